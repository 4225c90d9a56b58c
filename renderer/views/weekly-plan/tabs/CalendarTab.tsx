import type { DatesSetInfo, EventDisplayInfo, EventInput } from '@fullcalendar/react';
import FullCalendar from '@fullcalendar/react';
import { useMemo, useState } from 'react';
import { addDays, isPlainDate, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../../shared/domain/week.ts';
import { useRecords, useWeeks } from '../../../state/hooks.ts';
import { itemsOfWeek, type PlanItemView } from '../../../state/plan-items.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { hourlyCalendar } from '../../../ui/app-calendar.ts';
import { usePlanEditor } from '../editor/plan-editor.ts';

/** 日历: month and week over whatever weeks the view touches. */
export function CalendarTab({ weekStart }: { readonly weekStart: PlainDate }) {
  const editor = usePlanEditor();
  const { navigate } = useActions();
  const records = useRecords();
  const [weeks, setWeeks] = useState<readonly PlainDate[]>([weekStart]);
  useWeeks(weeks);
  const events = useMemo(() => weeks.flatMap((week) => itemsOfWeek(records, week).map(eventOf)), [weeks, records]);
  const handleDates = ({ startStr, endStr, view }: DatesSetInfo): void => {
    const [first, end] = [startStr.slice(0, 10), endStr.slice(0, 10)];
    // The week of the calendar is the week of the page: header, deadlines and forms go along.
    if (view.type === 'timeGridWeek' && weekStartOf(first) !== weekStart) {
      navigate({ screen: 'weeklyPlan', weekStart: weekStartOf(first), tab: 'calendar' });
      return;
    }
    const shown: PlainDate[] = [];
    for (let week = weekStartOf(first); week < end; week = addDays(week, 7)) shown.push(week);
    setWeeks((current) => (current.join(' ') === shown.join(' ') ? current : shown));
  };
  /** The form belongs to the week that is open; an item of another week is opened there. */
  const handleClick = (id: string, itemWeek: PlainDate): void => {
    if (itemWeek === weekStart) editor.openItem(id);
    else navigate({ screen: 'weeklyPlan', weekStart: itemWeek, tab: 'calendar' });
  };
  return (
    <div className="calendar">
      <FullCalendar
        {...hourlyCalendar}
        initialView="timeGridWeek"
        initialDate={weekStart}
        views={{ dayGridMonth: { eventContent: monthWords } }}
        headerToolbar={{ start: 'prev,next today', center: 'title', end: 'timeGridWeek,dayGridMonth' }}
        events={events}
        datesSet={handleDates}
        eventClick={({ event }) => handleClick(event.id, String(event.extendedProps.weekStart))}
        dateClick={({ dateStr }) => {
          const [date = '', clock = ''] = dateStr.split('T');
          if (!editor.canCreate || !isPlainDate(date) || weekStartOf(date) !== weekStart) return;
          editor.createItem({ date, ...(clock && { time: { kind: 'exact', start: clock.slice(0, 5) } }) });
        }}
      />
    </div>
  );
}

/** In a month's narrow days the time keeps together and the content goes on in the next line. */
const monthWords = ({ timeText, event }: EventDisplayInfo) => (
  <>
    {timeText && <span className="calendar-time">{timeText}</span>}
    {event.title}
  </>
);

function eventOf({ id, values, isRedacted }: PlanItemView): EventInput {
  const content = contentWords(values, isRedacted === true);
  const isExact = values.time.kind === 'exact';
  const extendedProps = { weekStart: values.weekStart };
  const className = values.isCancelled ? 'calendar-event calendar-cancelled' : 'calendar-event';
  if (values.time.kind === 'exact' && values.endDate === undefined) {
    const { start, end } = values.time;
    const until = end === undefined ? {} : { end: `${values.date}T${end}:00` };
    return { id, title: content, start: `${values.date}T${start}:00`, ...until, extendedProps, className };
  }
  return {
    id,
    title: isExact ? content : `${timeWords(values.time)} ${content}`,
    start: values.date,
    // An all-day end is excluded in the calendar and included in a plan.
    end: addDays(values.endDate ?? values.date, 1),
    allDay: true,
    extendedProps,
    className,
  };
}
