import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import { matterSources } from '../../shared/domain/supervision/matter.ts';
import { type RunningHost, startBrowserHost } from '../support/browser-host.ts';
import { launchChromium, officeSetting } from '../support/chromium.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { subjectOf } from './busy-district.ts';
import { type Figure, median } from './measure.ts';

const MATTERS = 3000;
const OPENINGS = 7;
const FIRST_OPENINGS = 5;
/** So many are drafts, so many wait to be approved; the rest has a number and is with its unit. */
const DRAFTS = 40;

/** 督办 with 3 000 matters opened beside the sample's few: the board, the list and the figures. */
export async function matterFigures(): Promise<Figure[]> {
  const [large, small] = [await startAt(MATTERS), await startAt(0)];
  const browser = await launchChromium();
  try {
    const pages = await Promise.all(
      [large, small].map(async ({ host }) => {
        const page = await (await browser.newContext(officeSetting)).newPage();
        await page.goto(host.url);
        await page.locator('.top-bar').waitFor();
        return page;
      }),
    );
    const figures: Figure[] = [];
    for (const [tab, shown] of Object.entries(tabs)) {
      const ours: number[] = [];
      const beside: number[] = [];
      for (let run = 0; run < OPENINGS; run += 1) {
        for (const [page, times] of [
          [pages[0], ours],
          [pages[1], beside],
        ] as const)
          if (page) times.push(await opened(page, tab, shown));
      }
      // The first opening fetches the part's own file and the matters: it is measured by itself.
      const [own, other] = [median(ours.slice(1)), median(beside.slice(1))];
      figures.push(
        { name: `supervision: ${tab} opened`, value: own, unit: 'ms', goal: 1000, note: `${MATTERS} matters` },
        {
          name: `supervision: ${tab} opened, to a district with nine`,
          value: own / other,
          unit: 'ratio',
          note: `${other.toFixed(0)} ms`,
        },
      );
    }
    for (const page of pages) await page.context().close();
    return [...figures, ...(await firstFigures(browser, large.host.url, small.host.url))];
  } finally {
    await browser.close();
    for (const { host, share } of [large, small]) {
      await host.stop();
      for (const folder of [share, host.profileFolder]) rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** The board as the first thing of the day: its file is fetched, and its matters are. */
async function firstFigures(browser: Browser, large: string, small: string): Promise<Figure[]> {
  const ours: number[] = [];
  const beside: number[] = [];
  for (let run = 0; run < FIRST_OPENINGS; run += 1) {
    ours.push(await openedFirst(browser, large));
    beside.push(await openedFirst(browser, small));
  }
  const [own, other] = [median(ours), median(beside)];
  const name = 'supervision: board opened for the first time';
  return [
    { name, value: own, unit: 'ms', goal: 1000, note: `${MATTERS} matters` },
    { name: `${name}, to a district with nine`, value: own / other, unit: 'ratio', note: `${other.toFixed(0)} ms` },
  ];
}

async function openedFirst(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(officeSetting);
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.top-bar').waitFor();
  await page.waitForLoadState('networkidle');
  const took = await timed(page, 'board', tabs.board);
  await context.close();
  return took;
}

/** What each tab shows once its matters are drawn. */
const tabs = {
  board: '.supervision-panel .lane-card',
  list: '.supervision-panel tbody tr[data-row-key]',
  statistics: '.supervision-panel tbody tr[data-row-key]',
} as const;

async function opened(page: Page, tab: string, shown: string): Promise<number> {
  await page.evaluate(() => {
    window.location.hash = '#/settings/about';
  });
  await page.locator('.supervision-panel').waitFor({ state: 'detached' });
  return timed(page, tab, shown);
}

async function timed(page: Page, tab: string, shown: string): Promise<number> {
  const started = performance.now();
  await page.evaluate((part) => {
    window.location.hash = `#/supervision/${part}`;
  }, tab);
  await page.locator(shown).first().waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return performance.now() - started;
}

async function startAt(matters: number): Promise<{ readonly host: RunningHost; readonly share: string }> {
  const share = scratchFolder('bench-matters');
  const host = await startBrowserHost({ share, isDemo: true });
  const { me } = await host.call('workspace.getStatus');
  const officeId = me?.officeId ?? '';
  const { date } = chinaTimeOf(Date.now());
  for (let index = 0; index < matters; index += 1) {
    const { ids, revision } = await host.call('supervision.register', {
      ...{ officeId, key: `benchmatter${String(index).padStart(5, '0')}` },
      values: {
        title: subjectOf(index % 2000),
        words: '请牵头单位抓紧办理，按时反馈。',
        source: matterSources[index % matterSources.length] ?? 'other',
        leaderName: ['王建国', '李明华', '周晓峰'][index % 3] ?? '',
        leadUnit: { name: `区属单位${index % 40}` },
        dueOn: addDays(date, (index % 60) - 5 > 0 ? (index % 60) - 5 : 1),
      },
    });
    const id = ids[0] ?? '';
    if (index < DRAFTS) continue;
    let known = revision;
    for (const [name, rest] of [
      ['supervision.submit', {}],
      ['supervision.approve', { approvedBy: '林永康' }],
      ['supervision.assign', { givenOn: date }],
    ] as const) {
      const input = { id, baseRevision: known, ...rest } as never;
      known = (await host.call(name as 'supervision.submit', input)).revision;
    }
  }
  return { host, share };
}
