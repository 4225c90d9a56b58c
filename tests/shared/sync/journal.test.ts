import { expect, test } from 'vitest';
import { nodeHashing } from '../../../electron/storage/node-crypto.ts';
import { encodeUtf8 } from '../../../shared/base/utf8.ts';
import { encodeFrame, MAX_PAYLOAD_BYTES, readFrames } from '../../../shared/sync/frame.ts';
import { SEGMENT_BYTES } from '../../../shared/sync/own-journal.ts';
import { openDevice } from '../../support/device.ts';
import { emptyFolder } from '../../support/memory-share.ts';

const frame = (text: string) => encodeFrame('C', encodeUtf8(text), nodeHashing);

test('frames are read back whole, and reading stops at the first byte that is torn or damaged', () => {
  const bytes = Buffer.concat([frame('one'), frame('two')]);
  expect(readFrames(bytes, nodeHashing)).toMatchObject({ end: bytes.length, stop: 'complete' });
  for (let cut = 1; cut < frame('two').length; cut += 1) {
    const torn = readFrames(bytes.subarray(0, bytes.length - cut), nodeHashing);
    expect(torn).toMatchObject({ end: frame('one').length, stop: 'torn' });
  }
  for (let at = frame('one').length; at < bytes.length; at += 1) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    const run = readFrames(flipped, nodeHashing);
    expect(run.frames).toHaveLength(1);
    expect(run.stop).not.toBe('complete');
  }
});

test('a frame longer than 8 MiB is refused when written and taken for damage when read', () => {
  expect(() => encodeFrame('C', new Uint8Array(MAX_PAYLOAD_BYTES + 1), nodeHashing)).toThrow(RangeError);
  const huge = frame('x');
  new DataView(huge.buffer).setUint32(0, MAX_PAYLOAD_BYTES + 1, true);
  expect(readFrames(huge, nodeHashing)).toMatchObject({ frames: [], stop: 'damaged' });
});

test('an appended commit is there after reopening; a torn tail is cut off, kept aside, and writing goes on', () => {
  const device = openDevice(emptyFolder());
  device.journal.append('first');
  device.journal.append('second');
  const whole = device.logs.read(device.deviceId, 0);
  device.logs.files.set(`${device.deviceId}/0`, whole.slice(0, -3));
  const again = openDevice(emptyFolder(), device.logs, device.privateKey);
  expect(again.replayed).toEqual(['first']);
  expect(again.logs.cutOff).toHaveLength(1);
  again.journal.append('third');
  expect(openDevice(emptyFolder(), device.logs, device.privateKey).replayed).toEqual(['first', 'third']);
});

test('a disk that refuses an append leaves the journal as it was', () => {
  const device = openDevice(emptyFolder());
  device.journal.append('first');
  const before = device.journal.position;
  device.logs.failNextAppend = true;
  expect(() => device.journal.append('lost')).toThrow('no space');
  expect(device.journal.position).toEqual(before);
  device.journal.append('second');
  expect(openDevice(emptyFolder(), device.logs, device.privateKey).replayed).toEqual(['first', 'second']);
});

test('a full segment is sealed and the next one goes on with the same chain, also when a crash cut the sealing short', () => {
  const device = openDevice(emptyFolder());
  device.journal.append('x'.repeat(SEGMENT_BYTES));
  device.journal.sign();
  expect(device.journal.position.segment).toBe(1);
  device.journal.append('after');
  const files = new Map(device.logs.files);
  const sealed = files.get(`${device.deviceId}/0`) ?? new Uint8Array();
  const { frames } = readFrames(sealed, nodeHashing);
  expect(frames.slice(-2).map(({ type }) => type)).toEqual(['E', 'S']);
  for (const framesLost of [0, 1]) {
    device.logs.files.clear();
    device.logs.files.set(`${device.deviceId}/0`, sealed.slice(0, frames.at(-1 - framesLost)?.end));
    const again = openDevice(emptyFolder(), device.logs, device.privateKey);
    expect(again.journal.position.segment).toBe(1);
    again.journal.append('later');
    expect(openDevice(emptyFolder(), device.logs, device.privateKey).replayed.at(-1)).toBe('later');
  }
});
