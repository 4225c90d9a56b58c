import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { seesFocusOn, tabTo } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

const visit = '省发展改革委调研组来访';

let browser: Browser;
let lead: RunningHost;
let government: RunningHost;

beforeAll(async () => {
  browser = await launchChromium();
  const share = scratchFolder('reception-share');
  lead = await startBrowserHost({ share, isDemo: true });
  government = await startBrowserHost({ share });
  await vi.waitFor(
    async () => {
      const { records } = await government.call('records.openWindow', { partitions: ['all'] });
      if (!records.some(({ kind }) => kind === 'office')) throw new Error('the offices have not arrived');
    },
    { timeout: 30_000 },
  );
  await government.call('workspace.join', {
    me: { name: '唐思远', officeId: 'office.all.sample-government', role: 'liaison' },
  });
});
afterAll(async () => {
  await browser?.close();
  await lead?.stop();
  await government?.stop();
});

async function openBoard(host: RunningHost): Promise<OfficePage> {
  const office = await OfficePage.open(browser, host);
  await office.page.getByRole('navigation').getByRole('button', { name: '接待' }).click();
  await office.page.locator('.lane-card').first().waitFor();
  return office;
}

async function openVisit(host: RunningHost): Promise<OfficePage> {
  const office = await openBoard(host);
  await office.page.getByRole('button', { name: visit, exact: true }).click();
  await office.page.getByRole('heading', { name: visit }).waitFor();
  return office;
}

const tab = (office: OfficePage, name: string) => office.page.getByRole('tab', { name, exact: true });

test('a visit is registered with the keyboard alone; what it lacks for the next stage is named, filled in, and it goes on', async () => {
  const office = await openBoard(lead);
  const { keyboard } = office.page;
  await tabTo(office, '登记来访');
  await keyboard.press('Enter');
  await seesFocusOn(office, /任务名称/);
  await keyboard.insertText('滨海市政协考察团来访');
  await tabTo(office, '来访单位');
  await keyboard.insertText('滨海市政协');
  await tabTo(office, '公函文号');
  await keyboard.insertText('滨协函〔2026〕9号');
  await keyboard.press('Control+Enter');
  await office.page.getByRole('heading', { name: '滨海市政协考察团来访' }).waitFor();

  await tabTo(office, '请示定规格');
  await keyboard.press('Enter');
  for (const field of ['来访意图', '来宾人数', '抵达日期', '接待要求'])
    await office.page.getByText(`“${field}”未填`).waitFor();

  await tabTo(office, '修改：四要素');
  await keyboard.press('Enter');
  await seesFocusOn(office, /来访意图/);
  await keyboard.insertText('学习协商议政经验');
  await tabTo(office, '接待要求');
  await keyboard.insertText('座谈一次');
  await tabTo(office, '来宾人数');
  await keyboard.insertText('12');
  await keyboard.press('Control+Enter');
  await office.page.getByText('学习协商议政经验').waitFor();
  await tabTo(office, '修改：抵离');
  await keyboard.press('Enter');
  await seesFocusOn(office, /抵达日期/);
  await keyboard.insertText('2027-03-09');
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');
  await office.page.getByText('3月9日 周二').first().waitFor();
  await tabTo(office, '请示定规格', 'Shift+Tab');
  await keyboard.press('Enter');
  await office.page.getByRole('button', { name: '开始拟方案' }).waitFor();
  expect(office.complaints).toEqual([]);
  await office.page.close();
});

test('an issued plan waits in the inbox of the office that it concerns, which reads what changed and signs; the lead office sees it', async () => {
  const other = await OfficePage.open(browser, government);
  await other.button(/收件箱/).click();
  await other.page.getByText(`签收接待方案V2：${visit}`).click();
  await other.page.getByText('12月').first().waitFor();
  await other.page.getByText(/改为17:20—17:50/).waitFor();
  await other.page.getByRole('button', { name: '签收' }).first().click();
  await other.dialog('签收接待方案V2').getByRole('button', { name: '签收' }).click();
  await other.seesNotice('已签收');
  const office = await openVisit(lead);
  await tab(office, '文件').click();
  await office.page.getByText(/区政府办：唐思远 .*签收/).waitFor();
  expect([...other.complaints, ...office.complaints]).toEqual([]);
  await other.page.close();
  await office.page.close();
});

test('an office that has nothing to do with a visit does not find it on its board', async () => {
  const other = await openBoard(government);
  await other.page.getByRole('button', { name: visit, exact: true }).waitFor();
  expect(await other.page.getByText('江宁市青山区党政考察团来访').count()).toBe(0);
  expect(await other.page.getByText('…').count()).toBe(0);
  await other.page.close();
});

describe('every screen of reception', () => {
  test('has nothing that axe finds grave, light or dark', async () => {
    const office = await openBoard(lead);
    for (const name of ['看板', '日历', '分工', '规定']) {
      await tab(office, name).click();
      await office.page.locator('.ant-spin-spinning').first().waitFor({ state: 'detached' });
      expect(await graveFindingsInBothThemes(office), name).toEqual([]);
    }
    await office.page.close();
  }, 240_000);

  test('of a visit neither', async () => {
    const office = await openVisit(lead);
    for (const name of ['基本', '日程', '分工', '座次', '食宿车', '合规', '清单', '文件', '记录']) {
      await tab(office, name).click();
      await office.page.locator('.ant-spin-spinning').first().waitFor({ state: 'detached' });
      expect(await graveFindingsInBothThemes(office), name).toEqual([]);
    }
    expect(office.complaints).toEqual([]);
    await office.page.close();
  }, 240_000);

  test('keeps what was typed into the registration when the page is closed half-way', async () => {
    const office = await openBoard(lead);
    await office.button('登记来访').click();
    await office.page.getByLabel('任务名称').fill('没写完的来访');
    await vi.waitFor(async () => {
      const draft = await lead.call('drafts.load', { key: 'reception-register' });
      if (!JSON.stringify(draft).includes('没写完的来访')) throw new Error('not kept yet');
    });
    await office.page.close();
    const again = await openBoard(lead);
    await again.button('登记来访').click();
    await again.page.getByText(/已找回/).waitFor();
    expect(await again.page.getByLabel('任务名称').inputValue()).toBe('没写完的来访');
    await again.page.close();
  });
});
