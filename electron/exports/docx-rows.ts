import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type {
  TableCell as CellModel,
  TableRow as RowModel,
  TableColumn,
} from '../../shared/rules/documents/document-table.ts';
import type { TablePart } from '../../shared/rules/documents/print-document.ts';
import { toneFills } from './cell-tones.ts';
import { type DocumentFonts, headSize } from './document-fonts.ts';
import { brokenRuns, runsOf, twips } from './docx-runs.ts';

/** One pitch whatever typeface stands in for the named one, so that pages break alike everywhere. */
const linePitch = { line: 14 * 20, lineRule: LineRuleType.EXACT };
const leastHeight = { value: 19 * 20, rule: HeightRule.ATLEAST };
const padding = { top: 30, bottom: 30, left: twips(1.2), right: twips(1.2) };

/**
 * The head row, repeated on each page, and the rows of all groups; no row is divided between two pages. `isFollowed`: the last
 * row stays with what comes below the table.
 */
export function docxRows(
  { columns, groups, hasHead }: TablePart,
  fonts: DocumentFonts,
  isFollowed: boolean,
): TableRow[] {
  const head = new TableRow({
    children: columns.map((column) => headCell(column, fonts)),
    tableHeader: true,
    cantSplit: true,
  });
  return [
    ...(hasHead ? [head] : []),
    ...groups.flatMap(({ rows, isKeptTogether }, group) =>
      rows.map((row, index) => {
        const isLastOfGroup = index === rows.length - 1;
        const keepsNext = isLastOfGroup ? isFollowed && group === groups.length - 1 : isKeptTogether;
        return bodyRow(row, columns, fonts, keepsNext);
      }),
    ),
  ];
}

const headCell = (column: TableColumn, fonts: DocumentFonts): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        children: brokenRuns(column.title, fonts.head, headSize(column.title)),
        alignment: AlignmentType.CENTER,
        spacing: { line: headPitchPt(column.title) * 20, lineRule: LineRuleType.EXACT },
        keepNext: true,
        autoSpaceEastAsianText: false,
      }),
    ],
    width: { size: twips(column.widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { ...padding, left: 20, right: 20 },
  });

/** A head of several lines is set closer. */
const headPitchPt = (title: string): number => (title.includes('\n') ? 14 : 18);

function bodyRow(row: RowModel, columns: readonly TableColumn[], fonts: DocumentFonts, keepsNext: boolean): TableRow {
  return new TableRow({
    children: row.flatMap((cell, index) =>
      cell === null ? [] : bodyCell(cell, spannedWidth(columns, index, cell.columnSpan ?? 1), fonts, keepsNext),
    ),
    cantSplit: true,
    height: leastHeight,
  });
}

const spannedWidth = (columns: readonly TableColumn[], first: number, count: number): number =>
  columns.slice(first, first + count).reduce((sum, { widthMm }) => sum + widthMm, 0);

const bodyCell = (cell: CellModel, widthMm: number, fonts: DocumentFonts, keepsNext: boolean): TableCell =>
  new TableCell({
    children: paragraphsOf(cell, fonts, keepsNext),
    rowSpan: cell.rowSpan,
    ...(cell.columnSpan !== undefined && { columnSpan: cell.columnSpan }),
    ...(cell.tone && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: toneFills[cell.tone] } }),
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
