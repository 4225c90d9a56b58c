import { ok } from '../../base/result.ts';
import type { Receipt } from '../../domain/plan-cycle.ts';
import { partsOfRecordId } from '../../domain/record.ts';
import type { CommandInput } from '../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  type OperationDraft,
  refuse,
} from './context.ts';
import { personReceiptId, receiptId } from './record-ids.ts';

/** 已送达: written by the office's own workstation for those of the given records that are versions new to it. */
export function deliveryDrafts(
  recordIds: readonly string[],
  { state, actor, now }: Pick<DecisionContext, 'state' | 'actor' | 'now'>,
): OperationDraft[] {
  const { officeId } = actor;
  return recordIds.flatMap((versionId) => {
    const isVersion = partsOfRecordId(versionId).kind === 'bulletinVersion';
    const version = isVersion ? state.get('bulletinVersion', versionId)?.values : undefined;
    const recordId = receiptId(versionId, officeId);
    if (!version || state.get('receipt', recordId)?.values.deliveredAt !== undefined) return [];
    return [{ recordId, fields: { weekStart: version.weekStart, versionId, officeId, deliveredAt: now } }];
  });
}

/** Says for the person, and for the office unless somebody there has read it before. */
export function markRead({ versionId }: CommandInput<'plans.markRead'>, context: DecisionContext): Decision {
  const present = receiptOf(versionId, context);
  if (!present.ok) return present;
  const refusal = forbidden(context, 'plans.markRead');
  if (refusal) return refusal;
  const { state, actor, now } = context;
  const read = { readAt: now, readBy: actor.name };
  const ownId = personReceiptId(versionId, actor.officeId, actor.personId);
  const isReadHere = state.get('receipt', ownId)?.values.readAt !== undefined;
  const isReadInOffice = present.value?.readAt !== undefined;
  return accept([
    ...(isReadHere ? [] : [draft(ownId, versionId, { personId: actor.personId, ...read }, context)]),
    ...(isReadInOffice ? [] : [draft(receiptId(versionId, actor.officeId), versionId, read, context)]),
  ]);
}

export function signReceipt(
  { versionId, reply }: CommandInput<'plans.signReceipt'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'plans.signReceipt');
  if (refusal) return refusal;
  const present = receiptOf(versionId, context);
  if (!present.ok) return present;
  if (present.value?.signedAt !== undefined) return refuse('ALREADY_SIGNED');
  const read = present.value?.readAt === undefined ? { readAt: context.now, readBy: context.actor.name } : {};
  return write(
    versionId,
    { ...read, signedAt: context.now, signedBy: context.actor.name, reply: reply || undefined },
    context,
  );
}

function receiptOf(versionId: string, { state, actor }: DecisionContext) {
  if (!state.get('bulletinVersion', versionId)) return refuse('UNKNOWN_RECORD', { recordId: versionId });
  return ok(state.get('receipt', receiptId(versionId, actor.officeId))?.values);
}

const write = (versionId: string, fields: Partial<Receipt>, context: DecisionContext): Decision =>
  accept([draft(receiptId(versionId, context.actor.officeId), versionId, fields, context)]);

function draft(
  id: string,
  versionId: string,
  fields: Partial<Receipt>,
  { state, actor }: DecisionContext,
): OperationDraft {
  const weekStart = state.get('bulletinVersion', versionId)?.values.weekStart;
  return { recordId: id, fields: fieldsOf({ weekStart, versionId, officeId: actor.officeId, ...fields }) };
}
