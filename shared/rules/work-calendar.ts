import { datesFrom, type PlainDate, weekdayOf } from '../domain/plain-date.ts';
import type { CalendarDay, CalendarNotice, WorkDayType } from '../domain/work-calendar.ts';
import { publishedCalendars } from './published-calendars.ts';
import { statutoryDays } from './statutory-days.ts';

export interface WorkDay {
  readonly type: WorkDayType;
  readonly name?: string;
  /** 法定节假日当天, by the law and not by the notice. */
  readonly isStatutory: boolean;
  /** False when no notice for the year is here: 调休 is then unknown, never guessed. */
  readonly isPublished: boolean;
}

/** How days are kept: the notices of the years, and single days that the district keeps otherwise. */
export interface WorkCalendar {
  readonly notices: ReadonlyMap<number, CalendarNotice>;
  readonly days: ReadonlyMap<PlainDate, CalendarDay>;
}

const shippedNotices: readonly CalendarNotice[] = publishedCalendars.map(
  ({ year, source, holidays, makeUpWorkdays }) => ({
    year,
    source,
    daysOff: holidays.flatMap(({ name, first, last }) => datesFrom(first, last).map((date) => ({ date, name }))),
    makeUpWorkdays: [...makeUpWorkdays],
  }),
);

/** The calendar of a workspace: what it has imported or decided goes before what is shipped. */
export function workCalendarOf(notices: readonly CalendarNotice[], days: readonly CalendarDay[]): WorkCalendar {
  return {
    notices: new Map([...shippedNotices, ...notices].map((notice) => [notice.year, notice])),
    days: new Map(days.map((day) => [day.date, day])),
  };
}

export const shippedCalendar: WorkCalendar = workCalendarOf([], []);

export function workDay(date: PlainDate, { notices, days }: WorkCalendar): WorkDay {
  const year = Number(date.slice(0, 4));
  const notice = notices.get(year);
  const statutoryName = statutoryDays(year).get(date);
  const known = { isStatutory: statutoryName !== undefined, isPublished: notice !== undefined };
  const own = days.get(date);
  if (own) return { type: own.type, ...(own.name && { name: own.name }), ...known };
  const dayOff = notice?.daysOff.find((day) => day.date === date);
  if (dayOff) return { type: 'holiday', name: dayOff.name, ...known };
  if (notice?.makeUpWorkdays.includes(date)) return { type: 'makeUpWorkday', ...known };
  if (statutoryName) return { type: 'holiday', name: statutoryName, ...known };
  return { type: weekdayOf(date) >= 6 ? 'weekend' : 'workday', ...known };
}

export const isWorkday = (date: PlainDate, calendar: WorkCalendar): boolean => {
  const { type } = workDay(date, calendar);
  return type === 'workday' || type === 'makeUpWorkday';
};
