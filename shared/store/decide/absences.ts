import { ok } from '../../base/result.ts';
import { type Absence, absenceReportSchema, absenceState, compareHalfDays } from '../../domain/absence.ts';
import { directoryPartition, recordId } from '../../domain/record.ts';
import type { Violation } from '../../rules/violation.ts';
import type { CommandInput, CommandName } from '../commands.ts';
import type { TypedRecordView } from '../record-view.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  forbidden,
  leaderViolations,
  refuse,
} from './context.ts';
import { acceptChanges, acceptDeletion } from './drafts.ts';

/** 报备: by the office that serves the leader, or the lead office. */
export function fileAbsence({ values }: CommandInput<'absences.file'>, context: DecisionContext): Decision {
  const violations = absenceViolations(values, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const refusal = forbidden(context, 'absences.file', servingOffice(values.leaderId, context));
  if (refusal) return refusal;
  const id = recordId('absence', directoryPartition, context.newKey());
  return accept([{ recordId: id, fields: fieldsOf({ ...values, filedAt: context.now, filedBy: context.actor.name }) }]);
}

const approvedParts = ['leaderId', 'fromDate', 'fromPart', 'toDate', 'toPart', 'place'] as const;

/** An approval was given for a leader, days and a place; with another it has to be asked for again. */
export function editAbsence(
  { id, baseRevision, changes }: CommandInput<'absences.edit'>,
  context: DecisionContext,
): Decision {
  const found = absenceFor('absences.edit', id, context);
  if (!found.ok) return found;
  const foreign = Object.keys(changes).filter((field) => !Object.hasOwn(absenceReportSchema.shape, field));
  if (foreign.length > 0) return refuse('INVALID_VALUES', { recordId: id, field: foreign[0] });
  const values = changedValues<Absence>(found.value, changes);
  if (!values.ok) return values;
  const violations = absenceViolations(values.value, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const refusal = forbidden(context, 'absences.edit', servingOffice(values.value.leaderId, context));
  if (refusal) return refusal;
  const fields = differingFields(found.value, changes, values.value);
  const isAnother = approvedParts.some((part) => part in fields) && found.value.values.approvedAt !== undefined;
  const unapproved: Record<string, null> = isAnother ? { approvedAt: null, approvedBy: null } : {};
  return acceptChanges(id, { ...fields, ...unapproved }, baseRevision);
}

export function removeAbsence(
  { id, baseRevision }: CommandInput<'absences.remove'>,
  context: DecisionContext,
): Decision {
  const found = absenceFor('absences.remove', id, context);
  return found.ok ? acceptDeletion(id, baseRevision, context) : found;
}

/** Writes down who approved; the approval itself is a leader's and is given outside the program. */
export function approveAbsence(
  { id, baseRevision, approvedBy }: CommandInput<'absences.approve'>,
  context: DecisionContext,
): Decision {
  const found = absenceFor('absences.approve', id, context);
  if (!found.ok) return found;
  const actual = absenceState(found.value.values);
  if (actual !== 'filed') return refuse('WRONG_STATE', { recordId: id, details: { actual } });
  return accept([{ recordId: id, fields: { approvedAt: context.now, approvedBy }, baseRevision }]);
}

/** 销假; said again it corrects the half-day. */
export function reportReturn(
  { id, baseRevision, returnedOn, returnedPart }: CommandInput<'absences.reportReturn'>,
  context: DecisionContext,
): Decision {
  const found = absenceFor('absences.reportReturn', id, context);
  if (!found.ok) return found;
  const { fromDate, fromPart } = found.value.values;
  if (compareHalfDays([returnedOn, returnedPart], [fromDate, fromPart]) < 0)
    return refuse('END_BEFORE_START', { recordId: id, field: 'returnedOn' });
  const fields = { returnedOn, returnedPart, returnReportedBy: context.actor.name };
  return accept([{ recordId: id, fields, baseRevision }]);
}

function absenceFor(action: CommandName, id: string, context: DecisionContext) {
  const view: TypedRecordView<'absence'> | undefined = context.state.get('absence', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  return forbidden(context, action, servingOffice(view.values.leaderId, context)) ?? ok(view);
}

const servingOffice = (leaderId: string, { state }: DecisionContext): string =>
  state.get('leader', leaderId)?.values.servingOfficeId ?? '';

function absenceViolations(
  { leaderId, fromDate, fromPart, toDate, toPart }: CommandInput<'absences.file'>['values'],
  { state }: DecisionContext,
): Violation[] {
  const violations = leaderViolations(leaderId, fromDate, 'leaderId', state);
  if (compareHalfDays([toDate, toPart], [fromDate, fromPart]) < 0)
    violations.push({ code: 'END_BEFORE_START', field: 'toDate' });
  return violations;
}
