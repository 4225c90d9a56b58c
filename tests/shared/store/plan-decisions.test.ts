import { describe, expect, test } from 'vitest';
import type { Json } from '../../../shared/base/canonical-json.ts';
import { emptyPlanItem, type PlanItem } from '../../../shared/domain/plan-item.ts';
import { findClashes } from '../../../shared/rules/clashes.ts';
import { judgeChange } from '../../../shared/rules/operation-rights.ts';
import { planWeekOf } from '../../../shared/rules/plan-week.ts';
import type { Command } from '../../../shared/store/commands.ts';
import { officeId, openDesk } from '../../support/decision-desk.ts';
import { aPlanItem, testLeaders, testWeek } from '../../support/plan-builders.ts';

const item = (office: string, rest: Parameters<typeof aPlanItem>[0] = {}): PlanItem =>
  aPlanItem({ officeId: officeId(office), ...rest }).values;
const create = (values: PlanItem): Command => ({ name: 'plans.createItem', input: { values } });
const edit = (id: string, baseRevision: number, changes: Record<string, Json>): Command => ({
  name: 'plans.editItem',
  input: { id, baseRevision, changes: changes as never },
});
const week = { weekStart: testWeek };
const weekOf = (office: string) => ({ weekStart: testWeek, officeId: officeId(office) });

/** All the way to V1 with one item of 区政府办 and one of 区委办. */
function publishedDesk() {
  const desk = openDesk();
  desk.as('government', 'liaison', create(item('government', { content: '常务会议', leaders: ['mayor'] })));
  desk.as(
    'party',
    'coordinator',
    create(item('party', { content: '常委会', leaders: ['secretary'], time: { kind: 'exact', start: '14:00' } })),
  );
  desk.as('cppcc', 'liaison', create(item('cppcc', { content: '未报送的', leaders: ['cppcc'] })));
  desk.as('government', 'liaison', { name: 'plans.submitWeek', input: weekOf('government') });
  desk.as('party', 'coordinator', { name: 'plans.acceptSubmission', input: weekOf('government') });
  desk.as('party', 'coordinator', { name: 'plans.sendForApproval', input: week });
  desk.as('party', 'director', { name: 'plans.approve', input: week });
  expect(desk.as('party', 'coordinator', { name: 'plans.publish', input: week })).toEqual([]);
  return desk;
}

describe('entering', () => {
  test('a date outside the week, an end before the start and a leader out of office are refused at their fields', () => {
    const desk = openDesk();
    const refusal = (values: PlanItem) => {
      const decision = desk.tryAs('government', 'liaison', create(values));
      return decision.ok ? [] : decision.error;
    };
    expect(refusal(item('government', { date: '2026-11-30' }))).toMatchObject([
      { code: 'DATE_OUTSIDE_WEEK', field: 'date', details: { weekStart: '2026-11-23', weekEnd: '2026-11-29' } },
    ]);
    expect(refusal(item('government', { date: '2026-11-25', endDate: '2026-11-24' }))).toMatchObject([
      { code: 'END_BEFORE_START', field: 'endDate' },
    ]);
    const former = [...testLeaders][1];
    if (!former) throw new Error('there is a second leader');
    desk.as('party', 'director', {
      name: 'directory.editEntry',
      input: { id: former[0], baseRevision: desk.state.revision, changes: { validTo: '2026-11-24' } },
    });
    expect(refusal(item('government', { date: '2026-11-25', leaders: ['mayor'] }))).toMatchObject([
      { code: 'LEADER_NOT_IN_OFFICE', field: 'attendance', details: { name: '李明华', validTo: '2026-11-24' } },
    ]);
    expect(refusal(item('government', { date: '2026-11-24', leaders: ['mayor'] }))).toEqual([]);
  });

  test('an unfinished item may be kept as a draft and is named part by part when the office submits', () => {
    const desk = openDesk();
    expect(desk.as('government', 'liaison', create(emptyPlanItem(officeId('government'), testWeek, testWeek)))).toEqual(
      [],
    );
    const decision = desk.tryAs('government', 'liaison', { name: 'plans.submitWeek', input: weekOf('government') });
    expect(decision).toMatchObject({
      ok: false,
      error: [{ code: 'INCOMPLETE_ITEM', details: { fields: ['time', 'place', 'content', 'leaders', 'organiser'] } }],
    });
    expect(desk.as('cppcc', 'liaison', { name: 'plans.submitWeek', input: weekOf('cppcc') })).toEqual([
      'NOTHING_TO_SUBMIT',
    ]);
  });

  test('an office enters its own items only; the lead office may enter for others; 查看 for nobody', () => {
    const desk = openDesk();
    expect(desk.as('government', 'liaison', create(item('cppcc')))).toEqual(['NOT_YOUR_OFFICE']);
    expect(desk.as('party', 'coordinator', create(item('cppcc')))).toEqual([]);
    expect(desk.as('cppcc', 'viewer', create(item('cppcc')))).toEqual(['NOT_PERMITTED']);
    expect(desk.as('government', 'director', { name: 'plans.publish', input: week })).toEqual(['NOT_PERMITTED']);
  });

  test('importing the same rows twice changes nothing, nor does it undo what was edited or deleted since', () => {
    const desk = openDesk();
    const items = [1, 2].map((n) => ({ key: `${n}`.repeat(32), values: item('government', { content: `第${n}项` }) }));
    const command: Command = { name: 'plans.importItems', input: { ...weekOf('government'), items } };
    expect(desk.as('government', 'liaison', command)).toEqual([]);
    const [first, second] = desk.items();
    if (!first || !second) throw new Error('both rows are items');
    desk.as('government', 'liaison', edit(first.id, desk.state.revision, { content: '改过的' }));
    desk.as('government', 'liaison', {
      name: 'plans.removeItem',
      input: { id: second.id, baseRevision: desk.state.revision },
    });
    const before = desk.state.revision;
    expect(desk.as('government', 'liaison', command)).toEqual([]);
    expect(desk.state.revision).toBe(before);
    expect(desk.items().map(({ values }) => values.content)).toEqual(['改过的']);
  });

  test('what another person wrote after the form was opened stays beside the new value; one click settles it', () => {
    const desk = openDesk();
    desk.as('government', 'liaison', create(item('government', { content: '原稿' })));
    const [created] = desk.items();
    const opened = desk.state.revision;
    const id = created?.id ?? '';
    desk.as('government', 'director', edit(id, opened, { content: '主任改的' }));
    desk.as('government', 'liaison', edit(id, opened, { content: '联络员改的' }));
    const [both] = desk.items();
    expect(both?.conflicts.content?.map(({ value }) => value).sort()).toEqual(['主任改的', '联络员改的'].sort());
    const other = both?.conflicts.content?.find(({ value }) => value === '主任改的');
    desk.as('government', 'liaison', {
      name: 'records.chooseValue',
      input: { id, field: 'content', operationId: other?.operationId ?? '' },
    });
    expect(desk.items()[0]).toMatchObject({ values: { content: '主任改的' }, conflicts: {} });
  });

  test('a deleted item comes back as it was', () => {
    const desk = openDesk();
    desk.as('government', 'liaison', create(item('government', { content: '误删的' })));
    const id = desk.items()[0]?.id ?? '';
    desk.as('government', 'liaison', { name: 'plans.removeItem', input: { id, baseRevision: desk.state.revision } });
    expect(desk.items()).toEqual([]);
    expect(desk.as('government', 'liaison', { name: 'records.restore', input: { id } })).toEqual([]);
    expect(desk.items()[0]?.values.content).toBe('误删的');
  });
});

describe('the way to V1', () => {
  test('a submission after Thursday 17:00 is marked late; returning it gives the reason; accepting merges it', () => {
    const desk = openDesk();
    desk.setTime(Date.UTC(2026, 10, 19, 9, 1));
    desk.as('government', 'liaison', create(item('government')));
    expect(desk.as('government', 'liaison', { name: 'plans.submitWeek', input: weekOf('government') })).toEqual([]);
    const submission = () => desk.state.list('submission', '2026-W48')[0]?.values;
    expect(submission()).toMatchObject({ state: 'submitted', isLate: true });
    desk.as('party', 'coordinator', {
      name: 'plans.returnSubmission',
      input: { ...weekOf('government'), reason: '缺地点' },
    });
    expect(submission()).toMatchObject({ state: 'returned', returnReason: '缺地点' });
    expect(desk.as('party', 'coordinator', { name: 'plans.acceptSubmission', input: weekOf('government') })).toEqual([
      'WRONG_STATE',
    ]);
    desk.as('government', 'liaison', { name: 'plans.submitWeek', input: weekOf('government') });
    expect(desk.as('party', 'coordinator', { name: 'plans.acceptSubmission', input: weekOf('government') })).toEqual(
      [],
    );
    expect(submission()).toMatchObject({ state: 'accepted' });
  });

  test('urging an office that has not submitted is kept; one that has is left in peace', () => {
    const desk = openDesk();
    expect(desk.as('party', 'coordinator', { name: 'plans.urgeSubmission', input: weekOf('cppcc') })).toEqual([]);
    expect(desk.state.list('submission', '2026-W48')[0]?.values).toMatchObject({
      state: 'draft',
      officeId: officeId('cppcc'),
    });
    desk.as('government', 'liaison', create(item('government')));
    desk.as('government', 'liaison', { name: 'plans.submitWeek', input: weekOf('government') });
    expect(desk.as('party', 'coordinator', { name: 'plans.urgeSubmission', input: weekOf('government') })).toEqual([
      'WRONG_STATE',
    ]);
  });

  test('publication needs approval, is refused with the open conflicts, and goes through once each is accepted', () => {
    const desk = openDesk();
    const leaders = ['secretary'];
    desk.as('party', 'coordinator', create(item('party', { leaders, content: '甲' })));
    desk.as('party', 'coordinator', create(item('party', { leaders, content: '乙' })));
    expect(desk.as('party', 'coordinator', { name: 'plans.publish', input: week })).toEqual(['WRONG_STATE']);
    desk.as('party', 'coordinator', { name: 'plans.sendForApproval', input: week });
    expect(desk.as('party', 'coordinator', { name: 'plans.approve', input: week })).toEqual(['NOT_PERMITTED']);
    expect(desk.as('party', 'director', { name: 'plans.approve', input: week })).toEqual([]);
    const refused = desk.tryAs('party', 'director', { name: 'plans.publish', input: week });
    if (refused.ok) throw new Error('the two meetings overlap');
    expect(refused.error).toMatchObject([{ code: 'OPEN_CLASHES' }]);
    const accept = (clashKey: string, fingerprint: string): Command => ({
      name: 'plans.acceptClash',
      input: { ...week, clashKey, fingerprint, reason: '先后出席' },
    });
    const [clash] = findClashes(planWeekOf(desk.state.recordsOf(new Set(['all', '2026-W48'])), testWeek));
    expect(refused.error[0]?.details?.keys).toEqual([clash?.key]);
    expect(desk.as('party', 'director', accept(clash?.key ?? '', 'something else'))).toEqual(['CLASH_CHANGED']);
    expect(desk.as('party', 'director', accept(clash?.key ?? '', clash?.fingerprint ?? ''))).toEqual([]);
    expect(desk.as('party', 'director', { name: 'plans.publish', input: week })).toEqual([]);
    expect(desk.versions()).toHaveLength(1);
  });

  test("V1 holds the lead office's and the accepted items; what was not submitted in time is not listed", () => {
    const [version] = publishedDesk().versions();
    expect(version?.values.items.map(({ content }) => content).sort()).toEqual(['常务会议', '常委会'].sort());
    expect(version?.values).toMatchObject({ sequence: 0, publishedBy: 'party coordinator' });
  });
});

describe('after publication', () => {
  const order = (desk: ReturnType<typeof openDesk>, change: unknown): Command =>
    ({
      name: 'plans.issueChange',
      input: { ...week, baseRevision: desk.state.revision, reason: '会议调整', orderedBy: '王建国', change },
    }) as Command;

  test('nobody edits, adds, deletes or submits any more except by change order', () => {
    const desk = publishedDesk();
    const own = desk.items().find(({ values }) => values.content === '常务会议');
    const id = own?.id ?? '';
    expect(desk.as('government', 'liaison', edit(id, desk.state.revision, { content: 'x' }))).toEqual([
      'CHANGE_ORDER_REQUIRED',
    ]);
    expect(desk.as('government', 'liaison', create(item('government')))).toEqual(['CHANGE_ORDER_REQUIRED']);
    expect(desk.as('government', 'liaison', { name: 'plans.removeItem', input: { id, baseRevision: 0 } })).toEqual([
      'CHANGE_ORDER_REQUIRED',
    ]);
    expect(desk.as('government', 'liaison', { name: 'plans.submitWeek', input: weekOf('government') })).toEqual([
      'CHANGE_ORDER_REQUIRED',
    ]);
    expect(desk.as('government', 'liaison', order(desk, { kind: 'cancel', itemId: id }))).toEqual(['NOT_PERMITTED']);
  });

  test('edit, cancel and add each make the next version, keep the order, and tell only the offices concerned', () => {
    const desk = publishedDesk();
    const meeting = desk.items().find(({ values }) => values.content === '常务会议')?.id ?? '';
    expect(
      desk.as(
        'party',
        'director',
        order(desk, { kind: 'edit', itemId: meeting, changes: { time: { kind: 'exact', start: '10:30' } } }),
      ),
    ).toEqual([]);
    expect(desk.as('party', 'director', order(desk, { kind: 'cancel', itemId: meeting }))).toEqual([]);
    expect(
      desk.as(
        'party',
        'director',
        order(desk, { kind: 'add', values: item('congress', { content: '临时会议', leaders: ['congress'] }) }),
      ),
    ).toEqual([]);
    const versions = desk.versions();
    expect(versions.map(({ values }) => values.sequence)).toEqual([0, 1, 2, 3]);
    expect(versions[1]?.values.items.find(({ id }) => id === meeting)?.time).toEqual({ kind: 'exact', start: '10:30' });
    expect(versions[2]?.values.items.find(({ id }) => id === meeting)?.isCancelled).toBe(true);
    expect(versions[3]?.values.items.map(({ content }) => content)).toContain('临时会议');
    expect(versions[3]?.values.items.map(({ content }) => content)).not.toContain('未报送的');
    const told = desk.state.list('changeOrder', '2026-W48').map(({ values }) => [values.kind, values.toldOfficeIds]);
    expect(told).toEqual([
      ['edit', [officeId('government')]],
      ['cancel', [officeId('government')]],
      ['add', [officeId('congress')]],
    ]);
  });

  test('a change that brings a conflict, or changes nothing, is refused', () => {
    const desk = publishedDesk();
    const meeting = desk.items().find(({ values }) => values.content === '常务会议')?.id ?? '';
    const clash = item('party', { content: '撞期', leaders: ['mayor'] });
    expect(desk.as('party', 'director', order(desk, { kind: 'add', values: clash }))).toEqual(['OPEN_CLASHES']);
    expect(
      desk.as('party', 'director', order(desk, { kind: 'edit', itemId: meeting, changes: { content: '常务会议' } })),
    ).toEqual(['NOTHING_CHANGED']);
    expect(desk.versions()).toHaveLength(1);
  });

  test('every liaison reads for himself, the first of an office for the office as well', () => {
    const desk = publishedDesk();
    const versionId = desk.versions()[0]?.id ?? '';
    const read = (role: 'liaison' | 'coordinator') =>
      desk.tryAs('congress', role, { name: 'plans.markRead', input: { versionId } });
    const written = (decision: ReturnType<typeof read>) => (decision.ok ? decision.value.length : 0);
    expect([written(read('liaison')), written(read('liaison')), written(read('coordinator'))]).toEqual([2, 0, 1]);
    const receipts = desk.state.list('receipt', '2026-W48').map(({ values }) => [values.personId ?? '', values.readBy]);
    expect(receipts.sort()).toEqual([
      ['', 'congress liaison'],
      ['person.all.congress-coordinator', 'congress coordinator'],
      ['person.all.congress-liaison', 'congress liaison'],
    ]);
  });

  test('nobody can say that somebody else has read', () => {
    const member = {
      personId: 'person.all.one',
      name: '何静',
      officeId: officeId('congress'),
      role: 'liaison' as const,
    };
    const judge = (key: string, fields: Record<string, string | number>) =>
      judgeChange({ recordId: `receipt.2026-W48.v1_${key}`, personId: member.personId, fields, replaces: {} }, member, {
        leadOfficeId: officeId('party'),
        deletedField: '_deleted',
        predecessors: [],
        officesOf: () => [],
      });
    expect(judge('congress_one', { officeId: officeId('congress'), personId: 'person.all.one', readAt: 1 })).toBe(
      'may',
    );
    expect(judge('congress', { officeId: officeId('congress'), readAt: 1 })).toBe('may');
    expect(judge('congress_two', { officeId: officeId('congress'), personId: 'person.all.two', readAt: 1 })).toBe(
      'mayNot',
    );
    expect(judge('congress_one', { personId: 'person.all.two', readAt: 1 })).toBe('mayNot');
    expect(judge('cppcc_one', { officeId: officeId('cppcc'), personId: 'person.all.one', readAt: 1 })).toBe('mayNot');
  });

  test('an office reads and signs a version once; its reply is kept', () => {
    const desk = publishedDesk();
    const versionId = desk.versions()[0]?.id ?? '';
    expect(desk.as('congress', 'liaison', { name: 'plans.markRead', input: { versionId } })).toEqual([]);
    expect(
      desk.as('congress', 'liaison', { name: 'plans.signReceipt', input: { versionId, reply: '已转主任' } }),
    ).toEqual([]);
    expect(desk.as('congress', 'director', { name: 'plans.signReceipt', input: { versionId } })).toEqual([
      'ALREADY_SIGNED',
    ]);
    const ofOffice = desk.state.list('receipt', '2026-W48').find(({ values }) => values.personId === undefined);
    expect(ofOffice?.values).toMatchObject({
      officeId: officeId('congress'),
      signedBy: 'congress liaison',
      reply: '已转主任',
    });
    expect(desk.as('congress', 'viewer', { name: 'plans.signReceipt', input: { versionId } })).toEqual([
      'NOT_PERMITTED',
    ]);
  });
});
