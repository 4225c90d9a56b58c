import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { windowBrowser } from './chromium.ts';
import { EventSource, preventableEvent } from './event-source.ts';
import { journal } from './journal.ts';
import { settingOf } from './setting.ts';
import type { WebContents } from './web-contents.ts';

type AppEvents = {
  ready: [];
  'before-quit': [event: Electron.Event];
  'will-quit': [event: Electron.Event];
  'window-all-closed': [];
  'second-instance': [event: Electron.Event, args: string[], workingDirectory: string, data: unknown];
  'web-contents-created': [event: Electron.Event, contents: WebContents];
};

interface ClosableWindow {
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
}

type Covered =
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getVersion'
  | 'getPath'
  | 'setPath'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'enableSandbox';

const setting = settingOf(import.meta.url);

export class App extends EventSource<AppEvents> implements Pick<Electron.App, Covered> {
  readonly isPackaged = true;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => this.#beforeReady('app.commandLine.appendSwitch', name, value),
  };
  /** Resolves with the exit code once everything is closed. */
  readonly exited = Promise.withResolvers<number>();
  /** Windows and processes that end with the application; set by those who own them. */
  windows: () => readonly ClosableWindow[] = () => [];
  readonly children = new Set<{ kill(): unknown }>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths = new Map<string, string>();
  #started: Promise<void>;
  #phase: 'starting' | 'ready' | 'quitting' | 'gone' = 'starting';

  constructor() {
    super({
      ready: true,
      'before-quit': true,
      'will-quit': true,
      'window-all-closed': true,
      'second-instance': true,
      'web-contents-created': true,
    });
    this.#started = windowBrowser.start();
    this.#started.then(() => this.#becomeReady(), this.#ready.reject);
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#phase !== 'starting';
  }

  getVersion(): string {
    return setting.version;
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    if (name === 'exe') return setting.executable;
    const folder =
      this.#paths.get(name) ?? (name === 'userData' ? setting.userData : path.join(setting.userData, name));
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  setPath(name: string, folder: string): void {
    this.#beforeReady('app.setPath', name, folder);
    this.#paths.set(name, folder);
  }

  requestSingleInstanceLock(): boolean {
    return setting.isFirstInstance;
  }

  setAppUserModelId(id: string): void {
    journal.record('app.setAppUserModelId', id);
  }

  enableSandbox(): void {
    this.#beforeReady('app.enableSandbox');
  }

  quit(): void {
    if (this.#phase === 'quitting' || this.#phase === 'gone') return;
    const wish = preventableEvent({});
    this.emit('before-quit', wish);
    if (wish.defaultPrevented) return;
    const resume = this.#phase;
    this.#phase = 'quitting';
    for (const window of this.windows()) {
      window.close();
      if (!window.isDestroyed()) {
        this.#phase = resume;
        return;
      }
    }
    const last = preventableEvent({});
    this.emit('will-quit', last);
    if (last.defaultPrevented) this.#phase = resume;
    else this.exit(0);
  }

  exit(code = 0): void {
    if (this.#phase === 'gone') return;
    this.#phase = 'gone';
    for (const window of this.windows()) window.destroy();
    for (const child of this.children) child.kill();
    const stopped = this.#started.catch(() => undefined).then(() => windowBrowser.stop());
    stopped.then(() => this.exited.resolve(code), this.exited.reject);
  }

  /** Without a listener Electron quits when no window is left. */
  allWindowsClosed(): void {
    if (this.#phase === 'ready' && !this.emit('window-all-closed')) this.quit();
  }

  #becomeReady(): void {
    if (this.#phase !== 'starting') return;
    this.#phase = 'ready';
    this.emit('ready');
    this.#ready.resolve();
  }

  #beforeReady(api: string, ...values: unknown[]): void {
    if (this.isReady()) throw new Error(`double: ${api} comes too late, the application is ready`);
    journal.record(api, ...values);
  }
}

export const app = new App();
