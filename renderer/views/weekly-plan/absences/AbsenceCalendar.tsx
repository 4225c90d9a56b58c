import FullCalendar from '@fullcalendar/react';
import { addDays, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useNames } from '../../../state/names.ts';
import { absenceText } from '../../../text/absences.ts';
import { appCalendar } from '../../../ui/app-calendar.ts';
import type { AbsenceView } from './absence-words.ts';

interface AbsenceCalendarProps {
  readonly weekStart: PlainDate;
  readonly absences: readonly AbsenceView[];
  readonly onOpen: (view: AbsenceView) => void;
}

/** The months with everybody's days away as bars. */
export function AbsenceCalendar({ weekStart, absences, onOpen }: AbsenceCalendarProps) {
  const names = useNames();
  const events = absences.map(({ id, values }) => ({
    id,
    title: absenceText.eventTitle(names.leaderName(values.leaderId), values.place),
    start: values.fromDate,
    // An all-day end is excluded in the calendar and included in a report.
    end: addDays(lastDayAway(values), 1),
    allDay: true,
    className: 'calendar-event',
  }));
  return (
    <div className="calendar">
      <FullCalendar
        {...appCalendar}
        initialView="dayGridMonth"
        initialDate={weekStart}
        headerToolbar={{ start: 'prev,next today', center: 'title', end: '' }}
        events={events}
        eventInteractive
        eventClick={({ event }) => {
          const view = absences.find(({ id }) => id === event.id);
          if (view && !view.isRedacted) onOpen(view);
        }}
      />
    </div>
  );
}

const lastDayAway = ({ toDate, returnedOn }: AbsenceView['values']): PlainDate =>
  returnedOn !== undefined && returnedOn < toDate ? returnedOn : toDate;
