import { z } from 'zod';

const deviceProblemSchema = z.enum(['damaged', 'badSignature', 'wrongOwner', 'unreadable', 'differs', 'missing']);
const officeId = z.string().nullable();

/** What is not as it should be, as facts; the sentences are the page's. */
export const syncProblemSchema = z.discriminatedUnion('code', [
  /** `errorCode` is the operating system's, such as ENOENT or ENOSPC; ETIMEDOUT: the file server does not answer. */
  z.object({ code: z.literal('shareUnreachable'), errorCode: z.string() }),
  z.object({ code: z.literal('otherWorkspace') }),
  z.object({ code: z.literal('noWorkspace') }),
  z.object({ code: z.literal('newerFormat') }),
  z.object({ code: z.literal('ownJournalDiffers') }),
  /** The newest bytes of a device could not be taken over; `officeId` null where the records do not tell whose it is. */
  z.object({ code: z.literal('deviceUnverified'), deviceId: z.string(), officeId, reason: deviceProblemSchema }),
  /** A device has not read what was entered here at `since`, for longer than holidays last. */
  z.object({ code: z.literal('deviceNotSeen'), deviceId: z.string(), officeId, since: z.number() }),
  /** Files of this computer that were damaged: kept aside, their content built again from the journals. */
  z.object({ code: z.literal('filesSetAside'), names: z.array(z.string()) }),
  /** The own journal was damaged: what stood behind the damage was written again. */
  z.object({ code: z.literal('ownJournalMended') }),
  /** A device's snapshot, by which this workstation joined at `takenAt`, was not what the journals say; these hold. */
  z.object({ code: z.literal('snapshotDiffers'), deviceId: z.string(), officeId, takenAt: z.number() }),
  /** Kept and not applied: of devices that are no members, were removed, or may not write so. */
  z.object({ code: z.literal('operationsHeld'), count: z.number() }),
  z.object({ code: z.literal('recordsUnreadable'), count: z.number() }),
  z.object({ code: z.literal('distributionsWaiting'), count: z.number() }),
  /** How far the file server's clock is ahead of this computer's. */
  z.object({ code: z.literal('clockOff'), offsetMs: z.number() }),
]);
export type SyncProblem = z.infer<typeof syncProblemSchema>;

/**
 * How far an office has read what this workstation put into the shared folder. `none` no workstation of it is known ·
 * `unknown` none says how far it has read · `unread` nothing · `behind` none has all of it · `partly` some have · `current`
 * each has.
 */
export const officeReadingSchema = z.object({
  /** Null: workstations of which the records do not tell whose they are. */
  officeId,
  /** Those that are not missed for weeks; this one is not counted. */
  workstations: z.number(),
  /** Those of them that have read everything. */
  current: z.number(),
  state: z.enum(['none', 'unknown', 'unread', 'behind', 'partly', 'current']),
  /** When the oldest entry was made that one of them has not read. */
  behindSince: z.number().nullable(),
});
export type OfficeReading = z.infer<typeof officeReadingSchema>;

export const syncDetails = {
  /** When this workstation last saw everything of the moment on the shared folder. */
  publishedAt: z.number().nullable(),
  /** How far the file server's clock is ahead of this computer's, in milliseconds; null where it was not measured. */
  clockOffsetMs: z.number().nullable(),
  offices: z.array(officeReadingSchema),
  problems: z.array(syncProblemSchema),
} as const;
