import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import { type Matter, matterStates } from '../../shared/domain/supervision/matter.ts';
import { byUnit, figuresBy, matterFigures } from '../../shared/rules/supervision/matter-statistics.ts';
import { aMatter } from '../support/matters.ts';

const DAY_MS = 86_400_000;
const begin = Date.parse('2026-01-01T09:00:00+08:00');
const today = '2026-11-23';

const day = fc.integer({ min: 0, max: 400 });
const matterArbitrary = fc
  .record({
    state: fc.constantFrom(...matterStates),
    filed: day,
    takes: fc.integer({ min: 0, max: 60 }),
    due: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    unit: fc.constantFrom('区政府办', '区人大办', '区教育局', ''),
    returnedTimes: fc.integer({ min: 0, max: 2 }),
    isNumbered: fc.boolean(),
  })
  .map(({ state, filed, takes, due, unit, returnedTimes, isNumbered }): Matter => {
    const filedAt = begin + filed * DAY_MS;
    const isDone = state === 'closed' || state === 'archived';
    const handedInAt = isDone || state === 'awaitingReview' ? filedAt + takes * DAY_MS : undefined;
    return aMatter({
      ...{ state, returnedTimes, feedbackTimes: returnedTimes, leadUnit: unit === '' ? undefined : { name: unit } },
      ...{ filedAt: isNumbered ? filedAt : undefined, sequence: isNumbered ? 1 : undefined },
      ...{
        assignedAt: isNumbered ? filedAt : undefined,
        handedInAt,
        closedAt: isDone ? filedAt + (takes + 3) * DAY_MS : undefined,
      },
      dueOn: due === undefined ? undefined : addDays(chinaTimeOf(filedAt).date, due),
    });
  });

/** The same figures counted the long way, one question at a time. */
function recount(matters: readonly Matter[], from: string, until: string) {
  const counted = matters.filter(({ sequence, state }) => sequence && state !== 'withdrawn' && state !== 'merged');
  const on = (at: number | undefined): string => (at === undefined ? '' : chinaTimeOf(at).date);
  const isDone = ({ state }: Matter): boolean => state === 'closed' || state === 'archived';
  const within = (date: string): boolean => date !== '' && date >= from && date <= until;
  const filed = counted.filter(({ filedAt }) => within(on(filedAt)));
  const due = counted.filter(
    (each) => each.dueOn && each.state !== 'paused' && within(each.dueOn) && (each.dueOn < today || isDone(each)),
  );
  const last = until < today ? until : today;
  return {
    filed: filed.length,
    closed: filed.filter(isDone).length,
    open: filed.filter((each) => !isDone(each)).length,
    due: due.length,
    onTime: due.filter((each) => isDone(each) && on(each.handedInAt) <= (each.dueOn ?? '')).length,
    overdue: counted.filter(
      (each) =>
        !isDone(each) &&
        each.state !== 'paused' &&
        each.dueOn !== undefined &&
        each.dueOn < last &&
        (each.handedInAt === undefined || on(each.handedInAt) > each.dueOn),
    ).length,
    returned: filed.filter(({ returnedTimes }) => returnedTimes > 0).length,
    finished: counted.filter((each) => isDone(each) && within(on(each.handedInAt))).length,
  };
}

test('the figures are those of a recount, whole and by unit', () => {
  fc.assert(
    fc.property(
      fc.array(matterArbitrary, { maxLength: 60 }),
      day,
      fc.integer({ min: 0, max: 120 }),
      (matters, start, length) => {
        const from = addDays('2026-01-01', start);
        const span = { from, until: addDays(from, length), today };
        expect(matterFigures(matters, span)).toMatchObject(recount(matters, span.from, span.until));
        const groups = figuresBy(matters, byUnit, span);
        for (const { name, figures } of groups) {
          const own = matters.filter(({ leadUnit }) => (leadUnit?.name ?? '') === name);
          expect(figures).toMatchObject(recount(own, span.from, span.until));
        }
        const whole = matterFigures(matters, span);
        for (const figure of ['filed', 'closed', 'due', 'onTime', 'overdue'] as const)
          expect(groups.reduce((sum, { figures }) => sum + figures[figure], 0)).toBe(whole[figure]);
      },
    ),
  );
});

test('应办结 never counts more than its last days allow, and 按时 never more than 应办结', () => {
  fc.assert(
    fc.property(fc.array(matterArbitrary, { maxLength: 40 }), (matters) => {
      const figures = matterFigures(matters, { from: '2026-01-01', until: '2026-12-31', today });
      expect(figures.onTime).toBeLessThanOrEqual(figures.due);
      expect(figures.closed + figures.open).toBe(figures.filed);
    }),
  );
});

test('groups stand by name or by the order of the offices, never by how well they did', () => {
  const matters = ['丙办', '甲办', '乙办'].map((name) => aMatter({ leadUnit: { name } }));
  const span = { from: '2026-11-01', until: '2026-11-30', today };
  const names = (order?: (name: string) => number | undefined) =>
    figuresBy(matters, byUnit, span, order).map(({ name }) => name);
  expect(names()).toEqual(['丙办', '甲办', '乙办']);
  expect(names((name) => (name === '乙办' ? 1 : undefined))).toEqual(['乙办', '丙办', '甲办']);
});
