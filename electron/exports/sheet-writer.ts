import type { Paper } from '../../shared/domain/paper.ts';
import type { Orientation } from '../../shared/rules/documents/print-document.ts';

/** A stretch of text in a sheet's cell. */
export interface SheetRun {
  readonly text: string;
  readonly font: string;
  readonly sizePt: number;
  readonly isStruck: boolean;
}

export interface SheetCell {
  /** First row and column are 1. */
  readonly row: number;
  readonly column: number;
  /** The last row and column of a merged cell; its own place for an ordinary one. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly runs: readonly SheetRun[];
  readonly align: 'left' | 'center' | 'right';
  readonly border: 'thin' | 'none';
  /** Behind the words, as RGB. */
  readonly fill?: string;
  /** Entries that the cell offers, from a column of another sheet; others may be typed all the same. */
  readonly offers?: CellRange;
}

interface CellRange {
  readonly sheetName: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** One printed sheet, without a word of any spreadsheet library: the port behind which that library can be changed. */
export interface Sheet {
  readonly name: string;
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly title: string;
  readonly producer: string;
  readonly columnWidthsMm: readonly number[];
  readonly rowHeightsPt: readonly number[];
  readonly cells: readonly SheetCell[];
  /**
   * The row that repeats at the top of each printed page; it and what is above stay in view while scrolling. Null where several
   * tables stand below each other.
   */
  readonly headRow: number | null;
  /** Rows below which a printed page ends. */
  readonly pageBreaks?: readonly number[];
  /** Rows that are there and not shown. */
  readonly hiddenRows?: readonly number[];
  /** Columns that stay in view while scrolling sideways. */
  readonly frozenColumns: number;
  /** Head of every page but the first, which shows it in a cell. */
  readonly pageMark: string;
  readonly footer: { readonly middle: readonly [string, string, string]; readonly right: string };
  /** Every date inside the file, in milliseconds. */
  readonly stampedAt: number;
}

/**
 * Turns sheets into the bytes of a workbook, whose title and dates are those of the first. Equal sheets must give equal bytes;
 * all values are stored as text.
 */
export interface SheetWriter {
  write(first: Sheet, ...others: readonly Sheet[]): Promise<Uint8Array>;
}
