import { z } from 'zod';
import type { PartitionState } from './partitions.ts';
import type { Head, RecordState } from './record-state.ts';

const packedHead = z.tuple([
  z.string(), // operation id
  z.number(), // stamp milliseconds
  z.number(), // stamp counter
  z.string(), // device
  z.string(), // person
  z.json(), // value
]);

/** A partition as lowdb keeps it: `appliedRuns` says which operations are already inside [S-8]. */
export const packedPartitionSchema = z.object({
  name: z.string(),
  appliedRuns: z.record(z.string(), z.number()),
  records: z.record(
    z.string(),
    z.object({ fields: z.record(z.string(), z.array(packedHead)), awaited: z.array(z.string()).optional() }),
  ),
});
export type PackedPartition = z.infer<typeof packedPartitionSchema>;

export function packPartition(partition: PartitionState): PackedPartition {
  const records: PackedPartition['records'] = {};
  for (const [id, record] of partition.records) {
    records[id] = {
      fields: Object.fromEntries([...record.fields].map(([field, heads]) => [field, heads.map(packHead)])),
      ...(record.awaited.size > 0 && { awaited: [...record.awaited] }),
    };
  }
  return { name: partition.name, appliedRuns: Object.fromEntries(partition.applied), records };
}

export function unpackPartition(packed: PackedPartition): PartitionState {
  const records = new Map<string, RecordState>();
  for (const [id, record] of Object.entries(packed.records)) {
    records.set(id, {
      fields: new Map(Object.entries(record.fields).map(([field, heads]) => [field, heads.map(unpackHead)])),
      awaited: new Set(record.awaited ?? []),
    });
  }
  return { name: packed.name, applied: new Map(Object.entries(packed.appliedRuns)), records };
}

const packHead = (head: Head): z.infer<typeof packedHead> => [
  head.operationId,
  head.stamp[0],
  head.stamp[1],
  head.deviceId,
  head.personId,
  head.value as z.infer<ReturnType<typeof z.json>>,
];

const unpackHead = ([operationId, milliseconds, counter, deviceId, personId, value]: z.infer<
  typeof packedHead
>): Head => ({
  operationId,
  stamp: [milliseconds, counter],
  deviceId,
  personId,
  value,
  revision: 0,
});
