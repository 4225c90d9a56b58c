import type { CarKind, SeatLayout } from '../../domain/reception/seat-plan.ts';
import type { SeatSlot } from './seat-slot.ts';

type CarLayout = Extract<SeatLayout, { kind: 'car' }>;

/** Seats by name, with row and column; the driver's own is none that is given out. */
const named = {
  'front:right': [0, 2],
  'middle:left': [1, 0],
  'middle:right': [1, 2],
  'back:left': [2, 0],
  'back:middle': [2, 1],
  'back:right': [2, 2],
} as const;
type SeatName = keyof typeof named;

/** Highest first (plans-and-reception.md §3.6). */
const orders: Readonly<Record<Exclude<CarKind, 'minibus'>, readonly SeatName[]>> = {
  driverSedan: ['back:right', 'back:left', 'back:middle', 'front:right'],
  ownerSedan: ['front:right', 'back:right', 'back:left', 'back:middle'],
  sevenSeat: ['back:right', 'back:left', 'back:middle', 'middle:right', 'middle:left', 'front:right'],
  sevenSeatMiddle: ['middle:right', 'middle:left', 'back:right', 'back:left', 'back:middle', 'front:right'],
  offRoad: ['front:right', 'back:right', 'back:left', 'back:middle'],
};

export function carSlots(layout: CarLayout): SeatSlot[] {
  if (layout.car === 'minibus') return minibusSlots(layout);
  return orders[layout.car].map((id) => {
    const [row, column] = named[id];
    return { id, place: { kind: 'car', row, column } };
  });
}

/** Front over back, right over left; 随员座 beside the driver last. Columns count from the driver's window, those beyond the aisle too. */
function minibusSlots({ rows, leftSeats, rightSeats, first }: CarLayout): SeatSlot[] {
  const columns = [
    ...Array.from({ length: leftSeats }, (_, at) => at),
    ...Array.from({ length: rightSeats }, (_, at) => leftSeats + 1 + at),
  ];
  const inRow = first === 'doorSide' ? columns.toReversed() : columns;
  return [
    ...Array.from({ length: rows }, (_, at) => at + 1).flatMap((row) =>
      inRow.map((column): SeatSlot => ({ id: `b${row}:${column}`, place: { kind: 'car', row, column } })),
    ),
    { id: 'front:right', place: { kind: 'car', row: 0, column: leftSeats + rightSeats } },
  ];
}
