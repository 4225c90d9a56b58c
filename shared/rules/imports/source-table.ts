/** One cell or paragraph of a file as text. `address` is shown to people: `Sheet1!B3`, `表1·第3行第2列`, `第4段`. */
export interface SourceCell {
  readonly text: string;
  readonly address: string;
  /** The text is the stored result of a formula; the formula itself is never read. */
  readonly isFormula?: true;
  /** The text repeats the first cell of a merged range, so that every row and column of the range shows it. */
  readonly isMergedCopy?: true;
}

/** A sheet, or a document's table with the paragraphs that stand before it. */
export interface SourceTable {
  readonly name: string;
  readonly rows: readonly (readonly SourceCell[])[];
  readonly notes: readonly SourceCell[];
}

export type FileRefusalCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'NOT_A_WORKBOOK'
  | 'NOT_A_DOCUMENT'
  | 'OLD_FORMAT'
  | 'ZIP_BOMB'
  | 'NO_TABLE'
  | 'ENCRYPTED'
  | 'TOO_MANY_CELLS'
  | 'CLASSIFIED';

/** Why a file was not read at all. `details` always names the file. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly details: Readonly<Record<string, string | number>>;
}
