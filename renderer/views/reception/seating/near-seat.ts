import type { DrawnSeat } from '../../../../shared/rules/seating/drawing/seat-drawing.ts';

const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much farther a seat beside the way counts than one along it. */
const besideWeight = 3;

/** Where a key of the keyboard leads to from a seat, as drawn: the nearest one in that direction; undefined for other keys and at the edge. */
export function seatTowards(seats: readonly DrawnSeat[], from: DrawnSeat, key: string): DrawnSeat | undefined {
  if (key === 'Home') return inReadingOrder(seats)[0];
  if (key === 'End') return inReadingOrder(seats).at(-1);
  const step = steps[key];
  if (!step) return undefined;
  const [across, down] = step;
  let best: { readonly seat: DrawnSeat; readonly distance: number } | undefined;
  for (const seat of seats) {
    const [x, y] = [middleX(seat) - middleX(from), middleY(seat) - middleY(from)];
    const along = x * across + y * down;
    const beside = Math.abs(x * down) + Math.abs(y * across);
    // A seat that is farther aside than ahead lies in another direction.
    if (along < 0.5 || beside > along * 4) continue;
    const distance = along + beside * besideWeight;
    if (!best || distance < best.distance) best = { seat, distance };
  }
  return best?.seat;
}

/** Row by row from above, each from the left. */
export const inReadingOrder = (seats: readonly DrawnSeat[]): readonly DrawnSeat[] =>
  seats.toSorted((one, other) => middleY(one) - middleY(other) || middleX(one) - middleX(other));

const middleX = ({ leftMm, widthMm }: DrawnSeat): number => leftMm + widthMm / 2;
const middleY = ({ topMm, heightMm }: DrawnSeat): number => topMm + heightMm / 2;
