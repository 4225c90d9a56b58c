import { type PlainDate, weekdayOf } from '../domain/plain-date.ts';
import { publishedCalendars } from './published-calendars.ts';

/** 工作日 公休日 法定节假日及其连休 调休上班 */
export type WorkDayType = 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday';

export interface WorkDay {
  readonly type: WorkDayType;
  readonly name?: string;
  /** False when the State Council's notice for the year is not in the data: 调休 is then unknown, never guessed. */
  readonly isPublished: boolean;
}

export function workDay(date: PlainDate): WorkDay {
  const calendar = publishedCalendars.find(({ year }) => date.startsWith(String(year)));
  const isPublished = calendar !== undefined;
  const holiday = calendar?.holidays.find(({ first, last }) => first <= date && date <= last);
  if (holiday) return { type: 'holiday', name: holiday.name, isPublished };
  if (calendar?.makeUpWorkdays.includes(date)) return { type: 'makeUpWorkday', isPublished };
  return { type: weekdayOf(date) >= 6 ? 'weekend' : 'workday', isPublished };
}

export const isWorkday = (date: PlainDate): boolean => {
  const { type } = workDay(date);
  return type === 'workday' || type === 'makeUpWorkday';
};
