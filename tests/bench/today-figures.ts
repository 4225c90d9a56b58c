import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { addDays } from '../../shared/domain/plain-date.ts';
import { type RunningHost, startBrowserHost } from '../support/browser-host.ts';
import { launchChromium, officeSetting } from '../support/chromium.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { generateYears } from './generate-years.ts';
import { type Figure, median } from './measure.ts';
import { profileOf } from './year-figures.ts';

const STARTS = 5;

/** 今日 opened on a working day with one year of plans behind it, and with many. */
export async function todayFigures(years: number): Promise<Figure[]> {
  const browser = await launchChromium();
  try {
    const one = await openings(browser, 1);
    const many = await openings(browser, years);
    const shown = ({ interactive, complete }: Opening): number => complete - interactive;
    const middle = (all: readonly Opening[], of: (opening: Opening) => number): number => median(all.map(of));
    const [beside, own] = [middle(one.all, shown), middle(many.all, shown)];
    const size = `${years} years, ${many.records.toLocaleString('en')} records, ${many.activities} activities today`;
    return [
      {
        name: `今日 shows its data after the page is interactive, ${years} years`,
        value: own,
        unit: 'ms',
        goal: 1000,
        note: `${size}; from navigation ${middle(many.all, ({ complete }) => complete).toFixed(0)} ms`,
      },
      {
        name: `今日 complete from navigation, ${years} years to 1`,
        value: middle(many.all, ({ complete }) => complete) / middle(one.all, ({ complete }) => complete),
        unit: 'ratio',
        goal: 1.2,
        note: `ten years open as fast as one; after it is interactive with one year ${beside.toFixed(0)} ms, ${one.activities} activities`,
      },
      {
        name: '今日 asks for records, requests until it is complete',
        value: Math.max(...many.all.map(({ windows }) => windows)),
        unit: 'calls',
        goal: 1,
        note: 'everything in one go',
      },
    ];
  } finally {
    await browser.close();
  }
}

interface Opening {
  /** Milliseconds from navigation until the bar at the top can be pressed, and until today's activities stand there. */
  readonly interactive: number;
  readonly complete: number;
  /** Requests for records until then. */
  readonly windows: number;
  readonly activities: number;
}

async function openings(browser: Browser, years: number) {
  const made = await generateYears(years);
  const folder = scratchFolder('bench-today');
  const [profile, share] = [path.join(folder, 'profile'), path.join(folder, 'share')];
  // Whoever sits down here writes into both; what was generated stays as it is.
  cpSync(await profileOf(years, made), profile, { recursive: true });
  cpSync(made.shareFolder, share, { recursive: true });
  const workday = Date.parse(`${addDays(made.lastWeek, 2)}T10:00:00+08:00`);
  const clockAheadMs = workday - Date.now();
  const host = await startBrowserHost({ share, profile, clockAheadMs });
  try {
    await sitDown(host);
    const all: Opening[] = [];
    for (let run = 0; run < STARTS; run += 1) all.push(await open(browser, host, clockAheadMs));
    return { all, records: made.records, activities: all.at(-1)?.activities ?? 0 };
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sitDown(host: RunningHost): Promise<void> {
  const { stage } = await host.call('workspace.getStatus');
  if (stage === 'ready') return;
  await host.call('workspace.join', { me: { name: '潘德明', officeId: 'office.all.party', role: 'coordinator' } });
}

declare global {
  interface Window {
    benchFirstSeen: Record<string, number>;
  }
}

const landmarks = { interactive: '.top-bar button', complete: '.today-activity' } as const;

async function open(browser: Browser, host: RunningHost, clockAheadMs: number): Promise<Opening> {
  const context = await browser.newContext(officeSetting);
  const page = await context.newPage();
  await page.addInitScript(
    ([ahead, seen]) => {
      const now = Date.now;
      Date.now = () => now() + ahead;
      window.benchFirstSeen = {};
      const look = (): void => {
        for (const [name, selector] of Object.entries(seen))
          if (document.querySelector(selector)) window.benchFirstSeen[name] ??= performance.now();
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    },
    [clockAheadMs, landmarks] as const,
  );
  let windows = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('records.openWindow')) windows += 1;
  });
  await page.goto(host.url);
  await page.locator(landmarks.complete).first().waitFor();
  const asked = windows;
  const { interactive = 0, complete = 0 } = await page.evaluate(() => window.benchFirstSeen);
  const activities = await page.locator(landmarks.complete).count();
  await context.close();
  return { interactive, complete, windows: asked, activities };
}
