import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import {
  type BackupManifest,
  type BackupPlace,
  type BackupPorts,
  type BackupSettings,
  backupManifestSchema,
  backupNameSchema,
  backupSettingsSchema,
  type UnfinishedBackup,
} from '../../../shared/host/data/backup-ports.ts';
import { DurableJsonFile, type OnSetAside } from '../json-file.ts';

const UNFINISHED = '.unfinished';
const MANIFEST = 'manifest.json';
const MANIFEST_BYTES = 8 * 1024 * 1024;

const noSettings: BackupSettings = { folder: null, every: 'off', keep: 7, lastProblem: null };

/** Backups as folders of plain files; asynchronous throughout, since a stick or a server may take its time. */
export async function openBackups(
  profileFolder: string,
  shareFolder: () => string | null,
  onSetAside: OnSetAside,
): Promise<BackupPorts> {
  const file = new DurableJsonFile(path.join(profileFolder, 'backup.json'), backupSettingsSchema, onSetAside);
  const settings = new Low<BackupSettings>(file, noSettings);
  await settings.read();
  return {
    settings: () => settings.data,
    keepSettings: async (next) => {
      settings.data = next;
      await settings.write();
    },
    folderOf: ({ folder }) => folder ?? path.join(profileFolder, 'backups'),
    isApart: (folder) => {
      const share = shareFolder();
      return share === null || !isInside(folder, share);
    },
    list: listBackups,
    begin: beginBackup,
    read: (folder, name, file) => readFile(path.join(backupFolder(folder, name), ...file.split('/'))),
    remove: (folder, name) => rm(backupFolder(folder, name), { recursive: true, force: true }),
  };
}

const backupFolder = (folder: string, name: string): string => path.join(folder, backupNameSchema.parse(name));

async function listBackups(folder: string): Promise<BackupPlace> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    return { isThere: false, backups: [] };
  }
  const backups: BackupPlace['backups'][number][] = [];
  for (const name of names.filter((each) => backupNameSchema.safeParse(each).success)) {
    const manifest = await readManifest(path.join(folder, name, MANIFEST));
    backups.push({ name, manifest, bytes: (manifest?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0) });
  }
  return { isThere: true, backups };
}

async function readManifest(file: string): Promise<BackupManifest | null> {
  try {
    if ((await stat(file)).size > MANIFEST_BYTES) return null;
    return backupManifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** The folder of backups is made; those above it must be there, or a stick that was pulled out would be made on the own disk. */
async function beginBackup(folder: string, name: string): Promise<UnfinishedBackup> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const wanted = path.join(folder, backupNameSchema.parse(name));
  const unfinished = `${wanted}${UNFINISHED}`;
  // What a crash left behind under this very name.
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  const fileOf = (relative: string): string => path.join(unfinished, ...relative.split('/'));
  return {
    put: async (relative, bytes) => {
      await mkdir(path.dirname(fileOf(relative)), { recursive: true });
      const handle = await open(fileOf(relative), 'wx');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    read: (relative) => readFile(fileOf(relative)),
    finish: async () => {
      for (let number = 1; ; number += 1) {
        const free = number === 1 ? wanted : `${wanted}-${number}`;
        if (await isTaken(free)) continue;
        await rename(unfinished, free);
        return path.basename(free);
      }
    },
    abandon: () => rm(unfinished, { recursive: true, force: true }),
  };
}

const isTaken = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );

function isInside(folder: string, parent: string): boolean {
  const relative = path.relative(path.resolve(parent), path.resolve(folder));
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}
