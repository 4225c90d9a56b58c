import { z } from 'zod';

/** Minutes without a key or the mouse; 0 never locks by itself. */
export const idleChoices = [0, 5, 10, 30] as const;
export const idleMinutesSchema = z.literal(idleChoices);
export type IdleMinutes = z.infer<typeof idleMinutesSchema>;

export const pinSchema = z.string().regex(/^\d{4,12}$/);

/** What of the lock outlives a restart: quitting never unlocks. */
export const lockFactsSchema = z.object({
  isLocked: z.boolean(),
  idleMinutes: idleMinutesSchema,
  /** Wrong tries in a row, and when the next one may be made (milliseconds since 1970). */
  attempts: z.object({ failures: z.number().int().min(0), nextAt: z.number() }),
  /** Invitations that took a PIN away here. */
  spentInvitations: z.array(z.string()),
});
export type LockFacts = z.infer<typeof lockFactsSchema>;
