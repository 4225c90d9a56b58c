import { packPartition, unpackPartition } from '../store/packed-partition.ts';
import type { State } from '../store/state.ts';
import type { Checkpoint, PartitionStore, Scheduler } from './ports.ts';

/** A checkpoint is written when the user pauses, or at the latest after this many commits. */
const CHECKPOINT_IDLE_MS = 2000;
const CHECKPOINT_COMMITS = 500;

export interface CheckpointParts {
  readonly state: State;
  readonly partitions: PartitionStore;
  readonly scheduler: Scheduler;
  /** Everything but the partitions' names, as it stands now. */
  readonly standing: () => Omit<Checkpoint, 'partitions'>;
  readonly onBug: (place: string, error: unknown) => void;
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
   * Loads the partitions that the last checkpoint names, and no others: another may hold what was taken back since. Null, with
   * nothing loaded, when one is missing or damaged. Throws the local disk's errors.
   */
  async load(): Promise<Checkpoint | null> {
    const stored = await this.#parts.partitions.loadCheckpoint();
    if (!stored) return null;
    const names = new Set(stored.partitions);
    const packed = (await this.#parts.partitions.load()).filter(({ name }) => names.has(name));
    const isCounted = Object.values(stored.positions).every(({ commits }) => commits !== undefined);
    if (packed.length !== names.size || !isCounted) return null;
    for (const partition of packed) this.#parts.state.load(unpackPartition(partition));
    return stored;
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
    this.#callOff = this.#parts.scheduler.after(isDue ? 0 : CHECKPOINT_IDLE_MS, () => {
      this.write().catch((error: unknown) => this.#parts.onBug('checkpoint', error));
    });
  }

  /** Writes the changed partitions, then the checkpoint. Safe to be interrupted anywhere: the journals are the truth. */
  write(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const { state, partitions, standing } = this.#parts;
    this.#commits = 0;
    const checkpoint = { ...standing(), partitions: [...state.partitions.keys()] };
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
