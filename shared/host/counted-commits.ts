import { decodeCommit, type Operation } from '../store/operation.ts';
import { linkAt } from '../sync/chain.ts';
import type { Admissions } from './admissions.ts';
import type { CommitRun } from './commit-run.ts';
import type { JournalCommit } from './history/journal-scan.ts';
import type { JournalSet } from './journal-set.ts';
import type { KeyRing } from './key-ring.ts';
import { isStatement, judgeCommit, type TrustGate } from './trust-gate.ts';

export interface CountingParts {
  readonly journals: JournalSet;
  readonly gate: TrustGate;
  readonly keyRing: KeyRing;
  readonly admissions: Admissions;
}

/** Every commit on this disk with those of its operations that count, for looking back; changes nothing. */
export function* countedCommits(parts: CountingParts): Generator<JournalCommit> {
  for (const deviceId of parts.journals.onDisk()) {
    const sieve = parts.admissions.quarantinedOf(deviceId) > 0 ? new Sieve(parts.gate) : null;
    for (const run of parts.journals.look(deviceId)) yield* commitsOf(run, parts, sieve);
  }
}

function* commitsOf(
  { deviceId, commits, links, startLink, endLink }: CommitRun,
  { gate, keyRing }: CountingParts,
  sieve: Sieve | null,
): Generator<JournalCommit> {
  sieve?.begin(startLink);
  for (const [index, commit] of commits.entries()) {
    const text = keyRing.textOf(commit, deviceId);
    const read = (): Operation[] => {
      const link = linkAt(links, index);
      const operations = decodeCommit(text, deviceId) ?? [];
      const statements = operations.flatMap((operation) => gate.placed(operation, link) ?? []);
      const records = operations.filter((operation) => !isStatement(operation));
      return sieve && !sieve.lets(records, link) ? statements : [...statements, ...records];
    };
    // What is held back depends on what came before: every commit is looked at, in its order.
    const operations = sieve ? read() : null;
    yield { text, operations: () => operations ?? read() };
  }
  sieve?.end(endLink);
}

/** Follows what is held back along the chains of one device: behind a commit that waits everything waits. */
class Sieve {
  readonly #gate: TrustGate;
  readonly #waitingEnds = new Set<string>();
  #isWaiting = false;

  constructor(gate: TrustGate) {
    this.#gate = gate;
  }

  begin(startLink: string): void {
    this.#isWaiting = this.#waitingEnds.has(startLink);
  }

  lets(operations: readonly Operation[], link: string): boolean {
    if (operations.length === 0) return false;
    const judgement = judgeCommit(operations, link, this.#gate);
    if (judgement === 'wait') this.#isWaiting = true;
    return judgement === 'apply' && !this.#isWaiting;
  }

  end(endLink: string): void {
    if (this.#isWaiting) this.#waitingEnds.add(endLink);
  }
}
