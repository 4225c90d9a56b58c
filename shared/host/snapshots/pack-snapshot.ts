import { packPartition } from '../../store/packed-partition.ts';
import { encodeSnapshot, type HashedPart, hashedPart, type SnapshotFile } from '../../sync/snapshot.ts';
import type { HostPorts, PartitionStore } from '../ports.ts';
import type { RecordStore } from '../record-store.ts';
import { encodePart, partText } from './snapshot-content.ts';

export interface PackingParts extends Pick<HostPorts, 'hashing' | 'compression' | 'secrecy' | 'device'> {
  readonly store: RecordStore;
  readonly partitions: Pick<PartitionStore, 'load'>;
  readonly workspaceId: string;
}

/**
 * Packs all records, a partition in two steps. They may go on changing: what partitions hold beyond the ends that are named is read
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
  const encode = (text: Uint8Array) =>
    hashedPart(encodePart(text, { workspaceId, deviceId }, key?.bytes ?? null, parts), hashing);
  const encoded: HashedPart[] = [];
  const names: string[] = [];
  for (const name of state.partitions.names()) {
    const onDisk = state.partitions.isLoaded(name) ? null : partitions.load(name);
    const partition = onDisk ? undefined : state.partitions.get(name);
    const packed = onDisk ?? (partition && packPartition(partition));
    if (!packed) continue;
    const text = partText(packed);
    yield undefined;
    encoded.push(encode(text));
    names.push(name);
    yield undefined;
  }
  encoded.unshift(encode(partText({ ...index, names })));
  if (gate.fingerprint !== index.trust || device.deviceId !== deviceId) return null;
  return encodeSnapshot({ workspaceId, deviceId, commits, keyId: key?.id ?? null, parts: encoded }, signer, hashing);
}
