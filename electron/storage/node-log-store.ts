import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { copyOfName, deviceIdPattern, segmentFileName, segmentOfFileName } from '../../shared/sync/folder-layout.ts';
import type { LogStore } from '../../shared/sync/ports.ts';
import { syncFolder, writeAll, writeDurably } from './durable-write.ts';
import { ensureFolder } from './ensure-folder.ts';

interface OpenSegment {
  readonly descriptor: number;
  length: number;
}

/** Journals as files `log/<device>/NNNNNN.seg`, and `branches/` beside `log/`. One process appends to a device's files. */
export class NodeLogStore implements LogStore {
  readonly #folder: string;
  readonly #open = new Map<string, OpenSegment>();

  constructor(folder: string) {
    this.#folder = folder;
    ensureFolder(folder);
  }

  devices(): string[] {
    return readdirSync(this.#folder).filter((name) => deviceIdPattern.test(name));
  }

  segments(deviceId: string): number[] {
    const folder = this.#deviceFolder(deviceId);
    if (!existsSync(folder)) return [];
    const numbers = readdirSync(folder).map(segmentOfFileName);
    return numbers.filter((number) => number !== null).sort((left, right) => left - right);
  }

  read(deviceId: string, segment: number): Uint8Array {
    return readFileSync(this.#file(deviceId, segment));
  }

  size(deviceId: string, segment: number): number {
    return statSync(this.#file(deviceId, segment)).size;
  }

  append(deviceId: string, segment: number, bytes: Uint8Array): void {
    const open = this.#openForAppend(deviceId, segment);
    try {
      writeAll(open.descriptor, bytes);
      fdatasyncSync(open.descriptor);
      open.length += bytes.length;
    } catch (error) {
      this.#takeBack(deviceId, segment, open);
      throw error;
    }
  }

  cut(deviceId: string, segment: number, length: number): void {
    this.#close(deviceId, segment);
    const file = this.#file(deviceId, segment);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.cut-at-${length}`, bytes.subarray(length));
    truncateSync(file, length);
  }

  setAside(deviceId: string, segment: number): void {
    this.#close(deviceId, segment);
    const file = this.#file(deviceId, segment);
    let number = 1;
    while (existsSync(`${file}.aside-${number}`)) number += 1;
    renameSync(file, `${file}.aside-${number}`);
    syncFolder(this.#deviceFolder(deviceId));
  }

  branches(): string[] {
    if (!existsSync(this.#branchFolder)) return [];
    return readdirSync(this.#branchFolder)
      .filter((name) => copyOfName(name) !== null)
      .sort();
  }

  readBranch(name: string): Uint8Array {
    return readFileSync(this.#branchFile(name));
  }

  keepBranch(name: string, bytes: Uint8Array): void {
    const file = this.#branchFile(name);
    if (existsSync(file)) return;
    ensureFolder(this.#branchFolder);
    writeDurably(file, bytes);
  }

  close(): void {
    for (const { descriptor } of this.#open.values()) closeSync(descriptor);
    this.#open.clear();
  }

  #openForAppend(deviceId: string, segment: number): OpenSegment {
    const key = `${deviceId} ${segment}`;
    const known = this.#open.get(key);
    if (known) return known;
    for (const other of [...this.#open.keys()].filter((name) => name.startsWith(`${deviceId} `))) {
      this.#close(deviceId, Number(other.split(' ')[1]));
    }
    const folder = this.#deviceFolder(deviceId);
    ensureFolder(folder);
    const isNewFile = !existsSync(this.#file(deviceId, segment));
    const descriptor = openSync(this.#file(deviceId, segment), 'a', 0o600);
    if (isNewFile) syncFolder(folder);
    const open = { descriptor, length: fstatSync(descriptor).size };
    this.#open.set(key, open);
    return open;
  }

  /** After a failed flush nobody knows what the disk holds: cut back to what was acknowledged and open anew next time. */
  #takeBack(deviceId: string, segment: number, open: OpenSegment): void {
    try {
      ftruncateSync(open.descriptor, open.length);
    } catch {
      // The next start reads the tail frame by frame and cuts it there.
    }
    this.#close(deviceId, segment);
  }

  #close(deviceId: string, segment: number): void {
    const key = `${deviceId} ${segment}`;
    const open = this.#open.get(key);
    if (open) closeSync(open.descriptor);
    this.#open.delete(key);
  }

  get #branchFolder(): string {
    return path.join(this.#folder, '..', 'branches');
  }

  #branchFile(name: string): string {
    if (!copyOfName(name)) throw new RangeError('not the name of a branch');
    return path.join(this.#branchFolder, name);
  }

  #deviceFolder(deviceId: string): string {
    if (!deviceIdPattern.test(deviceId)) throw new RangeError('not a device id');
    return path.join(this.#folder, deviceId);
  }

  #file(deviceId: string, segment: number): string {
    return path.join(this.#deviceFolder(deviceId), segmentFileName(segment));
  }
}
