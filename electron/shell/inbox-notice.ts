import { Notification } from 'electron';
import type { InboxCount } from '../../shared/contract/desktop.contract.ts';
import type { ShellAccess } from '../../shared/host/create-host.ts';
import type { AppTray } from './app-tray.ts';
import type { MainWindow } from './main-window.ts';
import { inboxNotice, inboxTrayHint } from './wording.ts';

/** Collected notices lose their click: the last one is held here. */
let shown: Notification | null = null;

/**
 * Hints at the desktop that something new waits in the 收件箱: in the tray always, as a notice only to somebody who does not look
 * at the window.
 */
export function followInbox(host: ShellAccess, tray: AppTray, window: MainWindow): void {
  host.listen((name, payload) => {
    if (name !== 'desktop.inboxChanged') return;
    const { count, fresh } = payload as InboxCount;
    tray.setInbox(count === 0 ? null : inboxTrayHint(count));
    if (fresh === 0 || window.isInFront() || !Notification.isSupported()) return;
    shown = new Notification(inboxNotice(count, fresh));
    shown.on('click', () => window.show());
    shown.show();
  });
}
