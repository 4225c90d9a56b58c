import { expect, test } from 'vitest';
import { ServerClock } from '../../../shared/sync/server-clock.ts';
import { testWorkspaceId } from '../../support/device.ts';
import { emptyFolder } from '../../support/memory-share.ts';
import { manualClock, openReadingDevice } from '../../support/reading-device.ts';

const YEAR_MS = 31_536_000_000;
const MINUTE_MS = 60_000;

/** A device on a folder whose server's clock is ahead of the device's by what `offset` says. */
function onServer(offset: { ms: number | null }) {
  const folder = emptyFolder();
  folder.workspace = { id: testWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  const clock = manualClock();
  if (offset.ms !== null) folder.serverNow = () => clock.now() + (offset.ms ?? 0);
  return { folder, clock, device: openReadingDevice(folder, clock) };
}

test('[T7] the first round of a device that has nothing to publish measures how far its clock is off, by a year either way', async () => {
  for (const ms of [0, 90_000, YEAR_MS, -YEAR_MS]) {
    const { device } = onServer({ ms });
    await device.round();
    expect(device.status()).toMatchObject({ share: 'online', clockOffsetMs: ms });
  }
});

test('where the server dates nothing there is no measure, and it is not asked again and again', async () => {
  const { device, clock } = onServer({ ms: null });
  for (let round = 0; round < 200; round += 1) {
    await device.round();
    clock.advance(5000);
  }
  expect(device.status().clockOffsetMs).toBeNull();
  expect(device.calls.get('writeOwnReading')).toBe(1);
});

test('the time that the write took is shared out between before and after it', () => {
  const clock = new ServerClock();
  clock.measured(1000, 6000, 3000);
  expect(clock.offsetMs).toBe(4000);
});

test('a write that took too long, or during which the clock was set, gives no measure', () => {
  const clock = new ServerClock();
  clock.measured(0, 50_000, 45_000);
  clock.measured(10_000, 9000, 5000);
  clock.measured(10_000, null, 10_010);
  expect(clock.offsetMs).toBeNull();
});

test('one odd measure among the last three does not show', () => {
  const clock = new ServerClock();
  for (const offset of [100, 110, 9_000_000]) clock.measured(0, offset, 0);
  expect(clock.offsetMs).toBe(110);
  for (const offset of [120, 130]) clock.measured(0, offset, 0);
  expect(clock.offsetMs).toBe(130);
});

test('while the clock is right the server is asked four times a day, while it is wrong every minute', async () => {
  const right = onServer({ ms: 1000 });
  const wrong = onServer({ ms: 5 * MINUTE_MS });
  for (const { device, clock } of [right, wrong]) {
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      await device.round();
      clock.advance(MINUTE_MS);
    }
  }
  expect(right.device.calls.get('writeOwnReading')).toBe(4);
  expect(wrong.device.calls.get('writeOwnReading')).toBe(24 * 60);
});

test('whoever sets the clock right sees it after the next round', async () => {
  const offset = { ms: YEAR_MS };
  const { device, clock } = onServer(offset);
  for (let round = 0; round < 10; round += 1) {
    await device.round();
    clock.advance(30_000);
  }
  expect(device.status().clockOffsetMs).toBe(YEAR_MS);
  clock.advance(YEAR_MS);
  offset.ms = 0;
  await device.round();
  expect(device.status().clockOffsetMs).toBe(0);
});
