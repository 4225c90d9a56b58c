import { type FieldRole, roleOfHead } from './header-roles.ts';
import { type LeaderNames, matchLeader } from './leader-names.ts';
import { isFilled, isOwn, type PlacedCell } from './ledger.ts';
import { skip, squeezed } from './plain-text.ts';
import { type DateMention, scanDate } from './scan-date.ts';
import { type PartWord, scanPart } from './scan-time.ts';

type Row = readonly PlacedCell[];

interface ListColumn {
  readonly role?: FieldRole;
  /** The head as written. */
  readonly word: string;
}

interface DayColumn {
  readonly date: DateMention;
  readonly part?: PartWord;
}

/** What a head row says about the rows under it. Keys are column numbers. */
export type TableHead =
  | { readonly kind: 'list'; readonly columns: ReadonlyMap<number, ListColumn> }
  | {
      readonly kind: 'matrix';
      readonly days: ReadonlyMap<number, DayColumn>;
      readonly firstDay: number;
      readonly left: ReadonlyMap<number, ListColumn>;
    }
  | { readonly kind: 'grid'; readonly parts: ReadonlyMap<number, PartWord>; readonly firstPart: number }
  /** 上午 and 下午, each with columns of its own under it. */
  | {
      readonly kind: 'parted';
      readonly groups: readonly { readonly part: PartWord; readonly columns: ReadonlyMap<number, ListColumn> }[];
    }
  /** A column for each leader. */
  | { readonly kind: 'people'; readonly people: ReadonlyMap<number, string>; readonly firstPerson: number };

export interface FoundHead {
  readonly head: TableHead;
  /** Rows that the head takes up. */
  readonly height: number;
}

const WHEN: ReadonlySet<FieldRole> = new Set(['date', 'weekday', 'part', 'time']);
const FEWEST_ROLES = 3;
const FEWEST_DAYS = 3;
const FEWEST_PARTS = 2;
const LONGEST_HEAD_CELL = 40;

/** The date that a cell holds and nothing else. */
export function pureDate(plain: string): DateMention | undefined {
  const text = plain.trim();
  if (text.length > LONGEST_HEAD_CELL) return undefined;
  const found = scanDate(text, skip(text, 0, '( '));
  return found && /^[\s:)]*$/.test(text.slice(found.end)) ? found.value : undefined;
}

/** The part of the day that a cell holds and nothing else. */
export function purePart(plain: string): PartWord | undefined {
  if (plain.length > LONGEST_HEAD_CELL) return undefined;
  const text = squeezed(plain).replace(/^\(|[:)]+$|续$/g, '');
  const found = scanPart(text, 0);
  return found && found.end === text.length ? found.value : undefined;
}

function listHead(row: Row): TableHead | undefined {
  const columns = new Map<number, ListColumn>();
  const roles = new Set<FieldRole>();
  for (const cell of row) {
    if (!isFilled(cell)) continue;
    const role = roleOfHead(cell.text);
    columns.set(cell.column, role ? { role, word: squeezed(cell.text) } : { word: squeezed(cell.text) });
    if (role) roles.add(role);
    else if (cell.plain.length > LONGEST_HEAD_CELL) return undefined;
  }
  const known = [...columns.values()].filter((column) => column.role).length;
  const hasWhen = ['date', 'weekday', 'time', 'start', 'part'].some((role) => roles.has(role as FieldRole));
  const isHead = roles.size >= FEWEST_ROLES && known * 2 >= columns.size && (hasWhen || roles.has('content'));
  return isHead ? { kind: 'list', columns } : undefined;
}

function dayColumns(row: Row): Map<number, DateMention> {
  const days = new Map<number, DateMention>();
  for (const cell of row) {
    const date = isFilled(cell) ? pureDate(cell.plain) : undefined;
    if (date && !date.last) days.set(cell.column, date);
  }
  return days;
}

/** 日期 and 星期 in two rows, or 上午 下午 under each day: the second row completes the first. */
function completeDays(days: Map<number, DateMention>, next: Row | undefined): Map<number, DayColumn> | undefined {
  const complete = new Map<number, DayColumn>();
  let isUseful = false;
  for (const [column, date] of days) {
    const cell = next?.[column];
    if (!cell || !isFilled(cell)) continue;
    const part = purePart(cell.plain);
    const second = pureDate(cell.plain);
    if (part) complete.set(column, { date, part });
    else if (second && !second.last) complete.set(column, { date: { first: { ...second.first, ...date.first } } });
    else return undefined;
    isUseful = true;
  }
  if (!isUseful) return undefined;
  for (const [column, date] of days) if (!complete.has(column)) complete.set(column, { date });
  return complete;
}

function matrixHead(rows: readonly Row[], index: number): FoundHead | undefined {
  const row = rows[index] ?? [];
  const days = dayColumns(row);
  const distinct = new Set(
    [...days].filter(([column]) => isOwnAt(row, column)).map(([, date]) => JSON.stringify(date)),
  );
  if (distinct.size < FEWEST_DAYS) return undefined;
  const firstDay = Math.min(...days.keys());
  const left = new Map<number, ListColumn>();
  for (const cell of row) {
    if (cell.column >= firstDay || !isFilled(cell)) continue;
    const role = roleOfHead(cell.text);
    left.set(cell.column, role ? { role, word: squeezed(cell.text) } : { word: squeezed(cell.text) });
  }
  const complete = completeDays(days, rows[index + 1]);
  const plainDays = new Map([...days].map(([column, date]): [number, DayColumn] => [column, { date }]));
  return { head: { kind: 'matrix', days: complete ?? plainDays, firstDay, left }, height: complete ? 2 : 1 };
}

const isOwnAt = (row: Row, column: number): boolean => {
  const cell = row[column];
  return cell !== undefined && isOwn(cell);
};

function gridHead(row: Row): Extract<TableHead, { kind: 'grid' }> | undefined {
  const parts = new Map<number, PartWord>();
  for (const cell of row) {
    const part = isFilled(cell) ? purePart(cell.plain) : undefined;
    if (part) parts.set(cell.column, part);
  }
  const firstPart = Math.min(...parts.keys());
  const isGrid = new Set(parts.values()).size >= FEWEST_PARTS && firstPart > 0;
  const others = row.filter((cell) => isFilled(cell) && !parts.has(cell.column) && cell.column > firstPart);
  return isGrid && others.length <= 2 ? { kind: 'grid', parts, firstPart } : undefined;
}

const FEWEST_PEOPLE = 2;

/** 时间 and 内容 in a second row under 上午 and 下午: two lists side by side that share the columns left of them. */
function partedHead(
  { parts, firstPart }: Extract<TableHead, { kind: 'grid' }>,
  row: Row,
  next: Row,
): TableHead | undefined {
  const columnOf = (cell: PlacedCell): [number, ListColumn] => {
    const role = roleOfHead(cell.text);
    return [cell.column, role ? { role, word: squeezed(cell.text) } : { word: squeezed(cell.text) }];
  };
  const left = row.filter((cell) => cell.column < firstPart && isFilled(cell)).map(columnOf);
  const groups = [...new Set(parts.values())].map((part) => ({
    part,
    columns: new Map([
      ...left,
      ...next.filter((cell) => parts.get(cell.column) === part && isFilled(cell)).map(columnOf),
    ]),
  }));
  const hasContent = groups.every(({ columns }) => [...columns.values()].some(({ role }) => role === 'content'));
  return hasContent && parts.size > groups.length ? { kind: 'parted', groups } : undefined;
}

/** 日期 时段 and then a leader over each column. */
function peopleHead(row: Row, names: LeaderNames): TableHead | undefined {
  const people = new Map<number, string>();
  for (const cell of row) {
    const isName = isFilled(cell) && cell.plain.length <= LONGEST_HEAD_CELL;
    if (isName && matchLeader(cell.text, names).kind === 'one') people.set(cell.column, cell.text.trim());
  }
  const firstPerson = Math.min(...people.keys());
  const left = row.filter((cell) => cell.column < firstPerson && isFilled(cell));
  const saysWhen = left.some((cell) => WHEN.has(roleOfHead(cell.text) ?? 'name'));
  return new Set(people.values()).size >= FEWEST_PEOPLE && saysWhen
    ? { kind: 'people', people, firstPerson }
    : undefined;
}

/** The head that begins at a row, if one does. */
export function headAt(rows: readonly Row[], index: number, names: LeaderNames): FoundHead | undefined {
  const row = rows[index];
  if (!row) return undefined;
  const matrix = matrixHead(rows, index);
  if (matrix) return matrix;
  const grid = gridHead(row);
  const next = rows[index + 1];
  const parted = grid && next ? partedHead(grid, row, next) : undefined;
  if (parted) return { head: parted, height: 2 };
  if (grid) return { head: grid, height: 1 };
  const people = peopleHead(row, names);
  if (people) return { head: people, height: 1 };
  const list = listHead(row);
  return list ? { head: list, height: 1 } : undefined;
}
