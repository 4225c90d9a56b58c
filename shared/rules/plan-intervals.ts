import { type ClockTime, clockTimeOf, datesFrom, minutesOf, type PlainDate } from '../domain/plain-date.ts';
import type { PlanItem } from '../domain/plan-item.ts';
import type { PlanRules } from '../domain/plan-rules.ts';
import type { DayPart, PlanTime } from '../domain/plan-time.ts';

/** Minutes since midnight, end excluded. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export const DAY_MINUTES = 24 * 60;

/** Two intervals that only touch do not overlap. */
export const overlaps = (left: Interval, right: Interval): boolean => left.start < right.end && right.start < left.end;

export const widen = ({ start, end }: Interval, minutes: number): Interval => ({
  start: start - minutes,
  end: end + minutes,
});

/**
 * The clock interval of a time that names a start. Without an end it is the starting minute alone: real plans put a
 * meeting into one hall every 20 minutes (plans-and-reception.md §1.3 T3), so a length must not be invented.
 */
export function exactInterval(time: PlanTime): Interval | null {
  if (time.kind !== 'exact') return null;
  const start = minutesOf(time.start);
  return { start, end: time.end === undefined ? start + 1 : minutesOf(time.end) };
}

export function partInterval(part: DayPart, rules: PlanRules): Interval {
  const noon = minutesOf(rules.afternoonStart);
  const evening = minutesOf(rules.eveningStart);
  if (part === 'morning') return { start: 0, end: noon };
  if (part === 'afternoon') return { start: noon, end: evening };
  return part === 'evening' ? { start: evening, end: DAY_MINUTES } : { start: 0, end: DAY_MINUTES };
}

/** The part of the day an item stands in, for the matrix and for half-day overlaps; null when nothing says it. */
export function partsOf(time: PlanTime, rules: PlanRules): Exclude<DayPart, 'allDay'>[] {
  const parts = ['morning', 'afternoon', 'evening'] as const;
  if (time.kind === 'exact') {
    const interval = exactInterval(time);
    return parts.filter((part) => interval && overlaps(interval, partInterval(part, rules)));
  }
  const part = time.part;
  if (part === undefined) return [];
  return part === 'allDay' ? [...parts] : [part];
}

/** The days of an item, both ends included. */
export const daysOf = (item: PlanItem): PlainDate[] => datesFrom(item.date, item.endDate ?? item.date);

export const timeRange = ({ start, end }: Interval): { start: ClockTime; end: ClockTime } => ({
  start: clockTimeOf(start),
  end: clockTimeOf(end),
});
