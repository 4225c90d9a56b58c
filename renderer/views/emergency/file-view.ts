import type { Incident } from '../../../shared/domain/emergency/incident.ts';
import type { IncidentReport } from '../../../shared/domain/emergency/incident-report.ts';
import type { IncidentBook, IncidentFile, Kept } from '../../../shared/rules/emergency/incident-book.ts';
import { incidentNumber } from '../../../shared/rules/emergency/incident-number.ts';
import type { Obligation } from '../../../shared/rules/emergency/obligations.ts';
import { openByUrgency } from '../../../shared/rules/emergency/urgency.ts';

export const openObligations = (file: IncidentFile, { calendar }: IncidentBook, now: number): Obligation[] =>
  openByUrgency(file, calendar, now);

export const isSent = (reportId: string, { routes }: IncidentFile): boolean =>
  routes.some(({ values }) => values.reportId === reportId);

/** 续报 that went out. */
export const followUpCount = (file: IncidentFile): number =>
  file.reports.filter(({ id, values }) => values.kind === 'followUp' && isSent(id, file)).length;

/** Reports at other offices that have not signed for them. */
export const unsignedCount = ({ routes }: IncidentFile): number =>
  routes.filter(({ values }) => values.toOfficeId !== undefined && values.signedAt === undefined).length;

/** Reports that wait for this office to sign. */
export const toSignCount = ({ routes }: IncidentFile, officeId: string): number =>
  routes.filter(({ values }) => values.toOfficeId === officeId && values.signedAt === undefined).length;

/** The report that somebody is at: not yet sent, and not voided. */
export const reportAtWork = (file: IncidentFile): Kept<IncidentReport> | undefined =>
  file.reports.findLast(
    ({ id, values }) => values.state !== 'void' && values.kind !== 'firstCall' && !isSent(id, file),
  );

/** Ids of the incidents whose number another one of their office has: two workstations counted without knowing of each other. */
export function duplicateNumbers({ files }: IncidentBook): ReadonlySet<string> {
  const byNumber = new Map<string, string[]>();
  for (const { id, incident } of files.values()) {
    const number = `${incident.officeId} ${incidentNumber(incident)}`;
    byNumber.set(number, [...(byNumber.get(number) ?? []), id]);
  }
  return new Set([...byNumber.values()].filter(({ length }) => length > 1).flat());
}

/** Whoever was not told of another office's incident gets it without its words. */
export const isClosed = ({ title }: Pick<Incident, 'title'>): boolean => title === '';
