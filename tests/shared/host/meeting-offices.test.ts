import { afterEach, expect, test } from 'vitest';
import { type MeetingFile, matterBookOf } from '../../../shared/rules/supervision/matter-book.ts';
import { cables } from '../../support/cables.ts';
import { until, type Workstation } from '../../support/office-workstation.ts';
import { foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

/** The morning of 18 November 2026, whenever the test runs. */
const began = Date.now();
const clock = { now: () => Date.parse('2026-11-18T09:00:00+08:00') + Date.now() - began };
const window = { partitions: ['all', '2026-Y', '2026-M11'] };

const running: Workstation[] = [];
afterEach(async () => {
  for (const { host } of running.splice(0)) await host.stop();
});

const opened = async ({ client }: Workstation) => client.request('records.openWindow', window);
async function meetingsAt(station: Workstation): Promise<MeetingFile[]> {
  const { records } = await opened(station);
  return [...matterBookOf(records as Parameters<typeof matterBookOf>[0]).meetings.values()];
}
const meetingAt = async (station: Workstation): Promise<MeetingFile> => {
  const [file] = await meetingsAt(station);
  if (!file) throw new Error('the meeting is here');
  return file;
};
const one = async (station: Workstation, id: string) => ({ id, baseRevision: (await opened(station)).revision });
const topic = (title: string) => ({ kind: 'meetingTopic' as const, values: { title } });

/** 区委办 has called a meeting of itself and 区政府办. */
async function calledAt(lead: Workstation): Promise<string> {
  const offices = await officeIds(lead);
  const line = (name: string) => ({
    kind: 'meetingAttendee' as const,
    values: { unit: { name, officeId: offices.get(name) ?? '' } },
  });
  const { ids } = await lead.client.request('meetings.plan', {
    officeId: offices.get('区委办') ?? '',
    key: 'abcdefabcdef',
    values: {
      ...{ title: '第四次四办主任联席会议', heldOn: '2026-12-02', startAt: '09:30', chair: '林永康' },
      ...{ placeText: '区委常委会议室', hostOfficeId: offices.get('区委办') ?? '' },
    },
    entries: [topic('计划协同'), line('区委办'), line('区政府办'), line('区政府办')],
  });
  const id = ids[0] ?? '';
  await lead.client.request('meetings.notify', await one(lead, id));
  return id;
}

test('two offices add topics and say that they have the notice, without each other: nothing is lost, and what was said first stands', async () => {
  const cableOf = cables();
  const [leadCable, otherCable] = [cableOf('lead'), cableOf('government')];
  const lead = await foundDistrict(leadCable.cable, { clock });
  running.push(lead);
  const other = await joinDistrict(otherCable.cable, '区政府办', '唐思远', 'liaison', { clock });
  running.push(other);
  const meetingId = await calledAt(lead);
  await until(other, async () => (await meetingsAt(other)).some(({ attendees }) => attendees.length === 3));
  leadCable.unplug();
  otherCable.unplug();

  const add = (station: Workstation, title: string) =>
    station.client.request('meetings.addEntries', { meetingId, entries: [topic(title)] });
  const confirm = (station: Workstation, unitName: string) =>
    station.client.request('meetings.confirmReceipt', { meetingId, unitName });
  await add(lead, '值班安排');
  await add(other, '接待会商');
  await confirm(lead, '区委办');
  await confirm(other, '区政府办');
  const said = (await meetingAt(other)).attendees[1]?.values.receivedAt;
  const theirs = (await meetingAt(other)).attendees[1]?.id ?? '';
  await other.client.request('meetings.editEntry', { ...(await one(other, theirs)), changes: { name: '龚晓东' } });
  await lead.client.request('meetings.edit', { ...(await one(lead, meetingId)), changes: { purpose: '研究明年工作' } });
  leadCable.plugIn();
  otherCable.plugIn();

  for (const station of [lead, other]) {
    await until(station, async () => {
      const { topics, attendees, meeting } = await meetingAt(station);
      const isAll = attendees.every(({ values }) => values.receivedAt !== undefined);
      return topics.length === 3 && isAll && meeting.purpose !== '' && attendees[1]?.values.name === '龚晓东';
    });
    const { topics, attendees } = await meetingAt(station);
    expect(new Set(topics.map(({ values }) => values.title))).toEqual(new Set(['计划协同', '值班安排', '接待会商']));
    expect(topics[0]?.values.title).toBe('计划协同');
    expect(attendees.map(({ values }) => values.receivedBy)).toEqual(['林永康', '唐思远', '唐思远']);
    expect((await opened(station)).records.flatMap(({ conflicts }) => Object.keys(conflicts))).toEqual([]);
  }
  await confirm(lead, '区政府办');
  expect((await meetingAt(lead)).attendees[1]?.values).toMatchObject({ receivedAt: said, receivedBy: '唐思远' });
});

test('two offices plan at once: both meetings are there, and one takes another number of the year', async () => {
  const cableOf = cables();
  const [leadCable, otherCable] = [cableOf('lead'), cableOf('government')];
  const lead = await foundDistrict(leadCable.cable, { clock });
  running.push(lead);
  const other = await joinDistrict(otherCable.cable, '区政府办', '唐思远', 'liaison', { clock });
  running.push(other);
  leadCable.unplug();
  otherCable.unplug();
  const plan = async (station: Workstation, office: string, key: string, heldOn: string): Promise<string> => {
    const officeId = (await officeIds(station)).get(office) ?? '';
    const values = { title: '四办主任联席会议', heldOn, hostOfficeId: officeId };
    return (await station.client.request('meetings.plan', { officeId, key, values, entries: [] })).ids[0] ?? '';
  };
  await plan(lead, '区委办', 'abcdefabcdef', '2026-12-02');
  const second = await plan(other, '区政府办', 'fedcbafedcba', '2026-12-09');
  leadCable.plugIn();
  otherCable.plugIn();
  await until(lead, async () => (await meetingsAt(lead)).length === 2);
  const numbers = async () => (await meetingsAt(lead)).map(({ meeting }) => meeting.sequence).sort();
  expect(await numbers()).toEqual([1, 1]);
  await lead.client.request('meetings.renumber', await one(lead, second));
  expect(await numbers()).toEqual([1, 2]);
});
