import type { RecordKind } from '../../domain/record.ts';
import type { TypedRecordView } from '../../store/record-view.ts';
import type { State } from '../../store/state.ts';

const kind = 'incident' satisfies RecordKind;

/** The partitions that hold incidents: of every year that one was registered in, also by a clock that was wrong. */
export const incidentPartitionsIn = ({ partitions }: State): string[] =>
  partitions.names().flatMap((name) => (name.startsWith(`${kind}.`) ? name.slice(kind.length + 1) : []));

export const incidentsIn = (state: State): TypedRecordView<'incident'>[] =>
  incidentPartitionsIn(state).flatMap((partition) => state.list(kind, partition));
