import { bytesToHex } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import { COMMIT_FORMAT, decodeCommit, type Operation } from '../store/operation.ts';
import type { Checkpoint } from './ports.ts';

/**
 * Commits that a newer version wrote and this one cannot read. They stay in the journals as they are, are counted so that people
 * are told, and are remembered by the checkpoint: a version that reads more builds everything again from the journals.
 */
export class UnreadCommits {
  readonly #hashing: Hashing;
  readonly #marks = new Set<string>();

  constructor(hashing: Hashing) {
    this.#hashing = hashing;
  }

  get count(): number {
    return this.#marks.size;
  }

  /** The operations of a commit's text; none where it cannot be read. It counts once, however often and in whose journal. */
  read(text: string, deviceId: string): Operation[] {
    const operations = decodeCommit(text, deviceId);
    if (!operations) this.#marks.add(bytesToHex(this.#hashing.sha256(encodeUtf8(text))).slice(0, 16));
    return operations ?? [];
  }

  resume({ unread }: Checkpoint): void {
    for (const mark of unread.marks) this.#marks.add(mark);
  }

  forCheckpoint(): Checkpoint['unread'] {
    return { format: COMMIT_FORMAT, marks: [...this.#marks] };
  }
}

/** Whether this version may read commits that the one which wrote the checkpoint could not. */
export const mayReadMore = ({ unread }: Checkpoint): boolean =>
  unread.marks.length > 0 && unread.format < COMMIT_FORMAT;
