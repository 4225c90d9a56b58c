import type { Json } from '../../../base/canonical-json.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { PlanItem } from '../../../domain/plan-item.ts';
import type { Reception } from '../../../domain/reception/reception.ts';
import type { ItineraryStop } from '../../../domain/reception/visit-parts.ts';
import type { RecordKind } from '../../../domain/record.ts';
import { weekStartOf } from '../../../domain/week.ts';
import type { Kept } from '../../../rules/kept.ts';
import { may } from '../../../rules/permissions.ts';
import { driftOf, followedFields, followedValues, itemForStop } from '../../../rules/reception/plan-link.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import { DELETED_FIELD } from '../../record-state.ts';
import type { RecordView, TypedRecordView } from '../../record-view.ts';
import { bulletinOf } from '../bulletins.ts';
import { issueChange } from '../change-orders.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  differingFields,
  leadOfficeId,
  type OperationDraft,
  refuse,
} from '../context.ts';
import { createItem, editItem, removeItem } from '../plan-items.ts';
import { openPartFor } from './visit-context.ts';

type Drafts = Result<readonly OperationDraft[], readonly Violation[]>;
/** Why and on whose word a published week is changed along. */
type Order = { readonly reason: string; readonly orderedBy: string } | undefined;

/** A line of the weekly plan for a stop, of the actor's office; or one that is there already. */
export function linkStop(input: CommandInput<'reception.linkStop'>, context: DecisionContext): Decision {
  const { id, baseRevision, planItemId } = input;
  const found = stopFor('reception.linkStop', id, context);
  if (!found.ok) return found;
  const { stop, reception } = found.value;
  if (linkedItem(stop.values, context)) return refuse('LINKED_ALREADY', { recordId: id });
  if (planItemId !== undefined) {
    if (!context.state.get('planItem', planItemId))
      return refuse('UNKNOWN_RECORD', { field: 'planItemId', details: { id: planItemId } });
    return accept([{ recordId: id, fields: { planItemId }, baseRevision }]);
  }
  const item = itemForStop(stop, reception, context.actor.officeId, organiserOf(stop.values, reception, context));
  const created = createItem({ values: item }, context);
  if (!created.ok) return created;
  const [draft] = created.value;
  return accept([...created.value, { recordId: id, fields: { planItemId: draft?.recordId ?? '' }, baseRevision }]);
}

/** 责任单位 as the stop has it; else the office that answers for it, or leads the visit. */
function organiserOf(stop: ItineraryStop, reception: Reception, { state }: DecisionContext): string {
  const officeId = stop.responsibleOfficeId ?? reception.leadOfficeId ?? reception.officeId;
  return stop.responsibleUnit || (state.get('office', officeId)?.values.shortName ?? '');
}

/** The line of the plan stays as it is and goes its own way. */
export function unlinkStop(
  { id, baseRevision }: CommandInput<'reception.unlinkStop'>,
  context: DecisionContext,
): Decision {
  const found = stopFor('reception.unlinkStop', id, context);
  if (!found.ok) return found;
  return accept([{ recordId: id, fields: { planItemId: null }, baseRevision }]);
}

/** 按日程更新周计划, by somebody who may change that line of the plan. */
export function followStop({ id, reissue }: CommandInput<'reception.followStop'>, context: DecisionContext): Decision {
  const found = stopFor('reception.followStop', id, context);
  if (!found.ok) return found;
  const { stop, reception } = found.value;
  const item = linkedItem(stop.values, context);
  if (!item) return refuse('UNKNOWN_RECORD', { recordId: id, field: 'planItemId' });
  if (driftOf(stop.values, reception, item.values).length === 0) return refuse('NOTHING_CHANGED', { recordId: id });
  return moveItem(item, stop, reception, reissue, context);
}

/**
 * What a change of a stop does to the plan: its line moves along as far as the actor may move it; else the plan is left, and everybody sees that
 * the two differ. `gone`: the stop is no more and its line is cancelled.
 */
export function followDrafts(
  stop: Kept<ItineraryStop>,
  reception: Reception,
  order: Order,
  context: DecisionContext,
  becomes: 'changed' | 'gone' = 'changed',
): Drafts {
  const item = linkedItem(stop.values, context);
  if (!item || !mayMove(item, order, context)) return ok([]);
  if (becomes === 'gone') return cancelItem(item, order, context);
  if (driftOf(stop.values, reception, item.values).length === 0) return ok([]);
  return moveItem(item, stop, reception, order, context);
}

/** With a stop that is brought back comes the line of the plan that went with it, as far as the actor may enter one there. */
export function itemOfRestoredStop({ kind, values }: RecordView, context: DecisionContext): readonly OperationDraft[] {
  const { planItemId } = values;
  if (kind !== ('itineraryStop' satisfies RecordKind) || typeof planItemId !== 'string') return [];
  const item = context.state.view(planItemId);
  const { officeId, weekStart } = item?.values ?? {};
  if (item?.standing !== 'deleted' || typeof officeId !== 'string' || typeof weekStart !== 'string') return [];
  const isOpen =
    !isPublished(weekStart, context) && may(context.actor, 'plans.editItem', leadOfficeId(context), officeId);
  return isOpen ? [{ recordId: planItemId, fields: { [DELETED_FIELD]: null } }] : [];
}

type ItemView = TypedRecordView<'planItem'>;

const linkedItem = ({ planItemId }: ItineraryStop, { state }: DecisionContext): ItemView | undefined =>
  planItemId === undefined ? undefined : state.get('planItem', planItemId);

const isPublished = (weekStart: string, context: DecisionContext): boolean =>
  bulletinOf(weekStart, context).state === 'published';

function mayMove({ values }: ItemView, order: Order, context: DecisionContext): boolean {
  const lead = leadOfficeId(context);
  return isPublished(values.weekStart, context)
    ? order !== undefined && may(context.actor, 'plans.issueChange', lead)
    : may(context.actor, 'plans.editItem', lead, values.officeId);
}

function moveItem(
  item: ItemView,
  stop: Kept<ItineraryStop>,
  reception: Reception,
  order: Order,
  context: DecisionContext,
): Drafts {
  if (weekStartOf(stop.values.date) !== item.values.weekStart)
    return toOtherWeek(item, stop, reception, order, context);
  const wanted: Partial<PlanItem> = followedValues(stop.values, reception);
  const all = Object.fromEntries(followedFields.map((field) => [field, (wanted[field] ?? null) as Json]));
  const changes = differingFields(item, { ...all, isCancelled: false }, { ...wanted, isCancelled: false });
  return change(item, { kind: 'edit', itemId: item.id, changes: changes as Record<string, never> }, order, context);
}

const cancelItem = (item: ItemView, order: Order, context: DecisionContext): Drafts =>
  isPublished(item.values.weekStart, context)
    ? change(item, { kind: 'cancel', itemId: item.id }, order, context)
    : removeItem({ id: item.id, baseRevision: context.state.revision }, context);

/** A line never leaves its week: it ends there and a new one begins in the other. */
function toOtherWeek(
  item: ItemView,
  stop: Kept<ItineraryStop>,
  reception: Reception,
  order: Order,
  context: DecisionContext,
): Drafts {
  const ended = cancelItem(item, order, context);
  if (!ended.ok) return ended;
  const organiser = organiserOf(stop.values, reception, context);
  const values = { ...item.values, ...itemForStop(stop, reception, item.values.officeId, organiser) };
  const { weekStart } = values;
  const begun = isPublished(weekStart, context)
    ? issueChange(
        { weekStart, baseRevision: context.state.revision, ...named(order), change: { kind: 'add', values } },
        context,
      )
    : createItem({ values }, context);
  if (!begun.ok) return begun;
  const made = begun.value.find(({ recordId }) => recordId.startsWith('planItem.'));
  return ok([...ended.value, ...begun.value, { recordId: stop.id, fields: { planItemId: made?.recordId ?? '' } }]);
}

function change(
  item: ItemView,
  step: CommandInput<'plans.issueChange'>['change'],
  order: Order,
  context: DecisionContext,
): Drafts {
  const { weekStart } = item.values;
  const baseRevision = context.state.revision;
  if (isPublished(weekStart, context))
    return order
      ? issueChange({ weekStart, baseRevision, ...named(order), change: step }, context)
      : refuse('CHANGE_ORDER_REQUIRED', { recordId: item.id });
  return step.kind === 'edit' ? editItem({ id: item.id, baseRevision, changes: step.changes }, context) : ok([]);
}

const named = (order: Order): { readonly reason: string; readonly orderedBy: string } => ({
  reason: order?.reason ?? '',
  orderedBy: order?.orderedBy ?? '',
});

function stopFor(
  action: 'reception.linkStop' | 'reception.unlinkStop' | 'reception.followStop',
  id: string,
  context: DecisionContext,
): Result<{ readonly stop: Kept<ItineraryStop>; readonly reception: Reception }, readonly Violation[]> {
  const found = openPartFor(action, id, context);
  if (!found.ok) return found;
  const { part, visit } = found.value;
  if (part.kind !== 'itineraryStop') return refuse('UNKNOWN_RECORD', { recordId: id });
  return ok({ stop: { id, values: part.values as unknown as ItineraryStop }, reception: visit.values });
}
