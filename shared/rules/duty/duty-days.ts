import { instantOf } from '../../domain/china-time.ts';
import type { DutyDayType, DutyTemplate, SpecialPeriod } from '../../domain/duty/duty-template.ts';
import { addDays, type ClockTime, type PlainDate } from '../../domain/plain-date.ts';
import { type WorkCalendar, workDay } from '../work-calendar.ts';
import type { DutyBook, Kept } from './duty-book.ts';

/** A made-up workday counts as a workday; a day off is statutory by the law, else 调休放假 (duty-and-emergency.md §1.3). */
export function dutyDayType(date: PlainDate, calendar: WorkCalendar): DutyDayType {
  const { type, isStatutory } = workDay(date, calendar);
  if (type === 'workday' || type === 'makeUpWorkday') return 'workday';
  if (isStatutory) return 'statutory';
  return type === 'holiday' ? 'adjustedRest' : 'weekend';
}

export const isHolidayType = (type: DutyDayType): boolean => type === 'statutory' || type === 'adjustedRest';

/** The special periods that a day of an office lies in, the one that began last first. */
export const periodsOn = (
  date: PlainDate,
  officeId: string,
  periods: DutyBook['periods'],
): readonly Kept<SpecialPeriod>[] =>
  [...periods]
    .map(([id, values]) => ({ id, values }))
    .filter(
      ({ values: { fromDate, toDate, officeIds } }) =>
        fromDate <= date && date <= toDate && (officeIds.length === 0 || officeIds.includes(officeId)),
    )
    .sort(
      (left, right) => right.values.fromDate.localeCompare(left.values.fromDate) || left.id.localeCompare(right.id),
    );

/** The template that staffs a day: of a special period where there is one, else of the type of the day. */
export function templateOn(date: PlainDate, officeId: string, book: DutyBook): DutyTemplate | undefined {
  const own = book.templates.filter((template) => template.officeId === officeId && template.effectiveFrom <= date);
  const newest = (fitting: (template: DutyTemplate) => boolean): DutyTemplate | undefined =>
    own
      .filter(fitting)
      .sort((left, right) => left.effectiveFrom.localeCompare(right.effectiveFrom))
      .at(-1);
  for (const { id } of periodsOn(date, officeId, book.periods)) {
    const special = newest(({ specialPeriodId }) => specialPeriodId === id);
    if (special) return special;
  }
  const dayType = dutyDayType(date, book.calendar);
  return newest((template) => template.dayType === dayType);
}

/** When a shift begins and ends, in milliseconds since 1970. */
export function shiftSpan(shift: { readonly date: PlainDate; readonly start: ClockTime; readonly end: ClockTime }): {
  readonly from: number;
  readonly to: number;
} {
  const { date, start, end } = shift;
  const endDate = end > start ? date : addDays(date, 1);
  return { from: instantOf({ date, time: start }), to: instantOf({ date: endDate, time: end }) };
}
