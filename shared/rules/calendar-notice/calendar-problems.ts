import { weekdayOf } from '../../domain/plain-date.ts';
import type { CalendarNotice } from '../../domain/work-calendar.ts';
import { statutoryDays } from '../statutory-days.ts';
import type { Violation } from '../violation.ts';

/**
 * What no announced year can hold: a day of another year, a day off that is worked, 调休上班 on an ordinary workday, a
 * statutory day that is not off (duty-and-emergency.md §1.9).
 */
export function calendarProblems({ year, daysOff, makeUpWorkdays }: CalendarNotice): Violation[] {
  const off = new Set(daysOff.map(({ date }) => date));
  const problem = (code: Violation['code'], field: string, dates: readonly string[]): Violation[] =>
    dates.length === 0 ? [] : [{ code, field, details: { year, dates } }];
  const all = [...off, ...makeUpWorkdays];
  return [
    ...problem(
      'DAY_OF_OTHER_YEAR',
      'daysOff',
      all.filter((date) => !date.startsWith(`${year}-`)),
    ),
    ...problem(
      'DAY_OFF_AND_WORKED',
      'makeUpWorkdays',
      makeUpWorkdays.filter((date) => off.has(date)),
    ),
    ...problem(
      'MAKE_UP_ON_WORKDAY',
      'makeUpWorkdays',
      makeUpWorkdays.filter((date) => weekdayOf(date) < 6),
    ),
    ...problem(
      'STATUTORY_DAY_MISSING',
      'daysOff',
      [...statutoryDays(year).keys()].filter((date) => !off.has(date)),
    ),
  ];
}
