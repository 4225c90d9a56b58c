import type { PostDuty } from '../../../domain/duty/duty-staff.ts';
import type { EscalationStep } from '../../../domain/emergency/incident-alarm.ts';
import { desksNow } from '../../../rules/duty/on-duty.ts';
import {
  alarmAnswerId,
  escalationId,
  incidentPartition,
  isToldAlarm,
  toldAlarmKey,
  waiverId,
} from '../../../rules/emergency/emergency-ids.ts';
import { obligationsOf } from '../../../rules/emergency/obligations.ts';
import type { CommandInput } from '../../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  leadOfficeId,
  refuse,
  serverNow,
} from '../context.ts';
import { bookAround } from '../duty/duty-context.ts';
import { bookWith, chinaDate, entryDraft, incidentFor, openIncidentFor } from './incident-context.ts';

/** 豁免 of one obligation that is not met. */
export function waive(
  { incidentId, obligationKey, reason, approvedBy }: CommandInput<'emergency.waive'>,
  context: DecisionContext,
): Decision {
  const found = openIncidentFor('emergency.waive', incidentId, context);
  if (!found.ok) return found;
  const now = serverNow(context);
  const { files, calendar } = bookWith(incidentId, context);
  const file = files.get(incidentId);
  const unmet = file ? obligationsOf(file, calendar, now) : [];
  const obligation = unmet.find(({ key, state }) => key === obligationKey && (state === 'open' || state === 'missed'));
  if (!obligation) return refuse('UNKNOWN_RECORD', { field: 'obligationKey', details: { id: obligationKey } });
  const { officeId } = found.value.values;
  const waiver = {
    officeId,
    incidentId,
    obligationKey,
    reason,
    approvedBy,
    waivedAt: now,
    waivedBy: context.actor.name,
  };
  const recordId = waiverId(incidentId, obligationKey);
  const { kind, leg, channel, dueAt } = obligation;
  const details = { obligation: kind, leg, channel, approvedBy, ...(dueAt !== undefined && { dueAt }) };
  const entry = { kind: 'waiver', act: 'waived', details, text: reason, aboutId: recordId } as const;
  return accept([{ recordId, fields: waiver }, entryDraft(found.value, entry, context)]);
}

/** 已知悉: silences one alarm at every workstation; said twice it is said once. */
export function answerAlarm(input: CommandInput<'emergency.answerAlarm'>, context: DecisionContext): Decision {
  const { incidentId, alarmKey, by } = input;
  if (isToldAlarm(alarmKey)) return answerTold(input, context);
  const found = incidentFor('emergency.answerAlarm', incidentId, context);
  if (!found.ok) return found;
  if (context.state.heads(alarmAnswerId(incidentId, alarmKey))) return accept([]);
  const entry = { kind: 'acknowledged', act: 'alarmAnswered', details: { alarm: alarmKey }, by } as const;
  return accept([
    answerDraft(input, found.value.values.officeId, context),
    entryDraft(found.value, entry, context, `${alarmKey}-answered`),
  ]);
}

/** An alarm about a report that came from another office is answered where the report went. */
function answerTold(input: CommandInput<'emergency.answerAlarm'>, context: DecisionContext): Decision {
  const { incidentId, alarmKey } = input;
  const { state, actor } = context;
  if (!state.get('incident', incidentId)) return refuse('UNKNOWN_RECORD', { recordId: incidentId });
  const isTold = state
    .list('reportRoute', incidentPartition(incidentId))
    .some(
      ({ id, values }) =>
        values.incidentId === incidentId && values.toOfficeId === actor.officeId && toldAlarmKey(id) === alarmKey,
    );
  const refusal = isTold ? forbidden(context, 'emergency.answerAlarm') : refuse('NOT_YOUR_OFFICE');
  if (refusal) return refusal;
  return state.heads(alarmAnswerId(incidentId, alarmKey))
    ? accept([])
    : accept([answerDraft(input, actor.officeId, context)]);
}

const answerDraft = (
  { incidentId, alarmKey, by }: CommandInput<'emergency.answerAlarm'>,
  officeId: string,
  context: DecisionContext,
) => ({
  recordId: alarmAnswerId(incidentId, alarmKey),
  fields: {
    officeId,
    incidentId,
    alarmKey,
    answeredAt: serverNow(context),
    answeredBy: by ?? context.actor.name,
  },
});

/** 升级: who is to be called next. Whichever workstation notices first, it is one escalation. */
export function escalate(
  { incidentId, alarmKey, step }: CommandInput<'emergency.escalate'>,
  context: DecisionContext,
): Decision {
  const found = incidentFor('emergency.escalate', incidentId, context);
  if (!found.ok) return found;
  const recordId = escalationId(incidentId, alarmKey, step);
  if (context.state.heads(recordId)) return accept([]);
  const { officeId } = found.value.values;
  const { name = '', phone = '' } = nextHigher(step, officeId, context) ?? {};
  const escalation = { officeId, incidentId, alarmKey, step, escalatedAt: serverNow(context), name, phone };
  const details = { alarm: alarmKey, step, name };
  const entry = { kind: 'escalated', act: 'escalated', details, aboutId: recordId } as const;
  return accept([
    { recordId, fields: fieldsOf(escalation) },
    entryDraft(found.value, entry, context, `${alarmKey}-${step}`),
  ]);
}

/** 带班领导 of the office on duty now; where its roster has none, its 总带班, and then that of the lead office. */
function nextHigher(step: EscalationStep, officeId: string, context: DecisionContext) {
  const lead = leadOfficeId(context);
  return (
    onDuty(officeId, step, context) ??
    onDuty(officeId, 'chief', context) ??
    (lead === undefined ? undefined : onDuty(lead, 'chief', context))
  );
}

function onDuty(officeId: string, duty: PostDuty, context: DecisionContext) {
  const now = serverNow(context);
  const book = bookAround([chinaDate(now)], officeId, context);
  const onRoster = desksNow(book, [], now).flatMap((desk) => desk.onRoster);
  return onRoster.find(({ shift, actual }) => actual && book.posts.get(shift.postId)?.duty === duty)?.actual;
}
