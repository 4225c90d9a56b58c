import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keyGroups } from '../../../renderer/text/keys.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { isAtRest } from '../story/is-at-rest.ts';
import { keyPlaces } from '../story/key-places.ts';
import { OfficePage } from '../story/office-page.ts';

describe('every key of the list does something where the list says so', () => {
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share: scratchFolder('keys-share'), isDemo: true });
    // What is on its way into the folders of the offices changes the top bar by itself.
    await vi.waitUntil(async () => isAtRest(await host.call('sync.getStatus')), { timeout: 90_000, interval: 200 });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  /** What a person would see of the page: where the keyboard is, what is written there, what is open, where the page stands. */
  const seen = (): Promise<string> =>
    office.page.evaluate(() => {
      const active = document.activeElement;
      const path: number[] = [];
      for (let at: Element | null = active; at?.parentElement; at = at.parentElement)
        path.push([...at.parentElement.children].indexOf(at));
      const value = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active.value : '';
      const marks = [...document.querySelectorAll('[aria-selected="true"], [aria-activedescendant]')].map(
        (element) => `${element.id}${element.getAttribute('aria-activedescendant') ?? ''}`,
      );
      return JSON.stringify([path, value, marks, window.location.hash, document.body.innerText]);
    });

  const pairs = keyGroups.flatMap(({ id, title, lines }) =>
    id === 'window' ? [] : lines.flatMap(({ keys, does }) => keys.map((key) => ({ id, title, key, does }))),
  );

  /** Whether a press is taken by the program, or changes anything that a person sees. */
  const doesSomething = async (id: keyof typeof keyPlaces, key: string): Promise<boolean> => {
    office = await OfficePage.open(browser, host, '#/today');
    await office.page.locator('.top-bar').waitFor();
    // Countdowns stand still: only the key changes the page.
    await office.page.clock.setFixedTime(Date.now());
    await keyPlaces[id](office, key);
    await office.page.evaluate(() => {
      window.addEventListener('keydown', (event) => {
        if (event.defaultPrevented) document.documentElement.dataset.taken = event.key;
      });
    });
    // What turns for ever has no end to wait for.
    await office.page.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
          .map((animation) => animation.finished),
      ),
    );
    const before = await seen();
    await office.page.keyboard.press(key);
    const isTaken = await office.page
      .waitForFunction(() => document.documentElement.dataset.taken !== undefined, null, { timeout: 500 })
      .then(() => true)
      .catch(() => false);
    const does = isTaken || (await seen()) !== before;
    await office.page.context().close();
    return does;
  };

  test.each(pairs)('$title: $key — $does', async ({ id, key }) => {
    expect(await doesSomething(id, key)).toBe(true);
  });

  test.each(Object.keys(keyPlaces) as (keyof typeof keyPlaces)[])('in %s a key of no list does nothing', async (id) => {
    expect(await doesSomething(id, 'F9')).toBe(false);
  });
});
