import type { Result } from '../../shared/base/result.ts';
import type { SeatLayout, SeatPerson, SeatPlan, SeatSide } from '../../shared/domain/reception/seat-plan.ts';
import { seatPlanSchema } from '../../shared/domain/reception/seat-plan.ts';
import { type Seating, seat } from '../../shared/rules/seating/seat.ts';
import type { SeatArrangement } from '../../shared/rules/seating/seat-slot.ts';
import { audienceOrder } from '../../shared/rules/seating/seat-views.ts';

/** `1`, `2`, `3` … by rank. */
export const numbered = (count: number, rest: Partial<SeatPerson> = {}): SeatPerson[] =>
  Array.from({ length: count }, (_, index) => aSeatPerson(`${index + 1}`, rest));

/** `G1` `G2` … before `H1` `H2` …. */
export const bothSides = (guests: number, hosts: number): SeatPerson[] => [
  ...ofSide('G', guests, 'guest'),
  ...ofSide('H', hosts, 'host'),
];

const ofSide = (letter: string, count: number, side: SeatSide): SeatPerson[] =>
  numbered(count).map(({ key }) => aSeatPerson(`${letter}${key}`, { side }));

export const aSeatPerson = (key: string, rest: Partial<SeatPerson> = {}): SeatPerson => ({
  key,
  name: `某${key}`,
  title: '',
  unit: '',
  side: 'host',
  ...rest,
});

export const aSeatPlan = (layout: SeatLayout, rest: Partial<SeatPlan> = {}): SeatPlan =>
  seatPlanSchema.parse({
    officeId: 'office.all.dw',
    order: 1,
    title: '全区经济工作座谈会',
    rule: 'E1',
    layout,
    people: [],
    ...rest,
  });

export const rostrum = (maxPerRow = 100): SeatLayout => ({ kind: 'rostrum', rows: { maxPerRow } });

export const talks = (rest: Partial<Extract<SeatLayout, { kind: 'talks' }>> = {}): SeatLayout => ({
  kind: 'talks',
  isAligned: true,
  leadingSide: 'guest',
  door: 'behindHosts',
  maxPerSide: 20,
  ...rest,
});

export const roundTable = (...tableSizes: number[]): Extract<SeatLayout, { kind: 'round' }> => ({
  kind: 'round',
  tableSizes,
  scheme: 'deputyHost',
  guestTakesHostSeat: false,
});

/** The keys of each line as the audience sees it, `∅` for a seat without anybody. */
export const linesOf = (plan: SeatArrangement): string[] => linesOfSeating(seat(plan));

export const linesOfSeating = (seating: Seating): string[] =>
  audienceOrder(seating).map((line) => line.map(({ person }) => person?.key ?? '∅').join(' '));

/** The changed plan; throws the refusal. */
export function changed<P, E>(change: Result<P, E>): P {
  if (!change.ok) throw new Error(`refused: ${change.error}`);
  return change.value;
}

/** The rostrum in rows of these sizes. */
export const rostrumRows = (...rowSizes: number[]): SeatLayout => ({ kind: 'rostrum', rows: { rowSizes } });
