import type { SeatLayout } from '../../../domain/reception/seat-plan.ts';
import { sizeToFit } from '../../documents/fit-text.ts';
import {
  baselineAround,
  type DrawnBox,
  type DrawnShape,
  type DrawnText,
  mmPerPoint,
} from '../../documents/page-drawing.ts';
import type { Seating } from '../seat.ts';
import type { SeatView } from '../seat-views.ts';
import { carGrid } from './car-grid.ts';
import { facingGrid, rowsGrid, signingGrid } from './line-grids.ts';
import type { Picture } from './picture.ts';
import type { GridPoint, SeatGrid } from './seat-grid.ts';

/** Seats do not grow beyond this, however few there are. */
const widestMm = 42;
const highestMm = 30;
/** Between two seats beside or behind each other, at most. */
const gapMm = 2;
const thingPt = 11;

type GridLayout = Exclude<SeatLayout, { kind: 'round' }>;

/** Everything that stands in lines: as many columns and rows as there are get the room. */
export function gridPicture(layout: GridLayout, seating: Seating, view: SeatView, room: DrawnBox): Picture {
  const grid = gridOf(layout, seating);
  const { seats, things } = view === 'stage' && layout.kind !== 'car' ? turned(grid) : grid;
  const bounds = boundsOf([...seats.map((seat) => ({ ...seat, columns: 1, rows: 1 })), ...things]);
  const stepX = Math.min(widestMm, room.widthMm / (bounds.right - bounds.left));
  const stepY = Math.min(highestMm, room.heightMm / (bounds.bottom - bounds.top));
  const middle = { column: (bounds.left + bounds.right) / 2, row: (bounds.top + bounds.bottom) / 2 };
  const boxAt = ({ column, row }: GridPoint, widthMm: number, heightMm: number): DrawnBox => ({
    leftMm: room.leftMm + room.widthMm / 2 + (column - middle.column) * stepX - widthMm / 2,
    topMm: room.topMm + room.heightMm / 2 + (row - middle.row) * stepY - heightMm / 2,
    widthMm,
    heightMm,
  });
  const [seatWidth, seatHeight] = [stepX - Math.min(gapMm, stepX * 0.1), stepY - Math.min(gapMm, stepY * 0.1)];
  const placed = things.map((thing) => ({ thing, box: boxAt(thing, thing.columns * stepX, thing.rows * stepY) }));
  return {
    boxes: seats.map(({ seat, ...point }) => ({ seat, ...boxAt(point, seatWidth, seatHeight) })),
    shapes: placed.flatMap(({ thing, box }): DrawnShape[] =>
      thing.isBare ? [] : [{ kind: 'rectangle', ...box, isFilled: false, isDashed: false }],
    ),
    texts: placed.flatMap(({ thing, box }) => (thing.words === '' ? [] : [thingText(thing.words, box)])),
  };
}

function gridOf(layout: GridLayout, seating: Seating): SeatGrid {
  if (layout.kind === 'car') return carGrid(layout, seating);
  if (layout.kind === 'talks') return facingGrid(layout, seating);
  return layout.kind === 'signing' ? signingGrid(seating) : rowsGrid(layout.kind, seating);
}

/** As somebody on the other side sees it. */
function turned({ seats, things }: SeatGrid): SeatGrid {
  const turn = <T extends GridPoint>(point: T): T => ({ ...point, column: -point.column, row: -point.row });
  return { seats: seats.map(turn), things: things.map(turn) };
}

function boundsOf(all: readonly (GridPoint & { readonly columns: number; readonly rows: number })[]) {
  const edge = (of: (one: (typeof all)[number]) => number, pick: (...values: number[]) => number): number =>
    pick(...all.map(of));
  return {
    left: edge(({ column, columns }) => column - columns / 2, Math.min),
    right: edge(({ column, columns }) => column + columns / 2, Math.max),
    top: edge(({ row, rows }) => row - rows / 2, Math.min),
    bottom: edge(({ row, rows }) => row + rows / 2, Math.max),
  };
}

function thingText(text: string, { leftMm, topMm, widthMm, heightMm }: DrawnBox): DrawnText {
  const sizePt = sizeToFit(text, widthMm * 0.9, Math.min(thingPt, (heightMm * 0.8) / mmPerPoint));
  const xMm = leftMm + widthMm / 2;
  return { text, xMm, baselineMm: baselineAround(topMm + heightMm / 2, sizePt), sizePt, font: 'body' };
}
