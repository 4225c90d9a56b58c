import { describe, expect, test } from 'vitest';
import { seat } from '../../../../shared/rules/seating/seat.ts';
import { aSeatPlan, bothSides, linesOf, talks } from '../../../support/seat-builders.ts';

/** Both lines as seen from the door: guests, who face it, then hosts (plans-and-reception.md §3.4). */
describe('talks', () => {
  test('aligned, guests lead: 5 3 1 2 4 over 3 1 2 4, each number over its own', () => {
    const plan = aSeatPlan(talks(), { people: bothSides(5, 4) });
    expect(linesOf(plan)).toEqual(['G5 G3 G1 G2 G4', 'H3 H1 H2 H4']);
    const places = new Map(
      seat(plan).seats.map(({ place, person }) => [person?.key, place.kind === 'line' ? place.x : undefined]),
    );
    for (const number of [1, 2, 3, 4])
      expect([number, places.get(`H${number}`)]).toEqual([number, places.get(`G${number}`)]);
    expect(places.get('G1')).toBe(0);
  });

  test('aligned, hosts lead: hosts go by their own left, guests by their right', () => {
    expect(linesOf(aSeatPlan(talks({ leadingSide: 'host' }), { people: bothSides(5, 4) }))).toEqual([
      'G4 G2 G1 G3 G5',
      'H4 H2 H1 H3',
    ]);
  });

  test('not aligned, each side goes by its own left: the seconds sit crosswise', () => {
    expect(linesOf(aSeatPlan(talks({ isAligned: false }), { people: bothSides(4, 4) }))).toEqual([
      'G3 G1 G2 G4',
      'H4 H2 H1 H3',
    ]);
  });

  test('right first, not aligned, is each side by its own right', () => {
    const plan = aSeatPlan(talks({ isAligned: false }), { rule: 'rightFirst', people: bothSides(3, 3) });
    expect(linesOf(plan)).toEqual(['G2 G1 G3', 'H3 H1 H2']);
  });

  test('aligned by E2, the number of the leading side decides for both', () => {
    expect(linesOf(aSeatPlan(talks(), { rule: 'E2', people: bothSides(4, 3) }))).toEqual(['G4 G2 G1 G3', 'H2 H1 H3']);
    expect(linesOf(aSeatPlan(talks(), { rule: 'E2', people: bothSides(3, 4) }))).toEqual(['G3 G1 G2', 'H3 H1 H2 H4']);
  });

  test('whoever comes after the row at the table sits in a row behind', () => {
    const plan = aSeatPlan(talks({ maxPerSide: 3 }), { people: bothSides(5, 3) });
    expect(linesOf(plan)).toEqual(['G3 G1 G2', 'G4 G5', 'H3 H1 H2']);
    expect(seat(plan).seats.find(({ person }) => person?.key === 'G4')?.id).toBe('far2:0');
  });
});

describe('signing', () => {
  test('the guest signs at the host’s right hand, the others stand behind from the middle outward', () => {
    const plan = aSeatPlan({ kind: 'signing', maxPerSide: 2 }, { people: bothSides(4, 3) });
    expect(linesOf(plan)).toEqual(['G1 H1', 'G3 G2 H2 H3', 'G4']);
  });
});
