import { z } from 'zod';
import { longestSilenceHours, noticeKindSchema, noticesSchema } from '../domain/notices.ts';
import { event, request } from './define.ts';

const count = z.number().int().min(0).max(100_000);

const inboxCountSchema = z.strictObject({
  /** Rows of the 收件箱. */
  count,
  /** How many of them were not there when it was told last, and may be shown as a toast now. */
  fresh: count,
});
export type InboxCount = z.infer<typeof inboxCountSchema>;

export const desktopContract = {
  /** The page tells how many rows its 收件箱 has and what is new of each kind: it alone knows them. The 收件箱 stays the truth. */
  'desktop.tellInbox': request(z.strictObject({ count, fresh: z.partialRecord(noticeKindSchema, count) }), z.null()),
  'desktop.inboxChanged': event(inboxCountSchema),
  /** 帮助 → 使用手册 was chosen in the desktop's menu. */
  'desktop.manualAsked': event(z.null()),
  'desktop.getNotices': request(z.undefined(), noticesSchema),
  'desktop.saveNotices': request(noticesSchema.omit({ silence: true }), noticesSchema),
  /** Holds the bell of alarms back for at most a shift; who did is the person at this workstation. Everything else goes on. */
  'desktop.silenceAlarms': request(
    z.strictObject({
      hours: z.number().int().min(1).max(longestSilenceHours),
      reason: z.string().trim().min(1).max(100),
    }),
    noticesSchema,
  ),
  'desktop.soundAlarms': request(z.undefined(), noticesSchema),
  'desktop.noticesChanged': event(noticesSchema),
} as const;
