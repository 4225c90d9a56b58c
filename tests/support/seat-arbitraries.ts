import fc from 'fast-check';
import { carKinds, type SeatLayout, type SeatPlan, seatingRules } from '../../shared/domain/reception/seat-plan.ts';
import { seat } from '../../shared/rules/seating/seat.ts';
import {
  keepSeatEmpty,
  lockSeat,
  moveToSeat,
  swapPeople,
  unlockSeat,
} from '../../shared/rules/seating/seat-changes.ts';
import { aSeatPerson, aSeatPlan } from './seat-builders.ts';

const upTo = (most: number, least = 1) => fc.integer({ min: least, max: most });
const rows = fc.oneof(
  fc.record({ maxPerRow: upTo(12) }),
  fc.record({ rowSizes: fc.array(upTo(9), { minLength: 1, maxLength: 5 }) }),
);

const layout: fc.Arbitrary<SeatLayout> = fc.oneof(
  fc.record({ kind: fc.constant('rostrum' as const), rows }),
  fc.record({ kind: fc.constant('photo' as const), rows, hostsAtEnds: fc.boolean() }),
  fc.record({
    kind: fc.constant('talks' as const),
    isAligned: fc.boolean(),
    leadingSide: fc.constantFrom('guest' as const, 'host' as const),
    door: fc.constantFrom('behindHosts' as const, 'atEnd' as const),
    maxPerSide: upTo(12),
  }),
  fc.record({
    kind: fc.constant('round' as const),
    tableSizes: fc.array(upTo(12, 2), { minLength: 1, maxLength: 4 }),
    scheme: fc.constantFrom('deputyHost' as const, 'hostCentre' as const),
    guestTakesHostSeat: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('car' as const),
    car: fc.constantFrom(...carKinds),
    rows: upTo(8),
    leftSeats: upTo(2),
    rightSeats: upTo(2),
    first: fc.constantFrom('doorSide' as const, 'behindDriver' as const),
  }),
  fc.record({ kind: fc.constant('signing' as const), maxPerSide: upTo(8) }),
);

const people = fc
  .array(
    fc.record({
      side: fc.constantFrom('guest' as const, 'host' as const),
      table: fc.option(upTo(5), { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((sides) => sides.map((rest, index) => aSeatPerson(`p${index}`, rest)));

/** What a person may do to a plan, by number of seat or person. */
const step = fc.record({
  act: fc.constantFrom('swap', 'move', 'lock', 'unlock', 'empty'),
  one: fc.nat(60),
  other: fc.nat(60),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A refused step leaves the plan as it is. */
function after(plan: SeatPlan, { act, one, other }: Step): SeatPlan {
  const { seats } = seat(plan);
  const seatId = seats[other % Math.max(1, seats.length)]?.id ?? '1:0';
  const person = (index: number): string => plan.people[index % Math.max(1, plan.people.length)]?.key ?? 'nobody';
  const changes = {
    swap: () => swapPeople(plan, person(one), person(other)),
    move: () => moveToSeat(plan, person(one), seatId),
    lock: () => lockSeat(plan, seatId),
    unlock: () => unlockSeat(plan, seatId),
    empty: () => keepSeatEmpty(plan, seatId),
  };
  const change = changes[act as keyof typeof changes]();
  return change.ok ? change.value : plan;
}

/** Any plan of up to 43 people that was altered in any way before its list changed. */
export const alteredPlan: fc.Arbitrary<SeatPlan> = fc
  .record({
    layout,
    rule: fc.constantFrom(...seatingRules),
    people,
    steps: fc.array(step, { maxLength: 12 }),
    /** What becomes of the list afterwards. */
    gone: fc.nat(45),
    come: fc.nat(3),
  })
  .map(({ steps, gone, come, ...rest }) => {
    const changed = steps.reduce(after, aSeatPlan(rest.layout, rest));
    const added = Array.from({ length: come }, (_, index) => aSeatPerson(`new${index}`, { side: 'guest' }));
    return { ...changed, people: [...added, ...changed.people.filter((_, index) => index !== gone)] };
  });
