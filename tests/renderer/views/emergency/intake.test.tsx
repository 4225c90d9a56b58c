import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { IntakeDraft } from '../../../../renderer/views/emergency/intake/intake-draft.ts';
import { emptyIntake } from '../../../../renderer/views/emergency/intake/intake-draft.ts';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
import { incidentIdOf, minute, now } from '../../support/emergency-records.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId } from '../../support/sample-records.ts';

const hash = '#/emergency/board?intake=';
const committed = { revision: 2, ids: [incidentIdOf('new')] };
const form = (): Promise<HTMLElement> => screen.findByRole('form', { name: '接报' });
const type = (within_: HTMLElement, label: string, value: string): void => {
  fireEvent.change(within(within_).getByLabelText(label), { target: { value } });
};
const save = (within_: HTMLElement): void => {
  fireEvent.keyDown(within(within_).getByLabelText('什么事'), { key: 'Enter', ctrlKey: true });
};
const numbers = { missing: null, slightlyInjured: null, relocated: null, sick: null, involved: null };

describe('接报', () => {
  it('opens by F4 from another screen, but not while a word is being composed', async () => {
    const app = renderApp({ hash: '#/directory/leaders' });
    await screen.findByRole('heading', { name: '通讯录' });
    fireEvent.keyDown(document.body, { key: 'F4', keyCode: 229 });
    expect(app.store.getState().route.screen).toBe('directory');
    fireEvent.keyDown(document.body, { key: 'F4' });
    await form();
    expect(document.activeElement).toBe(screen.getByLabelText('什么事'));
  });

  it('goes from field to field with Enter', async () => {
    renderApp({ hash });
    const fields = await form();
    fireEvent.keyDown(within(fields).getByLabelText('事发时间'), { key: 'Enter' });
    expect(document.activeElement).toBe(within(fields).getByLabelText('获悉时间'));
    fireEvent.keyDown(within(fields).getByLabelText('死亡'), { key: 'Enter' });
    expect(document.activeElement).toBe(within(fields).getByLabelText('失踪'));
  });

  it('sends what was told and opens the page of the incident', async () => {
    const app = renderApp({ hash, handlers: { 'emergency.register': () => committed } });
    const fields = await form();
    type(fields, '什么事', '清河大道化工厂爆炸');
    type(fields, '小类', '生产安全事故');
    type(fields, '事发时间', '昨2350');
    type(fields, '街道、乡镇', '永安街道');
    type(fields, '谁报告的（单位）', '永安街道办事处');
    type(fields, '姓名', '周建国');
    for (const [kind, count] of Object.entries({ 死亡: '1', 重伤: '0', 被困: '3' })) type(fields, kind, count);
    save(fields);
    await waitFor(() => expect(app.inputsOf('emergency.register')).toHaveLength(1));
    expect(app.inputsOf('emergency.register')[0]).toMatchObject({
      officeId: leadOfficeId,
      key: expect.stringMatching(/^[0-9a-z]{12,16}$/),
      level: 'IV',
      isSensitive: false,
      source: { name: '周建国', unit: '永安街道办事处' },
      values: {
        title: '清河大道化工厂爆炸',
        category: 'accident',
        occurredAt: { precision: 'exact', at: Date.UTC(2026, 10, 21, 15, 50) },
        casualties: { dead: 1, seriouslyInjured: 0, trapped: 3, ...numbers },
      },
    });
    await waitFor(() =>
      expect(app.store.getState().route).toEqual({ screen: 'emergency', tab: 'board', incidentId: committed.ids[0] }),
    );
    expect(app.inputsOf('drafts.remove')).toContainEqual({ key: `emergency-intake ${leadOfficeId}` });
  });

  it('invents no time that nobody said, and says whether the time at which it became known was typed', async () => {
    const app = renderApp({ hash, handlers: { 'emergency.register': () => committed } });
    const fields = await form();
    type(fields, '什么事', '化工厂爆炸');
    save(fields);
    await waitFor(() => expect(app.inputsOf('emergency.register')).toHaveLength(1));
    act(() => app.actions.navigate({ screen: 'emergency', tab: 'board', intake: '' }));
    const next = await form();
    type(next, '什么事', '仓库起火');
    type(next, '获悉时间', '1150');
    save(next);
    await waitFor(() =>
      expect(app.inputsOf('emergency.register')).toMatchObject([
        { isKnownAtTyped: false, values: { occurredAt: { precision: 'unknown' } } },
        { isKnownAtTyped: true, knownAt: now - 10 * minute },
      ]),
    );
  });

  it('says of which year a typed time is, where it is not this one', async () => {
    renderApp({ hash });
    const fields = await form();
    type(fields, '事发时间', '2025-12-31 23:50');
    expect(fields.textContent).toContain('即 2025年12月31日 23:50');
    type(fields, '事发时间', '约昨2350');
    expect(fields.textContent).toContain('即 约 11月21日 23:50');
  });

  it('opens by F4 over the page of an incident and goes back to it', async () => {
    const app = renderApp({ hash: `#/emergency/ledger?incident=${incidentIdOf('new')}` });
    await screen.findByText('突发信息');
    fireEvent.keyDown(document.body, { key: 'F4' });
    await form();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(app.store.getState().route).toEqual({
        screen: 'emergency',
        tab: 'ledger',
        incidentId: incidentIdOf('new'),
      }),
    );
  });

  it('says what the numbers mean as they are typed, and asks for a reason below that', async () => {
    const app = renderApp({ hash, handlers: { 'emergency.register': () => committed } });
    const fields = await form();
    type(fields, '什么事', '化工厂爆炸');
    type(fields, '小类', '生产安全事故');
    type(fields, '死亡', '3');
    type(fields, '被困', '8');
    expect(fields.textContent).toContain('按死亡3人以上，应为较大');
    expect(fields.textContent).toContain('将达重大');
    await userEvent.click(within(fields).getByTitle('一般'));
    save(fields);
    expect(await within(fields).findByText('级别低于数字对应的级别，请写明理由。')).toBeTruthy();
    type(fields, '低于建议级别的理由', '死亡人数正在核实');
    save(fields);
    await waitFor(() =>
      expect(app.inputsOf('emergency.register')).toMatchObject([{ level: 'IV', levelReason: '死亡人数正在核实' }]),
    );
  });

  it('names the field that cannot be read and sends nothing', async () => {
    const app = renderApp({ hash });
    const fields = await form();
    type(fields, '事发时间', '大概半夜');
    type(fields, '轻伤', '几个');
    save(fields);
    expect(await within(fields).findByText('请写明什么事')).toBeTruthy();
    expect(within(fields).getByText(/认不出这个时间/)).toBeTruthy();
    expect(within(fields).getByText('请填整数；不清楚就空着。')).toBeTruthy();
    expect(app.inputsOf('emergency.register')).toEqual([]);
  });

  it('shows a refusal at its field and keeps what was typed', async () => {
    const refused = { violations: [{ code: 'KNOWN_BEFORE_OCCURRED', field: 'occurredAt' }] };
    renderApp({
      hash,
      handlers: {
        'emergency.register': () => {
          throw new ContractError('RULE_VIOLATION', refused);
        },
      },
    });
    const fields = await form();
    type(fields, '什么事', '化工厂爆炸');
    save(fields);
    expect(await within(fields).findByText(/获悉早于事发/)).toBeTruthy();
    expect((within(fields).getByLabelText('什么事') as HTMLInputElement).value).toBe('化工厂爆炸');
  });
});

const call = aRecord('callRecord', '2026-M11', 'lead_c', {
  officeId: leadOfficeId,
  dutyDate: '2026-11-22',
  direction: 'incoming',
  callerUnit: '永安街道',
  callerName: '周建国',
  callerPhone: '13800001234',
  content: '化工厂爆炸',
  urgency: 'emergency',
  isReadBack: true,
  isOpen: false,
  at: now - 4 * minute,
  isTimeTyped: false,
  enteredBy: '林安',
  enteredAt: now - 4 * minute,
});

const titleIn = (fields: HTMLElement): string => (within(fields).getByLabelText('什么事') as HTMLInputElement).value;

it('begins with what a call in the duty log told, and knows of it since the call', async () => {
  const app = renderApp({
    hash: `#/emergency/board?intake=${call.id}`,
    records: [call],
    handlers: { 'emergency.register': () => committed },
  });
  const fields = await form();
  await waitFor(() => expect((within(fields).getByLabelText('什么事') as HTMLInputElement).value).toBe('化工厂爆炸'));
  save(fields);
  await waitFor(() =>
    expect(app.inputsOf('emergency.register')).toMatchObject([
      { callId: call.id, knownAt: now - 4 * minute, values: { sourceUnit: '永安街道' }, source: { name: '周建国' } },
    ]),
  );
});

describe('an interrupted 接报', () => {
  const left: IntakeDraft = {
    ...emptyIntake('abcdefghijkl', now - 12 * minute),
    title: '仓库起火',
    counts: emptyIntake('', 0).counts,
  };
  const handlers = {
    'drafts.load': ({ key }: { key: string }) =>
      key === `emergency-intake ${leadOfficeId}` ? { value: left as never, savedAt: now - 11 * minute } : null,
    'emergency.register': () => committed,
  };

  it('is offered on the board, and comes back with its key and the time of its first word', async () => {
    const app = renderApp({ hash: '#/emergency/board', handlers });
    expect(await screen.findByText('有一条没有保存的接报：仓库起火')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '继续填写' }));
    const fields = await form();
    expect(fields.textContent).toContain('已找回');
    save(fields);
    await waitFor(() =>
      expect(app.inputsOf('emergency.register')).toMatchObject([
        { key: 'abcdefghijkl', knownAt: now - 12 * minute, values: { title: '仓库起火' } },
      ]),
    );
  });

  const callHash = `#/emergency/board?intake=${call.id}`;

  it('gives way to a call that is to be taken only when asked twice', async () => {
    const app = renderApp({ hash: callHash, records: [call], handlers });
    const fields = await form();
    expect(titleIn(fields)).toBe('仓库起火');
    await userEvent.click(screen.getByRole('button', { name: '改记这个来电' }));
    const question = await findDialog('前一条未保存的内容将被替换');
    expect(titleIn(fields)).toBe('仓库起火');
    await userEvent.click(within(question).getByRole('button', { name: '改记这个来电' }));
    await waitFor(() => expect(titleIn(fields)).toBe('化工厂爆炸'));
    expect(screen.queryByText(/前一条接报还没有保存/)).toBeNull();
    save(fields);
    await waitFor(() =>
      expect(app.inputsOf('emergency.register')).toMatchObject([
        { callId: call.id, key: expect.not.stringMatching('abcdefghijkl') },
      ]),
    );
  });

  it('goes on beside a call that is to be taken, without that call', async () => {
    const app = renderApp({ hash: callHash, records: [call], handlers });
    const fields = await form();
    await userEvent.click(screen.getByRole('button', { name: '继续前一条' }));
    await waitFor(() => expect(screen.queryByText(/前一条接报还没有保存/)).toBeNull());
    expect(titleIn(fields)).toBe('仓库起火');
    save(fields);
    await waitFor(() => expect(app.inputsOf('emergency.register')).toHaveLength(1));
    expect(app.inputsOf('emergency.register')[0]).not.toHaveProperty('callId');
  });
});

it('清空 leaves nothing of the call with which it began', async () => {
  renderApp({ hash: `#/emergency/board?intake=${call.id}`, records: [call] });
  const fields = await form();
  await waitFor(() => expect(titleIn(fields)).toBe('化工厂爆炸'));
  await userEvent.click(screen.getByRole('button', { name: /清\s?空/ }));
  await waitFor(() => expect(titleIn(fields)).toBe(''));
});

describe('密级', () => {
  it('chosen by mistake gives the body back, which was on no disk meanwhile', async () => {
    const app = renderApp({ hash });
    const fields = await form();
    type(fields, '什么事', '化工厂爆炸');
    type(fields, '死亡', '2');
    await userEvent.click(within(fields).getByTitle('秘密'));
    await userEvent.click(within(fields).getByTitle('机密'));
    type(fields, '文号', '清办〔2026〕8号');
    await waitFor(() => expect(JSON.stringify(app.inputsOf('drafts.save').at(-1))).toContain('清办〔2026〕8号'));
    expect(JSON.stringify(app.inputsOf('drafts.save').at(-1))).not.toContain('化工厂爆炸');
    expect(fields.textContent).toContain('选回“无”');
    await userEvent.click(within(within(fields).getByLabelText('密级')).getByTitle('无'));
    expect(titleIn(fields)).toBe('化工厂爆炸');
    expect((within(fields).getByLabelText('死亡') as HTMLInputElement).value).toBe('2');
    await waitFor(() => expect(JSON.stringify(app.inputsOf('drafts.save').at(-1))).toContain('化工厂爆炸'));
  });

  it('takes the body out of the form and of the draft, and registers the number alone', async () => {
    const app = renderApp({ hash, handlers: { 'emergency.keepStub': () => ({ revision: 2, ids: [] }) } });
    const fields = await form();
    type(fields, '什么事', '不该写在这里的内容');
    await userEvent.click(within(fields).getByTitle('机密'));
    const title = within(fields).getByLabelText('什么事') as HTMLInputElement;
    expect([title.value, title.disabled]).toEqual(['', true]);
    type(fields, '文号', '清办〔2026〕8号');
    await waitFor(() => expect(app.inputsOf('drafts.save').length).toBeGreaterThan(0));
    expect(JSON.stringify(app.inputsOf('drafts.save').at(-1))).not.toContain('不该写在这里');
    fireEvent.submit(fields);
    expect(await within(fields).findByText('请填写去向')).toBeTruthy();
    type(fields, '去向', '机要交换，送市委机要局');
    fireEvent.submit(fields);
    await waitFor(() =>
      expect(app.inputsOf('emergency.keepStub')).toEqual([
        {
          values: {
            officeId: leadOfficeId,
            classification: 'secret',
            documentNumber: '清办〔2026〕8号',
            whereTo: '机要交换，送市委机要局',
            receivedAt: now,
          },
        },
      ]),
    );
  });
});
