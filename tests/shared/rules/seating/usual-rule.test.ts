import { expect, test } from 'vitest';
import { seatPlanSchema } from '../../../../shared/domain/reception/seat-plan.ts';
import { usualRule } from '../../../../shared/rules/seating/usual-rule.ts';
import { aVisit } from '../../../support/visits.ts';

const office = 'office.all.qwb';

function visitWith(receivedAt: number, ...plans: readonly (readonly [rule: string, place: string, kind?: string])[]) {
  const seatPlans = plans.map(([rule, placeText, kind = 'rostrum'], order) => ({
    id: `seatPlan.2026-M11.${receivedAt}-${order}`,
    values: seatPlanSchema.parse({
      ...{ officeId: office, order, title: '座次', rule, placeText, people: [] },
      layout: kind === 'car' ? { kind, car: 'driverSedan' } : { kind, rows: { maxPerRow: 9 } },
    }),
  }));
  return { ...aVisit({ reception: { receivedAt } }), id: String(receivedAt), seatPlans };
}

test('the rule is the one used last at the place, else the one used last by the office, else the most common', () => {
  expect(usualRule([], office, '第一会议室')).toBe('E1');
  const files = [visitWith(2, ['E3', '第一会议室'], ['rightFirst', '', 'car']), visitWith(1, ['E2', '宾馆'])];
  expect(usualRule(files, office, '宾馆')).toBe('E2');
  expect(usualRule(files, office, '第一会议室')).toBe('E3');
  expect(usualRule(files, office, '别处'), 'a car says nothing').toBe('E3');
  expect(usualRule(files, 'office.all.other', '宾馆')).toBe('E1');
});
