import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { addDays } from '../../shared/domain/plain-date.ts';
import { emptyPlanItem } from '../../shared/domain/plan-item.ts';
import { weekStartOf } from '../../shared/domain/week.ts';
import { type RunningHost, startBrowserHost } from '../support/browser-host.ts';
import { launchChromium, officeSetting } from '../support/chromium.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { type Figure, median, percentile } from './measure.ts';

const CHANGES = 20;
const STARTS = 5;

/** Two hosts on one folder, the second with a page in Chromium. */
export async function pageFigures(): Promise<Figure[]> {
  const share = scratchFolder('bench-share');
  const lead = await startBrowserHost({ share, isDemo: true });
  const other = await startBrowserHost({ share });
  const browser = await launchChromium();
  try {
    await join(other);
    return [...(await startFigures(browser, lead)), ...(await newsFigures(browser, lead, other)), ...bundleFigures()];
  } finally {
    await browser.close();
    await Promise.all([lead.stop(), other.stop()]);
    for (const folder of [share, lead.profileFolder, other.profileFolder])
      rmSync(folder, { recursive: true, force: true });
  }
}

async function join(host: RunningHost): Promise<void> {
  for (;;) {
    const { records } = await host.call('records.openWindow', { partitions: ['all'] }).catch(() => ({ records: [] }));
    const office = records.find(({ values }) => values.shortName === '区人大办');
    if (office) {
      await host.call('workspace.join', { me: { name: '潘德明', officeId: office.id, role: 'liaison' } });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** From navigation until the matrix can be used, beside a page of plain text from the same host. */
async function startFigures(browser: Browser, host: RunningHost): Promise<Figure[]> {
  const ours: number[] = [];
  const empty: number[] = [];
  const style = readdirSync(path.resolve('dist/renderer/assets')).find((name) => name.endsWith('.css')) ?? '';
  for (let run = 0; run < STARTS; run += 1) {
    const context = await browser.newContext(officeSetting);
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(host.url);
    await page.locator('.today-card').first().waitFor();
    ours.push(performance.now() - started);
    const blank = await context.newPage();
    const blankStarted = performance.now();
    await blank.goto(`${new URL(host.url).origin}/assets/${style}`);
    empty.push(performance.now() - blankStarted);
    await context.close();
  }
  return [
    {
      name: 'page ready to use',
      value: median(ours),
      unit: 'ms',
      note: 'from navigation to the first screen, fresh profile, production build',
    },
    {
      name: 'page ready to use',
      value: median(ours) / median(empty),
      unit: 'ratio',
      note: 'to a page of plain text from the same host',
    },
  ];
}

/** From the command at one workstation until the words stand in the other's page. */
async function newsFigures(browser: Browser, lead: RunningHost, other: RunningHost): Promise<Figure[]> {
  const page = await (await browser.newContext(officeSetting)).newPage();
  await page.goto(other.url);
  await page.getByRole('button', { name: '周计划', exact: true }).click();
  await page.getByRole('grid').waitFor();
  const { records } = await lead.call('records.openWindow', { partitions: ['all'] });
  const leader = records.find(({ values }) => values.name === '张志远');
  const congress = records.find(({ values }) => values.shortName === '区人大办');
  const weekStart = addDays(weekStartOf(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)), 7);
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const content = `测时第${change}项`;
    const attendance = [{ leaderId: leader?.id ?? '', role: 'attend' as const }];
    const values = {
      ...emptyPlanItem(congress?.id ?? '', weekStart, weekStart),
      content,
      attendance,
      time: { kind: 'dayPart', part: 'evening' } as const,
    };
    const started = performance.now();
    await lead.call('plans.createItem', { values });
    await page.getByText(content).first().waitFor();
    times.push(performance.now() - started);
  }
  return [
    {
      name: 'change shows at the other workstation, p50',
      value: median(times),
      unit: 'ms',
      goal: 2000,
      note: 'command at one host to words in the other page, one folder',
    },
    {
      name: 'change shows at the other workstation, p95',
      value: percentile(times, 0.95),
      unit: 'ms',
      goal: 2000,
      note: 'the same',
    },
  ];
}

/** What the page loads before anything shows: the entry of index.html and all it imports at once. */
function bundleFigures(): Figure[] {
  const folder = path.resolve('dist/renderer');
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const initial = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file = '']) =>
    path.join(folder, file),
  );
  const all = readdirSync(path.join(folder, 'assets')).map((name) => path.join(folder, 'assets', name));
  const kib = (files: readonly string[], sizeOf: (file: string) => number): number =>
    files.reduce((sum, file) => sum + sizeOf(file), 0) / 1024;
  const gzipped = (file: string): number => gzipSync(readFileSync(file)).length;
  const plain = (file: string): number => statSync(file).size;
  return [
    {
      name: 'initial bundle',
      value: kib(initial, plain),
      unit: 'KiB',
      note: `${initial.length} files; ${kib(initial, gzipped).toFixed(0)} KiB gzipped`,
    },
    {
      name: 'initial bundle',
      value: kib(initial, plain) / kib(all, plain),
      unit: 'ratio',
      note: 'to everything the page may load',
    },
  ];
}
