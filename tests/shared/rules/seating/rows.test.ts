import { describe, expect, test } from 'vitest';
import type { SeatingRule } from '../../../../shared/domain/reception/seat-plan.ts';
import { seat } from '../../../../shared/rules/seating/seat.ts';
import { audienceOrder, stageOrder } from '../../../../shared/rules/seating/seat-views.ts';
import { aSeatPlan, bothSides, linesOf, numbered, rostrum, rostrumRows } from '../../../support/seat-builders.ts';

/** plans-and-reception.md §3.1, as the audience sees it: E1, E2, E3, right-first. */
const rules = ['E1', 'E2', 'E3', 'rightFirst'] as const satisfies readonly SeatingRule[];
const table = [
  [2, '1 2', '2 1', '∅ 1 2', '2 1'],
  [3, '3 1 2', '3 1 2', '3 1 2', '2 1 3'],
  [4, '3 1 2 4', '4 2 1 3', '∅ 3 1 2 4', '4 2 1 3'],
  [5, '5 3 1 2 4', '5 3 1 2 4', '5 3 1 2 4', '4 2 1 3 5'],
  [6, '5 3 1 2 4 6', '6 4 2 1 3 5', '∅ 5 3 1 2 4 6', '6 4 2 1 3 5'],
  [7, '7 5 3 1 2 4 6', '7 5 3 1 2 4 6', '7 5 3 1 2 4 6', '6 4 2 1 3 5 7'],
  [8, '7 5 3 1 2 4 6 8', '8 6 4 2 1 3 5 7', '∅ 7 5 3 1 2 4 6 8', '8 6 4 2 1 3 5 7'],
  [9, '9 7 5 3 1 2 4 6 8', '9 7 5 3 1 2 4 6 8', '9 7 5 3 1 2 4 6 8', '8 6 4 2 1 3 5 7 9'],
] as const;

describe.each(table)('%d on the rostrum, from below', (count, ...rows) => {
  test.each(rules.map((rule, index) => [rule, rows[index]] as const))('%s: %s', (rule, expected) => {
    expect(linesOf(aSeatPlan(rostrum(), { rule, people: numbered(count) }))).toEqual([expected]);
  });
});

test('seven from the stage are the same the other way round', () => {
  const seating = seat(aSeatPlan(rostrum(), { people: numbered(7) }));
  const keys = (lines: ReturnType<typeof audienceOrder>) => lines.map((line) => line.map(({ person }) => person?.key));
  expect(keys(audienceOrder(seating))).toEqual([['7', '5', '3', '1', '2', '4', '6']]);
  expect(keys(stageOrder(seating))).toEqual([['6', '4', '2', '1', '3', '5', '7']]);
});

describe('several rows', () => {
  test('eight in rows of five: the second row begins anew', () => {
    expect(linesOf(aSeatPlan(rostrum(5), { people: numbered(8) }))).toEqual(['5 3 1 2 4', '8 6 7']);
  });

  test('rows of given sizes are filled from the front', () => {
    const layout = rostrumRows(3, 4, 9);
    expect(linesOf(aSeatPlan(layout, { people: numbered(9) }))).toEqual(['3 1 2', '6 4 5 7', '8 9']);
  });

  test('each row goes by its own number of seats', () => {
    expect(linesOf(aSeatPlan(rostrum(5), { rule: 'E2', people: numbered(9) }))).toEqual(['5 3 1 2 4', '9 7 6 8']);
    expect(linesOf(aSeatPlan(rostrum(5), { rule: 'E3', people: numbered(9) }))).toEqual(['5 3 1 2 4', '∅ 8 6 7 9']);
  });

  test('a seat is named by its row and its place from No. 1', () => {
    const ids = seat(aSeatPlan(rostrum(5), { people: numbered(8) })).seats.map(({ id, person }) => [person?.key, id]);
    expect(Object.fromEntries(ids)).toEqual({
      1: '1:0',
      2: '1:1',
      3: '1:-1',
      4: '1:2',
      5: '1:-2',
      6: '2:0',
      7: '2:1',
      8: '2:-1',
    });
  });

  test('whom given rows do not hold is left over, the lowest first', () => {
    const plan = aSeatPlan(rostrumRows(2, 2), { people: numbered(6) });
    expect(seat(plan).unseated.map(({ key }) => key)).toEqual(['5', '6']);
  });
});

describe('a photo', () => {
  const photo = (hostsAtEnds: boolean) => ({ kind: 'photo', rows: { maxPerRow: 5 }, hostsAtEnds }) as const;

  test('goes by the rule of the rostrum', () => {
    expect(linesOf(aSeatPlan(photo(false), { people: bothSides(5, 3) }))).toEqual(['G5 G3 G1 G2 G4', 'H3 H1 H2']);
  });

  test('has hosts at the ends of its rows, the lower ranking ones', () => {
    expect(linesOf(aSeatPlan(photo(true), { people: bothSides(6, 4) }))).toEqual(['H3 G3 G1 G2 H2', 'H1 G6 G4 G5 H4']);
  });

  test('never moves the first host to an end', () => {
    expect(linesOf(aSeatPlan(photo(true), { people: bothSides(4, 1) }))).toEqual(['H1 G3 G1 G2 G4']);
  });
});
