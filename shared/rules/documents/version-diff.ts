import { type Json, sameJson } from '../../base/canonical-json.ts';
import type { BulletinVersion, VersionItem } from '../../domain/plan-cycle.ts';

export interface FieldChange {
  readonly field: string;
  /** Absent when the field had no value. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export interface ItemChange {
  readonly itemId: string;
  readonly kind: 'added' | 'changed' | 'cancelled' | 'removed';
  /** By field name; empty for added and removed items, whose whole content is the change. */
  readonly fields: readonly FieldChange[];
}

/**
 * What `next` says differently from `previous`, by item id: first in the order of `next`, then the removed ones.
 * Without a previous version every item counts as added.
 */
export function diffVersions(previous: BulletinVersion | undefined, next: BulletinVersion): ItemChange[] {
  const before = new Map((previous?.items ?? []).map((item) => [item.id, item]));
  const nextIds = new Set(next.items.map((item) => item.id));
  const changes = next.items.flatMap((item) => changeOf(before.get(item.id), item) ?? []);
  const removed = [...before.keys()].filter((id) => !nextIds.has(id));
  return [...changes, ...removed.map((itemId): ItemChange => ({ itemId, kind: 'removed', fields: [] }))];
}

function changeOf(before: VersionItem | undefined, after: VersionItem): ItemChange | undefined {
  if (before === undefined) return { itemId: after.id, kind: 'added', fields: [] };
  const fields = changedFields(comparable(before), comparable(after));
  if (fields.length === 0) return undefined;
  const isNewlyCancelled = after.isCancelled && !before.isCancelled;
  return { itemId: after.id, kind: isNewlyCancelled ? 'cancelled' : 'changed', fields };
}

function changedFields(before: Comparable, after: Comparable): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .filter((field) => !sameJson(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

type Comparable = { readonly [field: string]: Json | undefined };

/** Attendance is a set of rows: the order in which they were typed says nothing, documents print by rank. */
const comparable = (item: VersionItem): Comparable => ({
  ...item,
  time: withoutAbsent(item.time),
  attendance: item.attendance
    .map(({ leaderId, role }) => ({ leaderId, role }))
    .sort((left, right) => compareText(left.leaderId, right.leaderId) || compareText(left.role, right.role)),
});

const withoutAbsent = (value: object): Json =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
