import { afterEach, expect, test } from 'vitest';
import type { DutyAdjustment } from '../../../shared/domain/duty/duty-adjustment.ts';
import type { DutyMember } from '../../../shared/domain/duty/duty-staff.ts';
import { dutyBookOf } from '../../../shared/rules/duty/duty-book.ts';
import { adjustmentState, servedBy } from '../../../shared/rules/duty/final-roster.ts';
import { desksNow } from '../../../shared/rules/duty/on-duty.ts';
import { cables } from '../../support/cables.ts';
import { until, type Workstation } from '../../support/office-workstation.ts';
import { foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

/** Every workstation's clock begins on the first of December, so that the shifts lie ahead whenever the test runs. */
const began = Date.now();
const clock = { now: () => Date.parse('2026-12-01T08:00:00+08:00') + Date.now() - began };
/** The night of 9 December 2026, three o'clock in China. */
const NIGHT = Date.parse('2026-12-09T03:00:00+08:00');

const window = { partitions: ['all', '2026-M12', '2026-M11', '2026-Y'] };
const running: Workstation[] = [];
afterEach(async () => {
  for (const { host } of running.splice(0)) await host.stop();
});

const recordsAt = async ({ client }: Workstation) => (await client.request('records.openWindow', window)).records;
const bookAt = async (station: Workstation) => dutyBookOf(await recordsAt(station));
const revisionAt = async ({ client }: Workstation): Promise<number> =>
  (await client.request('records.openWindow', window)).revision;
const shareOf = async ({ client }: Workstation) => (await client.request('sync.getStatus')).share;

/** 区政府办 with two workstations, four people at one desk, and a shift on each of the 20th and 22nd, the 8th and the 9th. */
async function dutyDistrict() {
  const cableOf = cables();
  const [leadCable, firstCable, secondCable] = [cableOf('lead'), cableOf('first'), cableOf('second')];
  const lead = await foundDistrict(leadCable.cable, { clock });
  running.push(lead);
  const officeId = (await officeIds(lead)).get('区政府办') ?? '';
  const first = await joinDistrict(firstCable.cable, '区政府办', '唐思远', 'dutyOfficer', { clock });
  const second = await joinDistrict(secondCable.cable, '区政府办', '袁宏达', 'coordinator', { clock });
  running.push(first, second);
  const member = (name: string): DutyMember => ({ officeId, name, title: '科员', phones: ['8860000'], tags: [] });
  const { ids: members } = await second.client.request('duty.addEntries', {
    entries: ['赵一鸣', '钱小林', '李思源', '周雅琴'].map((name) => ({
      kind: 'dutyMember' as const,
      values: member(name),
    })),
  });
  const [groupId = ''] = (
    await second.client.request('duty.addEntries', {
      entries: [
        { kind: 'dutyGroup', values: { officeId, name: '主班', memberIds: members, skipPolicy: 'owes', span: 'day' } },
      ],
    })
  ).ids;
  const [postId = ''] = (
    await second.client.request('duty.addEntries', {
      entries: [{ kind: 'dutyPost', values: { officeId, name: '主班', duty: 'main', rankOrder: 1, groupId } }],
    })
  ).ids;
  const shifts: string[] = [];
  for (const [day, memberId = ''] of [
    ['08', members[0]],
    ['09', members[1]],
    ['20', members[0]],
    ['22', members[1]],
  ] as const) {
    const { ids } = await second.client.request('duty.addShift', {
      values: {
        officeId,
        date: `2026-12-${day}`,
        postId,
        start: '09:00',
        end: '09:00',
        due: { memberId, name: '', title: '', phone: '' },
        isPinned: false,
      },
    });
    shifts.push(ids[0] ?? '');
  }
  for (const station of [lead, first, second]) {
    await until(station, async () => (await bookAt(station)).shifts.size === 4);
  }
  const unplug = async (): Promise<void> => {
    firstCable.unplug();
    secondCable.unplug();
    for (const station of [first, second]) await until(station, async () => (await shareOf(station)) === 'unreachable');
  };
  const plugIn = (): void => {
    firstCable.plugIn();
    secondCable.plugIn();
  };
  return { lead, first, second, officeId, members, shifts, unplug, plugIn };
}

const reason = { reason: '家中有事', isDraft: false } as const;

test('a swap and a substitution made offline for one shift end as one conflict that everybody sees, and one click settles', async () => {
  const { lead, first, second, members, shifts, unplug, plugIn } = await dutyDistrict();
  const [, , early = '', late = ''] = shifts;
  await unplug();
  await first.client.request('duty.requestAdjustment', { shiftId: early, otherShiftId: late, ...reason });
  await second.client.request('duty.requestAdjustment', { shiftId: early, toMemberId: members[3] ?? '', ...reason });
  plugIn();
  const disputes = async (station: Workstation) =>
    (await recordsAt(station)).flatMap(({ id, conflicts }) =>
      Object.entries(conflicts).map(([field, values]) => [id, field, values.length]),
    );
  for (const station of [lead, first, second]) {
    await until(station, async () => (await disputes(station)).length > 0);
    expect(await disputes(station)).toEqual([[early, 'adjustmentId', 2]]);
    expect((await bookAt(station)).disputedShifts).toEqual(new Set([early]));
  }

  const shift = (await recordsAt(second)).find(({ id }) => id === early);
  const adjustments = new Map(
    (await recordsAt(second))
      .filter(({ kind }) => kind === 'dutyAdjustment')
      .map(({ id, values }) => [id, values as unknown as DutyAdjustment]),
  );
  const chosen = shift?.conflicts.adjustmentId?.find(
    ({ value }) => adjustments.get(String(value))?.kind === 'substitute',
  );
  await second.client.request('records.chooseValue', {
    id: early,
    field: 'adjustmentId',
    operationId: chosen?.operationId ?? '',
  });
  const now = Date.parse('2026-12-01T08:00:00+08:00');
  for (const station of [lead, first, second]) {
    await until(station, async () => (await disputes(station)).length === 0);
    const book = await bookAt(station);
    const states = [...book.adjustments].map(([id, values]) => [
      values.kind,
      adjustmentState({ id, values }, book, now),
    ]);
    expect(states.sort()).toEqual([
      ['substitute', 'awaitingConsent'],
      ['swap', 'lapsed'],
    ]);
    expect(servedBy(late, book).actual?.name).toBe('钱小林');
  }
});

test('two people who fill one month without knowing of each other fill the same shifts, and nobody is on twice', async () => {
  const { lead, first, second, officeId, members, shifts, unplug, plugIn } = await dutyDistrict();
  const book = await bookAt(first);
  const [known] = shifts;
  const postId = book.shifts.get(known ?? '')?.postId ?? '';
  await unplug();
  const values = { officeId, date: '2026-12-25', postId, start: '09:00', end: '09:00', isPinned: false };
  const due = (memberId = '') => ({ due: { memberId, name: '', title: '', phone: '' } });
  const made = await first.client.request('duty.addShift', { values: { ...values, ...due(members[2]) } });
  const twin = await second.client.request('duty.addShift', { values: { ...values, ...due(members[3]) } });
  expect(made.ids).toEqual(twin.ids);
  plugIn();
  for (const station of [lead, first, second]) {
    await until(station, async () => {
      const shift = (await recordsAt(station)).find(({ id }) => id === made.ids[0]);
      return shift?.conflicts.due?.length === 2;
    });
    const onDay = [...(await bookAt(station)).shifts.values()].filter(({ date }) => date === '2026-12-25');
    expect(onDay).toHaveLength(1);
  }
});

test('at three in the morning without the share the log is written and the desk handed over; later every office has it', async () => {
  const { lead, first, officeId, members, unplug, plugIn } = await dutyDistrict();
  await unplug();
  await first.client.request('duty.logCall', {
    values: {
      officeId,
      dutyDate: '2026-12-08',
      direction: 'incoming',
      callerUnit: '柳林街道办',
      callerName: '马建军',
      callerPhone: '13900007788',
      content: '柳林北路一处沿街商铺冒烟。',
      urgency: 'emergency',
      isReadBack: true,
      isTimeTyped: false,
      isOpen: false,
    },
  });
  const person = (index: number, name: string) => ({ memberId: members[index] ?? '', name });
  const [call] = (await recordsAt(first)).filter(({ kind }) => kind === 'callRecord');
  const { ids } = await first.client.request('duty.handOver', {
    values: {
      officeId,
      date: '2026-12-09',
      at: '09:00',
      outgoing: [person(0, '赵一鸣')],
      incoming: [person(1, '钱小林')],
      situation: '凌晨接报火情一起',
      problems: '',
      tasks: '续报火情',
      items: [{ key: call?.id ?? '', kind: 'emergency', sourceId: call?.id, text: '柳林北路商铺冒烟' }],
    },
    by: '赵一鸣',
  });
  const id = ids[0] ?? '';
  const afterNine = NIGHT + 7 * 3_600_000;
  const responsible = async (station: Workstation): Promise<(string | undefined)[]> => {
    const records = await recordsAt(station);
    const handovers = records.filter(({ kind }) => kind === 'handover').map(({ values }) => values as never);
    return desksNow(await bookAt(station), handovers, afterNine).flatMap(({ stillResponsible }) =>
      stillResponsible.map(({ actual }) => actual?.name),
    );
  };
  expect(await responsible(first)).toEqual(['赵一鸣']);
  await first.client.request('duty.acceptItems', { id, baseRevision: await revisionAt(first), keys: [call?.id ?? ''] });
  await first.client.request('duty.takeOver', { id, baseRevision: await revisionAt(first), by: '钱小林' });
  expect(await responsible(first)).toEqual([]);
  expect(await responsible(lead)).toEqual(['赵一鸣']);
  plugIn();
  await until(lead, async () => (await responsible(lead)).length === 0);
  const arrived = (await recordsAt(lead)).find(({ kind }) => kind === 'callRecord');
  expect(arrived?.values).toMatchObject({ content: '柳林北路一处沿街商铺冒烟。', isOpen: true });
});
