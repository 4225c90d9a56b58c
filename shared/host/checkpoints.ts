import { directoryPartition } from '../domain/record.ts';
import { type PackedPartition, packPartition, unpackPartition } from '../store/packed-partition.ts';
import type { PartitionState } from '../store/partitions.ts';
import type { State } from '../store/state.ts';
import { SLICE_MS } from './in-slices.ts';
import type { Checkpoint, PartitionStore, RecordStorePorts } from './ports.ts';
import { mayReadMore } from './unread-commits.ts';

/** A checkpoint is written when the user pauses, or at the latest after this many commits. */
const CHECKPOINT_IDLE_MS = 2000;
const CHECKPOINT_COMMITS = 500;

export interface CheckpointParts {
  readonly state: State;
  readonly partitions: PartitionStore;
  readonly ports: Pick<RecordStorePorts, 'clock' | 'scheduler' | 'onBug'>;
  /** A partition from the journals alone. */
  readonly rebuild: (name: string) => PartitionState;
  /** Everything but the partitions' names, as it stands now. */
  readonly standing: () => Omit<Checkpoint, 'partitions'>;
}

/** Keeps partitions on the disk so that a start need not read the journals. Everything here is derived [S-7]. */
export class Checkpoints {
  readonly #parts: CheckpointParts;
  readonly #dirty = new Set<string>();
  #commits = 0;
  #callOff: (() => void) | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(parts: CheckpointParts) {
    this.#parts = parts;
  }

  /**
   * Takes up the last checkpoint: loads the directory, which everything needs, and names the other partitions, which are fetched
   * when they are first wanted. Partitions that it does not name are left alone: they may hold what was taken back since. Null,
   * with nothing taken up, when a part of the directory is missing or damaged. Throws the local disk's errors.
   */
  async load(): Promise<Checkpoint | null> {
    const { state, partitions } = this.#parts;
    const stored = await partitions.loadCheckpoint();
    if (!stored || mayReadMore(stored)) return null;
    if (!Object.values(stored.positions).every(({ commits }) => commits !== undefined)) return null;
    const directory = stored.partitions.filter((name) => name.endsWith(`.${directoryPartition}`));
    const packed = directory.map((name) => partitions.load(name)).filter((partition) => partition !== null);
    if (packed.length < directory.length) return null;
    for (const partition of packed) state.load(unpackPartition(partition));
    const present = new Set(partitions.names());
    state.partitions.expect(stored.partitions, (name) => (present.has(name) ? this.#fetch(name) : this.#rebuild(name)));
    return stored;
  }

  /**
   * Takes up the partitions of a snapshot: `begin` puts them in use by the function that it is given, at once; then they are
   * written, and the checkpoint after them. If the process dies before that, nothing names the partitions, and the next start goes
   * on without them. Until all are written they are fetched from `partition`.
   */
  takeUp(
    names: readonly string[],
    partition: (name: string) => PackedPartition | null,
    begin: (load: () => void) => void,
  ): void {
    const { state, ports } = this.#parts;
    const written = new Set<string>();
    const fetch = (name: string): PartitionState => {
      const packed = written.has(name) ? null : partition(name);
      return packed ? unpackPartition(packed) : written.has(name) ? this.#fetch(name) : this.#rebuild(name);
    };
    this.#dirty.clear();
    begin(() => {
      state.partitions.expect(names, fetch);
      for (const name of names) if (name.endsWith(`.${directoryPartition}`)) state.partitions.get(name);
    });
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#keep(names, partition, written));
    this.#writing.catch((error: unknown) => ports.onBug('snapshot', error));
  }

  /** Notes that a partition differs from the one on the disk. */
  touch(partition: string): void {
    this.#dirty.add(partition);
  }

  /** Writes one soon. */
  plan(): void {
    this.#commits += 1;
    this.#callOff?.();
    const isDue = this.#commits >= CHECKPOINT_COMMITS;
    this.#callOff = this.#parts.ports.scheduler.after(isDue ? 0 : CHECKPOINT_IDLE_MS, () => {
      this.write().catch((error: unknown) => this.#parts.ports.onBug('checkpoint', error));
    });
  }

  /** Writes the changed partitions, then the checkpoint. Safe to be interrupted anywhere: the journals are the truth. */
  write(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#write());
    return this.#writing;
  }

  #fetch(name: string): PartitionState {
    const packed = this.#parts.partitions.load(name);
    return packed ? unpackPartition(packed) : this.#rebuild(name);
  }

  /** Missing or damaged: everything that counts is in the journals. */
  #rebuild(name: string): PartitionState {
    const { state, rebuild } = this.#parts;
    const partition = rebuild(name);
    state.partitions.pin(name);
    this.touch(name);
    this.plan();
    return partition;
  }

  /** One that the snapshot has not as it should is left to be found missing. */
  async #keep(
    names: readonly string[],
    partition: (name: string) => PackedPartition | null,
    written: Set<string>,
  ): Promise<void> {
    const { partitions, ports } = this.#parts;
    let pauseAt = ports.clock.now() + SLICE_MS;
    for (const name of names) {
      const packed = partition(name);
      if (packed) await partitions.save(packed);
      written.add(name);
      if (ports.clock.now() < pauseAt) continue;
      await new Promise<void>((resolve) => void ports.scheduler.after(0, resolve));
      pauseAt = ports.clock.now() + SLICE_MS;
    }
    await this.#write();
  }

  async #write(): Promise<void> {
    const { state, partitions, standing } = this.#parts;
    this.#commits = 0;
    const checkpoint = { ...standing(), partitions: state.partitions.names() };
    const names = [...this.#dirty];
    this.#dirty.clear();
    const packed = names
      .map((name) => state.partitions.get(name))
      .filter((partition) => partition !== undefined)
      .map(packPartition);
    try {
      for (const partition of packed) await partitions.save(partition);
      await partitions.saveCheckpoint(checkpoint);
    } catch (error) {
      for (const name of names) this.#dirty.add(name);
      throw error;
    }
  }
}
