import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { emptyPlanItem } from '../../../../shared/domain/plan-item.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { aRecord, leaderId, leadOfficeId, week } from '../../support/sample-records.ts';
import { partRecord, visitHash, visitId, visitRecord } from '../../support/visit-records.ts';

const committed = () => ({ revision: 2, ids: [] });
const names = [
  'addEntries',
  'editEntry',
  'removeEntry',
  'moveEntry',
  'linkStop',
  'followStop',
  'unlinkStop',
  'readIssue',
];

const open = (part: string, records: readonly RecordView[], visit: object = {}): RenderedApp =>
  renderApp({
    hash: visitHash(part),
    records: [visitRecord({ arriveOn: '2026-11-26', departOn: '2026-11-27', ...visit }), ...records],
    handlers: Object.fromEntries(names.map((name) => [`reception.${name}`, committed])) as never,
  });
const stop = (key: string, content: string, start: string, values: object = {}) =>
  partRecord('itineraryStop', key, {
    ...{ order: Number(key.slice(1)), date: '2026-11-26', time: { kind: 'exact', start, end: '23:00' }, content },
    ...values,
  });
const guest = (key: string, name: string, values: object = {}) =>
  partRecord('receptionGuest', key, { order: Number(key.slice(1)), name, ...values });
const act = async (line: string, name: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name: `办理：${line}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};

describe('日程', () => {
  it('stands by day, with what is wrong with a stop at its row', async () => {
    open('itinerary', [
      stop('s1', '座谈会', '14:30', { time: { kind: 'exact', start: '14:30', end: '16:30' } }),
      stop('s2', '会见', '16:00', { time: { kind: 'exact', start: '16:00', end: '17:00' } }),
      stop('s3', '返程', '09:00', { date: '2026-11-29' }),
    ]);
    const first = await screen.findByRole('region', { name: '11月26日 周四' });
    expect(within(first).getByText('与“会见”时间重叠')).toBeTruthy();
    expect(within(await screen.findByRole('region', { name: '11月29日 周日' })).getByText('不在来访期间')).toBeTruthy();
  });

  it('a stop that its host’s meeting overlaps says so at its row', async () => {
    const meeting = aRecord('planItem', '2026-W48', 'm1', {
      ...emptyPlanItem(leadOfficeId, week, '2026-11-26'),
      time: { kind: 'exact', start: '15:00', end: '16:00' },
      content: '常委会',
      attendance: [{ leaderId: leaderId(0), role: 'host' }],
    });
    const hosts = [{ leaderId: leaderId(0), role: 'attend' }];
    open('itinerary', [meeting, stop('s1', '会见', '15:30', { hosts })]);
    expect(await screen.findByText(/会议与接待时间重叠/)).toBeTruthy();
  });

  it('is ordered by the menu of a row', async () => {
    const app = open('itinerary', [stop('s1', '考察一', '09:00'), stop('s2', '考察二', '10:00')]);
    await act('考察二', '上移');
    await waitFor(() => expect(app.inputsOf('reception.moveEntry')).toMatchObject([{ afterId: null }]));
  });

  it('a removed stop can be taken back', async () => {
    const app = open('itinerary', [stop('s1', '考察一', '09:00')]);
    await act('考察一', '删除');
    await waitFor(() => expect(app.inputsOf('reception.removeEntry')).toHaveLength(1));
    expect(await screen.findByText('已删除：考察一')).toBeTruthy();
    expect(await screen.findByRole('button', { name: '撤销' })).toBeTruthy();
  });

  it('a changed stop of an issued plan goes out again at once where that is asked for, with why and on whose word', async () => {
    const app = open('itinerary', [stop('s1', '座谈会', '14:30')], { stage: 'issued' });
    await userEvent.click(await screen.findByRole('button', { name: '修改：座谈会' }));
    const dialog = await findDialog('修改日程');
    const content = within(dialog).getByLabelText('内容');
    await userEvent.clear(content);
    await userEvent.type(content, '汇报会');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /同时重新下发/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('请写明改动原因')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('改动原因'), '改为汇报');
    await userEvent.type(within(dialog).getByLabelText('决定人'), '林安');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.editEntry')).toMatchObject([
        { changes: { content: '汇报会' }, reissue: { reason: '改为汇报', orderedBy: '林安' } },
      ]),
    );
  });

  it('a stop is put into the weekly plan, and a line that says something else is told and followed', async () => {
    const hosts = [{ leaderId: leaderId(0), role: 'attend' }];
    const item = aRecord('planItem', '2026-W48', 'p1', {
      ...emptyPlanItem(leadOfficeId, week, '2026-11-26'),
      time: { kind: 'exact', start: '09:00', end: '10:00' },
      content: '座谈会',
      category: 'reception',
    });
    const app = open('itinerary', [
      item,
      stop('s1', '会见', '17:00', { hosts }),
      stop('s2', '座谈会', '14:30', { hosts, planItemId: item.id }),
    ]);
    await userEvent.click(await screen.findByRole('button', { name: '列入周计划' }));
    await waitFor(() => expect(app.inputsOf('reception.linkStop')).toHaveLength(1));
    await userEvent.click(await screen.findByRole('button', { name: '周计划未随动' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '按日程更新周计划' }));
    await waitFor(() => expect(app.inputsOf('reception.followStop')).toHaveLength(1));
  });
});

describe('来宾名单', () => {
  it('is pasted from a letter, with what is read of it shown before anybody is added', async () => {
    const app = open('basics', []);
    await userEvent.click(await screen.findByRole('button', { name: '粘贴名单' }));
    const dialog = await findDialog('粘贴来宾名单');
    fireEvent.change(within(dialog).getByRole('textbox'), {
      target: { value: '1、郭启明 省发改委 副主任 副厅级\n段雪梅 省发改委 处长\n（另有司机1名）' },
    });
    expect(await within(dialog).findByText(/没有认出姓名.*另有司机/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '添加2人' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.addEntries')).toMatchObject([
        {
          receptionId: visitId,
          entries: [{ values: { name: '郭启明', rank: 'departmentDeputy' } }, { values: { name: '段雪梅' } }],
        },
      ]),
    );
  });

  it('says how many of those who were told of are not on it yet', async () => {
    open('basics', [guest('g1', '郭启明')], { headcount: 3 });
    expect(await screen.findByText('还有2人未列名单')).toBeTruthy();
  });

  it('two values of one guest are marked at the row and settled in the form', async () => {
    const value = (operationId: string, words: string) => ({ operationId, value: words, personId: 'p', writtenAt: 1 });
    const disputed = { ...guest('g1', '郭启明'), conflicts: { title: [value('a', '主任'), value('b', '副主任')] } };
    open('basics', [disputed]);
    expect(await screen.findByText('两处不同')).toBeTruthy();
    await act('郭启明', '修改');
    const dialog = await findDialog('修改来宾');
    expect(within(dialog).getByText('副主任')).toBeTruthy();
  });
});

describe('食宿车', () => {
  const days = { fromDate: '2026-11-26', toDate: '2026-11-27' };

  it('puts those who have no room two and two, as it shows before', async () => {
    const app = open('logistics', [
      guest('g1', '段雪梅', { gender: 'female' }),
      guest('g2', '温晓岚', { gender: 'female' }),
      guest('g3', '范志刚', { gender: 'male' }),
    ]);
    await userEvent.click(await screen.findByRole('button', { name: '自动分房' }));
    const dialog = await findDialog('自动分房');
    expect(within(dialog).getByText('段雪梅、温晓岚')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('宾馆'), '云溪宾馆');
    await userEvent.click(within(dialog).getByRole('button', { name: '添加2间' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.addEntries')).toMatchObject([
        {
          entries: [
            { values: { hotel: '云溪宾馆', guestIds: { length: 2 } } },
            { values: { guestIds: { length: 1 } } },
          ],
        },
      ]),
    );
  });

  it('says at the row what is promised twice and what the rules forbid', async () => {
    open('logistics', [
      partRecord('receptionRoom', 'r1', { order: 1, hotel: '云溪宾馆', number: '608', ...days }),
      partRecord('receptionRoom', 'r2', { order: 2, hotel: '云溪宾馆', number: '608', ...days }),
      partRecord('receptionMeal', 'm1', {
        ...{ order: 1, date: '2026-11-26', mealTime: 'dinner', kind: 'workMeal', guestCount: 6, menu: '白酒两瓶' },
      }),
    ]);
    expect(await screen.findAllByText('本次来访内重复安排')).toHaveLength(2);
    expect(screen.getByText('酒')).toBeTruthy();
  });

  it('adds a meal with its companions, one name after the other', async () => {
    const app = open('logistics', []);
    await userEvent.click(await screen.findByRole('button', { name: '添加用餐' }));
    const dialog = await findDialog('添加用餐');
    await userEvent.type(within(dialog).getByRole('combobox', { name: '陪餐人员' }), '孙丽萍{Enter}姚立民{Enter}');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.addEntries')).toMatchObject([
        { entries: [{ kind: 'receptionMeal', values: { companions: ['孙丽萍', '姚立民'], date: '2026-11-26' } }] },
      ]),
    );
  });
});
