import { partsOfRecordId, type RecordKind } from '../../domain/record.ts';
import type { CommandInput } from '../commands.ts';
import { DELETED_FIELD } from '../record-state.ts';
import type { RecordView } from '../record-view.ts';
import { forbiddenContact, keeperOf } from './contacts.ts';
import { accept, type Decision, type DecisionContext, forbidden, leadOfficeId, refuse } from './context.ts';
import { besideChosen, besideRestored } from './emergency/settled-values.ts';
import { itemOfRestoredStop } from './reception/plan-links.ts';
import { forbiddenVisit, visitOfRecord } from './reception/visit-context.ts';

/** Kinds whose deletion and disputes people settle; issued versions and receipts stand as they are. */
export const settledByPeople = new Set([
  'office',
  'person',
  'leader',
  'venue',
  'contact',
  'absence',
  'planRules',
  'calendarNotice',
  'calendarDay',
  'planItem',
  'submission',
  'bulletin',
  'dutyMember',
  'dutyLeave',
  'dutyPost',
  'dutyGroup',
  'dutyRoom',
  'dutyTemplate',
  'dutyRules',
  'specialPeriod',
  'dutyRoster',
  'dutyShift',
  'dutyRotation',
  'dutyAdjustment',
  'handover',
  'spotCheck',
  'dailyReport',
  'dutyWarning',
  'restTaken',
  'slaPack',
  'thresholdTable',
  'reportRecipient',
  'incident',
  'incidentPerson',
  'incidentReport',
  'reportRoute',
  'incidentInstruction',
  'receptionRules',
  'reception',
  'receptionGuest',
  'itineraryStop',
  'receptionTask',
  'receptionMeal',
  'receptionRoom',
  'receptionVehicle',
  'seatPlan',
  'expenseSheet',
  'supervisionRules',
  'matter',
  'matterFeedback',
  'matterExtension',
  'jointMeeting',
  'meetingTopic',
  'meetingAttendee',
  'meetingDecision',
]);

/** Kinds that exist once for the district: the lead office's to settle. */
const leadKinds = new Set([
  'planRules',
  'calendarNotice',
  'calendarDay',
  'bulletin',
  'dutyRules',
  'specialPeriod',
  'slaPack',
  'thresholdTable',
  'reportRecipient',
  'receptionRules',
  'supervisionRules',
]);

function officeOf(id: string, context: DecisionContext): string {
  if (leadKinds.has(partsOfRecordId(id).kind)) return leadOfficeId(context) ?? '';
  const officeId = context.state.view(id)?.values.officeId;
  return typeof officeId === 'string' ? officeId : context.actor.officeId;
}

/** The refusal where the actor may not settle what became of a record: its office may; of a visit, whoever works on it. */
export function forbiddenSettling(
  id: string,
  action: 'records.restore' | 'records.chooseValue',
  context: DecisionContext,
): ReturnType<typeof forbidden> {
  if (partsOfRecordId(id).kind === ('contact' satisfies RecordKind)) {
    return forbiddenContact(keeperOf(id, context), context);
  }
  const visit = visitOfRecord(id, context);
  return visit
    ? forbiddenVisit(visit, 'reception.editEntry', context)
    : forbidden(context, action, officeOf(id, context));
}

/** Takes a deletion back; the values were kept. */
export function restore({ id }: CommandInput<'records.restore'>, context: DecisionContext): Decision {
  const refusal = forbiddenSettling(id, 'records.restore', context);
  if (refusal) return refusal;
  const view = context.state.view(id);
  if (view?.standing !== 'deleted') return refuse('UNKNOWN_RECORD', { recordId: id });
  if (isDestroyed(view, context)) return refuse('PERSONAL_DATA_DESTROYED', { recordId: id });
  return accept([
    { recordId: id, fields: { [DELETED_FIELD]: null } },
    ...besideRestored(view, context),
    ...itemOfRestoredStop(view, context),
  ]);
}

/** Somebody in an incident whose personal data were destroyed does not come back. */
function isDestroyed({ kind, values }: RecordView, { state }: DecisionContext): boolean {
  if (kind !== ('incidentPerson' satisfies RecordKind) || typeof values.incidentId !== 'string') return false;
  return state.get('incident', values.incidentId)?.values.personalDataDestroyedAt !== undefined;
}

/** Settles a conflict: writes one of the disputed values again, now knowing all of them. */
export function chooseValue(
  { id, field, operationId }: CommandInput<'records.chooseValue'>,
  context: DecisionContext,
): Decision {
  const refusal = forbiddenSettling(id, 'records.chooseValue', context);
  if (refusal) return refusal;
  if (!settledByPeople.has(partsOfRecordId(id).kind)) return refuse('UNKNOWN_RECORD', { recordId: id });
  const { state } = context;
  const chosen = state
    .heads(id)
    ?.fields.get(field)
    ?.find((head) => head.operationId === operationId);
  const view = state.view(id);
  if (!chosen || !view) return refuse('NO_SUCH_VALUE', { recordId: id, field });
  const beside = besideChosen(view, field, chosen.value, context);
  return beside.ok ? accept([{ recordId: id, fields: { [field]: chosen.value } }, ...beside.value]) : beside;
}
