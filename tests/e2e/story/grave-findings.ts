import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { OfficePage } from './office-page.ts';

/** What axe finds serious or critical on the page as it is shown, one sentence for each rule. */
export async function graveFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The same in both themes; the page is left in the light one. */
export async function graveFindingsInBothThemes(office: OfficePage): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await office.showIn(theme);
    found.push(...(await graveFindings(office.page)).map((finding) => `${theme} ${finding}`));
  }
  return found;
}
