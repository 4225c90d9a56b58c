import { z } from 'zod';
import { recordIdSchema } from '../domain/record.ts';
import { request } from './define.ts';
import { committedSchema } from './records.contract.ts';

const operationId = z.string().max(60);
const field = z.string().max(60);

/** What a record is called, for lists of records that the page has not loaded. */
export const recordSubjectSchema = z.object({
  recordId: z.string(),
  kind: z.string(),
  /** Its content or name; empty for kinds that have none. */
  title: z.string(),
  officeId: z.string().optional(),
  weekStart: z.string().optional(),
  /** Of what belongs to a day and to no week. */
  date: z.string().optional(),
});
export type RecordSubject = z.infer<typeof recordSubjectSchema>;

const writtenValueSchema = z.object({
  operationId: z.string(),
  value: z.json(),
  personId: z.string(),
  writtenAt: z.number(),
});

export const historyEntrySchema = z.object({
  operationId: z.string(),
  at: z.number(),
  personId: z.string(),
  /** First six digits of the workstation's id. */
  device: z.string(),
  isThisDevice: z.boolean(),
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.array(z.json()),
      after: z.json(),
      concurrentWith: z.array(z.string()),
    }),
  ),
});
export type HistoryEntryView = z.infer<typeof historyEntrySchema>;

export const changeKindSchema = z.enum(['created', 'changed', 'deleted', 'restored']);
export type ChangeKind = z.infer<typeof changeKindSchema>;

export const recentChangeSchema = z.object({
  operationId: z.string(),
  /** Place in the list: the next page begins behind the last one's. */
  stamp: z.tuple([z.number(), z.number()]),
  personId: z.string(),
  device: z.string(),
  isThisDevice: z.boolean(),
  subject: recordSubjectSchema,
  change: changeKindSchema,
  fields: z.array(z.string()),
});
export type RecentChange = z.infer<typeof recentChangeSchema>;

export const openConflictSchema = z.object({
  subject: recordSubjectSchema,
  field: z.string(),
  values: z.array(writtenValueSchema),
});

export const settledConflictSchema = z.object({
  subject: recordSubjectSchema,
  field: z.string(),
  chosen: writtenValueSchema,
  left: z.array(writtenValueSchema),
});

export const deletedRecordSchema = z.object({
  subject: recordSubjectSchema,
  personId: z.string(),
  deletedAt: z.number(),
});

export const conflictJournalSchema = z.object({
  open: z.array(openConflictSchema),
  /** The latest first. */
  settled: z.array(settledConflictSchema),
  deleted: z.array(deletedRecordSchema),
  /** Entries that this person may not see. */
  concealed: z.number(),
});
export type ConflictJournal = z.infer<typeof conflictJournalSchema>;

const stampSchema = z.tuple([z.number(), z.number()]);

export const recoveryDaySchema = z.object({
  date: z.string(),
  operations: z.number(),
  records: z.number(),
  personIds: z.array(z.string()),
  /** Moments just before many records changed at once. */
  events: z.array(
    z.object({
      kind: z.enum(['creation', 'publication', 'move', 'deletion', 'restoration', 'rehoming', 'bulk']),
      before: stampSchema,
      at: z.number(),
      personId: z.string(),
      records: z.number(),
    }),
  ),
});
export type RecoveryDayView = z.infer<typeof recoveryDaySchema>;

const restoreChangeSchema = z.enum(['changed', 'broughtBack', 'takenAway']);

export const restorePreviewSchema = z.object({
  moment: stampSchema,
  /** Sent back with the order: values that arrive after this are not replaced. */
  baseRevision: z.number(),
  kinds: z.array(z.object({ kind: z.string(), changed: z.number(), broughtBack: z.number(), takenAway: z.number() })),
  records: z.array(
    z.object({
      subject: recordSubjectSchema,
      change: restoreChangeSchema,
      fields: z.array(z.object({ field: z.string(), past: z.json(), present: z.json() })),
      /** Code of the violation that stands in the way of this person; null when it may be restored. */
      obstacle: z.string().nullable(),
    }),
  ),
  /** Records that differ and are not listed: there are too many, or this person may not see them. */
  unlisted: z.number(),
  concealed: z.number(),
});
export type RestorePreview = z.infer<typeof restorePreviewSchema>;

export const historyContract = {
  /** Everything that happened to one record, oldest first. Refused for a record whose content the person may not see. */
  'history.ofRecord': request(
    z.strictObject({ id: recordIdSchema }),
    z.object({ subject: recordSubjectSchema, entries: z.array(historyEntrySchema) }),
  ),
  /** The latest changes of all records, latest first, a page at a time. */
  'history.listChanges': request(
    z.strictObject({
      behind: z.tuple([z.number(), z.number()]).optional(),
      limit: z.number().int().min(1).max(500),
      kind: z.string().max(40).optional(),
      personId: z.string().max(120).optional(),
      /** Part of the record's content or name. */
      query: z.string().trim().max(100).optional(),
    }),
    z.object({ changes: z.array(recentChangeSchema), hasMore: z.boolean(), concealed: z.number() }),
  ),
  'history.listConflicts': request(z.undefined(), conflictJournalSchema),
  /** Days and moments to go back to, the latest day first. None ever expires. */
  'history.listPoints': request(z.undefined(), z.object({ days: z.array(recoveryDaySchema) })),
  /** What differs between a moment and now. Changes nothing. */
  'history.previewRestore': request(z.strictObject({ moment: stampSchema }), restorePreviewSchema),
  /** Brings records back to what they were at a moment, as one action that can be undone by `undoMoment`. */
  'history.restore': request(
    z.strictObject({
      moment: stampSchema,
      baseRevision: z.number().int().min(0),
      scope: z.union([z.literal('all'), z.array(recordIdSchema).min(1).max(5000)]),
    }),
    committedSchema.extend({ restored: z.number(), undoMoment: stampSchema }),
  ),
  /**
   * Writes the state and history of a moment as a workspace of its own into a new profile on this computer; answers its folder,
   * shown to people only.
   */
  'history.writeCopy': request(
    z.strictObject({ moment: stampSchema }),
    z.object({ folder: z.string(), operations: z.number() }),
  ),
  /** 采用另一方: a value that was written once, also one left when a conflict was settled, becomes the field's value again. */
  'history.adoptValue': request(z.strictObject({ id: recordIdSchema, field, operationId }), committedSchema),
} as const;
