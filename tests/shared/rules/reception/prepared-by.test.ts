import { describe, expect, it } from 'vitest';
import { chinaTimeOf, instantOf } from '../../../../shared/domain/china-time.ts';
import { planDueOn, preparedBy, taskDue, visitPreparedBy } from '../../../../shared/rules/reception/prepared-by.ts';
import { shippedCalendar } from '../../../../shared/rules/work-calendar.ts';

const rules = { preparedPart: 2, preparedOf: 3, workdayFrom: '09:00', workdayUntil: '18:00', planDueWorkdays: 2 };

const at = (text: string): number => {
  const [date = '', time = ''] = text.split(' ');
  return instantOf({ date, time });
};
const shown = (instant: number): string => {
  const { date, time } = chinaTimeOf(instant);
  return `${date} ${time}`;
};

describe('三分之二', () => {
  it.each([
    ['three workdays: the evening of the second', '2026-11-23 09:00', '2026-11-26 09:00', '2026-11-24 18:00'],
    ['one day, from morning to evening', '2026-11-23 09:00', '2026-11-23 18:00', '2026-11-23 15:00'],
    ['a weekend in between does not count', '2026-11-27 09:00', '2026-12-01 09:00', '2026-11-30 12:00'],
    ['taken on a Saturday, for Tuesday morning', '2026-11-28 10:00', '2026-12-01 09:00', '2026-11-30 15:00'],
    ['guests who come on a Sunday', '2026-11-25 09:00', '2026-11-29 10:00', '2026-11-26 18:00'],
    ['the night before does not count', '2026-11-23 21:30', '2026-11-25 12:00', '2026-11-24 17:00'],
    ['国庆 2026: the holiday does not count', '2026-09-30 09:00', '2026-10-09 09:00', '2026-10-08 12:00'],
    ['调休 on Saturday 10 October counts', '2026-10-09 09:00', '2026-10-12 09:00', '2026-10-10 12:00'],
    ['调休 on Sunday 20 September counts', '2026-09-18 18:00', '2026-09-21 09:00', '2026-09-20 15:00'],
    ['within one weekend: by the clock', '2026-11-28 09:00', '2026-11-29 09:00', '2026-11-29 01:00'],
    ['within one evening: by the clock', '2026-11-24 19:00', '2026-11-24 22:00', '2026-11-24 21:00'],
    ['minutes are whole ones', '2026-11-23 09:00', '2026-11-23 09:10', '2026-11-23 09:06'],
    ['guests who are here already leave no time', '2026-11-24 15:00', '2026-11-24 09:00', '2026-11-24 15:00'],
  ])('%s', (_name, received, arrives, due) => {
    expect(shown(preparedBy(at(received), at(arrives), rules, shippedCalendar))).toBe(due);
  });

  it('is not known while the arrival is not, and counts from the morning where only its day is known', () => {
    const receivedAt = at('2026-11-23 09:00');
    expect(visitPreparedBy({ receivedAt }, rules, shippedCalendar)).toBeUndefined();
    const due = visitPreparedBy({ receivedAt, arriveOn: '2026-11-26' }, rules, shippedCalendar);
    expect(shown(due ?? 0)).toBe('2026-11-24 18:00');
  });

  it('is when a task is due unless somebody set another day, which ends with its work', () => {
    const visitDue = at('2026-11-24 18:00');
    expect(taskDue({}, visitDue, rules)).toBe(visitDue);
    expect(shown(taskDue({ dueOn: '2026-11-25' }, visitDue, rules) ?? 0)).toBe('2026-11-25 18:00');
    expect(shown(taskDue({ dueOn: '2026-11-25', dueAt: '10:30' }, visitDue, rules) ?? 0)).toBe('2026-11-25 10:30');
    expect(taskDue({}, undefined, rules)).toBeUndefined();
  });

  it('the plan reaches 接待办 two workdays before the arrival, over weekends and 调休', () => {
    expect(planDueOn({ arriveOn: '2026-11-26' }, rules, shippedCalendar)).toBe('2026-11-24');
    expect(planDueOn({ arriveOn: '2026-11-30' }, rules, shippedCalendar)).toBe('2026-11-26');
    expect(planDueOn({ arriveOn: '2026-10-12' }, rules, shippedCalendar)).toBe('2026-10-09');
    expect(planDueOn({}, rules, shippedCalendar)).toBeUndefined();
  });
});
