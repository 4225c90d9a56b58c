import type { Kept } from '../../../rules/kept.ts';
import { inDayOrder } from '../../../rules/reception/stop-order.ts';
import type { VisitFile } from '../../../rules/reception/visit-book.ts';
import type { VisitEntryKind } from '../../reception-commands.ts';

const listNames = {
  receptionGuest: 'guests',
  itineraryStop: 'stops',
  receptionTask: 'tasks',
  receptionMeal: 'meals',
  receptionRoom: 'rooms',
  receptionVehicle: 'vehicles',
  seatPlan: 'seatPlans',
} as const satisfies Record<VisitEntryKind, keyof VisitFile>;

/** The lines of a visit that are of one kind. */
export const listOf = (file: VisitFile, kind: VisitEntryKind): readonly Kept<{ readonly order: number }>[] =>
  file[listNames[kind]];

/** The visit as it would be with a line changed, or gone. */
export function withEntry(file: VisitFile, kind: VisitEntryKind, id: string, values: object | null): VisitFile {
  const list: readonly Kept<object>[] = file[listNames[kind]];
  const after = list.flatMap((entry) => (entry.id !== id ? [entry] : values === null ? [] : [{ id, values }]));
  const changed = { ...file, [listNames[kind]]: after };
  return kind === 'itineraryStop' ? { ...changed, stops: inDayOrder(byDay(changed.stops)) } : changed;
}

const byDay = (stops: VisitFile['stops']): VisitFile['stops'] =>
  [...stops].sort(
    ({ values: left }, { values: right }) => left.date.localeCompare(right.date) || left.order - right.order,
  );
