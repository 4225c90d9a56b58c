import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Low } from 'lowdb';
import { type Checkpoint, checkpointSchema, type PartitionStore } from '../../shared/host/ports.ts';
import { type PackedPartition, packedPartitionSchema } from '../../shared/store/packed-partition.ts';
import { DurableJsonFile, type OnSetAside } from './json-file.ts';

/** Partitions as one lowdb document each: `parts/<kind>/<partition>.json`, and the checkpoint beside them. */
export class NodePartitionStore implements PartitionStore {
  readonly #folder: string;
  readonly #onSetAside: OnSetAside;
  readonly #checkpoint: Low<Checkpoint | null>;

  constructor(folder: string, onSetAside: OnSetAside) {
    this.#folder = folder;
    this.#onSetAside = onSetAside;
    mkdirSync(path.join(folder, 'parts'), { recursive: true });
    const file = path.join(folder, 'checkpoint.json');
    this.#checkpoint = new Low(new DurableJsonFile(file, checkpointSchema.nullable(), onSetAside), null);
  }

  names(): string[] {
    const folder = path.join(this.#folder, 'parts');
    return readdirSync(folder).flatMap((kind) =>
      readdirSync(path.join(folder, kind))
        .filter((file) => file.endsWith('.json'))
        .map((file) => `${kind}.${file.slice(0, -'.json'.length)}`),
    );
  }

  load(name: string): PackedPartition | null {
    return this.#file(name).readNow();
  }

  async save(partition: PackedPartition): Promise<void> {
    mkdirSync(path.dirname(this.#path(partition.name)), { recursive: true });
    const database = new Low<PackedPartition | null>(this.#file(partition.name), null);
    database.data = partition;
    await database.write();
  }

  async loadCheckpoint(): Promise<Checkpoint | null> {
    await this.#checkpoint.read();
    return this.#checkpoint.data;
  }

  async saveCheckpoint(checkpoint: Checkpoint): Promise<void> {
    this.#checkpoint.data = checkpoint;
    await this.#checkpoint.write();
  }

  #file(name: string): DurableJsonFile<PackedPartition | null> {
    return new DurableJsonFile(this.#path(name), packedPartitionSchema.nullable(), this.#onSetAside);
  }

  #path(name: string): string {
    const [kind = '', partition = ''] = name.split('.');
    return path.join(this.#folder, 'parts', kind, `${partition}.json`);
  }
}
