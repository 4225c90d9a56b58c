import type { FormCell, FormColumn, RosterForm } from '../../shared/rules/documents/duty/roster-form.ts';
import { internalMark } from '../../shared/rules/documents/duty/wording.ts';
import { linesOfParagraph } from '../../shared/rules/documents/text-lines.ts';
import { fixedWords, pageWords } from '../../shared/rules/documents/wording.ts';
import { toneFills } from './cell-tones.ts';
import { type DocumentFonts, fontSizes, headSize, wantedFont } from './document-fonts.ts';
import { excelSheetWriter } from './excel-sheet-writer.ts';
import type { Sheet, SheetCell, SheetWriter } from './sheet-writer.ts';

/** Marks, title, guide: the rows above the head. */
const headRow = 4;
/** The names of a member list begin below its marks and its head. */
const firstMemberRow = 3;
const linePt = 14.5;
const heights = { mark: 15, title: 36, guide: 32, head: 24, member: 19, leastRow: 24 } as const;

/** The empty roster as a workbook: days and posts to be filled in, and the list of members that its cells offer. */
export const writeRosterForm = (
  form: RosterForm,
  fonts: DocumentFonts,
  writer: SheetWriter = excelSheetWriter,
): Promise<Uint8Array> => writer.write(rosterSheet(form, fonts), membersSheet(form, fonts));

const shared = (form: RosterForm) =>
  ({
    paper: 'A4',
    title: form.title,
    producer: fixedWords.producer,
    pageMark: internalMark,
    footer: { middle: [pageWords.before, pageWords.between, pageWords.after], right: form.pageFoot },
    stampedAt: form.madeAt,
  }) as const;

function rosterSheet(form: RosterForm, fonts: DocumentFonts): Sheet {
  const { columns, rows } = form;
  return {
    ...shared(form),
    name: form.range.replace(/[^\p{L}\p{N}—]/gu, '').slice(0, 31),
    orientation: 'landscape',
    columnWidthsMm: columns.map(({ widthMm }) => widthMm),
    rowHeightsPt: [
      heights.mark,
      heights.title,
      heights.guide,
      heights.head,
      ...rows.map((row) => rowHeight(row, columns)),
    ],
    cells: [
      ...columns.map(({ mark }, index) => plain(1, index + 1, mark, fonts.body, fontSizes.small)),
      across(2, columns.length, form.title, fonts.title, fontSizes.title),
      { ...across(3, columns.length, form.guide, fonts.body, fontSizes.small), align: 'left' },
      ...columns.map(({ title }, index) => boxed(headRow, index + 1, title, fonts.head, headSize(title))),
      ...rows.flatMap((row, index) =>
        row.map((cell, column) => dayCell(headRow + 1 + index, column + 1, cell, form, fonts)),
      ),
    ],
    headRow,
    hiddenRows: [1],
    frozenColumns: 2,
  };
}

function rowHeight(row: readonly FormCell[], columns: readonly FormColumn[]): number {
  const lines = row.map(({ text }, index) => linesOfParagraph([{ text }], columns[index]?.widthMm ?? 0));
  return Math.max(heights.leastRow, Math.max(...lines) * linePt + 5);
}

function dayCell(row: number, column: number, cell: FormCell, form: RosterForm, fonts: DocumentFonts): SheetCell {
  const { members } = form;
  const isOffering = cell.isChoice && members.rows.length > 0;
  return {
    ...boxed(row, column, cell.text, fonts.body, fontSizes.body),
    ...(cell.tone && { fill: toneFills[cell.tone] }),
    ...(isOffering && {
      offers: {
        sheetName: members.name,
        column: 1,
        firstRow: firstMemberRow,
        lastRow: firstMemberRow + members.rows.length - 1,
      },
    }),
  };
}

function membersSheet(form: RosterForm, fonts: DocumentFonts): Sheet {
  const { members } = form;
  return {
    ...shared(form),
    name: members.name,
    orientation: 'portrait',
    columnWidthsMm: members.widthsMm,
    rowHeightsPt: [heights.mark, heights.head, ...members.rows.map(() => heights.member)],
    cells: [
      plain(1, 1, members.mark, fonts.body, fontSizes.small),
      ...members.titles.map((title, index) => boxed(2, index + 1, title, fonts.head, headSize(title))),
      ...members.rows.flatMap((row, index) =>
        row.map((text, column) => boxed(firstMemberRow + index, column + 1, text, fonts.body, fontSizes.body)),
      ),
    ],
    headRow: 2,
    hiddenRows: [1],
    frozenColumns: 1,
  };
}

const cell = (
  row: number,
  column: number,
  lastColumn: number,
  text: string,
  font: readonly string[],
  sizePt: number,
): SheetCell => ({
  row,
  column,
  lastRow: row,
  lastColumn,
  runs: text === '' ? [] : [{ text, font: wantedFont(font, 'SimSun'), sizePt, isStruck: false }],
  align: 'center',
  border: 'none',
});

const plain = (row: number, column: number, text: string, font: readonly string[], sizePt: number): SheetCell =>
  cell(row, column, column, text, font, sizePt);

const across = (row: number, columns: number, text: string, font: readonly string[], sizePt: number): SheetCell =>
  cell(row, 1, columns, text, font, sizePt);

const boxed = (row: number, column: number, text: string, font: readonly string[], sizePt: number): SheetCell => ({
  ...cell(row, column, column, text, font, sizePt),
  border: 'thin',
});
