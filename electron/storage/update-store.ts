import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Low } from 'lowdb';
import {
  type PreparedUpdate,
  type UnfinishedInstaller,
  type UpdateMemory,
  type UpdateStore,
  updateMemorySchema,
} from '../../shared/host/updates/update-ports.ts';
import { syncFolder, writeAll } from './durable-write.ts';
import { ensureFolder } from './ensure-folder.ts';
import { DurableJsonFile } from './json-file.ts';

const FOLDER = 'updates';
const UNFINISHED = '.unfinished';

/** Installers lie in `updates/<version>/<name>` of the profile; what is said about them in `updates.json`. */
export async function openUpdateStore(profileFolder: string): Promise<UpdateStore> {
  ensureFolder(profileFolder);
  const folder = path.join(profileFolder, FOLDER);
  const fileOf = (version: string, fileName: string): string => path.join(folder, version, fileName);
  const file = new DurableJsonFile<UpdateMemory>(path.join(profileFolder, 'updates.json'), updateMemorySchema);
  const database = new Low<UpdateMemory>(file, {
    prepared: null,
    installsAtQuit: false,
    putOffUntil: null,
    attempted: null,
  });
  await database.read();
  return {
    read: () => database.data,
    write: async (memory) => {
      database.data = memory;
      await database.write();
    },
    begin: (version, fileName) => beginInstaller(fileOf(version, fileName)),
    verifiedFile: async ({ version, fileName, size, sha256 }: PreparedUpdate) => {
      const installer = fileOf(version, fileName);
      return (await isThat(installer, size, sha256)) ? installer : null;
    },
    keepOnly: (versions) => {
      for (const name of namesIn(folder)) {
        const isKept = versions.includes(name);
        if (!isKept) rmSync(path.join(folder, name), { recursive: true, force: true });
        else
          for (const inside of namesIn(path.join(folder, name)))
            if (inside.endsWith(UNFINISHED)) rmSync(path.join(folder, name, inside), { force: true });
      }
    },
  };
}

/**
 * 1. write to an unfinished name (crash: it is removed at the next start); 2. flush; 3. read again and compare; 4. rename; 5. flush
 * the folder. What has the installer's name is whole.
 */
function beginInstaller(file: string): UnfinishedInstaller {
  ensureFolder(path.dirname(file));
  const unfinished = `${file}${UNFINISHED}`;
  rmSync(unfinished, { force: true });
  const descriptor = openSync(unfinished, 'wx', 0o700);
  return {
    append: (bytes) => writeAll(descriptor, bytes),
    finish: async (size, sha256) => {
      try {
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      if (!(await isThat(unfinished, size, sha256))) {
        rmSync(unfinished, { force: true });
        return false;
      }
      renameSync(unfinished, file);
      syncFolder(path.dirname(file));
      return true;
    },
    abandon: () => {
      closeSync(descriptor);
      rmSync(unfinished, { force: true });
    },
  };
}

async function isThat(file: string, size: number, sha256: string): Promise<boolean> {
  try {
    if (statSync(file).size !== size) return false;
    const hash = createHash('sha256');
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
    return hash.digest('hex') === sha256;
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
