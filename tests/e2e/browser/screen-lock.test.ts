import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedHost, serveHost } from '../../../electron/browser-host/serve-host.ts';
import { pageFilesIn } from '../../../electron/storage/page-files.ts';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import { launchChromium, officeSetting } from '../../support/chromium.ts';
import { type InProcessStation, openStationOn } from '../../support/in-process-station.ts';
import { emptyFolder, MemoryShare } from '../../support/memory-share.ts';
import { VirtualTime } from '../../support/virtual-time.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

const PIN = '258013';
const MINUTE_MS = 60_000;
/** Next week, which is still being collected. */
const week = addDays(weekStartOf(chinaTimeOf(Date.now()).date), 7);
const address = `#/weeklyPlan/list?week=${week}`;

/** The built page on a host whose time passes only when the test lets it. */
describe('a workstation that is left alone', () => {
  const time = new VirtualTime(Date.now());
  let browser: Browser;
  let station: InProcessStation;
  let served: ServedHost;
  let office: OfficePage;
  let other: OfficePage;

  const openPage = async (): Promise<OfficePage> => {
    const context = await browser.newContext({ ...officeSetting });
    const page = new OfficePage(await context.newPage());
    await page.page.goto(served.url);
    await page.goTo(address);
    return page;
  };
  const lockSeen = (page: OfficePage) => page.page.getByRole('heading', { name: '屏幕已锁定' }).waitFor();
  const shellSeen = (page: OfficePage) => page.page.getByRole('navigation', { name: '主导航' }).waitFor();
  const tryPin = async (pin: string): Promise<void> => {
    await office.page.getByLabel('PIN', { exact: true }).fill(pin);
    await office.page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    browser = await launchChromium();
    station = await openStationOn(new MemoryShare(emptyFolder()), { time, isDemo: true });
    served = await serveHost(station.host, pageFilesIn(path.resolve('dist/renderer')), 0);
    office = await openPage();
    other = await openPage();
    await shellSeen(other);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await station?.host.stop();
  });

  test('gets a PIN and a time by its settings', async () => {
    await office.goTo('#/settings/lock');
    await office.button('设置 PIN…').click();
    const dialog = office.dialog('设置 PIN');
    await dialog.getByLabel(/^新 PIN/).fill(PIN);
    await dialog.getByLabel('再输入一次').fill(PIN);
    await office.button('保存', dialog).click();
    await office.seesNotice('PIN 已保存');
    await office.page.getByText('5 分钟').click();
    await expect.poll(async () => (await station.client.request('lock.getState')).idleMinutes).toBe(5);
  });

  test('is locked on every page after that time, and nothing of the data is in the DOM', async () => {
    await office.goTo(address);
    await office.button('新增事项').waitFor();
    const words = (await office.page.getByRole('main').innerText())
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length > 5);
    expect(words.length).toBeGreaterThan(10);
    await office.button('新增事项').click();
    await office.dialog('新增事项').getByLabel('内容', { exact: true }).fill('防汛抗旱调度会');
    time.advance(5 * MINUTE_MS + 2000);
    await lockSeen(office);
    await lockSeen(other);
    for (const page of [office, other]) {
      const html = await page.page.content();
      expect(words.filter((line) => html.includes(line))).toEqual([]);
      expect(html).not.toContain('防汛抗旱调度会');
      expect(html).not.toContain('林永康');
    }
  });

  test('answers nobody who has the token, by whatever page or script', async () => {
    const { origin } = new URL(served.url);
    const ask = async (name: string): Promise<unknown> => {
      const response = await fetch(`${origin}/rpc`, {
        method: 'POST',
        headers: { authorization: `Bearer ${served.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name, input: { partitions: ['all'] } }),
      });
      return response.json();
    };
    expect(await ask('records.openWindow')).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    const late = await openPage();
    await lockSeen(late);
    await late.page.context().close();
  });

  test('has no serious or critical finding of axe, light, dark and in high contrast', async () => {
    await office.button('忘记 PIN').click();
    for (const scheme of ['light', 'dark'] as const) {
      await office.showIn(scheme);
      expect(await graveFindings(office.page), scheme).toEqual([]);
    }
    await office.page.emulateMedia({ contrast: 'more' });
    await office.page.locator('html[data-theme=contrast]').waitFor();
    expect(await graveFindings(office.page), 'contrast').toEqual([]);
    await office.page.emulateMedia({ contrast: 'no-preference' });
    await office.showIn('light');
  });

  test('waits after a wrong PIN, and opens where it stood, with what was being typed', async () => {
    await tryPin('0000');
    await office.page.getByText('PIN 不对。').waitFor();
    expect(await office.button('解锁').isDisabled()).toBe(true);
    const early = await station.host.dispatch('lock.unlock', { pin: PIN });
    expect(early).toMatchObject({ ok: false, error: { code: 'WRONG_PIN', details: { isTried: false } } });
    time.advance(1000);
    await expect.poll(() => office.button('解锁').isDisabled(), { timeout: 10_000 }).toBe(false);
    await tryPin(PIN);
    await shellSeen(office);
    await shellSeen(other);
    expect(await office.page.evaluate(() => window.location.hash)).toBe(address);
    await office.button('新增事项').click();
    const form = office.dialog('新增事项');
    await office.button('恢复', form).click();
    expect(await form.getByLabel('内容', { exact: true }).inputValue()).toBe('防汛抗旱调度会');
    expect(office.complaints).toEqual([]);
  });
});
