import { expect, test } from 'vitest';
import { leadOffice, office } from '../../support/statements.ts';
import { carry, digest, newGrant, openStation, type Station } from '../../support/trust-station.ts';

const item = (key: string): string => `planItem.2026-W48.${key}`;
const content = (station: Pick<Station, 'store'>, key: string): unknown =>
  station.store.state.heads(item(key))?.fields.get('content')?.[0]?.value;

const government = office('government');

async function foundedBy() {
  const owner = await openStation(null);
  owner.found(true);
  return owner;
}

async function invited(inviter: Station, person: string, role: 'liaison' | 'director', officeId: string) {
  const grant = newGrant();
  const station = await openStation(inviter.ownerPublicKey);
  inviter.invite(grant, officeId, role);
  carry(inviter, station);
  station.claim(grant, person);
  carry(station, inviter);
  return { station, grant };
}

test('a device that nobody invited is mirrored and counted, and applied by itself once it is enrolled', async () => {
  const owner = await foundedBy();
  const stranger = await openStation(owner.ownerPublicKey);
  stranger.write(item('a'), { officeId: government, content: '先写的' }, 'zhang');
  carry(stranger, owner);
  expect(content(owner, 'a')).toBeUndefined();
  expect(owner.store.quarantinedOperations).toBe(1);
  const grant = newGrant();
  owner.invite(grant, government, 'liaison');
  stranger.claim(grant, 'zhang');
  carry(stranger, owner);
  expect(content(owner, 'a')).toBe('先写的');
  expect(owner.store.quarantinedOperations).toBe(0);
  expect(owner.store.trust.members.get(stranger.deviceId)).toMatchObject({ role: 'liaison', officeId: government });
});

test('office and role are what the invitation grants, whatever the claim says', async () => {
  const owner = await foundedBy();
  const grant = newGrant();
  const station = await openStation(owner.ownerPublicKey);
  owner.invite(grant, government, 'viewer');
  station.claim(grant, 'zhang', { role: 'director', officeId: leadOffice });
  carry(station, owner);
  expect(owner.store.trust.members.get(station.deviceId)).toMatchObject({ role: 'viewer', officeId: government });
});

test('an invitation lets one device in: the earliest, and once it is confirmed no other, even with an earlier date', async () => {
  const owner = await foundedBy();
  const grant = newGrant();
  const [first, second, liar] = [
    await openStation(owner.ownerPublicKey),
    await openStation(owner.ownerPublicKey),
    await openStation(owner.ownerPublicKey),
  ];
  const invitationId = owner.invite(grant, government, 'liaison');
  first?.claim(grant, 'a', { at: 2_000_000 });
  second?.claim(grant, 'b', { at: 1_900_000 });
  if (!first || !second || !liar) throw new Error('three stations');
  carry(first, owner);
  expect(owner.store.trust.invitations.get(invitationId)?.usedBy).toBe(first.deviceId);
  carry(second, owner);
  expect(owner.store.trust.invitations.get(invitationId)?.usedBy).toBe(second.deviceId);
  expect(owner.store.trust.members.has(first.deviceId)).toBe(false);
  owner.declare((said) => [{ type: 'confirmation', ...said, invitationId, deviceId: second.deviceId }]);
  liar.claim(grant, 'c', { at: 5 });
  carry(liar, owner);
  expect(owner.store.trust.invitations.get(invitationId)?.usedBy).toBe(second.deviceId);
  expect(owner.store.trust.members.has(liar.deviceId)).toBe(false);
});

test('a claim without the code, after the time, or of an invitation taken back, enrols nobody', async () => {
  const owner = await foundedBy();
  const grant = newGrant();
  const invitationId = owner.invite(grant, government, 'liaison', { expiresAt: 3_000_000 });
  const forger = await openStation(owner.ownerPublicKey);
  forger.claim(newGrant(), 'x', { invitationId });
  carry(forger, owner);
  const late = await openStation(owner.ownerPublicKey);
  late.claim(grant, 'y', { at: 3_000_001 });
  carry(late, owner);
  expect(owner.store.trust.invitations.get(invitationId)?.standing).toBe('open');
  owner.declare((said) => [{ type: 'revocation', ...said, invitationId }]);
  const tardy = await openStation(owner.ownerPublicKey);
  tardy.claim(grant, 'z', { at: 2_000_000 });
  carry(tardy, owner);
  expect(owner.store.trust.members.size).toBe(1);
  expect(owner.store.trust.invitations.get(invitationId)?.standing).toBe('revoked');
});

test('a director of the lead office invites and removes; a liaison, and a director of another office, do not', async () => {
  const owner = await foundedBy();
  const { station: director } = await invited(owner, 'director', 'director', leadOffice);
  const { station: other } = await invited(owner, 'other', 'director', government);
  carry(owner, director);
  const { station: member } = await invited(director, 'member', 'liaison', government);
  carry(director, owner);
  carry(member, owner);
  expect(owner.store.trust.members.get(member.deviceId)?.enrolledBy).toBe(director.deviceId);
  const grant = newGrant();
  other.invite(grant, government, 'liaison');
  const outsider = await openStation(owner.ownerPublicKey);
  outsider.claim(grant, 'o');
  other.remove(member);
  for (const from of [other, outsider]) carry(from, owner);
  expect(owner.store.trust.members.has(outsider.deviceId)).toBe(false);
  expect(owner.store.trust.limits.size).toBe(0);
});

test('nobody removes the owner, nor a director who was invited before; a removed director lets nobody in any more', async () => {
  const owner = await foundedBy();
  const { station: senior } = await invited(owner, 'senior', 'director', leadOffice);
  const { station: junior } = await invited(owner, 'junior', 'director', leadOffice);
  for (const station of [senior, junior]) carry(owner, station);
  carry(senior, junior);
  carry(junior, senior);
  junior.remove(owner);
  junior.remove(senior);
  const witness = await openStation(owner.ownerPublicKey);
  for (const from of [owner, senior, junior]) carry(from, witness);
  expect(witness.store.trust.members.size).toBe(3);
  expect(witness.store.trust.limits.size).toBe(0);
  senior.remove(junior);
  const grant = newGrant();
  junior.invite(grant, leadOffice, 'director');
  const accomplice = await openStation(owner.ownerPublicKey);
  accomplice.claim(grant, 'accomplice');
  for (const from of [junior, senior, accomplice]) carry(from, owner);
  const { limits, members } = owner.store.trust;
  expect([...limits.keys()]).toEqual([junior.deviceId]);
  expect(members.has(accomplice.deviceId)).toBe(false);
});

test('a removed device keeps what it wrote before; what it writes afterwards counts nowhere, not on its own screen either', async () => {
  const owner = await foundedBy();
  const { station: leaving } = await invited(owner, 'leaving', 'liaison', government);
  carry(owner, leaving);
  leaving.write(item('before'), { officeId: government, content: '之前' }, 'leaving');
  carry(leaving, owner);
  owner.remove(leaving);
  leaving.write(item('after'), { officeId: government, content: '之后' }, 'leaving');
  carry(leaving, owner);
  expect(content(owner, 'before')).toBe('之前');
  expect(content(owner, 'after')).toBeUndefined();
  expect(owner.store.quarantinedOperations).toBe(1);
  expect(content(leaving, 'after')).toBe('之后');
  carry(owner, leaving);
  expect(content(leaving, 'after')).toBeUndefined();
  expect(digest(leaving)).toBe(digest(owner));
});

test('a removal that arrives late takes back what was applied beyond it', async () => {
  const owner = await foundedBy();
  const { station: leaving } = await invited(owner, 'leaving', 'liaison', government);
  const reader = await openStation(owner.ownerPublicKey);
  carry(owner, reader);
  leaving.write(item('before'), { officeId: government, content: '之前' }, 'leaving');
  carry(leaving, owner);
  carry(owner, leaving);
  leaving.write(item('after'), { officeId: government, content: '之后' }, 'leaving');
  carry(leaving, reader);
  expect(content(reader, 'after')).toBe('之后');
  owner.remove(leaving);
  carry(leaving, owner);
  carry(owner, reader);
  expect(content(reader, 'before')).toBe('之前');
  expect(content(reader, 'after')).toBeUndefined();
  expect(digest(reader)).toBe(digest(owner));
});

test('news that is handed on twice is taken in once', async () => {
  const owner = await foundedBy();
  const stranger = await openStation(owner.ownerPublicKey);
  stranger.write(item('a'), { officeId: government, content: '甲' }, 'x');
  carry(stranger, owner);
  const mirror = owner.store.journals.mirrorOf(stranger.deviceId);
  if (!mirror) throw new Error('a mirror');
  const from = { ...mirror.position, segment: 0, offset: 0 };
  owner.store.absorb({ ...mirror, from, commits: ['[]', '[]'], links: new Uint8Array(64) });
  expect(owner.store.journals.commitsOf(stranger.deviceId)).toBe(1);
  expect(owner.store.quarantinedOperations).toBe(1);
});

test('what was quarantined and who is trusted is the same after a restart, from the checkpoint or from journals alone', async () => {
  const owner = await foundedBy();
  const { station: leaving } = await invited(owner, 'leaving', 'liaison', government);
  leaving.write(item('a'), { officeId: government, content: '甲' }, 'leaving');
  carry(leaving, owner);
  owner.remove(leaving);
  leaving.write(item('b'), { officeId: government, content: '乙' }, 'leaving');
  carry(leaving, owner);
  await owner.store.checkpoint();
  const again = await openStation(owner.ownerPublicKey, owner);
  expect(digest(again)).toBe(digest(owner));
  owner.disk.clear();
  const rebuilt = await openStation(owner.ownerPublicKey, owner);
  expect(digest(rebuilt)).toBe(digest(owner));
  expect(rebuilt.store.trust.limits.size).toBe(1);
});

test('after a restart from a checkpoint, what stands behind a change that waits waits as well', async () => {
  const owner = await foundedBy();
  const grant = newGrant();
  owner.invite(grant, government, 'liaison');
  const liaison = await openStation(owner.ownerPublicKey);
  liaison.claim(grant, 'liaison');
  // Nothing says yet whose item it is, and the liaison's computer does not know yet what it may.
  liaison.write(item('unknown'), { content: '等' }, 'liaison');
  carry(liaison, owner);
  await owner.store.checkpoint();
  liaison.write('venue.all.hall', { name: '小会议室' }, 'liaison');
  carry(liaison, owner);
  const again = await openStation(owner.ownerPublicKey, owner);
  expect(digest(again)).toBe(digest(owner));
  expect(again.store.quarantinedOperations).toBe(2);
  owner.write(item('unknown'), { officeId: government, content: '领' }, 'owner');
  expect(owner.store.quarantinedOperations).toBe(0);
});
