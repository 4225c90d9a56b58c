import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import { readyPacks } from '../../../../shared/rules/emergency/ready-packs.ts';
import { casualties, noon, openEmergencyDesk, reportWords } from '../../../support/emergency-desk.ts';

/** 区政府办 has an incident; two of its workstations write to one record without knowing of each other. */
function disputeDesk() {
  const desk = openEmergencyDesk();
  const id = desk.register();
  const dispute = (recordId: string, field: string, values: readonly Json[]): void => {
    const baseRevision = desk.state.revision;
    for (const value of values) desk.write([{ recordId, fields: { [field]: value }, baseRevision }]);
  };
  const choose = (recordId: string, field: string, value: Json) => {
    const disputed = desk.state.view(recordId)?.conflicts[field] ?? [];
    const operationId = disputed.find((each) => JSON.stringify(each.value) === JSON.stringify(value))?.operationId;
    return desk.as('government', 'director')('records.chooseValue', { id: recordId, field, operationId });
  };
  const settle = (recordId: string, field: string, values: readonly Json[]) => {
    dispute(recordId, field, values);
    return choose(recordId, field, values[0] ?? null);
  };
  return { ...desk, id, dispute, choose, settle };
}

describe('a dispute that is settled', () => {
  test('about an incident stands in its timeline, with the field', () => {
    const desk = disputeDesk();
    expect(desk.settle(desk.id, 'town', ['甲街道', '乙街道'])).toEqual([]);
    expect(desk.incident(desk.id).town).toBe('甲街道');
    expect(desk.acts(desk.id)).toEqual(['registered', 'disputeSettled']);
    expect(desk.entry(desk.id)).toMatchObject({
      kind: 'facts',
      act: 'disputeSettled',
      at: noon,
      enteredBy: 'government director',
      details: { field: 'town' },
      aboutId: desk.id,
    });
  });

  test('about a report stands in the timeline of its incident', () => {
    const desk = disputeDesk();
    const report = desk.signed(desk.id, 'special', reportWords('专报'));
    expect(desk.settle(report, 'title', ['甲', '乙'])).toEqual([]);
    expect(desk.entry(desk.id)).toMatchObject({ act: 'disputeSettled', details: { field: 'title' }, aboutId: report });
  });

  test('of numbers is an entry of casualties with all of them, and judged anew where another deadline holds', () => {
    const desk = disputeDesk();
    const wuhan = readyPacks.find(({ name }) => name === '武汉');
    desk.done('rules.saveSlaPack', { baseRevision: 0, values: wuhan }, 'party');
    const id = desk.register({
      values: { title: '洪水', category: 'naturalDisaster', occurredAt: { precision: 'unknown' } },
      level: 'II',
    });
    const [many, few] = [casualties({ dead: 12 }), casualties({ dead: 2 })];
    expect(desk.settle(id, 'casualties', [many, few])).toEqual([]);
    expect(desk.entry(id)).toMatchObject({ kind: 'casualties', act: 'disputeSettled', casualties: many });
    expect(desk.file(id).severities.map(({ values }) => [values.deadOrMissing, values.since])).toEqual([
      [0, noon],
      [12, noon + 1],
    ]);
  });

  test('of the category is judged by the deadlines of that one', () => {
    const desk = disputeDesk();
    expect(desk.settle(desk.id, 'category', ['socialSecurity', 'publicHealth'])).toEqual([]);
    expect(desk.file(desk.id).severities.map(({ values }) => values.category)).toEqual(['accident', 'socialSecurity']);
  });

  test('of a record that is about no incident leaves no entry', () => {
    const desk = disputeDesk();
    const venue = 'venue.all.hall';
    desk.put(venue, { name: '礼堂' });
    desk.dispute(venue, 'name', ['大礼堂', '小礼堂']);
    const operationId = desk.state.view(venue)?.conflicts.name?.[0]?.operationId;
    const choice = { id: venue, field: 'name', operationId };
    expect(desk.as('party', 'director')('records.chooseValue', choice)).toEqual([]);
    expect(desk.acts(desk.id)).toEqual(['registered']);
  });
});

test('a person of an incident who is brought back stands in the timeline, without the name', () => {
  const desk = disputeDesk();
  const person = desk.done('emergency.savePerson', {
    incidentId: desk.id,
    role: 'casualty',
    details: { name: '张三' },
  });
  desk.done('emergency.removePerson', desk.one(person));
  expect(desk.as('government', 'director')('records.restore', { id: person })).toEqual([]);
  expect(desk.state.get('incidentPerson', person)).toBeDefined();
  expect(desk.acts(desk.id)).toEqual(['registered', 'personSaved', 'personRemoved', 'personSaved']);
  expect(desk.entry(desk.id)).toMatchObject({ kind: 'personalData', details: { role: 'casualty' }, aboutId: person });
});
