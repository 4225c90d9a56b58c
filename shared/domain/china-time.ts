import { type ClockTime, minutesOf, type PlainDate } from './plain-date.ts';

/** China has one time zone and no summer time since 1991, so its clock is fixed arithmetic on every computer. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** A moment as a wall calendar and clock in China show it. */
export interface ChinaTime {
  readonly date: PlainDate;
  readonly time: ClockTime;
}

/** Milliseconds since 1970. */
export function instantOf({ date, time }: ChinaTime): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) + minutesOf(time) * 60_000 - CHINA_OFFSET_MS;
}

/** A date whose UTC fields read as China's clock does. */
export const chinaClock = (instant: number): Date => new Date(instant + CHINA_OFFSET_MS);

export function chinaTimeOf(instant: number): ChinaTime {
  const text = chinaClock(instant).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}
