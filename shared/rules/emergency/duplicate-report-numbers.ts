import { chinaTimeOf } from '../../domain/china-time.ts';
import type { IncidentReport } from '../../domain/emergency/incident-report.ts';
import type { IncidentBook } from './incident-book.ts';

/**
 * Ids of 续报 and 专报 whose number another one has: two workstations signed without knowing of each other. A void one gave its number up.
 */
export function duplicateReportNumbers({ files }: Pick<IncidentBook, 'files'>): ReadonlySet<string> {
  const byNumber = new Map<string, string[]>();
  for (const { reports } of files.values()) {
    for (const { id, values } of reports) {
      const number = wholeNumber(values);
      if (number !== undefined) byNumber.set(number, [...(byNumber.get(number) ?? []), id]);
    }
  }
  return new Set([...byNumber.values()].filter(({ length }) => length > 1).flat());
}

/** 续报 are counted by incident, 专报 by office and year. */
function wholeNumber({ kind, state, number, incidentId, officeId, signedAt }: IncidentReport): string | undefined {
  if (number === undefined || signedAt === undefined || state === 'void') return undefined;
  if (kind === 'followUp') return `${incidentId} ${number}`;
  return kind === 'special' ? `${officeId} ${chinaTimeOf(signedAt).date.slice(0, 4)} ${number}` : undefined;
}
