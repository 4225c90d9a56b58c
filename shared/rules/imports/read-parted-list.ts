import { type DaySlot, noSlot, type Reading } from './draft.ts';
import { isFilled, isOwn, type PlacedCell } from './ledger.ts';
import { type ListState, readListRow } from './read-list.ts';
import type { TableHead } from './table-head.ts';

type PartedHead = Extract<TableHead, { kind: 'parted' }>;

/** Reads rows that hold a list for the morning beside one for the afternoon; both share the day at their left. */
export function readPartedList(
  table: string,
  head: PartedHead,
  rows: readonly (readonly PlacedCell[])[],
  slot: DaySlot | undefined,
  reading: Reading,
): void {
  const states = head.groups.map(
    ({ part, columns }): ListState => ({ table, head: { kind: 'list', columns }, slot: slot ?? noSlot, part }),
  );
  const [first] = head.groups;
  const isShared = (column: number): boolean => head.groups.every(({ columns }) => columns.has(column));
  for (const row of rows) {
    let isRead = false;
    for (const [index, state] of states.entries()) {
      const cells = row.filter((cell) => head.groups[index]?.columns.has(cell.column));
      if (!cells.some((cell) => isFilled(cell) && !isShared(cell.column))) continue;
      readListRow(cells, state, reading);
      // The day that one half names holds for the other.
      for (const other of states) other.slot = state.slot;
      isRead = true;
    }
    const rest = row.filter(
      (cell) => isOwn(cell) && !reading.ledger.isSettled(cell) && first?.columns.has(cell.column),
    );
    if (!isRead && rest.length === row.filter(isOwn).length) reading.ledger.heading(rest);
  }
}
