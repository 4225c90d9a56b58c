import { describe, expect, test } from 'vitest';
import type { CarKind, SeatLayout } from '../../../../shared/domain/reception/seat-plan.ts';
import { seat } from '../../../../shared/rules/seating/seat.ts';
import { aSeatPlan, linesOf, numbered } from '../../../support/seat-builders.ts';

const car = (
  kind: CarKind,
  rest: Partial<Extract<SeatLayout, { kind: 'car' }>> = {},
): Extract<SeatLayout, { kind: 'car' }> => ({
  kind: 'car',
  car: kind,
  rows: 3,
  leftSeats: 2,
  rightSeats: 1,
  first: 'doorSide',
  ...rest,
});

/** plans-and-reception.md §3.6, highest first. */
const table = [
  ['driverSedan', ['back:right', 'back:left', 'back:middle', 'front:right']],
  ['ownerSedan', ['front:right', 'back:right', 'back:left', 'back:middle']],
  ['sevenSeat', ['back:right', 'back:left', 'back:middle', 'middle:right', 'middle:left', 'front:right']],
  ['sevenSeatMiddle', ['middle:right', 'middle:left', 'back:right', 'back:left', 'back:middle', 'front:right']],
  ['offRoad', ['front:right', 'back:right', 'back:left', 'back:middle']],
] as const;

test.each(table)('the seats of a %s', (kind, expected) => {
  const { seats, unseated } = seat(aSeatPlan(car(kind), { people: numbered(expected.length + 1) }));
  expect(seats.map(({ id, person }) => [person?.key, id])).toEqual(expected.map((id, index) => [`${index + 1}`, id]));
  expect(unseated.map(({ key }) => key)).toEqual([`${expected.length + 1}`]);
});

describe('a minibus', () => {
  test('front over back, right over left, 随员座 last', () => {
    // The row of the driver, then three rows from the driver's window to the door.
    expect(linesOf(aSeatPlan(car('minibus'), { people: numbered(10) })).toSorted()).toEqual(
      ['3 2 1', '6 5 4', '9 8 7', '10'].toSorted(),
    );
  });

  test('or No. 1 behind the driver at the window', () => {
    const lines = linesOf(aSeatPlan(car('minibus', { first: 'behindDriver' }), { people: numbered(3) }));
    expect(lines).toContain('1 2 3');
  });
});
