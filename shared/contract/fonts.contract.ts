import { z } from 'zod';
import { request } from './define.ts';

/** 标题 · 小标题和表头 · 正文 · 桌签上的楷体 */
export const fontUses = ['title', 'head', 'body', 'kai'] as const;

/** A typeface's name, as it stands in the list of a word processor: nothing that ends a name in a document's markup. */
const fontName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^"'\\<>{};&\p{Cc}]+$/u);

/** Per use the typeface that documents name; null for the usual one. */
export const fontChoiceSchema = z.strictObject({
  title: fontName.nullable(),
  head: fontName.nullable(),
  body: fontName.nullable(),
  kai: fontName.nullable(),
});
export type FontChoice = z.infer<typeof fontChoiceSchema>;

const fontStatusSchema = z.object({
  choice: fontChoiceSchema,
  /** The usual ones, the wanted first and what stands in after it. */
  usual: z.object({
    title: z.array(z.string()),
    head: z.array(z.string()),
    body: z.array(z.string()),
    kai: z.array(z.string()),
  }),
});

export const fontsContract = {
  /** Typefaces of the documents that this workstation writes. */
  'fonts.get': request(z.undefined(), fontStatusSchema),
  'fonts.set': request(fontChoiceSchema, fontStatusSchema),
  /** 导出样张: a page in every typeface as they are chosen now. */
  'fonts.buildSample': request(
    z.strictObject({ format: z.enum(['docx', 'pdf']) }),
    z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string() }),
  ),
} as const;
