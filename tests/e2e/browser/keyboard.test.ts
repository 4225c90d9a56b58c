import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium, stillSetting } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { tabTo } from '../story/keyboard.ts';
import { OfficePage } from '../story/office-page.ts';

let browser: Browser;
let host: RunningHost;

beforeAll(async () => {
  browser = await launchChromium();
  host = await startBrowserHost({ share: scratchFolder('keyboard-share') });
  const officeNames = {
    partyCommittee: '区委办公室',
    peoplesCongress: '区人大办公室',
    government: '区政府办公室',
    cppcc: '区政协办公室',
    reception: '区接待办公室',
  };
  const me = { name: '林永康', office: 'partyCommittee', role: 'director' } as const;
  const status = await host.call('workspace.create', { districtName: '云溪区', officeNames, otherUnits: [], me });
  const servingOfficeId = status.me?.officeId ?? '';
  const leaders = ['王建国', '周晓峰'].map((name, rankOrder) => ({
    kind: 'leader' as const,
    values: {
      name,
      title: rankOrder === 0 ? '区委书记' : '区委副书记',
      body: 'partyCommittee' as const,
      servingOfficeId,
      rankOrder,
      isPrincipal: rankOrder === 0,
    },
  }));
  await host.call('directory.addEntries', { entries: leaders });
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

test('with the keyboard alone an item is entered, moved in the matrix, completed, and the week is published', async () => {
  const office = await OfficePage.open(browser, host, undefined, stillSetting);
  const { page } = office;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole('grid').waitFor();
  await office.goTo('#/weeklyPlan/matrix?week=2026-11-23');
  await page.getByRole('heading', { name: /2026年第48周/ }).waitFor();

  await tabTo(office, /王建国，.*空/);
  await press('a');
  await page.getByLabel('事项内容，可先写时刻，如 9:30 召开专题会').waitFor();
  await page.keyboard.type('9:30 召开专题会');
  await press('Enter');
  await office.seesNotice('已新增');
  await page
    .getByRole('grid')
    .getByRole('button', { name: /召开专题会/ })
    .waitFor();
  await press('Escape');

  await tabTo(office, /召开专题会/);
  await press('m');
  await office.dialog('移动到…').waitFor();
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await tabTo(office, '移动');
  await press('Enter');
  await office.seesNotice('已移动');

  await tabTo(office, /召开专题会/);
  await press('Enter');
  await office.dialog('修改事项').waitFor();
  await tabTo(office, '地点');
  await page.keyboard.type('区委常委会议室');
  await press('Tab');
  await tabTo(office, '责任单位');
  await page.keyboard.type('区委办');
  await tabTo(office, '保存');
  await press('Enter');
  await office.seesNotice('已保存');

  for (const [step, done] of [
    ['送审', '已送审'],
    ['审定', '已审定'],
  ] as const) {
    await tabTo(office, step, 'Shift+Tab');
    await press('Enter');
    await office.seesNotice(done);
  }
  await tabTo(office, '发布', 'Shift+Tab');
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(office, '发布');
  await press('Enter');
  await office.seesNotice('已发布');
  const { records } = await host.call('records.openWindow', { partitions: ['2026-W48'] });
  const version = records.find(({ kind }) => kind === 'bulletinVersion');
  expect(version?.values.items).toMatchObject([
    { content: '召开专题会', date: '2026-11-24', time: { kind: 'exact', start: '09:30' } },
  ]);
});
