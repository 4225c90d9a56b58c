import { yearPartition } from '../../../domain/month.ts';
import type { JointMeeting, JointMeetingFacts, MeetingState } from '../../../domain/supervision/joint-meeting.ts';
import { jointMeetingFactsSchema } from '../../../domain/supervision/joint-meeting.ts';
import { isMadeWith, meetingId } from '../../../rules/supervision/matter-ids.ts';
import { duplicateMeetingNumbers, nextSequence } from '../../../rules/supervision/meeting-defaults.ts';
import { isCounted, meetingStateBefore } from '../../../rules/supervision/meeting-states.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import type { RecordReader } from '../../state.ts';
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
  unknownOffice,
  wrongState,
} from '../context.ts';
import { acceptChanges } from '../drafts.ts';
import { todayOf } from './matter-context.ts';
import { type MeetingView, meetingFor } from './meeting-context.ts';
import { newEntryDrafts } from './meeting-entries.ts';

export const meetingMadeWith = (key: string, state: RecordReader, year: string): string | undefined =>
  state.list('jointMeeting', year).find(({ id }) => isMadeWith(id, key))?.id;

/** 筹备: the next of its year, with the lists that are known already. */
export function plan(input: CommandInput<'meetings.plan'>, context: DecisionContext): Decision {
  const { officeId, key, values, entries } = input;
  const refusal = forbidden(context, 'meetings.plan', officeId);
  if (refusal) return refusal;
  if (meetingMadeWith(key, context.state, yearPartition(todayOf(context)))) return accept([]);
  const enteredAt = serverNow(context);
  const violations = factViolations(values, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const id = meetingId(officeId, enteredAt, key);
  const own = { officeId, enteredAt, enteredBy: context.actor.name, sequence: sequenceFor(values.heldOn, context) };
  return accept([
    { recordId: id, fields: fieldsOf({ ...values, ...own, state: 'planned' }) },
    ...newEntryDrafts({ id, officeId }, entries, new Map(), context),
  ]);
}

/** The meetings that may be of the year in which one on this day is held, whenever they were entered. */
const meetingsAround = (heldOn: string, { state }: DecisionContext): MeetingView[] => {
  const year = Number(heldOn.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((each) => state.list('jointMeeting', yearPartition(`${each}-01`)));
};

const sequenceFor = (heldOn: string, context: DecisionContext, exceptId = ''): number =>
  nextSequence(
    heldOn,
    meetingsAround(heldOn, context).flatMap(({ id, values }) => (id === exceptId ? [] : [values])),
  );

function factViolations(values: JointMeetingFacts, context: DecisionContext): Violation[] {
  const { startAt, endAt, hostOfficeId, replyOn, heldOn } = values;
  const unknown = unknownOffice(hostOfficeId, 'hostOfficeId', context);
  return [
    ...(unknown ? [unknown] : []),
    ...(startAt !== undefined && endAt !== undefined && endAt <= startAt
      ? [{ code: 'END_BEFORE_START', field: 'endAt' } as const]
      : []),
    ...(replyOn !== undefined && replyOn > heldOn ? [{ code: 'END_BEFORE_START', field: 'replyOn' } as const] : []),
  ];
}

const ownFields = new Set(Object.keys(jointMeetingFactsSchema.shape));

export function edit({ id, baseRevision, changes }: CommandInput<'meetings.edit'>, context: DecisionContext): Decision {
  const found = meetingFor('meetings.edit', id, null, context);
  if (!found.ok) return found;
  const foreign = Object.keys(changes).filter((field) => !ownFields.has(field));
  if (foreign.length > 0)
    return { ok: false, error: foreign.map((field) => ({ code: 'INVALID_VALUES', recordId: id, field })) };
  const after = changedValues<JointMeeting>(found.value, changes);
  if (!after.ok) return after;
  const violations = factViolations(after.value, context);
  if (violations.length > 0) return { ok: false, error: violations.map((each) => ({ ...each, recordId: id })) };
  const fields = differingFields(found.value, changes, after.value);
  const isOtherYear = after.value.heldOn.slice(0, 4) !== found.value.values.heldOn.slice(0, 4);
  // A number of the year that it left says nothing of the year in which it is held.
  const moved = isOtherYear ? { ...fields, sequence: sequenceFor(after.value.heldOn, context, id) } : fields;
  return acceptChanges(id, moved, baseRevision);
}

/** 发通知: time, place and who is asked to come are there. */
export function notify({ id, baseRevision }: CommandInput<'meetings.notify'>, context: DecisionContext): Decision {
  const found = meetingFor('meetings.notify', id, ['planned'], context);
  if (!found.ok) return found;
  const { startAt, venueId, placeText, chair } = found.value.values;
  const missing = [
    ...(startAt === undefined ? ['startAt'] : []),
    ...(venueId === undefined && placeText === '' ? ['placeText'] : []),
    ...(chair === '' ? ['chair'] : []),
  ];
  if (missing.length > 0) return needs(id, missing);
  const notified = { notifiedAt: serverNow(context), notifiedBy: context.actor.name };
  return moveTo('notified', found.value, notified, baseRevision);
}

export function hold({ id, baseRevision }: CommandInput<'meetings.hold'>, context: DecisionContext): Decision {
  const found = meetingFor('meetings.hold', id, ['planned', 'notified'], context);
  if (!found.ok) return found;
  if (found.value.values.heldOn > todayOf(context)) return refuse('TIME_AHEAD', { recordId: id, field: 'heldOn' });
  return moveTo('held', found.value, {}, baseRevision);
}

export function issueMinutes(input: CommandInput<'meetings.issueMinutes'>, context: DecisionContext): Decision {
  const { id, baseRevision, signedBy } = input;
  const found = meetingFor('meetings.issueMinutes', id, ['held'], context);
  if (!found.ok) return found;
  const issued = { minutedAt: serverNow(context), minutesSignedBy: signedBy };
  return moveTo('minuted', found.value, issued, baseRevision);
}

export function cancel(input: CommandInput<'meetings.cancel'>, context: DecisionContext): Decision {
  const { id, baseRevision, reason } = input;
  const found = meetingFor('meetings.cancel', id, ['planned', 'notified'], context);
  return found.ok ? moveTo('cancelled', found.value, { stateReason: reason }, baseRevision) : found;
}

export function goBack(input: CommandInput<'meetings.goBack'>, context: DecisionContext): Decision {
  const { id, baseRevision, reason } = input;
  const found = meetingFor('meetings.goBack', id, ['notified', 'held', 'minuted', 'cancelled'], context);
  if (!found.ok) return found;
  const { state, heldOn, sequence } = found.value.values;
  const to = meetingStateBefore(state);
  if (!to) return wrongState(id, state);
  const isTaken = meetingsAround(heldOn, context).some(
    ({ id: otherId, values }) =>
      otherId !== id &&
      isCounted(values.state) &&
      values.heldOn.slice(0, 4) === heldOn.slice(0, 4) &&
      values.sequence === sequence,
  );
  // While it was called off another one may have been given its number.
  const renumbered: OperationDraft['fields'] =
    state === 'cancelled' && isTaken ? { sequence: sequenceFor(heldOn, context, id) } : {};
  return moveTo(to, found.value, { ...renumbered, stateReason: reason }, baseRevision);
}

/** 重新编次: the next number of the year, for one whose number another one has too. */
export function renumber({ id, baseRevision }: CommandInput<'meetings.renumber'>, context: DecisionContext): Decision {
  const found = meetingFor('meetings.renumber', id, null, context);
  if (!found.ok) return found;
  const { heldOn } = found.value.values;
  const others = meetingsAround(heldOn, context).map((each) => ({ id: each.id, meeting: each.values }));
  if (!duplicateMeetingNumbers(others).has(id)) return refuse('NOTHING_CHANGED', { recordId: id });
  return accept([{ recordId: id, fields: { sequence: sequenceFor(heldOn, context, id) }, baseRevision }]);
}

const moveTo = (
  state: MeetingState,
  { id }: MeetingView,
  fields: OperationDraft['fields'],
  baseRevision: number,
): Decision => accept([{ recordId: id, fields: { ...fields, state }, baseRevision }]);

const needs = (id: string, fields: readonly string[]): Decision => ({
  ok: false,
  error: fields.map((field) => ({ code: 'MEETING_NEEDS', recordId: id, field, details: { field } })),
});
