import { expect, test } from 'vitest';
import { nodeHashing, nodeVerifier } from '../../../electron/storage/node-crypto.ts';
import { SEGMENT_BYTES } from '../../../shared/sync/own-journal.ts';
import { Replication, type ReplicationStatus } from '../../../shared/sync/replication.ts';
import { openDevice, testWorkspaceId } from '../../support/device.ts';
import { emptyFolder, type MemoryFolder } from '../../support/memory-share.ts';
import { manualClock, openReadingDevice } from '../../support/reading-device.ts';

test('what one device publishes the other collects in order, over several segments, each commit once', async () => {
  const folder = emptyFolder();
  const writer = openDevice(folder);
  const reader = openDevice(folder);
  const texts = ['a', 'b'.repeat(SEGMENT_BYTES), 'c', 'd'.repeat(SEGMENT_BYTES), 'e'];
  for (const text of texts) {
    writer.journal.append(text);
    await writer.publish();
    await reader.collector.collect();
  }
  await reader.collector.collect();
  expect(reader.commitsFrom(writer.deviceId)).toEqual(texts);
  const late = openDevice(folder);
  await late.collector.collect();
  expect(late.commitsFrom(writer.deviceId)).toEqual(texts);
});

test('what is not yet signed is not yet published', async () => {
  const folder = emptyFolder();
  const writer = openDevice(folder);
  const reader = openDevice(folder);
  writer.journal.append('signed');
  await writer.publish();
  writer.journal.append('unsigned');
  await writer.publisher.publish(writer.journal.position);
  await reader.collector.collect();
  expect(reader.commitsFrom(writer.deviceId)).toEqual(['signed']);
});

test('a reader keeps its place through a restart and hands on what its mirror had taken in a lost message', async () => {
  const folder = emptyFolder();
  const writer = openDevice(folder);
  writer.journal.append('one');
  await writer.publish();
  const reader = openDevice(folder);
  await reader.collector.collect();
  const [known] = reader.collected;
  writer.journal.append('two');
  await writer.publish();
  await reader.collector.collect();
  const again = openDevice(folder, reader.logs, reader.privateKey);
  again.collector.resume(known ? [known] : []);
  expect(again.commitsFrom(writer.deviceId)).toEqual(['two']);
  writer.journal.append('three');
  await writer.publish();
  await again.collector.collect();
  expect(again.commitsFrom(writer.deviceId)).toEqual(['two', 'three']);
});

test('bytes that were changed on the share are not taken over, and what came before stays', async () => {
  const folder = emptyFolder();
  const writer = openDevice(folder);
  const reader = openDevice(folder);
  writer.journal.append('good');
  await writer.publish();
  await reader.collector.collect();
  const start = writer.journal.position.offset;
  writer.journal.append('forged amount 100');
  await writer.publish();
  const segment = folder.segments.get(`${writer.deviceId}/0`);
  const at = start + 12;
  segment?.set([(segment[at] ?? 0) ^ 1], at);
  await reader.collector.collect();
  expect(reader.commitsFrom(writer.deviceId)).toEqual(['good']);
  expect(reader.collector.problems.get(writer.deviceId)).toBe('damaged');
});

test('a journal signed by another key, or from another workspace, is refused', async () => {
  const folder = emptyFolder();
  const writer = openDevice(folder);
  const impostor = openDevice(emptyFolder());
  impostor.journal.append('not mine');
  impostor.journal.sign();
  folder.segments.set(`${writer.deviceId}/0`, impostor.logs.read(impostor.deviceId, 0));
  folder.announcements.set(writer.deviceId, { deviceId: writer.deviceId, segment: 0, offset: 9999 });
  const reader = openDevice(folder);
  await reader.collector.collect();
  expect(reader.collected).toEqual([]);
  expect(reader.collector.problems.get(writer.deviceId)).toBe('wrongOwner');
});

test('publishing again after any interruption continues at the first byte that is missing', async () => {
  const folder = emptyFolder();
  const writer = openDevice(folder);
  writer.journal.append('one');
  writer.journal.append('two');
  writer.journal.sign();
  const local = writer.logs.read(writer.deviceId, 0);
  for (let arrived = 0; arrived <= local.length; arrived += 7) {
    folder.segments.set(`${writer.deviceId}/0`, local.slice(0, arrived));
    writer.publisher.reconnect();
    await writer.publish();
    expect(Buffer.from(folder.segments.get(`${writer.deviceId}/0`) ?? [])).toEqual(Buffer.from(local));
  }
});

function startReplication(folder: MemoryFolder, workspaceId = testWorkspaceId) {
  const device = openDevice(folder);
  const statuses: ReplicationStatus[] = [];
  const replication = new Replication({
    share: device.share,
    logs: device.logs,
    hashing: nodeHashing,
    verifier: nodeVerifier,
    workspaceId,
    ownDeviceId: device.deviceId,
    clock: { now: () => 1_700_000_000_000 },
    formatVersion: 1,
    onCollected: () => undefined,
    onBranch: () => undefined,
    onDivergence: () => undefined,
    onStatus: (status) => void statuses.push(status),
  });
  return { device, replication, latest: () => statuses.at(-1) };
}

test('[T1] a folder that is empty, another workspace or gone gets nothing written, and the same folder back is used again', async () => {
  const folder = emptyFolder();
  const workspace = { id: testWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  folder.workspace = workspace;
  const { device, replication, latest } = startReplication(folder);
  device.journal.append('one');
  device.journal.sign();
  replication.setTarget(device.journal.position);
  await replication.round();
  expect(latest()?.share).toBe('online');
  const untouched = new Map(folder.segments);
  device.journal.append('two');
  device.journal.sign();
  replication.setTarget(device.journal.position);
  folder.workspace = null;
  await replication.round();
  expect(latest()?.share).toBe('noWorkspace');
  folder.workspace = { ...workspace, id: 'anotherworkspace' };
  await replication.round();
  expect(latest()?.share).toBe('otherWorkspace');
  folder.workspace = { ...workspace, formatVersion: 2 };
  await replication.round();
  expect(latest()?.share).toBe('newerFormat');
  folder.failure = 'ENOENT';
  await replication.round();
  expect(latest()).toMatchObject({ share: 'unreachable', errorCode: 'ENOENT' });
  await expect(replication.deliver([{ path: '分发/x', bytes: new Uint8Array(), rule: 'replace' }])).rejects.toThrow();
  expect(folder.segments).toEqual(untouched);
  folder.failure = null;
  folder.workspace = workspace;
  await replication.round();
  const { segment, offset } = device.journal.position;
  expect(latest()).toMatchObject({ share: 'online', published: { segment, offset } });
});

test('rounds come every 250 ms for five seconds after something was written here or came from there, else every 500 ms', async () => {
  const folder = emptyFolder();
  folder.workspace = { id: testWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  const clock = manualClock();
  const writer = openReadingDevice(folder, clock);
  const reader = openReadingDevice(folder, clock);
  const intervals = () => [writer, reader].map(({ replication }) => replication.nextRoundInMs);
  expect(intervals()).toEqual([500, 500]);
  writer.write('one');
  expect(intervals()).toEqual([250, 500]);
  await writer.round();
  await reader.round();
  expect(intervals()).toEqual([250, 250]);
  clock.advance(4999);
  expect(intervals()).toEqual([250, 250]);
  clock.advance(1);
  expect(intervals()).toEqual([500, 500]);
  writer.replication.setTarget(writer.journal.position);
  await writer.round();
  await reader.round();
  expect(intervals(), 'the same place again is no news').toEqual([500, 500]);
  writer.write('two');
  clock.advance(-31_536_000_000);
  expect(intervals(), 'a clock that was set back').toEqual([500, 500]);
  folder.failure = 'ENOENT';
  await writer.round();
  expect(writer.replication.nextRoundInMs).toBe(200);
});

test("an error's code is told as the system gives it, also where it is a number", async () => {
  const { device, replication, latest } = startReplication(emptyFolder());
  device.share.readWorkspace = () => Promise.reject(Object.assign(new Error('refused'), { code: 1326 }));
  await replication.round();
  expect(latest()).toMatchObject({ share: 'unreachable', errorCode: '1326' });
});

test('bytes that are not there yet trouble nobody for a quarter of a minute, then the device is named with the reason', async () => {
  const folder = emptyFolder();
  folder.workspace = { id: testWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  const clock = manualClock();
  const reader = openReadingDevice(folder, clock);
  const deviceId = 'fedcba9876543210fedc';
  folder.announcements.set(deviceId, { deviceId, segment: 0, offset: 900 });
  for (let round = 0; round < 15; round += 1) {
    await reader.round();
    expect(reader.status().unverified).toEqual([]);
    clock.advance(1000);
  }
  await reader.round();
  expect(reader.status().unverified).toEqual([{ deviceId, problem: 'missing' }]);
});
