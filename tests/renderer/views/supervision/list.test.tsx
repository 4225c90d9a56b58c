import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aMatterRecord, now } from '../../support/matter-records.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { otherOfficeId } from '../../support/sample-records.ts';

const DAY_MS = 86_400_000;
const sample = () => [
  aMatterRecord('a', { title: '校园食堂检查', sequence: 1 }),
  aMatterRecord('b', { title: '夜市整治', sequence: 2, filedAt: now - DAY_MS, dueOn: '2026-11-24', source: 'meeting' }),
  aMatterRecord('c', { title: '老旧小区改造', sequence: 3, dueOn: '2026-11-20', leaderName: '王明', source: 'letter' }),
  aMatterRecord('d', { title: '供暖保障', sequence: undefined, filedAt: undefined, state: 'draft', source: 'plan' }),
  aMatterRecord('e', { title: '提案办理', sequence: 4, state: 'closed', source: 'plan' }),
];
const open = (options: object = {}): RenderedApp =>
  renderApp({ hash: '#/supervision/list', records: sample(), ...options });
const table = () => screen.findByRole('table', { name: '督办事项列表' });
const titles = async (): Promise<string[]> =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .flatMap((row) =>
      within(row)
        .queryAllByRole('button')
        .map(({ textContent }) => textContent ?? ''),
    );

describe('督办列表', () => {
  it('has what is open, the newest number first and what has none before it', async () => {
    open();
    expect(await titles()).toEqual(['供暖保障', '夜市整治', '老旧小区改造', '校园食堂检查']);
    expect(screen.getByText('共 5 件，筛选出 4 件')).toBeTruthy();
  });

  it('shows each light in words', async () => {
    open();
    const row = (title: string) => within(screen.getByRole('button', { name: title }).closest('tr') as HTMLElement);
    await table();
    expect(row('校园食堂检查').getByText('绿 正常')).toBeTruthy();
    expect(row('夜市整治').getByText('黄 临期')).toBeTruthy();
    expect(row('老旧小区改造').getByText('红 告急')).toBeTruthy();
    expect(row('供暖保障').queryByText(/[绿黄红] /)).toBeNull();
  });

  it('is narrowed by words, and says so when nothing is left', async () => {
    open();
    await table();
    const search = screen.getByRole('searchbox', { name: '查找' });
    fireEvent.change(search, { target: { value: 'db-2026-003' } });
    expect(await titles()).toEqual(['老旧小区改造']);
    fireEvent.change(search, { target: { value: '没有的' } });
    expect(screen.getByText('没有符合筛选条件的督办事项')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(await titles()).toHaveLength(4);
  });

  it('is narrowed to one unit, whether it leads or assists', async () => {
    open({ records: [...sample(), aMatterRecord('f', { title: '配合的', assistUnits: [{ name: '区住建局' }] })] });
    await table();
    await userEvent.click(screen.getByRole('combobox', { name: '承办单位' }));
    await userEvent.click(await screen.findByTitle('区住建局'));
    expect(await titles()).toEqual(['配合的']);
  });

  it('leads to a matter', async () => {
    const app = open();
    await table();
    await userEvent.click(screen.getByRole('button', { name: '夜市整治' }));
    expect(app.store.getState().route).toMatchObject({ screen: 'supervision', tab: 'list', matterId: sample()[1]?.id });
  });

  it('tells of two that have one number', async () => {
    open({ records: [...sample(), aMatterRecord('f', { title: '另一件', sequence: 1 })] });
    await table();
    expect(screen.getAllByText('编号重复')).toHaveLength(2);
  });

  it('has nothing of matters that are closed to the reader', async () => {
    open({ officeId: otherOfficeId, records: [...sample(), aMatterRecord('g', { title: '…' }, { isRedacted: true })] });
    expect(await titles()).not.toContain('…');
  });
});
