import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { seesFocusOn, tabTo } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

let browser: Browser;
let lead: RunningHost;
let congress: RunningHost;

beforeAll(async () => {
  browser = await launchChromium();
  const share = scratchFolder('emergency-share');
  lead = await startBrowserHost({ share, isDemo: true });
  congress = await startBrowserHost({ share });
  await vi.waitFor(
    async () => {
      const { records } = await congress.call('records.openWindow', { partitions: ['all'] });
      if (!records.some(({ kind }) => kind === 'office')) throw new Error('the offices have not arrived');
    },
    { timeout: 30_000 },
  );
  await congress.call('workspace.join', {
    me: { name: '潘德明', officeId: 'office.all.sample-congress', role: 'liaison' },
  });
});
afterAll(async () => {
  await browser?.close();
  await lead?.stop();
  await congress?.stop();
});

const openBoard = async (host: RunningHost): Promise<OfficePage> => {
  const office = await OfficePage.open(browser, host);
  await office.button('突发信息').click();
  await office.page.locator('.lane-card').first().waitFor();
  return office;
};

test('two offices, with the keyboard alone: taken in, told by telephone and in writing, signed for at the other workstation', async () => {
  const office = await OfficePage.open(browser, lead);
  await office.page.locator('.top-bar').waitFor();
  const { keyboard } = office.page;
  await keyboard.press('F4');
  await seesFocusOn(office, /什么事/);
  await keyboard.insertText('城西街道沿街屋面坍塌');
  await keyboard.press('Control+Enter');
  await office.page.getByRole('heading', { name: '城西街道沿街屋面坍塌' }).waitFor();

  await tabTo(office, '电话报告');
  await keyboard.press('Enter');
  const call = office.dialog('电话报告');
  await call.waitFor();
  expect(await call.getByLabel('报给谁').inputValue()).toBe('市委总值班室');
  await tabTo(office, '接听人');
  await keyboard.insertText('秦值班');
  await keyboard.press('Control+Enter');
  await office.seesNotice('已记下电话报告');

  await tabTo(office, /^写首报/);
  await keyboard.press('Enter');
  const composer = office.page.getByRole('region', { name: /首报/ }).first();
  await composer.waitFor();
  await office.page.getByText(/^还缺：/).waitFor();
  await tabTo(office, '签发…');
  await keyboard.press('Enter');
  await tabTo(office, '签发人');
  await keyboard.insertText('周晓峰');
  await keyboard.press('Control+Enter');
  await office.seesNotice('已签发，可以报送');

  await tabTo(office, '报送…');
  await keyboard.press('Enter');
  await office.dialog('报送').waitFor();
  // Those whom a deadline asks for are picked already.
  await tabTo(office, /区人大常委会办公室/);
  await keyboard.press('Space');
  await tabTo(office, /^报送 \d 处$/);
  await keyboard.press('Enter');
  await office.seesNotice('已报送并记时');
  await tabTo(office, '收起', 'Shift+Tab');
  await keyboard.press('Enter');
  await office.page.getByText('区人大常委会办公室 未读').waitFor();

  const other = await OfficePage.open(browser, congress);
  const alarm = other.page.getByRole('alert', { name: '突发信息提醒' });
  await alarm.getByText('城西街道沿街屋面坍塌').waitFor();
  await other.button(/收件箱/).click();
  await other.page.getByText('区委办抄告“城西街道沿街屋面坍塌”，待签收').click();
  await other.page.getByRole('heading', { name: '城西街道沿街屋面坍塌' }).waitFor();
  // Whoever was told sees who else was, and no personal data.
  await office.page.getByText('区人大常委会办公室 已读').waitFor();
  await other.button(/^签收/).click();
  await office.page.getByText('区人大常委会办公室 已签收').waitFor();
  await alarm.waitFor({ state: 'detached' });
  expect(office.complaints).toEqual([]);
  expect(other.complaints).toEqual([]);
  await other.page.close();
  await office.page.close();
});

describe('what a page of emergency information shows', () => {
  test('the numbers change: the level is questioned, and a follow-up is asked for that tells only what is new', async () => {
    const office = await openBoard(lead);
    await office.page.getByText('云溪大道公交车与货车相撞事故').click();
    await office.page.getByRole('heading', { name: '云溪大道公交车与货车相撞事故' }).waitFor();
    await office.button('写续报').click();
    const text = await office.page.getByLabel('伤亡损失').first().inputValue();
    expect(text).toContain('由3');
    expect(text).toContain('4');
    expect(text).not.toContain('11人轻伤');
    await office.page.close();
  });

  test('an incident that the own office was not told of is there, and nothing of it', async () => {
    const other = await openBoard(congress);
    await other.page
      .getByText(/区政府办.*的突发信息/)
      .first()
      .waitFor();
    expect(await other.page.getByText('柳林北路自来水主管爆裂停水').count()).toBe(0);
    await other.page.close();
  });

  const tabs = ['看板', '批示', '时效统计', '台账', '时限与标准'];
  test.each(tabs)('%s has no serious or critical finding of axe, light and dark', async (name) => {
    const office = await openBoard(lead);
    await office.tab(name).click();
    await office.page.getByRole('tabpanel', { name }).waitFor();
    await office.page.locator('.content-spin').waitFor({ state: 'detached' });
    expect(await graveFindingsInBothThemes(office)).toEqual([]);
    await office.page.close();
  });

  test('an incident with its composer has no serious or critical finding of axe, light and dark', async () => {
    const office = await openBoard(lead);
    await office.page.getByText('云溪大道公交车与货车相撞事故').click();
    await office.button('写续报').click();
    await office.page.getByLabel('伤亡损失').first().waitFor();
    expect(await graveFindingsInBothThemes(office)).toEqual([]);
    await office.page.close();
  });
});
