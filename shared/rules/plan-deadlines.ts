import { addDays, type ClockTime, minutesOf, type PlainDate } from '../domain/plain-date.ts';
import type { PlanRules } from '../domain/plan-rules.ts';
import { isWorkday } from './work-calendar.ts';

export interface Deadline {
  readonly date: PlainDate;
  readonly time: ClockTime;
}

export interface PlanDeadlines {
  readonly submitBy: Deadline;
  readonly approveBy: Deadline;
  readonly publishBy: Deadline;
}

/** Deadlines stand in the week before the planned one; one that falls on a day off moves to the workday before it. */
export function planDeadlines(weekStart: PlainDate, rules: PlanRules): PlanDeadlines {
  const resolve = ({ weekday, time }: PlanRules['submitBy']): Deadline => {
    let date = addDays(weekStart, weekday - 8);
    // Bounded: no holiday lasts two weeks, and a wrong calendar must not loop for ever.
    for (let step = 0; step < 14 && !isWorkday(date); step += 1) date = addDays(date, -1);
    return { date, time };
  };
  return {
    submitBy: resolve(rules.submitBy),
    approveBy: resolve(rules.approveBy),
    publishBy: resolve(rules.publishBy),
  };
}

/** China has one time zone and no summer time since 1991: a deadline's instant is fixed arithmetic. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

export function instantOf({ date, time }: Deadline): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) + minutesOf(time) * 60_000 - SHANGHAI_OFFSET_MS;
}

/** The calendar day and clock time that `instant` is in China. */
export function shanghaiTimeOf(instant: number): Deadline {
  const iso = new Date(instant + SHANGHAI_OFFSET_MS).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}
