import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { foundWorkspace } from '../story/first-half.ts';
import { OfficePage } from '../story/office-page.ts';

describe('the deadlines of a place', () => {
  let browser: Browser;
  let host: RunningHost;
  let lead: OfficePage;
  const tomorrow = addDays(chinaTimeOf(Date.now()).date, 1);

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share: scratchFolder('emergency-rules-share') });
    lead = await OfficePage.open(browser, host);
    await foundWorkspace(lead);
    await lead.goTo('#/emergency/rules');
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const deadlines = () => lead.page.getByRole('table', { name: '报送时限表' });
  const sets = () => lead.page.locator('.rule-set-select');

  test('are those that are suggested while nobody has chosen others', async () => {
    await deadlines().getByText('事发后 15 分钟').waitFor();
    await sets().getByText('默认规则（尚未自定）').waitFor();
  });

  test('are adopted from another place from tomorrow on, with its sources', async () => {
    await lead.button('从另一天起改用新规则…').click();
    await lead.button('选用现成时限…').click();
    const ready = lead.dialog('选用现成时限');
    await ready.getByText('重庆', { exact: true }).click();
    await ready.getByText('依据：重庆市突发事件应对条例').waitFor();
    await lead.button('填入表格', ready).click();
    await deadlines().getByText('事发后 1 小时').waitFor();
    expect(await lead.page.getByLabel('施行日期').inputValue()).toBe(tomorrow);
    await lead.button('保存规则').click();
    await lead.seesNotice('规则已保存');
    await sets().getByText(`自 ${tomorrow} 起`).waitFor();
    await lead.page.getByLabel('依据').filter({ hasText: '第二十八条' }).waitFor();
  });

  test('leave those in force today as they are, also after the page is opened again', async () => {
    await lead.page.reload();
    await deadlines().getByText('事发后 15 分钟').waitFor();
    await sets().getByText('默认规则（尚未自定）').waitFor();
    await lead.choose('施行的规则', `自 ${tomorrow} 起`);
    await deadlines().getByText('事发后 1 小时').waitFor();
    expect(await deadlines().getByText('事发后 15 分钟').count()).toBe(0);
    expect(lead.complaints).toEqual([]);
  });

  test('can be chosen by the keyboard alone, and given up again', async () => {
    const { page } = lead;
    await lead.button('选用现成时限…').focus();
    await page.keyboard.press('Enter');
    await lead.dialog('选用现成时限').waitFor();
    await page.keyboard.press('Escape');
    await lead.dialog('选用现成时限').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.textContent === '选用现成时限…');
  });
});
