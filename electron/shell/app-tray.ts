import { Menu, nativeImage, Tray } from 'electron';
import { APP_ICON } from './app-icon.ts';
import { shellWords } from './wording.ts';

export interface AppTray {
  /** What the pointer reads over the icon. */
  setHint(text: string): void;
  /** Stands behind the hint while the 收件箱 has rows; null when it has none. */
  setInbox(text: string | null): void;
  /** Stands before the hint while something rings; null when nothing does. */
  setAlarm(text: string | null): void;
}

/** The returned object keeps the icon: without a holder it is collected and vanishes. */
export function createAppTray(onOpen: () => void, onQuit: () => void): AppTray {
  const tray = new Tray(nativeImage.createFromDataURL(APP_ICON));
  tray.setToolTip(shellWords.product);
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: shellWords.tray.open, click: onOpen },
      { type: 'separator' },
      { label: shellWords.tray.quit, click: onQuit },
    ]),
  );
  // Some Linux desktops never report a click; the menu is there for them.
  tray.on('click', onOpen);
  let [hint, alarm, inbox] = [shellWords.product as string, null as string | null, null as string | null];
  const show = (): void => tray.setToolTip([alarm, hint, inbox].filter((line) => line !== null).join('\n'));
  return {
    setHint: (text) => {
      hint = text;
      show();
    },
    setInbox: (text) => {
      inbox = text;
      show();
    },
    setAlarm: (text) => {
      alarm = text;
      show();
    },
  };
}
