import { nodeHashing } from '../../electron/storage/node-crypto.ts';
import type { HostPorts } from '../../shared/host/ports.ts';
import type { RecordStore } from '../../shared/host/record-store.ts';
import { confirmSnapshot } from '../../shared/host/snapshots/confirm-snapshot.ts';
import { joinBySnapshot } from '../../shared/host/snapshots/join-by-snapshot.ts';
import { type PackingParts, packSnapshot } from '../../shared/host/snapshots/pack-snapshot.ts';
import { listSnapshots } from '../../shared/sync/snapshot.ts';
import { PowerCut, simulatedVerifier, simulatedWorkspaceId } from './simulated-keys.ts';
import type { World } from './world.ts';

const DAY_MS = 86_400_000;

/** What a workstation does that has no record when it starts. */
export async function joinByWorldSnapshot(world: World, name: string, store: RecordStore): Promise<void> {
  const share = world.snapshots.shareOf(name);
  const link: Pick<HostPorts['link'], 'listSnapshots' | 'readSnapshot'> = {
    listSnapshots: () => listSnapshots(share),
    readSnapshot: (place, from, maxBytes) => share.readSnapshot(place.holderId, place.name, from, maxBytes),
  };
  const parts = { link, hashing: nodeHashing, verifier: simulatedVerifier, workspaceId: simulatedWorkspaceId };
  if (await joinBySnapshot(parts, store)) world.count('joined by snapshot');
}

export async function writeSnapshot(
  world: World,
  name: string,
  store: RecordStore,
  ports: Omit<PackingParts, 'store' | 'partitions' | 'workspaceId'> & Pick<HostPorts, 'openPartitions'>,
): Promise<void> {
  const workspaceId = simulatedWorkspaceId;
  const work = packSnapshot({ ...ports, store, partitions: ports.openPartitions(workspaceId), workspaceId });
  let step = work.next();
  while (!step.done) step = work.next();
  if (!step.value) return;
  await world.snapshots.shareOf(name).writeOwnSnapshot(ports.device.deviceId, step.value.name, step.value.bytes);
  world.count('snapshot written');
}

/** What an open workspace does when journals have arrived. */
export class CatchingUp {
  readonly #world: World;
  readonly #now: () => number;
  #confirming: RecordStore | null = null;

  constructor(world: World, now: () => number) {
    this.#world = world;
    this.#now = now;
  }

  attend(store: RecordStore): void {
    const { origin, areReached } = store.floors;
    if (!origin || this.#confirming === store) return;
    if (areReached) this.#confirm(store);
    else if (this.#now() - origin.takenAt > DAY_MS) {
      this.#world.count('snapshot given up');
      store.snapshots.abandon();
    }
  }

  #confirm(store: RecordStore): void {
    this.#confirming = store;
    const after = (_: number, task: () => void) => {
      const timer = setImmediate(task);
      return () => clearImmediate(timer);
    };
    confirmSnapshot({ clock: { now: () => this.#now() }, scheduler: { after } }, store)
      .then((outcome) => this.#world.count(`snapshot ${outcome}`))
      .catch((error: unknown) => {
        if (!(error instanceof PowerCut)) this.#world.fail(error);
      })
      .finally(() => {
        this.#confirming = null;
      });
  }
}
