import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { incidentBookOf } from '../../../../shared/rules/emergency/incident-book.ts';
import { type ReportFigures, reportStatistics } from '../../../../shared/rules/emergency/report-statistics.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { anEntry, anIncident, aReport, aRoute, aSeverity, minute, now } from '../../support/emergency-records.ts';
import { renderApp } from '../../support/render-app.tsx';
import { leadOfficeId } from '../../support/sample-records.ts';

const hash = '#/emergency/statistics';

/** Known at once and reported on time; known late and reported late; sent by nobody. */
function sample(): RecordView[] {
  const hour = 60 * minute;
  const begun = (hours: number) => ({ knownAt: now - hours * hour });
  const fire = anIncident('fire', { title: '商铺火灾', ...begun(4), occurredAt: { precision: 'unknown' } });
  const blast = anIncident('blast', {
    title: '化工厂爆炸',
    sequence: 2,
    ...begun(3),
    occurredAt: { precision: 'exact', at: now - 4 * hour },
  });
  const flood = anIncident('flood', { title: '东河村内涝', sequence: 3, ...begun(5) });
  const inTime = aReport(fire, 'f', { state: 'signed', signedBy: '王明', signedAt: now - 3.5 * hour });
  const tooLate = aReport(blast, 'b', { state: 'signed', signedBy: '王明', signedAt: now - 2 * hour });
  return [
    ...[fire, blast, flood, aSeverity(fire), aSeverity(blast, { level: 'II' }), aSeverity(flood)],
    ...[
      inTime,
      tooLate,
      aRoute(inTime, 'f', { sentAt: now - 3 * hour }),
      aRoute(tooLate, 'b', { sentAt: now - 2 * hour }),
    ],
  ];
}

const cells = (table: HTMLElement, row: string): (string | null)[] => {
  const found = within(table)
    .getAllByRole('row')
    .find((each) => within(each).queryByRole('rowheader', { name: row }));
  return within(found as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
};
const asShown = (figures: ReportFigures | undefined): string[] => {
  const { due = 0, onTime = 0, late = 0, lateUnknowing = 0, waived = 0, onTimeShare = 0 } = figures ?? {};
  return [due, onTime, late, lateUnknowing, waived].map(String).concat(`${Math.floor(onTimeShare * 1000) / 10}%`);
};

describe('时效统计', () => {
  it('says what the rules count, by level, by leg and by office', async () => {
    renderApp({ hash, records: sample() });
    const { files, calendar } = incidentBookOf(sample());
    const month = { from: '2026-11-01', to: '2026-11-30', basis: 'occurred' } as const;
    const { all, byLevel, byLeg, byOffice } = reportStatistics(files.values(), month, calendar, now);
    expect(all).toMatchObject({ onTime: 1, lateUnknowing: 2 });
    expect(cells(await screen.findByRole('table', { name: '全部' }), '合计')).toEqual(asShown(all));
    const levels = screen.getByRole('table', { name: '按级别' });
    expect(cells(levels, '重大')).toEqual(asShown(byLevel.get('II')));
    expect(cells(levels, '一般')).toEqual(asShown(byLevel.get('IV')));
    expect(cells(screen.getByRole('table', { name: '按去向' }), '报市')).toEqual(asShown(byLeg.get('city')));
    const offices = screen.getByRole('table', { name: '按报送单位' });
    expect(cells(offices, '区委办')).toEqual(asShown(byOffice.get(leadOfficeId)));
  });

  it('ranks nobody, scores nothing, and says what people have to find', async () => {
    renderApp({ hash, records: sample() });
    await screen.findByRole('table', { name: '全部' });
    const page = screen.getByRole('tabpanel').textContent;
    expect(page).toContain('系统只计算迟报；漏报、谎报、瞒报由人认定。');
    expect(page).not.toMatch(/排名|名次|得分|评分|最好|最差|先进|落后/);
    expect(screen.queryByRole('columnheader', { name: /排序/ })).toBeNull();
  });

  it('leads from a number to what it counts, and from there to the incident', async () => {
    const app = renderApp({ hash, records: sample() });
    await userEvent.click(await screen.findByRole('button', { name: /^合计：其中获悉前已超时 2 次/ }));
    const details = await screen.findByRole('table', { name: '报送明细' });
    expect(within(details).getAllByRole('button')).toHaveLength(2);
    expect(within(details).getAllByText('获悉前已超时')).toHaveLength(2);
    await userEvent.click(within(details).getAllByRole('button', { name: '化工厂爆炸' })[0] as HTMLElement);
    await waitFor(() =>
      expect(app.store.getState().route).toMatchObject({
        screen: 'emergency',
        incidentId: expect.stringContaining('blast'),
      }),
    );
  });

  it('counts by its entry what had been known for months when it was entered', async () => {
    const knownAt = now - 330 * 24 * 60 * minute;
    const old = anIncident('old', {
      title: '去年的滑坡',
      knownAt,
      isKnownAtTyped: true,
      fact: 'confirmed',
      response: 'archived',
      occurredAt: { precision: 'unknown' },
    });
    const entry = anEntry(old, 'first', { kind: 'received', act: 'registered', at: knownAt, enteredAt: now - minute });
    renderApp({ hash, records: [old, aSeverity(old), entry] });
    expect(await screen.findByText('这段时间没有突发信息')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '按录入时间' }));
    expect(await screen.findByText(/1 起/)).toBeTruthy();
  });

  it('counts only what is open to the reader', async () => {
    renderApp({ hash, records: sample().map((view) => ({ ...view, isRedacted: true })) });
    expect(await screen.findByText('这段时间没有突发信息')).toBeTruthy();
  });
});
