import { z } from 'zod';
import type { Compression } from '../../base/ports.ts';
import { decodeUtf8, encodeUtf8 } from '../../base/utf8.ts';
import { recordIdSchema } from '../../domain/record.ts';
import { partitionOf } from '../../store/operation.ts';
import { type PackedPartition, packedPartitionSchema } from '../../store/packed-partition.ts';
import type { Secrecy } from '../../sync/secrecy.ts';
import type { Snapshot } from '../../sync/snapshot.ts';
import { chainEndsSchema, vouchedChainsSchema } from '../ports.ts';

/** The first part of a snapshot: what the partitions in the others hold. */
const snapshotIndexSchema = z.strictObject({
  /** Who was trusted when the partitions were written (`TrustGate.fingerprint`). */
  trust: z.string(),
  /** Everything up to these places counts, and has gone into the partitions; a device that is missing is read from its beginning. */
  ends: chainEndsSchema,
  chains: vouchedChainsSchema,
  /** Who wrote last from each device. */
  writers: z.record(z.string(), z.string()),
  stamp: z.tuple([z.number(), z.number()]),
});
export type SnapshotIndex = z.infer<typeof snapshotIndexSchema>;

/** Longer than any partition: what grows beyond was made to fill the memory. */
const PART_BYTES = 64 * 1024 * 1024;

export interface PartTools {
  readonly compression: Compression;
  readonly secrecy: Secrecy;
}

type Owner = Pick<Snapshot, 'workspaceId' | 'deviceId'>;

const boundTo = ({ workspaceId, deviceId }: Owner): Uint8Array => encodeUtf8(`snapshot|${workspaceId}|${deviceId}`);

/** A part as it stands in the file: compressed, and sealed where there is a key. */
export function encodePart(
  content: SnapshotIndex | PackedPartition,
  owner: Owner,
  key: Uint8Array | null,
  { compression, secrecy }: PartTools,
): Uint8Array {
  const bytes = compression.compress(encodeUtf8(JSON.stringify(content)));
  return key === null ? bytes : secrecy.seal(key, bytes, boundTo(owner));
}

/** Null where the key is not here, or the part is none of this format. Never throws. */
function decodePart(
  part: Uint8Array,
  snapshot: Snapshot,
  keys: ReadonlyMap<string, Uint8Array>,
  { compression, secrecy }: PartTools,
): unknown {
  const { keyId } = snapshot;
  const key = keyId === null ? null : keys.get(keyId);
  if (key === undefined) return null;
  const packed = key === null ? part : secrecy.open(key, part, boundTo(snapshot));
  const bytes = packed && compression.decompress(packed, PART_BYTES);
  try {
    return bytes && JSON.parse(decodeUtf8(bytes));
  } catch {
    return null;
  }
}

/** A part of a snapshot that its own device cannot have written so. */
export class UnusableSnapshotError extends Error {
  override readonly name = 'UnusableSnapshotError';
}

export interface SnapshotContent {
  readonly index: SnapshotIndex;
  /** One after the other; throws UnusableSnapshotError. May be begun anew. */
  readonly partitions: () => Generator<PackedPartition>;
}

/** What is inside; null without the key, or where the first part is none. */
export function contentOf(
  snapshot: Snapshot,
  keys: ReadonlyMap<string, Uint8Array>,
  tools: PartTools,
): SnapshotContent | null {
  const [first = new Uint8Array(), ...others] = snapshot.parts;
  const index = snapshotIndexSchema.safeParse(decodePart(first, snapshot, keys, tools)).data;
  if (!index) return null;
  return {
    index,
    *partitions() {
      const names = new Set<string>();
      for (const part of others) {
        const partition = packedPartitionSchema.safeParse(decodePart(part, snapshot, keys, tools)).data;
        if (!partition || names.has(partition.name) || !isNamedRightly(partition)) throw new UnusableSnapshotError();
        names.add(partition.name);
        yield partition;
      }
    },
  };
}

/** Names become file names. */
const isNamedRightly = ({ name, records }: PackedPartition): boolean =>
  recordIdSchema.safeParse(`${name}.x`).success &&
  Object.keys(records).every((id) => recordIdSchema.safeParse(id).success && partitionOf(id) === name);
