import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { unknownCasualties } from '../../../../shared/domain/emergency/incident.ts';
import {
  anEntry,
  anIncident,
  aRecipient,
  aReport,
  aRoute,
  aSeverity,
  minute,
  now,
} from '../../support/emergency-records.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';

const incident = anIncident('explosion', { casualties: { ...unknownCasualties, dead: 1 } });
const hash = `#/emergency/board?incident=${incident.id}`;
const committed = () => ({ revision: 2, ids: [] });
const region = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const grave = aSeverity(incident, { level: 'III' });

describe('事件页', () => {
  it('counts down what has to be reported, the most urgent first, with the act that meets it', async () => {
    renderApp({ hash, records: [incident, grave] });
    const panel = await region('报送时限');
    expect(
      within(panel)
        .getAllByRole('timer')
        .map((timer) => timer.textContent),
    ).toEqual(['剩 20分', '剩 50分', '剩 5小时']);
    expect(within(panel).getByRole('button', { name: '电话报告：报市·电话首报' })).toBeTruthy();
    expect(within(panel).getByRole('button', { name: '书面报告：报市·书面首报' })).toBeTruthy();
  });

  it('waives with a reason and who agreed', async () => {
    const app = renderApp({ hash, records: [incident, grave], handlers: { 'emergency.waive': committed } });
    await userEvent.click(await screen.findByRole('button', { name: '豁免：报市·电话首报' }));
    const dialog = await findDialog('豁免报送');
    await userEvent.type(within(dialog).getByLabelText('理由'), '市里已在现场');
    await userEvent.type(within(dialog).getByLabelText('批准人'), '王明');
    await userEvent.click(within(dialog).getByRole('button', { name: '豁免' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.waive')).toEqual([
        { incidentId: incident.id, obligationKey: 'first-city-phone-0', reason: '市里已在现场', approvedBy: '王明' },
      ]),
    );
  });

  it('sends only the facts that were changed', async () => {
    const app = renderApp({ hash, records: [incident, grave], handlers: { 'emergency.editFacts': committed } });
    await userEvent.click(await screen.findByRole('button', { name: '修改：伤亡损失' }));
    const dialog = await findDialog('修改：伤亡损失');
    fireEvent.change(within(dialog).getByLabelText('死亡'), { target: { value: '3' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.editFacts')).toEqual([
        { id: incident.id, baseRevision: 1, changes: { casualties: { ...unknownCasualties, dead: 3 } } },
      ]),
    );
  });

  it('says that the numbers are graver than the level', async () => {
    const worse = anIncident('explosion', { casualties: { ...unknownCasualties, dead: 12 } });
    renderApp({ hash, records: [worse, grave] });
    expect(await screen.findByText('现有数字已达重大标准，当前定为较大。')).toBeTruthy();
  });

  it('changes the level, and asks for a reason when it goes down', async () => {
    const app = renderApp({ hash, records: [incident, grave], handlers: { 'emergency.setSeverity': committed } });
    await userEvent.click(await screen.findByRole('button', { name: '办理' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '级别变更' }));
    const dialog = await findDialog('级别变更');
    await userEvent.click(within(dialog).getByTitle('一般'));
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText(/请写明理由/)).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('理由'), '经核实仅一人死亡');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.setSeverity')).toMatchObject([{ level: 'IV', reason: '经核实仅一人死亡' }]),
    );
  });

  it('notes a call with who answered and that it was read back', async () => {
    const records = [incident, grave, aRecipient('city', { name: '市委总值班室' })];
    const app = renderApp({ hash, records, handlers: { 'emergency.reportByPhone': committed } });
    await userEvent.click(await screen.findByRole('button', { name: '电话报告：报市·电话首报' }));
    const dialog = await findDialog('电话报告');
    expect((within(dialog).getByLabelText('报告要点') as HTMLTextAreaElement).value).toContain('永安街道');
    await userEvent.type(within(dialog).getByLabelText('接听人'), '李值班');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '对方已复述核对' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '记下已电话报告' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.reportByPhone')).toMatchObject([
        { destination: { recipientName: '市委总值班室', leg: 'city', answeredBy: '李值班', isReadBack: true } },
      ]),
    );
  });
});

describe('时间轴', () => {
  const report = aReport(incident, 'first', { state: 'signed', signedBy: '王明', signedAt: now - 6 * minute });
  const toUnits = { leg: 'units', toOfficeId: otherOfficeId } as const;
  const sent = anEntry(incident, 'sent', {
    kind: 'report',
    act: 'sent',
    at: now - 5 * minute,
    aboutId: report.id,
    details: { kind: 'firstWritten', recipients: '区政府办、区人大办' },
  });
  const routes = [
    aRoute(report, 'a', { recipientName: '区政府办', ...toUnits }),
    aRoute(report, 'b', { recipientName: '区人大办', ...toUnits, readAt: now - minute, readBy: '某' }),
    aRoute(report, 'c', { recipientName: '区政协办', ...toUnits, readAt: now, signedAt: now, signedBy: '某' }),
  ];

  it('names who was told: unread red, read and signed green, each with its word', async () => {
    renderApp({ hash, records: [incident, grave, report, sent, ...routes] });
    const timeline = await region('时间轴');
    const told = ['区政府办 未读', '区人大办 已读', '区政协办 已签收'].map((words) =>
      within(timeline).getByText((_, element) => element?.textContent?.trim() === words && element.tagName === 'LI'),
    );
    expect(told.map(({ dataset }) => dataset.tone)).toEqual(['bad', 'good', 'good']);
    expect(timeline.textContent).toContain('至区政府办、区人大办');
  });

  it('turns round, with headings for the days and a mark on typed times', async () => {
    const early = anEntry(incident, 'early', { text: '昨夜先有异味', at: now - 1440 * minute, isTimeTyped: true });
    const late = anEntry(incident, 'late', { text: '明火扑灭' });
    renderApp({ hash, records: [incident, grave, early, late] });
    const timeline = await region('时间轴');
    const days = (): (string | null)[] =>
      within(timeline)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent);
    expect(days()).toEqual(['11月22日 周日', '11月21日 周六']);
    expect(within(timeline).getByText('补录')).toBeTruthy();
    await userEvent.click(within(timeline).getByTitle('最早在前'));
    expect(days()).toEqual(['11月21日 周六', '11月22日 周日']);
  });

  it('takes a note by Ctrl+Enter, with a time that was typed', async () => {
    const app = renderApp({ hash, records: [incident, grave], handlers: { 'emergency.addNote': committed } });
    const note = await screen.findByRole('form', { name: '记一笔' });
    fireEvent.change(within(note).getByLabelText('记一笔'), { target: { value: '消防5车到场' } });
    fireEvent.change(within(note).getByLabelText('时间'), { target: { value: '1130' } });
    fireEvent.keyDown(within(note).getByLabelText('记一笔'), { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(app.inputsOf('emergency.addNote')).toEqual([
        { incidentId: incident.id, kind: 'note', text: '消防5车到场', at: Date.UTC(2026, 10, 22, 3, 30) },
      ]),
    );
  });
});

describe('an office that was told', () => {
  const report = aReport(incident, 'first', { state: 'signed', signedBy: '王明', signedAt: now - 6 * minute });
  const route = aRoute(report, 'a', { recipientName: '区政府办', leg: 'units', toOfficeId: otherOfficeId });

  it('has read what it opens, and signs for it', async () => {
    const app = renderApp({
      hash,
      officeId: otherOfficeId,
      role: 'dutyOfficer',
      records: [incident, grave, report, route],
      handlers: { 'emergency.readRoutes': committed, 'emergency.signRoute': committed },
    });
    const panel = await region('我单位收到的报告');
    await waitFor(() => expect(app.inputsOf('emergency.readRoutes')).toEqual([{ ids: [route.id] }]));
    await userEvent.click(within(panel).getByRole('button', { name: /^签收/ }));
    expect(app.inputsOf('emergency.signRoute')).toEqual([{ id: route.id, baseRevision: 1 }]);
    expect(within(await region('报送时限')).queryByRole('button', { name: /^电话报告/ })).toBeNull();
  });

  it('is not asked where it was not told', async () => {
    renderApp({ hash, records: [incident, grave, report, route], officeId: leadOfficeId });
    await region('报送时限');
    expect(screen.queryByRole('region', { name: '我单位收到的报告' })).toBeNull();
  });
});
