import type { WorkCalendar } from '../work-calendar.ts';
import type { IncidentFile } from './incident-book.ts';
import { type Obligation, openObligationsOf } from './obligations.ts';

/** What is overdue first, then what is due first. */
export const mostUrgentFirst = (left: Obligation, right: Obligation): number =>
  Number(right.isLate) - Number(left.isLate) || (left.dueAt ?? left.from) - (right.dueAt ?? right.from);

/** What of an incident has yet to be reported at `now`, the most urgent first. */
export const openByUrgency = (file: IncidentFile, calendar: WorkCalendar, now: number): Obligation[] =>
  openObligationsOf(file, calendar, now).sort(mostUrgentFirst);
