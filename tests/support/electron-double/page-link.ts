import type { CDPSession, Page } from 'playwright-core';
import { windowBrowser } from './chromium.ts';
import { createCodec } from './codec.ts';
import type { FromPage, ToPage, WorldGates } from './isolated-world.ts';
import { mainWorldScript, preloadScript } from './world-scripts.ts';

const PRELOAD_WORLD = 'electron-preload';
const POST: keyof WorldGates = 'electronDoublePost';
const RECEIVE: keyof WorldGates = 'electronDoubleReceive';
const codec = createCodec();

export type Answer = (message: FromPage) => Promise<unknown>;

/** A Chromium page with the preload in a world of its own, and the channel to that world. */
export class PageLink {
  readonly page: Page;
  readonly #devtools: CDPSession;
  readonly #answer: Answer;
  #preloadContext: number | null = null;

  private constructor(page: Page, devtools: CDPSession, answer: Answer) {
    this.page = page;
    this.#devtools = devtools;
    this.#answer = answer;
  }

  static async open(
    preferences: Electron.WebPreferences,
    versions: Readonly<Record<string, string>>,
    answer: Answer,
  ): Promise<PageLink> {
    const page = await windowBrowser.context.newPage();
    const devtools = await windowBrowser.context.newCDPSession(page);
    const link = new PageLink(page, devtools, answer);
    await devtools.send('Page.enable');
    if (preferences.javascript === false) await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
    if (preferences.preload !== undefined) await link.#injectPreload(preferences.preload, versions);
    return link;
  }

  /** Delivers to the preload's world; a page that is not there (any more) hears nothing. */
  async post(message: ToPage): Promise<void> {
    if (this.#preloadContext === null) return;
    const expression = `${RECEIVE}(${JSON.stringify(codec.encode(message))})`;
    await this.#devtools
      .send('Runtime.evaluate', { contextId: this.#preloadContext, expression })
      .catch(() => undefined);
  }

  /** Ends the renderer process, as a fault of Chromium would. */
  async crash(): Promise<void> {
    const isGone = this.page.waitForEvent('crash');
    this.#devtools.send('Page.crash').catch(() => undefined);
    await isGone;
  }

  close(): Promise<void> {
    return this.page.close().catch(() => undefined);
  }

  async #injectPreload(preload: string, versions: Readonly<Record<string, string>>): Promise<void> {
    const devtools = this.#devtools;
    const { frameTree } = await devtools.send('Page.getFrameTree');
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD && context.auxData?.frameId === frameTree.frame.id) {
        this.#preloadContext = context.id;
      }
    });
    devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === POST && executionContextId === this.#preloadContext) void this.#receive(payload);
    });
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: POST, executionContextName: PRELOAD_WORLD });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript });
    const source = preloadScript(preload, versions);
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: PRELOAD_WORLD });
  }

  async #receive(payload: string): Promise<void> {
    const message = codec.decode(payload) as FromPage;
    if (message.type === 'send') return void (await this.#answer(message));
    const { id } = message;
    const reply = await this.#answer(message).then(
      (value): ToPage => ({ type: 'done', id, value }),
      (error: Error): ToPage => ({ type: 'failed', id, message: error.message }),
    );
    await this.post(reply);
  }
}
