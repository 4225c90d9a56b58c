import { expect, test } from 'vitest';
import { digestOf, type SimulatedDevice } from '../../simulation/simulated-device.ts';
import { World } from '../../simulation/world.ts';

/** Devices on a share that does nothing wrong. */
async function calmWorld(count: number): Promise<{ world: World; devices: SimulatedDevice[] }> {
  const world = new World(1);
  world.hostility.isOn = false;
  const devices: SimulatedDevice[] = [];
  for (let index = 0; index < count; index += 1) devices.push(await world.addDevice());
  return { world, devices };
}

const say = (device: SimulatedDevice, ...texts: string[]): void => {
  for (const text of texts) {
    const drafts = [{ recordId: `planItem.2026-W48.${text}`, fields: { content: text } }];
    if (!device.commit(drafts)) throw new Error(`${device.name} did not commit ${text}`);
  }
};

const shown = (device: SimulatedDevice): string[] =>
  [...device.state.partitions.all()]
    .flatMap(({ records }) => [...records.values()])
    .flatMap((record) => (record.fields.get('content') ?? []).map(({ value }) => String(value)))
    .sort();

async function expectAll(world: World, texts: readonly string[]): Promise<void> {
  await world.quiesce();
  const joiner = await world.addDevice('joiner');
  await world.quiesce();
  for (const device of world.live) expect([device.name, shown(device)]).toEqual([device.name, [...texts].sort()]);
  expect(new Set(world.live.map((device) => digestOf(device.state))).size).toBe(1);
  joiner.crash();
}

const many = (prefix: string): string[] => Array.from({ length: 8 }, (_, index) => `${prefix}${index}`);

test('a profile restored from a backup takes back what it had published, and goes on under its name', async () => {
  const { world, devices } = await calmWorld(1);
  const [device] = devices as [SimulatedDevice];
  say(device, 'before');
  await world.rounds();
  const backup = device.copyDisk();
  const name = device.deviceId;
  say(device, ...many('after'));
  await world.rounds();
  device.crash();
  device.putDisk(backup);
  await device.start();
  await world.rounds();
  await world.rounds();
  await world.rounds();
  expect(world.faults.get('adopted')).toBeGreaterThan(0);
  say(device, 'later');
  expect(device.deviceId).toBe(name);
  await expectAll(world, ['before', ...many('after'), 'later']);
});

test('a profile restored from a backup that wrote on while the share was away goes on under a new name, and nothing is lost', async () => {
  const { world, devices } = await calmWorld(2);
  const [device] = devices as [SimulatedDevice];
  say(device, 'before');
  await world.rounds();
  const backup = device.copyDisk();
  const name = device.deviceId;
  say(device, ...many('old'));
  await world.rounds([device]);
  device.crash();
  device.putDisk(backup);
  await device.start();
  say(device, ...many('new'));
  await world.rounds();
  expect(device.deviceId).not.toBe(name);
  await expectAll(world, ['before', ...many('old'), ...many('new')]);
});

test('a restored profile takes back what is left only in a copy that another device keeps', async () => {
  const { world, devices } = await calmWorld(2);
  const [device, other] = devices as [SimulatedDevice, SimulatedDevice];
  say(device, 'before');
  await world.rounds();
  const backup = device.copyDisk();
  say(device, ...many('after'));
  await world.rounds([device, other]);
  device.crash();
  for (const name of world.folder.segments.keys())
    if (name.startsWith(device.deviceId)) world.folder.segments.set(name, new Uint8Array());
  await world.rounds([other], true);
  device.putDisk(backup);
  await device.start();
  const name = device.deviceId;
  await expectAll(world, ['before', ...many('after')]);
  expect(device.deviceId).toBe(name);
});

test('[hole 2] commits made while the new identity is being written are carried over', async () => {
  const { world, devices } = await calmWorld(1);
  const [device] = devices as [SimulatedDevice];
  say(device, 'common');
  const clone = await world.cloneOf(device);
  say(clone, 'clone');
  await world.rounds([clone]);
  say(device, 'mine');
  device.whileReplacing = () => say(device, 'meanwhile');
  await world.rounds([device]);
  await expectAll(world, ['common', 'clone', 'mine', 'meanwhile']);
});

test('[hole 2] a change of identity that is cut off anywhere is finished at the next start, each value once', async () => {
  for (let calls = 1; calls <= 14; calls += 1) {
    const { world, devices } = await calmWorld(2);
    const [device] = devices as [SimulatedDevice];
    say(device, 'common');
    await world.rounds();
    const clone = await world.cloneOf(device);
    say(clone, 'clone');
    await world.rounds([clone]);
    say(device, 'one', 'two', 'three', 'four');
    device.armPowerCut(calls);
    await world.rounds([device]);
    await expectAll(world, ['common', 'clone', 'one', 'two', 'three', 'four']);
  }
});

test('a deletion and a change that are carried over still replace what they replaced', async () => {
  const { world, devices } = await calmWorld(2);
  const [device, other] = devices as [SimulatedDevice, SimulatedDevice];
  say(device, 'common');
  const clone = await world.cloneOf(device);
  say(clone, 'clone');
  say(device, 'x');
  device.commit([{ recordId: 'planItem.2026-W48.x', fields: { content: 'x2' } }]);
  await world.rounds([device, other]);
  // The clone's journal takes the place of the one that `other` has read.
  await world.rounds([clone]);
  device.commit([{ recordId: 'planItem.2026-W48.x', fields: { content: 'x3' } }]);
  await expectAll(world, ['common', 'clone', 'x3']);
});

test('[hole 5] a fork that lies in an earlier, closed segment is found by the writer and by the readers', async () => {
  const { world, devices } = await calmWorld(2);
  const [device] = devices as [SimulatedDevice];
  say(device, 'common');
  await world.rounds();
  const clone = await world.cloneOf(device);
  for (const text of many('mine')) {
    say(device, text);
    await world.rounds(devices);
  }
  for (const text of many('clone')) {
    say(clone, text);
    clone.crash();
    await clone.start();
  }
  await world.rounds([clone]);
  expect(clone.deviceId).not.toBe(device.deviceId);
  await expectAll(world, ['common', ...many('mine'), ...many('clone')]);
});

test('[hole 6] a branch that a clone wrote over reaches everybody through those who had read it', async () => {
  const { world, devices } = await calmWorld(3);
  const [device, reader] = devices as [SimulatedDevice, SimulatedDevice];
  say(device, 'common');
  await world.rounds();
  const clone = await world.cloneOf(device);
  say(clone, ...many('clone'));
  const before = new Map(world.folder.segments);
  await world.rounds([clone, reader]);
  // The clone is destroyed, and a backup of the folder is put back: only the reader has what the clone published.
  clone.crash();
  clone.isGone = true;
  for (const [name, bytes] of before) world.folder.segments.set(name, bytes);
  say(device, 'mine');
  await world.rounds();
  await expectAll(world, ['common', ...many('clone'), 'mine']);
  for (const live of world.live) expect(live.markers()).toEqual(reader.markers());
});

test('[hole 7] the missing end of a destroyed device is found by a newcomer in a copy that another keeps', async () => {
  const { world, devices } = await calmWorld(2);
  const [dead, reader] = devices as [SimulatedDevice, SimulatedDevice];
  say(dead, ...many('dead'));
  await world.rounds();
  dead.crash();
  dead.isGone = true;
  const [first = ''] = [...world.folder.segments.keys()].filter((name) => name.startsWith(dead.deviceId));
  world.folder.segments.set(first, (world.folder.segments.get(first) ?? new Uint8Array()).slice(0, 300));
  world.folder.announcements.delete(dead.deviceId);
  await world.rounds([reader], true);
  expect(world.folder.relays.size).toBe(1);
  await expectAll(world, many('dead'));
});

test('[hole 8] a comparison of copies never runs beside a reading of the same journal', async () => {
  const { world, devices } = await calmWorld(2);
  const [, reader] = devices as [SimulatedDevice, SimulatedDevice];
  let running = 0;
  let most = 0;
  const turn = world.hostility.turn;
  Object.assign(world.hostility, {
    turn: async (client: string) => {
      if (!client.startsWith(reader.name)) return turn(client);
      running += 1;
      most = Math.max(most, running);
      await turn(client);
      running -= 1;
    },
  });
  reader.beginRound(true);
  reader.isInRound = false;
  reader.beginRound(true);
  await world.rounds([reader]);
  expect([most, running]).toEqual([1, 0]);
});
