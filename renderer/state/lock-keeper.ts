import type { LockState } from '../../shared/contract/lock.contract.ts';
import type { AppStore } from './app-store.ts';
import { emptyReplica } from './replica.ts';

/**
 * Takes in whether this workstation is locked. With the lock everything that was fetched is let go of, so that no view has anything to
 * show; with its end all is fetched anew. The place where the page stood, and drafts on the disk, stay.
 */
export function lockTaker(store: AppStore, forget: () => void, onUnlocked: () => void): (lock: LockState) => void {
  return (lock) => {
    const wasLocked = store.getState().lock?.isLocked ?? false;
    store.setState({ lock });
    if (lock.isLocked && !wasLocked) {
      forget();
      store.setState({
        ...{ workspace: null, sync: null, replica: emptyReplica, alarms: [], updates: null, inboxReading: null },
        ...{ panel: null, failure: null },
      });
    }
    if (wasLocked && !lock.isLocked) onUnlocked();
  };
}
