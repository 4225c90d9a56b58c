import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { anIncident, aSeverity, minute, now } from '../../support/emergency-records.ts';
import { renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId } from '../../support/sample-records.ts';

const hash = '#/emergency/ledger';
const DAY_MS = 86_400_000;

const explosion = anIncident('explosion');
const flood = anIncident('flood', {
  title: '东河村内涝',
  category: 'naturalDisaster',
  sequence: 2,
  occurredAt: { precision: 'exact', at: now - 40 * DAY_MS },
  knownAt: now - 150 * minute,
});
const records = [explosion, aSeverity(explosion, { level: 'III' }), flood, aSeverity(flood)];
const table = (): Promise<HTMLElement> => screen.findByRole('table', { name: '突发信息台账' });
const titles = async (): Promise<(string | null)[]> =>
  within(await table())
    .getAllByRole('button', { name: /^打开/ })
    .map(({ textContent }) => textContent);

describe('台账', () => {
  it('counts an incident for the day on which it happened, whenever it became known', async () => {
    renderApp({ hash, records });
    expect(await titles()).toEqual(['清河大道化工厂爆炸', '东河村内涝']);
    fireEvent.click(screen.getByRole('radio', { name: '本月' }));
    await waitFor(async () => expect(await titles()).toEqual(['清河大道化工厂爆炸']));
  });

  it('has the columns of the printed ledger', async () => {
    renderApp({ hash, records });
    const heads = within(await table()).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent?.replace('\n', ''))).toEqual([
      ...['编号', '事件', '类别', '级别', '事发时间', '获悉时间', '地点', '伤亡', '首报时间', '时限'],
      ...['是否按时', '续报次数', '终报时间', '状态'],
    ]);
  });

  it('is filtered by words, and says how many of how many', async () => {
    renderApp({ hash, records });
    await table();
    await userEvent.type(screen.getByLabelText('查找'), '内涝');
    expect(await titles()).toEqual(['东河村内涝']);
    expect(screen.getByText(/共 2 起，筛选出 1 起/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('查找'), '没有');
    await userEvent.click(await screen.findByRole('button', { name: '清除筛选' }));
    expect(await titles()).toHaveLength(2);
  });

  it('leads to the page of an incident by the keyboard', async () => {
    const app = renderApp({ hash, records });
    within(await table())
      .getByRole('button', { name: '打开：东河村内涝' })
      .focus();
    await userEvent.keyboard('{Enter}');
    expect(app.store.getState().route).toMatchObject({ screen: 'emergency', incidentId: flood.id });
  });

  it('shows five hundred by pages', async () => {
    const many = Array.from(
      { length: 500 },
      (_, index): RecordView => anIncident(`many${index}`, { sequence: index + 1 }),
    );
    renderApp({ hash, records: many });
    expect(within(await table()).getAllByRole('button', { name: /^打开/ })).toHaveLength(50);
    expect(screen.getByText(/^共 500 起/)).toBeTruthy();
  });

  it('is exported for the days that are looked at', async () => {
    const file = { fileName: '台账.xlsx', mediaType: 'application/octet-stream', contentBase64: '' };
    URL.createObjectURL = () => 'blob:ledger';
    const app = renderApp({ hash, records, handlers: { 'emergency.buildDocument': () => file } });
    await table();
    await userEvent.click(screen.getByRole('button', { name: '导出台账' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '表格 xlsx' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.buildDocument')).toEqual([
        { document: 'ledger', from: '2026-01-01', to: '2026-12-31', format: 'xlsx' },
      ]),
    );
  });

  it('lists below it which classified paper went where, and nothing of other offices', async () => {
    const stub = (key: string, changes: Partial<RecordView> = {}): RecordView =>
      aRecord(
        'classifiedStub',
        '2026-M11',
        key,
        {
          officeId: leadOfficeId,
          classification: 'secret',
          documentNumber: `清密〔2026〕${key}号`,
          whereTo: '机要交换，送市委机要局',
          receivedAt: now - DAY_MS,
          enteredBy: '林安',
        },
        changes,
      );
    renderApp({ hash, records: [...records, stub('7'), stub('8', { isRedacted: true })] });
    const stubs = await screen.findByRole('table', { name: '涉密登记' });
    const [row, ...more] = within(stubs).getAllByRole('row').slice(1);
    expect(more).toEqual([]);
    expect(row?.textContent).toBe('机密清密〔2026〕7号机要交换，送市委机要局2026-11-21 12:00区委办林安');
  });
});
