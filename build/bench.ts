import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { requireChromium } from './require-chromium.ts';

/** `npm run bench`: builds, then prints ratios (`--json` for machines); `--only store` needs neither a build nor a browser. */
const root = path.resolve(import.meta.dirname, '..');
const isStoreOnly = process.argv.join(' ').includes('--only store');
const chromium = isStoreOnly ? '' : requireChromium();
const run = (...args: string[]): number =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(chromium && { CHROME_PATH: chromium }) },
  }).status ?? 1;

if (chromium === null) process.exitCode = 1;
else
  process.exitCode = (isStoreOnly ? 0 : run('build/build.ts')) || run('tests/bench/run.ts', ...process.argv.slice(2));
