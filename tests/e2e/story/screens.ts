import type { OfficePage } from './office-page.ts';

interface Shown {
  /** Names the kept picture. */
  readonly name: string;
  /** What is another each time, such as folders, digests and marks of computers. */
  readonly varying?: string;
  show(office: OfficePage): Promise<void>;
}

/** Takes away what the screen before has opened over the page. */
async function closeWindows({ page }: OfficePage): Promise<void> {
  const windows = page.locator('.ant-drawer-open, .ant-modal-wrap:visible');
  for (let open = await windows.count(); open > 0; open -= 1) await page.keyboard.press('Escape');
  await windows.first().waitFor({ state: 'hidden' });
}

const at = (name: string, address: string, varying?: string): Shown => ({
  name,
  ...(varying !== undefined && { varying }),
  show: async (office) => {
    await closeWindows(office);
    await office.goTo(`#/${address}`);
    await office.hasArrived();
  },
});

/** What is reached from a screen by a step that has no address of its own. */
const from = (screen: Shown, name: string, step: (office: OfficePage) => Promise<void>, varying?: string): Shown => ({
  name,
  ...(varying !== undefined && { varying }),
  show: async (office) => {
    await screen.show(office);
    await step(office);
    await office.hasArrived();
  },
});

const visitParts = [
  'basics',
  'itinerary',
  'tasks',
  'seating',
  'logistics',
  'compliance',
  'sheet',
  'documents',
  'steps',
];

const visitPage = (part: string): Shown =>
  from(at('', 'reception/board'), `visit-${part}`, async (office) => {
    await office.page.locator('.lane-title').filter({ hasText: '省发展改革委调研组来访' }).click();
    await office.page.waitForFunction(() => window.location.hash.includes('visit='));
    const address = await office.page.evaluate(() => window.location.hash);
    await office.goTo(`${address.replace(/&part=\w+/, '')}&part=${part}`);
  });

/** Every screen of the fictitious district on Wednesday, 25 November 2026, with the address that leads to it. */
export const screens: readonly Shown[] = [
  at('today', 'today'),
  ...['matrix', 'calendar', 'board', 'list', 'submissions', 'versions', 'absences'].map((tab) =>
    at(`plan-${tab}`, `weeklyPlan/${tab}?week=2026-11-23`, tab === 'versions' ? '.check-code' : undefined),
  ),
  ...['board', 'calendar', 'tasks', 'rules'].map((tab) => at(`reception-${tab}`, `reception/${tab}`)),
  ...['today', 'month', 'editor', 'log', 'handover', 'adjustments', 'checks', 'reports', 'fairness', 'staff'].map(
    (tab) => at(`duty-${tab}`, `duty/${tab}?month=2026-11`),
  ),
  ...visitParts.map(visitPage),
  ...['board', 'instructions', 'statistics', 'ledger', 'rules'].map((tab) =>
    at(`emergency-${tab}`, `emergency/${tab}`),
  ),
  ...['board', 'list', 'statistics', 'meetings', 'rules'].map((tab) => at(`supervision-${tab}`, `supervision/${tab}`)),
  from(at('', 'supervision/board'), 'matter', (office) => office.button('校园食堂食品安全专项检查').click()),
  from(at('', 'supervision/board'), 'matter-form', async (office) => {
    await office.button('登记督办').click();
    await office.dialog('登记督办').waitFor();
  }),
  from(at('', 'supervision/meetings'), 'joint-meeting', async (office) => {
    await office.page.getByText('第四季度四办主任联席会议').first().click();
    await office.page.getByRole('heading', { name: '第四季度四办主任联席会议' }).waitFor();
  }),
  ...['book', 'leaders', 'offices', 'people', 'venues'].map((section) =>
    at(`directory-${section}`, `directory/${section}`),
  ),
  ...['changes', 'conflicts', 'recovery', 'check'].map((section) => at(`history-${section}`, `history/${section}`)),
  ...['rules', 'calendar', 'appearance', 'notices', 'lock', 'fonts', 'export'].map((section) =>
    at(`settings-${section}`, `settings/${section}`),
  ),
  at('settings-folders', 'settings/folders', '.folder-facts'),
  at('settings-backup', 'settings/backup', '.settings-row:has(.backup-place) .stack'),
  at('settings-members', 'settings/members', '.ant-table'),
  at('settings-about', 'settings/about', '.about dd'),
  from(at('', 'emergency/board'), 'incident', (office) =>
    office.page.getByText('云溪大道公交车与货车相撞事故').first().click(),
  ),
  from(at('', 'today'), 'inbox', async (office) => {
    await office.button(/^收件箱，/).click();
    await office.dialog('收件箱').waitFor();
  }),
  from(
    at('', 'today'),
    'sync',
    async (office) => {
      await office.page.locator('.top-button').first().click();
      await office.page.getByRole('dialog').waitFor();
    },
    '.sync-facts',
  ),
  from(at('', 'today'), 'palette', async (office) => {
    await office.page.keyboard.press('Control+k');
    await office.page.locator('.palette input').fill('半程马拉松');
    await office.page.locator('.palette [role=option]').first().waitFor();
    await office.page.getByText('正在整理以往的记录').waitFor({ state: 'hidden' });
  }),
  at('manual-start', 'manual/start'),
];
