import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzipTexts } from '../../electron/exports/unzip.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { foundWorkspace, weekPage } from '../story/first-half.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

describe('what 设置 knows about data', () => {
  const share = scratchFolder('settings-data-share');
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share });
    office = await OfficePage.open(browser, host);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const downloadBy = async (button: string): Promise<{ name: string; bytes: Buffer }> => {
    const coming = office.page.waitForEvent('download');
    await office.button(button).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const isClean = async (): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await office.showIn(theme);
      expect(await graveFindings(office.page), theme).toEqual([]);
    }
    await office.showIn('light');
  };

  test('the folder can be checked before there is a workspace', async () => {
    await office.button('检查文件夹').click();
    await office.page.getByText('文件夹里还没有工作区', { exact: true }).waitFor();
    await office.page.getByText('共享文件夹一切正常').waitFor();
    expect(readdirSync(share).filter((name) => name.startsWith('.check'))).toEqual([]);
    await foundWorkspace(office);
  });

  test('文件夹 names the folders, and the check is done by keyboard alone', async () => {
    await office.goTo('#/settings/folders');
    await office.page.getByText(share, { exact: true }).waitFor();
    await office.page.getByText(host.profileFolder, { exact: true }).waitFor();
    await office.button('检查文件夹').focus();
    await office.page.keyboard.press('Enter');
    const steps = office.page.getByRole('list', { name: '检查共享文件夹' });
    await steps.getByText('是本工作区').waitFor();
    expect(await steps.getByText('正常', { exact: true }).count()).toBe(8);
    await office.button('复制路径：共享文件夹').click();
    await office.page.locator('.ant-message').getByText(/复制/).last().waitFor();
    await isClean();
  });

  test('备份 is made, and what was deleted since is taken back from it', async () => {
    await office.goTo(weekPage());
    await office.button('新增事项').click();
    const form = office.dialog('新增事项');
    await form.getByLabel('内容', { exact: true }).fill('防汛调度会');
    await form.getByLabel('地点').fill('三楼');
    await office.button('保存', form).click();
    await office.seesNotice('已新增');
    await office.goTo('#/settings/backup');
    await office.button('立即备份').click();
    await office.seesNotice('备份已完成');
    await isClean();
    const { records, revision } = await host.call('records.openWindow', { partitions: ['2026-W48'] });
    const item = records.find(({ values }) => values.content === '防汛调度会');
    await host.call('plans.removeItem', { id: item?.id ?? '', baseRevision: revision });
    await office.page.getByRole('button', { name: /^找回内容…：/ }).click();
    const dialog = office.dialog(/的备份找回内容/);
    await dialog.getByRole('checkbox', { name: /防汛调度会/ }).check();
    await office.button('找回所选 1 条', dialog).click();
    await office.seesNotice('已找回 1 条');
    await dialog.getByText('备份里的内容现在都在').waitFor();
    const after = await host.call('records.openWindow', { partitions: ['2026-W48'] });
    expect(after.records.find(({ id }) => id === item?.id)?.standing).toBe('present');
    await office.button('关闭', dialog).last().click();
    expect(readdirSync(path.join(host.profileFolder, 'backups'))).toHaveLength(1);
  });

  test('导出全部 comes as one file that opens', async () => {
    await office.goTo('#/settings/export');
    await isClean();
    const { name, bytes } = await downloadBy('导出全部…');
    expect(name).toMatch(/^云溪区四办协同全部数据_.*\.zip$/);
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
    expect(await zip.file('全部记录.json')?.async('string')).toContain('防汛调度会');
    expect(Object.keys(zip.files)).toContain('周计划.xlsx');
    await office.page
      .getByRole('status')
      .getByText(/已导出 \d+ 条记录/)
      .waitFor();
  });

  test('文件字体 are chosen, and the sample names them', async () => {
    await office.goTo('#/settings/fonts');
    await office.page.getByRole('combobox', { name: '标题', exact: true }).fill('华文中宋');
    await office.page.keyboard.press('Escape');
    await office.button('保存字体').click();
    await office.seesNotice('文件字体已保存');
    await isClean();
    const { bytes } = await downloadBy('样张（Word）');
    expect([...unzipTexts(bytes).values()].join('')).toContain('w:eastAsia="华文中宋"');
    await office.page.getByRole('combobox', { name: '正文' }).fill('宋体"');
    await office.page.getByText('字体名称里不能有').waitFor();
    expect(await office.button('保存字体').isDisabled()).toBe(true);
    expect(office.complaints).toEqual([]);
  });
});
