import { dialog, Notification } from 'electron';
import { shellWords } from './wording.ts';

/** Collected notifications lose their click: the last one is held here. */
let shown: Notification | null = null;

/** Says that a closed window leaves the application running; as a dialog where the desktop has no notifications. */
export function tellItStays(onOpen: () => void): void {
  if (!Notification.isSupported()) {
    const { staysTitle: message, staysBody: detail, close } = shellWords;
    void dialog.showMessageBox({ type: 'info', title: shellWords.product, message, detail, buttons: [close] });
    return;
  }
  shown = new Notification({ title: shellWords.staysTitle, body: shellWords.staysBody });
  shown.on('click', onOpen);
  shown.show();
}
