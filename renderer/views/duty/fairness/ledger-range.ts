import {
  addMonths,
  firstOfMonth,
  lastOfMonth,
  type Month,
  monthOf,
  monthsFrom,
} from '../../../../shared/domain/month.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';

export type RangeKind = 'year' | 'twelve' | 'chosen';

export interface RangeChoice {
  readonly kind: RangeKind;
  readonly from: Month;
  readonly to: Month;
}

/** More than people compare, and as much as is kept at hand. */
const mostMonths = 24;

export interface LedgerRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly months: readonly Month[];
}

/** The days that are counted; undefined where the chosen months make no range. */
export function ledgerRange({ kind, from, to }: RangeChoice, today: PlainDate): LedgerRange | undefined {
  const thisMonth = monthOf(today);
  if (kind === 'year') return between(`${today.slice(0, 4)}-01`, thisMonth, today);
  if (kind === 'twelve') return between(addMonths(thisMonth, -11), thisMonth, today);
  return from > to || addMonths(from, mostMonths) <= to ? undefined : between(from, to, lastOfMonth(to));
}

const between = (first: Month, last: Month, to: PlainDate): LedgerRange => ({
  from: firstOfMonth(first),
  to,
  months: monthsFrom(first, last),
});
