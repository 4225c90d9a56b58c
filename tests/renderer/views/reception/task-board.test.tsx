import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';
import { partRecord, visitId, visitRecord } from '../../support/visit-records.ts';

const task = (order: number, name: string, values: object = {}): RecordView =>
  partRecord('receptionTask', `t${order}`, { order, task: name, ...values });
const open = (tasks: readonly RecordView[], visit: object = {}, options: object = {}): RenderedApp =>
  renderApp({
    hash: '#/reception/tasks',
    records: [visitRecord({ arriveOn: '2026-11-26', ...visit }), ...tasks],
    handlers: { 'reception.setTaskState': () => ({ revision: 2, ids: [] }) },
    ...options,
  });
const lane = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name: new RegExp(`^${name}，`) });
const cards = (element: HTMLElement): (string | null)[] =>
  [...element.querySelectorAll('.lane-title')].map(({ textContent }) => textContent);

const tasks = [
  task(1, '拟订方案', { responsibleOfficeId: leadOfficeId, person: '苏雨桐', phone: '8860012' }),
  task(2, '准备汇报', { responsibleOfficeId: otherOfficeId, dueOn: '2026-11-20', dueAt: '10:00' }),
  task(3, '布置会场', { responsibleUnit: '区机关事务中心', state: 'underway' }),
  task(4, '联系讲解', { state: 'blocked', remarks: '讲解员外出' }),
];

describe('分工看板', () => {
  it('has a column for each state, what is overdue on top', async () => {
    open(tasks);
    const todo = await lane('待办');
    expect(cards(todo)).toEqual(['准备汇报', '拟订方案']);
    expect(within(todo).getByText('超期2天2小时')).toBeTruthy();
    expect(todo.textContent).toContain('区委办苏雨桐 8860012省发展改革委调研组来访');
    expect(cards(await lane('进行中'))).toEqual(['布置会场']);
    expect((await lane('受阻')).textContent).toContain('讲解员外出');
    expect(cards(await lane('已完成'))).toEqual([]);
  });

  it('moves a card by its menu', async () => {
    const app = open(tasks);
    await userEvent.click(await screen.findByRole('button', { name: '移动到…：拟订方案' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '进行中' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.setTaskState')).toEqual([
        { id: tasks[0]?.id, baseRevision: 1, state: 'underway' },
      ]),
    );
  });

  it('lets an office move only what it answers for', async () => {
    open(tasks, {}, { officeId: otherOfficeId, role: 'liaison' });
    expect(await screen.findByRole('button', { name: '移动到…：准备汇报' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '移动到…：拟订方案' })).toBeNull();
  });

  it('shows the tasks of one unit, or those of the own office', async () => {
    open(tasks);
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: '责任单位' }));
    await userEvent.click(await screen.findByTitle('区机关事务中心'));
    expect(cards(await lane('待办'))).toEqual([]);
    expect(cards(await lane('进行中'))).toEqual(['布置会场']);
    fireEvent.click(screen.getByRole('checkbox', { name: '只看本办负责' }));
    expect(await screen.findByText('没有符合条件的任务')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '清除条件' }));
    expect(cards(await lane('待办'))).toEqual(['准备汇报', '拟订方案']);
  });

  it('leads to the visit', async () => {
    const app = open(tasks);
    await userEvent.click(await screen.findByRole('button', { name: '布置会场' }));
    expect(app.store.getState().route).toEqual({ screen: 'reception', tab: 'tasks', visitId, visitTab: 'tasks' });
  });

  it('draws forty cards of a full column, and the others when asked', async () => {
    const done = Array.from({ length: 45 }, (_, index) =>
      task(index, `任务${index}`, { state: 'done', stateAt: index + 1 }),
    );
    open(done);
    const column = await lane('已完成');
    expect(cards(column)).toHaveLength(40);
    expect(cards(column)[0]).toBe('任务44');
    await userEvent.click(within(column).getByRole('button', { name: '再显示5项' }));
    expect(cards(column)).toHaveLength(45);
  });

  it('says where tasks come from while there are none, and forgets visits that are over', async () => {
    open(tasks, { stage: 'settled' });
    expect(await screen.findByText('没有在办的分工')).toBeTruthy();
  });
});
