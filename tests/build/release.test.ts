import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NodeShare } from '../../electron/share/node-share.ts';
import { nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { readManifest } from '../../shared/host/updates/read-manifest.ts';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'siban-release-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const release = (...args: string[]) =>
  spawnSync(process.execPath, ['build/release.ts', ...args], { encoding: 'utf8', cwd: path.resolve('.') });

test('a publisher makes a key, signs the version, and a workstation built with the public half accepts it', async () => {
  const key = path.join(scratch, 'publisher.key');
  const publicKey = release('keys', key).stdout.trim();
  expect(publicKey).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(key).mode & 0o077).toBe(0);
  const notes = path.join(scratch, 'notes.txt');
  writeFileSync(notes, '打印更清楚\n\n查找更快\n');
  const installers = ['siban-x64.exe', 'siban-arm64.AppImage', 'siban_amd64.deb'].map((name) =>
    path.join(scratch, name),
  );
  for (const installer of installers) writeFileSync(installer, `content of ${installer}`);
  const done = release('publish', '--key', key, '--to', scratch, '--notes', notes, ...installers);
  expect(done.stderr).toBe('');
  const share = new NodeShare(scratch);
  const target = { version: '0.0.1', shareFormat: 1, platform: 'linux', arch: 'x64', systemVersion: '5', kind: null };
  const read = (name: string, from: number, most: number) => share.readUpdate(name, from, most);
  const ports = { target, publisherKeys: ['0'.repeat(64), publicKey], store: null, read };
  expect(await readManifest(ports, nodeVerifier)).toMatchObject({
    outcome: 'found',
    manifest: {
      version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
      notes: ['打印更清楚', '查找更快'],
      packages: [
        { kind: 'nsis', platform: 'win32', arch: 'x64' },
        { kind: 'appimage', platform: 'linux', arch: 'arm64' },
        { kind: 'deb', platform: 'linux', arch: 'x64' },
      ],
    },
  });
});

test('a key is never written over, and never into the repository', () => {
  const key = path.join(scratch, 'publisher.key');
  release('keys', key);
  const before = readFileSync(key, 'utf8');
  expect(release('keys', key).status).not.toBe(0);
  expect(readFileSync(key, 'utf8')).toBe(before);
  expect(release('keys', 'publisher.key')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('不得放在源代码目录'),
  });
});
