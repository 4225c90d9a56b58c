import { nodeCompression } from '../../electron/storage/node-compression.ts';
import {
  deviceIdOf,
  newPrivateKey,
  nodeHashing,
  nodeIds,
  nodeVerifier,
  signerOf,
} from '../../electron/storage/node-crypto.ts';
import { nodeSecrecy } from '../../electron/storage/node-secrecy.ts';
import { bytesToHex } from '../../shared/base/bytes.ts';
import { canonicalJson, type Json } from '../../shared/base/canonical-json.ts';
import { type Checkpoint, emptyProfile, type HostPorts, type Profile } from '../../shared/host/ports.ts';
import { RecordStore } from '../../shared/host/record-store.ts';
import { encodeCommit, type Operation } from '../../shared/store/operation.ts';
import type { PackedPartition } from '../../shared/store/packed-partition.ts';
import { firstLink } from '../../shared/sync/chain.ts';
import type { JournalPosition } from '../../shared/sync/journal-position.ts';
import { readJournal } from '../../shared/sync/journal-reader.ts';
import { OwnJournal } from '../../shared/sync/own-journal.ts';
import { MemoryLogStore } from './memory-log-store.ts';
import { statementsOf } from './statements.ts';

export const trustWorkspaceId = 'trustworkspace';

/** The same key every time, so that what was drawn can be played again. */
export const keyNamed = (name: string): Uint8Array =>
  Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), nodeHashing.sha256(Buffer.from(name))]);

/** A key pair that stands for what an invitation code gives. */
export const newGrant = (key = newPrivateKey()) => signerOf(key);

const unused = (): never => {
  throw new Error('not used at this level');
};

/** A workstation's record store with real keys and everything else in memory. */
export async function openStation(
  ownerPublicKey: string | null,
  {
    key = newPrivateKey(),
    logs = new MemoryLogStore(),
    disk = new Map<string, PackedPartition>(),
    checkpoint = { last: null as Checkpoint | null },
    /** Called before each change of the partitions on disk; throws where the machine goes off. */
    onDisk = (): void => undefined,
    workspaceKeys = {} as Profile['workspaceKeys'],
    onBug = unused as HostPorts['onBug'],
  } = {},
) {
  const signer = signerOf(key);
  const deviceId = deviceIdOf(signer.publicKey);
  let now = 1_000_000;
  let profile: Profile = {
    ...emptyProfile,
    workspaceId: trustWorkspaceId,
    ownerPublicKey: ownerPublicKey ?? bytesToHex(signer.publicKey),
    workspaceKeys,
  };
  const ports: Partial<HostPorts> = {
    clock: { now: () => ++now },
    ids: nodeIds,
    compression: nodeCompression,
    hashing: nodeHashing,
    verifier: nodeVerifier,
    secrecy: nodeSecrecy,
    scheduler: { after: () => () => undefined },
    computerName: 'test',
    device: { deviceId, signer, pending: null, former: null, replace: unused, settle: unused },
    profile: {
      read: () => profile,
      write: async (next) => {
        profile = next;
      },
    },
    openLogs: () => logs,
    openPartitions: () => ({
      names: () => [...disk.keys()],
      load: (name) => structuredClone(disk.get(name) ?? null),
      save: async (partition) => {
        onDisk();
        disk.set(partition.name, structuredClone(partition));
      },
      loadCheckpoint: async () => structuredClone(checkpoint.last),
      saveCheckpoint: async (next) => {
        onDisk();
        checkpoint.last = structuredClone(next);
      },
    }),
    onBug,
  };
  const store = new RecordStore(ports as HostPorts, trustWorkspaceId);
  await store.open();
  return {
    key,
    logs,
    disk,
    checkpoint,
    signer,
    deviceId,
    ownerPublicKey: profile.ownerPublicKey ?? '',
    store,
    signedPosition: () => store.signedPosition(),
    ...statementsOf({ store, deviceId, signer, now: () => now }),
    profile: () => profile,
    ports: ports as HostPorts,
    addKeys: (keys: Record<string, string>) => store.keyRing.add(keys),
    write: (recordId: string, fields: Record<string, Json>, personKey: string) =>
      store.commit([{ recordId, fields }], `person.all.${personKey}`),
  };
}

export type Station = Awaited<ReturnType<typeof openStation>>;

/** Anything with a journal: a station, or an attacker who writes what he likes. */
export interface Journalist {
  readonly deviceId: string;
  readonly logs: MemoryLogStore;
  readonly signedPosition: () => JournalPosition;
}

/** Hands a station what another has signed up to `until`, as its share process would: bytes into the mirror first. */
export function carry(
  from: Journalist,
  to: Pick<Station, 'store' | 'logs'>,
  until: Pick<JournalPosition, 'segment' | 'offset'> = from.signedPosition(),
): void {
  const { deviceId } = from;
  for (const segment of from.logs.segments(deviceId).filter((number) => number <= until.segment)) {
    const whole = from.logs.read(deviceId, segment);
    const bytes = segment === until.segment ? whole.subarray(0, until.offset) : whole;
    const have = to.logs.files.get(`${deviceId}/${segment}`)?.length ?? 0;
    if (bytes.length > have) to.logs.append(deviceId, segment, bytes.subarray(have));
  }
  const tools = { logs: to.logs, hashing: nodeHashing, verifier: nodeVerifier, workspaceId: trustWorkspaceId };
  const start = { segment: 0, offset: 0, link: firstLink(trustWorkspaceId, deviceId, nodeHashing) };
  let known = to.store.journals.mirrorOf(deviceId) ?? { deviceId, position: start, publicKey: null };
  for (const { commits, links, mirror } of readJournal(known, tools)) {
    to.store.absorb({ ...mirror, from: known.position, commits, links });
    known = mirror;
  }
}

/** A device whose program was tampered with: its journal holds whatever is appended, validly signed. */
export function openForger(key = newPrivateKey(), logs = new MemoryLogStore()) {
  const signer = signerOf(key);
  const deviceId = deviceIdOf(signer.publicKey);
  const journal = new OwnJournal({ logs, hashing: nodeHashing, signer, workspaceId: trustWorkspaceId, deviceId });
  journal.open();
  let number = 1000;
  return {
    key,
    logs,
    signer,
    deviceId,
    journal,
    signedPosition: () => {
      journal.sign();
      return journal.position;
    },
    append: (...written: readonly (Partial<Operation> & Pick<Operation, 'recordId' | 'fields'>)[]) =>
      journal.append(
        encodeCommit(
          written.map((operation) => {
            number += 1;
            const id = `${deviceId.slice(0, 6)}.${number}.forged`;
            return { id, stamp: [1, number] as const, deviceId, personId: 'person.all.x', replaces: {}, ...operation };
          }),
        ),
      ),
  };
}

/** What people see of these records, and how many operations are held back. */
export const digest = ({ store }: Pick<Station, 'store'>): string => {
  const records = [...store.state.partitions.all()]
    .filter(({ name }) => !name.startsWith('membership.'))
    .flatMap(({ records: all }) => [...all])
    .map(([id, record]) => [
      id,
      [...record.fields]
        .map(([field, heads]) => [field, heads.map(({ operationId, value }) => [operationId, value])])
        .sort(),
    ])
    .sort();
  return canonicalJson([records, store.quarantinedOperations] as unknown as Json);
};
