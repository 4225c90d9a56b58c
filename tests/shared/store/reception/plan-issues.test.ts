import { describe, expect, test } from 'vitest';
import { findClashes } from '../../../../shared/rules/clashes.ts';
import { planWeekOf } from '../../../../shared/rules/plan-week.ts';
import { officeId } from '../../../support/decision-desk.ts';
import { openReceptionDesk, talks, task } from '../../../support/reception-desk.ts';

const week = '2026-11-23';
const at = (start: string, end: string) => ({ kind: 'exact', start, end });
const host = (key: string) => ({ leaderId: `leader.all.${key}`, role: 'host' });

/** An issued visit whose talks the mayor hosts; the talks stand in the weekly plan of 区委办. */
function issuedDesk() {
  const desk = openReceptionDesk();
  const id = desk.issued({}, [
    talks({ hosts: [host('mayor')] }),
    talks({ content: '政协座谈', date: '2026-11-26', hosts: [host('cppcc')] }),
    task('准备汇报材料', { responsibleOfficeId: officeId('congress') }),
  ]);
  const stop = () => desk.file(id).stops[0]?.id ?? '';
  desk.done('reception.linkStop', desk.one(stop()));
  const item = () => {
    const { planItemId } = desk.file(id).stops[0]?.values ?? {};
    return desk.state.get('planItem', planItemId ?? '')?.values;
  };
  const issues = () => desk.file(id).issues.map(({ values }) => values);
  return { ...desk, id, stop, item, issues };
}

const reissue = { reason: '抵达推迟', orderedBy: '林永康' };
const moved = { time: at('15:30', '17:00') };

describe('接待方案', () => {
  test('V1 goes to everybody who takes part: who works on it, serves a leader, answers for a task', () => {
    const desk = issuedDesk();
    const [first] = desk.issues();
    expect(first).toMatchObject({ sequence: 1, reason: '' });
    expect(first?.toldOfficeIds).toEqual(
      ['cppcc', 'congress', 'government', 'party', 'reception'].map(officeId).sort(),
    );
    expect(first?.snapshot.names['leader.all.mayor']).toBe('李明华（区长）');
    expect(desk.as('party')('reception.issuePlan', desk.one(desk.id, { reason: '再发' }))).toEqual([
      ['NOTHING_CHANGED', undefined],
    ]);
  });

  test('a change of one stop moves the linked plan item and re-issues V2 to those concerned, in one step', () => {
    const desk = issuedDesk();
    expect(desk.as('party')('reception.editEntry', desk.one(desk.stop(), { changes: moved, reissue }))).toEqual([]);
    expect(desk.item()).toMatchObject({ time: at('15:30', '17:00'), category: 'reception' });
    const [, second] = desk.issues();
    expect(second).toMatchObject({ sequence: 2, reason: '抵达推迟', previousId: desk.file(desk.id).issues[0]?.id });
    expect(second?.toldOfficeIds, '区政协办 and 区人大办 have nothing to do with it').toEqual(
      ['government', 'party', 'reception'].map(officeId).sort(),
    );
  });

  test('V2 of a change of leaders goes to whoever served the former one as well', () => {
    const desk = issuedDesk();
    const changes = { hosts: [host('vice')] };
    desk.as('party')('reception.editEntry', desk.one(desk.stop(), { changes, reissue }));
    expect(desk.issues()[1]?.toldOfficeIds).toEqual(['cppcc', 'government', 'party', 'reception'].map(officeId).sort());
  });

  test('V2 of another arrival goes to everybody', () => {
    const desk = issuedDesk();
    desk.as('party')('reception.edit', desk.one(desk.id, { changes: { arriveAt: '10:40' } }));
    expect(desk.as('party')('reception.issuePlan', desk.one(desk.id))).toEqual([['MISSING_TEXT', 'reason']]);
    expect(desk.as('party')('reception.issuePlan', desk.one(desk.id, { reason: '车次有变' }))).toEqual([]);
    expect(desk.issues()[1]?.toldOfficeIds).toEqual(desk.issues()[0]?.toldOfficeIds);
  });

  test('a change without a new issue moves the plan item, and waits', () => {
    const desk = issuedDesk();
    desk.as('party')('reception.editEntry', desk.one(desk.stop(), { changes: moved }));
    expect(desk.item()?.time).toEqual(at('15:30', '17:00'));
    expect(desk.issues()).toHaveLength(1);
  });

  test('a removed stop takes its plan item along', () => {
    const desk = issuedDesk();
    const itemId = desk.file(desk.id).stops[0]?.values.planItemId ?? '';
    desk.as('party')('reception.removeEntry', desk.one(desk.stop(), { reissue }));
    expect(desk.state.get('planItem', itemId)).toBeUndefined();
    expect(desk.issues()[1]?.snapshot.stops).toHaveLength(1);
  });

  test('a stop that moves to another week ends its item there and begins one here', () => {
    const desk = issuedDesk();
    const former = desk.file(desk.id).stops[0]?.values.planItemId ?? '';
    desk.as('party')('reception.edit', desk.one(desk.id, { changes: { departOn: '2026-12-02' } }));
    expect(desk.as('party')('reception.editEntry', desk.one(desk.stop(), { changes: { date: '2026-12-01' } }))).toEqual(
      [],
    );
    const late = desk.file(desk.id).stops.find(({ values }) => values.date === '2026-12-01');
    const { planItemId = '' } = late?.values ?? {};
    expect(planItemId).not.toBe(former);
    expect(desk.state.get('planItem', former)).toBeUndefined();
    expect(desk.state.get('planItem', planItemId)?.values).toMatchObject({
      weekStart: '2026-11-30',
      date: '2026-12-01',
    });
  });

  test('whoever may not change the plan leaves it as it is, and it is seen to differ until somebody follows', () => {
    const desk = issuedDesk();
    const before = desk.item();
    expect(desk.as('reception', 'reception')('reception.editEntry', desk.one(desk.stop(), { changes: moved }))).toEqual(
      [],
    );
    expect(desk.item()).toEqual(before);
    expect(desk.as('reception', 'reception')('reception.followStop', desk.one(desk.stop()))).not.toEqual([]);
    expect(desk.as('party')('reception.followStop', desk.one(desk.stop()))).toEqual([]);
    expect(desk.item()?.time).toEqual(at('15:30', '17:00'));
    expect(desk.as('party')('reception.followStop', desk.one(desk.stop()))).toEqual([['NOTHING_CHANGED', undefined]]);
  });

  test('the moved item clashes as C9 with a meeting of the same leader', () => {
    const desk = issuedDesk();
    desk.done('plans.createItem', {
      values: {
        officeId: officeId('party'),
        weekStart: week,
        date: '2026-11-25',
        time: at('16:45', '18:00'),
        content: '区政府常务会议',
        placeText: '常务会议室',
        attendance: [host('mayor')],
        category: 'meeting',
        ...{ isTentative: false, isParallel: false, isCoordinated: false, isCancelled: false, isUnconfirmed: false },
      },
    });
    const codes = () =>
      findClashes(planWeekOf(desk.state.recordsOf(new Set(['all', '2026-W48'])), week)).map(({ code }) => code);
    expect(codes()).not.toContain('C9');
    desk.as('party')('reception.editEntry', desk.one(desk.stop(), { changes: moved }));
    expect(codes()).toContain('C9');
  });

  test('in a published week the plan changes by a change order, or is left', () => {
    const desk = issuedDesk();
    const own = desk.as('party', 'director');
    for (const name of ['plans.sendForApproval', 'plans.approve', 'plans.publish'] as const)
      own(name, { weekStart: week });
    expect(desk.versions()).toHaveLength(1);
    expect(own('reception.editEntry', desk.one(desk.stop(), { changes: moved }))).toEqual([]);
    expect(desk.item()?.time, 'nobody ordered it').toEqual(at('14:30', '16:30'));
    expect(own('reception.followStop', desk.one(desk.stop()))).toEqual([['CHANGE_ORDER_REQUIRED', undefined]]);
    expect(own('reception.followStop', desk.one(desk.stop(), { reissue }))).toEqual([]);
    expect(desk.item()?.time).toEqual(at('15:30', '17:00'));
    expect(desk.versions().map(({ values }) => values.sequence)).toEqual([0, 1]);
    expect(
      own('reception.editEntry', desk.one(desk.stop(), { changes: { time: at('16:00', '17:00') }, reissue })),
    ).toEqual([]);
    expect(desk.versions()).toHaveLength(3);
    expect(desk.issues()).toHaveLength(2);
  });
});

describe('签收', () => {
  test('by the offices that were told, once; reading it is another thing', () => {
    const desk = issuedDesk();
    const issue = desk.file(desk.id).issues[0]?.id ?? '';
    const receipts = () => desk.file(desk.id).receipts.map(({ values }) => values);
    expect(desk.as('cppcc', 'dutyOfficer')('reception.readIssue', { id: issue })).toEqual([]);
    expect(receipts()[0]).toMatchObject({ officeId: officeId('cppcc'), readBy: 'cppcc dutyOfficer' });
    expect(desk.as('cppcc', 'dutyOfficer')('reception.signIssue', { id: issue })).toEqual([
      ['NOT_PERMITTED', undefined],
    ]);
    expect(desk.as('cppcc', 'liaison')('reception.signIssue', { id: issue, reply: '已安排' })).toEqual([]);
    expect(receipts()[0]).toMatchObject({ signedBy: 'cppcc liaison', reply: '已安排', readBy: 'cppcc dutyOfficer' });
    expect(desk.as('cppcc', 'liaison')('reception.signIssue', { id: issue })).toEqual([['ALREADY_SIGNED', undefined]]);
    desk.as('party')('reception.editEntry', desk.one(desk.stop(), { changes: moved, reissue }));
    const second = desk.file(desk.id).issues[1]?.id ?? '';
    expect(desk.as('cppcc', 'liaison')('reception.signIssue', { id: second }), 'it was not told').toEqual([
      ['UNKNOWN_RECORD', undefined],
    ]);
  });
});

describe('合规保留意见', () => {
  test('lets a finding stand that may, while its facts are these; what the law forbids must be mended', () => {
    const desk = openReceptionDesk();
    const car = (plate: string) => ({
      kind: 'receptionVehicle',
      values: { plate, use: 'local', fromDate: '2026-11-25', toDate: '2026-11-25' },
    });
    const id = desk.planned({}, [talks(), car('1'), car('2'), car('3')]);
    const third = desk.file(id).vehicles[2]?.id ?? '';
    const stand = (findingKey: string, fingerprint: string) =>
      desk.as('party')('reception.letStand', {
        ...{ receptionId: id, findingKey, fingerprint },
        ...{ reason: '分两批', approvedBy: '王立' },
      });
    const key = `localVehicles ${third}`;
    expect(stand(key, '{"count":2,"most":2}')).toEqual([['FINDING_CHANGED', undefined]]);
    expect(stand(key, '{"count":3,"most":2}')).toEqual([]);
    expect(desk.file(id).overrides[0]?.values).toMatchObject({ reason: '分两批', approvedBy: '王立' });
    desk.as('party')('reception.edit', desk.one(id, { changes: { letterState: 'missing' } }));
    expect(stand(`letter ${id}`, '{"why":"missing"}')).toEqual([['FINDING_MUST_BE_MENDED', 'letterState']]);
  });
});

describe('接待清单', () => {
  test('is signed once it is complete, and anew after a change', () => {
    const desk = issuedDesk();
    const save = (values: object) =>
      desk.as('reception', 'reception')('reception.saveSheet', {
        receptionId: desk.id,
        baseRevision: desk.state.revision,
        values,
      });
    const sign = () => desk.as('party')('reception.signSheet', { receptionId: desk.id, reviewedBy: '林永康' });
    expect(sign()).toEqual([['SHEET_INCOMPLETE', 'sheet']]);
    const person = { name: '郭启明' };
    expect(save({ guests: [person], remarks: '无陪同人员' })).toEqual([]);
    expect(sign()).toEqual([
      ['SHEET_INCOMPLETE', 'activities'],
      ['SHEET_INCOMPLETE', 'letterNumber'],
    ]);
    const whole = {
      guests: [person],
      remarks: '无陪同人员',
      letterNumber: '1号',
      activities: [{ item: '座谈', when: '', place: '' }],
    };
    expect(save(whole)).toEqual([]);
    expect(sign()).toEqual([]);
    expect(sign()).toEqual([['ALREADY_SIGNED', undefined]]);
    expect(save({ ...whole, collectedMeals: 300 })).toEqual([]);
    expect(desk.file(desk.id).sheet?.values.reviewedBy).toBeUndefined();
    expect(sign()).toEqual([]);
  });
});

describe('接待规定', () => {
  test('are the lead office’s, from a day on; a visit that came before keeps its own', () => {
    const desk = openReceptionDesk();
    const early = desk.planned({ arriveOn: '2026-11-25' });
    const values = {
      ...desk.book().rulesOn('2026-11-25'),
      effectiveFrom: '2026-11-30',
      workMealsPerVisit: 0,
      source: '区委办通知',
    };
    const save = (office: string) =>
      desk.as(office)('rules.saveReceptionRules', { baseRevision: desk.state.revision, values });
    expect(save('government')).toEqual([['NOT_PERMITTED', undefined]]);
    expect(save('party')).toEqual([]);
    expect(desk.book().rulesOn('2026-11-29').workMealsPerVisit).toBe(1);
    expect(desk.book().rulesOn('2026-11-30').workMealsPerVisit).toBe(0);
    const meal = {
      kind: 'receptionMeal',
      values: { date: '2026-11-25', mealTime: 'lunch', kind: 'workMeal', guestCount: 6 },
    };
    desk.as('party')('reception.addEntries', { receptionId: early, entries: [meal] });
    expect(desk.as('party')('reception.advance', desk.one(early))).toEqual([]);
  });
});
