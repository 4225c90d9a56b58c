import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeSecrecy } from '../../../electron/storage/node-secrecy.ts';
import { tidyCode } from '../../../shared/domain/invitation-code.ts';
import { AttemptLimit, newInvitationCode, secretsOf } from '../../../shared/host/invitation-code.ts';
import { foundDistrict, newcomer, settled, syncStatusOf, workspaceStatusOf } from '../../support/closed-district.ts';
import { openWorkstation, until, type Workstation } from '../../support/office-workstation.ts';

const venues = async (station: Workstation): Promise<unknown[]> => {
  const { records } = await station.client.request('records.openWindow', { partitions: ['all'] });
  return records
    .filter(({ kind, standing }) => kind === 'venue' && standing === 'present')
    .map(({ values }) => values.name);
};

const addVenue = (station: Workstation, name: string) =>
  station.client.request('directory.addEntries', { entries: [{ kind: 'venue', values: { name, bufferMinutes: 0 } }] });

test('codes have 60 bits of unambiguous signs, and are read however they are typed', () => {
  const codes = Array.from({ length: 200 }, () => newInvitationCode(nodeSecrecy));
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){2}$/);
  const code = codes[0] ?? '';
  expect(tidyCode(` ${code.toLowerCase().replaceAll('-', '—')} `)).toBe(code.replaceAll('-', ''));
  for (const wrong of ['', 'K7QM-4XT9', `${code}2`, code.replace(/.$/, '0')]) expect(tidyCode(wrong)).toBeNull();
  const tidied = tidyCode(code) ?? '';
  const [here, there] = ['one', 'two'].map((workspace) => secretsOf(tidied, workspace, nodeSecrecy).invitationId);
  expect(here).not.toBe(there);
});

test('each wrong code doubles the wait up to five minutes, also when the clock jumps, and a right one ends it', () => {
  const limit = new AttemptLimit();
  const waits = Array.from({ length: 12 }, () => {
    limit.fail(1_000_000);
    return limit.waitMs(1_000_000);
  });
  expect(waits.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
  expect(waits.at(-1)).toBe(300_000);
  expect(limit.waitMs(0)).toBe(300_000);
  expect(limit.waitMs(1_300_000)).toBe(0);
  limit.fail(1_000_000);
  limit.succeed();
  expect(limit.waitMs(1_000_000)).toBe(0);
});

test('with a code a computer joins while the inviter is away; without, with a wrong or a used one it does not', async () => {
  const { share, owner, officeId } = await foundDistrict({ requiresInvitation: true });
  const invitation = await owner.client.request('members.invite', { officeId, role: 'liaison', name: '周敏' });
  const other = await newcomer(share, owner);
  await owner.host.stop();
  expect(await workspaceStatusOf(other)).toMatchObject({
    stage: 'joining',
    requiresInvitation: true,
    membership: 'none',
  });
  const me = { name: '周敏', officeId, role: 'director' } as const;
  await expect(other.client.request('workspace.join', { me })).rejects.toMatchObject({ code: 'INVITATION_REQUIRED' });
  const wrong = other.client.request('workspace.join', { code: 'K7QM-4XT9-PPBW', name: '周敏' });
  await expect(wrong).rejects.toMatchObject({ code: 'WRONG_INVITATION_CODE', details: { retryAfterMs: 1000 } });
  const tooSoon = other.client.request('workspace.join', { code: invitation.code, name: '周敏' });
  await expect(tooSoon).rejects.toMatchObject({ code: 'WRONG_INVITATION_CODE', details: { isTried: false } });
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const joined = await other.client.request('workspace.join', { code: invitation.code.toLowerCase(), name: '周敏' });
  expect(joined).toMatchObject({
    stage: 'ready',
    membership: 'member',
    me: { name: '周敏', officeId, role: 'liaison' },
  });
  await addVenue(other, '第二会议室');
  const late = await newcomer(share, other);
  const used = late.client.request('workspace.join', { code: invitation.code, name: '别人' });
  await expect(used).rejects.toMatchObject({ code: 'INVITATION_USED' });
  const again = await openWorkstation(share, { profileFolder: owner.profileFolder });
  await until(again, async () => (await venues(again)).includes('第二会议室'));
  const { members, invitations } = await again.client.request('members.list');
  expect(members.map(({ personName, role, isOwner }) => [personName, role, isOwner])).toEqual([
    ['林永康', 'director', true],
    ['周敏', 'liaison', false],
  ]);
  expect(invitations).toMatchObject([{ name: '周敏', standing: 'used' }]);
  expect((await syncStatusOf(again)).quarantinedOperations).toBe(0);
  for (const station of [again, other, late]) await station.host.stop();
  expect([...owner.log, ...other.log, ...late.log, ...again.log]).toEqual([]);
});

test('an open workspace takes everybody in without a code, and lists who came; a code works there too', async () => {
  const { share, owner, officeId } = await foundDistrict({});
  const { code } = await owner.client.request('members.invite', { officeId, role: 'coordinator' });
  const other = await newcomer(share, owner);
  const me = { name: '周敏', officeId, role: 'liaison' } as const;
  expect(await other.client.request('workspace.join', { me })).toMatchObject({ stage: 'ready', membership: 'member' });
  const third = await newcomer(share, other);
  await third.client.request('workspace.join', { code, name: '潘德明' });
  expect((await workspaceStatusOf(third)).me).toMatchObject({ name: '潘德明', role: 'coordinator' });
  await until(owner, async () => (await owner.client.request('members.list')).members.length === 3);
  const { members } = await owner.client.request('members.list');
  expect(members.map(({ personName, enrolledBy }) => [personName, enrolledBy !== null]).sort()).toEqual([
    ['周敏', false],
    ['林永康', false],
    ['潘德明', true],
  ]);
  for (const station of [owner, other, third]) await station.host.stop();
});

test('an invitation taken back lets nobody in; only those with the right invite, remove and take back', async () => {
  const { share, owner, officeId } = await foundDistrict({ requiresInvitation: true });
  const [first, second] = [
    await owner.client.request('members.invite', { officeId, role: 'coordinator' }),
    await owner.client.request('members.invite', { officeId, role: 'liaison' }),
  ];
  await owner.client.request('members.revokeInvitation', { invitationId: second?.invitationId ?? '' });
  const other = await newcomer(share, owner);
  const revoked = other.client.request('workspace.join', { code: second?.code ?? '', name: '周敏' });
  await expect(revoked).rejects.toMatchObject({ code: 'INVITATION_EXPIRED' });
  await other.client.request('workspace.join', { code: first?.code ?? '', name: '周敏' });
  const refused = { code: 'RULE_VIOLATION', details: { violations: [{ code: 'NOT_PERMITTED' }] } };
  const ask = other.client.request;
  await expect(ask('members.invite', { officeId, role: 'liaison' })).rejects.toMatchObject(refused);
  const { members } = await ask('members.list');
  const [ownerMember] = members;
  await expect(ask('members.remove', { deviceId: ownerMember?.deviceId ?? '' })).rejects.toMatchObject(refused);
  await expect(ask('members.revokeInvitation', { invitationId: second?.invitationId ?? '' })).rejects.toMatchObject(
    refused,
  );
  await expect(
    owner.client.request('members.revokeInvitation', { invitationId: '00'.repeat(16) }),
  ).rejects.toMatchObject({ details: { violations: [{ code: 'UNKNOWN_RECORD' }] } });
  for (const station of [owner, other]) await station.host.stop();
});

test('a removed computer is told, writes no more, and what it wrote before stays', async () => {
  const { share, owner, officeId } = await foundDistrict({ requiresInvitation: true });
  const { code } = await owner.client.request('members.invite', { officeId, role: 'liaison' });
  const other = await newcomer(share, owner);
  await other.client.request('workspace.join', { code, name: '周敏' });
  await addVenue(other, '之前的会议室');
  await until(owner, async () => (await venues(owner)).length === 1);
  const { members } = await owner.client.request('members.list');
  const deviceId = members.find(({ isThisDevice }) => !isThisDevice)?.deviceId ?? '';
  await owner.client.request('members.remove', { deviceId });
  await until(other, async () => (await workspaceStatusOf(other)).membership === 'removed');
  expect((await workspaceStatusOf(other)).me).toBeNull();
  await expect(addVenue(other, '之后的会议室')).rejects.toMatchObject({ code: 'NOT_READY' });
  await expect(other.client.request('workspace.join', { code, name: '周敏' })).rejects.toMatchObject({
    code: 'DEVICE_REMOVED',
  });
  expect(await venues(owner)).toEqual(['之前的会议室']);
  for (const station of [owner, other]) await station.host.stop();
});

const everyByteOf = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      // Announcements are empty, and renamed while this reads.
      .filter((file) => !file.includes(`${path.sep}beat${path.sep}`) && statSync(file).isFile())
      .flatMap((file) => [Buffer.from(file), readFileSync(file)]),
  );

test('an encrypted workspace shows a stranger with the folder no record, and a member everything', async () => {
  const { share, owner, officeId } = await foundDistrict({ isEncrypted: true });
  await addVenue(owner, '第一会议室');
  const { code } = await owner.client.request('members.invite', { officeId, role: 'liaison', name: '周敏' });
  const other = await newcomer(share, owner);
  expect((await other.client.request('records.openWindow', { partitions: ['all'] })).records).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ kind: 'office' })]),
  );
  await other.client.request('workspace.join', { code, name: '周敏' });
  expect(await venues(other)).toEqual(['第一会议室']);
  await addVenue(other, '第二会议室');
  await until(owner, async () => (await venues(owner)).length === 2);
  await settled(other);
  const bytes = everyByteOf(share);
  expect(bytes.length).toBeGreaterThan(2000);
  for (const secret of [
    '林永康',
    '周敏',
    '第一会议室',
    '第二会议室',
    '区人大办',
    '接待办',
    code,
    code.replaceAll('-', ''),
  ])
    expect(bytes.includes(secret)).toBe(false);
  for (const station of [owner, other]) await station.host.stop();
  const again = await openWorkstation(share, { profileFolder: other.profileFolder });
  expect((await venues(again)).sort()).toEqual(['第一会议室', '第二会议室']);
  await again.host.stop();
  expect([...owner.log, ...other.log, ...again.log]).toEqual([]);
});

test('removing a computer changes the key: it cannot read what is written afterwards, the others and newcomers can', async () => {
  const { share, owner, officeId } = await foundDistrict({ isEncrypted: true });
  const join = async (name: string) => {
    const { code } = await owner.client.request('members.invite', { officeId, role: 'liaison' });
    const station = await newcomer(share, owner);
    await station.client.request('workspace.join', { code, name });
    return station;
  };
  const staying = await join('周敏');
  const leaving = await join('潘德明');
  const early = await owner.client.request('members.invite', { officeId, role: 'liaison' });
  await until(owner, async () => (await owner.client.request('members.list')).members.length === 3);
  const { members } = await owner.client.request('members.list');
  const deviceId = members.find(({ personName }) => personName === '潘德明')?.deviceId ?? '';
  await owner.client.request('members.remove', { deviceId });
  await addVenue(owner, '换钥后的会议室');
  await until(staying, async () => (await venues(staying)).includes('换钥后的会议室'));
  await until(leaving, async () => (await workspaceStatusOf(leaving)).membership === 'removed');
  await until(leaving, async () => (await syncStatusOf(leaving)).quarantinedOperations > 0);
  expect(await venues(leaving)).toEqual([]);
  const newest = await newcomer(share, owner);
  await newest.client.request('workspace.join', { code: early.code, name: '后来者' });
  await until(newest, async () => (await venues(newest)).includes('换钥后的会议室'));
  expect(everyByteOf(share).includes('换钥后的会议室')).toBe(false);
  for (const station of [owner, staying, leaving, newest]) await station.host.stop();
});
