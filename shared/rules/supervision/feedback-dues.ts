import { lastOfMonth, monthOf } from '../../domain/month.ts';
import { addDays, type PlainDate, weekdayOf } from '../../domain/plain-date.ts';
import type { FeedbackCycle, Matter } from '../../domain/supervision/matter.ts';
import type { MatterDeadline } from '../../domain/supervision/supervision-rules.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { nextWorkday, workdaysFrom } from './matter-deadlines.ts';

/** The day of a cycle after `date`, before it is moved to a workday. */
export function nextOfCycle(cycle: FeedbackCycle, date: PlainDate): PlainDate {
  if (cycle.unit === 'week') return addDays(date, ((cycle.day - weekdayOf(date) + 6) % 7) + 1);
  const inMonth = dayOfMonth(date, cycle.day);
  return inMonth > date ? inMonth : dayOfMonth(addDays(lastOfMonth(monthOf(date)), 1), cycle.day);
}

function dayOfMonth(date: PlainDate, day: number): PlainDate {
  const last = lastOfMonth(monthOf(date));
  const wanted = `${monthOf(date)}-${String(day).padStart(2, '0')}`;
  return wanted < last ? wanted : last;
}

type Timed = Pick<Matter, 'feedbackCycle' | 'dueOn'>;

/** On a workday, and before the last day, with which the final feedback comes. */
function onWorkday({ dueOn }: Timed, day: PlainDate | undefined, calendar: WorkCalendar): PlainDate | undefined {
  const on = day === undefined ? undefined : nextWorkday(day, calendar);
  return on === undefined || (dueOn !== undefined && on >= dueOn) ? undefined : on;
}

/** The first day on which a unit has to say how far it is: of the cycle, or within the workdays of its time, whichever comes first. */
export function firstFeedbackOn(
  matter: Timed,
  givenOn: PlainDate,
  deadline: Pick<MatterDeadline, 'firstFeedbackWorkdays'> | undefined,
  calendar: WorkCalendar,
): PlainDate | undefined {
  const days = [
    matter.feedbackCycle && nextOfCycle(matter.feedbackCycle, givenOn),
    deadline?.firstFeedbackWorkdays && workdaysFrom(givenOn, deadline.firstFeedbackWorkdays, calendar),
  ].filter((day) => day !== undefined && day !== 0);
  return onWorkday(matter, days.sort()[0], calendar);
}

/**
 * The next day after a feedback of `date`: one that came early is the one that was asked for, one that came late makes up for all that were
 * missed. Undefined where there is no cycle.
 */
export function feedbackOnAfter(
  matter: Timed & Pick<Matter, 'feedbackOn'>,
  date: PlainDate,
  calendar: WorkCalendar,
): PlainDate | undefined {
  const { feedbackCycle, feedbackOn } = matter;
  if (!feedbackCycle) return undefined;
  const since = feedbackOn === undefined || date > feedbackOn ? date : feedbackOn;
  return onWorkday(matter, nextOfCycle(feedbackCycle, since), calendar);
}
