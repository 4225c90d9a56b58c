import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedApp, launchApp, quitRunningApps } from '../../support/electron-double/launch-app.ts';
import type { BridgedWindow } from '../../support/electron-double/page-bridge.ts';

/** The items of Electron's tutorial “Security”, in its order and by its numbers. */
const foreign = 'https://evil.example/';
const ourPage = 'app://siban/index.html';
let app: LaunchedApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(quitRunningApps);

const mainWindow = () => {
  const [window] = app.double.windows();
  if (!window) throw new Error('no window');
  return window;
};
const preferences = (): Electron.WebPreferences => mainWindow().options.webPreferences ?? {};
const source = (file: string): string => readFileSync(path.resolve(file), 'utf8');

test('1. only secure content is loaded: nothing but the program’s own scheme', async () => {
  expect(mainWindow().webContents.getURL()).toContain('app://siban/');
  for (const url of ['http://evil.example/', 'https://evil.example/', 'ws://evil.example/', 'ftp://evil.example/'])
    expect(await app.double.isCancelled(url)).toBe(true);
});

test('2. no Node integration', async () => {
  expect(preferences()).toMatchObject({ nodeIntegration: false });
  expect(preferences().nodeIntegrationInWorker).not.toBe(true);
  expect(preferences().nodeIntegrationInSubFrames).not.toBe(true);
  expect(await app.page().evaluate(() => ['require' in window, 'process' in window])).toEqual([false, false]);
});

test('3. context isolation is on', () => {
  expect(preferences().contextIsolation).toBe(true);
});

test('4. process sandboxing is on, for every page', () => {
  expect(preferences().sandbox).toBe(true);
  expect(app.double.journal.callsOf('app.enableSandbox')).toHaveLength(1);
  const switches = app.double.journal.callsOf('app.commandLine.appendSwitch').map(([name]) => name);
  expect(switches).not.toContain('no-sandbox');
});

test('5. permission requests are answered, with no', () => {
  for (const permission of ['media', 'geolocation', 'notifications', 'midi', 'openExternal', 'clipboard-read'] as const)
    expect(app.double.permissions(mainWindow(), permission)).toEqual({ request: false, check: false, device: false });
});

test('6. web security is not disabled', () => {
  expect(preferences().webSecurity).toBe(true);
  const switches = app.double.journal.callsOf('app.commandLine.appendSwitch').map(([name]) => name);
  expect(switches).not.toContain('disable-web-security');
});

test('7. a content security policy comes with every answer and begins with nothing', async () => {
  const policies = await app.page().evaluate(async () => {
    const ask = async (address: string) => (await fetch(address)).headers.get('content-security-policy') ?? '';
    return [await ask('/index.html'), await ask('/nothing.js')];
  });
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
  }
});

test('8. insecure content is not allowed', () => {
  expect(preferences().allowRunningInsecureContent).not.toBe(true);
});

test('9. no experimental features', () => {
  expect(preferences().experimentalFeatures).not.toBe(true);
});

test('10. no Blink features are switched on', () => {
  expect(preferences().enableBlinkFeatures).toBeUndefined();
  const switches = app.double.journal.callsOf('app.commandLine.appendSwitch').map(([name]) => name);
  expect(switches).not.toContain('enable-blink-features');
});

test('11. there is no web view, so none with popups', async () => {
  expect(preferences().webviewTag).not.toBe(true);
  expect(await app.page().evaluate(() => document.querySelectorAll('webview').length)).toBe(0);
});

test('12. a web view that comes to be all the same is refused', () => {
  const event = {
    defaultPrevented: false,
    preventDefault: () => void Object.assign(event, { defaultPrevented: true }),
  };
  mainWindow().webContents.emit('will-attach-webview', event as never, {}, {});
  expect(event.defaultPrevented).toBe(true);
});

test('13. navigation is refused', async () => {
  await app.page().evaluate((address) => location.assign(address), foreign);
  await expect.poll(() => app.double.journal.callsOf('will-navigate')).toContainEqual([foreign, true]);
  expect(mainWindow().webContents.getURL()).toContain('app://siban/');
});

test('14. new windows are refused', async () => {
  await app.page().evaluate((address) => void window.open(address), foreign);
  await expect.poll(() => app.double.journal.callsOf('window.open').map(([, action]) => action)).toContain('deny');
  expect(app.double.windows()).toHaveLength(1);
});

test('15. nothing from outside is handed to the system to open: only a folder of our own, which the host names', async () => {
  expect(source('dist/electron/main.js')).not.toMatch(/\bopenExternal\b/);
  expect(source('dist/electron/main.js').match(/\bopenPath\b/g)).toHaveLength(1);
  const asked = app.client.request('data.openFolder', { kind: '/etc' } as never);
  await expect(asked).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(app.double.journal.callsOf('shell.openPath')).toEqual([]);
});

test('16. Electron is a supported one, and pinned', () => {
  const { devDependencies } = JSON.parse(source('package.json')) as { devDependencies: Record<string, string> };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  // The oldest of the three lines that Electron’s makers supported when this was pinned.
  expect(Number.parseInt(devDependencies.electron ?? '', 10)).toBeGreaterThanOrEqual(43);
});

test('17. the sender of every message is validated', async () => {
  const contentsId = mainWindow().webContents.id;
  const strangers = [
    { contentsId, frame: { url: foreign, parent: null } },
    { contentsId, frame: { url: ourPage, parent: {} } },
    { contentsId: contentsId + 1, frame: { url: ourPage, parent: null } },
    { contentsId, frame: null },
  ];
  for (const stranger of strangers)
    expect(await app.double.callAs(stranger, 'app.getInfo')).toMatchObject({ error: { code: 'FORBIDDEN_SENDER' } });
});

test('18. no file: addresses: the page has a scheme of its own, and files are not reached by it', async () => {
  expect(await app.double.isCancelled('file:///etc/passwd')).toBe(true);
  expect(source('dist/electron/main.js')).not.toMatch(/\bloadFile\(/);
  expect(await app.page().evaluate(async () => (await fetch('/%2e%2e/electron/main.js')).status)).toBe(404);
});

test('19. every fuse is decided in the configuration that packs', () => {
  const config = source('build/electron-builder.yml');
  const fuses = Object.fromEntries(
    [...(/electronFuses:\n((?: {2}.+\n)+)/.exec(config)?.[1] ?? '').matchAll(/ {2}(\w+): (true|false)/g)].map(
      ([, name, value]) => [name, value === 'true'],
    ),
  );
  expect(fuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('20. no API of Electron is given to the page: it has two functions, and they take data only', async () => {
  const seen = await app.page().evaluate(() => {
    const { bridge } = window as unknown as BridgedWindow;
    return { keys: Object.keys(bridge), isFrozen: Object.isFrozen(bridge), ipc: 'ipcRenderer' in window };
  });
  expect(seen).toEqual({ keys: ['call', 'listen'], isFrozen: true, ipc: false });
});
