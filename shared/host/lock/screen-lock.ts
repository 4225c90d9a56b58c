import { ContractError } from '../../contract/error-codes.ts';
import type { LockState } from '../../contract/lock.contract.ts';
import type { IdleMinutes } from '../../domain/screen-lock.ts';
import { AttemptLimit } from '../invitation-code.ts';
import type { HostPorts } from '../ports.ts';
import type { KeptLock } from './lock-store.ts';

const MINUTE_MS = 60_000;
/** Locks at most this much late, also after sleep or when somebody sets the clock. */
const STEP_MS = 2000;
/** So long after locking a page may still put away what was being typed. */
const DRAFTS_GRACE_MS = 5000;
const SALT_BYTES = 16;

export interface LockSurroundings {
  readonly ringing: () => LockState['alarms'];
  readonly clockOffsetMs: () => number | null;
  /** The invitation that a typed code belongs to, if it may take the PIN away here. */
  readonly invitationOf: (code: string) => string | null;
  readonly onChange: (state: LockState) => void;
}

type Ports = Pick<HostPorts, 'lock' | 'clock' | 'secrecy' | 'scheduler' | 'onBug'>;

/**
 * Whether this workstation is locked: of the workstation and not of a page, so that another page or a new start is locked as well. What is
 * locked is the way to the records, not the records: whoever has the account of the operating system has the files.
 */
export class ScreenLock {
  readonly #ports: Ports;
  readonly #around: LockSurroundings;
  readonly #attempts: AttemptLimit;
  #kept: KeptLock;
  #lockedAt: number | null = null;
  #activeAt: number;
  #callOff: (() => void) | null = null;

  constructor(ports: Ports, around: LockSurroundings) {
    this.#ports = ports;
    this.#around = around;
    this.#kept = ports.lock.read();
    this.#attempts = new AttemptLimit(this.#kept.attempts);
    this.#activeAt = ports.clock.now();
    this.#watchIdle();
  }

  get isLocked(): boolean {
    return this.#kept.isLocked;
  }

  /** Whether what was being typed when it locked may still be put away. */
  get takesDrafts(): boolean {
    const now = this.#ports.clock.now();
    return this.#lockedAt !== null && now >= this.#lockedAt && now - this.#lockedAt < DRAFTS_GRACE_MS;
  }

  get state(): LockState {
    const { isLocked, idleMinutes, pin } = this.#kept;
    const now = this.#ports.clock.now();
    const waitMs = this.#attempts.waitMs(now);
    return {
      isLocked,
      hasPin: pin !== null,
      idleMinutes,
      nextTryAt: waitMs > 0 ? now + waitMs : null,
      alarms: isLocked ? this.#around.ringing() : [],
      clockOffsetMs: this.#around.clockOffsetMs(),
    };
  }

  /** Throws WRONG_PIN where another is in force. */
  async setPin(typed: string, current: string | undefined): Promise<LockState> {
    await this.#requirePin(current ?? '');
    const salt = this.#ports.secrecy.random(SALT_BYTES);
    await this.#keep({ pin: { salt, hash: this.#hashOf(typed, salt) } });
    return this.#changed();
  }

  async removePin(current: string | undefined): Promise<LockState> {
    await this.#requirePin(current ?? '');
    await this.#keep({ pin: null, idleMinutes: 0 });
    this.#watchIdle();
    return this.#changed();
  }

  async setIdle(idleMinutes: IdleMinutes): Promise<LockState> {
    await this.#keep({ idleMinutes });
    this.noteActivity();
    this.#watchIdle();
    return this.#changed();
  }

  noteActivity(): void {
    this.#activeAt = this.#ports.clock.now();
  }

  /** Locks at once, also where the disk does not take it down. */
  async lock(): Promise<LockState> {
    if (this.#kept.pin === null || this.#kept.isLocked) return this.state;
    this.#kept = { ...this.#kept, isLocked: true };
    this.#lockedAt = this.#ports.clock.now();
    const state = this.#changed();
    await this.#keep({}).catch((error: unknown) => this.#ports.onBug('lock', error));
    return state;
  }

  /** Throws WRONG_PIN; each wrong one makes the next try wait longer, also over a restart. */
  async unlock(typed: string): Promise<LockState> {
    if (!this.#kept.isLocked) return this.state;
    await this.#requirePin(typed);
    return this.#open({});
  }

  /** Throws WRONG_INVITATION_CODE; wrong codes wait as wrong PINs do. */
  async unlockByCode(code: string): Promise<LockState> {
    if (!this.#kept.isLocked) return this.state;
    this.#requireTry('WRONG_INVITATION_CODE');
    const invitationId = this.#around.invitationOf(code);
    const { spentInvitations } = this.#kept;
    if (invitationId === null || spentInvitations.includes(invitationId)) return this.#refuse('WRONG_INVITATION_CODE');
    this.#attempts.succeed();
    return this.#open({ pin: null, idleMinutes: 0, spentInvitations: [...spentInvitations, invitationId] });
  }

  /** What rings has changed: a locked page is told as much as it may know. */
  attendToAlarms(): void {
    if (this.#kept.isLocked) this.#changed();
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  async #open(change: Partial<KeptLock>): Promise<LockState> {
    await this.#keep({ ...change, isLocked: false });
    this.#lockedAt = null;
    this.noteActivity();
    this.#watchIdle();
    return this.#changed();
  }

  /** Everything up to the count of a wrong try happens at once: tries that come together do not overtake it. */
  async #requirePin(typed: string): Promise<void> {
    const { pin } = this.#kept;
    if (pin === null) return;
    this.#requireTry('WRONG_PIN');
    const hash = this.#hashOf(typed, pin.salt);
    if (hash.every((byte, place) => byte === pin.hash[place])) this.#attempts.succeed();
    else await this.#refuse('WRONG_PIN');
  }

  #requireTry(code: Refused): void {
    const retryAfterMs = this.#attempts.waitMs(this.#ports.clock.now());
    if (retryAfterMs > 0) throw new ContractError(code, { retryAfterMs, isTried: false });
  }

  async #refuse(code: Refused): Promise<never> {
    const now = this.#ports.clock.now();
    this.#attempts.fail(now);
    await this.#keep({}).catch((error: unknown) => this.#ports.onBug('lock', error));
    throw new ContractError(code, { retryAfterMs: this.#attempts.waitMs(now), isTried: true });
  }

  #hashOf(typed: string, salt: Uint8Array): Uint8Array {
    const { secrecy } = this.#ports;
    return secrecy.derive(secrecy.stretch(typed, salt), 'screen lock');
  }

  async #keep(change: Partial<KeptLock>): Promise<void> {
    const next = { ...this.#kept, ...change, attempts: this.#attempts.kept };
    await this.#ports.lock.write(next);
    // Locked meanwhile, it stays locked unless this is what unlocks it.
    this.#kept = { ...next, isLocked: change.isLocked ?? this.#kept.isLocked };
  }

  #changed(): LockState {
    const { state } = this;
    this.#around.onChange(state);
    return state;
  }

  #watchIdle(): void {
    this.stop();
    if (this.#kept.idleMinutes === 0) return;
    this.#callOff = this.#ports.scheduler.after(STEP_MS, () => {
      const now = this.#ports.clock.now();
      if (now < this.#activeAt) this.#activeAt = now;
      if (now - this.#activeAt >= this.#kept.idleMinutes * MINUTE_MS) void this.lock();
      this.#watchIdle();
    });
  }
}

type Refused = 'WRONG_PIN' | 'WRONG_INVITATION_CODE';
