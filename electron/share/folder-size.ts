import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf } from '../../shared/base/system-code.ts';
import type { FolderSize } from '../../shared/host/data/data-ports.ts';

/** More files than this are not counted: a listing of a full file server takes its time. */
const MOST_COUNTED = 5000;

/** Whether a folder is there and how much room its disk has; with `isCounted` its files as well, null where there are too many. */
export async function folderSize(folder: string, isCounted: boolean): Promise<FolderSize> {
  try {
    if (!(await stat(folder)).isDirectory()) return missing('ENOTDIR');
    const { bavail, bsize } = await statfs(folder);
    return { isThere: true, freeBytes: bavail * bsize, errorCode: null, ...(await counts(folder, isCounted)) };
  } catch (error) {
    return missing(systemCodeOf(error));
  }
}

const missing = (errorCode: string | null): FolderSize => ({
  isThere: false,
  files: null,
  bytes: null,
  freeBytes: null,
  errorCode,
});

async function counts(folder: string, isCounted: boolean): Promise<Pick<FolderSize, 'files' | 'bytes'>> {
  if (!isCounted) return { files: null, bytes: null };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  if (files.length > MOST_COUNTED) return { files: files.length, bytes: null };
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await stat(path.join(parentPath, name))).size;
  return { files: files.length, bytes };
}
