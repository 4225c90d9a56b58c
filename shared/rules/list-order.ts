import type { Kept } from './kept.ts';

type Ordered = Kept<{ readonly order: number }>;

/** Numbers for `count` new lines after the one with `afterId`, or at the end of the list. */
export function ordersAfter(list: readonly Ordered[], count: number, afterId: string | null | undefined): number[] {
  const sorted = byOrder(list);
  const at = afterId === undefined ? sorted.length - 1 : sorted.findIndex(({ id }) => id === afterId);
  const before = sorted[at]?.values.order;
  const after = sorted[at + 1]?.values.order;
  if (before === undefined) return evenly((after ?? count + 1) - count - 1, 1, count);
  if (after === undefined) return evenly(before, 1, count);
  return evenly(before, (after - before) / (count + 1), count);
}

const evenly = (from: number, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + step * (index + 1));

/** Doubles between two neighbours run out after some fifty moves to one place: closer than this, the list is numbered anew. */
const NARROW = 1e-6;

/**
 * The numbers that put a line behind another, or first where `afterId` is null: one number as a rule, so that two offices that move different
 * lines do not meet. Nothing where it stands there already.
 */
export function movedOrders(list: readonly Ordered[], id: string, afterId: string | null): ReadonlyMap<string, number> {
  const sorted = byOrder(list);
  const moved = sorted.find((entry) => entry.id === id);
  if (!moved || afterId === id) return new Map();
  const others = sorted.filter((entry) => entry.id !== id);
  const at = afterId === null ? 0 : others.findIndex((entry) => entry.id === afterId) + 1;
  if (sorted.findIndex((entry) => entry.id === id) === at) return new Map();
  const before = others[at - 1]?.values.order;
  const after = others[at]?.values.order;
  if (before !== undefined && after !== undefined && after - before < NARROW) {
    const anew = [...others.slice(0, at), moved, ...others.slice(at)];
    return new Map(anew.map((entry, index) => [entry.id, index + 1]));
  }
  if (before === undefined) return new Map([[id, (after ?? 1) - 1]]);
  return new Map([[id, after === undefined ? before + 1 : (before + after) / 2]]);
}

const byOrder = (list: readonly Ordered[]): Ordered[] =>
  [...list].sort((left, right) => left.values.order - right.values.order || (left.id < right.id ? -1 : 1));
