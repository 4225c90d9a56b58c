import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { scratchFolder } from './office-workstation.ts';

/**
 * A folder in memory where the machine has a place for such, gone after the test: for tests that open a store hundreds of times
 * and put what a disk does to it in its place.
 */
export function quickScratchFolder(name: string): string {
  const folder = make(name);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function make(name: string): string {
  try {
    return mkdtempSync(path.join('/dev/shm', `siban-test-${name}-`));
  } catch {
    return scratchFolder(name);
  }
}
