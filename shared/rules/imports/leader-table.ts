import { type LeaderBody, leaderSchema } from '../../domain/leader.ts';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { isFilled, isOwn, type PlacedCell, placeTables } from './ledger.ts';
import { oneLine, skip, squeezed } from './plain-text.ts';
import { scanDate } from './scan-date.ts';
import type { SourceTable } from './source-table.ts';

export type LeaderDoubtField = 'name' | 'title' | 'body' | 'officeName' | 'validFrom' | 'validTo' | 'row';

export type LeaderDoubtCode =
  | 'NO_NAME'
  | 'NO_TITLE'
  | 'DUPLICATE'
  | 'BODY_GUESSED'
  | 'NO_BODY'
  | 'BAD_DATE'
  | 'FORMULA'
  | 'TOO_LONG'
  | 'UNKNOWN_LAYOUT';

export interface LeaderDoubt {
  readonly field: LeaderDoubtField;
  readonly code: LeaderDoubtCode;
}

export interface LeaderValues {
  readonly name: string;
  readonly title: string;
  /** Missing when neither the file nor the title tells. */
  readonly body?: LeaderBody;
  /** The serving office as written: the host finds the record. */
  readonly officeName?: string;
  /** The number in the file, or the position in it from 1. */
  readonly rankOrder: number;
  readonly isPrincipal: boolean;
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
}

/** One leader as a file lists them. */
export interface ImportedLeader {
  /** Stable within the file. */
  readonly key: string;
  readonly table: string;
  readonly address: string;
  readonly text: string;
  readonly values: LeaderValues;
  readonly remarks?: string;
  readonly doubts: readonly LeaderDoubt[];
  /** `toComplete` when name, title or body is missing. */
  readonly status: 'read' | 'toComplete';
}

export interface LeaderImport {
  readonly rows: readonly ImportedLeader[];
  readonly accounted: { readonly cells: number; readonly inRows: number; readonly headings: number };
}

type LeaderRole = 'rank' | 'name' | 'title' | 'body' | 'office' | 'principal' | 'from' | 'to' | 'remarks';
type Row = readonly PlacedCell[];

const HEADS: Readonly<Record<LeaderRole, string>> = {
  rank: '序号 排序 编号 排名 顺序 位次',
  name: '姓名 领导姓名 领导 名字',
  title: '职务 现任职务 职位 领导职务 职务名称',
  body: '系统 班子 所属班子 所属系统 类别',
  office: '服务办公室 联络办公室 联系办公室 服务单位 办公室 服务处室',
  principal: '正职 是否正职 主要领导 是否主要领导',
  from: '任职起 任职时间 任职开始 起始时间 任现职时间 到任时间',
  to: '任职止 离任 离任时间 任职结束 截止时间 任职终止',
  remarks: '备注 说明',
};
const ROLE_BY_HEAD = new Map<string, LeaderRole>(
  (Object.entries(HEADS) as [LeaderRole, string][]).flatMap(([role, words]) =>
    words.split(' ').map((word): [string, LeaderRole] => [word, role]),
  ),
);
const BODY_WORDS: readonly (readonly [RegExp, LeaderBody])[] = [
  [/检察/, 'procuratorate'],
  [/法院|^院长$/, 'court'],
  [/政协|主席/, 'cppcc'],
  [/人大|主任/, 'peoplesCongress'],
  [/政府|区长|县长|市长/, 'government'],
  [/党委|区委|县委|市委|书记|常委|纪委|部长/, 'partyCommittee'],
];
/** What a title says at its end decides: 区委副书记、区长 is the head of the government. */
const BODY_TITLES: readonly (readonly [RegExp, LeaderBody])[] = [
  [/检察长$/, 'procuratorate'],
  [/院长$/, 'court'],
  [/主席$/, 'cppcc'],
  [/(?:区长|县长|市长)$/, 'government'],
  [/(?:区委|县委|市委|党委)?(?:书记|常委|部长)$/, 'partyCommittee'],
  [/主任$/, 'peoplesCongress'],
];
const YES = /^(?:是|√|✓|正职|正|y|yes|1|true)$/i;
const NOTE = /^(?:注|备注|说明)\s*[:：]/;

function headColumns(row: Row): Map<number, LeaderRole> | undefined {
  const columns = new Map<number, LeaderRole>();
  for (const cell of row) {
    const role = ROLE_BY_HEAD.get(squeezed(cell.text).replace(/[:*]|\([^()]*\)/g, ''));
    if (role) columns.set(cell.column, role);
  }
  const roles = new Set(columns.values());
  return roles.has('name') && roles.size >= 2 ? columns : undefined;
}

function bodyOf(written: string, title: string): { body?: LeaderBody; doubt?: LeaderDoubtCode } {
  const named = written === '' ? undefined : BODY_WORDS.find(([expression]) => expression.test(squeezed(written)))?.[1];
  if (named) return { body: named };
  const pieces = squeezed(title).split(/[、,;/]/);
  const principal = pieces.find((piece) => /(?<!副)(?:区长|县长|市长|检察长|院长|主席)$/.test(piece));
  const deciding = principal ?? pieces[0] ?? '';
  const guessed = BODY_TITLES.find(([expression]) => expression.test(deciding))?.[1];
  return guessed ? { body: guessed, doubt: 'BODY_GUESSED' } : { doubt: 'NO_BODY' };
}

/** A day, or a month whose first day is meant: 2026-11-23, 2026年11月. */
function termDate(text: string, plain: string): { date?: PlainDate; isBad: boolean } {
  if (text.trim() === '' || /^(?:至今|现任|-+|\/|无)$/.test(plain.trim())) return { isBad: false };
  const found = scanDate(plain, skip(plain, 0, ' '))?.value.first;
  const month = /^\s*(\d{4})\s?[-/.年]\s?(\d{1,2})\s?月?\s*$/.exec(plain);
  const year = found?.year ?? Number(month?.[1]);
  const parts = found?.year ? [found.month, found.day] : [Number(month?.[2]), 1];
  const date = `${year}-${parts.map((part) => String(part ?? '').padStart(2, '0')).join('-')}`;
  return isPlainDate(date) ? { date, isBad: false } : { isBad: true };
}

function term(cell: PlacedCell | undefined, field: 'validFrom' | 'validTo', doubts: LeaderDoubt[]) {
  const { date, isBad } = termDate(cell?.text ?? '', cell?.plain ?? '');
  if (isBad) doubts.push({ field, code: 'BAD_DATE' });
  return date === undefined ? {} : { [field]: date };
}

/** A field within the domain's limit; the whole stays in the source. */
function limited(text: string, field: 'name' | 'title', doubts: LeaderDoubt[]): string {
  const schema = leaderSchema.shape[field];
  if (text === '' || schema.safeParse(text).success) return text;
  doubts.push({ field, code: 'TOO_LONG' });
  return text.slice(0, field === 'name' ? 30 : 60).trim();
}

const withoutInnerSpace = (name: string): string => (/^[一-龥] +[一-龥]$/.test(name) ? name.replace(/ +/, '') : name);

function leaderRow(
  table: string,
  row: Row,
  columns: ReadonlyMap<number, LeaderRole>,
  position: number,
): ImportedLeader {
  const cellOf = (role: LeaderRole): PlacedCell | undefined =>
    row.find((cell) => columns.get(cell.column) === role && isFilled(cell));
  const textOf = (role: LeaderRole): string => oneLine(cellOf(role)?.text ?? '');
  const doubts: LeaderDoubt[] = [];
  const name = limited(withoutInnerSpace(oneLine(cellOf('name')?.plain ?? '')), 'name', doubts);
  const title = limited(textOf('title'), 'title', doubts);
  if (name === '') doubts.push({ field: 'name', code: 'NO_NAME' });
  if (title === '') doubts.push({ field: 'title', code: 'NO_TITLE' });
  const { body, doubt } = bodyOf(textOf('body'), title);
  if (doubt) doubts.push({ field: 'body', code: doubt });
  if (row.some((cell) => cell.cell.isFormula && isFilled(cell))) doubts.push({ field: 'row', code: 'FORMULA' });
  const rank = Number(squeezed(cellOf('rank')?.text ?? '').replace(/[.、]$/, ''));
  const principal = cellOf('principal');
  const office = textOf('office');
  const rest = row.filter((cell) => isOwn(cell) && !columns.has(cell.column)).map((cell) => oneLine(cell.text));
  const remarks = [textOf('remarks'), ...rest].filter((text) => text !== '').join('；');
  const values: LeaderValues = {
    name,
    title,
    ...(body ? { body } : {}),
    ...(office === '' ? {} : { officeName: office }),
    rankOrder: Number.isInteger(rank) && rank > 0 && rank <= 9999 ? rank : Math.min(position, 9999),
    isPrincipal: principal ? YES.test(squeezed(principal.text)) : false,
    ...term(cellOf('from'), 'validFrom', doubts),
    ...term(cellOf('to'), 'validTo', doubts),
  };
  const filled = row.filter(isFilled);
  return {
    key: '',
    table,
    address: (cellOf('name') ?? row.find(isOwn))?.cell.address ?? '',
    text: filled.map((cell) => cell.text.trim()).join(' | '),
    values,
    ...(remarks === '' ? {} : { remarks }),
    doubts,
    status: name === '' || title === '' || body === undefined ? 'toComplete' : 'read',
  };
}

/** A row that no head explains: kept whole for a person to complete. */
function unknownRow(table: string, row: Row, position: number): ImportedLeader {
  const bare = leaderRow(table, row, new Map(), position);
  const { remarks: _, ...kept } = bare;
  return { ...kept, doubts: [{ field: 'row', code: 'UNKNOWN_LAYOUT' }], status: 'toComplete' };
}

function markDuplicates(rows: readonly ImportedLeader[]): ImportedLeader[] {
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const identity = `${squeezed(row.values.name)}\n${squeezed(row.values.title)}`;
    const isDuplicate = row.values.name !== '' && seen.has(identity);
    seen.add(identity);
    const key = `${row.table}!${row.address}#${index + 1}`;
    return isDuplicate
      ? { ...row, key, doubts: [...row.doubts, { field: 'row', code: 'DUPLICATE' }] }
      : { ...row, key };
  });
}

const isNote = (own: Row): boolean => own.length === 1 && NOTE.test(own[0]?.text.trim() ?? '');

/**
 * Reads lists of leaders (序号 姓名 职务 系统 服务办公室 正职 任职起 任职止, in any order). Every filled row below a head
 * becomes a leader with its doubts; what stands above a head is a heading. Never throws.
 */
export function readLeaderTables(tables: readonly SourceTable[]): LeaderImport {
  const rows: ImportedLeader[] = [];
  const count = { cells: 0, inRows: 0, headings: 0 };
  for (const table of placeTables(tables)) {
    const heads = table.rows.map(headColumns);
    const hasHead = heads.some((head) => head !== undefined);
    let columns: ReadonlyMap<number, LeaderRole> | undefined;
    for (const [index, row] of [...table.rows, ...table.notes.map((note) => [note])].entries()) {
      const own = row.filter(isOwn);
      count.cells += own.length;
      const head = heads[index];
      columns = head ?? columns;
      const isParagraph = index >= table.rows.length;
      if (head || isNote(own) || isParagraph || (hasHead && !columns)) {
        count.headings += own.length;
        continue;
      }
      if (own.length === 0) continue;
      count.inRows += own.length;
      rows.push(
        columns ? leaderRow(table.name, row, columns, rows.length + 1) : unknownRow(table.name, row, rows.length + 1),
      );
    }
  }
  return { rows: markDuplicates(rows), accounted: count };
}
