import type { ReplicationStatus } from '../sync/replication.ts';
import type { SnapshotOrigin } from './floors.ts';
import type { RecordStore } from './record-store.ts';
import type { WorkstationReading } from './workstation-readings.ts';

/** What the page is told of the shared folder is made from these. */
export interface SyncFacts {
  readonly replication: ReplicationStatus | null;
  readonly workstations: readonly WorkstationReading[];
  /** In the order in which they are shown. */
  readonly officeIds: readonly string[];
  /** The office that a device was invited for, else that of whoever wrote last from it; null where nothing tells. */
  readonly officeOf: (deviceId: string) => string | null;
  readonly distrustedSnapshot: SnapshotOrigin | null;
}

/** Before a workspace is open. */
export const noSyncFacts: SyncFacts = {
  replication: null,
  workstations: [],
  officeIds: [],
  officeOf: () => null,
  distrustedSnapshot: null,
};

export function syncFactsOf(
  { state, trust, writers, floors }: RecordStore,
  replication: ReplicationStatus | null,
  workstations: readonly WorkstationReading[],
): SyncFacts {
  const offices = state.list('office').sort((left, right) => left.values.rankOrder - right.values.rankOrder);
  return {
    replication,
    workstations,
    officeIds: offices.map(({ id }) => id),
    officeOf: (deviceId) => {
      const member = trust.members.get(deviceId);
      if (member) return member.officeId;
      const personId = writers.get(deviceId);
      return (personId === undefined ? undefined : state.get('person', personId)?.values.officeId) ?? null;
    },
    distrustedSnapshot: floors.distrusted,
  };
}
