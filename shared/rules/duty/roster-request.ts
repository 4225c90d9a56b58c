import { firstOfMonth, lastOfMonth, type Month, monthOf } from '../../domain/month.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';

/** Which days of an office's roster are to be made at `now`, in milliseconds since 1970. */
export type RosterRequest = { readonly officeId: string; readonly now: number } & (
  | { readonly months: readonly Month[] }
  | { readonly from: PlainDate; readonly to: PlainDate }
);

/** The whole months that a request touches: rotations are known at their beginnings only. */
export function monthsOf(request: RosterRequest): { readonly from: PlainDate; readonly to: PlainDate } {
  const months = 'months' in request ? [...request.months].sort() : [monthOf(request.from), monthOf(request.to)];
  const [first = '', last = first] = [months[0], months.at(-1)];
  return { from: firstOfMonth(first), to: lastOfMonth(last) };
}

export const isAsked = (date: PlainDate, request: RosterRequest): boolean =>
  'months' in request ? request.months.includes(monthOf(date)) : request.from <= date && date <= request.to;

export const isMonthEnd = (date: PlainDate): boolean => monthOf(addDays(date, 1)) !== monthOf(date);
