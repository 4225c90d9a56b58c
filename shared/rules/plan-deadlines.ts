import type { ChinaTime } from '../domain/china-time.ts';
import { addDays, type PlainDate } from '../domain/plain-date.ts';
import type { PlanRules } from '../domain/plan-rules.ts';
import { isWorkday, type WorkCalendar } from './work-calendar.ts';

export type Deadline = ChinaTime;

export interface PlanDeadlines {
  readonly submitBy: Deadline;
  readonly approveBy: Deadline;
  readonly publishBy: Deadline;
}

/** Deadlines stand in the week before the planned one; one that falls on a day off moves to the workday before it. */
export function planDeadlines(weekStart: PlainDate, rules: PlanRules, calendar: WorkCalendar): PlanDeadlines {
  const resolve = ({ weekday, time }: PlanRules['submitBy']): Deadline => {
    let date = addDays(weekStart, weekday - 8);
    // Bounded: no holiday lasts two weeks, and a wrong calendar must not loop for ever.
    for (let step = 0; step < 14 && !isWorkday(date, calendar); step += 1) date = addDays(date, -1);
    return { date, time };
  };
  return {
    submitBy: resolve(rules.submitBy),
    approveBy: resolve(rules.approveBy),
    publishBy: resolve(rules.publishBy),
  };
}
