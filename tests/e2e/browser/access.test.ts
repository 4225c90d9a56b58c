import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

describe('a fictitious district', () => {
  const share = scratchFolder('access-share');
  let browser: Browser;
  let host: RunningHost;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share, isDemo: true });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const open = async (): Promise<OfficePage> => {
    const office = await OfficePage.open(browser, host);
    await office.page.getByRole('grid').waitFor();
    return office;
  };

  test.each(['矩阵', '日历', '看板', '列表', '报送情况', '版本', '外出报备'])(
    '%s has no serious or critical finding of axe, light and dark',
    async (view) => {
      const office = await open();
      await office.tab(view).click();
      await office.page.getByRole('tabpanel', { name: view }).waitFor();
      for (const theme of ['light', 'dark'] as const) {
        if (theme === 'dark') await office.button('切换到深色').click();
        await office.hasTheme(theme);
        expect(await graveFindings(office.page), theme).toEqual([]);
      }
      await office.page.close();
    },
  );
});
