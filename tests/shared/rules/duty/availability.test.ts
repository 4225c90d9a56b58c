import { expect, test } from 'vitest';
import type { DutyMember } from '../../../../shared/domain/duty/duty-staff.ts';
import { memberObstacles } from '../../../../shared/rules/duty/availability.ts';
import { aDutyBook, aDutyShift, dutyMemberId, dutyOffice, type TestBook } from '../../../support/duty-builders.ts';

const staff = { main: { members: ['m01', 'm02'] }, second: { duty: 'second' as const, members: ['m01', 'm02'] } };

function codes(
  shift: { readonly date: string; readonly start?: string; readonly end?: string; readonly id?: string },
  member: Partial<DutyMember> = {},
  rest: TestBook = {},
): string[] {
  const book = aDutyBook({ staff, members: { m01: member }, ...rest });
  return memberObstacles(dutyMemberId('m01'), { start: '09:00', end: '09:00', ...shift }, book).map(({ code }) => code);
}

const leave = (fromDate: string, toDate: string): TestBook => ({
  leaves: [{ officeId: dutyOffice, memberId: dutyMemberId('m01'), fromDate, toDate, reason: '年休' }],
});

test('nothing keeps a member who is there from a shift', () => {
  expect(codes({ date: '2026-11-04' })).toEqual([]);
});

test('NOT_YET_JOINED and HAS_LEFT go by the day on which a shift begins, both ends of service included', () => {
  const member = { joinsOn: '2026-11-02', leavesOn: '2026-11-20' };
  expect(codes({ date: '2026-11-01' }, member)).toEqual(['NOT_YET_JOINED']);
  expect(codes({ date: '2026-11-02' }, member)).toEqual([]);
  expect(codes({ date: '2026-11-20' }, member)).toEqual([]);
  expect(codes({ date: '2026-11-21' }, member)).toEqual(['HAS_LEFT']);
});

test('somebody nobody knows has left', () => {
  const book = aDutyBook({ staff });
  const shift = { date: '2026-11-04', start: '09:00', end: '09:00' };
  expect(memberObstacles(dutyMemberId('nobody'), shift, book)).toEqual([{ code: 'HAS_LEFT' }]);
});

test('ON_LEAVE: a leave keeps from shifts that begin on its days, both ends included', () => {
  for (const date of ['2026-11-04', '2026-11-05', '2026-11-06'])
    expect(codes({ date }, {}, leave('2026-11-04', '2026-11-06'))).toEqual(['ON_LEAVE']);
  expect(codes({ date: '2026-11-07' }, {}, leave('2026-11-04', '2026-11-06'))).toEqual([]);
});

test('ON_LEAVE: the shift of the evening before may end with the handover of the first morning, and no later', () => {
  const eve = (start: string, end: string) =>
    codes({ date: '2026-11-03', start, end }, {}, leave('2026-11-04', '2026-11-06'));
  expect(eve('09:00', '09:00')).toEqual([]);
  expect(eve('18:00', '08:00')).toEqual([]);
  expect(eve('12:00', '12:00')).toEqual([]);
  expect(eve('18:00', '18:00')).toEqual(['ON_LEAVE']);
  expect(eve('08:00', '24:00')).toEqual([]);
});

test('LEADER_AWAY: a member who is a leader is kept by their own journeys only', () => {
  const away = { leadersAway: [{ leaderId: 'leader.all.deputy', fromDate: '2026-11-04', toDate: '2026-11-05' }] };
  expect(codes({ date: '2026-11-05' }, { leaderId: 'leader.all.deputy' }, away)).toEqual(['LEADER_AWAY']);
  expect(codes({ date: '2026-11-06' }, { leaderId: 'leader.all.deputy' }, away)).toEqual([]);
  expect(codes({ date: '2026-11-05' }, { leaderId: 'leader.all.mayor' }, away)).toEqual([]);
  expect(codes({ date: '2026-11-05' }, {}, away)).toEqual([]);
});

test('NIGHT_BARRED: no hour of night duty on a barred date, before midnight or after', () => {
  const barred = { nightBarFrom: '2026-11-10', nightBarUntil: '2026-11-20' };
  expect(codes({ date: '2026-11-12' }, barred)).toEqual(['NIGHT_BARRED']);
  expect(codes({ date: '2026-11-12', start: '08:30', end: '17:30' }, barred)).toEqual([]);
  expect(codes({ date: '2026-11-12', start: '14:00', end: '22:00' }, barred)).toEqual([]);
  expect(codes({ date: '2026-11-12', start: '14:00', end: '22:01' }, barred)).toEqual(['NIGHT_BARRED']);
  expect(codes({ date: '2026-11-12', start: '05:59', end: '14:00' }, barred)).toEqual(['NIGHT_BARRED']);
  expect(codes({ date: '2026-11-12', start: '06:00', end: '14:00' }, barred)).toEqual([]);
});

test('NIGHT_BARRED: the night that runs into the first barred day is barred, the one after the last is not', () => {
  const barred = { nightBarFrom: '2026-11-10', nightBarUntil: '2026-11-20' };
  expect(codes({ date: '2026-11-09' }, barred)).toEqual(['NIGHT_BARRED']);
  expect(codes({ date: '2026-11-09', start: '14:00', end: '24:00' }, barred)).toEqual([]);
  expect(codes({ date: '2026-11-20' }, barred)).toEqual(['NIGHT_BARRED']);
  expect(codes({ date: '2026-11-21' }, barred)).toEqual([]);
});

test('NIGHT_BARRED: an open end is unlimited, and the night is the one that the rules name', () => {
  expect(codes({ date: '2027-11-12' }, { nightBarFrom: '2026-11-10' })).toEqual(['NIGHT_BARRED']);
  const afterMidnight = { rules: { nightFrom: '00:00', nightUntil: '05:00' } };
  const evening = { date: '2026-11-12', start: '14:00', end: '24:00' };
  expect(codes(evening, { nightBarFrom: '2026-11-10' }, afterMidnight)).toEqual([]);
  expect(codes({ ...evening, end: '00:30' }, { nightBarFrom: '2026-11-10' }, afterMidnight)).toEqual(['NIGHT_BARRED']);
});

test('BARRED_TAG: the tags that the rules name may not serve', () => {
  expect(codes({ date: '2026-11-04' }, { tags: ['中层', '保安'] })).toEqual(['BARRED_TAG']);
  expect(codes({ date: '2026-11-04' }, { tags: ['保安'] }, { rules: { barredTags: [] } })).toEqual([]);
});

test('ALREADY_ON_POST: one post a day, and none at the same hours; a shift that only ends then is no hindrance', () => {
  const book = aDutyBook({ staff });
  const shifts = new Map([aDutyShift('2026-11-04', 'main', 'm01', book)]);
  expect(codes({ date: '2026-11-04' }, {}, { shifts })).toEqual(['ALREADY_ON_POST']);
  expect(codes({ date: '2026-11-05', start: '08:30', end: '17:30' }, {}, { shifts })).toEqual(['ALREADY_ON_POST']);
  expect(codes({ date: '2026-11-05' }, {}, { shifts })).toEqual([]);
  expect(codes({ date: '2026-11-03', start: '20:00', end: '09:30' }, {}, { shifts })).toEqual(['ALREADY_ON_POST']);
  expect(codes({ date: '2026-11-04', id: [...shifts.keys()][0] }, {}, { shifts })).toEqual([]);
});

test('ALREADY_ON_POST: whoever really serves is on the post, not whoever was due', () => {
  const plain = aDutyBook({ staff });
  const [id, shift] = aDutyShift('2026-11-04', 'main', 'm01', plain, { adjustmentId: 'dutyAdjustment.2026-Y.a' });
  const member = (key: string) => ({ memberId: dutyMemberId(key), name: key, title: '', phone: '1' });
  const adjustment = {
    officeId: dutyOffice,
    kind: 'substitute' as const,
    shiftId: id,
    from: member('m01'),
    to: member('m02'),
    reason: '出差',
    step: 'filed' as const,
    requestedBy: '何静',
    requestedAt: 1,
  };
  const adjustments = new Map([['dutyAdjustment.2026-Y.a', adjustment]]);
  const book = aDutyBook({ staff, shifts: new Map([[id, shift]]), adjustments });
  const that = { date: '2026-11-04', start: '09:00', end: '09:00' };
  expect(memberObstacles(dutyMemberId('m01'), that, book)).toEqual([]);
  expect(memberObstacles(dutyMemberId('m02'), that, book)).toEqual([{ code: 'ALREADY_ON_POST' }]);
});

test('several reasons are all named', () => {
  const book = { ...leave('2026-11-01', '2026-11-30') };
  expect(codes({ date: '2026-11-04' }, { leavesOn: '2026-11-03', tags: ['临聘'] }, book)).toEqual([
    'HAS_LEFT',
    'ON_LEAVE',
    'BARRED_TAG',
  ]);
});
