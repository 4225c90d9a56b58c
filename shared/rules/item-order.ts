import { exactInterval } from './plan-intervals.ts';
import type { PlanWeekItem } from './plan-week.ts';

/** By day and start, then by id: the same order on every workstation. A start that is not known comes first. */
export function compareItems(left: PlanWeekItem, right: PlanWeekItem): number {
  const start = (item: PlanWeekItem): number => exactInterval(item.values.time)?.start ?? 0;
  return (
    left.values.date.localeCompare(right.values.date) || start(left) - start(right) || (left.id < right.id ? -1 : 1)
  );
}
