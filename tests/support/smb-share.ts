import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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
import { type WorkspaceFile, workspaceFileSchema } from '../../shared/sync/workspace-file.ts';
import { scratchFolder } from './office-workstation.ts';
import type { SmbClient } from './smb-client.ts';

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** A folder on a Samba server, over the SMB protocol and without a mount: what a workstation of its own would do to it. */
export class SmbShare implements SharePort {
  readonly #client: SmbClient;
  readonly #scratch = scratchFolder('smb');
  #count = 0;

  constructor(client: SmbClient) {
    this.#client = client;
  }

  async readWorkspace(): Promise<WorkspaceFile | null> {
    const bytes = await this.#read(WORKSPACE_FILE);
    if (bytes) return workspaceFileSchema.parse(JSON.parse(bytes.toString('utf8')));
    await this.#client.run('ls', '*');
    return null;
  }

  async createWorkspace(file: WorkspaceFile): Promise<void> {
    if (await this.readWorkspace()) throw Object.assign(new Error('there is one'), { code: 'EEXIST' });
    for (const folder of [DEVICES_FOLDER, ANNOUNCEMENTS_FOLDER]) await this.#makeFolder(folder);
    await this.#put(WORKSPACE_FILE, Buffer.from(JSON.stringify(file)));
  }

  async listAnnouncements(): Promise<Announcement[]> {
    const names = await this.#names(ANNOUNCEMENTS_FOLDER);
    const marks = new Map(
      names.flatMap((name) => readingAnnouncementOfName(name) ?? []).map((of) => [of.deviceId, of.mark]),
    );
    return names
      .map(announcementOfName)
      .filter((announcement) => announcement !== null)
      .map((announcement) => {
        const readingMark = marks.get(announcement.deviceId);
        return readingMark === undefined ? announcement : { ...announcement, readingMark };
      });
  }

  async readSegment(deviceId: string, segment: number, from: number, maxBytes: number): Promise<Uint8Array> {
    const bytes = await this.#read(this.#segment(deviceId, segment));
    return new Uint8Array(bytes?.subarray(from, from + maxBytes) ?? []);
  }

  /** `reput` goes on at the end that the file has on the server; anything else is read, changed and put back. */
  async writeOwnSegment(deviceId: string, segment: number, from: number, bytes: Uint8Array): Promise<void> {
    await this.#makeFolder(`${DEVICES_FOLDER}/${deviceId}`);
    const file = this.#segment(deviceId, segment);
    const present = (await this.#read(file)) ?? Buffer.alloc(0);
    const local = this.#local();
    if (present.length === from && from > 0) {
      writeFileSync(local, '');
      truncateSync(local, from);
      writeFileSync(local, bytes, { flag: 'a' });
      await this.#client.run('reput', local, file);
    } else {
      writeFileSync(local, Buffer.concat([present.subarray(0, from), bytes]));
      await this.#client.run('put', local, file);
    }
    rmSync(local);
  }

  async announce(deviceId: string, { segment, offset }: { segment: number; offset: number }): Promise<void> {
    const name = announcementName(deviceId, segment, offset);
    await this.#announceName(name, (other) => announcementOfName(other)?.deviceId === deviceId);
  }

  /** The client does not tell when the server changed a file. */
  async writeOwnReading(deviceId: string, mark: string, bytes: Uint8Array): Promise<null> {
    const folder = `${DEVICES_FOLDER}/${deviceId}`;
    await this.#makeFolder(folder);
    await this.#put(`${folder}/.${READING_FILE}.tmp`, bytes);
    await this.#client.run('rename', `${folder}/.${READING_FILE}.tmp`, `${folder}/${READING_FILE}`, '-f');
    const name = readingAnnouncementName(deviceId, mark);
    await this.#announceName(name, (other) => readingAnnouncementOfName(other)?.deviceId === deviceId);
    return null;
  }

  async readReading(deviceId: string): Promise<Uint8Array> {
    return new Uint8Array((await this.#read(`${DEVICES_FOLDER}/${deviceId}/${READING_FILE}`)) ?? []);
  }

  async listDevices(): Promise<string[]> {
    return (await this.#names(DEVICES_FOLDER)).filter((name) => deviceIdPattern.test(name));
  }

  async listRelays(holderId: string): Promise<string[]> {
    const names = await this.#names(`${DEVICES_FOLDER}/${holderId}/${RELAY_FOLDER}`);
    return names.filter((name) => copyOfName(name) !== null);
  }

  async readRelay(holderId: string, name: string): Promise<Uint8Array> {
    return new Uint8Array((await this.#read(`${DEVICES_FOLDER}/${holderId}/${RELAY_FOLDER}/${name}`)) ?? []);
  }

  async writeRelay(holderId: string, name: string, bytes: Uint8Array): Promise<void> {
    const folder = `${DEVICES_FOLDER}/${holderId}/${RELAY_FOLDER}`;
    await this.#makeFolder(`${DEVICES_FOLDER}/${holderId}`);
    await this.#makeFolder(folder);
    await this.#put(`${folder}/.${name}.tmp`, bytes);
    await this.#client.run('rename', `${folder}/.${name}.tmp`, `${folder}/${name}`);
  }

  async listSnapshots(holderId: string): Promise<string[]> {
    const names = await this.#names(`${DEVICES_FOLDER}/${holderId}/${SNAPSHOT_FOLDER}`);
    return names.filter((name) => snapshotOfName(name) !== null);
  }

  async readSnapshot(holderId: string, name: string, from: number, maxBytes: number): Promise<Uint8Array> {
    const bytes = await this.#read(`${DEVICES_FOLDER}/${holderId}/${SNAPSHOT_FOLDER}/${name}`);
    return new Uint8Array(bytes?.subarray(from, from + maxBytes) ?? []);
  }

  async writeOwnSnapshot(deviceId: string, name: string, bytes: Uint8Array): Promise<void> {
    const folder = `${DEVICES_FOLDER}/${deviceId}/${SNAPSHOT_FOLDER}`;
    await this.#makeFolder(`${DEVICES_FOLDER}/${deviceId}`);
    await this.#makeFolder(folder);
    const former = await this.listSnapshots(deviceId);
    await this.#put(`${folder}/.${name}.tmp`, bytes);
    await this.#client.run('rename', `${folder}/.${name}.tmp`, `${folder}/${name}`, '-f');
    for (const other of former) if (other !== name) await this.#client.run('rm', `${folder}/${other}`);
  }

  async putDocument(): Promise<DocumentOutcome> {
    throw Object.assign(new Error('no documents here'), { code: 'ENOSYS' });
  }

  async readDocument(): Promise<Uint8Array | null> {
    return null;
  }

  async #announceName(name: string, isOwn: (other: string) => boolean): Promise<void> {
    const own = (await this.#names(ANNOUNCEMENTS_FOLDER)).filter(isOwn);
    if (own.includes(name)) return;
    const [first] = own;
    if (first === undefined) await this.#put(`${ANNOUNCEMENTS_FOLDER}/${name}`, Buffer.alloc(0));
    else await this.#client.run('rename', `${ANNOUNCEMENTS_FOLDER}/${first}`, `${ANNOUNCEMENTS_FOLDER}/${name}`);
  }

  #segment(deviceId: string, segment: number): string {
    return `${DEVICES_FOLDER}/${deviceId}/${segmentFileName(segment)}`;
  }

  #local(): string {
    this.#count += 1;
    return path.join(this.#scratch, String(this.#count));
  }

  async #put(file: string, bytes: Uint8Array): Promise<void> {
    const local = this.#local();
    writeFileSync(local, bytes);
    await this.#client.run('put', local, file);
    rmSync(local);
  }

  /** Null when there is none. */
  async #read(file: string): Promise<Buffer | null> {
    const local = this.#local();
    try {
      await this.#client.run('get', file, local);
      return readFileSync(local);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    } finally {
      rmSync(local, { force: true });
    }
  }

  async #makeFolder(folder: string): Promise<void> {
    try {
      await this.#client.run('mkdir', folder);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }

  async #names(folder: string): Promise<string[]> {
    try {
      const listing = await this.#client.run('ls', `${folder}/*`);
      return [...listing.matchAll(/^ {2}(\S.*?) +[A-Z]* +\d+ {2}\w{3} \w{3} /gm)].map(([, name = '']) => name);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    }
  }
}
