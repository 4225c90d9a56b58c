import type { SeatLayout, SeatSide } from '../../domain/reception/seat-plan.ts';
import type { SeatSlot } from './seat-slot.ts';

type RoundLayout = Extract<SeatLayout, { kind: 'round' }>;
type Wish = readonly [index: number, side: SeatSide];

export const roundSlots = (layout: RoundLayout): SeatSlot[] =>
  layout.tableSizes.flatMap((size, at) =>
    wishesOf(layout, size).map(
      ([index, wants]): SeatSlot => ({
        id: `t${at + 1}:${index}`,
        place: { kind: 'round', table: at + 1, index, size },
        wants,
        table: at + 1,
      }),
    ),
  );

/**
 * The seats of one table in the order in which they are given out, and to whom (plans-and-reception.md §3.5). Everybody faces the middle, so
 * the right hand is counter-clockwise.
 */
function wishesOf({ scheme, guestTakesHostSeat }: RoundLayout, size: number): Wish[] {
  const wishes = scheme === 'deputyHost' ? deputyHost(size, guestTakesHostSeat) : hostCentre(size, guestTakesHostSeat);
  const seen = new Set<number>();
  // At a small table one seat is named twice, and one is not there: the first name holds.
  return wishes.filter(([index]) => index < size && !seen.has(index) && seen.add(index));
}

/**
 * 主陪＋副陪: the two hosts face each other with the first guests at their right and left, the others take turns from the 主位 outward. A guest
 * who takes the 主位 changes places with the host.
 */
function deputyHost(size: number, guestTakesHostSeat: boolean): Wish[] {
  const opposite = Math.floor(size / 2);
  const [first, second]: readonly [SeatSide, SeatSide] = guestTakesHostSeat ? ['guest', 'host'] : ['host', 'guest'];
  return [
    [0, first],
    [size - 1, second],
    [opposite, 'host'],
    [1, 'guest'],
    [opposite - 1, 'guest'],
    [opposite + 1, 'guest'],
    ...outward(size).map((index, at): Wish => [index, at % 2 === 0 ? 'guest' : 'host']),
  ];
}

/** 主人居中: guests at the host's right, left, right …; or the guest of honour in the middle between the host, at the right, and the host's second. */
const hostCentre = (size: number, guestTakesHostSeat: boolean): Wish[] => [
  [0, guestTakesHostSeat ? 'guest' : 'host'],
  ...outward(size).map((index, at): Wish => [index, guestTakesHostSeat && at < 2 ? 'host' : 'guest']),
];

/** right1, left1, right2, left2 … of the 主位. */
const outward = (size: number): number[] =>
  Array.from({ length: size - 1 }, (_, at) => (at % 2 === 0 ? size - 1 - at / 2 : (at + 1) / 2));
