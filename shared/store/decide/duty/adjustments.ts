import type { AdjustmentStep, DutyAdjustment } from '../../../domain/duty/duty-adjustment.ts';
import type { DutyShift } from '../../../domain/duty/duty-roster.ts';
import { yearPartition } from '../../../domain/month.ts';
import type { DutyBook } from '../../../rules/duty/duty-book.ts';
import { shiftSpan } from '../../../rules/duty/duty-days.ts';
import { dutyRecordId } from '../../../rules/duty/duty-ids.ts';
import { isActive, isGranted } from '../../../rules/duty/final-roster.ts';
import { isLateForSwap, swapNoticeHours } from '../../../rules/duty/swap-notice.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput, CommandName } from '../../commands.ts';
import type { TypedRecordView } from '../../record-view.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  type OperationDraft,
  refuse,
} from '../context.ts';
import { assignedMember, bookAround, draftOf, dutyRecordFor } from './duty-context.ts';
import { memberViolations } from './member-violations.ts';

interface Exchange {
  readonly officeId: string;
  readonly values: Pick<DutyAdjustment, 'kind' | 'shiftId' | 'otherShiftId' | 'from' | 'to'>;
  readonly shifts: readonly (readonly [string, DutyShift])[];
  readonly book: DutyBook;
}

/** 申请调班: a swap with another shift, or somebody else for this one. */
export function requestAdjustment(input: CommandInput<'duty.requestAdjustment'>, context: DecisionContext): Decision {
  const exchange = exchangeOf(input, context);
  if (!exchange.ok) return exchange;
  const { officeId, values } = exchange.value;
  const refusal = forbidden(context, 'duty.requestAdjustment', officeId);
  if (refusal) return refusal;
  const violations = exchangeViolations(exchange.value, input.lateReason, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const [, first] = exchange.value.shifts[0] ?? [];
  const id = dutyRecordId('dutyAdjustment', yearPartition(first?.date ?? ''), officeId, context.newKey());
  const { reason, lateReason, isDraft } = input;
  const step: AdjustmentStep = isDraft ? 'draft' : firstStep(exchange.value, context);
  const consent = step === 'awaitingApproval' ? consented(context) : {};
  const said = { requestedBy: context.actor.name, requestedAt: context.now, reason, lateReason, step, ...consent };
  const record = draftOf(id, fieldsOf({ officeId, ...values, ...said }));
  return accept([record, ...(isDraft ? [] : claims(id, exchange.value))]);
}

export function sendAdjustment(
  { id, baseRevision, lateReason }: CommandInput<'duty.sendAdjustment'>,
  context: DecisionContext,
): Decision {
  const found = adjustmentIn('duty.sendAdjustment', id, ['draft'], context);
  if (!found.ok) return found;
  const { shiftId, otherShiftId, to } = found.value.values;
  const said = { shiftId, ...(otherShiftId === undefined ? { toMemberId: to.memberId } : { otherShiftId }) };
  const exchange = exchangeOf(said, context);
  if (!exchange.ok) return exchange;
  const reason = lateReason ?? found.value.values.lateReason;
  const violations = exchangeViolations(exchange.value, reason, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const step = firstStep(exchange.value, context);
  const consent = step === 'awaitingApproval' ? consented(context) : {};
  const fields = { ...exchange.value.values, step, requestedAt: context.now, lateReason: reason, ...consent };
  return accept([draftOf(id, fieldsOf(fields), baseRevision), ...claims(id, exchange.value)]);
}

/** 对方同意: by the counterpart, or by somebody of the office for them. */
export function consentToAdjustment(
  { id, baseRevision }: CommandInput<'duty.consentToAdjustment'>,
  context: DecisionContext,
): Decision {
  const found = adjustmentIn('duty.consentToAdjustment', id, ['awaitingConsent'], context);
  if (!found.ok) return found;
  return accept([draftOf(id, { step: 'awaitingApproval', ...consented(context) }, baseRevision)]);
}

export const declineAdjustment = (
  { id, baseRevision, reason }: CommandInput<'duty.declineAdjustment'>,
  context: DecisionContext,
): Decision =>
  end(
    'duty.declineAdjustment',
    id,
    ['awaitingConsent'],
    { step: 'declined', refusalReason: reason },
    baseRevision,
    context,
  );

/** 审批: first whoever is responsible in the office, then the 总带班领导; what they said is written down. */
export function approveAdjustment(
  { id, baseRevision, level, approvedBy }: CommandInput<'duty.approveAdjustment'>,
  context: DecisionContext,
): Decision {
  const found = adjustmentIn('duty.approveAdjustment', id, ['awaitingApproval'], context);
  if (!found.ok) return found;
  const isOfficeDone = found.value.values.officeApprovedAt !== undefined;
  if (isOfficeDone !== (level === 'chief')) return refuse('WRONG_STATE', { recordId: id, details: { actual: level } });
  const { now } = context;
  const fields: OperationDraft['fields'] =
    level === 'office'
      ? { officeApprovedBy: approvedBy, officeApprovedAt: now }
      : { chiefApprovedBy: approvedBy, chiefApprovedAt: now, step: 'approved' };
  return accept([draftOf(id, fields, baseRevision)]);
}

export const rejectAdjustment = (
  { id, baseRevision, reason }: CommandInput<'duty.rejectAdjustment'>,
  context: DecisionContext,
): Decision =>
  end(
    'duty.rejectAdjustment',
    id,
    ['awaitingApproval'],
    { step: 'rejected', refusalReason: reason },
    baseRevision,
    context,
  );

/** 报备: the 总值班室 has taken note. */
export function fileAdjustment(
  { id, baseRevision }: CommandInput<'duty.fileAdjustment'>,
  context: DecisionContext,
): Decision {
  const found = adjustmentIn('duty.fileAdjustment', id, ['approved'], context);
  if (!found.ok) return found;
  const { actor, now } = context;
  return accept([draftOf(id, { step: 'filed', filedBy: actor.name, filedAt: now }, baseRevision)]);
}

/** 撤销, until one of its shifts has begun. */
export function withdrawAdjustment(
  { id, baseRevision, reason }: CommandInput<'duty.withdrawAdjustment'>,
  context: DecisionContext,
): Decision {
  const steps: AdjustmentStep[] = ['draft', 'awaitingConsent', 'awaitingApproval', 'approved', 'filed'];
  const found = adjustmentIn('duty.withdrawAdjustment', id, steps, context);
  if (!found.ok) return found;
  const begun = isGranted(found.value.values) ? begunViolation(found.value, context) : null;
  if (begun) return { ok: false, error: [begun] };
  const fields = { step: 'withdrawn', refusalReason: reason };
  return end('duty.withdrawAdjustment', id, steps, fields, baseRevision, context);
}

/** 紧急先行: in force by word of mouth; consent and approvals are written down afterwards, and asked for until they are. */
export function startUrgently(
  { id, baseRevision, approvedBy }: CommandInput<'duty.startUrgently'>,
  context: DecisionContext,
): Decision {
  const found = adjustmentIn('duty.startUrgently', id, ['awaitingConsent', 'awaitingApproval'], context);
  if (!found.ok) return found;
  if (found.value.values.urgentAt !== undefined)
    return refuse('WRONG_STATE', { recordId: id, details: { actual: 'urgent' } });
  return accept([draftOf(id, { urgentApprovedBy: approvedBy, urgentAt: context.now }, baseRevision)]);
}

type AdjustmentView = TypedRecordView<'dutyAdjustment'>;

function adjustmentIn(action: CommandName, id: string, steps: readonly AdjustmentStep[], context: DecisionContext) {
  const found = dutyRecordFor('dutyAdjustment', action, id, context);
  if (!found.ok) return found;
  const actual = found.value.values.step;
  return steps.includes(actual) ? found : refuse('WRONG_STATE', { recordId: id, details: { actual } });
}

/** Ends an adjustment, and lets its shifts go: they may be adjusted otherwise. */
function end(
  action: CommandName,
  id: string,
  steps: readonly AdjustmentStep[],
  fields: OperationDraft['fields'],
  baseRevision: number,
  context: DecisionContext,
): Decision {
  const found = adjustmentIn(action, id, steps, context);
  if (!found.ok) return found;
  const { shiftId, otherShiftId } = found.value.values;
  const freed = [shiftId, otherShiftId].flatMap((shift) =>
    shift !== undefined && context.state.get('dutyShift', shift)?.values.adjustmentId === id
      ? [draftOf(shift, { adjustmentId: null })]
      : [],
  );
  return accept([draftOf(id, fields, baseRevision), ...freed]);
}

const consented = ({ actor, now }: DecisionContext) => ({ consentedBy: actor.name, consentedAt: now });

/** Whoever takes a shift over has said yes by asking for it. */
function firstStep({ values, book }: Exchange, { actor }: DecisionContext): AdjustmentStep {
  const isCounterpart = book.members.get(values.to.memberId)?.personId === actor.personId;
  return isCounterpart ? 'awaitingApproval' : 'awaitingConsent';
}

const claims = (id: string, { shifts }: Exchange): OperationDraft[] =>
  shifts.map(([shift]) => draftOf(shift, { adjustmentId: id }));

function begunViolation({ id, values }: AdjustmentView, { state, now }: DecisionContext): Violation | null {
  const begun = [values.shiftId, values.otherShiftId]
    .flatMap((shift) => (shift === undefined ? [] : (state.get('dutyShift', shift)?.values ?? [])))
    .find((shift) => shiftSpan(shift).from <= now);
  return begun ? { code: 'PAST_SHIFT', recordId: id, details: { date: begun.date } } : null;
}

type Asked = Pick<CommandInput<'duty.requestAdjustment'>, 'shiftId' | 'otherShiftId' | 'toMemberId'>;

/** Who exchanges what. */
function exchangeOf({ shiftId, otherShiftId, toMemberId }: Asked, context: DecisionContext) {
  const shift = context.state.get('dutyShift', shiftId)?.values;
  if (!shift) return refuse('UNKNOWN_RECORD', { recordId: shiftId });
  const other = otherShiftId === undefined ? undefined : context.state.get('dutyShift', otherShiftId)?.values;
  if (otherShiftId !== undefined && (!other || other.officeId !== shift.officeId))
    return refuse('UNKNOWN_RECORD', { recordId: otherShiftId, field: 'otherShiftId' });
  const { officeId, due } = shift;
  if (!due || (other && !other.due)) return refuse('SHIFT_UNFILLED', { recordId: due ? otherShiftId : shiftId });
  const to = other?.due ?? (toMemberId === undefined ? undefined : assignedMember(toMemberId, officeId, context));
  if (!to) return refuse('UNKNOWN_RECORD', { field: 'toMemberId', details: { id: toMemberId ?? '' } });
  const value: Exchange = {
    officeId,
    values: { kind: other ? 'swap' : 'substitute', shiftId, ...(other && { otherShiftId }), from: due, to },
    shifts: [[shiftId, shift], ...(other && otherShiftId !== undefined ? ([[otherShiftId, other]] as const) : [])],
    book: bookAround(other ? [shift.date, other.date] : [shift.date], officeId, context),
  };
  return { ok: true, value } as const;
}

function exchangeViolations(exchange: Exchange, lateReason: string | undefined, context: DecisionContext): Violation[] {
  const { values, shifts } = exchange;
  if (values.from.memberId === values.to.memberId) return [{ code: 'NOTHING_CHANGED', field: 'toMemberId' }];
  const closed = shifts.flatMap(([id, shift]) => shiftViolations(id, shift, context));
  if (closed.length > 0) return closed;
  return [
    ...groupViolations(exchange),
    ...servingViolations(exchange),
    ...(lateReason === undefined ? lateViolations(exchange, context) : []),
  ];
}

function shiftViolations(id: string, shift: DutyShift, { state, now }: DecisionContext): Violation[] {
  if (shiftSpan(shift).from <= now) return [{ code: 'PAST_SHIFT', recordId: id, details: { date: shift.date } }];
  const present =
    shift.adjustmentId === undefined ? undefined : state.get('dutyAdjustment', shift.adjustmentId)?.values;
  return present && isActive(present)
    ? [{ code: 'ADJUSTED_ALREADY', recordId: id, details: { date: shift.date } }]
    : [];
}

/** Only members of the group that fills a post take it from each other (duty-and-emergency.md §1.5, 4). */
function groupViolations({ values, shifts, book }: Exchange): Violation[] {
  const takers = [values.to, values.from];
  return shifts.flatMap(([id, { postId }], index): Violation[] => {
    const groupId = book.posts.get(postId)?.groupId;
    const group = groupId === undefined ? undefined : book.groups.get(groupId);
    const taker = takers[index];
    if (!group || !taker || group.memberIds.includes(taker.memberId)) return [];
    return [
      { code: 'NOT_IN_GROUP', recordId: id, field: 'toMemberId', details: { name: taker.name, group: group.name } },
    ];
  });
}

/** Whoever takes a shift may serve it: not on leave, not barred, on no other post that day. */
function servingViolations({ values, shifts, book }: Exchange): Violation[] {
  const others = new Map([...book.shifts].filter(([id]) => !shifts.some(([exchanged]) => exchanged === id)));
  const takers = [values.to, values.from];
  return shifts.flatMap(([id, shift], index) => {
    const taker = takers[index];
    return taker ? memberViolations(id, { ...shift, due: taker }, { ...book, shifts: others }, 'all') : [];
  });
}

const lateViolations = ({ shifts, book }: Exchange, { now }: DecisionContext): Violation[] =>
  shifts.flatMap(([id, shift]): Violation[] =>
    isLateForSwap(shift, book, now)
      ? [
          {
            code: 'LATE_REASON_MISSING',
            recordId: id,
            field: 'lateReason',
            details: { hours: swapNoticeHours(shift, book) },
          },
        ]
      : [],
  );
