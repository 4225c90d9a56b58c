import type { Json } from '../../../base/canonical-json.ts';
import { ok, type Result } from '../../../base/result.ts';
import { isOver } from '../../../domain/reception/reception.ts';
import type { ItineraryStop, ReceptionTask } from '../../../domain/reception/visit-parts.ts';
import type { Kept } from '../../../rules/kept.ts';
import { movedOrders, ordersAfter } from '../../../rules/list-order.ts';
import { isIssued } from '../../../rules/reception/stages.ts';
import type { VisitFile } from '../../../rules/reception/visit-book.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import { type VisitEntry, type VisitEntryKind, visitEntrySchema } from '../../reception-commands.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  forbidden,
  type OperationDraft,
  refuse,
  serverNow,
  wrongState,
} from '../context.ts';
import { acceptChanges, acceptDeletion } from '../drafts.ts';
import { entryViolations } from './entry-violations.ts';
import { issueDrafts } from './plan-issues.ts';
import { followDrafts } from './plan-links.ts';
import {
  fileWith,
  forbiddenVisit,
  newPartId,
  openPartFor,
  openVisitFor,
  partOf,
  type VisitPart,
  type VisitView,
} from './visit-context.ts';
import { listOf, withEntry } from './visit-lists.ts';

/** Lines for a visit's lists, each kind in the order in which it was given. */
export function addEntries(input: CommandInput<'reception.addEntries'>, context: DecisionContext): Decision {
  const { receptionId, entries, afterId } = input;
  const found = openVisitFor('reception.addEntries', receptionId, context);
  if (!found.ok) return found;
  const { file } = fileWith(found.value, context);
  const beside = [...entries, ...stopsOf(file)];
  const violations = entries.flatMap((entry, index) =>
    entryViolations(entry, file.reception, beside, context).map((each) => ({
      ...each,
      details: { ...each.details, line: index + 1 },
    })),
  );
  const named = file.guests.length + entries.filter(({ kind }) => kind === 'receptionGuest').length;
  const { headcount } = file.reception;
  // Somebody who is named after the number was told makes the number too small: it grows with the list.
  const grown = headcount !== undefined && headcount < named ? { headcount: named } : null;
  if (violations.length > 0) return { ok: false, error: violations };
  return accept([
    ...orderedDrafts(found.value, file, entries, afterId, context),
    ...(grown ? [grow(receptionId, grown)] : []),
  ]);
}

const grow = (recordId: string, fields: { readonly headcount: number }): OperationDraft => ({ recordId, fields });

function orderedDrafts(
  { id, values: { officeId } }: VisitView,
  file: VisitFile,
  entries: readonly VisitEntry[],
  afterId: string | null | undefined,
  context: DecisionContext,
): OperationDraft[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    const orders = ordersAfter(listOf(file, kind), own.length, afterId);
    return own.map(({ values }, index) => ({
      recordId: newPartId(kind, id, context),
      fields: fieldsOf({ ...values, officeId, receptionId: id, order: orders[index] }),
    }));
  });
}

const stopsOf = (file: VisitFile) => file.stops.map((stop) => ({ kind: 'itineraryStop' as const, ...stop }));

const keptFields = new Set(['officeId', 'receptionId', 'order', 'planItemId']);
/** What becomes of a task has a command of its own, which the responsible office may give as well. */
const taskFields = new Set(['state', 'stateAt', 'stateBy']);

/**
 * A changed line. With `reissue`, once the plan was issued, the linked line of the weekly plan moves along and the plan goes out again in the
 * same step; without, the change waits to be issued.
 */
export function editEntry(input: CommandInput<'reception.editEntry'>, context: DecisionContext): Decision {
  const { id, baseRevision, changes, reissue } = input;
  const found = openPartFor('reception.editEntry', id, context);
  if (!found.ok) return found;
  const { part, visit } = found.value;
  const foreign = Object.keys(changes).filter((field) => keptFields.has(field) || isTaskState(part.kind, field));
  if (foreign.length > 0)
    return { ok: false, error: foreign.map((field) => ({ code: 'INVALID_VALUES', recordId: id, field })) };
  const after = changedValues<VisitPart['values']>({ id, values: part.values as Record<string, Json> }, changes);
  if (!after.ok) return after;
  const { file } = fileWith(visit, context);
  const violations = changeViolations(part, after.value, file, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const fields = differingFields({ values: part.values as Record<string, Json> }, changes, after.value);
  if (Object.keys(fields).length === 0) return accept([]);
  const own: OperationDraft = { recordId: id, fields, baseRevision };
  const linked = part.kind === 'itineraryStop' ? followed(id, after.value, file, reissue, context) : ok([]);
  if (!linked.ok) return linked;
  return withReissue([own, ...linked.value], withEntry(file, part.kind, id, after.value), visit, reissue, context);
}

const isTaskState = (kind: VisitEntryKind, field: string): boolean => kind === 'receptionTask' && taskFields.has(field);

function followed(
  stopId: string,
  after: VisitPart['values'],
  file: VisitFile,
  reissue: CommandInput<'reception.editEntry'>['reissue'],
  context: DecisionContext,
): Result<readonly OperationDraft[], readonly Violation[]> {
  const stop = after as unknown as ItineraryStop;
  return followDrafts({ id: stopId, values: stop }, file.reception, reissue, context);
}

/** Those of the line's new values alone: what was wrong before and was not touched is for its own mending. */
function changeViolations(
  { id, kind }: VisitPart,
  after: VisitPart['values'],
  file: VisitFile,
  context: DecisionContext,
): Violation[] {
  const { officeId: _office, receptionId: _visit, order: _order, ...values } = after as Record<string, unknown>;
  const { planItemId: _link, ...rest } = values;
  const bare = kind === 'itineraryStop' ? rest : kind === 'receptionTask' ? withoutState(values) : values;
  const parsed = visitEntrySchema.safeParse({ kind, values: bare });
  if (!parsed.success)
    return [{ code: 'INVALID_VALUES', recordId: id, field: String(parsed.error.issues[0]?.path[1]) }];
  const others = stopsOf({ ...file, stops: file.stops.filter((stop) => stop.id !== id) });
  return entryViolations(parsed.data, file.reception, others, context).map((each) => ({ ...each, recordId: id }));
}

const withoutState = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !taskFields.has(field)));

/** The next issue of an issued plan, in the same step, where the person asked for it. */
function withReissue(
  drafts: readonly OperationDraft[],
  after: VisitFile,
  visit: VisitView,
  reissue: CommandInput<'reception.editEntry'>['reissue'],
  context: DecisionContext,
): Decision {
  if (!reissue || !isIssued(visit.values)) return accept(drafts);
  const issue = issueDrafts(after, reissue.reason, context);
  return issue.ok ? accept([...drafts, ...issue.value]) : issue;
}

export function removeEntry(input: CommandInput<'reception.removeEntry'>, context: DecisionContext): Decision {
  const { id, baseRevision, reissue } = input;
  const found = openPartFor('reception.removeEntry', id, context);
  if (!found.ok) return found;
  const { part, visit } = found.value;
  const deletion = acceptDeletion(id, baseRevision, context);
  if (!deletion.ok) return deletion;
  const { file } = fileWith(visit, context);
  const linked = part.kind === 'itineraryStop' ? unfollowed(part, file, reissue, context) : ok([]);
  if (!linked.ok) return linked;
  return withReissue(
    [...deletion.value, ...linked.value],
    withEntry(file, part.kind, id, null),
    visit,
    reissue,
    context,
  );
}

/** The line of the weekly plan of a stop that is no more is cancelled. */
const unfollowed = (
  { id, values }: VisitPart,
  { reception }: VisitFile,
  reissue: CommandInput<'reception.removeEntry'>['reissue'],
  context: DecisionContext,
) => followDrafts({ id, values: values as unknown as ItineraryStop }, reception, reissue, context, 'gone');

export function moveEntry(
  { id, baseRevision, afterId }: CommandInput<'reception.moveEntry'>,
  context: DecisionContext,
): Decision {
  const found = openPartFor('reception.moveEntry', id, context);
  if (!found.ok) return found;
  const { part, visit } = found.value;
  const { file } = fileWith(visit, context);
  const list: readonly Kept<{ readonly order: number }>[] = listOf(file, part.kind);
  if (afterId !== null && !list.some((entry) => entry.id === afterId))
    return refuse('UNKNOWN_RECORD', { recordId: id, details: { id: afterId } });
  const orders = [...movedOrders(list, id, afterId)];
  return accept(orders.map(([recordId, order]) => ({ recordId, fields: { order }, baseRevision })));
}

/** 任务状态: by whoever works on the visit, or by the office that answers for the task. */
export function setTaskState(input: CommandInput<'reception.setTaskState'>, context: DecisionContext): Decision {
  const { id, baseRevision, state, remarks, by } = input;
  const found = partOf(id, context);
  if (!found.ok) return found;
  const { part, visit } = found.value;
  if (part.kind !== 'receptionTask') return refuse('UNKNOWN_RECORD', { recordId: id });
  const task = part.values as unknown as ReceptionTask;
  const isOwn = task.responsibleOfficeId === context.actor.officeId;
  const refusal = isOwn
    ? forbidden(context, 'reception.setTaskState')
    : forbiddenVisit(visit, 'reception.setTaskState', context);
  if (refusal) return refusal;
  if (isOver(visit.values.stage)) return wrongState(visit.id, visit.values.stage);
  const changed = { state, ...(remarks !== undefined && { remarks }) };
  const fields = differingFields({ values: part.values as Record<string, Json> }, changed, changed);
  if (Object.keys(fields).length === 0) return accept([]);
  const marked = fields.state === undefined ? {} : { stateAt: serverNow(context), stateBy: by ?? context.actor.name };
  return acceptChanges(id, fieldsOf({ ...fields, ...marked }), baseRevision);
}
