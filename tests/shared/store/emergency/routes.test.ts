import { describe, expect, test } from 'vitest';
import { MINUTE, noon, openEmergencyDesk, toCity } from '../../../support/emergency-desk.ts';

const toUnit = {
  recipientName: '区政协办',
  leg: 'units',
  channel: 'written',
  toOfficeId: 'office.all.cppcc',
  isVerificationAsked: true,
} as const;

function routeDesk() {
  const desk = openEmergencyDesk();
  const id = desk.register();
  const report = desk.signed(id);
  desk.done('emergency.sendReport', { id: report, destinations: [toUnit, toCity] });
  const idOf = (name: string, round = 1): string =>
    desk.file(id).routes.find(({ values }) => values.recipientName === name && values.round === round)?.id ?? '';
  const route = (of: string) => {
    const found = desk.state.get('reportRoute', of)?.values;
    if (!found) throw new Error(`${of} was sent`);
    return found;
  };
  const [told, city] = [idOf('区政协办'), idOf('市政府总值班室')];
  return {
    ...desk,
    id,
    report,
    told,
    city,
    idOf,
    route,
    cppcc: desk.as('cppcc', 'reception'),
    own: desk.as('government'),
  };
}

const notTheirs = [['NOT_YOUR_OFFICE', undefined]];
const wrongState = [['WRONG_STATE', undefined]];

describe('what a recipient does with a report', () => {
  test('is read, signed for, verified and answered by the office that got it, in this order, each with its time', () => {
    const desk = routeDesk();
    const { told } = desk;
    expect(desk.cppcc('emergency.startVerifying', desk.one(told))).toEqual(wrongState);
    expect(desk.cppcc('emergency.reportVerified', desk.one(told))).toEqual(wrongState);
    expect(desk.cppcc('emergency.feedBackRoute', desk.one(told, { feedback: '收到' }))).toEqual(wrongState);
    expect(desk.cppcc('emergency.signRoute', desk.one(told, { by: '许静' }))).toEqual([]);
    expect(desk.route(told)).toMatchObject({ signedAt: noon, signedBy: '许静', readAt: noon, readBy: '许静' });
    expect(desk.cppcc('emergency.signRoute', desk.one(told))).toEqual([['ALREADY_SIGNED', undefined]]);
    desk.setTime(noon + MINUTE);
    expect(desk.cppcc('emergency.startVerifying', desk.one(told))).toEqual([]);
    expect(desk.cppcc('emergency.startVerifying', desk.one(told))).toEqual(wrongState);
    desk.setTime(noon + 2 * MINUTE);
    expect(desk.cppcc('emergency.reportVerified', desk.one(told))).toEqual([]);
    expect(desk.cppcc('emergency.reportVerified', desk.one(told))).toEqual(wrongState);
    expect(desk.cppcc('emergency.feedBackRoute', desk.one(told, { feedback: '本办人员无伤亡' }))).toEqual([]);
    expect(desk.cppcc('emergency.feedBackRoute', desk.one(told, { feedback: '再说一遍' }))).toEqual(wrongState);
    expect(desk.route(told)).toMatchObject({
      verifyingAt: noon + MINUTE,
      verifiedAt: noon + 2 * MINUTE,
      verifiedBy: 'cppcc reception',
      feedback: '本办人员无伤亡',
    });
    expect(desk.acts(desk.id).slice(-4)).toEqual(['received', 'verificationStarted', 'verified', 'fedBack']);
    expect(desk.entry(desk.id)).toMatchObject({
      officeId: 'office.all.government',
      text: '本办人员无伤亡',
      aboutId: told,
    });
  });

  test('verified without having begun to is both at once, with the answer', () => {
    const desk = routeDesk();
    desk.cppcc('emergency.signRoute', desk.one(desk.told));
    expect(desk.cppcc('emergency.reportVerified', desk.one(desk.told, { feedback: '属实' }))).toEqual([]);
    expect(desk.route(desk.told)).toMatchObject({
      verifyingAt: noon,
      verifiedAt: noon,
      feedback: '属实',
      feedbackAt: noon,
    });
  });

  test('is for nobody else to say: not for the sender, a third office or 查看', () => {
    const desk = routeDesk();
    for (const name of ['emergency.signRoute', 'emergency.startVerifying', 'emergency.reportVerified'] as const) {
      expect(desk.own(name, desk.one(desk.told)), name).toEqual(notTheirs);
      expect(desk.as('party', 'director')(name, desk.one(desk.told)), name).toEqual(notTheirs);
      expect(desk.as('cppcc', 'viewer')(name, desk.one(desk.told)), name).toEqual([['NOT_PERMITTED', undefined]]);
    }
    expect(desk.own('emergency.feedBackRoute', desk.one(desk.told, { feedback: '收到' }))).toEqual(notTheirs);
  });

  test('outside the workspace the sender notes', () => {
    const desk = routeDesk();
    expect(desk.cppcc('emergency.signRoute', desk.one(desk.city))).toEqual(notTheirs);
    expect(desk.own('emergency.signRoute', desk.one(desk.city))).toEqual([]);
    expect(desk.own('emergency.feedBackRoute', desk.one(desk.city, { feedback: '市里已知悉' }))).toEqual([]);
  });

  test('that it was read is noted once, of the own ones only, without an entry', () => {
    const desk = routeDesk();
    const before = desk.acts(desk.id).length;
    expect(desk.cppcc('emergency.readRoutes', { ids: [desk.told, desk.city] })).toEqual([]);
    expect(desk.route(desk.told)).toMatchObject({ readAt: noon, readBy: 'cppcc reception' });
    expect(desk.route(desk.city).readAt).toBeUndefined();
    desk.setTime(noon + MINUTE);
    desk.cppcc('emergency.readRoutes', { ids: [desk.told] });
    expect(desk.route(desk.told).readAt).toBe(noon);
    expect(desk.acts(desk.id)).toHaveLength(before);
    expect(desk.as('cppcc', 'viewer')('emergency.readRoutes', { ids: [desk.told] })).toEqual([
      ['NOT_PERMITTED', undefined],
    ]);
  });

  test('may still be signed for when the incident is archived, and no more', () => {
    const desk = routeDesk();
    desk.done('emergency.endResponse', desk.one(desk.id));
    desk.done('emergency.archive', desk.one(desk.id, { reason: '不再报送' }));
    expect(desk.cppcc('emergency.signRoute', desk.one(desk.told))).toEqual([]);
    expect(desk.cppcc('emergency.startVerifying', desk.one(desk.told))).toEqual(wrongState);
  });
});

describe('what a sender does after it', () => {
  test('电话确认 is noted once, with whom', () => {
    const desk = routeDesk();
    const confirm = (rest: object = {}) =>
      desk.own('emergency.confirmRoute', desk.one(desk.city, { confirmedWith: '周文', ...rest }));
    expect(confirm({ at: noon + 5 * MINUTE })).toEqual([['TIME_AHEAD', 'at']]);
    expect(confirm({ at: noon - 2 * MINUTE }), 'before it was sent').toEqual([['TIME_BEFORE', 'at']]);
    expect(confirm()).toEqual([]);
    expect(desk.route(desk.city)).toMatchObject({ confirmedAt: noon, confirmedWith: '周文' });
    expect(confirm()).toEqual(wrongState);
    expect(desk.entry(desk.id)).toMatchObject({ act: 'receiptConfirmed', details: { confirmedWith: '周文' } });
  });

  test('再次核实 is the next round with its own clock; the first stays as it was', () => {
    const desk = routeDesk();
    desk.cppcc('emergency.signRoute', desk.one(desk.told));
    desk.setTime(noon + 30 * MINUTE);
    expect(desk.own('emergency.askAgain', desk.one(desk.told))).toEqual([]);
    const second = desk.idOf('区政协办', 2);
    expect(desk.route(second)).toMatchObject({
      sentAt: noon + 30 * MINUTE,
      isVerificationAsked: true,
      reportId: desk.report,
    });
    expect(desk.route(second).signedAt).toBeUndefined();
    expect(desk.route(desk.told).signedAt).toBe(noon);
    expect(desk.cppcc('emergency.signRoute', desk.one(second))).toEqual([]);
    desk.own('emergency.askAgain', desk.one(desk.told));
    expect(desk.route(desk.idOf('区政协办', 3)).round).toBe(3);
    expect(desk.own('emergency.askAgain', desk.one(desk.city))).toEqual([]);
    desk.done('emergency.voidReport', desk.one(desk.report, { reason: '有误' }));
    expect(desk.own('emergency.askAgain', desk.one(desk.told))).toEqual(wrongState);
  });
});
