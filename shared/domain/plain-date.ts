import { addDays as addDaysTo, differenceInCalendarDays, format, parseISO } from 'date-fns';
import { z } from 'zod';

/** A calendar day `yyyy-MM-dd` without a time zone: what a duty roster or a plan means by "the 23rd". */
export const plainDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => textOf(instantOfNoon(text)) === text);
export type PlainDate = z.infer<typeof plainDateSchema>;

// Plain arithmetic: every record that is shown has its dates checked, and a commit waits for it.
const instantOfNoon = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);

function textOf(instant: number): string {
  const day = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(day.getUTCFullYear()).padStart(4, '0')}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
}

/** A clock time `HH:mm` of a day, 00:00 to 23:59; `24:00` is allowed as an end. */
export const clockTimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
export type ClockTime = z.infer<typeof clockTimeSchema>;

export const isPlainDate = (text: string): boolean => plainDateSchema.safeParse(text).success;

export const addDays = (date: PlainDate, days: number): PlainDate =>
  format(addDaysTo(parseISO(date), days), 'yyyy-MM-dd');

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** 1 for Monday … 7 for Sunday. */
export const weekdayOf = (date: PlainDate): number => ((new Date(instantOfNoon(date)).getUTCDay() + 6) % 7) + 1;

/** Every day from `first` to `last`, both included. */
export const datesFrom = (first: PlainDate, last: PlainDate): PlainDate[] =>
  first === last
    ? [first]
    : Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));

/** Minutes since midnight. */
export function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export const clockTimeOf = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
