import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { pageText, readPdf } from '../../support/read-pdf.ts';
import { foundWorkspace } from '../story/first-half.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

/** 省发展改革委 comes with five guests; they are met by nobody who is in the directory. */
const guests = ['李建国', '王晓华', '欧阳志远', '陈刚', '买买提·阿不都热合曼'];

describe('座次 of a visit', () => {
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share: scratchFolder('seating-share') });
    office = await OfficePage.open(browser, host);
    await foundWorkspace(office);
    const { me } = await host.call('workspace.getStatus');
    const { ids } = await host.call('reception.register', {
      officeId: me?.officeId ?? '',
      key: 'seating00001',
      values: { title: '省发展改革委调研组来访', guestKind: 'superior' },
      entries: guests.map((name) => ({
        kind: 'receptionGuest' as const,
        values: { name, unit: '省发展改革委', title: '处长' },
      })),
    });
    const visitId = ids.find((id) => id.startsWith('reception.')) ?? '';
    await office.goTo(`#/reception/board?visit=${visitId}&part=seating`);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const sheet = (): Locator => office.page.getByRole('group', { name: /座次图，用方向键/ });
  const spot = (name: RegExp): Locator => sheet().getByRole('button', { name });
  const middleOf = async (name: RegExp): Promise<number> => {
    const box = await spot(name).boundingBox();
    return box ? box.x + box.width / 2 : Number.NaN;
  };
  /** Without the messages of what was done, which fade away. */
  const findings = async (): Promise<string[]> => {
    await expect.poll(() => office.page.locator('.ant-message-notice').count(), { timeout: 15_000 }).toBe(0);
    return graveFindingsInBothThemes(office);
  };
  const menuItem = (name: string): Locator => office.page.getByRole('menuitem', { name, exact: true });

  test('is made with the guests of the visit, by the keyboard alone', async () => {
    const { page } = office;
    await page.getByText('还没有座次方案').waitFor();
    await office.button('新建座次').focus();
    await page.keyboard.press('Enter');
    const dialog = office.dialog('新建座次');
    await dialog.getByLabel('名称').fill('座谈会');
    await office.choose('布置', '主席台', dialog);
    await page.keyboard.press('Control+Enter');
    await office.seesNotice('已新建座次');
    await sheet().waitFor();
    // 5 3 1 2 4 from below.
    const places = await Promise.all(guests.map((name) => middleOf(new RegExp(name))));
    expect([4, 2, 0, 1, 3].map((index) => places[index])).toEqual(places.toSorted((one, other) => one - other));
  });

  test('goes from seat to seat by arrow keys, and changes two by the menu', async () => {
    const { page } = office;
    const [first, second] = [await middleOf(/李建国/), await middleOf(/王晓华/)];
    await spot(/李建国/).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('2号，王晓华，处长');
    await page.keyboard.press('Enter');
    // The menu has the keyboard once it has opened.
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('请选择与王晓华互换的人').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await office.seesNotice('王晓华与李建国已互换');
    await expect.poll(() => middleOf(/李建国/)).toBe(second);
    expect(await middleOf(/王晓华/)).toBe(first);
    await page.keyboard.press('Control+z');
    await office.seesNotice('已撤销');
    await expect.poll(() => middleOf(/李建国/)).toBe(first);
  });

  test('by dragging a seat onto another', async () => {
    const { page } = office;
    const [first, fifth] = [await middleOf(/李建国/), await middleOf(/买买提/)];
    const [from, to] = [await spot(/买买提/).boundingBox(), await spot(/李建国/).boundingBox()];
    if (!from || !to) throw new Error('both are drawn');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await office.seesNotice('买买提·阿不都热合曼与李建国已互换');
    await expect.poll(() => middleOf(/买买提/)).toBe(first);
    expect(await middleOf(/李建国/)).toBe(fifth);
    // The drag is no click: no menu is open.
    expect(await menuItem('锁定').count()).toBe(0);
  });

  test('keeps a locked person where they are when it is seated anew', async () => {
    const fifth = await middleOf(/买买提/);
    await spot(/买买提/).click();
    await menuItem('锁定').click();
    await office.seesNotice('买买提·阿不都热合曼的座位已锁定');
    await spot(/买买提.*已锁定/).waitFor();
    await office.button('重新排座').click();
    await office.seesNotice('已重新排座');
    expect(await middleOf(/买买提/)).toBe(fifth);
    await spot(/买买提/).click();
    await menuItem('解除锁定').click();
    await office.seesNotice('已解除锁定');
  });

  test('shows the other side mirrored, with its caption', async () => {
    const [first, second] = [await middleOf(/李建国/), await middleOf(/王晓华/)];
    expect(second).toBeGreaterThan(first);
    await office.page.getByText('从台上看', { exact: true }).click();
    await office.page.getByText('从台上看；以就座者左右为准').waitFor();
    expect(await middleOf(/王晓华/)).toBeLessThan(await middleOf(/李建国/));
    await office.page.getByText('从台下看', { exact: true }).click();
  });

  test('takes people who are pasted, and leaves a seat empty', async () => {
    await office.button('人员与排名').click();
    const dialog = office.dialog('人员与排名');
    await dialog.getByLabel('粘贴或录入名单').fill('张明 区委书记 区委\n赵卫东 区长');
    await office.button('加入名单', dialog).click();
    await office.button('上移：张明', dialog).click();
    await office.button('保存', dialog).click();
    await spot(/^5号，张明，区委书记/).waitFor();
    await spot(/赵卫东/).click();
    await menuItem('设为空位').click();
    await office.seesNotice('已设为空位');
    await spot(/^空位$/).waitFor();
    await spot(/赵卫东/).waitFor();
  });

  test('says what is wrong where seats do not suffice', async () => {
    await office.button('布置与排法').click();
    const dialog = office.dialog('布置与排法');
    await dialog.getByText('逐排指定').click();
    await dialog.getByLabel('各排人数').fill('没有');
    await office.button('保存', dialog).click();
    await dialog.getByText('请填写人数，用顿号隔开，如：7、9、9').waitFor();
    await dialog.getByLabel('各排人数').fill('3、2');
    await office.button('保存', dialog).click();
    await office.page.getByText('有7人，各排共5座：请加大或增加排。').waitFor();
    await office.button('安排座位：赵卫东').waitFor();
  });

  test('prints cards: all, then only those that changed', async () => {
    const { page } = office;
    await office.button('桌签').click();
    const dialog = office.dialog('桌签');
    await dialog.getByText('第1页，共7页').waitFor();
    await office.button('记为已印', dialog).click();
    await office.seesNotice('已记下7张桌签');
    await dialog.getByText('只印有变化的0张').click();
    await dialog.getByText('没有要印的桌签。').waitFor();
    await office.button('完成', dialog).click();
    await office.button('人员与排名').click();
    const people = office.dialog('人员与排名');
    await people.getByLabel('姓名：陈刚').fill('陈钢');
    await office.button('保存', people).click();
    await spot(/陈钢/).waitFor();
    await office.button('桌签').click();
    await dialog.getByText('只印有变化的1张').click();
    const [download] = await Promise.all([page.waitForEvent('download'), office.button('保存 PDF', dialog).click()]);
    expect(download.suggestedFilename()).toBe('座谈会桌签.pdf');
    const pages = await readPdf(new Uint8Array(await readFile(await download.path())));
    expect(pages.map(pageText)).toEqual([expect.stringMatching(/^[陈钢]{4}$/)]);
    expect(await findings()).toEqual([]);
    await office.button('完成', dialog).click();
  });

  test('is clean for axe in both themes, and nothing was complained of', async () => {
    expect(await findings()).toEqual([]);
    expect(office.complaints).toEqual([]);
  });
});
