import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindingsInBothThemes } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

const everyByteOf = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file)),
  );

/** The director lets a colleague's computer in over the telephone, both work, and later it is shown out. */
describe('an encrypted workspace that people are invited into', () => {
  const share = scratchFolder('members-share');
  let browser: Browser;
  let leadHost: RunningHost;
  let otherHost: RunningHost;
  let lead: OfficePage;
  let other: OfficePage;
  let code: string;

  beforeAll(async () => {
    browser = await launchChromium();
    leadHost = await startBrowserHost({ share });
    lead = await OfficePage.open(browser, leadHost);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([leadHost?.stop(), otherHost?.stop()]);
  });

  const members = '#/settings/members';
  const venues = '#/directory/venues';

  async function addVenue(office: OfficePage, name: string): Promise<void> {
    await office.goTo(venues);
    await office.button(/^新增/).click();
    const form = office.page.getByRole('dialog');
    await form.getByLabel('名称').fill(name);
    await office.button('保存', form).click();
    await office.page.getByRole('cell', { name, exact: true }).waitFor();
  }

  test('is founded with invitations, which is the default, and encryption', async () => {
    const { page } = lead;
    await page.getByLabel('区县名称').fill('云溪区');
    await page.getByLabel('姓名').fill('林永康');
    await lead.choose('角色', '主任');
    await page.getByRole('radio', { name: '凭邀请码加入（推荐）', checked: true }).waitFor();
    await page.getByRole('checkbox', { name: '加密共享文件夹中的记录' }).check();
    expect(await graveFindingsInBothThemes(lead)).toEqual([]);
    await lead.button('新建并开始使用').click();
    await addVenue(lead, '第一会议室');
  });

  test('the director makes a code, by the keyboard, and the page shows it this once', async () => {
    const { page } = lead;
    await lead.goTo(members);
    await page.getByText('共享文件夹中的记录已加密').waitFor();
    await lead.button('邀请…').focus();
    await page.keyboard.press('Enter');
    const form = lead.dialog('邀请一台电脑加入');
    await form.getByRole('combobox', { name: '办公室' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.ant-select-item-option-active', { hasText: '区委办公室' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByTitle('区政府办公室').waitFor();
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').waitFor({ state: 'detached' });
    expect(await graveFindingsInBothThemes(lead)).toEqual([]);
    await lead.button('生成邀请码', form).focus();
    await page.keyboard.press('Enter');
    const shown = lead.dialog('邀请码');
    code = (await shown.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? '';
    await shown.getByText('给区政府办联络员的一台电脑').waitFor();
    expect(await graveFindingsInBothThemes(lead)).toEqual([]);
    await page.keyboard.press('Escape');
    await lead.button('已转告，关闭', shown).focus();
    await page.keyboard.press('Enter');
    await shown.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /区政府办联络员.*待使用/ }).waitFor();
    await expect.poll(async () => (await leadHost.call('sync.getStatus')).unpublishedCommits).toBe(0);
  });

  test('with the inviter’s program stopped the colleague types the code in small letters with spaces, and is in', async () => {
    await leadHost.stop();
    otherHost = await startBrowserHost({ share });
    other = await OfficePage.open(browser, otherHost);
    const { page } = other;
    await page.getByLabel('邀请码').pressSequentially('k7qm 4xt9 ppbw');
    await page.getByLabel('姓名').fill('唐思远');
    await page.keyboard.press('Enter');
    await page.getByText('邀请码不对。请与发码人逐位核对').waitFor();
    expect(await graveFindingsInBothThemes(other)).toEqual([]);
    await page.getByRole('timer').waitFor({ state: 'hidden' });
    await page.getByLabel('邀请码').fill('');
    await page.getByLabel('邀请码').pressSequentially(code.toLowerCase().replaceAll('-', ' '));
    expect(await page.getByLabel('姓名').inputValue()).toBe('唐思远');
    await other.button('加入并开始使用').click();
    await page.getByText('唐思远 · 区政府办 · 联络员').waitFor();
    await other.goTo(venues);
    await page.getByRole('cell', { name: '第一会议室', exact: true }).waitFor();
    await addVenue(other, '第二会议室');
  });

  test('once the inviter is back each sees what the other entered, and the list says who came with the code', async () => {
    leadHost = await startBrowserHost({ share, profile: leadHost.profileFolder });
    await lead.page.goto(leadHost.url);
    await lead.goTo(venues);
    await lead.page.getByRole('cell', { name: '第二会议室', exact: true }).waitFor();
    await addVenue(lead, '第三会议室');
    await other.page.getByRole('cell', { name: '第三会议室', exact: true }).waitFor();
    await lead.goTo(members);
    await lead.page.getByRole('row', { name: /唐思远.*区政府办.*联络员.*林永康邀请.*有效/ }).waitFor();
    await lead.page.getByRole('row', { name: /区政府办联络员.*已使用.*唐思远/ }).waitFor();
    expect(await graveFindingsInBothThemes(lead)).toEqual([]);
    await other.goTo(members);
    await other.page.getByText('只有建立工作区的人和区委办主任可以邀请和移出电脑').waitFor();
    expect(await other.button(/^移出|^邀请…/).count()).toBe(0);
    await other.page.getByRole('row', { name: /唐思远.*本机/ }).waitFor();
    expect(everyByteOf(share).includes('会议室')).toBe(false);
  });

  test('the director removes it after reading what that does; it is told, and what it wrote stays', async () => {
    await lead.button(/^移出唐思远的电脑/).click();
    const confirm = lead.dialog('移出唐思远的电脑？');
    await confirm.getByText(/共享记录换用新密钥/).waitFor();
    expect(await graveFindingsInBothThemes(lead)).toEqual([]);
    await lead.button('确认移出', confirm).click();
    await lead.page.getByRole('row', { name: /唐思远.*已移出.*林永康/ }).waitFor();
    const { page } = other;
    await page.getByRole('heading', { name: '本机已被移出工作区' }).waitFor();
    await page.getByText(/由林永康于 .* 移出。/).waitFor();
    await page.getByText('原使用人：唐思远 · 区政府办').waitFor();
    expect(await graveFindingsInBothThemes(other)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: '本机已被移出工作区' }).waitFor();
    await lead.goTo(venues);
    await lead.page.getByRole('cell', { name: '第二会议室', exact: true }).waitFor();
    expect(lead.complaints.concat(other.complaints).filter((line) => !/ERR_CONNECTION|WebSocket/.test(line))).toEqual(
      [],
    );
  });
});
