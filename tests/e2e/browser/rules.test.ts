import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { foundWorkspace, joinWorkspace, weekPage } from '../story/first-half.ts';
import { OfficePage } from '../story/office-page.ts';

describe('the rules of the weekly plan', () => {
  const share = scratchFolder('rules-share');
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
    governmentHost = await startBrowserHost({ share });
    government = await OfficePage.open(browser, governmentHost);
    await joinWorkspace(government);
    await government.button('新增事项').click();
    const form = government.dialog('新增事项');
    await form.getByLabel('内容', { exact: true }).fill('周一项目调度');
    await form.getByLabel('地点').fill('政府三楼');
    await government.button('保存', form).click();
    await government.seesNotice('已新增');
  });
  afterAll(async () => {
    await browser?.close();
    for (const host of [leadHost, governmentHost]) await host?.stop();
  });

  const clashes = (conflicts: number, hints: number) =>
    government.page.getByRole('button', { name: `冲突 ${conflicts} · 提示 ${hints}`, exact: true });
  const writeRules = async (effectiveFrom: string, source: string, noMeetingDay?: string): Promise<void> => {
    const { page } = lead;
    await lead.goTo('#/settings/rules');
    await lead.button('从另一天起改用新规则…').click();
    await page.getByLabel('施行日期').fill(effectiveFrom);
    await page.keyboard.press('Enter');
    if (noMeetingDay) {
      await lead.choose('无会日', noMeetingDay);
      await page.keyboard.press('Escape');
    }
    await page.getByLabel('依据').fill(source);
    await lead.button('保存规则').click();
    await lead.seesNotice('规则已保存');
  };

  test('from this week on change what another office sees, while its page stands open', async () => {
    await clashes(0, 0).waitFor();
    await writeRules('2026-11-23', '区委办〔2026〕18号：周一为无会日', '周一');
    await clashes(0, 1).click();
    const panel = government.page.getByRole('complementary', { name: '冲突与提示' });
    await panel.getByText('安排在无会日').waitFor();
    expect(government.complaints).toEqual([]);
  });

  test('are several sets, each with its day and its source, and the one in force is named', async () => {
    await writeRules('2027-01-04', '区委办〔2026〕30号');
    await lead.page.getByRole('combobox', { name: '施行的规则' }).click();
    const options = lead.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
    const words = await options.allTextContents();
    expect(words.map((text) => text.replace('（现行）', ''))).toEqual(
      expect.arrayContaining(['自 2026-11-23 起', '自 2027-01-04 起']),
    );
    await options.filter({ hasText: '自 2026-11-23 起' }).click();
    await lead.page.getByText('区委办〔2026〕18号：周一为无会日').waitFor();
  });

  test('taken back they give way to those before, and the taking back can be undone', async () => {
    await lead.button('删除这套规则').click();
    await lead.seesNotice(/规则已删除/);
    await clashes(0, 0).waitFor();
    await lead.page.locator('.ant-message').getByRole('button', { name: '撤销' }).click();
    await clashes(0, 1).waitFor();
    expect(lead.complaints).toEqual([]);
  });

  test('are read only for another office', async () => {
    await government.goTo('#/settings/rules');
    await government.page.getByText('只有区委办的主任或统筹员可以修改。').waitFor();
    expect(await government.button('保存规则').count()).toBe(0);
    await government.goTo(weekPage());
  });
});
