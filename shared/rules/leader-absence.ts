import type { PlainDate } from '../domain/plain-date.ts';
import type { Absence } from '../domain/plan-cycle.ts';
import type { PlanItem } from '../domain/plan-item.ts';
import type { PlanRules } from '../domain/plan-rules.ts';
import { DAY_MINUTES, exactInterval, type Interval, overlaps, partInterval, partsOf } from './plan-intervals.ts';

/** A plan item that says its leaders are out of the district (外出) stands for an absence. */
export const isAway = (item: PlanItem): boolean => item.category === 'away';

/** The minutes of `date` that an absence covers; null when it does not touch that day. */
function absentInterval(absence: Absence, date: PlainDate, rules: PlanRules): Interval | null {
  if (date < absence.fromDate || date > absence.toDate) return null;
  const start = date === absence.fromDate ? partInterval(absence.fromPart, rules).start : 0;
  const end = date === absence.toDate ? partInterval(absence.toPart, rules).end : DAY_MINUTES;
  return start < end ? { start, end } : null;
}

export function isAbsentDuring(absence: Absence, date: PlainDate, interval: Interval, rules: PlanRules): boolean {
  const absent = absentInterval(absence, date, rules);
  return absent !== null && overlaps(absent, interval);
}

/** The minutes of a day that an item may take: its clock time, else the parts it names, else the whole day. */
export function takenIntervals(item: PlanItem, rules: PlanRules): Interval[] {
  const exact = exactInterval(item.time);
  if (exact) return [exact];
  const parts = partsOf(item.time, rules);
  return parts.length > 0 ? parts.map((part) => partInterval(part, rules)) : [{ start: 0, end: DAY_MINUTES }];
}
