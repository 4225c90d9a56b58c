import type { DatesSetInfo, EventInput } from '@fullcalendar/react';
import FullCalendar from '@fullcalendar/react';
import { useMemo, useState } from 'react';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useToday } from '../../../state/hooks.ts';
import { useOpenVisits } from '../../../state/receptions.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { timeWords } from '../../../text/item-words.ts';
import { calendarTabText } from '../../../text/reception.ts';
import { hourlyCalendar } from '../../../ui/app-calendar.ts';
import './calendar-tab.css';

/** 日历: a month shows the visits as bars, a week their stops by the hour. */
export function CalendarTab() {
  const { files } = useOpenVisits();
  const { navigate } = useActions();
  const today = useToday();
  const [isWeek, setIsWeek] = useState(false);
  const live = useMemo(() => files.filter(({ reception }) => !isOver(reception.stage)), [files]);
  const events = useMemo(() => (isWeek ? live.flatMap(stopEvents) : live.flatMap(visitEvents)), [live, isWeek]);
  const undated = live.filter(({ reception }) => reception.arriveOn === undefined);
  const open = (visitId: string): void =>
    navigate({ screen: 'reception', tab: 'calendar', visitId, visitTab: isWeek ? 'itinerary' : 'basics' });
  return (
    <div className="visit-calendar">
      {undated.length > 0 && (
        <p className="row soft visit-undated">
          {calendarTabText.undated}
          {undated.map(({ id, reception }) => (
            <button key={id} type="button" className="link-button" onClick={() => open(id)}>
              {reception.title}
            </button>
          ))}
        </p>
      )}
      <div className="calendar">
        <FullCalendar
          {...hourlyCalendar}
          initialView="dayGridMonth"
          initialDate={today}
          headerToolbar={{ start: 'prev,next today', center: 'title', end: 'dayGridMonth,timeGridWeek' }}
          events={events}
          eventInteractive
          datesSet={({ view }: DatesSetInfo) => setIsWeek(view.type === 'timeGridWeek')}
          eventClick={({ event }) => open(String(event.extendedProps.visitId))}
        />
      </div>
    </div>
  );
}

const classOf = ({ reception }: VisitFile): string =>
  reception.stage === 'postponed' ? 'calendar-event calendar-cancelled' : 'calendar-event';

/** A visit from the day of arrival to that of departure. */
function visitEvents(file: VisitFile): EventInput[] {
  const { arriveOn, departOn = arriveOn, title } = file.reception;
  if (arriveOn === undefined || departOn === undefined) return [];
  // An all-day end is excluded in the calendar and included in a visit.
  const days = { start: arriveOn, end: addDays(departOn, 1), allDay: true };
  return [{ id: file.id, title, ...days, extendedProps: { visitId: file.id }, className: classOf(file) }];
}

function stopEvents(file: VisitFile): EventInput[] {
  return file.stops.map(({ id, values: { date, time, content } }) => {
    const shared = { id, extendedProps: { visitId: file.id }, className: classOf(file) };
    if (time.kind !== 'exact')
      return { ...shared, title: `${timeWords(time)} ${content}`, start: date, end: addDays(date, 1), allDay: true };
    const until = time.end === undefined ? {} : { end: `${date}T${time.end}:00` };
    return { ...shared, title: content, start: `${date}T${time.start}:00`, ...until };
  });
}
