import { packPartition } from '../../store/packed-partition.ts';
import { encodeSnapshot, hashedPart, type SnapshotFile } from '../../sync/snapshot.ts';
import type { HostPorts, PartitionStore } from '../ports.ts';
import type { RecordStore } from '../record-store.ts';
import { MEMBERSHIP_PARTITION } from '../trust-gate.ts';
import { encodePart } from './snapshot-content.ts';

export interface PackingParts extends Pick<HostPorts, 'hashing' | 'compression' | 'secrecy' | 'device'> {
  readonly store: RecordStore;
  readonly partitions: Pick<PartitionStore, 'load'>;
  readonly workspaceId: string;
}

/**
 * Packs all records, a partition a step. They may go on changing: what partitions hold beyond the ends that are named is read
 * again from the journals and counts once. Null where they are not certain now, or what counts has changed meanwhile.
 */
export function* packSnapshot(parts: PackingParts): Generator<undefined, SnapshotFile | null> {
  const { store, partitions, workspaceId, hashing, device } = parts;
  const { state, gate, journals } = store;
  const { deviceId, signer } = device;
  const index = store.snapshots.index();
  if (!index) return null;
  const commits = journals.totalCommits;
  const key = store.keyRing.keyToWrite(store.trust);
  const encode = (content: Parameters<typeof encodePart>[0]) =>
    hashedPart(encodePart(content, { workspaceId, deviceId }, key?.bytes ?? null, parts), hashing);
  const encoded = [encode(index)];
  const names = state.partitions.names();
  // Whoever joins looks at the statements before taking the rest.
  for (const name of [...names.filter((each) => each === MEMBERSHIP_PARTITION), ...names]) {
    if (name === MEMBERSHIP_PARTITION && encoded.length > 1) continue;
    const onDisk = state.partitions.isLoaded(name) ? null : partitions.load(name);
    const partition = state.partitions.isLoaded(name) || !onDisk ? state.partitions.get(name) : undefined;
    const packed = onDisk ?? (partition && packPartition(partition));
    if (packed) encoded.push(encode(packed));
    yield undefined;
  }
  if (gate.fingerprint !== index.trust || device.deviceId !== deviceId) return null;
  return encodeSnapshot({ workspaceId, deviceId, commits, keyId: key?.id ?? null, parts: encoded }, signer, hashing);
}
