import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { requireChromium } from './require-chromium.ts';

/** `npm run bench`: builds, then prints ratios (`--json` for machines); `--only store` and `--only imports` need neither a build nor a browser. */
const root = path.resolve(import.meta.dirname, '..');
const isPlain = /--only (?:store|imports)/.test(process.argv.join(' '));
const chromium = isPlain ? '' : requireChromium();
const run = (...args: string[]): number =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(chromium && { CHROME_PATH: chromium }) },
  }).status ?? 1;

if (chromium === null) process.exitCode = 1;
else process.exitCode = (isPlain ? 0 : run('build/build.ts')) || run('tests/bench/run.ts', ...process.argv.slice(2));
