import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { BulletinVersion, VersionItem } from '../../../shared/domain/plan-cycle.ts';
import type { PlanItem } from '../../../shared/domain/plan-item.ts';
import { recordId } from '../../../shared/domain/record.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { findDialog, renderApp } from '../support/render-app.tsx';
import {
  aBulletin,
  anItem,
  aRecord,
  itemId,
  leaderId,
  leadOfficeId,
  otherOfficeId,
  week,
} from '../support/sample-records.ts';

const aVersion = (
  key: string,
  sequence: number,
  content: string,
  changes: Partial<BulletinVersion> = {},
): RecordView => {
  const item = anItem('a', { content });
  return aRecord('bulletinVersion', '2026-W48', key, {
    weekStart: week,
    sequence,
    publishedAt: sequence + 1,
    publishedBy: '林安',
    items: [{ ...(item.values as PlanItem), id: item.id, placeName: '第一会议室', officeName: '区委办' }],
    leaders: [
      {
        id: leaderId(0),
        name: '王明',
        title: '区委书记',
        body: 'partyCommittee',
        servingOfficeId: leadOfficeId,
      },
    ],
    ...changes,
  });
};

const anOrder = (key: string, reason: string, toldOfficeIds: string[]): RecordView =>
  aRecord('changeOrder', '2026-W48', key, {
    weekStart: week,
    itemId: itemId('a'),
    kind: 'edit',
    reason,
    orderedBy: '王明',
    issuedBy: '林安',
    issuedAt: 1,
    toldOfficeIds,
  });

const options = {
  hash: `#/weeklyPlan/versions?week=${week}`,
  records: [aVersion('one', 0, '专题会'), aVersion('two', 1, '推进会'), aBulletin('published')],
  handlers: {
    'plans.markRead': () => ({ revision: 2, ids: [] }),
    'plans.signReceipt': () => ({ revision: 2, ids: [] }),
  },
};

describe('versions', () => {
  it('are compared item by item', async () => {
    renderApp(options);
    const table = (await screen.findByText('改为')).closest('table');
    if (!table) throw new Error('the comparison is a table');
    expect(within(table).getByText('变更')).toBeTruthy();
    expect(within(table).getByText('专题会')).toBeTruthy();
    expect(within(table).getByText('推进会')).toBeTruthy();
  });

  it('count as read once they have been on the screen', async () => {
    const app = renderApp(options);
    await waitFor(() =>
      expect(app.inputsOf('plans.markRead')).toEqual([{ versionId: 'bulletinVersion.2026-W48.two' }]),
    );
  });

  it('are signed for with a reply', async () => {
    const app = renderApp(options);
    await userEvent.click(await screen.findByRole('button', { name: '签收' }));
    const dialog = await findDialog('签收 V1.1');
    fireEvent.change(within(dialog).getByLabelText('签收意见（可不填）'), { target: { value: '已安排' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '签收' }));
    await waitFor(() =>
      expect(app.inputsOf('plans.signReceipt')).toEqual([
        { versionId: 'bulletinVersion.2026-W48.two', reply: '已安排' },
      ]),
    );
  });

  it('of which any two can be compared are read from the earlier to the later', async () => {
    renderApp({ ...options, records: [...options.records, aVersion('three', 2, '现场会')] });
    await userEvent.click(await screen.findByRole('button', { name: /^V1 / }));
    expect(screen.getByText('V1 → V1.2')).toBeTruthy();
    const cells = () => within(screen.getByText('改为').closest('table') as HTMLElement).getAllByRole('cell');
    expect(cells().map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['专题会', '现场会']));
    const texts = cells().map(({ textContent }) => textContent);
    expect(texts.indexOf('专题会')).toBeLessThan(texts.indexOf('现场会'));
  });

  it('say beside every change who decided it and which offices were told', async () => {
    const records = [
      aVersion('one', 0, '专题会'),
      aVersion('two', 1, '推进会', { changeOrderId: recordId('changeOrder', '2026-W48', 'first') }),
      aVersion('three', 2, '现场会', { changeOrderId: recordId('changeOrder', '2026-W48', 'second') }),
      anOrder('first', '市里有会', [otherOfficeId]),
      anOrder('second', '改在现场', []),
      aBulletin('published'),
    ];
    renderApp({ ...options, records });
    await screen.findByText('改为');
    // Against the version just before, its own order alone; against the first, both, oldest first.
    const told = () =>
      within(screen.getByText('改为').closest('table') as HTMLElement)
        .getAllByText(/决定：/)
        .map(({ textContent }) => textContent);
    expect(told()).toEqual(['V1.2　王明决定：改在现场；未涉及其他办']);
    await userEvent.click(screen.getByRole('button', { name: /^V1 / }));
    expect(told()).toEqual(['V1.1　王明决定：市里有会；已告知：区政府办', 'V1.2　王明决定：改在现场；未涉及其他办']);
    expect(screen.getByRole('button', { name: /^V1\.1 .*已告知：区政府办/ })).toBeTruthy();
  });

  it('name what was cancelled with all that it was, in the order of the week', async () => {
    const items = (changes: Partial<VersionItem>): VersionItem[] =>
      [
        { key: 'late', date: '2026-11-27', ...changes },
        { key: 'early', date: '2026-11-24', content: `调研${changes.isCancelled === true}` },
      ].map(({ key, ...values }) => ({
        ...(anItem(key, values).values as PlanItem),
        id: itemId(key),
        placeName: '第一会议室',
        officeName: '区委办',
      }));
    const records = [
      aVersion('one', 0, '', { items: items({ isCancelled: false }) }),
      aVersion('two', 1, '', { items: items({ isCancelled: true }) }),
      aBulletin('published'),
    ];
    renderApp({ ...options, records });
    const table = (await screen.findByText('改为')).closest('table') as HTMLElement;
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('调研true'),
      expect.stringMatching(/^取消.*第一会议室/),
    ]);
    expect(rows[0]?.textContent).toMatch(/^变更11月24日/);
    expect(within(table).queryByText('是')).toBeNull();
  });

  it('show the 校验码 of a version that has a digest', async () => {
    renderApp({ ...options, records: [aVersion('one', 0, '专题会', { digest: '3f2a91c0'.padEnd(64, '0') })] });
    expect(await screen.findByText('校验码 3F2A-91C0')).toBeTruthy();
  });

  it('show who of an office has read, and count as read for each person', async () => {
    const version = { weekStart: week, versionId: 'bulletinVersion.2026-W48.two', officeId: 'office.all.lead' };
    const colleague = { name: '苏雨', officeId: 'office.all.lead', role: 'coordinator' } as const;
    const records = [
      ...options.records,
      aRecord('person', 'all', 'two', colleague),
      aRecord('receipt', '2026-W48', 'office', { ...version, readAt: 1, readBy: '苏雨' }),
      aRecord('receipt', '2026-W48', 'two', {
        ...version,
        personId: 'person.all.two',
        readAt: Date.UTC(2026, 10, 20, 9),
      }),
    ];
    const app = renderApp({ ...options, records });
    const unread = await screen.findByText('林安　未读', { normalizer: (text) => text });
    const read = screen.getByText('苏雨　11月20日 17:00', { normalizer: (text) => text });
    expect(unread.compareDocumentPosition(read)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await waitFor(() => expect(app.inputsOf('plans.markRead')).toHaveLength(1));
  });

  it('show who has not signed first', async () => {
    const receipt = aRecord('receipt', '2026-W48', 'r', {
      weekStart: week,
      versionId: 'bulletinVersion.2026-W48.two',
      officeId: 'office.all.lead',
      signedAt: 1,
    });
    renderApp({ ...options, records: [...options.records, receipt] });
    const table = (await screen.findByText('签收人')).closest('table');
    const rows = within(table as HTMLElement)
      .getAllByRole('row')
      .slice(1);
    expect(rows.map(({ textContent }) => textContent?.slice(0, 6))).toEqual(['区政府办未送', '区委办已签收']);
  });
});
