import type { PlainDate } from './plain-date.ts';

/** A set of rules with the first day it holds for. */
interface RuleSet<T> {
  readonly id: string;
  readonly values: T;
}

/** The set in force on a day: of those that have begun, the one that began last; undefined before any has. */
export function rulesInForce<T extends { readonly effectiveFrom: PlainDate }>(
  date: PlainDate,
  sets: readonly RuleSet<T>[],
): T | undefined {
  let last: RuleSet<T> | undefined;
  for (const set of sets) {
    if (set.values.effectiveFrom > date) continue;
    // Two sets for one day come from a dispute; every workstation takes the same.
    const isLater = !last || set.values.effectiveFrom > last.values.effectiveFrom;
    if (isLater || (set.values.effectiveFrom === last?.values.effectiveFrom && set.id < last.id)) last = set;
  }
  return last?.values;
}
