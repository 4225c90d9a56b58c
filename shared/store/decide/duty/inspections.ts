import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { SpotCheck } from '../../../domain/duty/duty-inspection.ts';
import { monthPartition, yearPartition } from '../../../domain/month.ts';
import { dailyReportId, dutyRecordId } from '../../../rules/duty/duty-ids.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  forbidden,
  refuse,
} from '../context.ts';
import { acceptChanges, acceptDeletion } from '../drafts.ts';
import { draftOf, dutyRecordFor, wrongOffice } from './duty-context.ts';

const dayOf = (instant: number): string => chinaTimeOf(instant).date;

/** 查岗 by the 总值班室. */
export function addSpotCheck({ values }: CommandInput<'duty.addSpotCheck'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'duty.addSpotCheck', values.officeId);
  if (refusal) return refusal;
  const violations = checkViolations(values, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const id = dutyRecordId('spotCheck', monthPartition(dayOf(values.checkedAt)), values.officeId, context.newKey());
  return accept([draftOf(id, fieldsOf({ ...values, checkedBy: context.actor.name }))]);
}

const rectified = new Set(['rectification', 'rectifiedAt', 'rectifiedBy', 'checkedBy', 'officeId']);

export function editSpotCheck(
  { id, baseRevision, changes }: CommandInput<'duty.editSpotCheck'>,
  context: DecisionContext,
): Decision {
  const found = dutyRecordFor('spotCheck', 'duty.editSpotCheck', id, context);
  if (!found.ok) return found;
  const foreign = Object.keys(changes).find((field) => rectified.has(field));
  if (foreign !== undefined) return refuse('INVALID_VALUES', { recordId: id, field: foreign });
  const values = changedValues<SpotCheck>(found.value, changes);
  if (!values.ok) return values;
  const violations = checkViolations(values.value, context);
  if (violations.length > 0) return { ok: false, error: violations };
  return acceptChanges(id, differingFields(found.value, changes, values.value), baseRevision);
}

function checkViolations(
  { officeId, checkedAt, means, number }: Omit<SpotCheck, 'checkedBy'>,
  context: DecisionContext,
): Violation[] {
  const wrong = wrongOffice(officeId, undefined, context);
  if (wrong) return [wrong];
  const isAhead = checkedAt > context.now;
  return [
    ...(isAhead ? [{ code: 'TIME_AHEAD', field: 'checkedAt' } as const] : []),
    ...(means === 'phone' && !number ? [{ code: 'MISSING_TEXT', field: 'number' } as const] : []),
  ];
}

/** 整改反馈 by the office that was checked. */
export function rectify(
  { id, baseRevision, rectification }: CommandInput<'duty.rectify'>,
  context: DecisionContext,
): Decision {
  const found = dutyRecordFor('spotCheck', 'duty.rectify', id, context);
  if (!found.ok) return found;
  const { actor, now } = context;
  return accept([draftOf(id, { rectification, rectifiedAt: now, rectifiedBy: actor.name }, baseRevision)]);
}

/** 有事报事, 无事报平安; said again it corrects the day's report. */
export function reportDay({ values }: CommandInput<'duty.reportDay'>, context: DecisionContext): Decision {
  const { officeId, date, specialPeriodId, hasIncident, situation } = values;
  const refusal = forbidden(context, 'duty.reportDay', officeId);
  if (refusal) return refusal;
  const period = context.state.get('specialPeriod', specialPeriodId)?.values;
  if (!period || date < period.fromDate || date > period.toDate)
    return refuse('UNKNOWN_RECORD', { field: 'specialPeriodId', details: { id: specialPeriodId } });
  if (date > dayOf(context.now)) return refuse('TIME_AHEAD', { field: 'date' });
  if (hasIncident && situation === '') return refuse('MISSING_TEXT', { field: 'situation' });
  const reported = { reportedBy: context.actor.name, reportedAt: context.now };
  return accept([draftOf(dailyReportId(officeId, date), fieldsOf({ ...values, ...reported }))]);
}

/** 收到预警 */
export function receiveWarning({ values }: CommandInput<'duty.receiveWarning'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'duty.receiveWarning', values.officeId);
  if (refusal) return refusal;
  const { activeFrom, activeTo, receivedAt, officeId, dutyDate } = values;
  if (receivedAt > context.now) return refuse('TIME_AHEAD', { field: 'receivedAt' });
  if (activeFrom !== undefined && activeTo !== undefined && activeTo < activeFrom)
    return refuse('END_BEFORE_START', { field: 'activeTo' });
  const wrong = wrongOffice(officeId, undefined, context);
  if (wrong) return { ok: false, error: [wrong] };
  const id = dutyRecordId('dutyWarning', monthPartition(dutyDate), officeId, context.newKey());
  return accept([draftOf(id, fieldsOf({ ...values, enteredBy: context.actor.name }))]);
}

export function tellWarning(
  { id, baseRevision, toldLeader }: CommandInput<'duty.tellWarning'>,
  context: DecisionContext,
): Decision {
  const found = dutyRecordFor('dutyWarning', 'duty.tellWarning', id, context);
  if (!found.ok) return found;
  if (found.value.values.toldAt !== undefined)
    return refuse('WRONG_STATE', { recordId: id, details: { actual: 'told' } });
  return accept([draftOf(id, { toldLeader, toldAt: context.now, toldBy: context.actor.name }, baseRevision)]);
}

export function forwardWarning(
  { id, baseRevision, forwardedTo }: CommandInput<'duty.forwardWarning'>,
  context: DecisionContext,
): Decision {
  const found = dutyRecordFor('dutyWarning', 'duty.forwardWarning', id, context);
  if (!found.ok) return found;
  const { forwardedAt } = found.value.values;
  if (forwardedAt !== undefined) return refuse('WRONG_STATE', { recordId: id, details: { actual: 'forwarded' } });
  return accept([
    draftOf(id, { forwardedTo, forwardedAt: context.now, forwardedBy: context.actor.name }, baseRevision),
  ]);
}

/** 补休 */
export function takeRest({ values }: CommandInput<'duty.takeRest'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'duty.takeRest', values.officeId);
  if (refusal) return refusal;
  if (context.state.get('dutyMember', values.memberId)?.values.officeId !== values.officeId)
    return refuse('UNKNOWN_RECORD', { field: 'memberId', details: { id: values.memberId } });
  const id = dutyRecordId('restTaken', yearPartition(values.date), values.officeId, context.newKey());
  return accept([draftOf(id, fieldsOf({ ...values, enteredBy: context.actor.name }))]);
}

export function removeRest({ id, baseRevision }: CommandInput<'duty.removeRest'>, context: DecisionContext): Decision {
  const found = dutyRecordFor('restTaken', 'duty.removeRest', id, context);
  return found.ok ? acceptDeletion(id, baseRevision, context) : found;
}
