import type { BookWorkbook, WorkbookSheet } from '../../shared/rules/directory/book-workbook.ts';
import { internalMark } from '../../shared/rules/documents/duty/wording.ts';
import { linesOfParagraph } from '../../shared/rules/documents/text-lines.ts';
import { fixedWords, pageWords } from '../../shared/rules/documents/wording.ts';
import { type DocumentFonts, fontSizes, wantedFont } from './document-fonts.ts';
import { excelSheetWriter } from './excel-sheet-writer.ts';
import type { Sheet, SheetCell, SheetWriter } from './sheet-writer.ts';

const headPt = 24;
const leastRowPt = 19;
const linePt = 14.5;
const paddingPt = 5;

/** 通讯录 as a workbook: every sheet begins with its heads, so that it can be sorted, filtered and read in again. */
export const writeBook = (
  book: BookWorkbook,
  fonts: DocumentFonts,
  writer: SheetWriter = excelSheetWriter,
): Promise<Uint8Array> => {
  const [first, ...others] = book.sheets.map((sheet) => sheetOf(sheet, book, fonts));
  if (!first) throw new Error('a workbook has a sheet');
  return writer.write(first, ...others);
};

function sheetOf({ name, columns, rows }: WorkbookSheet, book: BookWorkbook, fonts: DocumentFonts): Sheet {
  return {
    name,
    paper: 'A4',
    orientation: 'landscape',
    title: book.title,
    producer: fixedWords.producer,
    columnWidthsMm: columns.map(({ widthMm }) => widthMm),
    rowHeightsPt: [
      headPt,
      ...rows.map((row) => {
        const lines = row.map((text, index) => linesOfParagraph([{ text }], columns[index]?.widthMm ?? 0));
        return Math.max(leastRowPt, Math.max(...lines) * linePt + paddingPt);
      }),
    ],
    cells: [
      ...columns.map(({ title }, index) => cell(1, index + 1, title, fonts.head, 'center')),
      ...rows.flatMap((row, index) => row.map((text, column) => cell(index + 2, column + 1, text, fonts.body, 'left'))),
    ],
    headRow: 1,
    frozenColumns: 1,
    pageMark: internalMark,
    footer: { middle: [pageWords.before, pageWords.between, pageWords.after], right: book.pageFoot },
    stampedAt: book.madeAt,
  };
}

const cell = (
  row: number,
  column: number,
  text: string,
  font: readonly string[],
  align: SheetCell['align'],
): SheetCell => ({
  row,
  column,
  lastRow: row,
  lastColumn: column,
  runs: text === '' ? [] : [{ text, font: wantedFont(font, 'SimSun'), sizePt: fontSizes.body, isStruck: false }],
  align,
  border: 'thin',
});
