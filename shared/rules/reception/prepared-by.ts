import { chinaTimeOf, instantOf } from '../../domain/china-time.ts';
import { addDays, type ClockTime, clockTimeOf, minutesOf, type PlainDate } from '../../domain/plain-date.ts';
import type { Reception } from '../../domain/reception/reception.ts';
import type { ReceptionRules } from '../../domain/reception/reception-rules.ts';
import type { ReceptionTask } from '../../domain/reception/visit-parts.ts';
import { isWorkday, type WorkCalendar } from '../work-calendar.ts';

type Hours = Pick<ReceptionRules, 'workdayFrom' | 'workdayUntil'>;
type Parts = Hours & Pick<ReceptionRules, 'preparedPart' | 'preparedOf'>;

const MINUTE_MS = 60_000;

/** Stretches of working time from one instant to another, in milliseconds, the earliest first. */
function* workingSpans(from: number, to: number, hours: Hours, calendar: WorkCalendar): Generator<[number, number]> {
  const last = chinaTimeOf(to).date;
  for (let { date } = chinaTimeOf(from); date <= last; date = addDays(date, 1)) {
    if (!isWorkday(date, calendar)) continue;
    const begin = Math.max(from, instantOf({ date, time: hours.workdayFrom }));
    const end = Math.min(to, instantOf({ date, time: hours.workdayUntil }));
    if (begin < end) yield [begin, end];
  }
}

/**
 * 三分之二: when all is to be prepared, two thirds of the working time from the task's arrival here to that of the guests; weekends and holidays
 * do not count, make-up workdays do. Where there is no working time in between, two thirds of the time by the clock. Whole minutes; an arrival
 * that is not after the intake leaves no time at all. Milliseconds since 1970.
 */
export function preparedBy(receivedAt: number, arrivesAt: number, rules: Parts, calendar: WorkCalendar): number {
  const share = rules.preparedPart / rules.preparedOf;
  if (arrivesAt <= receivedAt) return receivedAt;
  const spans = [...workingSpans(receivedAt, arrivesAt, rules, calendar)];
  const total = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  if (total === 0) return wholeMinute(receivedAt + (arrivesAt - receivedAt) * share);
  let left = total * share;
  for (const [from, to] of spans) {
    if (left <= to - from) return wholeMinute(from + left);
    left -= to - from;
  }
  return wholeMinute(arrivesAt);
}

const wholeMinute = (instant: number): number => Math.floor(instant / MINUTE_MS) * MINUTE_MS;

/** When guests come whose hour is not known: at the beginning of the day's work. */
export const arrivalOf = (
  { arriveOn, arriveAt }: Pick<Reception, 'arriveOn' | 'arriveAt'>,
  { workdayFrom }: Hours,
): number | undefined =>
  arriveOn === undefined ? undefined : instantOf({ date: arriveOn, time: clockOf(arriveAt ?? workdayFrom) });

/** 24:00 ends a day; as an instant it is the last minute of it. */
const clockOf = (time: ClockTime): ClockTime => clockTimeOf(Math.min(minutesOf(time), 24 * 60 - 1));

/** When a visit's preparation ends; undefined while its arrival is not known. */
export function visitPreparedBy(
  reception: Pick<Reception, 'receivedAt' | 'arriveOn' | 'arriveAt'>,
  rules: Parts,
  calendar: WorkCalendar,
): number | undefined {
  const arrival = arrivalOf(reception, rules);
  return arrival === undefined ? undefined : preparedBy(reception.receivedAt, arrival, rules, calendar);
}

/** When a task is to be done: as somebody set it, at the end of that day's work where no hour was named; else with the preparation. */
export function taskDue(
  { dueOn, dueAt }: Pick<ReceptionTask, 'dueOn' | 'dueAt'>,
  visitDue: number | undefined,
  { workdayUntil }: Hours,
): number | undefined {
  return dueOn === undefined ? visitDue : instantOf({ date: dueOn, time: clockOf(dueAt ?? workdayUntil) });
}

/** The last day on which the plan may reach 接待办: so many workdays before the arrival. */
export function planDueOn(
  { arriveOn }: Pick<Reception, 'arriveOn'>,
  { planDueWorkdays }: Pick<ReceptionRules, 'planDueWorkdays'>,
  calendar: WorkCalendar,
): PlainDate | undefined {
  if (arriveOn === undefined) return undefined;
  let date = arriveOn;
  for (let left = planDueWorkdays; left > 0; ) {
    date = addDays(date, -1);
    if (isWorkday(date, calendar)) left -= 1;
  }
  return date;
}
