import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
import { findDialog, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';
import {
  aDutyGroup,
  aDutyMember,
  aDutyPost,
  aDutyTemplate,
  anOfficeOnDuty,
  groupId,
  memberId,
  month,
  postId,
} from './duty-records.ts';

const hash = `#/duty/staff?month=${month}`;
const added = (...ids: string[]) => ({ revision: 2, ids });
const section = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('tab', { name }));
const type = (within_: HTMLElement, label: string, value: string): void => {
  fireEvent.change(within(within_).getByLabelText(label), { target: { value } });
};

describe('值班设置 of an office that has nothing yet', () => {
  it('leads through three steps, the next one first', async () => {
    renderApp({ hash });
    const steps = await screen.findByRole('region', { name: '三步排出第一个月' });
    const [members, plan, roster] = within(steps).getAllByRole('listitem');
    expect(members?.textContent).toContain('下一步');
    expect(within(plan as HTMLElement).queryByRole('button')).toBeNull();
    expect(within(roster as HTMLElement).queryByRole('button')).toBeNull();
  });

  it('goes on to posts once there are people, and to the roster once there are templates', async () => {
    const app = renderApp({ hash, records: [aDutyMember('a', '王三')] });
    const steps = await screen.findByRole('region', { name: '三步排出第一个月' });
    await userEvent.click(within(steps).getByRole('button', { name: '按常用设置' }));
    expect(screen.getByRole('tab', { name: '岗位' }).getAttribute('aria-selected')).toBe('true');
    const dialog = await findDialog('按常用设置建立岗位、值班组和模板');
    await userEvent.click(within(dialog).getByRole('button', { name: '取消' }));
    app.arrive(aDutyPost('main', '主班'), aDutyTemplate('workday', [postId('main')]));
    // What arrives meanwhile does not open the dialog again.
    await screen.findAllByRole('cell', { name: '主班' });
    expect(screen.queryAllByRole('dialog')).toEqual([]);
    await userEvent.click(await within(steps).findByRole('button', { name: '去排班' }));
    expect(app.store.getState().route).toMatchObject({ screen: 'duty', tab: 'editor', month });
  });
});

describe('值班人员', () => {
  it('are added by a form; the telephones of one line become a list', async () => {
    const app = renderApp({ hash, handlers: { 'duty.addEntries': () => added('dutyMember.all.lead_new') } });
    await userEvent.click((await screen.findAllByRole('button', { name: '添加人员' }))[0] as HTMLElement);
    const dialog = await findDialog('添加人员');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('请填写姓名')).toBeTruthy();
    type(dialog, '姓名', '王三');
    type(dialog, '电话', '13800000001、80000002');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.addEntries')).toEqual([
        {
          entries: [
            {
              kind: 'dutyMember',
              values: { officeId: leadOfficeId, name: '王三', phones: ['13800000001', '80000002'], tags: [] },
            },
          ],
        },
      ]),
    );
  });

  it('keep what was typed when the host refuses, with its sentence at the field', async () => {
    const refused = { violations: [{ code: 'END_BEFORE_START', field: 'leavesOn' }] };
    renderApp({
      hash,
      handlers: {
        'duty.addEntries': () => {
          throw new ContractError('RULE_VIOLATION', refused);
        },
      },
    });
    await userEvent.click((await screen.findAllByRole('button', { name: '添加人员' }))[0] as HTMLElement);
    const dialog = await findDialog('添加人员');
    type(dialog, '姓名', '王三');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText(/结束早于开始/)).toBeTruthy();
    expect(within(dialog).getByLabelText<HTMLInputElement>('姓名').value).toBe('王三');
  });

  it('change only in the fields that were changed', async () => {
    const app = renderApp({
      hash,
      records: [aDutyMember('a', '王三')],
      handlers: { 'duty.editEntry': () => added() },
    });
    await userEvent.click(await screen.findByRole('button', { name: '修改王三' }));
    const dialog = await findDialog('修改值班人员');
    type(dialog, '职务', '综合科科长');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.editEntry')).toEqual([
        { id: memberId('a'), baseRevision: 1, changes: { title: '综合科科长' } },
      ]),
    );
  });

  it('are added many at once; lines that cannot be added stay visible with the reason', async () => {
    const app = renderApp({
      hash,
      records: [aDutyMember('a', '王三')],
      handlers: { 'duty.addEntries': () => added() },
    });
    await userEvent.click(await screen.findByRole('button', { name: '批量添加…' }));
    const dialog = await findDialog('批量添加值班人员');
    type(dialog, '每行一人：姓名、职务、电话、标签', '李四\t干部\t13800000002\t男\n王三\t科长\t13800000001');
    expect(await within(dialog).findByText('可添加 1 人，1 行不添加')).toBeTruthy();
    expect(within(dialog).getByText('已在名单中，不重复添加')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '添加 1 人' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.addEntries')).toEqual([
        {
          entries: [
            {
              kind: 'dutyMember',
              values: { officeId: leadOfficeId, name: '李四', title: '干部', phones: ['13800000002'], tags: ['男'] },
            },
          ],
        },
      ]),
    );
  });

  it('typed into the list are found again after whatever ended the program', async () => {
    renderApp({
      hash,
      handlers: {
        'drafts.load': ({ key }) => (key.startsWith('duty-members') ? { value: '李四\t干部', savedAt: 1 } : null),
      },
    });
    await userEvent.click((await screen.findAllByRole('button', { name: '批量添加…' }))[0] as HTMLElement);
    expect(await screen.findByText('可添加 1 人')).toBeTruthy();
  });

  it('stand in the order of their turns, with whoever is in no group last', async () => {
    const records = [
      aDutyMember('a', '安一'),
      aDutyMember('b', '毕二'),
      aDutyMember('c', '曹三'),
      aDutyGroup('staff', '值班人员', [memberId('c'), memberId('a')]),
    ];
    renderApp({ hash, records });
    await screen.findByText('安一');
    const rows = screen.getAllByRole('row').filter((row) => within(row).queryByRole('button', { name: /^修改/ }));
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual(['曹三', '安一', '毕二']);
  });

  it('show days without night duty to their own office only', async () => {
    const barred = aDutyMember('a', '王三', { nightBarFrom: '2026-11-01', nightBarUntil: '2027-03-01' });
    renderApp({ hash, records: [barred] });
    expect(await screen.findByText('不排夜班 2026-11-01—2027-03-01')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '修改王三' }));
    expect(within(await findDialog('修改值班人员')).getByLabelText('不排夜班，从')).toBeTruthy();
  });

  it('of another office show no such days, and no field for them', async () => {
    const barred = aDutyMember('a', '王三', {
      officeId: otherOfficeId,
      nightBarFrom: '2026-11-01',
      nightBarUntil: '2027-03-01',
    });
    renderApp({ hash: `${hash}&office=${otherOfficeId}`, records: [barred] });
    await userEvent.click(await screen.findByRole('button', { name: '修改王三' }));
    expect(screen.queryByText(/2027-03-01/)).toBeNull();
    expect(within(await findDialog('修改值班人员')).queryByLabelText('不排夜班，从')).toBeNull();
  });

  it('have their leave registered, and a leave that ended before it began is refused at its field', async () => {
    let isRefusing = true;
    const app = renderApp({
      hash,
      records: [aDutyMember('a', '王三')],
      handlers: {
        'duty.addEntries': () => {
          if (isRefusing)
            throw new ContractError('RULE_VIOLATION', {
              violations: [{ code: 'END_BEFORE_START', field: 'toDate' }],
            });
          return added();
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '王三的请假' }));
    const dialog = await findDialog('王三的请假');
    for (const [label, date] of [
      ['开始日期', '2026-12-08'],
      ['结束日期', '2026-12-05'],
    ] as const) {
      fireEvent.mouseDown(within(dialog).getByLabelText(label));
      type(dialog, label, date);
      fireEvent.keyDown(within(dialog).getByLabelText(label), { key: 'Enter' });
    }
    await userEvent.click(within(dialog).getByRole('button', { name: '登记请假' }));
    expect(await within(dialog).findByText(/结束早于开始/)).toBeTruthy();
    isRefusing = false;
    await userEvent.click(within(dialog).getByRole('button', { name: '登记请假' }));
    await waitFor(() => expect(app.inputsOf('duty.addEntries')).toHaveLength(2));
    expect(app.inputsOf('duty.addEntries')[1]).toMatchObject({
      entries: [{ kind: 'dutyLeave', values: { memberId: memberId('a'), fromDate: '2026-12-08' } }],
    });
  });

  it('of another office can only be read by who has no right to them', async () => {
    renderApp({
      hash: `${hash}&office=${leadOfficeId}`,
      records: [aDutyMember('a', '王三')],
      role: 'liaison',
      officeId: otherOfficeId,
    });
    expect(await screen.findByText('王三')).toBeTruthy();
    expect(screen.getByText('只有本办和区委办有权限的同志可以修改。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /修改|删除|添加/ })).toBeNull();
  });
});

describe('岗位 and 值班组', () => {
  it('change places by a button; only ranks that differ are written', async () => {
    const app = renderApp({
      hash,
      records: anOfficeOnDuty(),
      handlers: { 'duty.editEntry': () => added() },
    });
    await section('岗位');
    await userEvent.click(await screen.findByRole('button', { name: '主班上移' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.editEntry')).toEqual([
        { id: postId('main'), baseRevision: 1, changes: { rankOrder: 1 } },
        { id: postId('lead'), baseRevision: 1, changes: { rankOrder: 2 } },
      ]),
    );
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '在岗带班上移' }).disabled).toBe(true);
  });

  it('keep the order of turns as it is moved, and say what 欠班 and 轮空 mean', async () => {
    const app = renderApp({
      hash,
      records: anOfficeOnDuty(),
      handlers: { 'duty.editEntry': () => added() },
    });
    await section('值班组');
    await userEvent.click(await screen.findByRole('button', { name: '修改值班人员' }));
    const dialog = await findDialog('修改值班组');
    expect(within(dialog).getByText(/他回来后补上最近的一班/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '赵五上移' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '移出钱六' }));
    await userEvent.click(within(dialog).getByRole('radio', { name: /轮空/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('duty.editEntry')).toEqual([
        {
          id: groupId('staff'),
          baseRevision: 1,
          changes: { memberIds: [memberId('m0'), memberId('m2'), memberId('m1')], skipPolicy: 'consumes' },
        },
      ]),
    );
  });

  it('are created as most offices have them, with 双带班 on holidays, and nothing that is there twice', async () => {
    let count = 0;
    const app = renderApp({
      hash,
      records: [
        aDutyMember('a', '王一', { tags: ['领导'] }),
        aDutyMember('b', '李二'),
        aDutyMember('c', '赵三', { tags: ['临聘'] }),
        aDutyPost('main', '主班', { rankOrder: 5 }),
      ],
      handlers: {
        'duty.addEntries': ({ entries }) => {
          count += 1;
          return added(entries[0]?.kind === 'dutyGroup' ? groupId(`g${count}`) : postId(`p${count}`));
        },
        'duty.saveTemplate': () => added(),
      },
    });
    await section('模板');
    await userEvent.click(await screen.findByRole('button', { name: '按常用设置…' }));
    const dialog = await findDialog('按常用设置建立岗位、值班组和模板');
    // Whom the rules bar from duty is in no group.
    expect(within(dialog).getByText('带班领导 1 人，值班人员 1 人')).toBeTruthy();
    type(dialog, '几点交接班（24 小时一班）', '8:30');
    await userEvent.click(within(dialog).getByRole('button', { name: '建立' }));
    await waitFor(() => expect(app.inputsOf('duty.saveTemplate')).toHaveLength(4));
    const made = app.inputsOf('duty.addEntries') as { entries: { kind: string; values: { name: string } }[] }[];
    expect(made.map(({ entries }) => entries[0]?.values.name)).toEqual([
      '带班领导',
      '值班人员',
      '总带班',
      '在岗带班',
      '副班',
    ]);
    const templates = app.inputsOf('duty.saveTemplate') as {
      values: { dayType: string; posts: { postId: string; start: string; end: string }[] };
    }[];
    const postsOf = (dayType: string) => templates.find(({ values }) => values.dayType === dayType)?.values.posts;
    expect(postsOf('workday')).toHaveLength(3);
    expect(postsOf('statutory')).toHaveLength(4);
    expect(postsOf('statutory')?.map((post) => post.postId)).toContain(postId('main'));
    expect(postsOf('workday')?.[0]).toMatchObject({ start: '08:30', end: '08:30' });
  });
});

describe('模板', () => {
  it('is kept from a day on, and a line without hours is not taken', async () => {
    const app = renderApp({
      hash,
      records: anOfficeOnDuty(),
      handlers: { 'duty.saveTemplate': () => added() },
    });
    await section('模板');
    await userEvent.click(await screen.findByRole('button', { name: '修改工作日的值班模板' }));
    const dialog = await findDialog('工作日的值班模板');
    type(dialog, '第 2 行结束', '');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('每一行都要选岗位、填开始和结束时刻')).toBeTruthy();
    type(dialog, '第 2 行结束', '1730');
    await userEvent.click(within(dialog).getByRole('button', { name: '去掉第 1 行' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(app.inputsOf('duty.saveTemplate')).toHaveLength(1));
    expect(app.inputsOf('duty.saveTemplate')[0]).toEqual({
      baseRevision: 1,
      values: {
        officeId: leadOfficeId,
        dayType: 'workday',
        posts: [{ postId: postId('main'), start: '09:00', end: '17:30' }],
        effectiveFrom: '2026-01-01',
        source: '本办值班制度',
      },
    });
  });

  it('of a special period has a card of its own while the period is not over', async () => {
    const period = (key: string, name: string, toDate: string) =>
      aRecord('specialPeriod', 'all', key, {
        name,
        fromDate: '2026-11-01',
        toDate,
        officeIds: [],
        source: '区委办通知',
      });
    renderApp({
      hash,
      records: [...anOfficeOnDuty(), period('a', '汛期', '2026-11-10'), period('b', '两会', '2026-12-10')],
    });
    await section('模板');
    expect(await screen.findByRole('heading', { name: '敏感时期：两会' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '敏感时期：汛期' })).toBeNull();
  });
});

describe('规则 and 敏感时期', () => {
  it('are the lead office’s to change; others read them', async () => {
    renderApp({ hash, role: 'director', officeId: otherOfficeId });
    await section('规则');
    expect(await screen.findByText('只有区委办的主任或统筹员可以修改。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '保存规则' })).toBeNull();
    await section('敏感时期');
    expect(screen.queryByRole('button', { name: '添加敏感时期' })).toBeNull();
  });

  it('hold from a day on: another set leaves the former one as it was', async () => {
    const app = renderApp({ hash, handlers: { 'rules.saveDutyRules': () => added() } });
    await section('规则');
    await userEvent.click(await screen.findByRole('button', { name: '从另一天起改用新规则…' }));
    fireEvent.change(screen.getByLabelText('调班至少提前（小时）'), { target: { value: '72' } });
    await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
    expect(await screen.findByText('请写明依据')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('依据'), { target: { value: '区委办〔2026〕8号' } });
    await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
    await waitFor(() => expect(app.inputsOf('rules.saveDutyRules')).toHaveLength(1));
    expect(app.inputsOf('rules.saveDutyRules')[0]).toMatchObject({
      values: { swapNoticeHours: 72, effectiveFrom: '2026-11-23', source: '区委办〔2026〕8号', restHours: 24 },
    });
  });
});
