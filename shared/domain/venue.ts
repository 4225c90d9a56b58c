import { z } from 'zod';

export const venueSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  capacity: z.number().int().min(0).max(100_000).optional(),
  managingOfficeId: z.string().max(120).optional(),
  /** Minutes that must lie between two uses; real plans book one hall every 20 minutes, so the default is 0. */
  bufferMinutes: z.number().int().min(0).max(240),
});
export type Venue = z.infer<typeof venueSchema>;
