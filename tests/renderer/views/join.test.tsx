import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContractError, type ErrorCode } from '../../../shared/contract/error-codes.ts';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.contract.ts';
import { aSyncStatus } from '../../support/sync-status.ts';
import { type RenderedApp, renderApp } from '../support/render-app.tsx';
import { aMember } from '../support/sample-members.ts';
import { leadOfficeId, personId } from '../support/sample-records.ts';

const joining: Partial<WorkspaceStatus> = { stage: 'joining', me: null, requiresInvitation: true, membership: 'none' };
const joined: WorkspaceStatus = {
  stage: 'ready',
  shareFolder: '/share',
  folderProblem: null,
  districtName: '清河区',
  me: { personId, name: '周敏', officeId: leadOfficeId, role: 'liaison' },
  requiresInvitation: true,
  membership: 'member',
};

const codeField = (): Promise<HTMLInputElement> => screen.findByLabelText('邀请码');
const nameField = (): HTMLInputElement => screen.getByLabelText('姓名');
const joinButton = (): HTMLButtonElement => screen.getByRole('button', { name: /加入并开始使用/ });

/** A host that refuses the first codes with these errors and takes the next one. */
function renderRefusing(...refusals: readonly (readonly [ErrorCode, object?])[]): RenderedApp {
  const left = [...refusals];
  return renderApp({
    workspace: joining,
    handlers: {
      'workspace.join': () => {
        const [code, details] = left.shift() ?? [];
        if (code) throw new ContractError(code, details);
        return joined;
      },
    },
  });
}

afterEach(() => void vi.useRealTimers());

describe('joining with a code', () => {
  it('takes a code pasted in small letters with spaces, and sends it with the name', async () => {
    const app = renderRefusing();
    (await codeField()).focus();
    await userEvent.paste('k7qm 4xt9 ppbw');
    expect((await codeField()).value).toBe('K7QM-4XT9-PPBW');
    await userEvent.type(nameField(), '周敏{Enter}');
    await screen.findByRole('grid');
    expect(app.inputsOf('workspace.join')).toEqual([{ code: 'K7QM-4XT9-PPBW', name: '周敏' }]);
  });

  it('groups what is typed key by key, and lets the middle of it be corrected', async () => {
    renderRefusing();
    const field = await codeField();
    await userEvent.type(field, 'k7qm4xt9ppb');
    expect(field.value).toBe('K7QM-4XT9-PPB');
    await userEvent.type(field, '{Backspace}{Backspace}{Backspace}');
    expect(field.value).toBe('K7QM-4XT9');
    await userEvent.type(field, 'w', { initialSelectionStart: 1, initialSelectionEnd: 2 });
    expect(field.value).toBe('KwQM-4XT9');
    await userEvent.tab();
    expect(field.value).toBe('KWQM-4XT9');
  });

  it('leaves alone what an input method is composing, and shapes what it leaves behind', async () => {
    renderRefusing();
    const field = await codeField();
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: "k'q" }, isComposing: true });
    expect(field.value).toBe("k'q");
    fireEvent.input(field, { target: { value: 'kqm' }, isComposing: true });
    expect(field.value).toBe('kqm');
    fireEvent.compositionEnd(field);
    expect(field.value).toBe('KQM');
  });

  it('says of what can be no code where it is wrong, without asking the host', async () => {
    const app = renderRefusing();
    await userEvent.type(await codeField(), 'k7可');
    expect(screen.getByText(/邀请码里没有“可”/)).toBeTruthy();
    await userEvent.clear(await codeField());
    await userEvent.click(joinButton());
    expect(await screen.findByText(/请填写邀请码，由区委办主任/)).toBeTruthy();
    expect(await screen.findByText('请填写姓名')).toBeTruthy();
    expect(app.inputsOf('workspace.join')).toEqual([]);
  });

  it('counts down after a wrong code, keeps all that was typed, and then tries again', async () => {
    const app = renderRefusing(['WRONG_INVITATION_CODE', { retryAfterMs: 64_000, isTried: true }]);
    await userEvent.type(await codeField(), 'k7qm4xt9ppbw');
    await userEvent.type(nameField(), '周敏');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    await userEvent.click(joinButton());
    expect(await screen.findByText(/邀请码不对。请与发码人逐位核对/)).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('还要等 1 分 4 秒才能再试。');
    expect(joinButton().disabled).toBe(true);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByRole('timer').textContent).toBe('还要等 4 秒才能再试。');
    act(() => void vi.advanceTimersByTime(4_000));
    expect(screen.queryByRole('timer')).toBeNull();
    expect([(await codeField()).value, nameField().value]).toEqual(['K7QM-4XT9-PPBW', '周敏']);
    vi.useRealTimers();
    await userEvent.click(joinButton());
    await screen.findByRole('grid');
    expect(app.inputsOf('workspace.join')).toHaveLength(2);
  });

  it.each([
    ['INVITATION_EXPIRED', undefined, /邀请码已过期或已收回/],
    ['INVITATION_USED', undefined, /邀请码已经用过/],
    ['SHARE_FAILED', { errorCode: 'ENOENT' }, /共享文件夹暂时无法使用（ENOENT）/],
    ['WRONG_INVITATION_CODE', { retryAfterMs: 1000, isTried: false }, /这次填的没有核对/],
  ] as const)('says after %s what to do, and keeps what was typed', async (code, details, sentence) => {
    renderRefusing([code, details]);
    await userEvent.type(await codeField(), 'k7qm4xt9ppbw');
    await userEvent.type(nameField(), '周敏');
    await userEvent.click(joinButton());
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect([(await codeField()).value, nameField().value]).toEqual(['K7QM-4XT9-PPBW', '周敏']);
  });

  it('says that the share cannot be reached before anything was tried', async () => {
    const app = renderRefusing();
    await codeField();
    act(() => app.push('sync.statusChanged', aSyncStatus({ share: 'unreachable', errorCode: 'EHOSTDOWN' })));
    expect(await screen.findByText('共享文件夹连接不上（EHOSTDOWN）')).toBeTruthy();
  });
});

describe('the way in', () => {
  it('is not asked for before the founding has been read; a code can be typed all the same and stays', async () => {
    const app = renderApp({ workspace: { ...joining, requiresInvitation: null } });
    await screen.findByText('正在从共享文件夹读取工作区…');
    await userEvent.click(screen.getByRole('button', { name: '我有邀请码' }));
    await userEvent.type(await codeField(), 'k7qm');
    act(() => app.push('workspace.statusChanged', { ...joined, ...joining }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '不用邀请码加入' })).toBeNull());
    expect((await codeField()).value).toBe('K7QM');
  });

  it('of an open workspace is a choice of office; the name stays when somebody takes a code instead', async () => {
    renderApp({ workspace: { ...joining, requiresInvitation: false } });
    await screen.findByLabelText('所在办公室');
    await userEvent.type(nameField(), '周敏');
    await userEvent.click(screen.getByRole('button', { name: '我有邀请码' }));
    await codeField();
    expect(nameField().value).toBe('周敏');
    await userEvent.click(screen.getByRole('button', { name: '不用邀请码加入' }));
    await screen.findByLabelText('所在办公室');
    expect(nameField().value).toBe('周敏');
  });

  it.each([
    ['waiting', '已登记，正在等待读到邀请'],
    ['invitationTaken', '邀请码被另一台电脑先用了'],
    ['invitationRevoked', '邀请码已被收回'],
  ] as const)('of a computer that is %s explains itself and takes another code', async (membership, title) => {
    renderApp({ workspace: { ...joining, membership } });
    expect(await screen.findByText(title)).toBeTruthy();
    await codeField();
  });

  it('is closed to a removed computer, which is told by whom and when, what is kept and what to do', async () => {
    const app = renderApp({
      handlers: {
        'members.list': () => ({
          mayInvite: false,
          isEncrypted: false,
          invitations: [],
          members: [
            aMember('aa', { personName: '林永康', isOwner: true }),
            aMember('bb', {
              personName: '周敏',
              isThisDevice: true,
              state: 'removed',
              removed: { by: aMember('aa').deviceId, at: Date.UTC(2026, 10, 22, 19, 12) },
            }),
          ],
        }),
      },
    });
    await screen.findByRole('grid');
    act(() => app.push('workspace.statusChanged', { ...joined, ...joining, membership: 'removed' }));
    expect(await screen.findByRole('heading', { name: '本机已被移出工作区' })).toBeTruthy();
    expect(await screen.findByText('由林永康于 2026-11-23 03:12 移出。')).toBeTruthy();
    expect(screen.getByText('原使用人：周敏 · 区委办')).toBeTruthy();
    for (const heading of ['哪些还在', '怎么办']) expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
    expect(screen.queryByLabelText('邀请码')).toBeNull();
  });
});

describe('founding', () => {
  const found = async (choose: () => Promise<void>): Promise<unknown> => {
    const app = renderApp({
      workspace: { stage: 'creating', me: null, districtName: null },
      handlers: { 'workspace.create': () => joined },
    });
    fireEvent.change(await screen.findByLabelText('区县名称'), { target: { value: '清河区' } });
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '林安' } });
    await choose();
    await userEvent.click(screen.getByRole('button', { name: '新建并开始使用' }));
    await screen.findByRole('grid');
    return app.inputsOf('workspace.create')[0];
  };
  const encryption = (): HTMLInputElement => screen.getByRole('checkbox', { name: '加密共享文件夹中的记录' });

  it('asks for invitations unless told otherwise, and encrypts only when asked to', async () => {
    const input = await found(async () => undefined);
    expect(input).toMatchObject({ requiresInvitation: true, isEncrypted: false });
  });

  it('encrypts together with invitations', async () => {
    const input = await found(() => userEvent.click(encryption()));
    expect(input).toMatchObject({ requiresInvitation: true, isEncrypted: true });
  });

  it('cannot encrypt what everybody may join, and says so', async () => {
    const input = await found(async () => {
      await userEvent.click(encryption());
      await userEvent.click(screen.getByRole('radio', { name: '能打开共享文件夹的人都可以加入' }));
      expect(encryption().disabled).toBe(true);
      expect(screen.getByText('加密需要凭邀请码加入。')).toBeTruthy();
    });
    expect(input).toMatchObject({ requiresInvitation: false, isEncrypted: false });
  });
});
