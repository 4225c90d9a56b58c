import { firstOfMonth, lastOfMonth, type Month } from '../../../domain/month.ts';
import { datesFrom, daysBetween, isPlainDate, type PlainDate, weekdayOf } from '../../../domain/plain-date.ts';
import { plainForm, skip, squeezed } from '../plain-text.ts';
import { type DayMention, scanDate } from '../scan-date.ts';

/** What the date cell of a row says. */
export type DayReading =
  | { readonly kind: 'days'; readonly dates: readonly PlainDate[]; readonly isWeekdayWrong: boolean }
  | { readonly kind: 'bad' }
  /** No day at all: a note, a heading, an empty cell. */
  | { readonly kind: 'none' };

const none: DayReading = { kind: 'none' };
const bad: DayReading = { kind: 'bad' };
/** Longer texts are sentences that happen to name a day. */
const longestDate = 40;
const compactDate = /^(\d{4})(\d{2})(\d{2})$/;
const dayNumber = /^(\d{1,2})$/;
/** What may follow a date: its weekday, the holiday, 放假 or 调休. */
const trailing = /^[\s:;,、()（）\p{Script=Han}]{0,16}$/u;

/** The days of a date cell in a roster of `month`: 10月1日, 2026-10-01, 1日, a bare 1, 10月1日—10月3日. Never throws. */
export function readDay(text: string, month: Month): DayReading {
  const plain = plainForm(text).trim();
  if (plain === '' || plain.length > longestDate) return none;
  const bare = compactDate.exec(plain);
  if (bare) return daysOf(`${bare[1]}-${bare[2]}-${bare[3]}`);
  const number = dayNumber.exec(plain);
  if (number) return daysOf(inMonth({ day: Number(number[1]) }, month));
  const found = scanDate(plain, skip(plain, 0, '( '));
  if (!found) return /\d/.test(plain) ? bad : none;
  const { first, last, between } = found.value;
  // A weekday alone names every week of the month.
  if (first.day === undefined || between !== undefined) return first.day === undefined && !last ? none : bad;
  if (!trailing.test(plain.slice(found.end))) return bad;
  const from = inMonth(first, month);
  const to = last === undefined ? from : inMonth({ ...last, month: last.month ?? first.month }, month);
  return daysOf(from, to, first.weekday);
}

function daysOf(
  from: PlainDate | undefined,
  to: PlainDate | undefined = from,
  weekday?: number | undefined,
): DayReading {
  if (from === undefined || to === undefined || !isPlainDate(from) || !isPlainDate(to)) return bad;
  const length = daysBetween(from, to);
  if (length < 0 || length > longestStretch) return bad;
  return {
    kind: 'days',
    dates: datesFrom(from, to),
    isWeekdayWrong: weekday !== undefined && weekdayOf(from) !== weekday,
  };
}

/** One row names at most the days of a month. */
const longestStretch = 31;

/** The day that is meant: without a month the roster's, without a year the one nearest to it. */
function inMonth({ year, month, day }: DayMention, rosterMonth: Month): PlainDate | undefined {
  if (day === undefined) return undefined;
  const [ownYear = 0, ownMonth = 1] = rosterMonth.split('-').map(Number);
  const of = (someYear: number): PlainDate =>
    `${String(someYear).padStart(4, '0')}-${String(month ?? ownMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== undefined || month === undefined) return of(year ?? ownYear);
  const candidates = [ownYear - 1, ownYear, ownYear + 1].map(of).filter(isPlainDate);
  const distance = (date: PlainDate): number =>
    date < firstOfMonth(rosterMonth)
      ? daysBetween(date, firstOfMonth(rosterMonth))
      : Math.max(0, daysBetween(lastOfMonth(rosterMonth), date));
  return candidates.sort((left, right) => distance(left) - distance(right))[0];
}

const weekdaySigns = '一二三四五六日';

/** 1 Monday … 7 Sunday of a cell that holds a weekday and little else; a holiday's name has none. */
export function readWeekday(text: string): number | undefined {
  const plain = squeezed(text);
  const sign = /^(?:星期|礼拜|周)?([一二三四五六日天])/.exec(plain)?.[1];
  if (sign === undefined || (plain.length > 1 && !/^(?:星期|礼拜|周)/.test(plain))) return undefined;
  return sign === '天' ? 7 : weekdaySigns.indexOf(sign) + 1;
}
