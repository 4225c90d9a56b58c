import { z } from 'zod';
import { addDays, datesFrom, type PlainDate } from './plain-date.ts';

/** A calendar month `yyyy-MM`. */
export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof monthSchema>;

export const monthOf = (date: PlainDate): Month => date.slice(0, 7);

export const firstOfMonth = (month: Month): PlainDate => `${month}-01`;

export const lastOfMonth = (month: Month): PlainDate => addDays(firstOfMonth(addMonths(month, 1)), -1);

export const datesOfMonth = (month: Month): PlainDate[] => datesFrom(firstOfMonth(month), lastOfMonth(month));

export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Every month from `first` to `last`, both included. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The months with those beside them: a shift may begin the evening before, or have been moved. */
export const withMonthsBeside = (months: readonly Month[]): Month[] => [
  ...new Set(months.flatMap((month) => [-1, 0, 1].map((offset) => addMonths(month, offset)))),
];

/** `2026-M11`: the partition of what belongs to one month. */
export const monthPartition = (date: PlainDate | Month): string => `${date.slice(0, 4)}-M${date.slice(5, 7)}`;

/** `2026-Y`: the partition of what is rare, or reaches over months. */
export const yearPartition = (date: PlainDate | Month): string => `${date.slice(0, 4)}-Y`;

/** The partitions of what belongs to these months and their years. */
export const partitionsOfMonths = (months: readonly Month[]): string[] => [
  ...new Set([...months.map(monthPartition), ...months.map(yearPartition)]),
];
