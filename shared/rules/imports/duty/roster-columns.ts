import type { DutyPost, PostDuty } from '../../../domain/duty/duty-staff.ts';
import type { Month } from '../../../domain/month.ts';
import { isFilled, isOwn, type PlacedCell } from '../ledger.ts';
import { squeezed } from '../plain-text.ts';
import { type FormMark, readFormMark } from './form-marks.ts';
import { readDay } from './read-day.ts';

type Row = readonly PlacedCell[];

/** What the columns of a table hold, by their numbers. Two months side by side are two lists. */
export interface RosterColumns {
  readonly lists: readonly RosterList[];
  /** Heads that name no post of the office, over columns that may hold names. */
  readonly unknown: readonly PlacedCell[];
  /** The mark of the empty roster that this product wrote: what is empty in it is meant to be. */
  readonly form?: { readonly officeId: string; readonly month: Month; readonly cell: PlacedCell };
}

export interface RosterList {
  readonly date: number;
  readonly weekday?: number;
  readonly hours?: number;
  readonly unit?: number;
  /** Several columns of one post are read together. */
  readonly posts: ReadonlyMap<number, string>;
}

type Role =
  | { readonly kind: 'date' | 'weekday' | 'hours' | 'unit' | 'other' }
  | { readonly kind: 'post'; readonly postId: string };

const words: Readonly<Record<'date' | 'weekday' | 'hours' | 'unit' | 'other', string>> = {
  date: '日期 月日 值班日期 年月日',
  weekday: '星期 周几 星期几 星期/节日 星期(节日) 节假日 节日 周次 星期节日',
  hours: '值班时段 时段 值班时间 班次 起止时间 时间段 时间',
  unit: '单位 办公室 部门 值班单位 责任单位',
  other: '序号 编号 备注 说明 值班地点 地点 值班电话 办公电话 电话 联系电话 联系方式 手机 传真 值班室电话',
};
const kindByWord = new Map(
  Object.entries(words).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind as keyof typeof words])),
);

/** How tables call what a post is for; such a head means the one post that is for it. */
const dutyWords: Readonly<Record<Exclude<PostDuty, 'other'>, string>> = {
  chief: '总带班 总带班领导 总值班 总值班领导 总负责',
  lead: '带班 带班领导 值班领导 在岗带班 在岗带班领导 带班干部 带班负责人',
  main: '值班员 值班人员 主班 主值班 主值班员 值班干部 值班 值班人',
  second: '副班 副值班 副值班员 副班人员',
};
const dutyByWord = new Map(
  Object.entries(dutyWords).flatMap(([duty, list]) => list.split(' ').map((word) => [word, duty as PostDuty])),
);

/** Longer texts are no heads. */
const longestHead = 30;

const headOf = (text: string): string =>
  squeezed(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/[:*]/g, '');

/** The meaning of a head; undefined for words that are none of a roster's. */
function roleOfHead(text: string, posts: ReadonlyMap<string, DutyPost>): Role | undefined {
  const head = headOf(text);
  if (head === '' || head.length > longestHead) return undefined;
  const own = [...posts].filter(([, { name }]) => headOf(name) === head);
  if (own.length === 1 && own[0]) return { kind: 'post', postId: own[0][0] };
  const kind = kindByWord.get(head);
  if (kind) return { kind };
  const duty = dutyByWord.get(head);
  const fitting = [...posts].filter(([, post]) => post.duty === duty);
  return duty && fitting.length === 1 && fitting[0] ? { kind: 'post', postId: fitting[0][0] } : undefined;
}

interface FoundColumns {
  readonly columns: RosterColumns;
  /** Rows from the first that are heads. */
  readonly height: number;
}

/** The head that begins at a row: hidden marks of the empty roster, or words; undefined where none does. */
export function rosterColumnsAt(
  rows: readonly Row[],
  index: number,
  posts: ReadonlyMap<string, DutyPost>,
): FoundColumns | undefined {
  const row = rows[index] ?? [];
  return markedColumns(rows, index, posts) ?? headedColumns(row, rows[index + 1], posts);
}

/** Marks say what a column is; a column that somebody put in between is known by its visible head. */
function markedColumns(
  rows: readonly Row[],
  index: number,
  posts: ReadonlyMap<string, DutyPost>,
): FoundColumns | undefined {
  const roles = new Map<number, Role>();
  let form: RosterColumns['form'];
  for (const cell of rows[index] ?? []) {
    const mark = isFilled(cell) ? readFormMark(cell.text) : undefined;
    const role = mark && roleOfMark(mark, posts);
    if (role) roles.set(cell.column, role);
    if (mark?.kind === 'date') form = { officeId: mark.officeId, month: mark.month, cell };
  }
  if (!form) return undefined;
  const height = heightOfHead(rows, index, roles);
  const visible = rows[index + height - 1] ?? [];
  const unknown: PlacedCell[] = [];
  for (const cell of visible) {
    if (roles.has(cell.column) || !isOwn(cell) || height === 1) continue;
    const role = roleOfHead(cell.text, posts);
    if (role) roles.set(cell.column, role);
    else unknown.push(cell);
  }
  return { columns: { lists: listsOf(roles), unknown, form }, height };
}

function roleOfMark(mark: FormMark, posts: ReadonlyMap<string, DutyPost>): Role | undefined {
  if (mark.kind === 'members') return undefined;
  if (mark.kind !== 'post') return { kind: mark.kind };
  return posts.has(mark.postId) ? { kind: 'post', postId: mark.postId } : undefined;
}

/** From the marks to the row above the first day. */
function heightOfHead(rows: readonly Row[], index: number, roles: ReadonlyMap<number, Role>): number {
  const dates = [...roles].flatMap(([column, { kind }]) => (kind === 'date' ? column : []));
  const first = rows.findIndex(
    (row, at) =>
      at > index &&
      row.some(
        (cell) =>
          dates.includes(cell.column) &&
          cell.text.length < longestHead &&
          readDay(cell.text, '2000-01').kind === 'days',
      ),
  );
  return first < 0 ? 1 : first - index;
}

function headedColumns(
  row: Row,
  next: Row | undefined,
  posts: ReadonlyMap<string, DutyPost>,
): FoundColumns | undefined {
  const roles = rolesOf(row, posts);
  const kinds = new Set([...roles.values()].map(({ kind }) => kind));
  // 时间 alone is where the days stand; beside 日期 it is the hours.
  const dated = kinds.has('date') ? roles : withDateColumn(row, roles);
  if (!dated) return undefined;
  const second = next === undefined ? undefined : secondHead(row, next, dated, posts);
  const all = second ?? dated;
  const unknown = row.filter((cell) => isOwn(cell) && !all.has(cell.column));
  const hasPost = [...all.values()].some(({ kind }) => kind === 'post');
  // A table of days with columns that name nobody's post is a roster all the same, of which much is unknown.
  if (!hasPost && (!kinds.has('date') || unknown.length === 0)) return undefined;
  return { columns: { lists: listsOf(all), unknown }, height: second ? 2 : 1 };
}

function rolesOf(row: Row, posts: ReadonlyMap<string, DutyPost>): Map<number, Role> {
  const roles = new Map<number, Role>();
  for (const cell of row) {
    const role = isFilled(cell) ? roleOfHead(cell.text, posts) : undefined;
    if (role) roles.set(cell.column, role);
  }
  return roles;
}

function withDateColumn(row: Row, roles: ReadonlyMap<number, Role>): Map<number, Role> | undefined {
  const at = row.find((cell) => /^(?:值班)?时间$/.test(headOf(cell.text)))?.column;
  return at === undefined ? undefined : new Map([...roles, [at, { kind: 'date' }]]);
}

/** 值班人员 over 主班 and 副班, or 带班领导 over 姓名 and 电话: a second row whose 日期 goes on from above. */
function secondHead(
  row: Row,
  next: Row,
  roles: ReadonlyMap<number, Role>,
  posts: ReadonlyMap<string, DutyPost>,
): Map<number, Role> | undefined {
  const dates = [...roles].flatMap(([column, { kind }]) => (kind === 'date' ? column : []));
  const goesOn = dates.every((column) => {
    const below = next[column];
    return (
      below === undefined || !isFilled(below) || (below.cell.isMergedCopy === true && below.text === row[column]?.text)
    );
  });
  const own = next.filter(isOwn);
  if (!goesOn || own.length === 0) return undefined;
  const finer = rolesOf(
    own.filter((cell) => !roles.has(cell.column) || roles.get(cell.column)?.kind === 'post'),
    posts,
  );
  const isFormRow = own.every((cell) => /^(?:姓名|职务|电话|手机|联系电话|办公电话)$/.test(headOf(cell.text)));
  const isHead = isFormRow || [...finer.values()].some(({ kind }) => kind === 'post');
  if (!isHead) return undefined;
  return isFormRow ? new Map(roles) : new Map([...roles, ...[...finer].filter(([, { kind }]) => kind === 'post')]);
}

/** Each date column begins a list that reaches to the next one. */
function listsOf(roles: ReadonlyMap<number, Role>): RosterList[] {
  const byColumn = [...roles].sort(([left], [right]) => left - right);
  const starts = byColumn.flatMap(([column, { kind }]) => (kind === 'date' ? column : []));
  return starts.map((date, index) => {
    // What stands left of the first date belongs to it: people move columns.
    const from = index === 0 ? Number.NEGATIVE_INFINITY : date;
    const until = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = byColumn.filter(([column]) => from <= column && column < until);
    const columnOf = (kind: Role['kind']): number | undefined => own.find(([, role]) => role.kind === kind)?.[0];
    const [weekday, hours, unit] = (['weekday', 'hours', 'unit'] as const).map(columnOf);
    return {
      date,
      ...(weekday !== undefined && { weekday }),
      ...(hours !== undefined && { hours }),
      ...(unit !== undefined && { unit }),
      posts: new Map(own.flatMap(([column, role]) => (role.kind === 'post' ? [[column, role.postId] as const] : []))),
    };
  });
}
