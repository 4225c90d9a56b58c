import { describe, expect, test } from 'vitest';
import type { Matter } from '../../../../shared/domain/supervision/matter.ts';
import { feedbackOnAfter, firstFeedbackOn, nextOfCycle } from '../../../../shared/rules/supervision/feedback-dues.ts';
import { dueAt, dueOnFor, isOnTime, usualDeadline } from '../../../../shared/rules/supervision/matter-deadlines.ts';
import { readySupervisionRules } from '../../../../shared/rules/supervision/ready-supervision-rules.ts';
import { supervisionRulesOn } from '../../../../shared/rules/supervision/supervision-rules.ts';
import { shippedCalendar } from '../../../../shared/rules/work-calendar.ts';
import { aMatter } from '../../../support/matters.ts';

const rules = supervisionRulesOn('2026-11-18', []);
const at = (day: string, time = '12:00'): number => Date.parse(`${day}T${time}:00+08:00`);

describe('办理时限', () => {
  test.each([
    // 2026-02-15 to 02-23 are the Spring Festival, 02-14 and 02-28 are worked (放假安排).
    ['5 days', 5, 'days', '2026-11-18', '2026-11-23'],
    ['its last day is a Saturday', 3, 'days', '2026-11-18', '2026-11-23'],
    ['its last day is in the Spring Festival', 5, 'days', '2026-02-12', '2026-02-24'],
    ['its last day is a make-up workday, a Saturday', 1, 'days', '2026-02-13', '2026-02-14'],
    ['workdays over a weekend', 5, 'workdays', '2026-11-18', '2026-11-25'],
    ['workdays over the Spring Festival, make-up days counted', 3, 'workdays', '2026-02-12', '2026-02-24'],
    ['workdays over National Day', 5, 'workdays', '2026-09-29', '2026-10-12'],
    ['30 workdays', 30, 'workdays', '2026-11-18', '2026-12-30'],
    ['no day at all is the day itself', 0, 'workdays', '2026-11-18', '2026-11-18'],
  ] as const)('%s', (_, amount, unit, givenOn, dueOn) => {
    expect(dueOnFor({ amount, unit }, givenOn, rules, shippedCalendar)).toBe(dueOn);
  });

  test('stays on a day off where the rules do not move it', () => {
    const fixed = { movesToWorkday: false };
    expect(dueOnFor({ amount: 3, unit: 'days' }, '2026-11-18', fixed, shippedCalendar)).toBe('2026-11-21');
  });

  test.each([
    ['instruction', 'urgent', 'instructionUrgent'],
    ['instruction', 'normal', 'instructionNormal'],
    ['instruction', 'difficult', 'instructionDifficult'],
    ['meeting', 'normal', 'meetingDecision'],
    ['meeting', 'urgent', 'meetingDecision'],
    ['letter', 'normal', 'letter'],
    ['plan', 'urgent', 'urgent'],
    ['other', 'difficult', 'difficult'],
  ] as const)('of %s, %s, is %s', (source, urgency, key) => {
    expect(usualDeadline({ source, urgency }, rules)?.key).toBe(key);
  });

  test('every preset says where it comes from', () => {
    for (const { deadlines } of readySupervisionRules)
      expect(deadlines.filter(({ source }) => source === '')).toEqual([]);
  });

  test('ends with the work of its last day', () => {
    expect(dueAt({ dueOn: '2026-12-03' }, rules)).toBe(at('2026-12-03', '18:00'));
    expect(dueAt({ dueOn: '2026-12-03' }, { dayEndsAt: '24:00' })).toBe(at('2026-12-03', '23:59'));
    expect(dueAt({}, rules)).toBeUndefined();
  });

  test.each([
    ['on the last day, late in the evening', at('2026-12-03', '23:00'), at('2026-12-10'), true],
    ['the day after', at('2026-12-04', '00:10'), at('2026-12-10'), false],
    ['without a feedback, by when it was closed', undefined, at('2026-12-10'), false],
  ])('a feedback %s decides whether it was on time', (_, handedInAt, closedAt, onTime) => {
    const matter: Matter = aMatter({
      state: 'closed',
      dueOn: '2026-12-03',
      closedAt,
      ...(handedInAt && { handedInAt }),
    });
    expect(isOnTime(matter)).toBe(onTime);
  });
});

describe('周期反馈', () => {
  const monthly = { unit: 'month', day: 5 } as const;
  const friday = { unit: 'week', day: 5 } as const;

  test.each([
    [friday, '2026-11-18', '2026-11-20'],
    [friday, '2026-11-20', '2026-11-27'],
    [monthly, '2026-11-04', '2026-11-05'],
    [monthly, '2026-11-05', '2026-12-05'],
    [{ unit: 'month', day: 31 } as const, '2026-11-18', '2026-11-30'],
    [{ unit: 'month', day: 31 } as const, '2026-11-30', '2026-12-31'],
    [{ unit: 'month', day: 30 } as const, '2027-01-30', '2027-02-28'],
  ])('%o after %s is %s', (cycle, date, next) => {
    expect(nextOfCycle(cycle, date)).toBe(next);
  });

  test.each([
    ['early, it is the one that was asked for', '2026-12-03', '2027-01-05'],
    ['on its day', '2026-12-07', '2027-01-05'],
    // 5 February 2027 is New Year's Eve: the 9th is the first day after the statutory ones.
    ['late, it makes up for what was missed', '2027-01-20', '2027-02-09'],
  ])('%s', (_, date, next) => {
    // 5 December 2026 is a Saturday: due on Monday the 7th.
    const matter = { feedbackCycle: monthly, feedbackOn: '2026-12-07' };
    expect(feedbackOnAfter(matter, date, shippedCalendar)).toBe(next);
  });

  test('ends before the last day, with which the final feedback comes', () => {
    expect(
      feedbackOnAfter({ feedbackCycle: friday, dueOn: '2026-11-27' }, '2026-11-20', shippedCalendar),
    ).toBeUndefined();
    expect(feedbackOnAfter({}, '2026-11-20', shippedCalendar)).toBeUndefined();
  });

  test('begins within the workdays that its time names', () => {
    const first = { firstFeedbackWorkdays: 5 };
    expect(firstFeedbackOn({}, '2026-11-18', first, shippedCalendar)).toBe('2026-11-25');
    expect(firstFeedbackOn({ feedbackCycle: friday }, '2026-11-18', first, shippedCalendar)).toBe('2026-11-20');
    expect(firstFeedbackOn({}, '2026-11-18', undefined, shippedCalendar)).toBeUndefined();
  });
});
