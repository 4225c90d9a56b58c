import type { Browser, CDPSession, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { foundWorkspace, joinWorkspace } from '../story/first-half.ts';
import { OfficePage } from '../story/office-page.ts';

const week = { partitions: ['all', '2026-W48'] };

/** 区政府办 types into an item's form, with an input method, while 区委办 changes the same item. */
describe('a person who is typing while others write', () => {
  const share = scratchFolder('typing-share');
  let browser: Browser;
  let leadHost: RunningHost;
  let governmentHost: RunningHost;
  let government: OfficePage;
  let keyboard: CDPSession;
  let form: Locator;
  let itemId = '';

  beforeAll(async () => {
    browser = await launchChromium();
    leadHost = await startBrowserHost({ share });
    await foundWorkspace(await OfficePage.open(browser, leadHost));
    governmentHost = await startBrowserHost({ share });
    government = await OfficePage.open(browser, governmentHost);
    await joinWorkspace(government);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([leadHost?.stop(), governmentHost?.stop()]);
  });

  test('an item of 区政府办 reaches 区委办', async () => {
    await government.button('新增事项').click();
    form = government.dialog('新增事项');
    await form.getByLabel('内容', { exact: true }).fill('防汛调度会');
    await government.button('保存', form).click();
    await government.seesNotice('已新增');
    await expect.poll(async () => (await itemAtLead())?.values.content).toBe('防汛调度会');
    itemId = (await itemAtLead())?.id ?? '';
    keyboard = await government.page.context().newCDPSession(government.page);
    await government.page
      .getByRole('button', { name: /防汛调度会/ })
      .first()
      .click();
    form = government.dialog('修改事项');
    await content().waitFor();
  });

  const content = (): Locator => form.getByLabel('内容', { exact: true });
  const itemAtLead = async () => {
    const { records } = await leadHost.call('records.openWindow', week);
    return records.find(({ kind }) => kind === 'planItem');
  };
  const changeAtLead = async (changes: Record<string, string>): Promise<void> => {
    const { revision } = await leadHost.call('records.openWindow', week);
    await leadHost.call('plans.editItem', { id: itemId, baseRevision: revision, changes });
  };
  const caret = (): Promise<number | null> =>
    content().evaluate((element: HTMLTextAreaElement) => element.selectionStart);

  test('T9 a composition of the input method stands, with its caret, when the field is changed elsewhere', async () => {
    await content().click();
    await government.page.keyboard.press('End');
    await keyboard.send('Input.imeSetComposition', { text: 'xiawu', selectionStart: 5, selectionEnd: 5 });
    expect(await content().inputValue()).toBe('防汛调度会xiawu');
    await changeAtLead({ content: '防汛抗旱调度会', remarks: '请带材料' });
    // Another field shows that the change has arrived and was drawn.
    await expect.poll(() => form.getByLabel('备注').inputValue()).toBe('请带材料');
    await form.getByText(/防汛抗旱调度会/).waitFor();
    expect(await content().inputValue()).toBe('防汛调度会xiawu');
    expect(await caret()).toBe('防汛调度会xiawu'.length);
    await keyboard.send('Input.imeSetComposition', { text: 'xiawu kai', selectionStart: 9, selectionEnd: 9 });
    await keyboard.send('Input.insertText', { text: '下午开' });
    expect(await content().inputValue()).toBe('防汛调度会下午开');
    expect(await caret()).toBe('防汛调度会下午开'.length);
  });

  test('T9 what others write meanwhile is shown beside, and both values are kept until somebody chooses', async () => {
    await government.button('保存', form).click();
    await expect
      .poll(async () => {
        const { records } = await governmentHost.call('records.openWindow', week);
        return records.find(({ id }) => id === itemId)?.conflicts.content?.length;
      })
      .toBe(2);
    await expect.poll(async () => (await itemAtLead())?.conflicts.content?.length).toBe(2);
    const shown = (await itemAtLead())?.conflicts.content?.map(({ value }) => value).sort();
    expect(shown).toEqual(['防汛抗旱调度会', '防汛调度会下午开']);
    expect(government.complaints).toEqual([]);
  });
});
