import { describe, expect, test } from 'vitest';
import { type NextHost, nextHost } from '../../../../shared/rules/supervision/host-rotation.ts';
import { supervisionRulesOn } from '../../../../shared/rules/supervision/supervision-rules.ts';

const bodies = ['partyCommittee', 'peoplesCongress', 'government', 'cppcc'] as const;
const offices = bodies.map((body, index) => ({ id: `${index + 1}`, values: { body, rankOrder: index } }));
const { meetings: usual } = supervisionRulesOn('2026-11-18', []);

interface Held {
  readonly host: string;
  readonly passed?: readonly string[];
  readonly isCancelled?: boolean;
}

const meetingsOf = (held: readonly Held[]) =>
  held.map(({ host, passed = [], isCancelled = false }, index) => ({
    heldOn: `20${24 + Math.floor(index / 4)}-${String((index % 4) * 3 + 2).padStart(2, '0')}-10`,
    sequence: (index % 4) + 1,
    hostOfficeId: host,
    passedOfficeIds: [...passed],
    state: isCancelled ? ('cancelled' as const) : ('minuted' as const),
  }));

const next = (held: readonly Held[], rules = usual, cannot: readonly string[] = []): NextHost | undefined =>
  nextHost({ meetings: meetingsOf(held), offices, rules, cannot });

/** Three years, quarter by quarter, as the rotation says; `absent` names who cannot host in a quarter. */
function threeYears(rules: typeof usual, absent: Readonly<Record<number, string>> = {}): string {
  const held: Held[] = [];
  for (let quarter = 0; quarter < 12; quarter += 1) {
    const turn = next(held, rules, absent[quarter] === undefined ? [] : [absent[quarter] ?? '']);
    if (turn) held.push({ host: turn.officeId, passed: turn.passed });
  }
  return held.map(({ host }) => host).join('');
}

describe('轮值主办', () => {
  test('goes round for three years', () => {
    expect(threeYears(usual)).toBe('123412341234');
  });

  test.each([
    ['passes', { 1: '2' }, '134123412341'],
    ['passes', { 0: '1', 4: '2' }, '234134123412'],
    // Who is away when it is another's turn changes nothing.
    ['passes', { 0: '1', 5: '2' }, '234123412341'],
    ['passes', { 3: '4', 4: '4' }, '123123412341'],
    ['owes', { 1: '2' }, '132412341234'],
    ['owes', { 0: '1', 5: '2' }, '213413241234'],
    // Whoever cannot take the turn that it owes either, owes it still.
    ['owes', { 3: '4', 4: '4' }, '123124341234'],
  ] as const)('with absences under %s %o it is %s', (absentHost, absent, hosts) => {
    expect(threeYears({ ...usual, absentHost }, absent)).toBe(hosts);
  });

  test('says who is passed over, and the order that follows', () => {
    expect(next([{ host: '1' }], usual, ['2'])).toMatchObject({ officeId: '3', passed: ['2'] });
    expect(next([{ host: '1' }])?.order.map(({ officeId }) => officeId)).toEqual(['2', '3', '4', '1']);
    const owing = next([{ host: '1' }, { host: '3', passed: ['2'] }], { ...usual, absentHost: 'owes' });
    expect(owing?.order[0]).toEqual({ officeId: '2', isOwed: true });
  });

  test('goes on from who really hosted, whoever had not hosted before', () => {
    expect(next([{ host: '2' }, { host: '3' }])?.order.map(({ officeId }) => officeId)).toEqual(['4', '1', '2', '3']);
    expect(next([{ host: '1' }, { host: '4' }])?.officeId).toBe('1');
  });

  test('a meeting that fell out was nobody’s turn', () => {
    expect(next([{ host: '1' }, { host: '2', isCancelled: true }])?.officeId).toBe('2');
  });

  test('a meeting that an office outside the rotation held changes nothing', () => {
    expect(next([{ host: '1' }, { host: '9' }])?.officeId).toBe('2');
  });

  test('is for the offices that are here, in the order that the district gave', () => {
    const rules = { ...usual, rotation: ['cppcc', 'reception', 'partyCommittee'] as (typeof usual)['rotation'] };
    expect(next([], rules)?.order.map(({ officeId }) => officeId)).toEqual(['4', '1']);
    expect(next([], { ...usual, rotation: ['reception'] })).toBeUndefined();
    expect(next([], usual, ['1', '2', '3', '4'])).toBeUndefined();
  });
});
