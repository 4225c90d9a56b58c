import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { contract } from '../../../../shared/contract/contract.ts';
import { ContractError } from '../../../../shared/contract/error-codes.ts';
import type { LockState } from '../../../../shared/contract/lock.contract.ts';
import { EmergencyDistrict, MINUTE_MS, officeId, register } from '../../../support/emergency-district.ts';
import { type InProcessStation, openStationOn } from '../../../support/in-process-station.ts';
import { MemoryShare } from '../../../support/memory-share.ts';

const running: EmergencyDistrict[] = [];
afterEach(async () => {
  for (const district of running.splice(0)) await district.stop();
});

const PIN = '258013';
const title = '城东街道人行天桥坍塌';

/** 区委办's workstation with a PIN. */
async function guarded() {
  const district = new EmergencyDistrict();
  running.push(district);
  const station = await district.foundLead();
  await station.client.request('lock.setPin', { pin: PIN });
  return { district, station, time: district.time };
}

const lock = ({ client }: InProcessStation): Promise<LockState> => client.request('lock.lockNow');
const isLocked = async ({ client }: InProcessStation): Promise<boolean> =>
  (await client.request('lock.getState')).isLocked;

/** The code of the refusal with its details, or `done`. */
async function answerOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return error.details === undefined ? error.code : { code: error.code, ...(error.details as object) };
  }
}

const restarted = async (district: EmergencyDistrict, station: InProcessStation): Promise<InProcessStation> => {
  await station.host.stop();
  const again = await openStationOn(new MemoryShare(district.folder), {
    time: district.time,
    profileFolder: station.profileFolder,
  });
  district.stations.splice(district.stations.indexOf(station), 1, again);
  return again;
};

describe('a locked workstation', () => {
  test('answers nothing but what unlocks it and how an alarm is to sound, whoever asks', async () => {
    const { station, time } = await guarded();
    await lock(station);
    time.advance(MINUTE_MS);
    const names = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'request' ? [name] : []));
    const answered: string[] = [];
    for (const name of names) {
      const reply = await station.host.dispatch(name, undefined);
      if (reply.ok || reply.error.code !== 'LOCKED') answered.push(name);
    }
    expect(answered.sort()).toEqual([
      'desktop.getNotices',
      'lock.getState',
      'lock.lockNow',
      'lock.unlock',
      'lock.unlockByCode',
    ]);
  });

  test('stays locked over a restart, and opens to its PIN', async () => {
    const { district, station } = await guarded();
    await lock(station);
    const again = await restarted(district, station);
    expect(await isLocked(again)).toBe(true);
    expect(await answerOf(again.client.request('workspace.getStatus'))).toBe('LOCKED');
    await again.client.request('lock.unlock', { pin: PIN });
    expect((await again.client.request('workspace.getStatus')).me).toMatchObject({ name: '林永康' });
  });

  test('keeps no PIN on the disk, only a hash that another salt makes another', async () => {
    const { station } = await guarded();
    const kept = () => readFileSync(path.join(station.profileFolder, 'lock.json'), 'utf8');
    const pinOf = (text: string): string => JSON.parse(text.slice(text.indexOf('\n'))).pin.text;
    const first = kept();
    await station.client.request('lock.setPin', { pin: PIN, current: PIN });
    expect(first).not.toContain(PIN);
    expect(Buffer.from(pinOf(first), 'base64').toString('latin1')).not.toContain(PIN);
    expect(pinOf(kept())).not.toBe(pinOf(first));
  });

  test('takes what was being typed for a moment, and then no draft at all', async () => {
    const { station, time } = await guarded();
    await lock(station);
    const draft = { key: 'planItem new', value: { content: '调度会' } };
    expect(await answerOf(station.client.request('drafts.save', draft))).toBe('done');
    expect(await answerOf(station.client.request('drafts.load', { key: draft.key }))).toBe('LOCKED');
    time.advance(6000);
    expect(await answerOf(station.client.request('drafts.save', { ...draft, value: '' }))).toBe('LOCKED');
    await station.client.request('lock.unlock', { pin: PIN });
    expect((await station.client.request('drafts.load', { key: draft.key }))?.value).toEqual(draft.value);
  });

  test('goes on taking in what the others write', async () => {
    const { district, station } = await guarded();
    const other = await district.join('区政府办', '周禾', 'dutyOfficer');
    await lock(station);
    await register(other, { officeId: await officeId(other) });
    for (let turn = 0; turn < 8; turn += 1) for (const each of district.stations) await each.round();
    // Without another round: what there is had come before.
    await station.client.request('lock.unlock', { pin: PIN });
    const { records } = await station.client.request('records.openWindow', { partitions: ['2026-Y'] });
    expect(records.filter(({ kind }) => kind === 'incident')).toHaveLength(1);
  });

  test('tells its pages that something rings and by when, and not what; its own shell hears everything', async () => {
    const { station, time } = await guarded();
    const told: [string, unknown][] = [];
    const shellHeard: string[] = [];
    station.host.listen((name, payload) => void told.push([name, payload]));
    station.host.shell.listen((name) => void shellHeard.push(name));
    await register(station);
    await lock(station);
    told.length = 0;
    time.advance(61 * MINUTE_MS);
    expect(new Set(told.map(([name]) => name))).toEqual(new Set(['lock.stateChanged']));
    const state = told.at(-1)?.[1] as LockState;
    expect(state.alarms.map(({ stage }) => stage)).toContain('half');
    expect(state.alarms[0]?.dueAt).toBeGreaterThan(time.now());
    expect(JSON.stringify(told)).not.toContain(title);
    expect(JSON.stringify(told)).not.toContain('incident');
    expect(shellHeard).toContain('emergency.alarmsChanged');
    expect((await station.client.request('lock.unlock', { pin: PIN })).alarms).toEqual([]);
  });
});

describe('wrong PINs', () => {
  test('make the next try wait longer each time, also over a restart, and one that comes too soon is not looked at', async () => {
    const { district, station, time } = await guarded();
    await lock(station);
    const tryPin = (at: InProcessStation, pin: string) => answerOf(at.client.request('lock.unlock', { pin }));
    const wrong = (retryAfterMs: number, isTried: boolean) => ({ code: 'WRONG_PIN', retryAfterMs, isTried });
    expect(await tryPin(station, '0000')).toEqual(wrong(1000, true));
    expect(await tryPin(station, PIN)).toEqual(wrong(1000, false));
    time.advance(1000);
    expect(await tryPin(station, '1111')).toEqual(wrong(2000, true));
    const again = await restarted(district, station);
    expect((await again.client.request('lock.getState')).nextTryAt).toBe(time.now() + 2000);
    expect(await tryPin(again, PIN)).toEqual(wrong(2000, false));
    time.advance(2000);
    expect(await tryPin(again, '2222')).toEqual(wrong(4000, true));
    time.advance(4000);
    expect(await tryPin(again, PIN)).toBe('done');
  });

  test('that come all at once are one try', async () => {
    const { station } = await guarded();
    await lock(station);
    const answers = await Promise.all(
      ['0000', '1111', '2222', PIN].map((pin) => answerOf(station.client.request('lock.unlock', { pin }))),
    );
    expect(answers.map((answer) => (answer as { isTried: boolean }).isTried)).toEqual([true, false, false, false]);
    expect(await isLocked(station)).toBe(true);
  });

  test('change nothing: who passes an open desk can neither take the PIN away nor set another', async () => {
    const { station, time } = await guarded();
    expect(await answerOf(station.client.request('lock.removePin', {}))).toMatchObject({ code: 'WRONG_PIN' });
    time.advance(MINUTE_MS);
    expect(await answerOf(station.client.request('lock.setPin', { pin: '1111', current: '2222' }))).toMatchObject({
      code: 'WRONG_PIN',
    });
    time.advance(MINUTE_MS);
    await lock(station);
    expect(await answerOf(station.client.request('lock.unlock', { pin: PIN }))).toBe('done');
  });
});

describe('nobody at work', () => {
  test('locks after the chosen time, counted from the last sign on any page', async () => {
    const { station, time } = await guarded();
    await station.client.request('lock.setIdle', { minutes: 5 });
    time.advance(4 * MINUTE_MS);
    await station.client.request('lock.noteActivity');
    time.advance(4 * MINUTE_MS);
    expect(await isLocked(station)).toBe(false);
    time.advance(MINUTE_MS + 2000);
    expect(await isLocked(station)).toBe(true);
    await station.client.request('lock.unlock', { pin: PIN });
    time.advance(4 * MINUTE_MS);
    expect(await isLocked(station)).toBe(false);
  });

  test('locks nothing where that was not chosen, or there is no PIN', async () => {
    const { station, time } = await guarded();
    time.advance(60 * MINUTE_MS);
    expect(await isLocked(station)).toBe(false);
    await station.client.request('lock.removePin', { current: PIN });
    await station.client.request('lock.setIdle', { minutes: 5 });
    time.advance(60 * MINUTE_MS);
    expect((await lock(station)).isLocked).toBe(false);
  });
});

describe('a forgotten PIN', () => {
  test('is taken away by a new invitation code for this office, once, and by no other', async () => {
    const { district, station, time } = await guarded();
    const other = await district.join('区政府办', '周禾', 'liaison');
    const invite = (office: string) =>
      station.client.request('members.invite', { officeId: office, role: 'liaison' }).then(({ code }) => code);
    const own = await invite(await officeId(other));
    const foreign = await invite(await officeId(station));
    await district.settle();
    await other.client.request('lock.setPin', { pin: '4321' });
    await lock(other);
    const tryCode = (code: string) => answerOf(other.client.request('lock.unlockByCode', { code }));
    for (const wrong of [foreign, 'ABCD-EFGH-JKMN', '']) {
      expect(await tryCode(wrong)).toMatchObject({ code: 'WRONG_INVITATION_CODE', isTried: true });
      expect(await tryCode(own)).toMatchObject({ code: 'WRONG_INVITATION_CODE', isTried: false });
      time.advance(MINUTE_MS);
    }
    expect(await tryCode(own)).toBe('done');
    expect(await other.client.request('lock.getState')).toMatchObject({ isLocked: false, hasPin: false });
    await other.client.request('lock.setPin', { pin: '8765' });
    await lock(other);
    expect(await tryCode(own)).toMatchObject({ code: 'WRONG_INVITATION_CODE' });
  });
});
