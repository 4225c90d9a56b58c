import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { OfficeReading } from '../../../shared/contract/sync-details.ts';
import { aSyncStatus } from '../../support/sync-status.ts';
import { findDialog, renderApp } from '../support/render-app.tsx';
import { leadOfficeId, otherOfficeId } from '../support/sample-records.ts';

const own: OfficeReading = { officeId: leadOfficeId, workstations: 0, current: 0, state: 'none', behindSince: null };
const government: OfficeReading = {
  officeId: otherOfficeId,
  workstations: 2,
  current: 2,
  state: 'current',
  behindSince: null,
};
const now = Date.UTC(2026, 10, 22, 4);

async function openPanel(status: Parameters<typeof aSyncStatus>[0]) {
  const app = renderApp({ handlers: { 'sync.getStatus': () => aSyncStatus(status) } });
  await screen.findByRole('grid');
  await userEvent.click(screen.getByRole('button', { name: /^同步状态：/ }));
  const panel = await findDialog('同步状态');
  const rows = (): string[][] =>
    within(within(panel).getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
  return { app, panel, rows };
}

const stepTitles = (panel: HTMLElement): (string | null)[] =>
  within(within(panel).getByRole('list', { name: '一条内容到哪里了' }))
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);

describe('the sync panel', () => {
  it('shows the way of an entry and how far each office has read', async () => {
    const { panel, rows } = await openPanel({
      offices: [own, government],
      lastContactAt: now,
      clockOffsetMs: 1000,
    });
    expect(stepTitles(panel)).toEqual(['本机已存', '已送达共享', '各办已读到']);
    expect(rows()).toEqual([
      ['区委办（本办其他电脑）', '没有其他电脑', '—'],
      ['区政府办', '已读到最新', '2 台'],
    ]);
    for (const fact of ['最近一次送达或核对：11月22日 12:00', '/share', '与文件服务器一致', '没有发现问题']) {
      expect(panel.textContent).toContain(fact);
    }
    expect(within(panel).queryByRole('button', { name: '立即重试' })).toBeNull();
  });

  it('follows the state while it is open, and claims nothing read that is not yet sent', async () => {
    const { app, panel, rows } = await openPanel({ offices: [own, government] });
    const push = (status: Parameters<typeof aSyncStatus>[0]): void =>
      act(() => app.push('sync.statusChanged', aSyncStatus(status)));
    push({ offices: [own, government], unpublishedCommits: 3 });
    expect(rows()[1]).toEqual(['区政府办', '已读到上次送达', '2 台']);
    expect(panel.textContent).toContain('3 条等待送出');
    expect(stepTitles(panel)).toEqual(['本机已存', '尚未全部送达共享', '各办读到哪里']);
    push({ offices: [own, { ...government, state: 'partly', current: 1, behindSince: now - 720_000 }] });
    expect(rows()[1]).toEqual(['区政府办', '一台落后 12分钟', '2 台中 1 台已读到']);
    push({ offices: [own, { ...government, state: 'unread', current: 0 }] });
    expect(rows()[1]).toEqual(['区政府办', '尚未读取', '2 台']);
    push({ offices: [own, { ...government, state: 'unknown', current: 0 }] });
    expect(rows()[1]).toEqual(['区政府办', '未知，尚未告知', '2 台']);
    push({ offices: [own, government, { ...government, officeId: null, workstations: 1, current: 1 }] });
    expect(rows()[2]).toEqual(['未识别单位', '已读到最新', '1 台']);
  });

  it('does not say that nothing waits before the share was seen once', async () => {
    const { panel } = await openPanel({ share: 'unreachable', publishedAt: null, offices: [own] });
    expect(stepTitles(panel)).toEqual(['本机已存', '尚未全部送达共享', '各办读到哪里']);
    expect(panel.textContent).not.toContain('没有等待送出的内容');
    expect(screen.getByRole('button', { name: '同步状态：共享文件夹连接不上，正在重试' })).toBeTruthy();
  });

  it('lists each problem with what, where and what to do, and offers to try again', async () => {
    const { app, panel } = await openPanel({
      share: 'unreachable',
      errorCode: 'ENOSPC',
      unpublishedCommits: 2,
      problems: [
        { code: 'shareUnreachable', errorCode: 'ENOSPC' },
        { code: 'clockOff', offsetMs: 31_536_000_000 },
        { code: 'deviceUnverified', deviceId: 'abc', officeId: otherOfficeId, reason: 'badSignature' },
      ],
    });
    const section = within(panel).getByRole('region', { name: '需要留意（3）' });
    const items = within(section)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '');
    expect(items[0]).toMatch(/共享文件夹已满.*位置：共享文件夹 \/share（系统代码 ENOSPC）.*办法：请/);
    expect(items[1]).toMatch(/本机时钟比文件服务器慢 365天/);
    expect(items[2]).toMatch(/区政府办的一台工作站在共享里的内容签名不符/);
    const before = app.inputsOf('sync.retry').length;
    await userEvent.click(within(panel).getByRole('button', { name: '立即重试' }));
    expect(app.inputsOf('sync.retry').length).toBe(before + 1);
  });

  it('opens and closes by the keyboard, and gives the focus back', async () => {
    renderApp();
    await screen.findByRole('grid');
    const button = screen.getByRole('button', { name: '同步状态：已送达共享' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await findDialog('同步状态');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
  });

  it('says in the bar that something needs attention although all is sent', async () => {
    await openPanel({ problems: [{ code: 'recordsUnreadable', count: 2 }] });
    expect(screen.getByRole('button', { name: '同步状态：已送达共享，1 项需留意' })).toBeTruthy();
  });
});
