import type { ReportRecipient } from '../../../domain/emergency/emergency-rules.ts';
import { directoryPartition, recordId } from '../../../domain/record.ts';
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
  unknownOffice,
} from '../context.ts';
import { acceptChanges, acceptDeletion, acceptWhole } from '../drafts.ts';

export function addRecipient({ values }: CommandInput<'emergency.addRecipient'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'emergency.addRecipient');
  if (refusal) return refusal;
  const unknown = unknownOffice(values.officeId, 'officeId', context);
  if (unknown) return { ok: false, error: [unknown] };
  const id = recordId('reportRecipient', directoryPartition, context.newKey());
  return accept([{ recordId: id, fields: fieldsOf(values) }]);
}

export function editRecipient(
  { id, baseRevision, changes }: CommandInput<'emergency.editRecipient'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'emergency.editRecipient');
  if (refusal) return refusal;
  const view = context.state.get('reportRecipient', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  const after = changedValues<ReportRecipient>(view, changes);
  if (!after.ok) return after;
  const unknown = unknownOffice(after.value.officeId, 'officeId', context);
  if (unknown) return { ok: false, error: [{ ...unknown, recordId: id }] };
  return acceptChanges(id, differingFields(view, changes, after.value), baseRevision);
}

export const removeRecipient = (
  { id, baseRevision }: CommandInput<'emergency.removeRecipient'>,
  context: DecisionContext,
): Decision => removeOf('reportRecipient', 'emergency.removeRecipient', id, baseRevision, context);

/** Deadlines from another day on are another record: incidents before it keep theirs. */
export function saveSlaPack(
  { baseRevision, values }: CommandInput<'rules.saveSlaPack'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.saveSlaPack');
  return refusal ?? acceptWhole('slaPack', values.effectiveFrom, values, baseRevision, context);
}

export const removeSlaPack = (
  { id, baseRevision }: CommandInput<'rules.removeSlaPack'>,
  context: DecisionContext,
): Decision => removeOf('slaPack', 'rules.removeSlaPack', id, baseRevision, context);

export function saveThresholdTable(
  { baseRevision, values }: CommandInput<'rules.saveThresholdTable'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.saveThresholdTable');
  return refusal ?? acceptWhole('thresholdTable', values.effectiveFrom, values, baseRevision, context);
}

export const removeThresholdTable = (
  { id, baseRevision }: CommandInput<'rules.removeThresholdTable'>,
  context: DecisionContext,
): Decision => removeOf('thresholdTable', 'rules.removeThresholdTable', id, baseRevision, context);

function removeOf(
  kind: 'reportRecipient' | 'slaPack' | 'thresholdTable',
  action: 'emergency.removeRecipient' | 'rules.removeSlaPack' | 'rules.removeThresholdTable',
  id: string,
  baseRevision: number,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, action);
  if (refusal) return refusal;
  return context.state.get(kind, id)
    ? acceptDeletion(id, baseRevision, context)
    : refuse('UNKNOWN_RECORD', { recordId: id });
}
