import type { DutyShift } from '../../domain/duty/duty-roster.ts';
import { servesOn } from '../../domain/duty/duty-staff.ts';
import { addDays, daysBetween, minutesOf, type PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook } from './duty-book.ts';
import { shiftSpan } from './duty-days.ts';
import { servedBy } from './final-roster.ts';
import { isBarredAtNight, minutesByDay, type ShiftHours } from './night-duty.ts';

/** Why a member may not serve a shift, whatever else the roster says. Every one is hard: no roster is made against it. */
export type StandingObstacle =
  | 'NOT_YET_JOINED'
  | 'HAS_LEFT'
  | 'ON_LEAVE'
  | 'LEADER_AWAY'
  | 'NIGHT_BARRED'
  | 'BARRED_TAG';

export interface MemberObstacle {
  readonly code: StandingObstacle | 'ALREADY_ON_POST';
}

/** Handovers are in the morning, at eight or nine (duty-and-emergency.md §1.2): a shift that ends by noon ends with one. */
const MORNING_ENDS = minutesOf('12:00');

interface Days {
  readonly fromDate: PlainDate;
  readonly toDate: PlainDate;
}

/**
 * Why a member may not serve a shift; empty when they may. Leave keeps from shifts that begin on its days, and from a shift of
 * the evening before that goes on beyond the morning of its first day: 24 hours from nine o'clock before a leave are allowed,
 * 24 hours from six in the evening are not. `shift` itself is not in the book, or has its `id`.
 */
export function memberObstacles(
  memberId: string,
  shift: ShiftHours & { readonly id?: string },
  book: DutyBook,
): MemberObstacle[] {
  const codes: MemberObstacle['code'][] = standingObstacles(book)(memberId, shift);
  if (isOnAnotherPost(memberId, shift, book)) codes.push('ALREADY_ON_POST');
  return codes.map((code) => ({ code }));
}

/** 一人一岗: whether two shifts begin on one day or overlap. */
export const areOnePost = (left: ShiftHours, right: ShiftHours): boolean => {
  if (left.date === right.date) return true;
  if (Math.abs(daysBetween(left.date, right.date)) > 1) return false;
  const first = shiftSpan(left);
  const second = shiftSpan(right);
  return first.from < second.to && second.from < first.to;
};

function isOnAnotherPost(memberId: string, shift: ShiftHours & { readonly id?: string }, book: DutyBook): boolean {
  const eve = addDays(shift.date, -1);
  const morrow = addDays(shift.date, 1);
  const isNear = ({ date }: DutyShift): boolean => eve <= date && date <= morrow;
  for (const [id, other] of book.shifts) {
    if (id === shift.id || !isNear(other) || !areOnePost(shift, other)) continue;
    if (servedBy(id, book).actual?.memberId === memberId) return true;
  }
  return false;
}

/** The same for many questions about one book, without what depends on other shifts. */
export function standingObstacles(book: DutyBook): (memberId: string, shift: ShiftHours) => StandingObstacle[] {
  const leaves = grouped(book.leaves, ({ memberId }) => memberId);
  const journeys = grouped(book.leadersAway, ({ leaderId }) => leaderId);
  return (memberId, shift) => {
    const member = book.members.get(memberId);
    if (!member) return ['HAS_LEFT'];
    const { date } = shift;
    const rules = book.rulesOn(date);
    const away = member.leaderId === undefined ? [] : (journeys.get(member.leaderId) ?? []);
    const found: StandingObstacle[] = [];
    if (!servesOn(member, date))
      found.push(member.leavesOn !== undefined && member.leavesOn < date ? 'HAS_LEFT' : 'NOT_YET_JOINED');
    if ((leaves.get(memberId) ?? []).some((leave) => covers(leave, shift))) found.push('ON_LEAVE');
    if (away.some((journey) => covers(journey, shift))) found.push('LEADER_AWAY');
    if (isBarredAtNight(member, shift, rules)) found.push('NIGHT_BARRED');
    if (member.tags.some((tag) => rules.barredTags.includes(tag))) found.push('BARRED_TAG');
    return found;
  };
}

function covers({ fromDate, toDate }: Days, shift: ShiftHours): boolean {
  if (fromDate <= shift.date && shift.date <= toDate) return true;
  return fromDate > shift.date && minutesByDay(shift)[1].end > MORNING_ENDS && fromDate === addDays(shift.date, 1);
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
