import { instantOf } from '../../domain/china-time.ts';
import type { DailyReport } from '../../domain/duty/duty-inspection.ts';
import type { SpecialPeriod } from '../../domain/duty/duty-template.ts';
import type { ClockTime, PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook, Kept } from './duty-book.ts';
import { periodsOn } from './duty-days.ts';

/** 已报 迟报 未报 未到 */
export type ReportState = 'reported' | 'late' | 'missing' | 'notYet';

/** A report that an office owes for a day of a special period. */
export interface DueReport {
  readonly period: Kept<SpecialPeriod>;
  readonly date: PlainDate;
  /** Until when it is in, by the period or else by the rules (duty-and-emergency.md §1.8). */
  readonly by: ClockTime;
}

/** The report that an office owes for a day; undefined outside special periods that ask for one. */
export function reportDue(
  date: PlainDate,
  officeId: string,
  book: Pick<DutyBook, 'periods' | 'rulesOn'>,
): DueReport | undefined {
  const [period] = periodsOn(date, officeId, book.periods);
  if (!period) return undefined;
  return { period, date, by: period.values.dailyReportBy ?? book.rulesOn(date).dailyReportBy };
}

/** How a day's report stands at `now`, in milliseconds since 1970. */
export function reportState({ date, by }: DueReport, report: DailyReport | undefined, now: number): ReportState {
  const due = instantOf({ date, time: by });
  if (report) return report.reportedAt <= due ? 'reported' : 'late';
  return now <= due ? 'notYet' : 'missing';
}
