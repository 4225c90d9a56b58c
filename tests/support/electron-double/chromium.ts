import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../electron/browser-host/find-chromium.ts';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const versions = { electron: '45.4.1', chrome: '156.0.0.0', node: process.versions.node };

/** The browser behind all windows of a launch. */
class WindowBrowser {
  #browser: Browser | null = null;
  #context: BrowserContext | null = null;

  async start(): Promise<void> {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('double: no Chromium on this machine');
    this.#browser = await chromium.launch({ executablePath, headless: true, args: switches });
    this.#context = await this.#browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1360, height: 860 },
      serviceWorkers: 'block',
    });
    // Windows answer for themselves; what no window answers for reaches nothing.
    await this.#context.route('**/*', (route) => route.abort('blockedbyclient'));
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('double: a window before the application is ready');
    return this.#context;
  }

  async stop(): Promise<void> {
    const browser = this.#browser;
    this.#browser = null;
    this.#context = null;
    await browser?.close();
  }
}

export const windowBrowser = new WindowBrowser();
