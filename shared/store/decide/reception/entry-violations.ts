import type { ReceptionFacts } from '../../../domain/reception/reception.ts';
import type { ItineraryStop } from '../../../domain/reception/visit-parts.ts';
import type { Kept } from '../../../rules/kept.ts';
import { spanViolations, stopViolations } from '../../../rules/reception/visit-problems.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { VisitEntry } from '../../reception-commands.ts';
import { type DecisionContext, leaderViolations, unknownOffice } from '../context.ts';

type Visit = Pick<ReceptionFacts, 'arriveOn' | 'arriveAt' | 'departOn' | 'departAt'>;

/**
 * Why a line may not be so, at its field: outside the visit, two at once, an end before its beginning, somebody or something that is not here.
 * `others` are the lines beside it, of its own kind or any.
 */
export function entryViolations(
  entry: VisitEntry,
  visit: Visit,
  others: readonly (VisitEntry | (Kept<ItineraryStop> & { readonly kind: 'itineraryStop' }))[],
  context: DecisionContext,
): Violation[] {
  if (entry.kind === 'itineraryStop') {
    const stop = asStop(entry.values);
    const beside = others.flatMap((other, index) =>
      other.kind === 'itineraryStop' && other !== entry ? [{ id: String(index), values: asStop(other.values) }] : [],
    );
    const venue = stop.venueId !== undefined && !context.state.get('venue', stop.venueId);
    return [
      ...stopViolations(stop, beside, visit),
      ...stop.hosts.flatMap(({ leaderId }) => leaderViolations(leaderId, stop.date, 'hosts', context.state)),
      ...officeViolation(stop.responsibleOfficeId, context),
      ...(venue ? [{ code: 'UNKNOWN_RECORD' as const, field: 'venueId', details: { id: stop.venueId ?? '' } }] : []),
    ];
  }
  if (entry.kind === 'receptionTask') return officeViolation(entry.values.responsibleOfficeId, context);
  if (entry.kind === 'receptionRoom' || entry.kind === 'receptionVehicle') return spanViolations(entry.values);
  return [];
}

/** A stop as it would be in its list; where it stands there says nothing about whether it can be. */
const asStop = (values: Extract<VisitEntry, { kind: 'itineraryStop' }>['values']): ItineraryStop => ({
  officeId: '',
  receptionId: '',
  order: 0,
  ...values,
});

const officeViolation = (officeId: string | undefined, context: DecisionContext): Violation[] => {
  const unknown = unknownOffice(officeId, 'responsibleOfficeId', context);
  return unknown ? [unknown] : [];
};
