import { z } from 'zod';
import { instantSchema } from '../plan-cycle.ts';
import { slaRuleSchema } from './emergency-rules.ts';
import { incidentCategorySchema, incidentLevelSchema } from './incident.ts';

/**
 * 级别 from a moment on, with what it was judged by and the deadlines that held then: a copy, so that later rules leave it as it was.
 * Written once; a change of level, of category or of the dead that a rule asks about is the next one.
 */
export const incidentSeveritySchema = z.strictObject({
  officeId: z.string().max(120),
  incidentId: z.string().max(120),
  level: incidentLevelSchema,
  isSensitive: z.boolean(),
  category: incidentCategorySchema,
  deadOrMissing: z.number().int().min(0).max(2_000_000),
  /** Why: asked for below what the numbers say, and for a lower level than before. */
  reason: z.string().trim().max(500).optional(),
  since: instantSchema,
  by: z.string().max(60),
  /** The set of deadlines that held, as it stood. */
  packName: z.string().max(60),
  packSource: z.string().max(400),
  /** The level whose deadlines count: graver than `level` where sensitive ones or 社会安全事件 are treated as such. */
  countsAs: incidentLevelSchema,
  rules: z.array(slaRuleSchema).max(60),
  escalateAfterMinutes: z.number().int().min(1).max(240),
});
export type IncidentSeverity = z.infer<typeof incidentSeveritySchema>;
