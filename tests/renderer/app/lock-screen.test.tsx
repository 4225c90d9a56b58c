import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AppContract } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/error-codes.ts';
import { aLockState } from '../../support/lock-state.ts';
import { now } from '../support/emergency-records.ts';
import type { MockHandlers } from '../support/mock-host.ts';
import { renderApp } from '../support/render-app.tsx';
import { anItem } from '../support/sample-records.ts';

const minute = 60_000;
const withPin = aLockState({ hasPin: true });
const locked = aLockState({ hasPin: true, isLocked: true });
const heading = () => screen.findByRole('heading', { name: '屏幕已锁定' });
const pin = () => screen.getByLabelText('PIN');

const renderLocked = (handlers: MockHandlers<AppContract> = {}, state = locked) =>
  renderApp({
    records: [anItem('a')],
    handlers: { 'lock.getState': () => state, ...handlers },
  });

describe('a locked page', () => {
  it('asks its host for nothing of the records, and has none', async () => {
    const app = renderLocked();
    await heading();
    expect(new Set(app.calls.map(({ name }) => name))).toEqual(new Set(['lock.getState', 'desktop.getNotices']));
    expect(document.activeElement).toBe(pin());
  });

  it('takes every view down when it is locked, lets go of the records, and comes back to the same place', async () => {
    const app = renderApp({ records: [anItem('a')], handlers: { 'lock.getState': () => withPin } });
    await screen.findByRole('grid');
    const route = app.store.getState().route;
    act(() => app.push('lock.stateChanged', locked));
    await heading();
    expect(document.body.textContent).not.toMatch(/专题会|林安|清河区/);
    expect(screen.queryByRole('navigation')).toBeNull();
    const { replica, workspace, sync, inboxReading } = app.store.getState();
    expect([replica.records.size, workspace, sync, inboxReading]).toEqual([0, null, null, null]);
    act(() => app.push('lock.stateChanged', withPin));
    await screen.findByRole('grid');
    expect(app.store.getState().route).toEqual(route);
    expect((await screen.findAllByText(/专题会/)).length).toBeGreaterThan(0);
  });

  it('says that something rings and what is left, and nothing else of it', async () => {
    const alarms = [
      { stage: 'half' as const, from: now - minute, dueAt: now + 30 * minute },
      { stage: 'near' as const, from: now - 9 * minute, dueAt: now + 3 * minute },
    ];
    renderLocked({}, { ...locked, alarms });
    const alarm = await screen.findByText('有突发信息到时限');
    expect(alarm.closest('[role=alert]')?.textContent).toMatch(/有突发信息到时限剩 3分00秒共 2 条，解锁后查看和处理。/);
  });

  it('lets nobody try again before the time is over, and says how long that is', async () => {
    const app = renderLocked({
      'lock.unlock': () => {
        throw new ContractError('WRONG_PIN', { retryAfterMs: 8000, isTried: true });
      },
    });
    await heading();
    await userEvent.type(pin(), '２５８０{Enter}');
    expect(await screen.findByText('PIN 不对。')).toBeTruthy();
    expect(screen.getByText('请等 8 秒再试。')).toBeTruthy();
    expect(app.inputsOf('lock.unlock')).toEqual([{ pin: '2580' }]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '解锁' }).disabled).toBe(true);
    await userEvent.type(pin(), '2580{Enter}');
    expect(app.inputsOf('lock.unlock')).toHaveLength(1);
  });

  it('knows after a restart that the next try has to wait', async () => {
    renderLocked({}, { ...locked, nextTryAt: now + 90_000 });
    await heading();
    expect(screen.getByText('请等 2 分钟再试。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '解锁' }).disabled).toBe(true);
  });

  it('says plainly what to do with a forgotten PIN, and takes a code', async () => {
    const app = renderLocked({
      'lock.unlockByCode': () => {
        throw new ContractError('WRONG_INVITATION_CODE', { retryAfterMs: 1000, isTried: true });
      },
    });
    await heading();
    expect(screen.queryByLabelText('邀请码')?.closest('[hidden]')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '忘记 PIN' }));
    expect(screen.getByText(/退出再启动不会解锁/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('邀请码'), 'ABCD-EFGH-JKMN');
    await userEvent.click(screen.getByRole('button', { name: '核对并取消 PIN' }));
    expect(await screen.findByText(/邀请码不对、已用过/)).toBeTruthy();
    expect(app.inputsOf('lock.unlockByCode')).toEqual([{ code: 'ABCD-EFGH-JKMN' }]);
  });
});

describe('Ctrl+L', () => {
  it('locks at once', async () => {
    const app = renderApp({
      handlers: { 'lock.getState': () => withPin, 'lock.lockNow': () => locked },
    });
    await screen.findByRole('grid');
    await userEvent.keyboard('{Control>}l{/Control}');
    await waitFor(() => expect(app.inputsOf('lock.lockNow')).toHaveLength(1));
  });

  it('leads to where a PIN is set while there is none', async () => {
    const app = renderApp();
    await screen.findByRole('grid');
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(app.store.getState().route).toEqual({ screen: 'settings', section: 'lock' });
  });
});

describe('设置 › 屏幕锁', () => {
  const renderSection = (state = aLockState(), handlers: MockHandlers<AppContract> = {}) =>
    renderApp({ hash: '#/settings/lock', handlers: { 'lock.getState': () => state, ...handlers } });

  it('sets a PIN that was typed twice alike', async () => {
    const app = renderSection(aLockState(), { 'lock.setPin': () => withPin });
    await userEvent.click(await screen.findByRole('button', { name: '设置 PIN…' }));
    await userEvent.type(await screen.findByLabelText(/^新 PIN/), '123');
    await userEvent.type(screen.getByLabelText('再输入一次'), '1234');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('请输入 4 到 12 位数字')).toBeTruthy();
    expect(await screen.findByText('两次输入不一致')).toBeTruthy();
    expect(app.inputsOf('lock.setPin')).toEqual([]);
    await userEvent.type(screen.getByLabelText(/^新 PIN/), '4');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(app.inputsOf('lock.setPin')).toEqual([{ pin: '1234' }]));
    expect(app.inputsOf('drafts.save')).toEqual([]);
  });

  it('asks for the PIN in force before another takes its place', async () => {
    const app = renderSection(withPin, {
      'lock.setPin': () => {
        throw new ContractError('WRONG_PIN', { retryAfterMs: 1000, isTried: true });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '更换 PIN…' }));
    await userEvent.type(await screen.findByLabelText('现在的 PIN'), '0000');
    await userEvent.type(screen.getByLabelText(/^新 PIN/), '1234');
    await userEvent.type(screen.getByLabelText('再输入一次'), '1234');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('解锁数字不对，请稍候再试。')).toBeTruthy();
    expect(app.inputsOf('lock.setPin')).toEqual([{ pin: '1234', current: '0000' }]);
  });

  it('offers to lock after a time only where there is a PIN', async () => {
    renderSection();
    await screen.findByText('先设置 PIN，才能自动锁定。');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '5 分钟' }).disabled).toBe(true);
  });

  it('tells the host of work at the page, now and then, while it locks after a time', async () => {
    const app = renderSection(aLockState({ hasPin: true, idleMinutes: 5 }), { 'lock.noteActivity': () => null });
    await screen.findByText('已设置 PIN');
    await userEvent.keyboard('aaa');
    await waitFor(() => expect(app.inputsOf('lock.noteActivity')).toHaveLength(1));
  });
});
