import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { collectingWeek, openCollectingWeek } from '../story/collecting-week.ts';
import { OfficePage } from '../story/office-page.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'siban-test-files-'));
const share = scratchFolder('bad-input-share');
const profile = scratchFolder('profile');
let browser: Browser;
let host: RunningHost;
let office: OfficePage;

beforeAll(async () => {
  browser = await launchChromium();
  host = await startBrowserHost({ share, profile, isDemo: true });
  office = await OfficePage.open(browser, host);
  await openCollectingWeek(office);
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

/** Handed over as bytes, since not every machine's locale can name a file in Chinese. */
const importing = (name: string, buffer: Buffer): Promise<void> =>
  office.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** More than can be handed over as bytes. */
async function importingLarge(bytes: number): Promise<void> {
  const file = path.join(folder, 'large.xlsx');
  writeFileSync(file, Buffer.alloc(bytes));
  await office.page.locator('input[type=file]').setInputFiles(file);
}

test('files that cannot be read are refused in Chinese, each by what is wrong and how to mend it, and the dialog stays', async () => {
  await office.button('导入…').click();
  const dialog = office.dialog(/导入/);
  const sees = (text: RegExp): Promise<void> => dialog.getByRole('alert').getByText(text).waitFor();
  await importing('不是表格.xlsx', Buffer.from('plain words'));
  await sees(/不是表格.xlsx.*(?:xlsx|Excel|表格)/);
  await importing('旧版.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await sees(/另存为/);
  await importingLarge(50 * 1024 * 1024);
  await sees(/20 ?MB/);
  await importing('空文件.xlsx', Buffer.alloc(0));
  await sees(/空/);
  const bare = new Document({ sections: [{ children: [] }] });
  await importing('没有表格.docx', await Packer.toBuffer(bare));
  await sees(/没有找到表格/);
  await office.button('取消', dialog).click();
});

test('a docx of words that are no plan loses none of them: each stays as a row to complete', async () => {
  await office.button('导入…').click();
  const dialog = office.dialog(/导入/);
  const words = new Document({ sections: [{ children: [new Paragraph('请各单位支持配合。')] }] });
  await importing('通知.docx', await Packer.toBuffer(words));
  await dialog.getByText('读出 1 行，待补 1 行').waitFor();
  await dialog.getByText('请各单位支持配合。').first().waitFor();
  await office.button('取消', dialog).click();
});

test('an item without time, place, content, leaders or organiser says so at each field and is still kept as a draft', async () => {
  await office.button('新增事项').click();
  const form = office.dialog('新增事项');
  for (const gap of [
    '还没有内容',
    '还没有时间（可勾选待定）',
    '还没有地点（可勾选待定）',
    '还没有出席领导',
    '还没有责任单位',
  ])
    await form.getByText(gap).waitFor();
  await form.getByLabel('内容', { exact: true }).fill('写了一半的安排');
  await office.button('保存', form).click();
  await office.seesNotice('已新增');
});

test('a date outside the week is refused at the field with the week shown', async () => {
  await office.button('新增事项').click();
  const form = office.dialog('新增事项');
  await form.getByLabel('内容', { exact: true }).fill('日期写错的安排');
  await form.getByLabel('日期', { exact: true }).fill('2020-01-06');
  await office.page.keyboard.press('Enter');
  await office.button('保存', form).click();
  await form.getByText(/日期不在本周（.*）内/).waitFor();
  expect(await form.getByLabel('内容', { exact: true }).inputValue()).toBe('日期写错的安排');
  await form.getByRole('button', { name: '关闭' }).first().click();
});

test('words typed into a form survive the host and the page being killed', async () => {
  await office.button('新增事项').click();
  await office.dialog('新增事项').getByLabel('内容', { exact: true }).fill('还没有保存的重要安排');
  await expect
    .poll(async () => JSON.stringify(await host.call('drafts.load', { key: `planItem:new:${collectingWeek}` })), {
      timeout: 5000,
    })
    .toContain('还没有保存的重要安排');
  await host.kill();
  await office.page.context().close();
  host = await startBrowserHost({ share, profile });
  office = await OfficePage.open(browser, host);
  await openCollectingWeek(office);
  await office.button('新增事项').click();
  await office.button('恢复', office.dialog('新增事项')).click();
  expect(await office.dialog('新增事项').getByLabel('内容', { exact: true }).inputValue()).toBe('还没有保存的重要安排');
});

test('a folder that cannot be written says so in plain words, and what was filled in stays', async () => {
  // Not even root may make a folder here.
  const blocked = await startBrowserHost({ share: '/sys' });
  const stranger = await OfficePage.open(browser, blocked);
  await stranger.page.getByLabel('区县名称').fill('云溪区');
  await stranger.page.getByLabel('姓名').fill('林永康');
  await stranger.button('新建并开始使用').click();
  await stranger.page.getByText(/文件夹不能写入.*写权限/).waitFor();
  expect(await stranger.page.getByLabel('区县名称').inputValue()).toBe('云溪区');
  await blocked.stop();
});
