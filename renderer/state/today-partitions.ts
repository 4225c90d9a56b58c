import { monthPartition, yearPartition } from '../../shared/domain/month.ts';
import { addDays, type PlainDate } from '../../shared/domain/plain-date.ts';
import { weekPartition, weekStartOf } from '../../shared/domain/week.ts';

/**
 * What 今日 and the inbox show on a day, asked for in one go: the plan of this week and those beside it, who is on duty then and in the weeks
 * to come (a shift may begin the day before), and the years in which an incident or a visit that is still open may have begun.
 */
export function todayPartitions(date: PlainDate): string[] {
  const weeks = [-7, 0, 7].map((days) => weekPartition(addDays(weekStartOf(date), days)));
  const days = [-1, 0, 31].map((offset) => addDays(date, offset));
  const years = [...days, addDays(date, -366)].map(yearPartition);
  return [...new Set([...weeks, ...days.map(monthPartition), ...years])];
}
