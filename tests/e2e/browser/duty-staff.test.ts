import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monthWords } from '../../../renderer/text/duty.ts';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { addMonths, datesOfMonth, monthOf } from '../../../shared/domain/month.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium, stillSetting } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { focusedName, seesFocusOn, tabTo } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

/** None of its shifts has begun, and no holiday in it has to be filed yet, on whatever day this runs. */
const month = addMonths(monthOf(chinaTimeOf(Date.now()).date), 2);
const days = datesOfMonth(month).length;

const people = [
  ['周晓峰', '区委办主任', '13900001100', '领导'],
  ['吴振宇', '区委办副主任', '13900001101', '领导'],
  ['郑海燕', '区委办副主任', '13900001102', '领导'],
  ['苏雨桐', '综合科科长', '13900001300', '中层'],
  ['姚建平', '信息科科长', '13900001301', '中层'],
  ['谭晓明', '机要科科长', '13900001302', '中层'],
  ['龚雪梅', '督查科科长', '13900001303', '中层'],
  ['万志宏', '行政科科长', '13900001304', '中层'],
  ['易秋实', '法规科科长', '13900001305', '中层'],
] as const;

describe('an office that has no duty yet', () => {
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share: scratchFolder('duty-staff-share') });
    const officeNames = {
      partyCommittee: '区委办公室',
      peoplesCongress: '区人大办公室',
      government: '区政府办公室',
      cppcc: '区政协办公室',
      reception: '区接待办公室',
    };
    const me = { name: '林永康', office: 'partyCommittee', role: 'director' } as const;
    await host.call('workspace.create', { districtName: '云溪区', officeNames, otherUnits: [], me });
    // As for those who ask for no movement: their windows open at once, and the keyboard is in them all the same.
    office = await OfficePage.open(browser, host, undefined, stillSetting);
    await office.page.getByRole('navigation').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await office.page.keyboard.press(key);
  };
  const cell = (name: RegExp) => office.page.getByRole('gridcell', { name });

  /** Into the grid, and down to the row of 主班: months with a statutory day have 总带班 above it. */
  const toMainPost = async (): Promise<void> => {
    await tabTo(office, /^\d+月\d+日 .*：/);
    while (!(await focusedName(office)).includes('主班：')) await press('ArrowDown');
  };

  test('is led from every tab to its settings', async () => {
    await office.goTo(`#/duty/editor?month=${month}`);
    await office.page.getByText('区委办还没有设置值班').waitFor();
    await tabTo(office, '去值班设置');
    await press('Enter');
    await office.page.getByRole('region', { name: '三步排出第一个月' }).waitFor();
  });

  test('enters its people from a pasted list and takes the usual posts and templates, by the keyboard alone', async () => {
    await tabTo(office, '批量添加…');
    await press('Enter');
    const dialog = office.dialog('批量添加值班人员');
    await dialog.waitFor();
    await seesFocusOn(office, /每行一人/);
    await office.page.keyboard.insertText(people.map((person) => person.join('\t')).join('\n'));
    await dialog.getByText(`可添加 ${people.length} 人`).waitFor();
    await tabTo(office, `添加 ${people.length} 人`);
    await press('Enter');
    await office.seesNotice(`已添加 ${people.length} 人`);
    await dialog.waitFor({ state: 'hidden' });
    await office.page.getByRole('cell', { name: '周晓峰', exact: true }).waitFor();
    await tabTo(office, '按常用设置', 'Shift+Tab');
    await press('Enter');
    const usual = office.dialog('按常用设置建立岗位、值班组和模板');
    await usual.getByText('带班领导 3 人，值班人员 6 人').waitFor();
    await tabTo(office, '建立');
    await press('Enter');
    await office.seesNotice('岗位、值班组和模板已建立');
    await office.page.getByRole('row', { name: /在岗带班.*带班领导.*工作日、公休日、调休放假、法定节假日/ }).waitFor();
  });

  test('has its first month generated, looked at and adopted, by the keyboard alone', async () => {
    await tabTo(office, '去排班', 'Shift+Tab');
    await press('Enter');
    await office.page.getByRole('grid', { name: `区委办${monthWords(month)}排班表` }).waitFor();
    expect(await cell(/ 主班：缺岗/).count()).toBe(days);
    await tabTo(office, '生成建议…');
    await press('Enter');
    await tabTo(office, '生成建议');
    await press('Enter');
    const panel = office.page.getByRole('complementary', { name: '生成建议' });
    await panel.getByText(/覆盖 100%/).waitFor();
    expect(await cell(/ 主班：.*建议新增$/).count()).toBe(days);
    expect(await cell(/ 主班：缺岗/).count()).toBe(0);
    await tabTo(office, '采用');
    await press('Enter');
    await office.seesNotice('已采用，值班表已更新');
    await cell(/ 主班：苏雨桐$/)
      .first()
      .waitFor();
    expect(await cell(/建议/).count()).toBe(0);
  });

  test('mends its month by hand: clears a place, assigns another, fixes it, and changes two about', async () => {
    await toMainPost();
    await press('Home', 'Delete');
    await office.seesNotice(/已清空，成为缺岗/);
    await office.page.getByRole('button', { name: '问题 1' }).waitFor();
    await press('Enter');
    await office.dialog(/主班由谁值$/).waitFor();
    expect(await graveFindings(office.page), '指派').toEqual([]);
    const free = office.page
      .getByRole('option')
      .filter({ hasNotText: /现在|不足|已有一班/ })
      .first();
    const name = (await free.locator('strong').textContent()) ?? '';
    await office.page.keyboard.insertText(name);
    await press('Enter');
    await office.seesNotice(new RegExp(`由${name}值班`));
    await seesFocusOn(office, new RegExp(`主班：${name}$`));
    await press('p');
    await cell(new RegExp(`主班：${name}，固定$`)).waitFor();
    await press('m');
    const move = office.dialog(`把${name}移到另一天`);
    await move.waitFor();
    await tabTo(office, /^(?:对调|移动)$/);
    await press('Escape');
    await seesFocusOn(office, /主班：/);
    await office.page.getByRole('button', { name: '问题 0' }).waitFor();
  });

  test('issues the month: reviewed, published as V1, and from then on closed', async () => {
    for (const [step, done] of [
      ['审核', '已审核'],
      ['发布', ''],
    ] as const) {
      await tabTo(office, '区委办值班表办理', 'Shift+Tab');
      await press('Enter');
      await office.page.getByRole('menuitem', { name: step }).waitFor();
      await seesFocusOn(office, new RegExp(step));
      await press('Enter');
      if (done) await office.seesNotice(done);
    }
    const dialog = office.dialog(`发布区委办${monthWords(month)}值班表`);
    await dialog.waitFor();
    await tabTo(office, /^(?:仍然)?发布$/);
    await press('Enter');
    await office.seesNotice('已发布，生成新版本');
    await office.page.getByText('V1', { exact: true }).waitFor();
    await toMainPost();
    await press('Delete');
    await office.page
      .getByText(/本月值班表已发布，请用“调班”/)
      .first()
      .waitFor();
    expect(office.complaints).toEqual([]);
  });

  test('exports the month as a form and reads it back without a difference', async () => {
    const { page } = office;
    await office.button(/^区委办值班表办理/).click();
    await page.getByRole('menuitem', { name: '重新打开…' }).click();
    const reopen = office.dialog(/^重新打开/);
    await reopen.getByLabel('重新打开的理由').fill('人员调整');
    await office.button('重新打开', reopen).click();
    await office.seesNotice(/已重新打开/);
    await office.button('导入导出').click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: '导出空表（填好再导入）' }).click();
    const file = await (await downloading).path();
    await office.button('导入导出').click();
    await page.getByRole('menuitem', { name: '导入填好的表…' }).click();
    const dialog = office.dialog(/^导入区委办/);
    const form = { name: '值班表.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(file) };
    await page.locator('input[type=file]').setInputFiles(form);
    await dialog.getByText(`读出 ${days} 天，其中 0 天有变化，0 天待核对`).waitFor();
    await dialog.getByText('全部文字已入列').waitFor();
    await office.button('取消', dialog).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(office.complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'shows 排班 and each part of its settings without a finding of axe, %s',
    async (theme) => {
      await office.showIn(theme);
      expect(await graveFindings(office.page), '排班').toEqual([]);
      await office.goTo(`#/duty/staff?month=${month}`);
      for (const section of ['人员', '岗位', '值班组', '模板', '值班室', '敏感时期', '规则']) {
        await office.page.getByRole('tab', { name: section, exact: true }).click();
        await office.page.getByRole('tabpanel', { name: section, exact: true }).waitFor();
        expect(await graveFindings(office.page), section).toEqual([]);
      }
      await office.goTo(`#/duty/editor?month=${month}`);
      await office.page.getByRole('grid').waitFor();
    },
  );
});
