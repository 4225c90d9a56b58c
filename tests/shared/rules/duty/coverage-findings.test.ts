import { expect, test } from 'vitest';
import { rosterFindings } from '../../../../shared/rules/duty/roster-findings.ts';
import { aDutyBook, aDutyShift, aDutyTemplate, dutyOffice, type TestPost } from '../../../support/duty-builders.ts';

type Hours = readonly [date: string, start: string, end: string, post?: string, member?: string];

/** The hours without anybody, as `level date hour–hour`, on the roster of these shifts. */
function uncovered(
  staff: Readonly<Record<string, TestPost>>,
  shifts: readonly Hours[],
  [from, to]: readonly [string, string],
): string[] {
  const book = aDutyBook({ staff, members: { m: {} } });
  const made = shifts.map(([date, start, end, post = 'main', member = 'm'], n) =>
    aDutyShift(date, post, member || undefined, book, { start, end }, n),
  );
  const request = { officeId: dutyOffice, from, to, today: from };
  return rosterFindings({ ...book, shifts: new Map(made) }, request)
    .filter(({ code }) => code === 'UNCOVERED_HOURS')
    .map(
      ({ level, date, details }) =>
        `${level} ${date.slice(8)}: ${details.fromDate}T${details.from}/${details.toDate}T${details.to}`,
    );
}

const whole = { main: { members: ['m'] } };
const three = ['2026-11-10', '2026-11-11', '2026-11-12'] as const;

test('24 hours a day that follow each other leave nothing uncovered', () => {
  expect(
    uncovered(
      whole,
      three.map((date) => [date, '09:00', '09:00']),
      [three[0], three[2]],
    ),
  ).toEqual([]);
});

test('a shift that ends an hour before the next begins leaves that hour, wherever the month ends', () => {
  const short: Hours[] = [
    ['2026-11-10', '09:00', '09:00'],
    ['2026-11-11', '09:00', '08:00'],
    ['2026-11-12', '09:00', '08:00'],
  ];
  expect(uncovered(whole, short, ['2026-11-10', '2026-11-12'])).toEqual([
    'conflict 11: 2026-11-12T08:00/2026-11-12T09:00',
    'conflict 12: 2026-11-13T08:00/2026-11-13T09:00',
  ]);
});

test('a week of six days and 23 hours leaves the last hour', () => {
  const dates = ['09', '10', '11', '12', '13', '14', '15'].map((day) => `2026-11-${day}`);
  const week = dates.map((date): Hours => [date, '09:00', date.endsWith('15') ? '08:00' : '09:00']);
  expect(uncovered(whole, week, ['2026-11-09', '2026-11-15'])).toEqual([
    'conflict 15: 2026-11-16T08:00/2026-11-16T09:00',
  ]);
});

test('a shift without a person covers nothing', () => {
  expect(uncovered(whole, [['2026-11-10', '09:00', '09:00', 'main', '']], ['2026-11-10', '2026-11-10'])).toEqual([
    'conflict 10: 2026-11-10T09:00/2026-11-11T09:00',
  ]);
});

test('shifts by day and by night cover a day together, and an overlap hides no hole after it', () => {
  const staff = { day: { start: '08:00', end: '17:00' }, night: { start: '17:00', end: '08:00' } };
  const day: Hours[] = [
    ['2026-11-10', '08:00', '16:30', 'day'],
    ['2026-11-10', '09:00', '15:00', 'day'],
    ['2026-11-10', '17:00', '08:00', 'night'],
  ];
  expect(uncovered(staff, day, ['2026-11-10', '2026-11-10'])).toEqual([
    'conflict 10: 2026-11-10T16:30/2026-11-10T17:00',
  ]);
});

test('the chief, who need not be there, covers nothing; a leader on the post does', () => {
  const staff = { chief: { duty: 'chief' as const }, lead: { duty: 'lead' as const } };
  const chief: Hours = ['2026-11-10', '09:00', '09:00', 'chief'];
  expect(uncovered(staff, [chief], ['2026-11-10', '2026-11-10'])).toHaveLength(1);
  expect(uncovered(staff, [chief, ['2026-11-10', '09:00', '09:00', 'lead']], ['2026-11-10', '2026-11-10'])).toEqual([]);
});

test('hours that the template itself leaves out are a hint', () => {
  const night = { main: { members: ['m'], start: '17:00', end: '09:00' } };
  expect(
    uncovered(
      night,
      [
        ['2026-11-10', '17:00', '09:00'],
        ['2026-11-11', '17:00', '09:00'],
      ],
      ['2026-11-10', '2026-11-10'],
    ),
  ).toEqual(['hint 10: 2026-11-11T09:00/2026-11-11T17:00']);
});

test('where the changeover moves from one hour to another no hour is lost between the days', () => {
  const early = { main: { start: '08:00', end: '08:00' } };
  const book = aDutyBook({ staff: whole });
  const templates = [...book.templates, aDutyTemplate('workday', early, { effectiveFrom: '2026-11-11' })];
  const shifts = new Map([
    aDutyShift('2026-11-10', 'main', 'm', book),
    aDutyShift('2026-11-11', 'main', 'm', book, { start: '09:00', end: '08:00' }),
  ]);
  const request = { officeId: dutyOffice, from: '2026-11-10', to: '2026-11-11', today: '2026-11-10' };
  const holes = (kept: typeof shifts) =>
    rosterFindings({ ...book, templates, shifts: kept }, request).filter(({ code }) => code === 'UNCOVERED_HOURS');
  expect(holes(shifts)).toEqual([]);
  const ended = aDutyShift('2026-11-10', 'main', 'm', book, { end: '08:00' });
  expect(holes(new Map([...shifts, ended]))).toMatchObject([
    { date: '2026-11-11', details: { from: '08:00', to: '09:00' } },
  ]);
});
