import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from './durable-write.ts';

/**
 * Makes a folder and those above it. Each stands in its parent for good when this returns: what is flushed inside it later would
 * go with it in a power cut otherwise. Throws the disk's error when a folder cannot be made.
 */
export function ensureFolder(folder: string, mode?: number): void {
  const last = path.resolve(folder);
  const first = mkdirSync(last, { recursive: true, ...(mode !== undefined && { mode }) });
  if (first === undefined) return;
  for (let made = last; made.length >= first.length; made = path.dirname(made)) syncFolder(path.dirname(made));
}
