import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../../../shared/domain/plan-item.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { findDialog, renderApp } from '../support/render-app.tsx';
import { aBulletin, anItem, aRecord, week } from '../support/sample-records.ts';

const aVersion = (key: string, sequence: number, content: string): RecordView => {
  const item = anItem('a', { content });
  return aRecord('bulletinVersion', '2026-W48', key, {
    weekStart: week,
    sequence,
    publishedAt: sequence + 1,
    publishedBy: '林安',
    items: [{ ...(item.values as PlanItem), id: item.id, placeName: '第一会议室', officeName: '区委办' }],
    leaders: [],
  });
};

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
