import { type DaySlot, type Draft, keepDrafts, noSlot, type Reading, slotOf } from './draft.ts';
import { isFilled, isOwn, type PlacedCell, saysNothing } from './ledger.ts';
import { isFootnote } from './line-kinds.ts';
import { mergeAlike } from './merge-alike.ts';
import { readCell } from './read-cell.ts';
import { readHead } from './read-head.ts';
import { pureDate, purePart, type TableHead } from './table-head.ts';

type Row = readonly PlacedCell[];
type PeopleHead = Extract<TableHead, { kind: 'people' }>;

const LONGEST_ROW_HEAD = 300;

/** Day and part of the day left of the leaders' columns; a row without a day goes on with the one above. */
function slotOfRow(row: Row, head: PeopleHead, above: DaySlot, reading: Reading): DaySlot {
  const left = row.filter((cell) => cell.column < head.firstPerson && isFilled(cell));
  const parts = left.map((cell) => purePart(cell.plain));
  const dated = left.filter((_, index) => parts[index] === undefined).map((cell) => cell.plain.trim());
  const words = dated.join(' ').slice(0, LONGEST_ROW_HEAD);
  const spoken = readHead(words);
  const date = pureDate(words) ?? spoken.date;
  const part = parts.find((each) => each !== undefined) ?? spoken.part;
  if (date) return slotOf(date, reading, part);
  const { part: _, ...day } = above;
  return part === undefined ? day : { ...day, part };
}

/** The leaders over a cell and over the cells that it is merged with. */
function peopleOver(row: Row, cell: PlacedCell, head: PeopleHead): string[] {
  const people: string[] = [];
  for (const [column, name] of [...head.people].sort(([left], [right]) => left - right)) {
    if (column < cell.column) continue;
    const other = row[column];
    const isCovered = column === cell.column || (other?.cell.isMergedCopy === true && other.text === cell.text);
    if (!isCovered) break;
    people.push(name);
  }
  return people;
}

/** Reads the rows under a head of leaders: one row per day or part of the day (L1 of plans-and-reception.md §1.2 turned on its side). */
export function readPeopleGrid(
  table: string,
  head: PeopleHead,
  rows: readonly Row[],
  initial: DaySlot | undefined,
  reading: Reading,
): void {
  const found: { draft: Draft; row: string }[] = [];
  let slot = initial ?? noSlot;
  for (const row of rows) {
    const left = row.filter((cell) => cell.column < head.firstPerson && cell.text.length <= LONGEST_ROW_HEAD);
    if (isFootnote(row.find(isFilled)?.plain ?? '')) {
      reading.ledger.heading(row);
      continue;
    }
    slot = slotOfRow(row, head, slot, reading);
    reading.ledger.heading(left);
    for (const column of head.people.keys()) {
      const cell = row[column];
      if (!cell || !isOwn(cell)) continue;
      if (saysNothing(cell)) {
        reading.ledger.heading([cell]);
        continue;
      }
      const people = peopleOver(row, cell, head);
      const begin = (draft: Draft): void => {
        for (const text of people) draft.people.push({ text, role: 'attend', place: 'leaderField' });
      };
      for (const draft of readCell(cell, { table, slot, begin }, reading)) found.push({ draft, row: String(column) });
      reading.ledger.used([cell]);
    }
  }
  keepDrafts(reading, mergeAlike(found));
}
