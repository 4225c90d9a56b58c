import { complianceFindings } from '../../../rules/reception/compliance.ts';
import type { CommandInput } from '../../commands.ts';
import { accept, type Decision, type DecisionContext, fieldsOf, forbidden, refuse, serverNow } from '../context.ts';
import { acceptDeletion, acceptWhole } from '../drafts.ts';
import { fileWith, newPartId, openVisitFor } from './visit-context.ts';

/** A finding that may stand is let stand, for a reason that somebody approved, as long as it is about the same facts. */
export function letStand(input: CommandInput<'reception.letStand'>, context: DecisionContext): Decision {
  const { receptionId, findingKey, fingerprint, reason, approvedBy } = input;
  const found = openVisitFor('reception.letStand', receptionId, context);
  if (!found.ok) return found;
  const { file, rules } = fileWith(found.value, context);
  const leaders = new Map(context.state.list('leader').map((leader) => [leader.id, leader.values]));
  const finding = complianceFindings({ file, rules, leaders }).find(({ key }) => key === findingKey);
  if (finding?.fingerprint !== fingerprint) return refuse('FINDING_CHANGED', { recordId: receptionId });
  if (!finding.mayStand) return refuse('FINDING_MUST_BE_MENDED', { recordId: finding.recordId, field: finding.field });
  const values = {
    officeId: found.value.values.officeId,
    receptionId,
    findingKey,
    fingerprint,
    reason,
    approvedBy,
    enteredBy: context.actor.name,
    enteredAt: serverNow(context),
  };
  return accept([{ recordId: newPartId('findingOverride', receptionId, context), fields: fieldsOf(values) }]);
}

/** Rules from another day on are another record: visits that came before it keep theirs. */
export function saveReceptionRules(
  { baseRevision, values }: CommandInput<'rules.saveReceptionRules'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.saveReceptionRules');
  return refusal ?? acceptWhole('receptionRules', values.effectiveFrom, values, baseRevision, context);
}

export function removeReceptionRules(
  { id, baseRevision }: CommandInput<'rules.removeReceptionRules'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.removeReceptionRules');
  if (refusal) return refusal;
  return context.state.get('receptionRules', id)
    ? acceptDeletion(id, baseRevision, context)
    : refuse('UNKNOWN_RECORD', { recordId: id });
}
