import type { DutyCalendar } from '../../shared/rules/documents/duty/duty-calendar.ts';
import { addLocalTime, calendarBytes, startCalendar, startEvent } from './ics-calendar.ts';

/** Somebody's shifts as an iCalendar file, readable by Outlook, WPS and telephones. */
export function writeDutyIcs({ name, events }: DutyCalendar): Uint8Array {
  const calendar = startCalendar(name);
  for (const shift of events) {
    const event = startEvent(shift.shiftId, shift.changedAt, shift.sequence);
    addLocalTime(event, 'dtstart', shift.date, shift.start);
    addLocalTime(event, 'dtend', shift.endDate, shift.end);
    event.addPropertyWithValue('summary', shift.summary);
    if (shift.location !== '') event.addPropertyWithValue('location', shift.location);
    event.addPropertyWithValue('description', shift.description);
    event.addPropertyWithValue('status', shift.status.toUpperCase());
    event.addPropertyWithValue('transp', shift.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE');
    calendar.addSubcomponent(event);
  }
  return calendarBytes(calendar);
}
