import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { movesOf } from '../../../../renderer/views/supervision/matter-moves.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { matterStates } from '../../../../shared/domain/supervision/matter.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { aMatter } from '../../../support/matters.ts';
import { aMatterRecord, now } from '../../support/matter-records.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';

const committed = () => ({ revision: 2, ids: [] });
const names = [
  ...['edit', 'submit', 'approve', 'sendBack', 'assign', 'sign', 'start', 'feedBack', 'passFeedback', 'returnFeedback'],
  ...['close', 'carryOn', 'archive', 'requestExtension', 'decideExtension', 'urge', 'reassign', 'pause', 'withdraw'],
  ...['merge', 'addNote', 'reopen', 'resume'],
];
const handlers = {
  ...Object.fromEntries(names.map((name) => [`supervision.${name}`, committed])),
  'supervision.register': () => ({ revision: 2, ids: ['matter.2026-Y.lead_202611new'] }),
  'supervision.findSimilar': () => ({ matters: [] }),
};

const id = aMatterRecord('a').id;
const hash = `#/supervision/board?matter=${id}`;
const open = (values: object = {}, parts: readonly RecordView[] = [], options: object = {}): RenderedApp =>
  renderApp({ hash, records: [aMatterRecord('a', values), ...parts], handlers: handlers as never, ...options });
const part = (kind: 'matterFeedback' | 'matterExtension' | 'matterUrge', key: string, values: object): RecordView =>
  aRecord(kind, '2026-M11', `lead_202611a_${key}`, { officeId: leadOfficeId, matterId: id, ...values } as never);
const feedback = (values: object = {}) =>
  part('matterFeedback', 'f', {
    ...{ unitName: '区政府办', progress: '已检查32家', problems: '', nextSteps: '', percent: 100, evidence: [] },
    ...{ signedBy: '', isSealed: false, isFinal: true, handedInAt: now - 1000, enteredBy: '唐思远', ...values },
  });
const press = async (name: string | RegExp): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name }));
};
const fromMenu = async (name: string): Promise<void> => {
  await press(/更多/);
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};
const type = (label: string, value: string, within_: ReturnType<typeof within> = screen): void => {
  fireEvent.change(within_.getByLabelText(label), { target: { value } });
};

const today = '2026-11-23' as PlainDate;

describe('the steps of a matter', () => {
  it.each(matterStates)('of one that is %s lead on for whoever may', (state) => {
    const matter = aMatter({ state });
    const all = movesOf(matter, { mayDo: () => true, today });
    expect(new Set(all).size).toBe(all.length);
    expect(all[0]).toBeDefined();
    expect(movesOf(matter, { mayDo: () => false, today })).toEqual([]);
  });

  it('ask for an extension until the day it is due, and for no second one while one waits', () => {
    const on = (date: PlainDate, values: object = {}) => movesOf(aMatter(values), { mayDo: () => true, today: date });
    expect(on('2026-12-03')).toContain('requestExtension');
    expect(on('2026-12-04')).not.toContain('requestExtension');
    expect(on(today, { askedDueOn: '2026-12-20' })).not.toContain('requestExtension');
  });

  it('of a unit with a workstation of its own come last for everybody else', () => {
    const may = { mayDo: () => true, today };
    expect(movesOf(aMatter({ state: 'assigned' }), may)[0]).toBe('sign');
    const [first, ...others] = movesOf(aMatter({ state: 'assigned' }), { ...may, isForAnother: true });
    expect(first).toBe('urge');
    expect(others.slice(-2)).toEqual(['sign', 'requestExtension']);
  });

  it('are taken from the head: the usual one as a button', async () => {
    const app = open({ state: 'draft', sequence: undefined, filedAt: undefined });
    await press('送审');
    await waitFor(() => expect(app.inputsOf('supervision.submit')).toEqual([{ id, baseRevision: 1 }]));
  });

  it('ask whose word it was where somebody decides', async () => {
    const app = open({ state: 'awaitingApproval' });
    await press('批准立项');
    const dialog = within(await findDialog('批准立项'));
    await userEvent.click(dialog.getByRole('button', { name: '批准立项' }));
    expect(await dialog.findByText('请填写姓名')).toBeTruthy();
    type('批准人', '赵国栋', dialog);
    await userEvent.click(dialog.getByRole('button', { name: '批准立项' }));
    await waitFor(() =>
      expect(app.inputsOf('supervision.approve')).toEqual([{ id, baseRevision: 1, approvedBy: '赵国栋' }]),
    );
  });

  it('ask why where the others have to know', async () => {
    const app = open();
    await fromMenu('暂停');
    const dialog = within(await findDialog('暂停'));
    type('理由', '等待上级文件', dialog);
    await userEvent.click(dialog.getByRole('button', { name: '暂停' }));
    await waitFor(() => expect(app.inputsOf('supervision.pause')).toMatchObject([{ reason: '等待上级文件' }]));
  });
});

describe('交办', () => {
  it('offers the day that the rules give, over days off, with where it comes from', async () => {
    const app = open({
      state: 'filed',
      givenOn: undefined,
      dueOn: undefined,
      source: 'instruction',
      urgency: 'urgent',
    });
    await press('交办');
    const dialog = within(await findDialog('交办'));
    // Five days from Sunday, 22 November: Friday.
    expect(await dialog.findByText(/按规定为 2026年11月27日 周五，依据/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: '交办' }));
    await waitFor(() => expect(app.inputsOf('supervision.assign')).toMatchObject([{ id, givenOn: '2026-11-22' }]));
    expect(app.inputsOf('supervision.edit')).toMatchObject([
      { changes: { dueOn: '2026-11-27', deadlineKey: 'instructionUrgent' } },
    ]);
  });
});

describe('反馈', () => {
  it('is written by the unit; 申请办结 is the lead unit’s', async () => {
    const app = open({ state: 'signed', percent: 20 }, [], { officeId: otherOfficeId, role: 'liaison' });
    await press('填报反馈');
    const dialog = within(await findDialog('填报反馈'));
    type('办理进展', '已整改完毕', dialog);
    await userEvent.click(dialog.getByRole('checkbox', { name: /申请办结/ }));
    await userEvent.click(dialog.getByRole('button', { name: '填报反馈' }));
    await waitFor(() =>
      expect(app.inputsOf('supervision.feedBack')).toMatchObject([
        { unitName: '区政府办', values: { progress: '已整改完毕', percent: 100, isFinal: true } },
      ]),
    );
  });

  it('is passed or returned by the office that gave the matter out', async () => {
    const app = open({ state: 'awaitingReview' }, [feedback()]);
    await press('退办：区政府办');
    const dialog = within(await findDialog('退办'));
    await userEvent.click(dialog.getByRole('button', { name: '退办' }));
    expect(await dialog.findByText('请写明意见')).toBeTruthy();
    type('意见', '缺整改清单', dialog);
    await userEvent.click(dialog.getByRole('button', { name: '退办' }));
    await waitFor(() =>
      expect(app.inputsOf('supervision.returnFeedback')).toMatchObject([{ id: feedback().id, words: '缺整改清单' }]),
    );
  });

  it('shows the unit no buttons of the other side', async () => {
    open({ state: 'awaitingReview' }, [feedback()], { officeId: otherOfficeId, role: 'liaison' });
    expect(await screen.findByText('已检查32家')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /审核合格/ })).toBeNull();
  });
});

describe('延期', () => {
  it('is asked for with a day and a reason, and decided by the other side', async () => {
    const extension = part('matterExtension', 'e', {
      ...{
        fromDueOn: '2026-12-03',
        toDueOn: '2026-12-18',
        reason: '需第三方检测',
        requestedAt: now,
        requestedBy: '唐思远',
      },
      unitName: '区政府办',
    });
    const app = open({ askedDueOn: '2026-12-18' }, [extension]);
    const panel = within(await screen.findByRole('region', { name: '延期' }));
    expect(panel.getByText('2026年12月3日 周四 → 2026年12月18日 周五')).toBeTruthy();
    await userEvent.click(panel.getByRole('button', { name: '同意' }));
    const dialog = within(await findDialog('同意'));
    type('审批人', '赵国栋', dialog);
    await userEvent.click(dialog.getByRole('button', { name: '同意' }));
    await waitFor(() =>
      expect(app.inputsOf('supervision.decideExtension')).toMatchObject([
        { id: extension.id, isApproved: true, decidedBy: '赵国栋' },
      ]),
    );
  });
});

describe('the page of a matter', () => {
  it('says what it is about, who answers and what was done', async () => {
    open({ words: '全面排查，不留死角。', assistUnits: [{ name: '区教育局' }] });
    expect(await screen.findByRole('heading', { name: '校园食堂食品安全专项检查' })).toBeTruthy();
    expect(screen.getByText('DB-2026-001')).toBeTruthy();
    expect(screen.getByText('全面排查，不留死角。')).toBeTruthy();
    const units = within(screen.getByRole('region', { name: '承办单位' }));
    expect(units.getByText('区教育局')).toBeTruthy();
    expect(units.getAllByText('未签收')).toHaveLength(2);
    expect(screen.getByText('办理中', { selector: '[aria-current]' })).toBeTruthy();
  });

  it('lets nothing be changed that stands once it is given out', async () => {
    open();
    await press('修改');
    const dialog = within(await findDialog('修改督办事项'));
    expect(dialog.queryByLabelText('办理时限')).toBeNull();
    expect(dialog.getByText(/已经交办/)).toBeTruthy();
    expect(dialog.getByLabelText('备注')).toBeTruthy();
  });

  it('is closed to those whom it does not concern, and says so', async () => {
    renderApp({
      hash,
      records: [aMatterRecord('a', { title: '…' }, { isRedacted: true })],
      handlers: handlers as never,
    });
    expect(await screen.findByText('这件督办不对本办公开')).toBeTruthy();
  });
});

describe('登记督办', () => {
  it('shows who tracks the same already, whatever office it is', async () => {
    const found = {
      ...{ id: 'matter.2026-Y.x_202611b', number: 'DB-2026-007', officeId: otherOfficeId, state: 'underway' as const },
      ...{ title: null, isSameSource: false, percent: 82 },
    };
    renderApp({
      hash: '#/supervision/board',
      records: [aMatterRecord('a')],
      handlers: { ...handlers, 'supervision.findSimilar': () => ({ matters: [found] }) } as never,
    });
    await press('登记督办');
    const dialog = within(await findDialog('登记督办'));
    type('督办事项', '校园食堂检查', dialog);
    const similar = within(await dialog.findByRole('region', { name: '可能重复的督办' }));
    expect(similar.getByText('区政府办 DB-2026-007')).toBeTruthy();
    expect(similar.getByText('相近 82%')).toBeTruthy();
    expect(similar.queryByRole('button')).toBeNull();
  });

  it('takes the time of its source and urgency, and the unit as an office where it is one', async () => {
    const app = renderApp({ hash: '#/supervision/board', records: [aMatterRecord('a')], handlers: handlers as never });
    await press('登记督办');
    const dialog = within(await findDialog('登记督办'));
    type('督办事项', '夜市整治', dialog);
    type('牵头单位', '区政府办', dialog);
    fireEvent.click(dialog.getByRole('radio', { name: '疑难' }));
    expect(await dialog.findByDisplayValue('2026-12-22')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: '登记' }));
    await waitFor(() => expect(app.inputsOf('supervision.register')).toHaveLength(1));
    const [input] = app.inputsOf('supervision.register') as { readonly values: object }[];
    expect(input?.values).toMatchObject({
      ...{ title: '夜市整治', source: 'instruction', urgency: 'difficult', deadlineKey: 'instructionDifficult' },
      leadUnit: { name: '区政府办', officeId: otherOfficeId },
      dueOn: '2026-12-22',
    });
    expect(app.store.getState().route).toMatchObject({ matterId: 'matter.2026-Y.lead_202611new' });
  });

  it('begins with what it is made from', async () => {
    const instruction = aRecord('incidentInstruction', '2026-M11', 'lead_202611i_one', {
      ...{
        officeId: leadOfficeId,
        incidentId: 'incident.2026-Y.lead_202611i',
        leaderName: '王明',
        leaderTitle: '区委书记',
      },
      ...{ text: '立即排查同类隐患。', receivedAt: now, isTimeTyped: false, channel: 'paper', isReadBack: false },
      ...{ enteredBy: '李静', enteredAt: now },
    });
    const app = renderApp({
      hash: `#/supervision/board?from=${instruction.id}`,
      records: [instruction],
      handlers: handlers as never,
    });
    const dialog = within(await findDialog('登记督办'));
    await waitFor(() => expect(dialog.getByLabelText<HTMLInputElement>('督办事项').value).toBe('立即排查同类隐患。'));
    await userEvent.click(dialog.getByRole('button', { name: '登记' }));
    await waitFor(() =>
      expect(app.inputsOf('supervision.register')).toMatchObject([
        {
          values: { source: 'instruction', sourceId: instruction.id, leaderName: '王明', words: '立即排查同类隐患。' },
        },
      ]),
    );
  });
});
