import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `npm start`: builds, then opens Electron when its binary is there or can be fetched in a short try; otherwise says so in
 * one line and starts the browser host. Options go through: `npm start -- --demo --profile DIR --share DIR --port N --json`.
 */
const FETCH_LIMIT_MS = 30_000;
const root = path.resolve(import.meta.dirname, '..');
const options = process.argv.slice(2);
const isJson = options.includes('--json');
const note = (line: string): void => void process.stderr.write(`${line}\n`);

function build(): void {
  const { status } = spawnSync(process.execPath, [path.join(root, 'build', 'build.ts')], {
    cwd: root,
    // Standard output belongs to the one line of --json.
    stdio: ['ignore', isJson ? process.stderr : 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The binary that the electron package keeps, or null. */
function electronBinary(): string | null {
  const folder = path.join(root, 'node_modules', 'electron');
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function fetchElectron(): string | null {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return null;
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: FETCH_LIMIT_MS });
  return electronBinary();
}

function run(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
build();
const electron = isJson || !hasDisplay ? null : (electronBinary() ?? fetchElectron());
if (electron) run(electron, [root, ...options]);
else {
  if (!isJson) {
    note(
      hasDisplay
        ? '没有可用的 Electron 程序，也未能下载，改用浏览器版。'
        : '本机没有显示器，改用浏览器版，不启动 Electron。',
    );
  }
  run(process.execPath, [path.join(root, 'dist', 'electron', 'browser-host.js'), ...options]);
}
