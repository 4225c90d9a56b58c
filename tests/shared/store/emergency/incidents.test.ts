import { describe, expect, test } from 'vitest';
import { readyPacks, suggestedPack } from '../../../../shared/rules/emergency/ready-packs.ts';
import { casualties, facts, incidentOffice, MINUTE, noon, openEmergencyDesk } from '../../../support/emergency-desk.ts';

const DAY = 86_400_000;

describe('接报', () => {
  test('makes an incident with its number, level, source and first entry; who told of it stands sealed', () => {
    const desk = openEmergencyDesk();
    const source = { name: '马建军', phone: '13900007788' };
    const id = desk.register({
      knownAt: noon - 10 * MINUTE,
      isKnownAtTyped: true,
      source,
      values: { ...facts, casualties: casualties({ dead: 1 }) },
    });
    expect(desk.incident(id)).toMatchObject({
      sequence: 1,
      knownAt: noon - 10 * MINUTE,
      isKnownAtTyped: true,
      fact: 'received',
      response: 'ongoing',
      personalDataUntil: noon - 10 * MINUTE + suggestedPack.personalDataDays * DAY,
    });
    const { severities, people, timeline } = desk.file(id);
    expect(severities.map(({ values }) => [values.level, values.countsAs, values.deadOrMissing, values.since])).toEqual(
      [['IV', 'IV', 1, noon - 10 * MINUTE]],
    );
    expect(people.map(({ values }) => [values.role, values.sealed])).toMatchObject([
      ['source', expect.stringContaining('马建军')],
    ]);
    expect(
      timeline.map(({ values }) => [values.kind, values.act, values.at, values.enteredAt, values.casualties?.dead]),
    ).toEqual([['received', 'registered', noon - 10 * MINUTE, noon, 1]]);
    expect(JSON.stringify(timeline)).not.toContain('马建军');
  });

  test('that is sent twice is one incident; the next one of the office gets the next number, another office counts anew', () => {
    const desk = openEmergencyDesk();
    const intake = desk.intake();
    const id = desk.done('emergency.register', intake);
    expect(desk.as('government')('emergency.register', intake)).toEqual([]);
    expect(desk.book().files.size).toBe(1);
    expect(desk.file(id).timeline).toHaveLength(1);
    expect(desk.incident(desk.register()).sequence).toBe(2);
    const other = desk.intake({ officeId: 'office.all.cppcc' });
    expect(desk.incident(desk.done('emergency.register', other, 'cppcc', 'liaison')).sequence).toBe(1);
  });

  test('without anybody named as the source keeps no person', () => {
    const desk = openEmergencyDesk();
    expect(desk.file(desk.register({ source: { name: '', phone: '' } })).people).toEqual([]);
  });

  test('is by the server’s clock as far as it was measured; both times are kept', () => {
    const desk = openEmergencyDesk();
    desk.setClockOffset(90_000);
    const id = desk.register();
    expect(desk.incident(id)).toMatchObject({ knownAt: noon + 90_000, isKnownAtTyped: false });
    expect(desk.entry(id)).toMatchObject({ enteredAt: noon + 90_000, computerAt: noon, clockOffsetMs: 90_000 });
    desk.setClockOffset(null);
    expect(desk.entry(desk.register()).clockOffsetMs).toBeUndefined();
  });

  test('says that the time at which it became known was typed where somebody typed it, or it lies far back', () => {
    const desk = openEmergencyDesk();
    const values = { ...facts, occurredAt: { precision: 'unknown' } };
    const isTyped = (rest: object) => {
      const id = desk.register({ values, ...rest });
      return [desk.incident(id).isKnownAtTyped, desk.entry(id).isTimeTyped];
    };
    expect(isTyped({ knownAt: noon - 15 * MINUTE })).toEqual([false, false]);
    expect(isTyped({ knownAt: noon - 15 * MINUTE - 1 })).toEqual([true, true]);
    expect(isTyped({ knownAt: noon - MINUTE / 2, isKnownAtTyped: true })).toEqual([true, true]);
  });

  test('known before it happened, known in the future, or by an office that is not there is refused at the field', () => {
    const desk = openEmergencyDesk();
    const refusal = (rest: object) => desk.as('government')('emergency.register', desk.intake(rest));
    expect(refusal({ knownAt: noon - 30 * MINUTE })).toEqual([['KNOWN_BEFORE_OCCURRED', 'occurredAt']]);
    expect(refusal({ knownAt: noon + 3 * MINUTE })).toEqual([['TIME_AHEAD', 'knownAt']]);
    const nowhere = desk.intake({ officeId: 'office.all.nowhere' });
    expect(desk.as('party')('emergency.register', nowhere)).toEqual([['UNKNOWN_RECORD', 'officeId']]);
    expect(desk.book().files.size).toBe(0);
  });

  test('of a call in the duty log names one that is there and that no other incident came of', () => {
    const desk = openEmergencyDesk();
    const callId = 'callRecord.2026-M11.government_c1';
    const refusal = (rest: object) => desk.as('government')('emergency.register', desk.intake(rest));
    expect(refusal({ callId })).toEqual([['UNKNOWN_RECORD', 'callId']]);
    desk.put(callId, {
      officeId: incidentOffice,
      dutyDate: '2026-11-18',
      at: noon,
      isTimeTyped: false,
      enteredAt: noon,
      enteredBy: '赵一鸣',
      isOpen: false,
      direction: 'incoming',
      urgency: 'normal',
      isReadBack: true,
      callerUnit: '柳林街道办',
      callerName: '',
      callerPhone: '',
      content: '市场起火',
    });
    const intake = desk.intake({ callId });
    expect(desk.as('government')('emergency.register', intake)).toEqual([]);
    expect(desk.as('government')('emergency.register', intake), 'sent twice').toEqual([]);
    const again = desk.act('government', 'dutyOfficer', 'emergency.register', desk.intake({ callId }));
    const error = [{ code: 'CALL_TAKEN', field: 'callId', details: { number: '2026-001' } }];
    expect(again).toMatchObject({ ok: false, error });
    expect(desk.book().files.size).toBe(1);
  });

  test('below what the numbers say needs a reason, which is kept', () => {
    const desk = openEmergencyDesk();
    const values = { ...facts, casualties: casualties({ dead: 3 }) };
    const decision = desk.act('government', 'dutyOfficer', 'emergency.register', desk.intake({ values }));
    expect(decision).toMatchObject({
      ok: false,
      error: [{ code: 'LEVEL_BELOW_NUMBERS', field: 'level', details: { suggested: 'III' } }],
    });
    const id = desk.register({ values, levelReason: '伤亡待核，先按一般掌握' });
    expect(desk.file(id).severities[0]?.values.reason).toBe('伤亡待核，先按一般掌握');
    expect(desk.file(desk.register({ values, level: 'II' })).severities[0]?.values.level).toBe('II');
  });

  test('sensitive ones and 社会安全事件 count as the level that the deadlines of the place say, never as a lesser one', () => {
    const desk = openEmergencyDesk();
    const wuhan = readyPacks.find(({ name }) => name === '武汉');
    const countsAs = (rest: object) => desk.file(desk.register(rest)).severities[0]?.values.countsAs;
    const social = { ...facts, category: 'socialSecurity', subtype: '' };
    expect(countsAs({ isSensitive: true })).toBe('II');
    expect(countsAs({ isSensitive: true, level: 'I' })).toBe('I');
    expect(countsAs({ values: social })).toBe('II');
    const saved = { baseRevision: desk.state.revision, values: wuhan };
    expect(desk.as('party', 'director')('rules.saveSlaPack', saved)).toEqual([]);
    expect(countsAs({ values: social })).toBe('IV');
  });

  test('keeps the deadlines that held: later ones leave it as it was', () => {
    const desk = openEmergencyDesk();
    const id = desk.register();
    const pack = {
      ...suggestedPack,
      name: '本地',
      rules: suggestedPack.rules.slice(0, 1),
      effectiveFrom: '2026-11-01',
    };
    desk.done('rules.saveSlaPack', { baseRevision: 0, values: pack }, 'party');
    expect(desk.file(id).severities[0]?.values).toMatchObject({ packName: '建议默认', rules: suggestedPack.rules });
    expect(desk.file(desk.register()).severities[0]?.values.packName).toBe('本地');
  });
});

describe('the number of an incident', () => {
  test('changes where two have the same, and only then', () => {
    const desk = openEmergencyDesk();
    const [first, second] = [desk.register(), desk.register()];
    expect(desk.as('government')('emergency.renumber', desk.one(second))).toEqual([['NOTHING_CHANGED', undefined]]);
    desk.put(second, { sequence: 1 });
    expect(desk.as('government')('emergency.renumber', desk.one(second))).toEqual([]);
    expect([first, second].map((id) => desk.incident(id).sequence)).toEqual([1, 2]);
    expect(desk.entry(second)).toMatchObject({ act: 'renumbered', details: { from: 1, to: 2 } });
  });
});

describe('涉密', () => {
  const secret = { values: { ...facts, course: '略' }, classification: 'secret' };

  test('any 密级 refuses the words; only a stub with number and whereabouts is kept', () => {
    const desk = openEmergencyDesk();
    expect(desk.as('government')('emergency.register', desk.intake(secret))).toEqual([
      ['CLASSIFIED_BODY', 'classification'],
    ]);
    expect(desk.book().files.size).toBe(0);
    const values = {
      officeId: incidentOffice,
      classification: 'secret',
      documentNumber: '柳办密〔2026〕3号',
      whereTo: '机要室唐思远，机要交通',
      receivedAt: noon,
    };
    expect(desk.as('government')('emergency.keepStub', { values })).toEqual([]);
    expect(desk.state.list('classifiedStub', '2026-M11').map(({ values: kept }) => kept)).toEqual([
      { ...values, enteredBy: 'government dutyOfficer' },
    ]);
    const ahead = { values: { ...values, receivedAt: noon + 5 * MINUTE } };
    expect(desk.as('government')('emergency.keepStub', ahead)).toEqual([['TIME_AHEAD', 'receivedAt']]);
  });

  test('words that carry the mark of a classified document are refused at their field, in every command', () => {
    const desk = openEmergencyDesk();
    const government = desk.as('government');
    const marked = { ...facts, measures: '按文件办理。\n机密★10年' };
    expect(government('emergency.register', desk.intake({ values: marked }))).toEqual([
      ['CLASSIFIED_TEXT', 'measures'],
    ]);
    const id = desk.register();
    const edit = desk.one(id, { changes: { nature: '密级：秘密' } });
    expect(government('emergency.editFacts', edit)).toEqual([['CLASSIFIED_TEXT', 'nature']]);
    const report = { title: '', sections: { cause: '绝密★' } };
    expect(government('emergency.draftReport', { incidentId: id, kind: 'special', values: report })).toEqual([
      ['CLASSIFIED_TEXT', 'cause'],
    ]);
    const note = { incidentId: id, kind: 'note', text: '秘密' };
    expect(government('emergency.addNote', note)).toEqual([['CLASSIFIED_TEXT', 'text']]);
    const officers = { leadersOnSite: [{ name: '秘密★', title: '' }] };
    expect(government('emergency.editFacts', desk.one(id, { changes: officers }))).toEqual([
      ['CLASSIFIED_TEXT', 'leadersOnSite'],
    ]);
    expect(government('emergency.addNote', { ...note, text: '公安机关正在秘密调查' })).toEqual([]);
  });
});
