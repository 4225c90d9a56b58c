import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyProgram, isWholeCopy } from '../../../electron/storage/local-copy.ts';

let scratch: string;
let source: string;
let target: string;
beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'siban-copy-'));
  source = path.join(scratch, '共享', '四办协同');
  target = path.join(scratch, 'local', '1.2.0');
  mkdirSync(path.join(source, 'resources'), { recursive: true });
  writeFileSync(path.join(source, 'siban'), 'program');
  chmodSync(path.join(source, 'siban'), 0o755);
  writeFileSync(path.join(source, 'resources', 'app.asar'), Buffer.alloc(9_000_000, 7));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

test('a copied program is whole, can be started, and its progress went from nothing to all', async () => {
  const parts: number[] = [];
  await copyProgram(source, '.', target, (part) => parts.push(part));
  expect(readFileSync(path.join(target, 'siban'), 'utf8')).toBe('program');
  expect(statSync(path.join(target, 'siban')).mode & 0o111).toBe(0o111);
  expect(statSync(path.join(target, 'resources', 'app.asar')).size).toBe(9_000_000);
  expect(parts).toEqual([...parts].sort((left, right) => left - right));
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.at(-1)).toBe(1);
  expect(await isWholeCopy(target)).toBe(true);
});

test('of a folder only the one file of the program is copied where the program is one file', async () => {
  await copyProgram(source, 'siban', target, () => undefined);
  expect(readdirSync(target).sort()).toEqual(['.siban-copy.json', 'siban']);
});

test('a changed byte, a missing file and a copy without its list are no whole copy', async () => {
  await copyProgram(source, '.', target, () => undefined);
  writeFileSync(path.join(target, 'siban'), 'pr0gram');
  expect(await isWholeCopy(target)).toBe(false);
  rmSync(path.join(target, 'siban'));
  expect(await isWholeCopy(target)).toBe(false);
  await copyProgram(source, '.', target, () => undefined);
  rmSync(path.join(target, '.siban-copy.json'));
  expect(await isWholeCopy(target)).toBe(false);
});

test('when the network folder vanishes in the middle nothing stays behind, and the copy before it stands', async () => {
  await copyProgram(source, '.', target, () => undefined);
  const vanish = (part: number): void => {
    if (part > 0) rmSync(source, { recursive: true, force: true });
  };
  await expect(copyProgram(source, '.', target, vanish)).rejects.toThrow('ENOENT');
  expect(readdirSync(path.dirname(target))).toEqual(['1.2.0']);
  expect(await isWholeCopy(target)).toBe(true);
});
