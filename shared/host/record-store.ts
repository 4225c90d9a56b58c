import type { Trust } from '../rules/membership.ts';
import type { OperationDraft } from '../store/decide/context.ts';
import { encodeCommit, type Operation, partitionOf } from '../store/operation.ts';
import type { PartitionState } from '../store/partitions.ts';
import { officesOf } from '../store/record-state.ts';
import { State } from '../store/state.ts';
import type { JournalPosition } from '../sync/journal-position.ts';
import type { Collected, CollectedBranch, MirrorState } from '../sync/mirrors.ts';
import type { LogStore } from '../sync/ports.ts';
import type { Divergence } from '../sync/publisher.ts';
import { Admissions } from './admissions.ts';
import { Checkpoints } from './checkpoints.ts';
import { countedCommits } from './counted-commits.ts';
import { Floors } from './floors.ts';
import type { JournalSource } from './history/journal-scan.ts';
import { JournalSet } from './journal-set.ts';
import { KeyRing } from './key-ring.ts';
import { OperationMaker } from './operation-maker.ts';
import { OwnWriter } from './own-writer.ts';
import type { Checkpoint, RecordStorePorts } from './ports.ts';
import { Reconciler } from './reconciler.ts';
import { StoreSnapshots } from './snapshots/store-snapshots.ts';
import { MEMBERSHIP_PARTITION, NotWithinRightsError, TrustGate } from './trust-gate.ts';
import { UnreadCommits } from './unread-commits.ts';
import { rebuildPartition } from './verification/compare-records.ts';

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
  readonly floors = new Floors();
  readonly snapshots: StoreSnapshots;
  readonly #ports: RecordStorePorts;
  readonly #logs: LogStore;
  readonly #checkpoints: Checkpoints;
  readonly #admissions: Admissions;
  readonly #maker: OperationMaker;
  readonly unread: UnreadCommits;
  readonly #writer: OwnWriter;
  readonly #reconciler: Reconciler;
  /** Who wrote last from each device. */
  readonly writers = new Map<string, string>();
  onChange: ChangeListener = () => undefined;

  constructor(ports: RecordStorePorts, workspaceId: string) {
    this.#ports = ports;
    this.#logs = ports.openLogs(workspaceId);
    const { state } = this;
    const { hashing, verifier } = ports;
    this.#maker = new OperationMaker(ports, state);
    this.unread = new UnreadCommits(hashing);
    const journalTools = { logs: this.#logs, hashing, verifier, workspaceId };
    this.journals = new JournalSet(journalTools, this.floors, () => ports.device.deviceId);
    this.#writer = new OwnWriter(ports, this.#logs, workspaceId, this.journals);
    this.keyRing = new KeyRing(ports.secrecy, ports.profile);
    this.gate = new TrustGate({
      hashing,
      verifier,
      officesOf: (recordId) => officesOf(state.heads(recordId)),
      ownerPublicKey: ports.profile.read().ownerPublicKey,
      chainUpTo: (deviceId, end) => this.journals.chainUpTo(deviceId, end),
    });
    this.#admissions = new Admissions({
      state,
      journals: this.journals,
      floors: this.floors,
      gate: this.gate,
      keyRing: this.keyRing,
      unread: this.unread,
      ownDeviceId: () => this.#ports.device.deviceId,
      onRead: (operations) => this.#noteRead(operations),
    });
    this.#checkpoints = new Checkpoints({
      state,
      partitions: ports.openPartitions(workspaceId),
      ports,
      rebuild: (name) => this.#rebuildPartition(name),
      standing: () => this.#standing(),
    });
    this.#reconciler = new Reconciler({
      ports,
      logs: this.#logs,
      writer: this.#writer,
      maker: this.#maker,
      gate: this.gate,
      keyRing: this.keyRing,
      admissions: this.#admissions,
      changing: (work) => void this.#changing(work),
      checkpoint: () => this.checkpoint(),
    });
    this.snapshots = new StoreSnapshots({
      ports,
      store: this,
      maker: this.#maker,
      admissions: this.#admissions,
      checkpoints: this.#checkpoints,
      isUncertain: () => this.unread.count > 0 || this.#reconciler.isBusy,
      changing: (work) => void this.#changing(work),
    });
  }

  /**
   * Loads the partitions and replays what the journals hold beyond them; all of the journals when a partition or the
   * checkpoint is missing or damaged, or was written under another trust, since partitions are derived [S-7].
   * Throws the local disk's errors.
   */
  async open(): Promise<void> {
    const isResumed = await this.#resume();
    const own = this.#writer.open();
    if (isResumed) this.#admissions.readOn(own, this.#ports.device.pending?.formerDeviceId);
    else this.#admissions.rebuild();
    await this.#reconciler.finish();
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

  /** The own journal was damaged when it was opened, and was mended. */
  get wasJournalDamaged(): boolean {
    return this.#writer.wasDamaged;
  }

  get mirrors(): MirrorState[] {
    return this.journals.mirrors.filter(({ deviceId }) => deviceId !== this.#ports.device.deviceId);
  }

  /** Where the journal stands after signing all of it: what may be published. */
  signedPosition(): JournalPosition {
    this.#writer.sign();
    return this.position;
  }

  get position(): JournalPosition {
    return this.#writer.position;
  }

  /**
   * Makes one user action durable and visible. Throws the local disk's error or NotWithinRightsError, and then nothing
   * happened. What a device writes before it is a member waits in its journal like everybody's.
   */
  commit(drafts: readonly OperationDraft[], personId: string): Operation[] {
    const operations = this.#maker.make(drafts, personId);
    const { isCounted } = this;
    if (isCounted && !operations.every((each) => this.gate.judge(each, null) === 'apply'))
      throw new NotWithinRightsError();
    const { deviceId } = this.#ports.device;
    this.#writer.append(this.keyRing.seal(encodeCommit(operations), deviceId, this.trust));
    if (isCounted) this.#applied(operations);
    else this.#admissions.hold(deviceId, operations.length);
    this.#checkpoints.plan();
    if (this.#admissions.isAwaiting) this.#changing(() => this.#admissions.goOn());
    return operations;
  }

  /** Declares statements about membership, in the open: they hold no names, and whoever joins must read them first. */
  declare(drafts: readonly OperationDraft[]): void {
    const run = this.#writer.append(encodeCommit(this.#maker.make(drafts, '')));
    this.#changing(() => this.#admissions.take([run]));
  }

  /** Takes in verified commits of another device; returns the ids of the records that changed. */
  absorb(collected: Collected): ReadonlySet<string> {
    const run = this.journals.advance(collected);
    return this.#changing(() => (run ? this.#admissions.take([run]) : this.#admissions.readAgain(collected.deviceId)));
  }

  /** Takes in a branch that a device's journal on the share does not have; it is kept on this disk already. */
  absorbBranch({ deviceId }: CollectedBranch): ReadonlySet<string> {
    return this.#changing(() => this.#admissions.readAgain(deviceId));
  }

  /** All that counts of what was ever written, for looking back; read from the disk each time. */
  get past(): JournalSource {
    const { journals, gate, keyRing } = this;
    const parts = { journals, gate, keyRing, admissions: this.#admissions };
    return { commits: () => countedCommits(parts), repeats: this.#logs.branches().length > 0 };
  }

  /** Looks again at what waited for a key, or for another owner than the folder named. */
  reconsider(): void {
    this.#changing(() => this.#admissions.reconsider());
  }

  /** Settles that the share holds bytes of ours that the journal does not have. */
  reconcile(divergence: Divergence): ReturnType<Reconciler['reconcile']> {
    return this.#reconciler.reconcile(divergence);
  }

  checkpoint(): Promise<void> {
    return this.#checkpoints.write();
  }

  async close(): Promise<void> {
    await this.checkpoint().finally(() => this.#logs.close());
  }

  async #resume(): Promise<boolean> {
    const checkpoint = await this.#checkpoints.load();
    if (!checkpoint) return false;
    this.#maker.resumeAt(checkpoint.nextOperation);
    for (const [deviceId, personId] of Object.entries(checkpoint.writers)) this.writers.set(deviceId, personId);
    this.journals.resume(checkpoint);
    this.floors.resume(checkpoint);
    this.unread.resume(checkpoint);
    this.gate.load(this.state.partitions.get(MEMBERSHIP_PARTITION));
    if (this.gate.fingerprint !== checkpoint.trust) {
      this.journals.forget();
      return false;
    }
    this.#admissions.resume(checkpoint.positions);
    return true;
  }

  #applied(operations: readonly Operation[]): void {
    const fromRevision = this.state.revision;
    const changedIds = this.state.apply(operations);
    for (const { recordId } of operations) this.#checkpoints.touch(partitionOf(recordId));
    if (changedIds.size > 0) this.onChange({ fromRevision, changedIds });
  }

  #changing(work: () => ReadonlySet<string>): ReadonlySet<string> {
    const fromRevision = this.state.revision;
    const changedIds = work();
    this.#checkpoints.plan();
    // After the state was built again no page has the revision before: it opens its windows anew.
    const isRebuilt = changedIds.size === 0 && this.state.revision !== fromRevision;
    if (isRebuilt) this.onChange({ fromRevision: this.state.revision - 1, changedIds });
    else if (changedIds.size > 0) this.onChange({ fromRevision, changedIds });
    return changedIds;
  }

  #noteRead(operations: readonly Operation[]): void {
    for (const operation of operations) {
      this.#maker.notice(operation);
      if (operation.personId !== '') this.writers.set(operation.deviceId, operation.personId);
      this.#checkpoints.touch(partitionOf(operation.recordId));
    }
  }

  #rebuildPartition(name: string): PartitionState {
    // What came with a snapshot may not be in the journals here yet: then nothing but all of them tells what is missing.
    if (this.floors.origin) this.#ports.scheduler.after(0, () => void this.#changing(() => this.#admissions.rebuild()));
    return rebuildPartition(this.past, name);
  }

  /** What partitions hold is signed: under another identity the rest of the journal would not be read again. */
  #standing(): Omit<Checkpoint, 'partitions'> {
    this.#writer.sign();
    const { [this.#ports.device.deviceId]: own, ...others } = this.journals.positions((deviceId) =>
      this.#admissions.quarantinedOf(deviceId),
    );
    // No place in the own journal is certain: the next start reads all of it.
    const positions = own && !this.#reconciler.isBusy ? { ...others, [this.#ports.device.deviceId]: own } : others;
    return {
      positions,
      nextOperation: this.#maker.next,
      branches: this.journals.branches,
      trust: this.gate.fingerprint,
      unread: this.unread.forCheckpoint(),
      writers: Object.fromEntries(this.writers),
      ...this.floors.forCheckpoint(),
    };
  }
}
