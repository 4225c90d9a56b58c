import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Double, launchApp, quitRunningApps, scratchFolder } from '../../support/electron-double/launch-app.ts';

const [COPY, QUIT] = [0, 1];
let share: string;
let userData: string;
let program: string;

/** The program stands in a folder of a file server; started, it writes down how. */
beforeEach(() => {
  [share, userData] = [scratchFolder('server'), scratchFolder('profile')];
  program = path.join(share, '四办协同', 'siban-xietong');
  mkdirSync(path.dirname(program));
  writeFileSync(program, '#!/bin/sh\nprintf \'%s\\n\' "$0" "$@" > "$0.started"\n');
  chmodSync(program, 0o755);
  writeFileSync(path.join(share, '四办协同', 'resources.pak'), 'resources');
  process.env.XDG_DATA_HOME = path.join(userData, 'data');
});
afterEach(async () => {
  delete process.env.XDG_DATA_HOME;
  await quitRunningApps();
});

const localFolder = () => path.join(userData, 'data', 'Programs', 'siban-xietong', '0.1.0');
const startFromServer = (choice: number, args: readonly string[] = []) =>
  launchApp({
    userData,
    args,
    executable: program,
    mountTable: `/dev/sda1 / ext4 rw 0 0\n//server/offices ${share} cifs rw 0 0\n`,
    // The copy will need the lock of the first instance: it must not be asked for.
    isFirstInstance: false,
    prepare: ({ journal }: Double) =>
      journal.answer('dialog.showMessageBox', { response: choice, checkboxChecked: false }),
  });

test('started from a network path: told and offered to copy, before any window; the copy is started', async () => {
  const app = await startFromServer(COPY, ['--demo']);
  expect(await app.double.app.exited.promise).toBe(0);
  const { journal } = app.double;
  expect(journal.callsOf('dialog.showMessageBox')).toMatchObject([
    [{ message: '四办协同正从网络位置启动', buttons: ['复制到本机运行', '退出'] }],
  ]);
  expect(app.double.windows()).toEqual([]);
  expect(journal.callsOf('utilityProcess.fork')).toEqual([]);
  expect(readFileSync(path.join(localFolder(), 'resources.pak'), 'utf8')).toBe('resources');
  const copy = path.join(localFolder(), 'siban-xietong');
  await expect
    .poll(() => existsSync(`${copy}.started`) && readFileSync(`${copy}.started`, 'utf8'), { timeout: 10_000 })
    .toBe(`${copy}\n--demo\n`);
  expect(journal.callsOf('BaseWindow')).toEqual([['四办协同：正在复制到本机 0%']]);
  expect(journal.callsOf('BaseWindow.setProgressBar').at(-1)).toEqual([1]);
  expect(journal.callsOf('BaseWindow.destroy')).toHaveLength(1);
  const entry = path.join(userData, 'data', 'applications', 'siban-xietong-local.desktop');
  expect(readFileSync(entry, 'utf8')).toContain(`Exec="${copy}"`);
});

test('a copy that is there already is started without copying again', async () => {
  await (await startFromServer(COPY)).double.app.exited.promise;
  const again = await startFromServer(COPY);
  expect(await again.double.app.exited.promise).toBe(0);
  expect(again.double.journal.callsOf('dialog.showMessageBox')).toMatchObject([
    [{ buttons: ['启动本机的程序', '退出'] }],
  ]);
  expect(again.double.journal.callsOf('BaseWindow')).toEqual([]);
});

test('whoever does not want the copy leaves, and nothing was written', async () => {
  const app = await startFromServer(QUIT);
  expect(await app.double.app.exited.promise).toBe(0);
  expect(existsSync(path.join(userData, 'data'))).toBe(false);
});

test('a copy that fails says so in plain words and leaves nothing half', async () => {
  mkdirSync(path.dirname(path.dirname(localFolder())), { recursive: true });
  writeFileSync(path.dirname(localFolder()), 'a file where a folder should be');
  const app = await startFromServer(COPY);
  expect(await app.double.app.exited.promise).toBe(1);
  expect(app.double.journal.callsOf('dialog.showErrorBox')).toMatchObject([['没有复制成功', expect.any(String)]]);
  expect(readdirSync(path.join(userData, 'data', 'Programs'))).toEqual(['siban-xietong']);
});

test('started from the own disk nothing is asked', async () => {
  const app = await launchApp({ userData, executable: program });
  expect(app.double.journal.callsOf('dialog.showMessageBox')).toEqual([]);
  expect(app.double.windows()).toHaveLength(1);
});
