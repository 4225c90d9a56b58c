import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import { shiftId } from '../../../../shared/rules/duty/duty-ids.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';
import {
  aFullMonth,
  anOfficeOnDuty,
  aRoster,
  aShift,
  assigned,
  memberId,
  month,
  postId,
  turn,
} from './duty-records.ts';

const hash = `#/duty/editor?month=${month}`;
const committed = () => ({ revision: 5, ids: [] });
const mainOf = (day: string): string => shiftId(leadOfficeId, postId('main'), `2026-12-${day}`, 0);
const leadOf = (day: string): string => shiftId(leadOfficeId, postId('lead'), `2026-12-${day}`, 0);
const shift = (day: string, post: string, person: number): DutyShift => ({
  officeId: leadOfficeId,
  date: `2026-12-${day}`,
  postId: postId(post),
  start: '09:00',
  end: '09:00',
  due: turn(person),
  isPinned: false,
  origin: 'generated',
});
const rotation = {
  officeId: leadOfficeId,
  groupId: 'dutyGroup.all.lead_staff',
  dayType: 'workday' as const,
  month: '2027-01',
  queue: [memberId('m1')],
};
const proposal = () => ({
  changes: [
    { kind: 'add' as const, shiftId: leadOf('02'), shift: shift('02', 'lead', 2) },
    { kind: 'assign' as const, shiftId: mainOf('01'), due: turn(3) },
    { kind: 'remove' as const, shiftId: mainOf('05') },
  ],
  rotations: [rotation],
});
const present = (): RecordView[] => [
  ...anOfficeOnDuty(),
  aShift('2026-12-01', postId('lead'), turn(0)),
  aShift('2026-12-01', postId('main'), turn(1)),
  aShift('2026-12-05', postId('main'), turn(1)),
];
const propose = async (): Promise<HTMLElement> => {
  await userEvent.click(await screen.findByRole('button', { name: '生成建议…' }));
  const panel = await screen.findByRole('complementary', { name: '生成值班表' });
  await userEvent.click(within(panel).getByRole('button', { name: '生成建议' }));
  return screen.findByRole('complementary', { name: '生成建议' });
};
const cell = (name: RegExp): Promise<HTMLElement> => screen.findByRole('gridcell', { name });

describe('the generator', () => {
  it('asks for the chosen months; issued ones are not offered', async () => {
    const app = renderApp({
      hash,
      records: [...present(), aRoster({ month: '2027-01', state: 'published' })],
      handlers: { 'duty.proposeRoster': proposal },
    });
    await userEvent.click(await screen.findByRole('button', { name: '生成建议…' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '2026年12月（草稿）' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '2027年1月（已发布）' }).disabled).toBe(true);
    await userEvent.click(screen.getByRole('checkbox', { name: '2027年2月（草稿）' }));
    await userEvent.click(screen.getByRole('button', { name: '生成建议' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.proposeRoster')).toEqual([{ officeId: leadOfficeId, months: [month, '2027-02'] }]),
    );
  });

  it('shows its answer against the present roster before anything is written', async () => {
    const app = renderApp({ hash, records: present(), handlers: { 'duty.proposeRoster': proposal } });
    const panel = await propose();
    expect((await cell(/^12月2日 周三 在岗带班：赵五，建议新增$/)).dataset.change).toBe('added');
    expect((await cell(/^12月1日 周二 主班：钱六，建议改，原为李四$/)).dataset.change).toBe('changed');
    expect((await cell(/^12月5日 周六 主班：李四，建议取消$/)).dataset.change).toBe('removed');
    expect(panel.textContent).toContain('1 个月共 3 处变化');
    expect(within(panel).getByText(/新增 1，改动 1，取消 1/)).toBeTruthy();
    const rows = within(panel).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '改动12月1日 周二主班李四钱六',
      '新增12月2日 周三在岗带班赵五',
      '取消12月5日 周六主班李四',
    ]);
    // Nothing can be changed by hand while the proposal is open.
    (await cell(/^12月1日 周二 主班/)).focus();
    await userEvent.keyboard('{Delete}');
    expect(app.inputsOf('duty.applyRoster')).toEqual([]);
    expect(app.inputsOf('duty.editShift')).toEqual([]);
  });

  it('is adopted as a whole with its rotations, and can be taken back', async () => {
    const app = renderApp({
      hash,
      records: present(),
      handlers: { 'duty.proposeRoster': proposal, 'duty.applyRoster': committed },
    });
    const panel = await propose();
    await userEvent.click(within(panel).getByRole('button', { name: '采用' }));
    await waitFor(() => expect(app.inputsOf('duty.applyRoster')).toHaveLength(1));
    expect(app.inputsOf('duty.applyRoster')[0]).toEqual({
      officeId: leadOfficeId,
      baseRevision: 1,
      changes: proposal().changes,
      rotations: [rotation],
    });
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(app.inputsOf('duty.applyRoster')).toHaveLength(2));
    expect(app.inputsOf('duty.applyRoster')[1]).toMatchObject({
      baseRevision: 5,
      changes: [
        { kind: 'remove', shiftId: leadOf('02') },
        { kind: 'assign', shiftId: mainOf('01'), due: { name: '李四' } },
        { kind: 'add', shiftId: mainOf('05'), shift: { due: { name: '李四' } } },
      ],
    });
  });

  it('is thrown away without a trace', async () => {
    const app = renderApp({ hash, records: present(), handlers: { 'duty.proposeRoster': proposal } });
    const panel = await propose();
    await userEvent.click(within(panel).getByRole('button', { name: '放弃' }));
    expect((await cell(/^12月1日 周二 主班：李四$/)).dataset.change).toBeUndefined();
    expect(app.inputsOf('duty.applyRoster')).toEqual([]);
  });

  it('stays open while months go by', async () => {
    renderApp({ hash, records: present(), handlers: { 'duty.proposeRoster': proposal } });
    await propose();
    await userEvent.click(screen.getByRole('button', { name: '下月' }));
    await screen.findByRole('grid', { name: '区委办2027年1月排班表' });
    expect(screen.getByRole('complementary', { name: '生成建议' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '2026年12月' }));
    expect(await cell(/^12月1日 周二 主班：钱六，建议改/)).toBeTruthy();
  });

  it('names adjustments that would lose their shift', async () => {
    const adjustmentId = 'dutyAdjustment.2026-M12.lead_a';
    const records = [
      ...anOfficeOnDuty(),
      aShift('2026-12-01', postId('main'), turn(1), { adjustmentId }),
      aRecord('dutyAdjustment', '2026-M12', 'lead_a', {
        officeId: leadOfficeId,
        kind: 'substitute',
        shiftId: mainOf('01'),
        from: turn(1),
        to: turn(2),
        reason: '出差',
        step: 'filed',
        requestedBy: '林安',
        requestedAt: 1,
      }),
    ];
    renderApp({ hash, records, handlers: { 'duty.proposeRoster': proposal } });
    const panel = await propose();
    expect(panel.textContent).toContain('会使 1 个调班失效：');
    expect(panel.textContent).toContain('12月1日 李四→赵五');
  });
});

describe('问题清单', () => {
  const open = async (): Promise<HTMLElement> => {
    await userEvent.click(await screen.findByRole('button', { name: /^问题 \d+/ }));
    return screen.findByRole('complementary', { name: '问题清单' });
  };
  const withGap = (): RecordView[] => {
    const all = aFullMonth().filter(({ id }) => id !== mainOf('03'));
    return [...anOfficeOnDuty(), ...all];
  };

  it('leads to each problem, and opens what mends it there', async () => {
    renderApp({ hash, records: withGap() });
    const panel = await open();
    const words = '12月3日 周四 主班缺岗（9:00—次日9:00）';
    await userEvent.click(within(panel).getByRole('button', { name: `看这一班：${words}` }));
    expect(document.activeElement).toBe(await cell(/^12月3日 周四 主班：缺岗/));
    await userEvent.click(within(panel).getByRole('button', { name: `指派…：${words}` }));
    expect(await findDialog('12月3日 周四 主班由谁值')).toBeTruthy();
  });

  it('leads to where else it is mended: an adjustment of an issued month, a template, a telephone', async () => {
    const records = [
      ...anOfficeOnDuty(),
      ...aFullMonth(),
      aShift('2026-12-03', postId('main'), { ...assigned(memberId('m1'), '李四'), phone: '' }),
      aRecord('dutyLeave', 'all', 'lead_l', {
        officeId: leadOfficeId,
        memberId: memberId('m3'),
        fromDate: '2026-12-02',
        toDate: '2026-12-02',
        reason: '',
      }),
      aRoster({ state: 'published' }),
    ];
    const app = renderApp({ hash, records });
    const panel = await open();
    expect(within(panel).getByRole('button', { name: /^补电话：12月3日.*李四没有电话/ })).toBeTruthy();
    await userEvent.click(within(panel).getByRole('button', { name: /^申请调班：12月2日.*钱六请假/ }));
    expect(app.store.getState().route).toMatchObject({ tab: 'adjustments', date: '2026-12-02' });
  });

  it('opens the steps of the roster where it has to be issued or opened again', async () => {
    const records = [...withGap(), aRoster({ state: 'published' })];
    renderApp({ hash, records });
    const panel = await open();
    await userEvent.click(within(panel).getByRole('button', { name: /^重新打开…：12月3日/ }));
    expect(await screen.findByRole('menuitem', { name: '重新打开…' })).toBeTruthy();
  });

  it('looks as far ahead as the rules say', async () => {
    renderApp({ hash, records: withGap() });
    const panel = await open();
    fireEvent.click(within(panel).getByRole('radio', { name: '今后 60 天' }));
    // Nobody has made the roster of the rest of November.
    expect(await within(panel).findByText(/^11月25日 周三 主班缺岗/)).toBeTruthy();
  });

  it('is shown before a roster is issued, and named in the question', async () => {
    renderApp({ hash, records: [...withGap(), aRoster({ state: 'reviewed' })] });
    await userEvent.click(await screen.findByRole('button', { name: '区委办值班表办理' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '发布' }));
    const dialog = await findDialog('发布区委办2026年12月值班表');
    expect(dialog.textContent).toContain('12月3日 周四 主班缺岗');
    expect(within(dialog).getByRole('button', { name: '仍然发布' })).toBeTruthy();
  });

  it('can be read but not mended by who has no right to the roster', async () => {
    renderApp({ hash: `${hash}&office=${leadOfficeId}`, records: withGap(), role: 'liaison', officeId: otherOfficeId });
    const panel = await open();
    expect(within(panel).getAllByRole('button', { name: /^看这一班：/ }).length).toBeGreaterThan(0);
    expect(within(panel).queryByRole('button', { name: /^指派/ })).toBeNull();
  });
});
