import { z } from 'zod';
import type { Json } from '../base/canonical-json.ts';
import type { Operation } from './operation.ts';
import { compareStamps, type Stamp } from './stamp.ts';

/** Field that marks a record deleted; its value lists the values the deleting person had seen. */
export const DELETED_FIELD = '_deleted';

/** One value of a field that no other value has replaced. */
export interface Head {
  readonly operationId: string;
  readonly stamp: Stamp;
  readonly deviceId: string;
  readonly personId: string;
  readonly value: Json;
  /** The local revision that brought it; 0 when it was loaded from disk. */
  readonly revision: number;
}

/**
 * A record as multi-value registers. A field with more than one head is a conflict: those writers did not know of each other.
 * `awaited` holds ids that were named as replaced before they arrived, so that the order of arrival does not matter [S-6].
 */
export interface RecordState {
  readonly fields: Map<string, readonly Head[]>;
  readonly awaited: Set<string>;
}

export const emptyRecordState = (): RecordState => ({ fields: new Map(), awaited: new Set() });

/** Winner first: the later stamp, then the greater id, so that every workstation shows the same one. */
const byShownOrder = (left: Head, right: Head): number =>
  compareStamps(right.stamp, left.stamp) || (left.operationId < right.operationId ? 1 : -1);

/** Applies an operation that this record has not seen. Commutative over operations of different devices. */
export function applyToRecord(record: RecordState, operation: Operation, revision: number): void {
  const { id: operationId, stamp, deviceId, personId } = operation;
  for (const field of Object.keys(operation.fields)) {
    const replaced = operation.replaces[field] ?? [];
    const heads = record.fields.get(field) ?? [];
    const kept = heads.filter((head) => !replaced.includes(head.operationId));
    if (heads.length - kept.length < replaced.length) awaitMissing(record, field, replaced, heads);
    if (record.awaited.size > 0 && record.awaited.delete(awaitedKey(field, operationId))) {
      record.fields.set(field, kept);
      continue;
    }
    const head: Head = { operationId, stamp, deviceId, personId, value: operation.fields[field] ?? null, revision };
    record.fields.set(field, kept.length === 0 ? [head] : [...kept, head].sort(byShownOrder));
  }
}

const awaitedKey = (field: string, operationId: string): string => `${field} ${operationId}`;

function awaitMissing(record: RecordState, field: string, replaced: readonly string[], heads: readonly Head[]): void {
  for (const id of replaced) {
    if (!heads.some((head) => head.operationId === id)) record.awaited.add(awaitedKey(field, id));
  }
}

/** Ids of a field's heads that were there at `revision`: what a person looking at that revision knew. */
export const headsKnownAt = (record: RecordState | undefined, field: string, revision: number): string[] =>
  (record?.fields.get(field) ?? []).filter((head) => head.revision <= revision).map((head) => head.operationId);

const seenSchema = z.array(z.string());

/** A record stays deleted until a value arrives that the deleting person had not seen, or somebody takes the deletion back. */
export function isDeleted(record: RecordState): boolean {
  const deletions = record.fields.get(DELETED_FIELD) ?? [];
  const seen = new Set(deletions.flatMap((head) => seenSchema.safeParse(head.value).data ?? []));
  if (!deletions.some((head) => head.value !== null)) return false;
  for (const [field, heads] of record.fields) {
    if (field !== DELETED_FIELD && heads.some((head) => !seen.has(head.operationId))) return false;
  }
  return true;
}

/** The value of `DELETED_FIELD` that deletes all that was known at `revision`. */
export const deletionOf = (record: RecordState, revision: number): string[] =>
  [...record.fields.keys()]
    .filter((field) => field !== DELETED_FIELD)
    .flatMap((field) => headsKnownAt(record, field, revision));

/** Offices named by a record's values, all of them: while two stand side by side it is both's. */
export const officesOf = (record: RecordState | undefined): string[] =>
  (record?.fields.get('officeId') ?? []).map(({ value }) => value).filter((value) => typeof value === 'string');
