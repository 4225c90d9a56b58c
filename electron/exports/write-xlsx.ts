import type {
  TableCell,
  TableColumn,
  TableDocument,
  TableGroup,
  TableRow,
} from '../../shared/rules/documents/document-table.ts';
import { linesOfCell } from '../../shared/rules/documents/text-lines.ts';
import { fixedWords, pageWords } from '../../shared/rules/documents/wording.ts';
import { type DocumentFonts, fontSizes, longTitle, wantedFont } from './document-fonts.ts';
import { excelSheetWriter } from './excel-sheet-writer.ts';
import type { Sheet, SheetCell, SheetRun, SheetWriter } from './sheet-writer.ts';

/** Mark with issue, title, range: the rows above the table's head. */
const linesAbove = 3;
const headRow = linesAbove + 1;
const linePt = 14.5;
const paddingPt = 5;
const leastRowPt = 19;
/** The most that Excel stores. */
const tallestRowPt = 409;

/** The document as a workbook of one printed sheet; equal input gives equal bytes. */
export const writeXlsx = (
  document: TableDocument,
  fonts: DocumentFonts,
  writer: SheetWriter = excelSheetWriter,
): Promise<Uint8Array> => writer.write(sheetOf(document, fonts));

/**
 * A spreadsheet cannot keep rows on one page, and a page break would go through the words of a merged name. So every row
 * names its leader itself, which is also how a list is sorted and filtered. A whole day stays merged; its words begin in
 * the first of its rows and fit there.
 */
const namedRows = ({ rows }: TableGroup): TableRow[] => {
  const name = rows[0]?.[0];
  return name === undefined || name === null
    ? [...rows]
    : rows.map(([own, ...cells]) => [single(own ?? name), ...cells]);
};

const single = (cell: TableCell): TableCell => ({ ...cell, rowSpan: 1 });

/** Where everything stands. Heights are set here, because no spreadsheet fits the height of wrapped cells when it opens a file. */
function sheetOf(document: TableDocument, fonts: DocumentFonts): Sheet {
  const { paper, head, columns, groups, foot } = document;
  const rows = groups.flatMap(namedRows);
  const footRow = headRow + rows.length + 1;
  return {
    name: head.range.replace(/[^\p{L}\p{N}—]/gu, '').slice(0, 31),
    paper,
    title: head.title,
    producer: fixedWords.producer,
    columnWidthsMm: columns.map(({ widthMm }) => widthMm),
    rowHeightsPt: [18, 36, 22, 24, ...rows.map((row) => rowHeight(row, columns)), ...foot.map(() => 18)],
    cells: [
      ...headLines(document, fonts),
      ...columns.map(({ title }, index) => {
        const sizePt = title.length > longTitle ? fontSizes.longHead : fontSizes.head;
        return boxed(headRow, index + 1, 1, [{ text: title, ...look(fonts.head, sizePt) }], 'center');
      }),
      ...rows.flatMap((row, index) => rowCells(row, headRow + 1 + index, fonts)),
      ...foot.map((text, index) => lineCell(footRow + index, 1, columns.length, text, look(fonts.body), 'left')),
    ],
    headRow,
    frozenColumns: columns[0] === undefined ? 0 : 1,
    pageMark: head.mark,
    footer: { middle: [pageWords.before, pageWords.between, pageWords.after], right: head.pageFoot },
    stampedAt: head.publishedAt,
  };
}

type Look = Omit<SheetRun, 'text'>;

const look = (fonts: readonly string[], sizePt: number = fontSizes.body, isStruck = false): Look => ({
  font: wantedFont(fonts, 'SimSun'),
  sizePt,
  isStruck,
});

/** Wide enough for 内部资料·注意保存 on one line. */
const markWidthMm = 45;

/** Mark at the left and issue at the right of the first line, as on the printed page; title and range below. */
function headLines({ head, columns }: TableDocument, fonts: DocumentFonts): SheetCell[] {
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
  rowSpan: number,
  runs: readonly SheetRun[],
  align: SheetCell['align'],
): SheetCell => ({ row, column, lastRow: row + rowSpan - 1, lastColumn: column, runs, align, border: 'thin' });

const rowCells = (row: TableRow, at: number, fonts: DocumentFonts): SheetCell[] =>
  row.flatMap((cell, index) =>
    cell === null
      ? []
      : [boxed(at, index + 1, cell.rowSpan, runsOf(cell, fonts), cell.align === 'center' ? 'center' : 'left')],
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
  const lines = row.map((cell, column) => (cell === null ? 0 : linesOfCell(cell, columns[column]?.widthMm ?? 0)));
  return Math.min(tallestRowPt, Math.max(leastRowPt, Math.max(...lines) * linePt + paddingPt));
}
