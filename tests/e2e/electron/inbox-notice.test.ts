import { afterEach, expect, test } from 'vitest';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { defaultNotices } from '../../../shared/domain/notices.ts';
import { launchApp, quitRunningApps, scratchFolder } from '../../support/electron-double/launch-app.ts';
import { createWorkspace } from '../../support/electron-double/sample-workspace.ts';

afterEach(quitRunningApps);

test('new rows of the 收件箱 are hinted in the tray, and as a notice only to somebody who does not look', async () => {
  const app = await launchApp({ args: ['--share', scratchFolder('share')] });
  await createWorkspace(app.client);
  const [tray] = app.double.trays;
  const [window] = app.double.windows();
  const notices = () => app.double.notifications.filter(({ title }) => title.startsWith('收件箱'));
  // The page itself tells of its empty 收件箱 first.
  await app
    .page()
    .getByRole('button', { name: /^收件箱/ })
    .waitFor();
  await app.client.request('desktop.tellInbox', { count: 2, fresh: { planReceipt: 1 } });
  expect(tray?.hint).toContain('收件箱：2 项待办');
  expect(notices()).toEqual([]);
  window?.close();
  await app.client.request('desktop.tellInbox', { count: 3, fresh: { planReceipt: 1 } });
  expect(notices()).toMatchObject([{ title: '收件箱有 1 项新的待办', body: expect.stringContaining('共 3 项') }]);
  notices()[0]?.emit('click');
  expect(window?.isVisible()).toBe(true);
  await app.client.request('desktop.tellInbox', { count: 0, fresh: {} });
  expect(tray?.hint).not.toContain('收件箱');
});

test('a kind that is switched off, and in quiet hours every kind but 突发信息, shows no notice while the number counts', async () => {
  const app = await launchApp({ args: ['--share', scratchFolder('share')] });
  await createWorkspace(app.client);
  const notices = (): string[] =>
    app.double.notifications.map(({ title }) => title).filter((title) => title.startsWith('收件箱'));
  await app
    .page()
    .getByRole('button', { name: /^收件箱/ })
    .waitFor();
  app.double.windows()[0]?.close();
  const { silence: _, ...chosen } = defaultNotices;
  await app.client.request('desktop.saveNotices', { ...chosen, off: ['planReceipt'] });
  await app.client.request('desktop.tellInbox', { count: 4, fresh: { planReceipt: 1 } });
  expect(app.double.trays[0]?.hint).toContain('收件箱：4 项待办');
  expect(notices()).toEqual([]);
  // From this hour to the one after the next: whatever the clock says when the test is run.
  const hour = (ahead: number): string => `${chinaTimeOf(Date.now() + ahead * 3_600_000).time.slice(0, 2)}:00`;
  const quietHours = { from: hour(0), until: hour(2) };
  await app.client.request('desktop.saveNotices', { ...chosen, quietHours });
  await app.client.request('desktop.tellInbox', { count: 5, fresh: { reception: 1 } });
  expect(app.double.trays[0]?.hint).toContain('收件箱：5 项待办');
  expect(notices()).toEqual([]);
  await app.client.request('desktop.tellInbox', { count: 6, fresh: { emergency: 1 } });
  expect(notices()).toEqual(['收件箱有 1 项新的待办']);
});
