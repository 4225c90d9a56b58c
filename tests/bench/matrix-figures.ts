import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { weekInFocus } from '../../renderer/state/route.ts';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import { weekPartition } from '../../shared/domain/week.ts';
import { type RunningHost, startBrowserHost } from '../support/browser-host.ts';
import { launchChromium, officeSetting } from '../support/chromium.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { fillWeek, foundDistrict, ITEMS, LEADERS, subjectOf } from './busy-district.ts';
import { longTasksIn, watchLongTasks } from './long-tasks.ts';
import { type Figure, median } from './measure.ts';

const STARTS = 5;
const CHANGES = 10;
const size = `${LEADERS} leaders, ${ITEMS} items`;

/** A week as full as a district's can be, beside an empty week of the same leaders. */
export async function matrixFigures(): Promise<Figure[]> {
  const shares = [scratchFolder('bench-busy'), scratchFolder('bench-idle')] as const;
  const busy = await startBrowserHost({ share: shares[0] });
  const idle = await startBrowserHost({ share: shares[1] });
  const hosts = [busy, idle];
  const browser = await launchChromium();
  try {
    const weekStart = weekInFocus(chinaTimeOf(Date.now()).date);
    await foundDistrict(idle);
    await fillWeek(busy, await foundDistrict(busy), weekStart);
    const writer = await startBrowserHost({ share: shares[0] });
    hosts.push(writer);
    await joinAsColleague(writer);
    return [
      ...(await readyFigures(browser, busy, idle)),
      ...(await scrollFigures(browser, busy, idle)),
      ...(await newsFigures(browser, busy, writer, weekStart)),
    ];
  } finally {
    await browser.close();
    await Promise.all(hosts.map((host) => host.stop()));
    for (const folder of [...shares, ...hosts.map(({ profileFolder }) => profileFolder)])
      rmSync(folder, { recursive: true, force: true });
  }
}

async function joinAsColleague(host: RunningHost): Promise<void> {
  for (;;) {
    const { records } = await host.call('records.openWindow', { partitions: ['all'] }).catch(() => ({ records: [] }));
    const office = records.find(({ kind, values }) => kind === 'office' && values.isLead === true);
    if (office) {
      await host.call('workspace.join', { me: { name: '潘德明', officeId: office.id, role: 'coordinator' } });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens the page of this host with a fresh browser profile; answers once its matrix takes the keyboard. */
async function openMatrix(browser: Browser, host: RunningHost, shown: string): Promise<{ page: Page; ms: number }> {
  const page = await (await browser.newContext(officeSetting)).newPage();
  await watchLongTasks(page);
  const started = performance.now();
  await page.goto(host.url);
  await page.evaluate(() => {
    window.location.hash = '#/weeklyPlan';
  });
  await page.locator(shown).first().waitFor();
  await page.locator('.matrix [tabindex="0"]').first().press('ArrowRight');
  return { page, ms: performance.now() - started };
}

const firstItem = '.matrix .matrix-item';
const firstCell = '.matrix .matrix-cell';

async function readyFigures(browser: Browser, busy: RunningHost, idle: RunningHost): Promise<Figure[]> {
  const [full, empty]: [number[], number[]] = [[], []];
  const longest: number[] = [];
  for (let run = 0; run < STARTS; run += 1) {
    const first = await openMatrix(browser, idle, firstCell);
    empty.push(first.ms);
    await first.page.context().close();
    const second = await openMatrix(browser, busy, firstItem);
    full.push(second.ms);
    longest.push((await longTasksIn(second.page)).longestMs);
    await second.page.context().close();
  }
  return [
    {
      name: 'full matrix ready, more than an empty one',
      value: median(full) - median(empty),
      unit: 'ms',
      goal: 1000,
      note: `${size}: ${median(full).toFixed(0)} ms from navigation to the first key, empty ${median(empty).toFixed(0)} ms`,
    },
    { name: 'full matrix ready', value: median(full) / median(empty), unit: 'ratio', note: 'to the empty one' },
    { name: 'full matrix ready, longest task', value: median(longest), unit: 'ms', note: 'while it opens' },
  ];
}

async function scrollFigures(browser: Browser, busy: RunningHost, idle: RunningHost): Promise<Figure[]> {
  const empty = await scrollThrough(browser, idle, firstCell);
  const full = await scrollThrough(browser, busy, firstItem);
  return [
    ...taskFigures(
      'full matrix scrolled by wheel',
      full.byWheel,
      `all of it, down and up; the empty one beside: ${empty.byWheel.count}`,
    ),
    ...taskFigures(
      'full matrix scrolled by keyboard',
      full.byKeyboard,
      `every leader, a hundred items, both ends; the empty one beside: ${empty.byKeyboard.count}`,
    ),
  ];
}

async function scrollThrough(browser: Browser, host: RunningHost, shown: string) {
  const { page } = await openMatrix(browser, host, shown);
  const grid = page.getByRole('grid');
  await grid.hover();
  await longTasksIn(page);
  const reached = async (edge: 'top' | 'bottom'): Promise<boolean> =>
    grid.evaluate(
      ({ scrollTop, clientHeight, scrollHeight }, end) =>
        end === 'top' ? scrollTop <= 1 : scrollTop + clientHeight >= scrollHeight - 1,
      edge,
    );
  for (const [edge, step] of [
    ['bottom', 300],
    ['top', -300],
  ] as const) {
    while (!(await reached(edge))) {
      await page.mouse.wheel(0, step);
      await nextFrame(page);
    }
  }
  const byWheel = await longTasksIn(page);
  await page.locator('.matrix [tabindex="0"]').first().focus();
  await page.keyboard.press('Control+Home');
  for (let leader = 1; leader < LEADERS; leader += 1) await page.keyboard.press('PageDown');
  for (let step = 0; step < 100; step += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await page.locator('#cell-0-0:focus, #cell-0-0 :focus').waitFor();
  const byKeyboard = await longTasksIn(page);
  await page.context().close();
  return { byWheel, byKeyboard };
}

const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));

const taskFigures = (
  name: string,
  { count, longestMs, totalMs }: Awaited<ReturnType<typeof longTasksIn>>,
  note: string,
): Figure[] => [
  { name: `${name}, long tasks`, value: count, unit: 'tasks', goal: 0, note: `${note}; of more than 50 ms` },
  { name: `${name}, longest task`, value: longestMs, unit: 'ms', goal: 50, note: `${totalMs.toFixed(0)} ms in all` },
];

/** One item changes at another workstation while the full week stands open here. */
async function newsFigures(
  browser: Browser,
  busy: RunningHost,
  writer: RunningHost,
  weekStart: string,
): Promise<Figure[]> {
  const { page } = await openMatrix(browser, busy, firstItem);
  const { records, revision } = await openWeek(writer, weekStart);
  const item = records.find(({ values }) => values.content === subjectOf(0));
  await longTasksIn(page);
  const times: number[] = [];
  let baseRevision = revision;
  for (let change = 0; change < CHANGES; change += 1) {
    const content = `改动第${change}次`;
    const started = performance.now();
    const committed = await writer.call('plans.editItem', { id: item?.id ?? '', baseRevision, changes: { content } });
    baseRevision = committed.revision;
    await page.getByText(content).first().waitFor();
    times.push(performance.now() - started);
  }
  const tasks = await longTasksIn(page);
  await page.context().close();
  return [
    {
      name: 'full matrix, a change at another workstation shows',
      value: median(times),
      unit: 'ms',
      goal: 2000,
      note: 'command there to words here, one folder',
    },
    ...taskFigures('full matrix, change at another workstation', tasks, `${CHANGES} changes`),
  ];
}

async function openWeek(host: RunningHost, weekStart: string) {
  for (;;) {
    const week = await host.call('records.openWindow', { partitions: ['all', weekPartition(weekStart)] });
    if (week.records.filter(({ kind }) => kind === 'planItem').length === ITEMS) return week;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
