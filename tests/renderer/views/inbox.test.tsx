import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { InboxEntry } from '../../../renderer/state/inbox-entry.ts';
import { keptReading, nothingRead, withRead } from '../../../renderer/state/inbox-reading.ts';
import type { Submission } from '../../../shared/domain/plan-cycle.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { type RenderedApp, renderApp } from '../support/render-app.tsx';
import { aBulletin, aRecord, otherOfficeId, week } from '../support/sample-records.ts';
import { visitRecord } from '../support/visit-records.ts';

const submission = (changes: Partial<Submission>): RecordView =>
  aRecord('submission', '2026-W48', 's', { weekStart: week, officeId: otherOfficeId, state: 'draft', ...changes });
const version = (sequence: number): RecordView =>
  aRecord('bulletinVersion', '2026-W48', `v${sequence}`, {
    ...{ weekStart: week, sequence, publishedAt: 1 + sequence, publishedBy: '林安', items: [], leaders: [] },
  });

/** A host that keeps what pages ask it to keep, for as long as the test lasts. */
function keptOnDisk() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    handlers: {
      'drafts.load': ({ key }: { key: string }) =>
        kept.has(key) ? { value: kept.get(key) as never, savedAt: 1 } : null,
      'drafts.save': ({ key, value }: { key: string; value: unknown }) => {
        kept.set(key, value);
        return null;
      },
    },
  };
}

const badge = (count: number): Promise<HTMLElement> => screen.findByRole('button', { name: `收件箱，${count} 项待办` });
async function openInbox(user: UserEvent, count: number): Promise<HTMLElement> {
  await user.click(await badge(count));
  return screen.findByRole('dialog');
}
const rowsIn = (inbox: HTMLElement): HTMLElement[] => [...inbox.querySelectorAll<HTMLElement>('.inbox-row')];
const unreadIn = (inbox: HTMLElement): string[] =>
  rowsIn(inbox).flatMap((row) =>
    row.dataset.unread ? [row.querySelector('.inbox-row-title')?.textContent ?? ''] : [],
  );

const three = [aBulletin('awaitingApproval'), version(0), visitRecord({ stage: 'awaitingSheet' })];
const open = (records: readonly RecordView[] = three, rest: Parameters<typeof renderApp>[0] = {}): RenderedApp =>
  renderApp({ records, hash: '#/settings/about', ...rest });

describe('收件箱', () => {
  it('marks just the one that is opened, keeps its row, and goes to where it is dealt with', async () => {
    const user = userEvent.setup();
    const app = open();
    const inbox = await openInbox(user, 3);
    expect(unreadIn(inbox)).toHaveLength(3);
    await user.click(within(inbox).getByText(/计划待审定/));
    expect(app.store.getState().route).toMatchObject({ screen: 'weeklyPlan', weekStart: week });
    const again = await openInbox(user, 3);
    expect(rowsIn(again)).toHaveLength(3);
    expect(unreadIn(again).some((title) => title.includes('待审定'))).toBe(false);
    expect(unreadIn(again)).toHaveLength(2);
  });

  it('knows after a reload what was read, and calls a new version unread again', async () => {
    const user = userEvent.setup();
    const { kept, handlers } = keptOnDisk();
    const entry: InboxEntry = {
      ...{ key: 'bulletinVersion.2026-W48.v0', reason: 'sign', date: week, sequence: 0, since: 1 },
      route: { screen: 'weeklyPlan', weekStart: week, tab: 'versions' },
    };
    kept.set('inbox-reading person.all.one', keptReading(withRead(nothingRead, [entry], true)));
    const app = open([version(0)], { handlers });
    const inbox = await openInbox(user, 1);
    await waitFor(() => expect(app.store.getState().inboxReading).not.toBeNull());
    expect(unreadIn(inbox)).toEqual([]);
    act(() => app.arrive(version(1)));
    await waitFor(() => expect(unreadIn(inbox)).toEqual([expect.stringContaining('V1.1 待签收')]));
    expect(rowsIn(inbox)).toHaveLength(1);
  });

  it('marks all as read and takes that back, without a row going', async () => {
    const user = userEvent.setup();
    const { kept, handlers } = keptOnDisk();
    open(three, { handlers });
    const inbox = await openInbox(user, 3);
    await user.click(within(inbox).getByRole('button', { name: '全部标为已读' }));
    expect(unreadIn(inbox)).toEqual([]);
    expect(rowsIn(inbox)).toHaveLength(3);
    expect(kept.get('inbox-reading person.all.one')).toHaveLength(3);
    await badge(3);
    (await screen.findByRole('button', { name: '撤销' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(unreadIn(inbox)).toHaveLength(3));
    expect(kept.get('inbox-reading person.all.one')).toHaveLength(0);
  });

  it('is walked by J, K and the arrows; R marks one, Enter opens it, and a word being composed does neither', async () => {
    const user = userEvent.setup();
    const app = open();
    const inbox = await openInbox(user, 3);
    const rows = rowsIn(inbox);
    rows[0]?.focus();
    await user.keyboard('j');
    expect(document.activeElement).toBe(rows[1]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(rows[2]);
    await user.keyboard('k');
    expect(document.activeElement).toBe(rows[1]);
    rows[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', isComposing: true, bubbles: true }));
    expect(unreadIn(inbox)).toHaveLength(3);
    await user.keyboard('r');
    expect(rows[1]?.dataset.unread).toBeUndefined();
    expect(unreadIn(inbox)).toHaveLength(2);
    await user.keyboard('r');
    expect(unreadIn(inbox)).toHaveLength(3);
    await user.keyboard('{Enter}');
    expect(app.store.getState().route.screen).not.toBe('settings');
  });

  it('puts what is overdue first, is grouped by module when asked, and filters without losing a row', async () => {
    const user = userEvent.setup();
    open([...three.slice(1), submission({ state: 'submitted', submittedAt: 1 })]);
    const inbox = await openInbox(user, 3);
    const isLate = rowsIn(inbox).map(({ dataset }) => dataset.late === 'true');
    expect(isLate).toEqual([...isLate].sort((left, right) => Number(right) - Number(left)));
    expect(isLate.filter(Boolean).length).toBeGreaterThan(0);
    await user.click(within(inbox).getByText('按模块'));
    expect(
      within(inbox)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['周计划', '接待']);
    expect(rowsIn(inbox)).toHaveLength(3);
    await user.click(within(inbox).getByText('已超时', { selector: '.ant-segmented-item-label' }));
    expect(rowsIn(inbox)).toHaveLength(isLate.filter(Boolean).length);
    await badge(3);
  });

  it('says who else was told, and why it waits here', async () => {
    const user = userEvent.setup();
    open([version(0)]);
    const inbox = await openInbox(user, 1);
    expect(within(inbox).getByText('同时告知：区委办、区政府办')).toBeTruthy();
    expect(within(inbox).getByText(/已分发到本办公室/)).toBeTruthy();
  });
});
