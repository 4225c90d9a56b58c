import { describe, expect, test } from 'vitest';
import { suggestedPack } from '../../../../shared/rules/emergency/ready-packs.ts';
import { MINUTE, noon, openEmergencyDesk, toCity } from '../../../support/emergency-desk.ts';

const DAY = 86_400_000;

function responseDesk() {
  const desk = openEmergencyDesk();
  const id = desk.register();
  const director = desk.as('government', 'director');
  const end = (rest: object = {}) => director('emergency.endResponse', desk.one(id, rest));
  const archive = (rest: object = {}) => director('emergency.archive', desk.one(id, rest));
  const note = (rest: object) =>
    director('emergency.addNote', { incidentId: id, kind: 'note', text: '已到现场', ...rest });
  return { ...desk, id, director, end, archive, note };
}

describe('处置', () => {
  test('ends, is resumed with a reason, ends again and is assessed', () => {
    const desk = responseDesk();
    expect(desk.director('emergency.assess', desk.one(desk.id, { assessment: '处置得当' }))).toEqual([
      ['WRONG_STATE', undefined],
    ]);
    expect(desk.end({ note: '明火扑灭' })).toEqual([]);
    expect(desk.incident(desk.id)).toMatchObject({ response: 'ended', endedAt: noon, endedBy: 'government director' });
    expect(desk.end()).toEqual([['WRONG_STATE', undefined]]);
    expect(desk.director('emergency.resumeResponse', desk.one(desk.id, { reason: '复燃' }))).toEqual([]);
    expect(desk.incident(desk.id).response).toBe('ongoing');
    expect(desk.incident(desk.id).endedAt).toBeUndefined();
    desk.end();
    expect(desk.director('emergency.assess', desk.one(desk.id, { assessment: '处置得当' }))).toEqual([]);
    expect(desk.incident(desk.id)).toMatchObject({ response: 'assessed', assessment: '处置得当', assessedAt: noon });
    expect(desk.acts(desk.id)).toEqual(['registered', 'responseEnded', 'responseResumed', 'responseEnded', 'assessed']);
  });

  test('does not end before it was known of, nor in the future; personal data are kept so many days from then', () => {
    const desk = responseDesk();
    expect(desk.end({ at: noon - 2 * MINUTE })).toEqual([['TIME_BEFORE', 'at']]);
    expect(desk.end({ at: noon + 10 * MINUTE })).toEqual([['TIME_AHEAD', 'at']]);
    desk.setTime(noon + 2 * DAY);
    desk.end({ at: noon + DAY });
    expect(desk.incident(desk.id).personalDataUntil).toBe(noon + DAY + suggestedPack.personalDataDays * DAY);
  });
});

describe('归档', () => {
  test('asks for the final report or a reason, and for a response that has ended', () => {
    const desk = responseDesk();
    expect(desk.archive({ reason: '不再报送' })).toEqual([['WRONG_STATE', undefined]]);
    desk.end();
    expect(desk.archive()).toEqual([['FINAL_REPORT_MISSING', 'reason']]);
    const final = desk.signed(desk.id, 'final');
    expect(desk.archive()).toEqual([['FINAL_REPORT_MISSING', 'reason']]);
    desk.done('emergency.sendReport', { id: final, destinations: [toCity] });
    expect(desk.archive()).toEqual([]);
    expect(desk.incident(desk.id)).toMatchObject({ response: 'archived', archivedAt: noon });
  });

  test('takes what was found untrue as it stands: there is no response that could end', () => {
    const desk = responseDesk();
    desk.done('emergency.setFact', { ...desk.one(desk.id), fact: 'dismissed', note: '系误报' });
    expect(desk.archive()).toEqual([]);
    expect(desk.incident(desk.id).response).toBe('archived');
  });

  test('closes everything but corrections and what becomes of personal data', () => {
    const desk = responseDesk();
    const report = desk.signed(desk.id);
    const person = desk.done('emergency.savePerson', {
      incidentId: desk.id,
      role: 'casualty',
      details: { name: '张三' },
    });
    desk.end();
    expect(desk.archive({ reason: '并入年度材料' })).toEqual([]);
    const closed = [['WRONG_STATE', undefined]];
    const { id } = desk;
    expect(desk.director('emergency.editFacts', desk.one(id, { changes: { town: '别处' } }))).toEqual(closed);
    expect(desk.director('emergency.setSeverity', desk.one(id, { level: 'I', isSensitive: false }))).toEqual(closed);
    expect(desk.director('emergency.setFact', desk.one(id, { fact: 'confirmed' }))).toEqual(closed);
    expect(desk.director('emergency.resumeResponse', desk.one(id, { reason: '复燃' }))).toEqual(closed);
    expect(desk.director('emergency.renumber', desk.one(id))).toEqual(closed);
    expect(desk.director('emergency.voidReport', desk.one(report, { reason: '有误' }))).toEqual(closed);
    expect(desk.director('emergency.sendReport', { id: report, destinations: [toCity] })).toEqual(closed);
    expect(desk.note({})).toEqual(closed);
    expect(desk.note({ kind: 'correction', text: '接报时间应为 11:50' })).toEqual([]);
    expect(desk.director('emergency.removePerson', desk.one(person))).toEqual([]);
    expect(desk.director('emergency.destroyPersonalData', desk.one(id))).toEqual([]);
  });
});

describe('记事和更正', () => {
  test('stand in the timeline with their time; a correction names an entry of the same incident', () => {
    const desk = responseDesk();
    expect(desk.note({ at: noon - 5 * MINUTE })).toEqual([]);
    expect(desk.entry(desk.id)).toMatchObject({
      kind: 'note',
      act: 'noted',
      at: noon - 5 * MINUTE,
      isTimeTyped: true,
      text: '已到现场',
    });
    const [first] = desk.file(desk.id).timeline;
    const [foreign] = desk.file(desk.register()).timeline;
    const correct = (aboutId: string | undefined) => desk.note({ kind: 'correction', text: '更正', aboutId });
    expect(correct(first?.id)).toEqual([]);
    expect(desk.entry(desk.id)).toMatchObject({ act: 'corrected', aboutId: first?.id });
    expect(correct(foreign?.id)).toEqual([['UNKNOWN_RECORD', 'aboutId']]);
    expect(desk.note({ at: noon + 5 * MINUTE })).toEqual([['TIME_AHEAD', 'at']]);
  });
});

describe('个人信息', () => {
  const saved = (incidentId: string, rest: object = {}) => ({
    incidentId,
    role: 'casualty',
    details: { name: '张三' },
    ...rest,
  });

  test('stand sealed and are changed and removed; no entry names anybody', () => {
    const desk = responseDesk();
    const person = desk.done('emergency.savePerson', saved(desk.id));
    const change = { id: person, baseRevision: desk.state.revision, role: 'family', details: { name: '张三之妻' } };
    expect(desk.director('emergency.savePerson', saved(desk.id, change))).toEqual([]);
    const [kept, ...more] = desk.file(desk.id).people;
    expect(more).toEqual([]);
    expect(kept?.values).toMatchObject({ role: 'family', sealed: expect.stringContaining('张三之妻') });
    expect(desk.director('emergency.savePerson', saved(desk.register(), change))).toEqual([['UNKNOWN_RECORD', 'id']]);
    expect(desk.director('emergency.removePerson', desk.one(person))).toEqual([]);
    expect(desk.file(desk.id).people).toEqual([]);
    expect(desk.acts(desk.id)).toEqual(['registered', 'personSaved', 'personSaved', 'personRemoved']);
    expect(JSON.stringify(desk.file(desk.id).timeline)).not.toContain('张三');
  });

  test('are kept longer with a reason, by three years at the most', () => {
    const desk = responseDesk();
    const { personalDataUntil } = desk.incident(desk.id);
    const extend = (until: number) =>
      desk.director('emergency.extendPersonalData', desk.one(desk.id, { until, reason: '诉讼未结' }));
    expect(extend(personalDataUntil)).toEqual([['RETENTION_OUT_OF_RANGE', 'until']]);
    expect(extend(Date.parse('2029-11-18T12:00:01+08:00'))).toEqual([['RETENTION_OUT_OF_RANGE', 'until']]);
    expect(extend(Date.parse('2029-11-18T12:00:00+08:00'))).toEqual([]);
    expect(desk.entry(desk.id)).toMatchObject({ act: 'personalDataExtended', text: '诉讼未结' });
  });

  test('are destroyed when the response has ended, once, with how many they were; nobody comes back', () => {
    const desk = responseDesk();
    const person = desk.done('emergency.savePerson', saved(desk.id));
    desk.done('emergency.savePerson', saved(desk.id));
    const destroy = () => desk.director('emergency.destroyPersonalData', desk.one(desk.id));
    expect(destroy()).toEqual([['WRONG_STATE', undefined]]);
    desk.end();
    expect(destroy()).toEqual([]);
    expect(desk.file(desk.id).people).toEqual([]);
    expect(desk.incident(desk.id)).toMatchObject({
      personalDataDestroyedAt: noon,
      personalDataDestroyedBy: 'government director',
    });
    expect(desk.entry(desk.id)).toMatchObject({ act: 'personalDataDestroyed', details: { count: 2 } });
    const destroyed = [['PERSONAL_DATA_DESTROYED', undefined]];
    expect(destroy()).toEqual(destroyed);
    expect(desk.director('emergency.savePerson', saved(desk.id))).toEqual(destroyed);
    expect(desk.director('records.restore', { id: person })).toEqual(destroyed);
    expect(desk.director('emergency.removePerson', desk.one(person))).toEqual([['UNKNOWN_RECORD', undefined]]);
  });
});
