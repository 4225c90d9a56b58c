import { describe, expect, test } from 'vitest';
import { readyPacks } from '../../../../shared/rules/emergency/ready-packs.ts';
import { casualties, facts, MINUTE, noon, openEmergencyDesk } from '../../../support/emergency-desk.ts';

function factsDesk() {
  const desk = openEmergencyDesk();
  const id = desk.register();
  const edit = (changes: object, rest: object = {}) =>
    desk.as('government')('emergency.editFacts', desk.one(id, { changes, ...rest }));
  const fact = (rest: object, of = id) => desk.as('government')('emergency.setFact', desk.one(of, rest));
  const level = (rest: object) =>
    desk.as('government')('emergency.setSeverity', desk.one(id, { isSensitive: false, ...rest }));
  return { ...desk, id, edit, fact, level };
}

describe('what is known', () => {
  test('changes with an entry that names the fields; numbers get one of their own, with all of them', () => {
    const desk = factsDesk();
    expect(
      desk.edit({ measures: '疏散群众', trend: '火势受控', casualties: casualties({ slightlyInjured: 2 }) }),
    ).toEqual([]);
    const entries = desk
      .file(desk.id)
      .timeline.slice(1)
      .map(({ values }) => values);
    expect(entries).toHaveLength(2);
    expect(entries.find(({ kind }) => kind === 'facts')).toMatchObject({
      act: 'factsChanged',
      details: { fields: 'measures,trend' },
    });
    expect(entries.find(({ kind }) => kind === 'casualties')?.casualties).toEqual(casualties({ slightlyInjured: 2 }));
    expect(desk.incident(desk.id)).toMatchObject({ measures: '疏散群众', trend: '火势受控' });
  });

  test('that stays as it was writes nothing', () => {
    const desk = factsDesk();
    expect(desk.edit({ town: '柳林街道' })).toEqual([]);
    expect(desk.acts(desk.id)).toEqual(['registered']);
  });

  test('numbers count from when they became known; a moment to come is refused', () => {
    const desk = factsDesk();
    desk.setTime(noon + 30 * MINUTE);
    expect(desk.edit({ casualties: casualties({ dead: 1 }) }, { at: noon + 20 * MINUTE })).toEqual([]);
    expect(desk.entry(desk.id)).toMatchObject({
      at: noon + 20 * MINUTE,
      isTimeTyped: true,
      enteredAt: noon + 30 * MINUTE,
    });
    expect(desk.edit({ casualties: casualties({ dead: 2 }) }, { at: noon + 40 * MINUTE })).toEqual([
      ['TIME_AHEAD', 'at'],
    ]);
  });

  test('a state, a wrong value, or an occurrence after it was known is refused at the field', () => {
    const desk = factsDesk();
    expect(desk.edit({ response: 'archived', knownAt: 1 })).toEqual([
      ['INVALID_VALUES', 'response'],
      ['INVALID_VALUES', 'knownAt'],
    ]);
    expect(desk.edit({ title: null })).toEqual([['INVALID_VALUES', 'title']]);
    expect(desk.edit({ casualties: { ...casualties({}), dead: -1 } })).toEqual([['INVALID_VALUES', 'casualties']]);
    expect(desk.edit({ casualties: { ...casualties({}), dead: 1.5 } })).toEqual([['INVALID_VALUES', 'casualties']]);
    expect(desk.edit({ occurredAt: { precision: 'exact', at: noon + MINUTE } })).toEqual([
      ['KNOWN_BEFORE_OCCURRED', 'occurredAt'],
    ]);
    expect(desk.edit({ occurredAt: { precision: 'unknown' } })).toEqual([]);
  });

  test('another category is judged by its own deadlines, at the same level', () => {
    const desk = factsDesk();
    desk.setTime(noon + 5 * MINUTE);
    desk.edit({ category: 'socialSecurity', subtype: '' });
    expect(desk.file(desk.id).severities.map(({ values }) => [values.level, values.countsAs, values.since])).toEqual([
      ['IV', 'IV', noon],
      ['IV', 'II', noon + 5 * MINUTE],
    ]);
  });

  test('judged anew at the moment of the last level is judged after it', () => {
    const desk = factsDesk();
    desk.edit({ category: 'socialSecurity', subtype: '' });
    expect(desk.file(desk.id).severities.map(({ values }) => [values.category, values.since])).toEqual([
      ['accident', noon],
      ['socialSecurity', noon + 1],
    ]);
  });

  test('so many dead that another deadline holds are judged anew; fewer are not', () => {
    const desk = openEmergencyDesk();
    const wuhan = readyPacks.find(({ name }) => name === '武汉');
    desk.done('rules.saveSlaPack', { baseRevision: 0, values: wuhan }, 'party');
    const values = { ...facts, category: 'naturalDisaster', subtype: '' };
    const id = desk.register({ values, level: 'II' });
    const dead = (count: number) =>
      desk.done(
        'emergency.editFacts',
        desk.one(id, { changes: { casualties: casualties({ dead: count, missing: 1 }) } }),
      );
    dead(8);
    expect(desk.file(id).severities).toHaveLength(1);
    dead(9);
    expect(desk.file(id).severities.at(-1)?.values).toMatchObject({ level: 'II', deadOrMissing: 10 });
    dead(11);
    expect(desk.file(id).severities).toHaveLength(2);
  });
});

describe('级别', () => {
  test('is a history: each change is the next, with the deadlines of its day and an entry', () => {
    const desk = factsDesk();
    desk.setTime(noon + 10 * MINUTE);
    expect(desk.level({ level: 'II' })).toEqual([]);
    expect(desk.file(desk.id).severities.map(({ values }) => [values.level, values.since])).toEqual([
      ['IV', noon],
      ['II', noon + 10 * MINUTE],
    ]);
    expect(desk.entry(desk.id)).toMatchObject({ act: 'levelRaised', details: { from: 'IV', to: 'II' } });
    expect(desk.level({ level: 'II' })).toEqual([['NOTHING_CHANGED', undefined]]);
    expect(desk.level({ level: 'II', isSensitive: true })).toEqual([]);
    expect(desk.entry(desk.id).act).toBe('levelKept');
  });

  test('is lowered only with a reason, also below what the numbers say', () => {
    const desk = factsDesk();
    desk.level({ level: 'II' });
    expect(desk.level({ level: 'III' })).toEqual([['MISSING_TEXT', 'reason']]);
    desk.edit({ casualties: casualties({ dead: 10 }) });
    expect(desk.level({ level: 'III' })).toEqual([['LEVEL_BELOW_NUMBERS', 'level']]);
    expect(desk.level({ level: 'III', reason: '专家组重新认定' })).toEqual([]);
    expect(desk.entry(desk.id)).toMatchObject({ act: 'levelLowered', text: '专家组重新认定' });
  });

  test('does not begin before the last one, nor in the future', () => {
    const desk = factsDesk();
    expect(desk.level({ level: 'II', at: noon - MINUTE })).toEqual([['BEFORE_LAST_LEVEL', 'at']]);
    expect(desk.level({ level: 'II', at: noon + 3 * MINUTE })).toEqual([['TIME_AHEAD', 'at']]);
    expect(desk.level({ level: 'II', at: noon - 2 * MINUTE })).toEqual([['TIME_BEFORE', 'at']]);
  });

  test('given twice at one moment comes one after the other, in the order in which it was given', () => {
    const desk = factsDesk();
    for (const level of ['III', 'II', 'I']) expect(desk.level({ level })).toEqual([]);
    expect(desk.file(desk.id).severities.map(({ values }) => [values.level, values.since])).toEqual([
      ['IV', noon],
      ['III', noon + 1],
      ['II', noon + 2],
      ['I', noon + 3],
    ]);
  });
});

describe('核实', () => {
  test('goes from 核实中 to 属实; afterwards only with a note', () => {
    const desk = factsDesk();
    expect(desk.fact({ fact: 'verifying' })).toEqual([]);
    expect(desk.fact({ fact: 'confirmed' })).toEqual([]);
    expect(desk.incident(desk.id)).toMatchObject({ fact: 'confirmed', factAt: noon, factBy: 'government dutyOfficer' });
    expect(desk.fact({ fact: 'confirmed' })).toEqual([['NOTHING_CHANGED', undefined]]);
    expect(desk.fact({ fact: 'verifying' })).toEqual([['MISSING_TEXT', 'note']]);
    expect(desk.fact({ fact: 'verifying', note: '现场说法不一' })).toEqual([]);
    expect(desk.acts(desk.id)).toEqual(['registered', 'verifying', 'confirmed', 'verifying']);
  });

  test('is not before the incident was known of', () => {
    const desk = factsDesk();
    const decision = desk.act(
      'government',
      'dutyOfficer',
      'emergency.setFact',
      desk.one(desk.id, { fact: 'confirmed', at: noon - 2 * MINUTE }),
    );
    const error = [{ code: 'TIME_BEFORE', field: 'at', details: { what: 'known' } }];
    expect(decision).toMatchObject({ ok: false, error });
    expect(desk.fact({ fact: 'confirmed', at: noon - MINUTE })).toEqual([]);
  });

  test('不属实 says why, 移送 to whom, 并案 into which open incident of the same office', () => {
    const desk = factsDesk();
    expect(desk.fact({ fact: 'dismissed' })).toEqual([['MISSING_TEXT', 'note']]);
    expect(desk.fact({ fact: 'transferred' })).toEqual([['MISSING_TEXT', 'transferredTo']]);
    expect(desk.fact({ fact: 'merged' })).toEqual([['MISSING_TEXT', 'mergedInto']]);
    const foreign = desk.done('emergency.register', desk.intake({ officeId: 'office.all.cppcc' }), 'cppcc');
    const dismissed = desk.register();
    expect(desk.fact({ fact: 'dismissed', note: '误报' }, dismissed)).toEqual([]);
    for (const mergedInto of [desk.id, foreign, dismissed, 'incident.2026-Y.government_202611none']) {
      expect(desk.fact({ fact: 'merged', mergedInto })).toEqual([['UNKNOWN_RECORD', 'mergedInto']]);
    }
    const other = desk.register();
    expect(desk.fact({ fact: 'merged', mergedInto: other })).toEqual([]);
    expect(desk.incident(desk.id)).toMatchObject({ fact: 'merged', mergedInto: other });
    expect(desk.fact({ fact: 'transferred', transferredTo: '邻区', note: '属地更正' })).toEqual([]);
    expect(desk.incident(desk.id)).toMatchObject({ transferredTo: '邻区' });
    expect(desk.incident(desk.id).mergedInto).toBeUndefined();
  });
});
