import type { PlainDate } from '../../domain/plain-date.ts';
import type { PlanItem } from '../../domain/plan-item.ts';
import type { Reception } from '../../domain/reception/reception.ts';
import type { ItineraryStop } from '../../domain/reception/visit-parts.ts';
import { weekStartOf } from '../../domain/week.ts';
import type { Kept } from '../kept.ts';
import { itemForStop } from './plan-link.ts';
import { isLive } from './stages.ts';

/**
 * Stops of a week that take a leader's time or a room and have no line of their own in the weekly plan, as lines that the plan's rules can look
 * at: so a meeting and a reception at once are C9 whether or not somebody has entered both (plans-and-reception.md §1.7).
 */
export function hostedStops(
  weekStart: PlainDate,
  stops: readonly Kept<ItineraryStop>[],
  receptionOf: (id: string) => Reception | undefined,
  hasItem: (id: string) => boolean,
): Kept<PlanItem>[] {
  return stops.flatMap((stop): Kept<PlanItem>[] => {
    const { date, hosts, venueId, planItemId, receptionId } = stop.values;
    if (weekStartOf(date) !== weekStart || (hosts.length === 0 && venueId === undefined)) return [];
    const reception = receptionOf(receptionId);
    if (!reception || !isLive(reception.stage) || (planItemId !== undefined && hasItem(planItemId))) return [];
    return [{ id: stop.id, values: itemForStop(stop, reception, reception.officeId, '') }];
  });
}
