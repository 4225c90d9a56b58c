import { minutesOf, type PlainDate } from '../../domain/plain-date.ts';
import type { ReceptionFacts } from '../../domain/reception/reception.ts';
import type { ItineraryStop, ReceptionRoom, ReceptionVehicle } from '../../domain/reception/visit-parts.ts';
import type { Kept } from '../kept.ts';
import { exactInterval, overlaps } from '../plan-intervals.ts';
import type { Violation } from '../violation.ts';

type Days = Pick<ReceptionFacts, 'arriveOn' | 'arriveAt' | 'departOn' | 'departAt'>;

/** What a visit cannot be: leaving before it came, or with more people named than came. */
export function factViolations(facts: Days & Pick<ReceptionFacts, 'headcount'>, namedGuests: number): Violation[] {
  const { arriveOn, arriveAt, departOn, departAt, headcount } = facts;
  const violations: Violation[] = [];
  if (arriveOn !== undefined && departOn !== undefined) {
    if (departOn < arriveOn) violations.push({ code: 'DEPART_BEFORE_ARRIVE', field: 'departOn' });
    else if (departOn === arriveOn && arriveAt !== undefined && departAt !== undefined && departAt <= arriveAt)
      violations.push({ code: 'DEPART_BEFORE_ARRIVE', field: 'departAt' });
  }
  if (headcount !== undefined && headcount < namedGuests)
    violations.push({ code: 'FEWER_THAN_NAMED', field: 'headcount', details: { named: namedGuests } });
  return violations;
}

/** Whether a day is one of the visit's; a visit whose days are not known yet has any. */
const isWithin = (date: PlainDate, { arriveOn, departOn }: Days): boolean =>
  (arriveOn === undefined || date >= arriveOn) && (departOn === undefined || date <= departOn);

const daysOfVisit = ({ arriveOn = '', departOn = '' }: Days) => ({ arriveOn, departOn });

/** What a stop cannot be: outside the visit, or at the same time as another of the same people. */
export function stopViolations(stop: ItineraryStop, others: readonly Kept<ItineraryStop>[], visit: Days): Violation[] {
  const violations: Violation[] = [];
  if (!isWithin(stop.date, visit))
    violations.push({ code: 'OUTSIDE_VISIT', field: 'date', details: daysOfVisit(visit) });
  const meeting = others.find(({ values }) => isAtOnce(stop, values));
  if (meeting)
    violations.push({ code: 'TWO_STOPS_AT_ONCE', field: 'time', details: { content: meeting.values.content } });
  return violations;
}

/** Guests are at one place at a time; a stop for all of them is also one of each group's. */
export function isAtOnce(left: ItineraryStop, right: ItineraryStop): boolean {
  if (left.date !== right.date || (left.party !== '' && right.party !== '' && left.party !== right.party)) return false;
  const [first, second] = [exactInterval(left.time), exactInterval(right.time)];
  return first !== null && second !== null && overlaps(first, second);
}

/** Stops that stand outside the visit since its days were changed. */
export const stopsOutside = (stops: readonly Kept<ItineraryStop>[], visit: Days): Kept<ItineraryStop>[] =>
  stops.filter(({ values }) => !isWithin(values.date, visit));

/** A room or a car is had from a day to a later one, or the same. */
export function spanViolations(
  values:
    | Pick<ReceptionRoom, 'fromDate' | 'toDate'>
    | Pick<ReceptionVehicle, 'fromDate' | 'toDate' | 'fromTime' | 'toTime'>,
): Violation[] {
  if (values.toDate < values.fromDate) return [{ code: 'END_BEFORE_START', field: 'toDate' }];
  if (!('fromTime' in values) || values.toDate > values.fromDate) return [];
  const { fromTime, toTime } = values;
  const isBackward = fromTime !== undefined && toTime !== undefined && minutesOf(toTime) <= minutesOf(fromTime);
  return isBackward ? [{ code: 'END_BEFORE_START', field: 'toTime' }] : [];
}
