import { directoryPartition, partsOfRecordId, recordId } from '../../domain/record.ts';
import type { CommandInput } from '../commands.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  forbidden,
  refuse,
} from './context.ts';
import { acceptChanges, acceptDeletion, acceptWhole } from './drafts.ts';

const directoryKinds = new Set(['office', 'person', 'leader', 'venue']);

/** Who leads sees every plan: whoever publishes for the district says which office it is. */
const forbiddenLead = (context: DecisionContext): ReturnType<typeof forbidden> => forbidden(context, 'plans.publish');

export function addEntries({ entries }: CommandInput<'directory.addEntries'>, context: DecisionContext): Decision {
  const isLeadNamed = entries.some(({ kind, values }) => kind === 'office' && values.isLead);
  const refusal = forbidden(context, 'directory.addEntries') ?? (isLeadNamed ? forbiddenLead(context) : null);
  if (refusal) return refusal;
  return accept(
    entries.map(({ kind, values }) => ({
      recordId: recordId(kind, directoryPartition, context.newKey()),
      fields: fieldsOf(values),
    })),
  );
}

export function editEntry(
  { id, baseRevision, changes }: CommandInput<'directory.editEntry'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'directory.editEntry') ?? ('isLead' in changes ? forbiddenLead(context) : null);
  if (refusal) return refusal;
  const view = context.state.view(id);
  if (!view || !directoryKinds.has(view.kind) || view.standing === 'deleted')
    return refuse('UNKNOWN_RECORD', { recordId: id });
  const values = changedValues<object>(view, changes);
  if (!values.ok) return values;
  const fields = differingFields(view, changes, values.value);
  return acceptChanges(id, fields, baseRevision);
}

export function removeEntry(
  { id, baseRevision }: CommandInput<'directory.removeEntry'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'directory.removeEntry');
  if (refusal) return refusal;
  if (!directoryKinds.has(partsOfRecordId(id).kind)) return refuse('UNKNOWN_RECORD', { recordId: id });
  if (partsOfRecordId(id).kind === 'office') {
    const people = context.state.list('person').filter(({ values }) => values.officeId === id);
    const leaders = context.state.list('leader').filter(({ values }) => values.servingOfficeId === id);
    const count = people.length + leaders.length;
    if (count > 0) return refuse('OFFICE_IN_USE', { recordId: id, details: { count } });
  }
  return acceptDeletion(id, baseRevision, context);
}

/** Rules from another day on are another record: weeks before that day keep theirs. */
export function savePlanRules(
  { baseRevision, values }: CommandInput<'rules.savePlanRules'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.savePlanRules');
  if (refusal) return refusal;
  return acceptWhole('planRules', values.effectiveFrom, values, baseRevision, context);
}

/** Takes a set of rules back; the weeks that followed it follow the one before. */
export function removePlanRules(
  { id, baseRevision }: CommandInput<'rules.removePlanRules'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.removePlanRules');
  if (refusal) return refusal;
  if (!context.state.get('planRules', id)) return refuse('UNKNOWN_RECORD', { recordId: id });
  return acceptDeletion(id, baseRevision, context);
}
