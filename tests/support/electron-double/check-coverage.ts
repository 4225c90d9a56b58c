import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const inRoot = (file: string): string => path.join(root, file);

/** An ambient `declare module 'electron'` beats the mapping to the double: only the namespace may stay. */
function withoutAmbientModules(declarations: string): string {
  let isInside = false;
  const kept = declarations.split('\n').filter((line) => {
    if (/^declare module '(?:node:)?(?:electron|original-fs)/.test(line)) isInside = true;
    const isKept = !isInside;
    if (line.startsWith('}')) isInside = false;
    return isKept;
  });
  return kept.join('\n');
}

/** Compiles `source` with `electron` meaning the double; the compiler's complaints, empty when all is covered. */
export function complaintsAgainstDouble(source: string, scratch: string): string {
  const namespace = path.join(scratch, 'electron-namespace.d.ts');
  writeFileSync(namespace, withoutAmbientModules(readFileSync(inRoot('node_modules/electron/electron.d.ts'), 'utf8')));
  const project = path.join(scratch, 'tsconfig.json');
  const compilerOptions = {
    lib: ['es2024', 'dom', 'dom.iterable'],
    types: ['node'],
    typeRoots: [inRoot('node_modules/@types')],
    paths: { electron: [inRoot('tests/support/electron-double/electron.ts')] },
  };
  const config = { extends: inRoot('tsconfig.json'), compilerOptions, files: [namespace, source] };
  writeFileSync(project, JSON.stringify(config));
  const run = spawnSync(process.execPath, [inRoot('node_modules/ts7/bin/tsc'), '-p', project], { encoding: 'utf8' });
  if (run.error) throw run.error;
  return run.stdout + run.stderr;
}
