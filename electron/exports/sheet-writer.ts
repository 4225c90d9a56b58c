import type { Paper } from '../../shared/domain/paper.ts';

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
}

/** One printed sheet, without a word of any spreadsheet library: the port behind which that library can be changed. */
export interface Sheet {
  readonly name: string;
  readonly paper: Paper;
  readonly title: string;
  readonly producer: string;
  readonly columnWidthsMm: readonly number[];
  readonly rowHeightsPt: readonly number[];
  readonly cells: readonly SheetCell[];
  /** The row that repeats at the top of each printed page; it and what is above stay in view while scrolling. */
  readonly headRow: number;
  /** Columns that stay in view while scrolling sideways. */
  readonly frozenColumns: number;
  /** Head of every page but the first, which shows it in a cell. */
  readonly pageMark: string;
  readonly footer: { readonly middle: readonly [string, string, string]; readonly right: string };
  /** Every date inside the file, in milliseconds. */
  readonly stampedAt: number;
}

/** Turns a sheet into the bytes of a workbook. Equal sheets must give equal bytes; all values are stored as text. */
export interface SheetWriter {
  write(sheet: Sheet): Promise<Uint8Array>;
}
