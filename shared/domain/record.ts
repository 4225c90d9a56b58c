import { z } from 'zod';
import { absenceSchema } from './absence.ts';
import { leaderSchema } from './leader.ts';
import { membershipSchema } from './membership.ts';
import { officeSchema, personSchema } from './office.ts';
import {
  bulletinSchema,
  bulletinVersionSchema,
  changeOrderSchema,
  clashAcceptanceSchema,
  receiptSchema,
  submissionSchema,
} from './plan-cycle.ts';
import { planItemSchema } from './plan-item.ts';
import { planRulesSchema } from './plan-rules.ts';
import { restorationSchema } from './restoration.ts';
import { venueSchema } from './venue.ts';
import { calendarDaySchema, calendarNoticeSchema } from './work-calendar.ts';

const workspaceSchema = z.strictObject({ districtName: z.string().trim().min(1).max(40) });

/** Every kind of record and the shape of its values. A kind is the first part of a record id. */
export const recordSchemas = {
  workspace: workspaceSchema,
  office: officeSchema,
  person: personSchema,
  leader: leaderSchema,
  venue: venueSchema,
  planRules: planRulesSchema,
  planItem: planItemSchema,
  submission: submissionSchema,
  bulletin: bulletinSchema,
  bulletinVersion: bulletinVersionSchema,
  changeOrder: changeOrderSchema,
  receipt: receiptSchema,
  absence: absenceSchema,
  clashAcceptance: clashAcceptanceSchema,
  calendarNotice: calendarNoticeSchema,
  calendarDay: calendarDaySchema,
  membership: membershipSchema,
  restoration: restorationSchema,
} as const;

export type RecordKind = keyof typeof recordSchemas;
export type RecordValues<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;

/** Fields where two offices writing at once is no dispute: the earliest instant stands. */
export const earliestWinsFields: Partial<Record<RecordKind, readonly string[]>> = {
  receipt: ['deliveredAt', 'readAt', 'readBy'],
};

/**
 * `kind.partition.key`. The partition is fixed when the record is made (`all` for the directory, the ISO week for plans),
 * so moving an item to another day never moves its record.
 */
export const recordIdSchema = z
  .string()
  .regex(/^[a-zA-Z]+\.[0-9A-Za-z-]+\.[0-9A-Za-z_-]+$/)
  .max(120);

export const recordId = (kind: RecordKind, partition: string, key: string): string => `${kind}.${partition}.${key}`;

export const directoryPartition = 'all';

/** The kind and partition named by an id; the kind may be one that only a newer version knows. */
export function partsOfRecordId(id: string): {
  readonly kind: string;
  readonly partition: string;
  readonly key: string;
} {
  const [kind = '', partition = '', key = ''] = id.split('.');
  return { kind, partition, key };
}

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(recordSchemas, kind);
