import { chineseNumber } from './chinese-numbers.ts';
import { matchAt } from './plain-text.ts';

/** A day as written: any of its parts may be left out. Weekday 1 Monday … 7 Sunday. */
export interface DayMention {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** 本周五, 下周一: the week that is said with the weekday. */
  readonly week?: 'this' | 'next';
  /** 今天 0, 明天 1, 后天 2. */
  readonly daysFromToday?: number;
}

export interface DateMention {
  readonly first: DayMention;
  readonly last?: DayMention;
  /** Written as a list (23日、24日), not as a range: the days between first and last that the list names. */
  readonly between?: readonly DayMention[];
}

interface Found<T> {
  readonly value: T;
  readonly end: number;
}

const YEAR_MONTH_DAY = /(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d) ?日?/y;
const MONTH_DAY = /(\d{1,2}) ?月 ?(\d{1,2})(?!\d) ?[日号]?/y;
// A bare 5.13 is a date only where a number could not stand: before a space, a bracket, a weekday or a part of the day.
const SLASHED = /(\d{1,2})[/.](\d{1,2})(?=[\s(,;~-]|:(?!\d\d)|$|周|星期|上午|下午|晚|全天|早|中午)/y;
// 11-25 is a date where a part of the day or a clock time follows: 9-11 alone may be hours.
const DASHED = /(\d{1,2})-(\d{1,2})(?= ?(?:周|星期|上午|下午|晚|全天|早|中午|\d{1,2}:\d{2}))/y;
const CHINESE_MONTH_DAY = /([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/y;
const DAY_RANGE = /(\d{1,2}) ?(?:-{1,3}|~|至|到) ?(\d{1,2}) ?[日号]/y;
/** 26、27日; 1、27日 is the first entry of a list. */
const DAY_PAIR = /(\d{1,2}) ?[、,和] ?(\d{1,2}) ?[日号]/y;
const DAY_ONLY = /(\d{1,2}) ?[日号](?![楼馆门院线])/y;
// A figure may be the weekday or begin something else; after a Chinese numeral a clock time may follow at once: 周二14:30.
const WEEKDAY = /(?:(本|这|下)个?)?(?:星期|礼拜|周) ?([一二三四五六日天](?![年月])|[1-7](?![\d年月]))/y;
const WEEKDAY_AFTER =
  /\s{0,4}(?:\( ?(?:星期|礼拜|周) ?([一二三四五六日天1-7])(?:[、, ] ?(?:调休|补班|上班|工作日|公休|节)[^()]{0,6})? ?\)|(?:星期|礼拜|周) ?([一二三四五六日天](?![年月])|[1-7](?![\d年月])))/y;
const OPENING = /\s{0,4}(\(?) ?/y;
const TO = /\s{0,2}(?:-{1,3}|~|至|到)\s{0,2}/y;
const AND = / ?(?:、|和|及|,) ?/y;
const FROM_TODAY = /(今|明|大后|后)(?:[天日](?![制之]|头条)|(?=[早晚]))/y;
const DAYS_FROM_TODAY: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2, 大后: 3 };
/** A week has no more days that a list could name. */
const LONGEST_LIST = 7;
const WEEKDAYS = '一二三四五六日';

function weekdayNumber(character: string): number {
  if (character === '天') return 7;
  const index = WEEKDAYS.indexOf(character);
  return index >= 0 ? index + 1 : Number(character);
}

function scanCalendarDay(plain: string, at: number): Found<DayMention> | undefined {
  const full = matchAt(YEAR_MONTH_DAY, plain, at);
  if (full) {
    const value = { year: Number(full[1]), month: Number(full[2]), day: Number(full[3]) };
    return { value, end: at + full[0].length };
  }
  const monthDay = matchAt(MONTH_DAY, plain, at) ?? matchAt(SLASHED, plain, at) ?? matchAt(DASHED, plain, at);
  if (monthDay) {
    const value = { month: Number(monthDay[1]), day: Number(monthDay[2]) };
    if (value.month >= 1 && value.month <= 12) return { value, end: at + monthDay[0].length };
  }
  const inWords = matchAt(CHINESE_MONTH_DAY, plain, at);
  if (inWords) {
    const value = { month: chineseNumber(inWords[1] ?? ''), day: chineseNumber(inWords[2] ?? '') };
    if (value.month <= 12 && value.day <= 31) return { value, end: at + inWords[0].length };
  }
  const day = matchAt(DAY_ONLY, plain, at);
  return day ? { value: { day: Number(day[1]) }, end: at + day[0].length } : undefined;
}

/** 星期一 (2026-11-23), 周一（11月23日） */
function scanDayAfterWeekday(plain: string, weekday: number, at: number): Found<DayMention> {
  const bare = { value: { weekday }, end: at };
  const opening = matchAt(OPENING, plain, at);
  const inside = opening ? scanCalendarDay(plain, at + opening[0].length) : undefined;
  if (!opening || !inside) return bare;
  const value = { ...inside.value, weekday };
  if (opening[1] === '') return { value, end: inside.end };
  const closing = plain.indexOf(')', inside.end);
  const isClosedAtOnce = closing >= 0 && closing - inside.end <= 2 && plain.slice(inside.end, closing).trim() === '';
  return isClosedAtOnce ? { value, end: closing + 1 } : bare;
}

function scanDay(plain: string, at: number): Found<DayMention> | undefined {
  const weekday = matchAt(WEEKDAY, plain, at);
  if (weekday) {
    const day = scanDayAfterWeekday(plain, weekdayNumber(weekday[2] ?? ''), at + weekday[0].length);
    if (weekday[1] === undefined) return day;
    return { value: { ...day.value, week: weekday[1] === '下' ? 'next' : 'this' }, end: day.end };
  }
  const relative = matchAt(FROM_TODAY, plain, at);
  if (relative) {
    return { value: { daysFromToday: DAYS_FROM_TODAY[relative[1] ?? ''] ?? 0 }, end: at + relative[0].length };
  }
  const calendar = scanCalendarDay(plain, at);
  if (!calendar) return undefined;
  const after = matchAt(WEEKDAY_AFTER, plain, calendar.end);
  if (!after) return calendar;
  const named = weekdayNumber(after[1] ?? after[2] ?? '');
  return { value: { ...calendar.value, weekday: named }, end: calendar.end + after[0].length };
}

/** A date, a weekday or a range of them that starts exactly at `at`; constant work. */
export function scanDate(plain: string, at: number): Found<DateMention> | undefined {
  const days = matchAt(DAY_RANGE, plain, at);
  if (days) {
    const value = { first: { day: Number(days[1]) }, last: { day: Number(days[2]) } };
    return { value, end: at + days[0].length };
  }
  const pair = matchAt(DAY_PAIR, plain, at);
  if (pair && Number(pair[2]) === Number(pair[1]) + 1) {
    const value = { first: { day: Number(pair[1]) }, last: { day: Number(pair[2]) } };
    return { value, end: at + pair[0].length };
  }
  const first = scanDay(plain, at);
  if (!first) return undefined;
  const to = matchAt(TO, plain, first.end);
  const last = to ? scanDay(plain, first.end + to[0].length) : undefined;
  if (last) return { value: { first: first.value, last: last.value }, end: last.end };
  return to ? { value: { first: first.value }, end: first.end } : scanList(plain, first);
}

/** 周一、周三和周五 */
function scanList(plain: string, first: Found<DayMention>): Found<DateMention> {
  const days = [first];
  while (days.length < LONGEST_LIST) {
    const end = days.at(-1)?.end ?? first.end;
    const and = matchAt(AND, plain, end);
    const next = and ? scanDay(plain, end + and[0].length) : undefined;
    if (!next) break;
    days.push(next);
  }
  const last = days.at(-1);
  if (!last || days.length === 1) return { value: { first: first.value }, end: first.end };
  const between = days.slice(1, -1).map((day) => day.value);
  return { value: { first: first.value, last: last.value, between }, end: last.end };
}
