import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../shared/contract/error-codes.ts';
import { aSyncStatus } from '../../support/sync-status.ts';
import { findDialog, renderApp } from '../support/render-app.tsx';
import { aBulletin, anItem, leadOfficeId, otherOfficeId } from '../support/sample-records.ts';

describe('the page and its host', () => {
  it('asks to be opened again when the host does not know it', async () => {
    const app = renderApp();
    await screen.findByRole('grid');
    act(() => app.setConnection('refused'));
    expect(await screen.findByRole('heading', { name: '请从启动程序重新打开' })).toBeTruthy();
  });

  it('says that it reconnects, and fetches again what it missed', async () => {
    const app = renderApp();
    await screen.findByRole('grid');
    act(() => app.setConnection('reconnecting'));
    expect(await screen.findByText('与本机程序的连接中断，正在重新连接…')).toBeTruthy();
    const before = app.inputsOf('records.openWindow').length;
    act(() => app.setConnection('open'));
    await waitFor(() => expect(app.inputsOf('records.openWindow').length).toBeGreaterThan(before));
    await waitFor(() => expect(screen.queryByText('与本机程序的连接中断，正在重新连接…')).toBeNull());
  });

  it('says in words that the share cannot be reached, and what to do', async () => {
    const app = renderApp();
    await screen.findByRole('grid');
    act(() =>
      app.push(
        'sync.statusChanged',
        aSyncStatus({
          share: 'unreachable',
          unpublishedCommits: 3,
          errorCode: 'ENOENT',
          problems: [{ code: 'shareUnreachable', errorCode: 'ENOENT' }],
        }),
      ),
    );
    const button = await screen.findByRole('button', { name: '同步状态：共享文件夹连接不上，正在重试（3 条待送）' });
    await userEvent.click(button);
    expect(await screen.findByText(/恢复后会自动送出；内容都已保存在本机，可以继续工作/)).toBeTruthy();
  });

  it('has entries only for what exists', async () => {
    renderApp();
    const rail = await screen.findByRole('navigation', { name: '主导航' });
    expect(
      within(rail)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['今日', '周计划', '接待', '值班', '突发信息', '督办', '通讯录', '留痕', '设置']);
  });
});

describe('set-up', () => {
  it('creates a workspace from names that are filled in already', async () => {
    const app = renderApp({
      workspace: { stage: 'creating', me: null, districtName: null },
      handlers: {
        'workspace.create': () => ({
          stage: 'ready',
          shareFolder: '/share',
          folderProblem: null,
          districtName: '清河区',
          me: { personId: 'person.all.one', name: '林安', officeId: leadOfficeId, role: 'coordinator' },
          requiresInvitation: false,
          membership: 'member',
        }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '新建并开始使用' }));
    expect(await screen.findByText('请填写姓名')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('区县名称'), { target: { value: '清河区' } });
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '林安' } });
    await userEvent.click(screen.getByRole('button', { name: '新建并开始使用' }));
    await screen.findByRole('grid');
    expect(app.inputsOf('workspace.create')).toMatchObject([
      {
        districtName: '清河区',
        officeNames: { partyCommittee: '区委办公室', reception: '接待办公室' },
        me: { name: '林安', office: 'partyCommittee', role: 'coordinator' },
      },
    ]);
  });

  it('tells in Chinese why a folder cannot be used', async () => {
    renderApp({
      workspace: {
        stage: 'choosingFolder',
        me: null,
        folderProblem: { code: 'FOLDER_UNREACHABLE', errorCode: 'ENOENT' },
      },
      handlers: {
        'workspace.pickFolder': () => {
          throw new ContractError('FOLDER_NOT_WRITABLE', { errorCode: 'EACCES' });
        },
      },
    });
    expect(await screen.findByText(/文件夹连接不上/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '选择文件夹…' }));
    expect(await screen.findByText(/共享文件夹不能写入（EACCES）/)).toBeTruthy();
  });

  it('fetches the records again for whoever joins, because not everyone may see the same', async () => {
    const app = renderApp({ workspace: { stage: 'joining', me: null } });
    await screen.findByRole('button', { name: '加入并开始使用' });
    const before = app.inputsOf('records.openWindow').length;
    act(() =>
      app.push('workspace.statusChanged', {
        stage: 'ready',
        shareFolder: '/share',
        folderProblem: null,
        districtName: '清河区',
        me: { personId: 'person.all.one', name: '周禾', officeId: otherOfficeId, role: 'liaison' },
        requiresInvitation: false,
        membership: 'member',
      }),
    );
    await waitFor(() => expect(app.inputsOf('records.openWindow').length).toBeGreaterThan(before));
  });
});

describe('the next step', () => {
  it('is the primary button of the role and office', async () => {
    const app = renderApp({
      role: 'liaison',
      officeId: otherOfficeId,
      handlers: {
        'plans.submitWeek': () => {
          const violation = { code: 'INCOMPLETE_ITEM', recordId: anItem('a').id, details: { fields: ['place'] } };
          throw new ContractError('RULE_VIOLATION', { violations: [violation] });
        },
      },
      records: [anItem('a', { officeId: otherOfficeId })],
    });
    await userEvent.click(await screen.findByRole('button', { name: '报送本办计划' }));
    const dialog = await findDialog('还有事项不完整');
    expect(within(dialog).getByText('“专题会”还缺地点，请补齐后再报送。')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '去补齐' }));
    await findDialog('修改事项');
    expect(app.inputsOf('plans.submitWeek')).toEqual([{ weekStart: '2026-11-23', officeId: otherOfficeId }]);
  });

  it('lists the conflicts that stand in the way of publication, to be accepted with a reason', async () => {
    const records = [
      anItem('a'),
      anItem('b', { content: '调度会', time: { kind: 'exact', start: '09:00', end: '10:00' } }),
    ];
    const key = `C1 ${records.map(({ id }) => id).join(' ')}`;
    const app = renderApp({
      records: [...records, aBulletin('approved')],
      handlers: {
        'plans.publish': () => {
          throw new ContractError('RULE_VIOLATION', {
            violations: [{ code: 'OPEN_CLASHES', details: { keys: [key] } }],
          });
        },
        'plans.acceptClash': () => ({ revision: 2, ids: [] }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '发布' }));
    const confirm = await findDialog('发布2026年第48周计划');
    fireEvent.click(within(confirm).getByRole('button', { name: '发布' }));
    const dialog = await findDialog('还有冲突未处理，暂不能发布');
    await userEvent.click(within(dialog).getByRole('button', { name: '接受并说明理由…' }));
    const accept = await findDialog('接受这处冲突');
    fireEvent.change(within(accept).getByLabelText('理由'), { target: { value: '先后参加' } });
    await userEvent.click(within(accept).getByRole('button', { name: '接受' }));
    await waitFor(() =>
      expect(app.inputsOf('plans.acceptClash')).toMatchObject([{ clashKey: key, reason: '先后参加' }]),
    );
  });
});
