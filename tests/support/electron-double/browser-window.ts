import { app } from './app.ts';
import { EventSource, preventableEvent } from './event-source.ts';
import { WebContents } from './web-contents.ts';

type WindowEvents = {
  close: [event: Electron.Event];
  closed: [];
  'ready-to-show': [];
  show: [];
  hide: [];
};

type Covered =
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'flashFrame'
  | 'hide'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isFocused'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'isMaximized'
  | 'maximize'
  | 'getNormalBounds'
  | 'setBounds'
  | 'setFullScreen'
  | 'isFullScreen';

const windows = new Map<number, BrowserWindow>();
let lastId = 0;

export class BrowserWindow extends EventSource<WindowEvents> implements Pick<Electron.BrowserWindow, Covered> {
  readonly id: number;
  readonly webContents: WebContents;
  readonly options: Electron.BrowserWindowConstructorOptions;
  focusCount = 0;
  isFlashing = false;
  #bounds: Electron.Rectangle;
  #isShown: boolean;
  #isMinimized = false;
  #isMaximized = false;
  #isFullScreen = false;
  #isDestroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super({ close: true, closed: true, 'ready-to-show': true, show: true, hide: true });
    lastId += 1;
    this.id = lastId;
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
    this.#bounds = { x, y, width, height };
    this.#isShown = show;
    this.webContents = new WebContents(this.id, options.webPreferences ?? {});
    windows.set(this.id, this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    app.emit('web-contents-created', preventableEvent({}), this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url);
  }

  show(): void {
    this.#isShown = true;
    this.emit('show');
  }

  showInactive(): void {
    this.show();
  }

  flashFrame(isFlashing: boolean): void {
    this.isFlashing = isFlashing;
  }

  hide(): void {
    this.#isShown = false;
    this.emit('hide');
  }

  focus(): void {
    this.focusCount += 1;
  }

  isVisible(): boolean {
    return this.#isShown;
  }

  /** The desktop has no other window: what is seen has the keyboard. */
  isFocused(): boolean {
    return this.#isShown && !this.#isMinimized;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  minimize(): void {
    this.#isMinimized = true;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  /** Shows the window as well, as Electron's does. */
  maximize(): void {
    this.#isMaximized = true;
    if (!this.#isShown) this.show();
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen;
  }

  isFullScreen(): boolean {
    return this.#isFullScreen;
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
  }

  close(): void {
    const event = preventableEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#isShown = false;
    windows.delete(this.id);
    void this.webContents.destroy();
    this.emit('closed');
    if (windows.size === 0) app.allWindowsClosed();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}

app.windows = () => BrowserWindow.getAllWindows();
