import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { framedBlock } from './frames.ts';

/** A cell or paragraph of a case. `isHeading`: it says nothing that a row must keep. */
export interface CorpusCell {
  readonly text: string;
  readonly isHeading: boolean;
  readonly form?: 'time' | 'date' | 'number' | 'formula';
  /** Merged with the cell on its left or above it. */
  readonly mergedWith?: 'left' | 'above';
}

export type CorpusBlock =
  | { readonly kind: 'paragraph'; readonly cell: CorpusCell }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly hiddenColumns: readonly number[];
      readonly rows: CorpusCell[][];
    };

export type CorpusKind = 'piece' | 'xlsx' | 'docx' | 'html' | 'chat';

/** What a person reads: every column holds the readings that count as right. */
export interface ExpectedRow {
  readonly date: readonly string[];
  readonly time: readonly string[];
  readonly place: readonly string[];
  readonly content: readonly string[];
  readonly leaders: readonly string[];
  readonly others: readonly string[];
  readonly organiser: readonly string[];
  readonly flags: readonly string[];
}

export interface CorpusCase {
  readonly name: string;
  readonly kind: CorpusKind;
  readonly weekStart: string;
  readonly blocks: readonly CorpusBlock[];
  readonly expected: readonly ExpectedRow[];
}

const FORMS = { t: 'time', d: 'date', n: 'number', f: 'formula' } as const;

function cellOf(written: string): CorpusCell {
  const isHeading = written.startsWith('!');
  const body = written.slice(isHeading ? 1 : 0).replaceAll('⏎', '\n');
  if (body === '<' || body === '^') return { text: '', isHeading, mergedWith: body === '<' ? 'left' : 'above' };
  const [, letter, value] = /^#([tdnf]) (.*)$/s.exec(body) ?? [];
  if (letter === undefined || value === undefined) return { text: body, isHeading };
  return { text: value, isHeading, form: FORMS[letter as keyof typeof FORMS] };
}

const columnsOf = (line: string): string[] => line.split('|').map((column) => column.trim());

const readings = (column = '-'): string[] =>
  column.split(' // ').map((each) => (each.trim() === '-' ? '' : each.trim()));

function expectedOf(line: string): ExpectedRow {
  const [date, time, place, content, leaders, others, organiser, flags] = columnsOf(line).map(readings);
  const none = [''];
  return {
    date: date ?? none,
    time: time ?? none,
    place: place ?? none,
    content: content ?? none,
    leaders: leaders ?? none,
    others: others ?? none,
    organiser: organiser ?? none,
    flags: flags ?? none,
  };
}

interface OpenCase {
  kind: CorpusKind;
  weekStart: string;
  frame: string;
  readonly blocks: CorpusBlock[];
  readonly expected: ExpectedRow[];
  readonly lines: CorpusCell[][];
}

function takeLine(open: OpenCase, line: string): void {
  const [, word = '', rest = ''] = /^(\S+)\s?(.*)$/.exec(line) ?? [];
  const table = open.blocks.at(-1);
  if (word === 'week') open.weekStart = rest;
  else if (word === 'in') open.frame = rest;
  else if (word === 'kind') open.kind = rest as CorpusKind;
  else if (word === 'sheet' || word === 'table')
    open.blocks.push({ kind: 'table', name: rest, hiddenColumns: [], rows: [] });
  else if (word === 'hidden' && table?.kind === 'table')
    open.blocks[open.blocks.length - 1] = { ...table, hiddenColumns: [Number(rest)] };
  else if (word === 'para') open.blocks.push({ kind: 'paragraph', cell: cellOf(rest) });
  else if (word === '>') open.expected.push(expectedOf(rest));
  else if (word === '|' && table?.kind === 'table') table.rows.push(columnsOf(rest).map(cellOf));
  else if (word === '|') open.lines.push(columnsOf(rest).map(cellOf));
  else throw new Error(`not a line of the corpus: ${line}`);
}

function caseOf(block: string, group: string): CorpusCase {
  const [title = '', ...lines] = block.trim().split('\n');
  const open: OpenCase = {
    kind: 'piece',
    weekStart: '2026-11-23',
    frame: '',
    blocks: [],
    expected: [],
    lines: [],
  };
  for (const line of lines) if (line.trim() !== '') takeLine(open, line);
  const blocks = open.frame === '' ? open.blocks : framedBlock(open.frame, open.lines);
  return { name: `${group}: ${title}`, kind: open.kind, weekStart: open.weekStart, blocks, expected: open.expected };
}

function casesIn(folder: string, part: string): CorpusCase[] {
  return readdirSync(join(folder, part))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, part, file), 'utf8')
        .split(/^== /m)
        .slice(1)
        .map((block) => caseOf(block, `${part}/${file.replace('.txt', '')}`)),
    );
}

/** Every case of the corpus, pieces first. */
export const corpusCases = (folder = import.meta.dirname): CorpusCase[] => [
  ...casesIn(folder, 'cells'),
  ...casesIn(folder, 'files'),
];

/** A line of quick entry with the reading of a person and the fields that must be doubted. */
export interface QuickLine {
  readonly line: string;
  readonly expected: ExpectedRow;
  readonly doubted: readonly string[];
}

export const quickLines = (): QuickLine[] =>
  readFileSync(join(import.meta.dirname, 'quick-lines.txt'), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((block) => {
      const [line = '', ...rest] = block.trim().split('\n');
      const marked = (mark: string): string[] =>
        rest.filter((each) => each.startsWith(mark)).map((each) => each.slice(mark.length).trim());
      return { line, expected: expectedOf(marked('>')[0] ?? ''), doubted: marked('?') };
    });
