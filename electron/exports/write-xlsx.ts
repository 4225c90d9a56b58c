import type { TableCell, TableColumn, TableDocument, TableRow } from '../../shared/rules/documents/document-table.ts';
import { pageShape } from '../../shared/rules/documents/page-shape.ts';
import { type PrintDocument, printDocumentOf, type TablePart } from '../../shared/rules/documents/print-document.ts';
import { linesOfCell } from '../../shared/rules/documents/text-lines.ts';
import { fixedWords, pageWords } from '../../shared/rules/documents/wording.ts';
import { toneFills } from './cell-tones.ts';
import { type DocumentFonts, fontSizes, headSize, wantedFont } from './document-fonts.ts';
import { excelSheetWriter } from './excel-sheet-writer.ts';
import type { Sheet, SheetCell, SheetRun, SheetWriter } from './sheet-writer.ts';

const linePt = 14.5;
const paddingPt = 5;
const leastRowPt = 19;
/** The most that Excel stores. */
const tallestRowPt = 409;

/** The document as a workbook of one printed sheet; equal input gives equal bytes. */
export const writeXlsx = (
  document: PrintDocument | TableDocument,
  fonts: DocumentFonts,
  writer: SheetWriter = excelSheetWriter,
): Promise<Uint8Array> => writer.write(sheetOf(printDocumentOf(document), fonts));

/**
 * A spreadsheet cannot keep rows on one page, and a page break would go through the words of a merged name. So every row
 * names itself in its first columns, which is also how a list is sorted and filtered. A whole day stays merged; its words begin
 * in the first of its rows and fit there.
 */
function namedRows(rows: readonly TableRow[], labelColumns: number): TableRow[] {
  const first = rows[0] ?? [];
  return rows.map((row) =>
    row.map((cell, column) => {
      const own = column < labelColumns ? (cell ?? first[column] ?? null) : cell;
      return column < labelColumns && own !== null ? { ...own, rowSpan: 1 } : own;
    }),
  );
}

/** Rows of cells with a height each, as they come to stand below each other. */
interface Stack {
  readonly heightsPt: number[];
  readonly cells: SheetCell[];
  /** Rows below which a page ends, where several tables need it said. */
  readonly breaks: number[];
  /** What a page holds; without it the program divides the pages. */
  readonly pagePt?: number;
}

/** Where everything stands. Heights are set here, because no spreadsheet fits the height of wrapped cells when it opens a file. */
function sheetOf(document: PrintDocument, fonts: DocumentFonts): Sheet {
  const { paper, orientation, head, parts, foot } = document;
  const tables = parts.filter((part) => part.kind === 'table');
  const [only] = tables;
  const widest = tables.reduce<readonly TableColumn[]>(
    (columns, table) => (table.columns.length > columns.length ? table.columns : columns),
    [],
  );
  const stack: Stack = {
    heightsPt: [18, 36, head.range === '' ? 6 : 22],
    cells: headLines(document, widest, fonts),
    breaks: [],
    ...(tables.length > 1 && { pagePt: pagePt(document) }),
  };
  let headRow: number | null = null;
  for (const part of parts) {
    if (part.kind === 'table') {
      if (part === only && tables.length === 1 && part.hasHead) headRow = stack.heightsPt.length + 1;
      addTable(part, stack, fonts);
    } else if (part.kind === 'page') {
      stack.breaks.push(stack.heightsPt.length);
    } else {
      const texts = part.kind === 'line' ? [part.texts.join(lineGap)] : part.paragraphs.map(textOf);
      addLines(texts, 20, widest.length, stack, fonts);
    }
  }
  addLines(foot, 18, widest.length, stack, fonts);
  return {
    name: (head.range || head.title).replace(/[^\p{L}\p{N}—]/gu, '').slice(0, 31),
    paper,
    orientation,
    title: head.title,
    producer: fixedWords.producer,
    columnWidthsMm: widest.map(({ widthMm }) => widthMm),
    rowHeightsPt: stack.heightsPt,
    cells: stack.cells,
    headRow,
    ...(tables.length > 1 && { pageBreaks: stack.breaks }),
    frozenColumns: widest[0] === undefined ? 0 : 1,
    pageMark: head.mark,
    footer: { middle: [pageWords.before, pageWords.between, pageWords.after], right: head.pageFoot },
    stampedAt: head.publishedAt,
  };
}

/** The height between the margins; a program that has to print the columns smaller finds more room, not less. */
const pagePt = (document: PrintDocument): number => {
  const { heightMm, topMm, bottomMm } = pageShape(document);
  return ((heightMm - topMm - bottomMm) / 25.4) * 72;
};

const lineGap = '　　　　';
const textOf = (paragraph: readonly { readonly text: string }[]): string => paragraph.map(({ text }) => text).join('');

function addLines(
  texts: readonly string[],
  heightPt: number,
  columns: number,
  stack: Stack,
  fonts: DocumentFonts,
): void {
  for (const text of texts) {
    stack.heightsPt.push(heightPt);
    stack.cells.push(lineCell(stack.heightsPt.length, 1, columns, text, look(fonts.body), 'left'));
  }
}

/** Of several tables every group stays on a page where it fits on one, and a page that goes on with a table begins with its head. */
function addTable(table: TablePart, stack: Stack, fonts: DocumentFonts): void {
  const { columns, groups, hasHead, labelColumns } = table;
  const headPt = hasHead ? headHeight(columns) : 0;
  const blocks = groups.map(({ rows }) => namedRows(rows, labelColumns));
  blocks.forEach((rows, index) => {
    const heights = rows.map((row) => rowHeight(row, columns));
    const neededPt = heights.reduce((sum, height) => sum + height, 0) + (index === 0 ? headPt + tableGapPt : 0);
    const isBroken = stack.pagePt !== undefined && usedPt(stack) > 0 && usedPt(stack) + neededPt > stack.pagePt;
    if (isBroken) stack.breaks.push(stack.heightsPt.length);
    if (index === 0 && !isBroken && stack.pagePt !== undefined && stack.heightsPt.length > linesAbove)
      stack.heightsPt.push(tableGapPt);
    if (hasHead && (index === 0 || isBroken)) addHead(columns, headPt, stack, fonts);
    rows.forEach((row, at) => {
      stack.heightsPt.push(heights[at] ?? leastRowPt);
      stack.cells.push(...rowCells(row, stack.heightsPt.length, fonts));
    });
  });
}

/** Mark with issue, title, range: the rows above everything. */
const linesAbove = 3;
const tableGapPt = 12;

const usedPt = ({ heightsPt, breaks }: Stack): number =>
  heightsPt.slice(breaks.at(-1) ?? 0).reduce((sum, height) => sum + height, 0);

function addHead(columns: readonly TableColumn[], heightPt: number, stack: Stack, fonts: DocumentFonts): void {
  stack.heightsPt.push(heightPt);
  const row = stack.heightsPt.length;
  columns.forEach(({ title }, index) => {
    const runs = [{ text: title, ...look(fonts.head, headSize(title)) }];
    stack.cells.push(boxed(row, index + 1, { rowSpan: 1 }, runs, 'center'));
  });
}

const headHeight = (columns: readonly TableColumn[]): number => {
  const lines = Math.max(...columns.map(({ title }) => title.split('\n').length));
  return lines === 1 ? 24 : lines * linePt + paddingPt;
};

type Look = Omit<SheetRun, 'text'>;

const look = (fonts: readonly string[], sizePt: number = fontSizes.body, isStruck = false): Look => ({
  font: wantedFont(fonts, 'SimSun'),
  sizePt,
  isStruck,
});

/** Wide enough for 内部资料·注意保存 on one line. */
const markWidthMm = 45;

/** Mark at the left and issue at the right of the first line, as on the printed page; title and range below. */
function headLines({ head }: PrintDocument, columns: readonly TableColumn[], fonts: DocumentFonts): SheetCell[] {
  const last = columns.length;
  let markColumns = 0;
  for (let width = 0; width < markWidthMm && markColumns < last - 1; markColumns += 1) {
    width += columns[markColumns]?.widthMm ?? 0;
  }
  return [
    lineCell(1, 1, markColumns, head.mark, look(fonts.head), 'left'),
    lineCell(1, markColumns + 1, last, head.issued, look(fonts.body), 'right'),
    lineCell(2, 1, last, head.title, look(fonts.title, fontSizes.title), 'center'),
    lineCell(3, 1, last, head.range, look(fonts.body, fontSizes.range), 'center'),
  ];
}

const lineCell = (
  row: number,
  column: number,
  lastColumn: number,
  text: string,
  textLook: Look,
  align: SheetCell['align'],
): SheetCell => ({ row, column, lastRow: row, lastColumn, runs: [{ text, ...textLook }], align, border: 'none' });

const boxed = (
  row: number,
  column: number,
  { rowSpan, columnSpan = 1, tone }: Pick<TableCell, 'rowSpan' | 'columnSpan' | 'tone'>,
  runs: readonly SheetRun[],
  align: SheetCell['align'],
): SheetCell => ({
  row,
  column,
  lastRow: row + rowSpan - 1,
  lastColumn: column + columnSpan - 1,
  runs,
  align,
  border: 'thin',
  ...(tone && { fill: toneFills[tone] }),
});

const rowCells = (row: TableRow, at: number, fonts: DocumentFonts): SheetCell[] =>
  row.flatMap((cell, index) =>
    cell === null ? [] : [boxed(at, index + 1, cell, runsOf(cell, fonts), cell.align === 'center' ? 'center' : 'left')],
  );

/** Paragraphs become lines of one cell. */
const runsOf = (cell: TableCell, fonts: DocumentFonts): SheetRun[] =>
  cell.paragraphs.flatMap((paragraph, index) =>
    paragraph.map((run, place) => ({
      text: (index > 0 && place === 0 ? '\n' : '') + run.text,
      ...look(
        run.weight === 'strong' ? fonts.head : fonts.body,
        run.weight === 'small' ? fontSizes.small : fontSizes.body,
        run.isStruck === true,
      ),
    })),
  );

function rowHeight(row: TableRow, columns: readonly TableColumn[]): number {
  const widthOf = (first: number, count: number): number =>
    columns.slice(first, first + count).reduce((sum, { widthMm }) => sum + widthMm, 0);
  const lines = row.map((cell, column) =>
    cell === null ? 0 : linesOfCell(cell, widthOf(column, cell.columnSpan ?? 1)),
  );
  return Math.min(tallestRowPt, Math.max(leastRowPt, Math.max(...lines) * linePt + paddingPt));
}
