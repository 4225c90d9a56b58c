import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../shared/contract/error-codes.ts';
import type { Absence } from '../../../shared/domain/absence.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { findDialog, renderApp } from '../support/render-app.tsx';
import { aRecord, leaderId, otherOfficeId, week } from '../support/sample-records.ts';

const anAbsence = (key: string, values: Partial<Absence> = {}, changes: Partial<RecordView> = {}): RecordView =>
  aRecord(
    'absence',
    'all',
    key,
    {
      leaderId: leaderId(1),
      fromDate: '2026-11-20',
      fromPart: 'morning',
      toDate: '2026-11-24',
      toPart: 'evening',
      place: '杭州市',
      reason: '招商推介',
      filedAt: Date.UTC(2026, 10, 13, 1),
      filedBy: '周禾',
      ...values,
    },
    changes,
  );

const committed = () => ({ revision: 2, ids: ['absence.all.new'] });
const hash = `#/weeklyPlan/absences?week=${week}`;
const rowOf = async (text: string | RegExp): Promise<HTMLElement> => {
  const row = (await screen.findByText(text)).closest('tr');
  if (!row) throw new Error('the list is a table');
  return row;
};
const openMenu = async (item: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name: /更多办理/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

describe('外出报备', () => {
  it('are listed with their state: what nobody has reported back is overdue', async () => {
    renderApp({
      hash,
      records: [
        anAbsence('a', { place: '苏州市', toDate: '2026-11-21' }),
        anAbsence('b', { place: '宁波市', approvedAt: 1, approvedBy: '王书记' }),
        anAbsence('c', { place: '温州市', returnedOn: '2026-11-21', returnedPart: 'afternoon' }),
        anAbsence('d', { place: '嘉兴市', filedAt: Date.UTC(2026, 10, 19, 1) }),
      ],
    });
    expect((await rowOf(/^苏州市/)).textContent).toContain('逾期未销假');
    expect((await rowOf(/^宁波市/)).textContent).toMatch(/已批准.*批准：王书记/);
    expect((await rowOf(/^温州市/)).textContent).toMatch(/已销假.*11月21日下午返回/);
    expect((await rowOf(/^嘉兴市/)).textContent).toContain('报备晚于规定');
    expect((await rowOf(/^苏州市/)).textContent).not.toContain('报备晚于规定');
  });

  it('are filed by a form; what the host refuses stands at its field and nothing typed is lost', async () => {
    const refused = { violations: [{ code: 'LEADER_NOT_IN_OFFICE', field: 'leaderId', details: { name: '李明' } }] };
    let isRefusing = true;
    const app = renderApp({
      hash,
      handlers: {
        'absences.file': () => {
          if (isRefusing) throw new ContractError('RULE_VIOLATION', refused);
          return committed();
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '登记外出' }));
    const dialog = await findDialog('登记外出报备');
    const type = (label: string, value: string) =>
      fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('请选择外出领导')).toBeTruthy();
    expect(app.inputsOf('absences.file')).toEqual([]);
    fireEvent.mouseDown(within(dialog).getByLabelText('外出领导'));
    await userEvent.click(await screen.findByText(/^李明/));
    for (const [label, date] of [
      ['开始日期', '2026-11-25'],
      ['结束日期', '2026-11-26'],
    ] as const) {
      fireEvent.mouseDown(within(dialog).getByLabelText(label));
      type(label, date);
      fireEvent.keyDown(within(dialog).getByLabelText(label), { key: 'Enter' });
    }
    type('地点', '绍兴市');
    type('事由', '学习考察');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText(/李明在该日期不在任/)).toBeTruthy();
    expect(within(dialog).getByLabelText<HTMLInputElement>('地点').value).toBe('绍兴市');
    isRefusing = false;
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(app.inputsOf('absences.file')).toHaveLength(2));
    expect(app.inputsOf('absences.file')[1]).toEqual({
      values: {
        leaderId: leaderId(1),
        fromDate: '2026-11-25',
        fromPart: 'morning',
        toDate: '2026-11-26',
        toPart: 'evening',
        place: '绍兴市',
        reason: '学习考察',
      },
    });
  });

  it('are approved with the name of who approved, by the lead office only', async () => {
    const app = renderApp({ hash, records: [anAbsence('a')], handlers: { 'absences.approve': committed } });
    await openMenu('登记批准…');
    const dialog = await findDialog('登记李明外出的批准');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记' }));
    expect(within(dialog).getByText('请写明批准人')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('批准人（姓名、职务）'), { target: { value: '王明 区委书记' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '登记' }));
    await waitFor(() =>
      expect(app.inputsOf('absences.approve')).toEqual([
        { id: 'absence.all.a', baseRevision: 1, approvedBy: '王明 区委书记' },
      ]),
    );
  });

  it('end by 销假, and go into the plan of the week as an 外出 item that names its source', async () => {
    const app = renderApp({ hash, records: [anAbsence('a')], handlers: { 'absences.reportReturn': committed } });
    await openMenu('销假…');
    await userEvent.click(within(await findDialog('李明销假')).getByRole('button', { name: '销假' }));
    await waitFor(() =>
      expect(app.inputsOf('absences.reportReturn')).toEqual([
        { id: 'absence.all.a', baseRevision: 1, returnedOn: '2026-11-22', returnedPart: 'evening' },
      ]),
    );
    await openMenu('列入本周计划…');
    const form = await findDialog('新增事项');
    expect(within(form).getByLabelText<HTMLInputElement>('内容').value).toBe('赴杭州市招商推介');
    expect(within(form).getByText('外出报备（11月20日—11月24日）')).toBeTruthy();
    await userEvent.click(within(form).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(app.inputsOf('plans.createItem')).toHaveLength(1));
    expect(app.inputsOf('plans.createItem')[0]).toMatchObject({
      values: {
        date: week,
        endDate: '2026-11-24',
        category: 'away',
        attendance: [{ leaderId: leaderId(1) }],
        sourceLink: { recordId: 'absence.all.a' },
      },
    });
  });

  it('of other offices show the days only, and nothing to do', async () => {
    const closed = anAbsence('a', { leaderId: leaderId(0), place: '', reason: '' }, { isRedacted: true });
    renderApp({ hash, records: [closed], role: 'liaison', officeId: otherOfficeId });
    const row = await rowOf('按规定不显示');
    expect(row.textContent).toContain('11月20日上午—11月24日晚上');
    expect(within(row).queryByRole('button')).toBeNull();
  });

  it('of both principals at once are said aloud', async () => {
    renderApp({
      hash,
      records: [anAbsence('a'), anAbsence('b', { leaderId: leaderId(0), fromDate: '2026-11-23' })],
    });
    expect(await screen.findByText('党政正职同时外出：王明、李明（11月23日—11月24日）')).toBeTruthy();
  });
});
