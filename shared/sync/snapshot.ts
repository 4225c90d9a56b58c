import { z } from 'zod';
import { bytesToHex, concatBytes, hexToBytes } from '../base/bytes.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import type { Hashing } from '../base/ports.ts';
import { decodeUtf8, encodeUtf8 } from '../base/utf8.ts';
import { deviceIdPattern, snapshotName, snapshotOfName } from './folder-layout.ts';
import type { SharePort, Signer } from './ports.ts';
import { ownsDeviceId, type ReadTools } from './segment-reader.ts';

/** More than twice the snapshot of ten years: what is longer is none. */
export const SNAPSHOT_BYTES = 256 * 1024 * 1024;
const HEADER_BYTES = 16 * 1024 * 1024;
const LENGTH_BYTES = 4;
const MARK_BYTES = 8;

const writtenHeaderSchema = z.strictObject({
  formatVersion: z.literal(1),
  workspaceId: z.string(),
  deviceId: z.string().regex(deviceIdPattern),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  commits: z.number().int().min(0),
  keyId: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
  parts: z.array(z.tuple([z.number().int().min(0), z.string().regex(/^[0-9a-f]{64}$/)])).min(1),
});
type WrittenHeader = z.infer<typeof writtenHeaderSchema>;

const headSchema = z.strictObject({ header: writtenHeaderSchema, signature: z.string().regex(/^[0-9a-f]{128}$/) });

/** Begins otherwise than anything else that a device's key signs. */
const signedBytes = (header: WrittenHeader): Uint8Array => encodeUtf8(`snapshot|${canonicalJson(header)}`);

/** All records of a workspace as one device had them, for others to join by; derived from the journals. */
export interface Snapshot {
  readonly workspaceId: string;
  readonly deviceId: string;
  /** Commits of all journals together that went into it. */
  readonly commits: number;
  /** The key that every part is sealed with; null where nothing is encrypted. */
  readonly keyId: string | null;
  /** The first tells what is inside, the others are the partitions; to the file they are bytes. */
  readonly parts: readonly Uint8Array[];
}

/** A snapshot in the folder of the device `holderId`. */
export interface SnapshotPlace {
  readonly holderId: string;
  readonly name: string;
}

/** Every snapshot in the folder. */
export async function listSnapshots(share: SharePort): Promise<SnapshotPlace[]> {
  const found: SnapshotPlace[] = [];
  for (const holderId of await share.listDevices())
    for (const name of await share.listSnapshots(holderId)) found.push({ holderId, name });
  return found;
}

/** A part with its hash in hexadecimal. */
export interface HashedPart {
  readonly bytes: Uint8Array;
  readonly hash: string;
}

export const hashedPart = (bytes: Uint8Array, hashing: Hashing): HashedPart => ({
  bytes,
  hash: bytesToHex(hashing.sha256(bytes)),
});

export interface SnapshotFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `u32 length of the head, little endian | head | parts`; the head is canonical JSON that names each part's length and hash. */
export function encodeSnapshot(
  { workspaceId, deviceId, commits, keyId, parts }: Omit<Snapshot, 'parts'> & { readonly parts: readonly HashedPart[] },
  signer: Signer,
  hashing: Hashing,
): SnapshotFile {
  const header: WrittenHeader = {
    formatVersion: 1,
    workspaceId,
    deviceId,
    publicKey: bytesToHex(signer.publicKey),
    commits,
    keyId,
    parts: parts.map(({ bytes, hash }) => [bytes.length, hash]),
  };
  const signature = bytesToHex(signer.sign(signedBytes(header)));
  const head = encodeUtf8(canonicalJson({ header, signature }));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, head.length, true);
  const bytes = concatBytes([length, head, ...parts.map((part) => part.bytes)]);
  return { name: snapshotName({ commits, mark: markOf(head, hashing) }), bytes };
}

/** Null for whatever the device `holderId` itself did not sign for this workspace, down to the last byte. Never throws. */
export function decodeSnapshot(
  { name, bytes }: SnapshotFile,
  { workspaceId, holderId }: { readonly workspaceId: string; readonly holderId: string },
  { hashing, verifier }: ReadTools,
): Snapshot | null {
  const named = snapshotOfName(name);
  if (!named || bytes.length < LENGTH_BYTES) return null;
  const headBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const partsStart = LENGTH_BYTES + headBytes;
  if (headBytes > HEADER_BYTES || partsStart > bytes.length) return null;
  const head = bytes.subarray(LENGTH_BYTES, partsStart);
  if (markOf(head, hashing) !== named.mark) return null;
  try {
    const { header, signature } = headSchema.parse(JSON.parse(decodeUtf8(head)));
    const { deviceId, commits, keyId } = header;
    if (header.workspaceId !== workspaceId || deviceId !== holderId || commits !== named.commits) return null;
    const key = hexToBytes(header.publicKey);
    if (!ownsDeviceId(key, deviceId, hashing)) return null;
    if (!verifier.verify(key, signedBytes(header), hexToBytes(signature))) return null;
    const parts: Uint8Array[] = [];
    let at = partsStart;
    for (const [length, hash] of header.parts) {
      const part = bytes.subarray(at, at + length);
      if (part.length < length || bytesToHex(hashing.sha256(part)) !== hash) return null;
      parts.push(part);
      at += length;
    }
    return at === bytes.length ? { workspaceId, deviceId, commits, keyId, parts } : null;
  } catch {
    return null;
  }
}

/** The head names the hash of every part. */
const markOf = (head: Uint8Array, hashing: Hashing): string => bytesToHex(hashing.sha256(head).subarray(0, MARK_BYTES));
