import { afterEach, expect, test } from 'vitest';
import {
  type LaunchedApp,
  launchApp,
  quitRunningApps,
  scratchFolder,
} from '../../support/electron-double/launch-app.ts';
import { createWorkspace } from '../../support/electron-double/sample-workspace.ts';

afterEach(quitRunningApps);

const PIN = '2580';
const title = '城东街道人行天桥坍塌';

async function guardedApp(): Promise<LaunchedApp> {
  const app = await launchApp({ args: ['--share', scratchFolder('share')] });
  await createWorkspace(app.client);
  await app.client.request('lock.setPin', { pin: PIN });
  return app;
}

const seesLock = (app: LaunchedApp) => app.page().getByRole('heading', { name: '屏幕已锁定' }).waitFor();
const unlock = async (app: LaunchedApp): Promise<void> => {
  await app.page().getByLabel('PIN', { exact: true }).fill(PIN);
  await app.page().getByRole('button', { name: '解锁' }).click();
  await app.page().getByRole('navigation', { name: '主导航' }).waitFor();
};

test('locks when the computer goes to sleep, when its own screen is locked, and by the menu', async () => {
  const app = await guardedApp();
  const ways = [
    () => app.double.fallAsleep(),
    () => app.double.lockSystem(),
    () => app.double.menu().click('文件', '锁定屏幕'),
    () => app.double.menu().press('CmdOrCtrl+L'),
  ];
  for (const way of ways) {
    way();
    await seesLock(app);
    await expect(app.client.request('workspace.getStatus')).rejects.toMatchObject({ code: 'LOCKED' });
    await unlock(app);
  }
});

test('locks nothing where no PIN is set', async () => {
  const app = await launchApp({ args: ['--share', scratchFolder('share')] });
  await createWorkspace(app.client);
  app.double.fallAsleep();
  expect(await app.client.request('lock.getState')).toMatchObject({ isLocked: false, hasPin: false });
});

test('is locked when it is started again, and an alarm calls at the desktop without saying what', async () => {
  const app = await guardedApp();
  const { me } = await app.client.request('workspace.getStatus');
  await app.client.request('emergency.register', {
    ...{ officeId: me?.officeId ?? '', key: 'abcdefabcdef', level: 'IV', isSensitive: false },
    values: { title, category: 'accident', occurredAt: { precision: 'unknown' } },
    knownAt: Date.now() - 3 * 3_600_000,
  });
  await app.client.request('lock.lockNow');
  await app.quit();
  const again = await launchApp({ userData: app.userData });
  // The window comes up before its page is there: what is overdue brings it up.
  const locks = (): Promise<number> => again.page().getByRole('heading', { name: '屏幕已锁定' }).count();
  await expect.poll(locks, { timeout: 10_000 }).toBe(1);
  const said = () => again.double.notifications.map((notice) => `${notice.title} ${notice.body}`);
  await expect.poll(said, { timeout: 10_000 }).toEqual(['有突发信息到时限 屏幕已锁定，解锁后查看。']);
  expect(again.double.windows()[0]?.isFlashing).toBe(true);
  await again.page().getByText('有突发信息到时限').waitFor();
  expect(await again.page().content()).not.toContain(title);
  await unlock(again);
  await again.page().getByRole('alert', { name: '突发信息提醒' }).getByText(title).waitFor();
});
