import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findDialog, renderApp } from '../support/render-app.tsx';
import { aBulletin, anItem, aRecord, itemId, leaderId, otherOfficeId } from '../support/sample-records.ts';

const grid = () => screen.findByRole('grid', { name: '领导一周工作安排矩阵' });
const theItem = () => screen.findByRole('button', { name: /9:00.*专题会/ });

async function focusItem(): Promise<HTMLElement> {
  const item = await theItem();
  item.focus();
  return item;
}

describe('the matrix by keyboard', () => {
  it('moves the focus from cell to cell', async () => {
    renderApp({ records: [anItem('a')] });
    await focusItem();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('gridcell', { name: '王明，11月24日 周二上午，空' }));
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('王明，11月29日 周日下午，空');
  });

  it('has one tab stop', async () => {
    renderApp({ records: [anItem('a')] });
    await theItem();
    expect((await grid()).querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('opens the item with Enter and a new one in an empty cell', async () => {
    renderApp({ records: [anItem('a')] });
    await focusItem();
    await userEvent.keyboard('{Enter}');
    const form = await findDialog('修改事项');
    expect(within(form).getByLabelText('内容')).toHaveProperty('value', '专题会');
    await userEvent.click(within(form).getByRole('button', { name: '关闭' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await focusItem();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    const fresh = await findDialog('新增事项');
    expect(within(fresh).getByLabelText('日期')).toHaveProperty('value', '2026-11-24');
  });

  it('moves an item by the dialog and offers to undo it', async () => {
    const app = renderApp({ records: [anItem('a', { time: { kind: 'dayPart', part: 'morning' } })] });
    const item = await screen.findByRole('button', { name: /上午.*专题会/ });
    item.focus();
    await userEvent.keyboard('m');
    const dialog = await findDialog('移动到…');
    fireEvent.mouseDown(within(dialog).getByLabelText('时段'));
    fireEvent.click(await screen.findByTitle('下午'));
    await userEvent.click(within(dialog).getByRole('button', { name: '移动' }));
    await waitFor(() =>
      expect(app.inputsOf('plans.editItem')).toEqual([
        { id: itemId('a'), baseRevision: 1, changes: { time: { kind: 'dayPart', part: 'afternoon' } } },
      ]),
    );
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() =>
      expect(app.inputsOf('plans.editItem')[1]).toMatchObject({
        changes: { time: { kind: 'dayPart', part: 'morning' } },
      }),
    );
  });

  it('deletes with Delete and brings back by 撤销', async () => {
    const app = renderApp({ records: [anItem('a')] });
    await focusItem();
    await userEvent.keyboard('{Delete}');
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    expect(app.inputsOf('plans.removeItem')).toEqual([{ id: itemId('a'), baseRevision: 1 }]);
    await waitFor(() => expect(app.inputsOf('records.restore')).toEqual([{ id: itemId('a') }]));
  });

  it('ignores keys of an input method', async () => {
    const app = renderApp({ records: [anItem('a')] });
    const item = await focusItem();
    fireEvent.keyDown(item, { key: 'Delete', keyCode: 229 });
    fireEvent.keyDown(item, { key: 'n', isComposing: true });
    fireEvent.keyDown(item, { key: 'Process' });
    expect(app.inputsOf('plans.removeItem')).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes an item typed into a cell, but not while a word is being composed', async () => {
    const app = renderApp();
    const cell = await screen.findByRole('gridcell', { name: '王明，11月23日 周一上午，空' });
    cell.focus();
    await userEvent.keyboard('a');
    const box = await screen.findByLabelText('事项内容，可先写时刻，如 9:30 召开专题会');
    fireEvent.change(box, { target: { value: '9:30 走访企业' } });
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    expect(app.inputsOf('plans.createItem')).toEqual([]);
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() =>
      expect(app.inputsOf('plans.createItem')[0]).toMatchObject({
        values: {
          date: '2026-11-23',
          content: '走访企业',
          time: { kind: 'exact', start: '09:30' },
          attendance: [{ leaderId: leaderId(0), role: 'attend' }],
        },
      }),
    );
  });

  it('makes a filled form of a line that names a day, a place or leaders', async () => {
    const app = renderApp();
    const cell = await screen.findByRole('gridcell', { name: '王明，11月23日 周一上午，空' });
    cell.focus();
    await userEvent.keyboard('a');
    const box = await screen.findByLabelText('事项内容，可先写时刻，如 9:30 召开专题会');
    fireEvent.change(box, { target: { value: '周三下午3:00 区委小礼堂 调研座谈 ' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    const form = await findDialog('新增事项');
    expect(within(form).getByLabelText<HTMLTextAreaElement>('内容').value).toBe('调研座谈');
    expect(within(form).getByLabelText<HTMLInputElement>('日期').value).toBe('2026-11-25');
    expect(within(form).getByLabelText<HTMLInputElement>('开始时刻').value).toBe('15:00');
    expect(app.inputsOf('plans.createItem')).toEqual([]);
  });
});

describe('what the matrix shows', () => {
  it('marks clashes in words as well as by shape', async () => {
    renderApp({
      records: [anItem('a'), anItem('b', { content: '调度会', time: { kind: 'exact', start: '09:00', end: '10:00' } })],
    });
    expect((await theItem()).textContent).toContain('冲突');
    await userEvent.click(screen.getByRole('button', { name: /^冲突 \d+ · 提示 \d+$/ }));
    const panel = screen.getByRole('complementary', { name: '冲突与提示' });
    expect(within(panel).getByText('同一领导时间重叠')).toBeTruthy();
  });

  it('shows hidden items only as taken', async () => {
    renderApp({
      role: 'liaison',
      officeId: otherOfficeId,
      records: [anItem('a', { content: '' }, { isRedacted: true })],
    });
    expect(await screen.findByRole('button', { name: /其他办公室安排/ })).toBeTruthy();
  });

  it('says in the cells of a leader who is away where to, and in nobody else’s', async () => {
    const absence = {
      leaderId: leaderId(0),
      fromDate: '2026-11-24',
      fromPart: 'morning' as const,
      toDate: '2026-11-24',
      toPart: 'afternoon' as const,
      place: '上海',
      reason: '考察',
    };
    renderApp({ records: [aRecord('absence', 'all', 'x', absence)] });
    expect(await screen.findByRole('gridcell', { name: '王明，11月24日 周二下午，外出 上海' })).toBeTruthy();
    expect(screen.getByRole('gridcell', { name: '王明，11月24日 周二晚上，空' })).toBeTruthy();
    expect(screen.getAllByText('外出 上海')).toHaveLength(2);
  });

  it('shows the month and the day of the lunar calendar, and holidays beside them', async () => {
    renderApp({ hash: '#/weeklyPlan/matrix?week=2026-02-16' });
    expect(await screen.findByRole('columnheader', { name: /2月17日.*春节.*正月初一/ })).toBeTruthy();
  });

  it('shows what other workstations change', async () => {
    const app = renderApp({ records: [anItem('a')] });
    await theItem();
    app.arrive(anItem('c', { content: '观摩活动' }));
    expect(await screen.findByRole('button', { name: /观摩活动/ })).toBeTruthy();
  });

  it('turns an edit of a published week into a change order', async () => {
    const app = renderApp({
      records: [anItem('a'), aBulletin('published')],
      handlers: { 'plans.issueChange': () => ({ revision: 2, ids: [] }) },
    });
    await userEvent.click(await theItem());
    const form = await findDialog('变更单');
    fireEvent.change(within(form).getByLabelText('内容'), { target: { value: '专题会（改）' } });
    await userEvent.click(within(form).getByRole('button', { name: '发出变更单' }));
    expect(await within(form).findByText('请填写变更理由')).toBeTruthy();
    fireEvent.change(within(form).getByLabelText('变更理由'), { target: { value: '时间冲突' } });
    fireEvent.change(within(form).getByLabelText('决定人'), { target: { value: '王明' } });
    await userEvent.click(within(form).getByRole('button', { name: '发出变更单' }));
    await waitFor(() =>
      expect(app.inputsOf('plans.issueChange')).toEqual([
        {
          weekStart: '2026-11-23',
          baseRevision: 1,
          reason: '时间冲突',
          orderedBy: '王明',
          change: { kind: 'edit', itemId: itemId('a'), changes: { content: '专题会（改）' } },
        },
      ]),
    );
  });
});
