import ICAL from 'ical.js';
import { addDays, daysBetween } from '../../shared/domain/plain-date.ts';
import type { VersionItem } from '../../shared/domain/plan-cycle.ts';
import type { DayPart } from '../../shared/domain/plan-time.ts';
import type { DayStarts } from '../../shared/rules/documents/plan-order.ts';
import { addLocalTime } from './ics-calendar.ts';

/** No rule says when an office's morning begins or its evening ends; calendars need hours to draw. */
const morningStart = '08:00';
const eveningEnd = '22:00';

/**
 * DTSTART, DTEND and the daily repetition of an event. 全天 and wholly undetermined items are dates; an item that knows
 * only its part of the day takes that part's hours; a clock time without an end gets none. An item over several days
 * with hours is repeated daily, one without is a single stretch of days.
 */
export function addEventTimes(
  event: ICAL.Component,
  item: VersionItem,
  part: DayPart | undefined,
  starts: DayStarts,
): void {
  const days = item.endDate === undefined ? 1 : Math.max(1, daysBetween(item.date, item.endDate) + 1);
  const span = clockSpan(item, part, starts);
  if (span === undefined) {
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(item.date));
    // The end of a stretch of dates is the first day after it (RFC 5545 §3.6.1).
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(item.date, days)));
    return;
  }
  addLocalTime(event, 'dtstart', item.date, span.start);
  if (span.end !== undefined) addLocalTime(event, 'dtend', item.date, span.end);
  if (days > 1) event.addPropertyWithValue('rrule', ICAL.Recur.fromString(`FREQ=DAILY;COUNT=${days}`));
}

interface ClockSpan {
  readonly start: string;
  readonly end?: string;
}

function clockSpan(item: VersionItem, part: DayPart | undefined, starts: DayStarts): ClockSpan | undefined {
  if (item.time.kind === 'exact') return item.time;
  switch (part) {
    case 'morning':
      return { start: morningStart, end: starts.afternoonStart };
    case 'afternoon':
      return { start: starts.afternoonStart, end: starts.eveningStart };
    case 'evening':
      return { start: starts.eveningStart, end: eveningEnd };
    default:
      return undefined;
  }
}
