import type { OperationDraft } from '../store/decide/context.ts';
import { encodeCommit, type Operation, operationNumber, partitionOf } from '../store/operation.ts';
import { packPartition, unpackPartition } from '../store/packed-partition.ts';
import { headsKnownAt } from '../store/record-state.ts';
import { StampSource } from '../store/stamp.ts';
import { State } from '../store/state.ts';
import type { JournalPosition } from '../sync/journal-position.ts';
import type { Collected, CollectedBranch, MirrorState } from '../sync/mirrors.ts';
import { commitsBehind, holdsAllBehind, OwnJournal } from '../sync/own-journal.ts';
import type { LogStore } from '../sync/ports.ts';
import type { Divergence } from '../sync/publisher.ts';
import { positionsOf, replayBranches, replayMirror, storedPosition, switchedSince } from './journal-replay.ts';
import type { Checkpoint, HostPorts, PartitionStore } from './ports.ts';
import { rehomeCommits } from './rehoming.ts';
import { mayReadMore, UnreadCommits } from './unread-commits.ts';

/** A checkpoint is written when the user pauses, or at the latest after this many commits. */
const CHECKPOINT_IDLE_MS = 2000;
const CHECKPOINT_COMMITS = 500;

export type ChangeListener = (change: {
  readonly fromRevision: number;
  readonly changedIds: ReadonlySet<string>;
}) => void;

export type RecordStorePorts = Pick<
  HostPorts,
  'clock' | 'ids' | 'hashing' | 'verifier' | 'scheduler' | 'device' | 'openLogs' | 'openPartitions' | 'onBug'
> & { readonly segmentBytes?: number };

/**
 * The records of one workspace on this workstation: journal in front, state in memory, partitions behind.
 * A commit is one append and one flush; nothing else is on its path [S-3].
 */
export class RecordStore {
  readonly state = new State();
  readonly #ports: RecordStorePorts;
  readonly #logs: LogStore;
  readonly #partitions: PartitionStore;
  #journal: OwnJournal;
  readonly #stamps: StampSource;
  readonly #workspaceId: string;
  /** Part of every operation id of this start; see `operationRun`. */
  readonly #run: string;
  readonly #mirrors = new Map<string, MirrorState>();
  readonly #branches = new Set<string>();
  readonly #dirty = new Set<string>();
  readonly #unread: UnreadCommits;
  #isReconciling = false;
  #nextOperation = 0;
  #commitsSinceCheckpoint = 0;
  #callOffCheckpoint: (() => void) | null = null;
  #checkpointing: Promise<void> = Promise.resolve();
  onChange: ChangeListener = () => undefined;

  constructor(ports: RecordStorePorts, workspaceId: string) {
    this.#ports = ports;
    this.#workspaceId = workspaceId;
    this.#unread = new UnreadCommits(ports.hashing);
    this.#logs = ports.openLogs(workspaceId);
    this.#partitions = ports.openPartitions(workspaceId);
    this.#stamps = new StampSource(ports.clock);
    this.#run = ports.ids.next().slice(0, 12);
    this.#journal = this.#createJournal();
  }

  /**
   * Loads the partitions and replays what the journals hold beyond them; all of the journals when a partition or the
   * checkpoint is missing or damaged, since partitions are derived [S-7]. Throws the local disk's errors.
   */
  async open(): Promise<void> {
    const found = await this.#partitions.loadCheckpoint();
    const stored = found && !mayReadMore(found) ? found : null;
    const partitions = found && !stored ? [] : await this.#partitions.load();
    for (const partition of partitions) this.state.load(unpackPartition(partition));
    const isWhole = stored?.partitions.every((name) => this.state.partitions.has(name)) ?? false;
    const checkpoint = isWhole ? stored : null;
    this.#unread.resume(checkpoint);
    this.#nextOperation = checkpoint?.nextOperation ?? 0;
    const { deviceId, pending } = this.#ports.device;
    const own = this.#journal.open(storedPosition(checkpoint, deviceId));
    for (const commit of own) this.#replay(commit, deviceId);
    this.#openMirrors(checkpoint);
    if (!pending) return;
    this.#finishRehoming();
    await this.#ports.device.settle();
  }

  /** Commits kept in the journals that this version cannot read. */
  get unreadCommits(): number {
    return this.#unread.count;
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
    return this.#takeIn(commits, deviceId);
  }

  /** Takes in a branch that a device's journal on the share does not have. */
  absorbBranch({ deviceId, name, commits }: CollectedBranch): ReadonlySet<string> {
    this.#branches.add(name);
    return this.#takeIn(commits, deviceId);
  }

  get branches(): string[] {
    return [...this.#branches];
  }

  /**
   * Settles that the share holds bytes of ours that the journal does not have. Where they hold every commit of our own behind that place
   * the profile went back in time, and the bytes are taken back; else a copy of it writes under our name, and this device goes
   * on under a new one. `ignored`: told of a state that is over.
   */
  async reconcile(divergence: Divergence): Promise<'ignored' | 'adopted' | 'rehomed'> {
    const { device, hashing } = this.#ports;
    if (divergence.deviceId !== device.deviceId || this.#isReconciling) return 'ignored';
    const { segment, offset, bytes } = divergence;
    if (!this.#logs.segments(device.deviceId).includes(segment)) return 'ignored';
    const isBehind = (): boolean => holdsAllBehind(divergence, this.#logs, hashing);
    this.#isReconciling = true;
    try {
      if (isBehind()) {
        // Signatures may be cut off below: a checkpoint that names a place in them must be gone before. Commits may come meanwhile.
        await this.checkpoint();
        if (!isBehind()) return 'ignored';
        this.#takeIn(this.#journal.adopt({ segment, offset }, bytes), device.deviceId);
        return 'adopted';
      }
      await this.#rehome(divergence);
      return 'rehomed';
    } finally {
      this.#isReconciling = false;
    }
  }

  /**
   * Goes on under a new identity. If the process dies after a step:
   * 1. write the new identity with the mark of what is to be carried over (the next start finds the mark and goes on with 2);
   * 2. write every commit that the share does not have again, without waiting for anything: commits made during 1 are in the
   *    former journal and are read here (the next start counts what the new journal has and writes the rest);
   * 3. remove the mark. The former journal is from now on the mirror of another device.
   */
  async #rehome({ segment, offset }: Divergence): Promise<void> {
    const { device } = this.#ports;
    await device.replace({ formerDeviceId: device.deviceId, segment, offset });
    this.#journal = this.#createJournal();
    this.#journal.open();
    this.#finishRehoming();
    await device.settle();
  }

  #finishRehoming(): void {
    const { hashing, device } = this.#ports;
    const { pending, deviceId } = device;
    if (!pending) return;
    const former = commitsBehind(this.#logs, pending.formerDeviceId, pending, hashing);
    const done = commitsBehind(this.#logs, deviceId, { segment: 0, offset: 0 }, hashing);
    const nextId = (): string => this.#operationId(this.#nextOperation++);
    for (const { text, operations } of rehomeCommits(former, done, pending.formerDeviceId, { deviceId, nextId })) {
      this.#journal.append(text);
      this.#applied(operations);
    }
  }

  #createJournal(): OwnJournal {
    const { hashing, device, segmentBytes } = this.#ports;
    const { deviceId, signer } = device;
    const parts = { logs: this.#logs, hashing, signer, workspaceId: this.#workspaceId, deviceId };
    return new OwnJournal(segmentBytes === undefined ? parts : { ...parts, segmentBytes });
  }

  /** Writes the changed partitions, then the checkpoint. Safe to be interrupted anywhere: the journals are the truth. */
  checkpoint(): Promise<void> {
    this.#callOffCheckpoint?.();
    this.#callOffCheckpoint = null;
    this.#checkpointing = this.#checkpointing.catch(() => undefined).then(() => this.#writeCheckpoint());
    return this.#checkpointing;
  }

  async close(): Promise<void> {
    await this.checkpoint().finally(() => this.#logs.close());
  }

  #operation({ recordId, fields, baseRevision }: OperationDraft, personId: string, number: number): Operation {
    const { device } = this.#ports;
    const record = this.state.heads(recordId);
    const replaces: Record<string, readonly string[]> = {};
    for (const field of Object.keys(fields)) {
      const known = headsKnownAt(record, field, baseRevision ?? this.state.revision);
      if (known.length > 0) replaces[field] = known;
    }
    return {
      id: this.#operationId(number),
      stamp: this.#stamps.next(),
      deviceId: device.deviceId,
      personId,
      recordId,
      fields,
      replaces,
    };
  }

  #operationId(number: number): string {
    return `${this.#ports.device.deviceId.slice(0, 6)}.${number}.${this.#run}`;
  }

  #takeIn(commits: readonly string[], deviceId: string): ReadonlySet<string> {
    const operations = commits.flatMap((commit) => this.#unread.read(commit, deviceId));
    for (const operation of operations) this.#notice(operation);
    return this.#applied(operations);
  }

  /** The own counter goes past every number of ours, wherever it turns up. */
  #notice({ stamp, id, deviceId }: Operation): void {
    this.#stamps.observe(stamp);
    const isOwn = deviceId === this.#ports.device.deviceId;
    if (isOwn) this.#nextOperation = Math.max(this.#nextOperation, operationNumber(id) + 1);
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
    const operations = this.#unread.read(commit, deviceId);
    for (const operation of operations) {
      this.#notice(operation);
      this.#dirty.add(partitionOf(operation.recordId));
    }
    this.state.apply(operations);
  }

  #openMirrors(checkpoint: Checkpoint | null): void {
    const { hashing, verifier, device } = this.#ports;
    const logs = this.#logs;
    const onCommit = (commit: string, deviceId: string): void => this.#replay(commit, deviceId);
    const parts = { logs, hashing, verifier, workspaceId: this.#workspaceId, onCommit };
    const switched = switchedSince(logs, checkpoint);
    for (const deviceId of logs.devices()) {
      if (deviceId === device.deviceId) continue;
      this.#mirrors.set(deviceId, replayMirror(parts, deviceId, switched.has(deviceId) ? null : checkpoint));
    }
    replayBranches(parts, checkpoint);
    for (const name of logs.branches()) this.#branches.add(name);
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
    // While it is being reconciled no place in the own journal is certain: the next start reads all of it.
    const known = [...this.#mirrors.values(), ...(this.#isReconciling ? [] : [own])];
    return {
      positions: positionsOf(known),
      nextOperation: this.#nextOperation,
      partitions: [...this.state.partitions.keys()],
      branches: this.branches,
      unread: this.#unread.forCheckpoint(),
    };
  }
}
