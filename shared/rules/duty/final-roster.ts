import type { AdjustmentStep, DutyAdjustment } from '../../domain/duty/duty-adjustment.ts';
import type { AssignedMember, DutyShift } from '../../domain/duty/duty-roster.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { DutyBook, Kept } from './duty-book.ts';
import { shiftSpan } from './duty-days.ts';

/** Who serves a shift: who was due, and who does by an adjustment that is in force. */
export interface Served {
  readonly due?: AssignedMember;
  /** The one to be called, reminded and counted; nobody where the shift is a gap. */
  readonly actual?: AssignedMember;
  /** The adjustment that puts `actual` in the place of `due`. */
  readonly adjustmentId?: string;
  /** Two adjustments claim the shift: whichever is shown, somebody has to choose. */
  readonly isDisputed: boolean;
}

/** A shift of the final roster. */
export interface ServedShift extends Served {
  readonly shiftId: string;
  readonly shift: DutyShift;
}

/** 已生效 已完成 已失效 beside what people have said. */
export type AdjustmentState = AdjustmentStep | 'urgent' | 'inForce' | 'completed' | 'lapsed';

const refusedSteps: ReadonlySet<AdjustmentStep> = new Set(['declined', 'rejected', 'withdrawn']);

/** Whether people are still about it, or it holds: it was not refused, taken back, or kept as a draft. */
export const isActive = ({ step }: DutyAdjustment): boolean => step !== 'draft' && !refusedSteps.has(step);

/** Approved, or allowed by word of mouth (紧急先行). */
export const isGranted = (adjustment: DutyAdjustment): boolean =>
  isActive(adjustment) &&
  (adjustment.step === 'approved' || adjustment.step === 'filed' || adjustment.urgentAt !== undefined);

const shiftsOf = ({ shiftId, otherShiftId }: DutyAdjustment): string[] =>
  otherShiftId === undefined ? [shiftId] : [shiftId, otherShiftId];

/** Its shifts still carry it and still are of those who agreed: a roster made anew may have given them to others. */
function stillFits({ id, values }: Kept<DutyAdjustment>, book: DutyBook): boolean {
  const { shiftId, otherShiftId, from, to } = values;
  const isDue = (shift: string, member: AssignedMember): boolean => {
    const present = book.shifts.get(shift);
    return present?.adjustmentId === id && present.due?.memberId === member.memberId;
  };
  return isDue(shiftId, from) && (otherShiftId === undefined || isDue(otherShiftId, to));
}

/** Who serves a shift. It is found by the shift and not by its day, so it goes with a shift that is moved. */
export function servedBy(shiftId: string, book: DutyBook): Served {
  const shift = book.shifts.get(shiftId);
  const isDisputed = book.disputedShifts.has(shiftId);
  if (!shift) return { isDisputed };
  const due = shift.due && { due: shift.due };
  const { adjustmentId } = shift;
  const values = adjustmentId === undefined ? undefined : book.adjustments.get(adjustmentId);
  if (adjustmentId === undefined || !values || !isGranted(values) || !stillFits({ id: adjustmentId, values }, book)) {
    return { ...due, ...(shift.due && { actual: shift.due }), isDisputed };
  }
  return { ...due, actual: shiftId === values.shiftId ? values.to : values.from, adjustmentId, isDisputed };
}

/** The final roster of the days from `from` to `to`, in the order of their beginnings. */
export function servedShifts(book: DutyBook, from: PlainDate, to: PlainDate): ServedShift[] {
  const rankOf = ({ postId }: DutyShift): number => book.posts.get(postId)?.rankOrder ?? 1000;
  return [...book.shifts]
    .filter(([, { date }]) => from <= date && date <= to)
    .map(([shiftId, shift]) => ({ shiftId, shift, ...servedBy(shiftId, book) }))
    .sort(
      (left, right) =>
        left.shift.date.localeCompare(right.shift.date) ||
        left.shift.start.localeCompare(right.shift.start) ||
        rankOf(left.shift) - rankOf(right.shift) ||
        left.shiftId.localeCompare(right.shiftId),
    );
}

/** Where an adjustment stands at `now`, in milliseconds since 1970. */
export function adjustmentState(adjustment: Kept<DutyAdjustment>, book: DutyBook, now: number): AdjustmentState {
  const { values } = adjustment;
  if (!isActive(values)) return values.step;
  if (!stillFits(adjustment, book)) return 'lapsed';
  const spans = shiftsOf(values).flatMap((id) => {
    const shift = book.shifts.get(id);
    return shift ? [shiftSpan(shift)] : [];
  });
  if (isGranted(values)) {
    if (spans.every(({ to }) => to <= now)) return 'completed';
    if (spans.some(({ from }) => from <= now)) return 'inForce';
    return values.step === 'approved' || values.step === 'filed' ? values.step : 'urgent';
  }
  return spans.some(({ from }) => from <= now) ? 'lapsed' : values.step;
}

/** 紧急先行 whose paper has not followed in time: what was said is in force, and somebody has to sign for it. */
export function isPaperOverdue(adjustment: DutyAdjustment, urgentSwapHours: number, now: number): boolean {
  const { urgentAt, step } = adjustment;
  if (urgentAt === undefined || !isActive(adjustment) || step === 'approved' || step === 'filed') return false;
  return now > urgentAt + urgentSwapHours * 3_600_000;
}
