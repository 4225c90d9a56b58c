import { expect, test } from 'vitest';
import { nodeHashing, nodeVerifier } from '../../../electron/storage/node-crypto.ts';
import { encodeUtf8 } from '../../../shared/base/utf8.ts';
import { firstLink } from '../../../shared/sync/chain.ts';
import { announcementOfName, copyName, copyOfName } from '../../../shared/sync/folder-layout.ts';
import { encodeFrame } from '../../../shared/sync/frame.ts';
import { OwnJournalDamagedError } from '../../../shared/sync/publisher.ts';
import { readVerified } from '../../../shared/sync/segment-reader.ts';
import { openDevice, testWorkspaceId } from '../../support/device.ts';
import { emptyFolder } from '../../support/memory-share.ts';

async function published() {
  const folder = emptyFolder();
  const writer = openDevice(folder);
  for (const text of ['one', 'two', 'three']) {
    writer.journal.append(text);
    await writer.publish();
  }
  const key = `${writer.deviceId}/0`;
  const whole = (): Buffer => Buffer.from(folder.segments.get(key) ?? []);
  return { folder, writer, key, whole, local: Buffer.from(writer.logs.read(writer.deviceId, 0)) };
}

test('[S-4] bytes on the share that we did not sign are written over: flipped, cut, added, zeroed', async () => {
  const { folder, writer, key, whole, local } = await published();
  const damages = [
    Buffer.from(local.map((byte, index) => (index === 300 ? byte ^ 4 : byte))),
    local.subarray(0, 250),
    Buffer.concat([local, Buffer.from('garbage behind the end')]),
    Buffer.from(local.map((byte, index) => (index > 200 ? 0 : byte))),
    Buffer.alloc(0),
  ];
  for (const damaged of damages) {
    folder.segments.set(key, damaged);
    writer.publisher.reconnect();
    expect(await writer.publish()).toBeNull();
    expect(whole()).toEqual(local);
  }
});

test('damage at the end of what was written is noticed before writing on', async () => {
  const { folder, writer, key, whole } = await published();
  folder.segments.set(key, whole().subarray(0, 120));
  writer.journal.append('four');
  await writer.publish();
  expect(whole()).toEqual(Buffer.from(writer.logs.read(writer.deviceId, 0)));
});

test('a journal that is damaged here never replaces the good copy on the share', async () => {
  const { folder, writer, key, whole, local } = await published();
  const name = `${writer.deviceId}/0`;
  writer.logs.files.set(name, Buffer.from(local.map((byte, index) => (index === 230 ? byte ^ 1 : byte))));
  folder.segments.set(key, Buffer.concat([local.subarray(0, 100), Buffer.from('damage')]));
  const before = whole();
  writer.publisher.reconnect();
  await expect(writer.publisher.publish(writer.journal.position)).rejects.toThrow(OwnJournalDamagedError);
  expect(whole()).toEqual(before);
});

test('[hole 3] a closing frame without its signature does not close the segment', () => {
  const writer = openDevice(emptyFolder());
  writer.journal.append('one');
  writer.journal.sign();
  const signed = writer.logs.read(writer.deviceId, 0);
  const ending = Buffer.concat([signed, encodeFrame('E', encodeUtf8('0'), nodeHashing)]);
  const link = firstLink(testWorkspaceId, writer.deviceId, nodeHashing);
  const context = { workspaceId: testWorkspaceId, deviceId: writer.deviceId, link, publicKey: null };
  const run = readVerified(ending, context, { hashing: nodeHashing, verifier: nodeVerifier });
  expect(run).toMatchObject({ isSealed: false, end: signed.length, commits: ['one'] });
});

test('[hole 4] every byte on the share was on the local disk before', async () => {
  const folder = emptyFolder();
  const writer = openDevice(folder);
  const write = writer.share.writeOwnSegment.bind(writer.share);
  let writes = 0;
  writer.share.writeOwnSegment = async (deviceId, segment, from, bytes) => {
    writes += 1;
    const local = writer.logs.read(deviceId, segment).subarray(from, from + bytes.length);
    expect(Buffer.from(local)).toEqual(Buffer.from(bytes));
    await write(deviceId, segment, from, bytes);
  };
  writer.journal.append('one');
  await writer.publish();
  writer.logs.failNextAppend = true;
  expect(() => writer.journal.append('refused')).toThrow('no space');
  writer.journal.append('two');
  await writer.publish();
  expect(writes).toBe(2);
});

test('an unreadable end is taken for a write in flight first, and for damage only when it stays', async () => {
  const { folder, writer, key, local } = await published();
  const reader = openDevice(folder);
  folder.segments.set(key, local.subarray(0, local.length - 20));
  await reader.collector.collect();
  expect(reader.commitsFrom(writer.deviceId)).toEqual(['one', 'two']);
  folder.segments.set(key, local);
  await reader.collector.collect();
  expect(reader.commitsFrom(writer.deviceId)).toEqual(['one', 'two', 'three']);
  expect(reader.collector.problems.size).toBe(0);
  expect(folder.relays.size).toBe(0);
});

test('[T6] a device that was never announced is found by looking at the folder', async () => {
  const { folder, writer } = await published();
  folder.announcements.clear();
  const reader = openDevice(folder);
  await reader.collector.collect();
  expect(reader.collected).toEqual([]);
  await reader.collector.sweep();
  expect(reader.commitsFrom(writer.deviceId)).toEqual(['one', 'two', 'three']);
});

test('what the share lost is offered once, not by everybody who has it', async () => {
  const { folder, writer, key } = await published();
  const readers = [openDevice(folder), openDevice(folder), openDevice(folder)];
  for (const reader of readers) await reader.collector.collect();
  folder.segments.set(key, new Uint8Array());
  for (const reader of readers) await reader.collector.scrub();
  expect([...folder.relays.keys()]).toHaveLength(1);
  const [name = ''] = [...folder.relays.keys()];
  expect(name).toBe(`${readers[0]?.deviceId}/${writer.deviceId}-000000.seg`);
});

test('a copy that was forged, or damaged, gives nothing', async () => {
  const { folder, writer, key, local } = await published();
  const holder = openDevice(folder);
  const reader = openDevice(folder);
  folder.segments.delete(key);
  const impostor = openDevice(emptyFolder());
  impostor.journal.append('forged');
  impostor.journal.sign();
  const name = copyName({ deviceId: writer.deviceId, segment: 0, branch: null });
  for (const bytes of [impostor.logs.read(impostor.deviceId, 0), local.subarray(0, 100), Buffer.alloc(400)]) {
    folder.relays.set(`${holder.deviceId}/${name}`, bytes);
    await reader.collector.sweep();
  }
  expect(reader.collected).toEqual([]);
  expect(reader.branches).toEqual([]);
  folder.relays.set(`${holder.deviceId}/${name}`, local);
  await reader.collector.sweep();
  expect(reader.commitsFrom(writer.deviceId)).toEqual(['one', 'two', 'three']);
});

test('[T15] names of copies read back as they were written, and foreign names are none', () => {
  const copy = { deviceId: 'a'.repeat(20), segment: 7, branch: { mark: '0123abcd', startLink: 'f'.repeat(64) } };
  expect(copyOfName(copyName(copy))).toEqual(copy);
  expect(copyOfName(copyName({ ...copy, branch: null }))).toEqual({ ...copy, branch: null });
  for (const name of [
    `${copyName(copy)} (1)`,
    copyName(copy).replace('.seg', ' - 副本.seg'),
    '.x.tmp',
    '../000000.seg',
  ])
    expect(copyOfName(name)).toBeNull();
  expect(announcementOfName(`${'a'.repeat(20)}-0-6 (1)`)).toBeNull();
});
