import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../../shared/domain/supervision/matter.ts';
import { matterFigures } from '../../../../shared/rules/supervision/matter-statistics.ts';
import { aMatterRecord, now } from '../../support/matter-records.ts';
import { renderApp } from '../../support/render-app.tsx';

const DAY_MS = 86_400_000;
const done = { state: 'closed', handedInAt: now - 2 * DAY_MS, closedAt: now - DAY_MS, feedbackTimes: 1 };
const sample = () => [
  aMatterRecord('a', { title: '按时办结的', ...done, dueOn: '2026-11-21', rating: 'satisfied' }),
  aMatterRecord('b', { title: '逾期办结的', sequence: 2, ...done, dueOn: '2026-11-19', returnedTimes: 1 }),
  aMatterRecord('c', { title: '逾期在办的', sequence: 3, dueOn: '2026-11-20', leadUnit: { name: '丙局' } }),
  aMatterRecord('d', { title: '没到期的', sequence: 4, leadUnit: { name: '甲局' }, leaderName: '王明' }),
];
const span = { from: '2026-10-01', until: '2026-12-31', today: '2026-11-22' };
const open = () => renderApp({ hash: '#/supervision/statistics', records: sample() });

const cells = (table: HTMLElement, row: string): (string | null)[] =>
  within(within(table).getByRole('rowheader', { name: row }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('督办统计', () => {
  it('says what the rules count: 应办结 apart from 立项', async () => {
    open();
    const whole = matterFigures(
      sample().map(({ values }) => values as Matter),
      span,
    );
    expect(whole).toMatchObject({ filed: 4, closed: 2, due: 3, onTime: 1, overdue: 1 });
    const overview = await screen.findByRole('region', { name: '总体情况' });
    for (const words of ['50%（2/4）', '33.3%（1/3）', '100%（1/1）']) expect(overview.textContent).toContain(words);
    const units = screen.getByRole('table', { name: '按牵头单位' });
    expect(cells(units, '区政府办')).toEqual(['2', '2', '0', '2', '1', '0', '1', '0', '100%（2/2）', '50%（1/2）']);
    expect(cells(units, '甲局').at(-1)).toBe('—');
  });

  it('stands by name, ranks nobody and scores nothing', async () => {
    open();
    const units = await screen.findByRole('table', { name: '按牵头单位' });
    const names = within(units)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(names).toEqual([...names].sort((left, right) => (left ?? '').localeCompare(right ?? '', 'zh-CN')));
    const page = screen.getByRole('tabpanel').textContent ?? '';
    expect(page.replaceAll('不排名、不计分', '')).not.toMatch(/排名|得分|名次|先进|落后/);
  });

  it('leads from every number to what it counts', async () => {
    const app = open();
    const overview = await screen.findByRole('region', { name: '总体情况' });
    await userEvent.click(within(overview).getByRole('button', { name: '合计逾期在办1件，查看明细' }));
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByRole('button', { name: '逾期在办的' })).toBeTruthy();
    await userEvent.click(within(drawer).getByRole('button', { name: '逾期在办的' }));
    expect(app.store.getState().route).toMatchObject({ tab: 'statistics', matterId: sample()[2]?.id });
  });
});
