import type { PlainDate } from '../../domain/plain-date.ts';
import { type DaySlot, type Draft, keepDrafts, noSlot, type Reading, slotOf } from './draft.ts';
import { isLeadersOnly } from './fill-draft.ts';
import { labelsIn } from './header-roles.ts';
import { isFilled, isOwn, type PlacedCell, saysNothing } from './ledger.ts';
import { isFootnote } from './line-kinds.ts';
import type { PlanLayout } from './plan-import.ts';
import { readCell } from './read-cell.ts';
import { readHead } from './read-head.ts';
import type { PartWord } from './scan-time.ts';
import { pureDate, type TableHead } from './table-head.ts';

type Row = readonly PlacedCell[];
type GridHead = Extract<TableHead, { kind: 'grid' }>;

const FOOT = /^\s*(?:备注|注|说明)/;

interface GridRow {
  readonly slot: DaySlot;
  readonly people: string;
  readonly isFoot: boolean;
}

function gridRow(row: Row, head: GridHead, above: GridRow | undefined, initial: DaySlot, reading: Reading): GridRow {
  const left = row.filter((cell) => cell.column < head.firstPart && isFilled(cell));
  const dated = left.map((cell) => cell.plain.trim()).join(' ');
  const words = readHead(dated.slice(0, 80));
  const mention = pureDate(dated) ?? words.date;
  const isFoot = FOOT.test(dated) || isFootnote(dated);
  if (mention) return { slot: slotOf(mention, reading), people: '', isFoot: false };
  const slot = above?.slot ?? initial;
  const name = left.map((cell) => cell.text.trim()).join(' ');
  return { slot, people: isLeadersOnly(name, reading) ? name : '', isFoot };
}

/** Parts that a merged cell covers in its row: more than one is the whole day. */
function partReach(row: Row, cell: PlacedCell, head: GridHead): PartWord | undefined {
  const parts = new Set<PartWord>();
  for (const [column, part] of [...head.parts].sort(([left], [right]) => left - right)) {
    if (column < cell.column) continue;
    const other = row[column];
    const isCovered = column === cell.column || (other?.cell.isMergedCopy === true && other.text === cell.text);
    if (!isCovered) break;
    parts.add(part);
  }
  return parts.size > 1 ? 'allDay' : [...parts][0];
}

function lastDateBelow(
  rows: readonly Row[],
  heads: readonly GridRow[],
  at: number,
  cell: PlacedCell,
): PlainDate | undefined {
  let last = heads[at]?.slot.date;
  for (let row = at + 1; row < rows.length; row += 1) {
    const other = rows[row]?.[cell.column];
    if (other?.cell.isMergedCopy !== true || other.text !== cell.text) break;
    last = heads[row]?.slot.date ?? last;
  }
  return last;
}

/** Reads the rows under a head of 上午 下午 晚上: one row per day (L6, or L3 with labelled cells). */
export function readDayGrid(
  table: string,
  head: GridHead,
  rows: readonly Row[],
  initial: DaySlot | undefined,
  reading: Reading,
): PlanLayout {
  const heads: GridRow[] = [];
  for (const row of rows) heads.push(gridRow(row, head, heads.at(-1), initial ?? noSlot, reading));
  let isLabelled = false;
  rows.forEach((row, at) => {
    const own = heads[at];
    if (!own) return;
    const left = row.filter((cell) => cell.column < head.firstPart && cell.text.length <= 300);
    reading.ledger.heading(own.isFoot ? row.filter((cell) => cell.text.length <= 300) : left);
    if (own.isFoot) return;
    for (const column of head.parts.keys()) {
      const cell = row[column];
      if (!cell || !isOwn(cell)) continue;
      if (saysNothing(cell)) {
        reading.ledger.heading([cell]);
        continue;
      }
      isLabelled ||= labelsIn(cell.plain.slice(0, 400)).length > 0;
      const part = partReach(row, cell, head);
      const last = lastDateBelow(rows, heads, at, cell);
      const { date } = own.slot;
      const isSpan = date !== undefined && last !== undefined && last > date;
      const slot: DaySlot = {
        ...own.slot,
        ...(part === undefined ? {} : { part }),
        ...(isSpan ? { endDate: last } : {}),
      };
      const begin = (draft: Draft): void => {
        if (own.people !== '') draft.people.push({ text: own.people, role: 'attend', place: 'leaderField' });
      };
      keepDrafts(reading, readCell(cell, { table, slot, begin }, reading));
      reading.ledger.used([cell]);
    }
  });
  return isLabelled ? 'L3' : 'L6';
}
