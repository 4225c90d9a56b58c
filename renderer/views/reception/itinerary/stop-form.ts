import type { ItineraryStop } from '../../../../shared/domain/reception/visit-parts.ts';
import { itineraryStopSchema } from '../../../../shared/domain/reception/visit-parts.ts';
import type { Place } from '../../../state/PlaceInput.tsx';

/** A stop as its form has it: the room and the words for a place are one box, and a new issue is asked for beside. */
export interface StopForm
  extends Omit<ItineraryStop, 'officeId' | 'receptionId' | 'order' | 'venueId' | 'placeText' | 'planItemId'> {
  readonly where: Place;
  readonly isReissued?: boolean;
  readonly reason?: string;
  readonly orderedBy?: string;
}

export function stopFormOf(stop: ItineraryStop): Partial<StopForm> {
  const {
    officeId: _office,
    receptionId: _visit,
    order: _order,
    planItemId: _link,
    venueId,
    placeText,
    ...rest
  } = stop;
  return { ...rest, where: { venueId, placeText: placeText === '' ? undefined : placeText } };
}

/** The values of a stop that the form describes. */
export function stopValuesOf({ where, isReissued: _asked, reason: _why, orderedBy: _who, ...rest }: StopForm) {
  return { ...rest, venueId: where?.venueId, placeText: where?.placeText ?? '' };
}

/** What is typed as a whole stop, where it is one already; undefined while something is missing. */
export function typedStop(form: Partial<StopForm>, place: Pick<ItineraryStop, 'officeId' | 'receptionId'>) {
  const { where = {}, isReissued: _asked, reason: _why, orderedBy: _who, ...rest } = form;
  const given = Object.entries({ ...rest, ...where, ...place, order: 0 }).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  return itineraryStopSchema.safeParse(Object.fromEntries(given)).data;
}
