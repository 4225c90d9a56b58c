import { renameSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { foundWorkspace, joinWorkspace } from '../story/first-half.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

const YEAR_MS = 31_536_000_000;

/** Two offices on one folder; the clock of 区政府办's computer is a year ahead. */
describe('where an entry is, in the page', () => {
  const share = scratchFolder('state-share');
  let browser: Browser;
  let leadHost: RunningHost;
  let governmentHost: RunningHost;
  let lead: OfficePage;
  let government: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    leadHost = await startBrowserHost({ share });
    lead = await OfficePage.open(browser, leadHost);
    await foundWorkspace(lead);
    governmentHost = await startBrowserHost({ share, clockAheadMs: YEAR_MS });
    government = await OfficePage.open(browser, governmentHost);
    await joinWorkspace(government);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([leadHost?.stop(), governmentHost?.stop()]);
  });

  const openPanel = async (office: OfficePage): Promise<Locator> => {
    const panel = office.dialog('同步状态');
    if (!(await panel.isVisible())) await office.button(/^同步状态/).click();
    await panel.waitFor();
    return panel;
  };
  const row = (panel: Locator, name: RegExp): Locator => panel.getByRole('row', { name });

  test('the panel says that the other office has read, and the folder it went through', async () => {
    const panel = await openPanel(lead);
    await row(panel, /区政府办 已读到最新 1 台/).waitFor();
    await row(panel, /区委办（本办其他电脑） 没有其他电脑/).waitFor();
    await row(panel, /区政协办 尚无工作站加入/).waitFor();
    await panel.getByText(share, { exact: true }).waitFor();
    await panel.getByText('没有发现问题。').waitFor();
    await panel.getByText('与文件服务器一致').waitFor();
  });

  test('[T7] a clock that is a year ahead is named with direction and size, and entries go both ways all the same', async () => {
    const panel = await openPanel(government);
    const problems = panel.getByRole('region', { name: '需要留意（1）' });
    await problems.getByText('本机时钟比文件服务器快 365天').waitFor();
    await row(panel, /区委办 已读到最新 1 台/).waitFor();
    expect(lead.complaints.concat(government.complaints)).toEqual([]);
  });

  test('while the other office is off it lags, and the page says so without being asked', async () => {
    await governmentHost.stop();
    const entries = [{ kind: 'venue' as const, values: { name: '第三会议室', bufferMinutes: 0 } }];
    await leadHost.call('directory.addEntries', { entries });
    const panel = await openPanel(lead);
    await row(panel, /区政府办 落后不到1分钟 1 台/).waitFor();
    governmentHost = await startBrowserHost({ share, profile: governmentHost.profileFolder });
    await row(panel, /区政府办 已读到最新 1 台/).waitFor();
  });

  test('while the share is gone the panel says what is wrong, where, and what to do, and what waits', async () => {
    const panel = await openPanel(lead);
    renameSync(share, `${share}-gone`);
    await panel.getByText('共享文件夹连接不上', { exact: true }).waitFor();
    await panel.getByText(`位置：共享文件夹 ${share}（系统代码 ENOENT）`).waitFor();
    const entries = [{ kind: 'venue' as const, values: { name: '第四会议室', bufferMinutes: 0 } }];
    await leadHost.call('directory.addEntries', { entries });
    await panel.getByText('1 条等待送出。').waitFor();
    renameSync(`${share}-gone`, share);
    await panel.getByText('没有发现问题。').waitFor();
    await row(panel, /区政府办 已读到最新 1 台/).waitFor();
  });

  test.each(['light', 'dark'] as const)(
    'the open panel has no serious or critical finding of axe, %s',
    async (theme) => {
      await lead.page.keyboard.press('Escape');
      await lead.dialog('同步状态').waitFor({ state: 'hidden' });
      if (theme === 'dark') await lead.button('切换到深色').click();
      await lead.hasTheme(theme);
      await openPanel(lead);
      expect(await graveFindings(lead.page)).toEqual([]);
    },
  );
});
