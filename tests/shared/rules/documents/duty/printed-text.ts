import type { TableCell } from '../../../../../shared/rules/documents/document-table.ts';
import type { PrintDocument, TablePart } from '../../../../../shared/rules/documents/print-document.ts';

export const cellText = (cell: TableCell | null): string | null =>
  cell?.paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join('')).join('|') ?? null;

export const tablesOf = ({ parts }: PrintDocument): TablePart[] => parts.filter((part) => part.kind === 'table');

/** The rows of a table as words; null where the cell above or to the left goes on. */
export const rowsOf = ({ groups }: TablePart): (string | null)[][] =>
  groups.flatMap(({ rows }) => rows.map((row) => row.map(cellText)));

export const headsOf = ({ columns }: TablePart): string[] => columns.map(({ title }) => title);

/** A label's value in a form. */
export function labelled(document: PrintDocument, label: string): string | undefined {
  for (const row of tablesOf(document).flatMap(rowsOf)) {
    const at = row.indexOf(label);
    if (at >= 0) return row[at + 1] ?? undefined;
  }
  return undefined;
}

/** Running text, a line for each paragraph. */
export const textOf = ({ parts }: PrintDocument): string[] =>
  parts.flatMap((part) =>
    part.kind === 'text' ? part.paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join('')) : [],
  );
