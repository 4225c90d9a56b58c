import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
import { instantOf } from '../../../../shared/domain/china-time.ts';
import type { IncidentInstruction } from '../../../../shared/domain/emergency/incident-instruction.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { answeredRecordId } from '../../../../shared/rules/emergency/emergency-ids.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { anIncident, aSeverity, minute, now } from '../../support/emergency-records.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';

const hash = '#/emergency/instructions';
const committed = () => ({ revision: 2, ids: [] });
const explosion = anIncident('explosion');
const incident = [explosion, aSeverity(explosion)];

function anInstruction(
  key: string,
  values: Partial<IncidentInstruction> = {},
  changes: Partial<RecordView> = {},
): RecordView {
  const id = answeredRecordId('incidentInstruction', explosion.id, key, undefined);
  const parts = partsOfRecordId(id);
  const whole = {
    officeId: leadOfficeId,
    incidentId: explosion.id,
    leaderName: '王明',
    leaderTitle: '区委书记',
    text: '全力救治伤员，查明原因。',
    receivedAt: now - 8 * minute,
    isTimeTyped: false,
    channel: 'paper',
    isReadBack: false,
    enteredBy: '林安',
    enteredAt: now - 8 * minute,
    ...values,
  } as const;
  return aRecord('incidentInstruction', parts.partition, parts.key, whole, changes);
}

const forwarded = { toUnit: '区应急局', forwardedAt: now - 6 * minute, forwardedBy: '林安' };
const signed = { ...forwarded, signedAt: now - 5 * minute, signedBy: '马强' };
const fedBack = { ...signed, feedback: '伤员已全部送医。', feedbackAt: now - minute, feedbackBy: '马强' };

const column = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name: new RegExp(`^${name}`) });
const fill = (dialog: HTMLElement, label: string, value: string): void => {
  fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
};
async function pickDate(dialog: HTMLElement, label: string, date: string): Promise<void> {
  const input = within(dialog).getByLabelText(label);
  fireEvent.focus(input);
  fireEvent.click(input);
  fireEvent.change(input, { target: { value: date } });
  fireEvent.keyDown(input, { key: 'Enter' });
  await waitFor(() => expect((input as HTMLInputElement).value).toBe(date));
}
async function confirm(dialog: HTMLElement, name: string): Promise<void> {
  await userEvent.click(within(dialog).getByRole('button', { name }));
}

/** An instruction as it stands, with what the host does about its next step. */
function renderOne(values: Partial<IncidentInstruction>, handlers: Parameters<typeof renderApp>[0]): RenderedApp {
  return renderApp({ hash, records: [...incident, anInstruction('a', values)], ...handlers });
}

describe('批示', () => {
  it('stand in the column of how far they are, in their exact words', async () => {
    const records = [
      ...incident,
      anInstruction('a'),
      anInstruction('b', { ...forwarded, leaderName: '李明' }),
      anInstruction('c', { ...fedBack, leaderName: '张明' }),
      anInstruction('d', { ...fedBack, leaderName: '陈明', closedAt: now, closedBy: '林安' }),
    ];
    renderApp({ hash, records });
    expect((await column('待转办，1 件')).textContent).toContain('王明');
    expect((await column('办理中，1 件')).textContent).toContain('李明');
    expect((await column('待呈阅，1 件')).textContent).toContain('反馈：伤员已全部送医。');
    expect((await column('本月办结，1 件')).textContent).toContain('全力救治伤员，查明原因。');
  });

  it('count down to their due time while they are open, and say when it is over', async () => {
    const records = [
      ...incident,
      anInstruction('late', { ...forwarded, dueAt: now - 3 * minute }),
      anInstruction('soon', { ...signed, dueAt: now + 30 * minute }),
      anInstruction('done', { ...fedBack, dueAt: now - 3 * minute }),
    ];
    renderApp({ hash, records });
    await column('办理中，2 件');
    expect(screen.getAllByRole('timer').map(({ textContent }) => textContent)).toEqual(['超时 3分', '剩 30分']);
  });

  it('cut long words, and show all of them when asked', async () => {
    const text = '请应急、卫健、公安等部门立即到现场处置。'.repeat(6);
    renderApp({ hash, records: [...incident, anInstruction('a', { text })] });
    const whole = await screen.findByRole('button', { name: '王明批示全文' });
    expect(whole.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(whole);
    expect(whole.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(text).dataset.clamped).toBeUndefined();
  });

  it('of other offices that are closed to the reader do not stand there', async () => {
    renderApp({ hash, records: [...incident, anInstruction('a', {}, { isRedacted: true })] });
    expect(await screen.findByText('还没有领导批示')).toBeTruthy();
  });
});

describe('录入批示', () => {
  it('asks whether one by telephone was read back, and knows the title of a leader', async () => {
    const app = renderApp({ hash, records: incident, handlers: { 'emergency.addInstruction': committed } });
    await userEvent.click(await screen.findByRole('button', { name: '录入批示' }));
    const dialog = await findDialog('录入批示');
    await userEvent.type(within(dialog).getByLabelText('批示领导'), '王明');
    fill(dialog, '批示原文', '全力救治伤员。');
    await userEvent.click(within(dialog).getByText('电话'));
    await confirm(dialog, '录入');
    expect(await within(dialog).findByText('电话批示请复述核对后勾选')).toBeTruthy();
    await userEvent.click(within(dialog).getByLabelText('已向领导复述核对'));
    await confirm(dialog, '录入');
    await waitFor(() =>
      expect(app.inputsOf('emergency.addInstruction')).toEqual([
        {
          values: {
            incidentId: explosion.id,
            leaderName: '王明',
            leaderTitle: '区委书记',
            text: '全力救治伤员。',
            channel: 'phone',
            isReadBack: true,
          },
        },
      ]),
    );
  });

  it('keeps the dialog with the refusal at its field', async () => {
    const refuse = (): never => {
      throw new ContractError('RULE_VIOLATION', { violations: [{ code: 'TIME_AHEAD', field: 'receivedAt' }] });
    };
    renderApp({ hash, records: incident, handlers: { 'emergency.addInstruction': refuse } });
    await userEvent.click(await screen.findByRole('button', { name: '录入批示' }));
    const dialog = await findDialog('录入批示');
    await userEvent.type(within(dialog).getByLabelText('批示领导'), '王明');
    fill(dialog, '批示原文', '全力救治伤员。');
    await confirm(dialog, '录入');
    expect(await within(dialog).findByText('时间晚于现在，请核对。')).toBeTruthy();
  });
});

describe('办理批示', () => {
  it('转办 names the office that is meant, and is due at a time that is still ahead', async () => {
    const app = renderOne({}, { handlers: { 'emergency.forwardInstruction': committed } });
    await userEvent.click(await screen.findByRole('button', { name: '转办：王明批示' }));
    const dialog = await findDialog('转办');
    await userEvent.type(within(dialog).getByLabelText('承办单位'), '区政府办');
    expect(await within(dialog).findByText(/^区政府办将在自己的工作站上看到/)).toBeTruthy();
    fill(dialog, '期限（时刻）', '0900');
    await confirm(dialog, '转办');
    expect(await within(dialog).findByText('请选择期限的日期')).toBeTruthy();
    await pickDate(dialog, '期限（日期）', '2026-11-22');
    expect(await within(dialog).findByText('期限应晚于现在')).toBeTruthy();
    fill(dialog, '期限（时刻）', '1800');
    await confirm(dialog, '转办');
    const one = { id: anInstruction('a').id, baseRevision: 1 };
    const due = { dueAt: instantOf({ date: '2026-11-22', time: '18:00' }) };
    await waitFor(() =>
      expect(app.inputsOf('emergency.forwardInstruction')).toEqual([
        { ...one, toUnit: '区政府办', toOfficeId: otherOfficeId, ...due },
      ]),
    );
  });

  it.each([
    [
      'a date without a time means the end of that day',
      '2026-11-24',
      instantOf({ date: '2026-11-25', time: '00:00' }) - 1,
    ],
    ['no date means no due time', undefined, undefined],
  ])('转办: %s', async (_what, date, dueAt) => {
    const app = renderOne({}, { handlers: { 'emergency.forwardInstruction': committed } });
    await userEvent.click(await screen.findByRole('button', { name: '转办：王明批示' }));
    const dialog = await findDialog('转办');
    fill(dialog, '承办单位', '区应急局');
    if (date) await pickDate(dialog, '期限（日期）', date);
    await confirm(dialog, '转办');
    await waitFor(() => expect(app.inputsOf('emergency.forwardInstruction')).toHaveLength(1));
    const [input] = app.inputsOf('emergency.forwardInstruction');
    expect((input as { dueAt?: number }).dueAt).toBe(dueAt);
  });

  const steps = [
    ['签收', forwarded, 'emergency.signInstruction', { 经办人: '马强' }, { by: '马强' }],
    ['开始办理', signed, 'emergency.startInstruction', {}, {}],
    [
      '反馈',
      { ...signed, startedAt: now - 2 * minute },
      'emergency.feedBackInstruction',
      { 办理情况: '已送医' },
      { feedback: '已送医' },
    ],
    ['已呈领导阅', fedBack, 'emergency.showLeader', {}, {}],
    ['办结', { ...fedBack, leaderReadAt: now }, 'emergency.closeInstruction', {}, {}],
  ] as const;
  it.each(steps)('%s is the next step, and sends its command', async (name, values, command, typed, sent) => {
    const app = renderOne(values, { handlers: { [command]: committed } });
    await userEvent.click(await screen.findByRole('button', { name: `${name}：王明批示` }));
    const dialog = await findDialog(name);
    for (const [label, value] of Object.entries(typed)) fill(dialog, label, value);
    await confirm(dialog, name);
    await waitFor(() =>
      expect(app.inputsOf(command)).toEqual([{ id: anInstruction('a').id, baseRevision: 1, ...sent }]),
    );
  });

  it('by the menu leaves out what may not come yet', async () => {
    renderOne(signed, {});
    await userEvent.click(await screen.findByRole('button', { name: '办理：王明批示' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['开始办理', '反馈']);
  });

  it('is for the office that it was forwarded to, and nobody else', async () => {
    renderOne({ ...forwarded, toOfficeId: otherOfficeId }, {});
    await userEvent.click(await screen.findByRole('button', { name: '办理：王明批示' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['改转']);
  });

  it('is for nobody who may only look', async () => {
    renderOne(forwarded, { role: 'viewer' });
    await column('办理中，1 件');
    expect(screen.queryByRole('button', { name: /批示$/ })).toBeNull();
  });
});
