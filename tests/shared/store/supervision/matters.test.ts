import { describe, expect, test } from 'vitest';
import { matterNumber } from '../../../../shared/rules/supervision/matter-number.ts';
import { officeId } from '../../../support/decision-desk.ts';
import { DAY_MS, feedback, noon, openSupervisionDesk } from '../../../support/supervision-desk.ts';

const instruction = 'incidentInstruction.2026-M11.party_202611keyaaaaaaaaaa_one';

describe('登记', () => {
  test('asks only for what it is about, and is one matter when it is sent twice', () => {
    const desk = openSupervisionDesk();
    const registration = { ...desk.registration(), values: { title: '整治占道经营', source: 'other' } };
    expect(desk.as('party')('supervision.register', registration)).toEqual([]);
    expect(desk.as('party')('supervision.register', registration)).toEqual([]);
    expect([...desk.book().files.values()].map(({ matter }) => [matter.title, matter.state])).toEqual([
      ['整治占道经营', 'draft'],
    ]);
  });

  test('names what cannot be at its field', () => {
    const desk = openSupervisionDesk();
    const tried = (values: object) => desk.as('party')('supervision.register', desk.registration(values));
    expect(tried({ givenOn: '2026-11-18', dueOn: '2026-11-17' })).toEqual([['DUE_BEFORE_GIVEN', 'dueOn']]);
    expect(tried({ leadUnit: { name: '某办', officeId: 'office.all.gone' } })).toEqual([
      ['UNKNOWN_RECORD', 'leadUnit'],
    ]);
    expect(tried({ assistUnits: [{ name: '区政府办' }] })).toEqual([['INVALID_VALUES', 'assistUnits']]);
    expect(tried({ sourceId: instruction })).toEqual([['UNKNOWN_RECORD', 'sourceId']]);
  });

  test('is for those who plan, in their own office; the lead office may for all', () => {
    const desk = openSupervisionDesk();
    const asks = (office: string, role: 'viewer' | 'dutyOfficer' | 'liaison', of = office) =>
      desk.as(office, role)('supervision.register', desk.registration({}, of));
    expect(asks('party', 'viewer')).toEqual([['NOT_PERMITTED', undefined]]);
    expect(asks('party', 'dutyOfficer')).toEqual([['NOT_PERMITTED', undefined]]);
    expect(asks('cppcc', 'liaison', 'party')).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(asks('cppcc', 'liaison')).toEqual([]);
  });

  test('of what is tracked already is refused with its number, until that one is done with', () => {
    const desk = openSupervisionDesk();
    desk.write([
      {
        recordId: instruction,
        fields: {
          ...{ officeId: officeId('party'), incidentId: 'incident.2026-Y.party_202611keyaaaaaaaaaa' },
          ...{
            leaderName: '张明',
            text: '速查',
            receivedAt: noon,
            channel: 'paper',
            enteredBy: '李静',
            enteredAt: noon,
          },
        },
      },
    ]);
    const first = desk.filed({ sourceId: instruction });
    const again = desk.act(
      'congress',
      'liaison',
      'supervision.register',
      desk.registration({ sourceId: instruction }, 'congress'),
    );
    expect(again).toMatchObject({
      ok: false,
      error: [{ code: 'TRACKED_ALREADY', recordId: first, details: { number: 'DB-2026-001' } }],
    });
    expect(
      desk
        .book()
        .bySource.get(instruction)
        ?.map(({ id }) => id),
    ).toEqual([first]);
    desk.done('supervision.withdraw', desk.one(first, { reason: '重复' }));
    expect(
      desk.as('congress', 'liaison')('supervision.register', desk.registration({ sourceId: instruction }, 'congress')),
    ).toEqual([]);
  });
});

describe('立项 and 交办', () => {
  test('go from the draft to the unit, each when what it needs is there', () => {
    const desk = openSupervisionDesk();
    const id = desk.register({ words: '', leadUnit: undefined });
    const own = desk.as('party', 'director');
    expect(own('supervision.submit', desk.one(id))).toEqual([
      ['MATTER_NEEDS', 'words'],
      ['MATTER_NEEDS', 'leadUnit'],
    ]);
    const missing = { words: '抓紧整改', leadUnit: { name: '区政府办', officeId: officeId('government') } };
    expect(own('supervision.edit', desk.one(id, { changes: missing }))).toEqual([]);
    expect(own('supervision.submit', desk.one(id))).toEqual([]);
    expect(desk.as('party', 'liaison')('supervision.approve', desk.one(id, { approvedBy: '赵国栋' }))).toEqual([
      ['NOT_PERMITTED', undefined],
    ]);
    expect(own('supervision.approve', desk.one(id, { approvedBy: '赵国栋' }))).toEqual([]);
    expect(matterNumber(desk.file(id).matter)).toBe('DB-2026-001');
    expect(own('supervision.assign', desk.one(id, { givenOn: '2026-11-18' }))).toEqual([['MATTER_NEEDS', 'dueOn']]);
    own('supervision.edit', desk.one(id, { changes: { dueOn: '2026-12-03' } }));
    expect(own('supervision.assign', desk.one(id, { givenOn: '2026-12-04' }))).toEqual([['DUE_BEFORE_GIVEN', 'dueOn']]);
    expect(own('supervision.assign', desk.one(id, { givenOn: '2026-11-18' }))).toEqual([]);
    expect(desk.file(id).matter).toMatchObject({ state: 'assigned', firstDueOn: '2026-12-03', givenOn: '2026-11-18' });
    expect(desk.file(id).steps.map(({ values }) => values.toState)).toEqual([
      'draft',
      'awaitingApproval',
      'filed',
      'assigned',
    ]);
  });

  test('sent back and approved again, it keeps its number; the next one has the next', () => {
    const desk = openSupervisionDesk();
    const id = desk.filed();
    desk.done('supervision.sendBack', desk.one(id, { reason: '时限太紧' }));
    expect(desk.stateOf(id)).toBe('draft');
    desk.done('supervision.submit', desk.one(id));
    desk.done('supervision.approve', desk.one(id, { approvedBy: '赵国栋' }));
    expect([id, desk.filed()].map((each) => matterNumber(desk.file(each).matter))).toEqual([
      'DB-2026-001',
      'DB-2026-002',
    ]);
  });

  test('a matter entered in December and approved in January is the first of its year', () => {
    const desk = openSupervisionDesk();
    desk.filed();
    const late = desk.register();
    desk.done('supervision.submit', desk.one(late));
    desk.setTime(Date.parse('2027-01-04T09:00:00+08:00'));
    desk.done('supervision.approve', desk.one(late, { approvedBy: '赵国栋' }));
    expect(matterNumber(desk.file(late).matter)).toBe('DB-2027-001');
  });

  test('two with one number are told apart by giving one of them another', () => {
    const desk = openSupervisionDesk();
    const [first, second] = [desk.filed(), desk.filed()];
    expect(desk.as('party')('supervision.renumber', desk.one(second))).toEqual([['NOTHING_CHANGED', undefined]]);
    desk.write([{ recordId: second, fields: { sequence: 1 } }]);
    expect(desk.as('party')('supervision.renumber', desk.one(second))).toEqual([]);
    expect([first, second].map((id) => desk.file(id).matter.sequence)).toEqual([1, 2]);
  });

  test('once it is given out, its words, units and time stand', () => {
    const desk = openSupervisionDesk();
    const id = desk.assigned();
    const edit = (changes: object) => desk.as('party')('supervision.edit', desk.one(id, { changes }));
    expect(edit({ dueOn: '2027-01-01' })).toEqual([['FIXED_ONCE_ASSIGNED', 'dueOn']]);
    expect(edit({ words: '改口' })).toEqual([['FIXED_ONCE_ASSIGNED', 'words']]);
    expect(edit({ state: 'closed' })).toEqual([['INVALID_VALUES', 'state']]);
    expect(edit({ unitContact: '周敏', remarks: '已电话告知' })).toEqual([]);
  });

  test('the first feedback is due on its cycle, or within the workdays of its time', () => {
    const desk = openSupervisionDesk();
    const weekly = desk.assigned({ feedbackCycle: { unit: 'week', day: 5 } });
    const decision = desk.assigned({ source: 'meeting', deadlineKey: 'meetingDecision', dueOn: '2026-12-30' });
    expect([weekly, decision, desk.assigned()].map((id) => desk.file(id).matter.feedbackOn)).toEqual([
      '2026-11-20',
      '2026-11-25',
      undefined,
    ]);
  });
});

describe('签收 and 变更', () => {
  test('each unit signs for itself; with the lead unit the matter is signed for', () => {
    const desk = openSupervisionDesk();
    const id = desk.assigned();
    expect(desk.as('congress', 'liaison')('supervision.sign', desk.one(id, { unitName: '区政府办' }))).toEqual([
      ['NOT_YOUR_OFFICE', undefined],
    ]);
    // A unit without a workstation: the office that gave it out writes it down.
    expect(
      desk.as('party', 'liaison')('supervision.sign', desk.one(id, { unitName: '区教育局', signedBy: '马超' })),
    ).toEqual([]);
    expect(desk.stateOf(id)).toBe('assigned');
    desk.setTime(noon + 1000);
    expect(desk.as('government', 'liaison')('supervision.sign', desk.one(id, { unitName: '区政府办' }))).toEqual([]);
    expect(desk.as('government', 'liaison')('supervision.sign', desk.one(id, { unitName: '区政府办' }))).toEqual([
      ['ALREADY_SIGNED', undefined],
    ]);
    expect(desk.as('party')('supervision.sign', desk.one(id, { unitName: '区住建局' }))).toEqual([
      ['NOT_A_UNIT', 'unitName'],
    ]);
    expect(desk.file(id).matter).toMatchObject({ state: 'signed', signedBy: 'government liaison' });
    expect(desk.file(id).receipts.map(({ values }) => [values.unitName, values.signedBy])).toEqual([
      ['区教育局', '马超'],
      ['区政府办', 'government liaison'],
    ]);
  });

  test('another lead unit signs anew within the same time', () => {
    const desk = openSupervisionDesk();
    const id = desk.signed();
    const leadUnit = { name: '区人大办', officeId: officeId('congress') };
    desk.done('supervision.reassign', desk.one(id, { leadUnit, assistUnits: [], reason: '职责调整' }));
    expect(desk.file(id).matter).toMatchObject({ state: 'assigned', leadUnit, dueOn: '2026-12-03' });
    expect(desk.file(id).matter.signedAt).toBeUndefined();
    expect(desk.as('government', 'liaison')('supervision.feedBack', desk.one(id, feedback()))).toEqual([
      ['NOT_YOUR_OFFICE', undefined],
    ]);
    expect(desk.as('congress', 'liaison')('supervision.sign', desk.one(id, { unitName: '区人大办' }))).toEqual([]);
  });

  test('urgings are numbered for their matter', () => {
    const desk = openSupervisionDesk();
    const id = desk.assigned();
    const urge = (method: string) =>
      desk.done('supervision.urge', desk.one(id, { method, unitName: '区政府办', text: '请尽快报送' }));
    urge('phone');
    urge('notice');
    expect(desk.file(id).urges.map(({ values }) => [values.sequence, values.method])).toEqual([
      [1, 'phone'],
      [2, 'notice'],
    ]);
  });
});

describe('暂停、撤销、并案', () => {
  test('a pause stops the clock: the last day moves on by as many days', () => {
    const desk = openSupervisionDesk();
    const id = desk.signed();
    desk.done('supervision.pause', desk.one(id, { reason: '等待上级文件' }));
    expect(desk.stateOf(id)).toBe('paused');
    desk.setTime(noon + 10 * DAY_MS);
    desk.done('supervision.resume', desk.one(id, { reason: '文件已到' }));
    expect(desk.file(id).matter).toMatchObject({ state: 'signed', dueOn: '2026-12-13' });
  });

  test('begun once it is signed for; when it was first begun stays, also after it was returned', () => {
    const desk = openSupervisionDesk();
    const own = desk.as('government', 'liaison');
    const assigned = desk.assigned();
    expect(own('supervision.start', desk.one(assigned))).toEqual([['WRONG_STATE', undefined]]);
    const [id, feedbackId] = desk.handedIn();
    desk.done('supervision.returnFeedback', desk.one(feedbackId, { reviewedBy: '李静', words: '缺整改时限' }));
    desk.setTime(noon + DAY_MS);
    expect(own('supervision.start', desk.one(id))).toEqual([]);
    const { state, startedAt } = desk.file(id).matter;
    expect([state, startedAt]).toEqual(['underway', noon]);
  });

  test('a note stands in its course, whatever its state, and whoever has no part in it writes none', () => {
    const desk = openSupervisionDesk();
    const matterId = desk.closed();
    const note = { matterId, text: '电话核实：整改已到位' };
    expect(desk.as('cppcc', 'liaison')('supervision.addNote', note)).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.as('party')('supervision.addNote', note)).toEqual([]);
    expect(desk.file(matterId).steps.map(({ values }) => [values.kind, values.text])).toContainEqual([
      'note',
      note.text,
    ]);
  });

  test('what is withdrawn comes back as it was, with its time as it stood', () => {
    const desk = openSupervisionDesk();
    const id = desk.signed();
    desk.done('supervision.withdraw', desk.one(id, { reason: '情况消除' }));
    expect(desk.stateOf(id)).toBe('withdrawn');
    expect(desk.as('party', 'director')('supervision.withdraw', desk.one(id, { reason: '再撤' }))).toEqual([
      ['WRONG_STATE', undefined],
    ]);
    desk.done('supervision.resume', desk.one(id, { reason: '情况反复' }));
    expect(desk.file(id).matter).toMatchObject({ state: 'signed', dueOn: '2026-12-03' });
  });

  test('merged into another, which is told of it and goes on', () => {
    const desk = openSupervisionDesk();
    const [id, into] = [desk.signed(), desk.signed({ title: '学校周边食品安全整治' })];
    const merge = (intoId: string) =>
      desk.as('party', 'director')('supervision.merge', desk.one(id, { intoId, reason: '同一件事' }));
    expect(merge(id)).toEqual([['MERGED_INTO_ITSELF', 'intoId']]);
    expect(merge('matter.2026-Y.party_202611gone')).toEqual([['UNKNOWN_RECORD', 'intoId']]);
    desk.setTime(noon + DAY_MS);
    expect(merge(into)).toEqual([]);
    expect(desk.file(id).matter).toMatchObject({ state: 'merged', mergedIntoId: into });
    expect(desk.file(into).steps.at(-1)?.values).toMatchObject({ kind: 'merged', text: '校园食堂食品安全专项检查' });
  });
});
