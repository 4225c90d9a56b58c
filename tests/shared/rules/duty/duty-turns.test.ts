import { expect, test } from 'vitest';
import { turnOf } from '../../../../shared/rules/duty/duty-turns.ts';
import { shippedCalendar, workCalendarOf } from '../../../../shared/rules/work-calendar.ts';

test('a turn of `day` is the day with its own type', () => {
  expect(turnOf('2026-10-01', 'day', shippedCalendar)).toEqual({
    first: '2026-10-01',
    last: '2026-10-01',
    dayType: 'statutory',
  });
});

test('Saturday and Sunday are one turn of `weekend`, other days are turns of their own', () => {
  const weekend = { first: '2026-11-07', last: '2026-11-08', dayType: 'weekend' };
  expect(turnOf('2026-11-07', 'weekend', shippedCalendar)).toEqual(weekend);
  expect(turnOf('2026-11-08', 'weekend', shippedCalendar)).toEqual(weekend);
  expect(turnOf('2026-11-09', 'weekend', shippedCalendar).last).toBe('2026-11-09');
});

test('Saturday and Sunday of different kinds are two turns: one is worked, or one is a holiday by law', () => {
  // 2026-02-28, a Saturday, is worked; 2026-10-03, a Saturday, is a statutory day and the 4th is an adjusted one.
  expect(turnOf('2026-03-01', 'weekend', shippedCalendar)).toMatchObject({ first: '2026-03-01', dayType: 'weekend' });
  expect(turnOf('2026-02-28', 'weekend', shippedCalendar)).toMatchObject({ last: '2026-02-28', dayType: 'workday' });
  expect(turnOf('2026-10-03', 'weekend', shippedCalendar)).toMatchObject({ last: '2026-10-03', dayType: 'statutory' });
  expect(turnOf('2026-10-04', 'weekend', shippedCalendar)).toMatchObject({
    first: '2026-10-04',
    dayType: 'adjustedRest',
  });
});

test('a worked weekend is two turns of workdays', () => {
  const days = ['2026-11-07', '2026-11-08'].map((date) => ({
    date,
    type: 'makeUpWorkday' as const,
    source: '区政府通知',
  }));
  const worked = workCalendarOf([], days);
  expect(turnOf('2026-11-07', 'weekend', worked)).toEqual({
    first: '2026-11-07',
    last: '2026-11-07',
    dayType: 'workday',
  });
});

test('a week goes from Monday to Sunday and counts as its heaviest kind of day', () => {
  expect(turnOf('2026-11-12', 'week', shippedCalendar)).toEqual({
    first: '2026-11-09',
    last: '2026-11-15',
    dayType: 'workday',
  });
  expect(turnOf('2026-09-28', 'week', shippedCalendar).dayType).toBe('statutory');
  expect(turnOf('2026-10-06', 'week', shippedCalendar).dayType).toBe('adjustedRest');
  expect(turnOf('2027-01-01', 'week', shippedCalendar).first).toBe('2026-12-28');
});
