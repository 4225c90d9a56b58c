import { monthOf } from '../../domain/month.ts';
import { addDays, datesFrom, type PlainDate } from '../../domain/plain-date.ts';
import { workDay } from '../work-calendar.ts';
import { dutyDayType, isHolidayType } from './duty-days.ts';
import type { RosterFinding, RosterView } from './finding.ts';

/** 调休 of a year without a notice is unknown: its roster is made by the law and the weekday alone (§1.9). One for each year. */
export function unpublishedYears({ from, to, book }: RosterView): RosterFinding[] {
  const years = new Set(datesFrom(from, to).map((date) => date.slice(0, 4)));
  return [...years].flatMap((year): RosterFinding[] => {
    const date = from < `${year}-01-01` ? `${year}-01-01` : from;
    if (workDay(date, book.calendar).isPublished) return [];
    return [{ code: 'YEAR_NOT_PUBLISHED', level: 'hint', date, fix: 'importCalendar', details: { year } }];
  });
}

/**
 * 节假日值班安排表: the roster of a holiday is issued some days before its first day off (§1.2). A holiday that begins in these
 * days is named until its roster is issued: a hint until the day on which it is due, a conflict from then on.
 */
export function holidayFilings(view: RosterView): RosterFinding[] {
  const { book, today, issued } = view;
  return holidaysIn(view).flatMap(({ first, last, name }): RosterFinding[] => {
    const days = datesFrom(first, last);
    if (last < today || days.every((date) => issued.has(monthOf(date)))) return [];
    const dueOn = addDays(first, -book.rulesOn(first).holidayFilingDays);
    return [
      {
        code: 'HOLIDAY_FILING_DUE',
        level: today < dueOn ? 'hint' : 'conflict',
        date: first,
        fix: 'publishRoster',
        details: { name, first, last, dueOn },
      },
    ];
  });
}

interface Holiday {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly name: string;
}

/** Days off in a row that the law or a notice gives, where the first of them lies in the view. */
function holidaysIn({ from, to, book: { calendar } }: RosterView): Holiday[] {
  const isOff = (date: PlainDate): boolean => isHolidayType(dutyDayType(date, calendar));
  return datesFrom(from, to)
    .filter((date) => isOff(date) && !isOff(addDays(date, -1)))
    .map((first) => {
      let last = first;
      while (isOff(addDays(last, 1))) last = addDays(last, 1);
      const names = datesFrom(first, last).flatMap((date) => workDay(date, calendar).name ?? []);
      return { first, last, name: [...new Set(names)].join('、') };
    });
}
