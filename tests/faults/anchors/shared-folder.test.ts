import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NodeShare } from '../../../electron/share/node-share.ts';
import type { Announcement, SharePort } from '../../../shared/sync/ports.ts';
import { treeOf } from '../../support/folder-tree.ts';
import { openStationOn, roundsUntil } from '../../support/in-process-station.ts';
import { emptyFolder } from '../../support/memory-share.ts';
import { addVenue, syncStatus, venueNames } from '../../support/office-acts.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { FolderHistory, StaleShare } from '../../support/stale-share.ts';
import { agree, stopAll, twoOffices } from '../../support/two-offices.ts';
import { VirtualTime } from '../../support/virtual-time.ts';

const DAY_MS = 86_400_000;

/** What takes the folder's place, and what the workstations then say. */
const disappearances: readonly [string, string, (root: string) => void][] = [
  ['is gone', 'unreachable', () => undefined],
  ['is an empty folder', 'noWorkspace', (root) => mkdirSync(root)],
  [
    'holds another workspace',
    'otherWorkspace',
    (root) => {
      for (const name of ['', 'devices', 'beat']) mkdirSync(path.join(root, name), { recursive: true });
      const file = { id: 'anotherworkspace', formatVersion: 1, districtName: '别的区' };
      writeFileSync(path.join(root, 'workspace.json'), JSON.stringify(file));
    },
  ],
  [
    'holds a workspace file that is filled with NUL',
    'unreachable',
    (root) => {
      mkdirSync(root);
      writeFileSync(path.join(root, 'workspace.json'), Buffer.alloc(120));
    },
  ],
];

test.each(disappearances)(
  'T1 a shared folder that %s gets nothing written or removed for fourteen days, the status says %s, and it is used again by itself',
  async (_name, status, replace) => {
    const root = path.join(scratchFolder('t1'), 'share');
    mkdirSync(root);
    const { stations, lead, other } = await twoOffices([new NodeShare(root), new NodeShare(root)]);
    renameSync(root, `${root}.away`);
    replace(root);
    const untouched = [root, `${root}.away`].map((folder) =>
      status === 'unreachable' && folder === root ? null : treeOf(folder),
    );
    await addVenue(lead, '丙');
    await addVenue(other, '丁');
    for (let day = 0; day < 14; day += 1) {
      for (const station of stations) {
        station.time.advance(DAY_MS);
        await station.round();
        expect(await syncStatus(station)).toMatchObject({ share: status, unpublishedCommits: 1 });
      }
    }
    const after = [root, `${root}.away`].map((folder, index) => untouched[index] && treeOf(folder));
    expect(after).toEqual(untouched);
    expect(await venueNames(lead)).toEqual(['丙', '乙', '甲'].sort());
    rmSync(root, { recursive: true, force: true });
    renameSync(`${root}.away`, root);
    await roundsUntil(stations, () => agree(stations, ['甲', '乙', '丙', '丁']), 20);
    for (const station of stations)
      expect(await syncStatus(station)).toMatchObject({ share: 'online', errorCode: null });
    await stopAll(stations);
  },
);

test('T1 a folder that disappears between one call and the next of a round loses and removes nothing', async () => {
  for (let calls = 1; calls <= 12; calls += 1) {
    const root = path.join(scratchFolder('t1-midway'), 'share');
    mkdirSync(root);
    let left = Number.POSITIVE_INFINITY;
    const shareThatGoes = (): SharePort =>
      new Proxy(new NodeShare(root), {
        get: (share, name) => {
          const value = Reflect.get(share, name);
          if (typeof value !== 'function') return value;
          return (...args: unknown[]) => {
            left -= 1;
            if (left === 0) renameSync(root, `${root}.away`);
            return value.apply(share, args);
          };
        },
      });
    const { stations, lead, other } = await twoOffices([shareThatGoes(), new NodeShare(root)]);
    await addVenue(lead, '丙');
    await addVenue(other, '丁');
    await other.round();
    left = calls;
    lead.time.advance(DAY_MS);
    await lead.round();
    if (left > 0) renameSync(root, `${root}.away`);
    expect(await venueNames(other)).toEqual(expect.arrayContaining(['甲', '乙', '丁']));
    const before = treeOf(`${root}.away`);
    for (const station of stations) await station.round();
    expect(treeOf(`${root}.away`)).toEqual(before);
    renameSync(`${root}.away`, root);
    await roundsUntil(stations, () => agree(stations, ['甲', '乙', '丙', '丁']), 20);
    await stopAll(stations);
  }
});

/** Reads of the folder that fail, or find nothing, while writing works. */
class BlindShare extends NodeShare {
  blindness: 'none' | 'fails' | 'finds nothing' = 'none';

  override async readSegment(deviceId: string, segment: number, from: number, maxBytes: number): Promise<Uint8Array> {
    return this.#see(() => super.readSegment(deviceId, segment, from, maxBytes), new Uint8Array());
  }

  override async listAnnouncements(): Promise<Announcement[]> {
    return this.#see(() => super.listAnnouncements(), []);
  }

  override async listDevices(): Promise<string[]> {
    return this.#see(() => super.listDevices(), []);
  }

  async #see<T>(look: () => Promise<T>, nothing: T): Promise<T> {
    if (this.blindness === 'fails') throw Object.assign(new Error('EIO'), { code: 'EIO' });
    return this.blindness === 'none' ? look() : nothing;
  }
}

test.each(['fails', 'finds nothing'] as const)(
  'T3 a workstation whose reading %s writes and closes over nothing that another wrote meanwhile',
  async (blindness) => {
    const root = scratchFolder('t3');
    const blind = new BlindShare(root);
    const { lead, other, stations } = await twoOffices([new NodeShare(root), blind]);
    blind.blindness = blindness;
    await addVenue(lead, '丙');
    await lead.round();
    const ofLead = (): [string, string][] => [...treeOf(root)].filter(([name]) => name.includes(lead.deviceId));
    const before = ofLead();
    await addVenue(other, '丁');
    for (let round = 0; round < 10; round += 1) await other.round();
    await other.host.stop();
    expect(ofLead()).toEqual(before);
    blind.blindness = 'none';
    const again = await openStationOn(new NodeShare(root), { profileFolder: other.profileFolder });
    await roundsUntil([lead, again], () => agree([lead, again], ['甲', '乙', '丙', '丁']));
    await stopAll([lead, again]);
    expect(stations.flatMap(({ log }) => log)).toEqual([]);
  },
);

/** A folder in which another program holds files: renaming, or writing, is refused for a while. */
class HeldShare extends NodeShare {
  refuses: 'nothing' | 'renames' | 'writes' = 'nothing';
  code = 'EBUSY';
  refusals = 0;

  override async announce(deviceId: string, position: { segment: number; offset: number }): Promise<void> {
    if (this.refuses === 'renames') this.#refuse();
    await super.announce(deviceId, position);
  }

  override async writeOwnSegment(deviceId: string, segment: number, from: number, bytes: Uint8Array): Promise<void> {
    if (this.refuses === 'writes') this.#refuse();
    await super.writeOwnSegment(deviceId, segment, from, bytes);
  }

  #refuse(): never {
    this.refusals += 1;
    throw Object.assign(new Error(this.code), { code: this.code });
  }
}

const holds = ['EPERM', 'EBUSY', 'EACCES'].flatMap((code) =>
  (['renames', 'writes'] as const).map((refuses) => [code, refuses] as const),
);

test.each(holds)(
  'T5 %s for %s: for a minute it is tried again, then it is through; for good it stays queued, and both is said',
  async (code, refuses) => {
    const root = scratchFolder('t5');
    const held = new HeldShare(root);
    const { lead, other, stations } = await twoOffices([held, new NodeShare(root)]);
    Object.assign(held, { code, refuses });
    await addVenue(lead, '丙');
    const until = lead.time.now() + 60_000;
    while (lead.time.now() < until) await lead.round();
    expect(held.refusals).toBeGreaterThan(5);
    expect(await syncStatus(lead)).toMatchObject({ share: 'unreachable', errorCode: code, unpublishedCommits: 1 });
    expect(await venueNames(lead)).toContain('丙');
    held.refuses = 'nothing';
    await roundsUntil(stations, () => agree(stations, ['甲', '乙', '丙']), 5);
    held.refuses = refuses;
    await addVenue(lead, '丁');
    for (let day = 0; day < 14; day += 1) {
      lead.time.advance(DAY_MS);
      await lead.round();
    }
    expect(await syncStatus(lead)).toMatchObject({ errorCode: code, unpublishedCommits: 1 });
    await addVenue(other, '戊');
    await other.round();
    await lead.round();
    expect(await venueNames(lead)).toContain('戊');
    await lead.host.stop();
    const again = await openStationOn(new NodeShare(root), { profileFolder: lead.profileFolder });
    await roundsUntil([again, other], () => agree([again, other], ['甲', '乙', '丙', '丁', '戊']));
    await stopAll([again, other]);
  },
);

test('T6 listings and bytes that are ten seconds old, without any event, converge within thirty, nothing twice and nothing gone', async () => {
  const time = new VirtualTime();
  const history = new FolderHistory(emptyFolder(), () => time.now());
  const stale = () => new StaleShare(history, 10_000);
  const { stations } = await twoOffices([stale(), stale()], time);
  const names = ['甲', '乙'];
  for (const [index, station] of [...stations, ...stations, ...stations].entries()) {
    const name = `项${index}`;
    await addVenue(station, name);
    names.push(name);
    await station.round();
    const seen = await Promise.all(stations.map(venueNames));
    for (const had of seen) expect(new Set(had).size).toBe(had.length);
  }
  const last = time.now();
  await roundsUntil(stations, () => agree(stations, names));
  expect(time.now() - last).toBeLessThan(30_000);
  while (time.now() - last < 120_000) {
    for (const station of stations) await station.round();
    expect(await agree(stations, names)).toBe(true);
  }
  for (const station of stations) expect(await syncStatus(station)).toMatchObject({ unverifiedDevices: 0 });
  await stopAll(stations);
});
