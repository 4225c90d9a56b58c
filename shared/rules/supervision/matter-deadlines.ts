import { chinaTimeOf, instantOf } from '../../domain/china-time.ts';
import { addDays, clockTimeOf, minutesOf, type PlainDate } from '../../domain/plain-date.ts';
import type { Matter, MatterFacts } from '../../domain/supervision/matter.ts';
import type { MatterDeadline, SupervisionRules } from '../../domain/supervision/supervision-rules.ts';
import { isWorkday, type WorkCalendar } from '../work-calendar.ts';

/** The day so many workdays after another one, which does not count itself; before it where `count` is negative. */
export function workdaysFrom(date: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return day;
}

/** This day where people work on it, else the next on which they do. */
export function nextWorkday(date: PlainDate, calendar: WorkCalendar): PlainDate {
  let day = date;
  while (!isWorkday(day, calendar)) day = addDays(day, 1);
  return day;
}

/** 办理时限: the last day of a matter that was given out on `givenOn`, which does not count itself (duty-and-emergency.md §3.3). */
export function dueOnFor(
  { amount, unit }: Pick<MatterDeadline, 'amount' | 'unit'>,
  givenOn: PlainDate,
  { movesToWorkday }: Pick<SupervisionRules, 'movesToWorkday'>,
  calendar: WorkCalendar,
): PlainDate {
  const last = unit === 'workdays' ? workdaysFrom(givenOn, amount, calendar) : addDays(givenOn, amount);
  return movesToWorkday ? nextWorkday(last, calendar) : last;
}

/** The preset that a matter's source and urgency ask for. */
export const usualDeadline = (
  { source, urgency }: Pick<MatterFacts, 'source' | 'urgency'>,
  { deadlines }: Pick<SupervisionRules, 'deadlines'>,
): MatterDeadline | undefined =>
  deadlines.find(({ forSource, forUrgency }) => forSource === source && (forUrgency ?? urgency) === urgency) ??
  deadlines.find(({ forSource, forUrgency }) => forSource === undefined && forUrgency === urgency);

/** When a day's work ends, in milliseconds since 1970. */
export const endOfDay = (date: PlainDate, { dayEndsAt }: Pick<SupervisionRules, 'dayEndsAt'>): number =>
  instantOf({ date, time: clockTimeOf(Math.min(minutesOf(dayEndsAt), 24 * 60 - 1)) });

/** When a matter is due; undefined where it has no time. */
export const dueAt = (
  { dueOn }: Pick<Matter, 'dueOn'>,
  rules: Pick<SupervisionRules, 'dayEndsAt'>,
): number | undefined => (dueOn === undefined ? undefined : endOfDay(dueOn, rules));

/** When the unit's work on a matter ended: with the feedback that it was closed upon. */
export const finishedAt = ({ state, handedInAt, closedAt }: Matter): number | undefined =>
  state === 'closed' || state === 'archived' ? (handedInAt ?? closedAt) : undefined;

/** Whether it was done by its last day: a feedback that came by then and was good is on time, however long others read it. */
export function isOnTime(matter: Matter): boolean {
  const finished = finishedAt(matter);
  return finished !== undefined && (matter.dueOn === undefined || chinaTimeOf(finished).date <= matter.dueOn);
}
