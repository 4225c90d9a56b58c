import { ok, type Result, refused } from '../../base/result.ts';
import { contactId, isContactOf, isSharedContact } from '../../rules/directory/contact-ids.ts';
import type { Violation } from '../../rules/violation.ts';
import type { CommandInput } from '../commands.ts';
import { DELETED_FIELD, deletionOf } from '../record-state.ts';
import {
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  forbidden,
  type OperationDraft,
  refuse,
  unknownOffice,
} from './context.ts';

type Save = CommandInput<'directory.saveContacts'>;
type Drafts = Result<readonly OperationDraft[], readonly Violation[]>;

/** The refusal where the actor may not keep the contacts of an office, or without one those that all share. */
export const forbiddenContact = (
  officeId: string | undefined,
  context: DecisionContext,
): ReturnType<typeof forbidden> =>
  officeId === undefined
    ? forbidden(context, 'directory.saveSharedContacts')
    : forbidden(context, 'directory.saveContacts', officeId);

/** The office whose a contact is, as its id says: undefined for one that all share, empty for one that names no office. */
export function keeperOf(id: string, { state }: DecisionContext): string | undefined {
  if (isSharedContact(id)) return undefined;
  const officeId = state.view(id)?.values.officeId;
  return typeof officeId === 'string' && isContactOf(officeId, id) ? officeId : '';
}

/** Adds, changes and removes contacts in one step, or refuses the whole with all that stands in the way. */
export function saveContacts({ baseRevision, added, changed, removed }: Save, context: DecisionContext): Decision {
  const parts = [
    ...added.map((values) => addition(values, context)),
    ...changed.map((change) => alteration(change, baseRevision, context)),
    ...removed.map((id) => removal(id, baseRevision, context)),
  ];
  const violations = parts.flatMap((part) => (part.ok ? [] : part.error));
  return violations.length > 0 ? refused(violations) : ok(parts.flatMap((part) => (part.ok ? part.value : [])));
}

function addition(values: Save['added'][number], context: DecisionContext): Drafts {
  const unknown = unknownOffice(values.officeId, 'officeId', context);
  if (unknown) return refused([unknown]);
  const refusal = forbiddenContact(values.officeId, context);
  if (refusal) return refusal;
  return ok([{ recordId: contactId(values.officeId, context.newKey()), fields: fieldsOf(values) }]);
}

function alteration({ id, changes }: Save['changed'][number], baseRevision: number, context: DecisionContext): Drafts {
  const view = context.state.get('contact', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  const refusal = forbiddenContact(keeperOf(id, context), context);
  if (refusal) return refusal;
  // Whose it is the id says as well.
  if ('officeId' in changes) return refuse('INVALID_VALUES', { recordId: id, field: 'officeId' });
  const values = changedValues<object>(view, changes);
  if (!values.ok) return values;
  const fields = differingFields(view, changes, values.value);
  return ok(Object.keys(fields).length === 0 ? [] : [{ recordId: id, fields, baseRevision }]);
}

function removal(id: string, baseRevision: number, context: DecisionContext): Drafts {
  const view = context.state.get('contact', id);
  const record = context.state.heads(id);
  if (!view || !record) return refuse('UNKNOWN_RECORD', { recordId: id });
  const refusal = forbiddenContact(keeperOf(id, context), context);
  if (refusal) return refusal;
  return ok([{ recordId: id, fields: { [DELETED_FIELD]: deletionOf(record, baseRevision) }, baseRevision }]);
}
