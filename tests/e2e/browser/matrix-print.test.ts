import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundDistrict, LEADERS } from '../../bench/busy-district.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { OfficePage } from '../story/office-page.ts';

let browser: Browser;
let host: RunningHost;

beforeAll(async () => {
  browser = await launchChromium();
  host = await startBrowserHost({ share: scratchFolder('print-share') });
  await foundDistrict(host);
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

test('the printed matrix has every leader on A4 landscape, and nothing of the screen around it', async () => {
  const { page } = await OfficePage.open(browser, host);
  await page.getByRole('grid').waitFor();
  expect(await page.locator('.matrix-leader').count()).toBeLessThan(LEADERS);
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  await page.getByRole('button', { name: '打印' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.matrix-print tbody').count()).toBe(LEADERS);
  const shown = await page.evaluate(() =>
    [...document.body.children].filter((element) => element.checkVisibility()).map(({ className }) => className),
  );
  expect(shown).toEqual(['matrix-print']);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.matrix-print').count()).toBe(0);
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheets).toMatch(/\/MediaBox \[0 0 841\.\d+ 59[45]\.\d+\]/);
});
