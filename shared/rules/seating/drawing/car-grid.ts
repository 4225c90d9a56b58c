import type { SeatLayout } from '../../../domain/reception/seat-plan.ts';
import { shapeWords } from '../captions.ts';
import type { Seating } from '../seat.ts';
import type { SeatGrid } from './seat-grid.ts';

/** 乘车: the front of the car above, the driver at the left. */
export function carGrid(layout: Extract<SeatLayout, { kind: 'car' }>, seating: Seating): SeatGrid {
  const seats = seating.seats.flatMap((seat) => {
    const { place } = seat;
    return place.kind === 'car' ? [{ seat, column: place.column, row: place.row }] : [];
  });
  const last = Math.max(...seats.map(({ column }) => column));
  const middle = last / 2;
  const lowest = Math.max(...seats.map(({ row }) => row));
  const driver = layout.car === 'ownerSedan' ? shapeWords.owner : shapeWords.driver;
  // A sedan has no middle row, and its back row moves up.
  const hasMiddle = layout.car === 'minibus' || seats.some(({ row }) => row === 1);
  const rowOf = (row: number): number => (hasMiddle || row === 0 ? row : row - 1);
  const bottom = rowOf(lowest);
  return {
    seats: seats.map((seat) => ({ ...seat, row: rowOf(seat.row) })),
    things: [
      { words: '', column: middle, row: bottom / 2 - 0.1, columns: last + 1.4, rows: bottom + 1.5, isBare: false },
      { words: driver, column: 0, row: 0, columns: 0.9, rows: 0.8, isBare: false },
      { words: shapeWords.carHead, column: middle, row: -1.1, columns: last + 1, rows: 0.4, isBare: true },
    ],
  };
}
