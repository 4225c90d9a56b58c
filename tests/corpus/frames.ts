import type { CorpusBlock, CorpusCell } from './read-corpus.ts';

const DAYS = ['一', '二', '三', '四', '五', '六', '日'].map((day) => `星期${day}`);
const heading = (text: string): CorpusCell => ({ text, isHeading: true });
const empty: CorpusCell = { text: '', isHeading: false };
const tableOf = (rows: CorpusCell[][]): CorpusBlock[] => [{ kind: 'table', name: '计划', hiddenColumns: [], rows }];

/** The cell at its part of the day or its weekday, everything beside it empty. */
const placed = (names: readonly string[], name: string, cell: CorpusCell): CorpusCell[] =>
  names.map((each) => (each === name ? cell : empty));

/** The small table or the paragraphs that a piece of a plan stands in, by the words behind `in`. */
export function framedBlock(frame: string, lines: readonly CorpusCell[][]): CorpusBlock[] {
  const [kind = '', ...words] = frame.split(' ');
  const [cell = empty] = lines[0] ?? [];
  if (kind === 'grid') {
    const parts = ['上午', '下午', '晚上'];
    const date = words.slice(0, -1).join(' ');
    return tableOf([['日期', ...parts].map(heading), [heading(date), ...placed(parts, words.at(-1) ?? '', cell)]]);
  }
  if (kind === 'matrix') {
    const [leader = '', day = '', part = ''] = words;
    const row = [heading(leader), heading(part), ...placed(DAYS, day, cell)];
    return tableOf([['姓名', '时段', ...DAYS].map(heading), row]);
  }
  if (kind === 'row') {
    const head = words.join(' ').split('|');
    return tableOf([head.map((word) => heading(word.trim())), ...lines.map((line) => [...line])]);
  }
  return lines.map(([line = empty]) => ({ kind: 'paragraph', cell: line }));
}
