import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { notifications, trays } from './desktop.ts';
import { preventableEvent } from './event-source.ts';
import { ipcMain } from './ipc-main.ts';
import { journal } from './journal.ts';
import { powerMonitor } from './machine.ts';
import { shownMenu } from './menu.ts';
import { isCancelled } from './network.ts';
import { type PermissionName, session } from './session.ts';

const created = Promise.withResolvers<BrowserWindow>();
app.once('web-contents-created', (_event, contents) => {
  const window = BrowserWindow.getAllWindows().find((known) => known.webContents === contents);
  if (window) created.resolve(window);
});

/** Resolves once the application's first window is seen. */
async function firstShow(): Promise<void> {
  const window = await created.promise;
  if (!window.isVisible()) await new Promise<void>((resolve) => window.once('show', resolve));
}

interface ForeignSender {
  readonly contentsId: number;
  /** Null: the frame is gone. */
  readonly frame: { readonly url: string; readonly parent: object | null } | null;
}

/** What a test sees of a launch and does to it: the desktop's side of the application. */
export const double = {
  app,
  journal,
  notifications,
  trays,
  session: session.defaultSession,
  menu: shownMenu,
  firstShow,
  windows: () => BrowserWindow.getAllWindows(),
  /** The application is started a second time. */
  startAgain: () => void app.emit('second-instance', preventableEvent({}), ['siban'], '/', null),
  /** The computer wakes up. */
  wakeUp: () => void powerMonitor.emit('resume'),
  /** The computer goes to sleep. */
  fallAsleep: () => void powerMonitor.emit('suspend'),
  /** The computer is switched off. */
  switchOff: () => void powerMonitor.emit('shutdown'),
  /** The operating system locks its own screen. */
  lockSystem: () => void powerMonitor.emit('lock-screen'),
  /** A call over the contract's channel as another sender would make it. */
  callAs: (sender: ForeignSender, name: unknown, input?: unknown): Promise<unknown> => {
    const event = { sender: { id: sender.contentsId }, senderFrame: sender.frame };
    return ipcMain.invoke(event as Electron.IpcMainInvokeEvent, 'contract:request', [name, input]);
  },
  isCancelled,
  permissions: (window: BrowserWindow, permission: PermissionName) =>
    session.defaultSession.permissions(window.webContents as never, permission, 'app://siban'),
};
