import type { SeatLayout, SeatSide } from '../../domain/reception/seat-plan.ts';
import { linePlaces } from './line-slots.ts';
import { directionOf } from './row-order.ts';
import type { SeatSlot, SlotNeeds } from './seat-slot.ts';

type TalksLayout = Extract<SeatLayout, { kind: 'talks' }>;

const sides = [
  { side: 'guest', line: 'far' },
  { side: 'host', line: 'near' },
] as const;

/**
 * Guests face the door, hosts have it behind them (plans-and-reception.md §3.4). Places count to the right as seen from the door: a guest's
 * left hand, a host's right hand. So alignment makes one side follow its left and the other its right.
 */
export function talksSlots(layout: TalksLayout, { plan, people, isEmpty }: SlotNeeds): SeatSlot[] {
  const own = (side: SeatSide, count: number): number => directionOf(plan.rule, count) * (side === 'guest' ? 1 : -1);
  const countOf = (side: SeatSide): number => people.filter((person) => person.side === side).length;
  const leading = own(layout.leadingSide, Math.min(countOf(layout.leadingSide), layout.maxPerSide));
  return sides.flatMap(({ side, line }) => {
    const idOf = (row: number, x: number): string => `${line}${row === 1 ? '' : row}:${x}`;
    return linePlaces({
      rule: plan.rule,
      count: countOf(side),
      seatsOfRow: () => layout.maxPerSide,
      isEmpty: (row, x) => isEmpty(idOf(row, x)),
      direction: (_, size) => (layout.isAligned ? leading : own(side, size)),
    }).map(
      ({ row, x, isSpare }): SeatSlot => ({
        id: idOf(row, x),
        place: { kind: 'line', line, row, x },
        wants: side,
        isSpare,
      }),
    );
  });
}
