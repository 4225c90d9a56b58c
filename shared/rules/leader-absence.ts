import type { Absence } from '../domain/absence.ts';
import { addDays, type PlainDate } from '../domain/plain-date.ts';
import type { PlanItem } from '../domain/plan-item.ts';
import type { PlanRules } from '../domain/plan-rules.ts';
import { DAY_MINUTES, exactInterval, type Interval, overlaps, partInterval, partsOf } from './plan-intervals.ts';
import { isWorkday, type WorkCalendar } from './work-calendar.ts';

/** A plan item that says its leaders are out of the district (外出) stands for an absence. */
export const isAway = (item: PlanItem): boolean => item.category === 'away';

/** The minutes of `date` that an absence covers, none when it does not touch that day. Whoever is back (销假) is here again. */
export function absentIntervals(absence: Absence, date: PlainDate, rules: PlanRules): Interval[] {
  const { fromDate, fromPart, toDate, toPart, returnedOn, returnedPart = 'morning' } = absence;
  if (date < fromDate || date > toDate || (returnedOn !== undefined && date > returnedOn)) return [];
  const start = date === fromDate ? partInterval(fromPart, rules).start : 0;
  const planned = date === toDate ? partInterval(toPart, rules).end : DAY_MINUTES;
  const end = date === returnedOn ? Math.min(planned, partInterval(returnedPart, rules).start) : planned;
  return start < end ? [{ start, end }] : [];
}

export const isAbsentDuring = (absence: Absence, date: PlainDate, interval: Interval, rules: PlanRules): boolean =>
  absentIntervals(absence, date, rules).some((absent) => overlaps(absent, interval));

/** The last day on which an absence is reported in time; adjusted rest days count as the State Council announced them. */
export function lastNoticeDate(
  { fromDate }: Absence,
  { absenceNoticeWorkdays }: PlanRules,
  calendar: WorkCalendar,
): PlainDate {
  let date = fromDate;
  for (let left = absenceNoticeWorkdays; left > 0; ) {
    date = addDays(date, -1);
    if (isWorkday(date, calendar)) left -= 1;
  }
  return date;
}

/** The minutes of a day that an item may take: its clock time, else the parts it names, else the whole day. */
export function takenIntervals(item: PlanItem, rules: PlanRules): Interval[] {
  const exact = exactInterval(item.time);
  if (exact) return [exact];
  const parts = partsOf(item.time, rules);
  return parts.length > 0 ? parts.map((part) => partInterval(part, rules)) : [{ start: 0, end: DAY_MINUTES }];
}
