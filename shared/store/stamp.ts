import type { Clock } from '../base/ports.ts';

/**
 * Hybrid logical clock reading: wall milliseconds and a counter for what happened within one of them.
 * It orders what is shown; which value stands is decided by causality alone [S-6].
 */
export type Stamp = readonly [milliseconds: number, counter: number];

export const compareStamps = (left: Stamp, right: Stamp): number => left[0] - right[0] || left[1] - right[1];

/** A clock that is further ahead than a day is wrong and must not drag the others along. */
const MAX_DRIFT_MS = 86_400_000;

/** Gives stamps that grow even when the wall clock stands still or jumps back. */
export class StampSource {
  readonly #clock: Clock;
  #last: Stamp = [0, 0];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get last(): Stamp {
    return this.#last;
  }

  next(): Stamp {
    const now = this.#clock.now();
    this.#last = now > this.#last[0] ? [now, 0] : [this.#last[0], this.#last[1] + 1];
    return this.#last;
  }

  /** Later stamps of this workstation sort after `seen`, unless its clock is more than a day ahead of ours. */
  observe(seen: Stamp): void {
    if (seen[0] <= this.#clock.now() + MAX_DRIFT_MS && compareStamps(seen, this.#last) > 0) this.#last = seen;
  }
}
