import { expect, test } from 'vitest';
import type { DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import type { RosterFinding } from '../../../../shared/rules/duty/finding.ts';
import { findingsAhead, findingsOfMonth, rosterFindings } from '../../../../shared/rules/duty/roster-findings.ts';
import {
  aDutyBook,
  aDutyShift,
  aRoster,
  dutyMemberId,
  dutyOffice,
  dutyPostId,
  type TestBook,
} from '../../../support/duty-builders.ts';

const staff = {
  lead: { duty: 'lead' as const, members: ['a', 'b', 'c'] },
  main: { members: ['m', 'n', 'o'] },
  second: { duty: 'second' as const, members: ['m', 'n', 'o', 'p'] },
};
/** Three quiet workdays, every post served. */
const days = [
  ['2026-11-10', 'a', 'm', 'n'],
  ['2026-11-11', 'b', 'o', 'p'],
  ['2026-11-12', 'c', 'm', 'n'],
] as const;
const posts = ['lead', 'main', 'second'] as const;
const today = '2026-11-01';

interface Roster {
  readonly rest?: TestBook;
  /** Instead of the members of a post on a day; `null`: a gap, `undefined`: no shift. */
  readonly changed?: Readonly<Record<string, string | null | undefined>>;
  readonly extra?: readonly (readonly [string, DutyShift])[];
}

function bookOf({ rest = {}, changed = {}, extra = [] }: Roster): DutyBook {
  const book = aDutyBook({ staff, ...rest });
  const shifts = days.flatMap(([date, ...members]) =>
    posts.flatMap((post, at) => {
      const key = `${date.slice(8)} ${post}`;
      const member = key in changed ? changed[key] : members[at];
      return member === undefined ? [] : [aDutyShift(date, post, member ?? undefined, book)];
    }),
  );
  return { ...book, shifts: new Map([...shifts, ...extra]) };
}

const findings = (roster: Roster = {}, to = '2026-11-12'): RosterFinding[] =>
  rosterFindings(bookOf(roster), { officeId: dutyOffice, from: '2026-11-10', to, today });
const codes = (roster: Roster = {}): string[] => findings(roster).map(({ code, date }) => `${date.slice(8)} ${code}`);

test('a roster that is filled as the templates ask has no findings', () => {
  expect(findings()).toEqual([]);
});

test('GAP: a post of the template without a shift, and a shift without a person', () => {
  expect(findings({ changed: { '11 second': undefined, '12 second': null } })).toEqual([
    {
      code: 'GAP',
      level: 'conflict',
      date: '2026-11-11',
      postId: dutyPostId('second'),
      fix: 'addShift',
      details: { start: '09:00', end: '09:00' },
    },
    expect.objectContaining({ code: 'GAP', date: '2026-11-12', shiftId: expect.any(String), fix: 'assign' }),
  ]);
});

test('GAP: a post that stands twice in the template is asked for twice', () => {
  const twice = { ...staff, second: { ...staff.second, times: 2 } };
  expect(codes({ rest: { staff: twice } })).toEqual(['10 GAP', '11 GAP', '12 GAP']);
});

test('EXTRA: a shift that no template asks for is a hint', () => {
  const book = aDutyBook({ staff });
  const extra = [aDutyShift('2026-11-11', 'second', 'n', book, {}, 1)];
  expect(findings({ extra })).toMatchObject([
    { code: 'EXTRA', level: 'hint', fix: 'removeShift' },
    { code: 'SHORT_REST' },
    { code: 'SHORT_REST' },
  ]);
});

test('OVERLAP: one person on two posts of a day, or at the same hours of two days', () => {
  expect(codes({ changed: { '11 lead': 'o' } })).toEqual(['11 OVERLAP']);
  const book = aDutyBook({ staff });
  const early = [aDutyShift('2026-11-11', 'lead', 'a', book, { start: '07:00', end: '15:00' }, 1)];
  expect(findings({ extra: early }).find(({ code }) => code === 'OVERLAP')).toMatchObject({
    date: '2026-11-11',
    memberIds: [dutyMemberId('a')],
    details: { otherShiftId: aDutyShift('2026-11-10', 'lead', 'a', book)[0] },
  });
});

test('MAIN_IS_SECOND: 主班 and 副班 of a day are one person', () => {
  expect(codes({ changed: { '11 second': 'o' } })).toEqual(['11 MAIN_IS_SECOND']);
});

test('LEFT: who serves has left, has not joined yet, or is not known', () => {
  expect(codes({ rest: { members: { o: { leavesOn: '2026-11-10' } } } })).toEqual(['11 LEFT']);
  expect(codes({ rest: { members: { o: { joinsOn: '2026-11-12' } } } })).toEqual(['11 LEFT']);
  const book = bookOf({});
  const members = new Map([...book.members].filter(([id]) => id !== dutyMemberId('o')));
  const found = rosterFindings(
    { ...book, members },
    { officeId: dutyOffice, from: '2026-11-10', to: '2026-11-12', today },
  );
  expect(found.map(({ code }) => code)).toEqual(['LEFT']);
});

test('ON_LEAVE: somebody on leave stands on the roster and nobody serves instead', () => {
  const away = { officeId: dutyOffice, fromDate: '2026-11-11', toDate: '2026-11-11', reason: '' };
  expect(codes({ rest: { leaves: [{ ...away, memberId: dutyMemberId('o') }] } })).toEqual(['11 ON_LEAVE']);
});

test('ON_LEAVE: nothing is wrong where an adjustment has found somebody else', () => {
  const plain = aDutyBook({ staff });
  const named = (key: string) => ({ memberId: dutyMemberId(key), name: key, title: '', phone: '1' });
  const [id, shift] = aDutyShift('2026-11-11', 'main', 'o', plain, { adjustmentId: 'dutyAdjustment.2026-Y.a' });
  const adjustment = {
    officeId: dutyOffice,
    kind: 'substitute' as const,
    shiftId: id,
    from: named('o'),
    to: named('x'),
    reason: '病假',
    step: 'approved' as const,
    requestedBy: '何静',
    requestedAt: 1,
  };
  const leaves = [
    { officeId: dutyOffice, memberId: dutyMemberId('o'), fromDate: '2026-11-11', toDate: '2026-11-11', reason: '' },
  ];
  const adjustments = new Map([['dutyAdjustment.2026-Y.a', adjustment]]);
  const rest = { leaves, adjustments, members: { x: {} } };
  expect(codes({ rest, extra: [[id, shift]] })).toEqual([]);
  expect(codes({ rest: { ...rest, adjustments: new Map() }, extra: [[id, shift]] })).toEqual(['11 ON_LEAVE']);
});

test('LEADER_AWAY: a leader on the roster is out of the district', () => {
  const leadersAway = [{ leaderId: 'leader.all.x', fromDate: '2026-11-11', toDate: '2026-11-11' }];
  expect(codes({ rest: { leadersAway, members: { b: { leaderId: 'leader.all.x' } } } })).toEqual(['11 LEADER_AWAY']);
});

test('NIGHT_BARRED and BARRED_TAG: who may not serve by the law or by the rules', () => {
  expect(codes({ rest: { members: { o: { nightBarFrom: '2026-11-01' } } } })).toEqual(['11 NIGHT_BARRED']);
  expect(codes({ rest: { members: { o: { tags: ['保洁'] } } } })).toEqual(['11 BARRED_TAG']);
});

test('SHORT_REST: less than the rest of the rules between two duties is a hint, also over the first day looked at', () => {
  expect(findings({ changed: { '11 main': 'm' } })).toMatchObject([
    { code: 'SHORT_REST', level: 'hint', date: '2026-11-11', details: { hours: 0, restHours: 24 } },
    { code: 'SHORT_REST', date: '2026-11-12' },
  ]);
  const book = aDutyBook({ staff });
  expect(codes({ extra: [aDutyShift('2026-11-09', 'main', 'm', book)] })).toEqual(['10 SHORT_REST']);
});

test('SHORT_REST: the days of one week of 带班 follow each other as they should', () => {
  const weekly = { ...staff, lead: { ...staff.lead, span: 'week' as const } };
  expect(codes({ rest: { staff: weekly }, changed: { '11 lead': 'a', '12 lead': 'a' } })).toEqual([]);
});

test('LEAD_MISSING: every day has a leader on a leading post', () => {
  expect(codes({ changed: { '11 lead': null } })).toEqual(['11 GAP', '11 LEAD_MISSING']);
});

test('DOUBLE_LEAD_MISSING: two different leaders on statutory days, adjusted days off and in special periods', () => {
  const on = (date: string, rest: TestBook = {}, leaders: readonly string[] = ['a']) => {
    const twoPosts = { chief: { duty: 'chief' as const }, ...staff };
    const book = aDutyBook({ staff: twoPosts, ...rest });
    const shifts = [
      ...leaders.map((leader, at) => aDutyShift(date, at === 0 ? 'lead' : 'chief', leader, book)),
      aDutyShift(date, 'main', 'm', book),
      aDutyShift(date, 'second', 'n', book),
    ];
    const request = { officeId: dutyOffice, from: date, to: date, today: date };
    const found = rosterFindings({ ...book, shifts: new Map(shifts) }, request);
    return found.filter(({ code }) => code.includes('LEAD')).map(({ code }) => code);
  };
  expect(on('2026-10-01')).toEqual(['DOUBLE_LEAD_MISSING']);
  expect(on('2026-10-05')).toEqual(['DOUBLE_LEAD_MISSING']);
  expect(on('2026-10-01', {}, ['a', 'a'])).toEqual(['DOUBLE_LEAD_MISSING']);
  expect(on('2026-10-01', {}, ['a', 'b'])).toEqual([]);
  expect(on('2026-10-01', {}, [])).toEqual(['LEAD_MISSING']);
  expect(on('2026-11-10')).toEqual([]);
  expect(on('2026-11-14')).toEqual([]);
  expect(on('2026-10-01', { rules: { doubleLead: false } })).toEqual([]);
  const period = { name: '两会', fromDate: '2026-11-10', toDate: '2026-11-11', officeIds: [], source: '通知' };
  expect(on('2026-11-10', { periods: new Map([['specialPeriod.2026-Y.a', period]]) })).toEqual(['DOUBLE_LEAD_MISSING']);
});

test('NO_TEMPLATE: a day that nothing staffs, a hint where there is a roster all the same', () => {
  expect(findings({ rest: { templates: [] } }).map(({ code, level }) => `${level} ${code}`)).toEqual(
    Array(3).fill('hint NO_TEMPLATE'),
  );
  const request = { officeId: dutyOffice, from: '2026-11-10', to: '2026-11-10', today };
  expect(rosterFindings(aDutyBook({ staff, templates: [] }), request)).toMatchObject([
    { code: 'NO_TEMPLATE', level: 'conflict', fix: 'editTemplate' },
  ]);
});

test('DISPUTED: two adjustments claim a shift', () => {
  const [id] = aDutyShift('2026-11-11', 'main', 'o', aDutyBook({ staff }));
  expect(findings({ rest: { disputedShifts: new Set([id]) } })).toMatchObject([
    { code: 'DISPUTED', shiftId: id, fix: 'chooseAdjustment' },
  ]);
});

test('PHONE_MISSING: somebody on a post who cannot be called', () => {
  expect(findings({ rest: { members: { o: { phones: [] } } } })).toMatchObject([
    { code: 'PHONE_MISSING', memberIds: [dutyMemberId('o')], fix: 'editMember' },
  ]);
});

test('YEAR_NOT_PUBLISHED: once for each year whose notice is not here', () => {
  const book = aDutyBook({ staff });
  const found = rosterFindings(book, { officeId: dutyOffice, from: '2026-12-30', to: '2027-01-02', today });
  expect(found.filter(({ code }) => code === 'YEAR_NOT_PUBLISHED')).toEqual([
    {
      code: 'YEAR_NOT_PUBLISHED',
      level: 'hint',
      date: '2027-01-01',
      fix: 'importCalendar',
      details: { year: '2027' },
    },
  ]);
});

test('HOLIDAY_FILING_DUE: the roster of a holiday is issued so many days before it; named until it is', () => {
  const filing = (at: string, rest: TestBook = {}) => {
    const book = aDutyBook({ staff, ...rest });
    const found = rosterFindings(book, { officeId: dutyOffice, from: '2026-09-28', to: '2026-10-08', today: at });
    return found.filter(({ code }) => code === 'HOLIDAY_FILING_DUE');
  };
  expect(filing('2026-09-25')).toEqual([
    {
      code: 'HOLIDAY_FILING_DUE',
      level: 'hint',
      date: '2026-10-01',
      fix: 'publishRoster',
      details: { name: '国庆节', first: '2026-10-01', last: '2026-10-07', dueOn: '2026-09-26' },
    },
  ]);
  expect(filing('2026-09-26')).toMatchObject([{ level: 'conflict' }]);
  expect(filing('2026-10-08')).toEqual([]);
  expect(filing('2026-09-26', { rosters: [aRoster('2026-10', 'published')] })).toEqual([]);
  expect(filing('2026-09-26', { rosters: [aRoster('2026-10', 'reviewed')] })).toHaveLength(1);
  expect(filing('2026-09-26', { rules: { holidayFilingDays: 3 } })).toMatchObject([{ level: 'hint' }]);
});

test('of an issued roster a person is changed by an adjustment, a shift after it is opened again', () => {
  const rosters = [aRoster('2026-11', 'published')];
  const found = findings({
    rest: { rosters, members: { o: { tags: ['保安'] } } },
    changed: { '10 second': undefined, '12 second': null },
  });
  expect(found.map(({ code, fix }) => `${code} ${fix}`)).toEqual([
    'GAP reopenRoster',
    'BARRED_TAG adjust',
    'GAP reopenRoster',
  ]);
});

test('the days ahead are those of the rules, today included; a month is looked at from its first day to its last', () => {
  const book = bookOf({ rest: { rules: { checkAheadDays: 2 } } });
  const dates = (found: readonly RosterFinding[]) => [...new Set(found.map(({ date }) => date))];
  expect(dates(findingsAhead(book, { officeId: dutyOffice, today: '2026-11-11' }))).toEqual(['2026-11-13']);
  const month = dates(findingsOfMonth(book, { officeId: dutyOffice, today, month: '2026-11' }));
  expect(month[0]).toBe('2026-11-01');
  expect(month.at(-1)).toBe('2026-11-30');
  expect(month).toHaveLength(27);
});

test('another office’s shifts are another matter', () => {
  const [id, shift] = aDutyShift('2026-11-11', 'main', 'o', aDutyBook({ staff }), { officeId: 'office.all.party' });
  expect(findings({ extra: [[`${id}x`, shift]] })).toEqual([]);
});
