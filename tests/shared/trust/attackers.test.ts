import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NodeShare } from '../../../electron/share/node-share.ts';
import { nodeHashing } from '../../../electron/storage/node-crypto.ts';
import { NodeLogStore } from '../../../electron/storage/node-log-store.ts';
import { nodeSecrecy } from '../../../electron/storage/node-secrecy.ts';
import { bytesToHex } from '../../../shared/base/bytes.ts';
import type { Json } from '../../../shared/base/canonical-json.ts';
import { secretsOf } from '../../../shared/host/invitation-code.ts';
import { decodeInvitation, encodeInvitation } from '../../../shared/host/invitation-file.ts';
import { keyIdOf, openFor, sealCommit, sealTo } from '../../../shared/sync/secrecy.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { leadOffice, office } from '../../support/statements.ts';
import { carry, digest, newGrant, openForger, openStation, type Station } from '../../support/trust-station.ts';

const government = office('government');
const item = (key: string): string => `planItem.2026-W48.${key}`;
const shown = (station: Pick<Station, 'store'>, id: string, field = 'content'): unknown[] =>
  (station.store.state.heads(id)?.fields.get(field) ?? []).map(({ value }) => value);

/** A workspace with the owner's item in it, and a liaison of another office whose program is under an attacker's control. */
async function attacked(role: 'liaison' | 'director' = 'liaison') {
  const owner = await openStation(null);
  owner.found(true);
  owner.write(item('lead'), { officeId: leadOffice, content: '常委会' }, 'owner');
  const honest = await openStation(owner.ownerPublicKey);
  const grant = newGrant();
  owner.invite(grant, government, role);
  carry(owner, honest);
  honest.claim(grant, 'x');
  carry(honest, owner);
  honest.signedPosition();
  const forger = openForger(honest.key, honest.logs);
  return { owner, honest, forger };
}

const idOfHead = (station: Station, id: string, field = 'content'): string =>
  station.store.state.heads(id)?.fields.get(field)?.[0]?.operationId ?? '';

describe('a member who writes what it may not', () => {
  const attempts: readonly [
    string,
    (owner: Station) => {
      recordId: string;
      fields: Record<string, Json>;
      personId?: string;
      replaces?: Record<string, string[]>;
    },
  ][] = [
    [
      'replaces a value of another office',
      (owner) => ({
        recordId: item('lead'),
        fields: { content: '改了' },
        replaces: { content: [idOfHead(owner, item('lead'))] },
      }),
    ],
    [
      'deletes an item of another office',
      (owner) => ({ recordId: item('lead'), fields: { _deleted: [idOfHead(owner, item('lead'))] } }),
    ],
    [
      'enters an item for another office',
      () => ({ recordId: item('new'), fields: { officeId: leadOffice, content: '冒名' } }),
    ],
    [
      'moves an item to its own office',
      (owner) => ({
        recordId: item('lead'),
        fields: { officeId: government },
        replaces: { officeId: [idOfHead(owner, item('lead'), 'officeId')] },
      }),
    ],
    ['approves the week', () => ({ recordId: 'bulletin.2026-W48.week', fields: { state: 'approved' } })],
    ['issues a version', () => ({ recordId: 'bulletinVersion.2026-W48.v', fields: { sequence: 0 } })],
    ['accepts a submission', () => ({ recordId: 'submission.2026-W48.government', fields: { state: 'accepted' } })],
    [
      'signs for another office',
      () => ({ recordId: 'receipt.2026-W48.v_party', fields: { officeId: leadOffice, signedBy: 'x' } }),
    ],
    ['makes its office the one that leads', () => ({ recordId: government, fields: { isLead: true } })],
    ['changes the rules', () => ({ recordId: 'planRules.all.plan', fields: { submitDay: 1 } })],
    [
      'writes in another person’s name',
      () => ({ recordId: 'venue.all.hall', fields: { name: '厅' }, personId: 'person.all.owner' }),
    ],
  ];
  test.each(attempts)('is counted and not applied when it %s', async (_what, attempt) => {
    const { owner, forger } = await attacked();
    const before = digest(owner);
    forger.append(attempt(owner));
    carry(forger, owner);
    expect(owner.store.quarantinedOperations).toBe(1);
    expect(digest(owner)).toBe(before.replace(/,0\]$/, ',1]'));
  });

  test('still gets in what every member may write, and what its own office owns', async () => {
    const { owner, forger } = await attacked();
    forger.append({ recordId: item('own'), fields: { officeId: government, content: '调研' } });
    forger.append({ recordId: 'venue.all.hall', fields: { name: '厅', bufferMinutes: 0 } });
    forger.append({
      recordId: 'submission.2026-W48.government',
      fields: { officeId: government, state: 'submitted', urgedAt: null },
    });
    forger.append({ recordId: 'receipt.2026-W48.v_government', fields: { officeId: government, readAt: 1 } });
    forger.append({ recordId: 'somethingNew.2026-W48.k', fields: { text: 'a kind of a newer version' } });
    carry(forger, owner);
    expect(owner.store.quarantinedOperations).toBe(0);
    expect(shown(owner, item('own'))).toEqual(['调研']);
  });

  test('cannot take another device’s name: neither its operations nor its numbers', async () => {
    const { owner, forger } = await attacked();
    const stolen = `${owner.deviceId.slice(0, 6)}.2.stolen`;
    forger.append({ id: stolen, recordId: item('own'), fields: { officeId: government, content: '冒名' } });
    carry(forger, owner);
    expect(shown(owner, item('own'))).toEqual([]);
    owner.write(item('lead2'), { officeId: leadOffice, content: '照常' }, 'owner');
    const reader = await openStation(owner.ownerPublicKey);
    for (const from of [{ ...forger }, owner]) carry(from, reader);
    expect(shown(reader, item('lead2'))).toEqual(['照常']);
    expect(digest(reader)).toBe(digest(owner));
  });
});

describe('statements that nobody had the right to make', () => {
  test('a statement copied from another journal, at another place, altered or unsigned is not even kept', async () => {
    const { owner, forger, honest } = await attacked();
    const records = [...(owner.store.state.partitions.get('membership.all')?.records ?? [])];
    const originals = records.map(([recordId, record]) => ({
      recordId,
      fields: Object.fromEntries(
        // The link is what a reader adds.
        [...record.fields]
          .filter(([field]) => field !== 'link')
          .map(([field, heads]) => [field, heads[0]?.value ?? null]),
      ),
    }));
    for (const original of originals) forger.append(original);
    const place = honest.store.journals.commitsOf(honest.deviceId) + originals.length;
    const claim = {
      type: 'removal' as const,
      by: forger.deviceId,
      place,
      at: 1,
      deviceId: owner.deviceId,
      ends: [],
    };
    const signed = owner.store.gate.signed(claim, forger.signer);
    forger.append({ ...signed, fields: { ...signed.fields, signature: '00'.repeat(64) } });
    forger.append({ ...signed, recordId: 'membership.all.elsewhere' });
    forger.append(signed);
    forger.append({ recordId: originals[0]?.recordId ?? '', fields: { _deleted: [] } });
    carry(forger, owner);
    expect(owner.store.state.partitions.get('membership.all')?.records.size).toBe(originals.length);
    expect(owner.store.trust.members.size).toBe(2);
  });

  test('a second founder with a key of its own founds nothing', async () => {
    const { owner } = await attacked();
    const impostor = await openStation(owner.ownerPublicKey);
    impostor.found(false);
    impostor.write(item('lead'), { officeId: leadOffice, content: '改了' }, 'owner');
    const reader = await openStation(owner.ownerPublicKey);
    for (const from of [impostor, owner]) carry(from, reader);
    expect(reader.store.trust.isOpen).toBe(false);
    expect(shown(reader, item('lead'))).toEqual(['常委会']);
    expect(reader.store.quarantinedOperations).toBe(1);
  });

  test('before the founding has arrived nothing is applied, whoever wrote it', async () => {
    const { owner, forger } = await attacked();
    forger.append({ recordId: item('own'), fields: { officeId: government, content: '调研' } });
    const reader = await openStation(owner.ownerPublicKey);
    carry(forger, reader);
    expect(shown(reader, item('own'))).toEqual([]);
    carry(owner, reader);
    expect(shown(reader, item('own'))).toEqual(['调研']);
  });
});

test('a removed device that writes its whole journal anew gets nothing in, old or new', async () => {
  const { owner, forger, honest } = await attacked();
  forger.append({ recordId: item('own'), fields: { officeId: government, content: '真的' } });
  carry(forger, owner);
  owner.remove(forger);
  const rewritten = openForger(honest.key);
  for (let commit = 0; commit < 6; commit += 1)
    rewritten.append({ recordId: item(`fork${commit}`), fields: { officeId: government, content: '伪造' } });
  const reader = await openStation(owner.ownerPublicKey);
  for (const from of [rewritten, owner]) carry(from, reader);
  expect(digest(reader)).not.toContain('伪造');
  expect(reader.store.quarantinedOperations).toBe(6);
  expect(shown(reader, item('lead'))).toEqual(['常委会']);
});

test('prototype names in operations, records and sealed keys change nothing but are refused', async () => {
  const { owner, forger } = await attacked();
  const before = digest(owner);
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    forger.append({
      recordId: item('own'),
      fields: JSON.parse(`{"officeId":"${government}","${name}":{"polluted":true}}`),
    });
  forger.append({ recordId: 'constructor.all.__proto__', fields: { polluted: true } });
  forger.append({ recordId: item('nested'), fields: JSON.parse('{"content":{"__proto__":{"polluted":true}}}') });
  carry(forger, owner);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(shown(owner, item('own'))).toEqual([]);
  expect(before).toContain('常委会');
  expect(owner.store.state.view(item('lead'))?.standing).toBe('unreadable');
});

describe('an encrypted workspace', () => {
  async function encrypted() {
    const key = nodeSecrecy.random(32);
    const keyId = keyIdOf(key, nodeHashing);
    const owner = await openStation(null);
    await owner.addKeys({ [keyId]: bytesToHex(key) });
    owner.found(true, keyId);
    owner.write(item('lead'), { officeId: leadOffice, content: '常委会' }, 'owner');
    return { owner, key, keyId };
  }

  test('is not read with another key, also not one that goes by the right name; with the right one all of it is', async () => {
    const { owner, key, keyId } = await encrypted();
    const wrong = await openStation(owner.ownerPublicKey);
    await wrong.addKeys({ [keyId]: bytesToHex(nodeSecrecy.random(32)) });
    carry(owner, wrong);
    expect(shown(wrong, item('lead'))).toEqual([]);
    const keyless = await openStation(owner.ownerPublicKey);
    carry(owner, keyless);
    expect(keyless.store.quarantinedOperations).toBe(1);
    owner.write(item('later'), { officeId: leadOffice, content: '后来' }, 'owner');
    carry(owner, keyless);
    await keyless.addKeys({ [keyId]: bytesToHex(key) });
    keyless.store.reconsider();
    expect([shown(keyless, item('lead')), shown(keyless, item('later'))]).toEqual([['常委会'], ['后来']]);
    expect(digest(keyless)).toBe(digest(owner));
  });

  test('holds no readable text in a journal, and refuses to write without a key', async () => {
    const { owner } = await encrypted();
    owner.signedPosition();
    const bytes = Buffer.concat(
      owner.logs.segments(owner.deviceId).map((segment) => owner.logs.read(owner.deviceId, segment)),
    );
    expect(bytes.includes('常委会')).toBe(false);
    expect(bytes.includes('planItem')).toBe(false);
  });

  test('a sealed commit copied into another journal, or changed by one bit, opens nothing', async () => {
    const { owner, key, keyId } = await encrypted();
    const commit = sealCommit('[]', { id: keyId, bytes: key }, owner.deviceId, nodeSecrecy);
    expect(owner.store.keyRing.open(commit, owner.deviceId)).toBe('[]');
    expect(owner.store.keyRing.open(commit, '00'.repeat(10))).toBe('damaged');
    for (let at = 9; at < commit.length; at += 1) {
      const flipped = commit.slice(0, at) + String.fromCharCode(commit.charCodeAt(at) ^ 1) + commit.slice(at + 1);
      expect(owner.store.keyRing.open(flipped, owner.deviceId)).toBe('damaged');
    }
    expect(owner.store.keyRing.open('\u0001', owner.deviceId)).toBe('locked');
  });

  test('a key sealed to one device is opened by that device alone', () => {
    const [mine, other] = [nodeSecrecy.boxFrom(nodeSecrecy.random(32)), nodeSecrecy.boxFrom(nodeSecrecy.random(32))];
    const sealed = sealTo(mine.publicKey, Uint8Array.of(1, 2, 3), nodeSecrecy) ?? new Uint8Array();
    expect(openFor(mine, sealed, nodeSecrecy)).toEqual(Uint8Array.of(1, 2, 3));
    expect(openFor(other, sealed, nodeSecrecy)).toBeNull();
    expect(openFor(mine, sealed.subarray(0, 40), nodeSecrecy)).toBeNull();
    // A key of low order would make the shared secret known to everybody.
    expect(sealTo(new Uint8Array(32), Uint8Array.of(1), nodeSecrecy)).toBeNull();
  });
});

describe('names and files in the folder', () => {
  test('announcements and folders with odd names are passed over; nothing is written outside', async () => {
    const around = scratchFolder('share');
    const folder = path.join(around, '协同');
    mkdirSync(folder);
    const share = new NodeShare(folder);
    await share.createWorkspace({ id: 'testworkspace', formatVersion: 1, districtName: '云溪区' });
    for (const name of ['..-0-5', '%2e%2e-0-9', '0123456789ABCDEF0123-0-5', '0123456789abcdef0123-0-5 (1)', '副本-0-1'])
      writeFileSync(path.join(folder, 'beat', name), '');
    mkdirSync(path.join(folder, 'devices', '..evil'));
    expect(await share.listAnnouncements()).toEqual([]);
    for (const name of [
      'invitations/../../x',
      'invitations',
      '../x',
      'devices/x/000000.seg',
      'workspace.json',
      'invitations/a\\..\\b',
      '/etc/x',
    ])
      await expect(share.putDocument(name, Uint8Array.of(1), 'replace')).rejects.toMatchObject({ code: 'EINVAL' });
    await expect(share.readDocument('invitations/../workspace.json', 100)).rejects.toMatchObject({ code: 'EINVAL' });
    const logs = new NodeLogStore(path.join(folder, 'log'));
    for (const device of ['..', '../x', 'a/b', '', '0123456789abcdef012'])
      expect(() => logs.append(device, 0, Uint8Array.of(1))).toThrow(RangeError);
    expect(readdirSync(around)).toEqual(['协同']);
  });

  test('an invitation file that was changed, swapped for another or is no JSON is no invitation', () => {
    const [mine, other] = ['K7QM4XT9PPBW', 'K7QM4XT9PPBX'].map((code) => secretsOf(code, 'w', nodeSecrecy));
    if (!mine || !other) throw new Error('two codes');
    const content = {
      ownerPublicKey: '00'.repeat(32),
      officeId: government,
      role: 'liaison',
      expiresAt: 5,
      workspaceKeys: {},
    } as const;
    const bytes = encodeInvitation(content, mine, nodeSecrecy);
    expect(decodeInvitation(bytes, mine, nodeSecrecy)).toEqual(content);
    expect(decodeInvitation(bytes, other, nodeSecrecy)).toBeNull();
    const swapped = Buffer.from(Buffer.from(bytes).toString().replace(mine.invitationId, other.invitationId));
    expect(decodeInvitation(swapped, other, nodeSecrecy)).toBeNull();
    for (const damaged of [
      new Uint8Array(),
      Buffer.from('{"__proto__":{}}'),
      bytes.slice(0, -20),
      Uint8Array.of(255, 254),
    ])
      expect(decodeInvitation(damaged, mine, nodeSecrecy)).toBeNull();
  });
});
