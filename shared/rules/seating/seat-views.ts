import type { Seat, Seating } from './seat.ts';

/** From below the stage, from the door; or from the other side. */
export const seatViews = ['audience', 'stage'] as const;
export type SeatView = (typeof seatViews)[number];

/** Seats of lines from left to right as the audience, or who stands at the door, sees them; of tables clockwise. The front row first. */
export function audienceOrder({ seats }: Seating): readonly (readonly Seat[])[] {
  const lines = new Map<string, Seat[]>();
  for (const seat of seats) {
    const key = lineOf(seat);
    const line = lines.get(key);
    if (line) line.push(seat);
    else lines.set(key, [seat]);
  }
  return [...lines.values()].map((line) => line.sort((left, right) => along(left) - along(right)));
}

/** The same seen from behind: every line the other way round. */
export const stageOrder = (seating: Seating): readonly (readonly Seat[])[] =>
  audienceOrder(seating).map((line) => line.toReversed());

function lineOf({ place }: Seat): string {
  if (place.kind === 'round') return `table ${place.table}`;
  return place.kind === 'car' ? `row ${place.row}` : `${place.line} ${place.row}`;
}

function along({ place }: Seat): number {
  if (place.kind === 'round') return place.index;
  return place.kind === 'car' ? place.column : place.x;
}
