import { matrixParts } from './matrix-parts.ts';

/** Where the keyboard stands: row counts leader × part, `item` is an item's place in its cell. */
export interface GridPosition {
  readonly row: number;
  readonly day: number;
  readonly item: number;
}

interface GridExtent {
  readonly rowCount: number;
  readonly countAt: (row: number, day: number) => number;
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
}

const lastDay = 6;
const rowsPerLeader = matrixParts.length;

/** The position after a key, or undefined when the key does not move. Items of a cell are passed one by one. */
export function nextPosition(
  position: GridPosition,
  { key, ctrlKey }: KeyPress,
  extent: GridExtent,
): GridPosition | undefined {
  const { row, day, item } = position;
  const at = (nextRow: number, nextDay: number, nextItem = 0): GridPosition => {
    const clamped = { row: clamp(nextRow, extent.rowCount - 1), day: clamp(nextDay, lastDay) };
    return { ...clamped, item: clamp(nextItem, Math.max(0, extent.countAt(clamped.row, clamped.day) - 1)) };
  };
  switch (key) {
    case 'ArrowDown':
      if (item + 1 < extent.countAt(row, day)) return at(row, day, item + 1);
      return row + 1 < extent.rowCount ? at(row + 1, day) : position;
    case 'ArrowUp':
      if (item > 0) return at(row, day, item - 1);
      return row > 0 ? at(row - 1, day, Number.MAX_SAFE_INTEGER) : position;
    case 'ArrowLeft':
      return at(row, day - 1, item);
    case 'ArrowRight':
      return at(row, day + 1, item);
    case 'Home':
      return ctrlKey ? at(0, 0) : at(row, 0);
    case 'End':
      return ctrlKey ? at(extent.rowCount - 1, lastDay) : at(row, lastDay);
    case 'PageUp':
      return at(row - rowsPerLeader, day);
    case 'PageDown':
      return at(row + rowsPerLeader, day);
    default:
      return undefined;
  }
}

const clamp = (value: number, last: number): number => Math.min(Math.max(0, value), Math.max(0, last));
