import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { Month } from '../../../domain/month.ts';
import { addDays, type ClockTime, type PlainDate, weekdayOf } from '../../../domain/plain-date.ts';
import { type WorkCalendar, workDay } from '../../work-calendar.ts';
import { cleanText, clockText, dateText, longDateText } from '../plan-texts.ts';
import { rangeWords, weekdayNames } from '../wording.ts';
import { hoursWords, makeUpWorkdayWords, monthWords, nextDayWords, oneDayWords } from './wording.ts';

/** `9:00—次日9:00`; an end not later than the beginning is on the next day. */
export function hoursText({ start, end }: { readonly start: ClockTime; readonly end: ClockTime }): string {
  return hoursWords(clockText(start), `${end > start ? '' : nextDayWords}${clockText(end)}`);
}

/** 星期六, or the holiday's name in its place; a weekend that is worked says so on a second line. */
export function weekdayLabel(date: PlainDate, calendar: WorkCalendar): string {
  const { type, name } = workDay(date, calendar);
  if (type === 'holiday' && name !== undefined) return cleanText(name);
  const weekday = weekdayNames[weekdayOf(date) - 1] ?? '';
  return type === 'makeUpWorkday' ? `${weekday}\n${makeUpWorkdayWords}` : weekday;
}

/** `2026年11月` */
export function monthText(month: Month): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return monthWords(year, number);
}

/** `（2026年11月1日—11月30日）`; one day alone has no second date. */
export function rangeText(from: PlainDate, to: PlainDate): string {
  if (from === to) return oneDayWords(longDateText(from));
  return rangeWords(longDateText(from), from.slice(0, 4) === to.slice(0, 4) ? dateText(to) : longDateText(to));
}

/** `2026年11月22日9:05` */
export function momentText(instant: number): string {
  const { date, time } = chinaTimeOf(instant);
  return longDateText(date) + clockText(time);
}

/** As a log of one day writes times: `9:05`, `次日2:10`, `11月25日8:00`, and the year where it is another. */
export function timeOfDay(instant: number, dutyDate: PlainDate): string {
  const { date, time } = chinaTimeOf(instant);
  if (date === dutyDate) return clockText(time);
  if (date === addDays(dutyDate, 1)) return nextDayWords + clockText(time);
  return (date.slice(0, 4) === dutyDate.slice(0, 4) ? dateText(date) : longDateText(date)) + clockText(time);
}

/** The lines of a text that a person broke into lines, each as a document can hold it; empty ones are left out. */
export const cleanLines = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map(cleanText)
    .filter(Boolean);

/**
 * 云溪区 and 区委办 together are 云溪区委办: the sign that ends the one begins the other. Of a district that is called otherwise
 * both stand in full.
 */
export function unitInDistrict(district: string, office: string): string {
  const [place, unit] = [cleanText(district), cleanText(office)];
  return place !== '' && /[区县市旗]$/.test(place) && unit.startsWith(place.slice(-1))
    ? place + unit.slice(1)
    : place + unit;
}
