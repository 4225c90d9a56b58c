import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from '../../../electron/browser-host/find-chromium.ts';
import { scratchFolder } from '../../support/office-workstation.ts';

function program(folder: string, name: string, mode = 0o755): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, mode);
  return file;
}

test('the program that CHROME_PATH names comes first, then the PATH, then the cache of a test tool', () => {
  const home = scratchFolder('home');
  const bin = path.join(home, 'bin');
  const cached = program(path.join(home, '.cache', 'ms-playwright', 'chromium-1200', 'chrome-linux'), 'chrome');
  expect(findChromium({ HOME: home, PATH: bin })).toBe(cached);
  const edge = program(bin, 'microsoft-edge');
  expect(findChromium({ HOME: home, PATH: bin })).toBe(edge);
  const chromium = program(bin, 'chromium');
  expect(findChromium({ HOME: home, PATH: bin })).toBe(chromium);
  const named = program(home, 'my-chrome');
  expect(findChromium({ HOME: home, PATH: bin, CHROME_PATH: named })).toBe(named);
});

test('a CHROME_PATH that leads nowhere does not hide the others, and nothing at all is null', () => {
  const home = scratchFolder('home');
  const bin = path.join(home, 'bin');
  expect(findChromium({ HOME: home, PATH: bin, CHROME_PATH: path.join(home, 'gone') })).toBeNull();
  const chrome = program(bin, 'google-chrome');
  expect(findChromium({ HOME: home, PATH: bin, CHROME_PATH: path.join(home, 'gone') })).toBe(chrome);
});
