import type { SeatingRule, SeatRows } from '../../domain/reception/seat-plan.ts';
import { directionOf, rowPlaces } from './row-order.ts';
import type { SeatSlot, SlotNeeds } from './seat-slot.ts';

interface LineNeeds {
  readonly rule: SeatingRule;
  readonly count: number;
  /** Seats of a row, 1 the front one; undefined where there is no further row. */
  readonly seatsOfRow: (row: number) => number | undefined;
  readonly isEmpty: (row: number, x: number) => boolean;
  /** As `directionOf`, for a row of so many seats. */
  readonly direction?: (row: number, size: number) => number;
}

interface LinePlace {
  readonly row: number;
  readonly x: number;
  readonly isSpare: boolean;
  readonly isEnd: boolean;
}

/**
 * The places of several rows by rank: the front row is filled first, and each further one begins anew with the rule
 * (plans-and-reception.md §3.1). A row gets a seat more for each that is kept empty in it, while it has some.
 */
export function linePlaces({ rule, count, seatsOfRow, isEmpty, direction }: LineNeeds): LinePlace[] {
  const places: LinePlace[] = [];
  let left = count;
  for (let row = 1; left > 0; row += 1) {
    const most = seatsOfRow(row);
    if (most === undefined) break;
    const placesOf = (size: number) =>
      rowPlaces(size, rule, direction ? direction(row, size) : directionOf(rule, size));
    const takenOf = (size: number) => placesOf(size).xs.filter((x) => !isEmpty(row, x)).length;
    let size = Math.min(left, most);
    while (size < most && takenOf(size) < left) size += 1;
    const { xs, free } = placesOf(size);
    const ends = size < 3 ? [] : [Math.min(...xs), Math.max(...xs)];
    places.push(...xs.map((x) => ({ row, x, isSpare: false, isEnd: ends.includes(x) })));
    if (free !== undefined) places.push({ row, x: free, isSpare: true, isEnd: false });
    left -= takenOf(size);
  }
  return places;
}

export const seatsOfRow =
  (rows: SeatRows) =>
  (row: number): number | undefined =>
    'maxPerRow' in rows ? rows.maxPerRow : rows.rowSizes[row - 1];

/** The rostrum and the photo. */
export const lineSlots = (rows: SeatRows, { plan, people, isEmpty }: SlotNeeds, hostsAtEnds = false): SeatSlot[] =>
  linePlaces({
    rule: plan.rule,
    count: people.length,
    seatsOfRow: seatsOfRow(rows),
    isEmpty: (row, x) => isEmpty(`${row}:${x}`),
  }).map(({ row, x, isSpare, isEnd }) => ({
    id: `${row}:${x}`,
    place: { kind: 'line', line: 'rows', row, x },
    isSpare,
    wants: isEnd && hostsAtEnds ? 'lastHost' : undefined,
  }));
