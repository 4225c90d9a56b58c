import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { manualPictureIds } from '../../../renderer/text/manual/manual-content.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium, stillSetting } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { compare, MOST_POINTS, shrink } from '../../support/pictures/compare-pictures.ts';
import { toWebp } from '../../support/pictures/to-webp.ts';
import { isAtRest } from '../story/is-at-rest.ts';
import { manualScreens } from '../story/manual-screens.ts';
import { OfficePage } from '../story/office-page.ts';

/** `UPDATE_PICTURES=1` keeps what is seen as what 使用手册 shows from then on. */
const isUpdating = process.env.UPDATE_PICTURES === '1';
const folder = path.resolve('renderer/views/manual/pictures');
const moment = Date.parse('2026-11-25T10:00:00+08:00');

describe('the pictures of 使用手册', () => {
  let browser: Browser;
  let host: RunningHost;
  let scratch: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({
      share: scratchFolder('manual-pictures-share'),
      isDemo: true,
      clockAheadMs: moment - Date.now(),
      isFolderAhead: true,
      hasFixedIds: true,
    });
    scratch = await browser.newPage();
    // The district's documents are on their way into the folders of the offices at first, and the screens say so.
    await vi.waitUntil(async () => isAtRest(await host.call('sync.getStatus')), { timeout: 90_000, interval: 200 });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const open = async (): Promise<OfficePage> => {
    const context = await browser.newContext({
      ...stillSetting,
      viewport: { width: 1024, height: 704 },
      colorScheme: 'light',
    });
    const office = new OfficePage(await context.newPage());
    await office.page.clock.setFixedTime(moment + 60_000);
    await office.page.goto(host.url);
    await office.page.locator('.top-bar').waitFor();
    return office;
  };

  const pictureOf = async (office: OfficePage, isWhole: boolean): Promise<string> => {
    await office.hasArrived();
    // What is another in each district, such as the digest of a version, is covered.
    const mask = [office.page.locator('.check-code')];
    const shot = { animations: 'disabled', caret: 'hide', mask, maskColor: '#d5dae1' } as const;
    const png = await (isWhole ? office.page.screenshot(shot) : office.page.locator('main').screenshot(shot));
    return png.toString('base64');
  };

  /** The same twice in a row: everything has arrived. */
  const settledPicture = async (office: OfficePage, isWhole: boolean): Promise<string> => {
    let last = await pictureOf(office, isWhole);
    for (let turn = 0; turn < 20; turn += 1) {
      const next = await pictureOf(office, isWhole);
      if (next === last) return toWebp(scratch, next);
      last = next;
    }
    throw new Error('the screen never came to rest');
  };

  test('each has a screen of which it is taken', () => {
    expect(manualScreens.map(({ id }) => id).sort()).toEqual([...manualPictureIds].sort());
  });

  test.each(manualScreens)('$id still looks like the screen', async ({ id, isWhole, show }) => {
    const office = await open();
    await show(office);
    const seen = await settledPicture(office, isWhole);
    const file = path.join(folder, `${id}.webp`);
    if (isUpdating) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, Buffer.from(seen, 'base64'));
    }
    expect(existsSync(file), `no picture of ${id} is kept: run with UPDATE_PICTURES=1 and look at it`).toBe(true);
    const pictures = [readFileSync(file, 'base64'), seen].map((each) => shrink(scratch, each));
    const [kept = '', now = ''] = await Promise.all(pictures);
    const { points, box } = await compare(scratch, kept, now);
    expect(points, `${id} looks different at ${JSON.stringify(box)}`).toBeLessThanOrEqual(MOST_POINTS);
    await office.page.context().close();
  });
});
