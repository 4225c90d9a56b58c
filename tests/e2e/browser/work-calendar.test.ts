import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { foundWorkspace, joinWorkspace } from '../story/first-half.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

const notice = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

describe('a year whose days off are announced while people work', () => {
  const share = scratchFolder('calendar-share');
  let browser: Browser;
  let leadHost: RunningHost;
  let governmentHost: RunningHost;
  let lead: OfficePage;
  let government: OfficePage;

  beforeAll(async () => {
    browser = await launchChromium();
    leadHost = await startBrowserHost({ share });
    lead = await OfficePage.open(browser, leadHost);
    await foundWorkspace(lead);
    governmentHost = await startBrowserHost({ share });
    government = await OfficePage.open(browser, governmentHost);
    await joinWorkspace(government);
  });
  afterAll(async () => {
    await browser?.close();
    for (const host of [leadHost, governmentHost]) await host?.stop();
  });

  test('before that only the statutory days are known, and every screen says so', async () => {
    await government.goTo('#/weeklyPlan/matrix?week=2027-02-15');
    await government.page.getByText(/报送 2月11日 周四/).waitFor();
    await government.page
      .getByText(/2027.*调休/)
      .first()
      .waitFor();
    await lead.goTo('#/settings/calendar');
    for (
      let year = Number(
        await lead.page
          .getByRole('heading', { level: 2 })
          .textContent()
          .then((text) => text?.slice(0, 4)),
      );
      year < 2027;
      year += 1
    )
      await lead.button('下一年').click();
    await lead.page.getByText('国务院尚未公布 2027 年放假安排，或本工作区尚未导入').waitFor();
    await lead.page.getByRole('button', { name: '2月6日 周六，春节，法定节假日' }).waitFor();
    await lead.page.getByRole('button', { name: '2月9日 周二，工作日' }).waitFor();
  });

  test('pasted, looked through and taken, it moves the deadlines of the other office at once', async () => {
    await lead.button('导入放假安排…').click();
    const dialog = lead.dialog('导入 2027 年放假安排');
    await dialog.getByLabel('粘贴通知原文').fill(notice.replace('2月5日（周五）至', '2月6日（周六）至'));
    await lead.button('读取', dialog).click();
    await dialog.getByText('放假 26 天').waitFor();
    await lead.button('采用这份安排', dialog).click();
    await dialog.getByText(/2月5日是法定节假日，通知里应当放假/).waitFor();
    await lead.button('重新读取', dialog).click();
    await dialog.getByLabel('粘贴通知原文').fill(notice);
    await lead.button('读取', dialog).click();
    await dialog.getByText('调休上班 6 天').waitFor();
    await lead.button('采用这份安排', dialog).click();
    await lead.seesNotice('已采用 2027 年放假安排');
    await lead.page.getByRole('button', { name: '2月9日 周二，春节，放假' }).waitFor();
    await lead.page.getByRole('button', { name: '2月20日 周六，调休上班' }).waitFor();
    await government.page.getByText(/报送 2月4日 周四/).waitFor();
    expect(government.complaints).toEqual([]);
  });

  test('a day that the district keeps otherwise counts before the notice, and can be given up again', async () => {
    await lead.page.getByRole('button', { name: '2月4日 周四，工作日' }).click();
    const dialog = lead.dialog('2月4日怎样安排');
    await lead.choose('类型', '放假', dialog);
    await lead.button('保存', dialog).click();
    await dialog.getByText('请写明依据，如文件名称和文号').waitFor();
    await dialog.getByLabel('依据').fill('区政府通告：暴雪停工');
    await lead.button('保存', dialog).click();
    await lead.page.getByRole('button', { name: '2月4日 周四，放假，本地另定' }).waitFor();
    await government.page.getByText(/报送 2月3日 周三/).waitFor();
    await lead.page.getByRole('button', { name: '2月4日 周四，放假，本地另定' }).click();
    await lead.button('取消另定').click();
    await government.page.getByText(/报送 2月4日 周四/).waitFor();
  });

  test.each(['light', 'dark'] as const)('has no serious or critical finding of axe, %s', async (theme) => {
    await lead.showIn(theme);
    expect(await graveFindings(lead.page)).toEqual([]);
    expect(lead.complaints).toEqual([]);
  });
});
