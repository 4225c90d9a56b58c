import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { seesFocusOn, tabTo } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

let browser: Browser;
let lead: RunningHost;
let government: RunningHost;

beforeAll(async () => {
  browser = await launchChromium();
  const share = scratchFolder('supervision-share');
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

const matter = '背街小巷照明改造';

async function step(office: OfficePage, name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await office.button(name).first().click();
  const dialog = office.dialog(name);
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function openMatter(host: RunningHost, title = matter): Promise<OfficePage> {
  const office = await OfficePage.open(browser, host, '#/supervision/board');
  await office.button(title).click();
  await office.page.getByRole('heading', { name: title }).waitFor();
  return office;
}

const seesState = (office: OfficePage, state: string) =>
  office.page.locator('.matter-states [aria-current]').filter({ hasText: state }).waitFor();

test('a matter is registered with the keyboard alone; who tracks the same already is shown while it is written', async () => {
  const office = await OfficePage.open(browser, lead, '#/supervision/board');
  await office.page.locator('.lane-card').first().waitFor();
  const { keyboard } = office.page;
  await tabTo(office, '登记督办');
  await keyboard.press('Enter');
  await seesFocusOn(office, /督办事项/);
  await keyboard.insertText('校园食堂食品安全检查');
  await office.page.getByRole('region', { name: '可能重复的督办' }).getByText('区委办 DB-2026-002').waitFor();
  await keyboard.press('Control+a');
  await keyboard.insertText(matter);
  await office.page.getByRole('region', { name: '可能重复的督办' }).waitFor({ state: 'hidden' });
  await tabTo(office, '督办内容');
  await keyboard.insertText('三个月内把城南片区路灯装齐。');
  await tabTo(office, '牵头单位');
  await keyboard.insertText('区政府办');
  await keyboard.press('Escape');
  await keyboard.press('Control+Enter');
  await office.page.getByRole('heading', { name: matter }).waitFor();
  await seesState(office, '草稿');
  expect(office.complaints).toEqual([]);
  await office.page.close();
});

test('it is approved, given out, signed for at the other office, returned, done and closed; both see every step', async () => {
  const office = await openMatter(lead);
  await office.button('送审').click();
  await seesState(office, '待审批');
  await step(office, '批准立项', { 批准人: '林永康' });
  await seesState(office, '已立项');
  await step(office, '交办', {});
  await seesState(office, '已交办');

  const other = await OfficePage.open(browser, government);
  await other.button(/收件箱/).click();
  await other.page.getByText(`区委办交办，待签收：${matter}`).click();
  await other.page.getByRole('heading', { name: matter }).waitFor();
  await step(other, '签收', {});
  await step(other, '填报反馈', { 办理进展: '已装路灯 60 盏。', '进度（%）': '40' });
  await seesState(other, '办理中');
  await other.button('填报反馈').click();
  const dialog = other.dialog('填报反馈');
  await dialog.getByLabel('办理进展').fill('路灯全部装齐并通电。');
  await dialog.getByLabel(/申请办结/).check();
  await dialog.getByRole('button', { name: '填报反馈', exact: true }).click();
  await seesState(other, '待审核');

  await seesState(office, '待审核');
  await office.button('退办：区政府办').first().click();
  await office.dialog('退办').getByLabel('意见').fill('请附验收单。');
  await office.dialog('退办').getByRole('button', { name: '退办', exact: true }).click();
  await seesState(office, '退办');

  await seesState(other, '退办');
  await other.button('填报反馈').click();
  await dialog.getByLabel('办理进展').fill('补报验收单，全部合格。');
  await dialog.getByLabel(/申请办结/).check();
  await dialog.getByRole('button', { name: '填报反馈', exact: true }).click();
  await seesState(office, '待审核');
  await office.button('审核合格：区政府办').first().click();
  await office.dialog('合格').getByRole('button', { name: '合格', exact: true }).click();
  await seesState(office, '待领导审阅');
  await step(office, '办结', { 审阅领导: '王建国' });
  await seesState(office, '已办结');
  await seesState(other, '已办结');
  expect([...office.complaints, ...other.complaints]).toEqual([]);
  await office.page.close();
  await other.page.close();
});

test('more time is asked for before a matter is due, and the other office decides', async () => {
  const title = '老旧小区加装电梯推进缓慢问题';
  const other = await openMatter(government, title);
  await other.button(/更多/).click();
  await other.page.getByRole('menuitem', { name: '申请延期' }).click();
  const asking = other.dialog('申请延期');
  await asking.getByLabel('理由').fill('两栋楼业主意见尚未统一。');
  await asking.getByLabel('申请延至').fill('2030-01-31');
  await asking.getByLabel('申请延至').press('Tab');
  await asking.getByRole('button', { name: '申请延期', exact: true }).click();
  await other.page.getByText('待审批').first().waitFor();

  const office = await openMatter(lead, title);
  const panel = office.page.getByRole('region', { name: '延期' });
  await panel.getByRole('button', { name: '同意', exact: true }).click();
  await office.dialog('同意').getByLabel('审批人').fill('林永康');
  await office.dialog('同意').getByRole('button', { name: '同意', exact: true }).click();
  await other.page.getByText('1月31日到期', { exact: false }).first().waitFor();
  await other.page.close();
  await office.page.close();
});

test('a card moves on by the keys of its menu, which keeps them, or by dragging; back it is not dragged', async () => {
  const office = await OfficePage.open(browser, lead, '#/supervision/board');
  const { page } = office;
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}，`) });
  const drag = async (title: string, to: string): Promise<void> => {
    const card = page.locator('.lane-card').filter({ hasText: title }).locator('.lane-grip');
    const [start, end] = [await card.boundingBox(), await column(to).boundingBox()];
    if (!start || !end) throw new Error('both are drawn');
    await page.mouse.move(start.x + 8, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.x + 40, end.y + 20, { steps: 10 });
    await page.mouse.up();
  };
  const title = '群众来信反映城南菜市场停车难';
  await column('待领导审阅').getByRole('button', { name: title, exact: true }).waitFor();
  await drag(title, '待审核');
  await office.seesNotice('不能拖到那一列：请按卡片菜单里的下一步办理。');
  await drag(title, '办结');
  await office.dialog('办结').waitFor();
  await page.keyboard.press('Escape');

  await office.button(`办理：${title}`).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === '办结');
  await page.keyboard.press('Enter');
  await seesFocusOn(office, /^审阅领导$/);
  await page.keyboard.insertText('王建国');
  await page.keyboard.press('Control+Enter');
  await column('办结').getByRole('button', { name: title, exact: true }).waitFor();
  await seesFocusOn(office, new RegExp(`^办理：${title}$`));
  expect(office.complaints).toEqual([]);
  await page.close();
});

test('an office that has nothing to do with a matter does not find it', async () => {
  const other = await OfficePage.open(browser, government, '#/supervision/list');
  await other.button('校园食堂食品安全专项检查').waitFor();
  expect(await other.page.getByText('人大代表重点建议').count()).toBe(0);
  expect(await other.page.getByText('…', { exact: true }).count()).toBe(0);
  await other.page.close();
});

test.each(['board', 'list', 'statistics', 'rules'])(
  '督办 %s has no grave finding of axe, in light and dark',
  async (tab) => {
    const office = await OfficePage.open(browser, lead, `#/supervision/${tab}`);
    await office.hasArrived();
    expect(await graveFindingsInBothThemes(office)).toEqual([]);
    await office.page.close();
  },
);

test('the page of a matter and its dialogs have no grave finding of axe', async () => {
  const office = await openMatter(lead, '校园食堂食品安全专项检查');
  expect(await graveFindingsInBothThemes(office)).toEqual([]);
  await office.button(/更多/).click();
  await office.page.getByRole('menuitem', { name: '填报反馈' }).click();
  await office.dialog('填报反馈').waitFor();
  expect(await graveFindingsInBothThemes(office)).toEqual([]);
  await office.page.close();
});
