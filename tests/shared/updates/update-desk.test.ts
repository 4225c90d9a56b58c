import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NodeShare } from '../../../electron/share/node-share.ts';
import { nodeVerifier } from '../../../electron/storage/node-crypto.ts';
import { openUpdateStore } from '../../../electron/storage/update-store.ts';
import type { UpdateState } from '../../../shared/contract/update.contract.ts';
import { UpdateDesk } from '../../../shared/host/updates/update-desk.ts';
import {
  MANIFEST_BYTES,
  MANIFEST_FILE,
  type PackageKind,
  UPDATE_FOLDER,
} from '../../../shared/rules/update/update-manifest.ts';
import { UpdatePublisher } from '../../support/update-publisher.ts';

const installer = Buffer.alloc(3_500_000, 'installer of the newer version');
let scratch: string;
let share: string;
let profile: string;
let publisher: UpdatePublisher;
beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'siban-update-'));
  [share, profile] = [path.join(scratch, 'share'), path.join(scratch, 'profile')];
  publisher = new UpdatePublisher();
  publisher.publish(share, '1.2.0', installer);
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

interface DeskOptions {
  readonly version?: string;
  readonly kind?: PackageKind | null;
  readonly read?: (name: string, from: number, maxBytes: number) => Promise<Uint8Array>;
}

/** A workstation of this profile: real files, a real folder, and no clock that goes by itself. */
async function deskOf({ version = '1.1.0', kind = 'appimage', read }: DeskOptions = {}) {
  const states: UpdateState[] = [];
  const store = await openUpdateStore(profileFolder());
  const node = new NodeShare(share);
  const desk = new UpdateDesk(
    {
      clock: { now: () => Date.UTC(2026, 10, 23) },
      scheduler: { after: () => () => undefined },
      verifier: nodeVerifier,
      onBug: (_place, error) => {
        throw error;
      },
    },
    {
      target: { version, shareFormat: 1, platform: 'linux', arch: process.arch, systemVersion: '5.10.0-9', kind },
      publisherKeys: [publisher.publicKey],
      store: kind === null ? null : store,
      read: read ?? ((name, from, maxBytes) => node.readUpdate(name, from, maxBytes)),
    },
    (state) => states.push(state),
  );
  await desk.start();
  /** Looks, and waits until what is found is copied or refused. */
  const settled = async (): Promise<UpdateState> => {
    await desk.look();
    await expect.poll(() => desk.state.stage, { timeout: 10_000 }).not.toBe('copying');
    return desk.state;
  };
  return { desk, store, states, settled };
}

const profileFolder = (): string => profile;
const inFolder = (name: string): string => path.join(share, UPDATE_FOLDER, name);
const installers = (): string[] =>
  existsSync(path.join(profile, 'updates'))
    ? readdirSync(path.join(profile, 'updates'), { recursive: true }).map(String).sort()
    : [];

test('a newer version is copied to this computer, verified, and waits for the person', async () => {
  const { settled, states, store } = await deskOf();
  const state = await settled();
  expect(state).toMatchObject({ stage: 'ready', version: '1.2.0', notes: ['周计划打印更清楚'], installsAtQuit: false });
  expect(readFileSync(state.file ?? '')).toEqual(installer);
  const parts = states.filter(({ stage }) => stage === 'copying').map(({ part }) => part);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.at(-1)).toBe(1);
  expect(store.read().installsAtQuit).toBe(false);
});

test('an altered file is refused, and nothing of it stays', async () => {
  const changed = Buffer.from(installer);
  changed[2_000_000] = 0;
  writeFileSync(inFolder('siban-1.2.0.appimage'), changed);
  const { settled } = await deskOf();
  expect(await settled()).toMatchObject({ stage: 'refused', reason: 'differs', file: null });
  expect(installers()).toEqual(['1.2.0']);
});

test('an altered manifest is refused before any file is read', async () => {
  const text = readFileSync(inFolder(MANIFEST_FILE), 'utf8');
  writeFileSync(inFolder(MANIFEST_FILE), text.replace('1.2.0', '9.9.9'));
  const asked: string[] = [];
  const node = new NodeShare(share);
  const { settled } = await deskOf({
    read: (name, from, maxBytes) => {
      asked.push(name);
      return node.readUpdate(name, from, maxBytes);
    },
  });
  expect(await settled()).toMatchObject({ stage: 'refused', reason: 'badSignature', version: null });
  expect(asked).toEqual(['清单.json', '清单.json.sig']);
});

test('a manifest signed with a wrong key is refused, and so is one without a signature', async () => {
  new UpdatePublisher().publish(share, '1.2.0', installer);
  const { settled } = await deskOf();
  expect(await settled()).toMatchObject({ stage: 'refused', reason: 'badSignature' });
  rmSync(inFolder('清单.json.sig'));
  expect(await settled()).toMatchObject({ stage: 'refused', reason: 'badSignature' });
});

test.each(['1.1.0', '1.0.9', '0.9.0'])('no downgrade: the signed version %s is not taken by 1.1.0', async (version) => {
  publisher.publish(share, version, installer);
  const { settled } = await deskOf();
  expect(await settled()).toMatchObject({ stage: 'current', version: null });
  expect(installers()).toEqual([]);
});

test('an older version in the folder does not take the place of a newer one that lies here', async () => {
  publisher.publish(share, '1.3.0', installer);
  const { settled } = await deskOf();
  await settled();
  publisher.publish(share, '1.2.0', installer);
  expect(await settled()).toMatchObject({ stage: 'ready', version: '1.3.0' });
});

test('an oversized manifest is refused unread, and an oversized file is no package', async () => {
  publisher.sign(share, Buffer.alloc(MANIFEST_BYTES + 1, ' '));
  const { settled } = await deskOf();
  expect(await settled()).toMatchObject({ stage: 'refused', reason: 'tooLarge' });
  const manifest = publisher.publish(share, '1.2.0', installer);
  const packages = manifest.packages.map((file) => ({ ...file, size: 2 ** 40 }));
  publisher.publish(share, '1.2.0', installer, { altered: { packages } });
  expect(await settled()).toMatchObject({ stage: 'refused', reason: 'unreadable' });
});

test.each(['../../.bashrc', '..\\..\\evil.exe', '/etc/passwd', 'C:evil.exe', 'con', 'a\u0000b', '分发/x'])(
  'a path in a file name is no name, signed or not: %j',
  async (fileName) => {
    const manifest = publisher.publish(share, '1.2.0', installer);
    const packages = manifest.packages.map((file) => ({ ...file, fileName }));
    publisher.publish(share, '1.2.0', installer, { altered: { packages } });
    const { settled } = await deskOf();
    expect(await settled()).toMatchObject({ stage: 'refused', reason: 'unreadable' });
    await expect(new NodeShare(share).readUpdate(fileName, 0, 10)).rejects.toMatchObject({ code: 'EINVAL' });
  },
);

test('a truncated file is refused, and taken once it is whole', async () => {
  writeFileSync(inFolder('siban-1.2.0.appimage'), installer.subarray(0, 1_500_000));
  const { settled } = await deskOf();
  expect(await settled()).toMatchObject({ stage: 'refused', reason: 'incomplete' });
  expect(installers()).toEqual(['1.2.0']);
  writeFileSync(inFolder('siban-1.2.0.appimage'), installer);
  expect(await settled()).toMatchObject({ stage: 'ready' });
});

test('killed in the middle of copying: what is half is removed and copied again', async () => {
  const store = await openUpdateStore(profile);
  store.begin('1.2.0', 'siban-1.2.0.appimage').append(installer.subarray(0, 1_000_000));
  expect(installers().join()).toContain('.unfinished');
  const { settled } = await deskOf();
  expect(await settled()).toMatchObject({ stage: 'ready' });
  expect(installers()).toEqual(['1.2.0', path.join('1.2.0', 'siban-1.2.0.appimage')]);
});

test('the share vanishes in the middle: said so, nothing stays, and later it goes on', async () => {
  const node = new NodeShare(share);
  let isBack = false;
  const { settled } = await deskOf({
    read: async (name, from, maxBytes) => {
      if (from > 0 && !isBack) throw Object.assign(new Error('host is down'), { code: 'EHOSTDOWN' });
      return node.readUpdate(name, from, maxBytes);
    },
  });
  expect(await settled()).toMatchObject({ stage: 'refused', reason: 'shareUnreachable' });
  expect(installers()).toEqual(['1.2.0']);
  isBack = true;
  expect(await settled()).toMatchObject({ stage: 'ready' });
});

test.each([
  ['a shared folder of another format', { shareFormats: { from: 2, to: 3 } }, 'otherShareFormat'],
  ['another computer', { packages: [] }, 'noPackage'],
])('a version for %s is named and not copied', async (_case, altered, reason) => {
  publisher.publish(share, '1.2.0', installer, { altered });
  const { settled } = await deskOf();
  expect(await settled()).toMatchObject({ stage: 'refused', reason });
  expect(installers()).toEqual([]);
});

test('a version for a newer system is not copied', async () => {
  const manifest = publisher.publish(share, '1.2.0', installer);
  const packages = manifest.packages.map((file) => ({ ...file, minSystem: '6.1' }));
  publisher.publish(share, '1.2.0', installer, { altered: { packages } });
  const { settled } = await deskOf();
  expect(await settled()).toMatchObject({ stage: 'refused', reason: 'olderSystem' });
});

test('a program that is exchanged by hand tells of the version and copies nothing', async () => {
  const { settled } = await deskOf({ kind: null });
  expect(await settled()).toMatchObject({ stage: 'told', version: '1.2.0', notes: ['周计划打印更清楚'] });
  expect(installers()).toEqual([]);
});

test('after an update the installer of the running version is kept, and older ones go', async () => {
  await (await deskOf()).settled();
  publisher.publish(share, '1.3.0', installer);
  await (await deskOf({ version: '1.2.0' })).settled();
  expect(readdirSync(path.join(profile, 'updates')).sort()).toEqual(['1.2.0', '1.3.0']);
  publisher.publish(share, '1.4.0', installer);
  await (await deskOf({ version: '1.3.0' })).settled();
  expect(readdirSync(path.join(profile, 'updates')).sort()).toEqual(['1.3.0', '1.4.0']);
});

test('what was agreed to is remembered, can be taken back, and does not hold for another version', async () => {
  const { desk, settled } = await deskOf();
  expect((await desk.setInstallAtQuit(true)).installsAtQuit).toBe(false);
  await settled();
  expect((await desk.setInstallAtQuit(true)).installsAtQuit).toBe(true);
  const again = await deskOf();
  expect(again.desk.state).toMatchObject({ stage: 'ready', installsAtQuit: true });
  publisher.publish(share, '1.3.0', installer);
  expect(await again.settled()).toMatchObject({ stage: 'ready', version: '1.3.0', installsAtQuit: false });
});

test('an installer that was changed on the own disk afterwards is not offered', async () => {
  const state = await (await deskOf()).settled();
  writeFileSync(state.file ?? '', 'something else');
  const again = await deskOf();
  expect(again.desk.state).toMatchObject({ file: null, installsAtQuit: false });
  expect(again.desk.state.stage).toBe('idle');
});

test('an install that did not take is told at the next start, one that did is not', async () => {
  const { settled, store } = await deskOf();
  await settled();
  await store.write({ ...store.read(), attempted: '1.2.0' });
  expect((await deskOf()).desk.state.failedVersion).toBe('1.2.0');
  expect((await deskOf({ version: '1.2.0' })).desk.state.failedVersion).toBe(null);
});
