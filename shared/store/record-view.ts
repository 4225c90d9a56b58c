import { type Json, sameJson } from '../base/canonical-json.ts';
import {
  earliestWinsFields,
  isRecordKind,
  partsOfRecordId,
  type RecordKind,
  type RecordValues,
  recordSchemas,
} from '../domain/record.ts';
import { DELETED_FIELD, type Head, isDeleted, type RecordState } from './record-state.ts';
import { compareStamps } from './stamp.ts';

/** One of the values of a disputed field, with who wrote it and when. */
export interface DisputedValue {
  readonly operationId: string;
  readonly value: Json;
  readonly personId: string;
  readonly writtenAt: number;
}

/** A record as people see it: one value per field, and the other values of fields that two people changed at once. */
export interface RecordView {
  readonly id: string;
  readonly kind: string;
  /** `unreadable`: its values fit no schema of this version; kept, counted, never guessed. */
  readonly standing: 'present' | 'deleted' | 'unreadable';
  readonly values: Readonly<Record<string, unknown>>;
  readonly conflicts: Readonly<Record<string, readonly DisputedValue[]>>;
  readonly updatedAt: number;
  readonly updatedBy: string;
  /** Only busy or free is told: the viewer has no right to the rest. */
  readonly isRedacted?: true;
}

export type TypedRecordView<K extends RecordKind> = Omit<RecordView, 'values'> & { readonly values: RecordValues<K> };

export function viewRecord(id: string, record: RecordState): RecordView {
  const { kind } = partsOfRecordId(id);
  const values: Record<string, Json> = {};
  const conflicts: Record<string, readonly DisputedValue[]> = {};
  let latest: Head | undefined;
  for (const [field, heads] of countedFields(kind, record)) {
    const shown = shownHead(kind, field, heads);
    if (!shown) continue;
    const newest = heads[0] ?? shown;
    if (!latest || newest.stamp[0] > latest.stamp[0]) latest = newest;
    if (field === DELETED_FIELD) continue;
    if (shown.value !== null) values[field] = shown.value;
    const disputed = disputedValues(kind, field, heads);
    if (disputed.length > 1) conflicts[field] = disputed;
  }
  const parsed = isRecordKind(kind) ? recordSchemas[kind].safeParse(values) : undefined;
  return {
    id,
    kind,
    standing: isDeleted(record) ? 'deleted' : parsed?.success ? 'present' : 'unreadable',
    values: parsed?.success ? parsed.data : values,
    conflicts,
    updatedAt: latest?.stamp[0] ?? 0,
    updatedBy: latest?.personId ?? '',
  };
}

/** The values as they were written, one for each field that has one; of a deleted or unreadable record too. */
export function shownValues(id: string, record: RecordState): Record<string, Json> {
  const { kind } = partsOfRecordId(id);
  const values: Record<string, Json> = {};
  for (const [field, heads] of countedFields(kind, record)) {
    const value = shownHead(kind, field, heads)?.value ?? null;
    if (field !== DELETED_FIELD && value !== null) values[field] = value;
  }
  return values;
}

type Fields = RecordState['fields'];

/** Kinds of which every field is the earliest's: what is written once. */
const writtenOnce: ReadonlySet<string> = new Set(
  Object.entries(earliestWinsFields).flatMap(([kind, fields]) =>
    fields.length === Object.keys(recordSchemas[kind as RecordKind].shape).length ? kind : [],
  ),
);

/**
 * The fields that count. What is written once is one operation's, the earliest that is whole: a field that another one added, or
 * wrote under an older stamp, is none of it.
 */
function countedFields(kind: string, { fields }: RecordState): Fields {
  if (!writtenOnce.has(kind) || !isRecordKind(kind) || isOfOneOperation(fields)) return fields;
  const operations = new Map<string, { readonly first: Head; readonly fields: Map<string, readonly Head[]> }>();
  for (const [field, heads] of fields) {
    for (const head of heads) {
      const known = operations.get(head.operationId);
      if (known) known.fields.set(field, [head]);
      else operations.set(head.operationId, { first: head, fields: new Map([[field, [head]]]) });
    }
  }
  const oldestFirst = [...operations.values()].sort((left, right) => byAge(left.first, right.first));
  const whole = oldestFirst.find((each) => recordSchemas[kind].safeParse(valuesOf(each.fields)).success);
  return whole?.fields ?? fields;
}

function isOfOneOperation(fields: Fields): boolean {
  let first: string | undefined;
  for (const heads of fields.values()) {
    first ??= heads[0]?.operationId;
    if (heads.length > 1 || heads[0]?.operationId !== first) return false;
  }
  return true;
}

const byAge = (left: Head, right: Head): number =>
  compareStamps(left.stamp, right.stamp) || (left.operationId < right.operationId ? -1 : 1);

const valuesOf = (fields: Fields): Record<string, Json | undefined> =>
  Object.fromEntries([...fields].map(([field, [head]]) => [field, head?.value ?? undefined]));

const earliestWins = (kind: string, field: string): boolean =>
  isRecordKind(kind) && (earliestWinsFields[kind]?.includes(field) ?? false);

const shownHead = (kind: string, field: string, heads: readonly Head[]): Head | undefined =>
  earliestWins(kind, field) ? heads.at(-1) : heads[0];

/** Equal values that two people entered independently are no dispute. */
function disputedValues(kind: string, field: string, heads: readonly Head[]): DisputedValue[] {
  if (heads.length < 2 || earliestWins(kind, field)) return [];
  const distinct: DisputedValue[] = [];
  for (const { operationId, value, personId, stamp } of heads) {
    if (!distinct.some((other) => sameJson(other.value, value))) {
      distinct.push({ operationId, value, personId, writtenAt: stamp[0] });
    }
  }
  return distinct;
}
