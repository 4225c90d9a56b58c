import type { SeatingRule } from '../../domain/reception/seat-plan.ts';

/** Places of one row relative to No. 1's, growing to the right as the audience sees it, which is No. 1's left hand. */
export interface RowPlaces {
  /** By rank: No. 1's first, always 0. */
  readonly xs: readonly number[];
  /** The place that E3 leaves free, so that No. 1 is in the middle. */
  readonly free: number | undefined;
}

/** 1 where No. 2 sits on No. 1's left hand, -1 where on the right; of `count` people (plans-and-reception.md §3.1). */
export const directionOf = (rule: SeatingRule, count: number): number =>
  rule === 'rightFirst' || (rule === 'E2' && count % 2 === 0) ? -1 : 1;

/** Where the first `count` of a list sit in a row, from the middle outward by turns. */
export function rowPlaces(count: number, rule: SeatingRule, direction: number = directionOf(rule, count)): RowPlaces {
  const xs = Array.from({ length: count }, (_, index) => {
    const rank = index + 1;
    return rank === 1 ? 0 : direction * (rank % 2 === 0 ? rank / 2 : -(rank - 1) / 2);
  });
  return { xs, free: rule === 'E3' && count > 0 && count % 2 === 0 ? -direction * (count / 2) : undefined };
}
