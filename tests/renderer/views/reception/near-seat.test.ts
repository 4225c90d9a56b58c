import { describe, expect, it } from 'vitest';
import { inReadingOrder, seatTowards } from '../../../../renderer/views/reception/seating/near-seat.ts';
import {
  layoutFrom,
  newSettings,
  settingsOf,
  sizesFrom,
} from '../../../../renderer/views/reception/seating/settings-form.ts';
import type { SeatLayout } from '../../../../shared/domain/reception/seat-plan.ts';
import { type DrawnSeat, seatDrawing } from '../../../../shared/rules/seating/drawing/seat-drawing.ts';
import { seat } from '../../../../shared/rules/seating/seat.ts';
import {
  aSeatPlan,
  bothSides,
  numbered,
  rostrum,
  rostrumRows,
  roundTable,
  talks,
} from '../../../support/seat-builders.ts';

const drawn = (...plan: Parameters<typeof aSeatPlan>): readonly DrawnSeat[] => {
  const made = aSeatPlan(...plan);
  return seatDrawing(made, seat(made), 'audience').seats;
};
const walk = (seats: readonly DrawnSeat[], from: string, ...keys: string[]): (string | undefined)[] => {
  let at = seats.find((each) => each.seat.person?.key === from);
  return keys.map((key) => {
    const next = at && seatTowards(seats, at, key);
    at = next ?? at;
    return next?.seat.person?.key;
  });
};

describe('arrow keys go over the seats as they are drawn', () => {
  it('along rows and between them', () => {
    const seats = drawn(rostrum(5), { people: numbered(8) });
    expect(walk(seats, '1', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual(['2', '4', undefined]);
    expect(walk(seats, '1', 'ArrowUp', 'ArrowLeft', 'ArrowDown')).toEqual(['6', '8', '3']);
    expect(walk(seats, '1', 'Home', 'End')).toEqual(['8', '4']);
    expect(walk(seats, '1', 'Tab')).toEqual([undefined]);
  });

  it('across the table', () => {
    const seats = drawn(talks(), { people: bothSides(5, 4) });
    expect(walk(seats, 'G5', 'ArrowDown')).toEqual(['H3']);
    expect(walk(seats, 'H4', 'ArrowUp')).toEqual(['G4']);
  });

  it('reach every seat of a round table', () => {
    const seats = drawn(roundTable(10), { people: bothSides(7, 3) });
    const reached = new Set(['H1']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const from of [...reached])
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
          for (const next of walk(seats, from, key)) if (next !== undefined) reached.add(next);
    }
    expect(reached.size).toBe(10);
    expect(inReadingOrder(seats)[0]?.seat.person?.key).toBe('H1');
  });
});

describe('the form of a layout', () => {
  const layouts: readonly SeatLayout[] = [
    rostrum(9),
    rostrumRows(7, 9),
    talks({ isAligned: false, door: 'atEnd', leadingSide: 'host', maxPerSide: 8 }),
    { ...roundTable(12, 10), scheme: 'hostCentre', guestTakesHostSeat: true },
    { kind: 'photo', rows: { maxPerRow: 11 }, hostsAtEnds: true },
    { kind: 'car', car: 'minibus', rows: 6, leftSeats: 2, rightSeats: 2, first: 'behindDriver' },
    { kind: 'signing', maxPerSide: 4 },
  ];

  it.each(layouts)('gives back what it was filled from: $kind', (layout) => {
    expect(layoutFrom(settingsOf(aSeatPlan(layout)))).toEqual(layout);
  });

  it('reads sizes with anything between them', () => {
    expect(sizesFrom('12、10 10', 2, 40)).toEqual([12, 10, 10]);
    expect(sizesFrom('12、1', 2, 40)).toBeNull();
    expect(sizesFrom('没有', 1, 100)).toBeNull();
  });

  it('begins with what the stop is', () => {
    const of = (kind: 'meal' | 'photo' | 'talks' | 'arrival') => newSettings({ kind, content: '活动' }).kind;
    expect([of('meal'), of('photo'), of('talks'), of('arrival')]).toEqual(['round', 'photo', 'talks', 'car']);
  });
});
