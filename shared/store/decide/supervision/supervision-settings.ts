import type { CommandInput } from '../../commands.ts';
import { type Decision, type DecisionContext, forbidden, refuse } from '../context.ts';
import { acceptDeletion, acceptWhole } from '../drafts.ts';

/** Rules from another day on are another record: matters that were given out before keep theirs. */
export function saveSupervisionRules(
  { baseRevision, values }: CommandInput<'rules.saveSupervisionRules'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.saveSupervisionRules');
  return refusal ?? acceptWhole('supervisionRules', values.effectiveFrom, values, baseRevision, context);
}

export function removeSupervisionRules(
  { id, baseRevision }: CommandInput<'rules.removeSupervisionRules'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.removeSupervisionRules');
  if (refusal) return refusal;
  return context.state.get('supervisionRules', id)
    ? acceptDeletion(id, baseRevision, context)
    : refuse('UNKNOWN_RECORD', { recordId: id });
}
