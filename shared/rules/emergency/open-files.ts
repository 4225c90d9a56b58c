import type { WorkCalendar } from '../work-calendar.ts';
import type { IncidentFile } from './incident-book.ts';
import { openObligationsOf } from './obligations.ts';
import { mayBeOpen } from './open-incidents.ts';
import { finalSentAt } from './report-meeting.ts';

/** 终报 has not gone to anybody since the response was last taken up, and there is something to report. */
export const isOpenIncident = (file: IncidentFile): boolean =>
  mayBeOpen(file.incident) && finalSentAt(file) === undefined;

/** It is open, or a report of it is still owed to somebody. */
export const needsAttention = (file: IncidentFile, calendar: WorkCalendar, now: number): boolean =>
  isOpenIncident(file) || openObligationsOf(file, calendar, now).length > 0;
