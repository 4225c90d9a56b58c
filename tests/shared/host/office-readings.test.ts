import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { OfficeReading } from '../../../shared/contract/sync-details.ts';
import type { SyncStatus } from '../../../shared/contract/workspace.contract.ts';
import { openWorkstation, scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';

const officeNames = {
  partyCommittee: '区委办公室',
  peoplesCongress: '区人大常委会办公室',
  government: '区政府办公室',
  cppcc: '区政协办公室',
  reception: '接待办公室',
};

const running = new Set<Workstation>();
afterEach(async () => {
  await Promise.all([...running].map(({ host }) => host.stop()));
  running.clear();
});

async function open(share: string, profileFolder?: string): Promise<Workstation> {
  const workstation = await openWorkstation(share, profileFolder === undefined ? {} : { profileFolder });
  running.add(workstation);
  return workstation;
}

async function close(workstation: Workstation): Promise<void> {
  running.delete(workstation);
  await workstation.host.stop();
}

async function found(share: string): Promise<Workstation> {
  const lead = await open(share);
  await lead.client.request('workspace.create', {
    districtName: '云溪区',
    officeNames,
    otherUnits: [],
    me: { name: '林永康', office: 'partyCommittee', role: 'coordinator' },
  });
  return lead;
}

async function officeIdOf(workstation: Workstation, name: string): Promise<string> {
  const { records } = await workstation.client.request('records.openWindow', { partitions: ['all'] });
  return records.find(({ kind, values }) => kind === 'office' && values.name === name)?.id ?? '';
}

async function join(share: string, office: string, name: string): Promise<Workstation> {
  const workstation = await open(share);
  await until(workstation, async () => (await officeIdOf(workstation, office)) !== '');
  const officeId = await officeIdOf(workstation, office);
  await workstation.client.request('workspace.join', { me: { name, officeId, role: 'liaison' } });
  return workstation;
}

const statusOf = ({ client }: Workstation): Promise<SyncStatus> => client.request('sync.getStatus');

async function readingOf(workstation: Workstation, office: string): Promise<OfficeReading | undefined> {
  const officeId = await officeIdOf(workstation, office);
  return (await statusOf(workstation)).offices.find((row) => row.officeId === officeId);
}

const untilReading = (workstation: Workstation, office: string, state: OfficeReading['state']): Promise<void> =>
  until(workstation, async () => {
    const { unpublishedCommits } = await statusOf(workstation);
    return unpublishedCommits === 0 && (await readingOf(workstation, office))?.state === state;
  });

const addVenue = ({ client }: Workstation, name: string) =>
  client.request('directory.addEntries', { entries: [{ kind: 'venue', values: { name, bufferMinutes: 0 } }] });

test('an office that reads is shown as having read, lags while its workstation is off, and has read again when it is back', async () => {
  const share = scratchFolder('share');
  const lead = await found(share);
  const government = await join(share, '区政府办公室', '唐思远');
  await untilReading(lead, '区政府办公室', 'current');
  expect(await readingOf(lead, '区政府办公室')).toMatchObject({ workstations: 1, current: 1, behindSince: null });
  expect(await readingOf(lead, '区政协办公室')).toMatchObject({ state: 'none', workstations: 0 });
  await untilReading(government, '区委办公室', 'current');

  await close(government);
  const before = Date.now();
  await addVenue(lead, '第一会议室');
  const between = Date.now();
  await addVenue(lead, '第二会议室');
  await untilReading(lead, '区政府办公室', 'behind');
  const lagging = await readingOf(lead, '区政府办公室');
  expect(lagging).toMatchObject({ workstations: 1, current: 0 });
  expect(lagging?.behindSince).toBeGreaterThanOrEqual(before);
  expect(lagging?.behindSince, 'since the first entry that it has not read').toBeLessThanOrEqual(between);

  await open(share, government.profileFolder);
  await untilReading(lead, '区政府办公室', 'current');
  expect((await statusOf(lead)).problems).toEqual([]);
});

test('of two workstations of an office one that is off makes the office partly read, and a restart forgets nothing', async () => {
  const share = scratchFolder('share');
  const lead = await found(share);
  const first = await join(share, '区政府办公室', '唐思远');
  await join(share, '区政府办公室', '何静');
  await until(lead, async () => (await readingOf(lead, '区政府办公室'))?.current === 2);
  await close(first);
  await addVenue(lead, '第一会议室');
  await untilReading(lead, '区政府办公室', 'partly');
  expect(await readingOf(lead, '区政府办公室')).toMatchObject({ workstations: 2, current: 1 });

  await close(lead);
  const again = await open(share, lead.profileFolder);
  await untilReading(again, '区政府办公室', 'partly');
  expect((await readingOf(again, '区政府办公室'))?.behindSince).not.toBeNull();
});

test('while the share is unplugged the entries queue and nobody is said to have read them; back again everything is sent and read', async () => {
  const share = scratchFolder('share');
  const lead = await found(share);
  await join(share, '区政府办公室', '唐思远');
  await untilReading(lead, '区政府办公室', 'current');
  const { publishedAt } = await statusOf(lead);
  renameSync(share, `${share}-unplugged`);
  await addVenue(lead, '第一会议室');
  await until(lead, async () => (await statusOf(lead)).share === 'unreachable');
  const unplugged = await statusOf(lead);
  expect(unplugged).toMatchObject({
    unpublishedCommits: 1,
    publishedAt,
    problems: [{ code: 'shareUnreachable', errorCode: 'ENOENT' }],
  });
  renameSync(`${share}-unplugged`, share);
  await untilReading(lead, '区政府办公室', 'current');
  const back = await statusOf(lead);
  expect(back.problems).toEqual([]);
  expect(back.publishedAt).toBeGreaterThan(publishedAt ?? 0);
});

test('a reading that somebody else wrote into the folder of an office makes nobody believe that the office has read', async () => {
  const share = scratchFolder('share');
  const lead = await found(share);
  const government = await join(share, '区政府办公室', '唐思远');
  const congress = await join(share, '区人大常委会办公室', '潘德明');
  await untilReading(lead, '区政府办公室', 'current');
  await close(government);
  await addVenue(lead, '第一会议室');
  await untilReading(lead, '区人大常委会办公室', 'current');
  await untilReading(lead, '区政府办公室', 'behind');
  await close(congress);
  const devices = path.join(share, 'devices');
  const readingFile = (deviceId: string): string => path.join(devices, deviceId, 'reading.json');
  const texts = readdirSync(devices).map(
    (deviceId) => [deviceId, readFileSync(readingFile(deviceId), 'utf8')] as const,
  );
  for (const [deviceId] of texts) {
    for (const [, text] of texts.filter(([other]) => other !== deviceId)) {
      writeFileSync(readingFile(deviceId), text);
      const beat = path.join(share, 'beat');
      const mark = readdirSync(beat).find((name) => name.startsWith(`${deviceId}-r`)) ?? '';
      renameSync(path.join(beat, mark), path.join(beat, `${deviceId}-r${'0'.repeat(16)}`));
    }
  }
  await addVenue(lead, '第二会议室');
  await untilReading(lead, '区人大常委会办公室', 'behind');
  expect(await readingOf(lead, '区政府办公室')).toMatchObject({ state: 'behind', current: 0 });
  expect(lead.log).toEqual([]);
});

test('the clock of a file server on this machine is right, and it is measured without anything being entered', async () => {
  const share = scratchFolder('share');
  const lead = await found(share);
  await close(lead);
  const again = await open(share, lead.profileFolder);
  await until(again, async () => (await statusOf(again)).clockOffsetMs !== null);
  expect(Math.abs((await statusOf(again)).clockOffsetMs ?? Number.NaN)).toBeLessThan(60_000);
});
