import { type DaySlot, type Draft, newDraft, noSlot, noteFormulas, type Reading } from './draft.ts';
import { finishRow, numberRows } from './finish-row.ts';
import { roleOfHead } from './header-roles.ts';
import { type LeaderNames, leaderNames } from './leader-names.ts';
import { createLedger, isFilled, isOwn, type PlacedCell, type PlacedTable, placeTables } from './ledger.ts';
import type { Line } from './line-kinds.ts';
import type { ImportContext, PlanImport, PlanLayout } from './plan-import.ts';
import { readDayGrid } from './read-day-grid.ts';
import { lineOf, readLines } from './read-lines.ts';
import { type ListState, listLayout, readListRow } from './read-list.ts';
import { readMatrix } from './read-matrix.ts';
import { readPartedList } from './read-parted-list.ts';
import { readPeopleGrid } from './read-people-grid.ts';
import type { SourceTable } from './source-table.ts';
import { type FoundHead, headAt } from './table-head.ts';
import { takeAnnexes } from './take-annexes.ts';

type Row = readonly PlacedCell[];

/** A head with the rows under it, up to the next head. */
interface Block {
  readonly found: FoundHead;
  readonly headRows: readonly Row[];
  readonly rows: readonly Row[];
}

function blocksOf(
  rows: readonly Row[],
  names: LeaderNames,
): { readonly above: readonly Row[]; readonly blocks: readonly Block[] } {
  const blocks: { found: FoundHead; headRows: Row[]; rows: Row[] }[] = [];
  const above: Row[] = [];
  let at = 0;
  while (at < rows.length) {
    const found = headAt(rows, at, names);
    if (found) {
      blocks.push({ found, headRows: rows.slice(at, at + found.height), rows: [] });
      at += found.height;
      continue;
    }
    const row = rows[at] ?? [];
    (blocks.at(-1)?.rows ?? above).push(row);
    at += 1;
  }
  return { above, blocks };
}

/** A row read as one line; “地点 | 一会议室” becomes a labelled one. */
function rowLine(row: Row): Line | undefined {
  const own = row.filter(isOwn);
  const [first, ...rest] = own;
  if (!first) return undefined;
  const label = rest.length > 0 && first.text.length <= 12 ? roleOfHead(first.text) : undefined;
  const words = rest.map((cell) => cell.text.trim()).join(' ');
  const text = label
    ? `${first.text.trim().replace(/[:：]$/, '')}：${words}`
    : own.map((cell) => cell.text.trim()).join(' ');
  return lineOf(own, text);
}

const linesOf = (rows: readonly Row[]): Line[] => rows.map(rowLine).filter((line) => line !== undefined);

function readBlock(table: string, block: Block, slot: DaySlot | undefined, reading: Reading): PlanLayout {
  const { head } = block.found;
  reading.ledger.heading(block.headRows.flat());
  if (head.kind === 'matrix') {
    readMatrix(table, head, block.rows, reading);
    return 'L1';
  }
  if (head.kind === 'grid') return readDayGrid(table, head, block.rows, slot, reading);
  if (head.kind === 'people') {
    readPeopleGrid(table, head, block.rows, slot, reading);
    return 'L1';
  }
  if (head.kind === 'parted') {
    readPartedList(table, head, block.rows, slot, reading);
    return 'L6';
  }
  const state: ListState = { table, head, slot: slot ?? noSlot };
  for (const row of block.rows) readListRow(row, state, reading);
  return listLayout(head);
}

/** Whatever no reader understood becomes a row for a person to complete. */
function keepLeftovers(table: PlacedTable, reading: Reading): void {
  for (const cell of [...table.notes, ...table.rows.flat()]) {
    if (!isOwn(cell) || reading.ledger.isSettled(cell)) continue;
    const draft = newDraft(table.name, cell.cell.address);
    draft.texts.push(cell.text.trim());
    draft.content = cell.text.trim();
    draft.doubts.push({ field: 'time', code: 'NO_TIME' }, { field: 'content', code: 'UNKNOWN_LAYOUT' });
    noteFormulas(draft, [cell], 'content');
    reading.drafts.push(draft);
    reading.ledger.used([cell]);
  }
}

/** 周一、周三上午: the same item on each of the days. */
const onEachDay = (draft: Draft): Draft[] => [draft, ...(draft.alsoOn ?? []).map((date) => ({ ...draft, date }))];

interface TableResult {
  readonly layouts: readonly PlanLayout[];
  /** The day that the table's paragraphs set, for tables that follow them in the same document. */
  readonly slot?: DaySlot;
}

function readTable(table: PlacedTable, carried: DaySlot | undefined, reading: Reading): TableResult {
  const { above, blocks } = blocksOf(table.rows, reading.names);
  const hasRows = table.rows.some((row) => row.some(isFilled));
  const layouts: PlanLayout[] = [];
  const before = reading.drafts.length;
  const noteLines = table.notes.filter(isOwn).map((cell) => lineOf([cell], cell.text));
  const notes = readLines(table.name, noteLines, carried, reading, hasRows ? 'table' : 'nothing');
  if (reading.drafts.length > before) layouts.push(notes.layout);
  const aboveDrafts = reading.drafts.length;
  const start = notes.slot.date === undefined ? carried : notes.slot;
  const lines = readLines(table.name, linesOf(above), start, reading, blocks.length > 0 ? 'table' : 'nothing');
  if (reading.drafts.length > aboveDrafts) layouts.push(lines.layout);
  for (const block of blocks) {
    layouts.push(readBlock(table.name, block, lines.slot.date === undefined ? start : lines.slot, reading));
  }
  keepLeftovers(table, reading);
  const isUnread = layouts.length === 0 && reading.drafts.length > before;
  const carries = table.notes.length > 0 && notes.slot.date !== undefined ? notes.slot : carried;
  return { layouts: isUnread ? ['unknown'] : [...new Set(layouts)], ...(carries ? { slot: carries } : {}) };
}

/**
 * Reads the tables and paragraphs of a file into plan rows. Every filled cell ends up in some row's source text or is
 * counted as a heading; what cannot be understood is a row to complete. Never throws; work grows with the text.
 */
export function readPlanTables(tables: readonly SourceTable[], context: ImportContext): PlanImport {
  const placed = placeTables(tables);
  const ledger = createLedger(placed);
  const drafts: Draft[] = [];
  const names = leaderNames(context.leaders);
  const layouts: { table: string; layout: PlanLayout }[] = [];
  let carried: DaySlot | undefined;
  let titleWeek = context.weekStart;
  for (const table of placed) {
    // Paragraphs run on through a document; each sheet of a workbook stands for itself.
    const isDocument = table.notes.length > 0;
    const reading: Reading = { context, names, ledger, drafts, titleWeek: isDocument ? titleWeek : context.weekStart };
    const result = readTable(table, carried, reading);
    carried = result.slot;
    titleWeek = reading.titleWeek;
    layouts.push(...result.layouts.map((layout) => ({ table: table.name, layout })));
  }
  const shared: Reading = { context, names, ledger, drafts, titleWeek };
  for (const draft of drafts) takeAnnexes(draft, shared);
  return {
    rows: numberRows(drafts.flatMap(onEachDay).map((draft) => finishRow(draft, shared))),
    layouts,
    accounted: ledger.counts(),
  };
}
