import { describe, expect, test } from 'vitest';
import { resourceClashes } from '../../../../shared/rules/reception/resource-clashes.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { aVisit, type VisitWords } from '../../../support/visits.ts';

const visit = (id: string, words: VisitWords): VisitFile => {
  const file = aVisit(words);
  const own = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.map((each) => ({ ...each, id: `${id} ${each.id}` }));
  return { ...file, id, vehicles: own(file.vehicles), rooms: own(file.rooms) };
};
const car = (plate: string, fromDate: string, fromTime: string, toDate: string, toTime: string) => ({
  ...{ plate, fromDate, fromTime, toDate, toTime },
});
const room = (number: string, fromDate: string, toDate: string) => ({ hotel: '云溪宾馆', number, fromDate, toDate });
const found = (...files: VisitFile[]) =>
  resourceClashes(files).map(({ kind, name, first, second }) => [kind, name, first.receptionId, second.receptionId]);

describe('车和房', () => {
  test('one car at two places is told, one after the other is not', () => {
    const first = visit('a', { vehicles: [car('云A·G0216', '2026-11-26', '09:00', '2026-11-26', '12:00')] });
    const meeting = visit('b', { vehicles: [car('云a G0216', '2026-11-26', '11:30', '2026-11-27', '09:00')] });
    const after = visit('c', { vehicles: [car('云A·G0216', '2026-11-26', '12:00', '2026-11-26', '13:00')] });
    expect(found(first, meeting)).toEqual([['vehicle', '云AG0216', 'a', 'b']]);
    expect(found(meeting, first)).toEqual([['vehicle', '云AG0216', 'a', 'b']]);
    expect(found(first, after)).toEqual([]);
  });

  test('one driver with two cars is told, where the telephone says it is the same man', () => {
    const driven = (plate: string, driverPhone: string) => ({
      ...car(plate, '2026-11-26', '09:00', '2026-11-26', '12:00'),
      driver: '牛师傅',
      driverPhone,
    });
    const first = visit('a', { vehicles: [driven('1', '139')] });
    expect(found(first, visit('b', { vehicles: [driven('2', '139')] }))).toEqual([['driver', '牛师傅', 'a', 'b']]);
    expect(found(first, visit('b', { vehicles: [driven('2', '138')] }))).toEqual([]);
  });

  test('who leaves a room makes room for whoever comes that day', () => {
    const first = visit('a', { rooms: [room('608', '2026-11-25', '2026-11-27')] });
    expect(found(first, visit('b', { rooms: [room('608', '2026-11-27', '2026-11-28')] }))).toEqual([]);
    expect(found(first, visit('b', { rooms: [room('608', '2026-11-26', '2026-11-28')] }))).toEqual([
      ['room', '云溪宾馆 608', 'a', 'b'],
    ]);
    expect(found(first, visit('b', { rooms: [room('606', '2026-11-26', '2026-11-28')] }))).toEqual([]);
    expect(found(first, visit('b', { rooms: [room('', '2026-11-26', '2026-11-28')] })), 'no number yet').toEqual([]);
  });

  test('twice in one visit is told as well, and what was called off takes nothing', () => {
    const twice = visit('a', {
      rooms: [room('608', '2026-11-25', '2026-11-26'), room('608', '2026-11-25', '2026-11-26')],
    });
    expect(found(twice)).toEqual([['room', '云溪宾馆 608', 'a', 'a']]);
    const off = visit('b', { reception: { stage: 'cancelled' }, rooms: [room('608', '2026-11-25', '2026-11-26')] });
    expect(found(visit('c', { rooms: [room('608', '2026-11-25', '2026-11-26')] }), off)).toEqual([]);
  });
});
