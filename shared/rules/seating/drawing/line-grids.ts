import type { SeatLayout } from '../../../domain/reception/seat-plan.ts';
import { shapeWords } from '../captions.ts';
import type { Seat, Seating } from '../seat.ts';
import { audienceOrder } from '../seat-views.ts';
import type { GridPoint, GridThing, SeatGrid } from './seat-grid.ts';

type Line = 'rows' | 'far' | 'near' | 'desk';

interface SeatInLine {
  readonly seat: Seat;
  readonly line: Line;
  /** 1 for the front row. */
  readonly row: number;
  readonly x: number;
}

/** Seats of lines, by line, from left to right as the audience sees them. */
const linesOf = (seating: Seating): SeatInLine[][] =>
  audienceOrder(seating).map((seats) =>
    seats.flatMap((seat) => {
      const { place } = seat;
      return place.kind === 'line' ? [{ seat, line: place.line, row: place.row, x: place.x }] : [];
    }),
  );

/** A line around the middle of the picture. */
const centred = (line: readonly SeatInLine[]): (SeatInLine & { readonly column: number })[] => {
  const middle = ((line[0]?.x ?? 0) + (line.at(-1)?.x ?? 0)) / 2;
  return line.map((seat) => ({ ...seat, column: seat.x - middle }));
};

const thing = (words: string, column: number, row: number, columns: number, rows: number): GridThing => ({
  words,
  column,
  row,
  columns,
  rows,
  isBare: false,
});

const bare = (words: string, row: number): GridThing => ({ ...thing(words, 0, row, 3, 0.5), isBare: true });

/** 主席台, 合影: the front row lowest, towards the audience or the camera. */
export function rowsGrid(kind: 'rostrum' | 'photo', seating: Seating): SeatGrid {
  const seats = linesOf(seating)
    .flatMap(centred)
    .map(({ seat, row, column }) => ({ seat, column, row: 1 - row }));
  const width = 2 * Math.max(0.5, ...seats.map(({ column }) => Math.abs(column) + 0.5));
  return {
    seats,
    things:
      kind === 'rostrum'
        ? [thing(shapeWords.desk, 0, 0.8, width, 0.4), bare(shapeWords.audience, 1.4)]
        : [thing(shapeWords.camera, 0, 1.4, 1, 0.5)],
  };
}

/** 签字: the desk in front, the others behind it. */
export function signingGrid(seating: Seating): SeatGrid {
  // Of those who stand, the place from the middle counts from 1: half a step brings both sides together.
  const column = (x: number): number => x - Math.sign(x) / 2;
  const seats = linesOf(seating)
    .flat()
    .map(({ seat, line, row, x }) => ({ seat, column: column(x), row: line === 'desk' ? 0 : -row }));
  return { seats, things: [thing(shapeWords.signingDesk, 0, 0.8, 3, 0.4), bare(shapeWords.audience, 1.4)] };
}

/**
 * 会谈: guests above the table and hosts below, the door below them; a table whose end is towards the door is the same turned by a quarter, so
 * that guests are at the right of whoever enters (plans-and-reception.md §3.4).
 */
export function facingGrid(layout: Extract<SeatLayout, { kind: 'talks' }>, seating: Seating): SeatGrid {
  const lines = linesOf(seating);
  const placed = lines.flatMap((line) =>
    layout.isAligned ? line.map((seat) => ({ ...seat, column: seat.x })) : centred(line),
  );
  const across = placed.map(({ seat, line, row, column }) => ({
    seat,
    column,
    // The table is one row high; each further row stands behind.
    row: line === 'far' ? -row : row,
  }));
  const [left, right] = [
    Math.min(0, ...across.map(({ column }) => column)) - 0.5,
    Math.max(0, ...across.map(({ column }) => column)) + 0.5,
  ];
  const table = thing(shapeWords.talksTable, (left + right) / 2, 0, right - left, 0.8);
  if (layout.door === 'behindHosts') {
    const lowest = Math.max(1, ...across.map(({ row }) => row));
    return { seats: across, things: [table, thing(shapeWords.door, 0, lowest + 0.85, 1.5, 0.3)] };
  }
  const quarter = <T extends GridPoint>(point: T): T => ({ ...point, column: -point.row, row: point.column });
  return {
    seats: across.map(quarter),
    things: [
      { ...quarter(table), columns: table.rows, rows: table.columns },
      thing(shapeWords.door, 0, right + 0.35, 1.5, 0.3),
    ],
  };
}
