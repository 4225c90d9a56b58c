import type { DutyRules } from '../../domain/duty/duty-rules.ts';
import { type DutyMember, isNightBarred } from '../../domain/duty/duty-staff.ts';
import { addDays, type ClockTime, minutesOf, type PlainDate } from '../../domain/plain-date.ts';
import { DAY_MINUTES, type Interval, overlaps } from '../plan-intervals.ts';

/** The hours of a shift; an `end` not later than `start` is on the next day. */
export interface ShiftHours {
  readonly date: PlainDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
}

/** The minutes of a shift on the day on which it begins, and on the next. */
export function minutesByDay({ start, end }: ShiftHours): readonly [Interval, Interval] {
  const begins = minutesOf(start);
  const ends = minutesOf(end);
  return ends > begins
    ? [
        { start: begins, end: ends },
        { start: 0, end: 0 },
      ]
    : [
        { start: begins, end: DAY_MINUTES },
        { start: 0, end: ends },
      ];
}

/** The night hours of any one date: those after midnight and those before the next. */
function nightHours({ nightFrom, nightUntil }: DutyRules): Interval[] {
  const from = minutesOf(nightFrom);
  const until = minutesOf(nightUntil);
  if (from < until) return [{ start: from, end: until }];
  return [
    { start: 0, end: until },
    { start: from, end: DAY_MINUTES },
  ];
}

/**
 * Whether the law keeps a member from a shift: it has an hour of night duty on a date that is barred. The hours after midnight
 * count by their own date, so the night into the first barred day is barred as well (女职工劳动保护特别规定 第六条 第九条).
 */
export function isBarredAtNight(member: DutyMember, shift: ShiftHours, rules: DutyRules): boolean {
  if (member.nightBarFrom === undefined && member.nightBarUntil === undefined) return false;
  const nights = nightHours(rules);
  return minutesByDay(shift).some(
    (served, day) => nights.some((night) => overlaps(served, night)) && isNightBarred(member, addDays(shift.date, day)),
  );
}
