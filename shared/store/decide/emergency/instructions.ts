import type { Incident } from '../../../domain/emergency/incident.ts';
import type { IncidentInstruction } from '../../../domain/emergency/incident-instruction.ts';
import type { TimelineAct } from '../../../domain/emergency/incident-timeline.ts';
import { incidentRecordId } from '../../../rules/emergency/emergency-ids.ts';
import { type InstructionState, instructionState } from '../../../rules/emergency/instruction-state.ts';
import type { CommandInput, CommandName } from '../../commands.ts';
import type { TypedRecordView } from '../../record-view.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  refuse,
  serverNow,
  unknownOffice,
  wrongState,
} from '../context.ts';
import {
  entryDraft,
  type IncidentView,
  knownOf,
  type Milestone,
  momentGiven,
  openIncidentFor,
  openRecordFor,
  recordAbout,
} from './incident-context.ts';

/** 录入批示: the exact words; one by telephone was read back. */
export function addInstruction(
  { values }: CommandInput<'emergency.addInstruction'>,
  context: DecisionContext,
): Decision {
  const { incidentId, reportId, channel, isReadBack, classification: _none, ...said } = values;
  const found = openIncidentFor('emergency.addInstruction', incidentId, context);
  if (!found.ok) return found;
  const moment = momentGiven(values.receivedAt, 'receivedAt', context, beginningOf(found.value.values));
  if (!moment.ok) return moment;
  const report = reportId === undefined ? undefined : context.state.get('incidentReport', reportId)?.values;
  if (reportId !== undefined && report?.incidentId !== incidentId)
    return refuse('UNKNOWN_RECORD', { field: 'reportId', details: { id: reportId } });
  if (channel === 'phone' && !isReadBack) return refuse('NOT_READ_BACK', { field: 'isReadBack' });
  const { at, isTyped } = moment.value;
  const instruction = {
    ...said,
    officeId: found.value.values.officeId,
    incidentId,
    reportId,
    channel,
    isReadBack,
    receivedAt: at,
    isTimeTyped: isTyped,
    enteredBy: context.actor.name,
    enteredAt: serverNow(context),
  };
  const recordId = incidentRecordId('incidentInstruction', incidentId, context.newKey());
  const entry = {
    kind: 'instruction',
    act: 'instructionEntered',
    at,
    isTimeTyped: isTyped,
    text: values.text,
    details: { leader: values.leaderName, title: values.leaderTitle, channel, isReadBack },
    aboutId: recordId,
  } as const;
  return accept([{ recordId, fields: fieldsOf(instruction) }, entryDraft(found.value, entry, context)]);
}

/** 事发 where that is known, else 获悉. */
const beginningOf = (incident: Incident): Milestone =>
  incident.occurredAt.precision === 'unknown'
    ? knownOf(incident)
    : { what: 'occurred', at: Math.min(incident.occurredAt.at, incident.knownAt) };

/** 转办, to another unit or office as long as nobody else has signed; what the own office began is the next one's to do. */
export function forwardInstruction(
  input: CommandInput<'emergency.forwardInstruction'>,
  context: DecisionContext,
): Decision {
  const { toUnit, toOfficeId, dueAt } = input;
  const states = ['entered', 'forwarded', 'signed', 'started'] as const;
  const found = instructionIn('emergency.forwardInstruction', input.id, states, context);
  if (!found.ok) return found;
  const { forwardedAt, signedAt } = found.value.record.values;
  if (forwardedAt !== undefined && signedAt !== undefined) return wrongState(input.id, 'signed');
  const unknown = unknownOffice(toOfficeId, 'toOfficeId', context);
  if (unknown) return { ok: false, error: [unknown] };
  const now = serverNow(context);
  if (dueAt !== undefined && dueAt <= now) return refuse('END_BEFORE_START', { field: 'dueAt' });
  const forwarded = { toUnit, toOfficeId: toOfficeId ?? null, dueAt: dueAt ?? null };
  const begun = signedAt === undefined ? {} : { signedAt: null, signedBy: null, startedAt: null };
  const fields = { ...forwarded, ...begun, forwardedAt: now, forwardedBy: context.actor.name };
  const details = { toUnit, ...(dueAt !== undefined && { dueAt }) };
  return step(found.value, fields, { act: 'instructionForwarded', details, ...input }, context);
}

/** 签收 by whoever it was forwarded to, or by the incident's own office, which may act without that. */
export function signInstruction(input: CommandInput<'emergency.signInstruction'>, context: DecisionContext): Decision {
  const found = answeredInstruction('emergency.signInstruction', input.id, context);
  if (!found.ok) return found;
  const { values } = found.value.record;
  if (values.signedAt !== undefined) return refuse('ALREADY_SIGNED', { recordId: input.id });
  const actual = instructionState(values);
  const isOwn = values.toOfficeId === undefined && actual === 'entered';
  if (!isOwn && actual !== 'forwarded') return wrongState(input.id, actual);
  const fields = { signedAt: serverNow(context), signedBy: input.by ?? context.actor.name };
  return step(found.value, fields, { act: 'instructionSigned', ...input }, context);
}

/** 办理 */
export function startInstruction(
  input: CommandInput<'emergency.startInstruction'>,
  context: DecisionContext,
): Decision {
  const found = answeredInstruction('emergency.startInstruction', input.id, context, ['signed']);
  if (!found.ok) return found;
  return step(found.value, { startedAt: serverNow(context) }, { act: 'instructionStarted', ...input }, context);
}

/** 反馈 */
export function feedBackInstruction(
  input: CommandInput<'emergency.feedBackInstruction'>,
  context: DecisionContext,
): Decision {
  const found = answeredInstruction('emergency.feedBackInstruction', input.id, context, ['signed', 'started']);
  if (!found.ok) return found;
  const { feedback, by } = input;
  const fields = { feedback, feedbackAt: serverNow(context), feedbackBy: by ?? context.actor.name };
  return step(found.value, fields, { act: 'instructionFedBack', text: feedback, ...input }, context);
}

/** 领导已阅: the feedback was shown to whoever gave the instruction. */
export function showLeader(input: CommandInput<'emergency.showLeader'>, context: DecisionContext): Decision {
  const found = instructionIn('emergency.showLeader', input.id, ['fedBack'], context);
  if (!found.ok) return found;
  const moment = momentGiven(input.at, 'at', context);
  if (!moment.ok) return moment;
  const { at, isTyped } = moment.value;
  const said = { act: 'instructionShown', at, isTimeTyped: isTyped } as const;
  return step(found.value, { leaderReadAt: at }, { baseRevision: input.baseRevision, ...said }, context);
}

/** 办结 */
export function closeInstruction(
  input: CommandInput<'emergency.closeInstruction'>,
  context: DecisionContext,
): Decision {
  const found = instructionIn('emergency.closeInstruction', input.id, ['fedBack', 'shown'], context);
  if (!found.ok) return found;
  const fields = { closedAt: serverNow(context), closedBy: context.actor.name };
  return step(found.value, fields, { act: 'instructionClosed', ...input }, context);
}

function instructionIn(action: CommandName, id: string, states: readonly InstructionState[], context: DecisionContext) {
  const found = openRecordFor('incidentInstruction', action, id, context);
  if (!found.ok) return found;
  const actual = instructionState(found.value.record.values);
  return states.includes(actual) ? found : wrongState(id, actual);
}

/** Answered by the office that it was forwarded to; where that is none, by the incident's own. */
function answeredInstruction(
  action: CommandName,
  id: string,
  context: DecisionContext,
  states?: readonly InstructionState[],
) {
  const found = recordAbout('incidentInstruction', id, context);
  if (!found.ok) return found;
  const { record, incident } = found.value;
  const { toOfficeId, officeId } = record.values;
  const refusal =
    toOfficeId === undefined
      ? forbidden(context, 'emergency.addInstruction', officeId)
      : forbidden(context, action, toOfficeId);
  if (refusal) return refusal;
  if (incident.values.response === 'archived') return wrongState(incident.id, 'archived');
  const actual = instructionState(record.values);
  return states?.includes(actual) === false ? wrongState(id, actual) : found;
}

interface Step {
  readonly act: TimelineAct;
  readonly baseRevision: number;
  readonly by?: string | undefined;
  readonly at?: number | undefined;
  readonly isTimeTyped?: boolean;
  readonly text?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

function step(
  { record, incident }: { readonly record: TypedRecordView<'incidentInstruction'>; readonly incident: IncidentView },
  fields: { readonly [K in keyof IncidentInstruction]?: IncidentInstruction[K] | null },
  { act, by, at, isTimeTyped = false, text = '', baseRevision, details = {} }: Step,
  context: DecisionContext,
): Decision {
  const { leaderName, toUnit } = record.values;
  const entry = {
    kind: 'instruction',
    act,
    by,
    text,
    aboutId: record.id,
    isTimeTyped,
    ...(at !== undefined && { at }),
    details: { leader: leaderName, ...(toUnit !== undefined && { toUnit }), ...details },
  } as const;
  return accept([
    { recordId: record.id, fields: fieldsOf(fields), baseRevision },
    entryDraft(incident, entry, context),
  ]);
}
