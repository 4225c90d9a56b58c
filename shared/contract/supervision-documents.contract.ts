import { z } from 'zod';
import { addDays, plainDateSchema } from '../domain/plain-date.ts';
import { request } from './define.ts';

const id = z.string().min(1).max(120);
const pageFormat = z.enum(['docx', 'pdf', 'html']);
const sheetFormat = z.enum(['docx', 'xlsx', 'pdf', 'html']);

/** A year with the days around its ends. */
const MOST_DAYS = 380;

const matterDocumentSchema = z.discriminatedUnion('document', [
  /** 督办单 督查结果呈报单 */
  z.strictObject({ document: z.enum(['order', 'result']), matterId: id, format: pageFormat }),
  /** 催办通知 */
  z.strictObject({ document: z.literal('urge'), matterId: id, urgeId: id, format: pageFormat }),
  /** 反馈单 */
  z.strictObject({ document: z.literal('feedback'), matterId: id, feedbackId: id, format: pageFormat }),
]);

/** 台账 of the matters that were filed on these days, 月度通报表 of their figures by unit. */
const tableSchema = z
  .strictObject({
    document: z.enum(['ledger', 'monthly']),
    from: plainDateSchema,
    until: plainDateSchema,
    format: sheetFormat,
  })
  .refine(({ from, until }) => from <= until && until < addDays(from, MOST_DAYS));

const meetingDocumentSchema = z.discriminatedUnion('document', [
  /** 会议通知 with its 回执, 纪要 */
  z.strictObject({ document: z.enum(['notice', 'minutes']), meetingId: id, format: pageFormat }),
  /** 签到和到会情况 */
  z.strictObject({ document: z.literal('attendance'), meetingId: id, format: sheetFormat }),
]);

const builtFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string() });

export const supervisionDocumentsContract = {
  /** One document for opening or saving by hand, of a matter that the reader sees whole. */
  'supervision.buildDocument': request(matterDocumentSchema, builtFileSchema),
  /** One table over the matters that the reader sees whole. */
  'supervision.buildTable': request(tableSchema, builtFileSchema),
  /** One document of a 主任联席会议. */
  'meetings.buildDocument': request(meetingDocumentSchema, builtFileSchema),
} as const;
