import { expect, test } from 'vitest';
import type { Submission } from '../../../../shared/domain/plan-cycle.ts';
import { weekSubmissions } from '../../../../shared/rules/today/week-submissions.ts';
import { testOffices, testWeek } from '../../../support/plan-builders.ts';

const offices = [
  ...[...testOffices].map(([id, values]) => ({ id, values })),
  {
    id: 'office.all.reception',
    values: { name: '接待办', shortName: '接待办', body: 'reception', isLead: false, rankOrder: 9 },
  },
] as const;
const government = 'office.all.government';
const submission = (state: Submission['state'], rest: Partial<Submission> = {}): Submission => ({
  weekStart: testWeek,
  officeId: government,
  state,
  ...rest,
});
const ofGovernment = (submissions: readonly Submission[], itemOfficeIds: readonly string[], now: number) =>
  weekSubmissions({ offices, submissions, itemOfficeIds }, 1000, now).find(({ officeId }) => officeId === government);

test('offices that serve leaders owe a plan; the lead office and further units do not', () => {
  const owing = weekSubmissions({ offices, submissions: [], itemOfficeIds: [] }, 1000, 0);
  expect(owing.map(({ officeId }) => officeId)).toEqual(
    ['congress', 'government', 'cppcc'].map((key) => `office.all.${key}`),
  );
});

test.each([
  ['missing', [], [], 999, false],
  ['missing', [], [], 1001, true],
  ['draft', [], [government], 1001, true],
  ['draft', [submission('draft')], [government], 999, false],
  ['missing', [submission('draft')], [], 999, false],
  ['submitted', [submission('submitted')], [government], 1001, false],
  ['submitted', [submission('submitted', { isLate: true })], [government], 999, true],
  ['returned', [submission('returned')], [government], 1001, true],
  ['accepted', [submission('accepted')], [government], 5000, false],
] as const)('%s, given %j and items of %j at %i', (standing, submissions, items, now, isLate) => {
  expect(ofGovernment(submissions, items, now)).toMatchObject({ standing, isLate, itemCount: items.length });
});
