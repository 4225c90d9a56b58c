import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Found, findInBlock } from '../../../../shared/rules/search/find-in-block.ts';
import type { SearchedText } from '../../../../shared/rules/search/found-text.ts';
import { searchQuery } from '../../../../shared/rules/search/search-query.ts';
import type { TextEntry } from '../../../../shared/rules/search/text-block.ts';
import { blockOf } from '../../../support/text-block.ts';

const today = '2026-11-23';

const entry = (key: string, title: string, rest: Partial<SearchedText> = {}): TextEntry => ({
  key,
  searched: { title, names: [], details: [], ...rest },
});

const block = blockOf([
  entry('flood', '全区防汛工作会议', {
    names: ['王建国', '李明华'],
    details: ['第一会议室（A座）', '请带《应急预案》'],
    days: { from: '2026-11-25', until: '2026-11-25' },
  }),
  entry('visit', '接待省发展改革委调研组', {
    names: ['李明华'],
    details: ['云溪宾馆', '考察G60科创走廊'],
    days: { from: '2026-11-26', until: '2026-11-28' },
  }),
  entry('study', '理论学习中心组集体学习', { names: ['王建国'] }),
]);

const find = (typed: string): Found[] => [...findInBlock(block, searchQuery(typed, today))];
const keys = (typed: string): (string | undefined)[] => find(typed).map(({ recordId }) => recordId.split('.').at(-1));

describe('records are found', () => {
  test.each<readonly [string, readonly string[]]>([
    ['防汛', ['flood']],
    ['学习', ['study']],
    ['王建国', ['flood', 'study']],
    ['wjg', ['flood', 'study']],
    ['limh', ['flood', 'visit']],
    ['王建国 防汛', ['flood']],
    ['wjg 学习', ['study']],
    ['王建国 云溪', []],
    ['会议室(a座)', ['flood']],
    ['会议室（A座）', ['flood']],
    ['《应急预案》', ['flood']],
    ['g60', ['visit']],
    ['G60科创', ['visit']],
    ['11月25日', ['flood']],
    ['11月27日', ['visit']],
    ['本周', ['flood', 'visit']],
    ['下周', []],
    ['11月25日 王建国', ['flood']],
    ['11月25日 学习', []],
    ['，。', []],
    ['', []],
  ])('by %s', (typed, found) => {
    expect(keys(typed)).toEqual(found);
  });
});

describe('what was looked for is marked', () => {
  const marked = ({ text, marks }: Found['title']): string[] =>
    marks.map(({ at, length }) => text.slice(at, at + length));

  test('in the title and in the line where it stands', () => {
    const [found] = find('fangxun 会议室（a座）');
    expect(found?.title.text).toBe('全区防汛工作会议');
    expect(found && marked(found.title)).toEqual(['防汛']);
    expect(found?.line && marked(found.line)).toEqual(['会议室（A座）']);
  });

  test('of a name that was typed by its first letters the whole', () => {
    const [found] = find('lmh 防汛');
    expect(found?.line?.text).toBe('王建国 李明华');
    expect(found?.line && marked(found.line)).toEqual(['李明华']);
  });

  test('in a long line from a little before it on', () => {
    const long = blockOf([entry('long', '会议', { details: [`${'甲'.repeat(300)}防汛物资${'乙'.repeat(300)}`] })]);
    const [found] = [...findInBlock(long, searchQuery('fxwz', today))];
    expect(found?.line?.text).toBe(`…${'甲'.repeat(16)}防汛物资${'乙'.repeat(60)}…`);
    expect(found?.line && marked(found.line)).toEqual(['防汛物资']);
  });

  test('with its days, and without where it has none', () => {
    expect(find('宾馆')[0]).toMatchObject({ from: '2026-11-26', until: '2026-11-28' });
    expect(find('理论')[0]).not.toHaveProperty('from');
  });
});

test('whatever stands in records, exactly those are found that have the word', () => {
  const letters = fc.constantFrom(...'防汛会议王建国区委abG60（），Ａ \n');
  const text = fc.string({ unit: letters, minLength: 1, maxLength: 14 });
  const word = fc.string({ unit: fc.constantFrom(...'防汛会议王区（6'), minLength: 1, maxLength: 3 });
  const lines = fc.record({
    title: text,
    names: fc.array(text, { maxLength: 2 }),
    details: fc.array(text, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 8 }), word, (all, typed) => {
      fc.pre(/[\p{L}\p{N}]/u.test(typed));
      const made = blockOf(all.map((searched, index) => ({ key: String(index), searched })));
      const plain = (line: string): string => line.replaceAll('（', '(').replace(/\s/g, ' ');
      const expected = all.flatMap(({ title, names, details }, index) =>
        [title, names.join(' '), ...details].some((line) => plain(line).includes(plain(typed))) ? [String(index)] : [],
      );
      const found = [...findInBlock(made, searchQuery(typed, today))].map(({ recordId }) => recordId.split('.')[2]);
      expect(found).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('what was read before is taken over where nothing changed, and read anew where it did', () => {
  const former = { ...block, sounds: block.sounds.replaceAll(/[^\n\0]/g, '?') };
  const made = blockOf(
    [entry('study', '理论学习中心组集体学习', { names: ['王建国'] }), entry('flood', '防汛')],
    former,
  );
  const query = searchQuery('xx', today);
  expect([...findInBlock(made, query)]).toEqual([]);
  expect([...findInBlock(made, searchQuery('fx', today))].map(({ recordId }) => recordId)).toEqual([
    'planItem.2026-W48.flood',
  ]);
});
