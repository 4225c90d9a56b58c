import type { ItineraryStop } from '../../../shared/domain/reception/visit-parts.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import type { Clash } from '../../../shared/rules/clash.ts';
import { findClashes } from '../../../shared/rules/clashes.ts';
import { hostedStops } from '../../../shared/rules/reception/hosted-stops.ts';
import type { VisitFile } from '../../../shared/rules/reception/visit-book.ts';
import type { RecordNames } from '../../state/names.ts';
import { clashesOfWeek, planWeek, type Records } from '../../state/records.ts';
import { clashCodeNames } from '../../text/clashes.ts';
import { itineraryText } from '../../text/reception-itinerary.ts';

/** The weeks that a visit's stops fall into. */
export const weeksOf = ({ stops }: Pick<VisitFile, 'stops'>): string[] => [
  ...new Set(stops.map(({ values }) => weekStartOf(values.date))),
];

/** The open clashes of each stop in the weekly plan, by the stop's id: its own, or those of the line that it is tied to. */
export function clashesByStop({ stops }: VisitFile, records: Records): ReadonlyMap<string, readonly Clash[]> {
  const clashes = weeksOf({ stops })
    .flatMap((week) => clashesOfWeek(records, week))
    .filter(({ acceptance }) => !acceptance);
  return new Map(
    stops.map(({ id, values: { planItemId = '' } }) => [
      id,
      clashes.filter(({ itemIds }) => itemIds.includes(id) || itemIds.includes(planItemId)),
    ]),
  );
}

/** What a stop would clash with in the weekly plan, were it as it is being typed. */
export function clashesOfDraft(
  stopId: string,
  values: ItineraryStop,
  { reception }: VisitFile,
  records: Records,
): readonly Clash[] {
  const week = planWeek(records, weekStartOf(values.date));
  const { planItemId: _link, ...draft } = values;
  const typed = hostedStops(
    week.weekStart,
    [{ id: stopId, values: draft }],
    () => reception,
    () => false,
  );
  const others = {
    items: week.items.filter(({ id }) => id !== values.planItemId),
    stops: [...(week.stops ?? []).filter(({ id }) => id !== stopId), ...typed],
  };
  return findClashes({ ...week, ...others }).filter(
    ({ itemIds, level }) => level === 'conflict' && itemIds.includes(stopId),
  );
}

/** Which rule, and who or what is double-booked. */
export const clashWords = ({ code, leaderIds, venueId }: Clash, names: RecordNames): string =>
  itineraryText.clash(
    clashCodeNames[code],
    [...leaderIds.map(names.leaderName), venueId ? names.venueName(venueId) : ''].filter(Boolean).join('、'),
  );
