import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import {
  type LaunchedApp,
  launchApp,
  quitRunningApps,
  scratchFolder,
} from '../../support/electron-double/launch-app.ts';
import type { BridgedWindow } from '../../support/electron-double/page-bridge.ts';
import { createWorkspace } from '../../support/electron-double/sample-workspace.ts';

afterEach(quitRunningApps);

const mainContents = ({ double }: LaunchedApp) => {
  const [window] = double.windows();
  if (!window) throw new Error('no window');
  return window.webContents;
};
const shareArgs = (share: string): string[] => ['--share', share];
const sentToShare = (app: LaunchedApp): unknown[] =>
  app.double.journal.callsOf('utilityProcess.postMessage').map(([message]) => message);

test('quitting from the menu keeps and sends everything: the next start and the shared folder have it', async () => {
  const share = scratchFolder('share');
  const app = await launchApp({ args: shareArgs(share) });
  expect(await createWorkspace(app.client)).toMatchObject({ stage: 'ready', districtName: '青石区' });
  await app.client.request('drafts.save', { key: 'plan', value: { content: '半句话' } });
  app.double.menu().press('CmdOrCtrl+Q');
  expect(await app.double.app.exited.promise).toBe(0);
  expect(sentToShare(app)).toContainEqual({ type: 'stop' });
  expect(readdirSync(share)).not.toEqual([]);

  const again = await launchApp({ userData: app.userData, args: shareArgs(share) });
  expect(await again.client.request('workspace.getStatus')).toMatchObject({
    stage: 'ready',
    districtName: '青石区',
    me: { name: '周敏' },
  });
  expect(await again.client.request('drafts.load', { key: 'plan' })).toMatchObject({ value: { content: '半句话' } });
});

test('a change of the workspace is pushed to every listener that has not stopped', async () => {
  const app = await launchApp({ args: shareArgs(scratchFolder('share')) });
  await app.page().evaluate(() => {
    const page = window as unknown as BridgedWindow;
    page.heard = [];
    page.bridge.listen((name) => page.heard?.push(`listening: ${name}`));
    page.bridge.listen((name) => page.heard?.push(`stopped: ${name}`))();
  });
  await createWorkspace(app.client);
  const heard = (): Promise<string[] | undefined> =>
    app.page().evaluate(() => (window as unknown as BridgedWindow).heard);
  await expect.poll(heard).toContain('listening: workspace.statusChanged');
  expect((await heard())?.filter((line) => line.startsWith('stopped'))).toEqual([]);
});

test('the tray tells where entries are, and waking up looks at the shared folder at once', async () => {
  const app = await launchApp({ args: shareArgs(scratchFolder('share')) });
  await createWorkspace(app.client);
  await expect.poll(() => app.double.trays[0]?.hint, { timeout: 20_000 }).toBe('四办协同：已送达共享');
  const retries = (): number =>
    sentToShare(app).filter((message) => isDeepStrictEqual(message, { type: 'retry' })).length;
  const before = retries();
  app.double.wakeUp();
  await expect.poll(retries).toBe(before + 1);
});

test('a share process that dies is started again', async () => {
  const app = await launchApp({ args: shareArgs(scratchFolder('share')) });
  await createWorkspace(app.client);
  const started = () => app.double.journal.callsOf('utilityProcess.fork');
  expect(started()).toEqual([['share-process.js', 'siban-share']]);
  for (const child of app.double.app.children) child.kill();
  await expect.poll(() => started().length, { timeout: 20_000 }).toBe(2);
  await expect.poll(async () => (await app.client.request('sync.getStatus')).share, { timeout: 20_000 }).toBe('online');
});

test('a page that dies comes back with its drafts', async () => {
  const app = await launchApp();
  await app.client.request('drafts.save', { key: 'plan', value: '写到一半' });
  await app.page().evaluate(() => void Object.assign(window, { isOld: true }));
  await mainContents(app).crash();
  await expect.poll(() => app.page().evaluate(() => 'bridge' in window && !('isOld' in window))).toBe(true);
  expect(await app.client.request('drafts.load', { key: 'plan' })).toMatchObject({ value: '写到一半' });
});

test('a page that keeps dying is not loaded for ever: the person decides', async () => {
  const app = await launchApp();
  const { journal } = app.double;
  const crashAndReturn = async () => {
    await mainContents(app).crash();
    await expect.poll(() => app.page().evaluate(() => 'bridge' in window), { timeout: 20_000 }).toBe(true);
  };
  for (let time = 0; time < 3; time += 1) await crashAndReturn();
  journal.answer('dialog.showMessageBox', { response: 0, checkboxChecked: false });
  await crashAndReturn();
  expect(journal.callsOf('dialog.showMessageBox')).toMatchObject([
    [{ message: '页面多次意外关闭', buttons: ['重新载入', '退出'] }],
  ]);
  for (let time = 0; time < 3; time += 1) await crashAndReturn();
  journal.answer('dialog.showMessageBox', { response: 1, checkboxChecked: false });
  await mainContents(app).crash();
  expect(await app.double.app.exited.promise).toBe(0);
});

test('a second start of the same profile ends at once and touches nothing', async () => {
  const second = await launchApp({ isFirstInstance: false });
  expect(await second.double.app.exited.promise).toBe(0);
  expect(second.double.windows()).toEqual([]);
  expect(existsSync(path.join(second.userData, 'device.json'))).toBe(false);
});

test('the command line names profile and shared folder, and Chromium keeps its files inside the profile', async () => {
  const [profile, share] = [scratchFolder('named'), scratchFolder('share')];
  const app = await launchApp({ args: ['--profile', profile, ...shareArgs(share)] });
  expect(existsSync(path.join(profile, 'device.json'))).toBe(true);
  expect(existsSync(path.join(app.userData, 'device.json'))).toBe(false);
  expect((await app.client.request('workspace.getStatus')).shareFolder).toBe(share);
  expect(app.double.journal.callsOf('app.setPath')).toEqual([
    ['userData', profile],
    ['sessionData', path.join(profile, 'chromium')],
  ]);
});

test('the shared folder is picked in the system dialog, and not picking changes nothing', async () => {
  const app = await launchApp();
  app.double.journal.answer('dialog.showOpenDialog', { canceled: true, filePaths: [] });
  expect(await app.client.request('workspace.pickFolder')).toMatchObject({ stage: 'choosingFolder' });
  const share = path.join(scratchFolder('share'), '四办共享');
  mkdirSync(share);
  app.double.journal.answer('dialog.showOpenDialog', { canceled: false, filePaths: [share] });
  expect(await app.client.request('workspace.pickFolder')).toMatchObject({ stage: 'creating', shareFolder: share });
  expect(app.double.journal.callsOf('dialog.showOpenDialog')).toMatchObject([
    [{ properties: ['openDirectory', 'createDirectory'] }],
    [{ title: '选择共享文件夹' }],
  ]);
});

test('the device key is sealed by the key store where there is one, and only by the folder where there is none', async () => {
  const sealed = await launchApp();
  await sealed.quit();
  const device = readFileSync(path.join(sealed.userData, 'device.json'), 'utf8');
  expect(device).toContain('"sealedBy":"os"');
  const plain = await launchApp({ hasKeyStore: false });
  expect(readFileSync(path.join(plain.userData, 'device.json'), 'utf8')).toContain('"sealedBy":"plain"');
  const again = await launchApp({ userData: sealed.userData });
  expect((await again.client.request('app.getInfo')).host).toBe('electron');
  expect(readFileSync(path.join(sealed.userData, 'device.json'), 'utf8')).toBe(device);
});

test('a start that fails says so in plain words and leaves the files as they are', async () => {
  const first = await launchApp();
  await first.quit();
  const device = readFileSync(path.join(first.userData, 'device.json'));
  const failed = await launchApp({ userData: first.userData, hasKeyStore: false });
  expect(await failed.double.app.exited.promise).toBe(1);
  expect(failed.double.journal.callsOf('dialog.showErrorBox')).toMatchObject([
    ['四办协同无法启动', expect.any(String)],
  ]);
  expect(readFileSync(path.join(first.userData, 'device.json'))).toEqual(device);
});
