import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { UPDATE_FOLDER } from '../../../shared/rules/update/update-manifest.ts';
import { buildForPublisher } from '../../support/build-for-publisher.ts';
import {
  type LaunchedApp,
  launchApp,
  quitRunningApps,
  scratchFolder,
} from '../../support/electron-double/launch-app.ts';
import { createWorkspace } from '../../support/electron-double/sample-workspace.ts';
import { UpdatePublisher } from '../../support/update-publisher.ts';

const publisher = new UpdatePublisher();
const newer = Buffer.from('#!/bin/sh\n# the newer version\n'.repeat(50_000));
let distFolder: string;
let share: string;
let appImage: string;

beforeAll(async () => {
  distFolder = mkdtempSync(path.join(tmpdir(), 'siban-electron-build-'));
  await buildForPublisher(distFolder, publisher.publicKey);
  symlinkSync(path.resolve('dist', 'renderer'), path.join(distFolder, 'renderer'));
});
afterAll(() => rmSync(distFolder, { recursive: true, force: true }));
beforeEach(() => {
  share = scratchFolder('share');
  appImage = path.join(scratchFolder('programs'), '四办协同.AppImage');
  writeFileSync(appImage, 'the version that runs', { mode: 0o755 });
  process.env.APPIMAGE = appImage;
});
afterEach(async () => {
  await quitRunningApps();
  delete process.env.APPIMAGE;
});

const start = (options: { userData?: string; version?: string } = {}): Promise<LaunchedApp> =>
  launchApp({ version: '1.1.0', ...options, distFolder, args: ['--share', share] });

async function readyAt(app: LaunchedApp, version: string): Promise<void> {
  await app.client.request('updates.look');
  await expect
    .poll(async () => app.client.request('updates.getState'), { timeout: 20_000 })
    .toMatchObject({ stage: 'ready', version });
}

test('a published version is copied in the background, and installed at quit after everything was flushed', async () => {
  publisher.publish(share, '1.2.0', newer);
  const app = await start();
  await createWorkspace(app.client);
  await readyAt(app, '1.2.0');
  await app.client.request('updates.setInstallAtQuit', { isWanted: true });
  expect(readFileSync(appImage, 'utf8')).toBe('the version that runs');
  expect(await app.quit()).toBe(0);
  expect(readFileSync(appImage)).toEqual(newer);
  expect(readFileSync(`${appImage}.上一版`, 'utf8')).toBe('the version that runs');
  const [flushedAt] = app.double.journal.callsOf('utilityProcess.exit').at(-1) as [number];
  // The file system counts time in ticks of its kernel.
  expect(statSync(appImage).ctimeMs).toBeGreaterThan(flushedAt - 20);

  const next = await start({ userData: app.userData, version: '1.2.0' });
  expect(await next.client.request('updates.getState')).toMatchObject({ failedVersion: null, installsAtQuit: false });
  publisher.publish(share, '1.3.0', newer);
  await readyAt(next, '1.3.0');
  const kept = path.join(app.userData, 'updates');
  expect(existsSync(path.join(kept, '1.2.0', 'siban-1.2.0.appimage'))).toBe(true);
  expect(existsSync(path.join(kept, '1.3.0', 'siban-1.3.0.appimage'))).toBe(true);
});

test('never forced: without being agreed to, quitting installs nothing', async () => {
  publisher.publish(share, '1.2.0', newer);
  const app = await start();
  await readyAt(app, '1.2.0');
  expect(await app.quit()).toBe(0);
  expect(readFileSync(appImage, 'utf8')).toBe('the version that runs');
  expect(existsSync(`${appImage}.上一版`)).toBe(false);
});

test('an installer changed on the own disk after it was verified is not installed', async () => {
  publisher.publish(share, '1.2.0', newer);
  const app = await start();
  await readyAt(app, '1.2.0');
  const { file } = await app.client.request('updates.setInstallAtQuit', { isWanted: true });
  writeFileSync(file ?? '', 'evil');
  expect(await app.quit()).toBe(0);
  expect(readFileSync(appImage, 'utf8')).toBe('the version that runs');
});

test('a failed install leaves the old program startable, and the next start tells it', async () => {
  publisher.publish(share, '1.2.0', newer);
  const app = await start();
  await readyAt(app, '1.2.0');
  await app.client.request('updates.setInstallAtQuit', { isWanted: true });
  // A folder stands where the new file would be put first.
  mkdirSync(`${appImage}.unfinished`);
  expect(await app.quit()).toBe(0);
  expect(readFileSync(appImage, 'utf8')).toBe('the version that runs');
  const again = await start({ userData: app.userData });
  expect(await again.client.request('updates.getState')).toMatchObject({ stage: 'ready', failedVersion: '1.2.0' });
});

test('the build that everybody makes knows no publisher and looks for nothing', async () => {
  publisher.publish(share, '1.2.0', newer);
  const app = await launchApp({ version: '1.1.0', args: ['--share', share] });
  expect(await app.client.request('updates.look')).toMatchObject({ stage: 'off', version: null });
});

test('an installer at which the folder hangs keeps nobody from entering and sending, or from leaving', async () => {
  publisher.publish(share, '1.2.0', newer);
  // Whoever opens a pipe that nobody writes to waits, as at a file server that has stopped answering.
  const installer = path.join(share, UPDATE_FOLDER, 'siban-1.2.0.appimage');
  rmSync(installer);
  execFileSync('mkfifo', [installer]);
  const app = await start();
  await createWorkspace(app.client);
  expect(await app.client.request('updates.look')).toMatchObject({ stage: 'copying', version: '1.2.0' });
  await app.client.request('directory.addEntries', {
    entries: [{ kind: 'venue', values: { name: '第三会议室', bufferMinutes: 0 } }],
  });
  await expect
    .poll(async () => (await app.client.request('sync.getStatus')).unpublishedCommits, { timeout: 20_000 })
    .toBe(0);
  expect(await app.client.request('updates.getState')).toMatchObject({ stage: 'copying' });
  expect(await app.quit()).toBe(0);
  expect(readFileSync(appImage, 'utf8')).toBe('the version that runs');
});
