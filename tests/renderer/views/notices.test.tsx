import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { AppContract } from '../../../shared/contract/contract.ts';
import { defaultNotices, type Notices } from '../../../shared/domain/notices.ts';
import { anIncident, minute, now } from '../support/emergency-records.ts';
import type { MockHandlers } from '../support/mock-host.ts';
import { findDialog, renderApp } from '../support/render-app.tsx';
import { aBulletin } from '../support/sample-records.ts';

const { silence: _, ...chosen } = defaultNotices;

/** The section over a host that keeps what is chosen. */
function renderSection(kept: Notices = defaultNotices, handlers: MockHandlers<AppContract> = {}) {
  let notices = kept;
  const keep = (change: Partial<Notices>): Notices => {
    notices = { ...notices, ...change };
    app.push('desktop.noticesChanged', notices);
    return notices;
  };
  const app = renderApp({
    hash: '#/settings/notices',
    handlers: {
      'desktop.getNotices': () => notices,
      'desktop.saveNotices': keep,
      'desktop.silenceAlarms': ({ hours, reason }) =>
        keep({ silence: { from: now, until: now + hours * 60 * minute, reason, by: '林安' } }),
      'desktop.soundAlarms': () => keep({ silence: null }),
      ...handlers,
    },
  });
  return app;
}

const silence = { from: now - minute, until: now + 60 * minute, reason: '常委会会场', by: '林安' };
const incident = anIncident('fire', { title: '化工厂爆炸' });
const alarm = {
  ...{ key: 'over', incidentId: incident.id, stage: 'over' as const, ringsAt: now, title: '化工厂爆炸' },
  ...{ from: now - 9 * minute, dueAt: now - minute },
};

describe('设置 › 通知与声音', () => {
  it('switches a kind of toasts off and on, and has no switch for 突发信息', async () => {
    const app = renderSection();
    const receipts = await screen.findByRole('switch', { name: '周计划签收' });
    await userEvent.click(receipts);
    await waitFor(() => expect(receipts.getAttribute('aria-checked')).toBe('false'));
    await userEvent.click(receipts);
    expect(app.inputsOf('desktop.saveNotices')).toEqual([{ ...chosen, off: ['planReceipt'] }, chosen]);
    expect(screen.queryByRole('switch', { name: '突发信息' })).toBeNull();
    expect(screen.getByText('始终提醒')).toBeTruthy();
  });

  it('says what stays on whatever is chosen', async () => {
    renderSection();
    const list = (await screen.findByRole('heading', { name: '以下始终有效，任何设置都不能关闭' })).closest('section');
    expect(list?.textContent).toMatch(/红色横幅.*闪烁.*桌面提醒.*屏幕锁定时照样响铃.*收件箱/s);
  });

  it('takes quiet hours when both times are times, and not the same one twice', async () => {
    const app = renderSection();
    await userEvent.click(await screen.findByRole('switch', { name: '免打扰时段' }));
    const until = await screen.findByLabelText('免打扰时段到');
    await userEvent.clear(until);
    await userEvent.type(until, '22:00');
    expect(screen.getByText('起止时间相同，没有保存。')).toBeTruthy();
    await userEvent.clear(until);
    await userEvent.type(until, '6:30');
    const hours = app.inputsOf('desktop.saveNotices').map((input) => (input as Notices).quietHours);
    expect(hours.at(0)).toEqual({ from: '22:00', until: '07:00' });
    expect(hours.at(-1)).toEqual({ from: '22:00', until: '06:30' });
    expect(hours).not.toContainEqual({ from: '22:00', until: '22:00' });
  });

  it('chooses tone and loudness, of which none is silent, and says when it could not be tried', async () => {
    const app = renderSection();
    await userEvent.click(await screen.findByText('急促'));
    await userEvent.click(screen.getByText('轻'));
    expect(app.inputsOf('desktop.saveNotices').at(-1)).toEqual({
      ...chosen,
      sound: { tone: 'urgent', loudness: 'low' },
    });
    // No sound device here.
    await userEvent.click(screen.getByRole('button', { name: '试听' }));
    expect(await screen.findByText(/没有能够发声/)).toBeTruthy();
  });

  it('holds the bell back only for a reason, says until when, and lets it ring again with one press', async () => {
    const app = renderSection();
    await userEvent.click(await screen.findByRole('button', { name: '暂停铃声…' }));
    const dialog = await findDialog('暂停突发信息铃声');
    expect([...dialog.querySelectorAll('input[type=radio]')].at(-1)?.closest('label')?.textContent).toBe('12 小时');
    await userEvent.click(screen.getByRole('button', { name: '暂停铃声' }));
    expect(await screen.findByText('请填写理由')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('理由'), '常委会会场');
    await userEvent.click(screen.getByRole('button', { name: '暂停铃声' }));
    expect(await screen.findByText(/铃声已暂停，.* 自动恢复/)).toBeTruthy();
    expect(app.inputsOf('desktop.silenceAlarms')).toEqual([{ reason: '常委会会场', hours: 1 }]);
    await userEvent.click(screen.getByRole('button', { name: '现在恢复铃声' }));
    expect(await screen.findByText('铃声正常，到时限会响。')).toBeTruthy();
  });
});

describe('an alarm while the bell is held back', () => {
  it('stands in its banner, flashes in the title, and says why it does not sound', async () => {
    const app = renderSection({ ...defaultNotices, silence }, { 'emergency.getAlarms': () => [alarm] });
    const banner = await screen.findByRole('alert', { name: '突发信息提醒' });
    expect(banner.textContent).toMatch(/化工厂爆炸.*铃声已暂停，.*（林安：常委会会场）/);
    await waitFor(() => expect(document.title).toContain('1 条提醒'));
    await userEvent.click(screen.getByRole('button', { name: '恢复铃声' }));
    await waitFor(() => expect(banner.textContent).not.toContain('铃声已暂停'));
    expect(app.inputsOf('desktop.soundAlarms')).toHaveLength(1);
  });
});

describe('something new while nobody looks', () => {
  const toasts: string[] = [];
  class TestNotification {
    static permission = 'granted';
    onclick: (() => void) | null = null;
    constructor(title: string) {
      toasts.push(title);
    }
    close(): void {}
  }

  it.each([
    [[], 1],
    [['planApproval' as const], 0],
  ])('with %j switched off is shown %i times, and told to the desktop with its kind', async (off, shown) => {
    toasts.length = 0;
    vi.stubGlobal('Notification', TestNotification);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    try {
      const app = renderSection({ ...defaultNotices, off });
      await screen.findByRole('switch', { name: '周计划签收' });
      await waitFor(() => expect(app.inputsOf('desktop.tellInbox')).toHaveLength(1));
      act(() => app.arrive(aBulletin('awaitingApproval')));
      await waitFor(() =>
        expect(app.inputsOf('desktop.tellInbox').at(-1)).toEqual({ count: 1, fresh: { planApproval: 1 } }),
      );
      expect(await screen.findByRole('button', { name: '收件箱，1 项待办' })).toBeTruthy();
      expect(toasts).toHaveLength(shown);
    } finally {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    }
  });
});
