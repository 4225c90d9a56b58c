import { expect, test } from 'vitest';
import { defaultPlanRules, type PlanRules, planRulesOn } from '../../../shared/domain/plan-rules.ts';
import { recordSchemas } from '../../../shared/domain/record.ts';
import { findClashes } from '../../../shared/rules/clashes.ts';
import { planDeadlines } from '../../../shared/rules/plan-deadlines.ts';
import { planWeekOf } from '../../../shared/rules/plan-week.ts';
import { shippedCalendar } from '../../../shared/rules/work-calendar.ts';
import { planRulesOf } from '../../../shared/store/decide/context.ts';
import { openDesk } from '../../support/decision-desk.ts';
import { aPlanItem, testWeek } from '../../support/plan-builders.ts';

const nextWeek = '2026-11-30';
const rules = (effectiveFrom: string, rest: Partial<PlanRules> = {}): PlanRules => ({
  ...defaultPlanRules,
  effectiveFrom,
  source: '区委办〔2026〕18号',
  ...rest,
});

function ruledDesk() {
  const desk = openDesk();
  const save = (values: PlanRules, role: 'coordinator' | 'liaison' = 'coordinator') =>
    desk.as('party', role, { name: 'rules.savePlanRules', input: { baseRevision: desk.state.revision, values } });
  const clashes = (weekStart: string) =>
    findClashes(planWeekOf(desk.state.recordsOf(new Set(['all', '2026-W48', '2026-W49'])), weekStart)).map(
      ({ code }) => code,
    );
  return { desk, save, clashes };
}

test('rules from a day on leave the weeks before it alone, and change clashes and deadlines of those after at once', () => {
  const { desk, save, clashes } = ruledDesk();
  for (const weekStart of [testWeek, nextWeek]) {
    const { values } = aPlanItem({ weekStart, date: weekStart, officeId: 'office.all.party' });
    expect(desk.as('party', 'coordinator', { name: 'plans.createItem', input: { values } })).toEqual([]);
  }
  expect([clashes(testWeek), clashes(nextWeek)]).toEqual([[], []]);
  const monday = { noMeetingWeekdays: [1], submitBy: { weekday: 3, time: '12:00' } };
  expect(save(rules(nextWeek, monday))).toEqual([]);
  expect([clashes(testWeek), clashes(nextWeek)]).toEqual([[], ['C5']]);
  const submitBy = (weekStart: string) =>
    planDeadlines(weekStart, planRulesOf(weekStart, desk.state), shippedCalendar).submitBy;
  expect(submitBy(testWeek)).toEqual({ date: '2026-11-19', time: '17:00' });
  expect(submitBy(nextWeek)).toEqual({ date: '2026-11-25', time: '12:00' });
});

test('another set for the same day is a change of it, a set for another day stands beside it, and one can be taken back', () => {
  const { desk, save } = ruledDesk();
  save(rules('2026-11-02', { travelBufferMinutes: 10 }));
  save(rules('2026-11-02', { travelBufferMinutes: 20 }));
  save(rules(nextWeek, { travelBufferMinutes: 30 }));
  const buffer = (date: string) => planRulesOf(date, desk.state).travelBufferMinutes;
  expect(desk.state.list('planRules')).toHaveLength(2);
  expect(['2026-10-26', testWeek, nextWeek, '2027-05-03'].map(buffer)).toEqual([0, 20, 30, 30]);
  const last = desk.state.list('planRules').find(({ values }) => values.effectiveFrom === nextWeek);
  const remove = { id: last?.id ?? '', baseRevision: desk.state.revision };
  expect(desk.as('government', 'director', { name: 'rules.removePlanRules', input: remove })).toEqual([
    'NOT_PERMITTED',
  ]);
  expect(desk.as('party', 'coordinator', { name: 'rules.removePlanRules', input: remove })).toEqual([]);
  expect(buffer(nextWeek)).toBe(20);
  expect(save(rules(nextWeek, { travelBufferMinutes: 40 }))).toEqual([]);
  expect(buffer(nextWeek)).toBe(40);
});

test('only the lead office says the rules', () => {
  const { save } = ruledDesk();
  expect(save(rules(nextWeek), 'liaison')).toEqual(['NOT_PERMITTED']);
});

test('rules that an earlier version wrote are read with the defaults for what it did not know', () => {
  const { similarWithinDays: _1, itemsPerHalfDay: _2, absenceNoticeWorkdays: _3, ...before } = rules('2026-11-02');
  expect(recordSchemas.planRules.parse(before)).toEqual(rules('2026-11-02'));
});

test('of two sets for one day every workstation takes the same, in whatever order they come', () => {
  const sets = ['a', 'b'].map((id) => ({ id, values: rules('2026-11-02', { source: id }) }));
  expect(planRulesOn(testWeek, sets)).toEqual(planRulesOn(testWeek, [...sets].reverse()));
});
