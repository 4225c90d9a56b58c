import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { nodeCompression } from '../../electron/storage/node-compression.ts';
import { nodeHashing, nodeIds, nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { NodeLogStore } from '../../electron/storage/node-log-store.ts';
import { NodePartitionStore } from '../../electron/storage/node-partition-store.ts';
import { nodeSecrecy } from '../../electron/storage/node-secrecy.ts';
import { openProfileFolder, type ProfileFolder, plainSealer } from '../../electron/storage/profile-folder.ts';
import type { Clock } from '../../shared/base/ports.ts';
import { RecordStore } from '../../shared/host/record-store.ts';
import { testWorkspaceId } from './device.ts';

export interface RealStore {
  readonly store: RecordStore;
  readonly profile: ProfileFolder;
  readonly logFolder: string;
  /** Files that could not be used and were kept aside under another name. */
  readonly setAside: string[];
  /** Lets go of the files without a checkpoint. */
  readonly release: () => void;
}

export interface RealStoreOptions {
  readonly segmentBytes?: number;
  readonly clock?: Clock;
  readonly onBug?: (place: string, error: unknown) => void;
}

/** The store of a workstation on real files, without the host before it; checkpoints only when they are asked for. */
export async function openRealStore(profileFolder: string, options: RealStoreOptions = {}): Promise<RealStore> {
  const setAside: string[] = [];
  const onSetAside = (file: string, reason: string): void => void setAside.push(`${path.basename(file)} ${reason}`);
  const profile = await openProfileFolder(profileFolder, plainSealer, onSetAside);
  const folder = profile.workspaceFolder(testWorkspaceId);
  const logFolder = path.join(folder, 'log');
  const logs = new NodeLogStore(logFolder);
  const store = new RecordStore(
    {
      clock: options.clock ?? { now: () => Date.now() },
      ids: nodeIds,
      compression: nodeCompression,
      hashing: nodeHashing,
      verifier: nodeVerifier,
      secrecy: nodeSecrecy,
      computerName: 'test',
      profile: profile.profile,
      scheduler: { after: () => () => undefined },
      device: profile.device,
      openLogs: () => logs,
      openPartitions: () => new NodePartitionStore(folder, onSetAside),
      onBug:
        options.onBug ??
        ((place, error) => {
          throw new Error(place, { cause: error });
        }),
      ...(options.segmentBytes !== undefined && { segmentBytes: options.segmentBytes }),
    },
    testWorkspaceId,
  );
  await store.open();
  return { store, profile, logFolder, setAside, release: () => logs.close() };
}

/** Deletes everything that the store can build again from the journals [S-7]. */
export function deleteDerived(profileFolder: string): void {
  const folder = path.join(profileFolder, 'ws', testWorkspaceId);
  for (const name of readdirSync(folder)) {
    if (name === 'parts' || name.startsWith('checkpoint.json'))
      rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Kinds of records that one action of `say` writes, each into a partition of its own. */
const PARTS = ['planItem.2026-W48', 'planItem.2026-W49', 'venue.all'];

/** One user action over three partitions: all of it is there or nothing. */
export const say = (store: RecordStore, text: string): void =>
  void store.commit(
    PARTS.map((part) => ({ recordId: `${part}.${text.replaceAll(' ', '-')}`, fields: { content: text } })),
    'person.all.me',
  );

/** What was said, and how many parts and values of it are there: `3` for a whole one, more where a value came twice. */
export function said(store: RecordStore): Map<string, number> {
  const found = new Map<string, number>();
  for (const { records } of store.state.partitions.all()) {
    for (const record of records.values()) {
      for (const { value } of record.fields.get('content') ?? [])
        found.set(String(value), (found.get(String(value)) ?? 0) + 1);
    }
  }
  return found;
}

/** Texts that are there in part only or more than once. */
export const halves = (store: RecordStore): string[] =>
  [...said(store)].filter(([, count]) => count !== PARTS.length).map(([text, count]) => `${text}: ${count}`);
