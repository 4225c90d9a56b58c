import { type DaySlot, type Draft, type Reading, slotOf } from './draft.ts';
import { isFilled, isOwn, type PlacedCell } from './ledger.ts';
import { isFootnote } from './line-kinds.ts';
import { squeezed } from './plain-text.ts';
import { readCell } from './read-cell.ts';
import type { PartWord } from './scan-time.ts';
import { purePart, type TableHead } from './table-head.ts';

type Row = readonly PlacedCell[];
type MatrixHead = Extract<TableHead, { kind: 'matrix' }>;

const FOOT = /^(?:备注|注|说明)/;
const ORDINAL = /^\d{1,3}[.、]?$/;

/** What stands left of the days in one row. */
interface RowHead {
  readonly name: string;
  readonly organiser: string;
  readonly part?: PartWord;
  readonly isFoot: boolean;
}

function rowHead(row: Row, head: MatrixHead, above: RowHead | undefined): RowHead {
  const names: string[] = [];
  const organisers: string[] = [];
  let part: PartWord | undefined;
  for (const cell of row) {
    if (cell.column >= head.firstDay || !isFilled(cell)) continue;
    const text = cell.text.trim();
    const own = purePart(cell.plain);
    if (own) part = own;
    else if (ORDINAL.test(squeezed(text))) continue;
    else if (head.left.get(cell.column)?.role === 'organiser') organisers.push(text);
    else if (!names.includes(text)) names.push(text);
  }
  const isFoot = FOOT.test(names[0]?.trim() ?? '') || (names[0] !== undefined && isFootnote(names[0]));
  // A name that stands only beside its first part of the day holds for the rows below it.
  const isContinued = names.length === 0 && organisers.length === 0 && above !== undefined && !above.isFoot;
  const { name, organiser } = isContinued ? above : { name: names.join(' '), organiser: organisers.join('、') };
  return part === undefined ? { name, organiser, isFoot } : { name, organiser, part, isFoot };
}

/** How far a merged cell reaches: the last column of its row and the last row of its column. */
function reachOf(rows: readonly Row[], at: number, cell: PlacedCell, columns: readonly number[]) {
  const isCopy = (other: PlacedCell | undefined): boolean =>
    other?.cell.isMergedCopy === true && other.text === cell.text && isFilled(other);
  let lastColumn = cell.column;
  for (const column of columns) {
    if (column <= cell.column) continue;
    if (!isCopy(rows[at]?.[column])) break;
    lastColumn = column;
  }
  let lastRow = at;
  while (isCopy(rows[lastRow + 1]?.[cell.column])) lastRow += 1;
  return { lastColumn, lastRow };
}

function partOfRows(heads: readonly RowHead[]): PartWord | undefined {
  const parts = new Set(heads.map((head) => head.part));
  if (parts.size <= 1) return heads[0]?.part;
  return parts.has('morning') && parts.has('afternoon') ? 'allDay' : heads[0]?.part;
}

function slotOfCell(
  head: MatrixHead,
  column: number,
  lastColumn: number,
  part: PartWord | undefined,
  reading: Reading,
) {
  const day = head.days.get(column);
  if (!day) return undefined;
  const first = slotOf(day.date, reading, day.part ?? part);
  const lastDay = head.days.get(lastColumn);
  const last = lastColumn > column && lastDay ? slotOf(lastDay.date, reading) : undefined;
  const isSpan = first.date !== undefined && last?.date !== undefined && last.date > first.date;
  const isWholeDay = lastDay !== undefined && lastColumn > column && !isSpan && lastDay.part !== day.part;
  const slot: DaySlot = isSpan ? { ...first, endDate: last.date } : first;
  return isWholeDay ? { ...slot, part: 'allDay' as const } : slot;
}

const slotKey = (draft: Draft): string =>
  JSON.stringify([draft.date, draft.endDate, draft.time, squeezed(draft.content), squeezed(draft.place ?? '')]);

/** Joins items that several leaders' rows hold in the same slot; one leader's own repetition stays apart. */
function mergeAlike(drafts: readonly { readonly draft: Draft; readonly row: string }[]): Draft[] {
  const kept = new Map<string, { draft: Draft; rows: Set<string> }[]>();
  const merged: Draft[] = [];
  for (const { draft, row } of drafts) {
    const key = slotKey(draft);
    const known = draft.content === '' ? undefined : kept.get(key);
    const same = known?.find((each) => !each.rows.has(row));
    if (!same) {
      merged.push(draft);
      const entry = { draft, rows: new Set([row]) };
      if (known) known.push(entry);
      else kept.set(key, [entry]);
      continue;
    }
    same.rows.add(row);
    same.draft.people.push(...draft.people);
    same.draft.attendees.push(...draft.attendees);
    same.draft.doubts.push(...draft.doubts);
    same.draft.isTentative ||= draft.isTentative;
    for (const text of draft.texts) if (!same.draft.texts.includes(text)) same.draft.texts.push(text);
  }
  return merged;
}

/** The columns right of the days (备注) belong to every item of their row. */
function readRest(row: Row, head: MatrixHead, drafts: readonly Draft[], reading: Reading): void {
  const rest = row.filter((cell) => cell.column > head.firstDay && !head.days.has(cell.column) && isOwn(cell));
  if (rest.length === 0 || drafts.length === 0) return;
  for (const cell of rest) {
    for (const draft of drafts) draft.remarks.push(cell.text.trim());
    drafts[0]?.texts.push(cell.text.trim());
  }
  reading.ledger.used(rest);
}

/** Reads the rows under a head of days: one row per leader and part of the day (L1). */
export function readMatrix(table: string, head: MatrixHead, rows: readonly Row[], reading: Reading): void {
  const heads: RowHead[] = [];
  for (const row of rows) heads.push(rowHead(row, head, heads.at(-1)));
  const columns = [...head.days.keys()].sort((left, right) => left - right);
  const found: { draft: Draft; row: string }[] = [];
  rows.forEach((row, at) => {
    const own = heads[at];
    if (!own) return;
    reading.ledger.heading(row.filter((cell) => cell.column < head.firstDay && cell.text.length <= 300));
    if (own.isFoot) {
      reading.ledger.heading(row.filter((cell) => cell.text.length <= 300));
      return;
    }
    const inRow: Draft[] = [];
    for (const column of columns) {
      const cell = row[column];
      if (!cell || !isOwn(cell)) continue;
      const { lastColumn, lastRow } = reachOf(rows, at, cell, columns);
      const covered = heads.slice(at, lastRow + 1);
      const slot = slotOfCell(head, column, lastColumn, partOfRows(covered), reading);
      if (!slot) continue;
      const names = [...new Set(covered.map((each) => each.name).filter((name) => name !== ''))];
      const begin = (draft: Draft): void => {
        for (const text of names) draft.people.push({ text, role: 'attend', place: 'leaderField' });
        if (own.organiser !== '') draft.organiser = own.organiser;
      };
      inRow.push(...readCell(cell, { table, slot, begin }, reading));
      reading.ledger.used([cell]);
    }
    readRest(row, head, inRow, reading);
    found.push(...inRow.map((draft) => ({ draft, row: own.name || String(at) })));
  });
  reading.drafts.push(...mergeAlike(found));
}
