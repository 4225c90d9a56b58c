import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedApp, launchApp, quitRunningApps } from '../../support/electron-double/launch-app.ts';
import { type BridgedWindow, callThroughPage } from '../../support/electron-double/page-bridge.ts';

const foreign = 'https://evil.example/';
let app: LaunchedApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(quitRunningApps);

const mainContents = () => {
  const [window] = app.double.windows();
  if (!window) throw new Error('no window');
  return window.webContents;
};

test('the page gets the bridge with call and listen, and nothing of Node or Electron', async () => {
  const seen = await app.page().evaluate(() => {
    const { bridge } = window as unknown as BridgedWindow;
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'electronDoublePost', 'ipcRenderer'];
    return { keys: Object.keys(bridge), isFrozen: Object.isFrozen(bridge), present: names.filter((n) => n in window) };
  });
  expect(seen).toEqual({ keys: ['call', 'listen'], isFrozen: true, present: [] });
});

test('a request goes through to the host and back', async () => {
  expect(await callThroughPage(app.page(), 'workspace.getStatus')).toMatchObject({
    ok: true,
    value: { stage: 'choosingFolder', shareFolder: null },
  });
  expect(await app.client.request('app.getInfo')).toEqual({
    version: '0.1.0',
    host: 'electron',
    canPickFolder: true,
    canPrintPdf: true,
    sample: 'offered',
  });
});

test.each([
  ['an unknown name', 'workspace.destroy', undefined, 'UNKNOWN_REQUEST'],
  ['a name of the object itself', '__proto__', undefined, 'UNKNOWN_REQUEST'],
  ['a name that is no text', 7, undefined, 'UNKNOWN_REQUEST'],
  ['a name without end', 'x'.repeat(1000), undefined, 'UNKNOWN_REQUEST'],
  ['an input of another shape', 'drafts.save', { key: '', value: 1, more: 2 }, 'INVALID_INPUT'],
])('%s is refused', async (_case, name, input, code) => {
  expect(await callThroughPage(app.page(), name, input)).toMatchObject({ ok: false, error: { code } });
});

test('an input that is too large or too deep is refused before it is parsed', async () => {
  const us = { contentsId: mainContents().id, frame: { url: 'app://siban/index.html', parent: null } };
  let deep: unknown = 1;
  for (let level = 0; level < 200; level += 1) deep = [deep];
  const inputs = ['x'.repeat(30_000_001), Array.from({ length: 4_000_000 }, () => 0), deep, new Map([[1, 2]])];
  for (const value of inputs) {
    expect(await app.double.callAs(us, 'drafts.save', { key: 'k', value })).toMatchObject({
      error: { code: 'INPUT_TOO_LARGE' },
    });
  }
  expect(await app.double.callAs(us, 'drafts.save', { key: 'k', value: 'x'.repeat(1_000_000) })).toMatchObject({
    ok: true,
  });
});

test('only the top frame of our own window on our own page is heard', async () => {
  const contentsId = mainContents().id;
  const url = 'app://siban/index.html';
  const strangers = [
    { contentsId, frame: { url, parent: {} } },
    { contentsId, frame: { url: foreign, parent: null } },
    { contentsId, frame: { url: 'app://print/page', parent: null } },
    { contentsId, frame: { url: 'app://siban.evil.example/', parent: null } },
    { contentsId, frame: { url: 'file:///index.html', parent: null } },
    { contentsId, frame: null },
    { contentsId: contentsId + 1000, frame: { url, parent: null } },
  ];
  for (const stranger of strangers) {
    expect(await app.double.callAs(stranger, 'workspace.getStatus')).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN_SENDER', message: 'FORBIDDEN_SENDER' },
    });
  }
  expect(await app.double.callAs({ contentsId, frame: { url, parent: null } }, 'workspace.getStatus')).toMatchObject({
    ok: true,
  });
});

test('no script runs but our files, and the page reaches no other place', async () => {
  const outcome = await app.page().evaluate(async (address) => {
    const heard: string[] = [];
    (window as unknown as BridgedWindow).heard = heard;
    document.addEventListener('securitypolicyviolation', (event) => heard.push(event.effectiveDirective));
    const inline = document.createElement('script');
    inline.textContent = 'window.ranInline = true';
    document.head.append(inline);
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    const fetched = await fetch(address).then(
      () => 'reached',
      () => 'refused',
    );
    // In a task of its own: within a devtools call evaluation is always allowed.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return 1')());
        } catch {
          resolve('refused');
        }
      });
    });
    return { ranInline: 'ranInline' in window, fetched, evaluated };
  }, foreign);
  expect(outcome).toEqual({ ranInline: false, fetched: 'refused', evaluated: 'refused' });
  const violations = (): Promise<string[] | undefined> =>
    app.page().evaluate(() => (window as unknown as BridgedWindow).heard);
  await expect
    .poll(violations)
    .toEqual(expect.arrayContaining(['script-src-elem', 'script-src', 'connect-src', 'frame-src']));
});

test('the page is served from its files alone, with policy and type', async () => {
  const answers = await app.page().evaluate(async () => {
    const ask = async (path: string, method = 'GET') => {
      const answer = await fetch(path, { method });
      return [answer.status, answer.headers.get('content-security-policy')?.includes("default-src 'none'")];
    };
    return {
      page: await ask('/index.html'),
      outside: await ask('/..%2f..%2fpackage.json'),
      encoded: await ask('/%2e%2e/electron/main.js'),
      unknown: await ask('/nothing.js'),
      written: await ask('/index.html', 'POST'),
      type: (await fetch('/index.html')).headers.get('x-content-type-options'),
    };
  });
  expect(answers).toEqual({
    page: [200, true],
    outside: [404, true],
    encoded: [404, true],
    unknown: [404, true],
    written: [405, true],
    type: 'nosniff',
  });
});

test.each([foreign, 'http://127.0.0.1:80/', 'ws://evil.example/', 'file:///etc/passwd', 'ftp://evil.example/'])(
  'a request to %s is cancelled whoever makes it',
  async (url) => {
    expect(await app.double.isCancelled(url)).toBe(true);
  },
);

test.each(['app://siban/index.html', 'data:text/plain,x', 'blob:app://siban/1'])(
  'a request to %s stays inside and passes',
  async (url) => {
    expect(await app.double.isCancelled(url)).toBe(false);
  },
);

test('the page cannot be led to another place', async () => {
  const { page, double } = app;
  await page().evaluate((address) => {
    document.body.dataset.mark = 'still here';
    location.href = address;
  }, foreign);
  await expect.poll(() => double.journal.callsOf('will-navigate')).toContainEqual([foreign, true]);
  expect(await page().evaluate(() => document.body.dataset.mark)).toBe('still here');
  expect(mainContents().getURL()).toContain('app://siban/');
});

test('the page opens no window and holds no web view', async () => {
  const { page, double } = app;
  await page().evaluate((address) => void window.open(address), foreign);
  await expect.poll(() => double.journal.callsOf('window.open').map(([, action]) => action)).toEqual(['deny']);
  await expect.poll(() => page().context().pages().length).toBe(1);
  const event = {
    defaultPrevented: false,
    preventDefault: () => void Object.assign(event, { defaultPrevented: true }),
  };
  mainContents().emit('will-attach-webview', event as never, {}, {});
  expect(event.defaultPrevented).toBe(true);
  expect(double.windows()).toHaveLength(1);
});

test.each(['notifications', 'geolocation', 'media', 'clipboard-read', 'openExternal', 'fileSystem', 'usb'] as const)(
  'the permission %s is refused',
  (permission) => {
    const [window] = app.double.windows();
    if (!window) throw new Error('no window');
    expect(app.double.permissions(window, permission)).toEqual({ request: false, check: false, device: false });
  },
);

test('the window is sandboxed and isolated, and the network is off from the start', () => {
  const { journal, session, windows } = app.double;
  expect(windows()[0]?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    spellcheck: false,
  });
  expect(journal.callsOf('app.enableSandbox')).toHaveLength(1);
  expect(journal.callsOf('app.commandLine.appendSwitch')).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  expect(journal.callsOf('app.commandLine.appendSwitch')).toContainEqual(['no-proxy-server', undefined]);
  expect(journal.callsOf('app.setAppUserModelId')).toEqual([['cn.siban.xietong']]);
  expect(session.isSpellCheckerOn).toBe(false);
});
