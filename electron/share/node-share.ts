import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isPlainFileName, SIGNATURE_FILE, UPDATE_FOLDER } from '../../shared/rules/update/update-manifest.ts';
import {
  ANNOUNCEMENTS_FOLDER,
  announcementName,
  announcementOfName,
  copyOfName,
  DEVICES_FOLDER,
  deviceIdPattern,
  READING_FILE,
  RELAY_FOLDER,
  readingAnnouncementName,
  readingAnnouncementOfName,
  SNAPSHOT_FOLDER,
  segmentFileName,
  snapshotOfName,
  WORKSPACE_FILE,
} from '../../shared/sync/folder-layout.ts';
import type { Announcement, DocumentOutcome, SharePort } from '../../shared/sync/ports.ts';
import { READING_BYTES } from '../../shared/sync/reading.ts';
import { type WorkspaceFile, workspaceFileSchema } from '../../shared/sync/workspace-file.ts';
import { codedError } from './coded-error.ts';
import { documentSegments } from './document-path.ts';
import { hasCode, readIfThere, readPart } from './share-files.ts';

/** Larger than any workspace file: what is longer is not one. */
const WORKSPACE_FILE_BYTES = 64 * 1024;
const SAME_NAME_TRIES = 99;
/** More than the longest segment. */
const RELAY_BYTES = 16 * 1024 * 1024;

/** The shared folder on a file server or a local disk. */
export class NodeShare implements SharePort {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async readWorkspace(): Promise<WorkspaceFile | null> {
    const file = path.join(this.#folder, WORKSPACE_FILE);
    let bytes: Buffer;
    try {
      if ((await stat(file)).size > WORKSPACE_FILE_BYTES) throw codedError('EFBIG', 'the workspace file is too long');
      bytes = await readFile(file);
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
      // A vanished mount point also has no workspace file: the folder itself must be there for "holds none".
      await readdir(this.#folder);
      return null;
    }
    try {
      return workspaceFileSchema.parse(JSON.parse(bytes.toString('utf8')));
    } catch {
      throw codedError('EBADMSG', 'the workspace file cannot be read');
    }
  }

  async createWorkspace(file: WorkspaceFile): Promise<void> {
    if (await this.readWorkspace()) throw codedError('EEXIST', 'the folder holds a workspace');
    await this.#makeFolder(DEVICES_FOLDER);
    await this.#makeFolder(ANNOUNCEMENTS_FOLDER);
    const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
    await this.#putWhole(path.join(this.#folder, WORKSPACE_FILE), bytes);
  }

  async listAnnouncements(): Promise<Announcement[]> {
    const names = await this.#listing(ANNOUNCEMENTS_FOLDER);
    const newest = new Map<string, Announcement>();
    for (const announcement of names.map(announcementOfName)) {
      if (!announcement) continue;
      const known = newest.get(announcement.deviceId);
      if (!known || isLater(announcement, known)) newest.set(announcement.deviceId, announcement);
    }
    for (const reading of names.map(readingAnnouncementOfName)) {
      if (!reading) continue;
      const { deviceId, mark } = reading;
      newest.set(deviceId, { ...(newest.get(deviceId) ?? { deviceId, segment: 0, offset: 0 }), readingMark: mark });
    }
    return [...newest.values()];
  }

  readSegment(deviceId: string, segment: number, from: number, maxBytes: number): Promise<Uint8Array> {
    return readPart(this.#segmentFile(deviceId, segment), from, maxBytes);
  }

  async writeOwnSegment(deviceId: string, segment: number, from: number, bytes: Uint8Array): Promise<void> {
    await this.#makeDeviceFolder(deviceId);
    const handle = await open(this.#segmentFile(deviceId, segment), constants.O_RDWR | constants.O_CREAT);
    try {
      let written = 0;
      while (written < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, from + written);
        written += bytesWritten;
      }
      if ((await handle.stat()).size > from + bytes.length) await handle.truncate(from + bytes.length);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** One empty file per device whose name carries the news: a single listing tells what everybody has. */
  async announce(
    deviceId: string,
    { segment, offset }: { readonly segment: number; readonly offset: number },
  ): Promise<void> {
    const name = announcementName(deviceId, segment, offset);
    await this.#announceName(name, (other) => announcementOfName(other)?.deviceId === deviceId);
  }

  async writeOwnReading(deviceId: string, mark: string, bytes: Uint8Array): Promise<number | null> {
    await this.#makeDeviceFolder(deviceId);
    await this.#putWhole(this.#readingFile(deviceId), bytes);
    const { mtimeMs } = await stat(this.#readingFile(deviceId));
    const name = readingAnnouncementName(deviceId, mark);
    await this.#announceName(name, (other) => readingAnnouncementOfName(other)?.deviceId === deviceId);
    return Number.isFinite(mtimeMs) && mtimeMs > 0 ? mtimeMs : null;
  }

  readReading(deviceId: string): Promise<Uint8Array> {
    return readPart(this.#readingFile(deviceId), 0, READING_BYTES);
  }

  async listDevices(): Promise<string[]> {
    return (await this.#listing(DEVICES_FOLDER)).filter((name) => deviceIdPattern.test(name));
  }

  async listRelays(holderId: string): Promise<string[]> {
    const names = await this.#listing(path.join(DEVICES_FOLDER, holderId, RELAY_FOLDER));
    return names.filter((name) => copyOfName(name) !== null);
  }

  readRelay(holderId: string, name: string): Promise<Uint8Array> {
    return readPart(this.#relayFile(holderId, name), 0, RELAY_BYTES);
  }

  /** A file in the folder of updates; a publisher lays it there by hand, nothing here ever writes it. */
  async readUpdate(fileName: string, from: number, maxBytes: number): Promise<Uint8Array> {
    const isOwn = fileName === SIGNATURE_FILE || isPlainFileName(fileName);
    if (!isOwn) throw codedError('EINVAL', 'not the name of a file of updates');
    await stat(this.#folder);
    return readPart(path.join(this.#folder, UPDATE_FOLDER, fileName), from, maxBytes);
  }

  async writeRelay(holderId: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.#makeDeviceFolder(holderId);
    await this.#makeFolder(path.join(DEVICES_FOLDER, holderId, RELAY_FOLDER));
    await this.#putWhole(this.#relayFile(holderId, name), bytes);
  }

  async listSnapshots(holderId: string): Promise<string[]> {
    const names = await this.#listing(path.join(DEVICES_FOLDER, holderId, SNAPSHOT_FOLDER));
    return names.filter((name) => snapshotOfName(name) !== null);
  }

  async readSnapshot(holderId: string, name: string, from: number, maxBytes: number): Promise<Uint8Array> {
    return readPart(this.#snapshotFile(holderId, name), from, maxBytes);
  }

  async writeOwnSnapshot(deviceId: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.#makeDeviceFolder(deviceId);
    await this.#makeFolder(path.join(DEVICES_FOLDER, deviceId, SNAPSHOT_FOLDER));
    await this.#putWhole(this.#snapshotFile(deviceId, name), bytes);
    for (const former of await this.listSnapshots(deviceId))
      if (former !== name) await rm(this.#snapshotFile(deviceId, former), { force: true });
  }

  async putDocument(
    documentPath: string,
    bytes: Uint8Array,
    rule: 'keepDifferent' | 'replace',
  ): Promise<DocumentOutcome> {
    const segments = documentSegments(documentPath);
    for (let depth = 1; depth < segments.length; depth += 1)
      await this.#makeFolder(path.join(...segments.slice(0, depth)));
    for (let attempt = 1; attempt <= SAME_NAME_TRIES; attempt += 1) {
      const relative = attempt === 1 ? segments.join('/') : numbered(segments.join('/'), attempt);
      const target = path.join(this.#folder, relative);
      const present = await readIfThere(target);
      if (present && Buffer.from(bytes).equals(present)) return { path: relative, outcome: 'unchanged' };
      if (present && rule === 'keepDifferent') continue;
      await this.#putWhole(target, bytes);
      return { path: relative, outcome: 'written' };
    }
    throw codedError('EEXIST', 'too many different files of that name');
  }

  async readDocument(documentPath: string, maxBytes: number): Promise<Uint8Array | null> {
    const file = path.join(this.#folder, ...documentSegments(documentPath));
    try {
      if ((await stat(file)).size > maxBytes) throw codedError('EFBIG', 'the document is too long');
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
      await stat(path.join(this.#folder, WORKSPACE_FILE));
      return null;
    }
    return readIfThere(file);
  }

  /** Never recursive: a vanished mount point must not be made again on the local disk. */
  async #makeFolder(relative: string): Promise<void> {
    try {
      await mkdir(path.join(this.#folder, relative));
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }

  /** The folders at the top are made together with the workspace; one that is missing is made again only beside its file. */
  async #makeTopFolder(name: string): Promise<void> {
    await stat(path.join(this.#folder, WORKSPACE_FILE));
    await this.#makeFolder(name);
  }

  async #makeDeviceFolder(deviceId: string): Promise<void> {
    await this.#makeTopFolder(DEVICES_FOLDER);
    await this.#makeFolder(path.join(DEVICES_FOLDER, deviceId));
  }

  /** One empty file for each name, renamed when the name changes; more than one, left over from a crash, become one. */
  async #announceName(name: string, isOwn: (other: string) => boolean): Promise<void> {
    await this.#makeTopFolder(ANNOUNCEMENTS_FOLDER);
    const folder = path.join(this.#folder, ANNOUNCEMENTS_FOLDER);
    const own = (await readdir(folder)).filter(isOwn);
    const [first, ...stale] = own.filter((other) => other !== name);
    if (own.includes(name)) {
      if (first !== undefined) stale.push(first);
    } else if (first === undefined) await writeFile(path.join(folder, name), '');
    else await rename(path.join(folder, first), path.join(folder, name));
    for (const other of stale) await rm(path.join(folder, other), { force: true });
  }

  #readingFile(deviceId: string): string {
    return path.join(this.#folder, DEVICES_FOLDER, deviceId, READING_FILE);
  }

  async #listing(relative: string): Promise<string[]> {
    try {
      return await readdir(path.join(this.#folder, relative));
    } catch (error) {
      if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return [];
      throw error;
    }
  }

  #relayFile(holderId: string, name: string): string {
    if (!copyOfName(name)) throw codedError('EINVAL', 'not the name of a copy');
    return path.join(this.#folder, DEVICES_FOLDER, holderId, RELAY_FOLDER, name);
  }

  #snapshotFile(holderId: string, name: string): string {
    if (!snapshotOfName(name)) throw codedError('EINVAL', 'not the name of a snapshot');
    return path.join(this.#folder, DEVICES_FOLDER, holderId, SNAPSHOT_FOLDER, name);
  }

  async #putWhole(file: string, bytes: Uint8Array): Promise<void> {
    const temporary = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.tmp`);
    try {
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  #segmentFile(deviceId: string, segment: number): string {
    return path.join(this.#folder, DEVICES_FOLDER, deviceId, segmentFileName(segment));
  }
}

const isLater = (left: Announcement, right: Announcement): boolean =>
  left.segment > right.segment || (left.segment === right.segment && left.offset > right.offset);

const numbered = (name: string, number: number): string =>
  name.replace(/(\.[^./]+)?$/, (extension) => `（${number}）${extension}`);
