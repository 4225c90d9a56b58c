import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import type { Role } from '../../../shared/domain/office.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { emptyPlanItem } from '../../../shared/domain/plan-item.ts';
import { weekPartition, weekStartOf } from '../../../shared/domain/week.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { launchChromium } from '../../support/chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { graveFindings } from '../story/grave-findings.ts';
import { OfficePage } from '../story/office-page.ts';

const today = (): string => chinaTimeOf(Date.now()).date;

type Values = Readonly<Record<string, unknown>>;
interface Kept {
  readonly id: string;
  readonly kind: string;
  readonly values: Values;
}

/** What a host tells its page, fetched past every page. */
async function recordsAt(host: RunningHost): Promise<readonly Kept[]> {
  const date = today();
  const months = [-31, 0, 31].map((days) => addDays(date, days));
  const partitions = [
    'all',
    ...[-7, 0, 7].map((days) => weekPartition(addDays(weekStartOf(date), days))),
    ...months.map((day) => `${day.slice(0, 4)}-M${day.slice(5, 7)}`),
    ...months.map((day) => `${day.slice(0, 4)}-Y`),
  ];
  const { records } = await host.call('records.openWindow', { partitions: [...new Set(partitions)] });
  return records.filter(({ standing }) => standing === 'present');
}

describe('今日 of a fictitious district', () => {
  const share = scratchFolder('today-share');
  let browser: Browser;
  let lead: RunningHost;
  let other: RunningHost;
  let page: OfficePage;

  const card = (of: OfficePage, name: string): Locator => of.page.getByRole('region', { name: new RegExp(`^${name}`) });
  const officeNamed = async (name: string): Promise<string> =>
    (await recordsAt(lead)).find(({ kind, values }) => kind === 'office' && values.shortName === name)?.id ?? '';
  const openToday = async (host: RunningHost): Promise<OfficePage> => {
    const office = await OfficePage.open(browser, host, '');
    await office.page.getByRole('heading', { name: '今日', exact: true }).waitFor();
    return office;
  };
  const joinAs = async (host: RunningHost, officeName: string, role: Role): Promise<void> => {
    const me = { name: '潘德明', officeId: await officeNamed(officeName), role };
    await vi.waitFor(() => host.call('workspace.join', { me }), { timeout: 30_000, interval: 100 });
  };

  beforeAll(async () => {
    browser = await launchChromium();
    lead = await startBrowserHost({ share, isDemo: true });
    other = await startBrowserHost({ share });
    page = await openToday(lead);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all([lead?.stop(), other?.stop()]);
  });

  test('shows as many activities, and each in its words, as the records of the day hold', async () => {
    const records = await recordsAt(lead);
    const items = records.filter(
      ({ kind, values }) =>
        kind === 'planItem' && String(values.date) <= today() && String(values.endDate ?? values.date) >= today(),
    );
    const inPlan = new Set(records.filter(({ kind }) => kind === 'planItem').map(({ id }) => id));
    const stops = records.filter(
      ({ kind, values }) =>
        kind === 'itineraryStop' &&
        values.date === today() &&
        !inPlan.has(String(values.planItemId)) &&
        ((values.hosts as unknown[]).length > 0 || values.venueId !== undefined),
    );
    const activities = card(page, '今日领导活动');
    await vi.waitFor(async () =>
      expect(await activities.getByRole('listitem').count()).toBe(items.length + stops.length),
    );
    for (const { values } of items) await activities.getByText(String(values.content)).first().waitFor();
  });

  test('names whoever the roster has on duty now, with the number to call', async () => {
    const records = await recordsAt(lead);
    const now = Date.now();
    const clock = (date: string, time: string): number => Date.parse(`${date}T${time}:00+08:00`);
    const onDuty = records.filter(({ kind, values }) => {
      if (kind !== 'dutyShift' || !values.due) return false;
      const [date, start, end] = ['date', 'start', 'end'].map((field) => String(values[field])) as [
        string,
        string,
        string,
      ];
      const until = start < end ? clock(date, end) : clock(addDays(date, 1), end);
      return clock(date, start) <= now && now < until;
    });
    const duty = card(page, '现在在岗');
    expect(onDuty.length).toBeGreaterThan(0);
    const exchanged = new Set(
      records.filter(({ kind }) => kind === 'dutyAdjustment').map(({ values }) => String(values.shiftId)),
    );
    for (const { id, values } of onDuty) {
      if (exchanged.has(id)) continue;
      const { name, phone } = values.due as { name: string; phone: string };
      await duty.getByText(name, { exact: true }).first().waitFor();
      await duty.getByText(phone).first().waitFor();
    }
    expect(await duty.locator('.today-people > li').count()).toBe(onDuty.length);
  });

  test('counts the visits that arrive, the incidents at work and the plans handed in as the records do', async () => {
    const records = await recordsAt(lead);
    const horizon = addDays(today(), 14);
    const over = new Set(['archived', 'cancelled', 'postponed', 'settled']);
    const visits = records.filter(({ kind, values }) => {
      if (kind !== 'reception' || over.has(String(values.stage)) || values.arriveOn === undefined) return false;
      const [arrives, departs] = [String(values.arriveOn), String(values.departOn ?? '')];
      return (arrives >= today() && arrives <= horizon) || (arrives < today() && departs >= today());
    });
    const shown = card(page, '来访接待');
    await vi.waitFor(async () => expect(await shown.getByRole('listitem').count()).toBe(visits.length));
    for (const { values } of visits) await shown.getByText(String(values.title)).waitFor();

    const atWork = records.filter(({ kind, values }) => kind === 'incident' && values.response === 'ongoing');
    for (const { values } of atWork)
      if (!['dismissed', 'merged', 'transferred'].includes(String(values.fact)))
        await card(page, '突发信息').getByText(String(values.title)).waitFor();

    const nextWeek = addDays(weekStartOf(today()), 7);
    const owing = new Set(
      records.flatMap(({ id, kind, values }) => {
        const owes = ['peoplesCongress', 'government', 'cppcc', 'partyCommittee'].includes(String(values.body));
        return kind === 'office' && values.isLead !== true && owes ? id : [];
      }),
    );
    const handedIn = records.filter(
      ({ kind, values }) =>
        kind === 'submission' &&
        values.weekStart === nextWeek &&
        owing.has(String(values.officeId)) &&
        ['submitted', 'accepted'].includes(String(values.state)),
    );
    await card(page, '下周计划报送').getByText(`已报 ${handedIn.length}/${owing.size}`).waitFor();
  });

  test('has the rows of the inbox, as many as its badge says', async () => {
    const waiting = card(page, '待我办理');
    const count = Number(await waiting.locator('.today-count').innerText());
    await page.button(`收件箱，${count} 项待办`).click();
    const inbox = page.dialog('收件箱');
    await inbox.locator('.inbox-row').first().waitFor();
    const titles = await inbox.locator('.inbox-row-title').allInnerTexts();
    expect(titles).toHaveLength(count);
    const onToday = await waiting.locator('.inbox-row-title').allInnerTexts();
    expect(onToday).toEqual(titles.slice(0, onToday.length));
    await page.page.keyboard.press('Escape');
    await inbox.waitFor({ state: 'hidden' });
  });

  test('is gone through by Tab alone: every card’s door takes the focus in the order of the screen', async () => {
    await page.page.locator('#content').focus();
    const doors = await page.page.locator('.today-door').evaluateAll((all) => all.map((door) => door.ariaLabel ?? ''));
    const reached: string[] = [];
    for (let step = 0; step < 200 && reached.length < doors.length; step += 1) {
      await page.page.keyboard.press('Tab');
      const label = await page.page.evaluate(() =>
        document.activeElement?.classList.contains('today-door') ? document.activeElement.ariaLabel : null,
      );
      if (label !== null) reached.push(label);
    }
    expect(reached).toEqual(doors);
    await page.page.keyboard.press('Enter');
    await page.page.getByRole('dialog').waitFor();
    await page.page.keyboard.press('Escape');
    await page.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('has no serious or critical finding of axe, with the inbox open too, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      if (theme === 'dark') await page.button('切换到深色').click();
      await page.hasTheme(theme);
      expect(await graveFindings(page.page), theme).toEqual([]);
      await page.button(/^收件箱，/).click();
      await page.dialog('收件箱').locator('.inbox-row').first().waitFor();
      await page.hasTheme(theme);
      expect(await graveFindings(page.page), `inbox, ${theme}`).toEqual([]);
      await page.page.keyboard.press('Escape');
      await page.dialog('收件箱').waitFor({ state: 'hidden' });
    }
  });

  test('what is entered at another workstation shows without a reload, whole where it may be seen and as busy elsewhere', async () => {
    await joinAs(other, '区人大办', 'liaison');
    const government = await openToday(other);
    const [congressId, governmentId] = [await officeNamed('区人大办'), await officeNamed('区政府办')];
    const leaders = (await recordsAt(lead)).filter(({ kind }) => kind === 'leader');
    const servedBy = (officeId: string): string =>
      leaders.find(({ values }) => values.servingOfficeId === officeId)?.id ?? '';
    const enter = (host: RunningHost, officeId: string, content: string): Promise<unknown> =>
      host.call('plans.createItem', {
        values: {
          ...emptyPlanItem(officeId, addDays(weekStartOf(today()), 7), addDays(weekStartOf(today()), 7)),
          ...{ content, time: { kind: 'dayPart', part: 'evening' } as const },
          attendance: [{ leaderId: servedBy(officeId), role: 'attend' }],
        },
      });
    const itemsOf = async (of: OfficePage, office: string): Promise<string> =>
      card(of, '下周计划报送').getByRole('listitem').filter({ hasText: office }).innerText();
    const before = await itemsOf(page, '区人大办');
    await enter(other, congressId, '区人大办的晚间活动');
    await vi.waitFor(async () => expect(await itemsOf(page, '区人大办')).not.toBe(before), { timeout: 20_000 });
    const atOther = await itemsOf(government, '区政府办');
    await enter(lead, governmentId, '不外传的安排');
    await vi.waitFor(async () => expect(await itemsOf(government, '区政府办')).not.toBe(atOther), { timeout: 20_000 });
    expect(await government.page.content()).not.toContain('不外传的安排');
    expect([...page.complaints, ...government.complaints]).toEqual([]);
  });

  test('an entry that was read is read after a restart of the program too, and its row stays', async () => {
    await page.button(/^收件箱，/).click();
    const inbox = page.dialog('收件箱');
    const rows = inbox.locator('.inbox-row');
    await rows.first().waitFor();
    const count = await rows.count();
    const title = await rows.first().locator('.inbox-row-title').innerText();
    await inbox.locator('.inbox-row:focus').waitFor();
    await page.page.keyboard.press('r');
    await inbox.locator('.inbox-row:not([data-unread])').waitFor();
    await lead.stop();
    lead = await startBrowserHost({ share, profile: lead.profileFolder });
    const again = await openToday(lead);
    await again.button(`收件箱，${count} 项待办`).click();
    const read = again.dialog('收件箱').locator('.inbox-row:not([data-unread]) .inbox-row-title');
    await read.waitFor();
    expect(await read.allInnerTexts()).toEqual([title.replace(/^未读\s*/, '')]);
  });
});
