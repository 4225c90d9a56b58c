import type { CalendarNotice } from '../../domain/work-calendar.ts';

/** What was understood of a year's notice, and the lines that speak of days and were not. */
export interface NoticeReading extends Omit<CalendarNotice, 'source'> {
  /** Empty where the text does not name it. */
  readonly source: string;
  readonly unread: readonly string[];
}

/** Days in order, each once; of two names for one day the first stands. */
export function readingOf(
  year: number,
  source: string,
  daysOff: CalendarNotice['daysOff'],
  makeUpWorkdays: readonly string[],
  unread: readonly string[],
): NoticeReading {
  const byDate = new Map([...daysOff].reverse().map((day) => [day.date, day]));
  const inOrder = [...byDate.values()].sort((left, right) => (left.date < right.date ? -1 : 1));
  return { year, source, daysOff: inOrder, makeUpWorkdays: [...new Set(makeUpWorkdays)].sort(), unread: [...unread] };
}
