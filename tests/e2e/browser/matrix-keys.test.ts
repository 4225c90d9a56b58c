import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayWords, weekTitle } from '../../../renderer/text/date-words.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { collectingWeek, openCollectingWeek } from '../story/collecting-week.ts';
import { focusedName, seesFocusOn, tabTo } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

const week = collectingWeek;
const nextWeek = addDays(week, 7);
const lastWeek = addDays(week, -7);

/** The fictitious district's open week, with the keyboard in the cells of its first leader. */
describe('the weekly plan without a mouse', () => {
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share: scratchFolder('keys-share'), isDemo: true });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });
  beforeEach(async () => {
    await office?.page.context().close();
    office = await OfficePage.open(browser, host);
    await openCollectingWeek(office);
    await office.page.locator('.matrix [tabindex="0"]').focus();
    await press('Control+Home');
  });

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await office.page.keyboard.press(key);
  };
  /** Enters an item into the first leader's empty Sunday evening. */
  const addOnSundayEvening = async (content: string): Promise<void> => {
    await press('End', 'ArrowDown', 'ArrowDown');
    await seesFocusOn(office, /周日晚上，空/);
    await press('Enter');
    await office.dialog('新增事项').waitFor();
    await office.page.keyboard.type(content);
    await tabTo(office, '保存');
    await press('Enter');
    await office.seesNotice('已新增');
  };

  test('the focus is on the item that was entered, and in its cell again when it is deleted', async () => {
    await addOnSundayEvening('值班调度');
    await seesFocusOn(office, /值班调度/);
    await press('Enter');
    await office.dialog('修改事项').waitFor();
    await press('Escape');
    await seesFocusOn(office, /值班调度/);
    await press('Delete');
    await office.seesNotice('已删除');
    await seesFocusOn(office, /周日晚上，空/);
  });

  test('an item whose day is changed in its form does not take the keyboard out of the grid', async () => {
    await addOnSundayEvening('夜间巡查');
    await seesFocusOn(office, /夜间巡查/);
    await press('Enter');
    await office.dialog('修改事项').waitFor();
    await tabTo(office, '日期');
    await press('Control+a');
    await office.page.keyboard.type(addDays(week, 5));
    await press('Enter');
    await tabTo(office, '保存');
    await press('Enter');
    await office.seesNotice('已保存');
    await office.page.waitForFunction(() => document.activeElement?.closest('[role="grid"]') !== null);
  });

  test('keys lead to the filter, the clash list and back, and to other weeks in the same cell', async () => {
    await press('f');
    expect(await focusedName(office)).toBe('搜索内容');
    await office.page.locator('.matrix [tabindex="0"]').focus();
    await press('c');
    await seesFocusOn(office, /收起冲突清单/);
    await press('Enter');
    await office.page.waitForFunction(() => document.activeElement?.closest('[role="grid"]') !== null);
    await press('End', 'ArrowDown', 'ArrowDown', ']');
    await office.page.getByRole('heading', { name: weekTitle(nextWeek) }).waitFor();
    await seesFocusOn(office, new RegExp(`${dayWords(addDays(nextWeek, 6))}晚上`));
    await press('[', '[');
    await office.page.getByRole('heading', { name: weekTitle(lastWeek) }).waitFor();
    await seesFocusOn(office, new RegExp(`${dayWords(addDays(lastWeek, 6))}晚上`));
  });

  test('the button that was pressed to change the week stays under the keyboard', async () => {
    await tabTo(office, '下一周', 'Shift+Tab');
    await press('Enter');
    await office.page.getByRole('heading', { name: weekTitle(nextWeek) }).waitFor();
    expect(await focusedName(office)).toBe('下一周');
  });

  test('a line in 快速录入 opens the filled form, marks what was doubtful, and stays until the item is kept', async () => {
    await press('/');
    expect(await focusedName(office)).toBe('快速录入');
    await office.page.keyboard.type('周三 3:30 第二会议室 召开常委会 王书记');
    await press('Enter');
    const form = office.dialog('新增事项');
    await form.waitFor();
    expect(await form.getByLabel('内容', { exact: true }).inputValue()).toBe('召开常委会');
    expect(await form.getByLabel('日期', { exact: true }).inputValue()).toBe(addDays(week, 2));
    expect(await form.getByLabel('开始时刻').inputValue()).toBe('15:30');
    await form.getByText('按下午理解，请核对').waitFor();
    expect(await form.getByLabel('地点', { exact: true }).inputValue()).toBe('第二会议室');
    await form.getByText('王建国').first().waitFor();
    await press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await focusedName(office)).toBe('快速录入');
    await press('Control+a', 'Delete');
    await office.page.keyboard.type('周五 下午3点 第二会议室 研究年度总结 王书记');
    await press('Enter');
    await form.waitFor();
    await tabTo(office, '保存');
    await press('Enter');
    await office.seesNotice('已新增');
    await office.page
      .getByRole('grid')
      .getByRole('button', { name: /研究年度总结/ })
      .first()
      .waitFor();
    await seesFocusOn(office, /快速录入/);
    expect(await office.page.getByLabel('快速录入').inputValue()).toBe('');
    await office.page.locator('.matrix [tabindex="0"]').focus();
    await press('Control+Shift+N');
    expect(await focusedName(office)).toBe('快速录入');
  });

  test('an item of the calendar opens with Enter', async () => {
    await office.goTo(`#/weeklyPlan/calendar?week=${week}`);
    await office.tab('日历').focus();
    await tabTo(office, /区委常委会会议/);
    await press('Enter');
    await office.dialog('修改事项').waitFor();
  });
});
