import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DurableJsonFile } from '../../../electron/storage/json-file.ts';
import { nodeHashing } from '../../../electron/storage/node-crypto.ts';
import { NodeLogStore } from '../../../electron/storage/node-log-store.ts';
import { encodeUtf8 } from '../../../shared/base/utf8.ts';
import { checkpointSchema } from '../../../shared/host/ports.ts';
import { COMMIT_FORMAT } from '../../../shared/store/operation.ts';
import { type Frame, readFrames } from '../../../shared/sync/frame.ts';
import { OwnJournal } from '../../../shared/sync/own-journal.ts';
import { openDevice, testWorkspaceId } from '../../support/device.ts';
import { found, openStationOn, roundsUntil } from '../../support/in-process-station.ts';
import { emptyFolder, MemoryShare } from '../../support/memory-share.ts';
import { addVenue, syncStatus, venueNames } from '../../support/office-acts.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { openRealStore, said, say } from '../../support/real-store.ts';

const stamp = [1_700_000_000_000, 0];

/** A commit as this version would write it, of a device that calls itself `device`. */
const known = (device: string, number: number, recordId: string, fields: Record<string, unknown>, more = {}) => ({
  i: `${device.slice(0, 6)}.${number}.newer`,
  h: stamp,
  u: 'person.all.newer',
  r: recordId,
  f: fields,
  ...more,
});

/** What a version after this one may write, by what is new in it. */
const newerCommits = (device: string): readonly (readonly [string, string])[] => [
  ['an operation with another key', JSON.stringify([known(device, 100, 'venue.all.n1', { name: '新' }, { z: 1 })])],
  ['another layout of commits', JSON.stringify({ version: 2, operations: [] })],
  ['ids of another form', JSON.stringify([{ ...known(device, 101, 'venue.all.n2', {}), i: 'urn:2:101' }])],
  ['record ids of another form', JSON.stringify([known(device, 102, 'venue/all/n3', { name: '新' })])],
  ['no JSON', 'CBOR follows'],
  ['no text', `bytes:${Buffer.from([0xff, 0xfe, 0x00, 0x81]).toString('hex')}`],
];

const payloadsOf = (frames: readonly Frame[]): string[] =>
  frames.filter(({ type }) => type === 'C').map(({ payload }) => Buffer.from(payload).toString('hex'));

test('T10 what a newer version writes is kept byte for byte, counted and said, and what is known beside it is read', async () => {
  const folder = emptyFolder();
  folder.workspace = { id: testWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  const newer = openDevice(folder);
  const old = await openStationOn(new MemoryShare(folder));
  newer.journal.append(
    JSON.stringify([known(newer.deviceId, 1, 'venue.all.one', { name: '一号厅', bufferMinutes: 0 })]),
  );
  for (const [, commit] of newerCommits(newer.deviceId)) newer.journal.append(commit);
  // Of a kind, and with a field, that this version does not know: read as operations, and not shown.
  newer.journal.append(JSON.stringify([known(newer.deviceId, 2, 'newerKind.2027-W01.x', { shift: 'night' })]));
  newer.journal.append(
    JSON.stringify([known(newer.deviceId, 3, 'venue.all.two', { name: '二号厅', bufferMinutes: 0, floor: 3 })]),
  );
  newer.journal.append(
    JSON.stringify([known(newer.deviceId, 4, 'venue.all.three', { name: '三号厅', bufferMinutes: 0 })]),
  );
  await newer.publish();
  await roundsUntil([old], async () => (await venueNames(old)).length > 0);
  expect(await venueNames(old)).toEqual(['一号厅', '三号厅', '二号厅']);
  const { records } = await old.client.request('records.openWindow', { partitions: ['all', '2027-W01'] });
  expect(records.map(({ id, standing }) => [id, standing]).sort()).toEqual([
    ['venue.all.one', 'present'],
    ['venue.all.three', 'present'],
    ['venue.all.two', 'unreadable'],
  ]);
  const unreadable = newerCommits('').length + 2;
  expect(await syncStatus(old)).toMatchObject({ share: 'online', unverifiedDevices: 0, unreadableRecords: unreadable });
  const mirror = new NodeLogStore(path.join(old.profileFolder, 'ws', testWorkspaceId, 'log'));
  const whole = Buffer.from(newer.logs.read(newer.deviceId, 0));
  expect(Buffer.from(mirror.read(newer.deviceId, 0))).toEqual(whole);
  await old.host.stop();
  // After a checkpoint and a restart it is still counted, and still there.
  const again = await openStationOn(new MemoryShare(folder), { profileFolder: old.profileFolder });
  await again.round();
  await venueNames(again);
  expect(await syncStatus(again)).toMatchObject({ unreadableRecords: unreadable });
  expect(Buffer.from(mirror.read(newer.deviceId, 0))).toEqual(whole);
  await again.host.stop();
  expect([...old.log, ...again.log]).toEqual([]);
});

test('T10 both versions writing at once lose nothing of each other', async () => {
  const folder = emptyFolder();
  const old = await openStationOn(new MemoryShare(folder));
  await found(old);
  const { id } = folder.workspace ?? { id: '' };
  const newer = openDevice(folder, undefined, undefined, id);
  for (let turn = 0; turn < 6; turn += 1) {
    const [, commit = ''] = newerCommits(newer.deviceId)[turn] ?? [];
    newer.journal.append(commit);
    await addVenue(old, `旧${turn}`);
    newer.journal.append(
      JSON.stringify([known(newer.deviceId, 10 + turn, `venue.all.t${turn}`, { name: `新${turn}`, bufferMinutes: 0 })]),
    );
    await newer.publish();
    await old.round();
    await newer.collector.collect();
  }
  await old.round();
  await newer.collector.collect();
  expect((await venueNames(old)).filter((name) => name.startsWith('新'))).toHaveLength(6);
  const received = newer.commitsFrom(old.deviceId).join();
  for (let turn = 0; turn < 6; turn += 1) expect(received).toContain(`旧${turn}`);
  expect(await syncStatus(old)).toMatchObject({ unreadableRecords: 6, unverifiedDevices: 0 });
  await old.host.stop();
});

/** A profile that a newer version wrote into, as it is when the computer goes back to this one. */
async function profileOfNewer() {
  const profileFolder = path.join(scratchFolder('t10'), 'profile');
  const first = await openRealStore(profileFolder);
  say(first.store, 'before');
  const { position } = first.store;
  await first.store.close();
  const { deviceId, signer } = first.profile.device;
  const logs = new NodeLogStore(first.logFolder);
  const journal = new OwnJournal({ logs, hashing: nodeHashing, signer, workspaceId: testWorkspaceId, deviceId });
  journal.open();
  for (const [, commit] of newerCommits(deviceId)) journal.append(commit);
  journal.sign();
  logs.close();
  const file = path.join(first.logFolder, deviceId, '000000.seg');
  return { profileFolder, deviceId, signer, position, logFolder: first.logFolder, written: readFileSync(file), file };
}

test('T10 a computer that goes back to this version keeps what the newer one wrote, and goes on behind it', async () => {
  const { profileFolder, file, written } = await profileOfNewer();
  const opened = await openRealStore(profileFolder);
  expect(opened.store.unread.count).toBe(newerCommits('').length);
  say(opened.store, 'after');
  opened.store.signedPosition();
  await opened.store.close();
  expect(readFileSync(file).subarray(0, written.length)).toEqual(written);
  const again = await openRealStore(profileFolder);
  expect(again.store.unread.count).toBe(newerCommits('').length);
  expect([...said(again.store).keys()].sort()).toEqual(['after', 'before']);
  await again.store.close();
  expect(readFileSync(file).subarray(0, written.length)).toEqual(written);
});

test('T10 a change of identity carries over what this version cannot read, byte for byte', async () => {
  const { profileFolder, deviceId, signer, logFolder, position, file, written } = await profileOfNewer();
  // A copy of the profile, from before the newer version, wrote under the same name and reached the share first.
  const folder = emptyFolder();
  const copied = openDevice(folder);
  copied.logs.files.set(`${deviceId}/0`, written.subarray(0, position.offset));
  const parts = { logs: copied.logs, hashing: nodeHashing, signer, workspaceId: testWorkspaceId, deviceId };
  const copy = new OwnJournal(parts);
  copy.open();
  copy.append(JSON.stringify([known(deviceId, 900, 'venue.all.copy', { name: '别处', bufferMinutes: 0 })]));
  copy.sign();
  const theirs = copied.logs.read(deviceId, 0).slice(position.offset);
  const opened = await openRealStore(profileFolder);
  const { segment, offset } = position;
  expect(await opened.store.reconcile({ deviceId, segment, offset, bytes: theirs })).toBe('rehomed');
  const newId = opened.profile.device.deviceId;
  const carried = readFileSync(path.join(logFolder, newId, '000000.seg'));
  const behind = readFrames(written, nodeHashing).frames.filter(({ start }) => start >= offset);
  const [succession, ...rest] = payloadsOf(readFrames(carried, nodeHashing).frames);
  expect(Buffer.from(succession ?? '', 'hex').toString()).toContain('"succession"');
  expect(rest).toEqual(payloadsOf(behind));
  await opened.store.close();
  const again = await openRealStore(profileFolder);
  expect(again.store.unread.count).toBe(newerCommits('').length);
  expect(readFileSync(file)).toEqual(written);
  await again.store.close();
});

test('T10 a version that reads more reads again what the former one could not', async () => {
  const profileFolder = path.join(scratchFolder('t10-upgrade'), 'profile');
  const first = await openRealStore(profileFolder);
  say(first.store, 'one');
  await first.store.close();
  const folder = path.join(profileFolder, 'ws', testWorkspaceId);
  // As a former version left it: its checkpoint is past a commit that it could not read, and its partitions lack it.
  const checkpointFile = new DurableJsonFile(path.join(folder, 'checkpoint.json'), checkpointSchema);
  const checkpoint = await checkpointFile.read();
  if (!checkpoint) throw new Error('a checkpoint was written');
  const second = await openRealStore(profileFolder);
  say(second.store, 'two');
  const { deviceId, signer } = second.profile.device;
  const { segment, offset, link } = second.store.position;
  const commits = second.store.journals.commitsOf(deviceId);
  second.release();
  const positions = {
    [deviceId]: {
      segment,
      offset,
      link: Buffer.from(link).toString('hex'),
      publicKey: Buffer.from(signer.publicKey).toString('hex'),
      commits,
    },
  };
  await checkpointFile.write({ ...checkpoint, positions, unread: { format: COMMIT_FORMAT - 1, marks: ['two'] } });
  const upgraded = await openRealStore(profileFolder);
  expect([...said(upgraded.store).keys()].sort()).toEqual(['one', 'two']);
  expect(upgraded.store.unread.count).toBe(0);
  await upgraded.store.close();
  // The same version has nothing to read again.
  await checkpointFile.write({ ...checkpoint, positions, unread: { format: COMMIT_FORMAT, marks: ['two'] } });
  const same = await openRealStore(profileFolder);
  expect(same.store.unread.count).toBe(1);
  same.release();
});

test('T10 frames of a kind that only a newer version knows are passed over: what stands behind them is read', async () => {
  const folder = emptyFolder();
  folder.workspace = { id: testWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  const newer = openDevice(folder);
  newer.journal.append('known');
  newer.journal.sign();
  const payload = encodeUtf8('something else');
  const body = Buffer.concat([Buffer.from('X'), payload]);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(payload.length, 0);
  head.writeUInt32LE(nodeHashing.crc32(body), 4);
  newer.logs.append(newer.deviceId, 0, Buffer.concat([head, body]));
  const resumed = openDevice(folder, newer.logs, newer.privateKey);
  expect(resumed.replayed).toEqual(['known']);
  resumed.journal.append('behind');
  await resumed.publish();
  const reader = openDevice(folder);
  await reader.collector.collect();
  expect(reader.commitsFrom(newer.deviceId)).toEqual(['known', 'behind']);
  expect(reader.collector.problems.size).toBe(0);
});

test('T10 a folder of a newer format is refused by its own status, nothing is written to it, and entries go on here', async () => {
  const folder = emptyFolder();
  const lead = await openStationOn(new MemoryShare(folder));
  await found(lead);
  await lead.round();
  const { workspace } = folder;
  if (!workspace) throw new Error('the workspace was founded');
  folder.workspace = { ...workspace, formatVersion: 2 };
  const before = [new Map(folder.segments), new Map(folder.announcements), new Map(folder.relays)];
  await addVenue(lead, '甲');
  for (let round = 0; round < 10; round += 1) await lead.round();
  expect(await syncStatus(lead)).toMatchObject({ share: 'newerFormat', unpublishedCommits: 1 });
  const newcomer = await openStationOn(new MemoryShare(folder));
  expect(await newcomer.client.request('workspace.getStatus')).toMatchObject({
    stage: 'choosingFolder',
    folderProblem: { code: 'NEWER_FORMAT' },
  });
  expect([folder.segments, folder.announcements, folder.relays]).toEqual(before);
  expect(await venueNames(lead)).toEqual(['甲']);
  folder.workspace = workspace;
  await roundsUntil([lead], async () => (await syncStatus(lead)).unpublishedCommits === 0);
  await lead.host.stop();
});
