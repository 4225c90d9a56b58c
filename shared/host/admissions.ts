import type { Trust } from '../rules/membership.ts';
import { decodeCommit, type Operation } from '../store/operation.ts';
import { officesOf } from '../store/record-state.ts';
import type { State } from '../store/state.ts';
import { linkAt } from '../sync/chain.ts';
import { isSealed } from '../sync/secrecy.ts';
import type { CommitRun } from './commit-run.ts';
import type { Floors } from './floors.ts';
import { HeldOperations } from './held-operations.ts';
import type { JournalSet } from './journal-set.ts';
import type { KeyRing } from './key-ring.ts';
import type { Checkpoint } from './ports.ts';
import {
  admissionOf,
  effectOn,
  haveSameLimits,
  isStatement,
  judgeCommit,
  MEMBERSHIP_PARTITION,
  type TrustGate,
} from './trust-gate.ts';
import type { UnreadCommits } from './unread-commits.ts';

export interface AdmissionParts {
  readonly state: State;
  readonly journals: JournalSet;
  readonly floors: Floors;
  readonly gate: TrustGate;
  readonly keyRing: KeyRing;
  readonly unread: UnreadCommits;
  readonly ownDeviceId: () => string;
  /** Hears of what was applied, and of all that this device wrote. */
  readonly onRead: (operations: readonly Operation[]) => void;
}

/**
 * Puts into the state what counts and holds back the rest. What is applied is a function of all the operations that are
 * here, in whatever order they came [S-9]: statements are taken first; when they change who counts, journals are read
 * again, and when something that was applied must go, the state is built again.
 */
export class Admissions {
  readonly #parts: AdmissionParts;
  readonly #held = new HeldOperations();
  /** A journal is not the one that the snapshot had. */
  #isMisled = false;

  constructor(parts: AdmissionParts) {
    this.#parts = parts;
  }

  get quarantinedOperations(): number {
    return this.#held.count;
  }

  quarantinedOf(deviceId: string): number {
    return this.#held.countOf(deviceId);
  }

  /** Counts what a checkpoint says is held. */
  resume(positions: Checkpoint['positions']): void {
    for (const [deviceId, { quarantined }] of Object.entries(positions))
      if (quarantined) this.hold(deviceId, quarantined);
  }

  /** Whether what the device writes from now on counts. */
  isAdmitted(deviceId: string): boolean {
    return admissionOf(this.#parts.gate.trust, deviceId)?.limit === null;
  }

  /** Notes operations that were written and wait. */
  hold(deviceId: string, operations: number): void {
    this.#held.hold(deviceId, operations);
  }

  /**
   * Takes in what the journals hold beyond a checkpoint: `own` is the end of this device's journal, and it wrote as
   * `formerDeviceId` before where it is just changing its identity.
   */
  readOn(own: CommitRun, formerDeviceId: string | undefined): void {
    const { journals, gate } = this.#parts;
    const runs: CommitRun[] = [own];
    // Of devices that belong and of which something is held, nothing else tells after a start what that waits for.
    const again = new Set(this.#held.deviceIds.filter((deviceId) => admissionOf(gate.trust, deviceId) !== null));
    if (formerDeviceId !== undefined) again.add(formerDeviceId);
    if (own.first === 0) again.add(own.deviceId);
    for (const deviceId of journals.onDisk()) {
      // What waits is told only by reading from the beginning: the rest would not know that it comes behind it.
      if (again.has(deviceId)) continue;
      const isKnown = deviceId === own.deviceId && !journals.hasNewBranch(deviceId);
      const found = isKnown ? [] : journals.readOn(deviceId);
      if (found) runs.push(...found);
      else again.add(deviceId);
    }
    this.take(runs.filter(({ deviceId }) => !again.has(deviceId)));
    for (const deviceId of again) this.readAgain(deviceId);
  }

  /** Takes in runs of commits that the journals have advanced over already. Empty after a rebuild. */
  take(runs: readonly CommitRun[]): Set<string> {
    const { gate } = this.#parts;
    const changed = new Set<string>();
    const isNews = runs.map((run) => this.#takeStatements(run, changed)).includes(true);
    const isCut = runs.some(({ deviceId }) => gate.trust.limits.has(deviceId));
    const again = isNews || isCut ? this.#reevaluate() : [];
    if (again === 'rebuild') return this.rebuild();
    for (const run of runs) if (!again.includes(run.deviceId)) this.#admit(run, changed);
    for (const deviceId of again) this.#rescan(deviceId, changed);
    return this.#end(changed);
  }

  /** Takes in everything that this disk holds of a device, branches and all; what is applied already stays as it is. */
  readAgain(deviceId: string): Set<string> {
    const { journals, gate } = this.#parts;
    const changed = new Set<string>();
    let isNews = gate.trust.limits.has(deviceId);
    for (const run of journals.readAgain(deviceId)) isNews = this.#takeStatements(run, changed) || isNews;
    const again = isNews ? this.#reevaluate() : [];
    if (again === 'rebuild') return this.rebuild();
    for (const id of new Set([deviceId, ...again])) this.#rescan(id, changed);
    return this.#end(changed);
  }

  /** Looks again at what waited for a key, or for another owner than the folder named. */
  reconsider(): Set<string> {
    const again = this.#reevaluate();
    if (again === 'rebuild') return this.rebuild();
    const changed = new Set<string>();
    for (const deviceId of again) this.#rescan(deviceId, changed);
    return this.#end(changed);
  }

  /** Whether something waits for a record. */
  get isAwaiting(): boolean {
    return this.#held.isAwaiting;
  }

  /** Goes on with what waited for a record that this workstation has written. */
  goOn(): Set<string> {
    return this.#end(new Set<string>());
  }

  /** Builds the state again from all journals: statements first, then what counts. No snapshot counts any more. */
  rebuild(): Set<string> {
    this.#clear();
    this.#parts.floors.forget();
    const deviceIds = this.#takeAllStatements();
    this.#parts.gate.reconsider();
    for (const deviceId of deviceIds) this.#rescan(deviceId, new Set());
    this.#goOn(new Set());
    return new Set();
  }

  /** Begins anew from other records, which `load` puts in place with the trust they were kept under; what the journals have beyond follows. */
  beginFrom(load: () => void): Set<string> {
    this.#clear();
    load();
    const deviceIds = this.#takeAllStatements();
    if (this.#reevaluate() === 'rebuild') return this.rebuild();
    for (const deviceId of deviceIds) this.#rescan(deviceId, new Set());
    this.#end(new Set());
    return new Set();
  }

  #clear(): void {
    this.#parts.state.clear();
    this.#parts.gate.clear();
    this.#held.clear();
  }

  #takeAllStatements(): string[] {
    const { journals } = this.#parts;
    const deviceIds = journals.onDisk();
    for (const deviceId of deviceIds) {
      for (const run of journals.readAgain(deviceId)) this.#takeStatements(run, new Set());
    }
    return deviceIds;
  }

  /** Where the snapshot was not what the journals say, the journals hold. */
  #end(changed: Set<string>): Set<string> {
    this.#goOn(changed);
    if (!this.#isMisled) return changed;
    this.#isMisled = false;
    this.#parts.floors.distrust();
    return this.rebuild();
  }

  /** Reads on in journals that waited for a record which has arrived since; that may let others go on. */
  #goOn(changed: Set<string>): void {
    const { state, gate } = this.#parts;
    for (;;) {
      const ready = this.#held.deviceAwaiting((deviceId, recordId) =>
        officesOf(state.heads(recordId)).includes(gate.trust.members.get(deviceId)?.officeId ?? ''),
      );
      if (ready === undefined) return;
      this.#rescan(ready, changed);
    }
  }

  /** The devices whose journals must be read again under the new trust. */
  #reevaluate(): string[] | 'rebuild' {
    const { gate, journals, keyRing } = this.#parts;
    const before: Trust = gate.reconsider();
    if (this.#isSnapshotOver(before, gate.trust)) return 'rebuild';
    const again: string[] = [];
    for (const deviceId of journals.deviceIds) {
      const effect = effectOn(deviceId, () => journals.linksOf(deviceId), before, gate.trust);
      if (effect === 'rebuild') return 'rebuild';
      if (effect === 'more' || (this.#held.isLocked(deviceId) && keyRing.keys.size > 0)) again.push(deviceId);
    }
    return again;
  }

  /** What a removal takes back of records whose journals are not here yet, only the journals tell. */
  #isSnapshotOver(before: Trust, after: Trust): boolean {
    const { origin } = this.#parts.floors;
    if (!origin) return false;
    return !this.isAdmitted(origin.deviceId) || !haveSameLimits(before, after);
  }

  #rescan(deviceId: string, changed: Set<string>): void {
    this.#held.forget(deviceId);
    for (const run of this.#parts.journals.readAgain(deviceId)) this.#admit(run, changed);
  }

  /** Statements count only in commits that everybody can read, whatever else those hold. */
  #takeStatements({ deviceId, first, commits, links }: CommitRun, changed: Set<string>): boolean {
    const { state, gate, journals } = this.#parts;
    const publicKey = journals.publicKeyOf(deviceId);
    const accepted: Operation[] = [];
    for (const [index, commit] of commits.entries()) {
      if (isSealed(commit) || !commit.includes(`"${MEMBERSHIP_PARTITION}.`) || !publicKey) continue;
      const link = linkAt(links, index);
      for (const operation of decodeCommit(commit, deviceId) ?? []) {
        if (!isStatement(operation) || !gate.accept(operation, first + index, link, publicKey)) continue;
        accepted.push(gate.placed(operation, link) ?? operation);
      }
    }
    this.#parts.onRead(accepted);
    for (const id of state.apply(accepted)) changed.add(id);
    return accepted.length > 0;
  }

  #admit(run: CommitRun, changed: Set<string>): void {
    const { state, gate, onRead, ownDeviceId, floors } = this.#parts;
    const { deviceId, commits, links, startLink, endLink } = run;
    const skipped = floors.skipped(run);
    if (skipped === null) this.#isMisled = true;
    let isWaiting = this.#held.isWaitingAt(deviceId, startLink);
    let counted: Operation[] = [];
    const apply = (): void => {
      onRead(counted);
      for (const id of state.apply(counted)) changed.add(id);
      counted = [];
    };
    for (const [index, commit] of commits.entries()) {
      if (index < (skipped ?? 0)) continue;
      const operations = this.#read(commit, deviceId);
      if (operations === 'locked') {
        this.#held.holdLocked(deviceId);
        isWaiting = true;
        continue;
      }
      if (operations.length === 0) continue;
      if (deviceId === ownDeviceId()) onRead(operations);
      const link = linkAt(links, index);
      let judgement = judgeCommit(operations, link, gate);
      if (judgement !== 'apply' && counted.length > 0) {
        // The beginning of the record may stand just before it.
        apply();
        judgement = judgeCommit(operations, link, gate);
      }
      if (judgement === 'apply' && !isWaiting) {
        counted.push(...operations);
        continue;
      }
      this.hold(deviceId, operations.length);
      if (judgement !== 'wait' || isWaiting) continue;
      isWaiting = true;
      this.#held.awaitRecord(deviceId, this.#missing(operations, link));
    }
    apply();
    if (isWaiting) this.#held.waitAt(deviceId, endLink);
  }

  /** The commit's operations but for statements; none where no version of the program can read it. */
  #read(commit: string, deviceId: string): Operation[] | 'locked' {
    const text = isSealed(commit) ? this.#parts.keyRing.open(commit, deviceId) : commit;
    if (text === 'locked') return text;
    // What no key opens is counted like what a newer version wrote.
    return this.#parts.unread
      .read(text === 'damaged' ? commit : text, deviceId)
      .filter((operation) => !isStatement(operation));
  }

  #missing(operations: readonly Operation[], link: string): string {
    const waiting = operations.find((operation) => this.#parts.gate.judge(operation, link) === 'wait');
    return waiting?.recordId ?? '';
  }
}
