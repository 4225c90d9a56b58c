import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expenseSheetSchema } from '../../../../shared/domain/reception/expense-sheet.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { expenseSheetId } from '../../../../shared/rules/reception/reception-ids.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { aRecord, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';
import { partRecord, visitHash, visitId, visitRecord } from '../../support/visit-records.ts';

const committed = () => ({ revision: 2, ids: [] });
const open = (records: readonly RecordView[], values: object = {}, options: object = {}): RenderedApp =>
  renderApp({
    hash: visitHash('sheet'),
    records: [
      visitRecord({ arriveOn: '2026-11-18', departOn: '2026-11-18', stage: 'awaitingSheet', ...values }),
      ...records,
    ],
    handlers: { 'reception.saveSheet': committed, 'reception.signSheet': committed },
    ...options,
  });

const lines: readonly RecordView[] = [
  partRecord('receptionGuest', 'g1', { order: 1, name: '郭启明', unit: '省发展改革委', title: '副主任' }),
  partRecord('itineraryStop', 's1', {
    ...{ order: 1, date: '2026-11-18', time: { kind: 'exact', start: '14:30' }, content: '座谈会', kind: 'talks' },
    placeText: '第一会议室',
  }),
  partRecord('receptionMeal', 'm1', {
    ...{ order: 1, date: '2026-11-18', mealTime: 'lunch', kind: 'workMeal', guestCount: 5, standard: 60 },
    companions: ['孙丽萍'],
  }),
  partRecord('receptionVehicle', 'v1', {
    ...{ order: 1, plate: '云A·G0216', driver: '牛师傅', fromDate: '2026-11-18', toDate: '2026-11-18' },
  }),
];
const proposed = {
  ...{ number: '', letterNumber: '1号', collectedMeals: 0, collectedTransport: 0, remarks: '' },
  guests: [{ name: '郭启明', unit: '省发展改革委', title: '副主任' }],
  activities: [{ item: '座谈会', when: '11月18日14:30', place: '第一会议室' }],
  lines: [
    {
      ...{ kind: 'meal', item: '工作餐（午餐）', date: '2026-11-18', place: '' },
      ...{ quantity: 6, unitPrice: 60, paidBy: 'host' },
    },
    {
      ...{ kind: 'transport', item: '用车：云A·G0216', date: '2026-11-18', place: '' },
      ...{ quantity: 1, unitPrice: 0, paidBy: 'host' },
    },
  ],
  escorts: [{ name: '孙丽萍', unit: '', title: '' }],
  support: [{ name: '牛师傅', unit: '', title: '驾驶员' }],
};
const sheet = (values: object = {}): RecordView => {
  const { partition, key } = partsOfRecordId(expenseSheetId(visitId));
  const place = { officeId: leadOfficeId, receptionId: visitId };
  const filled = { filledBy: '苏雨桐', filledAt: Date.UTC(2026, 10, 21, 2) };
  return aRecord(
    'expenseSheet',
    partition,
    key,
    expenseSheetSchema.parse({ ...place, ...proposed, ...filled, ...values }),
  );
};
const type = async (label: string, value: string): Promise<void> => {
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
};
const cell = async (table: string, label: string): Promise<HTMLInputElement> =>
  within(await screen.findByRole('table', { name: table })).getByLabelText<HTMLInputElement>(label);
const save = async (): Promise<void> => userEvent.click(screen.getByRole('button', { name: '保存清单' }));
const saved = (app: RenderedApp) => app.inputsOf('reception.saveSheet');

describe('接待清单', () => {
  it('begins with what the visit says, and is not there until it is saved', async () => {
    const app = open(lines);
    expect(await screen.findByText(/^还没有填报。/)).toBeTruthy();
    expect((await cell('接待对象', '第1行姓名')).value).toBe('郭启明');
    expect(screen.getByText('360.00元')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '审签' })).toBeNull();
    await save();
    await waitFor(() => expect(saved(app)).toEqual([{ receptionId: visitId, baseRevision: 1, values: proposed }]));
  });

  it('adds and takes out rows, and adds up what is typed', async () => {
    const app = open(lines);
    await userEvent.click(await screen.findByRole('button', { name: '添加一笔' }));
    fireEvent.change(await cell('接待费用', '第3行项目'), { target: { value: '会议室租用' } });
    fireEvent.change(await cell('接待费用', '第3行数量'), { target: { value: '3' } });
    fireEvent.change(await cell('接待费用', '第3行单价（元）'), { target: { value: '0.1' } });
    expect(await screen.findByText('360.30元')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '删除接待费用第2行' }));
    await userEvent.click(screen.getByRole('button', { name: '删除工作保障人员第1行' }));
    // Above the sheet and at its part.
    expect(await screen.findAllByText('还缺：工作保障人员')).toHaveLength(2);
    await type('备注', '无其他保障人员');
    expect(await screen.findByText('要素齐全')).toBeTruthy();
    await save();
    await waitFor(() => expect(saved(app)).toHaveLength(1));
    expect(saved(app)[0]).toMatchObject({
      values: {
        lines: [proposed.lines[0], { kind: 'other', item: '会议室租用', quantity: 3, unitPrice: 0.1, paidBy: 'host' }],
        support: [],
        remarks: '无其他保障人员',
      },
    });
  });

  it('asks for what a row cannot be without', async () => {
    const app = open(lines);
    fireEvent.change(await cell('接待对象', '第1行姓名'), { target: { value: ' ' } });
    await save();
    expect(await screen.findByText('请填写姓名')).toBeTruthy();
    expect(saved(app)).toEqual([]);
  });

  it('keeps what another office saves meanwhile in what was not touched here', async () => {
    const app = open([...lines, sheet()]);
    await type('清单编号', '接〔2026〕8号');
    app.arrive(sheet({ remarks: '另一办写的' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('备注').value).toBe('另一办写的'));
    expect(screen.getByLabelText<HTMLInputElement>('清单编号').value).toBe('接〔2026〕8号');
    await save();
    await waitFor(() => expect(saved(app)).toHaveLength(1));
    expect(saved(app)[0]).toMatchObject({ values: { number: '接〔2026〕8号', remarks: '另一办写的' } });
  });

  it('keeps what is typed, only that, and brings it back', async () => {
    const drafts = new Map<string, unknown>();
    const handlers = {
      'reception.saveSheet': committed,
      'drafts.load': ({ key }: { key: string }) => (drafts.get(key) ?? null) as never,
      'drafts.save': ({ key, value }: { key: string; value: unknown }) => {
        drafts.set(key, { value, savedAt: Date.UTC(2026, 10, 22, 3) });
        return null;
      },
    };
    const app = open([...lines, sheet()], {}, { handlers });
    await type('清单编号', '接〔2026〕8号');
    const key = `reception-sheet ${visitId}`;
    await waitFor(() => expect(drafts.get(key)).toMatchObject({ value: { number: '接〔2026〕8号' } }));
    await userEvent.click(screen.getByRole('tab', { name: '合规' }));
    expect(await screen.findByRole('region', { name: '规定检查' })).toBeTruthy();
    await userEvent.click(await screen.findByRole('tab', { name: '清单' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('清单编号').value).toBe('接〔2026〕8号'));
    expect(await screen.findByText('已恢复2026-11-22 11:00未保存的改动')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '放弃未保存的改动' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('清单编号').value).toBe(''));
    expect(app.inputsOf('drafts.remove')).toContainEqual({ key });
  });

  it('does not lose what was typed where the visit changes before it is read', async () => {
    const key = `reception-sheet ${visitId}`;
    const kept = Promise.withResolvers<never>();
    const load = (asked: { key: string }) => (asked.key === key ? kept.promise : (null as never));
    const app = open(lines, {}, { handlers: { 'drafts.load': load } });
    expect((await cell('接待对象', '第1行姓名')).value).toBe('郭启明');
    app.arrive(partRecord('receptionGuest', 'g1', { order: 1, name: '段雪梅' }));
    await waitFor(async () => expect((await cell('接待对象', '第1行姓名')).value).toBe('段雪梅'));
    expect(app.inputsOf('drafts.remove')).toEqual([]);
    kept.resolve({ value: { number: '接〔2026〕8号' }, savedAt: 1 } as never);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('清单编号').value).toBe('接〔2026〕8号'));
  });

  it('takes in again what the visit says, and keeps its number', async () => {
    open([...lines, sheet({ number: '接〔2026〕8号', guests: [], support: [] })]);
    expect((await screen.findAllByText(/^还缺：接待对象/)).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: '按来访内容重新带入' }));
    expect((await cell('接待对象', '第1行姓名')).value).toBe('郭启明');
    expect(screen.getByLabelText<HTMLInputElement>('清单编号').value).toBe('接〔2026〕8号');
    expect(screen.getByText('有未保存的改动')).toBeTruthy();
  });
});

describe('审签', () => {
  it('is for what was saved', async () => {
    const app = open([...lines, sheet()]);
    await type('清单编号', '8');
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: '审签' });
    await waitFor(() => expect(button.disabled).toBe(true));
    await type('清单编号', '');
    await waitFor(() => expect(button.disabled).toBe(false));
    await userEvent.click(button);
    const dialog = await findDialog('审签接待清单');
    await userEvent.type(within(dialog).getByLabelText('审签人'), '林永康');
    fireEvent.keyDown(within(dialog).getByLabelText('审签人'), { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(app.inputsOf('reception.signSheet')).toEqual([{ receptionId: visitId, reviewedBy: '林永康' }]),
    );
    expect(saved(app)).toEqual([]);
  });

  it('is shown with who and when', async () => {
    open([...lines, sheet({ reviewedBy: '林永康', reviewedAt: Date.UTC(2026, 10, 21, 3) })]);
    expect(await screen.findByText('林永康 2026-11-21 11:00审签；改动后要重新审签')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '审签' })).toBeNull();
  });
});

describe('a sheet that is only read', () => {
  it.each([
    ['once the visit is settled', { stage: 'settled' }, {}],
    ['by an office that does not work on it', {}, { officeId: otherOfficeId, role: 'liaison' }],
  ])('%s', async (_, values, options) => {
    open([...lines, sheet()], values, options);
    expect((await cell('接待对象', '第1行姓名')).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: /^(保存清单|添加|删除|审签)/ })).toBeNull();
  });
});
