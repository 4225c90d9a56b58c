import { cpSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { foundDistrict, newcomer, settled, workspaceStatusOf } from '../../support/closed-district.ts';
import { openWorkstation, scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';

const DAY_MS = 86_400_000;

const refusal = (code: string) => ({ code: 'RULE_VIOLATION', details: { violations: [{ code }] } });
const isMembership = (station: Workstation, membership: string): Promise<void> =>
  until(station, async () => (await workspaceStatusOf(station)).membership === membership);

const stopAll = async (...stations: Workstation[]): Promise<void> => {
  for (const station of stations) await station.host.stop();
  expect(stations.flatMap(({ log }) => log)).toEqual([]);
};

/** The folder as it is now, at another place: who works there does not meet whoever works here. */
function copyOf(share: string): string {
  const copy = scratchFolder('copy');
  cpSync(share, copy, { recursive: true });
  return copy;
}

test('a code opens for seven days by the clock of the computer that joins, and is listed as expired afterwards', async () => {
  const start = Date.now();
  let aheadMs = 0;
  const clock = { now: () => start + aheadMs };
  const { share, owner, officeId } = await foundDistrict({ requiresInvitation: true }, { clock });
  const { code, expiresAt } = await owner.client.request('members.invite', { officeId, role: 'liaison' });
  expect(expiresAt).toBe(start + 7 * DAY_MS);
  const other = await newcomer(share, owner, { clock });
  aheadMs = 7 * DAY_MS + 1;
  const late = other.client.request('workspace.join', { code, name: '周敏' });
  await expect(late).rejects.toMatchObject({ code: 'INVITATION_EXPIRED' });
  expect((await owner.client.request('members.list')).invitations).toMatchObject([
    { standing: 'expired', usedBy: null },
  ]);
  aheadMs = 7 * DAY_MS;
  const joined = await other.client.request('workspace.join', { code, name: '周敏' });
  expect(joined).toMatchObject({ stage: 'ready', me: { name: '周敏' } });
  await stopAll(owner, other);
});

test('without the folder nobody is invited and nobody joins, and such a try is not counted as a wrong code', async () => {
  const { share, owner, officeId } = await foundDistrict({ requiresInvitation: true });
  const { code } = await owner.client.request('members.invite', { officeId, role: 'liaison' });
  const other = await newcomer(share, owner);
  renameSync(share, `${share}-gone`);
  const shareFailed = { code: 'SHARE_FAILED', details: { errorCode: 'ENOENT' } };
  await expect(owner.client.request('members.invite', { officeId, role: 'liaison' })).rejects.toMatchObject(
    shareFailed,
  );
  await expect(other.client.request('workspace.join', { code, name: '周敏' })).rejects.toMatchObject(shareFailed);
  renameSync(`${share}-gone`, share);
  expect((await owner.client.request('members.list')).invitations).toHaveLength(1);
  expect(await other.client.request('workspace.join', { code, name: '周敏' })).toMatchObject({ stage: 'ready' });
  await stopAll(owner, other);
});

test('what cannot be taken back or removed is refused by name', async () => {
  const { share, owner, officeId, leadId } = await foundDistrict({ requiresInvitation: true });
  const { code, invitationId } = await owner.client.request('members.invite', { officeId: leadId, role: 'director' });
  const other = await newcomer(share, owner);
  await other.client.request('workspace.join', { code, name: '潘德明' });
  await until(owner, async () => (await owner.client.request('members.list')).members.length === 2);
  const revoked = owner.client.request('members.revokeInvitation', { invitationId });
  await expect(revoked).rejects.toMatchObject({ code: 'INVITATION_USED' });
  const stranger = owner.client.request('members.remove', { deviceId: '00'.repeat(10) });
  await expect(stranger).rejects.toMatchObject(refusal('UNKNOWN_RECORD'));
  const { members, mayInvite } = await other.client.request('members.list');
  expect(mayInvite).toBe(true);
  expect(members.map(({ personName, isRemovable }) => [personName, isRemovable])).toEqual([
    ['林永康', false],
    ['潘德明', false],
  ]);
  for (const { deviceId } of members) {
    const removed = other.client.request('members.remove', { deviceId });
    await expect(removed).rejects.toMatchObject(refusal('NOT_PERMITTED'));
  }
  await other.client.request('members.invite', { officeId, role: 'liaison' });
  await stopAll(owner, other);
});

test('everybody, the removed computer too, can see who removed it and when', async () => {
  const { share, owner, officeId } = await foundDistrict({ requiresInvitation: true });
  const { code } = await owner.client.request('members.invite', { officeId, role: 'liaison' });
  const other = await newcomer(share, owner);
  await other.client.request('workspace.join', { code, name: '周敏' });
  await until(owner, async () => (await owner.client.request('members.list')).members.length === 2);
  const { members } = await owner.client.request('members.list');
  const [ownerId, otherId] = members.map(({ deviceId }) => deviceId);
  const before = Date.now();
  await owner.client.request('members.remove', { deviceId: otherId ?? '' });
  await isMembership(other, 'removed');
  for (const station of [owner, other]) {
    const listed = (await station.client.request('members.list')).members.find(({ deviceId }) => deviceId === otherId);
    expect(listed).toMatchObject({ state: 'removed', isRemovable: false, removed: { by: ownerId } });
    expect(listed?.removed?.at).toBeGreaterThanOrEqual(before);
  }
  await stopAll(owner, other);
});

test('of two computers with one code the second is told, keeps its name, and joins with another code', async () => {
  const { share, owner, officeId } = await foundDistrict({ requiresInvitation: true });
  const first = await owner.client.request('members.invite', { officeId, role: 'liaison' });
  const second = await owner.client.request('members.invite', { officeId, role: 'liaison' });
  const quick = await newcomer(share, owner);
  const elsewhere = copyOf(share);
  await quick.client.request('workspace.join', { code: first.code, name: '周敏' });
  const slow = await newcomer(elsewhere, owner);
  await slow.client.request('workspace.join', { code: first.code, name: '潘德明' });
  await slow.host.stop();
  const again = await openWorkstation(share, { profileFolder: slow.profileFolder });
  await isMembership(again, 'invitationTaken');
  expect(await workspaceStatusOf(again)).toMatchObject({ stage: 'joining', me: null, requiresInvitation: true });
  const joined = await again.client.request('workspace.join', { code: second.code, name: '潘德明' });
  expect(joined).toMatchObject({ stage: 'ready', membership: 'member', me: { name: '潘德明' } });
  await stopAll(owner, quick, again);
});

test('a claim waits until the invitation is read; one taken back meanwhile is said to be', async () => {
  const { share, owner, officeId } = await foundDistrict({ requiresInvitation: true });
  await settled(owner);
  const invite = async () => {
    const elsewhere = copyOf(share);
    const { code, invitationId } = await owner.client.request('members.invite', { officeId, role: 'liaison' });
    const file = path.join('invitations', `${invitationId}.json`);
    mkdirSync(path.join(elsewhere, 'invitations'), { recursive: true });
    cpSync(path.join(share, file), path.join(elsewhere, file));
    const station = await newcomer(elsewhere, owner);
    const name = `周敏${code.slice(0, 4)}`;
    const claimed = await station.client.request('workspace.join', { code, name });
    expect(claimed).toMatchObject({ stage: 'joining', membership: 'waiting', me: null });
    await settled(station);
    await station.host.stop();
    return { name, invitationId, profileFolder: station.profileFolder };
  };
  const welcome = await invite();
  const unwelcome = await invite();
  await owner.client.request('members.revokeInvitation', { invitationId: unwelcome.invitationId });
  await settled(owner);
  const [kept, refused] = [await openWorkstation(share, welcome), await openWorkstation(share, unwelcome)];
  await until(kept, async () => (await workspaceStatusOf(kept)).me?.name === welcome.name);
  await isMembership(refused, 'invitationRevoked');
  await stopAll(owner, kept, refused);
});

test('while the founding has not been read nobody can say whether a code is needed', async () => {
  const { share, owner } = await foundDistrict({});
  await settled(owner);
  const bare = scratchFolder('bare');
  cpSync(path.join(share, 'workspace.json'), path.join(bare, 'workspace.json'));
  const other = await openWorkstation(bare);
  expect(await workspaceStatusOf(other)).toMatchObject({ stage: 'joining', requiresInvitation: null });
  const me = { name: '周敏', officeId: 'office.all.x', role: 'liaison' } as const;
  await expect(other.client.request('workspace.join', { me })).rejects.toMatchObject({ code: 'NOT_READY' });
  cpSync(share, bare, { recursive: true });
  await until(other, async () => (await workspaceStatusOf(other)).requiresInvitation === false);
  await stopAll(owner, other);
});
