import { isAtLeast, type Rank } from '../../domain/reception/rank.ts';
import type { ReceptionGuest } from '../../domain/reception/visit-parts.ts';
import type { Kept } from '../kept.ts';
import type { VisitFile } from './visit-book.ts';

type Guest = Kept<ReceptionGuest>;

/** Guests who are in none of the visit's rooms yet, in the order of the list. */
export function guestsWithoutRoom({ guests, rooms }: Pick<VisitFile, 'guests' | 'rooms'>): Guest[] {
  const housed = new Set(rooms.flatMap(({ values }) => values.guestIds));
  return guests.filter(({ id }) => !housed.has(id));
}

/**
 * 自动分房: who might share a standard room. Those of rank `alone` or above, and those of whom nobody has said the sex, have one each; the others go
 * two and two, of one sex, in the order of the list. A proposal for a person to look at.
 */
export function roomProposal(guests: readonly Guest[], alone: Rank): (readonly Guest[])[] {
  const rooms: Guest[][] = [];
  const half = new Map<string, Guest[]>();
  for (const guest of guests) {
    const { gender, rank } = guest.values;
    const isAlone = gender === undefined || isAtLeast(rank, alone);
    const shared = isAlone ? undefined : half.get(gender);
    if (shared) {
      shared.push(guest);
      half.delete(gender ?? '');
      continue;
    }
    const room = [guest];
    rooms.push(room);
    if (!isAlone) half.set(gender, room);
  }
  return rooms;
}
