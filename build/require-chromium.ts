import { spawnSync } from 'node:child_process';
import { findChromium } from '../electron/browser-host/find-chromium.ts';

/** What Debian, Ubuntu and their Chinese descendants install; the font is needed to see Chinese at all. */
const packages = ['chromium', 'fonts-noto-cjk'];
const installCommand = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/**
 * A Chromium for the tests in a browser: one of this machine, else one that its own package manager can install here and
 * now. Null, with the one command that mends it, where neither is possible.
 */
export function requireChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    console.log('No Chromium was found: installing one with apt-get.');
    const isInstalled = runAptGet(['update']) && runAptGet(['install', '-y', '--no-install-recommends', ...packages]);
    const installed = isInstalled ? findChromium() : null;
    if (installed) return installed;
  }
  console.error(
    `The tests in a browser need Chromium, Chrome or Edge, and none was found.\n` +
      `Install one (Debian, Ubuntu, UOS, Kylin: sudo ${installCommand})\nor name its program in CHROME_PATH.`,
  );
  return null;
}

const canInstall = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

const runAptGet = (args: readonly string[]): boolean =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;
