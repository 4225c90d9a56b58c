import { z } from 'zod';
import { instantSchema } from './plan-cycle.ts';

const count = z.number().int().min(0);

/** 恢复记录: somebody brought records back to what they were at a moment. Never changed, never itself restored. */
export const restorationSchema = z.strictObject({
  /** The moment, as clocks showed it. */
  moment: instantSchema,
  restoredAt: instantSchema,
  restoredBy: z.string().max(30),
  changed: count,
  broughtBack: count,
  takenAway: count,
});
export type Restoration = z.infer<typeof restorationSchema>;
