import type { AdjustmentStep, DutyAdjustment } from '../../domain/duty/duty-adjustment.ts';
import type { DutyShift } from '../../domain/duty/duty-roster.ts';
import { type MemberObstacle, memberObstacles } from './availability.ts';
import type { DutyBook, Kept } from './duty-book.ts';
import { shiftSpan } from './duty-days.ts';
import { isActive } from './final-roster.ts';

/** Why an adjustment no longer holds (已失效): its shift is gone, carries it no more, is somebody else's, or the taker may not serve it. */
export type LapseReason = 'shiftGone' | 'notCarried' | 'dueChanged' | 'obstacle';

/** An adjustment over a roster made anew. What people have said of it (`step`) stays as it is recorded. */
export interface ReplayedAdjustment {
  readonly adjustmentId: string;
  readonly step: AdjustmentStep;
  /** `apart`: declined, rejected, withdrawn, or not sent yet; the roster has nothing to do with it. */
  readonly standing: 'holds' | 'lapsed' | 'apart';
  readonly reason?: LapseReason;
  /** What keeps whoever takes a shift from it. */
  readonly obstacles?: readonly MemberObstacle['code'][];
}

interface Handover {
  readonly shiftId: string;
  readonly giverId: string;
  readonly takerId: string;
}

/**
 * Plays the adjustments over the shifts as a proposal leaves them (`shiftsAfter`). An adjustment holds while its shifts still
 * carry it, are still due to those who agreed, and those who take them may serve them beside all other adjustments; of shifts
 * that have begun at `now` (milliseconds since 1970) the last is not asked. The oldest request first.
 */
export function replayAdjustments(
  book: DutyBook,
  shifts: ReadonlyMap<string, DutyShift>,
  now: number,
): readonly ReplayedAdjustment[] {
  const kept = [...book.adjustments].map(([id, values]) => ({ id, values }));
  kept.sort((left, right) => left.values.requestedAt - right.values.requestedAt || left.id.localeCompare(right.id));
  const fitting = kept.filter((adjustment) => isActive(adjustment.values) && !misfit(adjustment, shifts));
  const played = { ...book, adjustments: new Map(), shifts: shiftsTaken(fitting, shifts) };
  return kept.map((adjustment) => ({
    adjustmentId: adjustment.id,
    step: adjustment.values.step,
    ...standingOf(adjustment, shifts, { played, now }),
  }));
}

function standingOf(
  adjustment: Kept<DutyAdjustment>,
  shifts: ReadonlyMap<string, DutyShift>,
  { played, now }: { readonly played: DutyBook; readonly now: number },
): Pick<ReplayedAdjustment, 'standing' | 'reason' | 'obstacles'> {
  if (!isActive(adjustment.values)) return { standing: 'apart' };
  const reason = misfit(adjustment, shifts);
  if (reason) return { standing: 'lapsed', reason };
  const obstacles = handoversOf(adjustment.values).flatMap(({ shiftId, takerId }) => {
    const shift = shifts.get(shiftId);
    return shift && shiftSpan(shift).from > now
      ? memberObstacles(takerId, { ...shift, id: shiftId }, played).map(({ code }) => code)
      : [];
  });
  return obstacles.length === 0
    ? { standing: 'holds' }
    : { standing: 'lapsed', reason: 'obstacle', obstacles: [...new Set(obstacles)] };
}

/** Who gives which shift to whom: one way, or both. */
const handoversOf = ({ shiftId, otherShiftId, from, to }: DutyAdjustment): Handover[] => [
  { shiftId, giverId: from.memberId, takerId: to.memberId },
  ...(otherShiftId === undefined ? [] : [{ shiftId: otherShiftId, giverId: to.memberId, takerId: from.memberId }]),
];

function misfit({ id, values }: Kept<DutyAdjustment>, shifts: ReadonlyMap<string, DutyShift>): LapseReason | undefined {
  for (const { shiftId, giverId } of handoversOf(values)) {
    const shift = shifts.get(shiftId);
    if (!shift) return 'shiftGone';
    if (shift.adjustmentId !== id) return 'notCarried';
    if (shift.due?.memberId !== giverId) return 'dueChanged';
  }
  return undefined;
}

/** The roster as if whoever takes a shift were due. */
function shiftsTaken(
  adjustments: readonly Kept<DutyAdjustment>[],
  shifts: ReadonlyMap<string, DutyShift>,
): ReadonlyMap<string, DutyShift> {
  const taken = new Map(shifts);
  for (const { values } of adjustments) {
    for (const { shiftId, takerId } of handoversOf(values)) {
      const shift = taken.get(shiftId);
      const due = takerId === values.to.memberId ? values.to : values.from;
      if (shift) taken.set(shiftId, { ...shift, due });
    }
  }
  return taken;
}
