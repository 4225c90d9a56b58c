import { cutRow } from '../cut-rows.ts';
import { plainCell, singleRow, type TableCell, type TableColumn } from '../document-table.ts';
import { linesOf, startCell } from '../duty/form-table.ts';
import { rowLimits } from '../page-shape.ts';
import type { DocumentPart, Orientation, TablePart } from '../print-document.ts';

export interface PlainColumn extends TableColumn {
  /** Begins at the left, its lines kept; words of other columns stand in the middle. */
  readonly isStart?: boolean;
}

/** Rows of words as cells, each in its column's manner. */
const wordCells = (columns: readonly PlainColumn[], rows: readonly (readonly string[])[]): TableCell[][] =>
  rows.map((row) =>
    columns.map(({ isStart = false }, index) => ({
      ...startCell(linesOf(row[index] ?? '')),
      align: isStart ? 'start' : 'center',
    })),
  );

/** A table on upright A4 unless said otherwise; rows too high for a page are cut. */
export function cellTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  orientation: Orientation = 'portrait',
): TablePart {
  const cutting = { columns, labelColumns: 1, continuedColumn: 0, ...rowLimits('A4', orientation) };
  const groups = rows.flatMap((row) => cutRow(row, cutting)).map(singleRow);
  return {
    kind: 'table',
    columns: columns.map(({ title, widthMm }) => ({ title, widthMm })),
    hasHead: true,
    labelColumns: 1,
    groups,
  };
}

export const wordTable = (
  columns: readonly PlainColumn[],
  rows: readonly (readonly string[])[],
  orientation: Orientation = 'portrait',
): TablePart => cellTable(columns, wordCells(columns, rows), orientation);

/** The table without columns in which no row says anything, their width given to the widest of the others; null of no rows. */
export function filledTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): TablePart | null {
  if (rows.length === 0) return null;
  const isKept = columns.map((_, index) => rows.some((row) => (row[index]?.paragraphs.length ?? 0) > 0));
  const own = columns.filter((_, index) => isKept[index]);
  const spareMm = columns.reduce((sum, { widthMm }, index) => sum + (isKept[index] ? 0 : widthMm), 0);
  const widestMm = Math.max(...own.map(({ widthMm }) => widthMm));
  const widest = own.findIndex(({ widthMm }) => widthMm === widestMm);
  return cellTable(
    own.map((column, index) => (index === widest ? { ...column, widthMm: column.widthMm + spareMm } : column)),
    rows.map((row) => row.filter((_, index) => isKept[index])),
  );
}

export const filledWordTable = (
  columns: readonly PlainColumn[],
  rows: readonly (readonly string[])[],
): TablePart | null => filledTable(columns, wordCells(columns, rows));

/** One row over all columns that says that there is nothing. */
export const emptyRow = (columns: readonly TableColumn[], words: string): TablePart['groups'][number] =>
  singleRow([{ ...plainCell(words), columnSpan: columns.length }, ...columns.slice(1).map(() => null)]);

export const titlePart = (text: string): DocumentPart => ({ kind: 'text', style: 'title', paragraphs: [[{ text }]] });
export const headingPart = (text: string): DocumentPart => ({
  kind: 'text',
  style: 'heading',
  paragraphs: [[{ text }]],
});
export const pagePart: DocumentPart = { kind: 'page' };
