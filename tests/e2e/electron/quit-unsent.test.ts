import { renameSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import {
  type LaunchedApp,
  launchApp,
  quitRunningApps,
  scratchFolder,
} from '../../support/electron-double/launch-app.ts';
import { createWorkspace } from '../../support/electron-double/sample-workspace.ts';

const [WAIT, QUIT, CANCEL] = [0, 1, 2];
afterEach(quitRunningApps);

/** A workstation that has sent everything once, and then one entry more that its unplugged share did not take. */
async function withUnsentEntry(): Promise<{ app: LaunchedApp; plugIn: () => void }> {
  const share = scratchFolder('share');
  const app = await launchApp({ args: ['--share', share] });
  await createWorkspace(app.client);
  const status = () => app.client.request('sync.getStatus');
  await expect.poll(async () => (await status()).unpublishedCommits, { timeout: 20_000 }).toBe(0);
  renameSync(share, `${share}-unplugged`);
  await app.client.request('directory.addEntries', {
    entries: [{ kind: 'venue', values: { name: '第三会议室', bufferMinutes: 0 } }],
  });
  await expect.poll(async () => (await status()).share, { timeout: 20_000 }).toBe('unreachable');
  return { app, plugIn: () => renameSync(`${share}-unplugged`, share) };
}

const answer = (app: LaunchedApp, response: number): void =>
  app.double.journal.answer('dialog.showMessageBox', { response, checkboxChecked: false });
const questions = (app: LaunchedApp) => app.double.journal.callsOf('dialog.showMessageBox');

test('quit with unsent entries says how many and since when; cancelled, the application stays as it was', async () => {
  const { app, plugIn } = await withUnsentEntry();
  answer(app, CANCEL);
  app.double.menu().press('CmdOrCtrl+Q');
  await expect
    .poll(() => questions(app))
    .toMatchObject([
      [
        {
          message: '还有 1 条内容没有送达共享文件夹',
          detail: expect.stringMatching(/上次全部送达：\d{4}-\d\d-\d\d \d\d:\d\d。/),
          buttons: ['等待送达', '仍要退出', '取消'],
        },
      ],
    ]);
  expect(app.double.windows()[0]?.isVisible()).toBe(true);
  plugIn();
  app.double.wakeUp();
  await expect
    .poll(async () => (await app.client.request('sync.getStatus')).unpublishedCommits, { timeout: 20_000 })
    .toBe(0);
  app.double.menu().press('CmdOrCtrl+Q');
  expect(await app.double.app.exited.promise).toBe(0);
  expect(questions(app)).toHaveLength(1);
});

test('whoever quits anyway finds the entry at the next start', async () => {
  const { app } = await withUnsentEntry();
  answer(app, QUIT);
  expect(await app.quit()).toBe(0);
  const again = await launchApp({ userData: app.userData });
  const { records } = await again.client.request('records.openWindow', { partitions: ['all'] });
  expect(records.filter(({ kind }) => kind === 'venue').map(({ values }) => values.name)).toContain('第三会议室');
});

test('whoever waits sees the window go, and the application ends by itself when all is delivered', async () => {
  const { app, plugIn } = await withUnsentEntry();
  answer(app, WAIT);
  app.double.app.quit();
  await expect.poll(() => app.double.windows()[0]?.isVisible()).toBe(false);
  plugIn();
  app.double.wakeUp();
  expect(await app.double.app.exited.promise).toBe(0);
  expect(questions(app)).toHaveLength(1);
});

test('whoever opens the window again while waiting has changed their mind', async () => {
  const { app, plugIn } = await withUnsentEntry();
  answer(app, WAIT);
  app.double.app.quit();
  await expect.poll(() => app.double.windows()[0]?.isVisible()).toBe(false);
  app.double.startAgain();
  plugIn();
  app.double.wakeUp();
  await expect
    .poll(async () => (await app.client.request('sync.getStatus')).unpublishedCommits, { timeout: 20_000 })
    .toBe(0);
  expect(app.double.windows()[0]?.isVisible()).toBe(true);
});

test('when the computer is switched off nobody is asked, and the entry is there at the next start', async () => {
  const { app } = await withUnsentEntry();
  app.double.switchOff();
  expect(await app.double.app.exited.promise).toBe(0);
  expect(questions(app)).toEqual([]);
  const again = await launchApp({ userData: app.userData });
  const { records } = await again.client.request('records.openWindow', { partitions: ['all'] });
  expect(records.filter(({ kind }) => kind === 'venue').map(({ values }) => values.name)).toContain('第三会议室');
});
