import { contract } from '../contract/contract.ts';
import { createRouter, type Dispatch } from '../contract/router.ts';
import { BackupDesk } from './data/backup-desk.ts';
import { backupHandlers } from './handlers/backup-handlers.ts';
import { calendarHandlers } from './handlers/calendar-handlers.ts';
import { commandHandlers } from './handlers/command-handlers.ts';
import { dataHandlers } from './handlers/data-handlers.ts';
import { desktopHandlers } from './handlers/desktop-handlers.ts';
import { directoryHandlers } from './handlers/directory-handlers.ts';
import { documentHandlers } from './handlers/document-handlers.ts';
import { dutyDocumentHandlers } from './handlers/duty-document-handlers.ts';
import { dutyHandlers } from './handlers/duty-handlers.ts';
import { emergencyDocumentHandlers } from './handlers/emergency-document-handlers.ts';
import { emergencyHandlers } from './handlers/emergency-handlers.ts';
import { exportHandlers } from './handlers/export-handlers.ts';
import { fontHandlers } from './handlers/font-handlers.ts';
import { historyHandlers } from './handlers/history-handlers.ts';
import { lockHandlers } from './handlers/lock-handlers.ts';
import { memberHandlers } from './handlers/member-handlers.ts';
import { receptionDocumentHandlers } from './handlers/reception-document-handlers.ts';
import { receptionHandlers } from './handlers/reception-handlers.ts';
import { recordHandlers } from './handlers/record-handlers.ts';
import { recoveryHandlers } from './handlers/recovery-handlers.ts';
import { searchHandlers } from './handlers/search-handlers.ts';
import { supervisionDocumentHandlers } from './handlers/supervision-document-handlers.ts';
import { supervisionHandlers } from './handlers/supervision-handlers.ts';
import { updateHandlers } from './handlers/update-handlers.ts';
import { verificationHandlers } from './handlers/verification-handlers.ts';
import { workspaceHandlers } from './handlers/workspace-handlers.ts';
import { HostCore, type HostEvent } from './host-core.ts';
import { guardedDispatch, guardedListener } from './lock/guarded-dispatch.ts';
import { resetInvitation } from './lock/reset-code.ts';
import { ScreenLock } from './lock/screen-lock.ts';
import type { HostPorts } from './ports.ts';
import { fillSample } from './sample/fill-sample.ts';
import { UpdateDesk } from './updates/update-desk.ts';

/** The application behind the contract. The same one serves Electron, the browser host and tests. */
export interface Host {
  /** For pages: refuses while the screen is locked. */
  readonly dispatch: Dispatch;
  /** For pages: tells nothing of the records while the screen is locked. */
  listen(onEvent: HostEvent): () => void;
  readonly shell: ShellAccess;
  /** Rejects when the local profile cannot be read or written. */
  start(): Promise<void>;
  /** Flushes and lets go of everything; nothing is lost when it is not called. */
  stop(): Promise<void>;
}

/** For this program's own window and tray, which show no content of their own while the screen is locked. */
export interface ShellAccess {
  readonly dispatch: Dispatch;
  listen(onEvent: HostEvent): () => void;
  readonly isLocked: boolean;
  /** Locks the screen where a PIN is set. */
  lock(): void;
}

export function createHost(ports: HostPorts): Host {
  const core = new HostCore(ports);
  const updates = new UpdateDesk(ports, ports.updates, (state) => core.emit('updates.stateChanged', state));
  const backups = ports.data ? new BackupDesk(core, ports.data.backups) : null;
  const lock = screenLock(core);
  const handlers = {
    ...workspaceHandlers(core),
    ...recordHandlers(core),
    ...commandHandlers(core),
    ...dutyHandlers(core),
    ...emergencyHandlers(core),
    ...receptionHandlers(core),
    ...supervisionHandlers(core),
    ...supervisionDocumentHandlers(core),
    ...receptionDocumentHandlers(core),
    ...dutyDocumentHandlers(core),
    ...emergencyDocumentHandlers(core),
    ...calendarHandlers(core),
    ...documentHandlers(core),
    ...directoryHandlers(core),
    ...memberHandlers(core),
    ...historyHandlers(core),
    ...recoveryHandlers(core),
    ...searchHandlers(core),
    ...verificationHandlers(core),
    ...updateHandlers(updates),
    ...dataHandlers(core),
    ...exportHandlers(core),
    ...fontHandlers(core),
    ...backupHandlers(core, backups),
    ...desktopHandlers(core),
    ...lockHandlers(lock),
  };
  const dispatch = createRouter(contract, handlers, ports.onBug);
  return {
    dispatch: guardedDispatch(dispatch, lock),
    listen: (onEvent) => core.listen(guardedListener(onEvent, lock)),
    shell: {
      dispatch,
      listen: (onEvent) => core.listen(onEvent),
      get isLocked() {
        return lock.isLocked;
      },
      lock: () => void lock.lock(),
    },
    start: async () => {
      await core.start();
      await updates.start();
      backups?.start();
      if (ports.isDemo && core.workspaceStatus().stage === 'creating') await core.quietly(() => fillSample(core));
    },
    stop: async () => {
      lock.stop();
      updates.stop();
      backups?.stop();
      await core.stop();
    },
  };
}

function screenLock(core: HostCore): ScreenLock {
  const { ports } = core;
  const lock = new ScreenLock(ports, {
    ringing: () => (core.alarmClock?.ringing ?? []).map(({ stage, from, dueAt }) => ({ stage, from, dueAt })),
    clockOffsetMs: () => core.session?.serverTime.offsetMs ?? null,
    invitationOf: (code) => core.session && resetInvitation(code, core.session, ports),
    onChange: (state) => core.emit('lock.stateChanged', state),
  });
  core.listen((name) => {
    if (name === 'emergency.alarmsChanged') lock.attendToAlarms();
  });
  return lock;
}
