import { readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type RunningHost, startBrowserHost } from '../support/browser-host.ts';
import { launchChromium, officeSetting } from '../support/chromium.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import type { Figure } from './measure.ts';

const OBLIGATIONS = 200;
/** Twice as long as the page takes to look at the clock for everything else. */
const IDLE_MS = 60_000;
const SETTLING_MS = 5000;
const MS_PER_TICK = 10;

/** What 200 running deadlines cost while nobody does anything, in the page and in the host, over what a handful costs. */
export async function countdownFigures(): Promise<Figure[]> {
  const share = scratchFolder('bench-countdowns');
  const host = await startBrowserHost({ share, isDemo: true });
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext(officeSetting)).newPage();
    await page.goto(host.url);
    await page.getByRole('button', { name: '突发信息', exact: true }).click();
    await page.locator('.countdown').first().waitFor();
    await page.waitForTimeout(SETTLING_MS);
    const few = await idleShares(page, host);
    await registerMany(host);
    await page
      .locator('.countdown')
      .nth(OBLIGATIONS - 1)
      .waitFor();
    const many = await idleShares(page, host);
    return [
      {
        name: `${OBLIGATIONS} open obligations counting down, idle`,
        value: (many.page + many.host - few.page - few.host) * 100,
        unit: '%',
        goal: 1,
        note: `of one core over a handful; in all the page ${percent(many.page)}, the host ${percent(many.host)}`,
      },
    ];
  } finally {
    await browser.close();
    await host.stop();
    for (const folder of [share, host.profileFolder]) rmSync(folder, { recursive: true, force: true });
  }
}

const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;

/** Parts of one core that the page's main thread and the host's process took while both were left alone. */
async function idleShares(page: Page, host: RunningHost): Promise<{ readonly page: number; readonly host: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const [pageBefore, hostBefore] = [await busy(), cpuSecondsOf(host.pid)];
  await page.waitForTimeout(IDLE_MS);
  const [pageAfter, hostAfter] = [await busy(), cpuSecondsOf(host.pid)];
  await session.detach();
  const seconds = IDLE_MS / 1000;
  return { page: (pageAfter - pageBefore) / seconds, host: (hostAfter - hostBefore) / seconds };
}

/** User and system time of a process so far; 0 where the system does not tell. */
function cpuSecondsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * MS_PER_TICK) / 1000;
  } catch {
    return 0;
  }
}

async function registerMany(host: RunningHost): Promise<void> {
  const { me } = await host.call('workspace.getStatus');
  for (let index = 0; index < OBLIGATIONS; index += 1) {
    await host.call('emergency.register', {
      officeId: me?.officeId ?? '',
      key: `bench${String(index).padStart(9, '0')}`,
      values: { title: `第 ${index + 1} 起`, category: 'accident', occurredAt: { precision: 'unknown' } },
      level: 'IV',
      isSensitive: false,
    });
  }
}
