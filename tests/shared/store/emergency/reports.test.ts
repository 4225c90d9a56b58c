import { describe, expect, test } from 'vitest';
import { casualties, MINUTE, noon, openEmergencyDesk, reportWords } from '../../../support/emergency-desk.ts';

function reportDesk() {
  const desk = openEmergencyDesk();
  const id = desk.register();
  const director = desk.as('government', 'director');
  const draft = (kind = 'firstWritten', values: object = reportWords(), incidentId = id) =>
    desk.done('emergency.draftReport', { incidentId, kind, values });
  const report = (of: string) => {
    const found = desk.state.get('incidentReport', of)?.values;
    if (!found) throw new Error(`${of} was drafted`);
    return found;
  };
  const sign = (of: string, rest: object = {}) =>
    director('emergency.signReport', desk.one(of, { signedBy: '刘海涛', ...rest }));
  return { ...desk, id, director, draft, report, sign };
}

describe('a report', () => {
  test('is drafted, reviewed, returned, reviewed again and signed; each step is in the timeline', () => {
    const desk = reportDesk();
    const id = desk.draft();
    expect(desk.report(id)).toMatchObject({ state: 'draft', draftedBy: 'government director', draftedAt: noon });
    expect(desk.director('emergency.passReview', desk.one(id))).toEqual([['WRONG_STATE', undefined]]);
    expect(desk.director('emergency.submitReport', desk.one(id, { by: '赵一鸣' }))).toEqual([]);
    expect(desk.director('emergency.editReport', desk.one(id, { values: reportWords('改') }))).toEqual([
      ['WRONG_STATE', undefined],
    ]);
    expect(desk.director('emergency.returnReport', desk.one(id, { reason: '伤亡数字待核' }))).toEqual([]);
    expect(desk.report(id)).toMatchObject({ state: 'returned', returnReason: '伤亡数字待核' });
    expect(desk.sign(id)).toEqual([['WRONG_STATE', undefined]]);
    expect(desk.director('emergency.editReport', desk.one(id, { values: reportWords('火灾首报') }))).toEqual([]);
    desk.director('emergency.submitReport', desk.one(id));
    expect(desk.report(id).returnReason).toBeUndefined();
    expect(desk.director('emergency.passReview', desk.one(id, { by: '赵一鸣' }))).toEqual([]);
    expect(desk.report(id)).toMatchObject({ state: 'awaitingSignature', reviewedBy: '赵一鸣', reviewedAt: noon });
    expect(desk.sign(id)).toEqual([]);
    expect(desk.report(id)).toMatchObject({ state: 'signed', title: '火灾首报', signedBy: '刘海涛', signedAt: noon });
    expect(desk.acts(desk.id).slice(1)).toEqual([
      'reportDrafted',
      'reportSubmitted',
      'reportReturned',
      'reportSubmitted',
      'reportPassed',
      'reportSigned',
    ]);
    const submitted = desk.file(desk.id).timeline.find(({ values }) => values.act === 'reportSubmitted');
    expect(submitted?.values.enteredBy).toBe('赵一鸣');
  });

  test('may be signed straight from the draft, and then nobody changes it; void it keeps what it was', () => {
    const desk = reportDesk();
    const id = desk.draft('followUp');
    expect(desk.sign(id)).toEqual([]);
    expect(desk.entry(desk.id)).toMatchObject({ act: 'reportSigned', details: { from: 'draft', signedBy: '刘海涛' } });
    for (const [name, rest] of [
      ['emergency.editReport', { values: reportWords('改') }],
      ['emergency.submitReport', {}],
      ['emergency.returnReport', { reason: '改' }],
      ['emergency.signReport', { signedBy: '别人' }],
    ] as const) {
      expect(desk.director(name, desk.one(id, rest)), name).toEqual([['WRONG_STATE', undefined]]);
    }
    expect(desk.director('emergency.voidReport', desk.one(id, { reason: '时间写错' }))).toEqual([]);
    expect(desk.report(id)).toMatchObject({
      state: 'void',
      voidReason: '时间写错',
      number: 1,
      signedBy: '刘海涛',
      sections: { overview: '市场二层起火，正在扑救。' },
    });
    expect(desk.director('emergency.voidReport', desk.one(id, { reason: '再作废' }))).toEqual([
      ['WRONG_STATE', undefined],
    ]);
  });

  test('is not signed by nobody, nor in the future', () => {
    const desk = reportDesk();
    const id = desk.draft();
    expect(desk.sign(id, { signedBy: '  ' })).toEqual([['NO_SIGNER', 'signedBy']]);
    expect(desk.sign(id, { at: noon + 5 * MINUTE })).toEqual([['TIME_AHEAD', 'at']]);
    expect(desk.report(id).state).toBe('draft');
  });

  test('that was edited elsewhere while it was signed shows both as a dispute; no signed word changes unseen', () => {
    const desk = reportDesk();
    const id = desk.draft('special', { ...reportWords('专报'), sentTo: '市政府总值班室', urgency: 'urgent' });
    const before = desk.state.revision;
    expect(desk.sign(id)).toEqual([]);
    const elsewhere = {
      title: '改过的标题',
      sections: { ...desk.report(id).sections, overview: '改过的正文' },
      urgency: 'normal',
      sentTo: '别处',
      copiedTo: '别处',
      contact: '别人',
    };
    desk.write([{ recordId: id, fields: elsewhere, baseRevision: before }]);
    const view = desk.state.view(id);
    expect(Object.keys(view?.conflicts ?? {}).sort()).toEqual(Object.keys(elsewhere).sort());
    expect(view?.conflicts.sentTo?.map(({ value }) => value)).toContain('市政府总值班室');
  });

  test('is not signed before the incident was known of, but for a minute', () => {
    const desk = reportDesk();
    const id = desk.draft();
    expect(desk.sign(id, { at: noon - 2 * MINUTE })).toEqual([['TIME_BEFORE', 'at']]);
    expect(desk.sign(id, { at: noon - MINUTE })).toEqual([]);
  });

  test('keeps the numbers of people as they were when it was signed', () => {
    const desk = reportDesk();
    const id = desk.draft();
    const numbers = { changes: { casualties: casualties({ dead: 1 }) } };
    desk.done('emergency.editFacts', desk.one(desk.id, numbers));
    desk.sign(id);
    desk.done('emergency.editFacts', desk.one(desk.id, { changes: { casualties: casualties({ dead: 2 }) } }));
    expect(desk.report(id).casualties?.dead).toBe(1);
  });

  test('of the follow-ups has the next number of its incident, also after a void one, and its title says it', () => {
    const desk = reportDesk();
    const [first, second] = [desk.draft('followUp'), desk.draft('followUp')];
    desk.sign(first);
    desk.director('emergency.voidReport', desk.one(first, { reason: '有误' }));
    desk.sign(second);
    expect([first, second].map((id) => desk.report(id).number)).toEqual([1, 2]);
    expect(desk.report(second).title).toContain('续报（二）');
    const other = desk.draft('followUp', reportWords('自拟标题'), desk.register());
    desk.sign(other);
    expect(desk.report(other)).toMatchObject({ number: 1, title: '自拟标题' });
    const written = desk.draft();
    desk.sign(written);
    expect(desk.report(written).number).toBeUndefined();
  });

  test('of the specials has the next 期号 of the office and year, whatever incident it is of', () => {
    const desk = reportDesk();
    const october = desk.register({
      knownAt: Date.parse('2026-10-05T10:00:00+08:00'),
      values: { title: '山体滑坡', category: 'naturalDisaster', occurredAt: { precision: 'unknown' } },
    });
    const numbers = [desk.id, october].map((incidentId) => {
      const id = desk.draft('special', reportWords('专报'), incidentId);
      desk.sign(id);
      return desk.report(id).number;
    });
    expect(numbers).toEqual([1, 2]);
    const foreign = desk.done('emergency.register', desk.intake({ officeId: 'office.all.cppcc' }), 'cppcc');
    const values = { incidentId: foreign, kind: 'special', values: reportWords('专报') };
    const theirs = desk.done('emergency.draftReport', values, 'cppcc');
    desk.done('emergency.signReport', desk.one(theirs, { signedBy: '陈国栋' }), 'cppcc');
    expect(desk.report(theirs).number).toBe(1);
    desk.setTime(Date.parse('2027-01-04T10:00:00+08:00'));
    const january = desk.draft('special', reportWords('专报'));
    desk.sign(january);
    expect(desk.report(january).number).toBe(1);
  });

  test('that is final before the response has ended says why', () => {
    const desk = reportDesk();
    const id = desk.draft('final');
    expect(desk.sign(id)).toEqual([['FINAL_BEFORE_END', 'earlyReason']]);
    const values = { ...reportWords(), earlyReason: '已移交事故调查组' };
    desk.done('emergency.editReport', desk.one(id, { values }));
    expect(desk.sign(id)).toEqual([]);
    expect(desk.entry(desk.id).text).toBe('已移交事故调查组');
    const after = desk.draft('final');
    desk.done('emergency.endResponse', desk.one(desk.id));
    expect(desk.sign(after)).toEqual([]);
  });
});
