import type { LockState } from '../../shared/contract/lock.contract.ts';

/** A workstation without a PIN, unless told otherwise. */
export const aLockState = (part: Partial<LockState> = {}): LockState => ({
  isLocked: false,
  hasPin: false,
  idleMinutes: 0,
  nextTryAt: null,
  alarms: [],
  clockOffsetMs: null,
  ...part,
});
