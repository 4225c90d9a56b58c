import type { Hashing } from '../../base/ports.ts';
import { decodeUtf8 } from '../../base/utf8.ts';
import { decodeCommit, type Operation } from '../../store/operation.ts';
import { copyOfName } from '../../sync/folder-layout.ts';
import { readFrames } from '../../sync/frame.ts';
import type { LogStore } from '../../sync/ports.ts';

export interface JournalSource {
  readonly logs: LogStore;
  readonly hashing: Hashing;
}

/** One user action as it stands in a journal. */
export interface JournalCommit {
  readonly deviceId: string;
  readonly text: string;
}

/**
 * Every commit on the local disk: each device's journal in its order, then the branches that left a journal. A branch begins
 * with commits that the journal has as well. The own journal is read to its end, signed or not. Damage ends a segment.
 */
export function* journalCommits({ logs, hashing }: JournalSource): Generator<JournalCommit> {
  for (const deviceId of logs.devices()) {
    for (const segment of logs.segments(deviceId)) yield* commitsIn(logs.read(deviceId, segment), deviceId, hashing);
  }
  for (const name of logs.branches()) {
    const copy = copyOfName(name);
    if (copy) yield* commitsIn(logs.readBranch(name), copy.deviceId, hashing);
  }
}

function* commitsIn(bytes: Uint8Array, deviceId: string, hashing: Hashing): Generator<JournalCommit> {
  for (const { type, payload } of readFrames(bytes, hashing).frames) {
    if (type === 'C') yield { deviceId, text: decodeUtf8(payload) };
  }
}

/** The only place where history turns commits into operations; none for a commit that this version cannot read. */
const operationsOf = ({ deviceId, text }: JournalCommit): readonly Operation[] => decodeCommit(text, deviceId) ?? [];

/**
 * Hands on the operations of every commit, each operation once. `isWanted` sees the text first and spares reading the rest.
 * Yields after each commit, for running in slices.
 */
export function* scanCommits(
  source: JournalSource,
  visit: (operations: readonly Operation[]) => void,
  isWanted: (text: string) => boolean = () => true,
): Generator<undefined, void> {
  // Only a branch repeats what the journal has.
  const known = source.logs.branches().length > 0 ? new Set<string>() : null;
  for (const commit of journalCommits(source)) {
    if (isWanted(commit.text)) {
      const operations = operationsOf(commit).filter(({ id }) => !known?.has(id));
      for (const { id } of operations) known?.add(id);
      if (operations.length > 0) visit(operations);
    }
    yield undefined;
  }
}

/** All operations on one record. */
export function* operationsOn(source: JournalSource, recordId: string): Generator<undefined, Operation[]> {
  const found: Operation[] = [];
  const mark = JSON.stringify(recordId);
  yield* scanCommits(
    source,
    (operations) => found.push(...operations.filter((operation) => operation.recordId === recordId)),
    (text) => text.includes(mark),
  );
  return found;
}
