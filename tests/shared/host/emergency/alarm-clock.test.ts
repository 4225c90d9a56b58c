import { afterEach, describe, expect, test } from 'vitest';
import type { AlarmView } from '../../../../shared/contract/emergency.contract.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import {
  bookOf,
  EmergencyDistrict,
  MINUTE_MS,
  NIGHT,
  officeId,
  register,
  revisionOf,
  ringingAt,
} from '../../../support/emergency-district.ts';
import { type InProcessStation, openStationOn } from '../../../support/in-process-station.ts';
import { MemoryShare } from '../../../support/memory-share.ts';
import { VirtualTime } from '../../../support/virtual-time.ts';

const running: EmergencyDistrict[] = [];
afterEach(async () => {
  for (const district of running.splice(0)) await district.stop();
});

function district(time?: VirtualTime): EmergencyDistrict {
  const made = new EmergencyDistrict(time);
  running.push(made);
  return made;
}

const YEAR_MS = 365 * 86_400_000;
const title = '城东街道人行天桥坍塌';
const [HALF, NEAR, OVER] = [60, 96, 120].map((minutes) => minutes * MINUTE_MS) as [number, number, number];

/** Everything that a workstation said of its alarms, in order. */
function heard({ host }: InProcessStation): AlarmView[][] {
  const said: AlarmView[][] = [];
  host.listen((name, payload) => {
    if (name === 'emergency.alarmsChanged') said.push(payload as AlarmView[]);
  });
  return said;
}

const answer = async (station: InProcessStation, index = 0): Promise<void> => {
  const alarm = (await station.client.request('emergency.getAlarms'))[index];
  if (!alarm) throw new Error('nothing rings');
  await station.client.request('emergency.answerAlarm', { incidentId: alarm.incidentId, alarmKey: alarm.key });
};

describe('a deadline', () => {
  test('rings within five seconds of each of its moments, by itself', async () => {
    const { time, foundLead } = district();
    const lead = await foundLead();
    const said = heard(lead);
    await register(lead);
    time.advance(HALF - 1000);
    expect(await ringingAt(lead)).toEqual([]);
    time.advance(6000);
    expect(said.at(-1)).toMatchObject([{ stage: 'half', title }]);
    time.advance(NEAR - HALF);
    expect(await ringingAt(lead)).toEqual([`near ${title}`]);
    time.advance(OVER - NEAR);
    expect(await ringingAt(lead)).toEqual([`over ${title}`]);
  });

  test('rings after a start in the night at once', async () => {
    const { time, folder, foundLead } = district();
    const lead = await foundLead();
    await register(lead);
    await lead.host.stop();
    time.advance(OVER + MINUTE_MS);
    const again = await openStationOn(new MemoryShare(folder), { time, profileFolder: lead.profileFolder });
    expect(await ringingAt(again)).toEqual([`over ${title}`]);
    await again.host.stop();
  });

  test('rings within five seconds after the computer wakes', async () => {
    const { time, foundLead } = district();
    const lead = await foundLead();
    await register(lead);
    time.jump(OVER + MINUTE_MS);
    time.advance(5000);
    expect(await ringingAt(lead)).toEqual([`over ${title}`]);
  });

  test('of an incident that has been open for years goes on ringing, and rings again within two minutes of a start', async () => {
    const { time, folder, foundLead } = district();
    const lead = await foundLead();
    await register(lead);
    time.jump(3 * YEAR_MS);
    time.advance(5000);
    expect(await ringingAt(lead)).toEqual([`over ${title}`]);
    // What changes has the records looked at again, with those of that year.
    await register(lead, { key: 'ffffffffffff' }, '柳林北路自来水主管爆裂');
    expect(await ringingAt(lead)).toEqual([`over ${title}`]);
    await lead.host.stop();
    const again = await openStationOn(new MemoryShare(folder), { time, profileFolder: lead.profileFolder });
    time.advance(2 * MINUTE_MS);
    expect(await ringingAt(again)).toEqual([`over ${title}`]);
    await again.host.stop();
  });

  test('of a year that is long past rings at once when its incident is spoken of again', async () => {
    const { time, folder, foundLead } = district();
    const lead = await foundLead();
    const incidentId = await register(lead);
    time.jump(3 * YEAR_MS);
    await lead.host.stop();
    const again = await openStationOn(new MemoryShare(folder), { time, profileFolder: lead.profileFolder });
    await again.client.request('emergency.addNote', { incidentId, kind: 'note', text: '善后仍在进行。' });
    expect(await ringingAt(again)).toEqual([`over ${title}`]);
    await again.host.stop();
  });

  test('rings with the shared folder away', async () => {
    const { time, folder, foundLead } = district();
    const lead = await foundLead();
    folder.failure = 'EHOSTDOWN';
    await register(lead);
    await lead.round();
    time.advance(OVER + 5000);
    expect(await ringingAt(lead)).toEqual([`over ${title}`]);
  });

  test('rings at no desk of another office, and not at one that may only look', async () => {
    const made = district();
    const lead = await made.foundLead();
    const congress = await made.join('区人大办', '潘德明', 'liaison');
    const viewer = await made.join('区委办', '阅览', 'viewer');
    await register(lead);
    await made.settle();
    made.time.advance(OVER);
    expect(await ringingAt(lead)).toEqual([`over ${title}`]);
    expect([await ringingAt(congress), await ringingAt(viewer)]).toEqual([[], []]);
  });
});

describe('an answer', () => {
  test('silences the alarm at every desk of the office, and the next stage rings again', async () => {
    const made = district();
    const lead = await made.foundLead();
    const night = await made.join('区委办', '赵一鸣', 'dutyOfficer');
    await register(lead);
    await made.settle();
    made.time.advance(HALF + 5000);
    expect(await ringingAt(night)).toEqual([`half ${title}`]);
    await answer(night);
    expect(await ringingAt(night)).toEqual([]);
    await made.settle();
    expect(await ringingAt(lead)).toEqual([]);
    made.time.advance(NEAR - HALF);
    expect(await ringingAt(lead)).toEqual([`near ${title}`]);
  });

  test('of one incident leaves every other ringing', async () => {
    const { time, foundLead } = district();
    const lead = await foundLead();
    await register(lead);
    await register(lead, { key: 'ffffffffffff' }, '柳林北路自来水主管爆裂');
    time.advance(HALF + 5000);
    expect(await ringingAt(lead)).toHaveLength(2);
    await answer(lead, 0);
    expect(await ringingAt(lead)).toEqual(['half 柳林北路自来水主管爆裂']);
  });
});

describe('nobody answers', () => {
  test('two workstations that are awake and know nothing of each other make one call to each of the next higher', async () => {
    const made = district();
    const lead = await made.foundLead();
    const night = await made.join('区委办', '赵一鸣', 'dutyOfficer');
    await register(lead);
    await made.settle();
    made.folder.failure = 'EHOSTDOWN';
    made.time.advance(NEAR + 5 * MINUTE_MS + 10_000);
    for (const station of [lead, night]) {
      const [file] = (await bookOf(station)).files.values();
      expect(file?.escalations.map(({ values }) => values.step)).toEqual(['lead']);
    }
    made.time.advance(5 * MINUTE_MS);
    made.folder.failure = null;
    await made.settle();
    for (const station of [lead, night]) {
      const [file] = (await bookOf(station)).files.values();
      expect(file?.escalations.map(({ values }) => values.step)).toEqual(['lead', 'chief']);
      expect(file?.timeline.filter(({ values }) => values.kind === 'escalated')).toHaveLength(2);
    }
    expect((await lead.client.request('emergency.getAlarms'))[0]?.called).toMatchObject({ step: 'chief' });
  });

  test('once the next higher is to be called, it rings at the 总值班室 too, also when the office itself is dark', async () => {
    const made = district();
    const lead = await made.foundLead();
    const congress = await made.join('区人大办', '潘德明', 'liaison');
    await register(congress);
    await made.settle();
    await congress.host.stop();
    made.time.advance(NEAR + MINUTE_MS);
    expect(await ringingAt(lead)).toEqual([]);
    made.time.advance(5 * MINUTE_MS);
    expect(await ringingAt(lead)).toEqual([`near ${title}`]);
    await answer(lead);
    expect(await ringingAt(lead)).toEqual([]);
    made.stations.splice(1);
  });

  test('an incident that is entered when its report is overdue already rings at once, and calls nobody before somebody could answer', async () => {
    const { time, foundLead } = district();
    const lead = await foundLead();
    await register(lead, { knownAt: time.now() - 3 * 60 * MINUTE_MS });
    expect(await ringingAt(lead)).toEqual([`over ${title}`]);
    time.advance(4 * MINUTE_MS);
    expect([...(await bookOf(lead)).files.values()][0]?.escalations).toEqual([]);
    time.advance(MINUTE_MS + 5000);
    expect([...(await bookOf(lead)).files.values()][0]?.escalations.map(({ values }) => values.step)).toEqual(['lead']);
  });

  test('somebody who answers in time has nobody called', async () => {
    const { time, foundLead } = district();
    const lead = await foundLead();
    await register(lead);
    time.advance(NEAR + MINUTE_MS);
    await answer(lead);
    time.advance(20 * MINUTE_MS);
    const [file] = (await bookOf(lead)).files.values();
    expect(file?.escalations).toEqual([]);
  });
});

test('an office that is told sees at once whole what its page had only heard of', async () => {
  const made = district();
  const lead = await made.foundLead();
  const congress = await made.join('区人大办', '潘德明', 'liaison');
  const incidentId = await register(lead);
  await made.settle();
  expect((await bookOf(congress)).files.get(incidentId)?.incident.title).toBe('');
  const arrived: string[] = [];
  congress.host.listen((name, payload) => {
    if (name !== 'records.changed') return;
    const { changed } = payload as { readonly changed: readonly RecordView[] };
    for (const { id, values } of changed) if (id === incidentId) arrived.push(String(values.title));
  });
  await lead.client.request('emergency.reportByPhone', {
    incidentId,
    points: '天桥坍塌，请知悉。',
    destination: {
      recipientName: '区人大办',
      leg: 'units',
      answeredBy: '潘德明',
      toOfficeId: await officeId(congress),
    },
  });
  await made.settle();
  expect(arrived).toEqual([title]);
});

test('an intake that is sent twice is one incident', async () => {
  const { foundLead } = district();
  const lead = await foundLead();
  const [first, second] = [await register(lead), await register(lead)];
  expect(second).toBe(first);
  expect((await bookOf(lead)).files.size).toBe(1);
});

test('a follow-up reaches every office that was told before, and rings there', async () => {
  const made = district();
  const lead = await made.foundLead();
  const congress = await made.join('区人大办', '潘德明', 'liaison');
  const cppcc = await made.join('区政协办', '程可欣', 'liaison');
  const incidentId = await register(lead);
  const offices = [await officeId(congress), await officeId(cppcc)];
  const [first = ''] = await signed(lead, incidentId, 'firstWritten');
  await lead.client.request('emergency.sendReport', {
    id: first,
    destinations: offices.map((toOfficeId) => ({
      recipientName: '抄告',
      leg: 'units' as const,
      channel: 'written' as const,
      toOfficeId,
    })),
  });
  await made.settle();
  for (const station of [congress, cppcc]) {
    const [alarm] = await station.client.request('emergency.getAlarms');
    expect(alarm).toMatchObject({ stage: 'told', title });
    const id = alarm?.routeId ?? '';
    await station.client.request('emergency.signRoute', { id, baseRevision: await revisionOf(station) });
    expect(await ringingAt(station)).toEqual([]);
  }
  await made.settle();
  const [followUp = ''] = await signed(lead, incidentId, 'followUp');
  await lead.client.request('emergency.sendReport', {
    id: followUp,
    destinations: [{ recipientName: '市政府总值班室', leg: 'city', channel: 'written' }],
  });
  await made.settle();
  expect([await ringingAt(congress), await ringingAt(cppcc)]).toEqual([[`told ${title}`], [`told ${title}`]]);
});

async function signed(
  station: InProcessStation,
  incidentId: string,
  kind: 'firstWritten' | 'followUp',
): Promise<readonly string[]> {
  const { client } = station;
  const { ids } = await client.request('emergency.draftReport', {
    incidentId,
    kind,
    values: { title: '关于城东街道人行天桥坍塌的报告', sections: { overview: '天桥坍塌，伤亡待核。' } },
  });
  const baseRevision = await revisionOf(station);
  await client.request('emergency.signReport', { id: ids[0] ?? '', baseRevision, signedBy: '李建国' });
  return ids;
}

describe('a computer whose clock is a year off', () => {
  test('put right while the folder is away: what the difference was is forgotten, whatever the last status said', async () => {
    const made = district();
    await made.foundLead();
    const wrong = new VirtualTime(NIGHT + YEAR_MS);
    const night = await made.join('区委办', '赵一鸣', 'dutyOfficer', wrong);
    await night.round();
    expect((await night.client.request('sync.getStatus')).clockOffsetMs).not.toBeNull();
    made.folder.failure = 'EHOSTDOWN';
    wrong.jump(-YEAR_MS);
    await night.round();
    await night.round();
    expect((await night.client.request('sync.getStatus')).clockOffsetMs).toBeNull();
  });

  test.each([
    ['ahead', YEAR_MS],
    ['behind', -YEAR_MS],
  ])('%s: times, order and deadlines go by the file server, and both clocks are kept', async (_, off) => {
    const made = district();
    const lead = await made.foundLead();
    const wrong = new VirtualTime(NIGHT + off);
    const night = await made.join('区委办', '赵一鸣', 'dutyOfficer', wrong);
    await night.round();
    const { clockOffsetMs } = await night.client.request('sync.getStatus');
    expect(Math.abs((clockOffsetMs ?? 0) + off)).toBeLessThan(2 * MINUTE_MS);

    const incidentId = await register(night);
    await made.settle();
    made.time.advance(MINUTE_MS);
    wrong.advance(MINUTE_MS);
    await lead.client.request('emergency.addNote', { incidentId, kind: 'note', text: '已联系柳林街道核实。' });
    await made.settle();
    const [file] = (await bookOf(lead)).files.values();
    expect(file?.timeline.map(({ values }) => values.act)).toEqual(['registered', 'noted']);
    expect(Math.abs((file?.incident.knownAt ?? 0) - made.time.now())).toBeLessThan(10 * MINUTE_MS);
    const [registered] = file?.timeline ?? [];
    expect(registered?.values).toMatchObject({ isTimeTyped: false, clockOffsetMs: expect.any(Number) });
    expect(Math.abs((registered?.values.computerAt ?? 0) - wrong.now())).toBeLessThan(10 * MINUTE_MS);

    wrong.advance(OVER);
    expect(await ringingAt(night)).toEqual([`over ${title}`]);
    const { problems } = await night.client.request('sync.getStatus');
    expect(problems.map(({ code }) => code)).toContain('clockOff');
  });
});
