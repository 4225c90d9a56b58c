import type { CalendarOptions } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import chineseLocale from '@fullcalendar/react/locales/zh-cn';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/palette.css';
import '@fullcalendar/react/themes/classic/theme.css';
import { calendarText } from '../text/tabs.ts';
import './calendar.css';

/** What every calendar of the application has in common: its language, its first weekday, its looks. */
export const appCalendar: CalendarOptions = {
  plugins: [dayGridPlugin, timeGridPlugin, interactionPlugin, classicTheme],
  locales: [chineseLocale],
  locale: 'zh-cn',
  firstDay: 1,
  height: '100%',
  dayMaxEvents: 4,
  prevHint: (_text, unit) => calendarText.previous(unit),
  nextHint: (_text, unit) => calendarText.next(unit),
  toolbarTitleClass: 'calendar-title',
};

/** Where weeks are shown by the hour. */
export const hourlyCalendar: CalendarOptions = {
  ...appCalendar,
  slotMinTime: '07:00:00',
  slotMaxTime: '22:00:00',
  slotEventOverlap: false,
  eventDisplay: 'block',
  eventTimeFormat: { hour: 'numeric', minute: '2-digit', hour12: false },
  buttons: { timeGridWeek: { text: calendarText.week }, dayGridMonth: { text: calendarText.month } },
};
