import { z } from 'zod';

const place = z.object({ segment: z.number(), offset: z.number() });

const journalFindingSchema = z.object({
  deviceId: z.string(),
  isOwn: z.boolean(),
  /** A branch that a cloned profile's journal left; kept beside the journals. */
  isBranch: z.boolean(),
  segments: z.number(),
  bytes: z.number(),
  commits: z.number(),
  signatures: z.number(),
  damage: place.extend({ kind: z.enum(['damaged', 'badSignature', 'wrongOwner', 'missing']) }).nullable(),
});

const recordsFindingSchema = z.object({
  partitions: z.number(),
  records: z.number(),
  /** Of the records as rebuilt from the journals, hexadecimal: equal on workstations that have read the same. */
  digest: z.string(),
  /** Partitions whose records differ from what the journals say. */
  differing: z.array(z.string()),
  /** Those of them that were built again from the journals. */
  repaired: z.array(z.string()),
});

/** `same` the share holds all of the own journal · `behind` a part is still to be sent · `differs` it holds other bytes. */
const shareFindingSchema = z.object({
  state: z.enum(['same', 'behind', 'differs', 'unreachable', 'none']),
  segments: z.number(),
  place: place.nullable(),
});

export const verificationReportSchema = z.object({
  startedAt: z.number(),
  finishedAt: z.number(),
  /** Nothing is damaged, nothing differs. A share that cannot be reached, or is behind, is no damage. */
  isWhole: z.boolean(),
  journals: z.array(journalFindingSchema),
  records: recordsFindingSchema,
  share: shareFindingSchema,
});
export type VerificationReport = z.infer<typeof verificationReportSchema>;
export type JournalReport = VerificationReport['journals'][number];
export type ShareReport = VerificationReport['share'];
export type RecordsReport = VerificationReport['records'];
