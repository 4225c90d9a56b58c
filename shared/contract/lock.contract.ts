import { z } from 'zod';
import { idleMinutesSchema, pinSchema } from '../domain/screen-lock.ts';
import { event, request } from './define.ts';
import { alarmViewSchema } from './emergency.contract.ts';

/** What a locked page may know: that something rings and by when, nothing of what. */
const lockStateSchema = z.object({
  isLocked: z.boolean(),
  hasPin: z.boolean(),
  idleMinutes: idleMinutesSchema,
  /** When the next PIN may be tried (milliseconds since 1970); null when it may be now. */
  nextTryAt: z.number().nullable(),
  /** Of what rings while it is locked; empty otherwise. */
  alarms: z.array(alarmViewSchema.pick({ stage: true, from: true, dueAt: true })),
  /** How far the file server's clock, which deadlines go by, is ahead; null while it is unknown. */
  clockOffsetMs: z.number().nullable(),
});
export type LockState = z.infer<typeof lockStateSchema>;

/** The PIN in force; needed where there is one. */
const current = z.string().max(20).optional();

export const lockContract = {
  'lock.getState': request(z.undefined(), lockStateSchema),
  'lock.setPin': request(z.strictObject({ pin: pinSchema, current }), lockStateSchema),
  'lock.removePin': request(z.strictObject({ current }), lockStateSchema),
  'lock.setIdle': request(z.strictObject({ minutes: idleMinutesSchema }), lockStateSchema),
  /** Somebody is at work on a page: the time until it locks begins anew. */
  'lock.noteActivity': request(z.undefined(), z.null()),
  /** Without a PIN nothing is locked. */
  'lock.lockNow': request(z.undefined(), lockStateSchema),
  'lock.unlock': request(z.strictObject({ pin: z.string().max(20) }), lockStateSchema),
  /** The way out of a forgotten PIN: an invitation code for this office, issued since. The PIN is taken away. */
  'lock.unlockByCode': request(z.strictObject({ code: z.string().max(40) }), lockStateSchema),
  'lock.stateChanged': event(lockStateSchema),
} as const;
