import type { LockFacts } from '../../domain/screen-lock.ts';

/** The facts and the PIN's salted hash; null where no PIN is set. */
export interface KeptLock extends LockFacts {
  readonly pin: { readonly salt: Uint8Array; readonly hash: Uint8Array } | null;
}

export const noLock: KeptLock = {
  isLocked: false,
  idleMinutes: 0,
  attempts: { failures: 0, nextAt: 0 },
  spentInvitations: [],
  pin: null,
};

export interface LockStore {
  read(): KeptLock;
  /** Rejects with the disk's error; nothing changes then. The hash is sealed as the device's key is. */
  write(lock: KeptLock): Promise<void>;
}
