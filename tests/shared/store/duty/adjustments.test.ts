import { describe, expect, test } from 'vitest';
import type { Role } from '../../../../shared/domain/office.ts';
import { emptyPlanItem } from '../../../../shared/domain/plan-item.ts';
import { adjustmentState, isPaperOverdue, servedBy } from '../../../../shared/rules/duty/final-roster.ts';
import type { Command } from '../../../../shared/store/commands.ts';
import { groupId, memberId, openDutyDesk } from '../../../support/duty-desk.ts';

const HOUR = 3_600_000;

/** 赵一鸣 is due on the 7th and 钱小林 on the 9th of December. */
function adjustmentDesk() {
  const desk = openDutyDesk();
  const first = desk.roster('2026-12-07', 'main', 'zhao');
  const second = desk.roster('2026-12-09', 'main', 'qian');
  const request = (rest: object, role: Role = 'dutyOfficer') =>
    desk.tryAs('government', role, {
      name: 'duty.requestAdjustment',
      input: { shiftId: first, reason: '家中有事', isDraft: false, ...rest },
    });
  const codes = (decision: ReturnType<typeof request>) =>
    decision.ok ? [] : decision.error.map(({ code, field }) => [code, field]);
  const adjustments = () => desk.state.list('dutyAdjustment', '2026-Y');
  const only = () => {
    const [found] = adjustments();
    if (!found) throw new Error('one was asked for');
    return found;
  };
  const act = (name: Command['name'], rest: object = {}, role: Role = 'director', office = 'government') =>
    desk.as(office, role, { name, input: { id: only().id, baseRevision: desk.revision(), ...rest } } as Command);
  const approve = (level: 'office' | 'chief') => act('duty.approveAdjustment', { level, approvedBy: '孙丽萍' });
  const serves = (id: string) => servedBy(id, desk.book()).actual?.name;
  const stateAt = (now: number) => adjustmentState(only(), desk.book(), now);
  return { ...desk, first, second, request, codes, adjustments, only, act, approve, serves, stateAt };
}

const noonOf = (day: string): number => Date.parse(`2026-12-${day}T12:00:00+08:00`);

describe('调班 草稿 → 待对方同意 → 待审批 → 已批准 → 已报备 → 已生效 → 已完成', () => {
  test('of two shifts goes through every step; from approval on the other serves', () => {
    const desk = adjustmentDesk();
    expect(desk.codes(desk.request({ otherShiftId: desk.second, isDraft: true }))).toEqual([]);
    expect(desk.only().values).toMatchObject({ kind: 'swap', step: 'draft', requestedBy: 'government dutyOfficer' });
    expect(desk.shift(desk.first).adjustmentId).toBeUndefined();
    expect(desk.act('duty.sendAdjustment')).toEqual([]);
    expect(desk.only().values.step).toBe('awaitingConsent');
    expect(desk.shift(desk.first).adjustmentId).toBe(desk.only().id);
    expect(desk.serves(desk.first)).toBe('赵一鸣');
    expect(desk.act('duty.consentToAdjustment', {}, 'liaison')).toEqual([]);
    expect(desk.only().values).toMatchObject({ step: 'awaitingApproval', consentedBy: 'government liaison' });
    expect(desk.approve('chief')).toEqual(['WRONG_STATE']);
    expect(desk.approve('office')).toEqual([]);
    expect(desk.serves(desk.first)).toBe('赵一鸣');
    expect(desk.approve('chief')).toEqual([]);
    expect(desk.only().values).toMatchObject({ step: 'approved', chiefApprovedBy: '孙丽萍' });
    expect([desk.serves(desk.first), desk.serves(desk.second)]).toEqual(['钱小林', '赵一鸣']);
    expect(desk.act('duty.fileAdjustment')).toEqual(['NOT_PERMITTED']);
    expect(desk.act('duty.fileAdjustment', {}, 'dutyOfficer', 'party')).toEqual([]);
    expect(desk.stateAt(noonOf('01'))).toBe('filed');
    expect(desk.stateAt(noonOf('07'))).toBe('inForce');
    expect(desk.stateAt(noonOf('11'))).toBe('completed');
  });

  test('by a substitute is one way', () => {
    const desk = adjustmentDesk();
    expect(desk.codes(desk.request({ toMemberId: memberId('li') }))).toEqual([]);
    desk.act('duty.consentToAdjustment');
    desk.approve('office');
    desk.approve('chief');
    expect(desk.only().values.kind).toBe('substitute');
    expect([desk.serves(desk.first), desk.serves(desk.second)]).toEqual(['李思源', '钱小林']);
  });

  test('that is declined, rejected or withdrawn lets its shifts go, with the reason', () => {
    for (const [ending, before] of [
      ['duty.declineAdjustment', []],
      ['duty.rejectAdjustment', ['duty.consentToAdjustment']],
      ['duty.withdrawAdjustment', ['duty.consentToAdjustment']],
    ] as const) {
      const desk = adjustmentDesk();
      desk.request({ otherShiftId: desk.second });
      for (const name of before) desk.act(name);
      expect(desk.act(ending, { reason: '另有安排' })).toEqual([]);
      expect(desk.only().values.refusalReason).toBe('另有安排');
      expect(desk.shift(desk.first).adjustmentId).toBeUndefined();
      expect(desk.shift(desk.second).adjustmentId).toBeUndefined();
      expect(desk.codes(desk.request({ toMemberId: memberId('li') }))).toEqual([]);
    }
  });

  test('asked for by whoever takes the shift needs no further consent', () => {
    const desk = adjustmentDesk();
    desk.put(memberId('li'), { personId: 'person.all.government-dutyOfficer' });
    desk.request({ toMemberId: memberId('li') });
    expect(desk.only().values).toMatchObject({ step: 'awaitingApproval', consentedBy: 'government dutyOfficer' });
  });

  test('may be asked for by a manager for two others, and by nobody who only looks', () => {
    const desk = adjustmentDesk();
    expect(desk.codes(desk.request({ otherShiftId: desk.second }, 'viewer'))).toEqual([['NOT_PERMITTED', undefined]]);
    expect(desk.codes(desk.request({ otherShiftId: desk.second }, 'coordinator'))).toEqual([]);
  });
});

describe('an adjustment is refused with the reason at its field', () => {
  test('across groups, to somebody away, barred, or on another post that day', () => {
    const desk = adjustmentDesk();
    desk.roster('2026-12-07', 'second', 'li');
    expect(desk.codes(desk.request({ toMemberId: memberId('sun') }))).toEqual([['NOT_IN_GROUP', 'toMemberId']]);
    expect(desk.codes(desk.request({ toMemberId: memberId('li') }))).toEqual([['TWICE_ON_ONE_DAY', 'due']]);
    expect(desk.codes(desk.request({ toMemberId: memberId('zhou') }))).toEqual([['NIGHT_BARRED', 'due']]);
    const leave = { officeId: desk.shift(desk.first).officeId, memberId: memberId('qian'), reason: '年休假' };
    desk.put('dutyLeave.all.government_one', { ...leave, fromDate: '2026-12-07', toDate: '2026-12-08' });
    expect(desk.codes(desk.request({ toMemberId: memberId('qian') }))).toEqual([['MEMBER_AWAY', 'due']]);
  });

  test('to a leader whom the plan of the week after keeps away before the shift is over', () => {
    const desk = adjustmentDesk();
    const leaders = groupId('leaders');
    desk.put(leaders, { memberIds: [memberId('sun'), memberId('zhao')] });
    const night = desk.roster('2026-12-13', 'lead', 'zhao', { start: '18:00', end: '18:00' });
    const away = emptyPlanItem(desk.shift(desk.first).officeId, '2026-12-14', '2026-12-14');
    const attendance = [{ leaderId: 'leader.all.deputy', role: 'attend' }];
    desk.put('planItem.2026-W51.away', { ...away, category: 'away', content: '外出招商', attendance });
    expect(desk.codes(desk.request({ shiftId: night, toMemberId: memberId('sun') }))).toEqual([['MEMBER_AWAY', 'due']]);
  });

  test('while another one is about the same shift', () => {
    const desk = adjustmentDesk();
    desk.request({ otherShiftId: desk.second });
    expect(desk.codes(desk.request({ toMemberId: memberId('li') }))).toEqual([['ADJUSTED_ALREADY', undefined]]);
  });

  test('of a shift that has begun or that nobody is due for', () => {
    const desk = adjustmentDesk();
    const past = desk.roster('2026-11-18', 'main', 'zhao');
    const empty = desk.roster('2026-12-10', 'main');
    expect(desk.codes(desk.request({ shiftId: past, toMemberId: memberId('li') }))).toEqual([
      ['PAST_SHIFT', undefined],
    ]);
    expect(desk.codes(desk.request({ shiftId: empty, toMemberId: memberId('li') }))).toEqual([
      ['SHIFT_UNFILLED', undefined],
    ]);
  });

  test('within 48 hours, or two days before a holiday, unless it says why it comes so late', () => {
    const desk = adjustmentDesk();
    desk.setTime(Date.parse('2026-12-06T12:00:00+08:00'));
    expect(desk.codes(desk.request({ toMemberId: memberId('li') }))).toEqual([['LATE_REASON_MISSING', 'lateReason']]);
    expect(desk.codes(desk.request({ toMemberId: memberId('li'), lateReason: '突发疾病' }))).toEqual([]);
    expect(desk.only().values.lateReason).toBe('突发疾病');
  });
});

describe('紧急先行', () => {
  test('is in force at once, and is pointed at when its paper has not followed in 24 hours', () => {
    const desk = adjustmentDesk();
    desk.setTime(Date.parse('2026-12-07T06:00:00+08:00'));
    desk.request({ toMemberId: memberId('li'), lateReason: '突发疾病' });
    expect(desk.act('duty.startUrgently', { approvedBy: '孙丽萍' }, 'dutyOfficer')).toEqual([]);
    expect(desk.serves(desk.first)).toBe('李思源');
    const { urgentAt = 0 } = desk.only().values;
    expect(desk.stateAt(urgentAt)).toBe('urgent');
    expect(isPaperOverdue(desk.only().values, 24, urgentAt + 24 * HOUR)).toBe(false);
    expect(isPaperOverdue(desk.only().values, 24, urgentAt + 25 * HOUR)).toBe(true);
    desk.act('duty.consentToAdjustment');
    desk.approve('office');
    desk.approve('chief');
    expect(isPaperOverdue(desk.only().values, 24, urgentAt + 25 * HOUR)).toBe(false);
  });
});

describe('an adjustment is about shifts, not about days', () => {
  test('so it stays with a shift that is moved by an hour or to another day', () => {
    const desk = adjustmentDesk();
    desk.request({ otherShiftId: desk.second });
    desk.act('duty.consentToAdjustment');
    desk.approve('office');
    desk.approve('chief');
    const move = (changes: Record<string, string>) =>
      desk.as('government', 'liaison', {
        name: 'duty.editShift',
        input: { id: desk.first, baseRevision: desk.revision(), changes },
      });
    expect(move({ start: '08:00', end: '08:00' })).toEqual([]);
    expect(desk.serves(desk.first)).toBe('钱小林');
    expect(move({ date: '2026-12-12' })).toEqual([]);
    expect([desk.serves(desk.first), desk.serves(desk.second)]).toEqual(['钱小林', '赵一鸣']);
  });

  test('so it is void when the roster gives the shift to somebody else, and says so', () => {
    const desk = adjustmentDesk();
    desk.request({ toMemberId: memberId('li') });
    desk.act('duty.consentToAdjustment');
    desk.approve('office');
    desk.approve('chief');
    const input = {
      id: desk.first,
      baseRevision: desk.revision(),
      changes: { due: { memberId: memberId('qian'), name: '', title: '', phone: '' } },
    };
    expect(desk.as('government', 'liaison', { name: 'duty.editShift', input })).toEqual([]);
    expect(desk.serves(desk.first)).toBe('钱小林');
    expect(desk.stateAt(noonOf('01'))).toBe('lapsed');
  });

  test('so one that nobody has approved when its shift begins is void', () => {
    const desk = adjustmentDesk();
    desk.request({ toMemberId: memberId('li') });
    expect(desk.stateAt(noonOf('01'))).toBe('awaitingConsent');
    expect(desk.stateAt(noonOf('07'))).toBe('lapsed');
    expect(desk.serves(desk.first)).toBe('赵一鸣');
  });

  test('and once a shift has begun an adjustment that holds is not withdrawn any more', () => {
    const desk = adjustmentDesk();
    desk.request({ toMemberId: memberId('li') });
    desk.act('duty.consentToAdjustment');
    desk.approve('office');
    desk.approve('chief');
    desk.setTime(noonOf('07'));
    expect(desk.act('duty.withdrawAdjustment', { reason: '不用了' })).toEqual(['PAST_SHIFT']);
  });
});
