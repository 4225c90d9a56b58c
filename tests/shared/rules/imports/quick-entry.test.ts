import { expect, test } from 'vitest';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import { readQuickEntry } from '../../../../shared/rules/imports/quick-entry.ts';

const leaders = [
  ['wang', '王建国', '区委书记'],
  ['li', '李明华', '区委副书记、区长'],
  ['zhang', '张志远', '区人大常委会主任'],
  ['chen', '陈国栋', '区政协主席'],
  ['liu', '刘海涛', '副区长'],
  ['zhao', '赵文静', '区政协副主席'],
].map(([id = '', name = '', title = '']) => ({ id, name, title }));
const venues = [
  { id: 'standing', name: '区委常委会议室' },
  { id: 'first', name: '第一会议室' },
];
const context = { weekStart: '2026-11-23', leaders, venues, afternoonStart: '12:00', eveningStart: '18:00' };
const slot = { date: '2026-11-23', time: { kind: 'dayPart', part: 'morning' }, attendance: [] } as const satisfies Pick<
  PlanItem,
  'date' | 'time' | 'attendance'
>;

const read = (line: string) => readQuickEntry(line, { ...slot, attendance: [] }, context);

/** date, time, place or venue, content, leaders */
const exact = (start: string, end?: string) => ({ kind: 'exact', start, ...(end && { end }) });
const part = (name: string) => ({ kind: 'dayPart', part: name });
const lines: readonly [line: string, date: string, time: object, place: string, content: string, leaderIds: string][] =
  [
    [
      '周三上午9:30 区委常委会议室 召开常委会 王书记 李区长',
      '2026-11-25',
      exact('09:30'),
      'standing',
      '召开常委会',
      'wang li',
    ],
    [
      '周三上午9：30 区委常委会议室 召开常委会 王书记、李区长',
      '2026-11-25',
      exact('09:30'),
      'standing',
      '召开常委会',
      'wang li',
    ],
    ['周五下午 第一会议室 信访工作会 刘海涛', '2026-11-27', part('afternoon'), 'first', '信访工作会', 'liu'],
    ['11月26日全天 李明华 赴苏州招商', '2026-11-26', part('allDay'), '', '赴苏州招商', 'li'],
    [
      '周二 14:30-17:00 会展中心 全区大会 王建国、李明华',
      '2026-11-24',
      exact('14:30', '17:00'),
      '会展中心',
      '全区大会',
      'wang li',
    ],
    [
      '周二14:30–17:00 会展中心 全区大会 王建国 李明华',
      '2026-11-24',
      exact('14:30', '17:00'),
      '会展中心',
      '全区大会',
      'wang li',
    ],
    ['周一晚上7点半 观看演出 王书记', '2026-11-23', exact('19:30'), '', '观看演出', 'wang'],
    ['周四下午3点 第一会议室 主席会议 陈国栋', '2026-11-26', exact('15:00'), 'first', '主席会议', 'chen'],
    ['周四下午3:00 第一会议室 主席会议 陈国栋', '2026-11-26', exact('15:00'), 'first', '主席会议', 'chen'],
    ['星期六上午 义务植树 王建国', '2026-11-28', part('morning'), '', '义务植树', 'wang'],
    ['１４：３０ 召开专题会', '2026-11-23', exact('14:30'), '', '召开专题会', ''],
    ['走访企业', '2026-11-23', part('morning'), '', '走访企业', ''],
    ['9:30 召开专题会', '2026-11-23', exact('09:30'), '', '召开专题会', ''],
    ['召开专题会', '2026-11-23', part('morning'), '', '召开专题会', ''],
    ['下午2点 调研企业', '2026-11-23', exact('14:00'), '', '调研企业', ''],
    ['11月24日 9:00 第一会议室 主任会议 张志远', '2026-11-24', exact('09:00'), 'first', '主任会议', 'zhang'],
    ['周二 9:00 第一会议室 碰头会 赵文静', '2026-11-24', exact('09:00'), 'first', '碰头会', 'zhao'],
  ];

test.each(lines)('“%s” is understood', (line, date, time, place, content, leaderIds) => {
  const { values, doubts } = read(line);
  const found = [
    values.date,
    values.time,
    values.venueId ?? values.placeText ?? '',
    values.content,
    values.attendance?.map(({ leaderId }) => leaderId).join(' '),
  ];
  expect([found, doubts]).toEqual([[date, time, place, content, leaderIds], []]);
});

test('a date of another week and a name of nobody are marked, not guessed', () => {
  expect(read('12月25日 9:00 第一会议室 碰头会').doubts.map(({ code }) => code)).toContain('OUTSIDE_WEEK');
  expect(read('周二 9:00 出席领导：孙某某 碰头会').values.attendance).toEqual([]);
});

test('what is understood and what is not, every word typed is still there', () => {
  for (const line of [
    '明天下午3点 常委会议室 碰头会',
    '？？？',
    '周三 会后 第一会议室 专题会（待定）李区长',
    'meeting at nine',
  ]) {
    const { values } = read(line);
    const kept =
      JSON.stringify(values) +
      venues.map(({ name }) => name).join() +
      leaders.map(({ name, title }) => name + title).join();
    for (const word of line.split(/[\s（）]+/).filter((text) => /专题会|碰头会|meeting|？/.test(text)))
      expect(kept).toContain(word.replace(/李区长$/, ''));
  }
});

test("a line in a leader's cell keeps that leader and adds the ones it names, each once", () => {
  const inCell = { ...slot, attendance: [{ leaderId: 'li', role: 'attend' as const }] };
  const { values, namesMore } = readQuickEntry('9:30 召开专题会 李区长 刘海涛', inCell, context);
  expect(values.attendance?.map(({ leaderId }) => leaderId)).toEqual(['li', 'liu']);
  expect(namesMore).toBe(true);
  expect(readQuickEntry('9:30 召开专题会', inCell, context).namesMore).toBe(false);
});
