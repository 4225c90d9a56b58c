import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import {
  foundWorkspace,
  importWeek,
  joinWorkspace,
  settleClashes,
  submitAndMerge,
  weekPage,
} from '../story/first-half.ts';
import { OfficePage } from '../story/office-page.ts';
import { calendarEvents, documentRows, sheetRows } from '../story/read-documents.ts';

const WEEK_FOLDER = '2026年第48周';

/** The product's main job on two workstations and one folder, from an empty folder to receipts coming back. */
describe('a week of two offices', () => {
  const share = scratchFolder('story-share');
  const folderOf = (office: string): string => path.join(share, '分发', office, WEEK_FOLDER);
  const fileOf = (office: string, name: string): Buffer => readFileSync(path.join(folderOf(office), name));
  let browser: Browser;
  let leadHost: RunningHost;
  let governmentHost: RunningHost;
  let lead: OfficePage;
  let government: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    leadHost = await startBrowserHost({ share });
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([leadHost?.stop(), governmentHost?.stop()]);
  });

  test('区委办 founds the workspace and takes the leaders from a spreadsheet', async () => {
    lead = await OfficePage.open(browser, leadHost);
    await foundWorkspace(lead);
  });

  test('区政府办 joins through the folder and finds the leaders there', async () => {
    governmentHost = await startBrowserHost({ share });
    government = await OfficePage.open(browser, governmentHost);
    await joinWorkspace(government);
  });

  test('it imports its week from a spreadsheet, every row accounted for, and a second import changes nothing', async () => {
    await importWeek(government);
    const { records } = await governmentHost.call('records.openWindow', { partitions: ['2026-W48'] });
    expect(records.filter(({ kind }) => kind === 'planItem')).toHaveLength(9);
  });

  test('it submits; 区委办 adds an item of its own, sees the submission and the clashes', async () => {
    await submitAndMerge(government, lead);
  });

  test('it settles one clash by moving an item and accepts the other with a reason', async () => {
    await settleClashes(lead);
  });

  test("it sends for approval, approves and publishes V1, and the documents stand in every office's folder", async () => {
    await lead.button('送审').click();
    await lead.seesNotice('已送审');
    await lead.button('审定').click();
    await lead.seesNotice('已审定');
    await lead.button('发布').click();
    await lead.button('发布', lead.page.getByRole('dialog')).click();
    await lead.seesNotice('已发布');
    const names = ['领导工作安排表（V1）', '领导工作安排一览表（V1）'].flatMap((name) =>
      ['docx', 'xlsx', 'pdf'].map((kind) => `${WEEK_FOLDER}${name}.${kind}`),
    );
    await expect
      .poll(() => missing(['区委办', '区人大常委会办', '区政府办', '区政协办', '接待办'], names), { timeout: 60_000 })
      .toEqual([]);
    await expect.poll(() => existsSync(path.join(share, '分发', '分发清单.json')), { timeout: 20_000 }).toBe(true);
  });

  const expected = [
    ['11月23日', '星期一', '9:00—10:30', '区委常委会议室', '区委常委会会议'],
    ['11月23日', '星期一', '上午', '待定', '（调研项目）'],
    ['11月24日', '星期二', '15:00—16:30', '第一会议室', '主任会议'],
    ['11月26日', '星期四', '16:00—17:30', '第一会议室', '主席会议'],
    ['11月25日', '星期三', '15:00', '会展中心', '全区迎检推进会'],
    ['11月25日', '星期三', '14:30—17:30', '宾馆大厅', '委员报到'],
    ['11月25日', '星期三', '会后', '会展中心', '专题会'],
    ['11月25日', '星期三', '14:00—18:00', '接待日程', '接待省厅副厅级调研组'],
    ['11月26日', '星期四', '全天', '外地', '区长外出招商'],
    ['11月27日', '星期五', '15:00', '区委常委会议室', '全区重点工作调度会'],
  ];

  test('the flat table, opened again from docx and xlsx, holds every item with its date, time and place, tentative ones in （）', async () => {
    const name = `${WEEK_FOLDER}领导工作安排一览表（V1）`;
    const plain = (rows: string[][]) =>
      rows
        .filter(([number = '']) => /^\d+$/.test(number))
        .map((row) => row.slice(1, 6))
        .sort();
    expect(plain(await documentRows(fileOf('区政府办', `${name}.docx`)))).toEqual([...expected].sort());
    expect(plain(await sheetRows(fileOf('区人大常委会办', `${name}.xlsx`)))).toEqual([...expected].sort());
  });

  test('the matrix names every leader and the calendar gives each item its hour in China', async () => {
    const rows = (await documentRows(fileOf('区政协办', `${WEEK_FOLDER}领导工作安排表（V1）.docx`))).flat().join('\n');
    for (const leader of ['王建国', '李明华', '张志远', '陈国栋', '刘海涛', '赵文静']) expect(rows).toContain(leader);
    for (const [, , , , content = ''] of expected) expect(rows).toContain(content);
    const events = calendarEvents(fileOf('区委办', `${WEEK_FOLDER}工作安排（V1）.ics`));
    expect(events.find(({ summary }) => summary.includes('全区重点工作调度会'))).toMatchObject({
      start: '2026-11-27T15:00:00',
    });
    const mayor = calendarEvents(fileOf('区政府办', `${WEEK_FOLDER} 李明华（V1）.ics`));
    expect(mayor.find(({ summary }) => summary.includes('调研项目'))?.status).toBe('TENTATIVE');
    expect(mayor.map(({ summary }) => summary).join()).not.toContain('主任会议');
  });

  test('区政府办 is told, reads and signs V1, and the receipt comes back', async () => {
    await government.page.getByRole('button', { name: /收件箱，1 项待办/ }).click();
    await government.page
      .getByRole('button', { name: /V1 待签收/ })
      .first()
      .click();
    await government.button('签收').first().click();
    const sign = government.dialog('签收 V1');
    await sign.getByLabel('签收意见（可不填）').fill('已转各位领导');
    await government.button('签收', sign).click();
    await government.seesNotice('已签收');
    await lead.goTo(weekPage('versions'));
    const receipt = lead.page.getByRole('row', { name: /区政府办/ });
    await receipt.getByText('已签收').waitFor();
    await receipt.getByText('已转各位领导').waitFor();
  });

  test('a change order makes V1.1, whose documents mark 【变更】 and whose difference is shown item by item', async () => {
    await lead.button('办理变更单').click();
    const chooser = lead.dialog('办理变更单');
    await lead.choose('选择事项', '全区重点工作调度会', chooser);
    await lead.button('下一步', chooser).click();
    const form = lead.dialog('变更单');
    await form.getByLabel('开始时刻').fill('16:30');
    await form.getByLabel('变更理由').fill('市里临时会议');
    await form.getByLabel('决定人').fill('王建国');
    await lead.button('发出变更单', form).click();
    await lead.seesNotice(/变更单已发出/);
    const name = `${WEEK_FOLDER}领导工作安排一览表（V1.1）.docx`;
    await expect.poll(() => missing(['区委办', '区政协办'], [name]), { timeout: 60_000 }).toEqual([]);
    const row = (await documentRows(fileOf('区政协办', name))).find((cells) =>
      cells.join().includes('全区重点工作调度会'),
    );
    expect(row?.join(' ')).toContain('【变更】');
    expect(row?.[3]).toBe('16:30');
    await lead.goTo(weekPage('versions'));
    const difference = lead.page.getByRole('row', { name: /全区重点工作调度会/ });
    await difference.getByRole('cell', { name: '15:00', exact: true }).waitFor();
    await difference.getByRole('cell', { name: '16:30', exact: true }).waitFor();
    expect(lead.complaints).toEqual([]);
    expect(government.complaints).toEqual([]);
  });

  const missing = (offices: readonly string[], names: readonly string[]): string[] =>
    offices.flatMap((office) =>
      names.filter((name) => !existsSync(path.join(folderOf(office), name))).map((name) => `${office}/${name}`),
    );
});
