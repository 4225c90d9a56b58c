import { encodeCommit } from '../store/operation.ts';
import { commitsBehind, holdsAllBehind } from '../sync/own-journal.ts';
import type { LogStore } from '../sync/ports.ts';
import type { Divergence } from '../sync/publisher.ts';
import type { Admissions } from './admissions.ts';
import type { CommitRun } from './commit-run.ts';
import type { PendingRehome } from './device-identity.ts';
import type { KeyRing } from './key-ring.ts';
import type { OperationMaker } from './operation-maker.ts';
import type { OwnWriter } from './own-writer.ts';
import type { RecordStorePorts } from './ports.ts';
import { rehomeCommits, successionOf } from './rehoming.ts';
import type { TrustGate } from './trust-gate.ts';

export interface ReconcilerParts {
  readonly ports: RecordStorePorts;
  readonly logs: LogStore;
  readonly writer: OwnWriter;
  readonly maker: OperationMaker;
  readonly gate: TrustGate;
  readonly keyRing: KeyRing;
  readonly admissions: Admissions;
  /** Runs what changes records, and tells of it. */
  readonly changing: (work: () => ReadonlySet<string>) => void;
  readonly checkpoint: () => Promise<void>;
}

/** Settles that another copy of this profile, or a later state of it, wrote to the share under this device's name [D15]. */
export class Reconciler {
  readonly #parts: ReconcilerParts;
  #isBusy = false;

  constructor(parts: ReconcilerParts) {
    this.#parts = parts;
  }

  /** While it is being reconciled no place in the own journal is certain. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /**
   * Settles that the share holds bytes of ours that the journal does not have. Where they hold every commit of our own behind
   * that place the profile went back in time, and the bytes are taken back; else a copy of it writes under our name, and this device goes
   * on under a new one. `ignored`: told of a state that is over.
   */
  async reconcile(divergence: Divergence): Promise<'ignored' | 'adopted' | 'rehomed'> {
    const { ports, logs, writer, admissions, changing, checkpoint } = this.#parts;
    const { deviceId, segment, offset, bytes } = divergence;
    if (deviceId !== ports.device.deviceId || this.#isBusy) return 'ignored';
    if (!logs.segments(deviceId).includes(segment)) return 'ignored';
    const isBehind = (): boolean => holdsAllBehind(divergence, logs, ports.hashing);
    this.#isBusy = true;
    try {
      if (!isBehind()) return await this.#rehome({ formerDeviceId: deviceId, segment, offset });
      // Signatures may be cut off below: a checkpoint that names a place in them must be gone before. Commits may come meanwhile.
      await checkpoint();
      if (!isBehind()) return 'ignored';
      writer.adopt({ segment, offset }, bytes);
      changing(() => admissions.readAgain(deviceId));
      return 'adopted';
    } finally {
      this.#isBusy = false;
    }
  }

  /** Goes on with a change of identity that a crash cut short. */
  async finish(): Promise<void> {
    if (!this.#parts.ports.device.pending) return;
    this.#carryOver();
    await this.#parts.ports.device.settle();
  }

  /**
   * Goes on under a new identity. If the process dies after a step:
   * 1. write the new identity with the mark of what is to be carried over (the next start finds the mark and goes on with 2);
   * 2. write every commit that the share does not have again, without waiting for anything: commits made during 1 are in the
   *    former journal and are read here (the next start counts what the new journal has and writes the rest);
   * 3. remove the mark. The former journal is from now on the mirror of another device.
   */
  async #rehome(pending: PendingRehome): Promise<'rehomed'> {
    const { ports, writer } = this.#parts;
    await ports.device.replace(pending);
    // Under the former key: all of the former journal that went into the records can be read again.
    writer.sign();
    writer.open();
    await this.finish();
    return 'rehomed';
  }

  /** The first commit of the new journal says whose place this device takes; the former one's commits follow in their order. */
  #carryOver(): void {
    const { ports, logs, writer, maker, gate, keyRing, admissions, changing } = this.#parts;
    const { device, hashing } = ports;
    const { pending, deviceId } = device;
    if (!pending) return;
    const { formerDeviceId } = pending;
    const former = commitsBehind(logs, formerDeviceId, pending, hashing);
    const [first, ...done] = commitsBehind(logs, deviceId, { segment: 0, offset: 0 }, hashing);
    const runs: CommitRun[] = [];
    if (first === undefined) {
      const claim = gate.signed(successionOf(ports, keyRing.keys.size > 0), device.signer);
      runs.push(writer.append(encodeCommit(maker.make([claim], ''))));
    }
    const rewritten = rehomeCommits(
      former.map((commit) => keyRing.textOf(commit, formerDeviceId)),
      done.map((commit) => keyRing.textOf(commit, deviceId)),
      formerDeviceId,
      {
        deviceId,
        nextId: () => maker.nextId(),
        restate: (statement, index) => gate.signed({ ...statement, by: deviceId, place: index + 1 }, device.signer),
      },
    );
    for (const { text, isOpen } of rewritten)
      runs.push(writer.append(isOpen ? text : keyRing.seal(text, deviceId, gate.trust)));
    changing(() => admissions.take(runs));
    // The former journal is a mirror now.
    changing(() => admissions.readAgain(formerDeviceId));
  }
}
