import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
import { shiftId } from '../../../../shared/rules/duty/duty-ids.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';
import {
  aDutyMember,
  aFullMonth,
  anOfficeOnDuty,
  aRoster,
  aShift,
  memberId,
  month,
  postId,
  turn,
} from './duty-records.ts';

const hash = `#/duty/editor?month=${month}`;
const committed = (...ids: string[]) => ({ revision: 5, ids });
const cell = (name: RegExp): Promise<HTMLElement> => screen.findByRole('gridcell', { name });
const mainOf = (day: string): string => shiftId(leadOfficeId, postId('main'), `2026-12-${day}`, 0);
const leadOf = (day: string): string => shiftId(leadOfficeId, postId('lead'), `2026-12-${day}`, 0);
const full = (): RecordView[] => [...anOfficeOnDuty(), ...aFullMonth()];
const focusAt = async (name: RegExp): Promise<HTMLElement> => {
  const found = await cell(name);
  found.focus();
  return found;
};

describe('the grid of 排班', () => {
  it('shows each place of each post by days, and below it the same by members', async () => {
    renderApp({ hash, records: full() });
    const grid = await screen.findByRole('grid', { name: '区委办2026年12月排班表' });
    expect(within(grid).getAllByRole('columnheader')).toHaveLength(32);
    expect(
      within(grid)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '在岗带班',
      '主班',
      expect.stringMatching(/^王三/),
      expect.stringMatching(/^李四/),
      expect.stringMatching(/^赵五/),
      expect.stringMatching(/^钱六/),
    ]);
    expect((await cell(/^12月1日 周二 主班：李四$/)).textContent).toBe('李四');
    expect((await cell(/^李四 12月1日 周二：主班$/)).textContent).toBe('主');
    expect((await cell(/^李四 12月2日 周三：没有值班$/)).textContent).toBe('');
  });

  it('shows what the template asks for and nobody fills, shifts beyond it, leave and two shifts on a day', async () => {
    const leave = aRecord('dutyLeave', 'all', 'lead_l', {
      officeId: leadOfficeId,
      memberId: memberId('m2'),
      fromDate: '2026-12-04',
      toDate: '2026-12-05',
      reason: '',
    });
    const extra = aShift('2026-12-02', postId('main'), turn(3), { start: '18:00', end: '22:00' });
    renderApp({
      hash,
      records: [
        ...anOfficeOnDuty(),
        aShift('2026-12-01', postId('main'), turn(1)),
        aShift('2026-12-01', postId('lead'), turn(1)),
        { ...extra, id: shiftId(leadOfficeId, postId('main'), '2026-12-02', 1) },
        aShift('2026-12-02', postId('main'), turn(1)),
        leave,
      ],
    });
    expect((await cell(/^12月3日 周四 主班：缺岗/)).textContent).toBe('缺');
    expect(await cell(/^12月2日 周三 主班（2）：钱六，模板之外的班次$/)).toBeTruthy();
    expect((await cell(/^赵五 12月4日 周五：请假或外出$/)).textContent).toBe('假');
    expect((await cell(/^李四 12月1日 周二：在岗带班，主班，一天两班$/)).textContent).toBe('带主');
  });

  it('shows a shift that two people gave to different members at once, and takes the choice', async () => {
    const written = (name: string, person: number, operationId: string) => ({
      operationId,
      value: { ...turn(person), name },
      personId: 'person.all.one',
      writtenAt: 1,
    });
    const disputed = aShift(
      '2026-12-01',
      postId('main'),
      turn(1),
      {},
      { conflicts: { due: [written('李四', 1, 'op1'), written('赵五', 2, 'op2')] } },
    );
    const app = renderApp({ hash, records: [...anOfficeOnDuty(), disputed] });
    expect((await cell(/^12月1日 周二 主班/)).textContent).toContain('争');
    await focusAt(/^12月1日 周二 主班/);
    await userEvent.click(await screen.findByRole('button', { name: /赵五/ }));
    await waitFor(() =>
      expect(app.inputsOf('records.chooseValue')).toEqual([{ id: mainOf('01'), field: 'due', operationId: 'op2' }]),
    );
  });

  it('can show posts or members alone', async () => {
    renderApp({ hash, records: full() });
    await cell(/^12月1日 周二 主班/);
    fireEvent.click(screen.getByRole('radio', { name: '只看岗位' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
    fireEvent.click(screen.getByRole('radio', { name: '只看人员' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(4);
  });

  it('leads an office without members or templates to its settings', async () => {
    const app = renderApp({ hash, records: [aDutyMember('a', '王三')] });
    await userEvent.click(await screen.findByRole('button', { name: '去值班设置' }));
    expect(app.store.getState().route).toMatchObject({ screen: 'duty', tab: 'staff' });
  });
});

describe('making a roster by hand', () => {
  it('assigns by Enter: whoever takes turns first, each with obstacles in words and what they serve', async () => {
    const app = renderApp({
      hash,
      records: [
        ...anOfficeOnDuty(),
        aShift('2026-12-01', postId('lead'), turn(0)),
        aShift('2026-12-02', postId('lead'), turn(3)),
        aDutyMember('x', '孙七', { leavesOn: '2026-11-30' }),
      ],
      handlers: { 'duty.addShift': () => committed(mainOf('01')) },
    });
    await focusAt(/^12月1日 周二 主班/);
    await userEvent.keyboard('{Enter}');
    const dialog = await findDialog('12月1日 周二 主班由谁值');
    const options = within(dialog).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^李四.*本月 0 班/),
      expect.stringMatching(/^赵五.*本月 0 班/),
      expect.stringMatching(/^钱六.*12月2日的班间隔不足 24 小时.*本月 1 班/),
      expect.stringMatching(/^王三.*当天已有一班/),
      expect.stringMatching(/^孙七.*已离岗/),
    ]);
    await userEvent.keyboard('赵{Enter}');
    await waitFor(() => expect(app.inputsOf('duty.addShift')).toHaveLength(1));
    expect(app.inputsOf('duty.addShift')[0]).toMatchObject({
      values: { officeId: leadOfficeId, date: '2026-12-01', postId: postId('main'), due: { name: '赵五' } },
    });
    // The keyboard is back where it was.
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^12月1日 周二 主班/));
  });

  it('does not assign whom the host would refuse', async () => {
    const app = renderApp({ hash, records: [...anOfficeOnDuty(), aShift('2026-12-01', postId('lead'), turn(0))] });
    await focusAt(/^12月1日 周二 主班/);
    await userEvent.keyboard('{Enter}');
    const dialog = await findDialog('12月1日 周二 主班由谁值');
    await userEvent.keyboard('王三{Enter}');
    await userEvent.click(within(dialog).getByRole('option', { name: /王三/ }));
    expect(app.calls.filter(({ name }) => name.startsWith('duty.'))).toEqual([]);
  });

  it('clears by Delete, pins by P, and takes it back', async () => {
    const app = renderApp({ hash, records: full(), handlers: { 'duty.editShift': () => committed() } });
    await focusAt(/^12月1日 周二 主班/);
    await userEvent.keyboard('{Delete}');
    await waitFor(() =>
      expect(app.inputsOf('duty.editShift')).toEqual([{ id: mainOf('01'), baseRevision: 1, changes: { due: null } }]),
    );
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(app.inputsOf('duty.editShift')).toHaveLength(2));
    expect(app.inputsOf('duty.editShift')[1]).toMatchObject({ changes: { due: { name: '李四' } } });
    await focusAt(/^12月1日 周二 主班/);
    await userEvent.keyboard('p');
    await waitFor(() =>
      expect(app.inputsOf('duty.editShift')[2]).toMatchObject({ id: mainOf('01'), changes: { isPinned: true } }),
    );
  });

  it('moves to another day by M and says beforehand that two change places, or what stands against it', async () => {
    const leave = aRecord('dutyLeave', 'all', 'lead_l', {
      officeId: leadOfficeId,
      memberId: memberId('m3'),
      fromDate: '2026-12-01',
      toDate: '2026-12-01',
      reason: '',
    });
    const app = renderApp({
      hash,
      records: [...full(), leave],
      handlers: { 'duty.applyRoster': () => committed() },
    });
    await focusAt(/^12月1日 周二 主班/);
    await userEvent.keyboard('m');
    const dialog = await findDialog('把李四移到另一天');
    expect(within(dialog).getByText('那天由钱六值，两人对调：钱六改到12月1日。')).toBeTruthy();
    expect(within(dialog).getByText('钱六：请假')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '对调' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.applyRoster')).toMatchObject([
        {
          officeId: leadOfficeId,
          changes: [
            { kind: 'assign', shiftId: mainOf('01'), due: { name: '钱六' } },
            { kind: 'assign', shiftId: mainOf('02'), due: { name: '李四' } },
          ],
        },
      ]),
    );
  });

  it('moves by dragging onto a gap: the place left behind is the gap then', async () => {
    const app = renderApp({
      hash,
      records: [...anOfficeOnDuty(), aShift('2026-12-01', postId('main'), turn(1))],
      handlers: { 'duty.applyRoster': () => committed() },
    });
    const from = await cell(/^12月1日 周二 主班：李四/);
    const to = await cell(/^12月4日 周五 主班：缺岗/);
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    fireEvent.dragStart(from, { dataTransfer });
    fireEvent.dragOver(to, { dataTransfer });
    expect(to.hasAttribute('data-over')).toBe(true);
    fireEvent.drop(to, { dataTransfer });
    fireEvent.dragEnd(from, { dataTransfer });
    expect(to.hasAttribute('data-over')).toBe(false);
    await waitFor(() => expect(app.inputsOf('duty.applyRoster')).toHaveLength(1));
    expect(app.inputsOf('duty.applyRoster')[0]).toMatchObject({
      changes: [
        { kind: 'assign', shiftId: mainOf('01') },
        { kind: 'add', shiftId: mainOf('04'), shift: { due: { name: '李四' }, date: '2026-12-04' } },
      ],
    });
  });

  it('assigns a member to a place of the day from the member’s own row', async () => {
    const app = renderApp({
      hash,
      records: [...anOfficeOnDuty(), aShift('2026-12-01', postId('main'), turn(1))],
      handlers: { 'duty.addShift': () => committed(leadOf('01')) },
    });
    await focusAt(/^赵五 12月1日/);
    await userEvent.keyboard('{Enter}');
    const dialog = await findDialog('赵五12月1日 周二值哪一班');
    expect(
      within(dialog)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['在岗带班 9:00—次日9:00', '主班 9:00—次日9:00接替李四']);
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(app.inputsOf('duty.addShift')).toMatchObject([
        { values: { postId: postId('lead'), due: { name: '赵五' } } },
      ]),
    );
  });

  it('leaves an issued month and shifts that have begun alone, and says why', async () => {
    const app = renderApp({ hash, records: [...full(), aRoster({ state: 'published' })] });
    expect(await screen.findByText(/本月已发布，.*调班/)).toBeTruthy();
    await focusAt(/^12月1日 周二 主班/);
    await userEvent.keyboard('{Delete}{Enter}');
    expect((await screen.findAllByText(/本月值班表已发布/)).length).toBeGreaterThan(0);
    expect(app.calls.filter(({ name }) => name.startsWith('duty.'))).toEqual([]);
  });

  it('keeps a key of an input method from doing anything', async () => {
    const app = renderApp({ hash, records: full() });
    const place = await focusAt(/^12月1日 周二 主班/);
    fireEvent.keyDown(place, { key: 'p', keyCode: 229 });
    fireEvent.keyDown(place, { key: 'Process', keyCode: 229 });
    expect(app.calls.filter(({ name }) => name.startsWith('duty.'))).toEqual([]);
  });

  it('shows a refusal with its sentence', async () => {
    renderApp({
      hash,
      records: full(),
      handlers: {
        'duty.editShift': () => {
          throw new ContractError('RULE_VIOLATION', {
            violations: [{ code: 'PAST_SHIFT', recordId: mainOf('01'), details: { date: '2026-12-01' } }],
          });
        },
      },
    });
    await focusAt(/^12月1日 周二 主班/);
    await userEvent.keyboard('{Delete}');
    expect(await screen.findByText('没有清空')).toBeTruthy();
  });

  it('is only looked at by who has no right to the office’s roster', async () => {
    const app = renderApp({
      hash: `${hash}&office=${leadOfficeId}`,
      records: full(),
      role: 'liaison',
      officeId: otherOfficeId,
    });
    expect(await screen.findByText(/只看：/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '生成建议…' })).toBeNull();
    await focusAt(/^12月1日 周二 主班/);
    await userEvent.keyboard('{Delete}p');
    expect(app.calls.filter(({ name }) => name.startsWith('duty.'))).toEqual([]);
  });
});
