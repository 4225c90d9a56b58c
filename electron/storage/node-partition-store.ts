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

  async load(): Promise<PackedPartition[]> {
    const partitions: PackedPartition[] = [];
    const kinds = readdirSync(path.join(this.#folder, 'parts'));
    for (const kind of kinds) {
      for (const name of readdirSync(path.join(this.#folder, 'parts', kind))) {
        if (!name.endsWith('.json')) continue;
        const database = this.#database(kind, name.slice(0, -'.json'.length));
        await database.read();
        if (database.data) partitions.push(database.data);
      }
    }
    return partitions;
  }

  async save(partition: PackedPartition): Promise<void> {
    const [kind = '', name = ''] = partition.name.split('.');
    mkdirSync(path.join(this.#folder, 'parts', kind), { recursive: true });
    const database = this.#database(kind, name);
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

  #database(kind: string, name: string): Low<PackedPartition | null> {
    const file = path.join(this.#folder, 'parts', kind, `${name}.json`);
    return new Low(new DurableJsonFile(file, packedPartitionSchema.nullable(), this.#onSetAside), null);
  }
}
