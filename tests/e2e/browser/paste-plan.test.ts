import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipboardHtml } from '../../corpus/build-file.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { openCollectingWeek } from '../story/collecting-week.ts';
import { OfficePage } from '../story/office-page.ts';

const share = scratchFolder('paste-share');
const profile = scratchFolder('profile');
let browser: Browser;
let host: RunningHost;
let office: OfficePage;

beforeAll(async () => {
  browser = await launchChromium();
  host = await startBrowserHost({ share, profile, isDemo: true });
  office = await OfficePage.open(browser, host);
  await office.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCollectingWeek(office);
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

/** Puts the forms on the real clipboard and presses the keys in the dialog. */
async function paste(forms: Readonly<Record<string, string>>): Promise<void> {
  await office.page.evaluate(async (texts) => {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
  }, forms);
  await office.dialog(/导入/).getByLabel('粘贴表格或文字').focus();
  await office.page.keyboard.press('Control+V');
}

const cell = (text: string) => ({ text, isHeading: false });
const range = [
  ['日期', '时间', '内容', '地点', '出席领导'],
  ['周一', '16:40-17:30', '粘贴来的工作例会', '', '王建国'],
  ['', '会后', '粘贴来的专题会（待定）', '机关三楼', '李明华'],
];
const html = clipboardHtml([
  {
    kind: 'table',
    name: '',
    hiddenColumns: [],
    rows: range.map((row, at) =>
      row.map((text, column) =>
        at === 2 && column === 0 ? { ...cell(''), mergedWith: 'above' as const } : cell(text),
      ),
    ),
  },
]);
const chat = '周四下午3点 第一会议室 聊天里的碰头会\n周五上午 聊天里的走访企业 李明华\n材料请提前备好\n收到请回复';

const contents = async (): Promise<string[]> => {
  const boxes = await office
    .dialog(/导入/)
    .getByRole('textbox', { name: /第 \d+ 行内容/ })
    .all();
  return Promise.all(boxes.map((box) => box.inputValue()));
};

test('a range copied from a spreadsheet is read from the clipboard and imported', async () => {
  await office.button('导入…').click();
  await paste({ 'text/html': html, 'text/plain': range.map((row) => row.join('\t')).join('\n') });
  const dialog = office.dialog(/导入/);
  await dialog.getByText('读出 2 行').waitFor();
  expect((await contents()).sort()).toEqual(['粘贴来的专题会', '粘贴来的工作例会'].sort());
  await dialog.getByText('全部文字已入列').waitFor();
  await dialog.getByText('待定', { exact: true }).waitFor();
  await office.button('导入 2 行', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  await office.page.getByRole('grid').getByText('粘贴来的工作例会').first().waitFor();
});

test('the same paste a second time has nothing to import', async () => {
  await office.button('导入…').click();
  await paste({ 'text/html': html, 'text/plain': 'x' });
  const dialog = office.dialog(/导入/);
  await dialog.getByText('读出 2 行，待补 0 行，已在库 2 行').waitFor();
  expect(await office.button('导入 0 行', dialog).isDisabled()).toBe(true);
  await office.button('取消', dialog).click();
});

test('lines of a chat are read as plain text, the line without a day asks first', async () => {
  await office.button('导入…').click();
  await paste({ 'text/plain': chat });
  const dialog = office.dialog(/导入/);
  await dialog.getByText('读出 3 行').waitFor();
  expect(await contents()).toEqual(['材料请提前备好', '聊天里的碰头会', '聊天里的走访企业']);
  await office.button('取消', dialog).click();
});

test('typed lines are read on demand', async () => {
  await office.button('导入…').click();
  const dialog = office.dialog(/导入/);
  await dialog.getByLabel('粘贴表格或文字').fill('周三上午9:30 手写的座谈会');
  await office.button('读取这些文字', dialog).click();
  await dialog.getByText('读出 1 行，待补 0 行').waitFor();
  expect(await contents()).toEqual(['手写的座谈会']);
  await office.button('取消', dialog).click();
  expect(office.complaints).toEqual([]);
});
