import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One thing that must hold: a command of the project's own tools. */
export interface Gate {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const root = path.resolve(import.meta.dirname, '..');
const inModules = (file: string): string => path.join(root, 'node_modules', file);
const script = (file: string, ...args: string[]) => ({ command: process.execPath, args: [file, ...args] });

const typeCheck = (project: string): Gate => ({
  name: `types of ${project}`,
  ...script(inModules('ts7/bin/tsc'), '-p', project),
});

const vitest = (project: string): Gate => ({
  name: `${project} tests`,
  ...script(
    inModules('vitest/vitest.mjs'),
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    path.join(root, 'build/mishap-reporter.ts'),
  ),
});

/** In the order in which a mistake is cheapest to find. */
export const quickGates: readonly Gate[] = [
  ...['shared', 'electron', 'renderer', 'tests'].map(typeCheck),
  {
    name: 'lint and format',
    ...script(inModules('@biomejs/biome/bin/biome'), 'ci', '--config-path', 'build/lint.json', '.'),
  },
  {
    name: 'layers',
    ...script(
      inModules('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      'build/dependency-cruiser.cjs',
      'shared',
      'electron',
      'renderer',
    ),
  },
  { name: 'unused code', ...script(inModules('knip/bin/knip.js'), '--config', 'build/knip.json') },
  { name: 'documents', ...script('build/check-docs.ts') },
  vitest('node'),
  vitest('dom'),
];

export const slowGates: readonly Gate[] = [{ name: 'build', ...script('build/build.ts') }, vitest('e2e')];

/** Runs every gate, also after one has failed, and prints a line for each and for each test that failed; false when any failed. */
export async function runGates(gates: readonly Gate[]): Promise<boolean> {
  const results: { name: string; isPassed: boolean; seconds: number; mishaps: string }[] = [];
  for (const gate of gates) {
    const started = performance.now();
    console.log(`\n== ${gate.name}`);
    const { isPassed, mishaps } = await run(gate);
    results.push({ name: gate.name, isPassed, seconds: (performance.now() - started) / 1000, mishaps });
  }
  console.log('');
  for (const { name, isPassed, seconds, mishaps } of results) {
    console.log(`${isPassed ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`);
    for (const mishap of mishaps.split('\n').filter((line) => line !== '')) console.log(`          ${mishap}`);
  }
  const failed = results.filter(({ isPassed }) => !isPassed).length;
  console.log(`\n${results.length - failed} passed, ${failed} failed`);
  return failed === 0;
}

async function run({ command, args }: Gate): Promise<{ isPassed: boolean; mishaps: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'siban-gates-'));
  const file = path.join(folder, 'mishaps.txt');
  const isPassed = await new Promise<boolean>((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, MISHAPS_FILE: file } });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
  const mishaps = existsSync(file) ? readFileSync(file, 'utf8') : '';
  rmSync(folder, { recursive: true, force: true });
  return { isPassed, mishaps };
}
