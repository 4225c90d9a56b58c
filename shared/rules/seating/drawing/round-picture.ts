import { sizeToFit } from '../../documents/fit-text.ts';
import { baselineAround, type DrawnBox, type DrawnText } from '../../documents/page-drawing.ts';
import { shapeWords } from '../captions.ts';
import { rowPlaces } from '../row-order.ts';
import type { Seating } from '../seat.ts';
import type { SeatView } from '../seat-views.ts';
import type { Picture } from './picture.ts';

const doorHeightMm = 6;
const doorWidthMm = 30;
const widestMm = 30;
const highestMm = 17;
const tablePt = 12;
const smallWordsPt = 10;

interface Circle {
  readonly xMm: number;
  readonly yMm: number;
  /** To the middle of the seats. */
  readonly radiusMm: number;
  readonly box: { readonly widthMm: number; readonly heightMm: number };
}

/** Round tables with the door below: the main one farthest from it, the others by rows, right over left of the main seat (plans-and-reception.md §3.5). */
export function roundPicture(
  tableSizes: readonly number[],
  { seats }: Seating,
  view: SeatView,
  room: DrawnBox,
): Picture {
  const turn = view === 'stage' ? -1 : 1;
  const middle = { xMm: room.leftMm + room.widthMm / 2, yMm: room.topMm + room.heightMm / 2 };
  const circles = circlesOf(tableSizes, { ...room, heightMm: room.heightMm - doorHeightMm - 2 }).map((circle) => ({
    ...circle,
    xMm: middle.xMm + turn * (circle.xMm - middle.xMm),
    yMm: middle.yMm + turn * (circle.yMm - middle.yMm),
  }));
  const doorTop = turn === 1 ? room.topMm + room.heightMm - doorHeightMm : room.topMm;
  const door: DrawnBox = {
    leftMm: middle.xMm - doorWidthMm / 2,
    topMm: doorTop,
    widthMm: doorWidthMm,
    heightMm: doorHeightMm,
  };
  return {
    boxes: seats.flatMap((seat) => {
      const circle = seat.place.kind === 'round' ? circles[seat.place.table - 1] : undefined;
      if (seat.place.kind !== 'round' || !circle) return [];
      // From the 主位 farthest from the door, clockwise.
      const angle = (2 * Math.PI * seat.place.index) / seat.place.size;
      const { widthMm, heightMm } = circle.box;
      return {
        seat,
        leftMm: circle.xMm + turn * circle.radiusMm * Math.sin(angle) - widthMm / 2,
        topMm: circle.yMm - turn * circle.radiusMm * Math.cos(angle) - heightMm / 2,
        widthMm,
        heightMm,
      };
    }),
    shapes: [
      { kind: 'rectangle', ...door, isFilled: false, isDashed: false },
      ...circles.map(({ xMm, yMm, radiusMm, box }) => ({
        kind: 'circle' as const,
        xMm,
        yMm,
        radiusMm: tableRadius(radiusMm, box),
      })),
    ],
    texts: [
      words(shapeWords.door, { xMm: middle.xMm, yMm: doorTop + doorHeightMm / 2 }, smallWordsPt),
      ...circles.map((circle, index) => {
        const text = shapeWords.table(index + 1, circles.length);
        return words(text, circle, sizeToFit(text, 1.6 * tableRadius(circle.radiusMm, circle.box), tablePt));
      }),
    ],
  };
}

/** The table itself ends before the corner of the seats. */
const tableRadius = (radiusMm: number, { widthMm, heightMm }: Circle['box']): number =>
  Math.max(radiusMm * 0.3, radiusMm - Math.hypot(widthMm, heightMm) / 2 - 1);

function words(text: string, { xMm, yMm }: { readonly xMm: number; readonly yMm: number }, sizePt: number): DrawnText {
  return { text, xMm, baselineMm: baselineAround(yMm, sizePt), sizePt, font: 'body' };
}

/** One cell for each table, in as many columns as make the cells largest. */
function circlesOf(tableSizes: readonly number[], room: DrawnBox): Circle[] {
  const columns = bestColumns(tableSizes.length, room);
  const rows = tableRows(tableSizes.length, columns);
  const [width, height] = [room.widthMm / columns, room.heightMm / rows.length];
  return rows.flatMap((tables, row) =>
    tables.map((column, at) => ({
      xMm: room.leftMm + room.widthMm / 2 + column * width,
      yMm: room.topMm + (row + 0.5) * height,
      ...circleIn(tableSizes[at + rows.slice(0, row).flat().length] ?? 2, width, height),
    })),
  );
}

/**
 * The tables of each row by number, with their columns from the middle. The main one is in the middle of the first row, alone where there are
 * no more than three; the right of whoever faces the door, the left of the drawing, comes before the left.
 */
function tableRows(count: number, columns: number): number[][] {
  const widest = Math.min(columns, count);
  const first = count <= 3 ? 1 : widest - ((widest + 1) % 2);
  const rows = [[...rowPlaces(first, 'rightFirst').xs]];
  for (let left = count - first; left > 0; left -= columns) {
    const here = Math.min(columns, left);
    rows.push(Array.from({ length: here }, (_, at) => at - (here - 1) / 2));
  }
  return rows;
}

function bestColumns(count: number, room: DrawnBox): number {
  const cellOf = (columns: number): number =>
    Math.min((room.widthMm / columns) * 0.8, room.heightMm / tableRows(count, columns).length);
  const choices = Array.from({ length: count }, (_, index) => index + 1);
  return choices.reduce((best, columns) => (cellOf(columns) > cellOf(best) ? columns : best), 1);
}

/** The largest circle of seats in a cell whose boxes do not touch each other. */
function circleIn(size: number, cellWidthMm: number, cellHeightMm: number): Pick<Circle, 'radiusMm' | 'box'> {
  const most = { width: Math.min(widestMm, cellWidthMm * 0.25), height: Math.min(highestMm, cellHeightMm * 0.17) };
  const radiusMm = Math.min(cellHeightMm - most.height, cellWidthMm - most.width) / 2 - 1;
  // Boxes whose diagonal is no longer than the distance between neighbours are apart wherever on the circle they are.
  const apart = 2 * radiusMm * Math.sin(Math.PI / size) - 0.4;
  const heightMm = Math.min(most.height, apart * 0.55);
  return { radiusMm, box: { widthMm: Math.min(most.width, Math.sqrt(apart ** 2 - heightMm ** 2)), heightMm } };
}
