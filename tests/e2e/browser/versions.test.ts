import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { pageText, plainText, readPdf } from '../../support/read-pdf.ts';
import { OfficePage } from '../story/office-page.ts';
import { calendarEvents, documentRows } from '../story/read-documents.ts';

let host: RunningHost;
let browser: Browser;
let office: OfficePage;
let newest: {
  readonly leaders: readonly { name: string; title: string; id: string }[];
  readonly items: readonly { id: string }[];
};

/** The sample's published week, changed once more. */
beforeAll(async () => {
  host = await startBrowserHost({ share: scratchFolder('versions'), isDemo: true });
  browser = await launchChromium();
  const year = new Date().getFullYear();
  const partitions = [year - 1, year, year + 1].flatMap((each) =>
    Array.from({ length: 53 }, (_, index) => `${each}-W${String(index + 1).padStart(2, '0')}`),
  );
  const { records } = await host.call('records.openWindow', { partitions: partitions.slice(40, 130) });
  const version = records
    .filter(({ kind }) => kind === 'bulletinVersion')
    .sort((left, right) => Number(right.values.sequence) - Number(left.values.sequence))[0];
  newest = version?.values as unknown as typeof newest;
  office = await OfficePage.open(browser, host);
  await office.goTo(`#/weeklyPlan/versions?week=${version?.values.weekStart}`);
  await office.page.getByRole('heading', { name: '版本比较' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

/** Opens the menu and one submenu after the other, on a page on which none is open any more. */
async function openMenu(...names: readonly string[]): Promise<void> {
  await office.page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
  await office.button(/下载文档/).click();
  for (const name of names) await office.page.getByRole('menuitem', { name }).click();
}

async function download(...names: readonly string[]): Promise<{ name: string; bytes: Buffer }> {
  await openMenu(...names.slice(0, -1));
  const [file] = await Promise.all([
    office.page.waitForEvent('download'),
    office.page
      .getByRole('menuitem', { name: names.at(-1) ?? '', exact: true })
      .last()
      .click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the 简表 on A3 comes from the menu', async () => {
  const { name, bytes } = await download('简表', 'Word 文档 docx');
  expect(name).toMatch(/^\d{4}年第\d{2}周工作安排简表（V1\.1）A3\.docx$/);
  expect((await documentRows(bytes))[0]).toEqual(['日期', '时段', '工作安排']);
});

test('the calendar of one leader comes from the menu', async () => {
  const leader = newest.leaders[0];
  const { name, bytes } = await download('日历文件', '按领导', `${leader?.name}　${leader?.title}`);
  expect(name).toContain(` ${leader?.name}（V1.1）.ics`);
  const whole = await download('日历文件', '全部安排');
  expect(calendarEvents(whole.bytes)).toHaveLength(newest.items.length);
  expect(calendarEvents(bytes).length).toBeLessThan(newest.items.length);
  expect(calendarEvents(bytes).length).toBeGreaterThan(0);
});

test('the menu of many leaders stays on the screen', async () => {
  await openMenu('日历文件', '按领导');
  const list = office.page.locator('.document-leaders');
  await list.getByRole('menuitem').first().waitFor();
  const box = await list.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(office.page.viewportSize()?.height ?? 0);
  await office.page.keyboard.press('Escape');
});

test.each(['light', 'dark'] as const)(
  'the comparison prints alone, black on white, from the %s theme',
  async (theme) => {
    await office.showIn(theme);
    const pages = await readPdf(await office.page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const text = pages.map(pageText).join('');
    for (const words of ['工作安排变更对照表', 'V1 → V1.1', '原为', '改为', '变更依据与告知', '已告知：']) {
      expect(text).toContain(plainText(words));
    }
    for (const words of ['通讯录', '设置', '签收情况', '下载文档', '打印对照表', '收件箱', '办理变更单']) {
      expect(text).not.toContain(plainText(words));
    }
    expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? Number.POSITIVE_INFINITY);
    await office.page.emulateMedia({ media: 'print', colorScheme: theme });
    const looks = await office.page
      .locator('.print-sheet td')
      .evaluateAll((cells) =>
        cells.map((cell) => [getComputedStyle(cell).color, getComputedStyle(cell).backgroundColor].join(' on ')),
      );
    expect(new Set(looks)).toEqual(new Set(['rgb(0, 0, 0) on rgba(0, 0, 0, 0)']));
    const ground = await office.page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(ground).toBe('rgba(0, 0, 0, 0)');
    await office.page.emulateMedia({ media: null });
    expect(office.complaints).toEqual([]);
  },
);
