import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf } from '../../shared/base/system-code.ts';
import type { DataPorts, SetAsideFile } from '../../shared/host/data/data-ports.ts';

/** Not of the entries: Chromium's own files, copies that are workspaces of their own, installers, and a share that lies inside. */
const leftOut: ReadonlySet<string> = new Set(['chromium', 'copies', 'backups', 'updates', 'share', 'demo']);
const setAsidePattern = /\.(?:set-aside-[0-9a-f]+|aside-\d+|cut-at-\d+)$/;

/** What this workstation keeps of the workspace, and which of its files were kept aside because they could not be used. */
export async function ownSize(profileFolder: string): ReturnType<DataPorts['ownSize']> {
  const setAside: SetAsideFile[] = [];
  let files = 0;
  let bytes = 0;
  try {
    for (const file of await filesBelow(profileFolder)) {
      const facts = await stat(file).catch(() => null);
      // Gone since it was listed: a temporary file.
      if (!facts) continue;
      files += 1;
      bytes += facts.size;
      if (setAsidePattern.test(file))
        setAside.push({ name: path.relative(profileFolder, file), bytes: facts.size, at: facts.mtimeMs });
    }
    const { bavail, bsize } = await statfs(profileFolder);
    setAside.sort((left, right) => right.at - left.at);
    return { isThere: true, files, bytes, freeBytes: bavail * bsize, errorCode: null, setAside };
  } catch (error) {
    const errorCode = systemCodeOf(error);
    return { isThere: false, files: null, bytes: null, freeBytes: null, errorCode, setAside };
  }
}

async function filesBelow(profileFolder: string): Promise<string[]> {
  const top = await readdir(profileFolder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of top) {
    const here = path.join(profileFolder, entry.name);
    if (entry.isFile()) found.push(here);
    else if (entry.isDirectory() && !leftOut.has(entry.name)) {
      const below = await readdir(here, { recursive: true, withFileTypes: true });
      found.push(...below.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name)));
    }
  }
  return found;
}
