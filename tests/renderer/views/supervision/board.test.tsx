import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aMatterRecord } from '../../support/matter-records.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';

const sample = () => [
  aMatterRecord('a', { title: '校园食堂检查' }),
  aMatterRecord('b', { title: '夜市整治', sequence: 2, state: 'assigned', dueOn: '2026-11-24' }),
  aMatterRecord('c', { title: '老旧小区改造', sequence: 3, state: 'returned', dueOn: '2026-11-20' }),
  aMatterRecord('d', { title: '供暖保障', sequence: undefined, filedAt: undefined, state: 'draft' }),
  aMatterRecord('e', { title: '提案办理', sequence: 4, state: 'archived' }),
];
const open = (options: object = {}): RenderedApp =>
  renderApp({
    hash: '#/supervision/board',
    records: sample(),
    handlers: { 'supervision.submit': () => ({ revision: 2, ids: [] }) },
    ...options,
  });
const lane = (name: RegExp) => screen.findByRole('region', { name });

describe('督办看板', () => {
  it('has each matter in the column of its state, what is due first on top', async () => {
    open();
    const underway = within(await lane(/^办理中，2 件/));
    const titles = underway.getAllByRole('button').map(({ textContent }) => textContent);
    expect(titles.filter(Boolean)).toEqual(['老旧小区改造', '校园食堂检查']);
    expect(within(await lane(/^已交办，1 件/)).getByText('夜市整治')).toBeTruthy();
    expect(underway.getByText('11月20日到期，逾期 2 天')).toBeTruthy();
    expect(underway.getByText('红 告急')).toBeTruthy();
  });

  it('shows what is put aside on request', async () => {
    open();
    await lane(/^办理中/);
    expect(screen.queryByText('提案办理')).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: '显示归档、暂停的' }));
    expect(screen.getByText('提案办理')).toBeTruthy();
  });

  it('does everything from the menu of a card that dragging does', async () => {
    const app = open();
    await userEvent.click(await screen.findByRole('button', { name: '办理：供暖保障' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '送审' }));
    await waitFor(() => expect(app.inputsOf('supervision.submit')).toMatchObject([{ id: sample()[3]?.id }]));
  });

  it('is narrowed to what concerns the own office, and by words', async () => {
    open({
      records: [
        ...sample(),
        aMatterRecord('f', { title: '别办的', officeId: otherOfficeId, leadUnit: { name: '某局' } }),
      ],
      officeId: leadOfficeId,
    });
    expect(await screen.findByText('别办的')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: '与本办有关' }));
    expect(screen.queryByText('别办的')).toBeNull();
    fireEvent.change(screen.getByRole('searchbox', { name: '查找' }), { target: { value: '没有的' } });
    await userEvent.click(await screen.findByRole('button', { name: '清除筛选' }));
    expect(screen.getByText('别办的')).toBeTruthy();
  });

  it('is narrowed to one unit, whether it leads or assists', async () => {
    open({
      records: [
        ...sample(),
        aMatterRecord('f', { title: '牵头的', leadUnit: { name: '区住建局' } }),
        aMatterRecord('g', { title: '配合的', assistUnits: [{ name: '区住建局' }] }),
      ],
    });
    await lane(/^办理中，4 件/);
    await userEvent.click(screen.getByRole('combobox', { name: '承办单位' }));
    await userEvent.click(await screen.findByTitle('区住建局'));
    const underway = within(await lane(/^办理中，2 件/));
    expect(underway.getByText('牵头的')).toBeTruthy();
    expect(underway.getByText('配合的')).toBeTruthy();
  });

  it('shows fifty of a column at once, and more on request', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      aMatterRecord(`m${index}`, { title: `第${index}件`, sequence: index + 10 }),
    );
    open({ records: many });
    const underway = within(await lane(/^办理中，120 件/));
    expect(underway.getAllByText(/^第\d+件$/)).toHaveLength(50);
    await userEvent.click(underway.getByRole('button', { name: '再显示 50 件' }));
    expect(underway.getAllByText(/^第\d+件$/)).toHaveLength(100);
    await userEvent.click(underway.getByRole('button', { name: '再显示 20 件' }));
    expect(underway.queryByRole('button', { name: /再显示/ })).toBeNull();
  });
});
