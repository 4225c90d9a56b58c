import { expect, test } from 'vitest';
import { seatPlanSchema } from '../../../../shared/domain/reception/seat-plan.ts';
import { seatPlanProblems } from '../../../../shared/rules/seating/seat-plan-problems.ts';
import {
  aSeatPerson,
  aSeatPlan,
  bothSides,
  numbered,
  rostrum,
  rostrumRows,
  roundTable,
} from '../../../support/seat-builders.ts';

const problemsOf = (...plan: Parameters<typeof aSeatPlan>) => seatPlanProblems(aSeatPlan(...plan));

test('a plan that seats everyone has none', () => {
  expect(problemsOf(rostrum(5), { people: numbered(12) })).toEqual([]);
  expect(problemsOf(roundTable(10), { people: bothSides(7, 3) })).toEqual([]);
});

test('more people than seats, and rows too small', () => {
  expect(problemsOf(roundTable(4), { people: bothSides(3, 3) })).toEqual([
    { code: 'MORE_PEOPLE_THAN_SEATS', field: 'people', people: 6, seats: 4 },
  ]);
  const rows = rostrumRows(3, 2);
  expect(problemsOf(rows, { people: numbered(7), emptySeats: ['2:0'] })).toEqual([
    { code: 'ROWS_TOO_SMALL', field: 'layout', people: 7, seats: 4 },
  ]);
});

test('the same person twice', () => {
  const twin = aSeatPerson('9', { name: '某1' });
  expect(problemsOf(rostrum(), { people: [...numbered(2), twin] })).toEqual([
    { code: 'PERSON_TWICE', field: 'people', name: '某1' },
  ]);
  expect(problemsOf(rostrum(), { people: [...numbered(2), { ...twin, unit: '区人大办' }] })).toEqual([]);
});

test('tables that are not there or too small', () => {
  const people = [...numbered(3, { table: 1 }), aSeatPerson('4', { table: 3 })];
  expect(problemsOf(roundTable(2, 4), { people })).toEqual([
    { code: 'NO_SUCH_TABLE', field: 'people', name: '某4', table: 3 },
    { code: 'TABLE_TOO_SMALL', field: 'layout', table: 1, people: 3 },
  ]);
});

test('locks that do not hold; one whose person is gone only waits', () => {
  const locks = [
    { seat: '1:0', person: '2' },
    { seat: '1:0', person: '1' },
    { seat: '1:9', person: '3' },
    { seat: '1:1', person: 'gone' },
  ];
  expect(problemsOf(rostrum(), { people: numbered(3), locks })).toEqual([
    { code: 'LOCKED_TWICE', field: 'locks', seat: '1:0', name: '某1' },
    { code: 'LOCK_WITHOUT_SEAT', field: 'locks', seat: '1:9', name: '某3' },
  ]);
});

test('a plan from elsewhere is read by its schema', () => {
  const plan = aSeatPlan(rostrum(), { people: numbered(2) });
  expect(seatPlanSchema.safeParse({ ...plan, emptySeats: ['no seat'] }).success).toBe(false);
  expect(seatPlanSchema.safeParse({ ...plan, layout: { kind: 'car' } }).success).toBe(false);
  expect(seatPlanSchema.safeParse({ ...plan, people: numbered(401) }).success).toBe(false);
  expect(seatPlanSchema.safeParse({ ...plan, people: numbered(400) }).success).toBe(true);
});
