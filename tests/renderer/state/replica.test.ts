import { describe, expect, it, vi } from 'vitest';
import { patchReplica, type Replica, replicaOf } from '../../../renderer/state/replica.ts';
import { createReplicaKeeper } from '../../../renderer/state/replica-keeper.ts';
import { type AppContract, contract } from '../../../shared/contract/contract.ts';
import { mockHost } from '../support/mock-host.ts';
import { aLeader, anItem } from '../support/sample-records.ts';

const change = (fromRevision: number, toRevision: number, ...changed: ReturnType<typeof anItem>[]) => ({
  fromRevision,
  toRevision,
  changed: changed as never,
});

describe('a replica', () => {
  const replica = replicaOf(['all'], { revision: 5, records: [aLeader(0)] });

  it('takes a change that follows its revision', () => {
    const patched = patchReplica(replica, change(5, 6, aLeader(1)));
    expect(patched).toMatchObject({ revision: 6 });
    expect((patched as Replica).records.size).toBe(2);
  });

  it('keeps only records of its partitions', () => {
    const patched = patchReplica(replica, change(5, 6, anItem('a')));
    expect((patched as Replica).records.size).toBe(1);
    expect((patched as Replica).revision).toBe(6);
  });

  it('leaves itself as it is when it holds the change already', () => {
    expect(patchReplica(replica, change(4, 5, aLeader(1)))).toBe(replica);
  });

  it('tells a gap when a change between was missed', () => {
    expect(patchReplica(replica, change(7, 8))).toBe('gap');
  });
});

function keeperOver(snapshots: readonly { revision: number; records: unknown[] }[]) {
  let asked = 0;
  const host = mockHost<AppContract>(contract, {
    'records.openWindow': () => (snapshots[Math.min(asked++, snapshots.length - 1)] ?? snapshots[0]) as never,
  });
  const shown: Replica[] = [];
  const keeper = createReplicaKeeper(host.connection.client, (replica) => shown.push(replica), vi.fn());
  return { host, keeper, shown };
}

describe('the keeper of the replica', () => {
  it('opens the windows again after a gap', async () => {
    const { host, keeper, shown } = keeperOver([
      { revision: 1, records: [] },
      { revision: 9, records: [aLeader(0), aLeader(1)] },
    ]);
    await keeper.open(['all']);
    keeper.accept(change(7, 8));
    await vi.waitFor(() => expect(shown.at(-1)?.revision).toBe(9));
    expect(host.inputsOf('records.openWindow')).toHaveLength(2);
    expect(shown.at(-1)?.records.size).toBe(2);
  });

  it('applies changes that overtake the snapshot', async () => {
    const { keeper, shown } = keeperOver([{ revision: 3, records: [] }]);
    const opened = keeper.open(['all']);
    keeper.accept(change(3, 4, aLeader(0)));
    await opened;
    expect(shown.at(-1)?.revision).toBe(4);
    expect(shown.at(-1)?.records.size).toBe(1);
  });

  it('asks for further partitions together with the open ones', async () => {
    const { host, keeper } = keeperOver([{ revision: 1, records: [] }]);
    await keeper.open(['all', '2026-W48']);
    await keeper.open(['2026-W49']);
    await keeper.open(['2026-W48']);
    expect(host.inputsOf('records.openWindow')).toEqual([
      { partitions: ['all', '2026-W48'] },
      { partitions: ['all', '2026-W48', '2026-W49'] },
    ]);
  });
});
