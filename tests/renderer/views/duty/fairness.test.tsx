import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';
import { anOfficeOnDuty, aShift, memberId, postId, turn } from './duty-records.ts';

const hash = '#/duty/fairness?month=2026-11';
/** October: one statutory day, one adjusted day off, a weekend and two workdays; a post of its own for each. */
const served = (): RecordView[] => [
  ...anOfficeOnDuty(),
  aShift('2026-10-01', postId('lead'), turn(3)),
  aShift('2026-10-06', postId('lead'), turn(0)),
  aShift('2026-10-17', postId('lead'), turn(1)),
  aShift('2026-10-19', postId('lead'), turn(1)),
  aShift('2026-10-20', postId('main'), turn(0), { start: '08:00', end: '18:00' }),
];
const cellsOf = (name: RegExp, table: HTMLElement): (string | null)[] => {
  const row = within(table)
    .getAllByRole('row')
    .find((each) => name.test(each.textContent ?? ''));
  return within(row as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
};
const ledger = (): Promise<HTMLElement> => screen.findByRole('table', { name: '值班人员的值班统计' });
const rest = (): Promise<HTMLElement> => screen.findByRole('table', { name: '补休台账' });

describe('公平台账', () => {
  it('counts duties by kind of day, weighs them and compares with what is even', async () => {
    renderApp({ hash, records: served() });
    const table = await ledger();
    expect(cellsOf(/^王三/, table).slice(0, 8)).toEqual(['王三', '1', '0', '1', '0', '2', '34', '3']);
    expect(cellsOf(/^李四/, table).slice(0, 8)).toEqual(['李四', '1', '1', '0', '0', '2', '48', '2.5']);
    expect(cellsOf(/^钱六/, table).slice(5)).toEqual([
      '1',
      '24',
      '3',
      expect.stringMatching(/^多 .*%/),
      '2026年10月1日',
    ]);
    expect(cellsOf(/^赵五/, table).slice(5)).toEqual(['0', '0', '0', expect.stringMatching(/^少 .*-100%/), '没有']);
  });

  it('stands in the order of turns, and is sorted only when somebody asks', async () => {
    renderApp({ hash, records: served() });
    const table = await ledger();
    const names = () =>
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('cell')[0]?.textContent);
    expect(names()).toEqual(['王三', '李四', '赵五', '钱六']);
    await userEvent.click(within(table).getByRole('columnheader', { name: '加权分' }));
    expect(names()[0]).toBe('赵五');
  });

  it('counts what was really served: an adjustment counts for who took the shift', async () => {
    const adjustmentId = 'dutyAdjustment.2026-M10.lead_a';
    const records = [
      ...served().filter(({ id }) => !id.endsWith('20261001_0')),
      aShift('2026-10-01', postId('lead'), turn(3), { adjustmentId }),
      aRecord('dutyAdjustment', '2026-M10', 'lead_a', {
        officeId: leadOfficeId,
        kind: 'substitute',
        shiftId: 'dutyShift.2026-M10.lead_lead_lead_20261001_0',
        from: turn(3),
        to: turn(2),
        reason: '出差',
        step: 'filed',
        requestedBy: '林安',
        requestedAt: 1,
      }),
    ];
    renderApp({ hash, records });
    const table = await ledger();
    expect(cellsOf(/^赵五/, table)[4]).toBe('1');
    expect(cellsOf(/^钱六/, table)[4]).toBe('0');
  });

  it('looks at other months when they are chosen, but not at more than it can hold', async () => {
    renderApp({ hash, records: served() });
    await ledger();
    fireEvent.click(screen.getByRole('radio', { name: '自选月份' }));
    expect(await screen.findByText('这段时间没有值班记录')).toBeTruthy();
    const from = screen.getByLabelText('从哪个月');
    fireEvent.mouseDown(from);
    fireEvent.change(from, { target: { value: '2020-01' } });
    fireEvent.keyDown(from, { key: 'Enter' });
    expect(await screen.findByText('最多 24 个月，起不晚于止')).toBeTruthy();
  });

  it('leads an office without members to its settings', async () => {
    renderApp({ hash });
    expect(await screen.findByRole('button', { name: '去值班设置' })).toBeTruthy();
  });
});

describe('补休台账', () => {
  it('shows days earned and taken by member, and more taken than earned as such', async () => {
    const taken = aRecord('restTaken', '2026-Y', 'lead_r', {
      officeId: leadOfficeId,
      memberId: memberId('m3'),
      date: '2026-11-02',
      days: 1.5,
      note: '',
      enteredBy: '林安',
    });
    renderApp({ hash, records: [...served(), taken] });
    const table = await rest();
    expect(cellsOf(/^王三/, table).slice(0, 4)).toEqual(['王三', '1 天', '0 天', '1 天']);
    expect(cellsOf(/^钱六/, table).slice(0, 4)).toEqual(['钱六', '1 天', '1.5 天', '多休 0.5 天']);
  });

  it('takes a day of rest; what the host refuses stands at its field', async () => {
    let isRefusing = true;
    const app = renderApp({
      hash,
      records: served(),
      handlers: {
        'duty.takeRest': () => {
          if (isRefusing)
            throw new ContractError('RULE_VIOLATION', { violations: [{ code: 'INVALID_VALUES', field: 'days' }] });
          return { revision: 2, ids: ['restTaken.2026-Y.lead_x'] };
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '登记补休：王三' }));
    const dialog = await findDialog('王三的补休');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记' }));
    expect(await within(dialog).findByText('请选择日期')).toBeTruthy();
    const date = within(dialog).getByLabelText('补休日期');
    fireEvent.mouseDown(date);
    fireEvent.change(date, { target: { value: '2026-11-24' } });
    fireEvent.keyDown(date, { key: 'Enter' });
    await userEvent.click(within(dialog).getByRole('button', { name: '登记' }));
    expect(await within(dialog).findByText(/填写有误/)).toBeTruthy();
    isRefusing = false;
    await userEvent.click(within(dialog).getByRole('button', { name: '登记' }));
    await waitFor(() => expect(app.inputsOf('duty.takeRest')).toHaveLength(2));
    expect(app.inputsOf('duty.takeRest')[1]).toEqual({
      values: { officeId: leadOfficeId, memberId: memberId('m0'), date: '2026-11-24', days: 1, note: '' },
    });
  });

  it('of another office can only be read by who has no right to it', async () => {
    renderApp({ hash: `${hash}&office=${leadOfficeId}`, records: served(), role: 'director', officeId: otherOfficeId });
    await rest();
    expect(screen.queryByRole('button', { name: /^登记/ })).toBeNull();
  });
});
