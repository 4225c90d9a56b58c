import type { Page, Route } from 'playwright-core';
import { versions } from './chromium.ts';
import { EventSource, preventableEvent } from './event-source.ts';
import { ipcMain } from './ipc-main.ts';
import type { FromPage } from './isolated-world.ts';
import { journal } from './journal.ts';
import { answerRoute, fromWebAddress, toWebAddress } from './network.ts';
import { PageLink } from './page-link.ts';

type WebContentsEvents = {
  'will-navigate': [details: Electron.Event<Electron.WebContentsWillNavigateEventParams>];
  'will-redirect': [details: Electron.Event<Electron.WebContentsWillRedirectEventParams>];
  'will-attach-webview': [event: Electron.Event, Electron.WebPreferences, Record<string, string>];
  'render-process-gone': [event: Electron.Event, details: Electron.RenderProcessGoneDetails];
  'did-finish-load': [];
  destroyed: [];
};

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type Covered = 'send' | 'getURL' | 'isDestroyed' | 'isCrashed' | 'reload' | 'printToPDF' | 'setWindowOpenHandler';

/** A window's page: real Chromium, with Electron's rules of navigation, opening and messages around it. */
export class WebContents extends EventSource<WebContentsEvents> implements Pick<Electron.WebContents, Covered> {
  readonly id: number;
  readonly preferences: Electron.WebPreferences;
  #link: Promise<PageLink>;
  #page: Page | null = null;
  #state: 'alive' | 'crashed' | 'destroyed' = 'alive';
  /** The address that the application itself asked for: no `will-navigate` is told of it. */
  #ownAddress: string | null = null;
  #openHandler: OpenHandler | null = null;

  constructor(id: number, preferences: Electron.WebPreferences) {
    super({
      'will-navigate': true,
      'will-redirect': true,
      'will-attach-webview': true,
      'render-process-gone': true,
      'did-finish-load': true,
      destroyed: true,
    });
    const { nodeIntegration, contextIsolation, sandbox, webSecurity } = preferences;
    if (nodeIntegration || contextIsolation === false || sandbox === false || webSecurity === false) {
      throw new Error('double: unsafe webPreferences');
    }
    this.id = id;
    this.preferences = preferences;
    this.#link = this.#open();
    this.#link.catch(() => undefined);
  }

  /** Resolves once the application's page is loaded. */
  async opened(): Promise<void> {
    const { page } = await this.#link;
    await page.waitForURL(/index\.html/);
  }

  /** Throws while there is none. */
  get page(): Page {
    if (!this.#page) throw new Error('double: the page is not there');
    return this.#page;
  }

  send(channel: string, ...values: unknown[]): void {
    if (this.#state === 'destroyed') throw new TypeError('Object has been destroyed');
    void this.#link.then((link) => link.post({ type: 'event', channel, values }));
  }

  getURL(): string {
    return this.#page ? fromWebAddress(this.#page.url()) : '';
  }

  isDestroyed(): boolean {
    return this.#state === 'destroyed';
  }

  isCrashed(): boolean {
    return this.#state === 'crashed';
  }

  reload(): void {
    const url = this.getURL();
    if (this.#state === 'crashed') this.#link = this.#open();
    this.#state = 'alive';
    this.load(url).catch(() => undefined);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    const { preferCSSPageSize = false, printBackground = false, landscape = false } = options;
    return Buffer.from(await this.page.pdf({ preferCSSPageSize, printBackground, landscape }));
  }

  async load(url: string): Promise<void> {
    const { page } = await this.#link;
    this.#ownAddress = url;
    await page.goto(toWebAddress(url), { waitUntil: 'load' });
    this.#ownAddress = null;
    this.emit('did-finish-load');
  }

  /** For tests: the page's process dies. */
  async crash(): Promise<void> {
    await (await this.#link).crash();
    this.#state = 'crashed';
    this.emit('render-process-gone', preventableEvent({}), { reason: 'crashed', exitCode: 5 });
  }

  async destroy(): Promise<void> {
    if (this.#state === 'destroyed') return;
    this.#state = 'destroyed';
    this.emit('destroyed');
    await this.#link.then((link) => link.close()).catch(() => undefined);
  }

  async #open(): Promise<PageLink> {
    const old = this.#page;
    const link = await PageLink.open(this.preferences, versions, (message) => this.#receive(message));
    const { page } = link;
    this.#page = page;
    await old?.close();
    page.on('popup', (popup) => this.#refusePopup(popup));
    await page.route('**/*', (route) => this.#route(route).catch(() => undefined));
    return link;
  }

  async #route(route: Route): Promise<void> {
    const request = route.request();
    const url = fromWebAddress(request.url());
    const isTopNavigation = request.isNavigationRequest() && request.frame() === this.page.mainFrame();
    if (isTopNavigation && url !== this.#ownAddress) {
      const event = preventableEvent({ url, isMainFrame: true, isSameDocument: false });
      this.emit('will-navigate', event as Electron.Event<Electron.WebContentsWillNavigateEventParams>);
      journal.record('will-navigate', url, event.defaultPrevented);
      // An aborted navigation would leave an error page; one without content leaves the page as it is.
      if (event.defaultPrevented) return route.fulfill({ status: 204 });
    }
    return answerRoute(route);
  }

  #refusePopup(popup: Page): void {
    const url = fromWebAddress(popup.url());
    const action = this.#openHandler?.({ url } as Electron.HandlerDetails).action ?? 'allow';
    journal.record('window.open', url, action);
    void popup.close().catch(() => undefined);
  }

  #receive({ channel, values }: FromPage): Promise<unknown> {
    const event = { sender: this, senderFrame: { url: this.getURL(), parent: null } };
    return ipcMain.invoke(event as unknown as Electron.IpcMainInvokeEvent, channel, values);
  }
}
