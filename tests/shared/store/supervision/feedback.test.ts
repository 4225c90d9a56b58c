import { describe, expect, test } from 'vitest';
import { DAY_MS, feedback, noon, openSupervisionDesk } from '../../../support/supervision-desk.ts';

describe('反馈', () => {
  test('an interim one says how far it is and asks nobody to decide', () => {
    const desk = openSupervisionDesk();
    const id = desk.signed({ feedbackCycle: { unit: 'week', day: 5 } });
    desk.answer('supervision.feedBack', desk.one(id, feedback()));
    expect(desk.file(id).matter).toMatchObject({
      state: 'underway',
      percent: 60,
      feedbackTimes: 1,
      feedbackOn: '2026-11-27',
    });
    const [first] = desk.file(id).feedback;
    desk.done('supervision.passFeedback', desk.one(first?.id ?? '', { reviewedBy: '李静' }));
    expect(desk.stateOf(id)).toBe('underway');
  });

  test('a final one is reviewed, shown to the leader and closed; without a new instruction it is 办结', () => {
    const desk = openSupervisionDesk();
    const [id, feedbackId] = desk.handedIn();
    expect(desk.stateOf(id)).toBe('awaitingReview');
    expect(
      desk.as('government', 'liaison')('supervision.passFeedback', desk.one(feedbackId, { reviewedBy: '王立' })),
    ).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    desk.done('supervision.passFeedback', desk.one(feedbackId, { reviewedBy: '李静', words: '材料齐全' }));
    expect(desk.stateOf(id)).toBe('awaitingLeader');
    desk.setTime(noon + 2 * DAY_MS);
    desk.done('supervision.close', desk.one(id, { closedBy: '张明', rating: 'satisfied' }));
    expect(desk.file(id).matter).toMatchObject({
      ...{ state: 'closed', closedBy: '张明', rating: 'satisfied', percent: 100 },
      ...{ handedInAt: noon, closedAt: noon + 2 * DAY_MS },
    });
    desk.done('supervision.archive', desk.one(id));
    expect(desk.stateOf(id)).toBe('archived');
  });

  test('退办 says what is missing, and the unit hands in again', () => {
    const desk = openSupervisionDesk();
    const [id, feedbackId] = desk.handedIn();
    const back = { reviewedBy: '李静', words: '缺整改清单' };
    desk.done('supervision.returnFeedback', desk.one(feedbackId, back));
    expect(desk.file(id).matter).toMatchObject({ state: 'returned', returnedTimes: 1 });
    expect(desk.file(id).matter.handedInAt).toBeUndefined();
    expect(desk.as('party')('supervision.passFeedback', desk.one(feedbackId, { reviewedBy: '李静' }))).toEqual([
      ['WRONG_STATE', undefined],
    ]);
    const again = desk.answer('supervision.feedBack', desk.one(id, feedback({ isFinal: true, percent: 100 })));
    desk.done('supervision.passFeedback', desk.one(again, { reviewedBy: '李静' }));
    expect(desk.stateOf(id)).toBe('awaitingLeader');
  });

  test('a new instruction of the leader sends the unit on, until another day where one is named', () => {
    const desk = openSupervisionDesk();
    const [id, feedbackId] = desk.handedIn();
    desk.done('supervision.passFeedback', desk.one(feedbackId, { reviewedBy: '李静' }));
    const words = { decidedBy: '张明', words: '举一反三，扩大到托幼机构', dueOn: '2026-12-20' };
    expect(
      desk.as('party', 'director')('supervision.carryOn', desk.one(id, { ...words, dueOn: '2026-11-17' })),
    ).toEqual([['DUE_BEFORE_GIVEN', 'dueOn']]);
    desk.done('supervision.carryOn', desk.one(id, words));
    expect(desk.file(id).matter).toMatchObject({ state: 'underway', dueOn: '2026-12-20' });
    expect(desk.file(id).steps.at(-1)?.values).toMatchObject({ kind: 'leader', text: words.words });
  });

  test('what was closed is taken up again with a day of its own', () => {
    const desk = openSupervisionDesk();
    const id = desk.closed();
    desk.done('supervision.reopen', desk.one(id, { reason: '问题反弹', dueOn: '2026-12-31' }));
    expect(desk.file(id).matter).toMatchObject({ state: 'underway', dueOn: '2026-12-31' });
    expect(desk.file(id).matter.closedAt).toBeUndefined();
  });

  test('of an assisting unit it is kept, and moves nothing', () => {
    const desk = openSupervisionDesk();
    const id = desk.signed();
    const said = { ...feedback({ isFinal: true, percent: 100 }), unitName: '区教育局' };
    desk.done('supervision.feedBack', desk.one(id, said), 'party', 'liaison');
    expect(desk.file(id).matter).toMatchObject({ state: 'signed', percent: 0, feedbackTimes: 0 });
    expect(desk.file(id).feedback.map(({ values }) => [values.unitName, values.isFinal])).toEqual([
      ['区教育局', false],
    ]);
  });

  test('is not taken before the unit has signed', () => {
    const desk = openSupervisionDesk();
    const id = desk.assigned();
    expect(desk.as('government', 'liaison')('supervision.feedBack', desk.one(id, feedback()))).toEqual([
      ['WRONG_STATE', undefined],
    ]);
  });
});

describe('延期', () => {
  const asked = { unitName: '区政府办', toDueOn: '2026-12-18', reason: '需第三方检测' };
  const until = (day: string): number => Date.parse(`${day}T23:00:00+08:00`);

  test('is asked for to the end of the last day, and not after', () => {
    const desk = openSupervisionDesk();
    const id = desk.signed();
    desk.setTime(until('2026-12-03'));
    expect(desk.as('government', 'liaison')('supervision.requestExtension', desk.one(id, asked))).toEqual([]);
    const late = openSupervisionDesk();
    const other = late.signed();
    late.setTime(until('2026-12-04'));
    expect(late.as('government', 'liaison')('supervision.requestExtension', late.one(other, asked))).toEqual([
      ['EXTENSION_AFTER_DUE', 'toDueOn'],
    ]);
  });

  test('goes to a later day, once at a time, and moves the time when it is approved', () => {
    const desk = openSupervisionDesk();
    const id = desk.signed();
    const ask = (rest: object = {}) =>
      desk.as('government', 'liaison')('supervision.requestExtension', desk.one(id, { ...asked, ...rest }));
    expect(ask({ toDueOn: '2026-12-03' })).toEqual([['EXTENSION_NOT_LATER', 'toDueOn']]);
    expect(ask()).toEqual([]);
    expect(ask({ toDueOn: '2026-12-20' })).toEqual([['EXTENSION_OPEN', undefined]]);
    const [extension] = desk.file(id).extensions;
    const decision = { isApproved: true, decidedBy: '赵国栋' };
    expect(
      desk.as('government', 'director')('supervision.decideExtension', desk.one(extension?.id ?? '', decision)),
    ).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    // Asked for in time, it may be decided later.
    desk.setTime(until('2026-12-05'));
    desk.done('supervision.decideExtension', desk.one(extension?.id ?? '', decision));
    expect(desk.file(id).matter).toMatchObject({ dueOn: '2026-12-18', firstDueOn: '2026-12-03', extendedTimes: 1 });
    expect(
      desk.as('party', 'director')('supervision.decideExtension', desk.one(extension?.id ?? '', decision)),
    ).toEqual([['WRONG_STATE', undefined]]);
  });

  test('refused, the time stands and another may be asked for', () => {
    const desk = openSupervisionDesk();
    const id = desk.signed();
    const extension = desk.answer('supervision.requestExtension', desk.one(id, asked));
    desk.done(
      'supervision.decideExtension',
      desk.one(extension, { isApproved: false, decidedBy: '赵国栋', words: '按期办结' }),
    );
    expect(desk.file(id).matter).toMatchObject({ dueOn: '2026-12-03', extendedTimes: 0 });
    expect(desk.as('government', 'liaison')('supervision.requestExtension', desk.one(id, asked))).toEqual([]);
  });
});
