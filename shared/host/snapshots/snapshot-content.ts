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
  /** Names of the partitions in the other parts, in their order; they become file names. */
  names: z.array(z.string().refine((name) => recordIdSchema.safeParse(`${name}.x`).success)),
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

export const partText = (content: SnapshotIndex | PackedPartition): Uint8Array => encodeUtf8(JSON.stringify(content));

/** A part as it stands in the file: compressed, and sealed where there is a key. */
export function encodePart(
  text: Uint8Array,
  owner: Owner,
  key: Uint8Array | null,
  { compression, secrecy }: PartTools,
): Uint8Array {
  const bytes = compression.compress(text);
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

export interface SnapshotContent {
  readonly index: SnapshotIndex;
  /** One of the partitions that the index names; null where its part is none. Never throws. */
  readonly partition: (name: string) => PackedPartition | null;
}

/** What is inside; null without the key, or where the first part is none. The others are looked at when they are wanted. */
export function contentOf(
  snapshot: Snapshot,
  keys: ReadonlyMap<string, Uint8Array>,
  tools: PartTools,
): SnapshotContent | null {
  const [first = new Uint8Array(), ...others] = snapshot.parts;
  const index = snapshotIndexSchema.safeParse(decodePart(first, snapshot, keys, tools)).data;
  if (!index || others.length !== index.names.length || new Set(index.names).size !== others.length) return null;
  const parts = new Map(index.names.map((name, place) => [name, others[place] ?? new Uint8Array()]));
  return {
    index,
    partition: (name) => {
      const part = parts.get(name);
      const partition = part && packedPartitionSchema.safeParse(decodePart(part, snapshot, keys, tools)).data;
      return partition && partition.name === name && holdsItsOwn(partition) ? partition : null;
    },
  };
}

const holdsItsOwn = ({ name, records }: PackedPartition): boolean =>
  Object.keys(records).every((id) => recordIdSchema.safeParse(id).success && partitionOf(id) === name);
