import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { openBackups } from '../../../../electron/storage/backup/backup-files.ts';
import { createHost } from '../../../../shared/host/create-host.ts';
import type { DataPorts } from '../../../../shared/host/data/data-ports.ts';
import { found, openStationOn } from '../../../support/in-process-station.ts';
import { emptyFolder, MemoryShare } from '../../../support/memory-share.ts';
import { openWorkstation, scratchFolder, until, type Workstation } from '../../../support/office-workstation.ts';
import { addItem, editItem, foundDistrict, joinDistrict, recordAt } from '../../../support/small-district.ts';
import type { VirtualTime } from '../../../support/virtual-time.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

const remove = async (station: Workstation, id: string): Promise<void> => {
  const { revision } = await recordAt(station, id);
  await station.client.request('plans.removeItem', { id, baseRevision: revision });
};

describe('a backup', () => {
  test('is made, read again and counted; it holds the journals and no key', async () => {
    const place = scratchFolder('stick');
    const station = await foundDistrict(scratchFolder('backup-share'), { pickFolder: async () => place });
    const content = '备份里要有的事项';
    await addItem(station, { content });
    expect((await station.client.request('backups.chooseFolder'))?.folder).toBe(place);
    const { name, status } = await station.client.request('backups.make');
    expect(status).toMatchObject({ folder: place, isOwnFolder: false, isThere: true, warning: 'none' });
    expect(status.backups).toMatchObject([{ name, isOther: false }]);
    // What founding writes: the workspace, five offices and a person, and who founded it; then the item.
    expect(status.backups[0]?.operations).toBe(9);
    const files = filesIn(path.join(place, name));
    const whole = files.map((file) => readFileSync(file).toString('latin1')).join('');
    expect(Buffer.from(whole, 'latin1').toString('utf8')).toContain(content);
    const device = readFileSync(path.join(station.profileFolder, 'device.json'), 'utf8');
    const { privateKey } = JSON.parse(device.split('\n').slice(1).join('\n')) as { privateKey: string };
    expect(privateKey.length).toBeGreaterThan(30);
    expect(whole).not.toContain(privateKey);
    expect(whole).not.toContain('privateKey');
    expect(files.filter((file) => file.endsWith('.unfinished'))).toEqual([]);
    const again = await station.client.request('backups.make');
    expect(again.name).not.toBe(name);
    expect(again.status.backups).toHaveLength(2);
    await station.host.stop();
  });

  test('gives back what was deleted and what was changed, as new operations, and takes nothing away', async () => {
    const station = await foundDistrict(scratchFolder('backup-share'));
    const lost = await addItem(station, { content: '后来删掉的' });
    const changed = await addItem(station, { content: '一号会议室', placeText: '一楼' });
    const { name } = await station.client.request('backups.make');
    await remove(station, lost);
    await editItem(station, changed, { placeText: '三楼' });
    const later = await addItem(station, { content: '备份以后新增的' });
    const preview = await station.client.request('backups.preview', { name });
    expect(preview.records.map(({ subject, change }) => [subject.recordId, change]).sort()).toEqual(
      [
        [lost, 'broughtBack'],
        [changed, 'changed'],
      ].sort(),
    );
    const order = { name, baseRevision: preview.baseRevision, ids: [lost, changed] };
    expect((await station.client.request('backups.restore', order)).restored).toBe(2);
    expect((await recordAt(station, lost)).view).toMatchObject({
      standing: 'present',
      values: { content: '后来删掉的' },
    });
    expect((await recordAt(station, changed)).view?.values.placeText).toBe('一楼');
    expect((await recordAt(station, later)).view?.standing).toBe('present');
    const { entries } = await station.client.request('history.ofRecord', { id: changed });
    expect(entries.map(({ fields }) => fields.find(({ field }) => field === 'placeText')?.after)).toEqual(
      expect.arrayContaining(['三楼', '一楼']),
    );
    expect(entries).toHaveLength(3);
    await station.host.stop();
  });

  test('opens as a workspace of its own, with everything up to then', async () => {
    const share = scratchFolder('backup-share');
    const station = await foundDistrict(share);
    const id = await addItem(station, { content: '备份时的样子', placeText: '一楼' });
    const { name } = await station.client.request('backups.make');
    await editItem(station, id, { placeText: '五楼' });
    const { folder, operations } = await station.client.request('backups.openCopy', { name });
    expect(operations).toBe(8);
    const copy = await openWorkstation(path.join(folder, 'share'), { profileFolder: folder });
    expect((await copy.client.request('workspace.getStatus')).districtName).toMatch(/备份）$/);
    expect((await recordAt(copy, id)).view?.values.placeText).toBe('一楼');
    await copy.host.stop();
    expect((await recordAt(station, id)).view?.values.placeText).toBe('五楼');
    await station.host.stop();
  });

  test('that was changed on its disk is refused, and so is one of another workspace', async () => {
    const place = scratchFolder('stick');
    const pickFolder = async () => place;
    const station = await foundDistrict(scratchFolder('backup-share'), { pickFolder });
    await station.client.request('backups.chooseFolder');
    const { name } = await station.client.request('backups.make');
    const segment = filesIn(path.join(place, name)).find((file) => file.endsWith('.seg')) ?? '';
    const bytes = readFileSync(segment);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(segment, bytes);
    await expect(station.client.request('backups.preview', { name })).rejects.toMatchObject({
      code: 'LOCAL_DISK_FAILED',
      details: { errorCode: 'EBADMSG' },
    });
    const stranger = await foundDistrict(scratchFolder('backup-share'), { pickFolder });
    const status = await stranger.client.request('backups.chooseFolder');
    expect(status?.backups).toMatchObject([{ name, isOther: true }]);
    await expect(stranger.client.request('backups.preview', { name })).rejects.toMatchObject({
      code: 'FOLDER_HOLDS_WORKSPACE',
    });
    await station.host.stop();
    await stranger.host.stop();
  });
});

describe('backups', () => {
  test('beyond the number that is kept go, the oldest first, and nothing else does', async () => {
    const place = scratchFolder('stick');
    let now = Date.now();
    const station = await foundDistrict(scratchFolder('backup-share'), {
      pickFolder: async () => place,
      clock: { now: () => now },
    });
    writeFileSync(path.join(place, '别人的文件.txt'), 'not ours');
    mkdirSync(path.join(place, '四办协同备份_2020-01-01_0000'));
    await station.client.request('backups.chooseFolder');
    await station.client.request('backups.configure', { every: 'off', keep: 2 });
    const names: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      names.push((await station.client.request('backups.make')).name);
      now += 3_600_000;
    }
    expect(readdirSync(place).sort()).toEqual(
      ['别人的文件.txt', '四办协同备份_2020-01-01_0000', ...names.slice(1)].sort(),
    );
    await station.host.stop();
  });

  test('tell when the newest is older than wanted, when the place is gone, and when one failed', async () => {
    const place = scratchFolder('stick');
    let now = Date.now();
    const station = await foundDistrict(scratchFolder('backup-share'), {
      pickFolder: async () => place,
      clock: { now: () => now },
    });
    const warning = async () => (await station.client.request('backups.getStatus')).warning;
    await station.client.request('backups.chooseFolder');
    expect(await warning()).toBe('none');
    await station.client.request('backups.configure', { every: 'day', keep: 7 });
    expect(await warning()).toBe('late');
    await station.client.request('backups.make');
    expect(await warning()).toBe('none');
    now += 3 * 86_400_000;
    expect(await warning()).toBe('late');
    rmSync(place, { recursive: true });
    expect(await warning()).toBe('missing');
    writeFileSync(place, 'a file where the stick was');
    await expect(station.client.request('backups.make')).rejects.toMatchObject({ code: 'LOCAL_DISK_FAILED' });
    rmSync(place);
    mkdirSync(place);
    expect(await warning()).toBe('failed');
    await station.client.request('backups.make');
    expect(await warning()).toBe('none');
    await station.host.stop();
  });

  test('are made by themselves once a day where that is wanted, and not more often', async () => {
    const station = await openStationOn(new MemoryShare(emptyFolder()));
    await found(station);
    await station.host.stop();
    const { ports, profileFolder } = station;
    const time = station.time as VirtualTime;
    const backups = await openBackups(
      profileFolder,
      () => null,
      () => undefined,
    );
    const host = createHost({ ...ports, data: { backups } as unknown as DataPorts });
    await host.start();
    const names = (): string[] => {
      const folder = path.join(profileFolder, 'backups');
      return existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.unfinished')) : [];
    };
    // Rounds of virtual time with turns of the real one in between, in which files are written.
    const pass = async (hours: number): Promise<void> => {
      for (let minute = 0; minute < hours * 60; minute += 10) {
        time.advance(600_000);
        for (let turn = 0; turn < 3; turn += 1) await setImmediate();
      }
    };
    await pass(3);
    expect(names()).toEqual([]);
    await backups.keepSettings({ ...backups.settings(), every: 'day' });
    await pass(2);
    await vi.waitUntil(() => names().length === 1);
    await pass(20);
    expect(names()).toHaveLength(1);
    await pass(8);
    await vi.waitUntil(() => names().length === 2);
    await host.stop();
  });

  test('never lie in the shared folder, and 查看 makes none', async () => {
    const share = scratchFolder('backup-share');
    const lead = await foundDistrict(share, { pickFolder: async () => path.join(share, '备份') });
    await expect(lead.client.request('backups.chooseFolder')).rejects.toMatchObject({
      details: { errorCode: 'INSIDE_SHARE' },
    });
    await until(lead, async () => (await lead.client.request('sync.getStatus')).unpublishedCommits === 0);
    const viewer = await joinDistrict(share, '区政府办', '旁观', 'viewer');
    await expect(viewer.client.request('backups.make')).rejects.toMatchObject({ code: 'RULE_VIOLATION' });
    expect(existsSync(path.join(viewer.profileFolder, 'backups'))).toBe(false);
    await lead.host.stop();
    await viewer.host.stop();
  });
});
