import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { OfficePage } from '../story/office-page.ts';

let browser: Browser;
let host: RunningHost;

beforeAll(async () => {
  browser = await launchChromium();
  host = await startBrowserHost({ share: scratchFolder('matter-sources'), isDemo: true });
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

/** Goes to the first one of a kind and opens what has its 转督办. */
const sources: Readonly<Record<string, (office: OfficePage) => Promise<Locator>>> = {
  批示: async (office) => {
    await office.goTo('#/emergency/instructions');
    return office.page.locator('.instruction-card').first();
  },
  会议: async (office) => {
    await office.goTo('#/supervision/meetings');
    await office.button('打开：第三季度四办主任联席会议').click();
    return office.page.locator('tr', { has: office.page.locator('.track-button') }).first();
  },
  计划: async (office) => {
    await office.goTo('#/weeklyPlan/list');
    await office.page.locator('.list-table .link-button').first().click();
    return office.page.getByRole('dialog').first();
  },
  接待: async (office) => {
    await office.goTo('#/reception/board');
    await office.button('省发展改革委调研组来访').click();
    await office.tab('分工').last().click();
    await office
      .button(/^办理：/, office.page.locator('tbody'))
      .first()
      .click();
    await office.page.getByRole('menuitem', { name: '修改' }).click();
    return office.page.getByRole('dialog').first();
  },
};

test.each(Object.entries(sources))(
  'from a %s a matter is made with one command, and each leads to the other',
  async (source, find) => {
    const office = await OfficePage.open(browser, host);
    const isDraft = office.page.locator('.matter-states [aria-current]').filter({ hasText: '草稿' });
    await (await find(office)).getByRole('button', { name: /^转督办/ }).click();
    const dialog = office.dialog('登记督办');
    await dialog.waitFor();
    expect(await dialog.getByLabel('督办事项', { exact: true }).inputValue()).not.toBe('');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await isDraft.waitFor();
    expect(await office.page.getByRole('region', { name: '事项内容' }).innerText()).toContain(source);

    const address = await office.page.evaluate(() => window.location.hash);
    await office.button('查看来源').click();
    await office.page.waitForFunction((former) => window.location.hash !== former, address);
    // Of a plan item the way back opens the item itself.
    const found = source === '计划' ? office.page.getByRole('dialog') : await find(office);
    await found.getByRole('button', { name: '督办（草稿）' }).click();
    await isDraft.waitFor();
    expect(office.complaints).toEqual([]);
    await office.page.close();
  },
);
