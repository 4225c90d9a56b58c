import type { Operation } from '../../store/operation.ts';
import { isStatement } from '../trust-gate.ts';

/** One user action as it stands in a journal. */
export interface JournalCommit {
  readonly text: string;
  /** Those of its operations that count; none of a commit that this version or this workstation cannot read. */
  readonly operations: () => readonly Operation[];
}

export interface JournalSource {
  /**
   * Every commit on the local disk: each device's journal in its order, then the branches that left it. A branch begins with
   * commits that the journal has as well.
   */
  commits(): Generator<JournalCommit>;
  /** Whether a commit may come twice. */
  readonly repeats: boolean;
}

/**
 * Hands on the operations of every commit, each operation once. `isWanted` sees the text first and spares reading the rest.
 * Yields after each commit, for running in slices.
 */
export function* scanOperations(
  source: JournalSource,
  visit: (operations: readonly Operation[]) => void,
  isWanted: (text: string) => boolean = () => true,
): Generator<undefined, void> {
  const known = source.repeats ? new Set<string>() : null;
  for (const commit of source.commits()) {
    if (isWanted(commit.text)) {
      const operations = commit.operations().filter(({ id }) => !known?.has(id));
      for (const { id } of operations) known?.add(id);
      if (operations.length > 0) visit(operations);
    }
    yield undefined;
  }
}

/** The same without what devices say about membership: that has a screen of its own. */
export function* scanCommits(
  source: JournalSource,
  visit: (operations: readonly Operation[]) => void,
  isWanted?: (text: string) => boolean,
): Generator<undefined, void> {
  const visitRecords = (operations: readonly Operation[]): void => {
    const records = operations.filter((operation) => !isStatement(operation));
    if (records.length > 0) visit(records);
  };
  yield* scanOperations(source, visitRecords, isWanted);
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
