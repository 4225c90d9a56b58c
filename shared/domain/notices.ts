import { z } from 'zod';
import { clockTimeSchema } from './plain-date.ts';

/** What the desktop may hint at, one switch each. 突发信息 is no switch: it is always hinted at. */
export const noticeKinds = [
  'planSubmission',
  'planApproval',
  'planReceipt',
  'reception',
  'receptionApproval',
  'supervision',
  'supervisionApproval',
  'dutyShift',
  'dutyAdjustment',
  'emergency',
] as const;
export const noticeKindSchema = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

const hoursSchema = z
  .strictObject({ from: clockTimeSchema, until: clockTimeSchema })
  .refine(({ from, until }) => from !== until, { path: ['until'], message: 'QUIET_ALL_DAY' });

export const alarmTones = ['twoTone', 'rising', 'urgent'] as const;
/** There is no loudness of nothing: see `silenceSchema`. */
export const alarmLoudnesses = ['low', 'middle', 'loud'] as const;
const alarmSoundSchema = z.strictObject({ tone: z.enum(alarmTones), loudness: z.enum(alarmLoudnesses) });
export type AlarmSound = z.infer<typeof alarmSoundSchema>;

/** A shift; nobody who comes after it may find a desk that is silent without knowing. */
export const longestSilenceHours = 12;

/** The bell is held back, by somebody who said why, from one moment to another (milliseconds since 1970). */
const silenceSchema = z.strictObject({ from: z.number(), until: z.number(), reason: z.string(), by: z.string() });
export type Silence = z.infer<typeof silenceSchema>;

/** How a workstation calls for attention; kept on it, never shared. The 收件箱 is never touched by any of it. */
export const noticesSchema = z.strictObject({
  /** Kinds without a toast at the desktop. */
  off: z.array(noticeKindSchema.exclude(['emergency'])).max(noticeKinds.length),
  /** No toast of any kind but emergencies between these two clock times, over midnight where the second is the earlier one. */
  quietHours: hoursSchema.nullable(),
  sound: alarmSoundSchema,
  silence: silenceSchema.nullable(),
});
export type Notices = z.infer<typeof noticesSchema>;

export const defaultNotices: Notices = {
  off: [],
  quietHours: null,
  sound: { tone: 'twoTone', loudness: 'middle' },
  silence: null,
};
