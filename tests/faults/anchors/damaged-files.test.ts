import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NodeShare } from '../../../electron/share/node-share.ts';
import { closedDemoStation, everyRecord } from '../../support/closed-demo-station.ts';
import { crowdedShim, localDiskFillsUp, shareFillsUp } from '../../support/crowded-workstation.ts';
import { calm, HostileShare } from '../../support/hostile-share.ts';
import { found, type InProcessStation, openStationOn, roundsUntil } from '../../support/in-process-station.ts';
import { emptyFolder } from '../../support/memory-share.ts';
import { addVenue, syncStatus, venueNames } from '../../support/office-acts.ts';
import { openWorkstation, scratchFolder } from '../../support/office-workstation.ts';
import { passes, ShimmedDisk } from '../../support/shimmed-disk.ts';
import { agree, stopAll, twoOffices } from '../../support/two-offices.ts';

const DAY_MS = 86_400_000;

/** What storage did to files of the offices that were read on from: a tear, a hole, a flip, and all of it. */
const damages: readonly [string, (file: string) => void][] = [
  ['torn', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
  ['emptied', (file) => truncateSync(file, 0)],
  ['filled with NUL', (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length))],
  ['NUL at the end', (file) => writeFileSync(file, readFileSync(file).fill(0, readFileSync(file).length - 200))],
  ['lengthened by garbage', (file) => appendFileSync(file, 'garbage'.repeat(40))],
  [
    'flipped in one bit',
    (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 150] = (bytes[bytes.length - 150] ?? 0) ^ 4;
      writeFileSync(file, bytes);
    },
  ],
];

test.each(damages)(
  'T4 a journal on the share that is %s is read no further and told of, the others go on, and its writer mends it',
  async (_name, damage) => {
    const root = scratchFolder('t4');
    const { lead, other, stations } = await twoOffices([new NodeShare(root), new NodeShare(root)]);
    const third = await openStationOn(new NodeShare(root));
    await roundsUntil([third], async () => (await venueNames(third)).length === 2);
    await addVenue(lead, '丙');
    await lead.round();
    damage(path.join(root, 'devices', lead.deviceId, '000000.seg'));
    await addVenue(other, '丁');
    await other.round();
    for (let round = 0; round < 4; round += 1) await third.round();
    expect(await venueNames(third)).toEqual(expect.arrayContaining(['甲', '乙', '丁']));
    const newcomer = await openStationOn(new NodeShare(root));
    await newcomer.round();
    expect(await venueNames(newcomer)).toEqual(expect.arrayContaining(['乙', '丁']));
    // At the latest its daily comparison finds what lies far from the end.
    lead.time.advance(DAY_MS);
    await addVenue(lead, '戊');
    const all = [...stations, third, newcomer];
    await roundsUntil(all, () => agree(all, ['甲', '乙', '丙', '丁', '戊']));
    for (const station of all)
      expect(await syncStatus(station)).toMatchObject({ share: 'online', unverifiedDevices: 0 });
    await stopAll(all);
  },
);

test.each(damages)(
  'T4 an own journal that is %s is cut where it ends whole, and the share gives the rest back',
  async (_name, damage) => {
    const root = scratchFolder('t4-own');
    const { lead, other } = await twoOffices([new NodeShare(root), new NodeShare(root)]);
    await addVenue(lead, '丙');
    await roundsUntil([lead, other], () => agree([lead, other], ['甲', '乙', '丙']));
    await lead.host.stop();
    const [workspace = ''] = readdirSync(path.join(lead.profileFolder, 'ws'));
    damage(path.join(lead.profileFolder, 'ws', workspace, 'log', lead.deviceId, '000000.seg'));
    const again = await openStationOn(new NodeShare(root), { profileFolder: lead.profileFolder });
    await roundsUntil([again, other], () => agree([again, other], ['甲', '乙', '丙']));
    await again.round();
    expect(again.deviceId).toBe(lead.deviceId);
    await addVenue(again, '丁');
    await roundsUntil([again, other], () => agree([again, other], ['甲', '乙', '丙', '丁']));
    await stopAll([again, other]);
  },
);

test('T11 a full local disk refuses entries with the reason, loses none that counted, and goes on once there is room', async () => {
  const place = crowdedShim(path.join(scratchFolder('t11'), 'profile'));
  try {
    await localDiskFillsUp(place, scratchFolder('share'));
  } finally {
    place.remove();
  }
});

test('T11 a full share keeps entries waiting in sight and they arrive once there is room', async () => {
  const hostility = calm();
  const folder = emptyFolder();
  const stations: InProcessStation[] = [];
  await shareFillsUp({
    open: async () => {
      const station = await openStationOn(new HostileShare(folder, hostility, `client ${stations.length}`));
      stations.push(station);
      return station;
    },
    eventually: (_station, isSo) => roundsUntil(stations, isSo),
    fill: () => Object.assign(hostility, { isFull: true }),
    free: () => Object.assign(hostility, { isFull: false }),
  });
});

test('T11 a profile that became read-only refuses entries with the reason and still shows what others write', async () => {
  const root = scratchFolder('t11-read-only');
  let isReadOnly = false;
  const profileFolder = path.join(scratchFolder('t11-profile'), 'profile');
  const disk = new ShimmedDisk(profileFolder, () => (isReadOnly ? { does: 'fail', code: 'EROFS' } : passes));
  try {
    const lead = await openStationOn(new NodeShare(root), { profileFolder });
    await found(lead);
    await addVenue(lead, '甲');
    isReadOnly = true;
    await expect(addVenue(lead, '乙')).rejects.toMatchObject({
      code: 'LOCAL_DISK_FAILED',
      details: { errorCode: 'EROFS' },
    });
    await lead.round();
    expect(await venueNames(lead)).toEqual(['甲']);
    isReadOnly = false;
    await addVenue(lead, '丙');
    await lead.round();
    expect(await venueNames(lead)).toEqual(['丙', '甲']);
    await lead.host.stop();
  } finally {
    disk.remove();
  }
});

test('T11 a profile whose caches and partitions were wiped has every record again from the journals', async () => {
  const closed = await closedDemoStation();
  rmSync(path.join(closed.folder, 'parts'), { recursive: true });
  rmSync(path.join(closed.folder, 'checkpoint.json'));
  const again = await openWorkstation(closed.share, { profileFolder: closed.profileFolder });
  expect(await everyRecord(again.client)).toEqual(closed.before);
  await again.host.stop();
});

const ownJournal = (profileFolder: string, deviceId: string): string => {
  const [workspace = ''] = readdirSync(path.join(profileFolder, 'ws'));
  return path.join(profileFolder, 'ws', workspace, 'log', deviceId, '000000.seg');
};

test.each(damages)(
  'T4 an entry made after the own journal was %s, before the share was met again, is not lost',
  async (_name, damage) => {
    const root = scratchFolder('t4-after');
    const { lead, other } = await twoOffices([new NodeShare(root), new NodeShare(root)]);
    await lead.host.stop();
    damage(ownJournal(lead.profileFolder, lead.deviceId));
    const again = await openStationOn(new NodeShare(root), { profileFolder: lead.profileFolder });
    await addVenue(again, '丙');
    await again.round();
    await roundsUntil([again, other], () => agree([again, other], ['甲', '乙', '丙']));
    await stopAll([again, other]);
  },
);

test.each(damages)(
  'T4 an entry made while the own journal was %s under the running application is not lost',
  async (_name, damage) => {
    const root = scratchFolder('t4-running');
    const { lead, other } = await twoOffices([new NodeShare(root), new NodeShare(root)]);
    lead.time.advance(5000);
    await lead.round();
    damage(ownJournal(lead.profileFolder, lead.deviceId));
    await addVenue(lead, '丙');
    // Killed before the share process saw it.
    const profileFolder = path.join(scratchFolder('t4-profile'), 'profile');
    cpSync(lead.profileFolder, profileFolder, { recursive: true });
    const again = await openStationOn(new NodeShare(root), { profileFolder });
    await again.round();
    await roundsUntil([again, other], () => agree([again, other], ['甲', '乙', '丙']));
    await stopAll([again, other]);
  },
);

// Bytes put behind the end of a journal that is open are found at the next start only.
test.each(damages.filter(([name]) => name !== 'lengthened by garbage'))(
  'T4 an entry made while the own journal was %s reaches the others without a restart',
  async (_name, damage) => {
    const root = scratchFolder('t4-same');
    const { lead, other } = await twoOffices([new NodeShare(root), new NodeShare(root)]);
    damage(ownJournal(lead.profileFolder, lead.deviceId));
    await addVenue(lead, '丙');
    lead.time.advance(DAY_MS);
    await lead.round();
    await roundsUntil([lead, other], () => agree([lead, other], ['甲', '乙', '丙']));
    await lead.host.stop();
    const again = await openStationOn(new NodeShare(root), { profileFolder: lead.profileFolder });
    await again.round();
    await roundsUntil([again, other], () => agree([again, other], ['甲', '乙', '丙']));
    await stopAll([again, other]);
  },
);
