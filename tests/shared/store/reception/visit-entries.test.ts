import { describe, expect, test } from 'vitest';
import { officeId } from '../../../support/decision-desk.ts';
import { guest, noon, openReceptionDesk, talks, task } from '../../../support/reception-desk.ts';

const at = (start: string, end: string) => ({ kind: 'exact', start, end });

describe('名单、日程和分工', () => {
  test('lines stand in the order in which they were given, and where they were put', () => {
    const desk = openReceptionDesk();
    const id = desk.register({}, [guest('甲'), guest('乙'), guest('丙')]);
    const own = desk.as('party');
    const names = () => desk.file(id).guests.map(({ values }) => values.name);
    const idOf = (name: string) => desk.file(id).guests.find(({ values }) => values.name === name)?.id ?? '';
    expect(names()).toEqual(['甲', '乙', '丙']);
    own('reception.addEntries', { receptionId: id, entries: [guest('丁'), guest('戊')], afterId: idOf('甲') });
    expect(names()).toEqual(['甲', '丁', '戊', '乙', '丙']);
    own('reception.addEntries', { receptionId: id, entries: [guest('己')] });
    own('reception.addEntries', { receptionId: id, entries: [guest('首')], afterId: null });
    expect(names()).toEqual(['首', '甲', '丁', '戊', '乙', '丙', '己']);
    own('reception.moveEntry', desk.one(idOf('己'), { afterId: idOf('首') }));
    own('reception.moveEntry', desk.one(idOf('首'), { afterId: idOf('丙') }));
    own('reception.moveEntry', desk.one(idOf('乙'), { afterId: null }));
    expect(names()).toEqual(['乙', '己', '甲', '丁', '戊', '丙', '首']);
    expect(own('reception.moveEntry', desk.one(idOf('乙'), { afterId: 'receptionGuest.2026-M11.gone' }))).toEqual([
      ['UNKNOWN_RECORD', undefined],
    ]);
  });

  test('a hundred moves to one place leave the order as people put it', () => {
    const desk = openReceptionDesk();
    const id = desk.register({}, [guest('首'), guest('甲'), guest('乙')]);
    const list = () => desk.file(id).guests;
    const first = list()[0]?.id ?? '';
    for (let turn = 0; turn < 100; turn += 1) {
      const last = list().at(-1);
      expect(desk.as('party')('reception.moveEntry', desk.one(last?.id ?? '', { afterId: first }))).toEqual([]);
      expect(list()[1]?.id).toBe(last?.id);
    }
  });

  test('a guest more than the number that was told makes it larger', () => {
    const desk = openReceptionDesk();
    const id = desk.register({ headcount: 1 }, [guest('甲')]);
    expect(desk.as('party')('reception.addEntries', { receptionId: id, entries: [guest('乙')] })).toEqual([]);
    expect(desk.file(id).reception.headcount).toBe(2);
  });

  test('what cannot be is named at its field, in the line that it is in', () => {
    const desk = openReceptionDesk();
    const id = desk.register({}, [talks()]);
    const add = (...entries: object[]) => desk.as('party')('reception.addEntries', { receptionId: id, entries });
    expect(add(talks({ date: '2026-11-24' }))).toEqual([['OUTSIDE_VISIT', 'date']]);
    expect(add(talks({ time: at('15:00', '15:30') }))).toEqual([['TWO_STOPS_AT_ONCE', 'time']]);
    expect(add(talks({ time: at('16:30', '17:00') })), 'one after the other').toEqual([]);
    expect(add(talks({ time: at('15:00', '15:30'), party: '二' })), 'the other is for all of them').toEqual([
      ['TWO_STOPS_AT_ONCE', 'time'],
    ]);
    const day = { date: '2026-11-26' };
    expect(add(talks({ ...day, party: '一' }), talks({ ...day, party: '二' })), 'two groups').toEqual([]);
    expect(add(talks({ ...day, time: at('08:00', '09:00') }), talks({ ...day, time: at('08:30', '09:30') }))).toEqual([
      ['TWO_STOPS_AT_ONCE', 'time'],
      ['TWO_STOPS_AT_ONCE', 'time'],
    ]);
    const room = { hotel: '云溪宾馆', fromDate: '2026-11-26', toDate: '2026-11-25' };
    expect(add({ kind: 'receptionRoom', values: room })).toEqual([['END_BEFORE_START', 'toDate']]);
    const car = { fromDate: '2026-11-25', fromTime: '10:00', toDate: '2026-11-25', toTime: '09:00' };
    expect(add({ kind: 'receptionVehicle', values: car })).toEqual([['END_BEFORE_START', 'toTime']]);
    expect(add(task('订房', { responsibleOfficeId: 'office.all.gone' }))).toEqual([
      ['UNKNOWN_RECORD', 'responsibleOfficeId'],
    ]);
    const refused = desk.act('party', 'director', 'reception.addEntries', {
      receptionId: id,
      entries: [task('订房'), talks({ date: '2026-11-24' })],
    });
    expect(refused.ok ? undefined : refused.error[0]?.details?.line).toBe(2);
  });

  test('a day in its order: by the clock, and what has none after what people put it behind', () => {
    const desk = openReceptionDesk();
    const stop = (content: string, time: object) => talks({ content, time });
    const id = desk.register({}, [
      stop('会后反馈', { kind: 'after', text: '会后', part: 'morning' }),
      stop('座谈', at('10:00', '11:00')),
      stop('用餐', { kind: 'dayPart', part: 'afternoon' }),
      stop('考察', at('09:00', '09:50')),
      stop('参观', at('14:00', '15:00')),
    ]);
    const contents = () => desk.file(id).stops.map(({ values }) => values.content);
    expect(contents()).toEqual(['会后反馈', '考察', '座谈', '用餐', '参观']);
    const idOf = (content: string) => desk.file(id).stops.find(({ values }) => values.content === content)?.id ?? '';
    desk.as('party')('reception.moveEntry', desk.one(idOf('会后反馈'), { afterId: idOf('座谈') }));
    expect(contents()).toEqual(['考察', '座谈', '会后反馈', '用餐', '参观']);
  });

  test('a field that others keep is not changed by hand', () => {
    const desk = openReceptionDesk();
    const id = desk.register({}, [talks(), task('订房')]);
    const { stops, tasks } = desk.file(id);
    const change = (line: string, changes: object) =>
      desk.as('party')('reception.editEntry', desk.one(line, { changes }));
    expect(change(stops[0]?.id ?? '', { planItemId: 'x' })).toEqual([['INVALID_VALUES', 'planItemId']]);
    expect(change(stops[0]?.id ?? '', { officeId: officeId('cppcc') })).toEqual([['INVALID_VALUES', 'officeId']]);
    expect(change(tasks[0]?.id ?? '', { state: 'done' })).toEqual([['INVALID_VALUES', 'state']]);
    expect(change(stops[0]?.id ?? '', { content: '' })).toEqual([['INVALID_VALUES', 'content']]);
    expect(change(stops[0]?.id ?? '', { content: '汇报会' })).toEqual([]);
  });
});

describe('分工', () => {
  test('its state is told by whoever works on the visit and by the office that answers for it, by nobody else', () => {
    const desk = openReceptionDesk();
    const id = desk.register({}, [task('准备汇报材料', { responsibleOfficeId: officeId('government') })]);
    const line = desk.file(id).tasks[0]?.id ?? '';
    const tell = (office: string, role: 'dutyOfficer' | 'viewer' | 'reception', rest: object) =>
      desk.as(office, role)('reception.setTaskState', desk.one(line, rest));
    expect(tell('government', 'dutyOfficer', { state: 'underway', by: '唐思远' })).toEqual([]);
    expect(desk.file(id).tasks[0]?.values).toMatchObject({ state: 'underway', stateBy: '唐思远', stateAt: noon });
    expect(tell('reception', 'reception', { state: 'done', remarks: '已送印' })).toEqual([]);
    expect(desk.file(id).tasks[0]?.values).toMatchObject({ state: 'done', remarks: '已送印' });
    expect(tell('cppcc', 'reception', { state: 'open' })).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(tell('government', 'viewer', { state: 'open' })).toEqual([['NOT_PERMITTED', undefined]]);
    expect(
      desk.as('government', 'liaison')('reception.editEntry', desk.one(line, { changes: { task: '别的' } })),
    ).toEqual([['NOT_YOUR_OFFICE', undefined]]);
  });

  test('its state stays as it is once the visit is called off, for the responsible office as well', () => {
    const desk = openReceptionDesk();
    const id = desk.register({}, [task('准备汇报材料', { responsibleOfficeId: officeId('government') })]);
    const line = desk.file(id).tasks[0]?.id ?? '';
    desk.done('reception.cancel', desk.one(id, { reason: '改在线上' }));
    for (const office of ['government', 'party'])
      expect(desk.as(office)('reception.setTaskState', desk.one(line, { state: 'done' }))).toEqual([
        ['WRONG_STATE', undefined],
      ]);
  });
});
