import type { TableCell, TableDocument } from '../../../../shared/rules/documents/document-table.ts';

/** The words of a cell without their looks, one line per paragraph and line break. */
export const cellText = (cell: TableCell | null): string | null =>
  cell === null ? null : cell.paragraphs.map((paragraph) => paragraph.map((run) => run.text).join('')).join('\n');

export const rowsAsText = (document: TableDocument): (string | null)[][] =>
  document.groups.flatMap(({ rows }) => rows.map((row) => row.map(cellText)));

export const allText = (document: TableDocument): string => rowsAsText(document).flat().join('\n');

/** Every run that prints with a line through it. */
export const struckTexts = (document: TableDocument): string[] =>
  document.groups.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.flatMap((cell) => (cell?.paragraphs ?? []).flat().flatMap((run) => (run.isStruck === true ? run.text : []))),
    ),
  );
