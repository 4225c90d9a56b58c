import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AlarmView } from '../../../shared/contract/emergency.contract.ts';
import { anIncident, aSeverity, minute, now } from '../support/emergency-records.ts';
import { renderApp } from '../support/render-app.tsx';

const committed = () => ({ revision: 2, ids: [] });
const incidents = ['explosion', 'collapse', 'flooding', 'poisoning'].map((key) => anIncident(key, { title: key }));
const [explosion, collapse] = incidents;
const idOf = (key: string): string => incidents.find(({ values }) => values.title === key)?.id ?? '';

const anAlarm = (title: string, key: string, values: Partial<AlarmView> = {}): AlarmView => ({
  key,
  incidentId: idOf(title),
  stage: 'half',
  ringsAt: now - minute,
  from: now - 10 * minute,
  dueAt: now + 10 * minute,
  title,
  obligation: { kind: 'first', leg: 'city', channel: 'phone' },
  ...values,
});

function renderAlarms(alarms: readonly AlarmView[], hash?: string) {
  const handlers = { 'emergency.getAlarms': () => [...alarms], 'emergency.answerAlarm': committed };
  return renderApp({ records: incidents, handlers, ...(hash && { hash }) });
}

const banner = (): Promise<HTMLElement> => screen.findByRole('alert', { name: '突发信息提醒' });
const rows = async (): Promise<string[]> =>
  within(await banner())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');

describe('突发信息提醒', () => {
  it('has one row for an incident, at its worst stage, and answers each of its alarms by itself', async () => {
    const over = { stage: 'over', dueAt: now - minute } as const;
    const app = renderAlarms([
      anAlarm('explosion', 'written-half'),
      anAlarm('explosion', 'phone-over', over),
      anAlarm('collapse', 'phone-near', { stage: 'near', dueAt: now + 2 * minute }),
    ]);
    const [first, second, ...rest] = await rows();
    expect(first).toMatch(/^已超时explosion.*2 项/);
    expect(second).toMatch(/^即将到期collapse/);
    expect(rest).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '已知悉：explosion，已超时' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.answerAlarm')).toEqual([
        { incidentId: explosion?.id, alarmKey: 'written-half' },
        { incidentId: explosion?.id, alarmKey: 'phone-over' },
      ]),
    );
  });

  it('shows three incidents until it is opened out, and 全部已知悉 answers those that are shown', async () => {
    const app = renderAlarms(incidents.map(({ values }) => anAlarm(String(values.title), 'phone-half')));
    expect(await rows()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: '全部已知悉' }));
    await waitFor(() => expect(app.inputsOf('emergency.answerAlarm')).toHaveLength(3));
    await userEvent.click(screen.getByRole('button', { name: '展开（另有 1 起）' }));
    expect(await rows()).toHaveLength(4);
  });

  it('says once whom to call where nobody answered, however many alarms ask for it', async () => {
    const called = { step: 'lead', name: '赵一鸣', phone: '8860001' } as const;
    renderAlarms([
      anAlarm('explosion', 'phone-near', { called }),
      anAlarm('explosion', 'written-near', { called }),
      anAlarm('collapse', 'phone-near', { called }),
    ]);
    expect(within(await banner()).getAllByText(/赵一鸣/)).toHaveLength(1);
    expect(screen.getByText('无人应答，请电话报告：带班领导 赵一鸣 8860001')).toBeTruthy();
  });

  it('goes to the incident whose intake lies over it, and puts the focus on its heading', async () => {
    const records = [...incidents, ...incidents.map((incident) => aSeverity(incident))];
    const handlers = { 'emergency.getAlarms': () => [anAlarm('collapse', 'phone-half')] };
    const hash = `#/emergency/ledger?incident=${collapse?.id}&intake=`;
    const app = renderApp({ hash, records, handlers });
    const heading = await screen.findByRole('heading', { level: 1, name: 'collapse', hidden: true });
    await userEvent.click(screen.getByRole('button', { name: '去处理：collapse', hidden: true }));
    expect(app.store.getState().route).toEqual({ screen: 'emergency', tab: 'ledger', incidentId: collapse?.id });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });
});
