import { bodyFontPt, type Paragraph, type TableCell } from './document-table.ts';

const mmPerPoint = 25.4 / 72;
/** Both side paddings of a cell and its border. */
const paddingMm = 3;
/** Punctuation may not begin a line and numbers do not break, so a line rarely fills up. */
const unusedEms = 0.5;

/** Lines that text takes in a cell of this width, estimated on the safe side for any Chinese typeface. */
function linesOfText(text: string, widthMm: number, fontPt = bodyFontPt): number {
  const emsPerLine = Math.max(1, (widthMm - paddingMm) / (fontPt * mmPerPoint) - unusedEms);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthInEms(line) / emsPerLine)), 0);
}

export const linesOfParagraph = (paragraph: Paragraph, widthMm: number): number =>
  linesOfText(paragraph.map((run) => run.text).join(''), widthMm);

export const linesOfCell = (cell: TableCell, widthMm: number): number =>
  cell.paragraphs.reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, widthMm), 0);

function widthInEms(line: string): number {
  let ems = 0;
  for (const character of line) ems += (character.codePointAt(0) ?? 0) < 0x0300 ? 0.5 : 1;
  return ems;
}
