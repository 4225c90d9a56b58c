import { describe, expect, test } from 'vitest';
import type { SeatPlan } from '../../../../shared/domain/reception/seat-plan.ts';
import {
  keepSeatEmpty,
  lockSeat,
  moveToSeat,
  openSeat,
  reseat,
  swapPeople,
  undoSwap,
  unlockSeat,
} from '../../../../shared/rules/seating/seat-changes.ts';
import {
  aSeatPerson,
  aSeatPlan,
  changed,
  linesOf,
  numbered,
  rostrum,
  rostrumRows,
} from '../../../support/seat-builders.ts';

const five = aSeatPlan(rostrum(), { people: numbered(5) });
const withNew = (plan: SeatPlan): SeatPlan => ({ ...plan, people: [aSeatPerson('0'), ...plan.people] });

describe('互换 and 移动到', () => {
  test('two change places and nobody else moves', () => {
    expect(linesOf(changed(swapPeople(five, '2', '5')))).toEqual(['2 3 1 5 4']);
    expect(linesOf(changed(moveToSeat(five, '2', '1:-2')))).toEqual(['2 3 1 5 4']);
  });

  test('to the free place of E3', () => {
    const four = aSeatPlan(rostrum(), { rule: 'E3', people: numbered(4) });
    expect(linesOf(changed(moveToSeat(four, '4', '1:-2')))).toEqual(['4 3 1 2 ∅']);
  });

  test('are kept when the list changes, and passed over while a person is gone', () => {
    const plan = changed(swapPeople(five, '2', '5'));
    expect(linesOf({ ...plan, people: [...plan.people, aSeatPerson('6')] })).toEqual(['2 3 1 5 4 6']);
    expect(linesOf({ ...plan, people: plan.people.slice(0, 4) })).toEqual(['3 1 2 4']);
  });

  test('are taken back one by one, or all at once', () => {
    const once = changed(swapPeople(five, '2', '5'));
    const twice = changed(moveToSeat(once, '1', '1:2'));
    expect(undoSwap(twice)).toEqual({ ok: true, value: once });
    expect(linesOf(reseat(twice))).toEqual(['5 3 1 2 4']);
    expect(undoSwap(five)).toEqual({ ok: false, error: 'NOTHING_TO_DO' });
  });

  test('somebody without a seat takes the place of somebody who has one', () => {
    const three = aSeatPlan(rostrumRows(2), { people: numbered(3) });
    expect(linesOf(changed(swapPeople(three, '3', '2')))).toEqual(['1 3']);
    expect(linesOf(changed(swapPeople(three, '2', '3')))).toEqual(['1 3']);
    expect(linesOf(changed(moveToSeat(three, '3', '1:0')))).toEqual(['3 2']);
  });

  test('are refused with the reason', () => {
    const locked = changed(lockSeat(five, '1:1'));
    const empty = changed(keepSeatEmpty(five, '1:-1'));
    const refusals = [
      swapPeople(five, '2', '9'),
      swapPeople(five, '2', '2'),
      swapPeople(locked, '2', '5'),
      swapPeople(locked, '5', '2'),
      moveToSeat(five, '9', '1:0'),
      moveToSeat(five, '1', '1:7'),
      moveToSeat(five, '1', '1:0'),
      moveToSeat(locked, '2', '1:0'),
      moveToSeat(locked, '1', '1:1'),
      moveToSeat(empty, '1', '1:-1'),
    ].map((change) => (change.ok ? 'made' : change.error));
    expect(refusals).toEqual([
      'UNKNOWN_PERSON',
      'NOTHING_TO_DO',
      'LOCKED',
      'LOCKED',
      'UNKNOWN_PERSON',
      'UNKNOWN_SEAT',
      'NOTHING_TO_DO',
      'LOCKED',
      'LOCKED',
      'KEPT_EMPTY',
    ]);
  });
});

describe('锁定', () => {
  test('whoever is locked stays when the list changes, the others are seated around', () => {
    const plan = changed(lockSeat(five, '1:-2'));
    expect(linesOf(withNew(plan))).toEqual(['5 2 0 1 3 4']);
  });

  test('locking moves nobody, after a swap either', () => {
    const plan = changed(swapPeople(five, '2', '5'));
    expect(linesOf(changed(lockSeat(plan, '1:1')))).toEqual(['2 3 1 5 4']);
  });

  test('重新排座 seats the others by rank around the locked', () => {
    const plan = changed(lockSeat(changed(swapPeople(five, '2', '5')), '1:1'));
    expect(linesOf(reseat(plan))).toEqual(['4 2 1 5 3']);
  });

  test('a lock whose seat is gone waits, and its person is seated by rank', () => {
    const plan = changed(lockSeat(five, '1:-2'));
    const fewer = { ...plan, people: plan.people.filter(({ key }) => key !== '1' && key !== '2') };
    expect(linesOf(fewer)).toEqual(['5 3 4']);
    expect(linesOf(withNew(plan))).toEqual(['5 2 0 1 3 4']);
  });

  test('is taken off again', () => {
    const plan = changed(lockSeat(five, '1:-2'));
    expect(linesOf(withNew(changed(unlockSeat(plan, '1:-2'))))).toEqual(['4 2 0 1 3 5']);
  });

  test('is refused where there is nobody, twice, and on a seat that is not there', () => {
    const four = aSeatPlan(rostrum(), { rule: 'E3', people: numbered(4) });
    expect(lockSeat(four, '1:-2')).toEqual({ ok: false, error: 'NOBODY_THERE' });
    expect(lockSeat(changed(lockSeat(four, '1:0')), '1:0')).toEqual({ ok: false, error: 'NOTHING_TO_DO' });
    expect(lockSeat(four, '4:0')).toEqual({ ok: false, error: 'UNKNOWN_SEAT' });
    expect(unlockSeat(four, '1:0')).toEqual({ ok: false, error: 'NOTHING_TO_DO' });
  });
});

describe('设为空位', () => {
  test('those after it move on by rank, and the row gets a seat more', () => {
    const plan = changed(keepSeatEmpty(five, '1:1'));
    expect(linesOf(plan)).toEqual(['4 2 1 ∅ 3 5']);
    expect(linesOf(changed(openSeat(plan, '1:1')))).toEqual(['5 3 1 2 4']);
  });

  test('a full row sends the next into the row behind', () => {
    const plan = aSeatPlan(rostrum(3), { people: numbered(4) });
    expect(linesOf(changed(keepSeatEmpty(plan, '1:0')))).toEqual(['2 ∅ 1', '3 4']);
  });

  test('a locked seat is refused', () => {
    expect(keepSeatEmpty(changed(lockSeat(five, '1:0')), '1:0')).toEqual({ ok: false, error: 'LOCKED' });
    expect(openSeat(five, '1:0')).toEqual({ ok: false, error: 'NOTHING_TO_DO' });
  });
});
