import { addDays, daysBetween, isPlainDate, type PlainDate, weekdayOf } from '../../domain/plain-date.ts';
import { weekEndOf, weekStartOf } from '../../domain/week.ts';
import type { Doubt } from './plan-import.ts';
import type { DateMention, DayMention } from './scan-date.ts';

/** Half a year: a date without a year is never more than this from the planned week. */
const NEAR_DAYS = 26 * 7;

interface ResolvedDate {
  readonly date?: PlainDate;
  readonly endDate?: PlainDate;
  /** Further days of a list that leaves days out: each is an item of its own. */
  readonly alsoOn?: readonly PlainDate[];
  readonly doubts: readonly Doubt[];
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

const dateOf = (year: number, month: number, day: number): PlainDate =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

function nearest(candidates: readonly PlainDate[], anchor: PlainDate): PlainDate | undefined {
  let best: PlainDate | undefined;
  let bestDistance = NEAR_DAYS + 1;
  for (const candidate of candidates) {
    if (!isPlainDate(candidate)) continue;
    const distance = Math.abs(daysBetween(anchor, candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The Monday that a weekday counts from: what 本周 and 下周 say is said on the day of writing, where that is known. */
function mondayOf({ week }: DayMention, weekStart: PlainDate, today: PlainDate | undefined): PlainDate {
  if (week === undefined || today === undefined) return weekStart;
  return week === 'this' ? weekStartOf(today) : addDays(weekStartOf(today), 7);
}

function resolveDay(mention: DayMention, weekStart: PlainDate, today: PlainDate | undefined): PlainDate | undefined {
  // Thursday is the middle of the week: nearness is measured from it so that both ends of the week are treated alike.
  const anchor = addDays(weekStart, 3);
  const year = Number(anchor.slice(0, 4));
  const month = Number(anchor.slice(5, 7));
  const { day } = mention;
  if (mention.daysFromToday !== undefined) return today && addDays(today, mention.daysFromToday);
  if (day === undefined) {
    return mention.weekday === undefined
      ? undefined
      : addDays(mondayOf(mention, weekStart, today), mention.weekday - 1);
  }
  if (mention.year !== undefined && mention.month !== undefined) {
    const exact = dateOf(mention.year, mention.month, day);
    return isPlainDate(exact) ? exact : undefined;
  }
  const named = mention.month;
  if (named !== undefined)
    return nearest(
      [year - 1, year, year + 1].map((each) => dateOf(each, named, day)),
      anchor,
    );
  const around = [-1, 0, 1].map((step) => {
    const index = year * 12 + (month - 1) + step;
    return dateOf(Math.floor(index / 12), (index % 12) + 1, day);
  });
  return nearest(around, anchor);
}

/** The end of a range: what it leaves out is taken from its beginning. */
function resolveEnd(
  last: DayMention,
  first: PlainDate,
  weekStart: PlainDate,
  today: PlainDate | undefined,
): PlainDate | undefined {
  if (last.day !== undefined && last.month === undefined) {
    const sameMonth = dateOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)), last.day);
    if (isPlainDate(sameMonth) && sameMonth >= first) return sameMonth;
  }
  if (last.day !== undefined && last.month !== undefined && last.year === undefined) {
    const year = Number(first.slice(0, 4));
    return nearest(
      [year, year + 1].map((each) => dateOf(each, last.month ?? 1, last.day ?? 1)),
      first,
    );
  }
  if (last.day === undefined && last.weekday !== undefined) {
    return addDays(first, (last.weekday - weekdayOf(first) + 7) % 7);
  }
  return resolveDay(last, weekStart, today);
}

/**
 * The calendar days meant by a mention in a plan of the given week. `titleWeek` is the week the file itself names:
 * bare weekdays belong to that one; 明天 needs `today`. Never throws; what cannot exist (2月30日) gives no date and a doubt.
 */
export function resolveDate(
  mention: DateMention,
  weekStart: PlainDate,
  titleWeek = weekStart,
  today?: PlainDate,
): ResolvedDate {
  const first = resolveDay(mention.first, titleWeek, today);
  if (first === undefined) return { doubts: [{ field: 'date', code: 'BAD_DATE' }] };
  const doubts: Doubt[] = [];
  if (mention.first.day !== undefined && mention.first.weekday !== undefined) {
    if (weekdayOf(first) !== mention.first.weekday) doubts.push({ field: 'date', code: 'WEEKDAY_MISMATCH' });
  }
  const last = mention.last === undefined ? undefined : resolveEnd(mention.last, first, titleWeek, today);
  if (mention.last !== undefined && (last === undefined || last < first)) {
    doubts.push({ field: 'date', code: 'BAD_DATE' });
  }
  const endDate = last !== undefined && last > first ? last : undefined;
  if (mention.between && endDate !== undefined) {
    const days = mention.between.map((day) => resolveEnd(day, first, titleWeek, today));
    const alsoOn = [...days.filter((day) => day !== undefined), endDate];
    const isSpan = daysBetween(first, endDate) === alsoOn.length;
    if (!isSpan) return { date: first, alsoOn, doubts };
  }
  return endDate === undefined ? { date: first, doubts } : { date: first, endDate, doubts };
}

/** True when some day of the span lies in the week. */
export const touchesWeek = (date: PlainDate, endDate: PlainDate | undefined, weekStart: PlainDate): boolean =>
  date <= weekEndOf(weekStart) && (endDate ?? date) >= weekStart;
