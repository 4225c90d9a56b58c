import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandDraft } from '../../../shared/store/commands.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { foundWorkspace } from '../story/first-half.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { focusedName, seesFocusOn } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

type Entries = NonNullable<CommandDraft<'reception.register'>['entries']>;

/** As large as visits become: 60 guests, 40 stops, 120 tasks. */
const entries: Entries = [
  ...Array.from({ length: 60 }, (_, index) => ({
    kind: 'receptionGuest' as const,
    values: { name: `来宾${index + 1}`, unit: '省发展改革委', title: '处长' },
  })),
  ...Array.from({ length: 40 }, (_, index) => ({
    kind: 'itineraryStop' as const,
    values: {
      date: index < 20 ? '2027-03-09' : '2027-03-10',
      time: { kind: 'undetermined' as const },
      kind: 'inspection' as const,
      content: `考察点${index + 1}`,
    },
  })),
  ...Array.from({ length: 120 }, (_, index) => ({
    kind: 'receptionTask' as const,
    values: { task: `任务${index + 1}`, responsibleUnit: '区机关事务中心' },
  })),
  {
    kind: 'receptionMeal' as const,
    values: {
      ...{ date: '2027-03-09', mealTime: 'lunch' as const, kind: 'workMeal' as const, guestCount: 10, standard: 80 },
      ...{ companions: ['甲', '乙', '丙', '丁'], menu: '家常菜，茅台' },
    },
  },
];

describe('分工、合规、清单 of a large visit', () => {
  let browser: Browser;
  let host: RunningHost;
  let office: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startBrowserHost({ share: scratchFolder('reception-work-share') });
    office = await OfficePage.open(browser, host);
    await foundWorkspace(office);
    const { me } = await host.call('workspace.getStatus');
    const { ids } = await host.call('reception.register', {
      officeId: me?.officeId ?? '',
      key: 'receptwork01',
      values: {
        title: '省发展改革委调研组来访',
        guestKind: 'superior',
        arriveOn: '2027-03-09',
        departOn: '2027-03-10',
      },
      entries,
    });
    const visitId = ids.find((id) => id.startsWith('reception.')) ?? '';
    await office.goTo(`#/reception/board?visit=${visitId}&part=tasks`);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const tasks = async (count: number): Promise<string[]> =>
    (await office.page.locator('.task-name').allInnerTexts()).slice(0, count);
  const cardsOf = (lane: RegExp): Locator =>
    office.page.getByRole('region', { name: lane }).getByRole('button', { name: /^任务/ });
  const chooseByKey = async (item: string): Promise<void> => {
    const { page } = office;
    // No former one is closing any more.
    await expect.poll(() => page.locator('.ant-dropdown:visible').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
    for (let focused = await focusedName(office); focused !== item; focused = await focusedName(office)) {
      await page.keyboard.press('ArrowDown');
      // The menu takes the keyboard along a frame later.
      await page.waitForFunction((last) => document.activeElement?.textContent !== last, focused);
    }
    await page.keyboard.press('Enter');
  };
  const drag = async (from: Locator, to: Locator): Promise<void> => {
    const { mouse } = office.page;
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('both are drawn');
    await mouse.move(start.x + 8, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(end.x + 8, end.y + 10, { steps: 10 });
    await mouse.up();
  };
  /** The page itself never scrolls: what is longer than the window scrolls within it. */
  const staysInWindow = async (): Promise<void> => {
    expect(
      await office.page.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return scrollHeight <= window.innerHeight && scrollWidth <= window.innerWidth;
      }),
    ).toBe(true);
  };
  const isSound = async (): Promise<void> => {
    await staysInWindow();
    await expect.poll(() => office.page.locator('.ant-message-notice').count(), { timeout: 15_000 }).toBe(0);
    expect(await graveFindingsInBothThemes(office)).toEqual([]);
    expect(office.complaints).toEqual([]);
  };

  test('a task is put elsewhere by its handle', async () => {
    await office.page.locator('.task-name').first().waitFor();
    await drag(office.page.locator('.line-handle').nth(0), office.page.locator('.line-handle').nth(2));
    await expect.poll(() => tasks(3)).toEqual(['任务2', '任务3', '任务1']);
  });

  test('and by the keys of its menu, which keeps them; a task that goes leaves them to the next', async () => {
    await office.button('办理：任务1').focus();
    await chooseByKey('上移');
    await expect.poll(() => tasks(3)).toEqual(['任务2', '任务1', '任务3']);
    await seesFocusOn(office, /^办理：任务1$/);
    await chooseByKey('删除');
    await expect.poll(() => tasks(2)).toEqual(['任务2', '任务3']);
    await seesFocusOn(office, /^办理：任务3$/);
    await chooseByKey('移动到…');
    await office.dialog('移动到第几项').waitFor();
    await office.page.keyboard.press('Escape');
    await seesFocusOn(office, /^办理：任务3$/);
  });

  test('is told of with one key, and the page is sound', async () => {
    const group = office.page.getByRole('group', { name: '状态：任务2', exact: true });
    await group.getByRole('button', { name: '待办' }).focus();
    await office.page.keyboard.press('ArrowRight');
    await office.page.keyboard.press('Enter');
    await group.getByRole('button', { name: '进行中', pressed: true }).waitFor();
    await isSound();
  });

  test('moves on the board by drag and by menu; the keyboard goes along', async () => {
    await office.goTo('#/reception/tasks');
    await office.page.getByRole('region', { name: '待办，118项' }).waitFor();
    await drag(
      office.page.getByRole('region', { name: /^待办/ }).locator('.lane-grip').first(),
      office.page.getByRole('region', { name: /^受阻/ }),
    );
    await expect.poll(() => cardsOf(/^受阻/).allInnerTexts()).toEqual(['任务3']);
    await office.button('移动到…：任务3').focus();
    await chooseByKey('已完成');
    await expect.poll(() => cardsOf(/^已完成/).allInnerTexts()).toEqual(['任务3']);
    await seesFocusOn(office, /^移动到…：任务3$/);
    await isSound();
  });

  test('what the rules find leads to where it is mended', async () => {
    await office.button('任务3').click();
    await office.tab('合规').click();
    await office.page.getByText('合规：3项不得通过').waitFor();
    await isSound();
    await office.button('去改正：酒，3月9日 午餐').click();
    await office.page.getByRole('tab', { name: '食宿车', selected: true }).waitFor();
  });

  test('its list begins with the visit, is saved with one key, signed for, and shown so', async () => {
    const { page } = office;
    await office.tab('清单').click();
    await page.getByLabel('第60行姓名').waitFor();
    await page.getByText('1120.00元').waitFor();
    await page.getByLabel('公函文号').fill('发改函〔2027〕8号');
    await page.getByLabel('备注').fill('无其他工作保障人员');
    await page.keyboard.press('Control+Enter');
    await office.seesNotice('清单已保存');
    await office.button('审签').click();
    await office.dialog('审签接待清单').getByLabel('审签人').fill('林永康');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^林永康 .*审签；改动后要重新审签$/).waitFor();
    await isSound();
  });

  test('another limit from a day on is saved and checked by', async () => {
    const { page } = office;
    await office.goTo('#/reception/rules');
    await office.button('从另一天起改用新规则…').click();
    await page.getByLabel('陪餐最多几人').fill('4');
    await office.button('添加环节').click();
    await page.getByLabel('第5行环节名称').fill('区长审定');
    await page.getByLabel('依据', { exact: true }).fill('云委办〔2026〕3号');
    await office.button('保存规则').click();
    await office.seesNotice('规则已保存');
    await isSound();
    await page.goBack();
    await office.tab('合规').click();
    await page.getByText('合规：2项不得通过').waitFor();
  });
});
