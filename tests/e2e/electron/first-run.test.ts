import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  type LaunchedApp,
  launchApp,
  quitRunningApps,
  scratchFolder,
} from '../../support/electron-double/launch-app.ts';
import { createWorkspace } from '../../support/electron-double/sample-workspace.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';
import { SECONDS_A_KEY, Typist } from '../story/typist.ts';

afterEach(quitRunningApps);

/** What a person who has read nothing takes to read a control and to decide about it. */
const SECONDS_A_STOP = 2;
const TWO_MINUTES = 120;

const picks = (app: LaunchedApp, folder: string): void =>
  app.double.journal.answer('dialog.showOpenDialog', { canceled: false, filePaths: [folder] });

/** Goes on with Tab until the control of this name has the keyboard; every control passed is a stop. */
async function tabTo(typist: Typist, office: OfficePage, name: RegExp): Promise<number> {
  for (let stops = 1; stops < 40; stops += 1) {
    await typist.press('Tab');
    const focused = await office.page.evaluate(() => {
      const element = document.activeElement === document.body ? null : document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return [
        element?.getAttribute('aria-label'),
        element?.textContent,
        ...labels.map((label) => label.textContent),
      ].join(' ');
    });
    if (name.test(focused)) return stops;
  }
  throw new Error(`the keyboard never came to ${name}`);
}

test('a person who has read nothing founds a workspace with the keyboard alone in under two minutes', async () => {
  const app = await launchApp();
  const office = new OfficePage(app.page());
  const typist = await Typist.at(office);
  const share = path.join(scratchFolder('share'), '四办共享');
  mkdirSync(share);
  picks(app, share);
  await office.button('选择文件夹…').waitFor();
  let stops = await tabTo(typist, office, /选择文件夹/);
  await typist.press('Enter');
  await office.page.getByLabel('区县名称').waitFor();
  expect(await graveFindings(office.page)).toEqual([]);
  await office.page.getByText(share).waitFor();
  expect(await office.page.evaluate(() => document.activeElement?.id)).toBe('districtName');
  await typist.compose('yunxiqu', '云溪区');
  stops += await tabTo(typist, office, /^\s*姓名|姓名$/);
  await typist.compose('linyongkang', '林永康');
  stops += await tabTo(typist, office, /新建并开始使用/);
  await typist.press('Enter');
  await office.page.getByRole('navigation', { name: '主导航' }).waitFor();
  expect(await app.client.request('workspace.getStatus')).toMatchObject({
    stage: 'ready',
    districtName: '云溪区',
    requiresInvitation: true,
    me: { name: '林永康', role: 'coordinator' },
  });
  expect(typist.keys * SECONDS_A_KEY + stops * SECONDS_A_STOP).toBeLessThan(TWO_MINUTES);
  expect(office.complaints).toEqual([]);
});

test('who is invited joins through the folder with the keyboard alone in under two minutes', async () => {
  const share = scratchFolder('share');
  const lead = await launchApp({ args: ['--share', share] });
  await lead.client.request('workspace.create', {
    districtName: '云溪区',
    officeNames: {
      partyCommittee: '区委办公室',
      peoplesCongress: '区人大常委会办公室',
      government: '区政府办公室',
      cppcc: '区政协办公室',
      reception: '区接待办公室',
    },
    otherUnits: [],
    me: { name: '林永康', office: 'partyCommittee', role: 'director' },
    requiresInvitation: true,
  });
  const leadPage = new OfficePage(lead.page());
  await leadPage.goTo('#/settings/members');
  await leadPage.button('邀请…').click();
  const form = leadPage.dialog('邀请一台电脑加入');
  await leadPage.choose('办公室', '区政府办', form);
  await leadPage.button('生成邀请码', form).click();
  const shown = await leadPage.dialog('邀请码').innerText();
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(shown)?.[0] ?? '';

  const app = await launchApp();
  const office = new OfficePage(app.page());
  const typist = await Typist.at(office);
  picks(app, share);
  await office.button('选择文件夹…').waitFor();
  let stops = await tabTo(typist, office, /选择文件夹/);
  await typist.press('Enter');
  await office.page.getByLabel('邀请码').waitFor();
  expect(await graveFindings(office.page)).toEqual([]);
  expect(await office.page.evaluate(() => document.activeElement?.id)).toBe('code');
  await typist.compose(code.toLowerCase(), code);
  stops += await tabTo(typist, office, /姓名/);
  await typist.compose('tangsiyuan', '唐思远');
  stops += await tabTo(typist, office, /加入并开始使用/);
  await typist.press('Enter');
  await office.page.getByRole('navigation', { name: '主导航' }).waitFor();
  expect(await app.client.request('workspace.getStatus')).toMatchObject({ stage: 'ready', me: { name: '唐思远' } });
  expect(typist.keys * SECONDS_A_KEY + stops * SECONDS_A_STOP).toBeLessThan(TWO_MINUTES);
  expect([...leadPage.complaints, ...office.complaints]).toEqual([]);
});

test('a fictitious district is opened before anything is set up, and removed in one step', async () => {
  const share = scratchFolder('share');
  const app = await launchApp({ args: ['--share', share] });
  const office = new OfficePage(app.page());
  await office.page.getByLabel('区县名称').waitFor();
  await office.button('打开示例区县').click();
  await office.page.getByRole('navigation', { name: '主导航' }).waitFor();
  const { districtName, shareFolder } = await app.client.request('workspace.getStatus');
  expect(districtName).toBe('云溪区');
  expect(path.relative(app.userData, shareFolder ?? '')).toBe(path.join('sample', 'share'));
  await office.goTo('#/directory/leaders');
  await office.page.getByText('王建国').first().waitFor();
  expect(readdirSync(share)).toEqual([]);

  await office.button('示例区县 · 结束…').click();
  await office.button('结束并删除').click();
  await office.page.getByLabel('区县名称').waitFor();
  expect(await app.client.request('workspace.getStatus')).toMatchObject({ stage: 'creating', shareFolder: share });
  await expect.poll(() => existsSync(path.join(app.userData, 'sample'))).toBe(false);
  expect(office.complaints).toEqual([]);

  // What was left open is gone on with, and quitting in the sample starts at the set-up.
  await office.button('打开示例区县').click();
  await office.page.getByRole('navigation', { name: '主导航' }).waitFor();
  expect(await app.quit()).toBe(0);
  const again = await launchApp({ userData: app.userData, args: ['--share', share] });
  expect(await again.client.request('workspace.getStatus')).toMatchObject({ stage: 'creating' });
});

test('who works in a workspace is not led away from it', async () => {
  const app = await launchApp({ args: ['--share', scratchFolder('share')] });
  await createWorkspace(app.client);
  await expect(app.client.request('workspace.openSample')).rejects.toMatchObject({ code: 'SAMPLE_UNAVAILABLE' });
  await expect(app.client.request('workspace.removeSample')).rejects.toMatchObject({ code: 'SAMPLE_UNAVAILABLE' });
});
