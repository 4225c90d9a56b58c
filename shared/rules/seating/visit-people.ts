import type { Leader } from '../../domain/leader.ts';
import type { SeatPerson } from '../../domain/reception/seat-plan.ts';
import type { ItineraryStop } from '../../domain/reception/visit-parts.ts';
import type { VisitFile } from '../reception/visit-book.ts';

type Visit = Pick<VisitFile, 'reception' | 'guests'>;

/** Guests of the visit by their list, then our leaders by theirs: those of the stop, where it names any. */
export function visitPeople(
  { reception, guests }: Visit,
  stop: Pick<ItineraryStop, 'hosts'> | undefined,
  leaders: ReadonlyMap<string, Leader>,
  newKey: () => string,
): SeatPerson[] {
  const hosts = stop && stop.hosts.length > 0 ? stop.hosts : reception.hosts;
  return [
    ...guests.map(
      ({ id, values: { name, unit, title } }): SeatPerson => ({
        ...{ key: newKey(), name, unit, title },
        side: 'guest',
        sourceId: id,
      }),
    ),
    ...hosts.flatMap(({ leaderId }): SeatPerson[] => {
      const leader = leaders.get(leaderId);
      if (!leader) return [];
      return [{ key: newKey(), name: leader.name, title: leader.title, unit: '', side: 'host', sourceId: leaderId }];
    }),
  ];
}

/** Those who are not among these people yet, by the record that they came from. */
export function peopleToAdd(present: readonly SeatPerson[], all: readonly SeatPerson[]): SeatPerson[] {
  const known = new Set(present.flatMap(({ sourceId }) => sourceId ?? []));
  return all.filter(({ sourceId }) => sourceId === undefined || !known.has(sourceId));
}
