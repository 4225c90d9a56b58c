import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

const searchLabel = '查找姓名、单位、职务或电话，可用拼音和首字母';

describe('通讯录 of a fictitious district', () => {
  const share = scratchFolder('directory-share');
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share, isDemo: true });
    office = await OfficePage.open(browser, host);
    await office.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await office.goTo('#/directory/book');
    await rows().first().waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const grid = () => office.page.getByRole('grid', { name: '通讯录总表' });
  const rows = () => grid().locator('[role=row][id]');
  const search = () => office.page.getByRole('textbox', { name: searchLabel });
  const lookFor = async (typed: string, count: number): Promise<void> => {
    await search().fill(typed);
    await office.page.getByRole('status').getByText(`找到 ${count} 条`).waitFor();
  };
  const names = (): Promise<string[]> => rows().locator('strong').allTextContents();
  const contacts = async () =>
    (await host.call('records.openWindow', { partitions: ['all'] })).records
      .filter(({ kind, standing }) => kind === 'contact' && standing === 'present')
      .map(({ id, values }) => ({ id, values }))
      .sort((left, right) => left.id.localeCompare(right.id));

  test('who is on duty now stands above, each with a number to copy', async () => {
    const strip = office.page.getByRole('region', { name: '此刻值班' });
    for (const name of ['区委办', '区人大办', '区政府办', '区政协办'])
      await strip.getByText(name, { exact: true }).waitFor();
    const number = strip.getByRole('button', { name: /^复制区政府办的电话/ });
    await number.click();
    await office.seesNotice('已复制区政府办的电话 8863000');
    expect(await office.page.evaluate(() => navigator.clipboard.readText())).toBe('8863000');
  });

  test.each([
    ['mjj', ['马建军']],
    ['shanlichun', ['单立春']],
    ['大队长', ['冼永辉']],
    ['8870103', ['何秀英']],
    ['0008122', ['冼永辉']],
    ['rdcwh 值班室', []],
    ['qrdb zbs', ['区人大办值班室']],
  ])('%s finds %s', async (typed, found) => {
    await search().fill(typed);
    await vi.waitUntil(async () => JSON.stringify(await names()) === JSON.stringify(found), { timeout: 10_000 });
    if (found.length > 0) expect(await rows().locator('mark').count()).toBeGreaterThan(0);
  });

  test('by keys alone somebody is found, called, corrected and removed, and the removal is taken back', async () => {
    const { page } = office;
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await lookFor('柳林街道', 2);
    await search().focus();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await office.seesNotice('已复制何秀英的电话 8870103');
    expect(await copied()).toBe('8870103');
    await press('Shift+Enter');
    await office.seesNotice('已复制何秀英的电话 13900008112');
    expect(await copied()).toBe('13900008112');
    await press('F2');
    await office.dialog('修改外部联系人').getByLabel('职务').fill('应急办负责人');
    await press('Control+Enter');
    await office.seesNotice('已保存');
    await grid().getByText('应急办负责人').waitFor();
    await grid().focus();
    await press('Delete');
    await office.seesNotice('已删除何秀英');
    await vi.waitUntil(async () => (await names()).join() === '马建军', { timeout: 10_000 });
    await office.button('撤销').click();
    await vi.waitUntil(async () => (await names()).join() === '马建军,何秀英', { timeout: 10_000 });
    await grid().focus();
    await press('Home', 'ArrowUp');
    expect(await search().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('Enter of an input method chooses a word and neither leaves the box nor copies', async () => {
    await lookFor('柳林街道', 2);
    await search().focus();
    await search().dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    expect(await search().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('what was typed into a new contact is there again after a reload', async () => {
    await office.button('新增外部联系人').click();
    const dialog = office.dialog('新增外部联系人');
    await dialog.getByLabel('姓名').fill('岑参');
    await dialog.getByLabel('单位').fill('区诗词学会');
    await vi.waitUntil(async () => (await host.call('drafts.load', { key: 'contact new' })) !== null, {
      timeout: 10_000,
    });
    await office.page.reload();
    await office.button('新增外部联系人').click();
    await vi.waitUntil(async () => (await dialog.getByLabel('姓名').inputValue()) === '岑参', { timeout: 10_000 });
    await office.button('保存', dialog).click();
    await office.seesNotice('已保存');
    await lookFor('区诗词学会', 1);
  });

  const exported = async (): Promise<string> => {
    await search().fill('');
    await office.page
      .getByRole('status')
      .getByText(/^共 \d+ 条$/)
      .waitFor();
    const download = office.page.waitForEvent('download');
    await office.button('导出表格').click();
    const file = path.join(scratchFolder('book'), (await download).suggestedFilename());
    await (await download).saveAs(file);
    return file;
  };
  const chooseFile = async (file: string) => {
    await office.button('导入联系人…').click();
    const dialog = office.dialog('导入外部联系人');
    await dialog.locator('input[type=file]').setInputFiles(file);
    return dialog;
  };

  test('what is written out and read in again is the same in every row, and there is nothing to confirm', async () => {
    const file = await exported();
    expect(path.basename(file)).toMatch(/^云溪区通讯录\d{8}\.xlsx$/);
    const count = (await contacts()).length;
    const dialog = await chooseFile(file);
    await dialog.getByText(`新增 0 人，更新 0 人，相同 ${count} 人，有误 0 人`).waitFor();
    expect(await office.button('没有要导入的', dialog).isDisabled()).toBe(true);
    await office.button('取消', dialog).click();
  });

  test('a file that people changed shows what each row does, is taken in one step, and undone in one', async () => {
    const before = await contacts();
    const file = await exported();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
    const sheet = book.getWorksheet('外部联系人');
    if (!sheet) throw new Error('the book has a sheet of contacts');
    sheet.eachRow((row) => {
      if (row.getCell(1).value === '马建军') row.getCell(5).value = '13900009999';
    });
    sheet.addRow(['新来的', '区诗词学会', '会长', '8860000', '', '', '', '', '各办共用']);
    sheet.addRow(['坏号码', '区诗词学会', '', '见背面', '', '', '', '', '各办共用']);
    writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));

    const dialog = await chooseFile(file);
    await dialog.getByText(`新增 1 人，更新 1 人，相同 ${before.length - 1} 人，有误 1 人`).waitFor();
    await dialog.getByText('办公电话不像电话号码').waitFor();
    await dialog.getByText('手机：13900008111 → 13900009999').waitFor();
    expect(await graveFindingsInBothThemes(office)).toEqual([]);
    expect(await contacts()).toEqual(before);

    await office.button('确认导入 2 人', dialog).click();
    await office.seesNotice('已导入：新增 1 人，更新 1 人');
    const after = await contacts();
    expect(after).toHaveLength(before.length + 1);
    expect(after.find(({ values }) => values.name === '马建军')?.values.mobile).toBe('13900009999');
    await office.button('撤销').click();
    await office.seesNotice('已撤销导入');
    expect(await contacts()).toEqual(before);
  });

  test('no serious or critical finding of axe, light and dark, in the list and in the form', async () => {
    await search().fill('');
    await rows().first().waitFor();
    expect(await graveFindingsInBothThemes(office)).toEqual([]);
    await office.button('新增外部联系人').click();
    await office.dialog('新增外部联系人').waitFor();
    expect(await graveFindingsInBothThemes(office)).toEqual([]);
    await office.button('取消', office.dialog('新增外部联系人')).click();
  });

  test('of two thousand contacts only those in view are drawn, and the last one is reached by a key', async () => {
    const added = Array.from({ length: 2000 }, (_, index) => ({
      name: `联系人${String(index).padStart(4, '0')}`,
      organisation: `第${index % 90}街道办事处`,
      mobile: `1390001${String(index).padStart(4, '0')}`,
      rankOrder: 5000,
    }));
    await host.call('directory.saveContacts', { baseRevision: 0, added, changed: [], removed: [] });
    await search().fill('lxr');
    await office.page.getByRole('status').getByText('找到 2000 条').waitFor({ timeout: 20_000 });
    expect(await rows().count()).toBeLessThan(80);
    await search().focus();
    await office.page.keyboard.press('ArrowDown');
    await office.page.keyboard.press('End');
    const active = await vi.waitUntil(
      async () => {
        const id = await grid().getAttribute('aria-activedescendant');
        return id === 'book-row-1999' && office.page.locator(`[id="${id}"]`);
      },
      { timeout: 10_000 },
    );
    await active.waitFor();
    expect(await active.isVisible()).toBe(true);
    expect(office.complaints).toEqual([]);
  });

  test('a contact that one office enters stands on the other workstation’s page, one of an office alone does not', async () => {
    const other = await startBrowserHost({ share });
    try {
      const records = async () => (await other.call('records.openWindow', { partitions: ['all'] })).records;
      const government = async () => (await records()).find(({ values }) => values.shortName === '区政府办')?.id;
      await vi.waitUntil(async () => (await government()) !== undefined, { timeout: 30_000 });
      await other.call('workspace.join', {
        me: { name: '唐思远', officeId: (await government()) ?? '', role: 'liaison' },
      });
      const theirs = await OfficePage.open(browser, other);
      await theirs.goTo('#/directory/book');
      await theirs.page.getByRole('textbox', { name: searchLabel }).fill('晨光');
      await search().fill('');
      for (const owner of ['各办共用', '区委办']) {
        await office.button('新增外部联系人').click();
        const dialog = office.dialog('新增外部联系人');
        await dialog.getByLabel('姓名').fill(owner === '区委办' ? '晨光乙' : '晨光甲');
        await dialog.getByLabel('单位').fill('晨光公司');
        await dialog.getByText(owner, { exact: true }).click();
        await office.button('保存', dialog).click();
        await dialog.waitFor({ state: 'hidden' });
      }
      const arrived = theirs.page.getByRole('grid', { name: '通讯录总表' });
      await arrived.getByText('晨光甲').waitFor({ timeout: 30_000 });
      const ids = (await contacts()).filter(({ values }) => values.organisation === '晨光公司').map(({ id }) => id);
      await vi.waitUntil(async () => (await records()).filter(({ id }) => ids.includes(id)).length === 2, {
        timeout: 30_000,
      });
      expect(await arrived.getByText('晨光乙').count()).toBe(0);
      expect(JSON.stringify(await records())).not.toContain('晨光乙');
      expect(await arrived.getByRole('button', { name: '修改晨光甲' }).count()).toBe(0);
    } finally {
      await other.stop();
    }
  }, 90_000);
});
