import type { SeatLock, SeatPerson } from '../../domain/reception/seat-plan.ts';
import { fillSeats, type Taken } from './fill-seats.ts';
import type { SeatArrangement, SeatPlace, SeatSlot } from './seat-slot.ts';
import { seatSlots } from './seat-slots.ts';

export interface Seat {
  readonly id: string;
  readonly place: SeatPlace;
  readonly person: SeatPerson | null;
  readonly isLocked: boolean;
  /** 空位: nobody gets it. */
  readonly isKeptEmpty: boolean;
}

export interface Seating {
  /** In the order in which they are given out. */
  readonly seats: readonly Seat[];
  /** Who found none, because there are more people than seats. */
  readonly unseated: readonly SeatPerson[];
}

/**
 * Who sits where: everyone once, by rank and rule around the locked seats, then what was swapped. A lock that the seating keeps by itself
 * alters nothing, so that locking a person where they sit moves nobody else.
 */
export function seat(plan: SeatArrangement): Seating {
  const people = distinctPeople(plan.people);
  const isEmpty = isEmptyIn(plan);
  const slots = seatSlots(plan, { plan, people, isEmpty });
  const locks = standingLocks(plan, people, slots);
  let [held, taken] = [[] as readonly SeatLock[], seated(plan, slots, people, [])];
  for (;;) {
    const broken = locks.find((lock) => taken.get(lock.seat) !== lock.person);
    if (!broken) break;
    held = [...held, broken];
    taken = seated(plan, slots, people, held);
  }
  const byKey = new Map(people.map((person) => [person.key, person]));
  const lockedSeats = new Set(locks.map((lock) => lock.seat));
  const seatedKeys = new Set(taken.values());
  return {
    seats: slots.map(({ id, place }) => ({
      id,
      place,
      person: byKey.get(taken.get(id) ?? '') ?? null,
      isLocked: lockedSeats.has(id),
      isKeptEmpty: isEmpty(id),
    })),
    unseated: people.filter(({ key }) => !seatedKeys.has(key)),
  };
}

export const seatOf = ({ seats }: Seating, personKey: string): Seat | undefined =>
  seats.find(({ person }) => person?.key === personKey);

/** By rank; of two with one key the first. */
function distinctPeople(people: readonly SeatPerson[]): SeatPerson[] {
  return [...new Map(people.toReversed().map((person) => [person.key, person])).values()].toReversed();
}

/** A seat that is locked for somebody is not kept empty. */
function isEmptyIn({ emptySeats, locks, people }: SeatArrangement): (seatId: string) => boolean {
  const keys = new Set(people.map(({ key }) => key));
  const locked = new Set(locks.flatMap((lock) => (keys.has(lock.person) ? [lock.seat] : [])));
  const empty = new Set(emptySeats.filter((id) => !locked.has(id)));
  return (id) => empty.has(id);
}

/** The locks whose person and seat are there, one for each person and seat. */
function standingLocks(
  { locks }: SeatArrangement,
  people: readonly SeatPerson[],
  slots: readonly SeatSlot[],
): SeatLock[] {
  const keys = new Set(people.map(({ key }) => key));
  const ids = new Set(slots.map(({ id }) => id));
  // Whatever has been taken is no longer there for a second lock.
  return locks.filter(
    ({ seat: id, person }) => ids.has(id) && keys.has(person) && ids.delete(id) && keys.delete(person),
  );
}

function seated(
  plan: SeatArrangement,
  slots: readonly SeatSlot[],
  people: readonly SeatPerson[],
  held: readonly SeatLock[],
): Taken {
  const isEmpty = isEmptyIn(plan);
  const open = slots.filter(({ id }) => !isEmpty(id));
  return withSwaps(fillSeats(open, people, held), plan, new Set(open.map(({ id }) => id)), held);
}

/** The swaps in their order; one is passed over where a person or a seat of it is gone, or held. */
function withSwaps(
  taken: Taken,
  { swaps, people }: SeatArrangement,
  openIds: ReadonlySet<string>,
  held: readonly SeatLock[],
): Taken {
  const keys = new Set(people.map(({ key }) => key));
  for (const lock of held) keys.delete(lock.person);
  const heldSeats = new Set(held.map((lock) => lock.seat));
  const after = new Map(taken);
  const seatNow = (key: string): string | undefined => [...after].find(([, person]) => person === key)?.[0];
  for (const swap of swaps) {
    const from = seatNow(swap.person);
    const to = 'toSeat' in swap ? swap.toSeat : seatNow(swap.withPerson);
    const other = 'toSeat' in swap ? after.get(swap.toSeat) : swap.withPerson;
    if (!keys.has(swap.person) || (other !== undefined && !keys.has(other)) || from === to) continue;
    if (to !== undefined && (!openIds.has(to) || heldSeats.has(to))) continue;
    if (to !== undefined) after.set(to, swap.person);
    if (from === undefined) continue;
    if (other === undefined) after.delete(from);
    else after.set(from, other);
  }
  return after;
}
