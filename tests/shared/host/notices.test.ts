import { afterEach, expect, test } from 'vitest';
import { defaultNotices } from '../../../shared/domain/notices.ts';
import { EmergencyDistrict, NIGHT } from '../../support/emergency-district.ts';
import type { InProcessStation } from '../../support/in-process-station.ts';

const running: EmergencyDistrict[] = [];
afterEach(async () => {
  for (const district of running.splice(0)) await district.stop();
});

/** 区委办 at a quarter past three in the night. */
async function desk() {
  const district = new EmergencyDistrict();
  running.push(district);
  return { station: await district.foundLead(), time: district.time };
}

const { silence: _, ...chosen } = defaultNotices;

/** What the desktop is told when the page has these new rows. */
async function toldOf(station: InProcessStation, fresh: Readonly<Record<string, number>>): Promise<unknown> {
  const told: unknown[] = [];
  const stop = station.host.shell.listen((name, payload) => name === 'desktop.inboxChanged' && told.push(payload));
  await station.client.request('desktop.tellInbox', { count: 9, fresh });
  stop();
  return told[0];
}

test('a kind that is switched off is not news for the desktop, while the number stays', async () => {
  const { station } = await desk();
  await station.client.request('desktop.saveNotices', { ...chosen, off: ['planReceipt'] });
  expect(await toldOf(station, { planReceipt: 2 })).toEqual({ count: 9, fresh: 0 });
  expect(await toldOf(station, { planReceipt: 2, reception: 1 })).toEqual({ count: 9, fresh: 1 });
});

test('in quiet hours only 突发信息 is news', async () => {
  const { station, time } = await desk();
  await station.client.request('desktop.saveNotices', { ...chosen, quietHours: { from: '22:00', until: '07:00' } });
  expect(await toldOf(station, { dutyShift: 1, emergency: 1 })).toEqual({ count: 9, fresh: 1 });
  time.advance(5 * 3_600_000);
  expect(await toldOf(station, { dutyShift: 1, emergency: 1 })).toEqual({ count: 9, fresh: 2 });
});

test('突发信息 cannot be switched off, and there is no loudness of nothing', async () => {
  const { station } = await desk();
  const off = await station.host.dispatch('desktop.saveNotices', { ...chosen, off: ['emergency'] });
  const mute = await station.host.dispatch('desktop.saveNotices', {
    ...chosen,
    sound: { tone: 'twoTone', loudness: 'off' },
  });
  const forever = await station.host.dispatch('desktop.saveNotices', {
    ...chosen,
    silence: { from: 0, until: Number.MAX_SAFE_INTEGER, reason: 'x', by: 'x' },
  });
  for (const reply of [off, mute, forever])
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
});

test('the bell is held back only with a reason and for at most a shift, by the person at this workstation', async () => {
  const { station } = await desk();
  const silenced = (hours: number, reason: string) => station.host.dispatch('desktop.silenceAlarms', { hours, reason });
  for (const [hours, reason] of [
    [13, '会场'],
    [0, '会场'],
    [1, '  '],
  ] as const)
    expect(await silenced(hours, reason)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  expect(await silenced(12, ' 会场 ')).toMatchObject({
    ok: true,
    value: { silence: { from: NIGHT, until: NIGHT + 12 * 3_600_000, reason: '会场', by: '林永康' } },
  });
  await station.client.request('desktop.saveNotices', { ...chosen, off: ['reception'] });
  expect((await station.client.request('desktop.getNotices')).silence).not.toBeNull();
  expect(await station.client.request('desktop.soundAlarms')).toMatchObject({ silence: null, off: ['reception'] });
});
