import type { DutyShift } from '../../domain/duty/duty-roster.ts';
import type { DutyBook } from './duty-book.ts';
import { dutyDayType, isHolidayType, shiftSpan } from './duty-days.ts';

const HOUR_MS = 3_600_000;

/** How many hours before a shift its adjustment is to be asked for; on days off by a notice more than else. */
export function swapNoticeHours({ date }: Pick<DutyShift, 'date'>, book: DutyBook): number {
  const rules = book.rulesOn(date);
  const isHoliday = isHolidayType(dutyDayType(date, book.calendar));
  return isHoliday ? rules.holidaySwapNoticeDays * 24 : rules.swapNoticeHours;
}

/** Whether `now` (milliseconds since 1970) is too late for it without a reason. */
export const isLateForSwap = (shift: DutyShift, book: DutyBook, now: number): boolean =>
  shiftSpan(shift).from - now < swapNoticeHours(shift, book) * HOUR_MS;
