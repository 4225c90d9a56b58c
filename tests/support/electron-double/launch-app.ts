import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Client } from '../../../shared/contract/client.ts';
import type { AppContract } from '../../../shared/contract/contract.ts';
import { clientOfPage } from './page-bridge.ts';
import { type DoubleSetting, launchQuery, queryOf } from './setting.ts';
import type { double as testHandle } from './test-handle.ts';

const doubleFolder = path.resolve('tests/support/electron-double');
const urlOf = (file: string): string => pathToFileURL(file).href;
const START_LIMIT_MS = 60_000;

// Everything that a module of a launch imports belongs to the launch, except libraries.
registerHooks({
  resolve: (specifier, context, next) => {
    const query = launchQuery(context.parentURL);
    if (query === null) return next(specifier, context);
    if (specifier === 'electron') {
      return { url: urlOf(path.join(doubleFolder, 'electron.ts')) + query, shortCircuit: true };
    }
    const isMachine = context.parentURL?.includes('/electron-double/') === true;
    if (specifier === 'node:fs' && !isMachine) {
      return { url: urlOf(path.join(doubleFolder, 'machine-files.ts')) + query, shortCircuit: true };
    }
    const resolved = next(specifier, context);
    const isOwn = resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/');
    return isOwn ? { ...resolved, url: resolved.url + query } : resolved;
  },
});

const require = createRequire(import.meta.url);
const { importNatively } = require('./native-import.ts') as typeof import('./native-import.ts');

export interface LaunchSetting extends Partial<Omit<DoubleSetting, 'displays'>> {
  readonly displays?: readonly { x: number; y: number; width: number; height: number }[];
  readonly args?: readonly string[];
  /** Another build than dist/, such as the content of a packed asar. */
  readonly distFolder?: string;
  /** Comes before the application's first step: answers to what it asks at once. */
  readonly prepare?: (double: Double) => void;
}

export type Double = typeof testHandle;

// Every launch loads the application's libraries anew, and some of them listen for the end of the process.
process.setMaxListeners(100);

const running = new Set<() => Promise<number>>();

export interface LaunchedApp {
  readonly double: Double;
  readonly userData: string;
  /** The main window's page; another one after a crash. */
  page(): Page;
  /** Requests through the page's bridge. */
  readonly client: Client<AppContract>;
  /** Wishes to quit; resolves with the exit code. */
  quit(): Promise<number>;
}

const scratchFolders: string[] = [];

/** A folder that goes with the applications of the test. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `siban-electron-${name}-`));
  scratchFolders.push(folder);
  return folder;
}

/** Starts the built, unmodified main process; resolves once its window shows its page, or once it has quit by itself. */
export async function launchApp(setting: LaunchSetting = {}): Promise<LaunchedApp> {
  const { args = [], distFolder = process.env.SIBAN_DIST ?? path.resolve('dist'), prepare, ...rest } = setting;
  const userData = setting.userData ?? scratchFolder('profile');
  const query = queryOf({
    version: '0.1.0',
    isFirstInstance: true,
    hasKeyStore: true,
    hasNotifications: true,
    executable: process.execPath,
    mountTable: 'none / ext4 rw 0 0\n',
    displays: [{ x: 0, y: 0, width: 1920, height: 1040 }],
    ...rest,
    userData,
  });
  const handle = await importNatively(urlOf(path.join(doubleFolder, 'test-handle.ts')) + query);
  const { double } = handle as { double: Double };
  prepare?.(double);
  const argv = process.argv;
  process.argv = ['siban', ...args];
  try {
    await importNatively(urlOf(path.join(distFolder, 'electron', 'main.js')) + query);
  } finally {
    process.argv = argv;
  }
  const page = (): Page => {
    const [window] = double.windows();
    if (!window) throw new Error('double: there is no window');
    return window.webContents.page;
  };
  const quit = (): Promise<number> => {
    double.app.quit();
    return double.app.exited.promise;
  };
  running.add(quit);
  double.app.exited.promise.finally(() => running.delete(quit)).catch(() => undefined);
  await startOf(double);
  return { double, userData, page, client: clientOfPage(page), quit };
}

/** Ends what a test has left open and removes its folders. */
export async function quitRunningApps(): Promise<void> {
  await Promise.all([...running].map((quit) => quit()));
  for (const folder of scratchFolders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function startOf({ app, firstShow, windows }: Double): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('double: no window was shown in time')), START_LIMIT_MS);
  });
  // An alarm shows the window before its page is there; hidden windows, which print, come and go.
  const shown = firstShow().then(() =>
    Promise.all(windows().flatMap((window) => (window.isVisible() ? [window.webContents.opened()] : []))),
  );
  return Promise.race([shown, app.exited.promise, late]).finally(() => clearTimeout(timer));
}
