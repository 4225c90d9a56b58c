/** The median of as many measures tells the offset: one write that waited long in a queue does not show. */
const MEASURES = 3;

/** A write that took longer says too little about when in it the server looked at its clock. */
const LONGEST_WRITE_MS = 30_000;

/** Measured again after this long, and sooner while the clocks differ noticeably: whoever sets the clock wants to see it. */
const MEASURE_EVERY_MS = 6 * 3_600_000;
const RECHECK_EVERY_MS = 60_000;
const NOTICEABLE_MS = 60_000;

/** Rounds come every few seconds: between two of them the local clock was set, or the computer slept. */
const JUMP_MS = 120_000;

/**
 * How far the file server's clock is ahead of this computer's, from the modification times that the server gives to files
 * written here. The order of entries does not depend on it; deadlines of emergency information do.
 */
export class ServerClock {
  #offsets: number[] = [];
  #lookedAt: number | null = null;
  #triedAt: number | null = null;

  /** Milliseconds, negative where this computer's clock is ahead; null without a measure. */
  get offsetMs(): number | null {
    const sorted = [...this.#offsets].sort((left, right) => left - right);
    return sorted[Math.floor(sorted.length / 2)] ?? null;
  }

  /** Whether a file should be written for its modification time alone. Ask once in every round. */
  isDue(now: number): boolean {
    const isJump = this.#lookedAt !== null && Math.abs(now - this.#lookedAt) > JUMP_MS;
    this.#lookedAt = now;
    if (isJump) {
      this.#offsets = [];
      this.#triedAt = null;
    }
    if (this.#triedAt === null) return true;
    const isNoticeable = Math.abs(this.offsetMs ?? 0) >= NOTICEABLE_MS;
    return now - this.#triedAt >= (isNoticeable ? RECHECK_EVERY_MS : MEASURE_EVERY_MS);
  }

  /** A write began at `before` and was over at `after`, by this computer's clock; the server dated it `modifiedAt`. */
  measured(before: number, modifiedAt: number | null, after: number): void {
    this.#triedAt = after;
    const took = after - before;
    if (modifiedAt === null || took < 0 || took > LONGEST_WRITE_MS) return;
    const offset = Math.round(modifiedAt - (before + after) / 2);
    this.#offsets = [...this.#offsets, offset].slice(-MEASURES);
  }
}
