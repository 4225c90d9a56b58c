import { expect, test } from 'vitest';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import type { Reception } from '../../../../shared/domain/reception/reception.ts';
import { ARRIVAL_DAYS, arrivingVisits } from '../../../../shared/rules/today/arriving-visits.ts';
import { aVisit } from '../../../support/visits.ts';

const today = '2026-11-26';
const visit = (title: string, reception: Partial<Reception>) => ({
  ...aVisit({ reception: { title, ...reception } }),
  id: title,
});
const shown = (...visits: readonly ReturnType<typeof visit>[]): [string, string][] =>
  arrivingVisits(visits, today).map(({ file, standing }) => [file.id, standing]);

test('who arrives today stands first by the hour, then who is here, then who comes within the next days', () => {
  const coming = visit('将到', { arriveOn: addDays(today, ARRIVAL_DAYS), departOn: undefined });
  const here = visit('在此', { arriveOn: '2026-11-25', departOn: today });
  const late = visit('晚到', { arriveOn: today, arriveAt: '18:00' });
  const early = visit('早到', { arriveOn: today, arriveAt: '08:00' });
  const unsaid = visit('何时到不知', { arriveOn: today });
  expect(shown(coming, here, unsaid, late, early)).toEqual([
    ['早到', 'today'],
    ['晚到', 'today'],
    ['何时到不知', 'today'],
    ['在此', 'here'],
    ['将到', 'coming'],
  ]);
});

test('who has left, comes later, has no day, or was called off is not among them', () => {
  expect(
    shown(
      visit('走了', { arriveOn: '2026-11-24', departOn: '2026-11-25' }),
      visit('太远', { arriveOn: addDays(today, ARRIVAL_DAYS + 1), departOn: undefined }),
      visit('未定', { arriveOn: undefined, departOn: undefined }),
      visit('取消', { arriveOn: today, stage: 'cancelled' }),
      visit('延期', { arriveOn: today, stage: 'postponed' }),
      visit('归档', { arriveOn: today, stage: 'archived' }),
    ),
  ).toEqual([]);
});

test('whose departure nobody wrote down is here for as long as the visit is carried out', () => {
  const open = { arriveOn: '2026-11-20', departOn: undefined } as const;
  expect(shown(visit('执行中', { ...open, stage: 'underway' }))).toEqual([['执行中', 'here']]);
  expect(shown(visit('待填', { ...open, stage: 'awaitingSheet' }))).toEqual([]);
});
