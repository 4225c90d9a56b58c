import { digestOf } from './simulated-device.ts';
import { World } from './world.ts';

const STEPS = 350;

/** Plays one seed to its end and checks it; throws with the steps when something was lost or the devices disagree. */
export async function runSeed(seed: number): Promise<World> {
  const world = new World(seed);
  const check = (isRight: boolean, what: string): void => {
    if (!isRight) throw new Error(`seed ${seed}: ${what}\n${world.describe()}`);
  };
  if (seed % 2 === 0) await world.found(['d1', 'd2']);
  else for (let index = 0; index < 3; index += 1) await world.addDevice();
  for (let step = 0; step < STEPS; step += 1) await world.step();
  await world.quiesce();
  const [first] = world.live;
  if (!first) throw new Error('no device is left');
  const joiner = await world.addDevice('joiner');
  await world.quiesce();
  for (const device of world.live) {
    const unread = world.live.filter(
      (reader) => reader.deviceId !== device.deviceId && !device.isReadBy(reader.deviceId),
    );
    check(
      unread.length === 0,
      `${device.name} does not know that ${unread.map(({ name }) => name).join(' ')} has read`,
    );
  }
  const digest = digestOf(first.state);
  const markers = [...first.markers()].sort();
  for (const device of world.live) {
    const present = device.markers();
    const lost = [...world.acknowledged].filter((marker) => !present.has(marker));
    check(lost.length === 0, `${device.name} lacks ${lost.join(' ')}`);
    if (device !== joiner) check([...present].sort().join() === markers.join(), `${device.name} has other operations`);
    const isHeld = world.ownerPublicKey !== null && !world.faults.has('member removed') && device.quarantined > 0;
    check(!isHeld, `${device.name} holds back ${device.quarantined} operations of members`);
    check(digestOf(device.state) === digest, `${device.name} shows other values\n${digestOf(device.state)}\n${digest}`);
  }
  return world;
}
