import type { PlanSnapshot } from '../../domain/reception/reception-issue.ts';
import type { PlanDifference } from './plan-difference.ts';
import { officesTakingPart, type ServingOffice, servingOffices } from './taking-part.ts';

/**
 * Whom an issue of a plan is for. The first: all who take part. A later one: whoever works on the visit and those who serve a leader of, or answer
 * for, what changed, before or after; everybody where the visit itself moved. Nobody else is told.
 */
export function concernedOffices(
  after: PlanSnapshot,
  before: PlanSnapshot | undefined,
  differences: readonly PlanDifference[] | undefined,
  servingOf: ServingOffice,
): string[] {
  if (!before || !differences || differences.some(concernsAll))
    return [
      ...new Set([...officesTakingPart(after, servingOf), ...(before ? officesTakingPart(before, servingOf) : [])]),
    ].sort();
  const { officeId, leadOfficeId, executingOfficeId } = after.reception;
  const touched = differences.flatMap((difference) => [
    ...officesOf(before, difference, servingOf),
    ...officesOf(after, difference, servingOf),
  ]);
  const offices = [officeId, leadOfficeId, executingOfficeId, ...touched].filter((office) => office !== undefined);
  return [...new Set(offices)].sort();
}

const fieldsForAll: ReadonlySet<string> = new Set(['title', 'arriveOn', 'arriveAt', 'departOn', 'departAt']);

const concernsAll = (difference: PlanDifference): boolean =>
  difference.list === 'reception' && difference.fields.some((field) => fieldsForAll.has(field));

/** Those who have to do with one line of a plan, as it stands in a snapshot. */
function officesOf(
  { reception, stops, tasks }: PlanSnapshot,
  { list, id }: PlanDifference,
  servingOf: ServingOffice,
): (string | undefined)[] {
  if (list === 'reception') return servingOffices(reception.hosts, servingOf);
  if (list === 'stops') {
    const stop = stops.find((entry) => entry.id === id)?.values;
    return stop ? [stop.responsibleOfficeId, ...servingOffices(stop.hosts, servingOf)] : [];
  }
  if (list === 'tasks') return [tasks.find((entry) => entry.id === id)?.values.responsibleOfficeId];
  return [];
}
