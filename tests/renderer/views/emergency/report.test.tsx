import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { incidentRecordId } from '../../../../shared/rules/emergency/emergency-ids.ts';
import { anIncident, aRecipient, aReport, aRoute, aSeverity, minute, now } from '../../support/emergency-records.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { otherOfficeId } from '../../support/sample-records.ts';

const incident = anIncident('explosion');
const severity = aSeverity(incident, { level: 'III' });
const hash = `#/emergency/board?incident=${incident.id}`;
const reportId = incidentRecordId('incidentReport', incident.id, 'first');
const committed = () => ({ revision: 2, ids: [] });
const composer = (): Promise<HTMLElement> => screen.findByRole('region', { name: /2026-001$/ });
const signed = { state: 'signed', signedBy: '王明', signedAt: now - 6 * minute } as const;

describe('the next report', () => {
  it('is begun with what is known, and names what is missing without standing in the way', async () => {
    const app = renderApp({
      hash,
      records: [incident, severity],
      handlers: { 'emergency.draftReport': () => ({ revision: 2, ids: [reportId] }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: '写首报' }));
    const desk = await composer();
    expect((within(desk).getByLabelText('基本情况') as HTMLTextAreaElement).value).toContain('永安街道清河大道118号');
    expect(within(desk).getByText(/^还缺：.*发展趋势.*可以先报/)).toBeTruthy();
    const preview = within(desk).getByRole('article', { name: '预览' });
    fireEvent.change(within(desk).getByLabelText('处置情况'), { target: { value: '消防已到场。' } });
    expect(preview.textContent).toContain('消防已到场。');
    await userEvent.click(within(desk).getByRole('button', { name: '保存草稿' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.draftReport')).toMatchObject([
        { incidentId: incident.id, kind: 'firstWritten', values: { sections: { measures: '消防已到场。' } } },
      ]),
    );
  });

  it('comes back as it was left', async () => {
    const title = '没有保存的标题';
    const words = {
      title,
      sections: { overview: '写到一半' },
      urgency: 'urgent',
      sentTo: '',
      copiedTo: '',
      contact: '',
    };
    const all = { ...words, earlyReason: '', sections: { ...emptySections, ...words.sections } };
    renderApp({
      hash,
      records: [incident, severity],
      handlers: {
        'drafts.load': ({ key }) =>
          key === `emergency-report ${incident.id} firstWritten` ? { value: all, savedAt: now } : null,
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '写首报' }));
    await waitFor(async () =>
      expect((within(await composer()).getByLabelText('标题') as HTMLInputElement).value).toBe(title),
    );
  });

  it('asks for the signer although it was not kept before, and goes on once it is', async () => {
    const app = renderApp({
      hash,
      records: [incident, severity],
      handlers: {
        'emergency.draftReport': () => ({ revision: 2, ids: [reportId] }),
        'emergency.signReport': () => ({ revision: 3, ids: [] }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '写首报' }));
    await userEvent.click(within(await composer()).getByRole('button', { name: '签发…' }));
    const dialog = await findDialog('签发');
    await userEvent.type(within(dialog).getByLabelText('签发人'), '王明');
    await userEvent.click(within(dialog).getByRole('button', { name: '签发' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.signReport')).toEqual([{ id: reportId, baseRevision: 2, signedBy: '王明' }]),
    );
  });

  it('is a 续报 after the first went out, and a 终报 after the response has ended', async () => {
    const report = aReport(incident, 'first', signed);
    const app = renderApp({ hash, records: [incident, severity, report, aRoute(report, 'r')] });
    expect(await screen.findByRole('button', { name: '写续报' })).toBeTruthy();
    app.arrive(anIncident('explosion', { response: 'ended', endedAt: now }));
    expect(await screen.findByRole('button', { name: '写终报' })).toBeTruthy();
  });
});

describe('a signed report', () => {
  it('goes to whom a deadline asks for and whom a person picks, each by its channel', async () => {
    const report = aReport(incident, 'first', signed);
    const records = [
      incident,
      severity,
      report,
      aRecipient('city'),
      aRecipient('gov', { name: '区政府办', leg: 'units', officeId: otherOfficeId, rankOrder: 2 }),
    ];
    const app = renderApp({ hash, records, handlers: { 'emergency.sendReport': committed } });
    await userEvent.click(await screen.findByRole('button', { name: '继续首报' }));
    await userEvent.click(within(await composer()).getByRole('button', { name: '报送…' }));
    const dialog = await findDialog('报送');
    const pick = (name: RegExp): HTMLInputElement => within(dialog).getByRole('checkbox', { name });
    expect([pick(/^市委总值班室/).checked, pick(/^区政府办/).checked]).toEqual([true, false]);
    await userEvent.click(pick(/^区政府办/));
    await userEvent.click(within(dialog).getByRole('button', { name: '报送 2 处' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.sendReport')).toEqual([
        {
          id: report.id,
          destinations: [
            { recipientName: '市委总值班室', leg: 'city', channel: 'written', isVerificationAsked: false },
            {
              recipientName: '区政府办',
              leg: 'units',
              channel: 'written',
              toOfficeId: otherOfficeId,
              isVerificationAsked: false,
            },
          ],
        },
      ]),
    );
  });

  it('shows of every round how long it took, from its own and from the first sending', async () => {
    const report = aReport(incident, 'first', signed);
    const toGovernment = { recipientName: '区政府办', leg: 'units', toOfficeId: otherOfficeId } as const;
    const first = aRoute(report, 'a', { ...toGovernment, sentAt: now - 90 * minute, signedAt: now - 80 * minute });
    const second = aRoute(report, 'b', { ...toGovernment, round: 2, sentAt: now - 20 * minute });
    renderApp({ hash, records: [incident, severity, report, first, second] });
    const list = await screen.findByRole('region', { name: '已出报告' });
    expect(list.textContent).toContain('10分钟');
    expect(list.textContent).toContain('本轮 20分钟，自首次 1小时');
  });
});

const emptySections = {
  overview: '',
  casualties: '',
  cause: '',
  measures: '',
  leaders: '',
  trend: '',
  next: '',
  advice: '',
};
