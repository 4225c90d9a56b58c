import { expect, test } from 'vitest';
import { newPrivateKey, nodeHashing, nodeVerifier, signerOf } from '../../../electron/storage/node-crypto.ts';
import { encodeUtf8 } from '../../../shared/base/utf8.ts';
import { announcementOfName, readingAnnouncementName } from '../../../shared/sync/folder-layout.ts';
import { markedPlace } from '../../../shared/sync/journal-position.ts';
import { decodeReading, encodeReading, READING_BYTES, readingMark } from '../../../shared/sync/reading.ts';
import { openDevice, testWorkspaceId } from '../../support/device.ts';
import { emptyFolder, type MemoryFolder } from '../../support/memory-share.ts';
import { manualClock, openReadingDevice } from '../../support/reading-device.ts';

const tools = { hashing: nodeHashing, verifier: nodeVerifier };

function openFolder(): MemoryFolder {
  const folder = emptyFolder();
  folder.workspace = { id: testWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  return folder;
}

function aReading() {
  const device = openDevice(emptyFolder());
  const { deviceId, signer } = device;
  const other = openDevice(emptyFolder()).deviceId;
  const places = new Map([[other, { segment: 1, offset: 250, mark: '00112233445566aa' }]]);
  return { deviceId, signer, places, bytes: encodeReading({ workspaceId: testWorkspaceId, deviceId, places }, signer) };
}

/** Two devices on one folder; the reader tells what it has read at once, or only when it is told to. */
function writerAndReader(tellsAtOnce = true) {
  const folder = openFolder();
  const clock = manualClock();
  const writer = openReadingDevice(folder, clock);
  return { folder, clock, writer, reader: openReadingDevice(folder, clock, tellsAtOnce) };
}

test('a reading is read back as it was signed, and the same reading always gives the same bytes', () => {
  const { deviceId, signer, places, bytes } = aReading();
  const expected = { workspaceId: testWorkspaceId, deviceId };
  expect(decodeReading(bytes, expected, tools)).toEqual({ ...expected, places });
  expect(encodeReading({ ...expected, places }, signer)).toEqual(bytes);
});

test('a reading with any byte changed, of another device or workspace, signed by another key, or too long says nothing', () => {
  const { deviceId, places, bytes } = aReading();
  const expected = { workspaceId: testWorkspaceId, deviceId };
  const text = Buffer.from(bytes).toString();
  const start = text.indexOf('"signature"');
  for (let at = 0; at < bytes.length - 1; at += 1) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(decodeReading(changed, expected, tools), `byte ${at}, signature from ${start}`).toBeNull();
  }
  expect(decodeReading(bytes, { ...expected, workspaceId: 'anotherworkspace' }, tools)).toBeNull();
  expect(decodeReading(bytes, { ...expected, deviceId: [...places.keys()][0] ?? '' }, tools)).toBeNull();
  const impostor = signerOf(newPrivateKey());
  expect(decodeReading(encodeReading({ ...expected, places }, impostor), expected, tools)).toBeNull();
  const longer = Buffer.concat([bytes, Buffer.alloc(READING_BYTES, ' ')]);
  expect(decodeReading(longer, expected, tools)).toBeNull();
  for (const foreign of [
    '',
    '{}',
    'null',
    '[]',
    '{"reading":{"__proto__":1},"signature":""}',
    '\u0000',
    '[['.repeat(9999),
  ]) {
    expect(decodeReading(encodeUtf8(foreign), expected, tools)).toBeNull();
  }
});

test('an announced reading is passed over by a version that knows only announcements of journals', () => {
  const { deviceId } = aReading();
  expect(announcementOfName(readingAnnouncementName(deviceId, '00112233445566aa'))).toBeNull();
});

test('the writer learns that another has everything, that it lags after the next entry, and that it has caught up', async () => {
  const { clock, writer, reader } = writerAndReader();
  writer.write('one');
  await writer.round();
  expect(writer.readingOf(reader.deviceId)).toBeUndefined();
  await reader.round();
  await writer.round();
  expect(writer.readingOf(reader.deviceId), 'told at once, before anything was read').toBeNull();
  clock.advance(4000);
  await reader.round();
  await writer.round();
  expect(writer.isReadBy(reader.deviceId)).toBe(true);
  writer.write('two');
  await writer.round();
  expect(writer.isReadBy(reader.deviceId)).toBe(false);
  clock.advance(4000);
  await reader.round();
  await reader.round();
  await writer.round();
  expect(writer.isReadBy(reader.deviceId)).toBe(true);
});

test('what was fetched but not taken in by the host is not told as read', async () => {
  const { clock, writer, reader } = writerAndReader(false);
  reader.tell();
  writer.write('one');
  for (let round = 0; round < 3; round += 1) {
    await writer.round();
    await reader.round();
    clock.advance(4000);
  }
  expect(reader.logs.segments(writer.deviceId)).toEqual([0]);
  expect(writer.readingOf(reader.deviceId)).toBeNull();
  reader.tell();
  await reader.round();
  await writer.round();
  expect(writer.isReadBy(reader.deviceId)).toBe(true);
});

test('nobody can say for another that it has read: forged, unsigned and damaged readings leave what was known', async () => {
  const { folder, writer, reader: victim } = writerAndReader();
  await victim.round();
  writer.write('one');
  await writer.round();
  expect(writer.readingOf(victim.deviceId)).toBeNull();
  const places = new Map([[writer.deviceId, markedPlace(writer.journal.position)]]);
  const forged = encodeReading(
    { workspaceId: testWorkspaceId, deviceId: victim.deviceId, places },
    signerOf(newPrivateKey()),
  );
  const ofAnother = openDevice(folder);
  const borrowed = encodeReading(
    { workspaceId: testWorkspaceId, deviceId: ofAnother.deviceId, places },
    ofAnother.signer,
  );
  const damaged = folder.readings.get(victim.deviceId)?.bytes.slice(0, 60) ?? new Uint8Array();
  for (const bytes of [forged, borrowed, damaged, encodeUtf8('{"reading":null,"signature":"x"}'), new Uint8Array()]) {
    folder.readings.set(victim.deviceId, { mark: readingMark(bytes, nodeHashing), bytes });
    await writer.round();
    expect(writer.status().share).toBe('online');
    expect(writer.readingOf(victim.deviceId)).toBeNull();
  }
});

test('a device that read an equally long journal that parted from this one has not read this one', async () => {
  const { writer, reader } = writerAndReader(false);
  writer.write('mine');
  await writer.round();
  const place = { ...markedPlace(writer.journal.position), mark: 'ffffffffffffffff' };
  const { deviceId, signer } = reader;
  const places = new Map([[writer.deviceId, place]]);
  reader.replication.tellReading(encodeReading({ workspaceId: testWorkspaceId, deviceId, places }, signer));
  await reader.round();
  await writer.round();
  expect(writer.readingOf(deviceId)).toEqual(place);
  expect(writer.isReadBy(deviceId)).toBe(false);
});

test('a reading that a cache still shows in its old form is read again until it is the announced one', async () => {
  const { folder, clock, writer, reader } = writerAndReader();
  await reader.round();
  writer.write('one');
  await writer.round();
  const old = folder.readings.get(reader.deviceId)?.bytes ?? new Uint8Array();
  clock.advance(4000);
  await reader.round();
  await reader.round();
  const fresh = folder.readings.get(reader.deviceId);
  if (!fresh) throw new Error('no reading was written');
  folder.readings.set(reader.deviceId, { ...fresh, bytes: old });
  for (let round = 0; round < 10; round += 1) await writer.round();
  expect(writer.isReadBy(reader.deviceId)).toBe(false);
  folder.readings.set(reader.deviceId, fresh);
  clock.advance(31_000);
  await writer.round();
  expect(writer.isReadBy(reader.deviceId)).toBe(true);
});

test('a reading whose announcement was lost is announced again within a sweep', async () => {
  const { folder, clock, writer, reader } = writerAndReader();
  writer.write('one');
  await writer.round();
  await reader.round();
  clock.advance(4000);
  await reader.round();
  folder.readings.clear();
  clock.advance(31_000);
  await reader.round();
  await writer.round();
  expect(writer.isReadBy(reader.deviceId)).toBe(true);
});

/** Devices that have settled: everything read, everything told. */
async function settled(devices: number) {
  const folder = openFolder();
  const clock = manualClock();
  const all = Array.from({ length: devices }, () => openReadingDevice(folder, clock));
  const rounds = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      clock.advance(500);
      for (const device of all) await device.round();
    }
  };
  for (const device of all) device.write('first');
  await rounds(60 + devices);
  for (const device of all) device.calls.clear();
  return { all, rounds, folder, clock };
}

const callsOf = (device: { readonly calls: ReadonlyMap<string, number> }): Record<string, number> =>
  Object.fromEntries([...device.calls].sort());

test('an idle round makes the same two calls among 4 devices and among 40', async () => {
  for (const devices of [4, 40]) {
    const { all, rounds } = await settled(devices);
    await rounds(1);
    for (const device of all) expect(callsOf(device)).toEqual({ listAnnouncements: 1, readWorkspace: 1 });
  }
});

test('one entry costs each reader one reading written, and only its writer reads them, once or twice each', async () => {
  const { all, rounds } = await settled(20);
  const [writer, ...readers] = all;
  if (!writer) throw new Error('no device');
  writer.write('second');
  await rounds(20);
  for (const reader of readers) {
    expect(writer.isReadBy(reader.deviceId)).toBe(true);
    expect(reader.calls.get('writeOwnReading')).toBe(1);
    expect(reader.calls.get('readReading') ?? 0).toBe(0);
  }
  expect(writer.calls.get('writeOwnReading') ?? 0).toBe(0);
  expect(writer.calls.get('readReading')).toBeGreaterThanOrEqual(readers.length);
  expect(writer.calls.get('readReading')).toBeLessThanOrEqual(2 * readers.length);
});

test('entries without a pause make a reader tell of them every three seconds and no more often', async () => {
  const { all, rounds } = await settled(3);
  const [writer, reader] = all;
  for (let entry = 0; entry < 60; entry += 1) {
    writer?.write(`entry ${entry}`);
    await rounds(1);
  }
  expect(reader?.calls.get('writeOwnReading')).toBe(10);
});

test('a reading that cannot be replaced while somebody has it open is written after the pause and troubles nobody', async () => {
  const folder = openFolder();
  const clock = manualClock();
  const device = openReadingDevice(folder, clock);
  const write = device.share.writeOwnReading.bind(device.share);
  const refusals = ['EPERM', 'EBUSY', 'EACCES'];
  device.share.writeOwnReading = async (...input) => {
    const code = refusals.shift();
    if (code !== undefined) throw Object.assign(new Error('in use'), { code });
    return write(...input);
  };
  for (let round = 0; round < 40 && folder.readings.size === 0; round += 1) {
    await device.round();
    expect(device.status().share).toBe('online');
    clock.advance(500);
  }
  expect(device.calls.get('writeOwnReading')).toBe(4);
  expect(folder.readings.size).toBe(1);
});

test('a share that is full says so round after round, although there is nothing but a reading to write', async () => {
  const folder = openFolder();
  const clock = manualClock();
  const device = openReadingDevice(folder, clock);
  device.share.writeOwnReading = async () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  for (let round = 0; round < 10; round += 1) {
    await device.round();
    expect(device.status()).toMatchObject({ share: 'unreachable', errorCode: 'ENOSPC' });
    clock.advance(500);
  }
});
