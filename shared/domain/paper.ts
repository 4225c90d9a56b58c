import { z } from 'zod';

/** Sheets that documents print on, always landscape. */
export const paperSchema = z.enum(['A4', 'A3']);
export type Paper = z.infer<typeof paperSchema>;
