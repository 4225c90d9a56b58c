import { z } from 'zod';
import { addDays, plainDateSchema } from '../domain/plain-date.ts';
import { request } from './define.ts';

const id = z.string().min(1).max(120);
const pageFormat = z.enum(['docx', 'pdf', 'html']);
const sheetFormat = z.enum(['docx', 'xlsx', 'pdf', 'html']);

/** A year with the days around its ends. */
const MOST_DAYS = 380;

const documentRequestSchema = z.discriminatedUnion('document', [
  /** 突发事件信息专报 首报 续报 终报 */
  z.strictObject({ document: z.literal('report'), reportId: id, format: pageFormat }),
  /** 突发事件信息报告单; names and telephones print only `withPeople`, of those whom a reader may open. */
  z.strictObject({
    document: z.literal('slip'),
    incidentId: id,
    withPeople: z.boolean().default(false),
    format: pageFormat,
  }),
  /** 时间轴 */
  z.strictObject({ document: z.literal('timeline'), incidentId: id, format: pageFormat }),
  /** 台账 of the incidents that happened on these days. */
  z
    .strictObject({ document: z.literal('ledger'), from: plainDateSchema, to: plainDateSchema, format: sheetFormat })
    .refine(({ from, to }) => from <= to && to < addDays(from, MOST_DAYS)),
]);

const builtFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string() });

export const emergencyDocumentsContract = {
  /** One document for opening or saving by hand, of incidents that the reader sees whole. */
  'emergency.buildDocument': request(documentRequestSchema, builtFileSchema),
  /** 归档包: everything of an incident as a zip file with a manifest of hashes. */
  'emergency.buildArchive': request(z.strictObject({ incidentId: id }), builtFileSchema),
} as const;
