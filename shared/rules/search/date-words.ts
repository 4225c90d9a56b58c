import { firstOfMonth, lastOfMonth } from '../../domain/month.ts';
import { addDays, isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { weekEndOf, weekStartOf } from '../../domain/week.ts';

/** A span of days that somebody typed, both ends included. */
export interface DaySpan {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

const relativeDays: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 };
const relativeWeeks: Readonly<Record<string, number>> = { 上周: -1, 本周: 0, 这周: 0, 下周: 1 };

const WHOLE_DAY = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?$/;
const WHOLE_MONTH = /^(?:(\d{4})[-/.年])?(\d{1,2})月$|^(\d{4})[-/.](\d{1,2})$/;
const WHOLE_YEAR = /^(\d{4})年$/;
const WHOLE_WEEK = /^(?:(\d{4})年)?第(\d{1,2})周$/;

/**
 * The days that a word means: 今天, 下周, 11月22日, 11.22, 2026-11-22, 2026年11月, 2026年, 第48周; without a year, this year's. Undefined where
 * it is no date, or none of the calendar. The word must be folded.
 */
export function daySpanOf(word: string, today: PlainDate): DaySpan | undefined {
  const thisYear = today.slice(0, 4);
  const days = relativeDays[word];
  if (days !== undefined) return single(addDays(today, days));
  const weeks = relativeWeeks[word];
  if (weeks !== undefined) return weekFrom(addDays(weekStartOf(today), weeks * 7));
  const day = WHOLE_DAY.exec(word);
  if (day) return single(`${day[1] ?? thisYear}-${padded(day[2])}-${padded(day[3])}`);
  const month = WHOLE_MONTH.exec(word);
  if (month) return monthSpan(`${month[1] ?? month[3] ?? thisYear}-${padded(month[2] ?? month[4])}`);
  const year = WHOLE_YEAR.exec(word)?.[1];
  if (year) return { from: `${year}-01-01`, until: `${year}-12-31` };
  const week = WHOLE_WEEK.exec(word);
  // The fourth of January is in the first week of its year (GB/T 7408).
  const number = Number(week?.[2]);
  if (week && number >= 1 && number <= 53)
    return weekFrom(addDays(weekStartOf(`${week[1] ?? thisYear}-01-04`), (number - 1) * 7));
  return undefined;
}

const padded = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

const single = (date: string): DaySpan | undefined => (isPlainDate(date) ? { from: date, until: date } : undefined);

const weekFrom = (from: PlainDate): DaySpan => ({ from, until: weekEndOf(from) });

const monthSpan = (month: string): DaySpan | undefined =>
  isPlainDate(firstOfMonth(month)) ? { from: firstOfMonth(month), until: lastOfMonth(month) } : undefined;
