import { expect, test } from 'vitest';
import { fairnessLedger } from '../../../../shared/rules/duty/fairness.ts';
import { proposeRoster } from '../../../../shared/rules/duty/generate-roster.ts';
import { restLedger } from '../../../../shared/rules/duty/rest-ledger.ts';
import { rosterQuality } from '../../../../shared/rules/duty/roster-quality.ts';
import {
  aDutyBook,
  aDutyShift,
  atTime,
  bookAfter,
  dutyGroupId,
  dutyMemberId,
  dutyOffice,
  keyOfId,
  memberKeys,
  type TestBook,
} from '../../../support/duty-builders.ts';

const staff = { main: { members: ['m', 'n', 'o'] }, lead: { duty: 'lead' as const } };
const november = { officeId: dutyOffice, from: '2026-11-01', to: '2026-11-30' };

type Duty = readonly [date: string, member: string, post?: string];

function bookOf(duties: readonly Duty[], rest: TestBook = {}) {
  const book = aDutyBook({ staff, members: { x: {} }, ...rest });
  return {
    ...book,
    shifts: new Map(duties.map(([date, member, post = 'main']) => aDutyShift(date, post, member, book))),
  };
}

test('a member’s duties are counted by type of day, in hours, and weighted by the rules', () => {
  const duties: Duty[] = [
    ['2026-10-01', 'm'],
    ['2026-10-04', 'm'],
    ['2026-10-08', 'm'],
    ['2026-10-17', 'm'],
    ['2026-10-20', 'n'],
  ];
  const [group] = fairnessLedger(bookOf(duties), { officeId: dutyOffice, from: '2026-10-01', to: '2026-10-31' });
  expect(group?.groupId).toBe(dutyGroupId('main'));
  expect(group?.rows[0]).toMatchObject({
    memberId: dutyMemberId('m'),
    counts: { workday: 1, weekend: 1, adjustedRest: 1, statutory: 1 },
    duties: 4,
    hours: 96,
    score: 7.5,
    lastHoliday: '2026-10-04',
  });
  expect(
    group?.rows.map(({ memberId }) => keyOfId(memberId)),
    'in the order of the group',
  ).toEqual(['m', 'n', 'o']);
});

test('a member stands above or below the mean of the group, in percent too', () => {
  const duties: Duty[] = [
    ['2026-11-02', 'm'],
    ['2026-11-03', 'n'],
    ['2026-11-04', 'm'],
  ];
  const [group] = fairnessLedger(bookOf(duties), november);
  expect(group?.mean).toBe(1);
  expect(group?.rows.map(({ difference, percent }) => [difference, percent])).toEqual([
    [1, 100],
    [0, 0],
    [-1, -100],
  ]);
});

test('whoever came or went is compared by the days that were theirs', () => {
  const duties = Array.from(
    { length: 25 },
    (_, day): Duty => [`2026-11-${String(day + 1).padStart(2, '0')}`, day % 5 === 0 ? 'o' : day % 2 === 0 ? 'm' : 'n'],
  );
  const members = { o: { joinsOn: '2026-11-16' } };
  const [group] = fairnessLedger(
    bookOf(duties, { members, rules: { weights: { workday: 1, weekend: 1, adjustedRest: 1, statutory: 1 } } }),
    november,
  );
  expect(group?.rows.map(({ days, expected }) => [days, expected])).toEqual([
    [30, 10],
    [30, 10],
    [15, 5],
  ]);
});

test('days on which the law keeps a member from every post, or of a whole month away, are not theirs', () => {
  const leaves = [
    { officeId: dutyOffice, memberId: dutyMemberId('n'), fromDate: '2026-10-30', toDate: '2026-12-02', reason: '' },
    { officeId: dutyOffice, memberId: dutyMemberId('o'), fromDate: '2026-11-02', toDate: '2026-11-20', reason: '' },
  ];
  const members = { m: { nightBarFrom: '2026-11-11' } };
  const [group] = fairnessLedger(bookOf([['2026-11-02', 'm']], { leaves, members }), november);
  // The night into the 11th is barred already.
  expect(group?.rows.map(({ memberId, days }) => [keyOfId(memberId), days])).toEqual([
    ['m', 9],
    ['o', 30],
  ]);
});

test('duties count for whoever really served them', () => {
  const plain = bookOf([['2026-11-02', 'm']]);
  const [id, shift] = aDutyShift('2026-11-02', 'main', 'm', plain);
  const actual = { memberId: dutyMemberId('n'), name: 'n', title: '', phone: '1' };
  const [group] = fairnessLedger(plain, november, [{ shiftId: id, shift, actual, isDisputed: false }]);
  expect(group?.rows.map(({ duties }) => duties)).toEqual([0, 1, 0]);
});

test('whoever helps out from another group is listed, posts without a group are a list of their own', () => {
  const groups = fairnessLedger(
    bookOf([
      ['2026-11-02', 'x'],
      ['2026-11-02', 'm', 'lead'],
    ]),
    november,
  );
  expect(groups.map(({ groupId, rows }) => [groupId, rows.map(({ memberId }) => keyOfId(memberId))])).toEqual([
    [dutyGroupId('main'), ['m', 'n', 'o', 'x']],
    [undefined, ['m']],
  ]);
});

test('the quality of a roster falls with hours nobody serves and with duty that stands with the wrong person', () => {
  const whole = aDutyBook({ staff: { main: { members: memberKeys(5) } } });
  const year = { officeId: dutyOffice, from: '2026-01-01', to: '2026-12-31' };
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
  const made = bookAfter(whole, proposeRoster(whole, { officeId: dutyOffice, months, now: 0 }));
  expect(rosterQuality(made, year)).toEqual({ coverage: 100, balance: 100, score: 100 });
  const half = { ...made, shifts: new Map([...made.shifts].filter(([, { date }]) => date < '2026-07-01')) };
  expect(rosterQuality(half, year)).toMatchObject({ coverage: 50, balance: 100, score: 50 });
  const all = { memberId: dutyMemberId('m01'), name: 'm01', title: '', phone: '1' };
  const lopsided = { ...made, shifts: new Map([...made.shifts].map(([id, shift]) => [id, { ...shift, due: all }])) };
  expect(rosterQuality(lopsided, year).coverage).toBe(100);
  expect(rosterQuality(lopsided, year).balance).toBeLessThan(25);
});

test('补休 is earned by duties that are over, by their type of day, for whoever served, and taken by the day', () => {
  const duties: Duty[] = [
    ['2026-10-01', 'm'],
    ['2026-10-10', 'm'],
    ['2026-10-11', 'm'],
    ['2026-10-17', 'n'],
    ['2026-10-24', 'n'],
  ];
  const taken = {
    officeId: dutyOffice,
    memberId: dutyMemberId('m'),
    date: '2026-10-20',
    days: 0.5,
    note: '',
    enteredBy: '何静',
  };
  const elsewhere = { ...taken, officeId: 'office.all.party' };
  const range = { officeId: dutyOffice, from: '2026-01-01', to: '2026-12-31', now: atTime('2026-10-25', '08:59') };
  // The 10th was worked; the duty of the 24th goes on until nine o'clock.
  expect(restLedger(bookOf(duties), range, [taken, elsewhere])).toEqual([
    { memberId: dutyMemberId('m'), earned: 2, taken: 0.5, left: 1.5 },
    { memberId: dutyMemberId('n'), earned: 1, taken: 0, left: 1 },
  ]);
  expect(restLedger(bookOf(duties), { ...range, now: atTime('2026-10-25', '09:00') }, [])).toMatchObject([
    { earned: 2, left: 2 },
    { earned: 2 },
  ]);
});

test('more 补休 taken than earned shows as such', () => {
  const taken = {
    officeId: dutyOffice,
    memberId: dutyMemberId('m'),
    date: '2026-10-20',
    days: 1,
    note: '',
    enteredBy: '何静',
  };
  const range = { officeId: dutyOffice, from: '2026-01-01', to: '2026-12-31', now: 0 };
  expect(restLedger(bookOf([]), range, [taken])).toEqual([
    { memberId: dutyMemberId('m'), earned: 0, taken: 1, left: -1 },
  ]);
});
