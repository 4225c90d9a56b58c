import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { emptyAsar, FUSE_SENTINEL, fuseNames } from './packed-app.ts';

/**
 * A folder shaped like an unpacked Electron for Linux, whose binary holds nothing but fuses. With it the packing itself,
 * its configuration and the fuses can be checked where no Electron can be had; the result does not run.
 */
export function makeStandInElectron(folder: string, version: string): void {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([1, fuseNames.length]),
    Buffer.from('1'.repeat(fuseNames.length)),
  ]);
  const text = Buffer.from('This is no program: it stands in for Electron while packing is checked.\n');
  writeFileSync(path.join(folder, 'electron'), Buffer.concat([text, wire, text]), { mode: 0o755 });
  writeFileSync(path.join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, name), '');
  for (const name of ['zh-CN.pak', 'en-US.pak', 'de.pak']) writeFileSync(path.join(folder, 'locales', name), '');
  writeFileSync(path.join(folder, 'resources', 'default_app.asar'), emptyAsar());
}
