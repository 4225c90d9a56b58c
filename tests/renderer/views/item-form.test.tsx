import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../shared/contract/error-codes.ts';
import { findDialog, type RenderedApp, renderApp } from '../support/render-app.tsx';
import { aLeader, anItem, itemId, personId } from '../support/sample-records.ts';

const type = (form: HTMLElement, label: string, value: string): void => {
  fireEvent.change(within(form).getByLabelText(label), { target: { value } });
};

async function openItem(
  options: Parameters<typeof renderApp>[0] = {},
): Promise<{ app: RenderedApp; form: HTMLElement }> {
  const app = renderApp({ records: [anItem('a')], ...options });
  await userEvent.click(await screen.findByRole('button', { name: /专题会/ }));
  return { app, form: await findDialog('修改事项') };
}

const save = (form: HTMLElement): Promise<void> => userEvent.click(within(form).getByRole('button', { name: '保存' }));

describe('the item form', () => {
  it('sends only the fields that were changed, with what the person had before the eyes', async () => {
    const { app, form } = await openItem();
    type(form, '备注', '请提前十分钟到场');
    await save(form);
    await waitFor(() =>
      expect(app.inputsOf('plans.editItem')).toEqual([
        { id: itemId('a'), baseRevision: 1, changes: { remarks: '请提前十分钟到场' } },
      ]),
    );
    expect(app.inputsOf('drafts.remove')).toEqual([{ key: `planItem:${itemId('a')}` }]);
  });

  it('is saved from any of its fields with Ctrl+Enter', async () => {
    const { app, form } = await openItem();
    type(form, '备注', '请提前十分钟到场');
    within(form).getByLabelText('备注').focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(app.inputsOf('plans.editItem')).toMatchObject([{ changes: { remarks: '请提前十分钟到场' } }]),
    );
  });

  it('clears a field with null', async () => {
    const { app, form } = await openItem();
    type(form, '责任单位', '');
    await save(form);
    await waitFor(() => expect(app.inputsOf('plans.editItem')[0]).toMatchObject({ changes: { organiserUnit: null } }));
  });

  it('names what is missing and lets the draft be saved all the same', async () => {
    const app = renderApp();
    await userEvent.click(await screen.findByRole('button', { name: '新增事项' }));
    const form = await findDialog('新增事项');
    expect(within(form).getByText('还没有地点（可勾选待定）')).toBeTruthy();
    expect(within(form).getByText('还没有出席领导')).toBeTruthy();
    type(form, '内容', '现场调研');
    await save(form);
    await waitFor(() => expect(app.inputsOf('plans.createItem')[0]).toMatchObject({ values: { content: '现场调研' } }));
  });

  it('names a leader who is no longer in office on that date, with the term, and loses nothing typed', async () => {
    const retired = aLeader(0, { validFrom: '2022-01-01', validTo: '2026-10-31' });
    const details = { name: '王明', validFrom: '2022-01-01', validTo: '2026-10-31' };
    const violations = [{ code: 'LEADER_NOT_IN_OFFICE', field: 'attendance', details }];
    const { form } = await openItem({
      records: [anItem('a'), retired],
      handlers: {
        'plans.editItem': () => {
          throw new ContractError('RULE_VIOLATION', { violations });
        },
      },
    });
    type(form, '备注', '改由副职出席');
    await save(form);
    expect(await within(form).findByText('王明在该日期不在任（2022-01-01—2026-10-31）')).toBeTruthy();
    expect(within(form).getByLabelText<HTMLTextAreaElement>('备注').value).toBe('改由副职出席');
  });

  it('says who sees an item whole, and keeps it from others on request', async () => {
    const { app, form } = await openItem();
    fireEvent.mouseDown(within(form).getByLabelText('可见范围'));
    await userEvent.click(await screen.findByText(/^内部掌握/));
    await userEvent.click(within(form).getByLabelText('全区性会议（计入每周会议数）'));
    await save(form);
    await waitFor(() =>
      expect(app.inputsOf('plans.editItem')[0]).toMatchObject({
        changes: { visibility: 'withheld', isDistrictWide: true },
      }),
    );
  });

  it('shows a refusal at its field', async () => {
    const { form } = await openItem({
      handlers: {
        'plans.editItem': () => {
          const details = { weekStart: '2026-11-23', weekEnd: '2026-11-29' };
          throw new ContractError('RULE_VIOLATION', {
            violations: [{ code: 'DATE_OUTSIDE_WEEK', field: 'date', details }, { code: 'NOT_YOUR_OFFICE' }],
          });
        },
      },
    });
    type(form, '备注', '改');
    await save(form);
    expect(await within(form).findByText(/日期不在本周内，本周是11月23日至11月29日/)).toBeTruthy();
    expect(within(form).getByRole('alert').textContent).toContain('其他办公室的事项');
  });

  it('reads clock times as people type them and refuses an end before the start', async () => {
    const { app, form } = await openItem();
    type(form, '开始时刻', '1430');
    type(form, '结束时刻', '9');
    expect(await within(form).findByText('结束早于开始')).toBeTruthy();
    type(form, '结束时刻', '16：00');
    await save(form);
    await waitFor(() =>
      expect(app.inputsOf('plans.editItem')[0]).toMatchObject({
        changes: { time: { kind: 'exact', start: '14:30', end: '16:00' } },
      }),
    );
  });

  it('never replaces typed text by what others write, but says so', async () => {
    const { app, form } = await openItem();
    type(form, '内容', '我写的');
    app.arrive(anItem('a', { content: '别人写的', remarks: '别人的备注' }));
    expect(await within(form).findByText(/他人已改为：别人写的/)).toBeTruthy();
    expect(within(form).getByLabelText('内容')).toHaveProperty('value', '我写的');
    expect(within(form).getByLabelText('备注')).toHaveProperty('value', '别人的备注');
    await save(form);
    await waitFor(() => expect(app.inputsOf('plans.editItem')[0]).toMatchObject({ baseRevision: 1 }));
  });

  it('takes the value of the other when asked to', async () => {
    const { app, form } = await openItem();
    type(form, '内容', '我写的');
    app.arrive(anItem('a', { content: '别人写的' }));
    await userEvent.click(await within(form).findByRole('button', { name: '采用他人的' }));
    expect(within(form).getByLabelText('内容')).toHaveProperty('value', '别人写的');
  });

  it('shows both values of a disputed field and sends the choice', async () => {
    const disputed = ['甲', '乙'].map((value, index) => ({ operationId: `o${index}`, value, personId, writtenAt: 1 }));
    const { app, form } = await openItem({ records: [anItem('a', {}, { conflicts: { remarks: disputed } })] });
    await userEvent.click(within(form).getByRole('button', { name: '采用此值：乙' }));
    await waitFor(() =>
      expect(app.inputsOf('records.chooseValue')).toEqual([{ id: itemId('a'), field: 'remarks', operationId: 'o1' }]),
    );
    expect(within(form).getAllByText(/林安/).length).toBeGreaterThan(0);
  });
});

describe('drafts', () => {
  it('are kept within a second of typing', async () => {
    const { app, form } = await openItem();
    type(form, '内容', '正在写');
    await waitFor(
      () =>
        expect(app.inputsOf('drafts.save')).toEqual([
          {
            key: `planItem:${itemId('a')}`,
            value: { edits: { content: '正在写' }, before: { content: '专题会' } },
          },
        ]),
      { timeout: 1000 },
    );
  });

  it('are offered again after a crash', async () => {
    const { form } = await openItem({
      handlers: {
        'drafts.load': () => ({
          value: { edits: { content: '崩溃前写的' }, before: { content: '专题会' } },
          savedAt: Date.UTC(2026, 10, 22, 1),
        }),
      },
    });
    expect(await within(form).findByText('找到 2026-11-22 09:00 未保存的内容')).toBeTruthy();
    await userEvent.click(within(form).getByRole('button', { name: '恢复' }));
    expect(within(form).getByLabelText('内容')).toHaveProperty('value', '崩溃前写的');
  });
});
