import { expect, test } from 'vitest';
import type { DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { shiftId } from '../../../../shared/rules/duty/duty-ids.ts';
import { proposeRoster, proposeRosterInSteps } from '../../../../shared/rules/duty/generate-roster.ts';
import {
  aDutyBook,
  aDutyShift,
  aRoster,
  atTime,
  bookAfter,
  dutyGroupId,
  dutyMemberId,
  dutyOffice,
  dutyPostId,
  memberKeys,
  namesByDay,
} from '../../../support/duty-builders.ts';

const byDay = { start: '08:00', end: '16:00' };
const staff = { main: { members: memberKeys(4), ...byDay } };
const week = { officeId: dutyOffice, from: '2026-11-09', to: '2026-11-13', now: 0 };
const plain = aDutyBook({ staff, rules: { restHours: 0 } });

const withShifts = (book: DutyBook, shifts: readonly (readonly [string, DutyShift])[]): DutyBook => ({
  ...book,
  shifts: new Map(shifts),
});
const shift = (date: string, member: string | undefined, rest: Partial<DutyShift> = {}, n = 0) =>
  aDutyShift(date, 'main', member, plain, { ...byDay, ...rest }, n);
const names = (book: DutyBook, from = week.from, to = week.to): string =>
  namesByDay(book, from, to)
    .map((line) => line.slice(6))
    .join();

test('[diff] a roster made for the first time adds every shift, named as its member is called today', () => {
  const { changes } = proposeRoster(plain, week);
  expect(changes).toHaveLength(5);
  expect(changes[0]).toEqual({
    kind: 'add',
    shiftId: shiftId(dutyOffice, dutyPostId('main'), '2026-11-09', 0),
    shift: {
      officeId: dutyOffice,
      date: '2026-11-09',
      postId: dutyPostId('main'),
      ...byDay,
      due: { memberId: dutyMemberId('m01'), name: '成员m01', title: '科员', phone: '13800000000' },
      isPinned: false,
      origin: 'generated',
    },
  });
});

test('[diff] where the person stays the same nothing changes, another person is assigned, what nobody asks for goes', () => {
  const extra = aDutyShift('2026-11-10', 'gone', 'm02', plain);
  const book = withShifts(plain, [shift('2026-11-09', 'm01'), shift('2026-11-10', 'm04'), extra]);
  const { changes } = proposeRoster(book, { ...week, to: '2026-11-10' });
  expect(changes).toEqual([
    { kind: 'assign', shiftId: shift('2026-11-10', 'm02')[0], due: expect.objectContaining({ name: '成员m02' }) },
    { kind: 'remove', shiftId: extra[0] },
  ]);
});

test('[diff] a shift of other hours than the template makes way for one of its hours, which gets an id of its own', () => {
  const book = withShifts(plain, [shift('2026-11-09', 'm01', { start: '09:00' })]);
  const { changes } = proposeRoster(book, { ...week, to: '2026-11-09' });
  expect(changes.map(({ kind, shiftId: id }) => [kind, id.at(-1)])).toEqual([
    ['add', '1'],
    ['remove', '0'],
  ]);
});

test('[diff] two equal shifts of a day keep their members, whichever of them was made first', () => {
  const book = aDutyBook({ staff: { main: { ...staff.main, times: 2 } }, rules: { restHours: 0 } });
  const turned = withShifts(book, [shift('2026-11-09', 'm02'), shift('2026-11-09', 'm01', {}, 1)]);
  expect(proposeRoster(turned, { ...week, to: '2026-11-09' }).changes).toEqual([]);
});

test('an id is new even where the shift that had it stands on another day by now', () => {
  const [id, moved] = shift('2026-11-09', 'm01', { date: '2026-11-20', isPinned: true });
  const { changes } = proposeRoster(withShifts(plain, [[id, moved]]), { ...week, to: '2026-11-09' });
  expect(changes.map((change) => change.shiftId)).toEqual([shiftId(dutyOffice, dutyPostId('main'), '2026-11-09', 1)]);
});

test('a proposal that was carried out gives an empty one', () => {
  const after = bookAfter(plain, proposeRoster(plain, { ...week, from: '2026-11-01', to: '2026-12-31' }));
  expect(proposeRoster(after, { ...week, from: '2026-11-01', to: '2026-12-31' })).toEqual({
    changes: [],
    rotations: [],
  });
});

test('固定: a pinned shift stays, counts as its member’s turn, and keeps the member from other posts of the day', () => {
  const both = aDutyBook({
    staff: { ...staff, second: { ...staff.main, members: ['m03', 'm04'] } },
    rules: { restHours: 0 },
  });
  const book = withShifts(both, [shift('2026-11-10', 'm03', { isPinned: true })]);
  const proposal = proposeRoster(book, week);
  expect(proposal.changes.some((change) => change.shiftId === shift('2026-11-10', 'm03')[0])).toBe(false);
  // On Thursday m04 is next at both posts and owes the second until Friday.
  expect(names(bookAfter(book, proposal))).toBe('m01 m03,m03 m04,m02 m03,m04 m03,m01 m04');
});

test('固定: a pinned day within a week of 带班 is an exception; whoever has the week goes on with it and no turn is lost', () => {
  const weekly = aDutyBook({ staff: { main: { ...staff.main, span: 'week' } }, rules: { restHours: 0 } });
  const book = withShifts(weekly, [shift('2026-11-11', 'm03', { isPinned: true })]);
  const proposal = proposeRoster(book, { ...week, to: '2026-11-29' });
  expect(names(bookAfter(book, proposal), week.from, '2026-11-29')).toBe(
    ['m01,m01,m03,m01,m01,m01,m01', Array(7).fill('m02').join(), Array(7).fill('m03').join()].join(),
  );
});

test('固定: a week that begins with a pinned day is the week of that member', () => {
  const weekly = aDutyBook({ staff: { main: { ...staff.main, span: 'week' } }, rules: { restHours: 0 } });
  const book = withShifts(weekly, [shift('2026-11-09', 'm03', { isPinned: true })]);
  const proposal = proposeRoster(book, { ...week, to: '2026-11-15' });
  expect(names(bookAfter(book, proposal), week.from, '2026-11-15')).toBe(Array(7).fill('m03').join());
});

test('固定: who is pinned on Sunday takes Saturday in turn: the days of one turn are no lack of rest', () => {
  const weekend = aDutyBook({ staff: { main: { members: memberKeys(4), span: 'weekend' } }, rules: { restHours: 48 } });
  const [id, sunday] = aDutyShift('2026-11-08', 'main', 'm01', weekend, { isPinned: true });
  const book = withShifts(weekend, [[id, sunday]]);
  const proposal = proposeRoster(book, { officeId: dutyOffice, from: '2026-11-07', to: '2026-11-08', now: 0 });
  expect(names(bookAfter(book, proposal), '2026-11-07', '2026-11-08')).toBe('m01,m01');
});

test('months made at once begin a rotation where the month made alone begins it: with the first that is filled', () => {
  const issued = [shift('2026-11-09', 'm01'), shift('2026-11-10', 'm01'), shift('2026-11-11', 'm02')];
  const book = { ...withShifts(plain, issued), rosters: [aRoster('2026-11', 'published')] };
  const alone = proposeRoster(book, { officeId: dutyOffice, months: ['2026-12'], now: 0 });
  expect(proposeRoster(book, { officeId: dutyOffice, months: ['2026-11', '2026-12'], now: 0 })).toEqual(alone);
  expect(names(bookAfter(book, alone), '2026-12-01', '2026-12-05')).toBe('m03,m04,m01,m02,m01');
});

test('a pinned gap stays a gap', () => {
  const book = withShifts(plain, [shift('2026-11-10', undefined, { isPinned: true })]);
  expect(names(bookAfter(book, proposeRoster(book, week)))).toBe('m01,-,m02,m03,m04');
});

test('已发布 and 已锁定 months are left alone, gaps and all, and the rotation goes on after them', () => {
  for (const state of ['published', 'locked'] as const) {
    const issued = [shift('2026-11-09', 'm04'), shift('2026-11-10', 'm03')];
    const book = { ...withShifts(plain, issued), rosters: [aRoster('2026-11', state)] };
    const proposal = proposeRoster(book, { officeId: dutyOffice, months: ['2026-11', '2026-12'], now: 0 });
    expect(proposal.changes.every((change) => change.kind === 'add' && change.shift.date >= '2026-12-01')).toBe(true);
    expect(names(bookAfter(book, proposal), '2026-12-01', '2026-12-04')).toBe('m01,m02,m04,m03');
  }
});

test('a reviewed month is made anew', () => {
  const book = { ...withShifts(plain, [shift('2026-11-09', 'm04')]), rosters: [aRoster('2026-11', 'reviewed')] };
  expect(names(bookAfter(book, proposeRoster(book, week)))).toBe('m01,m02,m03,m04,m01');
});

test('what has begun is past: it is not touched and not filled up any more', () => {
  const book = withShifts(plain, [shift('2026-11-09', 'm04'), shift('2026-11-11', 'm04')]);
  const now = atTime('2026-11-11', '08:00');
  const proposal = proposeRoster(book, { ...week, now });
  expect(names(bookAfter(book, proposal))).toBe('m04,m04,m01,m02');
  expect(proposal.changes).toHaveLength(2);
  expect(proposeRoster(book, { ...week, now: now - 1 }).changes).toHaveLength(3);
});

test('shifts of posts that are filled by hand stay as they were filled', () => {
  const byHand = aDutyBook({ staff: { lead: { duty: 'lead', ...byDay }, ...staff }, rules: { restHours: 0 } });
  const lead = aDutyShift('2026-11-09', 'lead', 'm02', byHand, byDay);
  const book = withShifts(byHand, [lead]);
  const proposal = proposeRoster(book, { ...week, to: '2026-11-10' });
  expect(names(bookAfter(book, proposal), week.from, '2026-11-10')).toBe('m02 m01,- m02');
});

test('a day that no template staffs is left alone', () => {
  const workdaysOnly = { ...plain, templates: plain.templates.filter(({ dayType }) => dayType === 'workday') };
  const book = withShifts(workdaysOnly, [shift('2026-11-14', 'm03')]);
  expect(proposeRoster(book, { ...week, from: '2026-11-14', to: '2026-11-15' }).changes).toEqual([]);
});

test('days outside of those asked for stay, and count for whose turn it is', () => {
  const whole = bookAfter(plain, proposeRoster(plain, { officeId: dutyOffice, months: ['2026-11'], now: 0 }));
  expect(proposeRoster(whole, week).changes).toEqual([]);
  const [id, monday] = [...whole.shifts].find(([, { date }]) => date === '2026-11-09') ?? [];
  expect(monday?.due?.name).toBe('成员m02');
  const swapped = shift('2026-11-06', 'm02');
  const changed = { ...whole, shifts: new Map([...whole.shifts, swapped]) };
  const { changes } = proposeRoster(changed, week);
  expect(changes[0]).toMatchObject({ kind: 'assign', shiftId: id, due: { name: '成员m01' } });
});

test('turns of a month that somebody else made are counted from the rotation stored for its beginning', () => {
  const queue = memberKeys(4).map(dutyMemberId);
  const groupId = dutyGroupId('main');
  const stored = { officeId: dutyOffice, groupId, dayType: 'workday' as const, month: '2026-11', queue };
  const issued = [shift('2026-11-09', 'm04'), shift('2026-11-10', 'm03')];
  const book = { ...withShifts(plain, issued), rosters: [aRoster('2026-11', 'published')], rotations: [stored] };
  const proposal = proposeRoster(book, { officeId: dutyOffice, months: ['2026-12'], now: 0 });
  expect(names(bookAfter(book, proposal), '2026-12-01', '2026-12-04')).toBe('m01,m02,m04,m03');
});

test('a rotation that was never stored begins with whoever has not served yet, then whoever served longest ago', () => {
  const book = withShifts(plain, [shift('2026-10-12', 'm01'), shift('2026-10-13', 'm03'), shift('2026-10-24', 'm02')]);
  const proposal = proposeRoster(book, { officeId: dutyOffice, from: '2026-11-02', to: '2026-11-05', now: 0 });
  expect(names(bookAfter(book, proposal), '2026-11-02', '2026-11-05')).toBe('m02,m04,m01,m03');
});

test('without a stored rotation the newest of an earlier month holds, and then the order of the group', () => {
  const queue = ['m03', 'm04', 'm01', 'm02'].map(dutyMemberId);
  const rotation = { officeId: dutyOffice, groupId: dutyGroupId('main'), dayType: 'workday' as const, queue };
  const older = { ...rotation, month: '2026-08', queue: [...queue].reverse() };
  const book = { ...plain, rotations: [{ ...rotation, month: '2026-09' }, older, { ...older, month: '2026-12' }] };
  expect(
    names(
      bookAfter(book, proposeRoster(book, { ...week, from: '2026-11-02', to: '2026-11-05' })),
      '2026-11-02',
      '2026-11-05',
    ),
  ).toBe('m03,m04,m01,m02');
});

test('a stored rotation lets new members of the group in at its end and drops those who are gone', () => {
  const queue = ['m03', 'gone', 'm01'].map(dutyMemberId);
  const rotation = {
    officeId: dutyOffice,
    groupId: dutyGroupId('main'),
    dayType: 'workday' as const,
    month: '2026-11',
    queue,
  };
  const book = { ...plain, rotations: [rotation] };
  expect(
    names(
      bookAfter(book, proposeRoster(book, { ...week, from: '2026-11-02', to: '2026-11-05' })),
      '2026-11-02',
      '2026-11-05',
    ),
  ).toBe('m03,m01,m02,m04');
});

test('rotations are given for the months after those that were filled, where they are not stored yet', () => {
  const request = { officeId: dutyOffice, months: ['2026-11', '2026-12'], now: 0 };
  const { rotations } = proposeRoster(plain, request);
  expect(rotations.map(({ dayType, month }) => `${month} ${dayType}`).sort()).toEqual([
    '2026-12 weekend',
    '2026-12 workday',
    '2027-01 weekend',
    '2027-01 workday',
  ]);
  const [workdays] = rotations.filter(({ dayType, month }) => dayType === 'workday' && month === '2026-12');
  // 21 workdays in November: m01 had the last, m02 is next.
  expect(workdays?.queue.map((id) => id.slice(-3))).toEqual(['m02', 'm03', 'm04', 'm01', 'm02', 'm03', 'm04']);
});

test('a month that only stays gives no rotation, and what is stored after it holds', () => {
  const queue = ['m04', 'm03', 'm02', 'm01'].map(dutyMemberId);
  const stored = {
    officeId: dutyOffice,
    groupId: dutyGroupId('main'),
    dayType: 'workday' as const,
    month: '2026-12',
    queue,
  };
  const book = {
    ...withShifts(plain, [shift('2026-11-09', 'm01')]),
    rosters: [aRoster('2026-11', 'published')],
    rotations: [stored],
  };
  const proposal = proposeRoster(book, { officeId: dutyOffice, months: ['2026-11', '2026-12'], now: 0 });
  expect(names(bookAfter(book, proposal), '2026-12-01', '2026-12-04')).toBe('m04,m03,m02,m01');
  expect(proposal.rotations.every(({ month }) => month === '2027-01')).toBe(true);
});

test('whoever has promised to serve a shift is given no other post at that time', () => {
  const both = aDutyBook({
    staff: { ...staff, second: { ...staff.main, members: ['m02', 'm03', 'm04'] } },
    rules: { restHours: 0 },
  });
  const member = (key: string) => ({ memberId: dutyMemberId(key), name: key, title: '', phone: '1' });
  const [id, due] = shift('2026-11-09', 'm01', { adjustmentId: 'dutyAdjustment.2026-Y.a' });
  const adjustment = {
    officeId: dutyOffice,
    kind: 'substitute' as const,
    shiftId: id,
    from: member('m01'),
    to: member('m02'),
    reason: '出差',
    step: 'approved' as const,
    requestedBy: '何静',
    requestedAt: 1,
  };
  const book = {
    ...withShifts(both, [[id, due]]),
    adjustments: new Map([['dutyAdjustment.2026-Y.a', adjustment]]),
  };
  const proposal = proposeRoster(book, { ...week, to: '2026-11-09' });
  expect(names(bookAfter(book, proposal), week.from, week.from)).toBe('m01 m03');
});

test('the work of a year comes in steps of at most a day each', () => {
  const work = proposeRosterInSteps(plain, { officeId: dutyOffice, months: ['2026-11', '2026-12'], now: 0 });
  let steps = 0;
  while (!work.next().done) steps += 1;
  expect(steps).toBeGreaterThan(61);
});
