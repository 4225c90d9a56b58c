import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fuses, readAsar, readFuses } from './packed-app.ts';
import { makeStandInElectron } from './stand-in-electron.ts';

/**
 * `npm run pack`: builds and packs the application into an unpacked folder under release/, then reads back what came out.
 * Without an Electron binary, or with `--stand-in`, a stand-in takes its place and everything but running is checked.
 */
const root = path.resolve(import.meta.dirname, '..');
const inRoot = (...parts: string[]): string => path.join(root, ...parts);

/** The decision, apart from the configuration that carries it out. */
const wantedFuses: Fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};
const neededFiles = [
  'package.json',
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/electron/share-process.js',
  'dist/renderer/index.html',
];

const electronFolder = inRoot('node_modules', 'electron');
const { version } = JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8')) as { version: string };
const binaryName = process.platform === 'win32' ? 'electron.exe' : 'electron';
const isStandIn = process.argv.includes('--stand-in') || !existsSync(path.join(electronFolder, 'dist', binaryName));
const platform = process.platform === 'win32' && !isStandIn ? 'win' : 'linux';
const output = inRoot('release', isStandIn ? 'stand-in' : 'app');

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function pack(): void {
  rmSync(output, { recursive: true, force: true });
  const standIn = path.join(output, 'electron');
  if (isStandIn) {
    console.log('没有 Electron 程序：用替身打包，只检验打包本身，结果不能运行。');
    makeStandInElectron(standIn, version);
  }
  run(inRoot('build', 'build.ts'));
  run(
    fileURLToPath(import.meta.resolve('electron-builder/cli.js')),
    `--${platform}`,
    'dir',
    '--x64',
    '--publish=never',
    '--config=build/electron-builder.yml',
    `-c.electronVersion=${version}`,
    `-c.electronDist=${isStandIn ? standIn : path.join(electronFolder, 'dist')}`,
    `-c.directories.output=${output}`,
  );
}

function problemsOfPackedApp(folder: string): string[] {
  const fuses = readFuses(path.join(folder, platform === 'win' ? 'siban-xietong.exe' : 'siban-xietong'));
  const files = readAsar(path.join(folder, 'resources', 'app.asar'));
  const paths = files.map((file) => file.path);
  for (const [name, isOn] of Object.entries(fuses)) console.log(`fuse ${name}: ${isOn ? 'on' : 'off'}`);
  for (const file of files) {
    console.log(`${(file.bytes.length / 1024).toFixed(0).padStart(7)} KiB  ${file.path}`);
    const copy = path.join(output, 'content', file.path);
    mkdirSync(path.dirname(copy), { recursive: true });
    writeFileSync(copy, file.bytes);
  }
  return [
    ...Object.entries(wantedFuses)
      .filter(([name, isOn]) => fuses[name as keyof Fuses] !== isOn)
      .map(([name]) => `fuse ${name} is not as wanted`),
    ...neededFiles.filter((file) => !paths.includes(file)).map((file) => `${file} is missing`),
    ...paths.filter((file) => !/^(dist\/|package\.json$)/.test(file)).map((file) => `${file} should not be there`),
  ];
}

pack();
const problems = problemsOfPackedApp(path.join(output, `${platform}-unpacked`));
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? `packed: ${path.relative(root, output)}` : `${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
