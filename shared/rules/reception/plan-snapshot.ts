import type { PlanSnapshot } from '../../domain/reception/reception-issue.ts';
import type { VisitFile } from './visit-book.ts';

/** What a leader, an office or a venue is called; undefined where it is not known. */
export type NameOf = (id: string) => string | undefined;

/** The plan of a visit as it stands, in words: so an issue reads the same whatever becomes of the records. */
export function planSnapshot(file: VisitFile, nameOf: NameOf): PlanSnapshot {
  const { reception, stops, tasks } = file;
  const lists = {
    guests: [...file.guests],
    stops: [...stops],
    tasks: [...tasks],
    meals: [...file.meals],
    rooms: [...file.rooms],
    vehicles: [...file.vehicles],
  };
  const ids = [
    reception.officeId,
    reception.leadOfficeId,
    reception.executingOfficeId,
    ...reception.hosts.map(({ leaderId }) => leaderId),
    ...stops.flatMap(({ values }) => [
      values.venueId,
      values.responsibleOfficeId,
      ...values.hosts.map(({ leaderId }) => leaderId),
    ]),
    ...tasks.map(({ values }) => values.responsibleOfficeId),
  ].filter((id) => id !== undefined);
  const names = [...new Set(ids)].sort().flatMap((id): [string, string][] => {
    const name = nameOf(id);
    return name === undefined ? [] : [[id, name]];
  });
  return { reception, ...lists, names: Object.fromEntries(names) };
}
