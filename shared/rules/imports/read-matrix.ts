import type { AttendanceRole } from '../../domain/plan-item.ts';
import { type DaySlot, type Draft, keepDrafts, type Reading, slotOf } from './draft.ts';
import { isFilled, isOwn, type PlacedCell, saysNothing } from './ledger.ts';
import { isFootnote } from './line-kinds.ts';
import { mergeAlike } from './merge-alike.ts';
import { squeezed } from './plain-text.ts';
import { readCell } from './read-cell.ts';
import type { PartWord } from './scan-time.ts';
import { purePart, type TableHead } from './table-head.ts';

type Row = readonly PlacedCell[];
type MatrixHead = Extract<TableHead, { kind: 'matrix' }>;

const FOOT = /^(?:备注|注|说明)/;
const ROLES: Readonly<Record<string, AttendanceRole>> = {
  主持: 'host',
  讲话: 'speak',
  陪同: 'accompany',
  列席: 'observe',
  出席: 'attend',
};
const LONGEST_ROW_HEAD = 300;
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
  // Every item of the row repeats them; longer text is no name and is kept as a row of its own.
  const short = { name: name.slice(0, LONGEST_ROW_HEAD), organiser: organiser.slice(0, LONGEST_ROW_HEAD), isFoot };
  return part === undefined ? short : { ...short, part };
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

/** The columns right of the days (备注) belong to every item of their row. */
function readRest(row: Row, head: MatrixHead, drafts: readonly Draft[], reading: Reading): void {
  const rest = row.filter((cell) => cell.column > head.firstDay && !head.days.has(cell.column) && isOwn(cell));
  if (rest.length === 0 || drafts.length === 0) return;
  for (const cell of rest) {
    const sharers = cell.text.length <= LONGEST_ROW_HEAD ? drafts : drafts.slice(0, 1);
    for (const draft of sharers) draft.remarks.push(cell.text.trim());
    drafts[0]?.texts.push(cell.text.trim());
  }
  reading.ledger.used(rest);
}

const OWN_ROLE = /^(主持并讲话|主持|讲话|陪同|列席|出席) +(?=\S)/;
const NO_LEADER = /^其他(?:活动|工作|事项)?$/;

/** “主持 常委会会议” in a leader's row: the leader's part, not the name of the item. */
function takeOwnRole(draft: Draft, names: readonly string[]): void {
  const own = OWN_ROLE.exec(draft.content);
  if (own) draft.content = draft.content.slice(own[0].length);
  const role = (own && ROLES[(own[1] ?? '').slice(0, 2)]) ?? 'attend';
  for (const text of names) draft.people.push({ text, role, place: 'leaderField' });
}

/** The items of every day cell that begins in row `at`. */
function readRowCells(
  table: string,
  head: MatrixHead,
  rows: readonly Row[],
  heads: readonly RowHead[],
  at: number,
  reading: Reading,
): Draft[] {
  const found: Draft[] = [];
  const columns = [...head.days.keys()].sort((left, right) => left - right);
  for (const column of columns) {
    const cell = rows[at]?.[column];
    if (!cell || !isOwn(cell)) continue;
    if (saysNothing(cell)) {
      reading.ledger.heading([cell]);
      continue;
    }
    const { lastColumn, lastRow } = reachOf(rows, at, cell, columns);
    const covered = heads.slice(at, lastRow + 1);
    const slot = slotOfCell(head, column, lastColumn, partOfRows(covered), reading);
    if (!slot) continue;
    const names = new Set(covered.map((each) => each.name).filter((name) => name !== '' && !NO_LEADER.test(name)));
    const organiser = heads[at]?.organiser ?? '';
    for (const draft of readCell(cell, { table, slot }, reading)) {
      takeOwnRole(draft, [...names]);
      if (organiser !== '' && draft.organiser === undefined) draft.organiser = organiser;
      found.push(draft);
    }
    reading.ledger.used([cell]);
  }
  return found;
}

/** Reads the rows under a head of days: one row per leader and part of the day (L1). */
export function readMatrix(table: string, head: MatrixHead, rows: readonly Row[], reading: Reading): void {
  const heads: RowHead[] = [];
  for (const row of rows) heads.push(rowHead(row, head, heads.at(-1)));
  const found: { draft: Draft; row: string }[] = [];
  rows.forEach((row, at) => {
    const own = heads[at];
    if (!own) return;
    reading.ledger.heading(row.filter((cell) => cell.column < head.firstDay && cell.text.length <= LONGEST_ROW_HEAD));
    if (own.isFoot) {
      reading.ledger.heading(row.filter((cell) => cell.text.length <= LONGEST_ROW_HEAD));
      return;
    }
    const inRow = readRowCells(table, head, rows, heads, at, reading);
    readRest(row, head, inRow, reading);
    for (const draft of inRow) found.push({ draft, row: own.name || String(at) });
  });
  keepDrafts(reading, mergeAlike(found));
}
