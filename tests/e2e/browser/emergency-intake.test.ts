import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { monthPartition, yearPartition } from '../../../shared/domain/month.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';
import { SECONDS_A_KEY, Typist } from '../story/typist.ts';

let browser: Browser;
let host: RunningHost;

beforeAll(async () => {
  browser = await launchChromium();
  host = await startBrowserHost({ share: scratchFolder('intake-share'), isDemo: true });
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const recordsAt = async (at: RunningHost) => {
  const { date } = chinaTimeOf(Date.now());
  const partitions = ['all', yearPartition(date), monthPartition(date)];
  return (await at.call('records.openWindow', { partitions })).records;
};

describe('接报', () => {
  test('from any screen, with the keyboard alone, no more keys than thirty seconds take', async () => {
    const office = await OfficePage.open(browser, host);
    await office.page.getByRole('button', { name: '周计划', exact: true }).waitFor();
    await office.page.locator('.top-bar').waitFor();
    const typist = await Typist.at(office);
    await typist.press('F4');
    const form = office.page.getByRole('form', { name: '接报' });
    await form.waitFor();
    await expect.poll(() => form.getByLabel('什么事').evaluate((field) => field === document.activeElement)).toBe(true);
    await typist.compose('chengdjd', '城东街道');
    await typist.compose('tianqiao', '天桥');
    await typist.compose('tanta', '坍塌');
    // Past 类别, to 小类: two letters of it and the choice.
    await typist.press('Enter', 'Enter');
    await typist.compose('scaq', '生产安全');
    await office.page.locator('.ant-select-item-option').filter({ hasText: '生产安全事故' }).waitFor();
    await typist.press('ArrowDown', 'Enter', 'Enter');
    await typist.press('0', '0', '1', '0');
    await typist.press('Enter', 'Enter');
    await typist.compose('chengdjd', '城东街道');
    await typist.press('Enter');
    await typist.compose('renmlsx', '人民路十字');
    await typist.press('Enter');
    await typist.compose('jdb', '街道办');
    await typist.press('Enter');
    await typist.compose('majj', '马建军');
    await typist.press('Enter');
    for (const digit of '13900007788') await typist.press(digit);
    await typist.press('Enter', '3', 'Enter', 'Enter', '1', '0');
    await typist.press('Control+Enter');
    await office.seesNotice('已接报');
    await office.page.getByRole('heading', { name: /城东街道天桥坍塌/ }).waitFor();
    expect(typist.keys * SECONDS_A_KEY).toBeLessThanOrEqual(30);

    const records = await recordsAt(host);
    const incident = records.find(({ kind, values }) => kind === 'incident' && values.title === '城东街道天桥坍塌');
    expect(incident?.values).toMatchObject({
      subtype: '生产安全事故',
      category: 'accident',
      town: '城东街道',
      address: '人民路十字',
      sourceUnit: '街道办',
      casualties: { dead: 3, seriouslyInjured: 10, missing: null, slightlyInjured: null },
    });
    const about = (kind: string) =>
      records.find((each) => each.kind === kind && each.values.incidentId === incident?.id);
    expect(about('incidentSeverity')?.values).toMatchObject({ level: 'III' });
    expect(about('incidentPerson')?.values.details).toMatchObject({ name: '马建军', phone: '13900007788' });
    // Its deadlines run.
    await office.page.locator('.countdown').first().waitFor();
    expect(office.complaints).toEqual([]);
    await office.page.close();
  });

  test('looks the same to everybody: no grave finding of axe, light and dark', async () => {
    const office = await OfficePage.open(browser, host);
    await office.page.locator('.top-bar').waitFor();
    await office.page.keyboard.press('F4');
    await office.page.getByRole('form', { name: '接报' }).waitFor();
    expect(await graveFindingsInBothThemes(office)).toEqual([]);
    await office.page.close();
  });

  test('密级 chosen: the words go out of the form, and the stub alone is kept', async () => {
    const office = await OfficePage.open(browser, host);
    await office.page.locator('.top-bar').waitFor();
    await office.page.keyboard.press('F4');
    const form = office.page.getByRole('form', { name: '接报' });
    await form.getByLabel('什么事').fill('不该写在这里的事');
    await form.getByText('机密', { exact: true }).click();
    expect(await form.getByLabel('什么事').inputValue()).toBe('');
    expect(await form.getByLabel('什么事').isDisabled()).toBe(true);
    await form.getByLabel('文号').fill('云办机〔2026〕7号');
    await form.getByLabel('去向').fill('机要通道送市委总值班室');
    await office.page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    const records = await recordsAt(host);
    const stubs = records.filter(({ kind }) => kind === 'classifiedStub');
    expect(stubs.map(({ values }) => values.documentNumber)).toContain('云办机〔2026〕7号');
    expect(JSON.stringify(records)).not.toContain('不该写在这里的事');
    await office.page.close();
  });
});

test('the process is killed while somebody types: what was typed before its last save comes back by itself', async () => {
  const [share, profile] = [scratchFolder('intake-kill-share'), scratchFolder('intake-kill-profile')];
  let running = await startBrowserHost({ share, profile, isDemo: true });
  const openIntake = async () => {
    const office = await OfficePage.open(browser, running);
    await office.page.locator('.top-bar').waitFor();
    await office.page.keyboard.press('F4');
    const field = office.page.getByRole('form', { name: '接报' }).getByLabel('什么事');
    await field.waitFor();
    return { office, field };
  };
  const savedTitle = async (): Promise<unknown> => {
    const { me } = await running.call('workspace.getStatus');
    const draft = await running.call('drafts.load', { key: `emergency-intake ${me?.officeId}` });
    return (draft?.value as { readonly title?: string } | undefined)?.title;
  };
  try {
    const words = '柳林街道化工仓库爆燃有人员受伤正在核实';
    // Killed with all of it saved, with some, and after the first sign.
    for (const count of [words.length, 9, 1]) {
      const { office, field } = await openIntake();
      await field.fill('');
      for (const sign of words.slice(0, count)) await office.page.keyboard.insertText(sign);
      await expect.poll(savedTitle, { timeout: 10_000 }).toBe(words.slice(0, count));
      await office.page.keyboard.insertText('，现场');
      await running.kill();
      await office.page.close();
      running = await startBrowserHost({ share, profile, isDemo: true });
      const again = await openIntake();
      expect((await again.field.inputValue()).startsWith(words.slice(0, count))).toBe(true);
      await again.office.page.close();
    }
  } finally {
    await running.stop();
  }
});
