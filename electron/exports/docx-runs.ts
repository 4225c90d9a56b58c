import { type IRunOptions, TextRun } from 'docx';
import type { TextRun as RunText } from '../../shared/rules/documents/document-table.ts';
import { type DocumentFonts, fontSizes, wantedFont } from './document-fonts.ts';

/** Word measures in twentieths of a point. */
export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** Figures follow the Chinese typeface too: domestic Linux has no Times New Roman, and its stand-ins are wider. */
export const docxFont = (fonts: readonly string[]) => {
  const name = wantedFont(fonts, 'SimSun');
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
};

export const run = (text: string, fonts: readonly string[], sizePt: number, more: IRunOptions = {}): TextRun =>
  new TextRun({ text, font: docxFont(fonts), size: sizePt * 2, ...more });

/** A run whose line breaks are kept, struck where the model says so. */
export function runsOf(text: RunText, fonts: DocumentFonts): TextRun[] {
  const size = text.weight === 'small' ? fontSizes.small : fontSizes.body;
  const names = text.weight === 'strong' ? fonts.head : fonts.body;
  return text.text
    .split('\n')
    .map((part, index) => run(part, names, size, { strike: text.isStruck === true, break: index === 0 ? 0 : 1 }));
}
