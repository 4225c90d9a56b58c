import type { OfficePage } from './office-page.ts';

/** Presses Tab (or Shift+Tab) until the focused control is called so; a person without a mouse does the same. */
export async function tabTo(
  office: OfficePage,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await focusedName(office);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await office.page.keyboard.press(key);
  }
  throw new Error(`${String(name)} cannot be reached with ${key}`);
}

/** What the focused control is called; empty when nothing has the focus. */
export const focusedName = (office: OfficePage): Promise<string> =>
  office.page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return '';
    const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : null;
    const around = element instanceof HTMLInputElement ? element.closest('label')?.textContent : null;
    return element?.getAttribute('aria-label') ?? label ?? around ?? element?.textContent ?? '';
  });

/** Waits until the focused control is called so, without any further key. */
export async function seesFocusOn(office: OfficePage, name: RegExp): Promise<void> {
  await office.page.waitForFunction(
    ([source]) => {
      const element = document.activeElement;
      if (!element || element === document.body) return false;
      const label = element.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : null;
      return new RegExp(source ?? '').test(element.getAttribute('aria-label') ?? label ?? element.textContent ?? '');
    },
    [name.source],
  );
}
