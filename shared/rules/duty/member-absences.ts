import { servesOn } from '../../domain/duty/duty-staff.ts';
import { addMonths, firstOfMonth, lastOfMonth, monthOf } from '../../domain/month.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';

/** Days on which a member is away, both ends included. */
export interface MemberAbsence {
  readonly fromDate: PlainDate;
  readonly toDate: PlainDate;
  /** The roster of a whole month is made without them. */
  readonly isLong: boolean;
}

export type AbsencesOf = (memberId: string) => readonly MemberAbsence[];

/** Leaves, and the journeys of members who are leaders. */
export function absencesOf({ leaves, leadersAway, members }: DutyBook): AbsencesOf {
  const known = new Map<string, readonly MemberAbsence[]>();
  return (memberId) => {
    const present = known.get(memberId);
    if (present) return present;
    const leaderId = members.get(memberId)?.leaderId;
    const absences = [
      ...leaves.filter((leave) => leave.memberId === memberId),
      ...leadersAway.filter((away) => leaderId !== undefined && away.leaderId === leaderId),
    ].map(({ fromDate, toDate }) => ({ fromDate, toDate, isLong: coversMonth(fromDate, toDate) }));
    known.set(memberId, absences);
    return absences;
  };
}

function coversMonth(fromDate: PlainDate, toDate: PlainDate): boolean {
  const month = fromDate === firstOfMonth(monthOf(fromDate)) ? monthOf(fromDate) : addMonths(monthOf(fromDate), 1);
  return lastOfMonth(month) <= toDate;
}

/**
 * Whether a member takes part in rotations on a day: they serve the office, may serve at all, and are not away for so long that
 * a month's roster is made without them. Nobody owes turns of days on which they take no part.
 */
export function takesPart(book: DutyBook, absences: AbsencesOf): (memberId: string, date: PlainDate) => boolean {
  return (memberId, date) => {
    const member = book.members.get(memberId);
    if (!member || !servesOn(member, date)) return false;
    const { barredTags } = book.rulesOn(date);
    if (member.tags.some((tag) => barredTags.includes(tag))) return false;
    return !absences(memberId).some(({ isLong, fromDate, toDate }) => isLong && fromDate <= date && date <= toDate);
  };
}
