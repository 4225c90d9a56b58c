import type { Paper } from '../../domain/paper.ts';
import type { TableColumn } from './document-table.ts';

export interface PaperSize {
  /** As the sheet lies, in millimetres. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** Between the margins of 15 mm on either side. */
  readonly tableWidthMm: number;
  /** Lines of a row that was cut: two such rows fill a page under the heads. */
  readonly cutRowLines: number;
  /** A row of more is cut: it could neither stay on the first page below the title nor be shown by Excel (409 points at most). */
  readonly wholeRowLines: number;
  /** Rows that take more together are not held on one page, which would leave most of the page before them empty. */
  readonly groupLines: number;
}

export const paperSizes: Readonly<Record<Paper, PaperSize>> = {
  A4: { widthMm: 297, heightMm: 210, tableWidthMm: 267, cutRowLines: 14, wholeRowLines: 24, groupLines: 24 },
  A3: { widthMm: 420, heightMm: 297, tableWidthMm: 390, cutRowLines: 22, wholeRowLines: 27, groupLines: 38 },
};

/** Columns that were measured for A4, as wide as they are on `paper`: the type stays, the columns get the room. */
export function columnsOn(paper: Paper, columns: readonly TableColumn[]): readonly TableColumn[] {
  const factor = paperSizes[paper].tableWidthMm / paperSizes.A4.tableWidthMm;
  return paper === 'A4' ? columns : columns.map((column) => ({ ...column, widthMm: column.widthMm * factor }));
}
