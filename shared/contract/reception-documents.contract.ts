import { z } from 'zod';
import { cardPresets } from '../rules/documents/reception/card-shapes.ts';
import { cardFonts, cardLines } from '../rules/documents/reception/name-cards.ts';
import { seatViews } from '../rules/seating/seat-views.ts';
import { request } from './define.ts';

const id = z.string().min(1).max(120);

/** The plan that was issued so; as it stands now where no issue is named. */
const ofVisit = { receptionId: id, issueId: id.optional() };

const documentRequestSchema = z.discriminatedUnion('document', [
  /** 接待方案 接待手册 回函 */
  z.strictObject({
    document: z.enum(['plan', 'booklet', 'reply']),
    ...ofVisit,
    format: z.enum(['docx', 'pdf', 'html']),
  }),
  /** 接待日程表 分工表 接待清单 */
  z.strictObject({
    document: z.enum(['schedule', 'tasks', 'sheet']),
    ...ofVisit,
    format: z.enum(['docx', 'xlsx', 'pdf', 'html']),
  }),
]);

const drawnFormat = z.enum(['pdf', 'html']);

const seatingRequestSchema = z.discriminatedUnion('document', [
  /** 座次图 */
  z.strictObject({ document: z.literal('drawing'), seatPlanId: id, view: z.enum(seatViews), format: drawnFormat }),
  /** 桌签: all of them, or those that would come out otherwise than they were last printed. */
  z.strictObject({
    document: z.literal('cards'),
    seatPlanId: id,
    options: z.strictObject({
      preset: z.enum(cardPresets),
      font: z.enum(cardFonts),
      colour: z.enum(['black', 'red']),
      line: z.enum(cardLines),
      hasMarks: z.boolean(),
    }),
    which: z.enum(['all', 'changed']),
    format: drawnFormat,
  }),
]);

const builtFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string() });

export const receptionDocumentsContract = {
  /** One document of a visit for opening or saving by hand; a 接待清单 or a 回函 that there is none of is an unknown record. */
  'reception.buildDocument': request(documentRequestSchema, builtFileSchema),
  /** Drawn pages of a seat plan; cards of which none changed are an unknown record. */
  'reception.buildSeating': request(seatingRequestSchema, builtFileSchema),
} as const;
