import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
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

  it('keeps the cursor and what is typed while it is being saved', async () => {
    let finish: () => void = () => undefined;
    const app = renderApp({
      hash,
      records: [incident, severity],
      handlers: {
        'emergency.draftReport': () =>
          new Promise((resolve) => {
            finish = () => resolve({ revision: 2, ids: [reportId] });
          }),
        'emergency.editReport': committed,
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '写首报' }));
    const field = within(await composer()).getByLabelText<HTMLTextAreaElement>('处置情况');
    await userEvent.type(field, '消防到场。{Control>}{Enter}{/Control}');
    await waitFor(() => expect(app.inputsOf('emergency.draftReport')).toHaveLength(1));
    await userEvent.type(field, '伤员送医。');
    finish();
    await screen.findByText('草稿已保存');
    app.arrive(aReport(incident, 'first'));
    expect(field.isConnected).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('消防到场。伤员送医。');
    await waitFor(() =>
      expect(app.inputsOf('drafts.save').at(-1)).toMatchObject({
        key: `emergency-report ${reportId}`,
        value: { sections: { measures: '消防到场。伤员送医。' } },
      }),
    );
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(app.inputsOf('emergency.editReport')).toMatchObject([
        { id: reportId, values: { sections: { measures: '消防到场。伤员送医。' } } },
      ]),
    );
    expect(app.inputsOf('emergency.draftReport')).toHaveLength(1);
  });

  it('does not miss what its sections say beyond what was proposed', async () => {
    renderApp({ hash, records: [incident, severity] });
    await userEvent.click(await screen.findByRole('button', { name: '写首报' }));
    const desk = await composer();
    fireEvent.change(within(desk).getByLabelText('工作建议'), { target: { value: '请市里增派力量。' } });
    const missing = within(desk).getByText(/^还缺：/).textContent;
    expect(missing).toContain('发展趋势');
    expect(missing).not.toContain('建议');
  });

  it('is only read once the incident is archived', async () => {
    const archived = anIncident('explosion', { response: 'archived', archivedAt: now });
    renderApp({ hash, records: [archived, severity, aReport(incident, 'first')] });
    await userEvent.click(within(await screen.findByRole('region', { name: '报告' })).getByRole('button'));
    const desk = await composer();
    expect(within(desk).queryByLabelText('标题')).toBeNull();
    expect(within(desk).queryByRole('button', { name: '送审' })).toBeNull();
  });

  it('is not shown to an office that was merely told before it is signed', async () => {
    const told = aReport(incident, 'first', signed);
    renderApp({
      hash,
      officeId: otherOfficeId,
      role: 'dutyOfficer',
      records: [
        incident,
        severity,
        told,
        aReport(incident, 'second', { kind: 'followUp' }),
        aRoute(told, 'a', { recipientName: '区政府办', leg: 'units', toOfficeId: otherOfficeId, readAt: now }),
      ],
    });
    const list = await screen.findByRole('region', { name: '报告' });
    expect(within(list).getAllByRole('button')).toHaveLength(1);
    expect(list.textContent).not.toContain('草稿');
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

  it('says at their fields what is wrong with how it goes', async () => {
    const report = aReport(incident, 'first', signed);
    renderApp({
      hash,
      records: [incident, severity, report, aRecipient('province', { name: '省委值班室', leg: 'province' })],
      handlers: {
        'emergency.sendReport': () => {
          throw new ContractError('RULE_VIOLATION', {
            violations: [{ code: 'MISSING_TEXT', field: 'skipReason', details: { name: '省委值班室' } }],
          });
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '继续首报' }));
    await userEvent.click(within(await composer()).getByRole('button', { name: '报送…' }));
    const dialog = await findDialog('报送');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /^省委值班室/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: '报送 1 处' }));
    const label = within(dialog).getByText('直报省（越级）的理由');
    await waitFor(() => expect(label.closest('.labelled')?.querySelector('.late')).toBeTruthy());
    expect(within(dialog).queryByRole('alert')).toBeNull();
  });

  it('can be sent once more, which is not what comes next', async () => {
    const report = aReport(incident, 'first', signed);
    renderApp({ hash, records: [incident, severity, report, aRoute(report, 'r')] });
    await userEvent.click(
      within(await screen.findByRole('region', { name: '报告' })).getByRole('button', { name: '首报' }),
    );
    const again = within(await composer()).getByRole('button', { name: '补送…' });
    expect(again.className).not.toContain('primary');
  });

  it('shows of every round how long it took, from its own and from the first sending', async () => {
    const report = aReport(incident, 'first', signed);
    const toGovernment = { recipientName: '区政府办', leg: 'units', toOfficeId: otherOfficeId } as const;
    const first = aRoute(report, 'a', { ...toGovernment, sentAt: now - 90 * minute, signedAt: now - 80 * minute });
    const second = aRoute(report, 'b', { ...toGovernment, round: 2, sentAt: now - 20 * minute });
    renderApp({ hash, records: [incident, severity, report, first, second] });
    const list = await screen.findByRole('region', { name: '报告' });
    expect(list.textContent).toContain('10分钟');
    expect(list.textContent).toContain('本轮 20分钟，自首次 1小时');
  });
});

describe('a number that two workstations gave', () => {
  const twin = (key: string, changes: object = {}) =>
    aReport(incident, key, { ...signed, kind: 'followUp', number: 2, title: '爆炸续报（二）', ...changes });
  const list = (): Promise<HTMLElement> => screen.findByRole('region', { name: '报告' });

  it('is pointed out at both reports, with how to mend it', async () => {
    renderApp({ hash, records: [incident, severity, twin('a'), twin('b')] });
    expect(within(await list()).getAllByText(/^编号重复：.*续报（二）.*作废.*重新写/)).toHaveLength(2);
  });

  it('is one again once one of them is void', async () => {
    renderApp({ hash, records: [incident, severity, twin('a'), twin('b', { state: 'void' })] });
    expect(within(await list()).queryByText(/^编号重复/)).toBeNull();
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
