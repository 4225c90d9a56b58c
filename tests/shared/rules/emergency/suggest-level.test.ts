import { describe, expect, test } from 'vitest';
import { thresholdTableSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import type { Casualties, IncidentCategory } from '../../../../shared/domain/emergency/incident.ts';
import { defaultThresholds } from '../../../../shared/rules/emergency/ready-thresholds.ts';
import { suggestLevel } from '../../../../shared/rules/emergency/suggest-level.ts';
import { counts } from '../../../support/incident-files.ts';

const levelOf = (
  subtype: string,
  category: IncidentCategory,
  casualties: Partial<Casualties>,
  rest: { readonly loss?: number; readonly uncontrolledHours?: number } = {},
) =>
  suggestLevel(
    { subtype, category, casualties: counts(casualties), loss: null, uncontrolledHours: null, ...rest },
    defaultThresholds,
  );

const accident = (casualties: Partial<Casualties>, loss?: number): string =>
  levelOf('生产安全事故', 'accident', casualties, loss === undefined ? {} : { loss }).level;

describe('the level that the numbers say, 以上 included and 以下 not', () => {
  test.each([
    [{ dead: 0 }, 'IV'],
    [{ dead: 2 }, 'IV'],
    [{ dead: 3 }, 'III'],
    [{ dead: 9 }, 'III'],
    [{ dead: 10 }, 'II'],
    [{ dead: 29 }, 'II'],
    [{ dead: 30 }, 'I'],
    [{ seriouslyInjured: 9 }, 'IV'],
    [{ seriouslyInjured: 10 }, 'III'],
    [{ seriouslyInjured: 49 }, 'III'],
    [{ seriouslyInjured: 50 }, 'II'],
    [{ seriouslyInjured: 99 }, 'II'],
    [{ seriouslyInjured: 100 }, 'I'],
  ] as const)('生产安全事故 %o → %s', (casualties, level) => expect(accident(casualties)).toBe(level));

  test.each([
    [999, 'IV'],
    [1000, 'III'],
    [4999, 'III'],
    [5000, 'II'],
    [9999, 'II'],
    [10_000, 'I'],
  ] as const)('a loss of %d 万元 → %s', (loss, level) => expect(accident({}, loss)).toBe(level));

  test('of several the gravest counts, and only its criteria are told', () => {
    const { level, hits } = levelOf('生产安全事故', 'accident', { dead: 3, seriouslyInjured: 50 });
    expect(level).toBe('II');
    expect(hits.map(({ criterion }) => criterion.all[0])).toEqual([
      { measure: 'seriouslyInjured', comparison: 'atLeast', number: 50 },
    ]);
  });

  test.each([
    [999, 'IV'],
    [1000, 'II'],
    [4999, 'II'],
    [5000, 'I'],
  ] as const)('群体性事件 with %d people → %s', (involved, level) =>
    expect(levelOf('群体性事件', 'socialSecurity', { involved }).level).toBe(level),
  );

  test('injured are those seriously and slightly injured together', () => {
    expect(levelOf('群体性事件', 'socialSecurity', { seriouslyInjured: 4, slightlyInjured: 5 }).level).toBe('IV');
    expect(levelOf('群体性事件', 'socialSecurity', { seriouslyInjured: 4, slightlyInjured: 6 }).level).toBe('II');
  });

  test('超过 does not include the number, and all parts of a criterion have to hold', () => {
    const poisoned = (sick: number, dead: number) => levelOf('食物中毒', 'publicHealth', { sick, dead }).level;
    expect(poisoned(29, 0)).toBe('IV');
    expect(poisoned(100, 0)).toBe('IV');
    expect(poisoned(101, 0)).toBe('III');
    expect(poisoned(100, 1)).toBe('III');
    expect(poisoned(101, 1)).toBe('II');
    expect(poisoned(20, 10)).toBe('II');
  });

  test('a forest fire is 重大 once it was not under control for more than 72 hours', () => {
    const burning = (uncontrolledHours: number) =>
      levelOf('森林火灾', 'naturalDisaster', {}, { uncontrolledHours }).level;
    expect([burning(72), burning(73)]).toEqual(['IV', 'II']);
    expect(levelOf('森林火灾', 'naturalDisaster', { dead: 30 }).level).toBe('II');
  });

  test('five sick in one institution are 较大, elsewhere they are not', () => {
    const poisoned = (subtype: string, sick: number) => levelOf(subtype, 'publicHealth', { sick }).level;
    expect([poisoned('食物中毒（集体单位）', 4), poisoned('食物中毒（集体单位）', 5)]).toEqual(['IV', 'III']);
    expect(poisoned('食物中毒', 5)).toBe('IV');
    expect(levelOf('食物中毒（集体单位）', 'publicHealth', { sick: 101, dead: 1 }).level).toBe('II');
  });

  test('a number that is not known yet meets nothing and is not none', () => {
    expect(levelOf('生产安全事故', 'accident', { dead: null }).hits).toEqual([]);
  });

  test('what missing and trapped people may still make of it is told', () => {
    expect(levelOf('生产安全事故', 'accident', { dead: 2, missing: 1, trapped: 7 })).toMatchObject({
      level: 'IV',
      worst: 'II',
    });
    expect(levelOf('生产安全事故', 'accident', { dead: 2 }).worst).toBeUndefined();
  });

  test('of a 小类 that the table does not have nothing is said', () => {
    expect(levelOf('危化品泄漏', 'accident', { dead: 40 })).toMatchObject({ level: 'IV', isKnownSubject: false });
  });
});

test('the table that is shipped is valid, dated and names its sources', () => {
  expect(thresholdTableSchema.parse(defaultThresholds)).toEqual(defaultThresholds);
  expect(defaultThresholds.subjects.every(({ source }) => source.length > 4)).toBe(true);
});
