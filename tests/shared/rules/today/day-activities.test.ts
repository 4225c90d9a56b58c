import { describe, expect, test } from 'vitest';
import { defaultPlanRules } from '../../../../shared/domain/plan-rules.ts';
import type { PlanWeekItem } from '../../../../shared/rules/plan-week.ts';
import {
  activitiesByLeader,
  activitiesOfDay,
  activityPhase,
  awayOn,
} from '../../../../shared/rules/today/day-activities.ts';
import { aPlanItem } from '../../../support/plan-builders.ts';

const day = '2026-11-25';
const at = (start: string, end?: string) => ({ kind: 'exact', start, ...(end !== undefined && { end }) }) as const;
const named = (content: string, values: Parameters<typeof aPlanItem>[0] = {}): PlanWeekItem =>
  aPlanItem({ date: day, content, ...values });
const contents = (items: readonly PlanWeekItem[], stops: readonly PlanWeekItem[] = [], date = day): string[] =>
  activitiesOfDay([{ items, stops }], date, defaultPlanRules).map(({ values }) => values.content);

describe('the activities of a day', () => {
  test('stand in the order of the day: by clock, parts of the day where they begin, without any time last', () => {
    const items = [
      named('何时再定', { time: { kind: 'undetermined' } }),
      named('晚上', { time: { kind: 'dayPart', part: 'evening' } }),
      named('下午', { time: { kind: 'dayPart', part: 'afternoon' } }),
      named('三点', { time: at('15:00') }),
      named('九点', { time: at('09:00') }),
      named('上午', { time: { kind: 'dayPart', part: 'morning' } }),
    ];
    expect(contents(items)).toEqual(['上午', '九点', '下午', '三点', '晚上', '何时再定']);
    expect(contents([...items].reverse())).toEqual(['上午', '九点', '下午', '三点', '晚上', '何时再定']);
  });

  test('are those of every day that an item lasts, also into the next week, and of no other', () => {
    const items = [named('外出', { date: '2026-11-24', endDate: '2026-11-30' })];
    for (const date of ['2026-11-24', day, '2026-11-30']) expect(contents(items, [], date), date).toEqual(['外出']);
    for (const date of ['2026-11-23', '2026-12-01']) expect(contents(items, [], date), date).toEqual([]);
  });

  test('hold stops of visits that have no line in the plan, and what was cancelled', () => {
    const stop = named('座谈', { time: at('10:00') });
    const found = activitiesOfDay(
      [{ items: [named('取消的会', { isCancelled: true })], stops: [stop] }],
      day,
      defaultPlanRules,
    );
    expect(found.map(({ values, isStop }) => [values.content, isStop])).toEqual([
      ['取消的会', false],
      ['座谈', true],
    ]);
  });

  test('leader by leader name each at everybody who attends, and gather at the end what names nobody', () => {
    const activities = activitiesOfDay(
      [{ items: [named('常委会', { leaders: ['secretary', 'mayor'] }), named('例会', { leaders: [] })] }],
      day,
      defaultPlanRules,
    );
    const groups = activitiesByLeader(activities, ['leader.all.mayor', 'leader.all.vice', 'leader.all.secretary']);
    expect(groups.map(({ leaderId, activities: own }) => [leaderId, own.map(({ values }) => values.content)])).toEqual([
      ['leader.all.mayor', ['常委会']],
      ['leader.all.secretary', ['常委会']],
      ['', ['例会']],
    ]);
  });

  test('know who is reported away on the day', () => {
    const absence = { leaderId: 'leader.all.mayor', fromDate: '2026-11-24', fromPart: 'afternoon' } as const;
    const until = { ...absence, toDate: day, toPart: 'morning', place: '', reason: '' } as const;
    expect(awayOn([until], day, defaultPlanRules)).toEqual(['leader.all.mayor']);
    expect(awayOn([until], '2026-11-26', defaultPlanRules)).toEqual([]);
    expect(awayOn([{ ...until, returnedOn: '2026-11-24', returnedPart: 'evening' }], day, defaultPlanRules)).toEqual(
      [],
    );
  });

  test.each([
    ['09:00', '10:00', 539, 'ahead'],
    ['09:00', '10:00', 540, 'underway'],
    ['09:00', '10:00', 599, 'underway'],
    ['09:00', '10:00', 600, 'over'],
    ['09:00', undefined, 540, 'unknown'],
  ] as const)('from %s to %s are at minute %i %s', (start, end, minute, phase) => {
    expect(activityPhase(named('会', { time: at(start, end) }).values, minute)).toBe(phase);
  });
});
