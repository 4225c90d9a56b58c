import { app, BrowserWindow, dialog, nativeImage, screen } from 'electron';
import type { TrustedSenders } from '../ipc/trusted-sender.ts';
import type { ShellSettings } from '../storage/shell-settings.ts';
import { APP_ICON } from './app-icon.ts';
import { PAGE_URL } from './page-address.ts';
import { ReloadLimit } from './reload-limit.ts';
import { tellItStays } from './tray-notice.ts';
import { reachableBounds } from './window-bounds.ts';
import { shellWords } from './wording.ts';

export interface MainWindowParts {
  readonly preload: string;
  readonly settings: ShellSettings;
  readonly senders: TrustedSenders;
  readonly log: (line: string) => void;
}

/** The one window: remembers its place, hides instead of closing, and brings a page back that died. */
export class MainWindow {
  readonly browserWindow: BrowserWindow;
  readonly #settings: ShellSettings;
  readonly #log: (line: string) => void;
  readonly #reloads = new ReloadLimit();
  #isLeaving = false;

  constructor({ preload, settings, senders, log }: MainWindowParts) {
    this.#settings = settings;
    this.#log = log;
    const [main, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
    this.browserWindow = new BrowserWindow({
      ...reachableBounds(settings.read().bounds, main ? [main, ...others] : others),
      minWidth: 900,
      minHeight: 600,
      show: false,
      title: shellWords.product,
      icon: nativeImage.createFromDataURL(APP_ICON),
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        // A deadline at three in the morning sounds although nobody has touched the page.
        autoplayPolicy: 'no-user-gesture-required',
      },
    });
    senders.add(this.browserWindow.webContents);
    this.#follow();
  }

  load(): void {
    this.browserWindow.loadURL(PAGE_URL).catch((error: unknown) => this.#log(`page: ${String(error)}`));
  }

  show(): void {
    if (this.browserWindow.isDestroyed()) return;
    if (this.browserWindow.isMinimized()) this.browserWindow.restore();
    this.browserWindow.show();
    this.browserWindow.focus();
  }

  /** Shows a hidden window where it is, without the keyboard. */
  bringUp(): void {
    if (!this.browserWindow.isDestroyed() && !this.browserWindow.isVisible()) this.browserWindow.showInactive();
  }

  /** The entry in the taskbar calls for attention, or no longer. */
  flash(isCalling: boolean): void {
    if (!this.browserWindow.isDestroyed()) this.browserWindow.flashFrame(isCalling);
  }

  /** Somebody has it before their eyes. */
  isInFront(): boolean {
    return !this.browserWindow.isDestroyed() && this.browserWindow.isFocused();
  }

  /** Out of sight until somebody wants it again, of which `onWanted` hears once. */
  stepAside(onWanted: () => void): void {
    if (this.browserWindow.isDestroyed()) return;
    this.browserWindow.hide();
    this.browserWindow.once('show', onWanted);
  }

  /** The application is going: the window is out of sight at once and closes when it is told to. */
  async leave(): Promise<void> {
    this.#isLeaving = true;
    if (this.browserWindow.isDestroyed()) return;
    this.browserWindow.hide();
    await this.#remember();
  }

  #follow(): void {
    const window = this.browserWindow;
    window.once('ready-to-show', () => {
      // Maximising shows the window, so not before there is something to see.
      if (this.#settings.read().isMaximized) window.maximize();
      window.show();
    });
    window.on('close', (event) => {
      if (this.#isLeaving) return;
      event.preventDefault();
      window.hide();
      void this.#remember();
      void this.#tellOnce();
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.#bringBack(reason);
    });
  }

  #remember(): Promise<void> {
    const { x, y, width, height } = this.browserWindow.getNormalBounds();
    return this.#settings.change({ bounds: { x, y, width, height }, isMaximized: this.browserWindow.isMaximized() });
  }

  async #tellOnce(): Promise<void> {
    if (this.#settings.read().knowsTray) return;
    await this.#settings.change({ knowsTray: true });
    tellItStays(() => this.show());
  }

  /** Drafts are with the host: a page that is loaded again finds them. */
  async #bringBack(reason: string): Promise<void> {
    this.#log(`page gone: ${reason}`);
    if (!this.#reloads.allows(Date.now())) {
      const { response } = await dialog.showMessageBox(this.browserWindow, {
        type: 'error',
        title: shellWords.product,
        message: shellWords.pageGone,
        detail: shellWords.pageGoneDetail,
        buttons: [shellWords.menu.reload, shellWords.menu.quit],
        cancelId: 0,
      });
      if (response === 1) return app.quit();
      this.#reloads.forget();
    }
    if (!this.browserWindow.isDestroyed()) this.browserWindow.webContents.reload();
  }
}
