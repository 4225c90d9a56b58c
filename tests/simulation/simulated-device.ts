import { nodeCompression } from '../../electron/storage/node-compression.ts';
import { nodeHashing } from '../../electron/storage/node-crypto.ts';
import { nodeSecrecy } from '../../electron/storage/node-secrecy.ts';
import { bytesToHex } from '../../shared/base/bytes.ts';
import { canonicalJson, type Json } from '../../shared/base/canonical-json.ts';
import type { DeviceIdentity, PendingRehome } from '../../shared/host/device-identity.ts';
import { type Checkpoint, emptyProfile, type PartitionStore } from '../../shared/host/ports.ts';
import { RecordStore } from '../../shared/host/record-store.ts';
import type { OperationDraft } from '../../shared/store/decide/context.ts';
import { decodeCommit } from '../../shared/store/operation.ts';
import type { PackedPartition } from '../../shared/store/packed-partition.ts';
import type { State } from '../../shared/store/state.ts';
import { firstLink } from '../../shared/sync/chain.ts';
import { copyOfName } from '../../shared/sync/folder-layout.ts';
import { readFrames } from '../../shared/sync/frame.ts';
import { isSamePlace, markedPlace } from '../../shared/sync/journal-position.ts';
import { encodeReading } from '../../shared/sync/reading.ts';
import { Replication, type ReplicationStatus } from '../../shared/sync/replication.ts';
import { readVerified } from '../../shared/sync/segment-reader.ts';
import type { SeededRandom } from '../support/hostile-share.ts';
import { HostileShare } from '../support/hostile-share.ts';
import { MemoryLogStore } from '../support/memory-log-store.ts';
import type { MemoryFolder } from '../support/memory-share.ts';
import { statementsOf } from '../support/statements.ts';
import { PowerCut, signerOf, simulatedVerifier, simulatedWorkspaceId } from './simulated-keys.ts';
import { CatchingUp, joinByWorldSnapshot, writeSnapshot } from './simulated-snapshots.ts';
import type { World } from './world.ts';

/** Small segments, so that closing one and forks in closed ones happen often. */
const SEGMENT_BYTES = 1200;

/** Looking through all disks takes long. */
const STATUSES_PER_CHECK = 8;

const deviceIdOf = (key: string): string => bytesToHex(nodeHashing.sha256(signerOf(key).publicKey).subarray(0, 10));

class CuttableLogStore extends MemoryLogStore {
  /** Counts down with every change; at zero the machine goes off. */
  callsLeft: number | null = null;
  tornPart = 0;

  get isOff(): boolean {
    return this.callsLeft !== null && this.callsLeft <= 0;
  }

  override append(deviceId: string, segment: number, bytes: Uint8Array): void {
    this.#live(() => super.append(deviceId, segment, bytes.subarray(0, Math.floor(bytes.length * this.tornPart))));
    super.append(deviceId, segment, bytes);
  }

  override cut(deviceId: string, segment: number, length: number): void {
    this.#live();
    super.cut(deviceId, segment, length);
  }

  override setAside(deviceId: string, segment: number): void {
    this.#live();
    super.setAside(deviceId, segment);
  }

  override keepBranch(name: string, bytes: Uint8Array): void {
    this.#live();
    super.keepBranch(name, bytes);
  }

  #live(lastAct: () => void = () => undefined): void {
    if (this.callsLeft === null) return;
    this.callsLeft -= 1;
    if (this.callsLeft > 0) return;
    if (this.callsLeft === 0) lastAct();
    throw new PowerCut();
  }
}

/** All that a profile holds; copied for backups and clones. */
interface Disk {
  readonly files: Map<string, Uint8Array>;
  readonly branches: Map<string, Uint8Array>;
  readonly partitions: Map<string, string>;
  checkpoint: string | null;
  key: string;
  pending: PendingRehome | null;
  former: string | null;
  person: string;
}

export class SimulatedDevice {
  readonly name: string;
  readonly #world: World;
  readonly #catchingUp: CatchingUp;
  readonly #random: SeededRandom;
  #logs = new CuttableLogStore();
  #partitions = new Map<string, string>();
  #checkpoint: string | null = null;
  #key: string;
  #pending: PendingRehome | null = null;
  /** The key that was left, while its commits are carried over. */
  #former: string | null = null;
  /** Who works here: on a copy of the profile the same person. */
  #person: string;
  #store: RecordStore | null = null;
  #replication: Replication | null = null;
  #client = '';
  #starts = 0;
  #repaired = { healed: 0, relayed: 0 };
  /** Every identity this machine ever had. */
  readonly formerIds = new Set<string>();
  /** Runs while a new identity is being written to the disk. */
  whileReplacing: () => void = () => undefined;
  skewMs = 0;
  isInRound = false;
  isGone = false;
  status: ReplicationStatus | null = null;
  /** What it once read may be gone from it: it began with another machine's disk, or went back to an older one. */
  hasForeignDisk = false;
  #statuses = 0;

  constructor(world: World, name: string, person = name) {
    this.#world = world;
    this.#person = person;
    this.#random = world.random;
    this.#catchingUp = new CatchingUp(world, () => this.#now());
    this.name = name;
    this.#key = `${name} ${world.nextId()}`;
  }

  get isUp(): boolean {
    return this.#store !== null;
  }

  get deviceId(): string {
    return deviceIdOf(this.#key);
  }

  copyDisk(): Disk {
    return {
      files: new Map(this.#logs.files),
      branches: new Map(this.#logs.kept),
      partitions: new Map(this.#partitions),
      checkpoint: this.#checkpoint,
      key: this.#key,
      pending: this.#pending,
      former: this.#former,
      person: this.#person,
    };
  }

  putDisk(disk: Disk): void {
    this.hasForeignDisk = true;
    this.#logs = new CuttableLogStore();
    for (const [name, bytes] of disk.files) this.#logs.files.set(name, bytes);
    for (const [name, bytes] of disk.branches) this.#logs.kept.set(name, bytes);
    this.#partitions = new Map(disk.partitions);
    this.#checkpoint = disk.checkpoint;
    this.#key = disk.key;
    this.#pending = disk.pending;
    this.#former = disk.former;
    this.#person = disk.person;
  }

  /** Starts the application; a power cut while it starts leaves it down. */
  async start(): Promise<void> {
    this.#logs.callsLeft = null;
    const store = new RecordStore(this.#ports(), simulatedWorkspaceId);
    await store.open();
    if (this.#world.snapshots.areUsed && store.snapshots.isBlank)
      await joinByWorldSnapshot(this.#world, this.name, store);
    this.#store = store;
    this.#startReplication();
  }

  /** Puts a snapshot into the folder, once all of its own is there. */
  async writeSnapshot(): Promise<void> {
    const store = this.#store;
    if (!store || !isSamePlace(this.status?.published, markedPlace(store.position))) return;
    await writeSnapshot(this.#world, this.name, store, this.#ports());
  }

  get isCatchingUp(): boolean {
    return this.#store !== null && this.#store.floors.origin !== null;
  }

  /** Ends without warning; calls under way never return. */
  crash(): void {
    this.#world.kill(this.#client);
    this.#store = null;
    this.#replication = null;
    this.isInRound = false;
  }

  /** The machine goes off at one of the next calls of the disk. */
  armPowerCut(calls: number): void {
    this.#logs.callsLeft = calls;
    this.#logs.tornPart = this.#random.next();
  }

  get wentOff(): boolean {
    return this.#logs.isOff;
  }

  /** Writes one user action; true once it is acknowledged. */
  commit(drafts: readonly OperationDraft[]): boolean {
    if (!this.#store) return false;
    try {
      this.#store.commit(drafts, `person.all.${this.#person}`);
      return true;
    } catch (error) {
      if (error instanceof PowerCut) return false;
      throw error;
    }
  }

  get publicKey(): string {
    return bytesToHex(signerOf(this.#key).publicKey);
  }

  /** What this device may say about membership. */
  get says(): ReturnType<typeof statementsOf> {
    const [store, signer] = [this.#store, signerOf(this.#key)];
    if (!store) throw new Error(`${this.name} is down`);
    return statementsOf({ store, deviceId: this.deviceId, signer, now: () => this.#now() });
  }

  get quarantined(): number {
    return this.#store?.quarantinedOperations ?? 0;
  }

  get isMember(): boolean {
    return this.#store?.trust.members.has(this.deviceId) ?? false;
  }

  async checkpoint(): Promise<void> {
    await this.#store?.checkpoint();
  }

  /** Damages the end of the own journal the way a torn write does. */
  tearTail(): void {
    const last = this.#logs.segments(this.deviceId).at(-1);
    if (last === undefined) return;
    const junk = Uint8Array.from({ length: 1 + this.#random.below(40) }, () => this.#random.below(256));
    const name = `${this.deviceId}/${last}`;
    this.#logs.files.set(name, Buffer.concat([this.#logs.files.get(name) ?? new Uint8Array(), junk]));
  }

  beginRound(isScrub = false): void {
    const replication = this.#replication;
    if (!replication || !this.#store || this.isInRound) return;
    try {
      const position = this.#store.signedPosition();
      replication.setTarget(position);
      const places = new Map(this.#store.mirrors.map((mirror) => [mirror.deviceId, markedPlace(mirror.position)]));
      const { deviceId } = this;
      const reading = { workspaceId: simulatedWorkspaceId, deviceId, places };
      replication.tellReading(encodeReading(reading, signerOf(this.#key)));
      if (position.segment > 0) this.#world.count('segment closed');
    } catch (error) {
      if (error instanceof PowerCut) return;
      throw error;
    }
    if (isScrub) replication.requestScrub();
    this.isInRound = true;
    void replication.round().then(() => {
      if (this.#replication !== replication) return;
      this.isInRound = false;
      const { healed, relayed } = replication.repairs;
      this.#world.count('healed', healed - this.#repaired.healed);
      this.#world.count('relayed', relayed - this.#repaired.relayed);
      this.#repaired = { healed, relayed };
    });
  }

  get state(): State {
    if (!this.#store) throw new Error(`${this.name} is down`);
    return this.#store.state;
  }

  /** Every value that a commit in any local file carries. */
  markers(): Set<string> {
    const found = new Set<string>();
    const files = [...this.#logs.files].map(([name, bytes]) => [name.split('/')[0] ?? '', bytes] as const);
    const kept = [...this.#logs.kept].map(([name, bytes]) => [copyOfName(name)?.deviceId ?? '', bytes] as const);
    for (const [deviceId, bytes] of [...files, ...kept])
      for (const marker of markersIn(bytes, deviceId)) found.add(marker);
    return found;
  }

  /** Whether it knows that a device has read all of its journal. */
  isReadBy(deviceId: string): boolean {
    const reading = this.status?.readings.find((other) => other.deviceId === deviceId);
    return isSamePlace(reading?.place, this.status?.published);
  }

  /** What its own journal holds up to a place. */
  *ownMarkersUpTo({ segment, offset }: { readonly segment: number; readonly offset: number }): Generator<string> {
    for (let number = 0; number <= segment; number += 1) {
      const bytes = this.#logs.files.get(`${this.deviceId}/${number}`) ?? new Uint8Array();
      yield* markersIn(number < segment ? bytes : bytes.subarray(0, offset), this.deviceId);
    }
  }

  /** Whether this disk has a file that begins with these bytes. */
  hasBytes(deviceId: string, segment: number, bytes: Uint8Array): boolean {
    const mine = this.#logs.files.get(`${deviceId}/${segment}`);
    return mine !== undefined && Buffer.from(mine.subarray(0, bytes.length)).equals(Buffer.from(bytes));
  }

  #startReplication(): void {
    const store = this.#store;
    if (!store) return;
    this.#world.kill(this.#client);
    this.#starts += 1;
    this.formerIds.add(this.deviceId);
    this.#client = `${this.name}#${this.#starts}`;
    this.isInRound = false;
    const replication: Replication = new Replication({
      share: new HostileShare(this.#world.folder, this.#world.hostility, this.#client),
      logs: this.#logs,
      hashing: nodeHashing,
      verifier: simulatedVerifier,
      workspaceId: simulatedWorkspaceId,
      ownDeviceId: this.deviceId,
      clock: { now: () => this.#now() },
      formatVersion: 1,
      onCollected: (collected) => {
        if (this.#mayFallHere(0.02)) return;
        store.absorb(collected);
        this.#catchingUp.attend(store);
      },
      onBranch: (branch) => {
        this.#world.count('branch kept');
        if (this.#mayFallHere()) return;
        store.absorbBranch(branch);
      },
      onStatus: (status) => {
        this.status = status;
        if (status.share === 'online') this.#catchingUp.attend(store);
        this.#statuses += 1;
        if (this.#statuses % STATUSES_PER_CHECK === 0) this.#world.checkReadings(this, status);
      },
      onDivergence: (divergence) => {
        if (this.#world.hostility.isOn && this.#random.chance(0.5)) this.armPowerCut(1 + this.#random.below(8));
        store
          .reconcile(divergence)
          .then((outcome) => {
            this.#world.count(outcome);
            if (outcome === 'rehomed' && this.#store === store) this.#startReplication();
          })
          .catch((error: unknown) => {
            if (!(error instanceof PowerCut)) this.#world.fail(error);
          });
      },
    });
    this.#replication = replication;
    this.#repaired = { healed: 0, relayed: 0 };
    try {
      replication.collector.resume(store.mirrors, store.journals.branches);
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
    }
  }

  /** The machine goes off between a message of the share process and the host's taking it in. */
  #mayFallHere(probability = 0.2): boolean {
    if (!this.#logs.isOff && this.#world.hostility.isOn && this.#random.chance(probability)) this.#logs.callsLeft = 0;
    return this.#logs.isOff;
  }

  #now(): number {
    return this.#world.now + this.skewMs;
  }

  #ports(): ConstructorParameters<typeof RecordStore>[0] {
    return {
      clock: { now: () => this.#now() },
      ids: { next: () => this.#world.nextId() },
      compression: nodeCompression,
      hashing: nodeHashing,
      verifier: simulatedVerifier,
      scheduler: { after: () => () => undefined },
      secrecy: nodeSecrecy,
      computerName: this.name,
      device: this.#identity(),
      profile: {
        read: () => ({ ...emptyProfile, ownerPublicKey: this.#world.ownerPublicKey }),
        write: async () => undefined,
      },
      openLogs: () => this.#logs,
      openPartitions: () => this.#partitionStore(),
      onBug: (_place, error) => this.#world.fail(error),
      segmentBytes: SEGMENT_BYTES,
    };
  }

  #identity(): DeviceIdentity {
    const device = this;
    const logs = this.#logs;
    const live = (): void => {
      if (logs.callsLeft === null) return;
      logs.callsLeft -= 1;
      if (logs.callsLeft <= 0) throw new PowerCut();
    };
    return {
      get deviceId() {
        return deviceIdOf(device.#key);
      },
      get signer() {
        return signerOf(device.#key);
      },
      get pending() {
        return device.#pending;
      },
      get former() {
        return device.#former === null ? null : signerOf(device.#former);
      },
      replace: async (pending) => {
        device.whileReplacing();
        live();
        device.#former = device.#key;
        device.#key = `${device.name} ${device.#world.nextId()}`;
        device.#pending = pending;
        live();
      },
      settle: async () => {
        live();
        device.#pending = null;
        device.#former = null;
      },
    };
  }

  #partitionStore(): PartitionStore {
    return {
      names: () => [...this.#partitions.keys()],
      load: (name) => JSON.parse(this.#partitions.get(name) ?? 'null') as PackedPartition | null,
      save: async (partition) => void this.#partitions.set(partition.name, JSON.stringify(partition)),
      loadCheckpoint: async () => (this.#checkpoint === null ? null : (JSON.parse(this.#checkpoint) as Checkpoint)),
      saveCheckpoint: async (checkpoint) => {
        this.#checkpoint = JSON.stringify(checkpoint);
      },
    };
  }
}

export function* markersIn(bytes: Uint8Array, deviceId: string): Generator<string> {
  for (const { type, payload } of readFrames(bytes, nodeHashing).frames) {
    if (type !== 'C') continue;
    for (const { fields } of decodeCommit(Buffer.from(payload).toString(), deviceId) ?? []) {
      for (const value of Object.values(fields)) if (typeof value === 'string') yield value;
    }
  }
}

/** What people see, whatever the order of arrival. */
export const digestOf = (state: State): string =>
  canonicalJson(
    [...state.partitions.all()]
      .flatMap(({ records }) => [...records])
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([id, record]) => [
        id,
        state.view(id)?.standing ?? 'none',
        [...record.fields]
          .filter(([, heads]) => heads.length > 0)
          .sort(([left], [right]) => (left < right ? -1 : 1))
          .map(([field, heads]) => [field, heads.map(({ operationId, value }) => [operationId, value])]),
      ]) as Json,
  );

/** What anybody who comes to the folder can read of the journals: signed, from their beginning on. */
export function* readableMarkers(folder: MemoryFolder): Generator<string> {
  for (const deviceId of new Set([...folder.segments.keys()].map((name) => name.split('/')[0] ?? ''))) {
    let link = firstLink(simulatedWorkspaceId, deviceId, nodeHashing);
    for (let segment = 0; ; segment += 1) {
      const bytes = folder.segments.get(`${deviceId}/${segment}`) ?? new Uint8Array();
      const context = { workspaceId: simulatedWorkspaceId, deviceId, link, publicKey: null };
      const run = readVerified(bytes, context, { hashing: nodeHashing, verifier: simulatedVerifier });
      yield* markersIn(bytes.subarray(0, run.end), deviceId);
      if (!run.isSealed) break;
      link = run.link;
    }
  }
}
