import { chmodSync, closeSync, copyFileSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from './durable-write.ts';

/** The version before, beside the program: started, it is that version again. */
export const formerName = (appImage: string): string => `${appImage}.上一版`;

/**
 * Puts a verified AppImage in the place of the running one. The old file gets a second name first and the new one takes its name in
 * one step: at every moment a whole program stands under the name that menus and shortcuts know. Throws the disk's error.
 */
export function replaceAppImage(installer: string, appImage: string): void {
  const incoming = `${appImage}.unfinished`;
  try {
    copyFileSync(installer, incoming);
    chmodSync(incoming, 0o755);
    flush(incoming);
    const former = formerName(appImage);
    rmSync(former, { force: true });
    try {
      linkSync(appImage, former);
    } catch {
      // File systems without hard links.
      copyFileSync(appImage, former);
      flush(former);
    }
    renameSync(incoming, appImage);
    syncFolder(path.dirname(appImage));
  } catch (error) {
    rmSync(incoming, { force: true });
    throw error;
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
