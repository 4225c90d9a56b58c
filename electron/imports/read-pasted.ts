import type { SourceCell } from '../../shared/rules/imports/source-table.ts';
import { tablesOfHtml } from './html-tables.ts';
import { parseHtml } from './parse-html.ts';
import { type CellsOutcome, MOST_CELLS } from './read-xlsx.ts';

/** Text files of office programs are UTF-8, or GB18030 where the system's own coding was used. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/**
 * Cells of lines parted by tabs, the plain form of a copied range: a cell in quotes may hold line breaks, and a quote in it is
 * doubled. An open quote is taken as a letter.
 */
function cellsOfTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const close = text.charAt(at) === '"' ? closingQuote(text, at) : -1;
    const end = close < 0 ? nextBreak(text, at) : close + 1;
    rows.at(-1)?.push(close < 0 ? text.slice(at, end) : text.slice(at + 1, close).replaceAll('""', '"'));
    if (text.charAt(end) === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

function nextBreak(text: string, at: number): number {
  for (let end = at; end < text.length; end += 1)
    if (text.charAt(end) === '\t' || text.charAt(end) === '\n') return end;
  return text.length;
}

/** The quote that ends a cell: not doubled, and followed by a tab, a line's end or nothing. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charAt(at + 1) === '"') at += 1;
    else return at + 1 === text.length || '\t\n'.includes(text.charAt(at + 1)) ? at : -1;
  }
  return -1;
}

/** A range copied as plain text, or the lines of a chat. */
function readText(text: string): CellsOutcome {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!lines.includes('\t')) {
    const notes = lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index): SourceCell => ({ text: line, address: `第${index + 1}行` }));
    if (notes.length > MOST_CELLS) return { kind: 'tooMany', cells: notes.length };
    return { kind: 'tables', tables: [{ name: '文字', rows: [], notes }] };
  }
  const cells = cellsOfTabs(lines);
  const count = cells.reduce((sum, row) => sum + row.length, 0);
  if (count > MOST_CELLS) return { kind: 'tooMany', cells: count };
  const rows = cells.map((row, at) =>
    row.map((value, column): SourceCell => ({ text: value, address: `第${at + 1}行第${column + 1}列` })),
  );
  return { kind: 'tables', tables: [{ name: '表1', rows, notes: [] }] };
}

/**
 * The tables and lines of the clipboard's text: HTML as spreadsheet programs put it there, or plain text. Scripts, styles and
 * addresses in it are never looked at. Never throws.
 */
export function readPasted(fileName: string, bytes: Uint8Array): CellsOutcome {
  const text = textOf(bytes).replaceAll('\u0000', '');
  return /\.html?$/i.test(fileName) ? tablesOfHtml(parseHtml(text)) : readText(text);
}
