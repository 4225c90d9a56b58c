import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { type Role, roleSchema } from '../../../../shared/domain/office.ts';
import { recordId } from '../../../../shared/domain/record.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { renderApp } from '../../support/render-app.tsx';
import {
  aBulletin,
  anItem,
  aRecord,
  itemId,
  leaderId,
  leadOfficeId,
  otherOfficeId,
  week,
} from '../../support/sample-records.ts';
import { visitRecord } from '../../support/visit-records.ts';

/** Sunday, the day before the sample week: nothing of it is today's. */
const sunday = '2026-11-22';
const lastWeek = '2026-11-16';
const todayItem = (key: string, content: string, rest: object = {}, changes: Partial<RecordView> = {}): RecordView => ({
  ...anItem(key, { weekStart: lastWeek, date: sunday, content, ...rest }, changes),
  id: recordId('planItem', '2026-W47', key),
});
const card = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name: new RegExp(`^${name}`) });
const shift = (key: string, officeId: string, name: string, phone: string, date = sunday): RecordView[] => [
  aRecord('dutyPost', 'all', key, { officeId, name: '主班', duty: 'main', rankOrder: 1 }),
  aRecord('dutyShift', '2026-M11', `${key}${date.slice(8)}`, {
    officeId,
    date,
    postId: recordId('dutyPost', 'all', key),
    start: '08:30',
    end: '08:30',
    due: { memberId: recordId('dutyMember', 'all', `${key}${name}`), name, title: '科员', phone },
    isPinned: false,
    origin: 'generated',
  }),
];
const open = (options: Parameters<typeof renderApp>[0] = {}) => renderApp({ hash: '#/today', ...options });

describe('今日', () => {
  it('is where the page opens when its address says nothing', async () => {
    renderApp({ hash: '' });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('今日');
    expect(screen.getByRole('button', { name: '今日' }).getAttribute('aria-current')).toBe('page');
  });

  it.each(roleSchema.options)('teaches %s the next step in one line where nothing is there', async (role: Role) => {
    open({ role });
    const activities = await card('今日领导活动');
    expect(within(activities).getByText(/各办在周计划里填报/)).toBeTruthy();
    expect(within(await card('现在在岗')).getByText(/值班设置/)).toBeTruthy();
    expect(within(await card('突发信息')).getByText(/F4/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: /^来访接待/ }) === null).toBe(role === 'viewer');
  });

  it('shows today’s activities along the day or leader by leader, and of others only that they are busy', async () => {
    const user = userEvent.setup();
    open({
      records: [
        todayItem('a', '下午的会', { time: { kind: 'exact', start: '15:00' } }),
        todayItem('b', '早上的会', { attendance: [{ leaderId: leaderId(1), role: 'attend' }] }),
        todayItem('c', '', { time: { kind: 'dayPart', part: 'evening' } }, { isRedacted: true }),
        anItem('d', { content: '明天的会' }),
      ],
    });
    const activities = await card('今日领导活动');
    const lines = within(activities).getAllByRole('listitem');
    expect(lines.map((line) => within(line).getByRole('button').textContent)).toEqual([
      '早上的会',
      '下午的会',
      '其他办公室安排',
    ]);
    await user.click(within(activities).getByText('按领导'));
    const names = within(activities).getAllByRole('heading', { level: 3 });
    expect(names.map(({ textContent }) => textContent)).toEqual(['王明', '李明']);
    const ofFirst = within(names[0]?.closest('section') as HTMLElement).getAllByRole('listitem');
    expect(ofFirst).toHaveLength(2);
  });

  it('marks conflicts, what is cancelled and what the published plan does not list', async () => {
    const nine = { kind: 'exact', start: '09:00', end: '10:00' } as const;
    open({
      records: [
        todayItem('a', '甲会', { time: nine, placeText: '甲' }),
        todayItem('b', '乙会', { time: nine, placeText: '乙' }),
        todayItem('c', '丙会', { isCancelled: true }),
      ],
    });
    const activities = await card('今日领导活动');
    const lineOf = (content: string) => within(activities).getByText(content).closest('li') as HTMLElement;
    await waitFor(() => expect(within(lineOf('甲会')).getByText('冲突 1')).toBeTruthy());
    expect(within(lineOf('乙会')).getByText('冲突 1')).toBeTruthy();
    expect(within(lineOf('丙会')).getByText('取消')).toBeTruthy();
  });

  it('says who is on duty in each office, and copies a telephone number', async () => {
    const user = userEvent.setup();
    const copied = vi.spyOn(navigator.clipboard, 'writeText');
    open({
      records: [...shift('m1', leadOfficeId, '赵一鸣', '13900001111'), ...shift('m2', otherOfficeId, '钱小林', '')],
    });
    const duty = await card('现在在岗');
    expect(within(duty).getByText('赵一鸣')).toBeTruthy();
    expect(within(duty).getByText('未登记电话')).toBeTruthy();
    await user.click(within(duty).getByRole('button', { name: '复制赵一鸣的电话' }));
    expect(copied).toHaveBeenCalledWith('13900001111');
  });

  it('has the rows of the inbox in its order, and as many as the badge says', async () => {
    open({ records: [aBulletin('awaitingApproval'), visitRecord({ stage: 'awaitingSheet', letterState: 'oral' })] });
    const waiting = await card('待我办理');
    const rows = within(waiting)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(rows).toHaveLength(3);
    const badge = screen.getByRole('button', { name: '收件箱，3 项待办' });
    await userEvent.setup().click(badge);
    const inbox = await screen.findByRole('dialog');
    const titles = (element: HTMLElement) =>
      [...element.querySelectorAll('.inbox-row-title')].map(({ textContent }) => textContent);
    expect(titles(inbox)).toEqual(titles(waiting));
  });

  it('shows how far each office is with next week’s plan', async () => {
    const submission = aRecord('submission', '2026-W48', 's', {
      weekStart: week,
      officeId: otherOfficeId,
      state: 'accepted',
    });
    const app = open({ records: [anItem('a', { officeId: otherOfficeId })] });
    const submissions = await card('下周计划报送');
    expect(within(submissions).getByText('草稿')).toBeTruthy();
    expect(within(submissions).getByText('已报 0/1')).toBeTruthy();
    act(() => app.arrive(submission));
    await waitFor(() => expect(within(submissions).getByText('已接收')).toBeTruthy());
    expect(within(submissions).getByText('已报 1/1')).toBeTruthy();
  });

  it('rolls over at midnight: tomorrow’s day, activities, duty and week are there without a reload', async () => {
    const app = open({
      records: [
        todayItem('a', '周日的会'),
        anItem('b', { content: '周一的会' }),
        ...shift('m1', leadOfficeId, '赵一鸣', ''),
        ...shift('m1', leadOfficeId, '钱小林', '', '2026-11-23').slice(1),
      ],
    });
    await screen.findByText('周日的会');
    const at = (time: string): void => act(() => app.store.setState({ now: Date.parse(`2026-11-23T${time}+08:00`) }));
    act(() => app.store.setState({ now: Date.parse('2026-11-22T23:59:30+08:00') }));
    expect(screen.queryByText('周一的会')).toBeNull();
    at('00:00:00');
    await screen.findByText('周一的会');
    expect(screen.queryByText('周日的会')).toBeNull();
    expect(screen.getByText('11月23日 周一')).toBeTruthy();
    expect(screen.getByText('2026年第48周')).toBeTruthy();
    expect(within(await card('现在在岗')).getByText('赵一鸣'), 'the shift of the evening before').toBeTruthy();
    at('09:00:00');
    await waitFor(async () => expect(within(await card('现在在岗')).queryByText('钱小林')).not.toBeNull());
    expect(within(await card('下周计划报送')).getByText('2026年第49周')).toBeTruthy();
    const asked = app.inputsOf('records.openWindow').at(-1) as { partitions: string[] };
    expect(asked.partitions, 'next week of the new week').toContain('2026-W49');
  });

  it('leads from each card to its screen, and from a line to its record', async () => {
    const user = userEvent.setup();
    const app = open({ records: [todayItem('a', '周日的会')] });
    await user.click(await screen.findByRole('button', { name: '周日的会' }));
    expect(app.store.getState().route).toMatchObject({
      screen: 'weeklyPlan',
      itemId: itemId('a').replace('W48', 'W47'),
    });
    const doors = [
      ['周计划', { screen: 'weeklyPlan', tab: 'matrix', weekStart: lastWeek }],
      ['接待看板', { screen: 'reception', tab: 'board' }],
      ['突发信息看板', { screen: 'emergency', tab: 'board' }],
      ['值班', { screen: 'duty', tab: 'today' }],
      ['报送情况', { screen: 'weeklyPlan', tab: 'submissions', weekStart: week }],
    ] as const;
    for (const [door, route] of doors) {
      act(() => app.actions.navigate({ screen: 'today' }));
      await user.click(await screen.findByRole('button', { name: new RegExp(`^打开${door}（`) }));
      expect(app.store.getState().route).toMatchObject(route);
    }
    act(() => app.actions.navigate({ screen: 'today' }));
    await user.click(await screen.findByRole('button', { name: /^打开同步详情/ }));
    expect(await screen.findByRole('list', { name: '一条内容到哪里了' })).toBeTruthy();
  });

  it('asks for everything it shows in one go', async () => {
    const app = open({ records: [visitRecord({ arriveOn: '2026-11-24' })] });
    await card('来访接待');
    await waitFor(() => expect(screen.getByText('省发展改革委调研组来访')).toBeTruthy());
    const windows = app.inputsOf('records.openWindow') as { partitions: string[] }[];
    expect(windows).toHaveLength(1);
  });
});
