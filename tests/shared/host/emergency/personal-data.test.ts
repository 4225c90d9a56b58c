import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { IncidentPerson } from '../../../../shared/domain/emergency/incident.ts';
import {
  bookOf,
  EmergencyDistrict,
  MINUTE_MS,
  NIGHT,
  officeId,
  recordsOf,
  register,
  revisionOf,
} from '../../../support/emergency-district.ts';
import { type InProcessStation, openStationOn, roundsUntil } from '../../../support/in-process-station.ts';
import { MemoryShare } from '../../../support/memory-share.ts';
import { VirtualTime } from '../../../support/virtual-time.ts';

const DAY_MS = 86_400_000;
const running: EmergencyDistrict[] = [];
afterEach(async () => {
  for (const district of running.splice(0)) await district.stop();
});

const district = (): EmergencyDistrict => {
  const made = new EmergencyDistrict();
  running.push(made);
  return made;
};

const source = { name: '马建军', phone: '13900007788' };
const people = async (station: InProcessStation): Promise<IncidentPerson[]> =>
  (await recordsOf(station))
    .filter(({ kind, standing }) => kind === 'incidentPerson' && standing === 'present')
    .map(({ values }) => values as unknown as IncidentPerson);
const namesAt = async (station: InProcessStation): Promise<string[]> =>
  (await people(station)).map(({ details }) => details?.name ?? '已封存');
const atIncident = async (station: InProcessStation, id: string) => ({ id, baseRevision: await revisionOf(station) });

/** Two workstations of one office that both can read who told of an incident. */
async function twoReaders() {
  const made = district();
  const lead = await made.foundLead();
  const second = await made.join('区委办', '苏雨桐', 'coordinator');
  const id = await register(lead, { source });
  await made.settle();
  await roundsUntil(made.stations, async () => (await namesAt(second)).join() === source.name);
  const { time, folder } = made;
  return { made, time, folder, settle: () => made.settle(), lead, second, id };
}

/** Every file of a profile, as text. */
function textsOf(folder: string): string {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file).toString('latin1'))
    .join('\n');
}

const latin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test('personal data are read at every workstation of the office, and stand in no journal or file in the open', async () => {
  const { lead, second, folder } = await twoReaders();
  expect([await namesAt(lead), await namesAt(second)]).toEqual([[source.name], [source.name]]);
  const shared = [...folder.segments.values()].map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
  for (const text of [shared, textsOf(lead.profileFolder), textsOf(second.profileFolder)]) {
    expect(text).not.toContain(latin(source.name));
    expect(text).not.toContain(source.phone);
  }
});

test('an office that was told of the incident sees no personal data', async () => {
  const { made, lead, id } = await twoReaders();
  const congress = await made.join('区人大办', '潘德明', 'liaison');
  const { ids } = await lead.client.request('emergency.reportByPhone', {
    incidentId: id,
    points: '天桥坍塌，请知悉。',
    destination: {
      recipientName: '区人大办',
      leg: 'units',
      answeredBy: '潘德明',
      toOfficeId: await officeId(congress),
    },
  });
  expect(ids.length).toBeGreaterThan(0);
  await made.settle();
  expect((await bookOf(congress)).files.get(id)?.incident.title).toBe('城东街道人行天桥坍塌');
  expect((await people(congress)).map(({ details }) => details)).not.toContainEqual(
    expect.objectContaining({ name: source.name }),
  );
});

test('destroyed, they are read nowhere again: not here, not elsewhere, not after a start, not by whoever has the former records', async () => {
  const { lead, second, id, folder, time, settle } = await twoReaders();
  const [before] = await people(lead);
  await lead.client.request('emergency.endResponse', await atIncident(lead, id));
  await lead.client.request('emergency.destroyPersonalData', await atIncident(lead, id));
  await settle();
  await roundsUntil([lead, second], async () => keysOf(lead) + keysOf(second) === 0);

  expect([await namesAt(lead), await namesAt(second)]).toEqual([[], []]);
  for (const [name, bytes] of folder.documents) {
    if (name.startsWith('incident-keys/'))
      expect(JSON.parse(Buffer.from(bytes).toString('utf8'))).not.toHaveProperty('key');
  }
  const [file] = (await bookOf(second)).files.values();
  expect(file?.timeline.map(({ values }) => values.act)).toContain('personalDataDestroyed');
  expect(file?.incident.personalDataDestroyedBy).toBe('林永康');

  await second.host.stop();
  const again = await openStationOn(new MemoryShare(folder), { time, profileFolder: second.profileFolder });
  // What was sealed is still in the journals; whoever puts it before a workstation again gets nothing out of it.
  expect(again.ports.profile.read().incidentKeys).toEqual({});
  expect(before?.sealed.length).toBeGreaterThan(20);
  expect(await namesAt(again)).toEqual([]);
  await again.host.stop();
});

const keysOf = (station: InProcessStation): number => Object.keys(station.ports.profile.read().incidentKeys).length;

test('on their date they are destroyed by themselves once the response has ended, and not before either', async () => {
  const { lead, second, id, time } = await twoReaders();
  time.advance(181 * DAY_MS);
  await lead.round();
  expect(await namesAt(lead)).toEqual([source.name]);
  await lead.client.request('emergency.endResponse', await atIncident(lead, id));
  await lead.round();
  expect(await namesAt(lead)).toEqual([source.name]);
  time.advance(181 * DAY_MS);
  await roundsUntil([lead, second], async () => keysOf(lead) + keysOf(second) === 0);
  expect([await namesAt(lead), await namesAt(second)]).toEqual([[], []]);
});

test('their date having come while the folder was away, they are destroyed as soon as it is back', async () => {
  const { lead, id, time, folder } = await twoReaders();
  await lead.client.request('emergency.endResponse', await atIncident(lead, id));
  time.advance(2 * MINUTE_MS);
  await lead.round();
  folder.failure = 'EHOSTDOWN';
  await lead.round();
  // The look of every hour is most of an hour away.
  time.jump(181 * DAY_MS);
  await lead.round();
  expect(await namesAt(lead)).toEqual([source.name]);
  folder.failure = null;
  const back = time.now();
  await roundsUntil([lead], async () => keysOf(lead) === 0);
  expect(time.now() - back).toBeLessThan(10 * MINUTE_MS);
});

test('keys that came back with a former profile are taken out again soon after the start', async () => {
  const { lead, second, id, folder, time } = await twoReaders();
  const { profile } = second.ports;
  const { incidentKeys } = profile.read();
  await lead.client.request('emergency.endResponse', await atIncident(lead, id));
  await lead.client.request('emergency.destroyPersonalData', await atIncident(lead, id));
  await roundsUntil([lead, second], async () => keysOf(lead) + keysOf(second) === 0);
  await profile.write({ ...profile.read(), incidentKeys, destroyedIncidentKeys: {} });
  await second.host.stop();
  const again = await openStationOn(new MemoryShare(folder), { time, profileFolder: second.profileFolder });
  expect(keysOf(again)).toBe(1);
  time.advance(2 * MINUTE_MS);
  await roundsUntil([again], async () => keysOf(again) === 0);
  await again.host.stop();
});

test('a computer whose clock is a year ahead destroys nothing while it does not know the server’s', async () => {
  const made = district();
  const lead = await made.foundLead();
  const id = await register(lead, { source });
  await lead.client.request('emergency.endResponse', await atIncident(lead, id));
  await lead.round();
  await lead.host.stop();
  made.folder.failure = 'EHOSTDOWN';
  const ahead = await openStationOn(new MemoryShare(made.folder), {
    time: new VirtualTime(NIGHT + 400 * DAY_MS),
    profileFolder: lead.profileFolder,
  });
  for (let round = 0; round < 5; round += 1) await ahead.round();
  expect(await namesAt(ahead)).toEqual([source.name]);
  await ahead.host.stop();
});

test('whoever still needs them says so in time, and they stay', async () => {
  const { lead, second, id, time } = await twoReaders();
  await lead.client.request('emergency.endResponse', await atIncident(lead, id));
  const until = time.now() + 300 * DAY_MS;
  await lead.client.request('emergency.extendPersonalData', {
    ...(await atIncident(lead, id)),
    until,
    reason: '善后赔付尚未完成',
  });
  time.advance(200 * DAY_MS);
  await roundsUntil([lead, second], async () => (await namesAt(second)).join() === source.name);
  expect(await namesAt(lead)).toEqual([source.name]);
  time.advance(101 * DAY_MS + MINUTE_MS);
  await roundsUntil([lead, second], async () => keysOf(lead) + keysOf(second) === 0);
});

test('a command that is refused makes no key', async () => {
  const made = district();
  const lead = await made.foundLead();
  const other = await made.join('区政府办', '许静', 'coordinator');
  const details = { name: '张三' };
  const incidentId = await register(lead, { source });
  const saved = { incidentId, role: 'casualty', details } as const;
  await made.settle();
  const before = keysOf(other);
  await expect(other.client.request('emergency.savePerson', saved)).rejects.toThrow();
  await expect(register(other, { source, officeId: await officeId(lead) })).rejects.toThrow();
  await expect(register(other, { source, knownAt: made.time.now() + 10 * MINUTE_MS })).rejects.toThrow();
  expect(keysOf(other)).toBe(before);
  await lead.client.request('emergency.endResponse', await atIncident(lead, incidentId));
  await lead.client.request('emergency.destroyPersonalData', await atIncident(lead, incidentId));
  await roundsUntil(made.stations, async () => keysOf(lead) === 0);
  await expect(lead.client.request('emergency.savePerson', saved)).rejects.toThrow();
  expect(keysOf(lead)).toBe(0);
});
