import type { Trust } from '../rules/membership.ts';
import type { OperationDraft } from '../store/decide/context.ts';
import { encodeCommit, type Operation, operationNumber, partitionOf } from '../store/operation.ts';
import { packPartition, unpackPartition } from '../store/packed-partition.ts';
import { headsKnownAt } from '../store/record-state.ts';
import { StampSource } from '../store/stamp.ts';
import { State } from '../store/state.ts';
import type { Collected, MirrorState } from '../sync/collector.ts';
import type { JournalPosition } from '../sync/journal-position.ts';
import { OwnJournal } from '../sync/own-journal.ts';
import type { LogStore } from '../sync/ports.ts';
import { Admissions, officesOf } from './admissions.ts';
import { JournalSet } from './journal-set.ts';
import { KeyRing } from './key-ring.ts';
import type { Checkpoint, HostPorts, PartitionStore } from './ports.ts';
import { MEMBERSHIP_PARTITION, NotWithinRightsError, TrustGate } from './trust-gate.ts';

/** A checkpoint is written when the user pauses, or at the latest after this many commits. */
const CHECKPOINT_IDLE_MS = 2000;
const CHECKPOINT_COMMITS = 500;

export type ChangeListener = (change: {
  readonly fromRevision: number;
  readonly changedIds: ReadonlySet<string>;
}) => void;

/**
 * The records of one workspace on this workstation: journal in front, state in memory, partitions behind.
 * A commit is one append and one flush; nothing else is on its path [S-3].
 */
export class RecordStore {
  readonly state = new State();
  readonly journals: JournalSet;
  readonly gate: TrustGate;
  readonly keyRing: KeyRing;
  readonly #ports: HostPorts;
  readonly #logs: LogStore;
  readonly #partitions: PartitionStore;
  readonly #journal: OwnJournal;
  readonly #admissions: Admissions;
  readonly #stamps: StampSource;
  readonly #dirty = new Set<string>();
  #nextOperation = 0;
  #commitsSinceCheckpoint = 0;
  #callOffCheckpoint: (() => void) | null = null;
  #checkpointing: Promise<void> = Promise.resolve();
  onChange: ChangeListener = () => undefined;

  constructor(ports: HostPorts, workspaceId: string) {
    this.#ports = ports;
    this.#logs = ports.openLogs(workspaceId);
    this.#partitions = ports.openPartitions(workspaceId);
    this.#stamps = new StampSource(ports.clock);
    const { device, hashing, verifier } = ports;
    const { deviceId, signer } = device;
    this.#journal = new OwnJournal({ logs: this.#logs, hashing, signer, workspaceId, deviceId });
    this.journals = new JournalSet({ logs: this.#logs, hashing, verifier, workspaceId });
    this.keyRing = new KeyRing(ports.secrecy, ports.profile);
    this.gate = new TrustGate({
      hashing,
      verifier,
      officesOf: (recordId) => officesOf(this.state.heads(recordId)),
      ownerPublicKey: ports.profile.read().ownerPublicKey,
      holdsChain: (device, commits, link) => this.journals.linkAfter(device, commits) === link,
    });
    this.#admissions = new Admissions({
      state: this.state,
      journals: this.journals,
      gate: this.gate,
      keyRing: this.keyRing,
      ownDeviceId: deviceId,
      signAll: () => this.#signAll(),
      onRead: (operations) => this.#noteRead(operations),
    });
  }

  /**
   * Loads the partitions and replays what the journals hold beyond them; all of the journals when a partition or the
   * checkpoint is missing or damaged, or was written under another trust, since partitions are derived [S-7].
   * Throws the local disk's errors.
   */
  async open(): Promise<void> {
    const checkpoint = await this.#loadPartitions();
    this.#nextOperation = checkpoint?.nextOperation ?? 0;
    const { deviceId } = this.#ports.device;
    const own = this.#journal.open(this.journals.mirrorOf(deviceId)?.position);
    const first = this.journals.commitsOf(deviceId);
    this.#noteOwn(own.length);
    const tails = this.#logs
      .devices()
      .filter((device) => device !== deviceId)
      .map((device) => this.#readTail(device));
    if (checkpoint) this.#admissions.take([{ deviceId, first, commits: own }, ...tails]);
    else this.#admissions.rebuild();
    for (const name of this.state.partitions.keys()) if (!checkpoint) this.#dirty.add(name);
  }

  get trust(): Trust {
    return this.gate.trust;
  }

  /** Whether what this device writes now counts. */
  get isCounted(): boolean {
    return this.#admissions.isAdmitted(this.#ports.device.deviceId);
  }

  get quarantinedOperations(): number {
    return this.#admissions.quarantinedOperations;
  }

  get mirrors(): MirrorState[] {
    return this.journals.mirrors.filter(({ deviceId }) => deviceId !== this.#ports.device.deviceId);
  }

  /** Where the journal stands after signing all of it: what may be published. */
  signedPosition(): JournalPosition {
    this.#journal.sign();
    return this.#journal.position;
  }

  get position(): JournalPosition {
    return this.#journal.position;
  }

  /**
   * Makes one user action durable and visible. Throws the local disk's error or NotWithinRightsError, and then nothing
   * happened. What a device writes before it is a member waits in its journal like everybody's.
   */
  commit(drafts: readonly OperationDraft[], personId: string): Operation[] {
    const operations = drafts.map((draft, index) => this.#operation(draft, personId, this.#nextOperation + index));
    const { deviceId } = this.#ports.device;
    const { isCounted } = this;
    const place = this.journals.commitsOf(deviceId);
    if (isCounted && !operations.every((each) => this.gate.judge(each, place) === 'apply'))
      throw new NotWithinRightsError();
    this.#append(this.keyRing.seal(encodeCommit(operations), deviceId, this.trust), operations.length);
    if (isCounted) this.#applied(operations);
    else this.#admissions.hold(deviceId, operations.length);
    return operations;
  }

  /** Declares statements about membership, in the open: they hold no names, and whoever joins must read them first. */
  declare(drafts: readonly OperationDraft[]): void {
    const { deviceId } = this.#ports.device;
    const operations = drafts.map((draft, index) => this.#operation(draft, '', this.#nextOperation + index));
    const first = this.journals.commitsOf(deviceId);
    const commit = encodeCommit(operations);
    this.#append(commit, operations.length);
    this.#changing(() => this.#admissions.take([{ deviceId, first, commits: [commit] }]));
  }

  /** Takes in verified commits of another device; returns the ids of the records that changed. */
  absorb({ deviceId, position, publicKey, commits }: Collected): ReadonlySet<string> {
    const first = this.journals.commitsOf(deviceId);
    if (!this.journals.advance({ deviceId, position, publicKey }, commits.length)) return new Set();
    return this.#changing(() => this.#admissions.take([{ deviceId, first, commits }]));
  }

  /** Looks again at what waited for a key, or for another owner than the folder named. */
  reconsider(): void {
    this.#changing(() => this.#admissions.reconsider());
  }

  /** Writes the changed partitions, then the checkpoint. Safe to be interrupted anywhere: the journals are the truth. */
  checkpoint(): Promise<void> {
    this.#callOffCheckpoint?.();
    this.#callOffCheckpoint = null;
    this.#checkpointing = this.#checkpointing.then(() => this.#writeCheckpoint());
    return this.#checkpointing;
  }

  async close(): Promise<void> {
    await this.checkpoint();
    this.#logs.close();
  }

  /** Only partitions that the checkpoint names: another may hold what was taken back since. */
  async #loadPartitions(): Promise<Checkpoint | null> {
    const stored = await this.#partitions.loadCheckpoint();
    if (!stored) return null;
    const names = new Set(stored.partitions);
    const packed = (await this.#partitions.load()).filter(({ name }) => names.has(name));
    const isCounted = Object.values(stored.positions).every(({ commits }) => commits !== undefined);
    if (packed.length !== names.size || !isCounted) return null;
    for (const partition of packed) this.state.load(unpackPartition(partition));
    this.journals.resume(stored.positions);
    this.gate.load(this.state.partitions.get(MEMBERSHIP_PARTITION));
    this.#admissions.resume(stored.positions);
    if (this.gate.fingerprint === stored.trust) return stored;
    this.journals.forget();
    return null;
  }

  /** What is read again ends with a signature: the own journal as well. */
  #signAll(): void {
    this.#journal.sign();
    this.#noteOwn(0);
  }

  #noteOwn(commits: number): void {
    const { deviceId, signer } = this.#ports.device;
    this.journals.advance({ deviceId, position: this.#journal.position, publicKey: signer.publicKey }, commits);
  }

  #readTail(deviceId: string) {
    const first = this.journals.commitsOf(deviceId);
    const parts = [...this.journals.readOn(deviceId)];
    return { deviceId, first, commits: parts.flatMap(({ commits }) => commits) };
  }

  #append(commit: string, operations: number): void {
    this.#journal.append(commit);
    this.#nextOperation += operations;
    this.#noteOwn(1);
    this.#planCheckpoint();
  }

  #operation({ recordId, fields, baseRevision }: OperationDraft, personId: string, number: number): Operation {
    const { device, ids } = this.#ports;
    const record = this.state.heads(recordId);
    const replaces: Record<string, readonly string[]> = {};
    for (const field of Object.keys(fields)) {
      const known = headsKnownAt(record, field, baseRevision ?? this.state.revision);
      if (known.length > 0) replaces[field] = known;
    }
    return {
      id: `${device.deviceId.slice(0, 6)}.${number}.${ids.next().slice(0, 12)}`,
      stamp: this.#stamps.next(),
      deviceId: device.deviceId,
      personId,
      recordId,
      fields,
      replaces,
    };
  }

  #applied(operations: readonly Operation[]): void {
    const fromRevision = this.state.revision;
    const changedIds = this.state.apply(operations);
    for (const operation of operations) this.#dirty.add(partitionOf(operation.recordId));
    if (changedIds.size > 0) this.onChange({ fromRevision, changedIds });
  }

  #changing(work: () => ReadonlySet<string>): ReadonlySet<string> {
    const fromRevision = this.state.revision;
    const changedIds = work();
    this.#planCheckpoint();
    // After the state was built again no page has the revision before: it opens its windows anew.
    const isRebuilt = changedIds.size === 0 && this.state.revision !== fromRevision;
    if (isRebuilt) this.onChange({ fromRevision: this.state.revision - 1, changedIds });
    else if (changedIds.size > 0) this.onChange({ fromRevision, changedIds });
    return changedIds;
  }

  #noteRead(operations: readonly Operation[]): void {
    const { deviceId } = this.#ports.device;
    for (const { id, stamp, deviceId: writer, recordId } of operations) {
      this.#stamps.observe(stamp);
      this.#dirty.add(partitionOf(recordId));
      if (writer === deviceId) this.#nextOperation = Math.max(this.#nextOperation, operationNumber(id) + 1);
    }
  }

  #planCheckpoint(): void {
    this.#commitsSinceCheckpoint += 1;
    this.#callOffCheckpoint?.();
    const isDue = this.#commitsSinceCheckpoint >= CHECKPOINT_COMMITS;
    this.#callOffCheckpoint = this.#ports.scheduler.after(isDue ? 0 : CHECKPOINT_IDLE_MS, () => {
      this.checkpoint().catch((error: unknown) => this.#ports.onBug('checkpoint', error));
    });
  }

  async #writeCheckpoint(): Promise<void> {
    this.#commitsSinceCheckpoint = 0;
    const checkpoint = this.#checkpointNow();
    const names = [...this.#dirty];
    this.#dirty.clear();
    const packed = names
      .map((name) => this.state.partitions.get(name))
      .filter((partition) => partition !== undefined)
      .map(packPartition);
    try {
      for (const partition of packed) await this.#partitions.save(partition);
      await this.#partitions.saveCheckpoint(checkpoint);
    } catch (error) {
      for (const name of names) this.#dirty.add(name);
      throw error;
    }
  }

  #checkpointNow(): Checkpoint {
    return {
      positions: this.journals.positions((deviceId) => this.#admissions.quarantinedOf(deviceId)),
      nextOperation: this.#nextOperation,
      partitions: [...this.state.partitions.keys()],
      trust: this.gate.fingerprint,
    };
  }
}
