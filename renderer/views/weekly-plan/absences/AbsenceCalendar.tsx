import FullCalendar from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import chineseLocale from '@fullcalendar/react/locales/zh-cn';
import classicTheme from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/palette.css';
import '@fullcalendar/react/themes/classic/theme.css';
import { addDays, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useNames } from '../../../state/names.ts';
import { absenceText } from '../../../text/absences.ts';
import '../tabs/calendar.css';
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
        plugins={[dayGridPlugin, interactionPlugin, classicTheme]}
        locales={[chineseLocale]}
        locale="zh-cn"
        initialView="dayGridMonth"
        initialDate={weekStart}
        firstDay={1}
        height="100%"
        dayMaxEvents={4}
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
