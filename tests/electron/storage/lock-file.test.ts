import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLockFile } from '../../../electron/storage/lock-file.ts';
import type { KeySealer } from '../../../electron/storage/profile-folder.ts';
import { type KeptLock, noLock } from '../../../shared/host/lock/lock-store.ts';
import { scratchFolder } from '../../support/office-workstation.ts';

/** A key store that turns every bit over. */
const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0xff);
const store: KeySealer = {
  kind: 'os',
  seal: (key) => Buffer.from(turned(key)).toString('base64'),
  unseal: (text) => turned(new Uint8Array(Buffer.from(text, 'base64'))),
};
const kept: KeptLock = {
  ...{ isLocked: true, idleMinutes: 10, attempts: { failures: 2, nextAt: 99 }, spentInvitations: ['aa'] },
  pin: { salt: new Uint8Array(16).fill(7), hash: new Uint8Array(32).fill(9) },
};
const open = (folder: string) => openLockFile(folder, store, () => undefined);

test('a workstation without the file is not locked', async () => {
  expect((await open(scratchFolder('lock'))).read()).toEqual(noLock);
});

test('what is known of the lock is there again, and the hash goes to the disk only as the key store sealed it', async () => {
  const folder = scratchFolder('lock');
  await (await open(folder)).write(kept);
  const text = readFileSync(path.join(folder, 'lock.json'), 'utf8');
  const plain = Buffer.concat([kept.pin?.salt ?? new Uint8Array(), kept.pin?.hash ?? new Uint8Array()]);
  expect(text).toContain('"os"');
  expect(text).not.toContain(plain.toString('base64'));
  expect((await open(folder)).read()).toEqual(kept);
});
