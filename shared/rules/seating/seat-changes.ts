import { ok, type Result, refused } from '../../base/result.ts';
import type { SeatSwap } from '../../domain/reception/seat-plan.ts';
import { type Seat, seat, seatOf } from './seat.ts';
import type { SeatArrangement } from './seat-slot.ts';

/**
 * Why a plan was not altered. `LOCKED`: a person or seat of it is locked. `KEPT_EMPTY`: the seat is 空位. `NOBODY_THERE`: an unoccupied seat
 * cannot be locked. `NOTHING_TO_DO`: it is so already.
 */
export type SeatRefusal =
  | 'LOCKED'
  | 'UNKNOWN_SEAT'
  | 'UNKNOWN_PERSON'
  | 'KEPT_EMPTY'
  | 'NOBODY_THERE'
  | 'NOTHING_TO_DO';

type Change<P> = Result<P, SeatRefusal>;

/** 与…互换 */
export function swapPeople<P extends SeatArrangement>(plan: P, person: string, withPerson: string): Change<P> {
  const keys = new Set(plan.people.map(({ key }) => key));
  if (!keys.has(person) || !keys.has(withPerson)) return refused('UNKNOWN_PERSON');
  const seating = seat(plan);
  const [from, to] = [seatOf(seating, person), seatOf(seating, withPerson)];
  if (from?.isLocked || to?.isLocked) return refused('LOCKED');
  // Two who have no seat would change nothing.
  return person === withPerson || from === to ? refused('NOTHING_TO_DO') : ok(withSwap(plan, { person, withPerson }));
}

/** 移动到: whoever sits there takes the seat that becomes free. */
export function moveToSeat<P extends SeatArrangement>(plan: P, person: string, seatId: string): Change<P> {
  if (!plan.people.some(({ key }) => key === person)) return refused('UNKNOWN_PERSON');
  const seating = seat(plan);
  const [from, to] = [seatOf(seating, person), seating.seats.find(({ id }) => id === seatId)];
  if (!to) return refused('UNKNOWN_SEAT');
  if (from?.isLocked || to.isLocked) return refused('LOCKED');
  if (to.isKeptEmpty) return refused('KEPT_EMPTY');
  return from === to ? refused('NOTHING_TO_DO') : ok(withSwap(plan, { person, toSeat: seatId }));
}

/** Takes back the last swap or move. */
export const undoSwap = <P extends SeatArrangement>(plan: P): Change<P> =>
  plan.swaps.length === 0 ? refused('NOTHING_TO_DO') : ok({ ...plan, swaps: plan.swaps.slice(0, -1) });

/** 重新排座: everyone by rank and rule again, around the locked. */
export const reseat = <P extends SeatArrangement>(plan: P): P => ({ ...plan, swaps: [] });

/** 锁定: whoever sits there stays there, whatever becomes of the list. */
export const lockSeat = <P extends SeatArrangement>(plan: P, seatId: string): Change<P> =>
  onSeat(plan, seatId, ({ person, isLocked }) => {
    if (isLocked) return refused('NOTHING_TO_DO');
    if (!person) return refused('NOBODY_THERE');
    // A lock that no longer finds its seat or person may name either of them.
    const others = plan.locks.filter((lock) => lock.seat !== seatId && lock.person !== person.key);
    return ok({ ...plan, locks: [...others, { seat: seatId, person: person.key }] });
  });

export const unlockSeat = <P extends SeatArrangement>(plan: P, seatId: string): Change<P> =>
  plan.locks.some((lock) => lock.seat === seatId)
    ? ok({ ...plan, locks: plan.locks.filter((lock) => lock.seat !== seatId) })
    : refused('NOTHING_TO_DO');

/** 设为空位: whoever sat there, and those after them, move on by rank. */
export const keepSeatEmpty = <P extends SeatArrangement>(plan: P, seatId: string): Change<P> =>
  onSeat(plan, seatId, ({ isLocked, isKeptEmpty }) => {
    if (isLocked) return refused('LOCKED');
    return isKeptEmpty ? refused('NOTHING_TO_DO') : ok({ ...plan, emptySeats: [...plan.emptySeats, seatId] });
  });

export const openSeat = <P extends SeatArrangement>(plan: P, seatId: string): Change<P> =>
  plan.emptySeats.includes(seatId)
    ? ok({ ...plan, emptySeats: plan.emptySeats.filter((id) => id !== seatId) })
    : refused('NOTHING_TO_DO');

const withSwap = <P extends SeatArrangement>(plan: P, swap: SeatSwap): P => ({ ...plan, swaps: [...plan.swaps, swap] });

function onSeat<P extends SeatArrangement>(plan: P, seatId: string, change: (seat: Seat) => Change<P>): Change<P> {
  const found = seat(plan).seats.find(({ id }) => id === seatId);
  return found ? change(found) : refused('UNKNOWN_SEAT');
}
