import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { weekTitle } from '../../../renderer/text/date-words.ts';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { foundingInput } from '../../support/founding-input.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { OfficePage } from '../story/office-page.ts';

/** Its time for submission is over whenever this runs. */
const lastWeek = addDays(weekStartOf(chinaTimeOf(Date.now()).date), -7);

let browser: Browser;
let lead: RunningHost;
let urged: RunningHost;

beforeAll(async () => {
  const share = scratchFolder('urging-share');
  browser = await launchChromium();
  lead = await startBrowserHost({ share });
  await lead.call('workspace.create', foundingInput);
  urged = await startBrowserHost({ share });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([lead?.stop(), urged?.stop()]);
});

test('who has not submitted is seen with how late it is, and urging reaches the inbox of that office', async () => {
  const desk = await OfficePage.open(browser, lead);
  await desk.button('新增事项').waitFor();
  await desk.goTo(`#/weeklyPlan/submissions?week=${lastWeek}`);
  const row = desk.page.getByRole('row', { name: /区人大/ });
  await row.getByText('未报').waitFor();
  expect(await row.innerText()).toMatch(/已逾期 \d+(天|小时)/);

  const { records } = await lead.call('records.openWindow', { partitions: ['all'] });
  const officeId = records.find(({ values }) => values.shortName === '区人大办')?.id ?? '';
  const me = { name: '潘德明', officeId, role: 'liaison' } as const;
  await vi.waitFor(() => urged.call('workspace.join', { me }), { timeout: 30_000, interval: 100 });
  const office = await OfficePage.open(browser, urged);

  await desk.button('催办区人大办').click();
  await desk.seesNotice('已催办');
  await row.getByText(/已催办/).waitFor();
  await office.page.getByRole('button', { name: /收件箱/ }).click();
  await office.page.getByText(`请尽快报送${weekTitle(lastWeek)}计划`).waitFor();
});
