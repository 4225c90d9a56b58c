import type { Client } from '../../shared/contract/client.ts';
import type { AppContract } from '../../shared/contract/contract.ts';
import { emptyReplica, patchReplica, type RecordsChange, type Replica, replicaOf } from './replica.ts';

export interface ReplicaKeeper {
  /** Opens these partitions beside the ones that are open; answers once their records are there. */
  open(partitions: readonly string[]): Promise<void>;
  /** Fetches everything again: after a gap or a lost connection. */
  refresh(): Promise<void>;
  accept(change: RecordsChange): void;
  /** Lets go of all records, also of those that are on their way. */
  forget(): void;
}

/** More weeks and months than a person looks at in one sitting; those that were asked for longest ago are let go. */
const maxPartitions = 36;

/**
 * Keeps the replica equal to the host. Changes that arrive while a snapshot is under way are kept and applied to it
 * afterwards, because HTTP replies and pushed events may overtake each other.
 */
export function createReplicaKeeper(
  client: Client<AppContract>,
  show: (replica: Replica) => void,
  onFailure: (error: unknown) => void,
): ReplicaKeeper {
  let replica = emptyReplica;
  let wanted: readonly string[] = [];
  let late: RecordsChange[] = [];
  let fetching: Promise<void> | null = null;
  let isStale = false;
  /** What was fetched before it was forgotten is not shown after. */
  let life = 0;

  const fetchOnce = async (): Promise<void> => {
    const partitions = wanted;
    const begun = life;
    late = [];
    const snapshot = await client.request('records.openWindow', { partitions: [...partitions] });
    if (begun !== life) return;
    let next: Replica = replicaOf(partitions, snapshot);
    for (const change of late) {
      const patched = patchReplica(next, change);
      if (patched === 'gap') isStale = true;
      else next = patched;
    }
    replica = next;
    show(replica);
  };

  const fetchUntilCurrent = async (): Promise<void> => {
    const begun = life;
    try {
      do {
        isStale = false;
        await fetchOnce();
      } while (isStale && begun === life);
    } catch (error) {
      if (begun === life) onFailure(error);
    } finally {
      if (begun === life) fetching = null;
    }
  };

  const refresh = (): Promise<void> => {
    isStale = true;
    fetching ??= fetchUntilCurrent();
    return fetching;
  };

  return {
    refresh,
    forget() {
      life += 1;
      replica = emptyReplica;
      [wanted, late, fetching, isStale] = [[], [], null, false];
    },
    open(partitions) {
      const isMissing = partitions.some((partition) => !wanted.includes(partition));
      const others = wanted.filter((partition) => !partitions.includes(partition));
      wanted = [...others, ...partitions].slice(-maxPartitions);
      return isMissing ? refresh() : (fetching ?? Promise.resolve());
    },
    accept(change) {
      if (fetching) {
        late.push(change);
        return;
      }
      const patched = patchReplica(replica, change);
      if (patched === replica) return;
      if (patched === 'gap') {
        refresh().catch(onFailure);
        return;
      }
      replica = patched;
      show(replica);
    },
  };
}
