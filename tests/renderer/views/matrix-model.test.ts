import { describe, expect, it } from 'vitest';
import { leaderChanges, planMove } from '../../../renderer/views/weekly-plan/editor/item-move.ts';
import { nextPosition } from '../../../renderer/views/weekly-plan/matrix/matrix-focus.ts';
import { buildMatrix, cellPartsOf, noFilters } from '../../../renderer/views/weekly-plan/matrix/matrix-model.ts';
import { matrixParts } from '../../../renderer/views/weekly-plan/matrix/matrix-parts.ts';
import type { PlanItem } from '../../../shared/domain/plan-item.ts';
import { defaultPlanRules } from '../../../shared/domain/plan-rules.ts';
import type { TypedRecordView } from '../../../shared/store/record-view.ts';
import { aLeader, anItem, aRecord, leaderId, week } from '../support/sample-records.ts';

const item = (key: string, values: Partial<PlanItem> = {}) =>
  anItem(key, values) as unknown as TypedRecordView<'planItem'>;
const leaders = [0, 1, 2].map((index) => aLeader(index) as unknown as TypedRecordView<'leader'>);
const matrixOf = (
  items: TypedRecordView<'planItem'>[],
  filters = noFilters,
  absences: TypedRecordView<'absence'>[] = [],
) => buildMatrix({ weekStart: week, items, leaders, absences, rules: defaultPlanRules, filters });

describe('the matrix', () => {
  it('puts an item under every leader and on every day it lasts', () => {
    const both = [0, 1].map((index) => ({ leaderId: leaderId(index), role: 'attend' as const }));
    const matrix = matrixOf([item('a', { attendance: both, endDate: '2026-11-24' })]);
    expect(matrix.itemsAt(leaderId(1), '2026-11-24', 'morning')).toHaveLength(1);
    expect(matrix.rows.map(({ isBusy }) => isBusy)).toEqual([true, true, false]);
  });

  it('gives items without a known leader a row of their own', () => {
    const matrix = matrixOf([item('a', { attendance: [] })]);
    expect(matrix.rows.at(-1)?.leaderId).toBe('');
    expect(matrix.itemsAt('', week, 'morning')).toHaveLength(1);
  });

  it('shows an overrun of the noon break in the morning only, a long item in both halves', () => {
    const parts = (end: string) =>
      cellPartsOf(item('a', { time: { kind: 'exact', start: '09:00', end } }).values, defaultPlanRules);
    expect(parts('12:30')).toEqual(['morning']);
    expect(parts('16:00')).toEqual(['morning', 'afternoon']);
  });

  it('leaves out what a filter does not want, and dims the leaders that it empties', () => {
    const matrix = matrixOf([item('a')], { ...noFilters, text: '调研' });
    expect(matrix.itemsAt(leaderId(0), week, 'morning')).toHaveLength(0);
    expect(matrix.rows.every(({ isBusy }) => !isBusy)).toBe(true);
  });
});

describe('an absence in the matrix', () => {
  const away = (place: string) =>
    aRecord('absence', 'all', 'x', {
      leaderId: leaderId(1),
      fromDate: '2026-11-24',
      fromPart: 'afternoon',
      toDate: '2026-11-26',
      toPart: 'morning',
      place,
      reason: '考察',
    }) as unknown as TypedRecordView<'absence'>;

  it('stands in the half-days from the first to the last, and in no other leader’s', () => {
    const matrix = matrixOf([], noFilters, [away('上海')]);
    const awayOn = (date: string) => matrixParts.map((part) => matrix.awayAt(leaderId(1), date, part));
    expect(awayOn('2026-11-24')).toEqual(['', '外出 上海', '外出 上海']);
    expect(awayOn('2026-11-25')).toEqual(['外出 上海', '外出 上海', '外出 上海']);
    expect(awayOn('2026-11-26')).toEqual(['外出 上海', '', '']);
    expect(matrix.awayAt(leaderId(0), '2026-11-25', 'morning')).toBe('');
  });

  it('says no place where the host keeps it back', () => {
    expect(matrixOf([], noFilters, [away('')]).awayAt(leaderId(1), '2026-11-25', 'morning')).toBe('外出');
  });
});

describe('arrow keys in the grid', () => {
  const extent = { rowCount: 6, countAt: (row: number, day: number) => (row === 1 && day === 0 ? 2 : 0) };
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

  it('pass the items of a cell one by one', () => {
    const first = { row: 1, day: 0, item: 0 };
    const second = nextPosition(first, press('ArrowDown'), extent);
    expect(second).toEqual({ row: 1, day: 0, item: 1 });
    expect(second && nextPosition(second, press('ArrowDown'), extent)).toEqual({ row: 2, day: 0, item: 0 });
    expect(nextPosition({ row: 2, day: 0, item: 0 }, press('ArrowUp'), extent)).toEqual({ row: 1, day: 0, item: 1 });
  });

  it('stop at the edges', () => {
    expect(nextPosition({ row: 0, day: 6, item: 0 }, press('ArrowRight'), extent)).toEqual({ row: 0, day: 6, item: 0 });
    expect(nextPosition({ row: 3, day: 2, item: 0 }, press('End', true), extent)).toEqual({ row: 5, day: 6, item: 0 });
    expect(nextPosition({ row: 5, day: 2, item: 0 }, press('PageUp'), extent)).toEqual({ row: 2, day: 2, item: 0 });
    expect(nextPosition({ row: 0, day: 0, item: 0 }, press('x'), extent)).toBeUndefined();
  });
});

describe('moving an item', () => {
  const from = { leaderId: leaderId(0), date: week, part: 'morning' } as const;

  it('takes its last day along and keeps its clock time', () => {
    const { values } = item('a', { endDate: '2026-11-24' });
    const plan = planMove(values, from, { ...from, date: '2026-11-25' }, defaultPlanRules);
    expect(plan).toEqual({ asksTime: false, changes: { date: '2026-11-25', endDate: '2026-11-26' } });
  });

  it('asks for a time when the clock time does not fit the new half-day', () => {
    const plan = planMove(item('a').values, from, { ...from, part: 'afternoon' }, defaultPlanRules);
    expect(plan).toEqual({ asksTime: true, changes: {} });
  });

  it('gives the part in it to the new leader, once', () => {
    const attendance = [
      { leaderId: leaderId(0), role: 'host' as const },
      { leaderId: leaderId(1), role: 'attend' as const },
    ];
    const { values } = item('a', { attendance });
    expect(leaderChanges(values, leaderId(0), leaderId(2)).attendance?.[0]).toEqual({
      leaderId: leaderId(2),
      role: 'host',
    });
    expect(leaderChanges(values, leaderId(0), leaderId(1)).attendance).toEqual([
      { leaderId: leaderId(1), role: 'attend' },
    ]);
  });
});
