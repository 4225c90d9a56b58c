import { bodyFontPt, type Paragraph, type TableCell } from './document-table.ts';

const mmPerPoint = 25.4 / 72;
/** Both side paddings of a cell and its border. */
const paddingMm = 3;
/** Punctuation may not begin a line and numbers do not break, so a line rarely fills up. */
const unusedEms = 0.5;

/** Chinese characters that surely stand on one line of a cell of this width, in any typeface. */
export const emsPerLine = (widthMm: number): number =>
  Math.max(1, (widthMm - paddingMm) / (bodyFontPt * mmPerPoint) - unusedEms);

/** 小五 beside 五号. */
const smallShare = 9 / bodyFontPt;

/** Lines that a paragraph takes in a cell of this width, estimated on the safe side. */
export function linesOfParagraph(paragraph: Paragraph, widthMm: number): number {
  const ems = emsPerLine(widthMm);
  const widths = [0];
  for (const { text, weight } of paragraph) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) widths.push(0);
      const width = widthInEms(part) * (weight === 'small' ? smallShare : 1);
      widths.push((widths.pop() ?? 0) + width);
    }
  }
  return widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / ems)), 0);
}

export const linesOfCell = (cell: TableCell, widthMm: number): number =>
  cell.paragraphs.reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, widthMm), 0);

export function widthInEms(text: string): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) < 0x0300 ? 0.5 : 1;
  return ems;
}
