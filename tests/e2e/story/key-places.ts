import type { KeyGroupId } from '../../../renderer/text/keys.ts';
import { wholeVisitTitle } from './manual-screens.ts';
import type { OfficePage } from './office-page.ts';

/** Brings the keyboard to where the keys of a group mean something; `key` is the one that will be pressed. */
type Place = (office: OfficePage, key: string) => Promise<void>;

const show = async (office: OfficePage, address: string): Promise<void> => {
  await office.goTo(`#/${address}`);
  await office.page.locator('main').waitFor();
  await office.page.waitForFunction(() => !document.querySelector('.content-spin'));
};

const focusOn = async (office: OfficePage, selector: string): Promise<void> => {
  const found = office.page.locator(selector).first();
  await found.waitFor();
  await found.focus();
};

/** The visit of the district that has everything. */
const showVisit = async (office: OfficePage, part: string): Promise<void> => {
  await show(office, 'reception/board');
  await office.page.locator('.lane-card .lane-title').filter({ hasText: wholeVisitTitle }).click();
  await office.page.waitForFunction(() => window.location.hash.includes('visit='));
  const hash = await office.page.evaluate(() => window.location.hash);
  await office.goTo(`${hash.replace(/&part=\w+/, '')}&part=${part}`);
};
/** Where each group of keys acts, in the fictitious district. Keys of the desktop's window are the menu's. */
export const keyPlaces: Readonly<Record<Exclude<KeyGroupId, 'window'>, Place>> = {
  everywhere: async (office, key) => {
    await show(office, 'today');
    if (key === 'Escape') await office.page.keyboard.press('?');
    if (key === 'Escape') await office.dialog('键盘操作').waitFor();
    if (key === 'Enter') await focusOn(office, '.top-bar [aria-keyshortcuts="F1"]');
  },
  forms: async (office) => {
    await show(office, 'directory/venues');
    await office.button('新增会议室').click();
    await focusOn(office, '[role="dialog"] input');
  },
  tabs: async (office) => {
    await show(office, 'weeklyPlan/board');
    await focusOn(office, '[role="tab"][aria-selected="true"]');
  },
  matrix: async (office) => {
    await show(office, 'weeklyPlan/matrix');
    await focusOn(office, '.matrix-item');
  },
  quickEntry: async (office, key) => {
    await show(office, 'weeklyPlan/matrix');
    await office.page.getByRole('grid').waitFor();
    if (key.includes('+')) return;
    await office.page.getByRole('textbox', { name: '快速录入' }).fill('周三9:30 召开专题会');
    await office.page.getByRole('textbox', { name: '快速录入' }).focus();
  },
  dutyMonth: async (office, key) => {
    await show(office, 'duty/month');
    await focusOn(office, '[role="grid"] [tabindex="0"]');
    if (key === 'Escape') await office.page.keyboard.press('ArrowRight');
    if (key === 'Escape') await office.page.locator('.duty-tip').waitFor();
  },
  rosterEditor: async (office) => {
    await show(office, 'duty/editor');
    await focusOn(office, '[role="grid"] [tabindex="0"]');
  },
  call: async (office, key) => {
    await show(office, 'duty/log');
    await office.page.locator('.quick-call').waitFor();
    if (key !== 'F2') await focusOn(office, '.quick-call textarea');
  },
  intake: async (office, key) => {
    await show(office, 'emergency/board');
    await office.page.keyboard.press('F4');
    await focusOn(office, key === 'Shift+Enter' ? '.intake-form textarea' : '.intake-form input');
  },
  seating: async (office, key) => {
    await showVisit(office, 'seating');
    await focusOn(office, '.seat-sheet button[tabindex="0"]');
    // From the first seat nothing lies above or to the left.
    if (key === 'ArrowUp' || key === 'ArrowLeft') await office.page.keyboard.press('End');
    if (key === 'Escape') await pickASeat(office);
    if (key === 'Control+Z') await swapTwoSeats(office);
  },
  taskStates: async (office) => {
    await showVisit(office, 'tasks');
    await focusOn(office, '.task-states button[tabindex="0"]');
  },
  book: async (office, key) => {
    await show(office, 'directory/book');
    // Only contacts of other units can be deleted.
    if (key === 'Delete') await office.page.getByText(/^外部联系人 \d+$/).click();
    await office.page.getByRole('textbox', { name: /查找姓名/ }).focus();
    await office.page.keyboard.press('ArrowDown');
  },
  inbox: async (office) => {
    await show(office, 'today');
    await office.button(/^收件箱，/).click();
    await office.page.waitForFunction(() => document.activeElement?.matches('.inbox-row'));
  },
  search: async (office) => {
    await show(office, 'today');
    await office.page.keyboard.press('Control+k');
    await office.page.getByRole('option').nth(1).waitFor();
  },
};

async function pickASeat(office: OfficePage): Promise<void> {
  await office.page.keyboard.press('Enter');
  await office.page.getByRole('menuitem', { name: '与…互换' }).click();
  await focusOn(office, '.seat-sheet button[tabindex="0"]');
}

async function swapTwoSeats(office: OfficePage): Promise<void> {
  await pickASeat(office);
  await office.page.locator('.seat-sheet button').nth(1).press('Enter');
  await office.seesNotice(/互换/);
  await focusOn(office, '.seat-sheet button[tabindex="0"]');
}
