import { z } from 'zod';
import { paperSchema } from '../domain/paper.ts';
import { attendanceSchema, planCategorySchema } from '../domain/plan-item.ts';
import { planTimeSchema } from '../domain/plan-time.ts';
import { weekStartSchema } from '../domain/week.ts';
import { commandSchemas } from '../store/commands.ts';
import { request } from './define.ts';
import { committedSchema } from './records.contract.ts';

/** Base64 of a file of at most 20 MiB. */
const contentBase64 = z.string().max(28_000_000);
const fileName = z.string().min(1).max(255);

const doubtSchema = z.object({
  field: z.string(),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** A row as understood, beside where it stood and what it said. */
export const previewRowSchema = z.object({
  /** Repeatable key of the item that this row becomes. */
  key: z.string(),
  source: z.object({ table: z.string(), address: z.string(), text: z.string() }),
  date: z.string().optional(),
  endDate: z.string().optional(),
  time: planTimeSchema,
  content: z.string(),
  placeText: z.string().optional(),
  venueId: z.string().optional(),
  leaderNames: z.array(z.string()),
  attendance: z.array(attendanceSchema),
  otherAttendees: z.string().optional(),
  organiserUnit: z.string().optional(),
  remarks: z.string().optional(),
  category: planCategorySchema,
  isTentative: z.boolean(),
  isParallel: z.boolean(),
  doubts: z.array(doubtSchema),
  status: z.enum(['read', 'toComplete']),
  /** The workspace holds the item already: importing it again changes nothing. */
  isKnown: z.boolean(),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

export const planPreviewSchema = z.object({
  rows: z.array(previewRowSchema),
  layouts: z.array(z.object({ table: z.string(), layout: z.string() })),
  accounted: z.object({ cells: z.number(), inRows: z.number(), headings: z.number() }),
});
export type PlanPreview = z.infer<typeof planPreviewSchema>;

export const leaderPreviewSchema = z.object({
  rows: z.array(
    z.object({
      address: z.string(),
      values: z.object({
        name: z.string(),
        title: z.string(),
        body: z.string().optional(),
        officeName: z.string().optional(),
        rankOrder: z.number(),
        isPrincipal: z.boolean(),
        validFrom: z.string().optional(),
        validTo: z.string().optional(),
      }),
      doubts: z.array(doubtSchema),
      isKnown: z.boolean(),
    }),
  ),
});
export type LeaderPreview = z.infer<typeof leaderPreviewSchema>;

const builtFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string() });

const versionId = z.string().max(120);

/** Tables on a paper of choice; a calendar of the whole plan, or of the office or leader that is named. */
const documentRequestSchema = z.discriminatedUnion('document', [
  z.strictObject({
    versionId,
    document: z.enum(['matrix', 'flat', 'list']),
    format: z.enum(['docx', 'xlsx', 'pdf', 'html']),
    paper: paperSchema.default('A4'),
  }),
  z.strictObject({
    versionId,
    document: z.literal('calendar'),
    format: z.literal('ics'),
    ownerId: z.string().max(120).optional(),
  }),
]);

export const plansContract = {
  'plans.createItem': request(commandSchemas['plans.createItem'], committedSchema),
  'plans.editItem': request(commandSchemas['plans.editItem'], committedSchema),
  'plans.removeItem': request(commandSchemas['plans.removeItem'], committedSchema),
  'plans.importItems': request(commandSchemas['plans.importItems'], committedSchema),
  'plans.submitWeek': request(commandSchemas['plans.submitWeek'], committedSchema),
  'plans.acceptSubmission': request(commandSchemas['plans.acceptSubmission'], committedSchema),
  'plans.returnSubmission': request(commandSchemas['plans.returnSubmission'], committedSchema),
  'plans.urgeSubmission': request(commandSchemas['plans.urgeSubmission'], committedSchema),
  'plans.acceptClash': request(commandSchemas['plans.acceptClash'], committedSchema),
  'plans.sendForApproval': request(commandSchemas['plans.sendForApproval'], committedSchema),
  'plans.sendBack': request(commandSchemas['plans.sendBack'], committedSchema),
  'plans.approve': request(commandSchemas['plans.approve'], committedSchema),
  /** Makes V1 and puts the documents into every office's folder as soon as the shared folder can be reached. */
  'plans.publish': request(commandSchemas['plans.publish'], committedSchema),
  'plans.issueChange': request(commandSchemas['plans.issueChange'], committedSchema),
  'plans.markRead': request(commandSchemas['plans.markRead'], committedSchema),
  'plans.signReceipt': request(commandSchemas['plans.signReceipt'], committedSchema),
  'plans.previewImport': request(
    z.strictObject({ weekStart: weekStartSchema, officeId: z.string().max(120), fileName, contentBase64 }),
    planPreviewSchema,
  ),
  'directory.previewLeaders': request(z.strictObject({ fileName, contentBase64 }), leaderPreviewSchema),
  /** One document of an issued version, as the asking person's office may read it, for opening or saving by hand. */
  'plans.buildDocument': request(documentRequestSchema, builtFileSchema),
  /** Puts a version's documents into the offices' folders again; files that are there and equal stay untouched. */
  'plans.distribute': request(
    z.strictObject({ versionId }),
    z.object({ written: z.array(z.string()), unchanged: z.array(z.string()), notRendered: z.array(z.string()) }),
  ),
} as const;
