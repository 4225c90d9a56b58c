import { cutRow } from '../cut-rows.ts';
import type { Paragraph, TableCell, TableColumn, TableGroup, TableRow } from '../document-table.ts';
import { rowLimits } from '../page-shape.ts';
import { cleanText } from '../plan-texts.ts';
import type { TablePart } from '../print-document.ts';
import { cleanLines, momentText } from './duty-texts.ts';
import { signWords } from './record-wording.ts';

/** A form on upright A4: a label and a value, twice beside each other. */
const labelMm = 25;
const valueMm = 65;

export const formColumns: readonly TableColumn[] = [labelMm, valueMm, labelMm, valueMm].map((widthMm) => ({
  title: '',
  widthMm,
}));
const wideColumns: readonly TableColumn[] = [labelMm, valueMm + labelMm + valueMm].map((widthMm) => ({
  title: '',
  widthMm,
}));

const label = (text: string): TableCell => ({
  paragraphs: [[{ text, weight: 'strong' }]],
  align: 'center',
  rowSpan: 1,
});

/** What a person typed, its lines kept. */
export const linesOf = (text: string): Paragraph[] => cleanLines(text).map((line) => [{ text: line }]);

export const startCell = (paragraphs: readonly Paragraph[]): TableCell => ({ paragraphs, align: 'start', rowSpan: 1 });

/** Two labels with their values on one row. */
export const pairRow = (first: readonly [string, string], second: readonly [string, string]): TableRow => [
  label(first[0]),
  startCell(linesOf(first[1])),
  label(second[0]),
  startCell(linesOf(second[1])),
];

/** Room to write by hand, as empty lines. */
const room = (lines: number): Paragraph[] => Array.from({ length: lines }, () => [{ text: '\u00a0' }]);

/**
 * A label with a text over the rest of the row, as several rows where it is too long for a page. `leastLines` are kept for what
 * is written by hand.
 */
export function wideRows(title: string, paragraphs: readonly Paragraph[], leastLines = 1): TableRow[] {
  const filled = [...paragraphs, ...room(Math.max(0, leastLines - paragraphs.length))];
  const cutting = { columns: wideColumns, labelColumns: 1, continuedColumn: 0, ...rowLimits('A4', 'portrait') };
  return cutRow([label(title), startCell(filled)], cutting).map(([first, text]) => [
    first ?? null,
    text ? { ...text, columnSpan: 3 } : null,
    null,
    null,
  ]);
}

/** Rows of a form; each stays whole. */
export const formPart = (rows: readonly TableRow[]): TablePart => ({
  kind: 'table',
  columns: formColumns,
  hasHead: false,
  labelColumns: 0,
  groups: rows.map((row): TableGroup => ({ rows: [row], isKeptTogether: false })),
});

interface Signature {
  readonly title: string;
  /** Who has confirmed in the program, and when. */
  readonly by?: string | undefined;
  readonly at?: number | undefined;
}

const formWidthMm = formColumns.reduce((sum, { widthMm }) => sum + widthMm, 0);
const signatureLines = 3;

/** Places to sign by hand beside each other; what was confirmed in the program stands in small letters below. */
export function signaturesOf(signatures: readonly Signature[]): TablePart {
  const cells = signatures.map(({ by, at }): TableCell => {
    const confirmed =
      by !== undefined && at !== undefined ? signWords.confirmed(cleanText(by), momentText(at)) : '\u00a0';
    return {
      paragraphs: [...room(signatureLines), [{ text: confirmed, weight: 'small' }]],
      align: 'center',
      rowSpan: 1,
    };
  });
  return {
    kind: 'table',
    columns: signatures.map(({ title }) => ({
      title: signWords.title(title),
      widthMm: formWidthMm / signatures.length,
    })),
    hasHead: true,
    labelColumns: 0,
    groups: [{ rows: [cells], isKeptTogether: true }],
  };
}
