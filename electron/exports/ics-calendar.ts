import ICAL from 'ical.js';
import { addDays, type PlainDate } from '../../shared/domain/plain-date.ts';
import { fixedWords } from '../../shared/rules/documents/wording.ts';

/** RFC 5545 allows 75 octets a line; ical.js counts without the space that begins a continued one. */
const foldLength = 73;

/** An empty calendar of this name, whose clock times are those of China. */
export function startCalendar(name: string): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//${fixedWords.producer}//ZH`);
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', name);
  calendar.addPropertyWithValue('x-wr-timezone', 'Asia/Shanghai');
  calendar.addSubcomponent(shanghaiZone());
  return calendar;
}

/**
 * An event that keeps its UID over all issues, so that importing a later one (`sequence` higher) updates what an earlier one
 * brought instead of doubling it.
 */
export function startEvent(recordId: string, changedAt: number, sequence: number): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const stamp = ICAL.Time.fromJSDate(new Date(changedAt), true);
  event.addPropertyWithValue('uid', `${recordId}@siban-xietong`);
  event.addPropertyWithValue('dtstamp', stamp);
  event.addPropertyWithValue('last-modified', stamp);
  event.addPropertyWithValue('sequence', sequence);
  return event;
}

/** `24:00` is midnight of the next day, which the format can only write so. */
export function addLocalTime(event: ICAL.Component, name: string, date: PlainDate, clock: string): void {
  const [day, time] = clock === '24:00' ? [addDays(date, 1), '00:00'] : [date, clock];
  const property = event.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(`${day}T${time}:00`));
  property.setParameter('tzid', 'Asia/Shanghai');
}

export const calendarBytes = (calendar: ICAL.Component): Uint8Array =>
  new TextEncoder().encode(`${folded(calendar)}\r\n`);

/** The fold length is a global of the library, shared with whoever reads calendars: it is put back. */
function folded(calendar: ICAL.Component): string {
  const before = ICAL.foldLength;
  ICAL.foldLength = foldLength;
  try {
    return calendar.toString();
  } finally {
    ICAL.foldLength = before;
  }
}

/** China has one zone without summer time since 1992, so one STANDARD part is exact. */
function shanghaiZone(): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', 'Asia/Shanghai');
  const standard = new ICAL.Component('standard');
  standard.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1992-01-01T00:00:00'));
  standard.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString('+08:00'));
  standard.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString('+08:00'));
  standard.addPropertyWithValue('tzname', 'CST');
  zone.addSubcomponent(standard);
  return zone;
}
