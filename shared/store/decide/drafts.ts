import { ok } from '../../base/result.ts';
import {
  directoryPartition,
  type RecordKind,
  type RecordValues,
  recordId,
  recordSchemas,
} from '../../domain/record.ts';
import { DELETED_FIELD, deletionOf } from '../record-state.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  type OperationDraft,
  refuse,
} from './context.ts';

/** A record's changed fields; where nothing changed, nothing is written. */
export const acceptChanges = (id: string, fields: OperationDraft['fields'], baseRevision: number): Decision =>
  ok(Object.keys(fields).length === 0 ? [] : [{ recordId: id, fields, baseRevision }]);

/** Deletes what the person had seen of a record; a value that arrived since keeps it. */
export function acceptDeletion(id: string, baseRevision: number, { state }: DecisionContext): Decision {
  const record = state.heads(id);
  if (!record) return refuse('UNKNOWN_RECORD', { recordId: id });
  return accept([{ recordId: id, fields: { [DELETED_FIELD]: deletionOf(record, baseRevision) }, baseRevision }]);
}

/**
 * A record of the directory whose key is one of its values becomes what `values` say, whether it was there, was deleted or is
 * new: an optional field that they leave out has no value afterwards.
 */
export function acceptWhole<K extends RecordKind>(
  kind: K,
  key: string,
  values: RecordValues<K>,
  baseRevision: number,
  { state }: DecisionContext,
): Decision {
  const id = recordId(kind, directoryPartition, key);
  const view = state.view(id);
  const cleared = Object.fromEntries(Object.keys(recordSchemas[kind].shape).map((field) => [field, null]));
  const written = fieldsOf(values);
  const differing = differingFields({ values: view?.values ?? {} }, { ...cleared, ...written }, values);
  return acceptChanges(id, view?.standing === 'present' ? differing : { ...differing, ...written }, baseRevision);
}
