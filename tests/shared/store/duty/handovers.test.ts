import { describe, expect, test } from 'vitest';
import type { HandoverItem } from '../../../../shared/domain/duty/handover.ts';
import { handoverId } from '../../../../shared/rules/duty/duty-ids.ts';
import { desksNow } from '../../../../shared/rules/duty/on-duty.ts';
import type { Command } from '../../../../shared/store/commands.ts';
import { dutyOffice, memberId, openDutyDesk } from '../../../support/duty-desk.ts';

const item = (key: string): HandoverItem => ({ key, kind: 'entry', sourceId: key, text: `事项 ${key}` });
const at = (day: number, hour: number): number => Date.UTC(2026, 11, day, hour - 8);
const id = handoverId(dutyOffice, '2026-12-08', '09:00');

/** 赵一鸣 serves from the 7th, nine o'clock, 钱小林 from the 8th. */
function handoverDesk() {
  const desk = openDutyDesk();
  desk.roster('2026-12-07', 'main', 'zhao');
  desk.roster('2026-12-08', 'main', 'qian');
  const give = (items: readonly HandoverItem[] = [item('a'), item('b')], office = 'government') =>
    desk.as(office, 'dutyOfficer', {
      name: 'duty.handOver',
      input: {
        values: {
          officeId: dutyOffice,
          date: '2026-12-08',
          at: '09:00',
          outgoing: [{ memberId: memberId('zhao'), name: '赵一鸣' }],
          incoming: [{ memberId: memberId('qian'), name: '钱小林' }],
          situation: '全天平稳',
          problems: '',
          tasks: '跟进水管抢修',
          items: [...items],
        },
        by: '赵一鸣',
      },
    });
  const act = (name: 'duty.acceptItems' | 'duty.takeOver' | 'duty.witnessHandover', rest: object = {}) =>
    desk.as('government', 'dutyOfficer', { name, input: { id, baseRevision: desk.revision(), ...rest } } as Command);
  const record = () => desk.state.get('handover', id)?.values;
  const deskAt = (instant: number) => {
    const handovers = desk.state.list('handover', '2026-M12').map(({ values }) => values);
    const [found] = desksNow(desk.book(), handovers, instant);
    const names = (shifts: readonly { readonly actual?: { readonly name: string } }[] = []) =>
      shifts.map(({ actual }) => actual?.name);
    return { on: names(found?.onRoster), responsible: names(found?.stillResponsible), awaited: found?.awaited };
  };
  return { ...desk, give, act, record, deskAt };
}

describe('交接班', () => {
  test('is given by the outgoing side, accepted item by item, and taken over; both sides and the leading officer sign', () => {
    const desk = handoverDesk();
    desk.setTime(at(8, 9));
    expect(desk.give()).toEqual([]);
    expect(desk.record()).toMatchObject({ outgoingBy: '赵一鸣', outgoingAt: at(8, 9), acceptedKeys: [] });
    expect(desk.act('duty.takeOver')).toEqual(['ITEMS_NOT_ACCEPTED']);
    expect(desk.act('duty.acceptItems', { keys: ['a'] })).toEqual([]);
    expect(desk.act('duty.takeOver')).toEqual(['ITEMS_NOT_ACCEPTED']);
    expect(desk.act('duty.acceptItems', { keys: ['b'] })).toEqual([]);
    expect(desk.act('duty.takeOver', { by: '钱小林' })).toEqual([]);
    expect(desk.record()).toMatchObject({ incomingBy: '钱小林', incomingAt: at(8, 9), acceptedKeys: ['a', 'b'] });
    expect(desk.act('duty.witnessHandover', { leader: '孙丽萍' })).toEqual([]);
    expect(desk.record()).toMatchObject({ leaderBy: '孙丽萍' });
  });

  test('said again before it is taken over replaces what was said, and keeps what was accepted', () => {
    const desk = handoverDesk();
    desk.give();
    desk.act('duty.acceptItems', { keys: ['a'] });
    expect(desk.give([item('a'), item('c')])).toEqual([]);
    expect(desk.record()?.items.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(desk.record()?.acceptedKeys).toEqual(['a']);
  });

  test('is over once it is taken over', () => {
    const desk = handoverDesk();
    desk.give([]);
    expect(desk.act('duty.takeOver')).toEqual([]);
    expect(desk.give()).toEqual(['WRONG_STATE']);
    expect(desk.act('duty.takeOver')).toEqual(['WRONG_STATE']);
    expect(desk.act('duty.acceptItems', { keys: ['a'] })).toEqual(['WRONG_STATE']);
  });

  test('is not taken over before it is given, nor by another office', () => {
    const desk = handoverDesk();
    expect(desk.act('duty.takeOver')).toEqual(['UNKNOWN_RECORD']);
    expect(desk.give([], 'cppcc')).toEqual(['NOT_YOUR_OFFICE']);
    desk.give();
    expect(desk.act('duty.acceptItems', { keys: ['nothing'] })).toEqual(['UNKNOWN_RECORD']);
  });

  test('an incoming side that was late says why', () => {
    const desk = handoverDesk();
    desk.give([]);
    expect(desk.act('duty.takeOver', { lateReason: '道路结冰' })).toEqual([]);
    expect(desk.record()?.lateReason).toBe('道路结冰');
  });
});

describe('who is responsible', () => {
  test('is the outgoing side until the incoming side confirms, also after its hours are over', () => {
    const desk = handoverDesk();
    expect(desk.deskAt(at(8, 8))).toEqual({ on: ['赵一鸣'], responsible: [], awaited: undefined });
    expect(desk.deskAt(at(8, 10))).toEqual({
      on: ['钱小林'],
      responsible: ['赵一鸣'],
      awaited: { date: '2026-12-08', at: '09:00' },
    });
    desk.setTime(at(8, 10));
    desk.give([]);
    expect(desk.deskAt(at(8, 10)).responsible).toEqual(['赵一鸣']);
    desk.act('duty.takeOver');
    expect(desk.deskAt(at(8, 10))).toEqual({ on: ['钱小林'], responsible: [], awaited: undefined });
  });

  test('stays whoever goes on serving, without a handover', () => {
    const desk = handoverDesk();
    desk.roster('2026-12-09', 'main', 'qian');
    desk.give([]);
    desk.act('duty.takeOver');
    expect(desk.deskAt(at(9, 10))).toEqual({ on: ['钱小林'], responsible: [], awaited: undefined });
  });

  test('at three in the morning is whoever took over the day before', () => {
    const desk = handoverDesk();
    desk.give([]);
    desk.act('duty.takeOver');
    expect(desk.deskAt(at(9, 3))).toEqual({ on: ['钱小林'], responsible: [], awaited: undefined });
  });
});
