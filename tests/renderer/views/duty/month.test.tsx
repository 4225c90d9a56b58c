import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DutyRosterVersion } from '../../../../shared/domain/duty/duty-roster.ts';
import { addMonths, monthPartition } from '../../../../shared/domain/month.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId, otherOfficeId, personId as ownPersonId } from '../../support/sample-records.ts';
import { aDutyMember, aFullMonth, anOfficeOnDuty, aRoster, aShift, month, postId, turn } from './duty-records.ts';

const hash = `#/duty/month?month=${month}`;
const day = (name: RegExp): Promise<HTMLElement> => screen.findByRole('gridcell', { name });
const twoOffices = (): RecordView[] => [
  ...anOfficeOnDuty(),
  ...aFullMonth(),
  ...anOfficeOnDuty(otherOfficeId),
  ...aFullMonth(otherOfficeId),
];

const anAdjustment = (): RecordView[] => [
  aShift('2026-12-03', postId('main'), turn(1), { adjustmentId: 'dutyAdjustment.2026-M12.lead_a' }),
  aRecord('dutyAdjustment', '2026-M12', 'lead_a', {
    officeId: leadOfficeId,
    kind: 'substitute',
    shiftId: `dutyShift.2026-M12.lead_lead_main_20261203_0`,
    from: turn(1),
    to: { ...turn(3), phone: '13911112222' },
    reason: '出差',
    step: 'filed',
    requestedBy: '林安',
    requestedAt: 1,
  }),
];

describe('值班月历', () => {
  it('shows every day of the month with who is on duty in each office, Monday first', async () => {
    renderApp({ hash, records: twoOffices() });
    const grid = await screen.findByRole('grid', { name: /^2026年12月值班月历/ });
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(31);
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent?.slice(-1)),
    ).toEqual([...'一二三四五六日']);
    await day(/^12月1日 周二，工作日；区委办：在岗带班 王三，主班 李四；区政府办：在岗带班 王三，主班 李四$/);
  });

  it('marks whom an adjustment puts in the place of another, a disputed shift and a gap', async () => {
    const disputed = aShift(
      '2026-12-05',
      postId('main'),
      turn(0),
      {},
      { conflicts: { adjustmentId: [{ operationId: 'x', value: 'a', personId: 'p', writtenAt: 1 }] } },
    );
    renderApp({
      hash,
      records: [...anOfficeOnDuty(), ...anAdjustment(), disputed, aShift('2026-12-03', postId('lead'), turn(0))],
    });
    await day(/^12月3日.*主班 钱六（调，原值班人 李四）/);
    const fifth = await day(/^12月5日/);
    expect(fifth.textContent).toContain('两处同时调班');
    // The template asks for 在岗带班 too, and there is no shift for it.
    expect(fifth.textContent).toContain('在岗带班 缺岗');
    expect(within(fifth).getByText('缺')).toBeTruthy();
  });

  it('says which days are off or worked, and names special periods', async () => {
    const records = [
      ...anOfficeOnDuty(),
      ...aFullMonth(leadOfficeId, '2026-10'),
      aRecord('specialPeriod', 'all', 'p', {
        name: '重大活动',
        fromDate: '2026-10-12',
        toDate: '2026-10-14',
        officeIds: [],
        source: '区委办通知',
      }),
    ];
    renderApp({ hash: '#/duty/month?month=2026-10', records });
    await day(/^10月1日.*国庆节 法定节假日/);
    await day(/^10月5日.*国庆节 放假/);
    await day(/^10月10日.*调休上班/);
    expect(within(await day(/^10月10日/)).getByText('班')).toBeTruthy();
    expect(within(await day(/^10月13日/)).getByText('重大活动')).toBeTruthy();
    expect(screen.queryByText(/国务院尚未发布/)).toBeNull();
  });

  it('never guesses 调休 of a year without a notice, and says so', async () => {
    renderApp({ hash: '#/duty/month?month=2027-02', records: anOfficeOnDuty() });
    expect(await screen.findByText('国务院尚未发布 2027 年放假安排')).toBeTruthy();
  });

  it('shows the telephone of whom the pointer is at, and of the whole day by the keyboard', async () => {
    renderApp({ hash, records: [...anOfficeOnDuty(), ...anAdjustment()] });
    const third = await day(/^12月3日/);
    fireEvent.pointerOver(within(third).getByText('钱六'));
    const tip = await screen.findByRole('tooltip');
    expect(tip.textContent).toContain('13911112222');
    expect(tip.textContent).toContain('原值班人 李四');
    expect(tip.textContent).toContain('9:00—次日9:00');
    fireEvent.keyDown(third, { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('has one tab stop; arrows go day by day and page keys to the next month', async () => {
    const app = renderApp({ hash, records: twoOffices() });
    const first = await day(/^12月1日/);
    expect(screen.getAllByRole('gridcell').filter(({ tabIndex }) => tabIndex === 0)).toEqual([first]);
    first.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(await day(/^12月9日/));
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(await day(/^12月7日/));
    await userEvent.keyboard('{PageDown}');
    expect(app.store.getState().route).toMatchObject({ month: addMonths(month, 1), date: '2027-01-07' });
    await waitFor(() => expect(document.activeElement?.getAttribute('data-date')).toBe('2027-01-07'));
  });

  it('opens a day with everybody’s telephone and the ways to the roster and to an adjustment', async () => {
    const app = renderApp({ hash, records: [...anOfficeOnDuty(), ...aFullMonth()] });
    (await day(/^12月2日/)).focus();
    await userEvent.keyboard('{Enter}');
    const drawer = await findDialog('12月2日 周三值班');
    expect(drawer.textContent).toContain('赵五');
    expect(drawer.textContent).toContain('13800000000');
    await userEvent.click(within(drawer).getByRole('button', { name: '去排班' }));
    expect(app.store.getState().route).toMatchObject({ tab: 'editor', date: '2026-12-02', officeId: leadOfficeId });
  });

  it('hides an office, and shows one person alone', async () => {
    renderApp({ hash, records: twoOffices() });
    await day(/^12月1日.*区政府办/);
    await userEvent.click(screen.getByRole('button', { name: '区政府办', pressed: true }));
    expect(screen.queryByRole('gridcell', { name: /区政府办/ })).toBeNull();
    const filter = screen.getByRole('combobox', { name: '只看某人' });
    fireEvent.mouseDown(filter);
    await userEvent.click(await screen.findByText(/^王三.*区委办$/));
    await waitFor(() => expect(screen.queryByRole('gridcell', { name: /李四/ })).toBeNull());
    expect(screen.getAllByRole('gridcell', { name: /王三/ }).length).toBeGreaterThan(5);
  });

  it('shows 只看我的 to whom a member is linked, and says why not to others', async () => {
    const linked = aDutyMember('m0', '王三', { personId: ownPersonId });
    const app = renderApp({ hash, records: [...anOfficeOnDuty().slice(1), ...aFullMonth()] });
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: '只看我的' });
    expect(button.disabled).toBe(true);
    expect(button.title).toContain('对应通讯录人员');
    app.arrive(linked);
    await waitFor(() => expect(button.disabled).toBe(false));
    await userEvent.click(button);
    expect(screen.getAllByRole('gridcell', { name: /王三/ })).toHaveLength(16);
    expect(screen.queryByRole('gridcell', { name: /李四/ })).toBeNull();
    // What is chosen stays while months go by.
    await userEvent.click(screen.getByRole('button', { name: '上月' }));
    expect(screen.getByRole('button', { name: '只看我的', pressed: true })).toBeTruthy();
  });
});

const aVersion = (sequence: number, people: readonly number[], reason?: string): RecordView => {
  const values: DutyRosterVersion = {
    officeId: leadOfficeId,
    month,
    sequence,
    publishedAt: Date.UTC(2026, 10, 20 + sequence),
    publishedBy: '林安',
    ...(reason && { reason }),
    calendarSource: '国办发明电〔2025〕7号',
    shifts: people.map((person, index) => ({
      shiftId: `dutyShift.2026-M12.s${index}`,
      date: `2026-12-0${index + 1}`,
      start: '09:00',
      end: '09:00',
      postId: postId('main'),
      postName: '主班',
      due: turn(person),
    })),
    openFindings: [],
  };
  return aRecord('dutyRosterVersion', monthPartition(month), `lead_v${sequence}`, values);
};

describe('the roster of a month', () => {
  const own = () => screen.findByRole('button', { name: '区委办值班表办理' });
  const choose = async (item: string): Promise<void> => {
    await userEvent.click(await own());
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  };
  const done = () => ({ revision: 2, ids: [] });
  const records = (...more: RecordView[]) => [...anOfficeOnDuty(), ...aFullMonth(), ...more];

  it('goes from draft to reviewed, published and locked by whoever may', async () => {
    const app = renderApp({
      hash,
      records: records(),
      handlers: { 'duty.reviewRoster': done, 'duty.publishRoster': done, 'duty.lockRoster': done },
    });
    await choose('审核');
    await waitFor(() => expect(app.inputsOf('duty.reviewRoster')).toEqual([{ officeId: leadOfficeId, month }]));
    app.arrive(aRoster({ state: 'reviewed' }));
    await screen.findByText('已审');
    await choose('发布');
    const dialog = await findDialog('发布区委办2026年12月值班表');
    await userEvent.click(within(dialog).getByRole('button', { name: /发布/ }));
    await waitFor(() => expect(app.inputsOf('duty.publishRoster')).toEqual([{ officeId: leadOfficeId, month }]));
    app.arrive(aRoster({ state: 'published' }), aVersion(1, [0]));
    await screen.findByText('已发布');
    expect(screen.getByText('V1')).toBeTruthy();
    await choose('锁定');
    await waitFor(() => expect(app.inputsOf('duty.lockRoster')).toHaveLength(1));
  });

  it('is opened again with a reason, and published again with what was changed', async () => {
    const app = renderApp({
      hash,
      records: records(aRoster({ state: 'published' }), aVersion(1, [0])),
      handlers: { 'duty.reopenRoster': done, 'duty.publishRoster': done },
    });
    await choose('重新打开…');
    const dialog = await findDialog('重新打开区委办2026年12月值班表');
    await userEvent.click(within(dialog).getByRole('button', { name: '重新打开' }));
    expect(within(dialog).getByText('请写明理由')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('重新打开的理由'), { target: { value: '人员调整' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '重新打开' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.reopenRoster')).toEqual([{ officeId: leadOfficeId, month, reason: '人员调整' }]),
    );
    app.arrive(aRoster({ state: 'reviewed' }));
    await screen.findByText('已审');
    await choose('发布');
    const again = await findDialog('再次发布区委办2026年12月值班表');
    await userEvent.click(within(again).getByRole('button', { name: /发布/ }));
    expect(app.inputsOf('duty.publishRoster')).toEqual([]);
    fireEvent.change(within(again).getByLabelText('修改说明'), { target: { value: '李四调出' } });
    await userEvent.click(within(again).getByRole('button', { name: /发布/ }));
    await waitFor(() =>
      expect(app.inputsOf('duty.publishRoster')).toEqual([{ officeId: leadOfficeId, month, reason: '李四调出' }]),
    );
  });

  it('of another office is only looked at by who has no right to it', async () => {
    renderApp({ hash, records: twoOffices(), role: 'liaison', officeId: otherOfficeId });
    await day(/^12月1日/);
    expect(screen.queryByRole('button', { name: '区委办值班表办理' })).toBeNull();
    // A liaison keeps the roster but does not review it.
    expect(screen.queryByRole('button', { name: '区政府办值班表办理' })).toBeNull();
  });

  it('is compared version by version: who changed on which day', async () => {
    renderApp({ hash, records: records(aVersion(1, [0, 1, 2]), aVersion(2, [0, 3], '李四出差')) });
    await choose('版本对比…');
    const dialog = await findDialog('区委办2026年12月值班表版本对比');
    expect(within(dialog).getByText(/V2 说明：李四出差/)).toBeTruthy();
    const rows = within(dialog).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '换人12月2日 周三主班李四钱六',
      '取消12月3日 周四主班赵五',
    ]);
  });

  it('says how many places nobody fills', async () => {
    renderApp({ hash, records: [...anOfficeOnDuty(), aShift('2026-12-01', postId('lead'), turn(0))] });
    expect(await screen.findByText('缺 61 班')).toBeTruthy();
  });
});
