import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { SeatPlan } from '../../shared/domain/reception/seat-plan.ts';
import { seatPlanSchema } from '../../shared/domain/reception/seat-plan.ts';
import { seatDrawing } from '../../shared/rules/seating/drawing/seat-drawing.ts';
import { seat } from '../../shared/rules/seating/seat.ts';
import { type RunningHost, startBrowserHost } from '../support/browser-host.ts';
import { launchChromium, officeSetting } from '../support/chromium.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { type Figure, median, timed } from './measure.ts';

const GUESTS = 60;
const STOPS = 40;
const TASKS = 120;
const OPENINGS = 7;
const SEATINGS = 200;

/** What each part of a visit's page shows last of what it has; the same words stand in the small visit. */
const parts = { basics: '来宾1', itinerary: '考察点1', tasks: '任务1' } as const;

/** A visit with 60 guests, 40 stops and 120 tasks opened beside one with one of each, and 100 people seated anew. */
export async function visitFigures(): Promise<Figure[]> {
  return [...seatingFigures(), ...(await openingFigures())];
}

async function openingFigures(): Promise<Figure[]> {
  const share = scratchFolder('bench-visit');
  const host = await startBrowserHost({ share, isDemo: true });
  const browser = await launchChromium();
  try {
    const large = await register(host, 'benchlarge0001', GUESTS, STOPS, TASKS);
    const small = await register(host, 'benchsmall0001', 1, 1, 1);
    const page = await (await browser.newContext(officeSetting)).newPage();
    await page.goto(host.url);
    await page.locator('.top-bar').waitFor();
    const figures: Figure[] = [];
    for (const [part, words] of Object.entries(parts)) {
      const ours: number[] = [];
      const beside: number[] = [];
      for (let run = 0; run < OPENINGS; run += 1) {
        ours.push(await opened(page, large, part, words));
        beside.push(await opened(page, small, part, words));
      }
      // The first opening fetches the part's own file, which is another matter.
      const [own, other] = [median(ours.slice(1)), median(beside.slice(1))];
      const size = `${GUESTS} guests, ${STOPS} stops, ${TASKS} tasks`;
      figures.push(
        { name: `reception: a visit opened at ${part}`, value: own, unit: 'ms', goal: 1000, note: size },
        {
          name: `reception: a visit opened at ${part}, to one with a line of each`,
          value: own / other,
          unit: 'ratio',
          note: `${other.toFixed(0)} ms`,
        },
      );
    }
    return figures;
  } finally {
    await browser.close();
    await host.stop();
    for (const folder of [share, host.profileFolder]) rmSync(folder, { recursive: true, force: true });
  }
}

/** From the address to the words, drawn, in milliseconds. */
async function opened(page: Page, visitId: string, part: string, words: string): Promise<number> {
  await page.evaluate(() => {
    window.location.hash = '#/settings/about';
  });
  await page.locator('.visit-page').waitFor({ state: 'detached' });
  const started = performance.now();
  await page.evaluate(
    ([id, tab]) => {
      window.location.hash = `#/reception/board?visit=${id}&part=${tab}`;
    },
    [visitId, part],
  );
  await page.locator('.visit-panel').getByText(words, { exact: true }).first().waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return performance.now() - started;
}

async function register(host: RunningHost, key: string, guests: number, stops: number, tasks: number): Promise<string> {
  const { me } = await host.call('workspace.getStatus');
  const times = (count: number, of: (number: number) => object) =>
    Array.from({ length: count }, (_, index) => of(index + 1));
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const { ids } = await host.call('reception.register', {
    officeId: me?.officeId ?? '',
    key,
    values: {
      title: `${stops}处考察`,
      guestKind: 'superior',
      headcount: guests,
      arriveOn: '2026-12-01',
      departOn: '2026-12-04',
    },
    entries: [
      ...times(guests, (number) => ({
        kind: 'receptionGuest',
        values: { name: `来宾${number}`, unit: '省发展改革委' },
      })),
      ...times(stops, (number) => ({
        kind: 'itineraryStop',
        values: {
          date: `2026-12-0${(number % 4) + 1}`,
          time: { kind: 'exact', start: clock(480 + number * 12), end: clock(490 + number * 12) },
          content: `考察点${number}`,
        },
      })),
      ...times(tasks, (number) => ({
        kind: 'receptionTask',
        values: { task: `任务${number}`, responsibleUnit: '区委办' },
      })),
    ] as never,
  });
  return ids[0] ?? '';
}

function seatingFigures(): Figure[] {
  const plan: SeatPlan = seatPlanSchema.parse({
    officeId: 'office.all.a',
    receptionId: 'reception.2026-Y.a_202611k',
    order: 1,
    title: '大会',
    rule: 'E1',
    layout: { kind: 'rostrum', rows: { maxPerRow: 13 } },
    people: Array.from({ length: 100 }, (_, index) => ({ key: `p${index}`, name: `来宾${index}`, side: 'guest' })),
    locks: [{ seat: '1:0', person: 'p3' }],
    swaps: Array.from({ length: 20 }, (_, index) => ({ person: `p${index + 10}`, withPerson: `p${index + 50}` })),
  });
  const seated: number[] = [];
  const drawn: number[] = [];
  const sorted: number[] = [];
  for (let run = 0; run < SEATINGS; run += 1) {
    seated.push(timed(() => void seat(plan)));
    drawn.push(timed(() => void seatDrawing(plan, seat(plan), 'audience')));
    sorted.push(timed(() => void [...plan.people].sort((left, right) => (left.name < right.name ? -1 : 1))));
  }
  const note = '100 people in 8 rows, a lock, 20 exchanges';
  return [
    { name: 'reception: seated anew', value: median(seated), unit: 'ms', goal: 50, note },
    { name: 'reception: seated anew and drawn', value: median(drawn), unit: 'ms', goal: 50, note },
    {
      name: 'reception: seated anew and drawn, to sorting the list',
      value: median(drawn) / median(sorted),
      unit: 'ratio',
      note: `plain sort ${median(sorted).toFixed(3)} ms`,
    },
  ];
}
