import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manualBook, placeTitle } from '../../../renderer/text/manual/manual-book.ts';
import { type PlaceName, placeOf } from '../../../renderer/text/manual/manual-content.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium, officeSetting } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { focusedName, tabTo } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

let browser: Browser;
let host: RunningHost;

beforeAll(async () => {
  browser = await launchChromium();
  host = await startBrowserHost({ share: scratchFolder('manual-share'), isDemo: true });
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const open = async (address: string): Promise<OfficePage> => {
  const office = await OfficePage.open(browser, host, address);
  await office.page.locator('.top-bar').waitFor();
  await office.page.waitForFunction(() => !document.querySelector('.content-spin'));
  return office;
};

/** The page of the manual that is open, as its contents name it. */
const openedPlace = async (office: OfficePage): Promise<string> => {
  const manual = office.dialog('使用手册');
  await manual.locator('.manual-contents [aria-current="page"]').waitFor();
  const [chapter, part] = await Promise.all(
    ['page', 'location'].map((kind) => manual.locator(`.manual-contents [aria-current="${kind}"]`).allTextContents()),
  );
  return [...(chapter ?? []), ...(part ?? [])].join('：');
};

const titleOf = (name: PlaceName): string => placeTitle(placeOf(name));

describe('F1', () => {
  let office: OfficePage;
  beforeAll(async () => {
    office = await open('#/today');
  });
  afterAll(() => office?.page.context().close());

  test.each<[address: string, place: PlaceName]>([
    ['today', 'today'],
    ['weeklyPlan/matrix', 'plan/matrix'],
    ['weeklyPlan/board', 'plan/views'],
    ['weeklyPlan/submissions', 'plan/submissions'],
    ['weeklyPlan/versions', 'plan/versions'],
    ['weeklyPlan/absences', 'plan/absences'],
    ['reception/board', 'reception/board'],
    ['reception/rules', 'reception/rules'],
    ['duty/today', 'duty/today'],
    ['duty/editor', 'duty/editor'],
    ['duty/log', 'duty/log'],
    ['duty/fairness', 'duty/fairness'],
    ['emergency/board', 'emergency/board'],
    ['emergency/rules', 'emergency/rules'],
    ['directory/book', 'directory/book'],
    ['directory/venues', 'directory/venues'],
    ['history/conflicts', 'history/conflicts'],
    ['settings/members', 'settings/members'],
  ])('on %s opens the page about it, and so does the small ?', async (address, place) => {
    await office.goTo(`#/${address}`);
    await office.page.waitForFunction(() => !document.querySelector('.content-spin'));
    await office.page.keyboard.press('F1');
    expect(await openedPlace(office)).toBe(titleOf(place));
    await office.page.keyboard.press('Escape');
    await office.dialog('使用手册').waitFor({ state: 'detached' });
    await office.page.locator('.top-bar').getByRole('button', { name: '说明（F1）' }).click();
    expect(await openedPlace(office)).toBe(titleOf(place));
    await office.page.keyboard.press('Escape');
    await office.dialog('使用手册').waitFor({ state: 'detached' });
  });

  test.each<[what: string, address: string, place: PlaceName, open: (page: OfficePage) => Promise<void>]>([
    ['收件箱', 'today', 'inbox', (page) => page.button(/^收件箱，/).click()],
    ['搜索', 'today', 'search', (page) => page.page.keyboard.press('Control+k')],
    ['接报', 'today', 'emergency/intake', (page) => page.page.keyboard.press('F4')],
    ['导入', 'weeklyPlan/matrix?week=2027-01-04', 'plan/import', (page) => page.button('导入…').click()],
  ])('over the open %s opens the page about that window, which stays', async (_, address, place, show) => {
    await office.goTo(`#/${address}`);
    await office.page.waitForFunction(() => !document.querySelector('.content-spin'));
    await show(office);
    const below = office.page.locator('[role="dialog"]:not(.manual-drawer *)').first();
    await below.waitFor();
    await office.page.locator('[role="dialog"] [data-manual]').first().waitFor();
    await office.page.keyboard.press('F1');
    expect(await openedPlace(office)).toBe(titleOf(place));
    await office.page.keyboard.press('Escape');
    await office.dialog('使用手册').waitFor({ state: 'detached' });
    expect(await office.page.getByRole('dialog').count()).toBe(1);
    await office.page.keyboard.press('Escape');
    await office.page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

test('what is being typed stays: F1 opens over the form, Esc leads back into the same field with the same words', async () => {
  const office = await open('#/weeklyPlan/matrix?week=2027-01-04');
  await office.page.getByRole('grid').waitFor();
  await office.button('新增事项').click();
  const form = office.dialog('新增事项');
  const content = form.getByRole('textbox', { name: '内容', exact: true });
  await content.fill('召开防汛工作会');
  await office.page.keyboard.press('F1');
  expect(await openedPlace(office)).toBe(titleOf('plan/form'));
  expect(await office.button('整页阅读').count()).toBe(0);
  await office.page.keyboard.press('Tab');
  expect(await office.page.evaluate(() => document.activeElement?.closest('.manual-drawer') !== null)).toBe(true);
  await office.page.keyboard.press('Escape');
  await office.dialog('使用手册').waitFor({ state: 'detached' });
  expect(await content.inputValue()).toBe('召开防汛工作会');
  await office.page.waitForFunction(() => document.activeElement?.matches('textarea, input'));
  await office.page.keyboard.insertText('（扩大）');
  expect(await content.inputValue()).toBe('召开防汛工作会（扩大）');
  await office.page.context().close();
});

test('while a word is being composed F1 and ? do nothing', async () => {
  const office = await open('#/directory/book');
  const search = office.page.getByRole('textbox', { name: /查找姓名/ });
  await search.focus();
  const session = await office.page.context().newCDPSession(office.page);
  await session.send('Input.imeSetComposition', { text: 'zhang', selectionStart: 5, selectionEnd: 5 });
  // What an input method leaves for the page while it is at work: the key as 229.
  for (const key of ['F1', '?']) {
    await search.evaluate((element, name) => {
      const event = new KeyboardEvent('keydown', { key: name, keyCode: 229, isComposing: true, bubbles: true });
      element.dispatchEvent(event);
    }, key);
  }
  await office.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await office.page.getByRole('dialog').count()).toBe(0);
  await session.send('Input.insertText', { text: '张' });
  await office.page.keyboard.press('?');
  expect(await search.inputValue()).toBe('张?');
  expect(await office.page.getByRole('dialog').count()).toBe(0);
  await office.page.keyboard.press('F1');
  expect(await openedPlace(office)).toBe(titleOf('directory/book'));
  await office.page.context().close();
});

test('the keyboard alone finds a page, reads it, follows a link and prints', async () => {
  const office = await open('#/weeklyPlan/matrix');
  const { page } = office;
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('F1');
  await openedPlace(office);
  await tabTo(office, '在手册里查找，可用拼音首字母');
  await page.keyboard.insertText('yaoqing');
  await page.locator('.manual-found').waitFor();
  await tabTo(office, '设置：成员与电脑：邀请、移出');
  await page.keyboard.press('Enter');
  expect(await openedPlace(office)).toBe(titleOf('settings/members'));
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('manual-pane');
  const top = (): Promise<number> => page.locator('.manual-pane').evaluate((pane) => pane.scrollTop);
  const before = await top();
  await page.keyboard.press('PageDown');
  await page.waitForFunction((from) => (document.querySelector('.manual-pane')?.scrollTop ?? 0) > from, before);
  await page.evaluate(() => {
    window.print = () =>
      document.documentElement.setAttribute('data-printed', document.querySelector('.manual-print')?.textContent ?? '');
  });
  await tabTo(office, '打印本页');
  await page.keyboard.press('Enter');
  const printed = await page.waitForFunction(() => document.documentElement.dataset.printed);
  expect(await printed.jsonValue()).toContain('生成邀请码');
  expect(await focusedName(office)).toBe('打印本页');
  await page.context().close();
});

test('the page that is printed is the chapter alone', async () => {
  const office = await open('#/manual/duty');
  await office.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await office.button('打印本页').click();
  await office.page.waitForFunction(() => document.documentElement.dataset.printed === 'yes');
  await office.page.emulateMedia({ media: 'print' });
  expect(await office.page.locator('#root').isVisible()).toBe(false);
  expect(await office.page.locator('.manual-print').isVisible()).toBe(true);
  await office.page.context().close();
});

test('a page has an address of its own, and one step back leads to where somebody was', async () => {
  const office = await open('#/duty/log');
  await office.page.keyboard.press('F1');
  await openedPlace(office);
  await office.button('整页阅读').click();
  await office.page.getByRole('heading', { name: '使用手册' }).waitFor();
  expect(await office.page.evaluate(() => window.location.hash)).toBe('#/manual/duty/log');
  await office.page.goBack();
  await office.page.getByRole('tab', { name: '值班日志', selected: true }).waitFor();
  await office.page.context().close();
});

test('before there is a workspace F1 tells how to join one', async () => {
  const bare = await startBrowserHost({ share: scratchFolder('manual-bare-share') });
  const office = await OfficePage.open(browser, bare, '');
  await office.page.getByRole('heading', { name: '欢迎使用四办协同' }).waitFor();
  await office.page.keyboard.press('F1');
  expect(await openedPlace(office)).toBe(titleOf('setup'));
  await office.page.context().close();
  await bare.stop();
});

describe.each(['light', 'dark', 'contrast'] as const)('in the %s theme', (theme) => {
  test('no chapter has a serious or critical finding of axe, nor has the list of keys', async () => {
    const context = await browser.newContext({ ...officeSetting, reducedMotion: 'reduce' });
    const kept = JSON.stringify({ theme, density: 'normal' });
    await context.addInitScript((preferences) => localStorage.setItem('siban.preferences', preferences), kept);
    const office = new OfficePage(await context.newPage());
    await office.page.goto(host.url);
    await office.page.locator('.top-bar').waitFor();
    for (const { id, title } of manualBook) {
      await office.goTo(`#/manual/${id}`);
      await office.page.getByRole('heading', { name: title, level: 2 }).waitFor();
      expect(await graveFindings(office.page), title).toEqual([]);
    }
    await office.page.keyboard.press('?');
    await office.dialog('键盘操作').waitFor();
    expect(await graveFindings(office.page), '键盘操作').toEqual([]);
    expect(office.complaints).toEqual([]);
    await context.close();
  });
});
