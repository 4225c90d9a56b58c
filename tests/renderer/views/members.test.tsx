import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ListedInvitation, ListedMember } from '../../../renderer/text/members.ts';
import { memberRows } from '../../../renderer/views/settings/members/member-rows.ts';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import { ContractError } from '../../../shared/contract/error-codes.ts';
import { aSyncStatus } from '../../support/sync-status.ts';
import type { MockHandlers } from '../support/mock-host.ts';
import { findDialog, type RenderedApp, renderApp } from '../support/render-app.tsx';
import { aMember, anInvitation, joinedAt } from '../support/sample-members.ts';
import { leadOfficeId, otherOfficeId } from '../support/sample-records.ts';

type MemberList = OutputOf<AppContract, 'members.list'>;

const owner = aMember('aa', { personName: '林永康', isOwner: true, isThisDevice: true });
const liaison = aMember('bb', {
  personName: '周敏',
  officeId: otherOfficeId,
  role: 'liaison',
  enrolledBy: owner.deviceId,
  joinedAt: joinedAt + 60_000,
  isRemovable: true,
});
const successor = aMember('cc', { ...liaison, deviceId: 'cc'.repeat(10), succeeds: liaison.deviceId });
const gone = aMember('dd', {
  personName: '潘德明',
  joinedAt: joinedAt + 30_000,
  state: 'removed',
  removed: { by: owner.deviceId, at: joinedAt + 120_000 },
});
const open = anInvitation('01', { name: '赵倩', officeId: otherOfficeId });

interface Setting {
  readonly members?: readonly ListedMember[];
  readonly invitations?: readonly ListedInvitation[];
  readonly mayInvite?: boolean;
  readonly isEncrypted?: boolean;
  readonly handlers?: MockHandlers<AppContract>;
}

async function openMembers(setting: Setting = {}): Promise<RenderedApp & { list: { value: MemberList } }> {
  const { members = [owner, liaison], invitations = [open], mayInvite = true, isEncrypted = false } = setting;
  const list = { value: { members: [...members], invitations: [...invitations], mayInvite, isEncrypted } };
  const app = renderApp({
    hash: '#/settings/members',
    workspace: { requiresInvitation: true, membership: 'member' },
    handlers: { 'members.list': () => list.value, ...setting.handlers },
  });
  await screen.findByRole('heading', { name: '成员' });
  return { ...app, list };
}

const rowsOf = (table: string): string[][] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));

const removeButton = (): HTMLElement => screen.getByRole('button', { name: '移出周敏的电脑（工作站 bbbbbb）' });

describe('the list of members', () => {
  it('says of each computer who, where from, since when, invited by whom, and which one this is', async () => {
    await openMembers({ members: [gone, liaison, owner] });
    expect(rowsOf('成员与电脑')).toEqual([
      ['林永康本机建立者', '区委办主任', 'PC-aa工作站 aaaaaa', '2026-11-01 09:00建立工作区', '有效', ''],
      ['潘德明', '区委办主任', 'PC-dd工作站 dddddd', '2026-11-01 09:00自行加入', '已移出林永康 2026-11-01 09:02', ''],
      ['周敏', '区政府办联络员', 'PC-bb工作站 bbbbbb', '2026-11-01 09:01林永康邀请', '有效', '移出…'],
    ]);
  });

  it('shows a computer under its new name beside its former one, as the same person’s', async () => {
    await openMembers({ members: [successor, owner, { ...liaison, isRemovable: false }] });
    const computers = rowsOf('成员与电脑').map(([, , computer]) => computer);
    expect(computers).toEqual([
      'PC-aa工作站 aaaaaa',
      'PC-bb工作站 bbbbbb已换用新标识：工作站 cccccc',
      'PC-bb工作站 cccccc同一人的电脑，原为工作站 bbbbbb',
    ]);
    const [, former, latter] = memberRows([successor, owner, liaison], [leadOfficeId, otherOfficeId]);
    expect([former?.relatives, latter?.relatives]).toEqual([[successor.deviceId], [liaison.deviceId]]);
  });

  it('shows those without the right everything but the buttons', async () => {
    await openMembers({ mayInvite: false, members: [owner, { ...liaison, isRemovable: false }] });
    expect(screen.getByText(/只有建立工作区的人和区委办主任可以邀请和移出电脑/)).toBeTruthy();
    expect(rowsOf('成员与电脑')).toHaveLength(2);
    expect(rowsOf('邀请清单')).toHaveLength(1);
    for (const name of [/邀请…/, /^移出/, /^收回/]) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('says what is held back and what that means, and follows the news', async () => {
    const app = await openMembers();
    expect(screen.queryByText(/处修改没有采用/)).toBeNull();
    app.list.value = { ...app.list.value, members: [owner] };
    act(() => app.push('sync.statusChanged', aSyncStatus({ quarantinedOperations: 3 })));
    expect(await screen.findByText('3 处修改没有采用')).toBeTruthy();
    expect(screen.getByText(/原样保留，不显示也不影响其他内容/)).toBeTruthy();
    await waitFor(() => expect(rowsOf('成员与电脑')).toHaveLength(1));
  });

  it('of a folder from before members were listed says so', async () => {
    await openMembers({ members: [], invitations: [], mayInvite: false });
    expect(screen.getByText('没有成员名单')).toBeTruthy();
    expect(screen.getByText('还没有发出过邀请。')).toBeTruthy();
  });
});

describe('inviting', () => {
  const issued = { invitationId: '02'.repeat(16), code: 'K7QM-4XT9-PPBW', expiresAt: Date.UTC(2026, 10, 29, 4) };

  async function invite(role: string): Promise<HTMLElement> {
    await userEvent.click(screen.getByRole('button', { name: '邀请…' }));
    const dialog = await findDialog('邀请一台电脑加入');
    await userEvent.click(within(dialog).getByRole('combobox', { name: '办公室' }));
    await userEvent.click(await screen.findByText('区委办', { selector: '.ant-select-item-option-content' }));
    await userEvent.click(within(dialog).getByRole('combobox', { name: '角色' }));
    await userEvent.click(
      await screen.findByText(new RegExp(`^${role} —`), { selector: '.ant-select-item-option-content' }),
    );
    return dialog;
  }

  it('shows the code once, copies it, and says until when it holds and how to pass it on', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    const app = await openMembers({ handlers: { 'members.invite': () => issued } });
    const dialog = await invite('统筹员');
    expect(within(dialog).queryByText(/请确认是本人/)).toBeNull();
    await userEvent.type(within(dialog).getByLabelText('姓名（可不填）'), ' 赵倩 ');
    await userEvent.click(within(dialog).getByRole('button', { name: '生成邀请码' }));
    const shown = await findDialog('邀请码');
    for (const text of [
      'K7QM-4XT9-PPBW',
      '给区委办统筹员赵倩的一台电脑',
      '有效至 2026-11-29 12:00',
      '只显示这一次',
      '怎样转告',
    ])
      expect(shown.textContent).toContain(text);
    expect(app.inputsOf('members.invite')).toEqual([{ officeId: leadOfficeId, role: 'coordinator', name: '赵倩' }]);
    await userEvent.click(within(shown).getByRole('button', { name: '复制邀请码' }));
    expect(await within(shown).findByText(/^已复制/)).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith('K7QM-4XT9-PPBW');
    await userEvent.keyboard('{Escape}');
    expect(shown.textContent).toContain('K7QM-4XT9-PPBW');
    await userEvent.click(within(shown).getByRole('button', { name: '已转告，关闭' }));
    await waitFor(() => expect(screen.queryByText('K7QM-4XT9-PPBW')).toBeNull());
  });

  it('warns that a director of the lead office may invite too, and keeps the form when it is refused', async () => {
    await openMembers({
      handlers: {
        'members.invite': () => {
          throw new ContractError('SHARE_FAILED', { errorCode: 'EACCES' });
        },
      },
    });
    const dialog = await invite('主任');
    expect(await within(dialog).findByText(/区委办主任加入后也可以邀请和移出电脑/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '生成邀请码' }));
    expect(await within(dialog).findByText(/共享文件夹暂时无法使用（EACCES）/)).toBeTruthy();
  });

  it('asks for no name where records are encrypted', async () => {
    await openMembers({ isEncrypted: true });
    await userEvent.click(screen.getByRole('button', { name: '邀请…' }));
    const dialog = await findDialog('邀请一台电脑加入');
    expect(within(dialog).queryByLabelText('姓名（可不填）')).toBeNull();
    expect(dialog.textContent).toContain('加密的工作区不登记受邀人姓名');
  });
});

describe('invitations that were given out', () => {
  it('stand with their state, open ones first, and only those can be taken back', async () => {
    const app = await openMembers({
      invitations: [
        anInvitation('02', { standing: 'used', usedBy: liaison.deviceId, invitedAt: joinedAt + 1 }),
        anInvitation('03', { standing: 'expired', invitedAt: joinedAt + 3 }),
        anInvitation('04', { standing: 'revoked', invitedAt: joinedAt + 2 }),
        open,
      ],
      handlers: { 'members.revokeInvitation': () => null },
    });
    expect(rowsOf('邀请清单').map((cells) => cells.slice(3).join(' '))).toEqual([
      '待使用 收回…',
      '已过期 ',
      '已收回 ',
      '已使用周敏 · 工作站 bbbbbb ',
    ]);
    await userEvent.click(screen.getByRole('button', { name: '收回给区政府办统筹员赵倩的邀请' }));
    const dialog = await findDialog('收回给区政府办统筹员赵倩的邀请？');
    await userEvent.click(within(dialog).getByRole('button', { name: '收回' }));
    await waitFor(() =>
      expect(app.inputsOf('members.revokeInvitation')).toEqual([{ invitationId: open.invitationId }]),
    );
  });
});

describe('removing a computer', () => {
  it('says all that it does before it is done, and does nothing when the person thinks better of it', async () => {
    const app = await openMembers({ members: [owner, liaison, successor], handlers: { 'members.remove': () => null } });
    await userEvent.click(removeButton());
    const dialog = await findDialog('移出周敏的电脑？');
    for (const text of ['从现在起', '保留', '邀请码同时收回', '取消它对文件夹的访问权限', '工作站 cccccc', '不能撤销'])
      expect(dialog.textContent).toContain(text);
    await userEvent.click(within(dialog).getByRole('button', { name: '不移出' }));
    expect(app.inputsOf('members.remove')).toEqual([]);
  });

  it('is done once it is confirmed', async () => {
    const app = await openMembers({ handlers: { 'members.remove': () => null } });
    await userEvent.click(removeButton());
    await userEvent.click(within(await findDialog('移出周敏的电脑？')).getByRole('button', { name: '确认移出' }));
    await waitFor(() => expect(app.inputsOf('members.remove')).toEqual([{ deviceId: liaison.deviceId }]));
  });

  it('says that the key changes where records are encrypted', async () => {
    await openMembers({ isEncrypted: true });
    await userEvent.click(removeButton());
    expect((await findDialog('移出周敏的电脑？')).textContent).toContain('共享记录换用新密钥');
  });

  it('says why it was refused to whoever lost the right meanwhile', async () => {
    const app = await openMembers({
      handlers: {
        'members.remove': () => {
          throw new ContractError('RULE_VIOLATION', { violations: [{ code: 'NOT_PERMITTED' }] });
        },
      },
    });
    const before = app.inputsOf('members.list').length;
    await userEvent.click(removeButton());
    await userEvent.click(within(await findDialog('移出周敏的电脑？')).getByRole('button', { name: '确认移出' }));
    expect(await screen.findByText('没有移出')).toBeTruthy();
    expect(screen.getByText(/没有这项权限，请由有权限的同志办理/)).toBeTruthy();
    await waitFor(() => expect(app.inputsOf('members.list').length).toBeGreaterThan(before));
  });
});
