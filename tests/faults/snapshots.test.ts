import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NodeShare } from '../../electron/share/node-share.ts';
import type { SharePort } from '../../shared/sync/ports.ts';
import { listSnapshots, type SnapshotPlace } from '../../shared/sync/snapshot.ts';
import { found, type InProcessStation, openStationOn, roundsUntil } from '../support/in-process-station.ts';
import { addVenue, syncStatus, venueNames } from '../support/office-acts.ts';
import { openWorkstation, scratchFolder, until, type Workstation } from '../support/office-workstation.ts';
import { alteredSnapshot } from '../support/snapshots.ts';
import { stopAll } from '../support/two-offices.ts';
import { VirtualTime } from '../support/virtual-time.ts';

const VENUES = Array.from({ length: 30 }, (_, index) => `会议室${String(index + 1).padStart(2, '0')}`);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A real folder on which journals are not seen while they are held back. */
class SlowShare extends NodeShare {
  isHolding = true;

  override async readSegment(...place: Parameters<SharePort['readSegment']>): Promise<Uint8Array> {
    return this.isHolding ? new Uint8Array() : super.readSegment(...place);
  }
}

const venuesAre = async (station: InProcessStation, names: readonly string[]): Promise<boolean> =>
  (await venueNames(station)).join() === [...names].sort().join();

/** Everything in the directory, as people see it. */
const shown = async ({ client }: InProcessStation): Promise<string[]> => {
  const { records } = await client.request('records.openWindow', { partitions: ['all'] });
  return records.map(({ id, values, standing }) => JSON.stringify([id, standing, values])).sort();
};

/** All that is told but for the clock, which is the test's. */
const problems = async (station: Workstation) =>
  (await syncStatus(station)).problems.filter(({ code }) => code !== 'clockOff');

/** A workstation that wrote many entries, and a snapshot of them into the real folder. */
async function districtWithSnapshot() {
  const folder = scratchFolder('snapshot-share');
  const share = new NodeShare(folder);
  const lead = await openStationOn(share, { snapshotEveryCommits: 20 });
  await found(lead);
  for (const name of VENUES) await addVenue(lead, name);
  await roundsUntil([lead], async () => (await syncStatus(lead)).unpublishedCommits === 0);
  const place = await waitForSnapshot(lead, share);
  return { folder, share, lead, place };
}

async function waitForSnapshot(station: InProcessStation, share: SharePort, former = ''): Promise<SnapshotPlace> {
  const newest = async () => (await listSnapshots(share)).find(({ name }) => name !== former);
  await roundsUntil([station], async () => {
    station.time.advance(MINUTE_MS);
    return (await newest()) !== undefined;
  });
  return (await newest()) ?? { holderId: '', name: '' };
}

test('a newcomer sees every record before its journals are here, and has the same records afterwards', async () => {
  const { folder, lead } = await districtWithSnapshot();
  const slow = new SlowShare(folder);
  const newcomer = await openStationOn(slow);
  expect(await venuesAre(newcomer, VENUES)).toBe(true);
  expect((await newcomer.client.request('workspace.getStatus')).stage).toBe('joining');
  await newcomer.round();
  expect(await venuesAre(newcomer, VENUES)).toBe(true);
  slow.isHolding = false;
  await addVenue(lead, '新会议室');
  await roundsUntil([lead, newcomer], () => venuesAre(newcomer, [...VENUES, '新会议室']));
  expect(await problems(newcomer)).toEqual([]);
  expect(await shown(newcomer)).toEqual(await shown(lead));
  await stopAll([lead, newcomer]);
  expect(newcomer.log).toEqual([]);
}, 60_000);

test('the office finds it in its own process as well, and joins with it', async () => {
  const { folder, lead } = await districtWithSnapshot();
  const newcomer = await openWorkstation(folder);
  await until(newcomer, async () => (await venueNames(newcomer)).length === VENUES.length);
  await until(newcomer, async () => (await syncStatus(newcomer)).share === 'online');
  expect(await problems(newcomer)).toEqual([]);
  await newcomer.host.stop();
  await stopAll([lead]);
  expect(newcomer.log).toEqual([]);
}, 60_000);

test('a snapshot is written again only when many entries have come, and the former one goes', async () => {
  const { share, lead, place } = await districtWithSnapshot();
  lead.time.advance(DAY_MS);
  await roundsUntil([lead], async () => (await syncStatus(lead)).share === 'online');
  expect(await listSnapshots(share)).toEqual([place]);
  for (let count = 0; count < 20; count += 1) await addVenue(lead, `后来${count}`);
  await roundsUntil([lead], async () => (await syncStatus(lead)).unpublishedCommits === 0);
  const next = await waitForSnapshot(lead, share, place.name);
  expect(await listSnapshots(share)).toEqual([next]);
  await stopAll([lead]);
  expect(lead.log).toEqual([]);
}, 60_000);

test('a small workspace has no snapshot, and joining takes what the journals hold', async () => {
  const share = new NodeShare(scratchFolder('snapshot-share'));
  const lead = await openStationOn(share);
  await found(lead);
  await addVenue(lead, '甲');
  lead.time.advance(DAY_MS);
  const newcomer = await openStationOn(share);
  await roundsUntil([lead, newcomer], () => venuesAre(newcomer, ['甲']));
  expect(await listSnapshots(share)).toEqual([]);
  await stopAll([lead, newcomer]);
});

test('damaged snapshots and files that are none are passed over: the journals bring everything', async () => {
  const { folder, share, lead, place } = await districtWithSnapshot();
  const { holderId, name } = place;
  const file = path.join(folder, 'devices', holderId, 'snapshot', name);
  const bytes = await share.readSnapshot(holderId, name, 0, 1e9);
  writeFileSync(file, bytes.subarray(0, bytes.length - 1));
  writeFileSync(path.join(path.dirname(file), '999999999999-00000000000000aa.snap'), 'no snapshot');
  const slow = new SlowShare(folder);
  const newcomer = await openStationOn(slow);
  expect(await venuesAre(newcomer, [])).toBe(true);
  slow.isHolding = false;
  await roundsUntil([newcomer], () => venuesAre(newcomer, VENUES));
  expect(await problems(newcomer)).toEqual([]);
  await stopAll([lead, newcomer]);
}, 60_000);

/** Puts a snapshot of the lead's into the folder that says what is not so. */
async function lyingDistrict(alter: Parameters<typeof alteredSnapshot>[2]) {
  const { folder, share, lead, place } = await districtWithSnapshot();
  const bytes = await share.readSnapshot(place.holderId, place.name, 0, 1e9);
  const { deviceId, signer } = lead.ports.device;
  const workspaceId = lead.ports.profile.read().workspaceId ?? '';
  const lie = alteredSnapshot({ name: place.name, bytes }, { workspaceId, deviceId, signer }, alter);
  await share.writeOwnSnapshot(deviceId, lie.name, lie.bytes);
  return { folder, lead };
}

test('a member whose snapshot lies is found out: the records are those of the journals, and everybody here is told', async () => {
  const { folder, lead } = await lyingDistrict({ partition: (text) => text.replaceAll('会议室07', '不存在的地方') });
  const slow = new SlowShare(folder);
  const newcomer = await openStationOn(slow);
  expect(await venueNames(newcomer)).toContain('不存在的地方');
  slow.isHolding = false;
  await roundsUntil([newcomer], async () => (await problems(newcomer)).length > 0);
  expect(await problems(newcomer)).toMatchObject([{ code: 'snapshotDiffers', deviceId: lead.deviceId }]);
  expect(await venuesAre(newcomer, VENUES)).toBe(true);
  expect(await shown(newcomer)).toEqual(await shown(lead));
  await stopAll([newcomer]);
  const again = await openStationOn(slow, { profileFolder: newcomer.profileFolder });
  expect(await venuesAre(again, VENUES)).toBe(true);
  expect(await problems(again)).toMatchObject([{ code: 'snapshotDiffers' }]);
  await stopAll([lead, again]);
}, 60_000);

test('a snapshot that promises more than any journal ever brings is given up after a day', async () => {
  const { folder, lead } = await lyingDistrict({
    index: ({ ends, ...rest }) => ({
      ...rest,
      ends: { ...ends, ['0'.repeat(20)]: { commits: 9, link: 'ab'.repeat(32) } },
    }),
    partition: (text) => text.replaceAll('会议室07', '不存在的地方'),
  });
  const newcomer = await openStationOn(new NodeShare(folder), { time: new VirtualTime(lead.time.now()) });
  await roundsUntil([newcomer], async () => (await syncStatus(newcomer)).otherDevices > 0);
  expect(await venueNames(newcomer)).toContain('不存在的地方');
  newcomer.time.advance(DAY_MS + MINUTE_MS);
  await roundsUntil([newcomer], () => venuesAre(newcomer, VENUES));
  expect(await problems(newcomer)).toMatchObject([{ code: 'snapshotDiffers' }]);
  await stopAll([lead, newcomer]);
}, 60_000);

test('a partition lost while the journals are still awaited costs nothing but the wait for them', async () => {
  const { folder, lead } = await districtWithSnapshot();
  const slow = new SlowShare(folder);
  const first = await openStationOn(slow);
  expect(await venuesAre(first, VENUES)).toBe(true);
  const workspaceId = first.ports.profile.read().workspaceId ?? '';
  await stopAll([first]);
  writeFileSync(path.join(first.profileFolder, 'ws', workspaceId, 'parts', 'venue', 'all.json'), 'broken');
  const again = await openStationOn(slow, { profileFolder: first.profileFolder });
  slow.isHolding = false;
  await roundsUntil([again], () => venuesAre(again, VENUES));
  expect(await shown(again)).toEqual(await shown(lead));
  await stopAll([lead, again]);
}, 60_000);
