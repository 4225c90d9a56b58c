import { describe, expect, test } from 'vitest';
import { nodeHashing } from '../../../electron/storage/node-crypto.ts';
import { nodeSecrecy } from '../../../electron/storage/node-secrecy.ts';
import { bytesToHex } from '../../../shared/base/bytes.ts';
import { keyIdOf } from '../../../shared/sync/secrecy.ts';
import { alteredSnapshot, compared, snapshotOf, takeUp } from '../../support/snapshots.ts';
import { leadOffice, office } from '../../support/statements.ts';
import { carry, digest, newGrant, openStation, type Station, trustWorkspaceId } from '../../support/trust-station.ts';

const item = (key: string): string => `planItem.2026-W48.${key}`;
const write = (station: Station, key: string, person: 'owner' | 'member' | 'newcomer' = 'owner'): void =>
  void station.write(
    item(key),
    { content: key, officeId: person === 'owner' ? leadOffice : office('government') },
    person,
  );
const shown = ({ store }: Pick<Station, 'store'>): string[] =>
  [...store.state.partitions.all()]
    .flatMap(({ records }) => [...records.values()])
    .flatMap(({ fields }) => (fields.get('content') ?? []).map(({ value }) => String(value)))
    .sort();

/** An owner and a member of the government office, who have each other's journals. */
async function district() {
  const owner = await openStation(null);
  owner.found(true);
  const member = await openStation(owner.ownerPublicKey);
  const grant = newGrant();
  owner.invite(grant, office('government'), 'coordinator');
  carry(owner, member);
  member.claim(grant, 'member');
  carry(member, owner);
  write(owner, 'a');
  write(member, 'b', 'member');
  carry(owner, member);
  carry(member, owner);
  const newcomer = await openStation(owner.ownerPublicKey);
  return { owner, member, newcomer, ownerPublicKey: owner.ownerPublicKey };
}

const plainly = async (owner: Station, ...sources: readonly Station[]): Promise<string> => {
  const reader = await openStation(owner.ownerPublicKey);
  for (const source of sources) carry(source, reader);
  return digest(reader);
};

describe('a newcomer with a snapshot of a member', () => {
  test('sees every record before any journal is here, and the same once all are', async () => {
    const { owner, member, newcomer } = await district();
    expect(await takeUp(newcomer, snapshotOf(member), member.deviceId)).toBe(true);
    expect(shown(newcomer)).toEqual(['a', 'b']);
    expect(newcomer.store.journals.totalCommits).toBe(0);
    write(owner, 'c');
    carry(owner, newcomer);
    expect(shown(newcomer)).toEqual(['a', 'b', 'c']);
    expect(newcomer.store.floors.areReached).toBe(false);
    carry(member, newcomer);
    expect(newcomer.store.floors.areReached).toBe(true);
    expect(await compared(newcomer)).toBe('same');
    expect(newcomer.store.floors.origin).toBeNull();
    expect(digest(newcomer)).toBe(await plainly(owner, owner, member));
  });

  test('takes in what the snapshot had after the places that it names once', async () => {
    const { owner, member, newcomer } = await district();
    const index = member.store.snapshots.index();
    write(owner, 'later');
    carry(owner, member);
    const ahead = alteredSnapshot(
      snapshotOf(member),
      { workspaceId: trustWorkspaceId, ...member },
      {
        index: (now) => ({ ...now, ends: index?.ends ?? {} }),
      },
    );
    expect(await takeUp(newcomer, ahead, member.deviceId)).toBe(true);
    for (const source of [owner, member]) carry(source, newcomer);
    expect(await compared(newcomer)).toBe('same');
    expect(digest(newcomer)).toBe(await plainly(owner, owner, member));
  });

  test('writes none of its own before it has compared', async () => {
    const { owner, member, newcomer } = await district();
    await takeUp(newcomer, snapshotOf(owner), owner.deviceId);
    expect(newcomer.store.snapshots.index()).toBeNull();
    for (const source of [owner, member]) carry(source, newcomer);
    await compared(newcomer);
    expect(Object.keys(newcomer.store.snapshots.index()?.ends ?? {}).sort()).toEqual(
      [owner.deviceId, member.deviceId].sort(),
    );
  });

  test('finds a changed value once the journals are here, shows what they say, and names the snapshot', async () => {
    const { owner, member, newcomer } = await district();
    const lie = alteredSnapshot(
      snapshotOf(member),
      { workspaceId: trustWorkspaceId, ...member },
      {
        partition: (text) => text.replace('"a"', '"a lie"'),
      },
    );
    expect(await takeUp(newcomer, lie, member.deviceId)).toBe(true);
    expect(shown(newcomer)).toEqual(['a lie', 'b']);
    for (const source of [owner, member]) carry(source, newcomer);
    expect(await compared(newcomer)).toBe('differs');
    expect(newcomer.store.floors.distrusted).toMatchObject({ deviceId: member.deviceId, name: lie.name });
    expect(digest(newcomer)).toBe(await plainly(owner, owner, member));
  });

  test('finds operations that stand in no journal', async () => {
    const { owner, member, newcomer } = await district();
    const lie = alteredSnapshot(
      snapshotOf(member),
      { workspaceId: trustWorkspaceId, ...member },
      {
        partition: (text) => text.replace('"appliedRuns":{', '"appliedRuns":{"aaaaaa.neverwas":7,'),
      },
    );
    await takeUp(newcomer, lie, member.deviceId);
    for (const source of [owner, member]) carry(source, newcomer);
    expect(await compared(newcomer)).toBe('differs');
    expect(digest(newcomer)).toBe(await plainly(owner, owner, member));
  });

  test('builds a partition from the journals that is none, or holds records of another', async () => {
    const { owner, member } = await district();
    for (const broken of [
      (text: string) => text.replace('"planItem.2026-W48"', '"planItem.2026-W49"'),
      (text: string) => text.replace(item('a'), 'venue.all.a'),
      (text: string) => text.replace('"records"', '"other"'),
    ]) {
      const newcomer = await openStation(owner.ownerPublicKey);
      const lie = alteredSnapshot(
        snapshotOf(member),
        { workspaceId: trustWorkspaceId, ...member },
        { partition: (text) => (text.includes('"planItem.2026-W48"') ? broken(text) : text) },
      );
      expect(await takeUp(newcomer, lie, member.deviceId)).toBe(true);
      for (const source of [owner, member]) carry(source, newcomer);
      expect(shown(newcomer)).toEqual(['a', 'b']);
      await compared(newcomer);
      expect(digest(newcomer)).toBe(await plainly(owner, owner, member));
    }
  });

  test('begins again from the journals as soon as one is not the journal that the snapshot names', async () => {
    const { owner, member, newcomer } = await district();
    const lie = alteredSnapshot(
      snapshotOf(member),
      { workspaceId: trustWorkspaceId, ...member },
      {
        index: ({ ends, ...rest }) => ({
          ...rest,
          ends: { ...ends, [owner.deviceId]: { commits: 2, link: 'ab'.repeat(32) } },
        }),
        partition: (text) => text.replace('"a"', '"a lie"'),
      },
    );
    expect(await takeUp(newcomer, lie, member.deviceId)).toBe(true);
    carry(owner, newcomer);
    expect(shown(newcomer)).toEqual(['a']);
    expect(newcomer.store.floors.distrusted).toMatchObject({ deviceId: member.deviceId });
    carry(member, newcomer);
    expect(digest(newcomer)).toBe(await plainly(owner, owner, member));
  });

  test('goes on over restarts at every step of the journals, also after a lie', async () => {
    const { owner, member } = await district();
    for (let count = 0; count < 5; count += 1) write(owner, `more${count}`);
    carry(owner, member);
    const truth = snapshotOf(member);
    const lie = alteredSnapshot(
      truth,
      { workspaceId: trustWorkspaceId, ...member },
      {
        partition: (text) => text.replace('"more3"', '"a lie"'),
      },
    );
    for (const file of [truth, lie]) {
      let station = await openStation(owner.ownerPublicKey);
      await takeUp(station, file, member.deviceId);
      for (const source of [owner, member]) {
        carry(source, station);
        await station.store.checkpoint();
        const { key, logs, disk, checkpoint } = station;
        station = await openStation(owner.ownerPublicKey, { key, logs, disk, checkpoint });
        expect(shown(station)).toHaveLength(7);
      }
      expect(await compared(station)).toBe(file === truth ? 'same' : 'differs');
      expect(digest(station)).toBe(await plainly(owner, owner, member));
    }
  });
});

describe('a snapshot is refused', () => {
  test('of a stranger, and of a member who was removed', async () => {
    const { owner, member, newcomer, ownerPublicKey } = await district();
    const stranger = await openStation(ownerPublicKey);
    for (const source of [owner, member]) carry(source, stranger);
    expect(await takeUp(newcomer, snapshotOf(stranger), stranger.deviceId)).toBe(false);
    owner.remove(member);
    carry(owner, member);
    expect(await takeUp(newcomer, snapshotOf(member), member.deviceId)).toBe(false);
    expect(newcomer.store.snapshots.isBlank).toBe(true);
    expect(newcomer.disk.size).toBe(0);
  });

  test('with statements that nobody made, or other trust than follows from them', async () => {
    const { member, newcomer } = await district();
    const owned = { workspaceId: trustWorkspaceId, ...member };
    const file = snapshotOf(member);
    const lies = [
      alteredSnapshot(file, owned, { index: (index) => ({ ...index, trust: '0'.repeat(64) }) }),
      alteredSnapshot(file, owned, { partition: (text) => text.replace('"role":"coordinator"', '"role":"director"') }),
      alteredSnapshot(file, owned, {
        index: (index) => ({ ...index, names: index.names.map((name) => `../${name}`) }),
      }),
      alteredSnapshot(file, owned, { index: ({ names, ...rest }) => ({ ...rest, names: names.slice(1) }) }),
    ];
    for (const lie of lies) expect(await takeUp(newcomer, lie, member.deviceId)).toBe(false);
    expect(newcomer.store.snapshots.isBlank).toBe(true);
    expect(newcomer.checkpoint.last).toBeNull();
  });
});

describe('membership', () => {
  test('of removed devices is known by the snapshot before their journals are here', async () => {
    const { owner, member, newcomer } = await district();
    owner.remove(member);
    write(member, 'after', 'member');
    carry(member, owner);
    const file = snapshotOf(owner);
    expect(await takeUp(newcomer, file, owner.deviceId)).toBe(true);
    expect(shown(newcomer)).toEqual(['a', 'b']);
    expect(newcomer.store.gate.fingerprint).toBe(owner.store.gate.fingerprint);
    carry(owner, newcomer);
    expect(shown(newcomer)).toEqual(['a', 'b']);
    carry(member, newcomer);
    expect(shown(newcomer)).toEqual(['a', 'b']);
    expect(newcomer.store.floors.distrusted).toBeNull();
    expect(await compared(newcomer)).toBe('same');
    expect(digest(newcomer)).toBe(digest(owner));
  });

  test('that ends after the snapshot ends here as well: what must go goes', async () => {
    const { owner, member, newcomer } = await district();
    write(member, 'unseen', 'member');
    await takeUp(newcomer, snapshotOf(owner), owner.deviceId);
    owner.remove(member);
    carry(owner, newcomer);
    carry(member, newcomer);
    expect(shown(newcomer)).toEqual(['a', 'b']);
    expect(newcomer.store.quarantinedOperations).toBe(1);
    expect(newcomer.store.floors.distrusted).toBeNull();
  });

  test('of the one who wrote the snapshot may end: then the journals hold', async () => {
    const { owner, member, newcomer } = await district();
    const lie = alteredSnapshot(
      snapshotOf(member),
      { workspaceId: trustWorkspaceId, ...member },
      {
        partition: (text) => text.replace('"a"', '"a lie"'),
      },
    );
    owner.remove(member);
    await takeUp(newcomer, lie, member.deviceId);
    carry(owner, newcomer);
    expect(shown(newcomer)).toEqual(['a']);
    carry(member, newcomer);
    expect(digest(newcomer)).toBe(await plainly(owner, owner, member));
  });

  test('that begins after the snapshot lets the new one write', async () => {
    const { owner, member, newcomer } = await district();
    await takeUp(newcomer, snapshotOf(owner), owner.deviceId);
    const grant = newGrant();
    owner.invite(grant, office('government'), 'coordinator');
    carry(owner, newcomer);
    newcomer.claim(grant, 'newcomer');
    write(newcomer, 'new', 'newcomer');
    expect(shown(newcomer)).toEqual(['a', 'b', 'new']);
    carry(member, newcomer);
    expect(await compared(newcomer)).toBe('same');
    for (const source of [member, newcomer]) carry(source, owner);
    expect(digest(newcomer)).toBe(digest(owner));
  });
});

test('an encrypted snapshot shows a stranger nothing, and is taken up once the key is here', async () => {
  const key = nodeSecrecy.random(32);
  const keyId = keyIdOf(key, nodeHashing);
  const owner = await openStation(null, { workspaceKeys: { [keyId]: bytesToHex(key) } });
  owner.found(true, keyId);
  write(owner, 'secret');
  const file = snapshotOf(owner);
  const text = Buffer.from(file.bytes).toString('latin1');
  for (const word of ['secret', 'planItem', 'person', 'founding']) expect(text).not.toContain(word);
  const newcomer = await openStation(owner.ownerPublicKey);
  expect(await takeUp(newcomer, file, owner.deviceId)).toBe(false);
  carry(owner, newcomer);
  expect(shown(newcomer)).toEqual([]);
  await newcomer.addKeys({ [keyId]: bytesToHex(key) });
  expect(newcomer.store.snapshots.isBlank).toBe(true);
  expect(await takeUp(newcomer, file, owner.deviceId)).toBe(true);
  expect(shown(newcomer)).toEqual(['secret']);
  expect(newcomer.store.floors.areReached).toBe(true);
  expect(await compared(newcomer)).toBe('same');
  expect(newcomer.store.quarantinedOperations).toBe(0);
});

test('a machine that goes off at any step of taking a snapshot up begins again or goes on', async () => {
  const { owner, member } = await district();
  const file = snapshotOf(owner);
  let isDone = false;
  for (let steps = 0; !isDone; steps += 1) {
    let left = steps;
    const onDisk = (): void => {
      if (left === 0) throw new Error('off');
      left -= 1;
    };
    const first = await openStation(owner.ownerPublicKey, { onDisk, onBug: () => undefined });
    isDone = await takeUp(first, file, owner.deviceId).catch(() => false);
    const { key, logs, disk, checkpoint } = first;
    const again = await openStation(owner.ownerPublicKey, { key, logs, disk, checkpoint });
    expect(again.store.snapshots.isBlank).toBe(checkpoint.last === null);
    if (again.store.snapshots.isBlank && steps % 2 === 0) expect(await takeUp(again, file, owner.deviceId)).toBe(true);
    for (const source of [owner, member]) carry(source, again);
    expect(['same', 'over']).toContain(await compared(again));
    expect(digest(again)).toBe(await plainly(owner, owner, member));
    expect(steps).toBeLessThan(20);
  }
});
