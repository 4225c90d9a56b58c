import { isRecordKind, recordSchemas } from '../../../domain/record.ts';
import type { Kept } from '../../../rules/kept.ts';
import { movedOrders, ordersAfter } from '../../../rules/list-order.ts';
import { meetingPartition, meetingRecordId } from '../../../rules/supervision/matter-ids.ts';
import type { CommandInput } from '../../commands.ts';
import type { MeetingEntry, MeetingEntryKind } from '../../meeting-commands.ts';
import type { RecordView } from '../../record-view.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  type OperationDraft,
  refuse,
  serverNow,
} from '../context.ts';
import { acceptChanges, acceptDeletion } from '../drafts.ts';
import { meetingFor } from './meeting-context.ts';

const entryKinds: readonly MeetingEntryKind[] = ['meetingTopic', 'meetingAttendee', 'meetingDecision'];

type Ordered = Kept<{ readonly order: number }>;

/** Lines of one kind of a meeting, in their order. */
const linesOf = (kind: MeetingEntryKind, meetingId: string, { state }: DecisionContext): Ordered[] =>
  state
    .list(kind, meetingPartition(meetingId))
    .filter(({ values }) => values.meetingId === meetingId)
    .sort((left, right) => left.values.order - right.values.order || (left.id < right.id ? -1 : 1));

/** Lines for a meeting's lists, each kind in the order in which it was given, after what is there. */
export function newEntryDrafts(
  { id, officeId }: { readonly id: string; readonly officeId: string },
  entries: readonly MeetingEntry[],
  lists: ReadonlyMap<MeetingEntryKind, readonly Ordered[]>,
  context: DecisionContext,
): OperationDraft[] {
  return entryKinds.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    const orders = ordersAfter(lists.get(kind) ?? [], own.length, undefined);
    return own.map(({ values }, index) => ({
      recordId: meetingRecordId(kind, id, context.newKey()),
      fields: fieldsOf({ ...values, officeId, meetingId: id, order: orders[index] }),
    }));
  });
}

export function addEntries(input: CommandInput<'meetings.addEntries'>, context: DecisionContext): Decision {
  const { meetingId, entries } = input;
  const found = meetingFor('meetings.addEntries', meetingId, null, context);
  if (!found.ok) return found;
  const { officeId } = found.value.values;
  const lists = new Map(entryKinds.map((kind) => [kind, linesOf(kind, meetingId, context)]));
  return accept(newEntryDrafts({ id: meetingId, officeId }, entries, lists, context));
}

const keptFields = new Set(['officeId', 'meetingId', 'order']);

export function editEntry(input: CommandInput<'meetings.editEntry'>, context: DecisionContext): Decision {
  const { id, baseRevision, changes } = input;
  const found = lineFor('meetings.editEntry', id, context);
  if (!found.ok) return found;
  const { line } = found.value;
  const shape = isRecordKind(line.kind) ? recordSchemas[line.kind].shape : {};
  const foreign = Object.keys(changes).filter((field) => keptFields.has(field) || !Object.hasOwn(shape, field));
  if (foreign.length > 0)
    return { ok: false, error: foreign.map((field) => ({ code: 'INVALID_VALUES', recordId: id, field })) };
  const after = changedValues<object>(line, changes);
  return after.ok ? acceptChanges(id, differingFields(line, changes, after.value), baseRevision) : after;
}

export function removeEntry(
  { id, baseRevision }: CommandInput<'meetings.removeEntry'>,
  context: DecisionContext,
): Decision {
  const found = lineFor('meetings.removeEntry', id, context);
  return found.ok ? acceptDeletion(id, baseRevision, context) : found;
}

export function moveEntry(
  { id, baseRevision, afterId }: CommandInput<'meetings.moveEntry'>,
  context: DecisionContext,
): Decision {
  const found = lineFor('meetings.moveEntry', id, context);
  if (!found.ok) return found;
  const { line, meetingId } = found.value;
  const list = linesOf(line.kind as MeetingEntryKind, meetingId, context);
  if (afterId !== null && !list.some((entry) => entry.id === afterId))
    return refuse('UNKNOWN_RECORD', { recordId: id, details: { id: afterId } });
  const orders = [...movedOrders(list, id, afterId)];
  return accept(orders.map(([recordId, order]) => ({ recordId, fields: { order }, baseRevision })));
}

/** 收到通知: all lines of a unit at once; what was said first stands. */
export function confirmReceipt(input: CommandInput<'meetings.confirmReceipt'>, context: DecisionContext): Decision {
  const { meetingId, unitName } = input;
  const found = meetingFor('meetings.confirmReceipt', meetingId, ['notified'], context);
  if (!found.ok) return found;
  const own = context.state
    .list('meetingAttendee', meetingPartition(meetingId))
    .filter(({ values }) => values.meetingId === meetingId && values.unit.name === unitName);
  if (own.length === 0)
    return refuse('NOT_A_UNIT', { recordId: meetingId, field: 'unitName', details: { name: unitName } });
  const fields = { receivedAt: serverNow(context), receivedBy: context.actor.name };
  return accept(
    own.filter(({ values }) => values.receivedAt === undefined).map(({ id }) => ({ recordId: id, fields })),
  );
}

/** A line that is there, of a meeting that the actor may do `action` to. */
function lineFor(action: Parameters<typeof meetingFor>[0], id: string, context: DecisionContext) {
  const line: RecordView | undefined = context.state.view(id);
  const { meetingId } = line?.values ?? {};
  if (line?.standing !== 'present' || typeof meetingId !== 'string' || !entryKinds.some((kind) => kind === line.kind))
    return refuse('UNKNOWN_RECORD', { recordId: id });
  const found = meetingFor(action, meetingId, null, context);
  return found.ok ? { ok: true as const, value: { line, meetingId } } : found;
}
