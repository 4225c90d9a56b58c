import { describe, expect, test } from 'vitest';
import { digestOf, type SimulatedDevice } from '../../simulation/simulated-device.ts';
import { signerOf } from '../../simulation/simulated-keys.ts';
import { World } from '../../simulation/world.ts';
import { leadOffice, office } from '../../support/statements.ts';
import { carry, digest, newGrant, openStation, type Station } from '../../support/trust-station.ts';

/** A folder whose owner invited two others, on a share that does nothing wrong. */
async function closedWorld(): Promise<{ world: World; owner: SimulatedDevice; member: SimulatedDevice }> {
  const world = new World(1);
  await world.found(['d1', 'd2']);
  world.hostility.isOn = false;
  const [owner, member] = world.devices;
  if (!owner || !member) throw new Error('an owner and a member');
  return { world, owner, member };
}

const say = (device: SimulatedDevice, ...texts: string[]): void => {
  for (const text of texts) device.commit([{ recordId: `planItem.2026-W48.${text}`, fields: { content: text } }]);
};

const shown = (device: SimulatedDevice): string[] =>
  [...device.state.partitions.all()]
    .flatMap(({ records }) => [...records.values()])
    .flatMap((record) => (record.fields.get('content') ?? []).map(({ value }) => String(value)))
    .sort();

/** A backup comes back and is written on, while the share holds what was written after it. */
async function fork(world: World, device: SimulatedDevice): Promise<void> {
  say(device, 'before');
  await world.rounds();
  const backup = device.copyDisk();
  say(device, 'old');
  await world.rounds([device]);
  device.crash();
  device.putDisk(backup);
  await device.start();
  say(device, 'new');
  await world.rounds();
}

describe('a device under a new key [D15] where people are invited', () => {
  test('belongs as before, and nothing that either branch wrote is held back', async () => {
    const { world, member } = await closedWorld();
    const name = member.deviceId;
    await fork(world, member);
    expect(member.deviceId).not.toBe(name);
    say(member, 'later');
    await world.quiesce();
    await world.addDevice('reader');
    await world.quiesce();
    for (const device of world.live) {
      expect([device.name, shown(device)]).toEqual([device.name, ['before', 'later', 'new', 'old']]);
      expect([device.name, device.quarantined]).toEqual([device.name, 0]);
    }
    expect(new Set(world.live.map((device) => digestOf(device.state))).size).toBe(1);
  });

  test('says again what it had declared meanwhile: an invitation given on the restored profile lets its holder in', async () => {
    const { world, owner } = await closedWorld();
    say(owner, 'before');
    await world.rounds();
    const backup = owner.copyDisk();
    say(owner, 'old');
    await world.rounds([owner]);
    owner.crash();
    owner.putDisk(backup);
    await owner.start();
    const name = owner.deviceId;
    const grant = signerOf('grant late');
    owner.says.invite(grant, leadOffice, 'coordinator');
    await world.rounds();
    expect(owner.deviceId).not.toBe(name);
    const late = await world.addDevice('late');
    await world.quiesce();
    late.says.claim(grant, 'late');
    say(late, 'hello');
    await world.quiesce();
    for (const device of world.live) expect(shown(device)).toContain('hello');
  });
});

describe('a succession', () => {
  async function founded() {
    const owner = await openStation(null);
    owner.found(true);
    const grant = newGrant();
    const member = await openStation(owner.ownerPublicKey);
    owner.invite(grant, office('government'), 'liaison');
    member.claim(grant, 'zhang');
    carry(member, owner);
    const successor = await openStation(owner.ownerPublicKey);
    return { owner, member, successor };
  }
  const isMember = (owner: Station, { deviceId }: Station): boolean => owner.store.trust.members.has(deviceId);

  test('gives person, office and role of the former device, and no more', async () => {
    const { owner, member, successor } = await founded();
    successor.succeed(member);
    carry(successor, owner);
    expect(owner.store.trust.members.get(successor.deviceId)).toMatchObject({
      personId: 'person.all.zhang',
      officeId: office('government'),
      role: 'liaison',
      isOwner: false,
      succeeds: member.deviceId,
    });
  });

  test('that the former key did not sign enrols nobody', async () => {
    const { owner, member, successor } = await founded();
    successor.succeed(member, successor.signer);
    carry(successor, owner);
    expect(isMember(owner, successor)).toBe(false);
  });

  test('of a removed device counts only if an authority had recognized it', async () => {
    const { owner, member, successor } = await founded();
    const late = await openStation(owner.ownerPublicKey);
    successor.succeed(member);
    carry(successor, owner);
    owner.recognize(successor, member);
    owner.remove(member);
    late.succeed(member);
    carry(late, owner);
    expect(isMember(owner, successor)).toBe(true);
    expect(isMember(owner, late)).toBe(false);
  });

  test('of an authority stands behind everybody whom that one invited, so that it removes none of them', async () => {
    const owner = await openStation(null);
    owner.found(true);
    const grant = newGrant();
    const invitee = await openStation(owner.ownerPublicKey);
    owner.invite(grant, leadOffice, 'director');
    invitee.claim(grant, 'director');
    const successor = await openStation(owner.ownerPublicKey);
    successor.succeed(owner);
    for (const from of [owner, invitee]) carry(from, successor);
    for (const from of [invitee, successor]) carry(from, owner);
    successor.remove(invitee);
    carry(successor, owner);
    expect(owner.store.trust.limits.size).toBe(0);
    invitee.remove(successor);
    carry(owner, invitee);
    carry(successor, invitee);
    carry(invitee, owner);
    expect([...owner.store.trust.limits.keys()]).toEqual([successor.deviceId]);
    expect(digest(invitee)).toBe(digest(owner));
  });
});

describe('the removal of a device whose profile was copied', () => {
  test('lets both branches stand as far as they were known, everywhere alike', async () => {
    const { world, owner, member } = await closedWorld();
    const former = member.deviceId;
    await fork(world, member);
    await world.quiesce();
    owner.says.remove({ deviceId: former });
    owner.says.remove({ deviceId: member.deviceId });
    say(member, 'too late');
    await world.quiesce();
    for (const device of world.live) {
      expect([device.name, shown(device)]).toEqual([device.name, ['before', 'new', 'old']]);
    }
    expect(new Set(world.live.map((device) => digestOf(device.state))).size).toBe(1);
  });
});
