import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import type { SourceTable } from '../imports/source-table.ts';
import { type NoticeReading, readingOf } from './notice-reading.ts';
import { readNoticeText } from './read-notice-text.ts';

interface Columns {
  readonly date: number;
  readonly kind: number;
  readonly name: number;
}

/** A list of days with a head row 日期 · 类型 · 名称, or else the words of the notice, from a workbook or a document. */
export function readNoticeTables(tables: readonly SourceTable[], fallbackYear: number): NoticeReading {
  const listed = tables.flatMap((table) => listIn(table) ?? []);
  if (listed.length === 0) return readNoticeText(wordsOf(tables), fallbackYear);
  const read = listed.filter(({ kind }) => kind !== null);
  const year = Number(read[0]?.date.slice(0, 4) ?? fallbackYear);
  return readingOf(
    year,
    '',
    read.filter(({ kind }) => kind === 'off').map(({ date, name }) => ({ date, name })),
    read.filter(({ kind }) => kind === 'worked').map(({ date }) => date),
    listed.filter(({ kind }) => kind === null).map(({ words }) => words),
  );
}

interface ListedDay {
  readonly date: PlainDate;
  readonly name: string;
  readonly kind: 'off' | 'worked' | null;
  readonly words: string;
}

function listIn({ rows }: SourceTable): ListedDay[] | null {
  const headAt = rows.findIndex((row) => columnsOf(row.map(({ text }) => text)) !== null);
  const head = rows[headAt];
  const columns = head && columnsOf(head.map(({ text }) => text));
  if (!columns) return null;
  return rows.slice(headAt + 1).flatMap((row) => {
    const cells = row.map(({ text }) => text.trim());
    if (cells.every((text) => text === '')) return [];
    const date = dateOf(cells[columns.date] ?? '');
    const kind = kindOf(cells[columns.kind] ?? '');
    const name = cells[columns.name] || '放假';
    return [{ date, name, kind: isPlainDate(date) ? kind : null, words: cells.filter(Boolean).join(' ') }];
  });
}

function columnsOf(titles: readonly string[]): Columns | null {
  const find = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title.trim()));
  const columns = { date: find(/^日期/), kind: find(/类型|放假|休息|上班/), name: find(/名称|节日|节假日/) };
  return columns.date >= 0 && columns.kind >= 0 ? columns : null;
}

function dateOf(text: string): PlainDate {
  const [, year = '', month = '', day = ''] = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(text) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function kindOf(text: string): ListedDay['kind'] {
  if (/班|工作/.test(text)) return 'worked';
  return /假|休|是|off/i.test(text) ? 'off' : null;
}

const wordsOf = (tables: readonly SourceTable[]): string =>
  tables
    .flatMap(({ notes, rows }) => [...notes, ...rows.flat().filter(({ isMergedCopy }) => !isMergedCopy)])
    .map(({ text }) => text)
    .join('\n');
