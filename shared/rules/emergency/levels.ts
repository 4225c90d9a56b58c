import { type IncidentLevel, incidentLevelSchema } from '../../domain/emergency/incident.ts';

/** 0 for 特别重大 … 3 for 一般. */
export const gravity = (level: IncidentLevel): number => incidentLevelSchema.options.indexOf(level);

export const isGraver = (level: IncidentLevel, than: IncidentLevel): boolean => gravity(level) < gravity(than);

export const graver = (left: IncidentLevel, right: IncidentLevel): IncidentLevel =>
  isGraver(right, left) ? right : left;
