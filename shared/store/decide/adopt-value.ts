import type { Json } from '../../base/canonical-json.ts';
import { ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../domain/record.ts';
import type { Violation } from '../../rules/violation.ts';
import type { CommandInput } from '../commands.ts';
import type { RecordView, TypedRecordView } from '../record-view.ts';
import { changedValues, type Decision, type DecisionContext, differingFields, refuse } from './context.ts';
import { toldInTimeline } from './emergency/settled-values.ts';
import { closed, itemChange } from './plan-items.ts';
import { hasStepsOfItsOwn } from './reception/visit-context.ts';
import { forbiddenSettling, settledByPeople } from './records.ts';
import { isDecidedByCommand } from './supervision/decided-fields.ts';

/** A value that a record's field once had, to be its value again. */
export interface FormerValue {
  readonly id: string;
  readonly field: string;
  readonly value: Json;
}

/**
 * Writes a value that was left when a conflict was settled, as a new operation over what stands now. Checked like an edit by
 * hand: an issued week stays as it was issued.
 */
export function adoptValue({ id, field, value }: FormerValue, context: DecisionContext): Decision {
  const refusal = forbiddenSettling(id, 'records.chooseValue', context);
  if (refusal) return refusal;
  const view = context.state.view(id);
  if (
    view?.standing !== 'present' ||
    !settledByPeople.has(view.kind) ||
    toldInTimeline.has(view.kind) ||
    hasStepsOfItsOwn(view.kind, field) ||
    isDecidedByCommand(view.kind, field)
  ) {
    return refuse('UNKNOWN_RECORD', { recordId: id });
  }
  const changes = { [field]: value } as CommandInput<'plans.editItem'>['changes'];
  const fields = isItem(view)
    ? (closed(view.values.weekStart, context) ?? itemChange(view, changes, context))
    : ordinaryChange(view, changes);
  if (!fields.ok) return fields;
  const isDisputed = (view.conflicts[field]?.length ?? 0) > 1;
  if (Object.keys(fields.value).length === 0 && !isDisputed) return refuse('NOTHING_CHANGED', { recordId: id, field });
  return ok([{ recordId: id, fields: { [field]: value } }]);
}

// Sound: a present record's values were parsed by the schema of its kind.
const isItem = (view: RecordView): view is TypedRecordView<'planItem'> =>
  view.kind === ('planItem' satisfies RecordKind);

function ordinaryChange(view: RecordView, changes: Record<string, Json>): Result<object, readonly Violation[]> {
  const values = changedValues<object>(view, changes);
  return values.ok ? ok(differingFields(view, changes, values.value)) : values;
}
