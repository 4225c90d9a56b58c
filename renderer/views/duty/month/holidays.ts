import { firstOfMonth, lastOfMonth, type Month } from '../../../../shared/domain/month.ts';
import { addDays, datesFrom, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import { dutyDayType, isHolidayType } from '../../../../shared/rules/duty/duty-days.ts';
import { type WorkCalendar, workDay } from '../../../../shared/rules/work-calendar.ts';

export interface Holiday {
  readonly name: string;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The holidays of which a day lies in the month, each with all its days off in a row. */
export function holidaysOfMonth(month: Month, calendar: WorkCalendar): Holiday[] {
  const isOff = (date: PlainDate): boolean => isHolidayType(dutyDayType(date, calendar));
  const byFirst = new Map<PlainDate, Holiday>();
  for (const date of datesFrom(firstOfMonth(month), lastOfMonth(month)).filter(isOff)) {
    let [first, last] = [date, date];
    while (isOff(addDays(first, -1))) first = addDays(first, -1);
    while (isOff(addDays(last, 1))) last = addDays(last, 1);
    const names = datesFrom(first, last).flatMap((day) => workDay(day, calendar).name ?? []);
    byFirst.set(first, { name: [...new Set(names)].join('、'), first, last });
  }
  return [...byFirst.values()];
}
