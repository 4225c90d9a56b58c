import { describe, expect, it } from 'vitest';
import { afterIdAt } from '../../../../renderer/ui/lines/line-places.ts';
import { noFilter, taskBoardOf } from '../../../../renderer/views/reception/tasks/task-board-model.ts';
import { lateFirst, taskLines } from '../../../../renderer/views/reception/tasks/task-lines.ts';
import { receptionRulesOn } from '../../../../shared/rules/reception/reception-rules.ts';
import type { VisitBook } from '../../../../shared/rules/reception/visit-book.ts';
import { shippedCalendar } from '../../../../shared/rules/work-calendar.ts';
import { aVisit, type VisitWords } from '../../../support/visits.ts';

const book: VisitBook = {
  files: new Map(),
  rulesOn: (date) => receptionRulesOn(date, []),
  calendar: shippedCalendar,
};
/** Wednesday, 25 November 2026, 12:00 in China. */
const now = Date.parse('2026-11-25T12:00:00+08:00');
const lines = (tasks: VisitWords['tasks'], reception: VisitWords['reception'] = {}) =>
  taskLines(aVisit({ tasks, reception }), book, now);
const tasks: VisitWords['tasks'] = [
  { task: '已完成的', dueOn: '2026-11-20', state: 'done', stateAt: 5 },
  { task: '没定时限的' },
  { task: '昨天到期的', dueOn: '2026-11-24' },
  { task: '今晚到期的', dueOn: '2026-11-25', dueAt: '20:00', state: 'blocked' },
  { task: '上午到期的', dueOn: '2026-11-25', dueAt: '11:00', responsibleOfficeId: 'office.all.qwb' },
];
const names = (all: ReturnType<typeof lines>) => all.map(({ values }) => values.task);

describe('when tasks are due', () => {
  it('is late once its time, or two thirds of the way to the arrival, has passed, until it is done', () => {
    const late = (reception: VisitWords['reception']) => names(lines(tasks, reception).filter(({ isLate }) => isLate));
    expect(late({ arriveOn: '2026-12-03', departOn: '2026-12-04' })).toEqual(['昨天到期的', '上午到期的']);
    // 27 hours of work from Monday, 9:00: 18 of them are over on Tuesday evening.
    expect(late({ arriveOn: '2026-11-26' })).toEqual(['没定时限的', '昨天到期的', '上午到期的']);
  });

  it('keeps nobody waiting for a visit that is called off', () => {
    expect(lines(tasks, { stage: 'cancelled' }).some(({ isLate }) => isLate)).toBe(false);
  });

  it('puts what is overdue the longest first, and what is done last', () => {
    const known = lines(tasks, { arriveOn: undefined, departOn: undefined });
    expect(names(lateFirst(known))).toEqual(['昨天到期的', '上午到期的', '今晚到期的', '没定时限的', '已完成的']);
  });
});

describe('the board of tasks', () => {
  it('has a column for each state, and shows what is asked for', () => {
    const all = lines(tasks, { arriveOn: undefined, departOn: undefined });
    const shown = (filter: Partial<typeof noFilter>) => {
      const { open, underway, blocked, done } = taskBoardOf(all, { ...noFilter, ...filter }, 'office.all.qwb');
      return [open, underway, blocked, done].map((column) => names([...column]));
    };
    expect(shown({})).toEqual([['昨天到期的', '上午到期的', '没定时限的'], [], ['今晚到期的'], ['已完成的']]);
    expect(shown({ isMine: true })).toEqual([['上午到期的'], [], [], []]);
    expect(shown({ unit: 'office.all.qwb' })).toEqual([['上午到期的'], [], [], []]);
    expect(shown({ visitId: 'reception.2026-Y.other' })).toEqual([[], [], [], []]);
  });

  it('shows what was done last on top', () => {
    const done = lines([
      { task: '先', state: 'done', stateAt: 1 },
      { task: '后', state: 'done', stateAt: 2 },
    ]);
    expect(names([...taskBoardOf(done, noFilter, '').done])).toEqual(['后', '先']);
  });
});

describe('the place of a line', () => {
  it.each([
    ['a', 0, null],
    ['a', 1, 'b'],
    ['a', 3, 'd'],
    ['c', 0, null],
    ['c', 1, 'a'],
    ['d', 2, 'b'],
    ['b', 99, 'd'],
    ['b', -1, null],
  ])('%s at %i stands behind %s', (id, place, after) => {
    expect(afterIdAt(['a', 'b', 'c', 'd'], id, place)).toBe(after);
  });
});
