import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Casualties, unknownCasualties } from '../../../../shared/domain/emergency/incident.ts';
import type { IncidentInstruction } from '../../../../shared/domain/emergency/incident-instruction.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { incidentRecordId } from '../../../../shared/rules/emergency/emergency-ids.ts';
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
import { aRecord, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';

const incident = anIncident('explosion', { casualties: { ...unknownCasualties, dead: 1 } });
const hash = `#/emergency/board?incident=${incident.id}`;
const committed = () => ({ revision: 2, ids: [] });
const region = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const grave = aSeverity(incident, { level: 'III' });

const anInstruction = (key: string, values: Pick<IncidentInstruction, 'leaderName' | 'text'>) => {
  const { partition, key: own } = partsOfRecordId(incidentRecordId('incidentInstruction', incident.id, key));
  return aRecord('incidentInstruction', partition, own, {
    officeId: leadOfficeId,
    incidentId: incident.id,
    leaderTitle: '区委书记',
    receivedAt: now,
    isTimeTyped: false,
    channel: 'paper',
    isReadBack: false,
    enteredBy: '林安',
    enteredAt: now,
    ...values,
  });
};

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

  it('asks how long a fire was not under control, and grades it by that', async () => {
    const fire = anIncident('fire', { category: 'naturalDisaster', subtype: '森林火灾' });
    const app = renderApp({
      hash: `#/emergency/board?incident=${fire.id}`,
      records: [fire, aSeverity(fire)],
      handlers: { 'emergency.editFacts': committed },
    });
    await userEvent.click(await screen.findByRole('button', { name: '修改：伤亡损失' }));
    const dialog = await findDialog('修改：伤亡损失');
    fireEvent.change(within(dialog).getByLabelText('未受控时长（小时）'), { target: { value: '73' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('emergency.editFacts')).toMatchObject([{ changes: { uncontrolledHours: 73 } }]),
    );
    app.arrive(anIncident('fire', { category: 'naturalDisaster', subtype: '森林火灾', uncontrolledHours: 73 }));
    expect(await screen.findByText(/^现有数字已达重大标准/)).toBeTruthy();
  });

  it('does not ask of an explosion how long it was not under control', async () => {
    renderApp({ hash, records: [incident, grave] });
    await userEvent.click(await screen.findByRole('button', { name: '修改：伤亡损失' }));
    expect(within(await findDialog('修改：伤亡损失')).queryByLabelText('未受控时长（小时）')).toBeNull();
  });

  it('says that the numbers are graver than the level', async () => {
    const worse = anIncident('explosion', { casualties: { ...unknownCasualties, dead: 12 } });
    renderApp({ hash, records: [worse, grave] });
    expect(await screen.findByText('现有数字已达重大标准，当前定为较大。')).toBeTruthy();
  });

  it('says so again when the numbers grow graver than those that the reason was given for', async () => {
    const reasoned = aSeverity(incident, { level: 'IV', reason: '责任不在本区' });
    const three = { ...unknownCasualties, dead: 3 };
    const known = anEntry(incident, 'counted', { at: now - 10 * minute, act: 'registered', casualties: three });
    const app = renderApp({ hash, records: [anIncident('explosion', { casualties: three }), reasoned, known] });
    await region('基本情况');
    expect(screen.queryByText(/^现有数字已达/)).toBeNull();
    app.arrive(anIncident('explosion', { casualties: { ...unknownCasualties, dead: 12 } }));
    expect(await screen.findByText('现有数字已达重大标准，当前定为一般。')).toBeTruthy();
  });

  it('shows both values where two workstations changed one fact, until one is chosen', async () => {
    const written = (value: Casualties, operationId: string) => ({ value, operationId, personId: 'p', writtenAt: now });
    const counted = (dead: number) => ({ ...unknownCasualties, dead });
    const disputed = {
      ...incident,
      conflicts: {
        casualties: [written(counted(2), 'one'), written(counted(3), 'two')],
        trend: [
          { value: '可控', operationId: 'three', personId: 'p', writtenAt: now },
          { value: '蔓延', operationId: 'four', personId: 'p', writtenAt: now },
        ],
      },
    };
    const app = renderApp({ hash, records: [disputed, grave] });
    await userEvent.click(await screen.findByRole('button', { name: /死亡3/ }));
    expect(app.inputsOf('records.chooseValue')).toEqual([{ id: incident.id, field: 'casualties', operationId: 'two' }]);
    expect(screen.getByText('蔓延')).toBeTruthy();
  });

  it('finds what was typed again, and only that', async () => {
    const app = renderApp({
      hash,
      records: [anIncident('explosion', { nature: '同事刚写的起因' }), grave],
      handlers: {
        'drafts.load': ({ key }) =>
          key === `emergency-facts ${incident.id} story` ? { value: { course: '写到一半' }, savedAt: now } : null,
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '修改：经过' }));
    const dialog = await findDialog('修改：经过');
    expect(await within(dialog).findByText(/^已找回/)).toBeTruthy();
    const field = (name: string): string => within(dialog).getByLabelText<HTMLTextAreaElement>(name).value;
    expect([field('起因和性质'), field('基本过程')]).toEqual(['同事刚写的起因', '写到一半']);
    fireEvent.change(within(dialog).getByLabelText('发展趋势'), { target: { value: '可控' } });
    await waitFor(() =>
      expect(app.inputsOf('drafts.save').at(-1)).toEqual({
        key: `emergency-facts ${incident.id} story`,
        value: { course: '写到一半', trend: '可控' },
      }),
    );
    await userEvent.click(within(dialog).getByRole('button', { name: '放弃找回的内容' }));
    await waitFor(() => expect(field('基本过程')).toBe(''));
    expect(app.inputsOf('drafts.remove')).toHaveLength(1);
  });

  it('asks before a person who was typed is given up', async () => {
    renderApp({ hash, records: [incident, grave] });
    await userEvent.click(await screen.findByRole('button', { name: '添加人员' }));
    const dialog = await findDialog('涉事人员');
    await userEvent.type(within(dialog).getByLabelText('姓名'), '赵六');
    await userEvent.click(within(dialog).getByRole('button', { name: /取\s*消/ }));
    await userEvent.click(await screen.findByRole('button', { name: '继续填写' }));
    expect(within(dialog).getByLabelText<HTMLInputElement>('姓名').value).toBe('赵六');
  });

  it('lists what is for people to decide as blank, not as unknown', async () => {
    renderApp({ hash, records: [incident, grave] });
    const group = await region('处置');
    expect(within(group).getAllByText('未填')).toHaveLength(3);
    expect(within(group).getAllByText('待核')).toHaveLength(1);
  });

  it('says into what it was settled', async () => {
    const other = anIncident('fire', { title: '仓库火灾', sequence: 7 });
    const merged = anIncident('explosion', { fact: 'merged', mergedInto: other.id, factNote: '同一现场' });
    renderApp({ hash, records: [merged, grave, other] });
    const facts = await region('基本情况');
    expect(facts.textContent).toContain('2026-007 仓库火灾');
    expect(facts.textContent).toContain('同一现场');
  });

  it('enters an instruction about it, and lists how far each is', async () => {
    const instruction = anInstruction('a', { leaderName: '王明', text: '全力救援。' });
    renderApp({ hash, records: [incident, grave, instruction] });
    const panel = await region('批示');
    expect(panel.textContent).toContain('王明批示');
    expect(within(panel).getByText('待转办')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: '办理' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '录入批示' }));
    expect((await findDialog('录入批示')).textContent).toContain('清河大道化工厂爆炸');
  });

  it('reports on another way to whoever is on it', async () => {
    const records = [
      incident,
      grave,
      aRecipient('city', { name: '市委总值班室' }),
      aRecipient('gov', { name: '区政府办', leg: 'units', rankOrder: 2 }),
    ];
    renderApp({ hash, records });
    await userEvent.click(await screen.findByRole('button', { name: '电话报告：报市·电话首报' }));
    const dialog = await findDialog('电话报告');
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('接听人')));
    fireEvent.mouseDown(within(dialog).getByLabelText('去向'));
    await userEvent.click(await screen.findByTitle('抄告'));
    await waitFor(() => expect(within(dialog).getByLabelText<HTMLInputElement>('报给谁').value).toBe('区政府办'));
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

  it('keeps the answer of the first round when it is asked again', async () => {
    const again = aRoute(report, 'd', { recipientName: '区政协办', ...toUnits, round: 2, readAt: now });
    renderApp({ hash, records: [incident, grave, report, sent, ...routes, again] });
    const timeline = await region('时间轴');
    const told = within(timeline).getByText(
      (_, element) => element?.tagName === 'LI' && element.textContent?.trim().startsWith('区政协办') === true,
    );
    expect(told.textContent).toContain('已签收');
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
  const routeValues = { recipientName: '区政府办', leg: 'units', toOfficeId: otherOfficeId } as const;
  const route = aRoute(report, 'a', routeValues);

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
    app.arrive(aRoute(report, 'a', { ...routeValues, readAt: now }));
    expect(within(panel).getByText('待签收')).toBeTruthy();
  });

  it('is not asked where it was not told', async () => {
    renderApp({ hash, records: [incident, grave, report, route], officeId: leadOfficeId });
    await region('报送时限');
    expect(screen.queryByRole('region', { name: '我单位收到的报告' })).toBeNull();
  });
});
