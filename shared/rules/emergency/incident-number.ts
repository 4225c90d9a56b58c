import { chinaTimeOf } from '../../domain/china-time.ts';
import type { Incident } from '../../domain/emergency/incident.ts';

/** `2026-012` */
export const incidentNumber = ({ knownAt, sequence }: Pick<Incident, 'knownAt' | 'sequence'>): string =>
  `${chinaTimeOf(knownAt).date.slice(0, 4)}-${String(sequence).padStart(3, '0')}`;
