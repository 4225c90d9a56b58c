import { describe, expect, it } from 'vitest';
import { inboxEntries } from '../../../renderer/state/inbox.ts';
import type { DutyAdjustment } from '../../../shared/domain/duty/duty-adjustment.ts';
import type { DutyShift } from '../../../shared/domain/duty/duty-roster.ts';
import { recordId } from '../../../shared/domain/record.ts';
import { handoverId } from '../../../shared/rules/duty/duty-ids.ts';
import type { Actor } from '../../../shared/rules/permissions.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { aDirectory, aRecord, leadOfficeId, otherOfficeId } from '../support/sample-records.ts';

const person = (key: string): string => recordId('person', 'all', key);
const member = (key: string): string => recordId('dutyMember', 'all', key);
const actor = (key: string, role: Actor['role'] = 'liaison', officeId = otherOfficeId): Actor => ({
  personId: person(key),
  name: key,
  officeId,
  role,
});

const people = ['zhao', 'qian'].map((key) =>
  aRecord('dutyMember', 'all', key, {
    officeId: otherOfficeId,
    name: key,
    title: '',
    phones: [],
    tags: [],
    personId: person(key),
  }),
);
const post = aRecord('dutyPost', 'all', 'main', { officeId: otherOfficeId, name: '主班', duty: 'main', rankOrder: 1 });
const assigned = (key: string) => ({ memberId: member(key), name: key, title: '', phone: '' });
const shiftOn = (date: string, key: string, rest: Partial<DutyShift> = {}): RecordView =>
  aRecord('dutyShift', '2026-M12', `s${date}`, {
    officeId: otherOfficeId,
    date,
    postId: recordId('dutyPost', 'all', 'main'),
    start: '09:00',
    end: '09:00',
    due: assigned(key),
    isPinned: false,
    origin: 'generated',
    ...rest,
  });
const adjustmentId = recordId('dutyAdjustment', '2026-Y', 'a');
const adjustment = (step: DutyAdjustment['step']): RecordView =>
  aRecord('dutyAdjustment', '2026-Y', 'a', {
    officeId: otherOfficeId,
    kind: 'substitute',
    shiftId: recordId('dutyShift', '2026-M12', 's2026-12-08'),
    from: assigned('zhao'),
    to: assigned('qian'),
    reason: '家中有事',
    step,
    requestedBy: 'zhao',
    requestedAt: 1,
  });

const noon = (day: string): number => Date.parse(`2026-12-${day}T12:00:00+08:00`);

const reasons = (me: Actor, now: number, ...records: RecordView[]): string[] => {
  const all = new Map([...aDirectory(), ...people, post, ...records].map((record) => [record.id, record]));
  return inboxEntries(all, me, { now, serverNow: now }).map(({ reason }) => reason);
};

describe('duty in the inbox', () => {
  it('reminds whoever is due within a day', () => {
    const shift = shiftOn('2026-12-08', 'zhao');
    expect(reasons(actor('zhao'), noon('07'), shift)).toEqual(['myShift']);
    expect(reasons(actor('qian'), noon('07'), shift)).toEqual([]);
    expect(reasons(actor('zhao'), noon('06'), shift)).toEqual([]);
    expect(reasons(actor('zhao'), noon('08'), shift)).toEqual([]);
  });

  it('reminds the one who really serves by an adjustment, and no longer the one who was put down', () => {
    const shift = shiftOn('2026-12-08', 'zhao', { adjustmentId });
    expect(reasons(actor('zhao'), noon('07'), shift, adjustment('filed'))).toEqual([]);
    expect(reasons(actor('qian'), noon('07'), shift, adjustment('filed'))).toEqual(['myShift']);
  });

  it('asks the counterpart, then those who approve, then the 总值班室', () => {
    const shift = shiftOn('2026-12-08', 'zhao', { adjustmentId });
    const ask = (step: DutyAdjustment['step']) => ({
      counterpart: reasons(actor('qian'), noon('01'), shift, adjustment(step)),
      director: reasons(actor('director', 'director'), noon('01'), shift, adjustment(step)),
      desk: reasons(actor('desk', 'dutyOfficer', leadOfficeId), noon('01'), shift, adjustment(step)),
    });
    expect(ask('awaitingConsent')).toEqual({ counterpart: ['consent'], director: [], desk: [] });
    expect(ask('awaitingApproval')).toEqual({ counterpart: [], director: ['approveAdjustment'], desk: [] });
    expect(ask('approved')).toEqual({ counterpart: [], director: [], desk: ['fileAdjustment'] });
    expect(ask('filed')).toEqual({ counterpart: [], director: [], desk: [] });
  });

  it('points at a shift that two adjustments claim, in its own office only', () => {
    const disputed = {
      ...shiftOn('2026-12-08', 'zhao', { adjustmentId }),
      conflicts: { adjustmentId: [] },
    };
    expect(reasons(actor('liaison'), noon('01'), disputed)).toEqual(['disputedShift']);
    expect(reasons(actor('liaison', 'liaison', leadOfficeId), noon('01'), disputed)).toEqual([]);
  });

  it('tells the desk of a changeover until somebody has taken over', () => {
    const shifts = [shiftOn('2026-12-07', 'zhao'), shiftOn('2026-12-08', 'qian')];
    expect(reasons(actor('qian'), noon('08'), ...shifts)).toEqual(['handover']);
    expect(reasons(actor('minder', 'dutyOfficer'), noon('08'), ...shifts)).toEqual(['handover']);
    expect(reasons(actor('somebody'), noon('08'), ...shifts)).toEqual([]);
    const [kind = '', partition = '', key = ''] = handoverId(otherOfficeId, '2026-12-08', '09:00').split('.');
    expect(kind).toBe('handover');
    const taken = aRecord('handover', partition, key, {
      officeId: otherOfficeId,
      date: '2026-12-08',
      at: '09:00',
      outgoing: [],
      incoming: [],
      situation: '',
      problems: '',
      tasks: '',
      items: [],
      acceptedKeys: [],
      incomingAt: 1,
    });
    expect(reasons(actor('qian'), noon('08'), ...shifts, taken)).toEqual([]);
  });

  it('asks the desk for the day’s report of a special period, and for warnings that were not passed on', () => {
    const period = aRecord('specialPeriod', 'all', 'p', {
      name: '两会',
      fromDate: '2026-12-07',
      toDate: '2026-12-09',
      officeIds: [],
      source: '通知',
    });
    const minder = actor('minder', 'dutyOfficer');
    expect(reasons(minder, noon('07'), period)).toEqual(['dailyReport']);
    expect(reasons(minder, noon('10'), period)).toEqual([]);
    const warning = aRecord('dutyWarning', '2026-M12', 'w', {
      officeId: otherOfficeId,
      dutyDate: '2026-12-07',
      issuer: '区气象台',
      type: '大风',
      colour: 'blue',
      content: '',
      receivedAt: noon('07'),
      enteredBy: 'x',
    });
    expect(reasons(minder, noon('07'), warning)).toEqual(['warning']);
  });

  it('asks an office that was checked to say what it mended', () => {
    const check = aRecord('spotCheck', '2026-M12', 'c', {
      officeId: otherOfficeId,
      checkedAt: noon('06'),
      checkedBy: 'x',
      means: 'phone',
      findings: ['offPost'],
      action: 'reminded',
    });
    expect(reasons(actor('somebody'), noon('07'), check)).toEqual(['rectify']);
    expect(reasons(actor('desk', 'dutyOfficer', leadOfficeId), noon('07'), check)).toEqual([]);
  });
});
