import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { leadOfficeId } from '../../support/sample-records.ts';
import { partRecord, visitHash, visitId, visitRecord } from '../../support/visit-records.ts';

const committed = () => ({ revision: 2, ids: [] });
const commands = [
  ...['advance', 'approve', 'returnPlan', 'issuePlan', 'goBack', 'cancel', 'resume', 'clone', 'edit', 'readIssue'],
  ...['signIssue', 'addNote'],
].map((name) => [`reception.${name}`, committed] as const);

const open = (hash: string, records: readonly RecordView[], more: object = {}): RenderedApp =>
  renderApp({ hash, records, handlers: { ...Object.fromEntries(commands), ...more } as never });
const page = (values: object = {}, records: readonly RecordView[] = [], part = 'basics') =>
  open(visitHash(part), [visitRecord(values), ...records]);
const press = async (name: string | RegExp): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name }));
};
const fromMenu = async (name: string): Promise<void> => {
  await press(/更多/);
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};

const stop = (values: object = {}) =>
  partRecord('itineraryStop', 's1', {
    ...{ order: 1, date: '2026-11-26', time: { kind: 'exact', start: '14:30' }, content: '座谈会' },
    ...values,
  });
const snapshot = (content: string) => ({
  reception: visitRecord({ stage: 'issued' }).values,
  stops: [{ id: stop().id, values: { ...stop().values, content } }],
  ...{ guests: [], tasks: [], meals: [], rooms: [], vehicles: [], names: {} },
});
const issue = (sequence: number, content: string, toldOfficeIds: readonly string[] = [leadOfficeId]) =>
  partRecord('receptionIssue', `i${sequence}`, {
    ...{ sequence, snapshot: snapshot(content), issuedAt: sequence * 1000, issuedBy: '苏雨桐', toldOfficeIds },
    ...(sequence > 1 && {
      previousId: `receptionIssue.2026-M11.${visitId.split('.')[2]}_i${sequence - 1}`,
      reason: '改为汇报',
    }),
  });

describe('a visit’s head', () => {
  it('offers the next step of its stage first, and the others in a menu', async () => {
    const app = page({ stage: 'planning' });
    await press('送审');
    await waitFor(() => expect(app.inputsOf('reception.advance')).toEqual([{ id: visitId, baseRevision: 1 }]));
    await press(/更多/);
    for (const name of ['重新定规格', '记一笔', '复制为新任务', '延期', '取消'])
      expect(await screen.findByRole('menuitem', { name })).toBeTruthy();
  });

  it('writes down whose word a step of the approval was, the one that is due', async () => {
    const app = page({ stage: 'awaitingApproval', passedSteps: ['receptionOffice'] });
    await press('登记审批');
    const dialog = await findDialog('登记审批：两办分管领导核改');
    await userEvent.type(within(dialog).getByLabelText('审批人'), '周晓峰');
    await userEvent.type(within(dialog).getByLabelText('审批意见'), '同意');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记为通过' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.approve')).toEqual([
        { id: visitId, baseRevision: 1, step: 'deputyDirector', decidedBy: '周晓峰', text: '同意' },
      ]),
    );
  });

  it('asks for the reason before it calls a visit off', async () => {
    const app = page({ stage: 'issued' });
    await fromMenu('取消');
    const dialog = await findDialog('取消接待');
    await userEvent.type(within(dialog).getByRole('textbox'), '不来了');
    await userEvent.click(within(dialog).getByRole('button', { name: '取消接待' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.cancel')).toEqual([{ id: visitId, baseRevision: 1, reason: '不来了' }]),
    );
  });

  it('says before it issues a plan whom it goes to', async () => {
    const app = page({ stage: 'approved' }, [stop()]);
    await press('下发方案');
    const dialog = await findDialog('下发接待方案');
    expect(within(dialog).getByText(/将通知：/).textContent).toContain('区委办');
    await userEvent.click(within(dialog).getByRole('button', { name: '下发' }));
    await waitFor(() => expect(app.inputsOf('reception.issuePlan')).toHaveLength(1));
  });

  it('says that what was issued has changed, and asks why before it goes out again', async () => {
    const app = page({ stage: 'issued' }, [stop({ content: '汇报会' }), issue(1, '座谈会')]);
    expect(await screen.findByText('方案下发后有改动，尚未重新下发')).toBeTruthy();
    await press('重新下发');
    const dialog = await findDialog('重新下发方案（V2）');
    await userEvent.click(within(dialog).getByRole('button', { name: '下发' }));
    expect(await within(dialog).findByText('请写明理由')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('改动原因'), '改为汇报');
    await userEvent.click(within(dialog).getByRole('button', { name: '下发' }));
    await waitFor(() => expect(app.inputsOf('reception.issuePlan')).toMatchObject([{ reason: '改为汇报' }]));
  });

  it('is closed to whoever may not look into the visit', async () => {
    open(visitHash('basics'), [{ ...visitRecord(), isRedacted: true }]);
    expect(await screen.findByText('这项接待任务不向本办开放')).toBeTruthy();
  });
});

describe('文件 of a visit', () => {
  it('shows what an issue changed, and first who has not signed for it', async () => {
    page({ stage: 'issued' }, [stop({ content: '汇报会' }), issue(1, '座谈会'), issue(2, '汇报会')], 'documents');
    const second = await screen.findByRole('region', { name: 'V2' });
    expect(within(second).getByText(/改动原因：改为汇报/)).toBeTruthy();
    expect(within(second).getByText(/汇报会/)).toBeTruthy();
    expect(within(second).getByText(/：(已读，)?未签收/)).toBeTruthy();
    const first = screen.getByRole('region', { name: 'V1' });
    expect(within(first).queryByText(/未签收/), 'V2 settles it').toBeNull();
  });

  it('whoever opens it has read it; signing is another thing, with or without words', async () => {
    const app = page({ stage: 'issued' }, [stop(), issue(1, '座谈会')], 'documents');
    await waitFor(() => expect(app.inputsOf('reception.readIssue')).toHaveLength(1));
    await press('签收');
    const dialog = await findDialog('签收接待方案V1');
    await userEvent.click(within(dialog).getByRole('button', { name: '签收' }));
    await waitFor(() => expect(app.inputsOf('reception.signIssue')).toEqual([{ id: issue(1, '座谈会').id }]));
  });
});

describe('接待 on the board', () => {
  it('a card says what is not in order, and takes the next step from its menu', async () => {
    const app = open('#/reception/board', [
      visitRecord({ letterState: 'missing', letterNumber: '', stage: 'planning' }),
      partRecord('receptionTask', 't1', { order: 1, task: '订房', dueOn: '2026-11-20' }),
    ]);
    const lane = await screen.findByRole('region', { name: '方案拟定，1项' });
    expect(within(lane).getByText('合规：1项不得通过')).toBeTruthy();
    expect(within(lane).getByText(/分工未完1项/)).toBeTruthy();
    await userEvent.click(within(lane).getByRole('button', { name: '办理：省发展改革委调研组来访' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '送审' }));
    await waitFor(() => expect(app.inputsOf('reception.advance')).toHaveLength(1));
  });

  it('finds a visit by whoever comes, and says so where there is none', async () => {
    open('#/reception/board', [visitRecord(), partRecord('receptionGuest', 'g1', { order: 1, name: '郭启明' })]);
    const search = await screen.findByRole('searchbox', { name: /按任务/ });
    await userEvent.type(search, '郭启明');
    expect(await screen.findByRole('button', { name: '省发展改革委调研组来访' })).toBeTruthy();
    await userEvent.clear(search);
    await userEvent.type(search, '无此人');
    expect(await screen.findByText('没有符合条件的接待任务')).toBeTruthy();
  });

  it('teaches the first step where there is nothing yet', async () => {
    open('#/reception/board', []);
    expect(await screen.findByText('还没有接待任务')).toBeTruthy();
  });
});

describe('基本 of a visit', () => {
  it('changes one group of facts, and sends only what is other than before', async () => {
    const app = page();
    await press('修改：四要素');
    const dialog = await findDialog('修改：四要素');
    await userEvent.type(within(dialog).getByLabelText('来访意图'), '调研');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.edit')).toEqual([{ id: visitId, baseRevision: 1, changes: { purpose: '调研' } }]),
    );
  });
});
