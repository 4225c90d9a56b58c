import type { RecordKind } from '../../domain/record.ts';
import type { RecordView, TypedRecordView } from '../../store/record-view.ts';
import type { State } from '../../store/state.ts';

const kind = 'incident' satisfies RecordKind;

/** Years that are long past are on the disk: they are looked through when a start has long been over. */
export const SWEEP_AFTER_MS = 60_000;

/** The incident that a record is, or is about. */
export const incidentIdOf = ({ id, kind: its, values }: RecordView): string | undefined =>
  its === kind ? id : typeof values.incidentId === 'string' ? values.incidentId : undefined;

/** The partitions that hold incidents: of every year that one was registered in, also by a clock that was wrong. */
const incidentPartitionsIn = ({ partitions }: State): string[] =>
  partitions.names().flatMap((name) => (name.startsWith(`${kind}.`) ? name.slice(kind.length + 1) : []));

export const incidentsIn = (state: State): TypedRecordView<'incident'>[] =>
  incidentPartitionsIn(state).flatMap((partition) => state.list(kind, partition));
