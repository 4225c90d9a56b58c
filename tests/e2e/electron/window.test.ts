import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keyGroupOf } from '../../../renderer/text/keys.ts';
import { type LaunchedApp, launchApp, quitRunningApps } from '../../support/electron-double/launch-app.ts';

afterEach(quitRunningApps);

const mainWindow = ({ double }: LaunchedApp) => {
  const [window] = double.windows();
  if (!window) throw new Error('no window');
  return window;
};

test('a closed window hides, says so once, and comes back from the tray, the notice and a second start', async () => {
  const app = await launchApp();
  const window = mainWindow(app);
  const [tray] = app.double.trays;
  window.close();
  expect(window.isVisible()).toBe(false);
  expect(window.isDestroyed()).toBe(false);
  await expect.poll(() => app.double.notifications.map(({ title }) => title)).toEqual(['四办协同仍在后台运行']);

  tray?.emit('click');
  expect(window.isVisible()).toBe(true);
  app.double.menu().click('文件', '关闭窗口');
  expect(window.isVisible()).toBe(false);
  tray?.menu?.click('打开四办协同');
  expect(window.isVisible()).toBe(true);
  window.close();
  app.double.notifications[0]?.emit('click');
  expect(window.isVisible()).toBe(true);
  expect(app.double.notifications).toHaveLength(1);

  window.minimize();
  const focused = window.focusCount;
  app.double.startAgain();
  expect(window.isMinimized()).toBe(false);
  expect(window.focusCount).toBe(focused + 1);
  await app.quit();

  const again = await launchApp({ userData: app.userData });
  mainWindow(again).close();
  await again.quit();
  expect(again.double.notifications).toHaveLength(0);
});

test('where the desktop shows no notices, a dialog says that the application stays', async () => {
  const app = await launchApp({ hasNotifications: false });
  app.double.journal.answer('dialog.showMessageBox', { response: 0, checkboxChecked: false });
  mainWindow(app).close();
  await expect
    .poll(() => app.double.journal.callsOf('dialog.showMessageBox'))
    .toMatchObject([[{ message: '四办协同仍在后台运行' }]]);
});

test('the window opens again where it stood and as large as it was', async () => {
  const first = await launchApp();
  const bounds = { x: 120, y: 80, width: 1100, height: 700 };
  mainWindow(first).setBounds(bounds);
  mainWindow(first).maximize();
  await first.quit();
  const again = await launchApp({ userData: first.userData });
  expect(mainWindow(again).options).toMatchObject(bounds);
  expect(mainWindow(again).isMaximized()).toBe(true);
});

test.each([
  ['its display is gone', { x: 2400, y: 100, width: 1200, height: 800 }, { x: 120, y: 120, width: 1200, height: 800 }],
  [
    'it is larger than the display',
    { x: 0, y: 0, width: 3000, height: 2000 },
    { x: 0, y: 0, width: 1440, height: 1040 },
  ],
  [
    'its title bar is above the display',
    { x: 50, y: -300, width: 1000, height: 700 },
    { x: 220, y: 170, width: 1000, height: 700 },
  ],
])('the window opens within reach when %s', async (_case, stood, expected) => {
  const first = await launchApp();
  mainWindow(first).setBounds(stood);
  await first.quit();
  const again = await launchApp({
    userData: first.userData,
    displays: [{ x: 0, y: 0, width: 1440, height: 1040 }],
  });
  expect(mainWindow(again).options).toMatchObject(expected);
});

test('damaged memory of the window does not keep the application from starting', async () => {
  const first = await launchApp();
  await first.quit();
  for (const name of ['shell.json', 'shell.json.previous']) writeFileSync(path.join(first.userData, name), '#12\n{"a"');
  const again = await launchApp({ userData: first.userData });
  expect(mainWindow(again).options).toMatchObject({ x: 280, y: 90, width: 1360, height: 860 });
});

test('the menu is Chinese, does what it says and names the version', async () => {
  const app = await launchApp({ version: '3.2.1' });
  const menu = app.double.menu();
  expect(menu.items.map(({ label }) => label)).toEqual(['文件', '编辑', '视图', '窗口', '帮助']);
  menu.click('窗口', '最小化');
  expect(mainWindow(app).isMinimized()).toBe(true);
  menu.click('视图', '全屏');
  expect(mainWindow(app).isFullScreen()).toBe(true);
  app.double.journal.answer('dialog.showMessageBox', { response: 0, checkboxChecked: false });
  menu.click('帮助', '使用手册');
  await app.page().getByRole('dialog', { name: '使用手册' }).waitFor();
  menu.click('帮助', '关于四办协同');
  expect(app.double.journal.callsOf('dialog.showMessageBox')).toMatchObject([
    [{ message: expect.stringContaining('3.2.1'), detail: expect.stringContaining('不访问互联网') }],
  ]);
});

test('tray and window carry a real picture', async () => {
  const app = await launchApp();
  expect(app.double.trays.map(({ image }) => image.isEmpty())).toEqual([false]);
  expect(mainWindow(app).options.icon).toMatchObject({ isEmpty: expect.any(Function) });
});

test('the keys that the list of keys gives the window are in the menu', async () => {
  const app = await launchApp();
  const items = app.double.menu().items.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const roles: Readonly<Record<string, string>> = { C: 'copy', X: 'cut', V: 'paste', Z: 'undo' };
  for (const key of keyGroupOf('window').lines.flatMap(({ keys }) => keys)) {
    const letter = key.replace('Control+', '');
    const isThere = items.some(
      ({ accelerator, role }) =>
        accelerator === `CmdOrCtrl+${letter}` || (role !== undefined && role === roles[letter]),
    );
    expect(isThere, key).toBe(true);
  }
});
