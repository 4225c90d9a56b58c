import type { ImportContext, ImportedRow, PlanImport } from '../../../../shared/rules/imports/plan-import.ts';
import { readPlanTables } from '../../../../shared/rules/imports/read-plan-tables.ts';
import type { SourceCell, SourceTable } from '../../../../shared/rules/imports/source-table.ts';

export const leaders = [
  { id: 'wang', name: '王建国', title: '区委书记' },
  { id: 'li', name: '李明华', title: '区委副书记、区长' },
  { id: 'zhang', name: '张志远', title: '区人大常委会主任' },
  { id: 'chen', name: '陈国栋', title: '区政协主席' },
  { id: 'liu', name: '刘海涛', title: '副区长' },
  { id: 'zhao', name: '赵文静', title: '区政协副主席' },
];

export const venues = [
  { id: 'standing', name: '区委常委会议室' },
  { id: 'first', name: '第一会议室' },
];

export const contextOf = (weekStart: string, more: Partial<ImportContext> = {}): ImportContext => ({
  weekStart,
  leaders,
  venues,
  afternoonStart: '12:00',
  eveningStart: '18:00',
  ...more,
});

export const november = contextOf('2026-11-23');

type CellText = string | Partial<SourceCell>;

/** A sheet of texts; a cell may also be given with its flags. */
export const sheetOf = (rows: readonly (readonly CellText[])[], name = 'Sheet1'): SourceTable => ({
  name,
  notes: [],
  rows: rows.map((row, at) =>
    row.map((cell, column) => {
      const address = `${name}!R${at + 1}C${column + 1}`;
      return typeof cell === 'string' ? { text: cell, address } : { text: '', address, ...cell };
    }),
  ),
});

export const paragraphsOf = (lines: readonly string[]): SourceTable => ({
  name: '正文',
  rows: [],
  notes: lines.map((text, index) => ({ text, address: `第${index + 1}段` })),
});

export const copyOf = (text: string): Partial<SourceCell> => ({ text, isMergedCopy: true });

export const readSheet = (rows: readonly (readonly CellText[])[], context = november): PlanImport =>
  readPlanTables([sheetOf(rows)], context);

export const readParagraphs = (lines: readonly string[], context = november): PlanImport =>
  readPlanTables([paragraphsOf(lines)], context);

/** The time as a plan would say it: `09:00`, `09:00-10:30`, `afternoon`, `会后@afternoon`, `?`. */
export function timeText(row: Pick<ImportedRow, 'time'>): string {
  const { time } = row;
  if (time.kind === 'exact') return time.end ? `${time.start}-${time.end}` : time.start;
  if (time.kind === 'dayPart') return time.part;
  if (time.kind === 'after') return time.part ? `${time.text}@${time.part}` : time.text;
  return time.part ? `?@${time.part}` : '?';
}

/** `date time content` of every row, the way the expected tables of the tests are written. */
export const summaries = (result: PlanImport): string[] =>
  result.rows.map((row) => `${row.date ?? '-'} ${timeText(row)} ${row.content}`);

export const doubtsOf = (row: ImportedRow | undefined): string[] =>
  (row?.doubts ?? []).map((doubt) => `${doubt.field} ${doubt.code}`);

export const whoOf = (row: ImportedRow | undefined): string[] =>
  (row?.attendance ?? []).map((each) => `${each.leaderId} ${each.role}`);
