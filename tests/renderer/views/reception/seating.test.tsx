import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { receptionSchema } from '../../../../shared/domain/reception/reception.ts';
import { seatPlanSchema } from '../../../../shared/domain/reception/seat-plan.ts';
import {
  itineraryStopSchema,
  receptionGuestSchema,
  receptionMealSchema,
} from '../../../../shared/domain/reception/visit-parts.ts';
import { partsOfRecordId, type RecordKind } from '../../../../shared/domain/record.ts';
import { receptionId, visitRecordId } from '../../../../shared/rules/reception/reception-ids.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { aSeatPlan, bothSides, numbered, rostrum, rostrumRows, roundTable } from '../../../support/seat-builders.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { aRecord, leaderId, leadOfficeId } from '../../support/sample-records.ts';

const visitId = receptionId(leadOfficeId, Date.UTC(2026, 10, 20, 4), 'visit0000001');
const hash = `#/reception/board?visit=${visitId}&part=seating`;
const place = { officeId: leadOfficeId, receptionId: visitId };
const committed = () => ({ revision: 2, ids: [] });

const ofVisit = <K extends RecordKind>(kind: K, key: string, values: object): RecordView => {
  const id = visitRecordId(kind, visitId, key);
  const parts = partsOfRecordId(id);
  return aRecord(kind, parts.partition, parts.key, { ...place, ...values } as never);
};

const visit = (stage = 'planning'): RecordView => {
  const parts = partsOfRecordId(visitId);
  const values = receptionSchema.parse({
    ...{ title: '省发展改革委调研组来访', guestKind: 'superior', stage, receivedAt: 1, registeredBy: '林安' },
    officeId: leadOfficeId,
    hosts: [{ leaderId: leaderId(0), role: 'attend' }],
  });
  return aRecord('reception', parts.partition, parts.key, values);
};
const guest = (name: string, order: number) =>
  ofVisit('receptionGuest', `g${order}`, receptionGuestSchema.parse({ ...place, order, name, title: '处长' }));
const stop = ofVisit(
  'itineraryStop',
  's1',
  itineraryStopSchema.parse({
    ...place,
    ...{ order: 1, date: '2026-11-26', time: { kind: 'exact', start: '18:00' }, kind: 'meal', content: '工作晚餐' },
    placeText: '机关食堂',
  }),
);
const planId = visitRecordId('seatPlan', visitId, 'p1');
const plan = (values: Partial<ReturnType<typeof aSeatPlan>>, layout = rostrum()): RecordView =>
  ofVisit(
    'seatPlan',
    'p1',
    seatPlanSchema.parse({ ...aSeatPlan(layout, { people: numbered(5), ...values }), ...place }),
  );

const open = (records: readonly RecordView[], handlers: Parameters<typeof renderApp>[0] = {}): RenderedApp =>
  renderApp({
    hash,
    records: [visit(), ...records],
    ...handlers,
    handlers: { 'reception.editEntry': committed, ...handlers.handlers },
  });
const spot = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const choose = async (seat: RegExp, act: string): Promise<void> => {
  await userEvent.click(await spot(seat));
  await userEvent.click(await screen.findByRole('menuitem', { name: act }));
};
const edits = (app: RenderedApp) => app.inputsOf('reception.editEntry') as { readonly changes: unknown }[];
const edited = (changes: object) => [{ id: planId, baseRevision: 1, changes }];

describe('座次 of a visit', () => {
  it('teaches the first step, and takes in guests and leaders with the first plan', async () => {
    const ids = { revision: 2, ids: [planId] };
    const app = open([guest('李建国', 1), guest('王晓华', 2), stop], {
      handlers: { 'reception.addEntries': () => ids },
    });
    await userEvent.click(await screen.findByRole('button', { name: '新建座次' }));
    const dialog = await findDialog('新建座次');
    fireEvent.mouseDown(within(dialog).getByLabelText('日程'));
    await userEvent.click(await screen.findByTitle(/工作晚餐/));
    // A meal is a round table, with the words of the stop.
    expect(within(dialog).getByLabelText<HTMLInputElement>('名称').value).toBe('工作晚餐');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(app.inputsOf('reception.addEntries')).toHaveLength(1));
    const [input] = app.inputsOf('reception.addEntries') as { readonly entries: readonly { values: never }[] }[];
    expect(input?.entries[0]?.values).toMatchObject({
      title: '工作晚餐',
      placeText: '机关食堂',
      layout: { kind: 'round', tableSizes: [10], scheme: 'deputyHost' },
      people: [
        { name: '李建国', side: 'guest' },
        { name: '王晓华', side: 'guest' },
        { name: '王明', title: '区委书记', side: 'host' },
      ],
    });
  });

  it('names every seat by number, name and title, in reading order', async () => {
    open([plan({ people: numbered(3, { title: '副区长' }), locks: [{ seat: '1:0', person: '1' }] })]);
    const sheet = await screen.findByRole('group', { name: /座次图/ });
    const names = within(sheet)
      .getAllByRole('button')
      .map((each) => each.getAttribute('aria-label'));
    expect(names).toEqual(['3号，某3，副区长', '1号，某1，副区长，已锁定', '2号，某2，副区长']);
  });

  it('changes two by the menu of one', async () => {
    const app = open([plan({})]);
    await choose(/^2号/, '与…互换');
    expect(await screen.findByText('请选择与某2互换的人，按 Esc 取消')).toBeTruthy();
    await userEvent.click(await spot(/^5号/));
    await waitFor(() => expect(edits(app)).toEqual(edited({ swaps: [{ person: '2', withPerson: '5' }] })));
    expect(await screen.findByText('某2与某5已互换')).toBeTruthy();
  });

  it('gives up the choice with Escape', async () => {
    const app = open([plan({})]);
    await choose(/^2号/, '移动到…');
    fireEvent.keyDown(await spot(/^2号/), { key: 'Escape' });
    expect(screen.queryByText(/请选择某2要坐的座位/)).toBeNull();
    await userEvent.click(await spot(/^5号/));
    expect(edits(app)).toEqual([]);
  });

  it('locks whoever sits there', async () => {
    const app = open([plan({ locks: [{ seat: '1:2', person: '4' }] })]);
    await choose(/^1号/, '锁定');
    await waitFor(() =>
      expect(edits(app)).toEqual(
        edited({
          locks: [
            { seat: '1:2', person: '4' },
            { seat: '1:0', person: '1' },
          ],
        }),
      ),
    );
  });

  it('refuses to change places with whoever is locked', async () => {
    const app = open([plan({ locks: [{ seat: '1:2', person: '4' }] })]);
    await choose(/^2号/, '与…互换');
    await userEvent.click(await spot(/^4号/));
    expect(await screen.findByText('座位已锁定，请先解除锁定。')).toBeTruthy();
    expect(edits(app)).toEqual([]);
  });

  it('takes back the last change', async () => {
    const app = open([plan({})]);
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
    await choose(/^3号/, '设为空位');
    await waitFor(() => expect(edits(app)).toHaveLength(1));
    app.arrive({ ...plan({ emptySeats: ['1:-1'] }), updatedAt: 2 });
    await spot(/^空位$/);
    await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(edits(app)).toHaveLength(2));
    expect(edits(app)[1]?.changes).toEqual({ emptySeats: [] });
  });

  it('does not take back what somebody else has changed since', async () => {
    const app = open([plan({})]);
    await choose(/^3号/, '设为空位');
    await waitFor(() => expect(edits(app)).toHaveLength(1));
    app.arrive({ ...plan({ emptySeats: ['1:2'] }), updatedAt: 2 });
    await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
    expect(await screen.findByText(/他人又改过这份座次/)).toBeTruthy();
    expect(edits(app)).toHaveLength(1);
  });

  it('says what is wrong, and lets whoever is left over choose a seat', async () => {
    const app = open([plan({ people: numbered(4) }, rostrumRows(2))]);
    expect(await screen.findByText('有4人，各排共2座：请加大或增加排。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '安排座位：某4' }));
    await userEvent.click(await spot(/^2号/));
    await waitFor(() => expect(edits(app)).toEqual(edited({ swaps: [{ person: '4', toSeat: '1:1' }] })));
  });

  it('is only looked at by whoever does not work on the visit, or once it is archived', async () => {
    open([plan({})], { role: 'viewer', officeId: leadOfficeId });
    await spot(/^1号/);
    for (const name of ['人员与排名', '布置与排法', '新建座次', '删除', '撤销'])
      expect([name, screen.queryByRole('button', { name })]).toEqual([name, null]);
    await userEvent.click(await spot(/^1号/));
    expect(screen.queryByRole('menuitem')).toBeNull();
  });
});

describe('人员与排名', () => {
  it('are moved, marked, taken from the visit and pasted', async () => {
    const app = open([guest('李建国', 1), plan({ people: bothSides(1, 1) }, roundTable(6, 6))]);
    await userEvent.click(await screen.findByRole('button', { name: '人员与排名' }));
    const dialog = await findDialog('人员与排名');
    await userEvent.click(within(dialog).getByRole('button', { name: '上移：某H1' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '加入来宾和接待领导（2人）' }));
    fireEvent.change(within(dialog).getByLabelText('粘贴或录入名单'), { target: { value: '3. 赵卫东 处长 省财政厅' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '加入名单' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '移出：某G1' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(edits(app)).toHaveLength(1));
    expect(edits(app)[0]?.changes).toMatchObject({
      people: [
        { name: '某H1', side: 'host' },
        { name: '李建国', side: 'guest' },
        { name: '王明', side: 'host' },
        { name: '赵卫东', title: '处长', unit: '省财政厅', side: 'guest' },
      ],
    });
  });

  it('need a name each', async () => {
    const app = open([plan({})]);
    await userEvent.click(await screen.findByRole('button', { name: '人员与排名' }));
    const dialog = await findDialog('人员与排名');
    await userEvent.click(within(dialog).getByRole('button', { name: '添加一人' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('每个人都要有姓名')).toBeTruthy();
    expect(edits(app)).toEqual([]);
  });
});

describe('布置与排法', () => {
  it('changes only what was changed; another kind forgets what was altered by hand', async () => {
    const app = open([plan({ swaps: [{ person: '1', withPerson: '2' }] })]);
    await userEvent.click(await screen.findByRole('button', { name: '布置与排法' }));
    const dialog = await findDialog('布置与排法');
    fireEvent.mouseDown(within(dialog).getByLabelText('布置'));
    await userEvent.click(await screen.findByTitle('签字'));
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(edits(app)).toEqual(edited({ layout: { kind: 'signing', maxPerSide: 6 }, swaps: [] })));
  });
});

describe('桌签', () => {
  const meal = ofVisit(
    'receptionMeal',
    'm1',
    receptionMealSchema.parse({
      ...place,
      order: 1,
      date: '2026-11-26',
      mealTime: 'dinner',
      kind: 'workMeal',
      guestCount: 5,
    }),
  );

  it('are shown as they print, noted as printed, and asked for by what was chosen', async () => {
    const app = open([plan({ printedCards: [{ key: '1', shown: '某1\n', at: 1 }] })], {
      handlers: {
        'reception.buildSeating': () => ({ fileName: '桌签.pdf', mediaType: 'application/pdf', contentBase64: '' }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '桌签' }));
    const dialog = await findDialog('桌签');
    expect(within(dialog).getByText('第1页，共5页')).toBeTruthy();
    await userEvent.click(within(dialog).getByText('只印有变化的4张'));
    expect(within(dialog).getByText('第1页，共4页')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '保存 PDF' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.buildSeating')).toEqual([
        {
          document: 'cards',
          seatPlanId: planId,
          options: { preset: 'fold', font: 'title', colour: 'black', line: 'none', hasMarks: true },
          which: 'changed',
          format: 'pdf',
        },
      ]),
    );
    await userEvent.click(within(dialog).getByRole('button', { name: '记为已印' }));
    await waitFor(() => expect(edits(app)).toHaveLength(1));
    expect(edits(app)[0]?.changes).toMatchObject({
      printedCards: ['1', '2', '3', '4', '5'].map((key) => ({ key, shown: `某${key}\n` })),
    });
  });

  it('of a work meal come with a word about them', async () => {
    open([meal, plan({}, roundTable(10))]);
    await userEvent.click(await screen.findByRole('button', { name: '桌签' }));
    expect(await screen.findByText('工作餐不提倡摆放桌签。')).toBeTruthy();
  });
});
