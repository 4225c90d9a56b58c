import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import { chinaTimeOf, instantOf } from '../../../shared/domain/china-time.ts';
import { addDays, datesFrom, weekdayOf } from '../../../shared/domain/plain-date.ts';
import { defaultPlanRules } from '../../../shared/domain/plan-rules.ts';
import { isoWeekOf, weekPartition, weekStartOf } from '../../../shared/domain/week.ts';
import type { CalendarNotice } from '../../../shared/domain/work-calendar.ts';
import { calendarProblems } from '../../../shared/rules/calendar-notice/calendar-problems.ts';
import { planDeadlines } from '../../../shared/rules/plan-deadlines.ts';
import { statutoryDays } from '../../../shared/rules/statutory-days.ts';
import { isWorkday, shippedCalendar, workCalendarOf, workDay } from '../../../shared/rules/work-calendar.ts';

test('every day of 2024 to 2026 is a workday or not as the State Council announced, checked against another data set', () => {
  for (const date of datesFrom('2024-01-01', '2026-12-31')) {
    expect([date, isWorkday(date, shippedCalendar)]).toEqual([date, chineseDays.isWorkday(date)]);
  }
});

test('a year without an announcement has its statutory days, which follow from the law, and no 调休 is guessed', () => {
  const expected = {
    元旦: ['2027-01-01'],
    春节: ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    清明节: ['2027-04-05'],
    劳动节: ['2027-05-01', '2027-05-02'],
    端午节: ['2027-06-09'],
    中秋节: ['2027-09-15'],
    国庆节: ['2027-10-01', '2027-10-02', '2027-10-03'],
  };
  for (const date of datesFrom('2027-01-01', '2027-12-31')) {
    const name = Object.entries(expected).find(([, dates]) => dates.includes(date))?.[0];
    const type = name ? 'holiday' : weekdayOf(date) >= 6 ? 'weekend' : 'workday';
    expect(workDay(date, shippedCalendar)).toEqual({
      type,
      ...(name && { name }),
      isStatutory: name !== undefined,
      isPublished: false,
    });
  }
});

test.each([
  [2024, 11],
  [2025, 13],
  [2026, 13],
])('of the days off of %i the law makes %i statutory, and the notice gives all of them', (year, count) => {
  const days = statutoryDays(year);
  expect(days.size).toBe(count);
  for (const date of days.keys()) expect([date, workDay(date, shippedCalendar).type]).toEqual([date, 'holiday']);
  expect(workDay('2026-10-04', shippedCalendar)).toMatchObject({ type: 'holiday', isStatutory: false });
});

test('what a workspace imports or decides goes before what is shipped, day by day', () => {
  const notice: CalendarNotice = {
    year: 2027,
    source: '国务院办公厅关于2027年部分节假日安排的通知',
    daysOff: [{ date: '2027-02-09', name: '春节' }],
    makeUpWorkdays: ['2027-02-20'],
  };
  const snow = { date: '2026-12-15', type: 'holiday', name: '暴雪停工', source: '区政府通告' } as const;
  const calendar = workCalendarOf([notice], [snow]);
  expect(workDay('2027-02-09', calendar)).toEqual({
    type: 'holiday',
    name: '春节',
    isStatutory: false,
    isPublished: true,
  });
  expect(workDay('2027-02-20', calendar)).toMatchObject({ type: 'makeUpWorkday', isPublished: true });
  expect(workDay('2026-12-15', calendar)).toMatchObject({ type: 'holiday', name: '暴雪停工' });
  expect(isWorkday('2026-12-15', shippedCalendar)).toBe(true);
});

test('a notice with days of another year, or both off and worked, or without a statutory day is refused with the days', () => {
  const shipped = shippedCalendar.notices.get(2026);
  if (!shipped) throw new Error('2026 is shipped');
  const codes = (changes: Partial<CalendarNotice>) =>
    calendarProblems({ ...shipped, ...changes }).map(({ code, details }) => [code, details?.dates]);
  for (const notice of shippedCalendar.notices.values()) expect(calendarProblems(notice)).toEqual([]);
  expect(codes({ makeUpWorkdays: ['2027-01-03'] })).toEqual([['DAY_OF_OTHER_YEAR', ['2027-01-03']]]);
  expect(codes({ makeUpWorkdays: ['2026-10-04'] })).toEqual([['DAY_OFF_AND_WORKED', ['2026-10-04']]]);
  expect(codes({ makeUpWorkdays: ['2026-11-24'] })).toEqual([['MAKE_UP_ON_WORKDAY', ['2026-11-24']]]);
  expect(codes({ daysOff: shipped.daysOff.filter(({ date }) => date !== '2026-10-01') })).toEqual([
    ['STATUTORY_DAY_MISSING', ['2026-10-01']],
  ]);
});

test('deadlines stand in the week before and move to the workday before a day off', () => {
  expect(planDeadlines('2026-11-23', defaultPlanRules, shippedCalendar)).toEqual({
    submitBy: { date: '2026-11-19', time: '17:00' },
    approveBy: { date: '2026-11-20', time: '12:00' },
    publishBy: { date: '2026-11-20', time: '16:30' },
  });
  // The week of 国庆: Thursday 1 and Friday 2 October 2026 are days off.
  const afterHoliday = planDeadlines('2026-10-05', defaultPlanRules, shippedCalendar);
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
