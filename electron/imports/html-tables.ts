import type { SourceCell, SourceTable } from '../../shared/rules/imports/source-table.ts';
import type { HtmlBlock, HtmlCell } from './parse-html.ts';
import { type CellsOutcome, MOST_CELLS } from './read-xlsx.ts';

/** The first cell of a merged range and how often it is still to be repeated downwards. */
interface Hanging {
  readonly cell: SourceCell;
  rows: number;
}

const addressOf = (table: number, row: number, column: number): string => `表${table}·第${row}行第${column}列`;

/** Lays merged cells out as a full grid; the copies are marked. Gives up (undefined) beyond `room` cells. */
function gridOf(rows: readonly (readonly HtmlCell[])[], table: number, room: number): SourceCell[][] | undefined {
  const hanging = new Map<number, Hanging>();
  const grid: SourceCell[][] = [];
  let count = 0;
  for (const [index, cells] of rows.entries()) {
    const row: SourceCell[] = [];
    const place = (cell: SourceCell): void => {
      row.push(cell);
      count += 1;
    };
    const fillHanging = (): void => {
      for (let above = hanging.get(row.length); above && above.rows > 0; above = hanging.get(row.length)) {
        above.rows -= 1;
        place({ ...above.cell, address: addressOf(table, index + 1, row.length + 1), isMergedCopy: true });
      }
    };
    for (const cell of cells) {
      fillHanging();
      for (let copy = 0; copy < cell.columns && count <= room; copy += 1) {
        const source: SourceCell = { text: cell.text, address: addressOf(table, index + 1, row.length + 1) };
        hanging.set(row.length, { cell: source, rows: cell.rows - 1 });
        place(copy === 0 ? source : { ...source, isMergedCopy: true });
      }
    }
    fillHanging();
    if (count > room) return undefined;
    grid.push(row);
  }
  return grid;
}

/** The tables with the paragraphs before each; paragraphs after the last come as a table without rows. */
export function tablesOfHtml(blocks: readonly HtmlBlock[]): CellsOutcome {
  const tables: SourceTable[] = [];
  let notes: SourceCell[] = [];
  let paragraphs = 0;
  let cells = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      paragraphs += 1;
      notes.push({ text: block.text, address: `第${paragraphs}段` });
      continue;
    }
    const number = tables.length + 1;
    const rows = gridOf(block.rows, number, MOST_CELLS - cells - paragraphs);
    if (!rows) return { kind: 'tooMany', cells: MOST_CELLS + 1 };
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    tables.push({ name: `表${number}`, rows, notes });
    notes = [];
  }
  if (cells + paragraphs > MOST_CELLS) return { kind: 'tooMany', cells: cells + paragraphs };
  if (notes.length > 0) tables.push({ name: '正文', rows: [], notes });
  return { kind: 'tables', tables };
}
