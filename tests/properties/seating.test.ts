import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeatPlan } from '../../shared/domain/reception/seat-plan.ts';
import { seatDrawing, seatPage } from '../../shared/rules/seating/drawing/seat-drawing.ts';
import { seat, seatOf } from '../../shared/rules/seating/seat.ts';
import { lockSeat, swapPeople, undoSwap } from '../../shared/rules/seating/seat-changes.ts';
import { seatPlanProblems } from '../../shared/rules/seating/seat-plan-problems.ts';
import { audienceOrder, seatViews, stageOrder } from '../../shared/rules/seating/seat-views.ts';
import { alteredPlan } from '../support/seat-arbitraries.ts';

/** `RUNS=5000` plays more; a failing run prints its seed and path (tests/README.md). */
const numRuns = Number(process.env.RUNS ?? 400);

const check = (name: string, holds: (plan: SeatPlan) => void): void =>
  test(name, () => fc.assert(fc.property(alteredPlan, holds), { numRuns }));

check('everyone is in the seating once', (drawn) => {
  const { seats, unseated } = seat(drawn);
  const found = [...seats.flatMap(({ person }) => (person ? [person.key] : [])), ...unseated.map(({ key }) => key)];
  expect(found.toSorted()).toEqual(drawn.people.map(({ key }) => key).toSorted());
  expect(new Set(seats.map(({ id }) => id)).size).toBe(seats.length);
});

check('nobody stays without a seat while one is free', (drawn) => {
  const { seats, unseated } = seat(drawn);
  const free = seats.filter(({ person, isKeptEmpty }) => person === null && !isKeptEmpty);
  if (unseated.length > 0) expect(free).toEqual([]);
  const hasRoomProblem = seatPlanProblems(drawn).some(
    ({ code }) => code === 'MORE_PEOPLE_THAN_SEATS' || code === 'ROWS_TOO_SMALL',
  );
  expect(hasRoomProblem).toBe(unseated.length > 0);
});

check('nobody sits on a seat that is kept empty', (drawn) => {
  for (const { person, isKeptEmpty } of seat(drawn).seats) expect(isKeptEmpty && person !== null).toBe(false);
});

check('locks are kept wherever their seat and person are there', (drawn) => {
  const { seats } = seat(drawn);
  const keys = new Set(drawn.people.map(({ key }) => key));
  const [usedSeats, usedPeople] = [new Set<string>(), new Set<string>()];
  for (const lock of drawn.locks) {
    const found = seats.find(({ id }) => id === lock.seat);
    if (!found || !keys.has(lock.person) || usedSeats.has(lock.seat) || usedPeople.has(lock.person)) continue;
    usedSeats.add(lock.seat);
    usedPeople.add(lock.person);
    expect([found.id, found.person?.key, found.isLocked]).toEqual([lock.seat, lock.person, true]);
  }
});

check('locking moves nobody', (drawn) => {
  const before = seat(drawn).seats;
  for (const { id } of before) {
    const change = lockSeat(drawn, id);
    if (!change.ok) continue;
    const seats = seat(change.value).seats.map(({ id: seatId, person }) => [seatId, person?.key]);
    expect(seats).toEqual(before.map(({ id: seatId, person }) => [seatId, person?.key]));
  }
});

test('a swap exchanges two and nobody else, and undoing it gives the plan again', () => {
  fc.assert(
    fc.property(alteredPlan, fc.nat(40), fc.nat(40), (drawn, one, other) => {
      const [first, second] = [drawn.people[one]?.key ?? '', drawn.people[other]?.key ?? ''];
      const change = swapPeople(drawn, first, second);
      if (!change.ok) return;
      const [before, now] = [seat(drawn), seat(change.value)];
      expect(seatOf(now, first)?.id).toBe(seatOf(before, second)?.id);
      expect(seatOf(now, second)?.id).toBe(seatOf(before, first)?.id);
      for (const { key } of drawn.people)
        if (key !== first && key !== second) expect(seatOf(now, key)?.id).toBe(seatOf(before, key)?.id);
      expect(undoSwap(change.value)).toEqual({ ok: true, value: drawn });
    }),
    { numRuns },
  );
});

check('from the stage every line is the mirror of the audience’s', (drawn) => {
  const seating = seat(drawn);
  const [audience, stage] = [audienceOrder(seating), stageOrder(seating)];
  expect(stage.map((line) => line.toReversed())).toEqual(audience);
  expect(audience.flat()).toHaveLength(seating.seats.length);
});

check('the same plan gives the same seating', (drawn) => {
  expect(seat(structuredClone(drawn))).toEqual(seat(drawn));
});

check(
  'a drawing shows everyone who sits, inside the sheet and apart from each other, and says whence it is seen',
  (drawn) => {
    const seating = seat(drawn);
    for (const view of seatViews) {
      const drawing = seatDrawing(drawn, seating, view);
      expect(drawing.seats.map(({ seat: { id } }) => id).toSorted()).toEqual(
        seating.seats.map(({ id }) => id).toSorted(),
      );
      for (const [index, one] of drawing.seats.entries()) {
        expect([one.seat.id, inside(one, { leftMm: 5, topMm: 5, widthMm: 287, heightMm: 200 })]).toEqual([
          one.seat.id,
          true,
        ]);
        const words = one.texts.map(({ text }) => text).join('');
        expect([words, words.includes(one.seat.person?.name ?? '')]).toEqual([words, true]);
        const covered = drawing.seats.slice(index + 1).find((other) => areOverlapping(one, other));
        expect([one.seat.id, covered?.seat.id]).toEqual([one.seat.id, undefined]);
        for (const { text, xMm, baselineMm } of one.texts) {
          const point = { leftMm: xMm, topMm: baselineMm, widthMm: 0, heightMm: 0 };
          expect([text, inside(point, one)]).toEqual([text, true]);
        }
      }
      expect(seatPage(drawing).texts.map(({ text }) => text)).toContain(drawing.caption);
    }
  },
);

interface Box {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

const inside = (box: Box, room: Box): boolean =>
  box.leftMm >= room.leftMm &&
  box.topMm >= room.topMm &&
  box.leftMm + box.widthMm <= room.leftMm + room.widthMm &&
  box.topMm + box.heightMm <= room.topMm + room.heightMm;

const areOverlapping = (one: Box, other: Box): boolean =>
  Math.min(one.leftMm + one.widthMm, other.leftMm + other.widthMm) - Math.max(one.leftMm, other.leftMm) > 0.01 &&
  Math.min(one.topMm + one.heightMm, other.topMm + other.heightMm) - Math.max(one.topMm, other.topMm) > 0.01;
