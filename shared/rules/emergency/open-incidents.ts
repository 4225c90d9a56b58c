import { chinaTimeOf } from '../../domain/china-time.ts';
import type { Incident } from '../../domain/emergency/incident.ts';
import { yearPartition } from '../../domain/month.ts';
import { addDays } from '../../domain/plain-date.ts';
import { incidentPartition } from './emergency-ids.ts';

/** The years in which an incident of today may have become known. */
export function incidentYears(now: number): string[] {
  const { date } = chinaTimeOf(now);
  return [...new Set([date, addDays(date, -366)].map(yearPartition))];
}

const settledFacts: ReadonlySet<string> = new Set(['dismissed', 'transferred', 'merged']);

/** 不属实 移送 并案: nothing more is to be reported of it here. */
export const isFactSettled = ({ fact }: Pick<Incident, 'fact'>): boolean => settledFacts.has(fact);

/** Whether something may still have to be reported of it, as far as the incident itself tells. */
export const mayBeOpen = (incident: Pick<Incident, 'fact' | 'response'>): boolean =>
  incident.response !== 'archived' && !isFactSettled(incident);

/** Where the records about those incidents are that may be open. */
export const openIncidentPartitions = (
  incidents: Iterable<{ readonly id: string; readonly values: Pick<Incident, 'fact' | 'response'> }>,
): string[] => [
  ...new Set([...incidents].filter(({ values }) => mayBeOpen(values)).map(({ id }) => incidentPartition(id))),
];
