import { addDays, type ClockTime, minutesOf, type PlainDate } from '../domain/plain-date.ts';
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
 * The first time from the item's own on, in its week, when all its leaders and its venue are free; undefined when there
 * is none. Only workdays between 8:30 and 18:00 without the noon break are proposed.
 */
export function nextFreeSlot(item: PlanWeekItem, week: PlanWeek): FreeSlot | undefined {
  const interval = exactInterval(item.values.time);
  const length = interval && interval.end - interval.start > 1 ? interval.end - interval.start : ASSUMED_MINUTES;
  const leaderIds = item.values.attendance.map(({ leaderId }) => leaderId);
  const others = week.items.filter(
    (other) => other.id !== item.id && !other.values.isCancelled && !other.values.isParallel,
  );
  const last = weekEndOf(week.weekStart);
  for (let date = item.values.date; date <= last; date = addDays(date, 1)) {
    if (!isWorkday(date)) continue;
    const busy = others.flatMap((other) => busyIntervals(other, item, leaderIds, date, week));
    const from = date === item.values.date && interval ? interval.start + STEP_MINUTES : DAY_START;
    for (let start = Math.max(DAY_START, roundUp(from)); start + length <= DAY_END; start += STEP_MINUTES) {
      const slot = { start, end: start + length };
      if (overlaps(slot, LUNCH) || busy.some((taken) => overlaps(taken, slot))) continue;
      if (
        week.absences.some(
          (absence) => leaderIds.includes(absence.leaderId) && isAbsentDuring(absence, date, slot, week.rules),
        )
      )
        continue;
      return { date, ...timeRange(slot) };
    }
  }
  return undefined;
}

const roundUp = (minutes: number): number => Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES;

function busyIntervals(
  other: PlanWeekItem,
  item: PlanWeekItem,
  leaderIds: readonly string[],
  date: PlainDate,
  week: PlanWeek,
): Interval[] {
  const { values } = other;
  const concerns =
    values.attendance.some(({ leaderId }) => leaderIds.includes(leaderId)) ||
    (values.venueId !== undefined && values.venueId === item.values.venueId);
  if (!concerns || !daysOf(values).includes(date)) return [];
  const exact = exactInterval(values.time);
  if (exact) return [exact.end - exact.start > 1 ? exact : { start: exact.start, end: exact.start + ASSUMED_MINUTES }];
  const parts = partsOf(values.time, week.rules);
  if (parts.length === 0 && isAway(values)) return [{ start: 0, end: DAY_MINUTES }];
  return parts.map((part) => partInterval(part, week.rules));
}
