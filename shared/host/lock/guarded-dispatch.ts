import type { Dispatch } from '../../contract/router.ts';
import type { HostEvent } from '../host-core.ts';
import type { ScreenLock } from './screen-lock.ts';

/** All that a locked host answers: what unlocks it, and how an alarm is to sound. */
const answeredLocked: ReadonlySet<string> = new Set([
  'lock.getState',
  'lock.lockNow',
  'lock.unlock',
  'lock.unlockByCode',
  'desktop.getNotices',
]);
const toldLocked: ReadonlySet<string> = new Set(['lock.stateChanged', 'desktop.noticesChanged']);

/** Rights are the host's: whichever page asks, and however, a locked host refuses with LOCKED. */
export const guardedDispatch =
  (dispatch: Dispatch, lock: Pick<ScreenLock, 'isLocked' | 'takesDrafts'>): Dispatch =>
  async (name, input) => {
    const isAnswered = !lock.isLocked || answeredLocked.has(name) || (name === 'drafts.save' && lock.takesDrafts);
    if (!isAnswered) return { ok: false, error: { code: 'LOCKED', message: name } };
    return dispatch(name, input);
  };

/** Pages of a locked host hear nothing of what goes on. */
export const guardedListener =
  (onEvent: HostEvent, lock: Pick<ScreenLock, 'isLocked'>): HostEvent =>
  (name, payload) => {
    if (!lock.isLocked || toldLocked.has(name)) onEvent(name, payload);
  };
