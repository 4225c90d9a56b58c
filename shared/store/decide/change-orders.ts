import { sameJson } from '../../base/canonical-json.ts';
import type { PlanItem } from '../../domain/plan-item.ts';
import { partsOfRecordId, recordId } from '../../domain/record.ts';
import { weekPartition } from '../../domain/week.ts';
import { findClashes, openConflicts } from '../../rules/clashes.ts';
import type { PlanWeek, PlanWeekItem } from '../../rules/plan-week.ts';
import type { CommandInput } from '../commands.ts';
import { bulletinOf, versionDraft, versionsOf } from './bulletins.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  type OperationDraft,
  planWeek,
  refuse,
} from './context.ts';
import { itemChange, itemViolations, newItemId } from './plan-items.ts';

type ChangeInput = CommandInput<'plans.issueChange'>;

/** 变更单: alters a published week, keeps who ordered it and why, and issues the next version V1.n in one step. */
export function issueChange(input: ChangeInput, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'plans.issueChange');
  if (refusal) return refusal;
  if (bulletinOf(input.weekStart, context).state !== 'published') return refuse('NOT_PUBLISHED');
  const previous = versionsOf(input.weekStart, context).at(-1);
  if (!previous) return refuse('NOT_PUBLISHED');
  const whole = planWeek(context, input.weekStart);
  const issued = new Set(previous.values.items.map(({ id }) => id));
  const week = { ...whole, items: whole.items.filter(({ id }) => issued.has(id) || isTarget(input, id)) };
  const change = applyChange(input, week, context);
  if (!change.ok) return change;
  const { draft, after, before } = change;
  const items = [...week.items.filter(({ id }) => id !== after.id), after];
  const changedWeek = { ...week, items };
  const newClashes = openConflicts(findClashes(changedWeek)).filter(({ itemIds }) => itemIds.includes(after.id));
  if (newClashes.length > 0) return refuse('OPEN_CLASHES', { details: { keys: newClashes.map(({ key }) => key) } });
  const orderId = recordId('changeOrder', weekPartition(input.weekStart), context.newKey());
  const order = {
    weekStart: input.weekStart,
    itemId: after.id,
    kind: input.change.kind,
    reason: input.reason,
    orderedBy: input.orderedBy,
    issuedBy: context.actor.name,
    issuedAt: context.now,
    toldOfficeIds: concernedOffices([before, after.values], week),
  };
  const issue = { sequence: previous.values.sequence + 1, previousVersionId: previous.id, changeOrderId: orderId };
  return accept([draft, { recordId: orderId, fields: fieldsOf(order) }, versionDraft(changedWeek, issue, context)]);
}

const isTarget = ({ change }: ChangeInput, id: string): boolean => change.kind !== 'add' && change.itemId === id;

type Applied =
  | { readonly ok: true; readonly draft: OperationDraft; readonly after: PlanWeekItem; readonly before?: PlanItem }
  | Extract<Decision, { ok: false }>;

function applyChange(
  { weekStart, change, baseRevision }: ChangeInput,
  week: PlanWeek,
  context: DecisionContext,
): Applied {
  if (change.kind === 'add') {
    const values = { ...change.values, weekStart };
    const violations = itemViolations(values, context);
    if (violations.length > 0) return { ok: false, error: violations };
    const id = newItemId(weekStart, context);
    return { ok: true, draft: { recordId: id, fields: fieldsOf(values) }, after: { id, values } };
  }
  const item = week.items.find(({ id }) => id === change.itemId);
  if (!item || partsOfRecordId(change.itemId).kind !== 'planItem')
    return refuse('UNKNOWN_RECORD', { recordId: change.itemId });
  const changes = change.kind === 'cancel' ? { isCancelled: true } : change.changes;
  const fields = itemChange(item, changes, context);
  if (!fields.ok) return fields;
  if (sameJson(fields.value, {})) return refuse('NOTHING_CHANGED');
  const after = changedValues<PlanItem>(item, changes);
  if (!after.ok) return after;
  const draft = { recordId: item.id, fields: fields.value, baseRevision };
  return { ok: true, draft, after: { id: item.id, values: after.value }, before: item.values };
}

/** Those whose item it is and those who serve a leader that attends before or after the change; nobody else is told. */
function concernedOffices(items: readonly (PlanItem | undefined)[], week: PlanWeek): string[] {
  const offices = items.flatMap((item) =>
    item ? [item.officeId, ...item.attendance.map(({ leaderId }) => week.leaders.get(leaderId)?.servingOfficeId)] : [],
  );
  return [...new Set(offices.filter((id) => id !== undefined))].sort();
}
