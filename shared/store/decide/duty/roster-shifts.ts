import type { DutyShift } from '../../../domain/duty/duty-roster.ts';
import { dutyShiftSchema } from '../../../domain/duty/duty-roster.ts';
import { monthOf, monthPartition, withMonthsBeside } from '../../../domain/month.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import { partsOfRecordId } from '../../../domain/record.ts';
import { isDutyRecordOf, rosterId, rotationId, shiftId } from '../../../rules/duty/duty-ids.ts';
import type { ShiftChange } from '../../../rules/duty/roster-proposal.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import { DELETED_FIELD, deletionOf } from '../../record-state.ts';
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
} from '../context.ts';
import { acceptDeletion } from '../drafts.ts';
import {
  assignedMember,
  bookAround,
  closedDay,
  draftOf,
  dutyRecordFor,
  rosterStateOf,
  wrongOffice,
} from './duty-context.ts';
import { memberViolations } from './member-violations.ts';

/** Carries out what a proposal or an import says; nothing of it where one shift may not be changed. */
export function applyRoster(
  { officeId, baseRevision, changes, rotations }: CommandInput<'duty.applyRoster'>,
  context: DecisionContext,
): Decision {
  const refusal = forbidden(context, 'duty.applyRoster', officeId);
  if (refusal) return refusal;
  const wrong = wrongOffice(officeId, undefined, context);
  if (wrong) return { ok: false, error: [wrong] };
  const foreign = rotations.find(
    (rotation) => rotation.officeId !== officeId || !isDutyRecordOf(officeId, rotation.groupId),
  );
  if (foreign) return refuse('NOT_YOUR_OFFICE', { recordId: foreign.groupId });
  // Sound: what the schema parsed differs from `ShiftChange` only in optional fields that may be undefined.
  const violations = changesViolations(changes as readonly ShiftChange[], officeId, context);
  if (violations.length > 0) return { ok: false, error: violations };
  return accept([
    ...reopened(
      changes.map((change) => dateOf(change as ShiftChange, context) ?? ''),
      officeId,
      context,
    ),
    ...changes.map((change) => changeDraft(change as ShiftChange, officeId, baseRevision, context)),
    ...rotations.map((rotation) =>
      draftOf(rotationId(rotation.groupId, rotation.dayType, rotation.month), fieldsOf(rotation), baseRevision),
    ),
  ]);
}

export function addShift({ values }: CommandInput<'duty.addShift'>, context: DecisionContext): Decision {
  const { officeId, postId, date } = values;
  const refusal = forbidden(context, 'duty.addShift', officeId);
  if (refusal) return refusal;
  let n = 0;
  while (context.state.view(shiftId(officeId, postId, date, n))) n += 1;
  const shift: DutyShift = { ...values, origin: 'manual' };
  const change: ShiftChange = { kind: 'add', shiftId: shiftId(officeId, postId, date, n), shift };
  const violations = changesViolations([change], officeId, context);
  if (violations.length > 0) return { ok: false, error: violations };
  return accept([
    ...reopened([date], officeId, context),
    changeDraft(change, officeId, context.state.revision, context),
  ]);
}

const editable = new Set(['date', 'start', 'end', 'postId', 'due', 'isPinned', 'note']);

/** Moves a shift, gives it to somebody else, or pins it. Its record stays, and with it what was agreed about it. */
export function editShift(
  { id, baseRevision, changes }: CommandInput<'duty.editShift'>,
  context: DecisionContext,
): Decision {
  const found = dutyRecordFor('dutyShift', 'duty.editShift', id, context);
  if (!found.ok) return found;
  const foreign = Object.keys(changes).find((field) => !editable.has(field));
  if (foreign !== undefined) return refuse('INVALID_VALUES', { recordId: id, field: foreign });
  const parsed = changedValues<DutyShift>(found.value, changes);
  if (!parsed.ok) return parsed;
  if (!isWithinReach(id, parsed.value.date)) return refuse('INVALID_VALUES', { recordId: id, field: 'date' });
  const { officeId } = found.value.values;
  const named = withPresentName(parsed.value, officeId, context);
  const closed = closedViolations(id, found.value.values, context);
  const violations = closed.length > 0 ? closed : shiftViolations([[id, named]], officeId, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const fields = differingFields(found.value, changes, named);
  if (Object.keys(fields).length === 0) return accept([]);
  const drafts = reopened([found.value.values.date, named.date], officeId, context);
  const isOnlyPin = Object.keys(fields).every((field) => field === 'isPinned');
  return accept([...(isOnlyPin ? [] : drafts), draftOf(id, { ...fields, ...byHand(fields) }, baseRevision)]);
}

/** A shift that is moved further than the month beside that of its record would not be found by whoever opens its new month. */
const isWithinReach = (id: string, date: PlainDate): boolean =>
  withMonthsBeside([monthOf(date)])
    .map(monthPartition)
    .includes(partsOfRecordId(id).partition);

/** Whoever puts a name in by hand has made the shift theirs. */
const byHand = (fields: OperationDraft['fields']): OperationDraft['fields'] =>
  'due' in fields ? { origin: 'manual' } : {};

export function removeShift(
  { id, baseRevision }: CommandInput<'duty.removeShift'>,
  context: DecisionContext,
): Decision {
  const found = dutyRecordFor('dutyShift', 'duty.removeShift', id, context);
  if (!found.ok) return found;
  const violations = closedViolations(id, found.value.values, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const deletion = acceptDeletion(id, baseRevision, context);
  if (!deletion.ok) return deletion;
  return accept([...reopened([found.value.values.date], found.value.values.officeId, context), ...deletion.value]);
}

/** A roster that was reviewed and is changed wants reviewing again. */
function reopened(dates: readonly PlainDate[], officeId: string, context: DecisionContext): OperationDraft[] {
  const months = new Set(dates.filter((date) => date !== '').map(monthOf));
  return [...months]
    .filter((month) => rosterStateOf(officeId, month, context) === 'reviewed')
    .map((month) => draftOf(rosterId(officeId, month), { state: 'draft', reviewedBy: null, reviewedAt: null }));
}

function changeDraft(
  change: ShiftChange,
  officeId: string,
  baseRevision: number,
  context: DecisionContext,
): OperationDraft {
  const { shiftId: id } = change;
  if (change.kind === 'remove') {
    const record = context.state.heads(id);
    return draftOf(id, { [DELETED_FIELD]: record ? deletionOf(record, baseRevision) : [] }, baseRevision);
  }
  if (change.kind === 'assign') {
    const due = change.due && (assignedMember(change.due.memberId, officeId, context) ?? null);
    return draftOf(id, fieldsOf({ due: due ?? null }), baseRevision);
  }
  const written = fieldsOf(withPresentName(change.shift, officeId, context));
  // A shift that was there before and was removed begins anew.
  const former = context.state.view(id) ? Object.keys(dutyShiftSchema.shape) : [];
  return draftOf(id, { ...Object.fromEntries(former.map((field) => [field, null])), ...written }, baseRevision);
}

function withPresentName(shift: DutyShift, officeId: string, context: DecisionContext): DutyShift {
  if (!shift.due) return shift;
  return { ...shift, due: assignedMember(shift.due.memberId, officeId, context) ?? shift.due };
}

const closedViolations = (id: string, shift: DutyShift, context: DecisionContext): Violation[] => {
  const closed = closedDay(shift, context);
  return closed ? [{ ...closed, recordId: id }] : [];
};

const dateOf = (change: ShiftChange, { state }: DecisionContext): PlainDate | undefined =>
  change.kind === 'add' ? change.shift.date : state.get('dutyShift', change.shiftId)?.values.date;

function changesViolations(changes: readonly ShiftChange[], officeId: string, context: DecisionContext): Violation[] {
  const gone = new Set(changes.filter(({ kind }) => kind === 'remove').map((change) => change.shiftId));
  const after: [string, DutyShift][] = [];
  const violations: Violation[] = [];
  for (const change of changes) {
    const present = context.state.get('dutyShift', change.shiftId)?.values;
    if (present) violations.push(...closedViolations(change.shiftId, present, context));
    const wrong = change.kind === 'add' ? addViolation(change.shiftId, change.shift, officeId) : null;
    if (wrong) violations.push(wrong);
    if (change.kind === 'add') after.push([change.shiftId, change.shift]);
    else if (!present || present.officeId !== officeId)
      violations.push({ code: 'UNKNOWN_RECORD', recordId: change.shiftId });
    else if (change.kind === 'assign') after.push([change.shiftId, { ...present, due: change.due }]);
  }
  return violations.length > 0 ? violations : shiftViolations(after, officeId, context, gone);
}

function addViolation(id: string, shift: DutyShift, officeId: string): Violation | null {
  if (shift.officeId !== officeId || !isDutyRecordOf(officeId, id)) return { code: 'NOT_YOUR_OFFICE', recordId: id };
  return shift.adjustmentId === undefined ? null : { code: 'INVALID_VALUES', recordId: id, field: 'adjustmentId' };
}

/** What stands against these shifts as they would become: a closed day, an unknown post or member, one person twice a day. */
function shiftViolations(
  shifts: readonly (readonly [string, DutyShift])[],
  officeId: string,
  context: DecisionContext,
  gone: ReadonlySet<string> = new Set(),
): Violation[] {
  const dates = [...new Set(shifts.map(([, { date }]) => date))];
  const book = bookAround(dates, officeId, context);
  const after = new Map([...book.shifts].filter(([id]) => !gone.has(id)));
  for (const [id, shift] of shifts) after.set(id, shift);
  return shifts.flatMap(([id, shift]) => [
    ...closedViolations(id, shift, context),
    ...(book.posts.has(shift.postId)
      ? []
      : [{ code: 'UNKNOWN_RECORD', recordId: id, field: 'postId', details: { id: shift.postId } } as const]),
    ...memberViolations(id, shift, { ...book, shifts: after }, 'byHand'),
  ]);
}
