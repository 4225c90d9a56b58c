import { addDays, type ClockTime, minutesOf, type PlainDate } from '../domain/plain-date.ts';
import type { PlanItem } from '../domain/plan-item.ts';
import { weekEndOf } from '../domain/week.ts';
import { isAbsentDuring, isAway } from './leader-absence.ts';
import {
  DAY_MINUTES,
  daysOf,
  exactInterval,
  type Interval,
  overlaps,
  partInterval,
  partsOf,
  timeRange,
  widen,
} from './plan-intervals.ts';
import type { PlanWeek, PlanWeekItem } from './plan-week.ts';
import { isWorkday } from './work-calendar.ts';

export interface FreeSlot {
  readonly date: PlainDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
}

/** Hours in which another time is proposed, and the length assumed for an item without an end. */
const DAY_START = minutesOf('08:30');
const DAY_END = minutesOf('18:00');
const LUNCH: Interval = { start: minutesOf('12:00'), end: minutesOf('14:00') };
const ASSUMED_MINUTES = 60;
const STEP_MINUTES = 30;

/**
 * Finds the first time from an item's own on, in its week, when all its leaders and its venue are free; undefined when there
 * is none. Only workdays between 8:30 and 18:00 without the noon break are proposed.
 */
export function freeSlotFinder(week: PlanWeek): (item: PlanWeekItem) => FreeSlot | undefined {
  const byResource = new Map<string, PlanWeekItem[]>();
  for (const item of [...week.items, ...(week.stops ?? [])]) {
    if (item.values.isCancelled || item.values.isParallel) continue;
    for (const id of resourcesOf(item)) byResource.set(id, [...(byResource.get(id) ?? []), item]);
  }
  return (item) => {
    const rivals = new Set(resourcesOf(item).flatMap((id) => byResource.get(id) ?? []));
    rivals.delete(item);
    return nextFreeSlot(item, [...rivals], week);
  };
}

const resourcesOf = ({ values: { attendance, venueId } }: PlanWeekItem): string[] => [
  ...attendance.map(({ leaderId }) => leaderId),
  ...(venueId === undefined ? [] : [venueId]),
];

function nextFreeSlot(item: PlanWeekItem, rivals: readonly PlanWeekItem[], week: PlanWeek): FreeSlot | undefined {
  const interval = exactInterval(item.values.time);
  const length = interval && interval.end - interval.start > 1 ? interval.end - interval.start : ASSUMED_MINUTES;
  const leaderIds = item.values.attendance.map(({ leaderId }) => leaderId);
  const absences = week.absences.filter(({ leaderId }) => leaderIds.includes(leaderId));
  const last = weekEndOf(week.weekStart);
  for (let date = item.values.date; date <= last; date = addDays(date, 1)) {
    if (!isWorkday(date, week.calendar)) continue;
    const busy = rivals
      .filter(({ id, values }) => id !== item.id && daysOf(values).includes(date))
      .flatMap(({ values }) => {
        const distance = bufferBetween(values, item.values, week);
        return busyIntervals(values, week).map((taken) => widen(taken, distance));
      });
    const from = date === item.values.date && interval ? interval.start + STEP_MINUTES : DAY_START;
    for (let start = Math.max(DAY_START, roundUp(from)); start + length <= DAY_END; start += STEP_MINUTES) {
      const slot = { start, end: start + length };
      if (overlaps(slot, LUNCH) || busy.some((taken) => overlaps(taken, slot))) continue;
      if (absences.some((absence) => isAbsentDuring(absence, date, slot, week.rules))) continue;
      return { date, ...timeRange(slot) };
    }
  }
  return undefined;
}

const roundUp = (minutes: number): number => Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES;

/** Minutes to keep between two items: what their hall needs, or the way from one place to another. */
const bufferBetween = (left: PlanItem, right: PlanItem, { venues, rules }: PlanWeek): number =>
  left.venueId !== undefined && left.venueId === right.venueId
    ? (venues.get(left.venueId)?.bufferMinutes ?? 0)
    : rules.travelBufferMinutes;

function busyIntervals(values: PlanItem, { rules }: PlanWeek): Interval[] {
  const exact = exactInterval(values.time);
  if (exact) return [exact.end - exact.start > 1 ? exact : { start: exact.start, end: exact.start + ASSUMED_MINUTES }];
  const parts = partsOf(values.time, rules);
  if (parts.length === 0 && isAway(values)) return [{ start: 0, end: DAY_MINUTES }];
  return parts.map((part) => partInterval(part, rules));
}
