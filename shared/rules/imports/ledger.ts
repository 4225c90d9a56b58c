import { labelsIn } from './header-roles.ts';
import { plainForm } from './plain-text.ts';
import type { SourceCell, SourceTable } from './source-table.ts';

/** A filled cell or paragraph with its place in the file. `key` is unique in the file. */
export interface PlacedCell {
  readonly key: number;
  readonly cell: SourceCell;
  readonly text: string;
  /** `text` with full-width forms folded; positions agree. */
  readonly plain: string;
  readonly row: number;
  readonly column: number;
}

export interface PlacedTable {
  readonly name: string;
  /** Every cell of every row, empty ones included, so that columns line up. */
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly notes: readonly PlacedCell[];
}

/** Keeps account of what became of every filled cell, so that nothing can be lost silently. */
export interface Ledger {
  readonly heading: (cells: Iterable<PlacedCell>) => void;
  readonly used: (cells: Iterable<PlacedCell>) => void;
  readonly isSettled: (cell: PlacedCell) => boolean;
  readonly counts: () => { readonly cells: number; readonly inRows: number; readonly headings: number };
}

/** A cell that must be accounted for: filled, and not the repetition of a merged one. */
export const isOwn = (cell: PlacedCell): boolean => cell.cell.isMergedCopy !== true && cell.plain.trim() !== '';

export const isFilled = (cell: PlacedCell): boolean => cell.plain.trim() !== '';

const NOTHING = /^\(?(?:[-/\\]+|无|空|(?:暂|本周|当天)?(?:无|没有)(?:安排|活动|计划)?)\)?[。.]?$/;
const LONGEST_FORM = 200;

/** 时间：地点：参会人员： of a form that nobody filled in. */
const isBlankForm = (plain: string): boolean =>
  plain.length <= LONGEST_FORM &&
  labelsIn(plain).length > 0 &&
  labelsIn(plain).every(({ at, valueAt }, index, labels) => {
    const before = index === 0 ? plain.slice(0, at) : '';
    return (before + plain.slice(valueAt, labels[index + 1]?.at ?? plain.length)).trim() === '';
  });

/** 无, — or / in a cell, or an empty form: nothing planned. */
export const saysNothing = ({ plain }: Pick<PlacedCell, 'plain'>): boolean =>
  (plain.length <= 16 && NOTHING.test(plain.trim())) || isBlankForm(plain);

export function placeTables(tables: readonly SourceTable[]): PlacedTable[] {
  let key = 0;
  const place = (cell: SourceCell, row: number, column: number): PlacedCell => {
    key += 1;
    return { key, cell, text: cell.text, plain: plainForm(cell.text), row, column };
  };
  return tables.map((table) => ({
    name: table.name,
    rows: table.rows.map((row, index) => row.map((cell, column) => place(cell, index, column))),
    notes: table.notes.map((cell, index) => place(cell, index, -1)),
  }));
}

export function createLedger(tables: readonly PlacedTable[]): Ledger {
  const fate = new Map<number, 'heading' | 'row'>();
  const all = tables.flatMap((table) => [...table.notes, ...table.rows.flat()]).filter(isOwn);
  return {
    heading: (cells) => {
      for (const cell of cells) if (isOwn(cell) && fate.get(cell.key) !== 'row') fate.set(cell.key, 'heading');
    },
    used: (cells) => {
      for (const cell of cells) if (isOwn(cell)) fate.set(cell.key, 'row');
    },
    isSettled: (cell) => fate.has(cell.key),
    counts: () => {
      const headings = all.filter((cell) => fate.get(cell.key) === 'heading').length;
      const inRows = all.filter((cell) => fate.get(cell.key) === 'row').length;
      return { cells: all.length, inRows, headings };
    },
  };
}
