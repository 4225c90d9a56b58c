import type { DutyAdjustment } from '../../../../shared/domain/duty/duty-adjustment.ts';
import type { DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import type { AdjustmentState } from '../../../../shared/rules/duty/final-roster.ts';
import { dayWords, instantWords, monthDay } from '../../../text/date-words.ts';
import { adjustmentText } from '../../../text/duty-adjustments.ts';
import type { Tone } from '../../../ui/StateTag.tsx';

/** `12月7日 周一 主班` */
export const shiftWords = (shift: DutyShift | undefined, { posts }: DutyBook): string =>
  shift ? `${dayWords(shift.date)} ${posts.get(shift.postId)?.name ?? ''}` : adjustmentText.gone;

/** Who serves instead of whom. */
export function exchangeWords({ kind, from, to, shiftId, otherShiftId }: DutyAdjustment, { shifts }: DutyBook): string {
  if (kind === 'substitute') return adjustmentText.substituteWords(from.name, to.name);
  const day = (id: string | undefined): string => {
    const shift = id === undefined ? undefined : shifts.get(id);
    return shift ? monthDay(shift.date) : '';
  };
  return adjustmentText.swapWords(from.name, day(shiftId), to.name, day(otherShiftId));
}

const tones: Readonly<Record<AdjustmentState, Tone>> = {
  draft: 'idle',
  awaitingConsent: 'busy',
  awaitingApproval: 'busy',
  approved: 'info',
  filed: 'good',
  urgent: 'busy',
  inForce: 'good',
  completed: 'idle',
  declined: 'bad',
  rejected: 'bad',
  withdrawn: 'idle',
  lapsed: 'bad',
};

export const stateMark = (state: AdjustmentState): { readonly tone: Tone; readonly label: string } => ({
  tone: tones[state],
  label: adjustmentText.states[state],
});

/** What people have said about an adjustment, step by step. */
export function stepsSaid(values: DutyAdjustment): string[] {
  const said = (words: (by: string, at: string) => string, by: string | undefined, at: number | undefined) =>
    by !== undefined && at !== undefined ? [words(by, instantWords(at))] : [];
  return [
    ...said(adjustmentText.requested, values.requestedBy, values.requestedAt),
    ...(values.lateReason ? [adjustmentText.late(values.lateReason)] : []),
    ...said(adjustmentText.urgent, values.urgentApprovedBy, values.urgentAt),
    ...said(adjustmentText.consented, values.consentedBy, values.consentedAt),
    ...said(adjustmentText.officeApproved, values.officeApprovedBy, values.officeApprovedAt),
    ...said(adjustmentText.chiefApproved, values.chiefApprovedBy, values.chiefApprovedAt),
    ...said(adjustmentText.filed, values.filedBy, values.filedAt),
    ...(values.refusalReason ? [adjustmentText.refused(values.refusalReason)] : []),
  ];
}
