import { describe, expect, test } from 'vitest';
import type { Role } from '../../../../shared/domain/office.ts';
import { judgeChange } from '../../../../shared/rules/operation-rights.ts';
import {
  expenseSheetId,
  receptionId,
  receptionReceiptId,
  visitRecordId,
} from '../../../../shared/rules/reception/reception-ids.ts';
import { officeId } from '../../../support/decision-desk.ts';
import { guest, noon, openReceptionDesk, talks, task } from '../../../support/reception-desk.ts';

const id = receptionId(officeId('party'), noon, 'key0000000001');
const part = (kind: Parameters<typeof visitRecordId>[0]) => visitRecordId(kind, id, 'k1');
const earlier = { text: ['abcdef.1.rand'] };

const judge = (recordId: string, office: string, role: Role, fields: object, replaces: object = {}) =>
  judgeChange(
    { recordId, personId: 'p', fields: fields as never, replaces: replaces as never },
    { personId: 'p', name: '', officeId: officeId(office), role },
    { leadOfficeId: officeId('party'), deletedField: '_deleted', predecessors: [], officesOf: () => [] },
  );

describe('what another workstation takes of a visit', () => {
  test.each([
    ['reception', { title: '来访' }],
    ['receptionGuest', { name: '郭启明' }],
    ['itineraryStop', { content: '座谈' }],
    ['receptionMeal', { menu: '家常菜' }],
    ['receptionRoom', { hotel: '云溪宾馆' }],
    ['receptionVehicle', { plate: '云A' }],
    ['seatPlan', { title: '座次' }],
  ] as const)('%s: from whoever works on visits, from nobody else', (kind, fields) => {
    const record = kind === 'reception' ? id : part(kind);
    for (const role of ['director', 'coordinator', 'liaison', 'reception'] as const)
      expect(judge(record, 'reception', role, fields), role).toBe('may');
    for (const role of ['dutyOfficer', 'viewer'] as const)
      expect(judge(record, 'party', role, fields), role).toBe('mayNot');
  });

  test('of a task, what became of it, also from whoever answers for it; nothing else of it', () => {
    const told = { state: 'done', stateAt: noon, stateBy: '唐思远', remarks: '已送印' };
    expect(judge(part('receptionTask'), 'government', 'dutyOfficer', told)).toBe('may');
    expect(judge(part('receptionTask'), 'government', 'dutyOfficer', { ...told, task: '别的' })).toBe('mayNot');
    expect(judge(part('receptionTask'), 'government', 'viewer', told)).toBe('mayNot');
  });

  test('steps, issues and what was let stand are written once', () => {
    for (const kind of ['receptionStep', 'receptionIssue', 'findingOverride'] as const) {
      expect(judge(part(kind), 'party', 'director', { text: '记' }), kind).toBe('may');
      expect(judge(part(kind), 'party', 'director', { text: '改' }, earlier), kind).toBe('mayNot');
      expect(judge(part(kind), 'party', 'director', { _deleted: ['abcdef.1.rand'] }), kind).toBe('mayNot');
    }
  });

  test('a visit and its list are never deleted, rules are the lead office’s', () => {
    const gone = { _deleted: ['abcdef.1.rand'] };
    expect(judge(id, 'party', 'director', gone)).toBe('mayNot');
    expect(judge(expenseSheetId(id), 'party', 'director', gone)).toBe('mayNot');
    expect(judge(part('receptionGuest'), 'party', 'director', gone)).toBe('may');
    expect(judge('receptionRules.all.2026-01-01', 'party', 'coordinator', { source: '通知' })).toBe('may');
    expect(judge('receptionRules.all.2026-01-01', 'reception', 'director', { source: '通知' })).toBe('mayNot');
  });

  test('an office signs for itself only', () => {
    const own = receptionReceiptId(id, part('receptionIssue'), officeId('cppcc'));
    const signed = { officeId: officeId('cppcc'), signedAt: noon, signedBy: '程可欣' };
    expect(judge(own, 'cppcc', 'liaison', signed)).toBe('may');
    expect(judge(own, 'cppcc', 'dutyOfficer', signed)).toBe('mayNot');
    expect(judge(own, 'cppcc', 'dutyOfficer', { readAt: noon, readBy: '程可欣' })).toBe('may');
    expect(judge(own, 'party', 'director', signed)).toBe('mayNot');
    expect(judge(own, 'cppcc', 'liaison', { ...signed, officeId: officeId('party') })).toBe('mayNot');
  });
});

describe('who settles what became of a visit', () => {
  test('a removed line is brought back by whoever works on the visit, with the line of the plan that went with it', () => {
    const desk = openReceptionDesk();
    const visit = desk.planned({}, [talks({ hosts: [{ leaderId: 'leader.all.mayor', role: 'host' }] }), guest('甲')]);
    const stop = desk.file(visit).stops[0]?.id ?? '';
    desk.done('reception.linkStop', desk.one(stop));
    const item = desk.file(visit).stops[0]?.values.planItemId ?? '';
    desk.done('reception.removeEntry', desk.one(stop));
    expect(desk.state.get('planItem', item)).toBeUndefined();
    expect(desk.as('cppcc', 'liaison')('records.restore', { id: stop })).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.as('party')('records.restore', { id: stop })).toEqual([]);
    expect(desk.file(visit).stops).toHaveLength(1);
    expect(desk.state.get('planItem', item)?.values.content).toContain('座谈会');
    const line = desk.file(visit).guests[0]?.id ?? '';
    desk.done('reception.removeEntry', desk.one(line));
    expect(desk.as('reception', 'reception')('records.restore', { id: line }), '接待办 carries it out').toEqual([]);
  });

  test('two states of a task that did not know each other are settled by whoever works on the visit', () => {
    const desk = openReceptionDesk();
    const visit = desk.register({}, [task('订房')]);
    const line = desk.file(visit).tasks[0]?.id ?? '';
    const { baseRevision } = desk.one(line);
    desk.done('reception.setTaskState', { id: line, baseRevision, state: 'done' });
    desk.done('reception.setTaskState', { id: line, baseRevision, state: 'blocked' });
    const operationId = desk.state.heads(line)?.fields.get('state')?.[0]?.operationId ?? '';
    const choose = { id: line, field: 'state', operationId };
    expect(desk.as('congress', 'reception')('records.chooseValue', choose)).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.as('reception', 'reception')('records.chooseValue', choose)).toEqual([]);
    expect(desk.state.view(line)?.conflicts).toEqual({});
  });
});
