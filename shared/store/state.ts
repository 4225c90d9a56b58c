import { directoryPartition, isRecordKind, partsOfRecordId, type RecordKind } from '../domain/record.ts';
import { type Operation, operationNumber, operationRun, partitionOf } from './operation.ts';
import { emptyPartition, type PartitionState, Partitions } from './partitions.ts';
import { applyToRecord, emptyRecordState, type RecordState } from './record-state.ts';
import { type RecordView, type TypedRecordView, viewRecord } from './record-view.ts';

/** What rules and handlers read: the records as they stand, deleted ones left out. */
export interface RecordReader {
  readonly revision: number;
  get<K extends RecordKind>(kind: K, id: string): TypedRecordView<K> | undefined;
  list<K extends RecordKind>(kind: K, partition?: string): TypedRecordView<K>[];
  heads(id: string): RecordState | undefined;
}

/**
 * All records. A pure function of the operations applied, in whatever order their devices' journals arrived;
 * an operation that arrives twice changes nothing [S-6].
 */
export class State implements RecordReader {
  readonly partitions = new Partitions(({ records }) => {
    for (const id of records.keys()) this.#views.delete(id);
  });
  #revision = 0;
  readonly #views = new Map<string, RecordView | null>();
  readonly #unreadable = new Set<string>();
  readonly #followers = new Set<(operations: readonly Operation[]) => void>();

  get revision(): number {
    return this.#revision;
  }

  /** Puts a partition read from disk in place. Call before any operation is applied. */
  load(partition: PartitionState): void {
    this.partitions.put(partition);
  }

  /** Forgets everything, to be built again from the journals. The revision jumps, so that every reader fetches anew. */
  clear(): void {
    this.partitions.clear();
    this.#views.clear();
    this.#unreadable.clear();
    this.#revision += 2;
  }

  /**
   * Puts a partition that was built again from the journals in place of the one in use, as one revision. False, and nothing
   * changes, when the one in use has taken in operations that the other has not.
   */
  replace(partition: PartitionState): boolean {
    const former = this.partitions.get(partition.name);
    for (const [run, number] of former?.applied ?? []) {
      if (number > (partition.applied.get(run) ?? -1)) return false;
    }
    this.partitions.put(partition);
    this.partitions.pin(partition.name);
    for (const id of [...(former?.records.keys() ?? []), ...partition.records.keys()]) this.#views.delete(id);
    this.#revision += 1;
    return true;
  }

  /** Hears of all operations from now on, also of those that are here already, until the returned function is called. */
  follow(follower: (operations: readonly Operation[]) => void): () => void {
    this.#followers.add(follower);
    return () => void this.#followers.delete(follower);
  }

  /** Applies operations as one revision; returns the ids of the records that changed. */
  apply(operations: readonly Operation[]): Set<string> {
    const changed = new Set<string>();
    const revision = this.#revision + 1;
    for (const follower of this.#followers) follower(operations);
    for (const operation of operations) {
      const partition = this.#partition(partitionOf(operation.recordId));
      const number = operationNumber(operation.id);
      const run = operationRun(operation.id);
      if (number <= (partition.applied.get(run) ?? -1)) continue;
      partition.applied.set(run, number);
      this.partitions.pin(partition.name);
      let record = partition.records.get(operation.recordId);
      if (!record) {
        record = emptyRecordState();
        partition.records.set(operation.recordId, record);
      }
      applyToRecord(record, operation, revision);
      changed.add(operation.recordId);
      this.#views.delete(operation.recordId);
    }
    if (changed.size > 0) this.#revision = revision;
    return changed;
  }

  heads(id: string): RecordState | undefined {
    return this.partitions.get(partitionOf(id))?.records.get(id);
  }

  /** The record as shown, also when deleted or unreadable; undefined when there is none. */
  view(id: string): RecordView | undefined {
    const cached = this.#views.get(id);
    if (cached !== undefined) return cached ?? undefined;
    const record = this.heads(id);
    const view = record ? viewRecord(id, record) : undefined;
    this.#views.set(id, view ?? null);
    if (view?.standing === 'unreadable') this.#unreadable.add(id);
    else this.#unreadable.delete(id);
    return view;
  }

  get<K extends RecordKind>(kind: K, id: string): TypedRecordView<K> | undefined {
    if (partsOfRecordId(id).kind !== kind) return undefined;
    const view = this.view(id);
    return view && view.standing === 'present' ? (view as TypedRecordView<K>) : undefined;
  }

  list<K extends RecordKind>(kind: K, partition: string = directoryPartition): TypedRecordView<K>[] {
    const found: TypedRecordView<K>[] = [];
    for (const id of this.partitions.get(`${kind}.${partition}`)?.records.keys() ?? []) {
      const view = this.get(kind, id);
      if (view) found.push(view);
    }
    return found;
  }

  /** Every record of these partitions (`all`, `2026-W48`, …), of these kinds, or of every kind that this version knows. */
  recordsOf(partitionNames: ReadonlySet<string>, kinds?: ReadonlySet<string>): RecordView[] {
    const found: RecordView[] = [];
    for (const fullName of this.partitions.names()) {
      const [kind = '', name = ''] = fullName.split('.');
      if (!isRecordKind(kind) || !partitionNames.has(name) || kinds?.has(kind) === false) continue;
      for (const id of this.partitions.get(fullName)?.records.keys() ?? []) {
        const view = this.view(id);
        if (view) found.push(view);
      }
    }
    return found;
  }

  /** Records kept although this version does not know their kind, or was asked for them and cannot read their values. */
  get unreadableCount(): number {
    const ofUnknownKind = this.partitions.names().filter((name) => !isRecordKind(name.split('.')[0] ?? ''));
    const unknown = ofUnknownKind.flatMap((name) => [...(this.partitions.get(name)?.records.keys() ?? [])]);
    return new Set([...this.#unreadable, ...unknown]).size;
  }

  #partition(name: string): PartitionState {
    let partition = this.partitions.get(name);
    if (!partition) {
      partition = emptyPartition(name);
      this.partitions.put(partition);
    }
    return partition;
  }
}
