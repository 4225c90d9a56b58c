import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAsar, readFuses } from '../../../build/packed-app.ts';
import { launchApp, quitRunningApps, scratchFolder } from '../../support/electron-double/launch-app.ts';

/** Packs with a stand-in for the binary, as a machine without it does, and looks at what came out. */
const output = path.resolve('release', 'stand-in');
const packed = path.join(output, 'linux-unpacked');

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['build/pack.ts', '--stand-in'], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}, 300_000);
afterAll(quitRunningApps);

test('the fuses of the packed binary stand as decided', () => {
  expect(readFuses(path.join(packed, 'siban-xietong'))).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the archive holds the built application and nothing else', () => {
  const paths = readAsar(path.join(packed, 'resources', 'app.asar')).map((file) => file.path);
  expect(paths).toContain('dist/electron/main.js');
  expect(paths.filter((file) => !/^(dist\/|package\.json$)/.test(file))).toEqual([]);
  expect(paths.filter((file) => /\.(?:map|ts|tsx)$|node_modules/.test(file))).toEqual([]);
});

test('what is in the archive starts, founds a workspace and shows it', async () => {
  const app = await launchApp({
    distFolder: path.join(output, 'content', 'dist'),
    args: ['--demo', '--profile', scratchFolder('packed')],
  });
  expect(await app.client.request('workspace.getStatus')).toMatchObject({ stage: 'ready', districtName: '云溪区' });
  await app.page().getByRole('navigation', { name: '主导航' }).waitFor();
  // Also when a test has it packed it is the build that people get: the kit marks any other.
  expect(await app.page().locator('[class*="css-dev-only"]').count()).toBe(0);
});
