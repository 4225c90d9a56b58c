import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium, stillSetting } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { compare, MOST_POINTS, shrink } from '../../support/pictures/compare-pictures.ts';
import { isAtRest } from '../story/is-at-rest.ts';
import { OfficePage } from '../story/office-page.ts';
import { screens } from '../story/screens.ts';

/** `UPDATE_PICTURES=1` keeps what is seen as what is to be seen from then on. Look at the pictures before they are committed. */
const isUpdating = process.env.UPDATE_PICTURES === '1';
const folder = path.resolve('tests/e2e/pictures');
/** A Wednesday morning: the pictures show the same days whenever they are taken. */
const moment = Date.parse('2026-11-25T10:00:00+08:00');

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;

describe('every screen looks as it was looked at and kept', () => {
  let browser: Browser;
  let host: RunningHost;
  let scratch: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({
      share: scratchFolder('pictures-share'),
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

  const openAt = async (size: (typeof sizes)[number], colorScheme: 'light' | 'dark'): Promise<OfficePage> => {
    const context = await browser.newContext({
      ...stillSetting,
      viewport: size,
      colorScheme,
    });
    const office = new OfficePage(await context.newPage());
    await office.page.clock.setFixedTime(moment + 60_000);
    await office.page.goto(host.url);
    await office.page.locator('.top-bar').waitFor();
    return office;
  };

  const pictureOf = async (office: OfficePage, varying: string): Promise<string> => {
    await office.hasArrived();
    const mask = [office.page.locator(varying)];
    const png = await office.page.screenshot({ animations: 'disabled', caret: 'hide', mask });
    return shrink(scratch, png.toString('base64'));
  };

  /** The same twice in a row: everything has arrived. */
  const settledPicture = async (office: OfficePage, varying = '.none'): Promise<string> => {
    let last = await pictureOf(office, varying);
    for (let turn = 0; turn < 20; turn += 1) {
      const next = await pictureOf(office, varying);
      if (next === last) return next;
      last = next;
    }
    throw new Error('the screen never came to rest');
  };

  describe.each(sizes)('at $width × $height', (size) => {
    describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
      let office: OfficePage;
      beforeAll(async () => {
        office = await openAt(size, colorScheme);
      });
      afterAll(() => office?.page.context().close());

      test.each(screens)('$name', async ({ name, show, varying }) => {
        await show(office);
        // Where the last click was, something else may stand by now, with a hint of its own.
        await office.page.mouse.move(0, 0);
        const seen = await settledPicture(office, varying);
        const file = path.join(folder, `${name}-${size.width}-${colorScheme}.png`);
        if (isUpdating || !existsSync(file)) {
          expect(isUpdating, `no picture of ${name} is kept: run with UPDATE_PICTURES=1 and look at it`).toBe(true);
          mkdirSync(folder, { recursive: true });
          writeFileSync(file, Buffer.from(seen, 'base64'));
        }
        const { points, box } = await compare(scratch, readFileSync(file, 'base64'), seen);
        if (points > MOST_POINTS) {
          const other = path.join(scratchFolder('pictures'), path.basename(file));
          writeFileSync(other, await office.page.screenshot());
          expect.fail(`${name} looks different at ${JSON.stringify(box)} (${points} points): ${other}`);
        }
      });
    });
  });

  test('a button that has moved by six pixels is seen', async () => {
    const office = await openAt(sizes[0], 'light');
    await office.goTo('#/settings/appearance');
    await office.tab('外观').waitFor();
    const before = await settledPicture(office);
    await office.page.addStyleTag({ content: '.search-button { position: relative; left: 6px }' });
    const { points, box } = await compare(scratch, before, await settledPicture(office));
    expect(points).toBeGreaterThan(MOST_POINTS);
    expect(box?.bottom).toBeLessThan(60);
    await office.page.context().close();
  });
});
