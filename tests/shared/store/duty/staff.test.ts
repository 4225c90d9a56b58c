import { describe, expect, test } from 'vitest';
import { defaultDutyRules, dutyRulesOn } from '../../../../shared/domain/duty/duty-rules.ts';
import type { DutyMember } from '../../../../shared/domain/duty/duty-staff.ts';
import type { Role } from '../../../../shared/domain/office.ts';
import { templateOn } from '../../../../shared/rules/duty/duty-days.ts';
import type { Command } from '../../../../shared/store/commands.ts';
import { officeId } from '../../../support/decision-desk.ts';
import { dutyOffice, groupId, memberId, openDutyDesk, postId } from '../../../support/duty-desk.ts';

function staffDesk() {
  const desk = openDutyDesk();
  const as =
    (role: Role, office = 'government') =>
    (name: Command['name'], input: object): unknown[] => {
      const decision = desk.tryAs(office, role, { name, input } as Command);
      return decision.ok ? [] : decision.error.map(({ code, field }) => [code, field]);
    };
  const add = (kind: string, values: object, role: Role = 'liaison', office = 'government') =>
    as(role, office)('duty.addEntries', { entries: [{ kind, values }] });
  const edit = (id: string, changes: object) =>
    as('liaison')('duty.editEntry', { id, baseRevision: desk.revision(), changes });
  const remove = (id: string) => as('liaison')('duty.removeEntry', { id, baseRevision: desk.revision() });
  return { ...desk, as, add, edit, remove };
}

const newcomer: DutyMember = { officeId: dutyOffice, name: '郑新', title: '', phones: ['13900000000'], tags: ['男'] };

describe('值班人员', () => {
  test('belong to an office, are added by it or the lead office, and their ids say whose they are', () => {
    const desk = staffDesk();
    expect(desk.add('dutyMember', newcomer, 'director', 'cppcc')).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.add('dutyMember', newcomer)).toEqual([]);
    const added = desk.state.list('dutyMember').find(({ values }) => values.name === '郑新');
    expect(added?.id).toMatch(/^dutyMember\.all\.government_/);
    expect(desk.edit(added?.id ?? '', { officeId: officeId('cppcc') })).toEqual([['INVALID_VALUES', 'officeId']]);
  });

  test('with a last day before the first, or a bar that ends before it begins, are refused at the field', () => {
    const desk = staffDesk();
    expect(desk.add('dutyMember', { ...newcomer, joinsOn: '2026-12-02', leavesOn: '2026-12-01' })).toEqual([
      ['END_BEFORE_START', 'leavesOn'],
    ]);
    expect(desk.add('dutyMember', { ...newcomer, nightBarFrom: '2026-12-02', nightBarUntil: '2026-12-01' })).toEqual([
      ['END_BEFORE_START', 'nightBarUntil'],
    ]);
    expect(desk.add('dutyMember', { ...newcomer, leaderId: 'leader.all.nobody' })).toEqual([
      ['UNKNOWN_RECORD', 'leaderId'],
    ]);
  });

  test('who stand on a roster to come are not removed; those who only served are', () => {
    const desk = staffDesk();
    desk.roster('2026-11-10', 'main', 'li');
    desk.roster('2026-12-07', 'main', 'zhao');
    expect(desk.remove(memberId('zhao'))).toEqual([['STILL_ON_ROSTER', undefined]]);
    expect(desk.remove(memberId('li'))).toEqual([]);
  });
});

describe('请假', () => {
  test('is of a member of the office and ends after it begins', () => {
    const desk = staffDesk();
    const leave = { officeId: dutyOffice, memberId: memberId('zhao'), fromDate: '2026-12-01', toDate: '2026-12-03' };
    expect(desk.add('dutyLeave', { ...leave, toDate: '2026-11-30' })).toEqual([['END_BEFORE_START', 'toDate']]);
    expect(desk.add('dutyLeave', { ...leave, memberId: memberId('nobody') })).toEqual([['UNKNOWN_RECORD', 'memberId']]);
    expect(desk.add('dutyLeave', leave)).toEqual([]);
  });
});

describe('岗位、值班组、模板', () => {
  test('name only members, groups and posts of their own office', () => {
    const desk = staffDesk();
    const foreign = 'dutyMember.all.cppcc_x';
    expect(desk.edit(groupId('staff'), { memberIds: [foreign] })).toEqual([['UNKNOWN_RECORD', 'memberIds']]);
    expect(desk.edit(postId('main'), { groupId: 'dutyGroup.all.cppcc_x' })).toEqual([['UNKNOWN_RECORD', 'groupId']]);
    const template = { officeId: dutyOffice, dayType: 'workday', effectiveFrom: '2026-11-01', source: '本办规定' };
    const posts = [{ postId: 'dutyPost.all.cppcc_x', start: '09:00', end: '09:00' }];
    expect(desk.as('liaison')('duty.saveTemplate', { baseRevision: 0, values: { ...template, posts } })).toEqual([
      ['UNKNOWN_RECORD', 'posts'],
    ]);
  });

  test('that still fill something are not removed', () => {
    const desk = staffDesk();
    expect(desk.remove(groupId('staff'))).toEqual([['STILL_ON_ROSTER', undefined]]);
    desk.roster('2026-12-07', 'main', 'zhao');
    expect(desk.remove(postId('main'))).toEqual([['STILL_ON_ROSTER', undefined]]);
    expect(desk.remove(postId('second'))).toEqual([]);
  });

  test('of a special period staff every day of it; those of a later day leave the days before as they were', () => {
    const desk = staffDesk();
    const save = (values: object) => desk.as('liaison')('duty.saveTemplate', { baseRevision: desk.revision(), values });
    const template = { officeId: dutyOffice, dayType: 'workday', effectiveFrom: '2026-11-01', source: '本办规定' };
    const post = (key: string) => ({ postId: postId(key), start: '09:00', end: '09:00' });
    expect(save({ ...template, posts: [post('main')] })).toEqual([]);
    expect(save({ ...template, effectiveFrom: '2026-12-10', posts: [post('main'), post('second')] })).toEqual([]);
    const period = { name: '两会', fromDate: '2026-12-14', toDate: '2026-12-16', officeIds: [], source: '通知' };
    desk.add('specialPeriod', period, 'director', 'party');
    const specialPeriodId = desk.state.list('specialPeriod')[0]?.id;
    expect(save({ ...template, dayType: 'special', posts: [] })).toEqual([['INVALID_VALUES', 'specialPeriodId']]);
    const special = {
      ...template,
      dayType: 'special',
      specialPeriodId,
      posts: [post('lead'), post('main'), post('second')],
    };
    expect(save(special)).toEqual([]);
    const staffed = (date: string) => templateOn(date, dutyOffice, desk.book())?.posts.length;
    expect(['2026-12-09', '2026-12-10', '2026-12-14', '2026-12-17'].map(staffed)).toEqual([1, 2, 3, 2]);
    expect(staffed('2026-12-12')).toBeUndefined();
  });
});

describe('值班规则', () => {
  test('are the 总值班室’s, hold from a day on, and leave the days before as they were', () => {
    const desk = staffDesk();
    const values = { ...defaultDutyRules, swapNoticeHours: 72, effectiveFrom: '2026-12-01', source: '区总值班室通知' };
    const input = { baseRevision: desk.revision(), values };
    expect(desk.as('director')('rules.saveDutyRules', input)).toEqual([['NOT_PERMITTED', undefined]]);
    expect(desk.as('director', 'party')('rules.saveDutyRules', input)).toEqual([]);
    const sets = desk.state.list('dutyRules');
    expect(['2026-11-30', '2026-12-01'].map((date) => dutyRulesOn(date, sets).swapNoticeHours)).toEqual([48, 72]);
    const id = sets[0]?.id ?? '';
    expect(desk.as('director', 'party')('rules.removeDutyRules', { id, baseRevision: desk.revision() })).toEqual([]);
    expect(dutyRulesOn('2026-12-01', desk.state.list('dutyRules')).swapNoticeHours).toBe(48);
  });
});
