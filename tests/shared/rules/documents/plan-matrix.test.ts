import { expect, test } from 'vitest';
import type { BulletinVersion } from '../../../../shared/domain/plan-cycle.ts';
import { matrixTable } from '../../../../shared/rules/documents/plan-matrix.ts';
import {
  attending,
  aVersion,
  documentOptions,
  fieldStudy,
  investmentTrip,
  item,
  leaders,
  standingCommittee,
} from './sample-version.ts';
import { allText, cellText, rowsAsText } from './table-text.ts';

const matrix = (changes: Partial<BulletinVersion> = {}, previous?: BulletinVersion) =>
  matrixTable(aVersion(changes), previous, documentOptions);

const groupOf = (document: ReturnType<typeof matrix>, name: string) =>
  document.groups.find(({ rows }) => cellText(rows[0]?.[0] ?? null)?.startsWith(name));

const textOf = (document: ReturnType<typeof matrix>, name: string): (string | null)[][] =>
  (groupOf(document, name)?.rows ?? []).map((row) => row.map(cellText));

test('the head names the leaders, the part of the day and the seven days', () => {
  const { columns, head } = matrix();
  expect(head.title).toBe('江北区四套班子领导一周工作安排表');
  expect(columns.map(({ title }) => title)).toEqual([
    '姓名',
    '时段',
    '星期一（11月23日）',
    '星期二（11月24日）',
    '星期三（11月25日）',
    '星期四（11月26日）',
    '星期五（11月27日）',
    '星期六（11月28日）',
    '星期日（11月29日）',
  ]);
  expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(267);
});

test('an item prints under every leader who attends, with what each does there', () => {
  const document = matrix();
  expect(textOf(document, '王建国')[0]?.[2]).toBe('9:00—10:30 主持 召开区委常委会会议\n区委常委会议室');
  expect(textOf(document, '孙丽华')[0]?.[2]).toBe('9:00—10:30 召开区委常委会会议\n区委常委会议室');
});

test('several items in a cell are numbered, a tentative one is in brackets', () => {
  expect(textOf(matrix(), '李明')[0]?.[2]).toBe('①9:00—10:30 召开区委常委会会议\n区委常委会议室\n②（调研重点项目）');
});

test('every leader has a row in rank order, with dashes where nothing is planned', () => {
  const document = matrix();
  const names = document.groups.map(({ rows }) => cellText(rows[0]?.[0] ?? null)?.split('\n')[0]);
  expect(names).toEqual(leaders.map(({ name }) => name));
  expect(textOf(document, '吴桂芳')).toEqual([['吴桂芳\n副区长', '—', '—', '—', '—', '—', '—', '—', '—']]);
});

test('the evening has a row only where a leader has something in it', () => {
  const evening = item('evening', {
    content: '文艺汇演',
    time: { kind: 'exact', start: '19:30' },
    attendance: attending('wu'),
  });
  const document = matrix({ items: [standingCommittee, evening] });
  expect(textOf(document, '吴桂芳').map((row) => row[1])).toEqual(['上午', '下午', '晚上']);
  expect(textOf(document, '王建国').map((row) => row[1])).toEqual(['上午', '下午']);
});

test('a day with only all-day items is one cell over all its parts', () => {
  const rows = groupOf(matrix(), '周强')?.rows ?? [];
  expect(rows.map((row) => row[5]?.rowSpan ?? null)).toEqual([2, null]);
  expect(cellText(rows[0]?.[5] ?? null)).toBe('全天 赴外地招商\n苏州市');
});

test('beside other items an all-day item is repeated in every part', () => {
  const meeting = item('meeting', {
    date: '2026-11-26',
    content: '视频调度会',
    time: { kind: 'exact', start: '15:00' },
    attendance: attending('zhou'),
  });
  const rows = textOf(matrix({ items: [investmentTrip, meeting] }), '周强');
  expect(rows.map((row) => row[5])).toEqual(['全天 赴外地招商\n苏州市', '①全天 赴外地招商\n苏州市\n②15:00 视频调度会']);
});

test('an item for the whole week prints on all seven days', () => {
  const week = item('week', {
    endDate: '2026-11-29',
    content: '党校学习',
    time: { kind: 'dayPart', part: 'allDay' },
    attendance: attending('wu'),
  });
  expect(textOf(matrix({ items: [week] }), '吴桂芳')[0]?.slice(2)).toEqual(Array(7).fill('全天 党校学习'));
});

test('an unknown time stands in the part it names, otherwise in the morning', () => {
  const unknown = item('unknown', { content: '会见客人', attendance: attending('wu') });
  const afternoon = item('afternoon', {
    content: '走访企业',
    time: { kind: 'undetermined', part: 'afternoon' },
    attendance: attending('wu'),
  });
  const rows = textOf(matrix({ items: [unknown, afternoon] }), '吴桂芳');
  expect(rows.map((row) => row[2])).toEqual(['时间待定 会见客人', '时间待定 走访企业']);
});

test('会后 stands in the part of the meeting it follows', () => {
  const meeting = item('meeting', {
    content: '大会',
    time: { kind: 'exact', start: '15:00' },
    attendance: attending('wu'),
  });
  const after = item('after', {
    content: '专题会',
    time: { kind: 'after', text: '会后', itemId: meeting.id },
    attendance: attending('wu'),
  });
  expect(textOf(matrix({ items: [after, meeting] }), '吴桂芳')[1]?.[2]).toBe('①15:00 大会\n②会后 专题会');
});

test('an item that reaches well into the next part is printed there too, an overrun is not', () => {
  const long = item('long', {
    content: '督导检查',
    time: { kind: 'exact', start: '10:00', end: '16:00' },
    attendance: attending('wu'),
  });
  const overrun = item('overrun', {
    date: '2026-11-24',
    content: '座谈',
    time: { kind: 'exact', start: '10:30', end: '12:30' },
    attendance: attending('wu'),
  });
  const rows = textOf(matrix({ items: [long, overrun] }), '吴桂芳');
  expect(rows.map((row) => [row[2], row[3]])).toEqual([
    ['10:00—16:00 督导检查', '10:30—12:30 座谈'],
    ['10:00—16:00 督导检查', ''],
  ]);
});

test('an item that no listed leader attends prints at the end, so that none is missing', () => {
  const walk = item('walk', { content: '健身活动', attendance: [{ leaderId: 'leader.all.gone', role: 'attend' }] });
  const document = matrix({ items: [walk] });
  expect(textOf(document, '其他活动')[0]?.[2]).toBe('时间待定 健身活动');
});

test('twelve items in one cell are all there, on rows low enough to print, each naming the leader', () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    item(`m${index}`, {
      content: `第${index + 1}场会见重点招商企业负责人并听取意见建议`,
      placeName: '区委接待室',
      time: { kind: 'exact', start: `08:${String(index).padStart(2, '0')}` },
      attendance: attending('wang'),
    }),
  );
  const document = matrix({ items: many });
  const rows = textOf(document, '王建国');
  expect(rows.length).toBeGreaterThan(2);
  expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(['王建国\n区委书记']));
  expect(rows.slice(0, 2).map((row) => row[1])).toEqual(['上午', '上午续']);
  const numbers = rows.flatMap((row) => (row[2] ?? '').match(/[①-⑫]/gu) ?? []);
  expect(numbers.join('')).toBe('①②③④⑤⑥⑦⑧⑨⑩⑪⑫');
  for (const { content } of many) expect(allText(document)).toContain(content);
  expect(groupOf(document, '王建国')?.isKeptTogether).toBe(false);
});

test('sixty leaders all have their rows', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...leaders[0],
    ...{ id: `leader.all.n${index}`, name: `领导${index}`, title: '副区长', body: 'government' as const },
    servingOfficeId: 'office.all.government',
  }));
  const everybody = item('all', {
    content: '全区大会',
    attendance: many.map(({ id }) => ({ leaderId: id, role: 'attend' as const })),
  });
  const document = matrix({ leaders: many, items: [everybody] });
  expect(document.groups).toHaveLength(60);
  expect(allText(document).match(/全区大会/g)).toHaveLength(60);
});

test('marks stand in the cells as in the list', () => {
  const next = { sequence: 1, items: [{ ...standingCommittee, isCancelled: true }, fieldStudy] };
  expect(textOf(matrix(next, aVersion()), '李明')[0]?.[2]).toBe(
    '①【取消】9:00—10:30 召开区委常委会会议\n区委常委会议室\n②（调研重点项目）',
  );
});

test('each row fills every column once, counting merged cells', () => {
  for (const { rows } of matrix().groups) {
    for (const row of rows) expect(row).toHaveLength(9);
    for (let column = 0; column < 9; column += 1) {
      const covered = rows.reduce((sum, row) => sum + (row[column]?.rowSpan ?? 0), 0);
      expect(covered).toBe(rows.length);
    }
  }
  expect(rowsAsText(matrix()).length).toBeGreaterThan(leaders.length);
});
