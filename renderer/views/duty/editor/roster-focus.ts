/** Where the keyboard stands in a grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridExtent {
  readonly rows: number;
  readonly columns: number;
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Rows that a page key passes. */
const pageRows = 5;

/** The place that a key leads to; undefined when the key does not move. */
export function nextPlace(
  { row, column }: GridPlace,
  { key, ctrlKey }: KeyPress,
  { rows, columns }: GridExtent,
): GridPlace | undefined {
  const at = (nextRow: number, nextColumn: number): GridPlace => ({
    row: clamp(nextRow, rows - 1),
    column: clamp(nextColumn, columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return at(ctrlKey ? 0 : row, 0);
    case 'End':
      return at(ctrlKey ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return at(row - pageRows, column);
    case 'PageDown':
      return at(row + pageRows, column);
    default:
      return undefined;
  }
}

const clamp = (value: number, last: number): number => Math.min(Math.max(0, value), Math.max(0, last));
