import type { DutyShift } from '../../domain/duty/duty-roster.ts';
import { type Month, monthOf } from '../../domain/month.ts';
import type { DutyBook } from './duty-book.ts';
import { shiftSpan } from './duty-days.ts';

/** Why the generator leaves a shift as it is: 固定, 已发布, or it has begun. */
export type ShiftHold = 'pinned' | 'published' | 'past';

/** Months whose roster is issued: only adjustments change it. */
export const issuedMonths = (officeId: string, { rosters }: DutyBook): ReadonlySet<Month> =>
  new Set(
    rosters
      .filter((roster) => roster.officeId === officeId && (roster.state === 'published' || roster.state === 'locked'))
      .map(({ month }) => month),
  );

/** Why a shift stays as it is at `now`, in milliseconds since 1970; undefined when a proposal may change it. */
export function shiftHold(shift: DutyShift, issued: ReadonlySet<Month>, now: number): ShiftHold | undefined {
  if (shiftSpan(shift).from <= now) return 'past';
  if (issued.has(monthOf(shift.date))) return 'published';
  return shift.isPinned ? 'pinned' : undefined;
}
