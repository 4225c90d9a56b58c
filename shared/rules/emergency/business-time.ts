import type { Incident } from '../../domain/emergency/incident.ts';
import { monthOf, monthsFrom, yearPartition } from '../../domain/month.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';

/** When an incident happened, or where that is not known, when it became known: statistics go by it (duty-and-emergency.md §10). */
export const businessTime = ({ occurredAt, knownAt }: Pick<Incident, 'occurredAt' | 'knownAt'>): number =>
  occurredAt.precision === 'unknown' ? knownAt : occurredAt.at;

/** What happened may become known, or be entered, this much later. */
const LATER_DAYS = 92;

/** The partitions of the incidents that happened on these days: what became known long after it may stand in a later year. */
export const incidentYearsOf = (from: PlainDate, to: PlainDate): string[] => [
  ...new Set(monthsFrom(monthOf(from), monthOf(addDays(to, LATER_DAYS))).map(yearPartition)),
];
