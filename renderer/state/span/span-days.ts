import { addMonths, firstOfMonth, lastOfMonth, monthOf } from '../../../shared/domain/month.ts';
import { addDays, type PlainDate } from '../../../shared/domain/plain-date.ts';

export const spanKinds = ['month', 'quarter', 'year', 'chosen'] as const;
export type SpanKind = (typeof spanKinds)[number];

export interface SpanChoice {
  readonly kind: SpanKind;
  /** Of a chosen one. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Days, both included. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** As many days as one document of the ledger holds. */
const MOST_DAYS = 380;

export const spanChoiceOf = (kind: SpanKind, today: PlainDate): SpanChoice => ({
  kind,
  from: firstOfMonth(monthOf(today)),
  to: today,
});

/** The days that are looked at; undefined where the chosen ones make no span, or too long a one. */
export function spanOf({ kind, from, to }: SpanChoice, today: PlainDate): Span | undefined {
  const month = monthOf(today);
  if (kind === 'month') return { from: firstOfMonth(month), to: lastOfMonth(month) };
  if (kind === 'year') return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
  if (kind === 'quarter') {
    const first = addMonths(month, -((Number(month.slice(5)) - 1) % 3));
    return { from: firstOfMonth(first), to: lastOfMonth(addMonths(first, 2)) };
  }
  return from <= to && to < addDays(from, MOST_DAYS) ? { from, to } : undefined;
}
