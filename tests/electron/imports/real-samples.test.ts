import { describe, expect, test } from 'vitest';
import { importKey } from '../../../shared/rules/imports/import-key.ts';
import { readLeaderTables } from '../../../shared/rules/imports/leader-table.ts';
import type { PlanImport } from '../../../shared/rules/imports/plan-import.ts';
import { doubtsOf, summaries, whoOf } from '../../shared/rules/imports/import-samples.ts';
import { readFixture, tablesOf } from './fixture-file.ts';

const expectAccounted = ({ accounted }: PlanImport): void =>
  expect(accounted.inRows + accounted.headings).toBe(accounted.cells);

const layoutsOf = (result: PlanImport): string[] => result.layouts.map((each) => each.layout);

const oneLineList = [
  '2024-05-13 morning 主席会议',
  '2024-05-13 morning 民宗委 主任办公会议',
  '2024-05-13 morning 提案委 提案协商（美术馆建设）',
  '2024-05-13 afternoon 科教委 主任办公会议',
  '2024-05-13 afternoon 科教委 重点课题专题会议',
  '2024-05-13 afternoon 港澳台侨委 主任办公会议',
  '2024-05-13 evening 委员国画联谊活动',
  '2024-05-14 morning 人资环委 提案办理沟通座谈会',
  '2024-05-14 morning 民宗委 走访委员',
  '2024-05-14 morning 界别地区委 赴崇明区商研',
  '2024-05-14 afternoon 科教委 联合调研座谈',
  '2024-05-15 morning 社法委 重点课题专题会议',
  '2024-05-15 afternoon 经金委 主任办公会议',
  '2024-05-15 afternoon 经金委 主任会议',
  '2024-05-15 afternoon 经金委 全体会议',
  '2024-05-15 afternoon 民宗委 首映式',
  '2024-05-15 afternoon 提案委 实地调研',
  '2024-05-16 morning 文卫体委 写生采风',
];

const dayGrid = [
  '2018-01-02 14:30 工作人员报到',
  '2018-01-02 15:00 工作人员大会',
  '2018-01-02 14:30-17:30 区县政协秘书长报到',
  '2018-01-03 08:30 委员报到',
  '2018-01-03 09:00 新闻发布会',
  '2018-01-03 10:30 召集人会议',
  '2018-01-03 14:00 分组召开会议',
  '2018-01-03 15:00 预备会议',
  '2018-01-03 16:20 中共党员会议',
  '2018-01-03 17:10 主席团第一次会议',
  '2018-01-03 18:00 市领导看望委员（华天）',
  '2018-01-03 19:30 观看教育片',
  '2018-01-03 20:15 秘书长会议',
  '2018-01-03 20:30 提案审查委会议',
  '2018-01-04 07:30 列席人员报到',
  '2018-01-04 08:30 开幕式',
  '2018-01-04 10:30 撰写提案',
  '2018-01-04 14:30 分组讨论',
];

describe('published plans', () => {
  test.each(['T1-one-line-list.docx', 'T1-one-line-list.xlsx'])('%s: every line is an item', async (file) => {
    const result = await readFixture(file, '2024-05-13');
    expect(summaries(result)).toEqual(oneLineList);
    expect(layoutsOf(result)).toEqual(['L5']);
    expect(result.rows.every((row) => row.status === 'read')).toBe(true);
    expect(result.accounted).toEqual({ cells: 19, inRows: 18, headings: 1 });
  });

  test.each(['T2-day-grid.docx', 'T2-day-grid.xlsx'])('%s: every numbered item of a cell is one', async (file) => {
    const result = await readFixture(file, '2018-01-01');
    expect(summaries(result)).toEqual(dayGrid);
    expect(layoutsOf(result)).toEqual(['L6']);
    expect(result.rows.every((row) => row.status === 'read')).toBe(true);
    expect(result.rows.filter((row) => row.isParallel).map((row) => row.content)).toEqual([
      '工作人员报到',
      '区县政协秘书长报到',
      '委员报到',
      '列席人员报到',
    ]);
    expect(result.accounted).toEqual({ cells: 14, inRows: 6, headings: 8 });
  });

  test('T3: a time-ordered list keeps places in brackets and the agenda under an item', async () => {
    const result = await readFixture('T3-time-ordered.docx', '2012-02-13');
    expect(summaries(result)).toEqual([
      '2012-02-13 09:00 召集人会议',
      '2012-02-13 13:30-14:30 报到',
      '2012-02-13 14:30-15:30 小组活动',
      '2012-02-13 15:40 预备会议',
      '2012-02-13 16:00 中共党员会议',
      '2012-02-13 16:30 主席团第一次会议',
      '2012-02-13 17:00 提案审查委会议',
    ]);
    expect(result.rows.map((row) => row.placeText)).toEqual([
      '区政府八楼会议室',
      undefined,
      undefined,
      '花园宾馆二楼多功能厅',
      '花园宾馆二楼多功能厅',
      '花园宾馆四楼大会议室',
      '花园宾馆四楼大会议室',
    ]);
    expect(result.rows[0]?.remarks).toBe('1. 听取筹备情况汇报；2. 审议会议日程');
    expect(layoutsOf(result)).toEqual(['L7']);
    expectAccounted(result);
  });

  test('T4: twelve-hour times, relative times and an unlabelled evening', async () => {
    const result = await readFixture('T4-four-days.docx', '2022-01-24');
    expect(summaries(result)).toEqual([
      '2022-01-25 14:30 全体委员预备会议',
      '2022-01-25 预备会后@afternoon 举行主席团第一次会议',
      '2022-01-25 15:00 委员培训',
      '2022-01-26 09:00 开幕式',
      '2022-01-26 13:15 观摩重点项目',
      '2022-01-26 16:00 主席团（扩大）会议',
      '2022-01-26 16:15 分组讨论',
      '2022-01-26 17:30 主席团第三次会议',
      '2022-01-27 09:00 列席区人大一次会议',
      '2022-01-27 19:30 观看淮剧',
      '2022-01-28 09:00 列席区人大会议',
      '2022-01-28 morning 全体委员合影',
      '2022-01-28 15:00 建言献策大会',
      '2022-01-28 会后@afternoon 举行闭幕大会',
    ]);
    const doubted = result.rows.filter((row) => row.status === 'toComplete');
    expect(doubted.map((row) => [row.content, doubtsOf(row)])).toEqual([['观看淮剧', ['time EVENING_GUESSED']]]);
    expectAccounted(result);
  });

  test('T5: a notice is one item; the date by which names are due is not its time', async () => {
    const result = await readFixture('T5-meeting-notice.docx', '2010-03-01');
    expect(summaries(result)).toEqual(['2010-03-05 13:45 全区安全生产电视电话会议']);
    const [row] = result.rows;
    expect(row?.placeText).toBe('区会展中心电视电话会议室');
    expect(whoOf(row)).toEqual(['liu host']);
    expect(row?.otherAttendees).toContain('2. 各镇（街道）主要负责人');
    expect(row?.remarks).toBe('请于3月4日下午4:00前将参会名单报区府办，电话00000000。');
    expectAccounted(result);
  });

  test('T6: labels on lines of their own, attendance classes kept apart', async () => {
    const result = await readFixture('T6-meeting-notice.docx', '2018-03-19');
    expect(summaries(result)).toEqual(['2018-03-20 08:40 区政府第8次常务会议']);
    const [row] = result.rows;
    expect(row?.placeText).toBe('区政府四楼会议室');
    expect(row?.otherAttendees).toBe(
      '区政府领导班子成员；邀请列席：区人大、区政协有关领导；列席单位：区财政局、区发改局主要负责人',
    );
    expect(row?.remarks).toContain('16:00前报送');
    expectAccounted(result);
  });

  test('T7: the event and each batch of its itinerary', async () => {
    const result = await readFixture('T7-reception-plan.docx', '2011-07-18');
    expect(summaries(result)).toEqual([
      '2011-07-22 09:45-10:45 “生态日”现场活动接待方案',
      '2011-07-22 08:00-09:00 第1批',
      '2011-07-22 08:20-09:10 第2批',
    ]);
    expect(result.rows.map((row) => row.placeText)).toEqual(['富春江镇芦茨村文化礼堂', '高速出口', '高速出口']);
    expect(whoOf(result.rows[1])).toEqual(['liu accompany', 'zhao accompany']);
    expect(result.rows[1]?.remarks).toBe('车号：1号车；联系人：双方各1人');
    expectAccounted(result);
  });
});

describe('plans of one district', () => {
  test('L1 as a sheet: merged cells, shared items, tentative items and the foot', async () => {
    const result = await readFixture('L1-matrix.xlsx', '2026-11-23');
    expect(summaries(result)).toEqual([
      '2026-11-23 09:00 区委常委会会议',
      '2026-11-26 morning 赴省里汇报工作',
      '2026-11-24 afternoon 调研企业；走访群众',
      '2026-11-25 15:00 全区迎检推进会',
      '2026-11-26 allDay 外出招商',
      '2026-11-23 afternoon 调研项目',
    ]);
    expect(result.rows.map(whoOf)).toEqual([
      ['wang attend', 'li attend'],
      ['wang attend'],
      ['wang attend'],
      ['wang attend', 'li attend'],
      ['li attend'],
      ['li attend'],
    ]);
    expect(result.rows.map((row) => row.isTentative)).toEqual([false, true, false, false, false, true]);
    expect(result.rows[0]?.venueId).toBe('standing');
    expect(layoutsOf(result)).toEqual(['L1']);
    expectAccounted(result);
  });

  test('L1 as a document: names merged over rows', async () => {
    const result = await readFixture('L1-matrix.docx', '2026-11-23');
    expect(summaries(result)).toContain('2026-11-25 15:00 全区迎检推进会');
    expect(result.rows.find((row) => row.content === '全区迎检推进会')?.attendance).toHaveLength(2);
    expect(result.rows.every((row) => row.status === 'read')).toBe(true);
    expect(layoutsOf(result)).toEqual(['L1']);
    expectAccounted(result);
  });

  test('L2: start and end in columns of their own', async () => {
    const result = await readFixture('L2-unit-plan.xlsx', '2026-11-23');
    expect(summaries(result)).toEqual([
      '2026-11-23 09:00-10:30 提案办理协商会',
      '2026-11-24 14:30-17:00 文史资料座谈',
      '2026-11-24 evening 值班',
    ]);
    expect(result.rows.map((row) => row.organiserUnit)).toEqual(['提案委', '文史委', '办公室']);
    expect(layoutsOf(result)).toEqual(['L2']);
    expectAccounted(result);
  });

  test('L3: labelled cells, two meetings in one of them', async () => {
    const result = await readFixture('L3-template.docx', '2026-11-23');
    expect(summaries(result)).toEqual([
      '2026-11-23 09:00 区委常委会会议',
      '2026-11-24 15:00 主任会议',
      '2026-11-24 16:00 主席会议',
    ]);
    expect(result.rows.map((row) => row.venueId)).toEqual(['standing', 'first', 'first']);
    expect(result.rows.map(whoOf)).toEqual([['wang attend', 'li attend'], ['zhang attend'], ['chen attend']]);
    expect(layoutsOf(result)).toEqual(['L3']);
    expectAccounted(result);
  });

  test('the flat table of this product', async () => {
    const result = await readFixture('flat.xlsx', '2026-11-23');
    expect(summaries(result)).toEqual([
      '2026-11-23 09:00-10:30 区委常委会会议',
      '2026-11-24 allDay 外出招商',
      '2026-11-24 15:00 主席会议',
    ]);
    expect(result.rows.map(whoOf)).toEqual([['wang attend', 'li attend'], ['li attend'], ['chen host', 'zhao attend']]);
    expect(result.rows[1]?.otherAttendees).toBe('区招商局');
    expect(layoutsOf(result)).toEqual(['flat']);
    expectAccounted(result);
  });

  test('the synthetic week', async () => {
    const result = await readFixture('synthetic-week.xlsx', '2026-11-23');
    expect(summaries(result)).toEqual([
      '2026-11-23 09:00-10:30 区委常委会会议',
      '2026-11-23 morning 调研项目',
      '2026-11-24 15:00-16:30 主任会议',
      '2026-11-24 16:00-17:30 主席会议',
      '2026-11-25 15:00 全区迎检推进会',
      '2026-11-25 14:30-17:30 委员报到',
      '2026-11-25 会后 专题会',
      '2026-11-25 14:00-18:00 接待省厅副厅级调研组',
      '2026-11-26 allDay 区长外出招商',
    ]);
    expect(result.rows.every((row) => row.status === 'read')).toBe(true);
    expect(result.rows.map((row) => row.isTentative).indexOf(true)).toBe(1);
    expect(result.rows.map((row) => row.isParallel).indexOf(true)).toBe(5);
    expect(whoOf(result.rows[7])).toEqual(['wang accompany']);
    expect(result.rows.map((row) => row.category)).toEqual([
      'meeting',
      'fieldStudy',
      'meeting',
      'meeting',
      'meeting',
      'other',
      'meeting',
      'reception',
      'away',
    ]);
    expectAccounted(result);
  });

  test('reading a file twice gives the same keys', async () => {
    const keys = async () =>
      (await readFixture('synthetic-week.xlsx', '2026-11-23')).rows.map((row) => importKey(row, 'a', '2026-11-23'));
    const first = await keys();
    expect(await keys()).toEqual(first);
    expect(new Set(first).size).toBe(9);
  });

  test('the list of leaders', async () => {
    const { rows } = readLeaderTables(await tablesOf('leaders.xlsx'));
    expect(rows.map(({ values }) => [values.name, values.body, values.isPrincipal])).toEqual([
      ['王建国', 'partyCommittee', true],
      ['李明华', 'government', true],
      ['张志远', 'peoplesCongress', true],
      ['陈国栋', 'cppcc', true],
      ['刘海涛', 'government', false],
      ['赵文静', 'cppcc', false],
    ]);
    expect(rows[1]?.values.validFrom).toBe('2025-01-01');
    expect(rows[5]?.values.validTo).toBe('2026-12-31');
  });
});
