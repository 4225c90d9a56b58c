import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monthWords } from '../../../renderer/text/duty.ts';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { addMonths, datesOfMonth, monthOf } from '../../../shared/domain/month.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { seesFocusOn, tabTo } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

const { date: today } = chinaTimeOf(Date.now());
const month = monthOf(today);
const offices = ['区委办', '区人大办', '区政府办', '区政协办'];

describe('the duty of a fictitious district', () => {
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share: scratchFolder('duty-roster-share'), isDemo: true });
    office = await OfficePage.open(browser, host);
    await office.page.getByRole('grid').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const day = (name: RegExp): Locator => office.page.getByRole('gridcell', { name });
  const calendar = (of = month): Locator =>
    office.page.getByRole('grid', { name: new RegExp(`^${monthWords(of)}值班月历`) });
  const openCalendar = async (): Promise<void> => {
    await office.goTo(`#/duty/month?month=${month}`);
    await calendar().waitFor();
  };

  test('shows a month of all four offices, every day with who is on duty', async () => {
    await openCalendar();
    await expect.poll(() => calendar().getByRole('gridcell').count()).toBe(datesOfMonth(month).length);
    const names = await calendar()
      .getByRole('gridcell')
      .evaluateAll((cells) => cells.map((cell) => cell.querySelector('.visually-hidden')?.textContent ?? ''));
    for (const name of names) for (const each of offices) expect(name).toMatch(new RegExp(`；${each}：.*主班 `));
    const states = office.page.getByRole('list', { name: '各办值班表' }).getByRole('listitem');
    expect(await states.count()).toBe(offices.length);
    expect(await states.first().textContent()).toContain('已发布');
  });

  test('tells telephones to the pointer and to the keyboard, and takes them away by Esc', async () => {
    await openCalendar();
    const { page } = office;
    await calendar().locator('.duty-person').first().hover();
    const tip = page.getByRole('tooltip');
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/1390000\d{4}/);
    await page.mouse.move(5, 5);
    await tip.waitFor({ state: 'hidden' });
    await tabTo(office, /^\d+月\d+日/);
    await page.keyboard.press('ArrowLeft');
    await tip.waitFor();
    for (const each of offices) expect(await tip.textContent()).toContain(each);
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: /值班$/ });
    await drawer.waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await seesFocusOn(office, /^\d+月\d+日/);
    await page.keyboard.press('PageDown');
    await calendar(addMonths(month, 1)).waitFor();
    await seesFocusOn(office, /^\d+月\d+日/);
  });

  test('shows today, special periods, and what one office or one person has', async () => {
    await openCalendar();
    await day(/，今天，/).waitFor();
    await office.button('区人大办').click();
    await expect.poll(() => day(/区人大办/).count()).toBe(0);
    await office.button('区人大办').click();
    const name = (await calendar().locator('.duty-person').first().textContent()) ?? '';
    const person = name.slice(1);
    await office.choose('只看某人', person);
    await expect.poll(() => calendar().locator('.duty-office').count()).toBeLessThan(datesOfMonth(month).length);
    for (const text of await calendar().locator('.duty-person').allTextContents()) expect(text).toContain(person);
  });

  test('downloads the roster of the four offices', async () => {
    await openCalendar();
    await office.button('导出…').click();
    const dialog = office.dialog('导出值班表');
    const downloading = office.page.waitForEvent('download');
    await office.button('导出 Word', dialog).click();
    expect((await downloading).suggestedFilename()).toMatch(/值班表.*\.docx$/);
    await office.button('关闭', dialog).last().click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('moves a shift by dragging it onto another day, as one action that can be taken back', async () => {
    const next = addMonths(month, 1);
    await office.goTo(`#/duty/editor?month=${next}`);
    await office.page.getByRole('grid', { name: /排班表$/ }).waitFor();
    const shifts = day(/ 主班：/);
    const before = await shifts.evaluateAll((cells) => cells.map(({ textContent }) => textContent));
    const other = before.findIndex((name) => name !== before[0]);
    await shifts.first().dragTo(shifts.nth(other));
    await office.seesNotice('已对调');
    await expect.poll(() => shifts.first().textContent()).toBe(before[other]);
    await office.page.locator('.ant-message').getByRole('button', { name: '撤销' }).last().click();
    await expect.poll(() => shifts.first().textContent()).toBe(before[0]);
  });

  test('changes the order of turns by dragging a member', async () => {
    await office.goTo(`#/duty/staff?month=${month}`);
    await office.tab('值班组').click();
    await office.button('修改主班').click();
    const dialog = office.dialog('修改值班组');
    const rows = dialog.locator('ol').getByRole('listitem');
    await rows.nth(2).waitFor();
    // The window has come to rest.
    await office.showIn('light');
    const before = await rows.allTextContents();
    const [from, to] = [rows.first().locator('.drag-handle'), rows.nth(2).locator('.drag-handle')];
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('the rows are drawn');
    await office.page.mouse.move(start.x + 8, start.y + 8);
    await office.page.mouse.down();
    await office.page.mouse.move(end.x + 8, end.y + 4, { steps: 8 });
    await office.page.mouse.move(end.x + 8, end.y + 8, { steps: 4 });
    await office.page.mouse.up();
    await expect.poll(() => rows.allTextContents()).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
    // The click that ends a drag is no click, and for a moment after it none is.
    await office.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('weighs what everybody has served', async () => {
    await office.goTo(`#/duty/fairness?month=${month}`);
    const table = office.page.getByRole('table', { name: '主班的值班统计' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThan(3);
    expect(office.complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('has no serious or critical finding of axe, %s', async (theme) => {
    await office.showIn(theme);
    for (const tab of ['month', 'editor', 'fairness', 'staff']) {
      await office.goTo(`#/duty/${tab}?month=${month}`);
      await office.page.getByRole('tabpanel').first().waitFor();
      await office.page.locator('.duty-panel [role=grid], .duty-panel table').first().waitFor();
      expect(await graveFindings(office.page), tab).toEqual([]);
    }
  });

  test.each([
    [1440, 900],
    [1024, 700],
  ])('clips no words at %i×%i', async (width, height) => {
    await office.page.setViewportSize({ width, height });
    for (const tab of ['month', 'editor', 'fairness', 'staff']) {
      await office.goTo(`#/duty/${tab}?month=${month}`);
      await office.page.locator('.duty-panel [role=grid], .duty-panel table').first().waitFor();
      const wide = await office.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide).toBe(false);
      const clipped = await office.page
        .locator('.duty-panel :is(button, h2, h3, .roster-cell, .duty-person, .state-tag)')
        .evaluateAll((elements) =>
          elements
            .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
            .map(({ textContent }) => textContent),
        );
      expect(clipped).toEqual([]);
    }
  });
});
