import { concatBytes } from '../../base/bytes.ts';
import type { Hashing } from '../../base/ports.ts';
import { encodeCommit, type Operation } from '../../store/operation.ts';
import { compareStamps, type Stamp } from '../../store/stamp.ts';
import { OwnJournal } from '../../sync/own-journal.ts';
import type { LogStore, Signer } from '../../sync/ports.ts';
import { type JournalSource, scanCommits } from './journal-scan.ts';

/** A new, empty profile of another workspace, to be filled. */
export interface CopyTarget {
  readonly workspaceId: string;
  readonly deviceId: string;
  readonly signer: Signer;
  readonly logs: LogStore;
  readonly hashing: Hashing;
}

/** Commits under one signature: few enough to keep segments near their size, many enough to be quick. */
const COMMITS_A_SIGNATURE = 200;

/** Bytes that go to the disk at once: nobody waits for a single commit of a copy. */
const BATCH_BYTES = 256 * 1024;

/**
 * Writes all operations up to a moment into the one journal of another workspace, with their ids, persons and stamps, so that
 * state and history there are those of the moment. Answers how many; for running in slices.
 */
export function* writeCopy(source: JournalSource, moment: Stamp, target: CopyTarget): Generator<undefined, number> {
  const batched = new BatchedAppends(target.logs);
  const journal = new OwnJournal({ ...target, logs: batched });
  journal.open();
  let commits = 0;
  let written = 0;
  const write = (operations: readonly Operation[]): void => {
    const wanted = operations.filter(({ stamp }) => compareStamps(stamp, moment) <= 0);
    if (wanted.length === 0) return;
    journal.append(encodeCommit(wanted));
    written += wanted.length;
    commits += 1;
    if (commits % COMMITS_A_SIGNATURE === 0) journal.sign();
  };
  yield* scanCommits(source, write);
  journal.sign();
  batched.flush();
  return written;
}

/** Gathers appends to one segment; everything else is the store's own. */
class BatchedAppends implements LogStore {
  readonly #logs: LogStore;
  #waiting: { deviceId: string; segment: number; parts: Uint8Array[]; bytes: number } | null = null;

  constructor(logs: LogStore) {
    this.#logs = logs;
  }

  append(deviceId: string, segment: number, bytes: Uint8Array): void {
    if (this.#waiting && this.#waiting.segment !== segment) this.flush();
    this.#waiting ??= { deviceId, segment, parts: [], bytes: 0 };
    this.#waiting.parts.push(bytes);
    this.#waiting.bytes += bytes.length;
    if (this.#waiting.bytes >= BATCH_BYTES) this.flush();
  }

  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) this.#logs.append(waiting.deviceId, waiting.segment, concatBytes(waiting.parts));
  }

  devices = (): string[] => this.#logs.devices();
  segments = (deviceId: string): number[] => this.#logs.segments(deviceId);
  read = (deviceId: string, segment: number): Uint8Array => this.#logs.read(deviceId, segment);
  size = (deviceId: string, segment: number): number => this.#logs.size(deviceId, segment);
  cut = (deviceId: string, segment: number, length: number): void => this.#logs.cut(deviceId, segment, length);
  setAside = (deviceId: string, segment: number): void => this.#logs.setAside(deviceId, segment);
  branches = (): string[] => this.#logs.branches();
  readBranch = (name: string): Uint8Array => this.#logs.readBranch(name);
  keepBranch = (name: string, bytes: Uint8Array): void => this.#logs.keepBranch(name, bytes);
  close = (): void => this.#logs.close();
}
