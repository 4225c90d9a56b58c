import { ok } from '../../base/result.ts';
import type { PlanItem } from '../../domain/plan-item.ts';
import { recordId } from '../../domain/record.ts';
import { weekEndOf, weekPartition } from '../../domain/week.ts';
import type { Violation } from '../../rules/violation.ts';
import type { CommandInput } from '../commands.ts';
import { bulletinOf } from './bulletins.ts';
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

export function createItem({ values }: CommandInput<'plans.createItem'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'plans.createItem', values.officeId) ?? closed(values.weekStart, context);
  if (refusal) return refusal;
  const violations = itemViolations(values, context);
  if (violations.length > 0) return { ok: false, error: violations };
  return accept([{ recordId: newItemId(values.weekStart, context), fields: fieldsOf(values) }]);
}

export function editItem(
  { id, baseRevision, changes }: CommandInput<'plans.editItem'>,
  context: DecisionContext,
): Decision {
  const view = context.state.get('planItem', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  const refusal = forbidden(context, 'plans.editItem', view.values.officeId) ?? closed(view.values.weekStart, context);
  if (refusal) return refusal;
  const change = itemChange(view, changes, context);
  if (!change.ok) return change;
  return acceptChanges(id, change.value, baseRevision);
}

export function removeItem({ id, baseRevision }: CommandInput<'plans.removeItem'>, context: DecisionContext): Decision {
  const view = context.state.get('planItem', id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  const refusal =
    forbidden(context, 'plans.removeItem', view.values.officeId) ?? closed(view.values.weekStart, context);
  if (refusal) return refusal;
  return acceptDeletion(id, baseRevision, context);
}

/**
 * Rows of a file as items. An item's key comes from what the row says, so the same file imported twice, or on two
 * workstations, gives the same records; an item that is there already, edited or deleted since, stays as it is.
 */
export function importItems(
  { weekStart, officeId, items }: CommandInput<'plans.importItems'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'plans.importItems', officeId) ?? closed(weekStart, context);
  if (refusal) return refusal;
  const violations = items.flatMap(({ key, values }) =>
    itemViolations({ ...values, weekStart, officeId }, context).map((violation) => ({ ...violation, recordId: key })),
  );
  if (violations.length > 0) return { ok: false, error: violations };
  const partition = weekPartition(weekStart);
  return accept(
    items
      .map(({ key, values }) => ({ id: recordId('planItem', partition, key), values }))
      .filter(({ id }) => context.state.heads(id) === undefined)
      .map(({ id, values }) => ({ recordId: id, fields: fieldsOf({ ...values, weekStart, officeId }) })),
  );
}

export const newItemId = (weekStart: string, context: DecisionContext): string =>
  recordId('planItem', weekPartition(weekStart), context.newKey());

/** The fields that really change, or why the item may not become so. */
export function itemChange(
  view: { readonly id: string; readonly values: PlanItem },
  changes: CommandInput<'plans.editItem'>['changes'],
  context: DecisionContext,
): ReturnType<typeof changedValues<Record<string, never>>> {
  const values = changedValues<PlanItem>(view, changes);
  if (!values.ok) return values;
  const isMove = values.value.weekStart !== view.values.weekStart || values.value.officeId !== view.values.officeId;
  if (isMove) return refuse('INVALID_VALUES', { recordId: view.id, field: 'weekStart' });
  const violations = itemViolations(values.value, context);
  if (violations.length > 0) return { ok: false, error: violations };
  return ok(differingFields(view, changes, values.value) as Record<string, never>);
}

/** What no item may be, even as a draft: outside its week, ending before it starts, with a leader out of office. */
export function itemViolations(item: PlanItem, { state }: DecisionContext): Violation[] {
  const violations: Violation[] = [];
  const weekEnd = weekEndOf(item.weekStart);
  const details = { weekStart: item.weekStart, weekEnd };
  const last = item.endDate ?? item.date;
  if (item.date < item.weekStart || item.date > weekEnd)
    violations.push({ code: 'DATE_OUTSIDE_WEEK', field: 'date', details });
  else if (last > weekEnd) violations.push({ code: 'DATE_OUTSIDE_WEEK', field: 'endDate', details });
  if (last < item.date) violations.push({ code: 'END_BEFORE_START', field: 'endDate' });
  for (const { leaderId } of item.attendance)
    violations.push(...leaderViolations(leaderId, item.date, 'attendance', state));
  return violations;
}

/** After publication only a change order alters a week. */
export const closed = (weekStart: string, context: DecisionContext): ReturnType<typeof refuse> | null =>
  bulletinOf(weekStart, context).state === 'published' ? refuse('CHANGE_ORDER_REQUIRED') : null;
