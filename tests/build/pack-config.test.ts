import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';

interface Target {
  readonly target: string;
  readonly arch: readonly string[];
}
interface PackConfig {
  readonly win: { readonly target: readonly Target[]; readonly icon: string };
  readonly linux: { readonly target: readonly Target[]; readonly icon: string };
  readonly asar: boolean;
  readonly publish: null;
  readonly nsis: Readonly<Record<string, unknown>>;
}
interface BuilderConfigs {
  getConfig(project: string, file: string, more: null): Promise<PackConfig>;
  validateConfiguration(config: unknown, log: { add(): void }): Promise<void>;
}

// What reads and checks the file when packing, so that the test and the packing cannot be of two minds.
const requireInBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const builder = requireInBuilder('app-builder-lib/out/util/config/config') as BuilderConfigs;
const check = (config: unknown) => builder.validateConfiguration(config, { add: () => undefined });
let config: PackConfig;
beforeAll(async () => {
  config = await builder.getConfig(path.resolve('.'), 'build/electron-builder.yml', null);
});

test('electron-builder accepts the configuration of every target, and refuses one with a typing error', async () => {
  await check(structuredClone(config));
  await expect(check({ ...structuredClone(config), nsiss: {} })).rejects.toThrow('nsiss');
  const { linux } = structuredClone(config);
  await expect(check({ ...structuredClone(config), linux: { ...linux, icons: 'x' } })).rejects.toThrow(
    'configuration.linux',
  );
});

test('it packs for Windows as installer and portable, and for UOS and Kylin on both kinds of processor', () => {
  expect(config.win.target).toEqual([
    { target: 'nsis', arch: ['x64'] },
    { target: 'portable', arch: ['x64'] },
  ]);
  expect(config.linux.target).toEqual([
    { target: 'deb', arch: ['x64', 'arm64'] },
    { target: 'AppImage', arch: ['x64', 'arm64'] },
  ]);
});

test('one archive, nothing published anywhere, and uninstalling leaves the entries', () => {
  expect(config).toMatchObject({ asar: true, publish: null });
  expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, allowToChangeInstallationDirectory: false });
});

/** Width and height of a PNG stand behind its signature and the head of its first block. */
const sizeOf = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('icons: for Linux one picture of every size that menus ask for, each as large as its name says', () => {
  const names = readdirSync(config.linux.icon);
  expect(names.map((name) => Number.parseInt(name, 10)).sort((left, right) => left - right)).toEqual([
    16, 24, 32, 48, 64, 128, 256, 512,
  ]);
  for (const name of names) {
    const size = Number.parseInt(name, 10);
    expect(name).toBe(`${size}x${size}.png`);
    expect(sizeOf(readFileSync(path.join(config.linux.icon, name)))).toEqual([size, size]);
  }
});

test('icons: for Windows the sizes of 100 to 250 percent in one file', () => {
  const ico = readFileSync(config.win.icon);
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = ico.readUInt32LE(entry + 12);
    const picture = ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
    expect(sizeOf(picture)).toEqual([ico.readUInt8(entry) || 256, ico.readUInt8(entry + 1) || 256]);
    return ico.readUInt8(entry) || 256;
  });
  expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
});
