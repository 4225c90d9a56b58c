import type { IncidentPerson } from '../../domain/emergency/incident.ts';
import { incidentPartition, isAboutIncident } from '../../rules/emergency/emergency-ids.ts';
import type { RecordView } from '../../store/record-view.ts';
import type { State } from '../../store/state.ts';
import type { IncidentKeys } from './incident-keys.ts';

/** The people of incidents with their details, as far as the reader may see them whole and the key is here. */
export const withOpenedPeople = (views: readonly RecordView[], keys: IncidentKeys): RecordView[] =>
  views.map((view) => {
    if (view.kind !== 'incidentPerson' || view.standing !== 'present' || view.isRedacted) return view;
    // Sound: a present record's values were parsed by its schema.
    const { incidentId, sealed } = view.values as unknown as IncidentPerson;
    const details = keys.open(incidentId, sealed);
    return details ? { ...view, values: { ...view.values, details } } : view;
  });

const personKind: ReadonlySet<string> = new Set(['incidentPerson']);

/** Everybody whom an incident concerns, those that were taken away included. */
export const peopleOf = (incidentId: string, state: Pick<State, 'recordsOf'>): RecordView[] =>
  state
    .recordsOf(new Set([incidentPartition(incidentId)]), personKind)
    .filter(({ id }) => isAboutIncident(incidentId, id));
