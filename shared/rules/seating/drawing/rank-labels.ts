import type { SeatPlan, SeatSide } from '../../../domain/reception/seat-plan.ts';
import { rankLabel } from '../captions.ts';

/** 1 2 3 by rank, or 客1 主1 where guests and hosts are ranked each for themselves; by key. */
export function rankLabels({ layout, people }: Pick<SeatPlan, 'layout' | 'people'>): ReadonlyMap<string, string> {
  const isBySide = layout.kind === 'talks' || layout.kind === 'round' || layout.kind === 'signing';
  const counts: Record<SeatSide, number> = { guest: 0, host: 0 };
  return new Map(
    people.map(({ key, side }, index) => {
      counts[side] += 1;
      return [key, isBySide ? rankLabel(side, counts[side]) : rankLabel(undefined, index + 1)];
    }),
  );
}
