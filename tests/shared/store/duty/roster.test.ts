import { describe, expect, test } from 'vitest';
import type { Role } from '../../../../shared/domain/office.ts';
import { emptyPlanItem } from '../../../../shared/domain/plan-item.ts';
import { rosterId, shiftId } from '../../../../shared/rules/duty/duty-ids.ts';
import type { ShiftChange } from '../../../../shared/rules/duty/roster-proposal.ts';
import { officeId } from '../../../support/decision-desk.ts';
import { assigned, dutyOffice, memberId, openDutyDesk, postId } from '../../../support/duty-desk.ts';

function rosterDesk() {
  const desk = openDutyDesk();
  const as = (role: Role, office = 'government') => ({
    assign: (id: string, key: string) =>
      desk.tryAs(office, role, {
        name: 'duty.editShift',
        input: { id, baseRevision: desk.revision(), changes: { due: { ...assigned(key) } } },
      }),
    move: (id: string, date: string) =>
      desk.as(office, role, {
        name: 'duty.editShift',
        input: { id, baseRevision: desk.revision(), changes: { date } },
      }),
    apply: (changes: readonly ShiftChange[]) =>
      desk.as(office, role, {
        name: 'duty.applyRoster',
        input: { officeId: dutyOffice, baseRevision: desk.revision(), changes: [...changes] as never, rotations: [] },
      }),
    step: (name: 'duty.reviewRoster' | 'duty.publishRoster' | 'duty.lockRoster') =>
      desk.as(office, role, { name, input: { officeId: dutyOffice, month: '2026-12' } }),
    because: (name: 'duty.unlockRoster' | 'duty.reopenRoster') =>
      desk.as(office, role, { name, input: { officeId: dutyOffice, month: '2026-12', reason: '人员变动' } }),
  });
  const state = () => desk.state.get('dutyRoster', rosterId(dutyOffice, '2026-12'))?.values.state;
  return { ...desk, of: as, rosterState: state };
}

const problems = (decision: ReturnType<ReturnType<ReturnType<typeof rosterDesk>['of']>['assign']>) =>
  decision.ok ? [] : decision.error.map(({ code, field, details }) => [code, field, details?.name]);

describe('a shift of the roster', () => {
  test('is given to somebody of the office, under the name, title and number of that day', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'main');
    expect(problems(desk.of('liaison').assign(id, 'zhao'))).toEqual([]);
    expect(desk.shift(id).due).toEqual(assigned('zhao'));
    expect(desk.shift(id).origin).toBe('manual');
  });

  test('is refused to somebody who is on another post that day, may not serve, or whom the law keeps from night duty', () => {
    const desk = rosterDesk();
    const main = desk.roster('2026-12-07', 'main', 'zhao');
    const second = desk.roster('2026-12-07', 'second', 'qian');
    expect(problems(desk.of('liaison').assign(second, 'zhao'))).toEqual([['TWICE_ON_ONE_DAY', 'due', '赵一鸣']]);
    expect(problems(desk.of('liaison').assign(second, 'wu'))).toEqual([['MEMBER_MAY_NOT_SERVE', 'due', '吴大山']]);
    expect(problems(desk.of('liaison').assign(second, 'zhou'))).toEqual([['NIGHT_BARRED', 'due', '周雅琴']]);
    expect(desk.shift(main).due?.name).toBe('赵一鸣');
    expect(desk.shift(second).due?.name).toBe('钱小林');
  });

  test('by day is open to somebody whom the law keeps from the night', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'second', undefined, { start: '08:30', end: '17:30' });
    expect(problems(desk.of('liaison').assign(id, 'zhou'))).toEqual([]);
  });

  test('that has begun is not changed, moved or removed', () => {
    const desk = rosterDesk();
    const past = desk.roster('2026-11-18', 'main', 'zhao');
    const change = { id: past, baseRevision: desk.revision() };
    expect(problems(desk.of('liaison').assign(past, 'qian'))).toEqual([['PAST_SHIFT', undefined, undefined]]);
    expect(desk.of('liaison').move(past, '2026-12-08')).toEqual(['PAST_SHIFT']);
    expect(desk.as('government', 'liaison', { name: 'duty.removeShift', input: change })).toEqual(['PAST_SHIFT']);
    const future = desk.roster('2026-12-07', 'main', 'zhao');
    expect(desk.of('liaison').move(future, '2026-11-17')).toEqual(['PAST_SHIFT']);
  });

  test('is another office’s to see and not to change; the lead office may change it', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'main');
    expect(problems(desk.of('director', 'cppcc').assign(id, 'zhao'))).toEqual([
      ['NOT_YOUR_OFFICE', undefined, undefined],
    ]);
    expect(problems(desk.of('viewer').assign(id, 'zhao'))).toEqual([['NOT_PERMITTED', undefined, undefined]]);
    expect(problems(desk.of('coordinator', 'party').assign(id, 'zhao'))).toEqual([]);
  });

  test('that was removed is made again without what it had before', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'main', 'zhao', { note: '旧注', isPinned: true });
    const change = { id, baseRevision: desk.revision() };
    expect(desk.as('government', 'liaison', { name: 'duty.removeShift', input: change })).toEqual([]);
    const { note: _note, ...fresh } = { ...defaultShift('main'), due: assigned('qian'), note: undefined };
    expect(desk.of('liaison').apply([{ kind: 'add', shiftId: id, shift: fresh }])).toEqual([]);
    expect(desk.shift(id)).toEqual(fresh);
  });
});

const defaultShift = (post: string) => ({
  officeId: dutyOffice,
  date: '2026-12-07',
  postId: postId(post),
  start: '09:00',
  end: '09:00',
  isPinned: false,
  origin: 'generated' as const,
});

describe('a shift that is moved', () => {
  test('goes at most into a month beside that of its record, where whoever opens that month finds it', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'main', 'zhao');
    expect(desk.of('liaison').move(id, '2027-01-05')).toEqual([]);
    expect(desk.of('liaison').move(id, '2027-02-05')).toEqual(['INVALID_VALUES']);
    expect(desk.shift(id).date).toBe('2027-01-05');
  });
});

describe('a proposal that is taken over', () => {
  test('adds, assigns and removes as one action', () => {
    const desk = rosterDesk();
    const kept = desk.roster('2026-12-08', 'main', 'zhao');
    const gone = desk.roster('2026-12-09', 'main', 'zhao');
    const added = shiftId(dutyOffice, postId('main'), '2026-12-07', 0);
    expect(
      desk.of('liaison').apply([
        { kind: 'add', shiftId: added, shift: { ...defaultShift('main'), due: assigned('qian') } },
        { kind: 'assign', shiftId: kept, due: assigned('li') },
        { kind: 'remove', shiftId: gone },
      ]),
    ).toEqual([]);
    expect(desk.shift(added).due?.name).toBe('钱小林');
    expect(desk.shift(kept).due?.name).toBe('李思源');
    expect(desk.state.get('dutyShift', gone)).toBeUndefined();
  });

  test('is refused as a whole where one line of it may not be, with that line and the reason', () => {
    const desk = rosterDesk();
    const main = desk.roster('2026-12-08', 'main', 'zhao');
    const second = desk.roster('2026-12-08', 'second', 'qian');
    const twice = desk.tryAs('government', 'liaison', {
      name: 'duty.applyRoster',
      input: {
        officeId: dutyOffice,
        baseRevision: desk.revision(),
        rotations: [],
        changes: [
          { kind: 'assign', shiftId: main, due: assigned('li') },
          { kind: 'assign', shiftId: second, due: assigned('li') },
        ],
      },
    });
    expect(twice.ok).toBe(false);
    const named = twice.ok ? [] : twice.error.map(({ code, recordId }) => [code, recordId]);
    expect(named).toEqual([
      ['TWICE_ON_ONE_DAY', main],
      ['TWICE_ON_ONE_DAY', second],
    ]);
    expect(desk.shift(main).due?.name).toBe('赵一鸣');
  });

  test('brings no shift of another office, and none with an adjustment of its own', () => {
    const desk = rosterDesk();
    const foreign = { ...defaultShift('main'), officeId: officeId('cppcc') };
    const own = shiftId(dutyOffice, postId('main'), '2026-12-07', 0);
    expect(desk.of('liaison').apply([{ kind: 'add', shiftId: own, shift: foreign }])).toEqual(['NOT_YOUR_OFFICE']);
    const forged = { ...defaultShift('main'), adjustmentId: 'dutyAdjustment.2026-Y.x' };
    expect(desk.of('liaison').apply([{ kind: 'add', shiftId: own, shift: forged }])).toEqual(['INVALID_VALUES']);
  });
});

describe('值班表 草稿 → 已审 → 已发布 → 已锁定', () => {
  test('is reviewed, issued as a version in words, and locked by the 总值班室', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'main', 'zhao');
    desk.roster('2026-12-07', 'second');
    expect(desk.of('director').step('duty.publishRoster')).toEqual(['WRONG_STATE']);
    expect(desk.of('liaison').step('duty.reviewRoster')).toEqual(['NOT_PERMITTED']);
    expect(desk.of('director').step('duty.reviewRoster')).toEqual([]);
    expect(desk.rosterState()).toBe('reviewed');
    expect(desk.of('director').step('duty.publishRoster')).toEqual([]);
    const [version] = desk.state.list('dutyRosterVersion', '2026-M12');
    expect(version?.values).toMatchObject({ sequence: 1, publishedBy: 'government director' });
    expect(version?.values.calendarSource).toContain('2026年');
    // What was wrong when it was issued is part of what was issued.
    expect(version?.values.openFindings).toContain('2026-12-01 NO_TEMPLATE');
    expect(version?.values.shifts.map(({ shiftId: shift, postName, due }) => [shift, postName, due?.name])).toEqual([
      [id, '主班', '赵一鸣'],
      [expect.any(String), '副班', undefined],
    ]);
    expect(desk.of('director').step('duty.lockRoster')).toEqual(['NOT_PERMITTED']);
    expect(desk.of('coordinator', 'party').step('duty.lockRoster')).toEqual([]);
    expect(desk.rosterState()).toBe('locked');
  });

  test('refuses edits once it is issued or locked, and says which', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'main', 'zhao');
    desk.of('director').step('duty.reviewRoster');
    desk.of('director').step('duty.publishRoster');
    expect(problems(desk.of('liaison').assign(id, 'qian'))).toEqual([['ROSTER_PUBLISHED', undefined, undefined]]);
    desk.of('director', 'party').step('duty.lockRoster');
    expect(problems(desk.of('liaison').assign(id, 'qian'))).toEqual([['ROSTER_LOCKED', undefined, undefined]]);
    expect(desk.of('director').because('duty.unlockRoster')).toEqual(['NOT_PERMITTED']);
    expect(desk.of('director', 'party').because('duty.unlockRoster')).toEqual([]);
    expect(desk.rosterState()).toBe('published');
  });

  test('that is opened again with a reason is issued as the next version', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'main', 'zhao');
    desk.of('director').step('duty.reviewRoster');
    desk.of('director').step('duty.publishRoster');
    expect(desk.of('director').because('duty.reopenRoster')).toEqual([]);
    expect(desk.rosterState()).toBe('draft');
    expect(problems(desk.of('liaison').assign(id, 'qian'))).toEqual([]);
    desk.of('director').step('duty.reviewRoster');
    desk.of('director').step('duty.publishRoster');
    const versions = desk.state.list('dutyRosterVersion', '2026-M12').map(({ values }) => values);
    expect(versions.map(({ sequence, shifts }) => [sequence, shifts[0]?.due?.name])).toEqual([
      [1, '赵一鸣'],
      [2, '钱小林'],
    ]);
  });

  test('that was reviewed and is changed wants reviewing again', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'main', 'zhao');
    desk.of('director').step('duty.reviewRoster');
    desk.of('liaison').assign(id, 'qian');
    expect(desk.rosterState()).toBe('draft');
  });

  test('names the shifts that were moved into the month as their people are called now, and no others', () => {
    const desk = rosterDesk();
    const movedIn = desk.roster('2026-11-30', 'main', 'zhao');
    const movedOut = desk.roster('2026-12-07', 'main', 'zhao');
    expect(desk.of('liaison').move(movedIn, '2026-12-03')).toEqual([]);
    expect(desk.of('liaison').move(movedOut, '2027-01-05')).toEqual([]);
    desk.as('government', 'liaison', {
      name: 'duty.editEntry',
      input: { id: memberId('zhao'), baseRevision: desk.revision(), changes: { title: '副科长' } },
    });
    desk.of('director').step('duty.reviewRoster');
    expect(desk.of('director').step('duty.publishRoster')).toEqual([]);
    expect(desk.shift(movedIn).due?.title).toBe('副科长');
    expect(desk.shift(movedOut).due?.title).toBe('科员');
  });

  test('says that a leader on duty is away by the plan of any of its weeks', () => {
    const desk = rosterDesk();
    desk.roster('2026-12-17', 'lead', 'sun');
    const away = emptyPlanItem(dutyOffice, '2026-12-14', '2026-12-17');
    const attendance = [{ leaderId: 'leader.all.deputy', role: 'attend' }];
    desk.put('planItem.2026-W51.away', { ...away, category: 'away', content: '外出招商', attendance });
    desk.of('director').step('duty.reviewRoster');
    desk.of('director').step('duty.publishRoster');
    const [version] = desk.state.list('dutyRosterVersion', '2026-M12');
    expect(version?.values.openFindings).toContain('2026-12-17 LEADER_AWAY');
  });

  test('with hundreds of gaps is issued and can be read: a kind of problem is named once a day', () => {
    const desk = rosterDesk();
    desk.roster('2026-12-07', 'main', 'zhao');
    const posts = Array.from({ length: 20 }, () => ({ postId: postId('second'), start: '09:00', end: '09:00' }));
    for (const dayType of ['workday', 'weekend'] as const) {
      const values = { officeId: dutyOffice, dayType, posts, effectiveFrom: '2026-11-01', source: '本办规定' };
      desk.as('government', 'liaison', { name: 'duty.saveTemplate', input: { baseRevision: 0, values } });
    }
    desk.of('director').step('duty.reviewRoster');
    expect(desk.of('director').step('duty.publishRoster')).toEqual([]);
    const [version] = desk.state.list('dutyRosterVersion', '2026-M12');
    expect(version?.values.openFindings.filter((each) => each === '2026-12-07 GAP')).toHaveLength(1);
  });

  test('without a shift is not issued', () => {
    const desk = rosterDesk();
    desk.of('director').step('duty.reviewRoster');
    expect(desk.of('director').step('duty.publishRoster')).toEqual(['EMPTY_ROSTER']);
  });

  test('is issued under the names of that day, and keeps them when people are renamed afterwards', () => {
    const desk = rosterDesk();
    const id = desk.roster('2026-12-07', 'main', 'zhao');
    const rename = (title: string) =>
      desk.as('government', 'liaison', {
        name: 'duty.editEntry',
        input: { id: memberId('zhao'), baseRevision: desk.revision(), changes: { title } },
      });
    expect(rename('副科长')).toEqual([]);
    desk.of('director').step('duty.reviewRoster');
    desk.of('director').step('duty.publishRoster');
    expect(desk.shift(id).due?.title).toBe('副科长');
    expect(rename('科长')).toEqual([]);
    expect(desk.shift(id).due?.title).toBe('副科长');
    expect(desk.state.list('dutyRosterVersion', '2026-M12')[0]?.values.shifts[0]?.due?.title).toBe('副科长');
  });
});
