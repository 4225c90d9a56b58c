import { z } from 'zod';
import { clockTimeSchema, minutesOf } from './plain-date.ts';

/** 上午 下午 晚上 全天 */
export const dayPartSchema = z.enum(['morning', 'afternoon', 'evening', 'allDay']);
export type DayPart = z.infer<typeof dayPartSchema>;

/**
 * When an item happens within its day. A plan really carries all of these (plans-and-reception.md §1.2, §1.3):
 * a clock time with or without an end, a part of the day, a time relative to another item ("会后"), or not yet known.
 */
export const planTimeSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('exact'), start: clockTimeSchema, end: clockTimeSchema.optional() })
    .refine((time) => time.end === undefined || minutesOf(time.end) > minutesOf(time.start), { path: ['end'] }),
  z.strictObject({ kind: z.literal('dayPart'), part: dayPartSchema }),
  z.strictObject({
    kind: z.literal('after'),
    /** The words of the plan, such as 会后 or 预备会后. */
    text: z.string().trim().min(1).max(60),
    itemId: z.string().max(120).optional(),
    part: dayPartSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('undetermined'), part: dayPartSchema.optional() }),
]);
export type PlanTime = z.infer<typeof planTimeSchema>;
