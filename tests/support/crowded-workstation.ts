import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { addDays } from '../../shared/domain/plain-date.ts';
import { emptyPlanItem } from '../../shared/domain/plan-item.ts';
import { found } from './in-process-station.ts';
import { addVenue, congressOffice, joinOffice, syncStatus, venueNames } from './office-acts.ts';
import { openWorkstation, until, type Workstation } from './office-workstation.ts';
import { passes, ShimmedDisk } from './shimmed-disk.ts';

/** A place for a folder that can be filled to the last byte and given room again. */
export interface CrowdedPlace {
  readonly folder: string;
  /** Whether the share process, which keeps copies of the others' journals, still has room. */
  readonly hasRoomForCopies: boolean;
  fill(): void;
  free(): void;
}

/** A small disk of its own: what fills it is a file beside the folder. */
export function crowdedMount(mountPoint: string): CrowdedPlace {
  const filler = path.join(mountPoint, 'filler');
  return {
    folder: path.join(mountPoint, 'folder'),
    hasRoomForCopies: false,
    fill: () => {
      const descriptor = openSync(filler, 'a');
      try {
        for (let size = 64 * 1024; size >= 1; size = Math.floor(size / 2)) fillWith(descriptor, Buffer.alloc(size));
      } finally {
        closeSync(descriptor);
      }
    },
    free: () => rmSync(filler, { force: true }),
  };
}

function fillWith(descriptor: number, bytes: Buffer): void {
  try {
    while (writeSync(descriptor, bytes) === bytes.length);
  } catch {
    // Full to this size.
  }
}

/** A folder on the disk of the tests whose calls fail in this process as those of a full disk do. */
export function crowdedShim(folder: string): CrowdedPlace & { remove(): void } {
  let isFull = false;
  const disk = new ShimmedDisk(folder, ({ needsSpace }) =>
    isFull && needsSpace ? { does: 'fail', code: 'ENOSPC', part: 0.5 } : passes,
  );
  return {
    folder,
    hasRoomForCopies: true,
    fill: () => {
      isFull = true;
    },
    free: () => {
      isFull = false;
    },
    remove: () => disk.remove(),
  };
}

/** Enters until one is refused; what counts was answered, what was refused was told why. */
async function enterUntilRefused(station: Workstation, acknowledged: string[]): Promise<string> {
  for (let number = 0; number < 2000; number += 1) {
    const name = `紧${number}`;
    try {
      await addVenue(station, name);
      acknowledged.push(name);
    } catch (error) {
      expect(error).toMatchObject({ code: 'LOCAL_DISK_FAILED', details: { errorCode: 'ENOSPC' } });
      return name;
    }
  }
  throw new Error('the disk never refused');
}

/**
 * The workstation's own disk fills up, while another office's change arrives that asks for a receipt: entries are refused with
 * the reason, the workstation goes on, and with room again everything goes on and reaches the others.
 */
export async function localDiskFillsUp(place: CrowdedPlace, shareFolder: string): Promise<void> {
  const lead = await openWorkstation(shareFolder, { isDemo: true });
  const station = await openWorkstation(shareFolder, { profileFolder: place.folder });
  await until(station, async () => (await congressOffice(station)) !== undefined);
  await joinOffice(station);
  const acknowledged: string[] = [];
  await addVenue(lead, '先');
  await until(station, async () => (await venueNames(station)).includes('先'));
  await addVenue(station, '末');
  // Kept, but not signed yet: that too meets the full disk.
  place.fill();
  const refused = await enterUntilRefused(station, acknowledged);
  expect(await venueNames(station)).not.toContain(refused);
  await issueChange(lead);
  await addVenue(lead, '后');
  if (place.hasRoomForCopies) await until(station, async () => (await venueNames(station)).includes('后'));
  await expect(station.client.request('workspace.getStatus')).resolves.toMatchObject({ stage: 'ready' });
  place.free();
  await addVenue(station, '宽');
  acknowledged.push('先', '末', '后', '宽');
  const hasAll = async (other: Workstation): Promise<boolean> => {
    const names = new Set(await venueNames(other));
    return acknowledged.every((name) => names.has(name));
  };
  await until(lead, () => hasAll(lead));
  await until(station, () => hasAll(station));
  await until(station, async () => (await syncStatus(station)).unpublishedCommits === 0);
  await station.host.stop();
  const again = await openWorkstation(shareFolder, { profileFolder: place.folder });
  expect(await hasAll(again)).toBe(true);
  for (const other of [again, lead]) expect(await venueNames(other)).not.toContain(refused);
  await again.host.stop();
  await lead.host.stop();
}

/** A change order of the lead office: a new version, of which every office's workstation says that it has arrived. */
async function issueChange(lead: Workstation): Promise<void> {
  const { me } = await lead.client.request('workspace.getStatus');
  const year = new Date().getFullYear();
  const partitions = Array.from({ length: 53 }, (_, index) => `${year}-W${String(index + 1).padStart(2, '0')}`);
  const { records, revision } = await lead.client.request('records.openWindow', { partitions });
  const version = records.find(({ kind }) => kind === 'bulletinVersion');
  const weekStart = String(version?.values.weekStart);
  const values = { ...emptyPlanItem(me?.officeId ?? '', weekStart, addDays(weekStart, 2)), content: '临时会商' };
  await lead.client.request('plans.issueChange', {
    weekStart,
    baseRevision: revision,
    reason: '临时通知',
    orderedBy: '林永康',
    change: { kind: 'add', values: { ...values, placeText: '第二会议室', organiserUnit: '区委办' } },
  });
}

/** Two workstations of one folder that may be full, and how to wait for something at one of them. */
export interface CrowdedShare {
  open(): Promise<Workstation>;
  eventually(station: Workstation, isSo: () => Promise<boolean>): Promise<void>;
  fill(): void;
  free(): void;
}

/** The shared folder fills up: entries go on counting on the own disk, wait in sight, and are all there once it has room. */
export async function shareFillsUp(share: CrowdedShare): Promise<void> {
  const lead = await share.open();
  await found(lead);
  const other = await share.open();
  await share.eventually(other, async () => (await congressOffice(other)) !== undefined);
  await joinOffice(other);
  await addVenue(lead, '先');
  await share.eventually(other, async () => (await venueNames(other)).includes('先'));
  share.fill();
  // Many at once: more than what is left free in the last block of a file.
  const actions = ['甲', '乙', '丙', '丁'].map((name) => Array.from({ length: 40 }, (_, index) => `${name}${index}`));
  for (const names of actions) await addVenue(lead, ...names);
  expect(await venueNames(lead)).toEqual(expect.arrayContaining(actions.flat()));
  await share.eventually(lead, async () => (await syncStatus(lead)).errorCode === 'ENOSPC');
  expect(await syncStatus(lead)).toMatchObject({ share: 'unreachable', unpublishedCommits: actions.length });
  expect(await venueNames(other)).toEqual(['先']);
  share.free();
  await share.eventually(lead, async () => (await syncStatus(lead)).unpublishedCommits === 0);
  await share.eventually(other, async () => (await venueNames(other)).length === actions.flat().length + 1);
  expect(await venueNames(other)).toEqual(await venueNames(lead));
  expect(await syncStatus(lead)).toMatchObject({ share: 'online', errorCode: null });
  await other.host.stop();
  await lead.host.stop();
}
