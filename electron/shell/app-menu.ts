import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import { shellWords } from './wording.ts';

const words = shellWords.menu;

interface MenuActions {
  /** Opens 使用手册. */
  readonly onManual: () => void;
  readonly onLock: () => void;
}

/** Only what works everywhere in the application; the page's own commands stand on its screens. */
export function showAppMenu({ onManual, onLock }: MenuActions): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        { label: words.closeWindow, accelerator: 'CmdOrCtrl+W', role: 'close' },
        { label: words.lock, accelerator: 'CmdOrCtrl+L', click: onLock },
        { type: 'separator' },
        { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.reload, role: 'reload' },
        { type: 'separator' },
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.resetZoom, role: 'resetZoom' },
        { type: 'separator' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: words.window, submenu: [{ label: words.minimize, role: 'minimize' }] },
    {
      label: words.help,
      submenu: [
        // The key is the page's own: it knows whether an input method is at work.
        { label: words.manual, accelerator: 'F1', registerAccelerator: false, click: onManual },
        { type: 'separator' },
        { label: words.about, click: () => void showAbout() },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function showAbout(): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: words.about,
    message: `${shellWords.product}　${shellWords.about(app.getVersion())}`,
    detail: shellWords.aboutDetail,
    buttons: [shellWords.close],
  });
}
