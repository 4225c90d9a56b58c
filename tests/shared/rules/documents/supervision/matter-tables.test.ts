import { describe, expect, test } from 'vitest';
import type { Matter } from '../../../../../shared/domain/supervision/matter.ts';
import { matterTable } from '../../../../../shared/rules/documents/supervision/supervision-document.ts';
import type { SupervisionSource } from '../../../../../shared/rules/documents/supervision/supervision-source.ts';
import { moment } from '../../../../support/emergency-builders.ts';
import { aMatter, aMatterFile, aSupervisionSource, governmentOffice } from '../../../../support/supervision-source.ts';
import { headsOf, rowsOf, tablesOf } from '../duty/printed-text.ts';

const sourceOf = (matters: readonly Partial<Matter>[]): SupervisionSource =>
  aSupervisionSource(matters.map((more, index) => aMatterFile({ matter: aMatter(more) }, index + 1)));

function table(document: 'ledger' | 'monthly', source: SupervisionSource, from = '2026-11-01', until = '2026-11-30') {
  const file = matterTable({ document, from, until, format: 'xlsx' }, source);
  const [only] = tablesOf(file.document);
  if (!only) throw new Error('a table is needed');
  return { file, heads: headsOf(only), rows: rowsOf(only) };
}

const office = { name: '区政府办', officeId: governmentOffice };
const closed = {
  state: 'closed',
  handedInAt: moment('2026-11-10T16:00'),
  closedAt: moment('2026-11-12T09:00'),
} as const;

describe('台账', () => {
  test('has a row for each matter that was filed in the span, in the order of the numbers', () => {
    const { heads, rows, file } = table(
      'ledger',
      sourceOf([
        { sequence: 13, ...closed, extendedTimes: 2, returnedTimes: 1, percent: 100 },
        { sequence: 12 },
        { sequence: 3, filedAt: moment('2026-10-30T09:00') },
        { sequence: undefined, filedAt: undefined, state: 'draft' },
        { sequence: 14, dueOn: undefined, assistUnits: [], state: 'filed', assignedAt: undefined, givenOn: undefined },
      ]),
    );
    expect(heads.map((head) => head.replace('\n', ''))).toEqual([
      '编号',
      '督办事项',
      '来源',
      '批示领导',
      '牵头单位',
      '配合单位',
      '交办日期',
      '办理时限',
      '状态',
      '灯',
      '进度',
      '办结日期',
      '备注',
    ]);
    expect(rows.map(([number]) => number)).toEqual(['DB-2026-012', 'DB-2026-013', 'DB-2026-014']);
    expect(rows[0]).toEqual([
      ...['DB-2026-012', '老旧小区改造资金拨付进度缓慢问题', '批示', '郑国平', '区财政局'],
      ...['区住房城乡建设局、城东街道办事处', '2026年|11月3日', '2026年|11月18日', '办理中', '红|逾期', '60%', '—', ''],
    ]);
    expect(rows[1]?.slice(8)).toEqual(['已办结', '—', '100%', '2026年|11月12日', '延期2次|退办1次']);
    expect(rows[2]?.slice(6, 10)).toEqual(['—', '—', '已立项', '—']);
    expect(file.document.foot[0]).toContain('共3件');
    expect(file.name).toBe('督办事项台账（2026年11月1日—11月30日）');
  });

  test('marks a number that two matters have, also where one was filed outside', () => {
    const { rows } = table('ledger', sourceOf([{ sequence: 5 }, { sequence: 5, filedAt: moment('2026-10-30T09:00') }]));
    expect(rows.map((row) => row.at(-1))).toEqual(['编号重复']);
  });

  test('says where there is nothing', () => {
    expect(table('ledger', sourceOf([])).rows[0]?.[0]).toBe('本期没有立项的督办事项。');
  });
});

describe('月度通报表', () => {
  const source = sourceOf([
    { leadUnit: { name: '区财政局' }, ...closed },
    { leadUnit: { name: '区财政局' }, extendedTimes: 1 },
    { leadUnit: { name: '城东街道办事处' }, dueOn: '2026-12-20', returnedTimes: 1, feedbackTimes: 1 },
    { leadUnit: office, dueOn: '2026-12-20' },
    { leadUnit: { name: '区教育局' }, filedAt: moment('2026-09-01T09:00'), dueOn: '2026-09-20', ...closed },
  ]);

  test('has figures by unit, 应办结 apart from the total, and dashes of nothing', () => {
    const { heads, rows, file } = table('monthly', source);
    expect(heads).toEqual([
      '单位',
      '立项数',
      '办结',
      '在办',
      '应办结',
      '按时',
      '逾期',
      '退办',
      '办结率',
      '按时办结率',
      '备注',
    ]);
    expect(rows).toEqual([
      ['区政府办', '1', '0', '1', '0', '0', '0', '0', '0%（0/1）', '—', ''],
      ['城东街道办事处', '1', '0', '1', '0', '0', '0', '1', '0%（0/1）', '—', ''],
      ['区财政局', '2', '1', '1', '2', '1', '1', '0', '50%（1/2）', '50%（1/2）', '延期1件'],
      ['合计', '4', '1', '3', '2', '1', '1', '1', '25%（1/4）', '50%（1/2）', '延期1件'],
    ]);
    expect(file.name).toBe('2026年11月督办事项办理情况通报表');
    expect(file.document.head.title).toBe('云溪区2026年11月督办事项办理情况通报表');
  });

  test('ranks nobody: offices as in the directory, units by name, whatever they did', () => {
    const better = sourceOf([
      { leadUnit: { name: '区住房城乡建设局' }, ...closed },
      { leadUnit: { name: '区财政局' } },
      { leadUnit: office },
    ]);
    expect(table('monthly', better).rows.map(([unit]) => unit)).toEqual([
      '区政府办',
      '区财政局',
      '区住房城乡建设局',
      '合计',
    ]);
  });

  test('of days that are no month, and without matters', () => {
    const { file, rows } = table('monthly', sourceOf([]), '2026-10-15', '2026-11-14');
    expect(file.name).toBe('（2026年10月15日—11月14日）督办事项办理情况通报表');
    expect(rows[0]?.[0]).toBe('本期没有督办事项。');
  });
});
