import { getISOWeek, getISOWeekYear, parseISO } from 'date-fns';
import { addDays, type PlainDate, plainDateSchema, weekdayOf } from './plain-date.ts';

/** The Monday that names a week. */
export const weekStartSchema = plainDateSchema.refine((date) => weekdayOf(date) === 1);

export const weekStartOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekdayOf(date));

export const weekEndOf = (weekStart: PlainDate): PlainDate => addDays(weekStart, 6);

/** Monday to Sunday. */
export const datesOfWeek = (weekStart: PlainDate): PlainDate[] =>
  Array.from({ length: 7 }, (_, index) => addDays(weekStart, index));

/** ISO 8601 week: week 1 holds the year's first Thursday, so its year can differ from the calendar year. */
export function isoWeekOf(date: PlainDate): { readonly year: number; readonly week: number } {
  const parsed = parseISO(date);
  return { year: getISOWeekYear(parsed), week: getISOWeek(parsed) };
}

/** Asked several times in every commit, for few dates. */
const partitions = new Map<PlainDate, string>();
const MOST_DATES = 4000;

/** `2026-W48`: the partition that holds the records of a week. */
export function weekPartition(date: PlainDate): string {
  const known = partitions.get(date);
  if (known !== undefined) return known;
  const { year, week } = isoWeekOf(date);
  const partition = `${year}-W${String(week).padStart(2, '0')}`;
  if (partitions.size >= MOST_DATES) partitions.clear();
  partitions.set(date, partition);
  return partition;
}
