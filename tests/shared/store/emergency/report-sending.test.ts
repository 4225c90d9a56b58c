import { describe, expect, test } from 'vitest';
import { obligationsOf } from '../../../../shared/rules/emergency/obligations.ts';
import { readyPacks } from '../../../../shared/rules/emergency/ready-packs.ts';
import { MINUTE, noon, openEmergencyDesk, toCity } from '../../../support/emergency-desk.ts';

const cppcc = 'office.all.cppcc';
const toUnit = { recipientName: '区政协办', leg: 'units', channel: 'written', toOfficeId: cppcc } as const;
const toFire = { recipientName: '区消防救援大队', leg: 'units', channel: 'written' } as const;

function sendingDesk() {
  const desk = openEmergencyDesk();
  const id = desk.register();
  const officer = desk.as('government');
  const send = (report: string, ...destinations: object[]) =>
    officer('emergency.sendReport', { id: report, destinations });
  const routes = (report: string) =>
    desk
      .file(id)
      .routes.filter(({ values }) => values.reportId === report)
      .map(({ values }) => values);
  const phone = (destination: object = {}, rest: object = {}) => {
    const called = {
      recipientName: '市政府总值班室',
      leg: 'city',
      answeredBy: '周文',
      isReadBack: true,
      ...destination,
    };
    return officer('emergency.reportByPhone', {
      incidentId: id,
      points: '柳林市场起火，伤亡待核',
      destination: called,
      ...rest,
    });
  };
  return { ...desk, id, officer, send, routes, phone };
}

describe('a report by telephone', () => {
  test('is at once a signed 首报（电话）, its way and one entry; it meets the deadline', () => {
    const desk = sendingDesk();
    desk.done('emergency.setSeverity', desk.one(desk.id, { level: 'III', isSensitive: false }));
    desk.setTime(noon + 5 * MINUTE);
    expect(desk.phone({ sentAt: noon + 2 * MINUTE })).toEqual([]);
    const { reports, routes, incident } = desk.file(desk.id);
    expect(reports.map(({ values }) => values)).toMatchObject([
      {
        kind: 'firstCall',
        state: 'signed',
        signedAt: noon + 2 * MINUTE,
        sections: { overview: '柳林市场起火，伤亡待核' },
      },
    ]);
    expect(reports[0]?.values.casualties).toEqual(incident.casualties);
    expect(routes.map(({ values }) => values)).toMatchObject([
      {
        channel: 'phone',
        answeredBy: '周文',
        isReadBack: true,
        sentAt: noon + 2 * MINUTE,
        isTimeTyped: true,
        round: 1,
      },
    ]);
    expect(desk.entry(desk.id)).toMatchObject({
      act: 'phoned',
      text: '柳林市场起火，伤亡待核',
      details: { answeredBy: '周文' },
    });
    expect(desk.acts(desk.id).filter((act) => act === 'phoned')).toHaveLength(1);
    const { calendar } = desk.book();
    const call = obligationsOf(desk.file(desk.id), calendar, noon + 5 * MINUTE).find(
      ({ channel }) => channel === 'phone',
    );
    expect(call).toMatchObject({ state: 'met', isLate: false });
  });

  test('names who answered, and lies not in the future; that it was not read back does not stop it', () => {
    const desk = sendingDesk();
    expect(desk.phone({ answeredBy: undefined })).toEqual([['MISSING_TEXT', 'answeredBy']]);
    expect(desk.phone({ sentAt: noon + 5 * MINUTE })).toEqual([['TIME_AHEAD', 'sentAt']]);
    expect(desk.phone({ sentAt: noon - 2 * MINUTE }), 'before it was known of').toEqual([['TIME_BEFORE', 'sentAt']]);
    expect(desk.phone({}, { classification: 'secret' })).toEqual([['CLASSIFIED_BODY', 'classification']]);
    expect(desk.phone({ isReadBack: false })).toEqual([]);
  });
});

describe('报送', () => {
  test('makes a way for each recipient and one entry that names them', () => {
    const desk = sendingDesk();
    const report = desk.signed(desk.id);
    expect(desk.send(report, toCity, { ...toUnit, isVerificationAsked: true })).toEqual([]);
    expect(desk.routes(report)).toMatchObject([
      { recipientName: '市政府总值班室', sentAt: noon, isTimeTyped: false, sentBy: 'government dutyOfficer', round: 1 },
      { recipientName: '区政协办', toOfficeId: cppcc, isVerificationAsked: true },
    ]);
    expect(desk.entry(desk.id)).toMatchObject({
      act: 'sent',
      aboutId: report,
      details: { recipients: '市政府总值班室、区政协办', count: 2 },
    });
  });

  test('needs a signed report, and is not before the signature', () => {
    const desk = sendingDesk();
    const draft = desk.done('emergency.draftReport', {
      incidentId: desk.id,
      kind: 'special',
      values: { title: '', sections: {} },
    });
    expect(desk.send(draft, toCity)).toEqual([['NOT_SIGNED', undefined]]);
    const report = desk.signed(desk.id);
    desk.setTime(noon + 10 * MINUTE);
    const later = desk.signed(desk.id);
    const sent = (minutes: number) => desk.send(later, { ...toCity, sentAt: noon + minutes * MINUTE });
    expect(sent(8)).toEqual([['SENT_BEFORE_SIGNED', 'sentAt']]);
    expect(sent(-2)).toEqual([['TIME_BEFORE', 'sentAt']]);
    expect(sent(9), 'typed times have no seconds').toEqual([]);
    desk.setTime(noon);
    expect(desk.send(report, { ...toCity, sentAt: noon + 5 * MINUTE })).toEqual([['TIME_AHEAD', 'sentAt']]);
    desk.done('emergency.voidReport', desk.one(report, { reason: '有误' }));
    expect(desk.send(report, toCity)).toEqual([['NOT_SIGNED', undefined]]);
    expect(desk.routes(report)).toEqual([]);
  });

  test('is never stopped by being late', () => {
    const desk = sendingDesk();
    const report = desk.signed(desk.id);
    desk.setTime(noon + 5 * 60 * MINUTE);
    expect(desk.send(report, toCity)).toEqual([]);
    const { calendar } = desk.book();
    expect(obligationsOf(desk.file(desk.id), calendar, noon + 5 * 60 * MINUTE)).toMatchObject([
      { state: 'met', isLate: true },
    ]);
  });

  test('goes to an office of the workspace that is there and is not the own one', () => {
    const desk = sendingDesk();
    const report = desk.signed(desk.id);
    for (const toOfficeId of ['office.all.nowhere', 'office.all.government']) {
      expect(desk.send(report, { ...toUnit, toOfficeId })).toEqual([['UNKNOWN_RECORD', 'toOfficeId']]);
    }
  });

  test('straight to the province says why and who agreed, unless a deadline asks for it', () => {
    const desk = sendingDesk();
    const toProvince = { recipientName: '省政府总值班室', leg: 'province', channel: 'written' };
    const report = desk.signed(desk.id);
    expect(desk.send(report, toProvince)).toEqual([
      ['MISSING_TEXT', 'skipReason'],
      ['MISSING_TEXT', 'skipApprovedBy'],
    ]);
    expect(desk.send(report, { ...toProvince, skipReason: '伤亡可能扩大', skipApprovedBy: '李明华' })).toEqual([]);
    expect(desk.entry(desk.id).text).toBe('伤亡可能扩大');
    const henan = readyPacks.find(({ name }) => name === '河南');
    desk.done('rules.saveSlaPack', { baseRevision: 0, values: henan }, 'party');
    const other = desk.register();
    const theirs = desk.signed(other);
    expect(desk.send(theirs, toProvince)).toEqual([]);
  });

  test('of a follow-up also reaches every unit that was told before, once', () => {
    const desk = sendingDesk();
    const first = desk.signed(desk.id);
    desk.send(first, toCity, { ...toUnit, isVerificationAsked: true }, toFire);
    const second = desk.signed(desk.id);
    desk.send(second, toCity);
    expect(desk.routes(second)).toHaveLength(1);
    const followUp = desk.signed(desk.id, 'followUp');
    expect(desk.send(followUp, toCity, toFire)).toEqual([]);
    expect(
      desk.routes(followUp).map(({ recipientName, isVerificationAsked }) => [recipientName, isVerificationAsked]),
    ).toEqual([
      ['市政府总值班室', false],
      ['区消防救援大队', false],
      ['区政协办', false],
    ]);
    expect(desk.entry(desk.id).details).toMatchObject({ count: 3 });
    desk.send(followUp, { ...toCity, recipientName: '市委总值班室' });
    expect(desk.routes(followUp)).toHaveLength(4);
  });
});
