import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { receptionSchema } from '../../../../shared/domain/reception/reception.ts';
import { receptionVehicleSchema } from '../../../../shared/domain/reception/visit-parts.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { receptionId, visitRecordId } from '../../../../shared/rules/reception/reception-ids.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { findDialog, type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { anItem, aRecord, itemId, leaderId, leadOfficeId, otherOfficeId } from '../../support/sample-records.ts';
import { partRecord, visitHash, visitId, visitRecord } from '../../support/visit-records.ts';

const days = { arriveOn: '2026-11-26', departOn: '2026-11-27' };
const open = (values: object, records: readonly RecordView[] = [], options: object = {}): RenderedApp =>
  renderApp({
    hash: visitHash('compliance'),
    records: [visitRecord({ ...days, headcount: 9, ...values }), ...records],
    handlers: { 'reception.letStand': () => ({ revision: 2, ids: [] }) },
    ...options,
  });
const level = (name: string): Promise<HTMLElement> => screen.findByRole('list', { name });
const problems = (): Promise<HTMLElement> => screen.findByRole('region', { name: '安排中的问题' });
const regulation = '《党政机关国内公务接待管理规定》（2013年）';

const meal = (values: object = {}): RecordView =>
  partRecord('receptionMeal', 'm1', {
    ...{ order: 1, date: '2026-11-26', mealTime: 'lunch', kind: 'workMeal', guestCount: 9 },
    ...values,
  });
const room = partRecord('receptionRoom', 'r1', {
  ...{ order: 1, hotel: '云溪宾馆', number: '608', roomType: 'suite' },
  ...{ fromDate: '2026-11-26', toDate: '2026-11-27' },
});
const stop = (key: string, values: object = {}): RecordView =>
  partRecord('itineraryStop', key, {
    ...{ order: 1, date: '2026-11-26', time: { kind: 'exact', start: '14:30', end: '16:00' }, content: '座谈会' },
    ...values,
  });

describe('规定检查', () => {
  it('names what was found with its figures, its line and its article, the gravest first', async () => {
    open({ letterState: 'missing' }, [meal({ companions: ['甲', '乙', '丙', '丁'], menu: '八菜一汤，茅台' }), room]);
    const barred = await level('不得通过');
    const lines = within(barred).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent?.replaceAll('去改正', ''))).toEqual([
      expect.stringContaining('公函还没有公函。上级口头交办的，请把公函改为“口头任务，待补函”。依据：'),
      `陪餐人数　11月26日 午餐来宾9人，陪餐4人，最多3人。依据：${regulation}第十条：陪餐人数`,
      '酒　11月26日 午餐写有“茅台”。依据：《党政机关厉行节约反对浪费条例》（2025年修订）：工作餐不上酒',
    ]);
    const wrong = await level('应当纠正');
    expect(wrong.textContent).toContain('住房标准　云溪宾馆 608安排普通套间，入住来宾的最高职级是“其他”。');
    expect(screen.getByText('合规：3项不得通过，1项应当纠正')).toBeTruthy();
    expect(screen.getByText(/^按2025-05-18起施行的规定检查：/)).toBeTruthy();
  });

  it('is made anew as soon as the visit changes', async () => {
    const app = open({}, [meal({ companions: ['甲', '乙', '丙', '丁'] })]);
    expect(await screen.findByText('合规：1项不得通过')).toBeTruthy();
    app.arrive(meal({ companions: ['甲', '乙', '丙'] }));
    expect(await screen.findByText('合规：未发现问题')).toBeTruthy();
  });

  it('leads to the line that can be mended', async () => {
    const app = open({}, [room]);
    await userEvent.click(await screen.findByRole('button', { name: '去改正：住房标准，云溪宾馆 608' }));
    expect(app.store.getState().route).toMatchObject({ visitId, visitTab: 'logistics' });
  });

  it('lets stand what may stand, for a reason and by somebody’s word, knowing these facts', async () => {
    const app = open({ letterState: 'missing' }, [room]);
    expect(await screen.findByRole('button', { name: '去改正：公函' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^保留意见：公函/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '保留意见：住房标准，云溪宾馆 608' }));
    const dialog = await findDialog('保留意见：住房标准');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记保留' }));
    expect(await within(dialog).findByText('请写明理由')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('保留的理由'), '标准间已满');
    await userEvent.type(within(dialog).getByLabelText('同意保留的领导'), '林永康');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记保留' }));
    await waitFor(() =>
      expect(app.inputsOf('reception.letStand')).toEqual([
        {
          receptionId: visitId,
          findingKey: `suite ${room.id}`,
          fingerprint: '{"rank":"none","roomType":"suite"}',
          reason: '标准间已满',
          approvedBy: '林永康',
        },
      ]),
    );
  });

  it('shows who let what stand and why, and counts it no more', async () => {
    const override = partRecord('findingOverride', 'o1', {
      ...{ findingKey: `suite ${room.id}`, fingerprint: '{"rank":"none","roomType":"suite"}' },
      ...{ reason: '标准间已满', approvedBy: '林永康', enteredBy: '苏雨桐', enteredAt: Date.UTC(2026, 10, 21, 2) },
    });
    open({}, [room, override]);
    expect(await screen.findByText(/^经林永康同意保留：标准间已满/)).toBeTruthy();
    expect(screen.getByText('苏雨桐 2026-11-21 10:00登记')).toBeTruthy();
    expect(screen.getByText('合规：未发现问题')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^保留意见/ })).toBeNull();
  });

  it('is only read by whoever does not work on the visit', async () => {
    open({}, [room], { officeId: otherOfficeId, role: 'liaison' });
    expect(await level('应当纠正')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^保留意见/ })).toBeNull();
  });
});

describe('what is found while a line is typed', () => {
  const openPart = (part: string, records: readonly RecordView[]): RenderedApp =>
    renderApp({ hash: visitHash(part), records: [visitRecord({ ...days, headcount: 9 }), ...records] });
  const found = (dialog: HTMLElement): Promise<HTMLElement> => within(dialog).findByRole('list', { name: '规定检查' });

  it('is said in the form of a new meal, before it is saved', async () => {
    openPart('logistics', []);
    await userEvent.click(await screen.findByRole('button', { name: '添加用餐' }));
    const dialog = await findDialog('添加用餐');
    expect((await found(dialog)).textContent).toBe('');
    fireEvent.change(within(dialog).getByLabelText('菜单'), { target: { value: '八菜一汤，茅台' } });
    await waitFor(async () => expect((await found(dialog)).textContent).toContain('不得通过酒：写有“茅台”。依据：'));
    fireEvent.change(within(dialog).getByLabelText('菜单'), { target: { value: '八菜一汤，不上酒' } });
    await waitFor(async () => expect((await found(dialog)).textContent).toBe(''));
  });

  it('is said in the form of a stop that is changed, of that stop alone', async () => {
    openPart('itinerary', [stop('s1'), stop('s2', { order: 2, content: '考察，沿街挂彩旗', date: '2026-11-27' })]);
    await userEvent.click(await screen.findByRole('button', { name: /^办理：.*座谈会/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '修改' }));
    const dialog = await findDialog('修改日程');
    fireEvent.change(within(dialog).getByLabelText('备注'), { target: { value: '会场挂横幅' } });
    await waitFor(async () => expect((await found(dialog)).textContent).toContain('标语横幅：写有“横幅”。'));
    expect((await found(dialog)).textContent).not.toContain('彩旗');
  });
});

describe('三问', () => {
  it('ticks what is known and leads to what is not', async () => {
    const app = open({ highestRank: 'departmentDeputy', theirContact: '欧阳俊', theirPhone: '138' }, [stop('s1')]);
    const panel = await screen.findByRole('region', { name: '三问' });
    expect(panel.textContent).toContain('3/11项已清楚');
    expect(within(panel).queryByRole('button', { name: '最高职级' })).toBeNull();
    expect(within(panel).getByRole('button', { name: '来宾姓名（还缺9人）' })).toBeTruthy();
    await userEvent.click(within(panel).getByRole('button', { name: '各项活动的地点（还缺1处）' }));
    expect(app.store.getState().route).toMatchObject({ visitId, visitTab: 'itinerary' });
  });
});

describe('安排中的问题', () => {
  it('chases the letter of a task by word of mouth by the days since', async () => {
    open({ letterState: 'oral', oralTaskBy: '市委办王主任' });
    expect((await problems()).textContent).toContain('口头任务，交办人：市委办王主任。公函已等2天，请催补。');
  });

  it('names stops outside the visit and two at once', async () => {
    open({}, [
      stop('s1'),
      stop('s2', { content: '考察', time: { kind: 'exact', start: '15:30' } }),
      stop('s3', { content: '反馈', date: '2026-11-28' }),
    ]);
    const { textContent } = await problems();
    expect(textContent).toContain('“11月28日 14:30—16:00 反馈”不在来访期间');
    expect(textContent).toContain('“11月26日 14:30—16:00 座谈会”与“11月26日 15:30 考察”时间重叠');
  });

  it('names a car that another visit has, with the visit', async () => {
    const other = receptionId(leadOfficeId, Date.UTC(2026, 10, 19, 4), 'visit0000002');
    const record = (kind: 'reception' | 'receptionVehicle', id: string, values: object): RecordView => {
      const { partition, key } = partsOfRecordId(id);
      return aRecord(kind, partition, key, values as never);
    };
    const car = { order: 1, plate: '云A·G0216', fromDate: '2026-11-26', toDate: '2026-11-26' };
    const visit = receptionSchema.parse({
      ...{ title: '青山区考察团来访', guestKind: 'peer', officeId: leadOfficeId, receivedAt: 1 },
      ...{ registeredBy: '林安', stage: 'planning' },
    });
    const vehicle = receptionVehicleSchema.parse({ ...car, officeId: leadOfficeId, receptionId: other });
    open({}, [
      partRecord('receptionVehicle', 'v1', car),
      record('reception', other, visit),
      record('receptionVehicle', visitRecordId('receptionVehicle', other, 'v1'), vehicle),
    ]);
    expect((await problems()).textContent).toContain('车辆“云A·G0216”在11月26日重复安排：青山区考察团来访。');
    await userEvent.click(within(await problems()).getByRole('button', { name: /^去处理：车辆/ }));
    expect(await screen.findByRole('tab', { name: '食宿车', selected: true })).toBeTruthy();
  });

  it('says where the weekly plan says something else', async () => {
    const attendance = [{ leaderId: leaderId(0), role: 'attend' as const }];
    const linked = stop('s1', { planItemId: itemId('p1'), placeText: '第一会议室', hosts: attendance });
    const item = { date: '2026-11-26', time: { kind: 'exact', start: '09:00' }, attendance } as const;
    const said = { placeText: '第一会议室', content: '座谈会（省发展改革委调研组来访）' };
    const app = open({}, [linked, anItem('p1', { ...item, ...said })]);
    expect(await screen.findByText(/与周计划不一致（时间），周计划未随动。/)).toBeTruthy();
    app.arrive(anItem('p1', { ...item, ...said, time: { kind: 'exact', start: '14:30', end: '16:00' } }));
    expect(await screen.findByText('日程、用餐、住房、用车没有冲突。')).toBeTruthy();
  });
});
