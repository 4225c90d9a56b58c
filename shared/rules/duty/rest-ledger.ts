import type { RestTaken } from '../../domain/duty/duty-inspection.ts';
import type { DutyBook } from './duty-book.ts';
import { dutyDayType, shiftSpan } from './duty-days.ts';
import type { OfficeDays } from './fairness.ts';
import { type ServedShift, servedShifts } from './final-roster.ts';

/** 补休 of a member, in days. */
export interface RestRow {
  readonly memberId: string;
  readonly earned: number;
  readonly taken: number;
  /** Below 0: more was taken than earned. */
  readonly left: number;
}

/**
 * 补休台账: what members have earned by duties that they themselves served and that are over at `now` (milliseconds since 1970),
 * and what they have taken of it (公务员法 第八十二条; duty-and-emergency.md §1.2). No money. In the order of member ids.
 */
export function restLedger(
  book: DutyBook,
  { officeId, from, to, now }: OfficeDays & { readonly now: number },
  rests: readonly RestTaken[],
  served: readonly ServedShift[] = servedShifts(book, from, to),
): RestRow[] {
  const earned = new Map<string, number>();
  const taken = new Map<string, number>();
  for (const { shift, actual } of served) {
    if (!actual || shift.officeId !== officeId || shiftSpan(shift).to > now) continue;
    const days = book.rulesOn(shift.date).restDays[dutyDayType(shift.date, book.calendar)];
    earned.set(actual.memberId, (earned.get(actual.memberId) ?? 0) + days);
  }
  for (const rest of rests) {
    if (rest.officeId !== officeId || rest.date < from || rest.date > to) continue;
    taken.set(rest.memberId, (taken.get(rest.memberId) ?? 0) + rest.days);
  }
  const members = [...new Set([...earned.keys(), ...taken.keys()])].sort();
  return members
    .map((memberId) => {
      const [gained, used] = [inDays(earned.get(memberId)), inDays(taken.get(memberId))];
      return { memberId, earned: gained, taken: used, left: inDays(gained - used) };
    })
    .filter((row) => row.earned > 0 || row.taken > 0);
}

/** Without the crumbs of floating sums. */
const inDays = (days = 0): number => Math.round(days * 100) / 100;
