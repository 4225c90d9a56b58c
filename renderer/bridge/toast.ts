/** Whether the system may show a hint of this page: `ask` where nobody was asked yet. */
export function toastPermission(): 'granted' | 'denied' | 'ask' {
  if (typeof Notification === 'undefined') return 'denied';
  return Notification.permission === 'default' ? 'ask' : Notification.permission;
}

/** Asks the person; only after a press, never by itself. */
export async function askForToasts(): Promise<void> {
  if (typeof Notification !== 'undefined') await Notification.requestPermission();
}

/** Shows a hint outside the page, where that was allowed before. One takes the place of the one before. */
export function showToast(title: string, body: string, onPress: () => void): void {
  if (toastPermission() !== 'granted') return;
  const toast = new Notification(title, { body, tag: 'siban-inbox' });
  toast.onclick = () => {
    window.focus();
    toast.close();
    onPress();
  };
}
