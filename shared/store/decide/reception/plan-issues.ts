import { ok, type Result } from '../../../base/result.ts';
import type { ReceptionIssue, ReceptionReceipt } from '../../../domain/reception/reception-issue.ts';
import { concernedOffices } from '../../../rules/reception/concerned-offices.ts';
import { planDifference } from '../../../rules/reception/plan-difference.ts';
import { planSnapshot } from '../../../rules/reception/plan-snapshot.ts';
import { receptionReceiptId, visitRecordId } from '../../../rules/reception/reception-ids.ts';
import { isIssued } from '../../../rules/reception/stages.ts';
import type { VisitFile } from '../../../rules/reception/visit-book.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import type { TypedRecordView } from '../../record-view.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  type OperationDraft,
  refuse,
  serverNow,
  wrongState,
} from '../context.ts';
import { nameIn } from './directory-names.ts';
import { fileWith, openVisitFor, stepDraft } from './visit-context.ts';

/** 下发: V1 once the plan is approved; each later issue says why, and goes to those whom its changes concern. */
export function issuePlan(
  { id, baseRevision, reason }: CommandInput<'reception.issuePlan'>,
  context: DecisionContext,
): Decision {
  const found = openVisitFor('reception.issuePlan', id, context);
  if (!found.ok) return found;
  const { stage, officeId } = found.value.values;
  if (stage !== 'approved' && !isIssued({ stage })) return wrongState(id, stage);
  const { file } = fileWith(found.value, context);
  if (file.issues.length > 0 && reason === '') return refuse('MISSING_TEXT', { recordId: id, field: 'reason' });
  const issue = issueDrafts(file, reason, context);
  if (!issue.ok) return issue;
  if (stage !== 'approved') return issue;
  const moved = { kind: 'stage', fromStage: stage, toStage: 'issued' } as const;
  return accept([
    ...issue.value,
    { recordId: id, fields: { stage: 'issued' }, baseRevision },
    stepDraft({ id, officeId }, moved, context),
  ]);
}

/** The next issue of a visit's plan, as `file` has it; nothing to issue where nothing in the plan changed. */
export function issueDrafts(
  file: VisitFile,
  reason: string,
  context: DecisionContext,
): Result<readonly OperationDraft[], readonly Violation[]> {
  const { state } = context;
  const servingOf = (leaderId: string) => state.get('leader', leaderId)?.values.servingOfficeId;
  const snapshot = planSnapshot(file, nameIn(state));
  const previous = file.issues.at(-1);
  const differences = previous ? planDifference(previous.values.snapshot, snapshot) : undefined;
  if (differences?.length === 0) return refuse('NOTHING_CHANGED', { recordId: file.id });
  const issue: ReceptionIssue = {
    officeId: file.reception.officeId,
    receptionId: file.id,
    sequence: (previous?.values.sequence ?? 0) + 1,
    ...(previous && { previousId: previous.id }),
    snapshot,
    reason,
    issuedAt: serverNow(context),
    issuedBy: context.actor.name,
    toldOfficeIds: concernedOffices(snapshot, previous?.values.snapshot, differences, servingOf),
  };
  return ok([{ recordId: visitRecordId('receptionIssue', file.id, context.newKey()), fields: fieldsOf(issue) }]);
}

export const readIssue = ({ id }: CommandInput<'reception.readIssue'>, context: DecisionContext): Decision =>
  answer('reception.readIssue', id, context, (receipt) =>
    receipt?.readAt === undefined ? { readAt: serverNow(context), readBy: context.actor.name } : null,
  );

export const signIssue = ({ id, reply }: CommandInput<'reception.signIssue'>, context: DecisionContext): Decision =>
  answer('reception.signIssue', id, context, (receipt) => {
    if (receipt?.signedAt !== undefined) return 'ALREADY_SIGNED';
    const at = serverNow(context);
    const by = context.actor.name;
    const read = receipt?.readAt === undefined ? { readAt: at, readBy: by } : {};
    return { ...read, signedAt: at, signedBy: by, ...(reply !== undefined && { reply }) };
  });

type Answer = Partial<ReceptionReceipt> | 'ALREADY_SIGNED' | null;

/** What the actor's office says to an issue that it was told of. */
function answer(
  action: 'reception.readIssue' | 'reception.signIssue',
  id: string,
  context: DecisionContext,
  say: (receipt: ReceptionReceipt | undefined) => Answer,
): Decision {
  const refusal = forbidden(context, action);
  if (refusal) return refusal;
  const { officeId } = context.actor;
  const issue: TypedRecordView<'receptionIssue'> | undefined = context.state.get('receptionIssue', id);
  if (!issue?.values.toldOfficeIds.includes(officeId)) return refuse('UNKNOWN_RECORD', { recordId: id });
  const { receptionId } = issue.values;
  const recordId = receptionReceiptId(receptionId, id, officeId);
  const said = say(context.state.get('receptionReceipt', recordId)?.values);
  if (said === 'ALREADY_SIGNED') return refuse('ALREADY_SIGNED', { recordId: id });
  if (said === null) return accept([]);
  return accept([{ recordId, fields: fieldsOf({ officeId, receptionId, issueId: id, ...said }) }]);
}
