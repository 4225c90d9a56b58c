import { bytesToHex, concatBytes } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Hashing } from '../../base/ports.ts';
import { encodeUtf8 } from '../../base/utf8.ts';
import { partitionOf } from '../../store/operation.ts';
import { emptyPartition, type PartitionState } from '../../store/partitions.ts';
import type { RecordState } from '../../store/record-state.ts';
import { State } from '../../store/state.ts';
import { type JournalSource, scanOperations } from '../history/journal-scan.ts';

/** All records built again from the journals alone; for running in slices. */
export function* rebuildRecords(source: JournalSource): Generator<undefined, State> {
  const rebuilt = new State();
  yield* scanOperations(source, (operations) => void rebuilt.apply(operations));
  return rebuilt;
}

/** One partition from the journals alone, at once. */
export function rebuildPartition(source: JournalSource, name: string): PartitionState {
  const rebuilt = new State();
  const scan = scanOperations(
    source,
    (operations) => void rebuilt.apply(operations.filter(({ recordId }) => partitionOf(recordId) === name)),
    (text) => text.includes(`"${name}.`),
  );
  while (!scan.next().done);
  return rebuilt.partitions.get(name) ?? emptyPartition(name);
}

export interface PartitionComparison {
  readonly name: string;
  /** `later`: one side has taken in operations that the other has not yet, so that nothing can be said. */
  readonly outcome: 'same' | 'differs' | 'later';
}

/** Compares the records in use with rebuilt ones, partition by partition; each step looks at both at one moment. */
export function* compareRecords(
  used: State,
  rebuilt: State,
  names: ReadonlySet<string> = new Set([...used.partitions.names(), ...rebuilt.partitions.names()]),
): Generator<undefined, PartitionComparison[]> {
  const found: PartitionComparison[] = [];
  for (const name of names) {
    found.push({ name, outcome: comparePartition(used.partitions.get(name), rebuilt.partitions.get(name)) });
    yield undefined;
  }
  return found;
}

function comparePartition(
  used: PartitionState | undefined,
  rebuilt: PartitionState | undefined,
): PartitionComparison['outcome'] {
  if (!used || !rebuilt) return 'later';
  const isSameAge =
    used.applied.size === rebuilt.applied.size &&
    [...used.applied].every(([run, number]) => rebuilt.applied.get(run) === number);
  if (!isSameAge) return 'later';
  const isSame =
    used.records.size === rebuilt.records.size &&
    [...used.records].every(([id, record]) => {
      const other = rebuilt.records.get(id);
      return other !== undefined && recordText(record) === recordText(other);
    });
  return isSame ? 'same' : 'differs';
}

/** One hash over all records; for running in slices. */
export function* digestOf(state: State, hashing: Hashing): Generator<undefined, string> {
  const hashes: Uint8Array[] = [];
  for (const name of state.partitions.names().sort()) {
    const records = state.partitions.get(name)?.records ?? new Map<string, RecordState>();
    const lines = [...records.keys()].sort().map((id) => `${id} ${recordText(records.get(id) as RecordState)}`);
    hashes.push(hashing.sha256(encodeUtf8(lines.join('\n'))));
    yield undefined;
  }
  return bytesToHex(hashing.sha256(concatBytes(hashes)));
}

/** What a record is: every value that stands, with who wrote it; the same text whatever order it was built in. */
function recordText(record: RecordState): string {
  const fields = [...record.fields]
    .filter(([, heads]) => heads.length > 0)
    .map(([field, heads]) => [
      field,
      heads.map(({ operationId, stamp, personId, value }) => [operationId, stamp, personId, value]),
    ]);
  return canonicalJson(Object.fromEntries(fields));
}
