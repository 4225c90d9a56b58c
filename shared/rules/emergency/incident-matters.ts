import type { OpenMatter } from '../duty/open-matters.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { IncidentFile } from './incident-book.ts';
import { openObligationsOf } from './obligations.ts';
import { needsAttention } from './open-files.ts';

/**
 * Incidents of an office without a final report, or with one that is still owed to somebody, as handovers have them: whoever comes on duty accepts each (duty-and-emergency.md §10,
 * rule 3). The next deadline is the matter's.
 */
export const incidentMatters = (
  files: Iterable<IncidentFile>,
  officeId: string,
  calendar: WorkCalendar,
  now: number,
): OpenMatter[] =>
  [...files]
    .filter((file) => file.incident.officeId === officeId && needsAttention(file, calendar, now))
    .map((file) => {
      const { title, knownAt } = file.incident;
      const dueTimes = openObligationsOf(file, calendar, now).flatMap(({ dueAt = [] }) => dueAt);
      const dueAt = dueTimes.length > 0 ? { dueAt: Math.min(...dueTimes) } : {};
      return { id: file.id, officeId, at: knownAt, content: title, isEmergency: true, ...dueAt };
    });

/** Calls that became incidents: they are no matters of their own any more. */
export const callsOfIncidents = (files: Iterable<IncidentFile>): ReadonlySet<string> =>
  new Set([...files].flatMap(({ incident }) => incident.callId ?? []));
