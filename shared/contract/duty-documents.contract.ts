import { z } from 'zod';
import { assignedMemberSchema, rosterStateSchema } from '../domain/duty/duty-roster.ts';
import { monthSchema } from '../domain/month.ts';
import { paperSchema } from '../domain/paper.ts';
import { addDays, plainDateSchema } from '../domain/plain-date.ts';
import { rosterDoubtCodes } from '../rules/imports/duty/roster-import.ts';
import { shiftChangeSchema } from '../store/duty-commands.ts';
import { request } from './define.ts';

const id = z.string().min(1).max(120);
const pageFormat = z.enum(['docx', 'pdf', 'html']);
const sheetFormat = z.enum(['docx', 'xlsx', 'pdf', 'html']);

/** A quarter, as long as a printed roster ever is. */
const MOST_DAYS = 100;

const isStretch = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  from <= to && to < addDays(from, MOST_DAYS);

const stretch = { from: plainDateSchema, to: plainDateSchema };
const roster = {
  officeId: z.union([z.literal('all'), id]),
  ...stretch,
  format: sheetFormat,
  paper: paperSchema.default('A4'),
  /** 138****1234, for sheets that hang in public. */
  masksPhones: z.boolean().default(false),
};

const documentRequestSchema = z.discriminatedUnion('document', [
  /** 值班表, of all offices 总值班表: a row for each day, or posts as rows and at most seven days in a block. */
  z.strictObject({ document: z.literal('roster'), layout: z.enum(['rows', 'blocks']), ...roster }).refine(isStretch),
  /** 节假日值班安排表 */
  z.strictObject({ document: z.literal('holidayRoster'), ...roster }).refine(isStretch),
  /** 交接班记录 */
  z.strictObject({ document: z.literal('handover'), handoverId: id, format: pageFormat }),
  /** 值班日志 of the duty day that began on `date`. */
  z.strictObject({ document: z.literal('log'), officeId: id, date: plainDateSchema, format: pageFormat }),
  /** 电话记录单 */
  z.strictObject({ document: z.literal('call'), callId: id, format: pageFormat }),
  /** 查岗通报, a draft. */
  z.strictObject({ document: z.literal('checkReport'), ...stretch, format: pageFormat }).refine(isStretch),
  /** The shifts of a member as an ics file. */
  z
    .strictObject({
      document: z.literal('calendar'),
      memberId: id,
      ...stretch,
    })
    .refine(isStretch),
  /** The roster of a month as a workbook to be filled in and imported. */
  z.strictObject({ document: z.literal('form'), officeId: id, month: monthSchema }),
]);

const builtFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string() });

const rosterDoubtSchema = z.object({
  code: z.enum(rosterDoubtCodes),
  /** As people find the cell: `Sheet1!C7`. */
  address: z.string(),
  text: z.string(),
  word: z.string().optional(),
  suggestions: z.array(z.string()),
  isHint: z.boolean(),
});
export type RosterDoubtView = z.infer<typeof rosterDoubtSchema>;

/** `RosterImport` as it crosses the contract. */
export const rosterPreviewSchema = z.object({
  rows: z.array(
    z.object({
      date: z.string().optional(),
      addresses: z.array(z.string()),
      posts: z.array(
        z.object({
          postId: z.string(),
          address: z.string(),
          text: z.string(),
          members: z.array(assignedMemberSchema),
        }),
      ),
      doubts: z.array(rosterDoubtSchema),
      changes: z.array(shiftChangeSchema),
    }),
  ),
  doubts: z.array(rosterDoubtSchema),
  changes: z.array(shiftChangeSchema),
  unread: z.array(z.object({ address: z.string(), text: z.string() })),
  accounted: z.object({ cells: z.number(), inRows: z.number(), headings: z.number() }),
  /** A roster that is issued takes no import until it is opened again. */
  rosterState: rosterStateSchema,
});
export type RosterPreview = z.infer<typeof rosterPreviewSchema>;

export const dutyDocumentsContract = {
  /** One document of duty for opening or saving by hand; 查看 gets only what shows no mobile numbers. */
  'duty.buildDocument': request(documentRequestSchema, builtFileSchema),
  /** What a file says of an office's roster of a month, as changes of the present one; nothing is written. */
  'duty.previewRoster': request(
    z.strictObject({
      officeId: id,
      month: monthSchema,
      fileName: z.string().min(1).max(255),
      /** Base64 of a file of at most 20 MiB. */
      contentBase64: z.string().max(28_000_000),
    }),
    rosterPreviewSchema,
  ),
} as const;
