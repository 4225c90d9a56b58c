import { describe, expect, test } from 'vitest';
import { visibleView } from '../../../shared/host/visibility.ts';
import type { Actor } from '../../../shared/rules/permissions.ts';
import { officeId } from '../../support/decision-desk.ts';
import { dutyOffice, memberId, openDutyDesk } from '../../support/duty-desk.ts';

const actor = (office: string, role: Actor['role'] = 'dutyOfficer'): Actor => ({
  personId: `person.all.${office}`,
  name: office,
  officeId: officeId(office),
  role,
});

/** 区政府办 has a log, a handover, an adjustment, a leave, a spot check and a daily report. */
function sightDesk() {
  const desk = openDutyDesk();
  const now = Date.parse('2026-11-18T12:00:00+08:00');
  const stamp = { officeId: dutyOffice, dutyDate: '2026-11-18', at: now, enteredAt: now, enteredBy: '唐思远' };
  const ids = {
    entry: 'dutyLogEntry.2026-M11.government_e',
    call: 'callRecord.2026-M11.government_c',
    handover: 'handover.2026-M11.government_h',
    leave: 'dutyLeave.all.government_l',
    check: 'spotCheck.2026-M11.government_s',
    report: 'dailyReport.2026-M11.government_20261118',
    adjustment: 'dutyAdjustment.2026-Y.government_a',
  } as const;
  desk.put(ids.entry, { ...stamp, kind: 'emergency', content: '建材市场起火', isOpen: true });
  desk.put(ids.call, {
    ...stamp,
    direction: 'incoming',
    callerUnit: '柳林街道办',
    callerName: '马建军',
    callerPhone: '13900007788',
    content: '商铺冒烟',
    urgency: 'emergency',
    isReadBack: true,
    isOpen: true,
  });
  const side = [{ memberId: memberId('zhao'), name: '赵一鸣' }];
  desk.put(ids.handover, {
    officeId: dutyOffice,
    date: '2026-11-18',
    at: '09:00',
    outgoing: side,
    incoming: side,
    situation: '接报火情一起',
    problems: '',
    tasks: '',
    items: [{ key: 'k', kind: 'emergency', text: '建材市场起火' }],
    acceptedKeys: ['k'],
    incomingAt: now,
  });
  desk.put(ids.leave, {
    officeId: dutyOffice,
    memberId: memberId('zhao'),
    fromDate: '2026-12-01',
    toDate: '2026-12-03',
    reason: '住院治疗',
  });
  desk.put(ids.check, {
    officeId: dutyOffice,
    checkedAt: now,
    checkedBy: '苏雨桐',
    means: 'phone',
    number: '8860000',
    findings: ['offPost'],
    action: 'circulated',
  });
  desk.put(ids.report, {
    officeId: dutyOffice,
    date: '2026-11-18',
    specialPeriodId: 'specialPeriod.all.x',
    leader: '孙丽萍',
    staff: '赵一鸣',
    hasIncident: true,
    situation: '建材市场起火',
    isLineTested: true,
    reportedBy: '唐思远',
    reportedAt: now,
  });
  const person = { memberId: memberId('zhao'), name: '赵一鸣', title: '', phone: '' };
  desk.put(ids.adjustment, {
    officeId: dutyOffice,
    kind: 'substitute',
    shiftId: 'dutyShift.2026-M12.government_main_20261207_0',
    from: person,
    to: { ...person, memberId: memberId('li') },
    reason: '本人住院',
    step: 'awaitingConsent',
    requestedBy: '赵一鸣',
    requestedAt: now,
  });
  const seen = (id: string, by: Actor | null): string => {
    const view = desk.state.view(id);
    if (!view) throw new Error(`${id} was written`);
    return JSON.stringify(visibleView(view, by, desk.state).values);
  };
  return { ids, seen };
}

const secrets = {
  entry: '建材市场起火',
  call: '商铺冒烟',
  handover: '接报火情一起',
  leave: '住院治疗',
  check: 'offPost',
  report: '建材市场起火',
  adjustment: '本人住院',
} as const;

describe('what a host tells of another office’s duty', () => {
  test.each(Object.entries(secrets))('%s is whole for the own office and the 总值班室 only', (kind, words) => {
    const { ids, seen } = sightDesk();
    const id = ids[kind as keyof typeof ids];
    expect(seen(id, actor('government'))).toContain(words);
    expect(seen(id, actor('party'))).toContain(words);
    for (const reader of [actor('cppcc', 'director'), actor('government', 'viewer'), actor('party', 'viewer'), null]) {
      expect(seen(id, reader)).not.toContain(words);
    }
  });

  test('who is on duty and how to call them everybody is told; that somebody may not serve at night, the own office', () => {
    const { seen } = sightDesk();
    for (const reader of [actor('cppcc'), actor('government', 'viewer')]) {
      const member = seen(memberId('zhou'), reader);
      expect(member).toContain('周雅琴');
      expect(member).toContain('1380000');
      expect(member).not.toContain('nightBar');
    }
    expect(seen(memberId('zhou'), actor('government'))).toContain('nightBarFrom');
  });

  test('that a desk was handed over, and when, everybody is told: who is responsible follows from it', () => {
    const { ids, seen } = sightDesk();
    expect(seen(ids.handover, actor('cppcc'))).toContain('incomingAt');
  });
});
