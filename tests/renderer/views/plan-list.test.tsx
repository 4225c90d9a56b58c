import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';
import { anItem, itemId, leaderId, week } from '../support/sample-records.ts';

const hash = `#/weeklyPlan/list?week=${week}`;
const items = [
  anItem('a', { content: '乙事', organiserUnit: '区财政局', attendance: [{ leaderId: leaderId(3), role: 'attend' }] }),
  anItem('b', { content: '甲事', date: '2026-11-25', organiserUnit: '区发改局' }),
];

const contents = (): string[] =>
  screen
    .getAllByRole('row')
    .map((row) => within(row).queryByRole('button')?.textContent ?? '')
    .filter((text) => text.endsWith('事'));

describe('the list', () => {
  it('sorts by every column that a row shows', async () => {
    renderApp({ records: items, hash });
    await screen.findByRole('button', { name: '甲事' });
    const headings = screen.getAllByRole('columnheader').filter(({ textContent }) => textContent !== '');
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      '日期',
      '时间',
      '内容',
      '地点',
      '出席领导',
      '责任单位',
      '报送',
      '标记',
    ]);
    expect(headings.every((heading) => heading.className.includes('has-sorters'))).toBe(true);
    expect(contents()).toEqual(['乙事', '甲事']);
    for (const name of ['内容', '出席领导', '责任单位']) {
      fireEvent.click(screen.getByRole('columnheader', { name }));
      await waitFor(() => expect(contents()[0]).toBe(name === '责任单位' ? '乙事' : '甲事'));
    }
  });

  it('moves the chosen items to one day, and each back to its own', async () => {
    const app = renderApp({ records: items, hash });
    for (const name of ['乙事', '甲事']) await userEvent.click(await screen.findByRole('checkbox', { name }));
    await userEvent.click(screen.getByRole('button', { name: '批量移动到…' }));
    await userEvent.click(await screen.findByText('11月27日 周五'));
    await waitFor(() => expect(app.inputsOf('plans.editItem')).toHaveLength(2));
    expect(app.inputsOf('plans.editItem')).toEqual([
      { id: itemId('a'), baseRevision: 1, changes: { date: '2026-11-27' } },
      { id: itemId('b'), baseRevision: 1, changes: { date: '2026-11-27' } },
    ]);
    app.arrive(
      anItem('a', { ...items[0]?.values, date: '2026-11-27' }),
      anItem('b', { ...items[1]?.values, date: '2026-11-27' }),
    );
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(app.inputsOf('plans.editItem')).toHaveLength(4));
    expect(app.inputsOf('plans.editItem').slice(2)).toMatchObject([
      { id: itemId('a'), changes: { date: '2026-11-23' } },
      { id: itemId('b'), changes: { date: '2026-11-25' } },
    ]);
  });
});
