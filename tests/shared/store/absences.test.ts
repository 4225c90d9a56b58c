import { describe, expect, test } from 'vitest';
import { type AbsenceReport, absenceState, isReturnOverdue } from '../../../shared/domain/absence.ts';
import { defaultPlanRules } from '../../../shared/domain/plan-rules.ts';
import { lastNoticeDate } from '../../../shared/rules/leader-absence.ts';
import { judgeChange } from '../../../shared/rules/operation-rights.ts';
import { shippedCalendar } from '../../../shared/rules/work-calendar.ts';
import { commandSchemas } from '../../../shared/store/commands.ts';
import { officeId, openDesk } from '../../support/decision-desk.ts';

const report: AbsenceReport = {
  leaderId: 'leader.all.mayor',
  fromDate: '2026-11-25',
  fromPart: 'afternoon',
  toDate: '2026-11-27',
  toPart: 'morning',
  place: '杭州市',
  reason: '招商推介',
  deputy: '刘海涛 副区长',
};

function filedDesk() {
  const desk = openDesk();
  const file = (values: AbsenceReport = report, office = 'government') =>
    desk.tryAs(office, 'liaison', { name: 'absences.file', input: { values } });
  const codes = (decision: ReturnType<typeof file>) =>
    decision.ok ? [] : decision.error.map(({ code, field }) => [code, field]);
  const absences = () => desk.state.list('absence').map(({ id, values }) => ({ id, values }));
  const only = () => {
    const [absence] = absences();
    if (!absence) throw new Error('one was filed');
    return absence;
  };
  const now = () => desk.state.revision;
  return { desk, file, codes, absences, only, now };
}

describe('外出报备', () => {
  test('is filed by the office that serves the leader, with who and when; by no other office', () => {
    const { file, codes, only, absences } = filedDesk();
    expect(codes(file(report, 'cppcc'))).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(absences()).toEqual([]);
    expect(codes(file())).toEqual([]);
    expect(only().values).toMatchObject({ ...report, filedBy: 'government liaison' });
    expect(absenceState(only().values)).toBe('filed');
    expect(codes(file({ ...report, leaderId: 'leader.all.cppcc' }, 'party'))).toEqual([['NOT_YOUR_OFFICE', undefined]]);
  });

  test('cannot be filed as approved already', () => {
    const forged = { values: { ...report, approvedAt: 1, approvedBy: '本人' } };
    expect(commandSchemas['absences.file'].safeParse(forged).success).toBe(false);
    expect(commandSchemas['absences.file'].safeParse({ values: report }).success).toBe(true);
  });

  test('with an end before its start, an unknown leader or one whose term is over is refused at the field', () => {
    const { desk, file, codes } = filedDesk();
    expect(codes(file({ ...report, toDate: '2026-11-25', toPart: 'morning' }))).toEqual([
      ['END_BEFORE_START', 'toDate'],
    ]);
    expect(codes(file({ ...report, leaderId: 'leader.all.nobody' }))).toEqual([['UNKNOWN_RECORD', 'leaderId']]);
    const term = { id: 'leader.all.mayor', baseRevision: desk.state.revision, changes: { validTo: '2026-10-31' } };
    expect(desk.as('party', 'coordinator', { name: 'directory.editEntry', input: term })).toEqual([]);
    expect(codes(file())).toEqual([['LEADER_NOT_IN_OFFICE', 'leaderId']]);
  });

  test('is approved by the lead office only, once, and has to be approved again when its days or place change', () => {
    const { desk, file, only, now } = filedDesk();
    file();
    const approve = (office: string, role: 'liaison' | 'coordinator') =>
      desk.as(office, role, {
        name: 'absences.approve',
        input: { id: only().id, baseRevision: now(), approvedBy: '王书记' },
      });
    expect(approve('government', 'coordinator')).toEqual(['NOT_PERMITTED']);
    expect(approve('party', 'coordinator')).toEqual([]);
    expect(absenceState(only().values)).toBe('approved');
    expect(approve('party', 'coordinator')).toEqual(['WRONG_STATE']);
    const edit = (changes: Partial<AbsenceReport>) =>
      desk.as('government', 'liaison', {
        name: 'absences.edit',
        input: { id: only().id, baseRevision: now(), changes },
      });
    expect(edit({ phone: '6688' })).toEqual([]);
    expect(absenceState(only().values), 'a telephone number is nothing to approve').toBe('approved');
    expect(edit({ toDate: '2026-11-28' })).toEqual([]);
    expect(absenceState(only().values)).toBe('filed');
    expect(only().values.approvedBy).toBeUndefined();
  });

  test('approval and return cannot be slipped in by an edit', () => {
    const { desk, file, only, now } = filedDesk();
    file();
    const input = { id: only().id, baseRevision: now(), changes: { approvedBy: '本人' } };
    expect(desk.as('government', 'liaison', { name: 'absences.edit', input })).toEqual(['INVALID_VALUES']);
    expect(desk.as('government', 'liaison', { name: 'directory.editEntry', input })).toEqual(['UNKNOWN_RECORD']);
    expect(only().values.approvedBy).toBeUndefined();
  });

  test('ends by 销假, not before it began; a return that nobody reported is overdue the day after', () => {
    const { desk, file, only, now } = filedDesk();
    file();
    expect(isReturnOverdue(only().values, '2026-11-27')).toBe(false);
    expect(isReturnOverdue(only().values, '2026-11-28')).toBe(true);
    const back = (returnedOn: string, returnedPart: 'morning' | 'afternoon') =>
      desk.as('government', 'liaison', {
        name: 'absences.reportReturn',
        input: { id: only().id, baseRevision: now(), returnedOn, returnedPart },
      });
    expect(back('2026-11-25', 'morning')).toEqual(['END_BEFORE_START']);
    expect(back('2026-11-26', 'afternoon')).toEqual([]);
    expect(absenceState(only().values)).toBe('returned');
    expect(isReturnOverdue(only().values, '2026-12-30')).toBe(false);
  });

  test('is deleted by its own office and comes back as it was', () => {
    const { desk, file, only, absences, now } = filedDesk();
    file();
    const { id } = only();
    const remove = { name: 'absences.remove', input: { id, baseRevision: now() } } as const;
    expect(desk.as('cppcc', 'director', remove)).toEqual(['NOT_YOUR_OFFICE']);
    expect(desk.as('government', 'liaison', remove)).toEqual([]);
    expect(absences()).toEqual([]);
    expect(desk.as('government', 'liaison', { name: 'records.restore', input: { id } })).toEqual([]);
    expect(only().values).toMatchObject(report);
  });

  test('is due three workdays before it begins, weekends and holidays not counted', () => {
    const due = (fromDate: string) => lastNoticeDate({ ...report, fromDate }, defaultPlanRules, shippedCalendar);
    expect(due('2026-11-25')).toBe('2026-11-20');
    expect(due('2026-10-08'), 'after the National Day holiday').toBe('2026-09-28');
    expect(lastNoticeDate(report, { ...defaultPlanRules, absenceNoticeWorkdays: 0 }, shippedCalendar)).toBe(
      report.fromDate,
    );
  });
});

test('an approval written by a workstation of another office does not count where it arrives', () => {
  const verdict = (office: string, fields: Record<string, string | number | null>) =>
    judgeChange(
      { recordId: 'absence.all.one', personId: 'p', fields, replaces: {} },
      { personId: 'p', name: '何静', officeId: officeId(office), role: 'coordinator' },
      { leadOfficeId: officeId('party'), deletedField: '_deleted', predecessors: [], officesOf: () => [] },
    );
  expect(verdict('government', { approvedBy: '本人', approvedAt: 1 })).toBe('mayNot');
  expect(verdict('party', { approvedBy: '王书记', approvedAt: 1 })).toBe('may');
  expect(verdict('government', { toDate: '2026-11-28', approvedBy: null, approvedAt: null })).toBe('may');
});
