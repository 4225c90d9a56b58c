import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import type { OperationDraft } from '../store/decide/context.ts';
import { decodeCommit, encodeCommit, type Operation, operationNumber, partitionOf } from '../store/operation.ts';
import { packPartition, unpackPartition } from '../store/packed-partition.ts';
import { headsKnownAt } from '../store/record-state.ts';
import { StampSource } from '../store/stamp.ts';
import { State } from '../store/state.ts';
import { firstLink } from '../sync/chain.ts';
import type { Collected, MirrorState } from '../sync/collector.ts';
import type { JournalPosition } from '../sync/journal-position.ts';
import { OwnJournal } from '../sync/own-journal.ts';
import type { LogStore } from '../sync/ports.ts';
import { readVerified } from '../sync/segment-reader.ts';
import type { Checkpoint, HostPorts, PartitionStore } from './ports.ts';

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
  readonly #ports: HostPorts;
  readonly #logs: LogStore;
  readonly #partitions: PartitionStore;
  readonly #journal: OwnJournal;
  readonly #stamps: StampSource;
  readonly #workspaceId: string;
  readonly #mirrors = new Map<string, MirrorState>();
  readonly #dirty = new Set<string>();
  #nextOperation = 0;
  #commitsSinceCheckpoint = 0;
  #callOffCheckpoint: (() => void) | null = null;
  #checkpointing: Promise<void> = Promise.resolve();
  onChange: ChangeListener = () => undefined;

  constructor(ports: HostPorts, workspaceId: string) {
    this.#ports = ports;
    this.#workspaceId = workspaceId;
    this.#logs = ports.openLogs(workspaceId);
    this.#partitions = ports.openPartitions(workspaceId);
    this.#stamps = new StampSource(ports.clock);
    const { deviceId, signer } = ports.device;
    this.#journal = new OwnJournal({ logs: this.#logs, hashing: ports.hashing, signer, workspaceId, deviceId });
  }

  /**
   * Loads the partitions and replays what the journals hold beyond them; all of the journals when a partition or the
   * checkpoint is missing or damaged, since partitions are derived [S-7]. Throws the local disk's errors.
   */
  async open(): Promise<void> {
    const stored = await this.#partitions.loadCheckpoint();
    for (const partition of await this.#partitions.load()) this.state.load(unpackPartition(partition));
    const isWhole = stored?.partitions.every((name) => this.state.partitions.has(name)) ?? false;
    const checkpoint = isWhole ? stored : null;
    this.#nextOperation = checkpoint?.nextOperation ?? 0;
    const { deviceId } = this.#ports.device;
    const own = this.#journal.open(this.#storedPosition(checkpoint, deviceId));
    for (const commit of own) this.#replay(commit, deviceId);
    for (const device of this.#logs.devices()) if (device !== deviceId) this.#openMirror(device, checkpoint);
  }

  get mirrors(): MirrorState[] {
    return [...this.#mirrors.values()];
  }

  /** Where the journal stands after signing all of it: what may be published. */
  signedPosition(): JournalPosition {
    this.#journal.sign();
    return this.#journal.position;
  }

  get position(): JournalPosition {
    return this.#journal.position;
  }

  /** Makes one user action durable and visible. Throws the local disk's error, and then nothing happened. */
  commit(drafts: readonly OperationDraft[], personId: string): Operation[] {
    const operations = drafts.map((draft, index) => this.#operation(draft, personId, this.#nextOperation + index));
    this.#journal.append(encodeCommit(operations));
    this.#nextOperation += operations.length;
    this.#applied(operations);
    return operations;
  }

  /** Takes in verified commits of another device; returns the ids of the records that changed. */
  absorb({ deviceId, position, publicKey, commits }: Collected): ReadonlySet<string> {
    this.#mirrors.set(deviceId, { deviceId, position, publicKey });
    const operations = commits.flatMap((commit) => decodeCommit(commit, deviceId) ?? []);
    for (const { stamp } of operations) this.#stamps.observe(stamp);
    return this.#applied(operations);
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

  #applied(operations: readonly Operation[]): ReadonlySet<string> {
    const fromRevision = this.state.revision;
    const changedIds = this.state.apply(operations);
    for (const operation of operations) this.#dirty.add(partitionOf(operation.recordId));
    this.#planCheckpoint();
    if (changedIds.size > 0) this.onChange({ fromRevision, changedIds });
    return changedIds;
  }

  #replay(commit: string, deviceId: string): void {
    const operations = decodeCommit(commit, deviceId) ?? [];
    for (const operation of operations) {
      this.#stamps.observe(operation.stamp);
      this.#dirty.add(partitionOf(operation.recordId));
      const isOwn = deviceId === this.#ports.device.deviceId;
      if (isOwn) this.#nextOperation = Math.max(this.#nextOperation, operationNumber(operation.id) + 1);
    }
    this.state.apply(operations);
  }

  #openMirror(deviceId: string, checkpoint: Checkpoint | null): void {
    const { hashing, verifier } = this.#ports;
    const start = this.#storedPosition(checkpoint, deviceId);
    const key = checkpoint?.positions[deviceId]?.publicKey;
    let mirror: MirrorState = {
      deviceId,
      position: start ?? { segment: 0, offset: 0, link: firstLink(this.#workspaceId, deviceId, hashing) },
      publicKey: key ? hexToBytes(key) : null,
    };
    for (;;) {
      const { segment, offset, link } = mirror.position;
      if (!this.#logs.segments(deviceId).includes(segment)) break;
      const bytes = this.#logs.read(deviceId, segment).subarray(offset);
      const context = { workspaceId: this.#workspaceId, deviceId, link, publicKey: mirror.publicKey };
      const run = readVerified(bytes, context, { hashing, verifier });
      if (run.end === 0) break;
      for (const commit of run.commits) this.#replay(commit, deviceId);
      const next = run.isSealed ? { segment: segment + 1, offset: 0 } : { segment, offset: offset + run.end };
      mirror = { deviceId, position: { ...next, link: run.link }, publicKey: run.publicKey };
    }
    this.#mirrors.set(deviceId, mirror);
  }

  #storedPosition(checkpoint: Checkpoint | null, deviceId: string): JournalPosition | undefined {
    const stored = checkpoint?.positions[deviceId];
    return stored && { segment: stored.segment, offset: stored.offset, link: hexToBytes(stored.link) };
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
    const { deviceId, signer } = this.#ports.device;
    const own: MirrorState = { deviceId, position: this.#journal.position, publicKey: signer.publicKey };
    const positions = [...this.#mirrors.values(), own].map(({ deviceId: device, position, publicKey }) => [
      device,
      {
        segment: position.segment,
        offset: position.offset,
        link: bytesToHex(position.link),
        publicKey: publicKey ? bytesToHex(publicKey) : null,
      },
    ]);
    return {
      positions: Object.fromEntries(positions),
      nextOperation: this.#nextOperation,
      partitions: [...this.state.partitions.keys()],
    };
  }
}
