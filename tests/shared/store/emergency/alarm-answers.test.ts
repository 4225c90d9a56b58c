import { describe, expect, test } from 'vitest';
import { shiftId } from '../../../../shared/rules/duty/duty-ids.ts';
import { watchAlarms } from '../../../../shared/rules/emergency/alarms.ts';
import { obligationsOf } from '../../../../shared/rules/emergency/obligations.ts';
import { MINUTE, noon, openEmergencyDesk, toCity } from '../../../support/emergency-desk.ts';

function alarmDesk() {
  const desk = openEmergencyDesk();
  const id = desk.register();
  const at = (minutes: number) => {
    const now = noon + minutes * MINUTE;
    desk.setTime(now);
    return { now, calendar: desk.book().calendar };
  };
  const alarms = (minutes: number, of = id) => {
    const { now, calendar } = at(minutes);
    return watchAlarms(desk.file(of), calendar, now).alarms;
  };
  const ringing = (minutes: number) => {
    const [alarm] = alarms(minutes).filter(({ isAnswered }) => !isAnswered);
    if (!alarm) throw new Error('nothing rings');
    return alarm;
  };
  const answer = (alarmKey: string, office = 'government', role: 'dutyOfficer' | 'viewer' = 'dutyOfficer') =>
    desk.as(office, role)('emergency.answerAlarm', { incidentId: id, alarmKey });
  return { ...desk, id, at, alarms, ringing, answer };
}

describe('豁免', () => {
  function waiverDesk() {
    const desk = alarmDesk();
    const waive = (obligationKey: string, role: 'director' | 'dutyOfficer' = 'director', office = 'government') =>
      desk.as(office, role)('emergency.waive', {
        incidentId: desk.id,
        obligationKey,
        reason: '已由市里直接掌握',
        approvedBy: '李明华',
      });
    const states = () =>
      obligationsOf(desk.file(desk.id), desk.book().calendar, noon).map(({ key, state }) => [key, state]);
    return { ...desk, waive, states };
  }

  test('lifts an obligation that is not met, with reason and approver; once, and by the leads', () => {
    const desk = waiverDesk();
    expect(desk.waive('first-city-written-0', 'dutyOfficer')).toEqual([['NOT_PERMITTED', undefined]]);
    expect(desk.waive('first-city-written-0', 'director', 'cppcc')).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.waive('first-city-written-0')).toEqual([]);
    expect(desk.states()).toEqual([['first-city-written-0', 'waived']]);
    expect(desk.entry(desk.id)).toMatchObject({
      act: 'waived',
      text: '已由市里直接掌握',
      details: { leg: 'city', approvedBy: '李明华' },
    });
    expect(desk.waive('first-city-written-0')).toEqual([['UNKNOWN_RECORD', 'obligationKey']]);
  });

  test('of what was met, or of what nobody asks for, is refused', () => {
    const desk = waiverDesk();
    expect(desk.waive('first-city-phone-0')).toEqual([['UNKNOWN_RECORD', 'obligationKey']]);
    desk.done('emergency.sendReport', { id: desk.signed(desk.id), destinations: [toCity] });
    expect(desk.waive('first-city-written-0')).toEqual([['UNKNOWN_RECORD', 'obligationKey']]);
  });
});

describe('已知悉', () => {
  test('silences one alarm of one incident, with who and when; said twice it is said once', () => {
    const desk = alarmDesk();
    const { key } = desk.ringing(70);
    expect(desk.answer(key, 'government', 'viewer')).toEqual([['NOT_PERMITTED', undefined]]);
    expect(desk.answer(key, 'cppcc')).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.answer(key)).toEqual([]);
    expect(desk.answer(key)).toEqual([]);
    expect(desk.file(desk.id).answers.map(({ values }) => values)).toMatchObject([
      { alarmKey: key, answeredAt: noon + 70 * MINUTE, answeredBy: 'government dutyOfficer' },
    ]);
    expect(desk.acts(desk.id)).toEqual(['registered', 'alarmAnswered']);
    expect(desk.alarms(75).map(({ isAnswered }) => isAnswered)).toEqual([true]);
    expect(desk.ringing(100).key, 'the next stage rings anew').not.toBe(key);
  });

  test('of a report that came from another office is the recipient’s, and no entry of the incident', () => {
    const desk = alarmDesk();
    const report = desk.signed(desk.id);
    const toUnit = { recipientName: '区政协办', leg: 'units', channel: 'written', toOfficeId: 'office.all.cppcc' };
    desk.done('emergency.sendReport', { id: report, destinations: [toUnit] });
    const told = desk.alarms(1).find(({ stage }) => stage === 'told');
    const key = told?.key ?? '';
    expect(desk.answer(key)).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.answer(key, 'congress')).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    const toOther = { ...toUnit, recipientName: '区人大办', toOfficeId: 'office.all.congress' };
    desk.done('emergency.sendReport', { id: report, destinations: [toOther] });
    const before = desk.acts(desk.id);
    expect(desk.answer(key, 'congress'), 'told of it, but not by this report').toEqual([
      ['NOT_YOUR_OFFICE', undefined],
    ]);
    expect(desk.answer(key, 'cppcc')).toEqual([]);
    expect(desk.answer(key, 'cppcc')).toEqual([]);
    expect(desk.acts(desk.id)).toEqual(before);
    expect(desk.alarms(1).find(({ stage }) => stage === 'told')?.isAnswered).toBe(true);
  });
});

describe('升级', () => {
  /** 孙丽萍 leads at the desk of 区政府办 and 王建国 is 总带班 of 区委办, today from nine to nine. */
  function rosterDesk() {
    const desk = alarmDesk();
    const roster = (office: string, duty: string, name: string): void => {
      const officeId = `office.all.${office}`;
      const postId = `dutyPost.all.${office}_${duty}`;
      desk.put(postId, { officeId, name: duty, duty, rankOrder: 1 });
      desk.put(shiftId(officeId, postId, '2026-11-18', 0), {
        officeId,
        date: '2026-11-18',
        start: '09:00',
        end: '09:00',
        postId,
        due: { memberId: `dutyMember.all.${office}_x`, name, title: '', phone: '13800001111' },
        isPinned: false,
        origin: 'manual',
      });
    };
    const escalate = (alarmKey: string, step: 'lead' | 'chief', office = 'government') =>
      desk.as(office)('emergency.escalate', { incidentId: desk.id, alarmKey, step });
    return { ...desk, roster, escalate };
  }

  test('names who is on duty as 带班领导, then the 总带班, of the lead office where the own has none', () => {
    const desk = rosterDesk();
    desk.roster('government', 'lead', '孙丽萍');
    desk.roster('party', 'chief', '王建国');
    const { key } = desk.ringing(100);
    expect(desk.escalate(key, 'lead')).toEqual([]);
    expect(desk.escalate(key, 'chief')).toEqual([]);
    expect(desk.file(desk.id).escalations.map(({ values }) => [values.step, values.name, values.phone])).toEqual([
      ['chief', '王建国', '13800001111'],
      ['lead', '孙丽萍', '13800001111'],
    ]);
    expect(desk.entry(desk.id)).toMatchObject({ kind: 'escalated', details: { step: 'chief', name: '王建国' } });
  });

  test('where nobody leads at the own desk calls its own 总带班 before the lead office’s', () => {
    const desk = rosterDesk();
    desk.roster('party', 'chief', '王建国');
    const first = desk.ringing(100).key;
    desk.escalate(first, 'lead');
    desk.roster('government', 'chief', '张建国');
    const second = `${first}-x`;
    desk.escalate(second, 'lead');
    desk.escalate(second, 'chief');
    const called = desk
      .file(desk.id)
      .escalations.map(({ values }) => [values.alarmKey === first, values.step, values.name] as const);
    expect(called).toHaveLength(3);
    expect(called).toEqual(
      expect.arrayContaining([
        [true, 'lead', '王建国'],
        [false, 'lead', '张建国'],
        [false, 'chief', '张建国'],
      ]),
    );
  });

  test('by two workstations is one, with one entry; where nobody is on a roster it is made without a name', () => {
    const desk = rosterDesk();
    const { key } = desk.ringing(100);
    expect(desk.escalate(key, 'lead')).toEqual([]);
    expect(desk.escalate(key, 'lead', 'party')).toEqual([]);
    expect(desk.file(desk.id).escalations.map(({ values }) => values.name)).toEqual(['']);
    expect(desk.acts(desk.id)).toEqual(['registered', 'escalated']);
    expect(desk.escalate(key, 'chief', 'cppcc')).toEqual([['NOT_YOUR_OFFICE', undefined]]);
  });

  test('has the same ids wherever it is noticed first, so that two made at once are one', () => {
    const idsOf = () => {
      const desk = rosterDesk();
      const { key } = desk.ringing(100);
      const input = { incidentId: desk.id, alarmKey: key, step: 'lead' } as const;
      const decision = desk.act('government', 'dutyOfficer', 'emergency.escalate', input);
      return decision.ok ? decision.value.map(({ recordId }) => recordId) : [];
    };
    const ids = idsOf();
    expect(ids).toHaveLength(2);
    expect(idsOf()).toEqual(ids);
  });
});
