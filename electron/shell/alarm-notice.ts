import { Notification } from 'electron';
import type { AlarmView } from '../../shared/contract/emergency.contract.ts';
import type { ShellAccess } from '../../shared/host/create-host.ts';
import type { AppTray } from './app-tray.ts';
import type { MainWindow } from './main-window.ts';
import { alarmNotice, alarmTrayHint, lockedAlarmNotice } from './wording.ts';

/** Collected notices lose their click: the last one is held here. */
let shown: Notification | null = null;

/**
 * Says at the desktop that a deadline rings, wherever the window is: the tray, the taskbar and a notice. What is overdue brings a
 * hidden window up, without taking the keyboard from whatever somebody is typing. While the screen is locked it does not say what.
 */
export function followAlarms(host: ShellAccess, tray: AppTray, window: MainWindow): void {
  const known = new Set<string>();
  const ring = (alarms: readonly AlarmView[]): void => {
    tray.setAlarm(alarms.length === 0 ? null : alarmTrayHint(alarms.length));
    window.flash(alarms.length > 0);
    const fresh = alarms.filter(({ incidentId, key }) => !known.has(`${incidentId} ${key}`));
    for (const { incidentId, key } of fresh) known.add(`${incidentId} ${key}`);
    const [first] = fresh;
    if (!first) return;
    if (fresh.some(({ stage }) => stage === 'over')) window.bringUp();
    if (!Notification.isSupported()) return;
    shown = new Notification(host.isLocked ? lockedAlarmNotice : alarmNotice(first, fresh.length));
    shown.on('click', () => window.show());
    shown.show();
  };
  host.listen((name, payload) => {
    if (name === 'emergency.alarmsChanged') ring(payload as AlarmView[]);
  });
  void host.dispatch('emergency.getAlarms', undefined).then((reply) => {
    if (reply.ok) ring(reply.value as AlarmView[]);
  });
}
