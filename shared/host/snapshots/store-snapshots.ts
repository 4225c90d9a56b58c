import { unpackPartition } from '../../store/packed-partition.ts';
import type { State } from '../../store/state.ts';
import type { Snapshot } from '../../sync/snapshot.ts';
import type { Admissions } from '../admissions.ts';
import type { Checkpoints } from '../checkpoints.ts';
import { Floors, vouchedChain } from '../floors.ts';
import type { JournalSet } from '../journal-set.ts';
import type { KeyRing } from '../key-ring.ts';
import type { OperationMaker } from '../operation-maker.ts';
import type { RecordStorePorts } from '../ports.ts';
import { MEMBERSHIP_PARTITION, type TrustGate } from '../trust-gate.ts';
import { contentOf, type SnapshotContent, type SnapshotIndex } from './snapshot-content.ts';

export interface StoreSnapshotParts {
  readonly ports: RecordStorePorts;
  readonly store: {
    readonly state: State;
    readonly journals: JournalSet;
    readonly gate: TrustGate;
    readonly keyRing: KeyRing;
    readonly floors: Floors;
    /** Who wrote last from each device. */
    readonly writers: Map<string, string>;
  };
  readonly maker: OperationMaker;
  readonly admissions: Admissions;
  readonly checkpoints: Checkpoints;
  /** Whether commits are kept that this version cannot read, or the own journal is being reconciled. */
  readonly isUncertain: () => boolean;
  /** Runs what changes records, and tells of it. */
  readonly changing: (work: () => ReadonlySet<string>) => void;
}

/** The records of a workspace as they go into a snapshot, and as they come from one. */
export class StoreSnapshots {
  readonly #parts: StoreSnapshotParts;

  constructor(parts: StoreSnapshotParts) {
    this.#parts = parts;
  }

  /** Whether no record is here, so that those of a snapshot may be taken. */
  get isBlank(): boolean {
    const { state, floors } = this.#parts.store;
    return floors.origin === null && state.partitions.names().every((name) => name === MEMBERSHIP_PARTITION);
  }

  /**
   * Takes the records of a snapshot as they stand; its journals are read from where they end there. False, and nothing changed,
   * where its key is not here or what it says of who belongs is not what its statements say.
   */
  takeUp(snapshot: Snapshot, name: string): boolean {
    const { ports, store, checkpoints, admissions, changing } = this.#parts;
    const content = contentOf(snapshot, store.keyRing.keys, ports);
    if (!content || !this.#isFromMember(content, snapshot.deviceId)) return false;
    const { ends, chains, names, writers, stamp } = content.index;
    const origin = { deviceId: snapshot.deviceId, name, takenAt: ports.clock.now() };
    checkpoints.takeUp(names, content.partition, (load) =>
      changing(() =>
        admissions.beginFrom(() => {
          store.floors.begin(origin, new Map(Object.entries(ends)), chains);
          load();
          store.gate.load(store.state.partitions.get(MEMBERSHIP_PARTITION));
          this.#parts.maker.observe(stamp);
          for (const [device, personId] of Object.entries(writers)) store.writers.set(device, personId);
        }),
      ),
    );
    return true;
  }

  /** What a snapshot of the records says of itself, at this moment; null while not all of them are certain. */
  index(): Omit<SnapshotIndex, 'names'> | null {
    const { store, admissions, maker, isUncertain } = this.#parts;
    const { journals, gate, floors, writers } = store;
    if (floors.origin || isUncertain()) return null;
    const ends = [...journals.lastCommits].filter(([deviceId]) => admissions.quarantinedOf(deviceId) === 0);
    const chains = gate.removalEnds.flatMap(({ deviceId, ...end }) => {
      const links = end.commits > 0 ? journals.chainUpTo(deviceId, end) : null;
      return links ? [vouchedChain(deviceId, end, links)] : [];
    });
    return {
      trust: gate.fingerprint,
      ends: Object.fromEntries(ends),
      chains,
      writers: Object.fromEntries(writers),
      stamp: [...maker.lastStamp],
    };
  }

  /** The records that were taken are those of the journals. */
  confirm(): void {
    const { store, checkpoints } = this.#parts;
    store.floors.confirm((deviceId, end) => store.journals.holds(deviceId, end));
    checkpoints.plan();
  }

  /** The records that were taken are not those of the journals: they are built again from these. */
  abandon(): void {
    const { store, admissions, changing } = this.#parts;
    store.floors.distrust();
    changing(() => admissions.rebuild());
  }

  #isFromMember({ index, partition }: SnapshotContent, deviceId: string): boolean {
    const known = new Floors();
    known.begin({ deviceId, name: '', takenAt: 0 }, new Map(), index.chains);
    const packed = partition(MEMBERSHIP_PARTITION);
    const statements = packed ? unpackPartition(packed) : undefined;
    const other = { deviceId, fingerprint: index.trust };
    return this.#parts.store.gate.agreesWith(statements, other, (id, end) => known.chainUpTo(id, end));
  }
}
