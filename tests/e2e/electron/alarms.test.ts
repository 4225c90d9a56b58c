import { afterEach, expect, test } from 'vitest';
import {
  type LaunchedApp,
  launchApp,
  quitRunningApps,
  scratchFolder,
} from '../../support/electron-double/launch-app.ts';
import { createWorkspace } from '../../support/electron-double/sample-workspace.ts';

afterEach(quitRunningApps);

const HOURS_AGO = 3 * 3_600_000;

async function registerOverdue({ client }: LaunchedApp, key: string): Promise<string> {
  const { me } = await client.request('workspace.getStatus');
  const { ids } = await client.request('emergency.register', {
    officeId: me?.officeId ?? '',
    key,
    values: { title: '城东街道人行天桥坍塌', category: 'accident', occurredAt: { precision: 'unknown' } },
    knownAt: Date.now() - HOURS_AGO,
    level: 'IV',
    isSensitive: false,
  });
  return ids[0] ?? '';
}

test('an overdue report calls at the desktop wherever the window is, until somebody answers; the next one calls again', async () => {
  const app = await launchApp({ args: ['--share', scratchFolder('share')] });
  await createWorkspace(app.client);
  const [window] = app.double.windows();
  const [tray] = app.double.trays;
  window?.close();
  expect(window?.isVisible()).toBe(false);
  const notices = (): string[] =>
    app.double.notifications.map(({ title }) => title).filter((title) => title.includes('突发'));

  await registerOverdue(app, 'abcdefabcdef');
  await expect.poll(notices).toEqual(['突发信息：报送已超时']);
  expect(window?.isVisible()).toBe(true);
  expect(window?.isFlashing).toBe(true);
  expect(tray?.hint).toContain('突发信息：1 条提醒未处理');
  await app.page().getByRole('alert', { name: '突发信息提醒' }).getByText('城东街道人行天桥坍塌').waitFor();

  await app
    .page()
    .getByRole('button', { name: /^已知悉/ })
    .click();
  await expect.poll(() => window?.isFlashing).toBe(false);
  expect(tray?.hint).not.toContain('突发信息');
  expect(notices()).toHaveLength(1);

  await registerOverdue(app, 'ffffffffffff');
  await expect.poll(notices).toHaveLength(2);
  expect(window?.isFlashing).toBe(true);
});

test('what rang before the application was started anew rings at once', async () => {
  const app = await launchApp({ args: ['--share', scratchFolder('share')] });
  await createWorkspace(app.client);
  await registerOverdue(app, 'abcdefabcdef');
  await expect.poll(() => app.double.notifications.length).toBeGreaterThan(0);
  await app.quit();
  const again = await launchApp({ userData: app.userData });
  await expect.poll(() => again.double.trays[0]?.hint ?? '', { timeout: 10_000 }).toContain('突发信息：1 条提醒未处理');
  const banners = (): Promise<number> => again.page().getByRole('alert', { name: '突发信息提醒' }).count();
  await expect.poll(banners, { timeout: 10_000 }).toBe(1);
});
