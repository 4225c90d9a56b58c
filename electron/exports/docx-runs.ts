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

/** Text in one look whose line breaks are kept. */
export const brokenRuns = (
  text: string,
  fonts: readonly string[],
  sizePt: number,
  more: Pick<IRunOptions, 'strike'> = {},
): TextRun[] =>
  text.split('\n').map((part, index) => run(part, fonts, sizePt, { ...more, break: index === 0 ? 0 : 1 }));

/** A run whose line breaks are kept, struck where the model says so; `bodyPt` is the size of ordinary text. */
export const runsOf = (text: RunText, fonts: DocumentFonts, bodyPt: number = fontSizes.body): TextRun[] =>
  brokenRuns(
    text.text,
    text.weight === 'strong' ? fonts.head : fonts.body,
    text.weight === 'small' ? fontSizes.small : bodyPt,
    { strike: text.isStruck === true },
  );
