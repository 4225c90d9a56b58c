import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import { addMonths, type Month, monthOf } from '../../shared/domain/month.ts';
import { startBrowserHost } from '../support/browser-host.ts';
import { launchChromium, officeSetting } from '../support/chromium.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { longTasksIn, watchLongTasks } from './long-tasks.ts';
import { type Figure, median } from './measure.ts';

const STARTS = 5;

/** The calendar of a month of four offices with five posts each, beside a month of nobody; neither is in the page before. */
export async function dutyMonthFigures(): Promise<Figure[]> {
  const share = scratchFolder('bench-duty');
  const host = await startBrowserHost({ share, isDemo: true });
  const browser = await launchChromium();
  try {
    const month = monthOf(chinaTimeOf(Date.now()).date);
    const [full, empty, longest]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < STARTS; run += 1) {
      empty.push((await openMonth(browser, host.url, addMonths(month, 7), '.duty-month-grid .duty-day')).ms);
      const opened = await openMonth(browser, host.url, addMonths(month, -1), '.duty-person:not([data-gap])');
      full.push(opened.ms);
      longest.push(opened.longestMs);
    }
    return [
      {
        name: 'month of four offices with five posts, opened',
        value: median(full),
        unit: 'ms',
        goal: 1000,
        note: `from the address to the first name; a month of nobody ${median(empty).toFixed(0)} ms`,
      },
      {
        name: 'month of four offices, opened',
        value: median(full) / median(empty),
        unit: 'ratio',
        note: 'to a month of nobody',
      },
      { name: 'month of four offices, longest task', value: median(longest), unit: 'ms', note: 'while it opens' },
    ];
  } finally {
    await browser.close();
    await host.stop();
    for (const folder of [share, host.profileFolder]) rmSync(folder, { recursive: true, force: true });
  }
}

/** A page that is up and shows who is on duty today is led to the calendar of a month. */
async function openMonth(browser: Browser, url: string, month: Month, shown: string) {
  const page: Page = await (await browser.newContext(officeSetting)).newPage();
  await watchLongTasks(page);
  await page.goto(url);
  await page.getByRole('button', { name: '值班', exact: true }).click();
  await page.getByRole('article').first().waitFor();
  await longTasksIn(page);
  const started = performance.now();
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/duty/month?month=${month}`);
  await page.locator(shown).first().waitFor();
  const ms = performance.now() - started;
  const { longestMs } = await longTasksIn(page);
  await page.context().close();
  return { ms, longestMs };
}
