import type { HostPorts } from '../ports.ts';

/** The profile is written for a difference that a deadline would show, and now and then to know that the clock was still right. */
const NOTICEABLE_MS = 1000;
const SEEN_EVERY_MS = 3_600_000;

/** A clock that goes back by more than this was set; forward, the computer may have slept. */
const SET_BACK_MS = 120_000;
/** A step about as long as the difference was somebody putting the clock right. */
const PUT_RIGHT_SHARE = 0.1;
const WRONG_CLOCK_MS = 3_600_000;

/**
 * How far the file server's clock is ahead of this computer's: as measured in this run, else as it was when the shared folder was last
 * there. Deadlines are disciplinary, so all times of emergency information go by it.
 */
export class ServerTime {
  readonly #ports: Pick<HostPorts, 'clock' | 'profile' | 'onBug'>;
  #offsetMs: number | null;
  #seenAt: number;

  constructor(ports: Pick<HostPorts, 'clock' | 'profile' | 'onBug'>) {
    this.#ports = ports;
    const kept = ports.profile.read().serverClock;
    this.#seenAt = ports.clock.now();
    this.#offsetMs = kept && !wasSet(this.#seenAt - kept.seenAt, kept.offsetMs) ? kept.offsetMs : null;
  }

  /** Milliseconds, negative where this computer's clock is ahead; null while nobody knows. */
  get offsetMs(): number | null {
    this.#look();
    return this.#offsetMs;
  }

  now(): number {
    const { offsetMs } = this;
    return this.#ports.clock.now() + (offsetMs ?? 0);
  }

  /** Takes in what was measured last; null says nothing. */
  measured(offsetMs: number | null): void {
    if (offsetMs === null) return;
    const now = this.#ports.clock.now();
    this.#offsetMs = offsetMs;
    this.#seenAt = now;
    const kept = this.#ports.profile.read().serverClock;
    const isKnown = kept && Math.abs(kept.offsetMs - offsetMs) < NOTICEABLE_MS && now - kept.seenAt < SEEN_EVERY_MS;
    if (!isKnown) this.#keep({ offsetMs, seenAt: now });
  }

  /** A clock that is set while the share is away makes the old difference wrong. */
  #look(): void {
    const now = this.#ports.clock.now();
    if (this.#offsetMs !== null && wasSet(now - this.#seenAt, this.#offsetMs)) this.#offsetMs = null;
    this.#seenAt = now;
  }

  #keep(serverClock: { readonly offsetMs: number; readonly seenAt: number }): void {
    const { profile, onBug } = this.#ports;
    profile.write({ ...profile.read(), serverClock }).catch((error: unknown) => onBug('server clock', error));
  }
}

/** Whether a clock that went on by `elapsedMs` was set meanwhile, `offsetMs` being what was wrong with it before. */
function wasSet(elapsedMs: number, offsetMs: number): boolean {
  if (elapsedMs < -SET_BACK_MS) return true;
  return Math.abs(offsetMs) >= WRONG_CLOCK_MS && Math.abs(elapsedMs - offsetMs) < Math.abs(offsetMs) * PUT_RIGHT_SHARE;
}
