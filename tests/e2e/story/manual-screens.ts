import type { ManualPictureId } from '../../../renderer/text/manual/manual-content.ts';
import type { OfficePage } from './office-page.ts';

interface PicturedScreen {
  readonly id: ManualPictureId;
  /** A window lies over the screen: the whole page is shown, else the screen without what is around it. */
  readonly isWhole: boolean;
  show(office: OfficePage): Promise<void>;
}

type More = (office: OfficePage) => Promise<void>;

const shown = async (office: OfficePage, address: string): Promise<void> => {
  await office.goTo(`#/${address}`);
  await office.hasArrived();
};

const at = (id: ManualPictureId, address: string, more?: More): PicturedScreen => ({
  id,
  isWhole: false,
  show: async (office) => {
    await shown(office, address);
    await more?.(office);
  },
});

/** A screen with a window over it. */
const over = (id: ManualPictureId, address: string, open: More): PicturedScreen => ({
  id,
  isWhole: true,
  show: async (office) => {
    await shown(office, address);
    await open(office);
    await office.page.getByRole('dialog').waitFor();
  },
});

/** The visit of the district of which everything is settled. */
export const wholeVisitTitle = '省发展改革委调研组来访';

/** A part of it. */
const visit = (id: ManualPictureId, part: string): PicturedScreen =>
  at(id, 'reception/board', async (office) => {
    await office.page.locator('.lane-card .lane-title').filter({ hasText: wholeVisitTitle }).click();
    await office.page.waitForFunction(() => window.location.hash.includes('visit='));
    const hash = await office.page.evaluate(() => window.location.hash);
    await office.goTo(`${hash.replace(/&part=\w+/, '')}&part=${part}`);
    await office.page.locator('[role="tabpanel"]').waitFor();
  });

/** Every screen of which 使用手册 has a picture, in the fictitious district on Wednesday, 25 November 2026. */
export const manualScreens: readonly PicturedScreen[] = [
  at('today', 'today'),
  at('plan-matrix', 'weeklyPlan/matrix?week=2026-11-23'),
  over('plan-form', 'weeklyPlan/matrix?week=2026-11-30', async (office) => {
    await office.page.getByRole('grid').waitFor();
    await office.button('新增事项').click();
  }),
  over('plan-import', 'weeklyPlan/matrix?week=2026-11-30', (office) => office.button('导入…').click()),
  at('plan-submissions', 'weeklyPlan/submissions?week=2026-11-23'),
  at('plan-versions', 'weeklyPlan/versions?week=2026-11-23'),
  at('plan-absences', 'weeklyPlan/absences?week=2026-11-23'),
  at('reception-board', 'reception/board'),
  visit('visit-itinerary', 'itinerary'),
  visit('visit-compliance', 'compliance'),
  at('duty-today', 'duty/today?month=2026-11'),
  at('duty-month', 'duty/month?month=2026-11'),
  at('duty-editor', 'duty/editor?month=2026-11'),
  at('duty-log', 'duty/log?month=2026-11'),
  at('duty-handover', 'duty/handover?month=2026-11'),
  over('emergency-intake', 'emergency/board', (office) => office.page.keyboard.press('F4')),
  at('emergency-board', 'emergency/board'),
  at('incident', 'emergency/board', async (office) => {
    await office.page.locator('.lane-card .lane-title').first().click();
    await office.page.waitForFunction(() => window.location.hash.includes('incident='));
  }),
  at('supervision-board', 'supervision/board'),
  at('matter', 'supervision/board', (office) => office.button('校园食堂食品安全专项检查').click()),
  at('joint-meeting', 'supervision/meetings', async (office) => {
    await office.page.getByText('第四季度四办主任联席会议').first().click();
    await office.page.getByRole('heading', { name: '第四季度四办主任联席会议' }).waitFor();
  }),
  at('directory-book', 'directory/book'),
  over('search', 'today', async (office) => {
    await office.page.keyboard.press('Control+k');
    await office.page.getByRole('combobox', { name: /查找内容/ }).fill('安全生产');
    await office.page.getByRole('option').first().waitFor();
    await office.page.getByText('正在整理以往的记录').waitFor({ state: 'hidden' });
  }),
  over('inbox', 'today', (office) =>
    office
      .button(/^收件箱/)
      .first()
      .click(),
  ),
  at('history-changes', 'history/changes'),
  at('settings-rules', 'settings/rules'),
];
