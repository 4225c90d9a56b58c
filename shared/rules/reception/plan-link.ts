import { sameJson } from '../../base/canonical-json.ts';
import type { PlanItem } from '../../domain/plan-item.ts';
import type { Reception } from '../../domain/reception/reception.ts';
import type { ItineraryStop } from '../../domain/reception/visit-parts.ts';
import { weekStartOf } from '../../domain/week.ts';
import type { Kept } from '../kept.ts';

/** What a line of the weekly plan takes from the stop that it goes with. */
type Followed = Pick<PlanItem, 'date' | 'time' | 'venueId' | 'placeText' | 'attendance' | 'content'>;

export const followedFields = ['date', 'time', 'venueId', 'placeText', 'attendance', 'content'] as const;

/** The plan tells of the visit by its title, so that a reader knows whose reception it is. */
export function followedValues(stop: ItineraryStop, { title }: Pick<Reception, 'title'>): Followed {
  const { date, time, venueId, placeText, hosts, content } = stop;
  return {
    date,
    // A stop that follows another stop has no item to follow.
    time: time.kind === 'after' ? { kind: 'after', text: time.text, ...(time.part && { part: time.part }) } : time,
    ...(venueId !== undefined && { venueId }),
    ...(placeText !== '' && { placeText }),
    attendance: hosts,
    content: `${content}（${title}）`,
  };
}

/** A new line of the plan for a stop, of an office; who organises it must be said before a week is handed in. */
export const itemForStop = (
  { id: stopId, values: stop }: Kept<ItineraryStop>,
  reception: Pick<Reception, 'title'>,
  officeId: string,
  organiserUnit: string,
): PlanItem => ({
  officeId,
  weekStart: weekStartOf(stop.date),
  ...followedValues(stop, reception),
  category: 'reception',
  isTentative: false,
  isParallel: false,
  isCoordinated: false,
  isCancelled: false,
  isUnconfirmed: false,
  ...(organiserUnit !== '' && { organiserUnit }),
  sourceLink: { recordId: stopId },
});

/** Fields in which a linked item says something else than its stop: 周计划未随动. */
export function driftOf(stop: ItineraryStop, reception: Pick<Reception, 'title'>, item: PlanItem): string[] {
  if (item.isCancelled) return ['isCancelled'];
  const wanted: Partial<Followed> = followedValues(stop, reception);
  return followedFields.filter((field) => !sameJson((wanted[field] ?? null) as never, (item[field] ?? null) as never));
}
