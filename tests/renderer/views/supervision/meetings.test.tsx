import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { fourOffices, lineRecord, meetingIdOf, meetingRecord, officeIdOf } from '../../support/meeting-records.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';

const committed = () => ({ revision: 2, ids: [] });
const commands = [
  ...['plan', 'edit', 'notify', 'hold', 'issueMinutes', 'cancel', 'goBack', 'renumber', 'addEntries', 'editEntry'],
  ...['removeEntry', 'moveEntry', 'confirmReceipt'],
].map((name) => [`meetings.${name}`, committed] as const);

const tab = '#/supervision/meetings';
const page = `${tab}?meeting=${meetingIdOf('m1')}`;
const open = (hash: string, records: readonly RecordView[], more: object = {}, options: object = {}): RenderedApp =>
  renderApp({
    ...{ hash, records, directory: fourOffices() },
    ...{ handlers: { ...Object.fromEntries(commands), ...more } as never },
    ...options,
  });
const press = async (name: string | RegExp): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name }));
};
const choose = async (label: string, option: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('combobox', { name: label }));
  const shown = await waitFor(() => {
    const found = [...document.querySelectorAll('.ant-select-item-option')].find(
      ({ textContent }) => textContent === option,
    );
    if (!found) throw new Error(`no option ${option}`);
    return found;
  });
  await userEvent.click(shown);
};

const keys = { 区委办: 'lead', 区人大办: 'congress', 区政府办: 'government', 区政协办: 'cppcc' } as const;
const attendee = (key: string, office: keyof typeof keys, name: string, values: object = {}) =>
  lineRecord('meetingAttendee', 'm1', key, {
    ...{ unit: { name: office, officeId: officeIdOf(keys[office]) }, name },
    ...values,
  });
const topic = (key: string, title: string, values: object = {}) =>
  lineRecord('meetingTopic', 'm1', key, { title, ...values });
const ready = { startAt: '09:30', placeText: '区政府常务会议室', chair: '龚晓东' };
const four = [
  attendee('a1', '区委办', '林安'),
  attendee('a2', '区人大办', '邱建平'),
  attendee('a3', '区政府办', '龚晓东'),
  attendee('a4', '区政协办', '姚丽娟'),
];

describe('联席会议', () => {
  it('says how the quarter stands, whose turn it is and why', async () => {
    open(tab, [
      meetingRecord('m0', {
        ...{ heldOn: '2026-08-12', sequence: 3, state: 'minuted', hostOfficeId: officeIdOf('government') },
        passedOfficeIds: [officeIdOf('congress')],
      }),
    ]);
    const standing = await screen.findByRole('region', { name: '本季度和轮值' });
    expect(within(standing).getByText('轮到区政协办主办')).toBeTruthy();
    expect(within(standing).getByText(/区人大办上次轮空/)).toBeTruthy();
    expect(within(standing).getByText('以后依次：区委办 → 区人大办 → 区政府办')).toBeTruthy();
    expect(within(standing).getByText('离季末（12月31日）还有39天')).toBeTruthy();
  });

  it('tells of a quarter that was missed until the next meeting is held', async () => {
    open(tab, [meetingRecord('m0', { heldOn: '2026-05-12', sequence: 1, state: 'minuted' })]);
    expect(await screen.findByText('2026年第三季度没有按规定召开主任联席会议')).toBeTruthy();
  });

  it('lists the meetings of the year with who comes, who came, and what became of what was decided', async () => {
    open(tab, [
      meetingRecord('m1', { state: 'held', heldOn: '2026-11-18' }),
      attendee('a1', '区委办', '林安', { reply: 'coming', signIn: 'onTime' }),
      attendee('a2', '区人大办', '邱建平', { reply: 'leave' }),
      lineRecord('meetingDecision', 'm1', 'd1', { text: '建立会商制度' }),
    ]);
    const row = await screen.findByRole('row', { name: /第四次四办主任联席会议/ });
    for (const words of ['第4次', '11月18日 周三', '区政府办', '已召开', '到会 1/2', '50%', '未转督办'])
      expect(await within(row).findByText(words)).toBeTruthy();
    const units = screen.getByRole('region', { name: '2026年各单位到会' });
    expect(within(units).getByRole('row', { name: /区人大办/ }).textContent).toContain('0%');
  });

  it('says where two offices gave one number at once', async () => {
    open(tab, [meetingRecord('m1'), meetingRecord('m2', { heldOn: '2026-12-09' })]);
    expect(await screen.findAllByText('次数重复')).toHaveLength(2);
  });
});

describe('筹备会议', () => {
  const held = meetingRecord('m0', {
    heldOn: '2026-08-12',
    sequence: 3,
    state: 'minuted',
    hostOfficeId: officeIdOf('lead'),
  });

  it('offers the number, the host whose turn it is, the reply’s end and the four directors', async () => {
    const app = open(tab, [held]);
    await press('筹备会议');
    const dialog = await findDialog('筹备会议');
    expect(within(dialog).getByLabelText('会议名称')).toHaveProperty('value', '第四次四办主任联席会议');
    expect(within(dialog).getByLabelText('主持人')).toHaveProperty('value', '邱建平');
    await userEvent.type(within(dialog).getByLabelText('召开日期'), '2026-12-07{Enter}');
    await waitFor(() => expect(within(dialog).getByLabelText('回执截止日期')).toHaveProperty('value', '2026-12-04'));
    await userEvent.click(within(dialog).getByRole('button', { name: '开始筹备' }));
    await waitFor(() =>
      expect(app.inputsOf('meetings.plan')).toMatchObject([
        {
          values: {
            hostOfficeId: officeIdOf('congress'),
            replyOn: '2026-12-04',
            replyAt: '16:00',
            heldOn: '2026-12-07',
          },
          entries: ['林安', '邱建平', '龚晓东', '姚丽娟'].map((name) => ({
            kind: 'meetingAttendee',
            values: { name },
          })),
        },
      ]),
    );
  });

  it('an office that cannot host is passed over, and the next takes over', async () => {
    const app = open(tab, [held]);
    await press('筹备会议');
    const dialog = await findDialog('筹备会议');
    await userEvent.type(within(dialog).getByLabelText('召开日期'), '2026-12-07{Enter}');
    await userEvent.click(await within(dialog).findByRole('button', { name: '区人大办不能主办，下一家接' }));
    expect(await within(dialog).findByText('轮到区政府办主办；区人大办这次轮空')).toBeTruthy();
    expect(within(dialog).getByLabelText('主持人')).toHaveProperty('value', '龚晓东');
    await userEvent.click(within(dialog).getByRole('button', { name: '开始筹备' }));
    await waitFor(() =>
      expect(app.inputsOf('meetings.plan')).toMatchObject([
        { values: { hostOfficeId: officeIdOf('government'), passedOfficeIds: [officeIdOf('congress')] } },
      ]),
    );
  });

  it('who was passed over is still passed over when an interrupted form comes back', async () => {
    const value = {
      ...{ title: '第四次四办主任联席会议', heldOn: '2026-12-07', chair: '龚晓东' },
      ...{ hostOfficeId: officeIdOf('government'), passedOfficeIds: [officeIdOf('congress')] },
    };
    const app = open(tab, [held], { 'drafts.load': () => ({ value, savedAt: Date.UTC(2026, 10, 22, 3) }) });
    await press('筹备会议');
    const dialog = await findDialog('筹备会议');
    expect(await within(dialog).findByText('轮到区政府办主办；区人大办这次轮空')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '开始筹备' }));
    await waitFor(() =>
      expect(app.inputsOf('meetings.plan')).toMatchObject([
        { values: { hostOfficeId: officeIdOf('government'), passedOfficeIds: [officeIdOf('congress')] } },
      ]),
    );
  });

  it('keeps a title of one’s own when the day changes, and asks for the day', async () => {
    open(tab, [held]);
    await press('筹备会议');
    const dialog = await findDialog('筹备会议');
    const title = within(dialog).getByLabelText('会议名称');
    await userEvent.clear(title);
    await userEvent.type(title, '四办主任碰头会');
    await userEvent.click(within(dialog).getByRole('button', { name: '开始筹备' }));
    expect(await within(dialog).findByText('请选择召开日期')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('召开日期'), '2027-01-07{Enter}');
    await waitFor(() => expect(within(dialog).getByLabelText('回执截止日期')).toHaveProperty('value', '2027-01-06'));
    expect(title).toHaveProperty('value', '四办主任碰头会');
  });
});

describe('a meeting’s steps', () => {
  it('what the notice lacks is asked for at its field, and the step is taken once it is there', async () => {
    let asked = 0;
    const notify = () => {
      asked += 1;
      if (asked > 1) return committed();
      throw new ContractError('RULE_VIOLATION', {
        violations: [
          { code: 'MEETING_NEEDS', recordId: meetingIdOf('m1'), field: 'startAt', details: { field: 'startAt' } },
        ],
      });
    };
    const app = open(page, [meetingRecord('m1')], { 'meetings.notify': notify });
    await press('发通知');
    const dialog = await findDialog('修改：时间和主办');
    expect(await within(dialog).findByText('还缺“开始时间”，请先补齐再办这一步。')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('开始时间'), '9:30');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存并发通知' }));
    await waitFor(() => expect(app.inputsOf('meetings.edit')).toMatchObject([{ changes: { startAt: '09:30' } }]));
    await waitFor(() => expect(app.inputsOf('meetings.notify')).toHaveLength(2));
  });

  it('asks for the reason before it goes back, and who signed before the minutes go out', async () => {
    const app = open(page, [meetingRecord('m1', { ...ready, state: 'held', heldOn: '2026-11-18' })]);
    await press('印发纪要');
    const dialog = await findDialog('印发纪要');
    expect(within(dialog).getByLabelText('签发人')).toHaveProperty('value', '龚晓东');
    await userEvent.click(within(dialog).getByRole('button', { name: '印发纪要' }));
    await waitFor(() => expect(app.inputsOf('meetings.issueMinutes')).toMatchObject([{ signedBy: '龚晓东' }]));
    await press(/更多/);
    await userEvent.click(await screen.findByRole('menuitem', { name: '退回上一步' }));
    const back = await findDialog('退回上一步');
    await userEvent.click(within(back).getByRole('button', { name: '退回上一步' }));
    expect(await within(back).findByText('请写明原因')).toBeTruthy();
  });

  it('of a meeting that fell out nothing is changed; it can be taken up again', async () => {
    open(page, [meetingRecord('m1', { state: 'cancelled', stateReason: '防汛应急' }), topic('t1', '值班安排')]);
    expect(await screen.findByText('已取消：防汛应急')).toBeTruthy();
    expect(screen.getByRole('button', { name: '恢复筹备' })).toBeTruthy();
    for (const name of ['添加议题', '办理：值班安排', '修改：时间和主办'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('whoever only looks changes nothing', async () => {
    open(page, [meetingRecord('m1', { ...ready, state: 'notified' }), ...four], {}, { role: 'viewer' });
    expect(await screen.findByText('邱建平')).toBeTruthy();
    for (const name of ['已召开', '添加议题', '确认收到', '添加参会人员', '登记收到：区人大办'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('参会', () => {
  const called = meetingRecord('m1', { ...ready, state: 'notified', replyOn: '2026-12-01', replyAt: '16:00' });

  it('one’s own office says once that it has the notice', async () => {
    const app = open(page, [called, ...four]);
    expect(await screen.findByText('区委办还没有确认收到会议通知')).toBeTruthy();
    await press('确认收到');
    await waitFor(() => expect(app.inputsOf('meetings.confirmReceipt')).toMatchObject([{ unitName: '区委办' }]));
  });

  it('three looks find who has not the notice, who does not come, and who was forgotten; each is settled there', async () => {
    const app = open(page, [
      called,
      attendee('a1', '区委办', '林安', { receivedAt: 1, reply: 'coming', isSeated: true }),
      attendee('a2', '区人大办', '邱建平', {
        receivedAt: 1,
        reply: 'leave',
        leaveApprovedBy: '龚晓东',
        substitute: { name: '韩晓' },
      }),
      attendee('a3', '区政府办', '龚晓东'),
      topic('t1', '接待会商', { unit: { name: '区接待办' } }),
    ]);
    const looks = await screen.findByRole('region', { name: '三看' });
    const first = within(looks).getByRole('region', { name: '一看 收到没有' });
    await userEvent.click(within(first).getByRole('button', { name: '登记收到：区政府办' }));
    await waitFor(() => expect(app.inputsOf('meetings.confirmReceipt')).toMatchObject([{ unitName: '区政府办' }]));
    const second = within(looks).getByRole('region', { name: '二看 到会不到会' });
    expect(within(second).getByText('代会没有批准，按缺席计')).toBeTruthy();
    const third = within(looks).getByRole('region', { name: '三看 有没有遗漏' });
    expect(within(third).getByText('2处')).toBeTruthy();
    await userEvent.click(within(third).getByRole('button', { name: '列入参会：区政协办' }));
    await waitFor(() =>
      expect(app.inputsOf('meetings.addEntries')).toMatchObject([
        {
          entries: [{ kind: 'meetingAttendee', values: { unit: { name: '区政协办', officeId: officeIdOf('cppcc') } } }],
        },
      ]),
    );
  });

  it('leave is set with one press, and then asked about', async () => {
    const app = open(page, [called, ...four]);
    await choose('是否参会：区人大办邱建平', '请假');
    await waitFor(() => expect(app.inputsOf('meetings.editEntry')).toMatchObject([{ changes: { reply: 'leave' } }]));
    expect(await findDialog('修改参会人员')).toBeTruthy();
  });

  it('whoever comes after all has no substitute', async () => {
    const leave = { reply: 'leave', leaveApprovedBy: '林安', substitute: { name: '韩晓' } };
    const app = open(page, [called, attendee('a3', '区政府办', '龚晓东', leave)]);
    await choose('是否参会：区政府办龚晓东', '参会');
    await waitFor(() =>
      expect(app.inputsOf('meetings.editEntry')).toMatchObject([
        { changes: { reply: 'coming', substitute: null, leaveApprovedBy: null } },
      ]),
    );
  });

  it('a substitute has a name; what is written of nobody is not lost', async () => {
    const leave = { reply: 'leave', leaveReason: '出差' };
    const app = open(page, [called, attendee('a1', '区人大办', '邱建平', leave)]);
    await press('办理请假：区人大办邱建平');
    const dialog = await findDialog('修改参会人员');
    await userEvent.type(within(dialog).getByLabelText('代会批准人'), '龚晓东');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('先填代会人姓名')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('代会人'), '韩晓');
    await userEvent.type(within(dialog).getByLabelText('准假人'), '龚晓东');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('meetings.editEntry')).toMatchObject([
        { changes: { leaveApprovedBy: '龚晓东', substitute: { name: '韩晓', approvedBy: '龚晓东' } } },
      ]),
    );
  });

  it('all who said that they come are signed in with one press', async () => {
    const coming = { receivedAt: 1, reply: 'coming' };
    const app = open(page, [
      called,
      attendee('a1', '区委办', '林安', coming),
      attendee('a2', '区人大办', '邱建平', { ...coming, signIn: 'late' }),
      attendee('a3', '区政府办', '龚晓东', coming),
      attendee('a4', '区政协办', '姚丽娟', { reply: 'leave' }),
    ]);
    await press('参会的都记按时');
    await waitFor(() => expect(app.inputsOf('meetings.editEntry')).toHaveLength(2));
  });

  it('is counted once it was held', async () => {
    open(page, [
      meetingRecord('m1', { ...ready, state: 'held', heldOn: '2026-11-18' }),
      attendee('a1', '区委办', '林安', { reply: 'coming', signIn: 'onTime' }),
      attendee('a2', '区人大办', '邱建平', {
        ...{ reply: 'leave', leaveApprovedBy: '龚晓东', substitute: { name: '韩晓' }, signIn: 'onTime' },
      }),
    ]);
    const figures = await screen.findByRole('region', { name: '到会情况' });
    expect(within(figures).getByText('50%')).toBeTruthy();
    expect(within(figures).getByText('代会（未批）').nextElementSibling?.textContent).toBe('1人');
  });
});

describe('议题、议定事项、纪要', () => {
  it('topics are ordered by the menu of a row, and a removed one can be taken back', async () => {
    const app = open(page, [meetingRecord('m1'), topic('t1', '计划协同'), topic('t2', '值班安排')]);
    await press('办理：值班安排');
    await userEvent.click(await screen.findByRole('menuitem', { name: '上移' }));
    await waitFor(() => expect(app.inputsOf('meetings.moveEntry')).toMatchObject([{ afterId: null }]));
    await press('办理：计划协同');
    const acts = await screen.findAllByRole('menuitem', { name: '删除' });
    await userEvent.click(acts.at(-1) as HTMLElement);
    expect(await screen.findByText('已删除：计划协同')).toBeTruthy();
  });

  it('a decision is written down with its unit and its time', async () => {
    const app = open(page, [meetingRecord('m1', { state: 'held' })]);
    await press('添加议定事项');
    const dialog = await findDialog('添加议定事项');
    await userEvent.type(within(dialog).getByLabelText('议定事项'), '建立会商制度');
    await userEvent.type(within(dialog).getByLabelText('责任单位'), '区政府办');
    await userEvent.type(within(dialog).getByLabelText('完成时限'), '2026-12-31{Enter}');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('meetings.addEntries')).toMatchObject([
        {
          entries: [
            {
              kind: 'meetingDecision',
              values: {
                ...{ text: '建立会商制度', dueOn: '2026-12-31' },
                leadUnit: { name: '区政府办', officeId: officeIdOf('government') },
              },
            },
          ],
        },
      ]),
    );
  });

  it('a decision leads to the dialog that makes it a matter', async () => {
    const app = open(page, [
      meetingRecord('m1', { state: 'held' }),
      lineRecord('meetingDecision', 'm1', 'd1', { text: '建立会商制度' }),
    ]);
    await press('转督办：第1项议定事项');
    expect(app.store.getState().route).toMatchObject({ screen: 'supervision', from: expect.stringContaining('d1') });
  });

  it('the minutes are taken with Ctrl+Enter, and kept while they are written', async () => {
    const app = open(page, [meetingRecord('m1', { state: 'held' })]);
    await press('起草纪要');
    const dialog = await findDialog('起草纪要');
    await userEvent.type(within(dialog).getByLabelText('纪要正文'), '会议听取了通报。');
    await waitFor(() => expect(app.inputsOf('drafts.save').length).toBeGreaterThan(0));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(app.inputsOf('meetings.edit')).toMatchObject([{ changes: { minutes: '会议听取了通报。' } }]),
    );
  });

  it('two values of one fact stand until one is chosen', async () => {
    const value = (operationId: string, words: string) => ({ operationId, value: words, personId: 'p', writtenAt: 1 });
    const disputed = { ...meetingRecord('m1'), conflicts: { chair: [value('a', '龚晓东'), value('b', '邱建平')] } };
    const app = open(page, [disputed]);
    await press('采用此值：邱建平');
    await waitFor(() =>
      expect(app.inputsOf('records.chooseValue')).toMatchObject([{ field: 'chair', operationId: 'b' }]),
    );
  });

  it('takes another number of the year where two offices planned at once', async () => {
    const app = open(page, [meetingRecord('m1', ready), meetingRecord('m2', { ...ready, heldOn: '2026-12-09' })]);
    expect(await screen.findByText('次数重复')).toBeTruthy();
    await press(/更多/);
    await userEvent.click(await screen.findByRole('menuitem', { name: '重新编次' }));
    await waitFor(() =>
      expect(app.inputsOf('meetings.renumber')).toEqual([{ id: meetingIdOf('m1'), baseRevision: expect.any(Number) }]),
    );
  });
});
