import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium, stillSetting } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';
import { SECONDS_A_KEY, Typist } from '../story/typist.ts';

describe('the duty desk of a fictitious district', () => {
  const share = scratchFolder('duty-desk-share');
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

  const openTab = async (name: string): Promise<OfficePage> => {
    // A dialog that still grows is clicked beside.
    const office = await OfficePage.open(browser, host, '#/weeklyPlan', stillSetting);
    await office.page.getByRole('button', { name: '值班', exact: true }).click();
    await office.tab(name).click();
    await office.page.getByRole('tabpanel', { name }).waitFor();
    if (name === '值班日志') await office.page.getByRole('form', { name: '记电话' }).waitFor();
    return office;
  };

  test('今日值班 shows for every office who is on duty, with telephone, and who was not relieved', async () => {
    const office = await openTab('今日值班');
    const card = (name: string) => office.page.getByRole('article', { name });
    for (const name of ['区委办公室', '区人大常委会办公室', '区政府办公室', '区政协办公室']) {
      await card(name).getByText('总带班', { exact: true }).waitFor();
      expect(
        await card(name)
          .getByText(/^1390000\d{4}$/)
          .count(),
      ).toBe(5);
    }
    await card('区政协办公室')
      .getByText(/交接未确认，仍由上一班负责/)
      .waitFor();
    expect(
      await card('区政府办公室')
        .getByText(/交接未确认/)
        .count(),
    ).toBe(0);
    expect(office.complaints).toEqual([]);
    await office.page.close();
  });

  test('a call of somebody who has called before is in the log after no more keys than fifteen seconds take', async () => {
    const office = await openTab('值班日志');
    const typist = await Typist.at(office);
    const form = office.page.getByRole('form', { name: '记电话' });
    const first = async (): Promise<void> => {
      await office.page.keyboard.press('F2');
      await office.page.keyboard.insertText('柳林街道办');
      await office.page.keyboard.press('Tab');
      await office.page.keyboard.insertText('马建军');
      await office.page.keyboard.press('Tab');
      await office.page.keyboard.insertText('13900007788');
      await office.page.keyboard.press('Tab');
      await office.page.keyboard.insertText('报送当日巡查情况。');
      await office.page.keyboard.press('Control+Enter');
      await office.seesNotice('已记入日志');
    };
    await first();

    await typist.press('F2');
    await typist.compose('liul', '柳林');
    await office.page.locator('.ant-select-item-option').filter({ hasText: '马建军' }).waitFor();
    await typist.press('ArrowDown', 'Enter');
    await expect.poll(() => form.getByLabel('号码').inputValue()).toBe('13900007788');
    await typist.press('Tab', 'Tab', 'Tab');
    await typist.compose('lljmgt', '柳林街面馆头');
    await typist.compose('maoyan', '冒烟');
    await typist.compose('xfydc', '消防已到场');
    await typist.compose('wurenss', '无人受伤');
    await typist.press('Control+Enter');
    const log = office.page.getByRole('region', { name: '日志' });
    await log.getByText('柳林街面馆头冒烟消防已到场无人受伤').waitFor();
    expect(typist.keys * SECONDS_A_KEY).toBeLessThanOrEqual(15);
    const { records } = await host.call('records.openWindow', { partitions: monthsAround() });
    const call = records.find(({ values }) => String(values.content).startsWith('柳林街面馆头'));
    expect(call?.values).toMatchObject({
      callerUnit: '柳林街道办',
      callerName: '马建军',
      callerPhone: '13900007788',
      isTimeTyped: false,
    });
    expect(office.complaints).toEqual([]);
    await office.page.close();
  });

  test('what is missing of a call is said at its field, and nothing typed is lost', async () => {
    const office = await openTab('值班日志');
    const form = office.page.getByRole('form', { name: '记电话' });
    await office.page.keyboard.press('F2');
    await office.page.keyboard.type('区水务公司');
    await office.page.keyboard.press('Control+Enter');
    await form.getByText('这一项还没有填写。').waitFor();
    expect(await form.getByLabel('内容').getAttribute('aria-invalid')).toBe('true');
    expect(await form.getByLabel('来电单位').inputValue()).toBe('区水务公司');
    await office.button('清空', form).click();
    await office.page.close();
  });

  test('an entry is followed by what was done about it, and closed; a wrong one is corrected below and not altered', async () => {
    const office = await openTab('值班日志');
    const log = office.page.getByRole('region', { name: '日志' });
    await office.button('记一条').click();
    const form = office.dialog('记一条');
    await form.getByLabel('内容', { exact: true }).fill('接区气象台电话，明日有大风');
    await form.getByLabel('待办理（交接时自动带出）').check();
    await office.button('记入日志', form).click();
    const open = office.page.getByRole('region', { name: '未办结事项' });
    await open.getByText('接区气象台电话，明日有大风').waitFor();
    for (const [kind, words] of [
      ['更正', '应为今夜大风'],
      ['办结', '已转发各街镇'],
    ] as const) {
      await office.button('办理：接区气象台电话，明日有大风').click();
      const follow = office.page.getByRole('dialog');
      await office.choose('类别', kind, follow);
      await follow.getByLabel('内容', { exact: true }).fill(words);
      await office.button('记入日志', follow).click();
      await log.getByText(words).waitFor();
    }
    await log.getByText('接区气象台电话，明日有大风').waitFor();
    await expect.poll(() => open.getByText('接区气象台电话，明日有大风').count()).toBe(0);
    await office.page.close();
  });

  test('a shift is handed over: what is open comes by itself, is accepted one by one, and then the other side is responsible', async () => {
    const office = await openTab('值班日志');
    await office.button('记一条').click();
    const entry = office.dialog('记一条');
    await office.choose('类别', '突发情况', entry);
    await entry.getByLabel('内容', { exact: true }).fill('建材市场起火，消防已出动');
    await office.button('记入日志', entry).click();
    await office.tab('交接班').click();
    await office.page.getByRole('navigation', { name: '交接时刻' }).getByRole('button').first().click();
    const give = office.page.getByRole('region', { name: '交班', exact: true });
    const take = office.page.getByRole('region', { name: '接班', exact: true });
    await give.getByText('建材市场起火，消防已出动').waitFor();
    await give.getByLabel('下一步：建材市场起火，消防已出动').fill('每小时了解火势');
    await give.getByLabel('情况清').fill('接报火情一起，其余平稳');
    await office.button('确认交班', give).click();
    await office.seesNotice('已交班');
    await office.button('确认接班', take).click();
    await take.getByText(/还有 \d+ 项未逐项接收/).waitFor();
    const fire = take.getByLabel('接收：建材市场起火，消防已出动');
    await fire.click();
    await expect.poll(() => fire.isChecked()).toBe(true);
    const all = office.button('全部看过，逐项接收', take);
    if ((await all.count()) > 0) await all.click();
    await expect.poll(() => take.getByRole('checkbox', { checked: false }).count()).toBe(0);
    await office.button('确认接班', take).click();
    await office.seesNotice('已接班');
    await office.button('带班领导签字').click();
    const sign = office.dialog('带班领导签字');
    await sign.getByLabel('带班领导').fill('林永康');
    await office.button('签字', sign).click();
    await office.page.getByText(/^林永康 \d+月/).waitFor();
    expect(office.complaints).toEqual([]);
    await office.page.close();
  });

  test('an adjustment is asked for and goes through its steps on the screen', async () => {
    const office = await openTab('调班');
    await office.button('申请调班').click();
    const form = office.dialog('申请调班');
    await form.getByText('请人代班').click();
    await form.getByLabel('要调的班次').fill('主班');
    const list = office.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await list.locator('.ant-select-item-option').nth(4).click();
    await list.waitFor({ state: 'hidden' });
    await form.getByLabel('代班人员').click();
    await list.locator('.ant-select-item-option').first().click();
    await form.getByLabel('事由').fill('参加培训');
    await office.button('提交申请', form).click();
    const table = office.page.getByRole('table');
    await table.getByText('待对方同意').waitFor();
    await office.button('同意', table).click();
    await table.getByText('待审批').waitFor();
    for (const level of ['本办审批…', '总带班审批…']) {
      await office.button(level, table).click();
      const dialog = office.page.getByRole('dialog');
      await dialog.getByLabel('审批人').fill('周晓峰');
      await dialog.getByRole('button', { name: level.replace('…', ''), exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    await table.getByText('已批准').waitFor();
    await office.button('收到报备', table).click();
    await table.getByText('已报备').waitFor();
    await office.page.close();
  });

  test('the day is reported, a warning is received, told and forwarded, a spot check is answered', async () => {
    const office = await openTab('日报预警');
    await office.button(/^报送 \d+月\d+日$/).click();
    const report = office.page.getByRole('dialog');
    expect(await report.getByLabel('值班人员').inputValue()).not.toBe('');
    await office.button('报送', report).click();
    await office.seesNotice('已报送');
    await office.button('登记预警').click();
    const warning = office.dialog('登记收到的预警');
    await office.button('登记', warning).click();
    await warning.getByText('请填写发布单位').waitFor();
    await warning.getByLabel('发布单位').fill('区气象台');
    await warning.getByLabel('类型').fill('暴雪');
    await office.choose('级别', '橙色', warning);
    await office.button('登记', warning).click();
    await office.button('已报告带班领导：暴雪橙色预警').click();
    const tell = office.dialog('报告带班领导');
    await tell.getByLabel('带班领导').fill('周晓峰');
    await office.button('登记', tell).click();
    await office.page.getByText(/^周晓峰 .*按时$/).waitFor();
    await office.tab('查岗').click();
    await office.button('登记查岗').click();
    const check = office.dialog('查岗记录');
    await office.choose('被查单位', '区政府办公室', check);
    await check.getByLabel('拨打号码').fill('8863000');
    await office.button('保存', check).click();
    await office.page.getByRole('row', { name: /区政府办 电话 8863000/ }).waitFor();
    expect(office.complaints).toEqual([]);
    await office.page.close();
  });

  test.each(['今日值班', '值班日志', '交接班', '调班', '查岗', '日报预警'])(
    '%s has no serious or critical finding of axe, light and dark',
    async (name) => {
      const office = await openTab(name);
      expect(await graveFindingsInBothThemes(office)).toEqual([]);
      await office.page.close();
    },
  );
});

test('a call that was being typed when the process was killed stands in its form again', async () => {
  const share = scratchFolder('duty-kill-share');
  const browser = await launchChromium();
  const host = await startBrowserHost({ share, isDemo: true });
  const openLog = async (running: RunningHost): Promise<OfficePage> => {
    const office = await OfficePage.open(browser, running);
    await office.page.getByRole('button', { name: '值班', exact: true }).click();
    await office.tab('值班日志').click();
    await office.page.getByRole('form', { name: '记电话' }).waitFor();
    return office;
  };
  const office = await openLog(host);
  await office.page.keyboard.press('F2');
  await office.page.keyboard.type('柳林街道办');
  await office.page.keyboard.press('Tab');
  await office.page.keyboard.press('Tab');
  await office.page.keyboard.press('Tab');
  await office.page.keyboard.insertText('凌晨三点，沿街商铺冒烟');
  const { me } = await host.call('workspace.getStatus');
  const key = `duty-call ${me?.officeId}`;
  await expect.poll(async () => JSON.stringify(await host.call('drafts.load', { key }))).toContain('沿街商铺冒烟');
  await host.kill();
  const again = await startBrowserHost({ share, profile: host.profileFolder });
  const reopened = await openLog(again);
  const form = reopened.page.getByRole('form', { name: '记电话' });
  await expect.poll(() => form.getByLabel('内容').inputValue()).toBe('凌晨三点，沿街商铺冒烟');
  expect(await form.getByLabel('来电单位').inputValue()).toBe('柳林街道办');
  await form.getByText(/已找回 .* 没有保存的内容/).waitFor();
  await form.getByLabel('内容').press('Control+Enter');
  await reopened.seesNotice('已记入日志');
  await expect.poll(async () => again.call('drafts.load', { key })).toBeNull();
  await browser.close();
  await again.stop();
});

/** This month and the two beside it. */
function monthsAround(): string[] {
  const now = new Date();
  return [-1, 0, 1].map((offset) => {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 15));
    return `${month.getUTCFullYear()}-M${String(month.getUTCMonth() + 1).padStart(2, '0')}`;
  });
}
