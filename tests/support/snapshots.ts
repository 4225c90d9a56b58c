import { nodeCompression } from '../../electron/storage/node-compression.ts';
import { nodeHashing, nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { nodeSecrecy } from '../../electron/storage/node-secrecy.ts';
import { confirmSnapshot } from '../../shared/host/snapshots/confirm-snapshot.ts';
import { packSnapshot } from '../../shared/host/snapshots/pack-snapshot.ts';
import { contentOf, encodePart, partText, type SnapshotIndex } from '../../shared/host/snapshots/snapshot-content.ts';
import type { Signer } from '../../shared/sync/ports.ts';
import { decodeSnapshot, encodeSnapshot, hashedPart, type SnapshotFile } from '../../shared/sync/snapshot.ts';
import { type Station, trustWorkspaceId } from './trust-station.ts';

const tools = { compression: nodeCompression, secrecy: nodeSecrecy };

/** What a station would put into the folder. */
export function snapshotOf({ store, ports }: Pick<Station, 'store' | 'ports'>): SnapshotFile {
  const { hashing, compression, secrecy, device } = ports;
  const partitions = ports.openPartitions(trustWorkspaceId);
  const workspaceId = trustWorkspaceId;
  const work = packSnapshot({ store, partitions, workspaceId, hashing, compression, secrecy, device });
  for (;;) {
    const step = work.next();
    if (!step.done) continue;
    if (!step.value) throw new Error('the records are not certain');
    return step.value;
  }
}

/** Whether a station takes the snapshot of another up; all of it is on its disk then, unless the machine went off. */
export async function takeUp(
  { store }: Pick<Station, 'store'>,
  { name, bytes }: SnapshotFile,
  holderId: string,
): Promise<boolean> {
  const expected = { workspaceId: trustWorkspaceId, holderId };
  const snapshot = decodeSnapshot({ name, bytes }, expected, { hashing: nodeHashing, verifier: nodeVerifier });
  if (snapshot === null || !store.snapshots.takeUp(snapshot, name)) return false;
  await store.checkpoint();
  return true;
}

/** Compares what was taken up with the journals, as a station does once these are here. */
export const compared = ({ store }: Pick<Station, 'store'>) => {
  const scheduler = {
    after: (_: number, task: () => void) => {
      const timer = setImmediate(task);
      return () => clearImmediate(timer);
    },
  };
  return confirmSnapshot({ clock: { now: () => 0 }, scheduler }, store);
};

/** A snapshot of a member who says what is not so; validly signed. */
export function alteredSnapshot(
  { name, bytes }: SnapshotFile,
  {
    workspaceId,
    deviceId,
    signer,
  }: { readonly workspaceId: string; readonly deviceId: string; readonly signer: Signer },
  alter: { readonly index?: (index: SnapshotIndex) => SnapshotIndex; readonly partition?: (text: string) => string },
): SnapshotFile {
  const expected = { workspaceId, holderId: deviceId };
  const snapshot = decodeSnapshot({ name, bytes }, expected, { hashing: nodeHashing, verifier: nodeVerifier });
  const content = snapshot && contentOf(snapshot, new Map(), tools);
  if (!snapshot || !content) throw new Error('not the snapshot of this device');
  const { index = (same) => same, partition = (same) => same } = alter;
  const partitions = content.index.names.map((each) => partition(JSON.stringify(content.partition(each))));
  const texts = [partText(index(content.index)), ...partitions.map((text) => new TextEncoder().encode(text))];
  const parts = texts.map((text) => hashedPart(encodePart(text, snapshot, null, tools), nodeHashing));
  return encodeSnapshot({ ...snapshot, parts }, signer, nodeHashing);
}
