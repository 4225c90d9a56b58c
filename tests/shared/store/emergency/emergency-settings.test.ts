import { describe, expect, test } from 'vitest';
import { suggestedPack } from '../../../../shared/rules/emergency/ready-packs.ts';
import { defaultThresholds } from '../../../../shared/rules/emergency/ready-thresholds.ts';
import { casualties, facts, openEmergencyDesk } from '../../../support/emergency-desk.ts';

const recipient = { name: '市政府总值班室', leg: 'city', phone: '85550000', rankOrder: 1 } as const;

function settingsDesk() {
  const desk = openEmergencyDesk();
  return { ...desk, lead: desk.as('party', 'director') };
}

describe('报送对象', () => {
  test('are added, changed and removed by the lead office', () => {
    const desk = settingsDesk();
    const add = { values: recipient };
    expect(desk.as('government', 'director')('emergency.addRecipient', add)).toEqual([['NOT_PERMITTED', undefined]]);
    expect(desk.as('party', 'dutyOfficer')('emergency.addRecipient', add)).toEqual([['NOT_PERMITTED', undefined]]);
    const id = desk.done('emergency.addRecipient', add, 'party');
    expect(desk.lead('emergency.editRecipient', desk.one(id, { changes: { phone: '85551111' } }))).toEqual([]);
    expect(desk.book().recipients.map(({ values }) => values.phone)).toEqual(['85551111']);
    expect(desk.lead('emergency.editRecipient', desk.one(id, { changes: { name: '' } }))).toEqual([
      ['INVALID_VALUES', 'name'],
    ]);
    expect(desk.lead('emergency.removeRecipient', desk.one(id))).toEqual([]);
    expect(desk.book().recipients).toEqual([]);
    expect(desk.lead('emergency.removeRecipient', desk.one(id))).toEqual([['UNKNOWN_RECORD', undefined]]);
  });

  test('that are an office of the workspace name one that is there', () => {
    const desk = settingsDesk();
    const nowhere = { values: { ...recipient, officeId: 'office.all.nowhere' } };
    expect(desk.lead('emergency.addRecipient', nowhere)).toEqual([['UNKNOWN_RECORD', 'officeId']]);
    const id = desk.done('emergency.addRecipient', { values: { ...recipient, officeId: 'office.all.cppcc' } }, 'party');
    expect(desk.lead('emergency.editRecipient', desk.one(id, { changes: { officeId: 'office.all.nowhere' } }))).toEqual(
      [['UNKNOWN_RECORD', 'officeId']],
    );
  });
});

describe('报送时限 and 分级标准', () => {
  test('hold from their first day on, are replaced as a whole and given up, by the lead office', () => {
    const desk = settingsDesk();
    const local = { ...suggestedPack, name: '本地', effectiveFrom: '2026-11-01' };
    const save = { baseRevision: 0, values: local };
    expect(desk.as('government', 'director')('rules.saveSlaPack', save)).toEqual([['NOT_PERMITTED', undefined]]);
    const id = desk.done('rules.saveSlaPack', save, 'party');
    expect(desk.book().packOn('2026-10-31').name).toBe('建议默认');
    expect(desk.book().packOn('2026-11-01').name).toBe('本地');
    const { sensitiveAs: _as, ...rest } = local;
    expect(desk.lead('rules.saveSlaPack', { baseRevision: desk.state.revision, values: rest })).toEqual([]);
    expect(desk.book().packOn('2026-11-01').sensitiveAs).toBeUndefined();
    expect(desk.lead('rules.removeSlaPack', desk.one(id))).toEqual([]);
    expect(desk.book().packOn('2026-11-01').name).toBe('建议默认');
    expect(desk.lead('rules.removeSlaPack', desk.one(id))).toEqual([['UNKNOWN_RECORD', undefined]]);
  });

  test('of the place decide what the numbers say', () => {
    const desk = settingsDesk();
    const fire = { level: 'II', all: [{ measure: 'dead', comparison: 'atLeast', number: 1 }] };
    const subject = { subject: '火灾', category: 'accident', criteria: [fire], source: '本区预案' };
    const values = { ...defaultThresholds, subjects: [subject], effectiveFrom: '2026-11-01' };
    const save = { baseRevision: 0, values };
    expect(desk.as('government', 'director')('rules.saveThresholdTable', save)).toEqual([['NOT_PERMITTED', undefined]]);
    const id = desk.done('rules.saveThresholdTable', save, 'party');
    const intake = desk.intake({ values: { ...facts, casualties: casualties({ dead: 1 }) } });
    expect(desk.as('government')('emergency.register', intake)).toEqual([['LEVEL_BELOW_NUMBERS', 'level']]);
    expect(desk.lead('rules.removeThresholdTable', desk.one(id))).toEqual([]);
    expect(desk.as('government')('emergency.register', intake)).toEqual([]);
  });
});
