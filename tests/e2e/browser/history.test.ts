import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyPlanItem } from '../../../shared/domain/plan-item.ts';
import { unzipTexts } from '../../electron/exports/unzip.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { foundingInput } from '../../support/founding-input.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

const week = '2026-11-23';
const window = { partitions: ['all', '2026-W48'] };

/** One workstation's page through all of 留痕, with a second workstation on the same folder. */
describe('what was changed, settled, brought back and verified', () => {
  const share = scratchFolder('history-share');
  let browser: Browser;
  let leadHost: RunningHost;
  let governmentHost: RunningHost;
  let lead: OfficePage;
  let itemId: string;
  const meetings = ['调研准备会', '信访联席会', '安全生产会', '文明创建会', '财政调度会', '招商专题会'];

  beforeAll(async () => {
    browser = await launchChromium();
    leadHost = await startBrowserHost({ share });
    await leadHost.call('workspace.create', foundingInput);
    governmentHost = await startBrowserHost({ share });
    await eventually(
      async () => (await recordsOf(governmentHost)).filter(({ kind }) => kind === 'office').length === 5,
    );
    const office = (await recordsOf(governmentHost)).find(({ values }) => values.name === '区政府办')?.id ?? '';
    await governmentHost.call('workspace.join', { me: { name: '唐思远', officeId: office, role: 'liaison' } });
    const leader = { name: '李明华', title: '区长', body: 'government', rankOrder: 0, isPrincipal: true } as const;
    const { ids } = await leadHost.call('directory.addEntries', {
      entries: [{ kind: 'leader', values: { ...leader, servingOfficeId: office } }],
    });
    await eventually(async () => (await recordsOf(governmentHost)).some(({ kind }) => kind === 'leader'));
    const attendance = [{ leaderId: ids[0] ?? '', role: 'attend' as const }];
    const item = { ...emptyPlanItem(office, week, week), attendance };
    const made = await governmentHost.call('plans.createItem', { values: { ...item, content: '政府常务会议' } });
    itemId = made.ids[0] ?? '';
    for (const content of meetings) await governmentHost.call('plans.createItem', { values: { ...item, content } });
    await eventually(async () => (await itemsOf(leadHost)).length === 1 + meetings.length);
    lead = await OfficePage.open(browser, leadHost);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([leadHost?.stop(), governmentHost?.stop()]);
  });

  const recordsOf = async (host: RunningHost) => (await host.call('records.openWindow', window)).records;
  const itemsOf = async (host: RunningHost) =>
    (await recordsOf(host)).filter(({ kind, standing }) => kind === 'planItem' && standing === 'present');
  const valuesOf = async (host: RunningHost) => (await recordsOf(host)).find(({ id }) => id === itemId)?.values ?? {};
  const revisionOf = async (host: RunningHost) => (await host.call('records.openWindow', window)).revision;

  async function openItem(): Promise<void> {
    await lead.goTo(`#/weeklyPlan/matrix?week=${week}`);
    await lead.page
      .getByRole('grid')
      .getByRole('button', { name: /政府常务会议/ })
      .click();
    await lead.dialog('修改事项').waitFor();
  }

  async function goToHistory(section: string): Promise<void> {
    await lead.goTo('#/history/changes');
    await lead.tab(section).click();
    await lead.page.getByRole('tabpanel', { name: section }).waitFor();
  }

  test('two edits of an item stand in its history, with who wrote what before and after', async () => {
    for (const place of ['一号会议室', '二号会议室']) {
      await openItem();
      await lead.dialog('修改事项').getByLabel('地点').fill(place);
      await lead.page.keyboard.press('Tab');
      await lead.button('保存', lead.dialog('修改事项')).click();
      await lead.dialog('修改事项').waitFor({ state: 'detached' });
    }
    await openItem();
    await lead.button('历史', lead.dialog('修改事项')).click();
    const history = lead.dialog('历史：政府常务会议');
    const entry = history.getByRole('listitem').filter({ hasText: '二号会议室' }).first();
    await entry.getByRole('cell', { name: '一号会议室', exact: true }).waitFor();
    await entry.getByText('林永康 · 区委办 · 本机').waitFor();
    await history.getByText('唐思远 · 区政府办').waitFor();
    await lead.page.keyboard.press('Escape');

    await goToHistory('修改记录');
    const table = lead.page.getByRole('table', { name: '修改记录' });
    expect(await table.getByRole('row').filter({ hasText: '政府常务会议' }).count()).toBe(3);
    await lead.button('政府常务会议的历史', table).first().click();
    await lead.dialog('历史：政府常务会议').waitFor();
    await lead.page.keyboard.press('Escape');
  });

  test('a conflict of two workstations is settled, and the other value adopted afterwards', async () => {
    const base = await revisionOf(leadHost);
    await eventually(async () => (await valuesOf(governmentHost)).placeText === '二号会议室');
    const edit = { id: itemId, baseRevision: await revisionOf(governmentHost) };
    await governmentHost.call('plans.editItem', { ...edit, changes: { placeText: '政府大楼' } });
    await eventually(async () => (await valuesOf(leadHost)).placeText === '政府大楼');
    await leadHost.call('plans.editItem', { id: itemId, baseRevision: base, changes: { placeText: '区委大楼' } });

    await goToHistory('冲突');
    const open = lead.page.getByRole('table', { name: '待处理' });
    await lead.button('采用此值：政府大楼', open).waitFor();
    await lead.button('采用此值：区委大楼', open).click();
    await lead.seesNotice('已采用');
    const settled = lead.page.getByRole('table', { name: '已选定' });
    await lead.button('采用另一方：政府大楼', settled).click();
    await eventually(async () => (await valuesOf(leadHost)).placeText === '政府大楼');
    await lead.page.getByText('没有待处理的两处修改').waitFor();
  });

  test('a deleted item is listed with who deleted it and comes back', async () => {
    await openItem();
    await lead.button('删除', lead.dialog('修改事项')).click();
    await eventually(async () => (await itemsOf(leadHost)).length === meetings.length);
    await goToHistory('冲突');
    const deleted = lead.page.getByRole('table', { name: '已删除的记录' });
    await deleted.getByRole('row').filter({ hasText: '政府常务会议' }).getByText('林永康').waitFor();
    await lead.button('恢复：政府常务会议', deleted).click();
    await lead.seesNotice('已恢复');
    expect((await valuesOf(leadHost)).placeText).toBe('政府大楼');
  });

  test('after a bulk deletion the moment before it is offered, previewed and restored, and that can be undone', async () => {
    for (const { id, values } of await itemsOf(leadHost)) {
      if (!meetings.includes(String(values.content))) continue;
      await leadHost.call('plans.removeItem', { id, baseRevision: await revisionOf(leadHost) });
    }
    expect(await itemsOf(leadHost)).toHaveLength(1);
    await goToHistory('恢复');
    await lead.button(/查看：.*成批删除之前（6 条）/).click();
    const panel = lead.page.getByRole('region', { name: /^恢复到/ });
    await panel.getByText('找回 6').waitFor();
    await lead.page.getByRole('checkbox', { name: '招商专题会' }).check();
    await lead.button('恢复所选 1 条').click();
    await lead.button('恢复', lead.page.getByRole('dialog')).click();
    await lead.seesNotice('已恢复 1 条');
    expect((await itemsOf(leadHost)).map(({ values }) => values.content).sort()).toEqual(
      ['政府常务会议', '招商专题会'].sort(),
    );
    await panel.getByText('找回 5').waitFor();
    await lead.button('全部恢复').click();
    await lead.button('恢复', lead.page.getByRole('dialog')).click();
    await lead.seesNotice('已恢复 5 条');
    expect(await itemsOf(leadHost)).toHaveLength(7);
    await lead.page.locator('.ant-message').getByRole('button', { name: '撤销' }).last().click();
    await eventually(async () => (await itemsOf(leadHost)).length === 2);
    await eventually(async () => (await itemsOf(governmentHost)).length === 2);
  });

  test('the state of this morning is previewed by its clock time, and written as a copy', async () => {
    await lead.page.getByLabel('时刻', { exact: true }).fill('0:00');
    await lead.button('查看', lead.page.getByRole('region', { name: '日期与大批修改' })).click();
    const panel = lead.page.getByRole('region', { name: /00:00 的样子$/ });
    await panel.getByText('移除').first().waitFor();
    await lead.button('恢复到副本…', panel).click();
    await lead.button('生成副本', lead.page.getByRole('dialog')).click();
    await lead.page.getByText(`${leadHost.profileFolder}/copies/`).waitFor();
    await lead.page.keyboard.press('Escape');
    const { me } = await leadHost.call('workspace.getStatus');
    expect(me?.role).toBe('director');
  });

  test('校验 finds all whole, and 问题包 comes as a zip without what anybody entered', async () => {
    await goToHistory('校验与问题包');
    await lead.button('开始校验').click();
    await lead.page.getByText('全部完好').waitFor();
    await lead.page.getByRole('table', { name: '各工作站的日志' }).getByText('本机日志').waitFor();
    const [download] = await Promise.all([lead.page.waitForEvent('download'), lead.button('保存问题包…').click()]);
    expect(download.suggestedFilename()).toMatch(/^四办协同问题包_.*\.zip$/);
    const parts = unzipTexts(readFileSync((await download.path()) ?? ''));
    expect([...parts.keys()]).toEqual(['说明.txt', 'report.json', 'errors.json']);
    expect(`${parts.get('report.json')}${parts.get('errors.json')}`).not.toMatch(/[\u4e00-\u9fff]/u);

    await lead.page.getByRole('checkbox', { name: '含内容（日志原文）' }).check();
    await lead.button('保存问题包…').click();
    const question = lead.page.getByRole('dialog');
    const [whole] = await Promise.all([
      lead.page.waitForEvent('download'),
      lead.button('确定，含内容生成', question).click(),
    ]);
    const names = [...unzipTexts(readFileSync((await whole.path()) ?? '')).keys()];
    expect(names.filter((name) => name.startsWith('journals/'))).toHaveLength(2);
    expect(lead.complaints).toEqual([]);
  });

  test.each(['修改记录', '冲突', '恢复', '校验与问题包'])(
    '%s has no serious or critical finding of axe, light and dark, and its tabs are reached by arrow keys',
    async (section) => {
      const office = await OfficePage.open(browser, leadHost);
      await office.page.getByRole('grid').waitFor();
      await office.goTo('#/history/changes');
      await office.tab('修改记录').focus();
      while (!(await office.tab(section).evaluate((tab) => tab === document.activeElement))) {
        await office.page.keyboard.press('ArrowRight');
      }
      await office.page.getByRole('tabpanel', { name: section }).waitFor();
      await office.page.locator('.content-spin').waitFor({ state: 'detached' });
      if (section === '恢复')
        await office
          .button(/^查看：/)
          .first()
          .click();
      expect(await graveFindingsInBothThemes(office)).toEqual([]);
      await office.page.close();
    },
  );
});

/** Resolves once it holds; the workstations exchange by themselves. */
async function eventually(isThere: () => Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await isThere()).toBe(true), { timeout: 30_000, interval: 100 });
}
