import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { anIncident, aRecipient, aReport, aRoute, aSeverity, minute, now } from '../../support/emergency-records.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { otherOfficeId } from '../../support/sample-records.ts';

const hash = '#/emergency/board';
const column = (name: RegExp): Promise<HTMLElement> => screen.findByRole('region', { name });
const committed = () => ({ revision: 2, ids: [] });

const explosion = anIncident('explosion');
const flood = anIncident('flood', {
  title: '东河村内涝',
  category: 'naturalDisaster',
  subtype: '洪涝',
  sequence: 2,
  knownAt: now - 150 * minute,
});

describe('看板', () => {
  it('has what is overdue first, then what is due first, each with what is left', async () => {
    const records = [explosion, aSeverity(explosion, { level: 'III' }), flood, aSeverity(flood)];
    renderApp({ hash, records });
    const ongoing = await column(/^处置中，2 起/);
    const cards = within(ongoing).getAllByRole('listitem');
    expect(cards.map((card) => within(card).getByRole('timer').textContent)).toEqual(['超时 30分', '剩 20分']);
    expect(cards[0]?.textContent).toContain('报市·书面首报');
    expect(cards[1]?.textContent).toContain('报市·电话首报');
    expect(cards[1]?.textContent).toContain('较大');
  });

  it('counts the reports that are not signed for', async () => {
    const report = aReport(explosion, 'first', { state: 'signed', signedBy: '王明', signedAt: now - 6 * minute });
    const route = aRoute(report, 'r', { recipientName: '区政府办', leg: 'units', toOfficeId: otherOfficeId });
    renderApp({ hash, records: [explosion, aSeverity(explosion), report, route] });
    expect((await column(/^处置中/)).textContent).toContain('待签收 1');
  });

  it('moves by its menu; 处置结束 asks first', async () => {
    const app = renderApp({
      hash,
      records: [explosion, aSeverity(explosion)],
      handlers: { 'emergency.endResponse': committed },
    });
    await userEvent.click(await screen.findByRole('button', { name: '移动：清河大道化工厂爆炸' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '处置结束' }));
    const dialog = await findDialog('处置结束');
    await userEvent.type(within(dialog).getByLabelText('情况说明'), '明火扑灭');
    await userEvent.click(within(dialog).getByRole('button', { name: '处置结束' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.endResponse')).toEqual([{ id: explosion.id, baseRevision: 1, note: '明火扑灭' }]),
    );
  });

  it('finds by words, and says so where nothing is found', async () => {
    renderApp({ hash, records: [explosion, aSeverity(explosion), flood, aSeverity(flood)] });
    await userEvent.type(await screen.findByLabelText('查找'), '内涝');
    expect(await column(/^处置中，1 起/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('查找'), '没有');
    await userEvent.click(await screen.findByRole('button', { name: '清除筛选' }));
    expect(await column(/^处置中，2 起/)).toBeTruthy();
  });

  it('warns of a number that two incidents have and gives one of them another', async () => {
    const twin = anIncident('twin', { title: '同号事件' });
    const app = renderApp({
      hash,
      records: [explosion, aSeverity(explosion), twin, aSeverity(twin)],
      handlers: { 'emergency.renumber': committed },
    });
    expect((await screen.findAllByText(/编号 2026-001 重复/)).length).toBe(2);
    await userEvent.click(screen.getByRole('button', { name: '改号：同号事件' }));
    expect(app.inputsOf('emergency.renumber')).toEqual([{ id: twin.id, baseRevision: 1 }]);
  });

  it('teaches the first step where nothing has happened', async () => {
    renderApp({ hash, records: [aRecipient('city')] });
    expect(await screen.findByText('还没有突发信息')).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: /^接报/ }).at(-1) as HTMLElement);
    expect(await screen.findByRole('form', { name: '接报' })).toBeTruthy();
  });
});

it('shows of an incident that nobody told of only that there is one', async () => {
  const closed = anIncident('closed', { title: '', town: '', address: '', officeId: otherOfficeId });
  renderApp({ hash, records: [closed, aSeverity(closed)] });
  const ongoing = await column(/^处置中，1 起/);
  expect(ongoing.textContent).toContain('区政府办的突发信息（内容只给承办单位');
  expect(within(ongoing).queryByRole('button', { name: '' })).toBeNull();
});
