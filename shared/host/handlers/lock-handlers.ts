import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import type { ScreenLock } from '../lock/screen-lock.ts';

type LockHandlers = Pick<Handlers<AppContract>, Extract<keyof Handlers<AppContract>, `lock.${string}`>>;

export const lockHandlers = (lock: ScreenLock): LockHandlers => ({
  'lock.getState': async () => lock.state,
  'lock.setPin': ({ pin, current }) => lock.setPin(pin, current),
  'lock.removePin': ({ current }) => lock.removePin(current),
  'lock.setIdle': ({ minutes }) => lock.setIdle(minutes),
  'lock.noteActivity': async () => {
    lock.noteActivity();
    return null;
  },
  'lock.lockNow': () => lock.lock(),
  'lock.unlock': ({ pin }) => lock.unlock(pin),
  'lock.unlockByCode': ({ code }) => lock.unlockByCode(code),
});
