import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

describe('looking for something in a fictitious district', () => {
  const share = scratchFolder('search-share');
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share, isDemo: true });
    office = await OfficePage.open(browser, host);
    await office.page.locator('.top-bar').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const box = () => office.page.getByRole('combobox', { name: '查找内容，或输入要去的地方' });
  const rows = () => office.page.getByRole('option');
  const look = async (text: string): Promise<void> => {
    await office.page.keyboard.press('Control+k');
    await box().fill(text);
  };

  test.each<readonly [string, string]>([
    ['省发展', '接待'],
    ['lmh', '通讯录'],
    ['shengfazhan gg', '接待'],
    ['yxdd 相撞', '突发信息'],
    ['zilaishui', '值班'],
  ])('%s has rows of %s', async (text, group) => {
    await look(text);
    await office.page.getByRole('group', { name: group }).getByRole('option').first().waitFor();
    await office.page.keyboard.press('Escape');
    await box().waitFor({ state: 'detached' });
  });

  test('a plan item is opened from anywhere with the keyboard alone', async () => {
    await office.page.evaluate(() => {
      window.location.hash = '#/settings/about';
    });
    await look('qwcwhy');
    await rows().filter({ hasText: '区委常委会会议' }).first().waitFor();
    await office.page.keyboard.press('Enter');
    await office.page.getByRole('dialog', { name: /变更单|事项/ }).waitFor();
    expect(new URL(office.page.url()).hash).toContain('#/weeklyPlan/');
    await office.page.keyboard.press('Escape');
  });

  test('screens are gone to by how they are read', async () => {
    await look('jjb');
    await rows().filter({ hasText: '值班 · 交接班' }).waitFor();
    await office.page.keyboard.press('Enter');
    await office.page.waitForURL(/#\/duty\/handover/);
  });

  test('the open palette has no serious or critical finding of axe, light and dark', async () => {
    for (const theme of ['切换到深色', '切换到浅色']) {
      await look(theme);
      await rows().filter({ hasText: theme }).waitFor();
      await office.page.keyboard.press('Enter');
      await look('会议');
      await rows().first().waitFor();
      expect(await graveFindings(office.page), theme).toEqual([]);
      await office.page.keyboard.press('Escape');
    }
  });
});
