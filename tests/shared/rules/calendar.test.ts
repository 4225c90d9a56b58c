import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import { chinaTimeOf, instantOf } from '../../../shared/domain/china-time.ts';
import { addDays, datesFrom } from '../../../shared/domain/plain-date.ts';
import { defaultPlanRules } from '../../../shared/domain/plan-rules.ts';
import { isoWeekOf, weekPartition, weekStartOf } from '../../../shared/domain/week.ts';
import { planDeadlines } from '../../../shared/rules/plan-deadlines.ts';
import { isWorkday, workDay } from '../../../shared/rules/work-calendar.ts';

test('every day of 2024 to 2026 is a workday or not as the State Council announced, checked against another data set', () => {
  for (const date of datesFrom('2024-01-01', '2026-12-31')) {
    expect([date, isWorkday(date)]).toEqual([date, chineseDays.isWorkday(date)]);
  }
});

test('a year without an announcement is told apart and 调休 is not guessed', () => {
  expect(workDay('2027-02-08')).toEqual({ type: 'workday', isPublished: false });
  expect(workDay('2026-02-14')).toEqual({ type: 'makeUpWorkday', isPublished: true });
  expect(workDay('2026-10-01')).toEqual({ type: 'holiday', name: '国庆节', isPublished: true });
});

test('deadlines stand in the week before and move to the workday before a day off', () => {
  expect(planDeadlines('2026-11-23', defaultPlanRules)).toEqual({
    submitBy: { date: '2026-11-19', time: '17:00' },
    approveBy: { date: '2026-11-20', time: '12:00' },
    publishBy: { date: '2026-11-20', time: '16:30' },
  });
  // The week of 国庆: Thursday 1 and Friday 2 October 2026 are days off.
  const afterHoliday = planDeadlines('2026-10-05', defaultPlanRules);
  expect(afterHoliday.submitBy.date).toBe('2026-09-30');
  expect(afterHoliday.publishBy.date).toBe('2026-09-30');
});

test('an instant and its time in China are the same moment', () => {
  const instant = instantOf({ date: '2026-11-20', time: '16:30' });
  expect(new Date(instant).toISOString()).toBe('2026-11-20T08:30:00.000Z');
  expect(chinaTimeOf(instant)).toEqual({ date: '2026-11-20', time: '16:30' });
});

test('weeks are named by their ISO year, which differs from the calendar year around New Year', () => {
  expect(weekPartition('2026-11-23')).toBe('2026-W48');
  expect(isoWeekOf('2027-01-01')).toEqual({ year: 2026, week: 53 });
  expect(weekStartOf('2026-11-29')).toBe('2026-11-23');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});
