import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** `npm run test:smb`: three workstations on a folder of a real Samba server, which is installed with apt where root runs it. */
const root = path.resolve(import.meta.dirname, '..');
const missing = (): string[] =>
  ['smbd', 'smbclient'].filter((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error !== undefined);

if (missing().length > 0 && process.getuid?.() === 0) {
  const packages = ['install', '-y', '-qq', '--no-install-recommends', 'samba', 'smbclient'];
  spawnSync('apt-get', packages, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
const lacking = missing();
if (lacking.length > 0) {
  console.error(`test:smb needs ${lacking.join(' and ')}: apt-get install samba smbclient`);
  process.exitCode = 1;
} else {
  process.exitCode = spawnSync(process.execPath, ['tests/smb/run.ts'], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
