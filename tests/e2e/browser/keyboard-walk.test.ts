import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium, stillSetting } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { OfficePage } from '../story/office-page.ts';
import { screens } from '../story/screens.ts';

/** More stops than any screen has; whoever has not come round by then is caught. */
const MOST_STOPS = 400;

describe('the keyboard walks through every screen', () => {
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share: scratchFolder('walk-share'), isDemo: true });
    office = await OfficePage.open(browser, host, '', stillSetting);
    await office.page.locator('.top-bar').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  test.each(screens)('$name: Tab comes to every control, shows where it is, and comes round', async ({ show }) => {
    await show(office);
    const { page } = office;
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      (window as WalkedPage).walked = null;
      for (const stop of document.querySelectorAll('[data-walked]')) stop.removeAttribute('data-walked');
    });
    const unseen: string[] = [];
    let isRound = false;
    for (let stops = 0; stops < MOST_STOPS && !isRound; stops += 1) {
      await page.keyboard.press('Tab');
      const { again, invisible } = await page.evaluate(standing);
      if (invisible !== null) unseen.push(invisible);
      isRound = again;
    }
    expect(isRound, 'the walk never came round').toBe(true);
    expect([...new Set(unseen)], 'where the keyboard is does not show').toEqual([]);
    expect(await page.evaluate(passedBy), 'controls that Tab never came to').toEqual([]);
  });
});

interface Standing {
  /** The keyboard has been here. */
  readonly again: boolean;
  /** The control before, if nothing showed that the keyboard was there. */
  readonly invisible: string | null;
}

interface WalkedPage {
  walked?: { readonly name: string; readonly marks: readonly Element[]; readonly looks: readonly string[] } | null;
}

/** Marks where the keyboard is, and compares how the control before looks without it. */
async function standing(): Promise<Standing> {
  const page = window as WalkedPage;
  const look = (element: Element): string => {
    const { outlineStyle, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
    return [outlineStyle === 'none' ? '' : outlineColor, boxShadow, borderColor, backgroundColor].join(';');
  };
  // Past a button inside a field the field still shows that the keyboard is in it.
  const isInside = page.walked?.marks.some(
    (mark) => mark.matches('.ant-picker, .ant-select') && mark.contains(document.activeElement),
  );
  const before = isInside ? null : page.walked;
  const isSeen = (): boolean => !before || before.marks.some((mark, index) => look(mark) !== before.looks[index]);
  // Some controls learn only after a few frames that the keyboard has come or gone.
  for (let frame = 0; frame < 2 || (frame < 12 && !isSeen()); frame += 1) {
    await new Promise(requestAnimationFrame);
    for (const change of document.getAnimations()) change.finish();
  }
  const at = document.activeElement;
  // Between the last control and the first one the browser itself has the keyboard.
  const control = at === document.body ? null : at;
  const again = control?.hasAttribute('data-walked') ?? false;
  control?.setAttribute('data-walked', '');
  // The kit draws some controls around an input, or beside one, that is not drawn itself.
  const marks: Element[] = [];
  for (let around = control; around && marks.length < 10; around = around.parentElement) {
    marks.push(around, ...(around.nextElementSibling ? [around.nextElementSibling] : []));
  }
  const name = control?.getAttribute('aria-label') ?? control?.textContent ?? '';
  const invisible = isSeen() ? null : (before?.name ?? '');
  page.walked = control && { name, marks, looks: marks.map(look) };
  return { again, invisible };
}

/** Controls that can be used and were not come to. Of what arrow keys go through, such as tabs and grids, one is enough. */
function passedBy(): string[] {
  const inArrows =
    '[role=tablist], [role=grid], [role=listbox], [role=menu], [role=radiogroup], [role=toolbar], .ant-radio-group';
  const dialogs = [...document.querySelectorAll('[role=dialog]')].filter((element) => element.checkVisibility());
  const root = dialogs.at(-1) ?? document.body;
  return [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex], [role=button]')]
    .filter((element) => {
      const isUsable =
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled, [aria-disabled=true], [type=hidden]') &&
        !element.closest('[aria-hidden=true], [inert]');
      if (!isUsable || element.hasAttribute('data-walked')) return false;
      const group = element.closest(inArrows);
      if (group?.matches('[data-walked]') || group?.querySelector('[data-walked]')) return false;
      const list = element.tabIndex < 0 ? (element.closest('ul, [role=group]') ?? element.parentElement) : null;
      if (list?.querySelector('[data-walked]')) return false;
      const { name } = element as HTMLInputElement;
      if (element.matches('[type=radio]') && root.querySelector(`[data-walked][type=radio][name="${name}"]`))
        return false;
      // Groups and headings that take the focus from a script only are no controls.
      return !(element.tabIndex < 0 && !element.matches('a, button, input, select, textarea, [role=button]'));
    })
    .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.outerHTML.slice(0, 80));
}
