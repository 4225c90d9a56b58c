import type { RecordState } from './record-state.ts';

/** The records of one partition and, per run of a device, the number of the last operation that went into them [D8]. */
export interface PartitionState {
  readonly name: string;
  readonly applied: Map<string, number>;
  readonly records: Map<string, RecordState>;
}

/** Records in memory beyond which partitions that nobody looked at for long are let go: some tens of megabytes. */
const MOST_RECORDS = 40_000;

/**
 * The partitions of a workspace. Those that are only on the disk are fetched when they are first wanted, in one synchronous step
 * of some milliseconds. Let go again are only those that nothing changed since: a value's place in the order of what people have
 * seen is not on the disk.
 */
export class Partitions {
  readonly #loaded = new Map<string, PartitionState>();
  readonly #waiting = new Set<string>();
  readonly #pinned = new Set<string>();
  readonly #usedAt = new Map<string, number>();
  readonly #onLetGo: (partition: PartitionState) => void;
  #fetch: (name: string) => PartitionState = (name) => emptyPartition(name);
  #uses = 0;
  #records = 0;

  constructor(onLetGo: (partition: PartitionState) => void = () => undefined) {
    this.#onLetGo = onLetGo;
  }

  /** Names of all, in memory or not. */
  names(): string[] {
    return [...this.#loaded.keys(), ...this.#waiting];
  }

  /** Those in memory. */
  loaded(): PartitionState[] {
    return [...this.#loaded.values()];
  }

  /** All of them, fetched one after the other. */
  *all(): Generator<PartitionState> {
    for (const name of this.names()) {
      const partition = this.get(name);
      if (partition) yield partition;
    }
  }

  /** Whether it is in memory: one that is not stands on the disk as it is. */
  isLoaded(name: string): boolean {
    return this.#loaded.has(name);
  }

  get(name: string): PartitionState | undefined {
    const partition = this.#loaded.get(name) ?? (this.#waiting.has(name) ? this.#bring(name) : undefined);
    if (partition) this.#usedAt.set(name, ++this.#uses);
    return partition;
  }

  /** For looking through many: one that is not in memory is fetched and not kept. */
  peek(name: string): PartitionState | undefined {
    return this.#loaded.get(name) ?? (this.#waiting.has(name) ? this.#fetch(name) : undefined);
  }

  put(partition: PartitionState): void {
    this.#waiting.delete(partition.name);
    this.#loaded.set(partition.name, partition);
  }

  /** Names partitions that are on the disk; `fetch` gives one of them, whatever it takes, or throws the disk's error. */
  expect(names: Iterable<string>, fetch: (name: string) => PartitionState): void {
    this.#fetch = fetch;
    for (const name of names) if (!this.#loaded.has(name)) this.#waiting.add(name);
  }

  /** Keeps a partition in memory from now on: it changed, or is not on the disk as it is here. */
  pin(name: string): void {
    this.#pinned.add(name);
  }

  /** Whether it is, or may be, another than on the disk. */
  isPinned(name: string): boolean {
    return this.#pinned.has(name);
  }

  clear(): void {
    for (const each of [this.#loaded, this.#waiting, this.#pinned, this.#usedAt]) each.clear();
    this.#records = 0;
  }

  #bring(name: string): PartitionState {
    const partition = this.#fetch(name);
    this.put(partition);
    this.#records += partition.records.size;
    if (this.#records > MOST_RECORDS) this.#makeRoom(name);
    return partition;
  }

  #makeRoom(wanted: string): void {
    const idle = [...this.#loaded.values()]
      .filter(({ name }) => name !== wanted && !this.#pinned.has(name) && this.#usedAt.has(name))
      .sort((left, right) => (this.#usedAt.get(left.name) ?? 0) - (this.#usedAt.get(right.name) ?? 0));
    for (const partition of idle) {
      if (this.#records <= MOST_RECORDS / 2) return;
      this.#loaded.delete(partition.name);
      this.#waiting.add(partition.name);
      this.#records -= partition.records.size;
      this.#onLetGo(partition);
    }
  }
}

export const emptyPartition = (name: string): PartitionState => ({ name, applied: new Map(), records: new Map() });
