import { expect, test } from 'vitest';
import type { CalendarDay } from '../../../shared/domain/work-calendar.ts';
import { workDay } from '../../../shared/rules/work-calendar.ts';
import { workCalendarIn } from '../../../shared/store/decide/context.ts';
import { openDesk } from '../../support/decision-desk.ts';

const snowDay: CalendarDay = { date: '2026-12-03', type: 'holiday', name: '大雪', source: '区政府办通知' };
const { name: _name, ...namelessDay } = snowDay;

function calendarDesk() {
  const desk = openDesk();
  const save = (values: CalendarDay) =>
    desk.as('party', 'coordinator', { name: 'calendar.saveDay', input: { baseRevision: desk.state.revision, values } });
  const own = () => desk.state.list('calendarDay').map(({ values }) => values);
  return { desk, save, own };
}

test('a day saved again without its name has none', () => {
  const { desk, save, own } = calendarDesk();
  expect(save(snowDay)).toEqual([]);
  expect(workDay(snowDay.date, workCalendarIn(desk.state)).name).toBe('大雪');
  expect(save(namelessDay)).toEqual([]);
  expect(own()).toEqual([namelessDay]);
});

test('a day that was given up and is kept again takes nothing over from before', () => {
  const { desk, save, own } = calendarDesk();
  save(snowDay);
  const id = desk.state.list('calendarDay')[0]?.id ?? '';
  const remove = { id, baseRevision: desk.state.revision };
  expect(desk.as('party', 'coordinator', { name: 'calendar.remove', input: remove })).toEqual([]);
  expect(own()).toEqual([]);
  expect(save(namelessDay)).toEqual([]);
  expect(own()).toEqual([namelessDay]);
});
