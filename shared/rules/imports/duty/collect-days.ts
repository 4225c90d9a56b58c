import type { PlainDate } from '../../../domain/plain-date.ts';
import { weekdayOf } from '../../../domain/plain-date.ts';
import { isFilled, isOwn, type PlacedCell, type PlacedTable } from '../ledger.ts';
import { squeezed } from '../plain-text.ts';
import type { MemberNames } from './member-names.ts';
import { readDay, readWeekday } from './read-day.ts';
import { type RowHours, readHours } from './read-hours.ts';
import { type CellNames, readNames } from './read-names.ts';
import type { RosterColumns, RosterList } from './roster-columns.ts';
import type { RosterDoubt, RosterDoubtCode, RosterImportContext } from './roster-import.ts';

/** What the file says of one post in one row. */
export interface PostEntry {
  readonly postId: string;
  readonly cell: PlacedCell;
  /** Of all columns of the post. */
  readonly text: string;
  readonly names: CellNames;
  /** Of the row. */
  readonly hours: RowHours;
  readonly hoursCell: PlacedCell | undefined;
  /** An empty cell empties the post. */
  readonly empties: boolean;
}

/** What the file says of one day, or of a row without one. */
export interface DayEntry {
  readonly date: PlainDate | undefined;
  readonly cell: PlacedCell;
  readonly posts: readonly PostEntry[];
  readonly doubts: readonly RosterDoubt[];
}

export interface CollectedRow {
  readonly days: readonly DayEntry[];
  /** Cells that became part of a day. */
  readonly used: readonly PlacedCell[];
}

type Row = PlacedTable['rows'][number];

export const doubt = (
  code: RosterDoubtCode,
  cell: PlacedCell,
  more: Partial<Pick<RosterDoubt, 'word' | 'suggestions' | 'isHint'>> = {},
): RosterDoubt => ({
  code,
  address: cell.cell.address,
  text: cell.text.slice(0, 300),
  suggestions: [],
  isHint: false,
  ...more,
});

/** Reads rows one below the other: a row without a date goes on with the day above where it names people. */
export class DayCollector {
  readonly #context: RosterImportContext;
  readonly #names: MemberNames;
  readonly #officeNames: ReadonlySet<string>;
  #above: { readonly list: RosterList; readonly dates: readonly PlainDate[] } | undefined;

  constructor(context: RosterImportContext, names: MemberNames) {
    this.#context = context;
    this.#names = names;
    this.#officeNames = new Set(context.officeNames.map(squeezed));
  }

  /** A new head: nothing goes on from above it. */
  begin(): void {
    this.#above = undefined;
  }

  read(row: Row, list: RosterList, { form }: RosterColumns): CollectedRow {
    const unit = list.unit === undefined ? undefined : row[list.unit];
    if (unit && isFilled(unit) && !this.#officeNames.has(squeezed(unit.text))) return { days: [], used: [] };
    const posts = this.#postEntries(row, list, form !== undefined);
    const dateCell = row[list.date];
    const names = posts.filter(({ names: { members, doubts } }) => members.length + doubts.length > 0);
    const reading = dateCell ? readDay(dateCell.text, this.#context.month) : ({ kind: 'none' } as const);
    const used = this.#usedCells(row, list);
    if (reading.kind === 'days' && dateCell) {
      this.#above = { list, dates: reading.dates };
      const doubts = this.#dateDoubts(row, list, dateCell, reading);
      return { days: reading.dates.map((date) => ({ date, cell: dateCell, posts, doubts })), used };
    }
    const [first] = names;
    if (!first || !names.some(({ names: { members } }) => members.length > 0)) return { days: [], used: [] };
    if (reading.kind === 'none' && this.#above?.list === list && !(dateCell && isFilled(dateCell))) {
      const doubts = [doubt('DATE_FROM_ABOVE', dateCell ?? first.cell, { isHint: true })];
      return { days: this.#above.dates.map((date) => ({ date, cell: first.cell, posts: names, doubts })), used };
    }
    const cell = dateCell && isFilled(dateCell) ? dateCell : first.cell;
    return { days: [{ date: undefined, cell, posts: names, doubts: [doubt('BAD_DATE', cell)] }], used };
  }

  #usedCells(row: Row, list: RosterList): PlacedCell[] {
    const columns = [list.date, list.weekday, list.hours, list.unit, ...list.posts.keys()];
    return columns.flatMap((column) => (column === undefined ? [] : (row[column] ?? [])));
  }

  #postEntries(row: Row, list: RosterList, isForm: boolean): PostEntry[] {
    const hoursCell = list.hours === undefined ? undefined : row[list.hours];
    const hours = hoursCell ? readHours(hoursCell.text) : undefined;
    const columnsByPost = Map.groupBy(list.posts.keys(), (column) => list.posts.get(column) ?? '');
    return [...columnsByPost].flatMap(([postId, columns]) => {
      const cells = columns.flatMap((column) => row[column] ?? []);
      const [first] = cells;
      if (!first) return [];
      const text = distinctTexts(cells).join('\n');
      const cell = cells.find(isFilled) ?? first;
      return [{ postId, cell, text, names: readNames(text, this.#names), hours, hoursCell, empties: isForm }];
    });
  }

  #dateDoubts(
    row: Row,
    list: RosterList,
    dateCell: PlacedCell,
    reading: { readonly dates: readonly PlainDate[]; readonly isWeekdayWrong: boolean },
  ): RosterDoubt[] {
    const weekdayCell = list.weekday === undefined ? undefined : row[list.weekday];
    const weekday = weekdayCell && readWeekday(weekdayCell.text);
    const [first] = reading.dates;
    const differs = weekday !== undefined && first !== undefined && weekdayOf(first) !== weekday;
    if (differs && weekdayCell) return [doubt('WEEKDAY_MISMATCH', weekdayCell)];
    return reading.isWeekdayWrong ? [doubt('WEEKDAY_MISMATCH', dateCell)] : [];
  }
}

/** Columns of one post side by side; a cell merged over several of them counts once. */
const distinctTexts = (cells: readonly PlacedCell[]): string[] =>
  cells
    .filter((cell, index) => isFilled(cell) && !(index > 0 && !isOwn(cell) && cells[index - 1]?.text === cell.text))
    .map(({ text }) => text);
