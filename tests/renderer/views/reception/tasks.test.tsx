import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';
import { partRecord, visitHash, visitId, visitRecord } from '../../support/visit-records.ts';

const committed = () => ({ revision: 2, ids: [] });
const handlers = Object.fromEntries(
  ['addEntries', 'editEntry', 'removeEntry', 'moveEntry', 'setTaskState', 'readIssue'].map((name) => [
    `reception.${name}`,
    committed,
  ]),
);
/** Two thirds of the working time from Friday noon to Thursday, 9:40. */
const byRule = '11月24日 16:26';
const days = { arriveOn: '2026-11-26', arriveAt: '09:40', departOn: '2026-11-27' };

const task = (order: number, name: string, values: object = {}): RecordView =>
  partRecord('receptionTask', `t${order}`, { order, task: name, ...values });
const three = [task(1, '拟订方案'), task(2, '落实住房'), task(3, '编印手册')];

type Options = Omit<NonNullable<Parameters<typeof renderApp>[0]>, 'records'>;
const open = (tasks: readonly RecordView[], values: object = {}, options: Options = {}): RenderedApp =>
  renderApp({
    hash: visitHash('tasks'),
    records: [visitRecord({ ...days, ...values }), ...tasks],
    handlers: handlers as never,
    ...options,
  });
const table = (): Promise<HTMLElement> => screen.findByRole('table');
const names = async (): Promise<string[]> =>
  within(await table())
    .getAllByRole('button', { name: /^办理：/ })
    .map((button) => (button.getAttribute('aria-label') ?? '').slice(3));
const act = async (name: string, item: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name: `办理：${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};
const states = (name: string): Promise<HTMLElement> => screen.findByRole('group', { name: `状态：${name}` });

describe('分工 of a visit', () => {
  it('begins with the templates for such guests, looked at first', async () => {
    const app = open([], { highestRank: 'departmentDeputy', counterpartUnit: '区发展改革局' });
    await userEvent.click(await screen.findByRole('button', { name: '套用模板' }));
    const dialog = await findDialog('套用分工模板');
    const list = within(dialog).getByRole('list', { name: '模板任务' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(16);
    expect(list.textContent).toContain('拟订接待方案并按程序报批区委办（本系统）');
    expect(list.textContent).toContain('准备业务汇报材料区发展改革局');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '全选' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '拟订接待方案并按程序报批' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '准备业务汇报材料' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '添加2项' }));
    const kind = 'receptionTask';
    await waitFor(() =>
      expect(app.inputsOf('reception.addEntries')).toEqual([
        {
          receptionId: visitId,
          entries: [
            {
              kind,
              values: {
                ...{ task: '拟订接待方案并按程序报批', responsibleUnit: '区委办' },
                responsibleOfficeId: leadOfficeId,
              },
            },
            { kind, values: { task: '准备业务汇报材料', responsibleUnit: '区发展改革局' } },
          ],
        },
      ]),
    );
  });

  it('says when all is due by two thirds, and what is late by how much', async () => {
    open([task(1, '拟订方案'), task(2, '发函', { dueOn: '2026-11-20', dueAt: '10:00' })]);
    expect(await screen.findByText(`未另定时限的，按三分之二：${byRule}前完成`)).toBeTruthy();
    expect(screen.getByText('共2项，未完2项，超期1项')).toBeTruthy();
    const rows = within(await table()).getAllByRole('row');
    expect(rows[1]?.textContent).toContain(`${byRule}三分之二`);
    expect(rows[2]?.textContent).toContain('11月20日 10:00超期2天2小时');
  });

  it('is added to in a dialog, with what is due by itself said there', async () => {
    const app = open(three);
    await userEvent.click(await screen.findByRole('button', { name: '添加任务' }));
    const dialog = await findDialog('添加任务');
    expect(within(dialog).getByText(`不填则按三分之二：${byRule}`)).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('任务'), '迎接引导');
    await userEvent.type(within(dialog).getByLabelText('责任人'), '魏长青');
    fireEvent.keyDown(within(dialog).getByLabelText('任务'), { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(app.inputsOf('reception.addEntries')).toEqual([
        {
          receptionId: visitId,
          entries: [{ kind: 'receptionTask', values: { task: '迎接引导', person: '魏长青' } }],
        },
      ]),
    );
  });

  it('sends only what was changed of a task', async () => {
    const app = open([task(1, '拟订方案', { person: '苏雨桐', phone: '8860012' })]);
    await userEvent.click(await screen.findByRole('button', { name: '拟订方案' }));
    const dialog = await findDialog('修改任务');
    fireEvent.change(within(dialog).getByLabelText('责任人'), { target: { value: '' } });
    fireEvent.change(within(dialog).getByLabelText('备注'), { target: { value: '先报区委办' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.editEntry')).toEqual([
        { id: three[0]?.id, baseRevision: 1, changes: { person: null, remarks: '先报区委办' } },
      ]),
    );
  });

  it('takes a telephone from the person of ours who was chosen', async () => {
    const person: RecordView = {
      ...{ id: 'person.all.tang', kind: 'person', standing: 'present', conflicts: {}, updatedAt: 1, updatedBy: 'x' },
      values: { name: '唐思远', officeId: otherOfficeId, role: 'liaison', phone: '8860212' },
    };
    open([task(1, '拟订方案', { responsibleOfficeId: otherOfficeId }), person]);
    await userEvent.click(await screen.findByRole('button', { name: '拟订方案' }));
    const dialog = await findDialog('修改任务');
    fireEvent.mouseDown(within(dialog).getByLabelText('责任人'));
    await userEvent.click(await screen.findByTitle('唐思远'));
    expect(within(dialog).getByLabelText<HTMLInputElement>('电话').value).toBe('8860212');
  });
});

describe('how far a task is', () => {
  it('is told with one press', async () => {
    const app = open(three);
    await userEvent.click(within(await states('落实住房')).getByRole('button', { name: '已完成' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.setTaskState')).toEqual([{ id: three[1]?.id, baseRevision: 1, state: 'done' }]),
    );
  });

  it('is told by the keyboard, and what the arrows pass over is not', async () => {
    const app = open(three);
    const group = await states('拟订方案');
    within(group).getByRole('button', { name: '待办' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('受阻');
    expect(app.inputsOf('reception.setTaskState')).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(app.inputsOf('reception.setTaskState')).toEqual([{ id: three[0]?.id, baseRevision: 1, state: 'blocked' }]),
    );
  });

  it('is told by the responsible office of its own task, which can change nothing else', async () => {
    const tasks = [task(1, '拟订方案'), task(2, '准备汇报', { responsibleOfficeId: otherOfficeId, state: 'blocked' })];
    const app = open(tasks, {}, { officeId: otherOfficeId, role: 'liaison' });
    expect(await states('准备汇报')).toBeTruthy();
    expect(screen.queryByRole('group', { name: '状态：拟订方案' })).toBeNull();
    expect(await names()).toEqual(['准备汇报']);
    expect(screen.queryByRole('button', { name: /添加任务|套用模板|^拟订方案$|^准备汇报$/ })).toBeNull();
    await act('准备汇报', '写明情况');
    const dialog = await findDialog('写明情况');
    await userEvent.type(within(dialog).getByRole('textbox'), '等统计局数据');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.setTaskState')).toEqual([
        { id: tasks[1]?.id, baseRevision: 1, state: 'blocked', remarks: '等统计局数据' },
      ]),
    );
  });

  it('is only read by those who may not tell, and of a visit that is over', async () => {
    open(three, { stage: 'archived' });
    expect(await table()).toBeTruthy();
    expect(screen.queryByRole('group', { name: /^状态：/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^办理：/ })).toBeNull();
  });
});

describe('the order of tasks', () => {
  it('is changed at the row by one place', async () => {
    const app = open(three);
    expect(await names()).toEqual(['拟订方案', '落实住房', '编印手册']);
    await act('拟订方案', '下移');
    const sent = [{ id: three[0]?.id, baseRevision: 1, afterId: three[1]?.id }];
    await waitFor(() => expect(app.inputsOf('reception.moveEntry')).toEqual(sent));
  });

  it('is changed by the number of a place', async () => {
    const app = open(three);
    await act('编印手册', '移动到…');
    const dialog = await findDialog('移动到第几项');
    fireEvent.change(within(dialog).getByLabelText('第几项（1—3）'), { target: { value: '1' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '移动' }));
    const sent = [{ id: three[2]?.id, baseRevision: 1, afterId: null }];
    await waitFor(() => expect(app.inputsOf('reception.moveEntry')).toEqual(sent));
  });

  it('can be by what is overdue, and is then left alone', async () => {
    open([...three, task(4, '发函', { dueOn: '2026-11-20' })]);
    expect(await names()).toEqual(['拟订方案', '落实住房', '编印手册', '发函']);
    fireEvent.click(screen.getByRole('radio', { name: '超期在前' }));
    expect((await names())[0]).toBe('发函');
    await userEvent.click(await screen.findByRole('button', { name: '办理：发函' }));
    expect(await screen.findByRole('menuitem', { name: '修改' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: '下移' })).toBeNull();
  });
});

describe('a task that is taken out', () => {
  it('comes back with 撤销', async () => {
    const app = open(three);
    await act('落实住房', '删除');
    await waitFor(() => expect(app.inputsOf('reception.removeEntry')).toEqual([{ id: three[1]?.id, baseRevision: 1 }]));
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(app.inputsOf('records.restore')).toEqual([{ id: three[1]?.id }]));
  });
});

it('shows at the row, and in the dialog, that two people wrote one field', async () => {
  const conflicts = {
    person: ['苏雨桐', '唐思远'].map((value, index) => ({
      ...{ operationId: `o${index}`, value, personId: 'person.all.one', writtenAt: 1 },
    })),
  };
  open([{ ...task(1, '拟订方案', { person: '苏雨桐' }), conflicts } as unknown as RecordView]);
  expect(await screen.findByText('两处不同')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '拟订方案' }));
  const dialog = await findDialog('修改任务');
  expect(within(dialog).getAllByText('唐思远').length).toBeGreaterThan(0);
});
