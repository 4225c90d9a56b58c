import type { Json } from '../base/canonical-json.ts';
import type { Operation } from './operation.ts';
import { compareStamps, type Stamp } from './stamp.ts';

/** What one operation did to one field. */
export interface FieldChange {
  readonly field: string;
  /** The values that its writer had before its eyes: none for the first, more than one where it settled a conflict. */
  readonly before: readonly Json[];
  /** Null cleared the field. */
  readonly after: Json;
  /** Operations on this field that neither knew of this one nor were known to it. */
  readonly concurrentWith: readonly string[];
}

export interface HistoryEntry {
  readonly operationId: string;
  readonly stamp: Stamp;
  readonly personId: string;
  readonly fields: readonly FieldChange[];
}

/** The workstation that made an operation: the first six digits of its id, also where another journal carries it now. */
export const deviceMarkOf = (operationId: string): string => operationId.split('.')[0] ?? '';

/**
 * Everything that happened to one record, causes before effects and otherwise by the clock. An operation that a device wrote
 * again under a new name (shared/host/rehoming.ts) appears once.
 */
export function recordHistory(operations: readonly Operation[]): HistoryEntry[] {
  const { kept, nameOf } = withoutFormerSelves(operations);
  const byId = new Map(kept.map((operation) => [operation.id, operation]));
  const parentsOf = (operation: Operation, field: string): Operation[] =>
    [...new Set((operation.replaces[field] ?? []).map(nameOf))].flatMap((id) =>
      id === operation.id ? [] : (byId.get(id) ?? []),
    );
  const ordered = inCausalOrder(kept, parentsOf);
  const concurrent = concurrentPairs(ordered, parentsOf);
  return ordered.map((operation) => ({
    operationId: operation.id,
    stamp: operation.stamp,
    personId: operation.personId,
    fields: Object.entries(operation.fields).map(([field, after]) => ({
      field,
      before: parentsOf(operation, field).map((parent) => parent.fields[field] ?? null),
      after,
      concurrentWith: concurrent.get(keyOf(operation.id, field)) ?? [],
    })),
  }));
}

const keyOf = (operationId: string, field: string): string => `${operationId} ${field}`;

/** Drops operations that were written again under a new id, and tells by which id they are known now. */
function withoutFormerSelves(operations: readonly Operation[]) {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const newNames = new Map<string, string>();
  for (const operation of operations) {
    for (const id of Object.values(operation.replaces).flat()) {
      const former = byId.get(id);
      if (former && isFormerSelf(former, operation)) newNames.set(id, operation.id);
    }
  }
  const nameOf = (id: string): string => {
    const next = newNames.get(id);
    return next === undefined ? id : nameOf(next);
  };
  return { kept: operations.filter(({ id }) => !newNames.has(id)), nameOf };
}

/** Whether `later` is `former` written again: the same person's, at the same stamp, on the same record. */
export const isFormerSelf = (former: Operation, later: Operation): boolean =>
  former.id !== later.id &&
  former.recordId === later.recordId &&
  former.personId === later.personId &&
  compareStamps(former.stamp, later.stamp) === 0;

type Parents = (operation: Operation, field: string) => readonly Operation[];

function inCausalOrder(operations: readonly Operation[], parentsOf: Parents): Operation[] {
  const byClock = [...operations].sort(
    (left, right) => compareStamps(left.stamp, right.stamp) || (left.id < right.id ? -1 : 1),
  );
  const done = new Set<Operation>();
  const place = (operation: Operation): void => {
    if (done.has(operation)) return;
    done.add(operation);
    for (const field of Object.keys(operation.fields)) parentsOf(operation, field).forEach(place);
    ordered.push(operation);
  };
  const ordered: Operation[] = [];
  byClock.forEach(place);
  return ordered;
}

/** Per operation and field the ids of those that are neither its causes nor its effects. */
function concurrentPairs(ordered: readonly Operation[], parentsOf: Parents): Map<string, string[]> {
  const byField = new Map<string, Operation[]>();
  for (const operation of ordered) {
    for (const field of Object.keys(operation.fields)) {
      const list = byField.get(field);
      if (list) list.push(operation);
      else byField.set(field, [operation]);
    }
  }
  const pairs = new Map<string, string[]>();
  const note = (operation: Operation, field: string, other: Operation): void => {
    const key = keyOf(operation.id, field);
    pairs.set(key, [...(pairs.get(key) ?? []), other.id]);
  };
  for (const [field, operations] of byField) {
    const causes = new Map<Operation, ReadonlySet<Operation>>();
    for (const [index, operation] of operations.entries()) {
      const parents = parentsOf(operation, field);
      const known = new Set(parents.flatMap((parent) => [parent, ...(causes.get(parent) ?? [])]));
      causes.set(operation, known);
      if (known.size === index) continue;
      const unknown = operations.slice(0, index).filter((other) => !known.has(other));
      for (const other of parents.length > 0 ? unknown : lastOf(unknown, causes)) {
        note(operation, field, other);
        note(other, field, operation);
      }
    }
  }
  return pairs;
}

/**
 * Those that are not the cause of another. An edit that was begun on a value which another workstation replaced meanwhile names
 * no value at all: it was made beside the latest, and its writer knew those before.
 */
function lastOf(operations: readonly Operation[], causes: ReadonlyMap<Operation, ReadonlySet<Operation>>): Operation[] {
  return operations.filter((operation) => !operations.some((other) => causes.get(other)?.has(operation)));
}
