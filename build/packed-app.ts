import { readFileSync } from 'node:fs';

/** Stands before the fuses in every Electron binary. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** In the order of the wire. */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;
type FuseName = (typeof fuseNames)[number];
export type Fuses = Readonly<Record<FuseName, boolean>>;

/** Reads the fuses as they stand in a binary: sentinel, version, length, then one character for each. */
export function readFuses(binary: string): Fuses {
  const bytes = readFileSync(binary);
  const at = bytes.indexOf(FUSE_SENTINEL);
  if (at === -1) throw new Error(`${binary} has no fuses`);
  const states = at + FUSE_SENTINEL.length + 2;
  return Object.fromEntries(
    fuseNames.map((name, index) => [name, String.fromCharCode(bytes[states + index] ?? 0) === '1']),
  ) as Fuses;
}

interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly size?: number;
  readonly offset?: string;
}

export interface PackedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The files of an asar: four little-endian lengths, a JSON directory, then the contents one after the other. */
export function readAsar(file: string): PackedFile[] {
  const bytes = readFileSync(file);
  const contents = 8 + bytes.readUInt32LE(4);
  const directory = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString()) as AsarEntry;
  const filesIn = (entry: AsarEntry, prefix: string): PackedFile[] =>
    Object.entries(entry.files ?? {}).flatMap(([name, part]) => {
      const path = prefix + name;
      if (part.files) return filesIn(part, `${path}/`);
      const start = contents + Number(part.offset ?? 0);
      return [{ path, bytes: bytes.subarray(start, start + (part.size ?? 0)) }];
    });
  return filesIn(directory, '');
}

/** An asar without files. */
export function emptyAsar(): Buffer {
  const directory = Buffer.from('{"files":{}}');
  const padded = Math.ceil(directory.length / 4) * 4;
  const bytes = Buffer.alloc(16 + padded);
  bytes.writeUInt32LE(4, 0);
  bytes.writeUInt32LE(8 + padded, 4);
  bytes.writeUInt32LE(4 + padded, 8);
  bytes.writeUInt32LE(directory.length, 12);
  directory.copy(bytes, 16);
  return bytes;
}
