import type { AppContract } from '../../shared/contract/contract.ts';
import type { PayloadOf } from '../../shared/contract/define.ts';
import { partsOfRecordId } from '../../shared/domain/record.ts';
import type { RecordView } from '../../shared/store/record-view.ts';

/** The page's copy of the records of some partitions, as the host had them at `revision`. */
export interface Replica {
  readonly revision: number;
  readonly partitions: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, RecordView>;
}

export type RecordsChange = PayloadOf<AppContract, 'records.changed'>;

export const emptyReplica: Replica = { revision: 0, partitions: new Set(), records: new Map() };

export const replicaOf = (
  partitions: readonly string[],
  snapshot: { readonly revision: number; readonly records: readonly RecordView[] },
): Replica => ({
  revision: snapshot.revision,
  partitions: new Set(partitions),
  records: new Map(snapshot.records.map((record) => [record.id, record])),
});

/**
 * The replica after one change, or `gap` when changes between were missed and only opening the windows again helps.
 * A change that the replica already holds leaves it as it is.
 */
export function patchReplica(replica: Replica, change: RecordsChange): Replica | 'gap' {
  if (change.toRevision <= replica.revision) return replica;
  if (change.fromRevision !== replica.revision) return 'gap';
  const shown = change.changed.filter(({ id }) => replica.partitions.has(partsOfRecordId(id).partition));
  if (shown.length === 0) return { ...replica, revision: change.toRevision };
  const records = new Map(replica.records);
  for (const record of shown) records.set(record.id, record);
  return { ...replica, revision: change.toRevision, records };
}
