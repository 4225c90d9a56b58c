import { expect, test } from 'vitest';
import { listTable } from '../../../../shared/rules/documents/plan-list.ts';
import { flatTable } from '../../../../shared/rules/documents/plan-table.ts';
import {
  attending,
  aVersion,
  documentOptions,
  fieldStudy,
  investmentTrip,
  item,
  standingCommittee,
} from './sample-version.ts';
import { rowsAsText, struckTexts } from './table-text.ts';

const flat = (...args: Parameters<typeof aVersion>) => flatTable(aVersion(...args), undefined, documentOptions);

test('one row per item holds every column of the official list', () => {
  const document = flat();
  expect(document.head.title).toBe('江北区四套班子领导一周工作安排一览表');
  expect(document.columns.map(({ title }) => title)).toEqual([
    '序号',
    '日期',
    '星期',
    '时间',
    '地点',
    '内容',
    '出席领导',
    '参加单位',
    '责任单位',
    '备注',
  ]);
  expect(rowsAsText(document).slice(0, 2)).toEqual([
    [
      '1',
      '11月23日',
      '星期一',
      '9:00—10:30',
      '区委常委会议室',
      '召开区委常委会会议',
      '主持：王建国\n出席：李明、孙丽华、周强',
      '',
      '区委办',
      '',
    ],
    ['2', '11月23日', '星期一', '上午', '待定', '（调研重点项目）', '李明', '', '区政府办', ''],
  ]);
});

test('the columns fill the paper between its margins exactly', () => {
  expect(flat().columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(267);
});

test('an item over several days prints on each day of the week, and its remark says how long', () => {
  const rows = rowsAsText(flat({ items: [investmentTrip] }));
  expect(rows.map((row) => [row[0], row[1], row[9]])).toEqual([
    ['1', '11月26日', '持续至11月27日'],
    ['2', '11月27日', '持续至11月27日'],
  ]);
});

test('days outside the week are left out of a longer stay', () => {
  const stay = item('stay', { date: '2026-11-20', endDate: '2026-12-04', content: '学习' });
  expect(rowsAsText(flat({ items: [stay] })).map((row) => row[1])).toEqual([
    '11月23日',
    '11月24日',
    '11月25日',
    '11月26日',
    '11月27日',
    '11月28日',
    '11月29日',
  ]);
});

test('rows stand by date, time and rank; 会后 follows its meeting and 待定 comes last', () => {
  const at = (key: string, time: Parameters<typeof item>[1]['time'], ...keys: string[]) =>
    item(key, { content: key, time, attendance: attending(...keys) });
  const items = [
    at('unknown', { kind: 'undetermined' }),
    at('after', { kind: 'after', text: '会后', itemId: 'planItem.2026-W48.ten' }),
    at('evening', { kind: 'exact', start: '19:30' }),
    at('low', { kind: 'exact', start: '10:30' }, 'wu'),
    at('high', { kind: 'exact', start: '10:30' }, 'wu', 'wang'),
    at('ten', { kind: 'exact', start: '10:00' }, 'li'),
    at('halfday', { kind: 'dayPart', part: 'morning' }),
    at('day', { kind: 'dayPart', part: 'allDay' }),
    item('tomorrow', { date: '2026-11-24', content: 'tomorrow', time: { kind: 'exact', start: '08:00' } }),
  ];
  const order = ['day', 'ten', 'after', 'high', 'low', 'halfday', 'evening', 'unknown', 'tomorrow'];
  expect(rowsAsText(flat({ items })).map((row) => row[5])).toEqual(order);
  expect(rowsAsText(flat({ items: items.toReversed() })).map((row) => row[5])).toEqual(order);
});

test('items that come after one another in a circle still print', () => {
  const loop = (key: string, other: string) =>
    item(key, { content: key, time: { kind: 'after', text: '会后', itemId: `planItem.2026-W48.${other}` } });
  expect(rowsAsText(flat({ items: [loop('a', 'b'), loop('b', 'a')] }))).toHaveLength(2);
});

test('a first version has no marks', () => {
  expect(rowsAsText(flat()).flat().join('')).not.toContain('【');
});

test('changed, added and cancelled items are marked against the previous version, the cancelled one struck', () => {
  const next = aVersion({
    sequence: 1,
    items: [
      { ...standingCommittee, placeName: '第二会议室' },
      { ...fieldStudy, isCancelled: true },
      investmentTrip,
      item('new', { date: '2026-11-24', content: '新增会议' }),
    ],
  });
  const document = flatTable(next, aVersion(), documentOptions);
  expect(rowsAsText(document).map((row) => row[5])).toEqual([
    '【变更】召开区委常委会会议',
    '【取消】（调研重点项目）',
    '【新增】新增会议',
    '赴外地招商',
    '赴外地招商',
  ]);
  expect(struckTexts(document)).toEqual(['上午', '待定', '（调研重点项目）', '李明', '区政府办']);
});

test('a cancelled item stays struck in later versions, while older changes are marked no more', () => {
  const cancelled = { ...fieldStudy, isCancelled: true };
  const previous = aVersion({ sequence: 1, items: [standingCommittee, cancelled] });
  const document = flatTable(
    aVersion({ sequence: 2, items: [standingCommittee, cancelled] }),
    previous,
    documentOptions,
  );
  expect(rowsAsText(document).map((row) => row[5])).toEqual(['召开区委常委会会议', '【取消】（调研重点项目）']);
});

test('a change that no reader can see is not marked', () => {
  const next = aVersion({ sequence: 1, items: [{ ...standingCommittee, sourceText: '原文', isCoordinated: true }] });
  const document = flatTable(next, aVersion(), documentOptions);
  expect(rowsAsText(document).map((row) => row[5])).toEqual(['召开区委常委会会议']);
});

test('the short list is one sentence per item without place or names', () => {
  const rows = rowsAsText(listTable(aVersion(), undefined, documentOptions));
  expect(rows).toEqual([
    ['11月23日（星期一）', '上午', '区委办 召开区委常委会会议'],
    ['11月23日（星期一）', '上午', '（区政府办 调研重点项目）'],
    ['11月26日（星期四）', '全天', '区政府办 赴外地招商'],
    ['11月27日（星期五）', '全天', '区政府办 赴外地招商'],
  ]);
});
