import { expect, test } from 'vitest';
import { dutyDayType } from '../../../../shared/rules/duty/duty-days.ts';
import { proposeRoster } from '../../../../shared/rules/duty/generate-roster.ts';
import { shippedCalendar } from '../../../../shared/rules/work-calendar.ts';
import {
  aDutyBook,
  aDutyTemplate,
  bookAfter,
  dutyMemberId,
  dutyOffice,
  memberKeys,
  namesByDay,
  type TestBook,
  type TestPost,
} from '../../../support/duty-builders.ts';

/** A duty without nights or rest to think of: 08:00 to 16:00. */
const byDay = { start: '08:00', end: '16:00' };
const noRest = { restHours: 0 };

function roster(book: TestBook, from: string, to: string): string[] {
  const made = aDutyBook(book);
  return namesByDay(bookAfter(made, proposeRoster(made, { officeId: dutyOffice, from, to, now: 0 })), from, to);
}
const names = (lines: readonly string[]): string => lines.map((line) => line.slice(6)).join(',');
const leave = (key: string, fromDate: string, toDate: string) => ({
  officeId: dutyOffice,
  memberId: dutyMemberId(key),
  fromDate,
  toDate,
  reason: '',
});
const staffOf = (count: number, rest: Partial<TestPost> = {}): TestBook => ({
  staff: { main: { members: memberKeys(count), ...byDay, ...rest } },
});

test('with everybody there each type of day goes round by itself, in the order of the group', () => {
  // From a Friday to the Tuesday after next: the weekends do not move the workdays on.
  const lines = roster({ ...staffOf(5), rules: noRest }, '2026-11-06', '2026-11-17');
  expect(lines).toEqual([
    '11-06 m01',
    '11-07 m01',
    '11-08 m02',
    '11-09 m02',
    '11-10 m03',
    '11-11 m04',
    '11-12 m05',
    '11-13 m01',
    '11-14 m03',
    '11-15 m04',
    '11-16 m02',
    '11-17 m03',
  ]);
});

test('posts of one group are filled from one queue, in the order of the posts; nobody has two of a day', () => {
  const staff = { main: { members: memberKeys(5), times: 2, ...byDay } };
  expect(names(roster({ staff }, '2026-11-09', '2026-11-12'))).toBe('m01 m02,m03 m04,m05 m01,m02 m03');
});

test('each post is filled by its own group; who stands in two groups serves one post of a day', () => {
  const staff = {
    lead: { duty: 'lead' as const, members: ['a', 'b'], ...byDay },
    main: { members: ['a', 'c'], ...byDay },
  };
  expect(names(roster({ staff, rules: noRest }, '2026-11-09', '2026-11-12'))).toBe('a c,b a,a c,b a');
});

test('a post stays empty only where nobody can: who could serve two gives way to who could not', () => {
  const staff = { lead: { members: ['a', 'b'], ...byDay }, main: { members: ['a'], ...byDay } };
  expect(names(roster({ staff, rules: noRest }, '2026-11-09', '2026-11-10'))).toBe('b a,b a');
});

test('欠班: who is on leave owes the turn and takes it as soon as they are back', () => {
  const book = { ...staffOf(4, { on: ['workday'] }), leaves: [leave('m02', '2026-11-10', '2026-11-11')] };
  expect(names(roster(book, '2026-11-09', '2026-11-18'))).toBe('m01,m03,m04,m02,m01,m03,m04,m02');
});

test('轮空: who is on leave has had the turn', () => {
  const book = { ...staffOf(4, { skipPolicy: 'consumes' }), leaves: [leave('m02', '2026-11-10', '2026-11-11')] };
  expect(names(roster(book, '2026-11-09', '2026-11-13'))).toBe('m01,m03,m04,m01,m02');
});

test('轮空: serving another post that day has had the turn as well, 欠班: it is owed', () => {
  const staff = (skipPolicy: 'owes' | 'consumes'): TestBook['staff'] => ({
    lead: { members: ['a', 'x', 'y', 'z'], ...byDay },
    main: { members: ['a', 'b', 'c'], ...byDay, skipPolicy },
  });
  expect(names(roster({ staff: staff('owes'), rules: noRest }, '2026-11-09', '2026-11-12'))).toBe('a b,x a,y c,z b');
  expect(names(roster({ staff: staff('consumes'), rules: noRest }, '2026-11-09', '2026-11-12'))).toBe(
    'a b,x c,y a,z b',
  );
});

test('轮空: whoever is called for another place of the same queue that day loses no turn besides', () => {
  const lead = { members: ['a', 'c', 'd', 'e', 'f'], times: 5, start: '12:00', end: '24:00', on: ['weekend' as const] };
  const main = {
    members: ['a', 'b', 'c', 'd', 'e', 'f'],
    times: 2,
    skipPolicy: 'consumes' as const,
    on: ['workday' as const],
  };
  const staff = { lead, main: { ...main, ...byDay } };
  // On Monday a comes before b, but has not rested: b has the first place and a the second.
  const lines = roster({ staff, rules: { restHours: 12 } }, '2026-11-08', '2026-11-12').slice(1);
  expect(names(lines)).toBe('b a,c d,e f,b a');
});

test('whoever catches up is called twice in a round at most', () => {
  const book = { ...staffOf(6, { on: ['workday'] }), leaves: [leave('m03', '2026-09-07', '2026-10-02')] };
  const after = names(roster(book, '2026-09-07', '2026-11-30').filter((line) => line >= '10-08')).split(',');
  const turns = after.flatMap((name, at) => (name === 'm03' ? [at] : []));
  const gaps = turns.slice(1).map((at, index) => at - (turns[index] ?? 0));
  expect(Math.min(...gaps), 'half a round').toBe(3);
  expect(turns.length, 'more than the others, who have a sixth each').toBeGreaterThan(after.length / 6 + 1);
});

test('nobody has two duties without the rest of the rules between them while somebody else has rested', () => {
  const book = { staff: { main: { members: memberKeys(4) } } };
  // Friday's m01 would begin the weekends as well, the moment Friday's duty ends.
  expect(names(roster(book, '2026-11-06', '2026-11-10'))).toBe('m01,m02,m01,m02,m03');
});

test('rest is a wish: where everybody is tired the turns go on', () => {
  expect(names(roster({ staff: { main: { members: ['m01'] } } }, '2026-11-09', '2026-11-11'))).toBe('m01,m01,m01');
});

test('rest costs nobody more than a turn: a rotation that always ends on a Friday still has its weekends', () => {
  // Ten people and two posts: each serves on one weekday, week after week, and 48 hours before a weekend are never over.
  const staff = { main: { members: memberKeys(10), times: 2, on: ['workday' as const, 'weekend' as const] } };
  const weekends = roster({ staff, rules: { restHours: 48 } }, '2025-01-01', '2025-12-31').filter((line) => {
    const date = `2025-${line.slice(0, 5)}`;
    return dutyDayType(date, shippedCalendar) === 'weekend';
  });
  const count = new Map<string, number>();
  for (const name of names(weekends).split(/[ ,]/)) count.set(name, (count.get(name) ?? 0) + 1);
  expect(Math.max(...count.values()) - Math.min(...count.values())).toBeLessThanOrEqual(2);
});

test('the law comes before the rota: a barred member has no night, owes none, and is next afterwards', () => {
  const members = { m02: { nightBarFrom: '2026-11-01', nightBarUntil: '2026-11-20' } };
  const staff = { main: { members: memberKeys(4) } };
  const lines = roster({ staff, members, rules: noRest }, '2026-11-09', '2026-12-04').filter(
    (line) => !/11-(14|15|21|22|28|29)/.test(line),
  );
  expect(names(lines)).toBe('m01,m03,m04,m01,m03,m04,m01,m03,m04,m01,m02,m03,m04,m01,m02,m03,m04,m01,m02,m03');
});

test('a barred member has an equal part of the turns where the same queue has posts by day', () => {
  const night = { members: memberKeys(3), start: '16:00', end: '08:00' };
  const staff = { night, day: { ...night, ...byDay } };
  const plain = aDutyBook({ staff, members: { m01: { nightBarFrom: '2026-11-01' } }, rules: noRest });
  const [group] = plain.groups.keys();
  const posts = new Map([...plain.posts].map(([id, post]) => [id, { ...post, groupId: group }]));
  const book = { ...plain, posts };
  const proposal = proposeRoster(book, { officeId: dutyOffice, from: '2026-11-09', to: '2026-11-13', now: 0 });
  const lines = namesByDay(bookAfter(book, proposal), '2026-11-09', '2026-11-13');
  expect(names(lines)).toBe('m02 m01,m03 m02,m03 m01,m02 m03,m02 m01');
});

test('whoever joins comes after everybody has had a turn, and makes up for nothing', () => {
  const book = { ...staffOf(4, { on: ['workday'] }), members: { m04: { joinsOn: '2026-11-11' } } };
  // On the 11th it is m03's turn, then m01's and m02's.
  expect(names(roster(book, '2026-11-09', '2026-11-20'))).toBe('m01,m02,m03,m01,m02,m04,m03,m01,m02,m04');
});

test('whoever leaves is put on no duty after the last day', () => {
  const book = { ...staffOf(3), members: { m02: { leavesOn: '2026-11-10' } } };
  expect(names(roster(book, '2026-11-09', '2026-11-13'))).toBe('m01,m02,m03,m01,m03');
});

test('whoever misses a whole month owes nothing for it and comes in at the end', () => {
  const book = { ...staffOf(4, { on: ['workday'] }), leaves: [leave('m02', '2026-09-25', '2026-11-04')] };
  const turns = names(roster(book, '2026-09-01', '2026-11-30').filter((line) => line >= '11-05')).split(',');
  expect(turns.indexOf('m02')).toBe(3);
  expect(turns.filter((name) => name === 'm02').length).toBeLessThanOrEqual(Math.ceil(turns.length / 4));
});

test('who will be away to the end of the year takes turns beforehand, so that the year comes out even', () => {
  const book = { ...staffOf(6, { on: ['workday'] }), leaves: [leave('m03', '2026-12-04', '2026-12-31')] };
  const count = new Map<string, number>();
  for (const name of names(roster(book, '2026-10-08', '2026-12-31')).split(','))
    count.set(name, (count.get(name) ?? 0) + 1);
  expect(Math.max(...count.values()) - Math.min(...count.values())).toBeLessThanOrEqual(1);
});

test('nobody has two days of one holiday while somebody has as many holidays and none of this one', () => {
  const lines = roster({ staff: { main: { members: memberKeys(12) } } }, '2026-09-01', '2026-10-10');
  const national = lines.filter((line) => line >= '10-01' && line < '10-08').map((line) => line.slice(6));
  expect(new Set(national).size).toBe(7);
});

test('a second day of one holiday goes to the lighter year only when everybody else has had as many', () => {
  // m02 and m03 have served all workdays; m01 has the holiday's first day and its weight is nothing.
  const staff = { main: { members: memberKeys(3), ...byDay } };
  const weights = { workday: 1, weekend: 0, adjustedRest: 0, statutory: 0 };
  const leaves = [leave('m01', '2026-09-01', '2026-09-24')];
  const lines = roster({ staff, leaves, rules: { restHours: 0, weights } }, '2026-09-01', '2026-09-27');
  expect(names(lines.slice(-3))).toBe('m01,m03,m02');
});

test('of a holiday, whoever has the lighter year goes first among those with as many', () => {
  const staff = { main: { members: memberKeys(3), ...byDay, on: ['workday' as const, 'statutory' as const] } };
  // Nine workdays, then the 25th by law.
  const book = { staff, rules: noRest };
  expect(roster(book, '2026-09-15', '2026-09-25').at(-1)).toBe('09-25 m01');
  const leaves = [leave('m03', '2026-09-15', '2026-09-24')];
  expect(roster({ ...book, leaves }, '2026-09-15', '2026-09-25').at(-1)).toBe('09-25 m03');
});

test('of a holiday, whoever served one longest ago goes first among those with as many and an equal year', () => {
  const staff = { main: { members: memberKeys(3), ...byDay } };
  const weights = { workday: 0, weekend: 0, adjustedRest: 0, statutory: 0 };
  const lines = roster({ staff, rules: { restHours: 0, weights } }, '2026-09-20', '2026-10-01');
  expect(lines.filter((line) => /^(?:09-2[5-7]|10-01)/.test(line))).toEqual([
    '09-25 m01',
    '09-26 m02',
    '09-27 m03',
    '10-01 m02',
  ]);
});

test('a group of holidays alone goes round plainly', () => {
  const lines = roster(staffOf(3, { on: ['statutory'] }), '2026-09-20', '2026-10-07');
  expect(lines).toEqual(['09-25 m01', '10-01 m02', '10-02 m03', '10-03 m01']);
});

test('周末: Saturday and Sunday have one person', () => {
  const lines = roster(staffOf(3, { span: 'weekend', on: ['weekend'] }), '2026-11-01', '2026-11-22');
  expect(lines).toEqual(['11-01 m01', '11-07 m02', '11-08 m02', '11-14 m03', '11-15 m03', '11-21 m01', '11-22 m01']);
});

test('值周: Monday to Sunday has one person, over the end of the month as well', () => {
  const lines = roster(staffOf(3, { span: 'week' }), '2026-11-23', '2026-12-13');
  expect(names(lines)).toBe([...Array(7).fill('m01'), ...Array(7).fill('m02'), ...Array(7).fill('m03')].join());
});

test('值周: whoever cannot serve the whole week lets another go first', () => {
  const book = { ...staffOf(3, { span: 'week' }), leaves: [leave('m01', '2026-11-26', '2026-11-26')] };
  const lines = roster(book, '2026-11-23', '2026-12-06');
  expect(names(lines)).toBe([...Array(7).fill('m02'), ...Array(7).fill('m01')].join());
});

test('值周: a week that nobody can serve whole is shared out', () => {
  const book = {
    ...staffOf(2, { span: 'week' }),
    leaves: [leave('m01', '2026-11-26', '2026-11-29'), leave('m02', '2026-11-23', '2026-11-24')],
  };
  expect(names(roster(book, '2026-11-23', '2026-11-29'))).toBe('m01,m01,m01,m02,m02,m02,m02');
});

test('a special period is staffed by its own template, in the rotation of the type of day', () => {
  const staff = { main: { members: memberKeys(4), ...byDay }, second: { members: ['x', 'y'], on: [], ...byDay } };
  const period = { name: '两会', fromDate: '2026-11-10', toDate: '2026-11-11', officeIds: [], source: '通知' };
  const book = aDutyBook({ staff, rules: noRest });
  const special = aDutyTemplate('special', staff, { specialPeriodId: 'specialPeriod.2026-Y.a' });
  const lines = roster(
    {
      staff,
      rules: noRest,
      periods: new Map([['specialPeriod.2026-Y.a', period]]),
      templates: [...book.templates, special],
    },
    '2026-11-09',
    '2026-11-12',
  );
  expect(names(lines)).toBe('m01,m02 x,m03 y,m04');
});

test('a post without a group and a day on which nobody can serve are in the roster without a person', () => {
  const staff = { lead: { duty: 'lead' as const, ...byDay }, main: { members: ['m01'], ...byDay } };
  const leaves = [leave('m01', '2026-11-10', '2026-11-10')];
  expect(names(roster({ staff, leaves }, '2026-11-09', '2026-11-10'))).toBe('- m01,- -');
});
