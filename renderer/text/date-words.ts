import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import type { PlainDate } from '../../shared/domain/plain-date.ts';
import { weekdayOf } from '../../shared/domain/plain-date.ts';
import { isoWeekOf, weekEndOf } from '../../shared/domain/week.ts';

const shortWeekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** `11月23日` */
export const monthDay = (date: PlainDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** `11月23日`, and `2025年11月23日` where that is another year than today's. */
export const dayOfYear = (date: PlainDate, today: PlainDate): string =>
  `${date.slice(0, 4) === today.slice(0, 4) ? '' : `${date.slice(0, 4)}年`}${monthDay(date)}`;

/** `周一` */
export const shortWeekday = (date: PlainDate): string => shortWeekdays[weekdayOf(date) - 1] ?? '';
export const weekdayName = (weekday: number): string => shortWeekdays[weekday - 1] ?? '';

/** `11月23日 周一` */
export const dayWords = (date: PlainDate): string => `${monthDay(date)} ${shortWeekday(date)}`;

/** `2026年11月23日 周一` */
export const fullDayWords = (date: PlainDate): string => `${date.slice(0, 4)}年${dayWords(date)}`;

/** `2026年第48周` */
export function weekTitle(weekStart: PlainDate): string {
  const { year, week } = isoWeekOf(weekStart);
  return `${year}年第${week}周`;
}

/** `11月23日—11月29日` */
export const weekRange = (weekStart: PlainDate): string => `${monthDay(weekStart)}—${monthDay(weekEndOf(weekStart))}`;

/** `11月20日 17:05`, in China's time wherever the computer's zone is set. */
export function instantWords(instant: number): string {
  const { date, time } = chinaTimeOf(instant);
  return `${monthDay(date)} ${time}`;
}

/** `2026-11-20 17:05` */
export function fullInstantWords(instant: number): string {
  const { date, time } = chinaTimeOf(instant);
  return `${date} ${time}`;
}

/** `2天3小时`, `1小时34分`, `5小时`, `12分钟`: to the minute below a day. */
export function durationWords(milliseconds: number): string {
  const whole = Math.floor(milliseconds / 60_000);
  if (whole < 1) return '不到1分钟';
  const [days, hours, minutes] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  if (days > 0) return hours > 0 ? `${days}天${hours}小时` : `${days}天`;
  if (hours === 0) return `${minutes}分钟`;
  return minutes > 0 ? `${hours}小时${minutes}分` : `${hours}小时`;
}

/** `快 3分钟`, `慢 365天`: how far the own clock is from another one, to the nearest minute; it is behind where the other is ahead. */
export const offsetWords = (offsetMs: number): string =>
  `${offsetMs > 0 ? '慢' : '快'} ${durationWords(Math.round(Math.abs(offsetMs) / 60_000) * 60_000)}`;
