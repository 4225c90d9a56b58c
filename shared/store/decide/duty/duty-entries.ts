import { addMonths, monthOf, monthPartition } from '../../../domain/month.ts';
import { directoryPartition, partsOfRecordId, recordId } from '../../../domain/record.ts';
import { dutyRecordId, dutyRoomId, templateId } from '../../../rules/duty/duty-ids.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import type { DutyEntry } from '../../duty-commands.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  forbidden,
  refuse,
} from '../context.ts';
import { acceptChanges, acceptDeletion, acceptWhole } from '../drafts.ts';
import { dutyRecordFor, today, wrongOffice } from './duty-context.ts';

const entryKinds = new Set<string>(['dutyMember', 'dutyLeave', 'dutyPost', 'dutyGroup', 'specialPeriod']);

export function addEntries({ entries }: CommandInput<'duty.addEntries'>, context: DecisionContext): Decision {
  const violations = entries.flatMap((entry) => entryViolations(entry, context));
  if (violations.length > 0) return { ok: false, error: violations };
  return accept(entries.map((entry) => ({ recordId: entryId(entry, context), fields: fieldsOf(entry.values) })));
}

const entryId = (entry: DutyEntry, { newKey }: DecisionContext): string =>
  entry.kind === 'specialPeriod'
    ? recordId(entry.kind, directoryPartition, newKey())
    : dutyRecordId(entry.kind, directoryPartition, entry.values.officeId, newKey());

export function editEntry(
  { id, baseRevision, changes }: CommandInput<'duty.editEntry'>,
  context: DecisionContext,
): Decision {
  const view = context.state.view(id);
  if (!view || !entryKinds.has(view.kind) || view.standing !== 'present')
    return refuse('UNKNOWN_RECORD', { recordId: id });
  if ('officeId' in changes) return refuse('INVALID_VALUES', { recordId: id, field: 'officeId' });
  const values = changedValues<object>(view, changes);
  if (!values.ok) return values;
  const violations = entryViolations({ kind: view.kind, values: values.value } as DutyEntry, context);
  if (violations.length > 0) return { ok: false, error: violations.map((each) => ({ ...each, recordId: id })) };
  return acceptChanges(id, differingFields(view, changes, values.value), baseRevision);
}

/** What somebody still serves by is not removed: a member or post on a roster to come, a group that fills a post. */
export function removeEntry(
  { id, baseRevision }: CommandInput<'duty.removeEntry'>,
  context: DecisionContext,
): Decision {
  const view = context.state.view(id);
  if (!view || !entryKinds.has(view.kind) || view.standing !== 'present')
    return refuse('UNKNOWN_RECORD', { recordId: id });
  const refusal = forbiddenEntry(
    { kind: view.kind, values: view.values } as unknown as DutyEntry,
    'duty.removeEntry',
    context,
  );
  if (refusal) return refusal;
  const count = usesOf(id, context);
  if (count > 0) return refuse('STILL_ON_ROSTER', { recordId: id, details: { count } });
  return acceptDeletion(id, baseRevision, context);
}

const MONTHS_AHEAD = 13;

function usesOf(id: string, context: DecisionContext): number {
  const { state } = context;
  const { kind } = partsOfRecordId(id);
  if (kind === 'dutyGroup') return state.list('dutyPost').filter(({ values }) => values.groupId === id).length;
  if (kind !== 'dutyMember' && kind !== 'dutyPost') return 0;
  const from = today(context);
  const months = Array.from({ length: MONTHS_AHEAD }, (_, offset) => addMonths(monthOf(from), offset));
  const shifts = months
    .flatMap((month) => state.list('dutyShift', monthPartition(month)))
    .filter(({ values }) => values.date >= from && (values.postId === id || values.due?.memberId === id));
  const templates = state.list('dutyTemplate').filter(({ values }) => values.posts.some(({ postId }) => postId === id));
  return shifts.length + templates.length;
}

function forbiddenEntry(
  { kind, values }: DutyEntry,
  action: 'duty.addEntries' | 'duty.editEntry' | 'duty.removeEntry',
  context: DecisionContext,
) {
  return kind === 'specialPeriod'
    ? forbidden(context, 'duty.saveSpecialPeriod')
    : forbidden(context, action, values.officeId);
}

function entryViolations(entry: DutyEntry, context: DecisionContext): Violation[] {
  const refusal = forbiddenEntry(entry, 'duty.addEntries', context);
  if (refusal) return [...refusal.error];
  if (entry.kind !== 'specialPeriod') {
    const wrong = wrongOffice(entry.values.officeId, undefined, context);
    if (wrong) return [wrong];
  }
  return [...orderViolations(entry), ...referenceViolations(entry, context)];
}

function orderViolations({ kind, values }: DutyEntry): Violation[] {
  if (kind === 'dutyLeave' || kind === 'specialPeriod') {
    return values.toDate < values.fromDate ? [{ code: 'END_BEFORE_START', field: 'toDate' }] : [];
  }
  if (kind !== 'dutyMember') return [];
  const { joinsOn, leavesOn, nightBarFrom, nightBarUntil } = values;
  const ends = [
    [joinsOn, leavesOn, 'leavesOn'],
    [nightBarFrom, nightBarUntil, 'nightBarUntil'],
  ] as const;
  return ends.flatMap(([from, to, field]): Violation[] =>
    from !== undefined && to !== undefined && to < from ? [{ code: 'END_BEFORE_START', field }] : [],
  );
}

/** Everybody and everything an entry names is there and of the same office. */
function referenceViolations({ kind, values }: DutyEntry, { state }: DecisionContext): Violation[] {
  const unknown = (field: string, id: string): Violation => ({ code: 'UNKNOWN_RECORD', field, details: { id } });
  const isMember = (id: string, officeId: string): boolean => state.get('dutyMember', id)?.values.officeId === officeId;
  if (kind === 'dutyLeave')
    return isMember(values.memberId, values.officeId) ? [] : [unknown('memberId', values.memberId)];
  if (kind === 'dutyGroup') {
    const strangers = values.memberIds.filter((id) => !isMember(id, values.officeId));
    return strangers.map((id) => unknown('memberIds', id));
  }
  if (kind === 'dutyPost') {
    const { groupId, officeId } = values;
    const isKnown = groupId === undefined || state.get('dutyGroup', groupId)?.values.officeId === officeId;
    return isKnown ? [] : [unknown('groupId', groupId)];
  }
  if (kind === 'specialPeriod') {
    return values.officeIds.filter((id) => !state.get('office', id)).map((id) => unknown('officeIds', id));
  }
  const { personId, leaderId } = values;
  return [
    ...(personId !== undefined && !state.get('person', personId) ? [unknown('personId', personId)] : []),
    ...(leaderId !== undefined && !state.get('leader', leaderId) ? [unknown('leaderId', leaderId)] : []),
  ];
}

/** 值班室: one for each office. */
export function saveRoom({ baseRevision, values }: CommandInput<'duty.saveRoom'>, context: DecisionContext): Decision {
  const { officeId } = values;
  const refusal = forbidden(context, 'duty.saveRoom', officeId);
  if (refusal) return refusal;
  const wrong = wrongOffice(officeId, undefined, context);
  if (wrong) return { ok: false, error: [wrong] };
  return acceptWhole('dutyRoom', partsOfRecordId(dutyRoomId(officeId)).key, values, baseRevision, context);
}

/** A template from another day on is another record: days before it keep theirs. */
export function saveTemplate(
  { baseRevision, values }: CommandInput<'duty.saveTemplate'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'duty.saveTemplate', values.officeId);
  if (refusal) return refusal;
  const isSpecial = values.dayType === 'special';
  const period = values.specialPeriodId;
  if (isSpecial !== (period !== undefined)) return refuse('INVALID_VALUES', { field: 'specialPeriodId' });
  if (period !== undefined && !context.state.get('specialPeriod', period))
    return refuse('UNKNOWN_RECORD', { field: 'specialPeriodId', details: { id: period } });
  const strangers = values.posts.filter(
    ({ postId }) => context.state.get('dutyPost', postId)?.values.officeId !== values.officeId,
  );
  if (strangers.length > 0)
    return refuse('UNKNOWN_RECORD', { field: 'posts', details: { id: strangers[0]?.postId ?? '' } });
  return acceptWhole('dutyTemplate', partsOfRecordId(templateId(values)).key, values, baseRevision, context);
}

export function removeTemplate(
  { id, baseRevision }: CommandInput<'duty.removeTemplate'>,
  context: DecisionContext,
): Decision {
  const found = dutyRecordFor('dutyTemplate', 'duty.removeTemplate', id, context);
  return found.ok ? acceptDeletion(id, baseRevision, context) : found;
}

/** Rules from another day on are another record: days before it keep theirs. */
export function saveDutyRules(
  { baseRevision, values }: CommandInput<'rules.saveDutyRules'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.saveDutyRules');
  return refusal ?? acceptWhole('dutyRules', values.effectiveFrom, values, baseRevision, context);
}

export function removeDutyRules(
  { id, baseRevision }: CommandInput<'rules.removeDutyRules'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'rules.removeDutyRules');
  if (refusal) return refusal;
  if (!context.state.get('dutyRules', id)) return refuse('UNKNOWN_RECORD', { recordId: id });
  return acceptDeletion(id, baseRevision, context);
}
