import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type {
  TableCell as CellModel,
  TableRow as RowModel,
  TableColumn,
  TableDocument,
} from '../../shared/rules/documents/document-table.ts';
import { type DocumentFonts, fontSizes, longTitle } from './document-fonts.ts';
import { run, runsOf, twips } from './docx-runs.ts';

/** One pitch whatever typeface stands in for the named one, so that pages break alike everywhere. */
const linePitch = { line: 14 * 20, lineRule: LineRuleType.EXACT };
const leastHeight = { value: 19 * 20, rule: HeightRule.ATLEAST };
const padding = { top: 30, bottom: 30, left: twips(1.2), right: twips(1.2) };

/** The head row, repeated on each page, and the rows of all groups; no row is divided between two pages. */
export function docxRows({ columns, groups }: TableDocument, fonts: DocumentFonts): TableRow[] {
  return [
    new TableRow({
      children: columns.map((column) => headCell(column, fonts)),
      tableHeader: true,
      cantSplit: true,
    }),
    ...groups.flatMap(({ rows, isKeptTogether }, group) =>
      rows.map((row, index) => {
        const isLastOfGroup = index === rows.length - 1;
        // The last row of all stays with the notes: a page of notes alone looks like a mistake.
        return bodyRow(row, columns, fonts, isLastOfGroup ? group === groups.length - 1 : isKeptTogether);
      }),
    ),
  ];
}

const headCell = (column: TableColumn, fonts: DocumentFonts): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        children: [run(column.title, fonts.head, headSize(column))],
        alignment: AlignmentType.CENTER,
        spacing: { line: 18 * 20, lineRule: LineRuleType.EXACT },
        keepNext: true,
        autoSpaceEastAsianText: false,
      }),
    ],
    width: { size: twips(column.widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { ...padding, left: 20, right: 20 },
  });

const headSize = ({ title }: TableColumn): number => (title.length > longTitle ? fontSizes.longHead : fontSizes.head);

function bodyRow(row: RowModel, columns: readonly TableColumn[], fonts: DocumentFonts, keepsNext: boolean): TableRow {
  return new TableRow({
    children: row.flatMap((cell, index) =>
      cell === null ? [] : bodyCell(cell, columns[index]?.widthMm ?? 0, fonts, keepsNext),
    ),
    cantSplit: true,
    height: leastHeight,
  });
}

const bodyCell = (cell: CellModel, widthMm: number, fonts: DocumentFonts, keepsNext: boolean): TableCell =>
  new TableCell({
    children: paragraphsOf(cell, fonts, keepsNext),
    rowSpan: cell.rowSpan,
    width: { size: twips(widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: padding,
  });

/** Word requires a paragraph in every cell, an empty one too. */
const paragraphsOf = (cell: CellModel, fonts: DocumentFonts, keepNext: boolean): Paragraph[] =>
  (cell.paragraphs.length === 0 ? [[]] : cell.paragraphs).map(
    (paragraph) =>
      new Paragraph({
        children: paragraph.flatMap((text) => runsOf(text, fonts)),
        alignment: cell.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: linePitch,
        keepNext,
        autoSpaceEastAsianText: false,
      }),
  );
