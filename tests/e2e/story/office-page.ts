import type { Browser, Locator, Page } from 'playwright-core';
import type { RunningHost } from '../../support/browser-host.ts';
import { officeSetting } from '../../support/chromium.ts';

/** One office's page in Chromium, spoken to as a person does: by what the screen calls things. */
export class OfficePage {
  /** Pages that are open now. */
  static readonly shown = new Set<Page>();

  readonly page: Page;
  /** Words of the console that a healthy page does not have. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    OfficePage.shown.add(page);
    page.on('close', () => OfficePage.shown.delete(page));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** At the weekly plan, where most work is done; an empty address leaves the page where it opens by itself. */
  static async open(
    browser: Browser,
    host: RunningHost,
    address = '#/weeklyPlan',
    setting: typeof officeSetting = officeSetting,
  ): Promise<OfficePage> {
    const context = await browser.newContext({ ...setting, acceptDownloads: true });
    const opened = new OfficePage(await context.newPage());
    await opened.page.goto(host.url);
    if (address !== '') await opened.goTo(address);
    return opened;
  }

  async goTo(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  }

  /** Resolves once nothing on the screen is on its way, neither what it shows nor a window that opens or closes. */
  async hasArrived(): Promise<void> {
    await this.page.locator('main').waitFor();
    const onTheWay = '.content-spin, [class*="-appear-"], [class*="-enter-"], [class*="-leave-"]';
    await this.page.waitForFunction((selector) => !document.querySelector(selector), onTheWay);
  }

  /** Shows the page in a theme and waits until colours have changed over. */
  async showIn(colorScheme: 'dark' | 'light'): Promise<void> {
    await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await this.hasTheme(colorScheme);
  }

  /** Resolves once the page has this theme and its colours have changed over. */
  async hasTheme(colorScheme: 'dark' | 'light'): Promise<void> {
    await this.page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    await this.page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      // What turns for ever, such as the sign of work in progress, has no end to wait for.
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
      await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
    });
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: typeof name === 'string' });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** Chooses from a list by its label; the list opens over the page. */
  async choose(label: string, option: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('combobox', { name: label, exact: true }).click();
    const list = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await list.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
  }

  /** The message that says a step was done. */
  async seesNotice(text: string | RegExp): Promise<void> {
    await this.page.locator('.ant-message').getByText(text).last().waitFor();
  }

  /** Takes leaders from a spreadsheet in 通讯录; resolves when all of them stand in the list. */
  async importLeaders(file: string, count: number): Promise<void> {
    await this.goTo('#/directory/leaders');
    await this.button('导入名单…').click();
    await this.page.locator('input[type=file]').setInputFiles(file);
    await this.button(`导入 ${count} 人`).click();
    await this.seesNotice(`已导入 ${count} 人`);
  }
}
