import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium, officeSetting, stillSetting } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';
import { screens } from '../story/screens.ts';

describe('every screen', () => {
  let browser: Browser;
  let host: RunningHost;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share: scratchFolder('every-screen-share'), isDemo: true });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const openWith = async (
    preferences: object,
    viewport: { readonly width: number; readonly height: number } = officeSetting.viewport,
  ): Promise<OfficePage> => {
    const context = await browser.newContext({ ...stillSetting, viewport });
    await context.addInitScript((kept) => localStorage.setItem('siban.preferences', kept), JSON.stringify(preferences));
    const office = new OfficePage(await context.newPage());
    await office.page.goto(host.url);
    await office.page.locator('.top-bar').waitFor();
    return office;
  };

  describe.each(['light', 'dark', 'contrast'] as const)('in the %s theme', (theme) => {
    let office: OfficePage;
    beforeAll(async () => {
      office = await openWith({ theme, density: 'normal' });
    });
    afterAll(() => office?.page.context().close());

    test.each(screens)('$name has no serious or critical finding of axe', async ({ show }) => {
      await show(office);
      expect(await graveFindings(office.page)).toEqual([]);
    });
  });

  describe.each([
    ['at 200 % zoom', { density: 'normal' }, { width: 720, height: 450 }],
    ['in the largest letters', { density: 'roomy', textSize: 'larger' }, { width: 1024, height: 700 }],
  ] as const)('%s', (_, look, viewport) => {
    let office: OfficePage;
    beforeAll(async () => {
      office = await openWith({ theme: 'light', ...look }, viewport);
    });
    afterAll(() => office?.page.context().close());

    test.each(screens)('$name loses nothing: every control can be brought into view', async ({ show }) => {
      await show(office);
      const lost = await office.page.evaluate(() => {
        /** What hides its overflow can be scrolled by a script and not by a person. */
        const isForced = (element: Element): boolean => {
          for (let box = element.parentElement; box; box = box.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(box);
            if ((box.scrollLeft !== 0 && overflowX === 'hidden') || (box.scrollTop !== 0 && overflowY === 'hidden'))
              return true;
          }
          return false;
        };
        const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
        const controls = [...document.querySelectorAll('button, a[href], input, [role=tab], [role=combobox]')].filter(
          (element) => isShown(element) && !element.closest('.skip-link, .visually-hidden, [aria-hidden=true]'),
        );
        return controls.flatMap((element) => {
          element.scrollIntoView({ block: 'center', inline: 'center' });
          const { left, right, top, bottom, width } = element.getBoundingClientRect();
          const middle = (left + right) / 2;
          const isIn =
            middle >= 0 && middle <= innerWidth && (top + bottom) / 2 >= 0 && (top + bottom) / 2 <= innerHeight;
          return (isIn && !isForced(element)) || width === 0
            ? []
            : [element.getAttribute('aria-label') ?? element.textContent ?? element.tagName];
        });
      });
      expect(lost).toEqual([]);
      expect(await office.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  });
});
