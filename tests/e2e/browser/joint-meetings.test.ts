import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { foundWorkspace, joinWorkspace } from '../story/first-half.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { seesFocusOn } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

/** This day in China, on which the meeting is held. */
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('a meeting of the four offices', () => {
  let browser: Browser;
  let hosts: RunningHost[] = [];
  let lead: OfficePage;
  let government: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    const share = scratchFolder('joint-meetings-share');
    const leadHost = await startBrowserHost({ share });
    hosts = [leadHost];
    lead = await OfficePage.open(browser, leadHost);
    await foundWorkspace(lead);
    const otherHost = await startBrowserHost({ share });
    hosts.push(otherHost);
    government = await OfficePage.open(browser, otherHost);
    await joinWorkspace(government);
    await lead.goTo('#/supervision/meetings');
    await government.goTo('#/supervision/meetings');
  });
  afterAll(async () => {
    await browser?.close();
    for (const host of hosts) await host.stop();
  });

  const region = (office: OfficePage, name: string): Locator => office.page.getByRole('region', { name, exact: true });
  const titles = (office: OfficePage): Promise<string[]> =>
    region(office, '议题').locator('tr[data-row-key] td:nth-child(2)').allInnerTexts();
  const isSound = async (office: OfficePage): Promise<void> => {
    await expect.poll(() => office.page.locator('.ant-message-notice').count(), { timeout: 15_000 }).toBe(0);
    expect(await graveFindingsInBothThemes(office)).toEqual([]);
    expect(office.complaints).toEqual([]);
  };

  test('is planned by the office whose turn it is', async () => {
    const { page } = lead;
    await page.getByText('轮到区委办主办').waitFor();
    await lead.button('筹备会议').click();
    const form = lead.dialog('筹备会议');
    await form.getByLabel('召开日期').fill(today);
    await page.keyboard.press('Enter');
    await lead.button('区委办不能主办，下一家接', form).click();
    await form.getByText('轮到区人大常委会办主办；区委办这次轮空').waitFor();
    await lead.button('恢复原来的轮值', form).click();
    await form.getByText('轮到区委办主办', { exact: true }).waitFor();
    expect(await form.getByLabel('主持人').inputValue()).toBe('林永康');
    await isSound(lead);
    await form.getByLabel('会议事由').fill('研究年底协同工作');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '第一次四办主任联席会议' }).waitFor();
  });

  test('its topics are written down, and put into another order by drag and by key', async () => {
    const { page } = lead;
    for (const title of ['计划协同', '值班安排', '接待会商']) {
      await lead.button('添加议题').click();
      const form = lead.dialog('添加议题');
      await form.getByLabel('议题', { exact: true }).fill(title);
      if (title === '接待会商') await form.getByLabel('提报单位').fill('区接待办');
      await page.keyboard.press('Control+Enter');
      await form.waitFor({ state: 'hidden' });
    }
    const handles = region(lead, '议题').locator('.line-handle');
    await handles.nth(2).scrollIntoViewIfNeeded();
    const [start, end] = [await handles.nth(2).boundingBox(), await handles.nth(0).boundingBox()];
    if (!start || !end) throw new Error('both are drawn');
    await page.mouse.move(start.x + 8, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.x + 8, end.y + end.height / 2, { steps: 10 });
    await page.mouse.up();
    await expect.poll(() => titles(lead)).toEqual(['接待会商', '计划协同', '值班安排']);
    await lead.button('办理：接待会商').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '移动到…' }).click();
    await lead.dialog('移动到第几项').getByLabel('第几项').fill('3');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => titles(lead)).toEqual(['计划协同', '值班安排', '接待会商']);
    await seesFocusOn(lead, /^办理：接待会商$/);
  });

  test('the notice goes out once what it lacks is there', async () => {
    await lead.button('发通知').click();
    const form = lead.dialog('修改：时间和主办');
    await form.getByText('还缺“开始时间”，请先补齐再办这一步。').waitFor();
    await form.getByLabel('开始时间').fill('9:30');
    await form.getByLabel('地点').fill('区委常委会议室');
    await lead.button('保存并发通知', form).click();
    await lead.page.getByRole('listitem').and(lead.page.locator('[aria-current=step]')).getByText('已通知').waitFor();
    await isSound(lead);
  });

  test('another office says that it has it, who comes, and what it brings', async () => {
    const { page } = government;
    await government.button('打开：第一次四办主任联席会议').click();
    await government.button('确认收到').click();
    await government.seesNotice('已登记：区政府办收到通知');
    await government.button('办理：区政府办').click();
    await page.getByRole('menuitem', { name: '修改' }).click();
    const form = government.dialog('修改参会人员');
    await form.getByLabel('姓名', { exact: true }).fill('龚晓东');
    await government.choose('是否参会', '请假', form);
    await form.getByLabel('请假事由').fill('外出开会');
    await form.getByLabel('代会人', { exact: true }).fill('韩立');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'hidden' });
    await region(government, '参会和签到').getByText('代会未批').waitFor();
    await isSound(government);
  });

  test('三看 finds the rest, and settles it', async () => {
    const { page } = lead;
    const looks = region(lead, '三看');
    await looks.getByText('代会没有批准，按缺席计').waitFor();
    await lead.button('去办理：区政府办韩立', looks).click();
    const form = lead.dialog('修改参会人员');
    await form.getByLabel('准假人').fill('林永康');
    await form.getByLabel('代会批准人').fill('林永康');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'hidden' });
    await lead.button('已报座次：区政府办韩立', looks).click();
    await lead.button('列入参会：区接待办', looks).click();
    await looks.getByRole('region', { name: '三看 有没有遗漏' }).getByText('没有问题').waitFor();
    for (const unit of ['区委办', '区人大常委会办', '区政协办', '区接待办'])
      await lead.button(`登记收到：${unit}`, looks).click();
    await looks.getByRole('region', { name: '一看 收到没有' }).getByText('没有问题').waitFor();
    await lead.choose('是否参会：区委办林永康', '参会');
    await isSound(lead);
  });

  test('is held, and everybody signs in: an approved substitute counts', async () => {
    const { page } = lead;
    await lead.button('参会的都记按时').click();
    await expect.poll(() => page.getByText('参会的都记按时').count()).toBe(0);
    await lead.button('已召开').click();
    const figures = region(lead, '到会情况');
    await figures.getByText('应到').waitFor();
    const count = (name: string) => figures.locator('dt', { hasText: name }).locator('+ dd').innerText();
    await expect.poll(() => count('实到')).toBe('2人');
    expect(await count('代会（已批）')).toBe('1人');
    expect(await count('到会率')).toBe('40%');
    await isSound(lead);
  });

  test('its minutes and decisions are written, and a decision becomes a matter', async () => {
    const { page } = lead;
    await lead.button('添加议定事项').click();
    const form = lead.dialog('添加议定事项');
    await form.getByLabel('议定事项', { exact: true }).fill('建立接待会商制度');
    await form.getByLabel('责任单位').fill('区政府办');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'hidden' });
    await lead.button('起草纪要').click();
    await lead.dialog('起草纪要').getByLabel('纪要正文').fill('会议听取了四办通报。');
    const key = `meeting-minutes ${new URLSearchParams(page.url().split('?')[1]).get('meeting')}`;
    await expect.poll(async () => (await hosts[0]?.call('drafts.load', { key }))?.value).toBeTruthy();
    await page.keyboard.press('Escape');
    await lead.dialog('起草纪要').waitFor({ state: 'hidden' });
    await lead.button('起草纪要').click();
    // What was written before it was closed is there again.
    await expect.poll(() => lead.dialog('起草纪要').getByLabel('纪要正文').inputValue()).toBe('会议听取了四办通报。');
    await page.keyboard.press('Control+Enter');
    await region(lead, '会议纪要').getByText('会议听取了四办通报。').waitFor();
    await lead.button('印发纪要').click();
    await lead.button('印发纪要', lead.dialog('印发纪要')).click();
    await page.locator('[aria-current=step]').getByText('已印发纪要').waitFor();
    await isSound(lead);
    await lead.button('转督办：第1项议定事项').click();
    await lead.dialog('登记督办').waitFor();
    expect(await lead.dialog('登记督办').getByText('建立接待会商制度').count()).toBeGreaterThan(0);
  });

  test('the list tells of it at the other office', async () => {
    await government.goTo('#/supervision/meetings');
    const row = government.page.getByRole('row', { name: /第一次四办主任联席会议/ });
    await row.getByText('已印发纪要').waitFor();
    await row.getByText('到会 2/5').waitFor();
    await government.page.getByText('轮到区人大常委会办主办').waitFor();
    await isSound(government);
  });
});
