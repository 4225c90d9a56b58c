import { describe, expect, test } from 'vitest';
import { aSeatPerson, aSeatPlan, bothSides, linesOf, roundTable } from '../../../support/seat-builders.ts';

/** plans-and-reception.md §3.5, clockwise from the 主位: seats, hosts, guests, who sits where. */
const table = [
  [4, 2, 2, 'H1 G2 H2 G1'],
  [5, 2, 3, 'H1 G2 H2 G3 G1'],
  [6, 2, 4, 'H1 G2 G3 H2 G4 G1'],
  [7, 3, 4, 'H1 G2 G3 H2 G4 H3 G1'],
  [8, 3, 5, 'H1 G2 H3 G3 H2 G4 G5 G1'],
  [9, 3, 6, 'H1 G2 H3 G3 H2 G4 G6 G5 G1'],
  [10, 3, 7, 'H1 G2 H3 G7 G3 H2 G4 G6 G5 G1'],
] as const;

describe('主陪＋副陪', () => {
  test.each(table)('a table of %d with %d hosts and %d guests: %s', (size, hosts, guests, expected) => {
    expect(linesOf(aSeatPlan(roundTable(size), { people: bothSides(guests, hosts) }))).toEqual([expected]);
  });

  test('a guest who takes the 主位 changes places with the host', () => {
    const layout = { ...roundTable(8), guestTakesHostSeat: true };
    expect(linesOf(aSeatPlan(layout, { people: bothSides(5, 3) }))).toEqual(['G1 G2 H3 G3 H2 G4 G5 H1']);
  });

  test('with one host, and with seats to spare', () => {
    expect(linesOf(aSeatPlan(roundTable(4), { people: bothSides(3, 1) }))).toEqual(['H1 G2 G3 G1']);
    expect(linesOf(aSeatPlan(roundTable(10), { people: bothSides(4, 2) }))).toEqual(['H1 G2 ∅ ∅ G3 H2 G4 ∅ ∅ G1']);
  });

  test.each([
    [2, 1, 1, 'H1 G1'],
    [3, 1, 2, 'H1 G2 G1'],
  ])('a very small table of %d', (size, hosts, guests, expected) => {
    expect(linesOf(aSeatPlan(roundTable(size), { people: bothSides(guests, hosts) }))).toEqual([expected]);
  });
});

describe('主人居中', () => {
  const layout = (size: number, guestTakesHostSeat = false) =>
    ({ ...roundTable(size), scheme: 'hostCentre', guestTakesHostSeat }) as const;

  test('guests at the host’s right and left by turns, hosts in the rest', () => {
    expect(linesOf(aSeatPlan(layout(8), { people: bothSides(4, 4) }))).toEqual(['H1 G2 G4 H3 H4 H2 G3 G1']);
  });

  test('the guest of honour in the 主位 has the host at the right and the second host at the left', () => {
    expect(linesOf(aSeatPlan(layout(6, true), { people: bothSides(4, 2) }))).toEqual(['G1 H2 G3 G4 G2 H1']);
  });
});

describe('several tables', () => {
  test('are filled from the main one on, each with its share of hosts', () => {
    expect(linesOf(aSeatPlan(roundTable(6, 6), { people: bothSides(8, 4) }))).toEqual([
      'H1 G2 G3 H2 G4 G1',
      'H3 G6 G7 H4 G8 G5',
    ]);
  });

  test('a person sits at the table that they were put at', () => {
    const people = bothSides(4, 4).map((person) => (person.key === 'G1' ? { ...person, table: 2 } : person));
    expect(linesOf(aSeatPlan(roundTable(4, 4), { people }))).toEqual(['H1 G3 H2 G2', 'H3 G4 H4 G1']);
  });

  test('a table that is full sends whoever was put there elsewhere', () => {
    const people = ['1', '2', '3'].map((key) => aSeatPerson(key, { table: 1 }));
    expect(linesOf(aSeatPlan(roundTable(2, 2), { people }))).toEqual(['1 2', '3 ∅']);
  });
});
