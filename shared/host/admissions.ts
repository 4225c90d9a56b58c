import type { Trust } from '../rules/membership.ts';
import { decodeCommit, type Operation } from '../store/operation.ts';
import type { RecordState } from '../store/record-state.ts';
import type { State } from '../store/state.ts';
import { isSealed } from '../sync/secrecy.ts';
import type { JournalSet } from './journal-set.ts';
import type { KeyRing } from './key-ring.ts';
import type { Checkpoint } from './ports.ts';
import { admissionOf, effectOn, type Judgement, MEMBERSHIP_PARTITION, type TrustGate } from './trust-gate.ts';

/** Commits of one journal, in order; `first` is the number of commits before them. */
export interface Batch {
  readonly deviceId: string;
  readonly first: number;
  readonly commits: readonly string[];
}

/** What of a journal is kept and not applied, and what the rest of it waits for: a key, or a record of its office. */
interface Held {
  readonly operations: number;
  readonly waitsFor: 'key' | { readonly recordId: string } | null;
}

const nothingHeld: Held = { operations: 0, waitsFor: null };

export interface AdmissionParts {
  readonly state: State;
  readonly journals: JournalSet;
  readonly gate: TrustGate;
  readonly keyRing: KeyRing;
  readonly ownDeviceId: string;
  /** Signs the own journal, so that it can be read again like any other. */
  readonly signAll: () => void;
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
  readonly #held = new Map<string, Held>();

  constructor(parts: AdmissionParts) {
    this.#parts = parts;
  }

  get quarantinedOperations(): number {
    return [...this.#held.values()].reduce((sum, { operations }) => sum + operations, 0);
  }

  quarantinedOf(deviceId: string): number {
    return this.#held.get(deviceId)?.operations ?? 0;
  }

  /** Counts what a checkpoint says is held; what may wait for something is looked at again with the next news. */
  resume(positions: Checkpoint['positions']): void {
    for (const [deviceId, { quarantined }] of Object.entries(positions)) {
      if (!quarantined) continue;
      this.hold(deviceId, quarantined);
      if (this.isAdmitted(deviceId)) this.#rescan(deviceId);
    }
  }

  isAdmitted(deviceId: string): boolean {
    const admission = admissionOf(this.#parts.gate.trust, deviceId);
    return admission !== null && this.#parts.journals.commitsOf(deviceId) < admission.limit;
  }

  hold(deviceId: string, operations: number, waitsFor: Held['waitsFor'] = null): void {
    const held = this.#held.get(deviceId) ?? nothingHeld;
    this.#held.set(deviceId, { operations: held.operations + operations, waitsFor: waitsFor ?? held.waitsFor });
  }

  /** Takes in batches of commits that the journals have advanced over already. Empty after a rebuild. */
  take(batches: readonly Batch[]): Set<string> {
    const { gate } = this.#parts;
    const changed = new Set<string>();
    const isNews = batches.map((batch) => this.#takeStatements(batch, changed)).includes(true);
    const isCut = batches.some(({ deviceId }) => gate.trust.limits.has(deviceId));
    const again =
      isNews || isCut ? this.#reevaluate(new Map(batches.map((batch) => [batch.deviceId, batch.first]))) : [];
    if (again === 'rebuild') return this.rebuild();
    for (const batch of batches) if (!again.includes(batch.deviceId)) this.#admit(batch, changed);
    for (const deviceId of again) this.#rescan(deviceId, changed);
    this.#goOn(changed);
    return changed;
  }

  reconsider(): Set<string> {
    const again = this.#reevaluate(new Map());
    if (again === 'rebuild') return this.rebuild();
    const changed = new Set<string>();
    for (const deviceId of again) this.#rescan(deviceId, changed);
    this.#goOn(changed);
    return changed;
  }

  /** Builds the state again from all journals: statements first, then what counts. */
  rebuild(): Set<string> {
    const { state, gate, journals } = this.#parts;
    this.#parts.signAll();
    state.clear();
    gate.clear();
    this.#held.clear();
    for (const deviceId of journals.deviceIds) {
      let first = 0;
      for (const { commits } of journals.readAgain(deviceId)) {
        this.#takeStatements({ deviceId, first, commits }, new Set());
        first += commits.length;
      }
    }
    gate.reconsider();
    for (const deviceId of journals.deviceIds) this.#rescan(deviceId);
    this.#goOn(new Set());
    return new Set();
  }

  /** Reads on in journals that waited for a record which has arrived since; that may let others go on. */
  #goOn(changed: Set<string>): void {
    const { state, gate } = this.#parts;
    for (;;) {
      const ready = [...this.#held].find(([deviceId, { waitsFor }]) => {
        const officeId = gate.trust.members.get(deviceId)?.officeId ?? '';
        return waitsFor !== null && waitsFor !== 'key' && officesOf(state.heads(waitsFor.recordId)).includes(officeId);
      });
      if (!ready) return;
      this.#rescan(ready[0], changed);
    }
  }

  /** The devices whose journals must be read again under the new trust. */
  #reevaluate(firstOf: ReadonlyMap<string, number>): string[] | 'rebuild' {
    const { gate, journals, keyRing } = this.#parts;
    const before: Trust = gate.reconsider();
    const again: string[] = [];
    for (const deviceId of journals.deviceIds) {
      const judged = firstOf.get(deviceId) ?? journals.commitsOf(deviceId);
      const effect = effectOn(deviceId, judged, before, gate.trust);
      if (effect === 'rebuild') return 'rebuild';
      const isLocked = this.#held.get(deviceId)?.waitsFor === 'key';
      if (effect === 'more' || (isLocked && keyRing.keys.size > 0)) again.push(deviceId);
    }
    return again;
  }

  #rescan(deviceId: string, changed = new Set<string>()): void {
    this.#held.delete(deviceId);
    this.#parts.signAll();
    let first = 0;
    for (const { commits } of this.#parts.journals.readAgain(deviceId)) {
      this.#admit({ deviceId, first, commits }, changed);
      first += commits.length;
    }
  }

  /** Statements count only in commits that everybody can read, whatever else those hold. */
  #takeStatements({ deviceId, first, commits }: Batch, changed: Set<string>): boolean {
    const { state, gate, journals } = this.#parts;
    const publicKey = journals.publicKeyOf(deviceId);
    const accepted: Operation[] = [];
    for (const [index, commit] of commits.entries()) {
      if (isSealed(commit) || !commit.includes(`"${MEMBERSHIP_PARTITION}.`) || !publicKey) continue;
      for (const operation of decodeCommit(commit, deviceId) ?? []) {
        if (!isStatement(operation) || !gate.accept(operation, first + index, publicKey)) continue;
        accepted.push({ ...operation, replaces: {} });
      }
    }
    this.#parts.onRead(accepted);
    for (const id of state.apply(accepted)) changed.add(id);
    return accepted.length > 0;
  }

  #admit({ deviceId, first, commits }: Batch, changed: Set<string>): void {
    const { state, onRead, ownDeviceId } = this.#parts;
    let counted: Operation[] = [];
    const apply = (): void => {
      onRead(counted);
      for (const id of state.apply(counted)) changed.add(id);
      counted = [];
    };
    for (const [index, commit] of commits.entries()) {
      const operations = this.#read(commit, deviceId) ?? [];
      if (deviceId === ownDeviceId) onRead(operations);
      let judgement = this.#judge(operations, first + index);
      if (judgement !== 'apply' && counted.length > 0) {
        // The beginning of the record may stand just before it.
        apply();
        judgement = this.#judge(operations, first + index);
      }
      if (operations.length === 0) continue;
      const isBehind = (this.#held.get(deviceId)?.waitsFor ?? null) !== null;
      if (judgement === 'apply' && !isBehind) counted.push(...operations);
      else
        this.hold(
          deviceId,
          operations.length,
          judgement === 'wait' && !isBehind ? this.#missing(operations, first + index) : null,
        );
    }
    apply();
  }

  /** The commit's operations but for statements; null when it cannot be read here, and then the rest waits too. */
  #read(commit: string, deviceId: string): Operation[] | null {
    let text = commit;
    if (isSealed(commit)) {
      text = this.#parts.keyRing.open(commit, deviceId);
      if (text === 'locked') this.hold(deviceId, 1, 'key');
      if (text === 'locked' || text === 'damaged') return null;
    }
    return (decodeCommit(text, deviceId) ?? []).filter((operation) => !isStatement(operation));
  }

  /** All of a commit or nothing: it is one user action. */
  #judge(operations: readonly Operation[], place: number): Judgement {
    const judgements = operations.map((operation) => this.#parts.gate.judge(operation, place));
    if (judgements.includes('refuse')) return 'refuse';
    return judgements.includes('wait') ? 'wait' : 'apply';
  }

  /** Journals are applied in order: what follows a commit that waits, waits as well. */
  #missing(operations: readonly Operation[], place: number): Held['waitsFor'] {
    const waiting = operations.find((operation) => this.#parts.gate.judge(operation, place) === 'wait');
    return waiting ? { recordId: waiting.recordId } : null;
  }
}

/** Offices named by a record's values, all of them: while two stand side by side it is both's. */
export const officesOf = (record: RecordState | undefined): string[] =>
  (record?.fields.get('officeId') ?? []).map(({ value }) => value).filter((value) => typeof value === 'string');

const isStatement = ({ recordId }: Operation): boolean => recordId.startsWith(`${MEMBERSHIP_PARTITION}.`);
