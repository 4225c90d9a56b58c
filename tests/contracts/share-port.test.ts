import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NodeShare } from '../../electron/share/node-share.ts';
import { copyName } from '../../shared/sync/folder-layout.ts';
import type { SharePort } from '../../shared/sync/ports.ts';
import { READING_BYTES } from '../../shared/sync/reading.ts';
import { calm, HostileShare } from '../support/hostile-share.ts';
import { emptyFolder, MemoryShare } from '../support/memory-share.ts';
import { scratchFolder } from '../support/office-workstation.ts';

const workspace = { id: 'testworkspace', formatVersion: 1, districtName: '云溪区' };
const device = '0123456789abcdef0123';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (read: Uint8Array): string => new TextDecoder().decode(read);

/** Two workstations' ports on one fresh shared folder. */
const kinds: readonly [string, () => [SharePort, SharePort]][] = [
  [
    'in memory',
    () => {
      const folder = emptyFolder();
      return [new MemoryShare(folder), new MemoryShare(folder)];
    },
  ],
  [
    'that may become hostile',
    () => {
      const folder = emptyFolder();
      return [new HostileShare(folder, calm(), 'one'), new HostileShare(folder, calm(), 'two')];
    },
  ],
  [
    'on a real folder',
    () => {
      const folder = scratchFolder('share');
      return [new NodeShare(folder), new NodeShare(folder)];
    },
  ],
];

describe.each(kinds)('a shared folder %s', (_name, open) => {
  test('holds no workspace at first, then the one that was made, and refuses a second', async () => {
    const [mine, other] = open();
    expect(await other.readWorkspace()).toBeNull();
    await mine.createWorkspace(workspace);
    expect(await other.readWorkspace()).toEqual(workspace);
    await expect(other.createWorkspace({ ...workspace, id: 'anotherworkspace' })).rejects.toMatchObject({
      code: 'EEXIST',
    });
  });

  test('gives a segment back from any position, and nothing for what is not there yet', async () => {
    const [mine, other] = open();
    await mine.createWorkspace(workspace);
    expect(await other.readSegment(device, 0, 0, 100)).toHaveLength(0);
    await mine.writeOwnSegment(device, 0, 0, bytes('abcdef'));
    await mine.writeOwnSegment(device, 0, 6, bytes('ghi'));
    expect(text(await other.readSegment(device, 0, 0, 100))).toBe('abcdefghi');
    expect(text(await other.readSegment(device, 0, 4, 3))).toBe('efg');
    expect(await other.readSegment(device, 0, 9, 100)).toHaveLength(0);
    expect(await other.readSegment(device, 1, 0, 100)).toHaveLength(0);
  });

  test('ends a segment where the last write ended', async () => {
    const [mine, other] = open();
    await mine.createWorkspace(workspace);
    await mine.writeOwnSegment(device, 0, 0, bytes('abcdefghi'));
    await mine.writeOwnSegment(device, 0, 2, bytes('XY'));
    expect(text(await other.readSegment(device, 0, 0, 100))).toBe('abXY');
    await mine.writeOwnSegment(device, 0, 3, bytes(''));
    expect(text(await other.readSegment(device, 0, 0, 100))).toBe('abX');
  });

  test('lists every device that has written, and keeps whole copies of the segments of others', async () => {
    const [mine, other] = open();
    await mine.createWorkspace(workspace);
    expect(await other.listDevices()).toEqual([]);
    expect(await other.listRelays(device)).toEqual([]);
    const name = copyName({ deviceId: 'fedcba9876543210fedc', segment: 3, branch: null });
    await mine.writeOwnSegment(device, 0, 0, bytes('x'));
    await mine.writeRelay(device, name, bytes('one'));
    await mine.writeRelay(device, name, bytes('longer'));
    expect(await other.listDevices()).toEqual([device]);
    expect(await other.listRelays(device)).toEqual([name]);
    expect(text(await other.readRelay(device, name))).toBe('longer');
    const missing = copyName({ deviceId: 'fedcba9876543210fedc', segment: 4, branch: null });
    expect(await other.readRelay(device, missing)).toHaveLength(0);
  });

  test('tells the last announcement of every device in one listing', async () => {
    const [mine, other] = open();
    await mine.createWorkspace(workspace);
    await mine.announce(device, { segment: 0, offset: 6 });
    await mine.announce(device, { segment: 1, offset: 2 });
    await other.announce('fedcba9876543210fedc', { segment: 0, offset: 9 });
    const announced = [...(await other.listAnnouncements())].sort((left, right) =>
      left.deviceId < right.deviceId ? -1 : 1,
    );
    expect(announced).toEqual([
      { deviceId: device, segment: 1, offset: 2 },
      { deviceId: 'fedcba9876543210fedc', segment: 0, offset: 9 },
    ]);
  });

  test('keeps what each device has read, whole, and the same listing tells when it changes', async () => {
    const [mine, other] = open();
    await mine.createWorkspace(workspace);
    expect(await other.readReading(device)).toHaveLength(0);
    await mine.writeOwnReading(device, '00000000000000aa', bytes('a longer one'));
    expect(await other.listAnnouncements()).toEqual([
      { deviceId: device, segment: 0, offset: 0, readingMark: '00000000000000aa' },
    ]);
    await mine.announce(device, { segment: 1, offset: 2 });
    await mine.writeOwnReading(device, '00000000000000bb', bytes('short'));
    await mine.writeOwnReading(device, '00000000000000bb', bytes('short'));
    expect(await other.listAnnouncements()).toEqual([
      { deviceId: device, segment: 1, offset: 2, readingMark: '00000000000000bb' },
    ]);
    expect(text(await other.readReading(device))).toBe('short');
    expect(await other.listDevices()).toEqual([device]);
    expect(await other.listRelays(device)).toEqual([]);
  });

  test('gives no more of a reading than any reading has', async () => {
    const [mine, other] = open();
    await mine.createWorkspace(workspace);
    await mine.writeOwnReading(device, '00000000000000aa', new Uint8Array(READING_BYTES + 100));
    expect(await other.readReading(device)).toHaveLength(READING_BYTES);
  });

  test('keeps one whole snapshot of a device, read in parts by anybody, and removes the one before it', async () => {
    const [mine, other] = open();
    await mine.createWorkspace(workspace);
    expect(await other.listSnapshots(device)).toEqual([]);
    const [first, second] = ['100-00000000000000aa.snap', '200-00000000000000bb.snap'];
    await mine.writeOwnSnapshot(device, first, bytes('abcdef'));
    expect(text(await other.readSnapshot(device, first, 0, 4))).toBe('abcd');
    expect(text(await other.readSnapshot(device, first, 4, 4))).toBe('ef');
    expect(await other.readSnapshot(device, first, 6, 4)).toHaveLength(0);
    await mine.writeOwnSnapshot(device, second, bytes('ghi'));
    await mine.writeOwnSnapshot(device, second, bytes('ghi'));
    expect(await other.listSnapshots(device)).toEqual([second]);
    expect(await other.readSnapshot(device, first, 0, 4)).toHaveLength(0);
    expect(await other.listDevices()).toEqual([device]);
    expect(await other.listSnapshots('fedcba9876543210fedc')).toEqual([]);
    await expect(mine.writeOwnSnapshot(device, '../x.snap', bytes('x'))).rejects.toMatchObject({ code: 'EINVAL' });
  });

  test('puts a document in place whole, leaves an equal one, and never writes over a different one', async () => {
    const [mine, other] = open();
    await mine.createWorkspace(workspace);
    const name = '分发/区政府办/2026年第48周/安排表（V1）.docx';
    expect(await mine.putDocument(name, bytes('one'), 'keepDifferent')).toEqual({ path: name, outcome: 'written' });
    expect(await other.putDocument(name, bytes('one'), 'keepDifferent')).toEqual({ path: name, outcome: 'unchanged' });
    const second = '分发/区政府办/2026年第48周/安排表（V1）（2）.docx';
    expect(await other.putDocument(name, bytes('two'), 'keepDifferent')).toEqual({ path: second, outcome: 'written' });
    expect(text((await mine.readDocument(name, 100)) ?? new Uint8Array())).toBe('one');
    expect(await mine.putDocument(name, bytes('three'), 'replace')).toEqual({ path: name, outcome: 'written' });
    expect(text((await other.readDocument(name, 100)) ?? new Uint8Array())).toBe('three');
    await expect(other.readDocument(name, 2)).rejects.toMatchObject({ code: 'EFBIG' });
    expect(await other.readDocument('分发/区政府办/没有.docx', 100)).toBeNull();
  });

  test('[S-2] says of a folder without a workspace that it cannot be read, not that a document is missing', async () => {
    const [mine] = open();
    await expect(mine.readDocument('分发/区政府办/没有.docx', 100)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('writes documents below 分发 and nowhere else', async () => {
    const [mine] = open();
    await mine.createWorkspace(workspace);
    for (const evil of ['分发/../workspace.json', 'workspace.json', '../x', '/etc/x', 'devices/x/000000.seg']) {
      await expect(mine.putDocument(evil, bytes('x'), 'replace')).rejects.toMatchObject({ code: 'EINVAL' });
    }
    expect(await mine.readWorkspace()).toEqual(workspace);
  });
});

describe('a real folder', () => {
  test('dates what is written by its own clock', async () => {
    const share = new NodeShare(scratchFolder('share'));
    await share.createWorkspace(workspace);
    const modifiedAt = await share.writeOwnReading(device, '00000000000000aa', bytes('x'));
    expect(Math.abs((modifiedAt ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test('that is gone is unreachable, which is not the same as holding no workspace', async () => {
    const folder = scratchFolder('share');
    const share = new NodeShare(folder);
    await share.createWorkspace(workspace);
    rmSync(folder, { recursive: true });
    await expect(share.readWorkspace()).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(share.writeOwnSegment(device, 0, 0, bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(() => readdirSync(folder)).toThrow();
  });

  test('[hole 1] that was replaced by an empty one gets nothing made in it', async () => {
    const folder = scratchFolder('share');
    const share = new NodeShare(folder);
    await share.createWorkspace(workspace);
    await share.announce(device, { segment: 0, offset: 1 });
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const name = copyName({ deviceId: device, segment: 0, branch: null });
    await expect(share.writeOwnSegment(device, 0, 0, bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(share.announce(device, { segment: 0, offset: 2 })).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(share.writeRelay(device, name, bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' });
    const snapshot = '1-00000000000000aa.snap';
    await expect(share.writeOwnSnapshot(device, snapshot, bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(share.writeOwnReading(device, '00000000000000aa', bytes('x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('names that are no copies are neither listed nor read nor written as such', async () => {
    const folder = scratchFolder('share');
    const share = new NodeShare(folder);
    await share.createWorkspace(workspace);
    const name = copyName({ deviceId: device, segment: 0, branch: null });
    await share.writeRelay(device, name, bytes('x'));
    const relay = path.join(folder, 'devices', device, 'relay');
    for (const foreign of [`${name} (1)`, 'desktop.ini', '.abc.tmp']) writeFileSync(path.join(relay, foreign), '');
    mkdirSync(path.join(folder, 'devices', `${device} - 副本`));
    expect(await share.listRelays(device)).toEqual([name]);
    expect(await share.listDevices()).toEqual([device]);
    await expect(share.writeRelay(device, '../../x.seg', bytes('x'))).rejects.toMatchObject({ code: 'EINVAL' });
  });

  test('names that are no snapshots are neither listed nor read, and are left where they are', async () => {
    const folder = scratchFolder('share');
    const share = new NodeShare(folder);
    await share.createWorkspace(workspace);
    await share.writeOwnSnapshot(device, '1-00000000000000aa.snap', bytes('x'));
    const snapshots = path.join(folder, 'devices', device, 'snapshot');
    for (const foreign of ['1-00000000000000aa.snap (1)', 'desktop.ini'])
      writeFileSync(path.join(snapshots, foreign), '');
    await share.writeOwnSnapshot(device, '2-00000000000000bb.snap', bytes('y'));
    expect(await share.listSnapshots(device)).toEqual(['2-00000000000000bb.snap']);
    expect(readdirSync(snapshots)).toHaveLength(3);
    await expect(share.readSnapshot(device, '../reading.json', 0, 9)).rejects.toMatchObject({ code: 'EINVAL' });
  });

  test('with a damaged workspace file is unreadable and not taken for empty', async () => {
    const folder = scratchFolder('share');
    writeFileSync(path.join(folder, 'workspace.json'), '{"id":"testwork');
    await expect(new NodeShare(folder).readWorkspace()).rejects.toMatchObject({ code: 'EBADMSG' });
  });

  test('[T15] with foreign files among the announcements and segments ignores them', async () => {
    const folder = scratchFolder('share');
    const share = new NodeShare(folder);
    await share.createWorkspace(workspace);
    await share.announce(device, { segment: 0, offset: 6 });
    const beat = path.join(folder, 'beat');
    await share.writeOwnReading(device, '00000000000000aa', bytes('x'));
    writeFileSync(path.join(folder, 'devices', device, 'reading (1).json'), 'y');
    for (const name of ['desktop.ini', `${device}-r00000000000000zz`, `${device}-r00000000000000aa (1)`]) {
      writeFileSync(path.join(beat, name), '');
    }
    for (const name of ['desktop.ini', `${device}-0-6 (1)`, `${device}-0-6 - 副本`, '__proto__', `${device}-0-x`]) {
      writeFileSync(path.join(beat, name), '');
    }
    mkdirSync(path.join(beat, 'Thumbs.db'));
    expect(await share.listAnnouncements()).toEqual([
      { deviceId: device, segment: 0, offset: 6, readingMark: '00000000000000aa' },
    ]);
    expect(text(await share.readReading(device))).toBe('x');
  });
});
