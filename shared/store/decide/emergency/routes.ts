import { ok, type Result } from '../../../base/result.ts';
import type { ReportRoute } from '../../../domain/emergency/incident-report.ts';
import type { TimelineAct } from '../../../domain/emergency/incident-timeline.ts';
import { answeredRecordId } from '../../../rules/emergency/emergency-ids.ts';
import { routeState } from '../../../rules/emergency/route-state.ts';
import type { Violation } from '../../../rules/violation.ts';
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
  wrongState,
} from '../context.ts';
import { entryDraft, fileOf, type IncidentView, momentGiven, openRecordFor, recordAbout } from './incident-context.ts';
import { isSameRecipient } from './report-sending.ts';

interface RouteFound {
  readonly record: TypedRecordView<'reportRoute'>;
  readonly incident: IncidentView;
}

/** 电话确认收到 */
export function confirmRoute(input: CommandInput<'emergency.confirmRoute'>, context: DecisionContext): Decision {
  const { id, baseRevision, confirmedWith } = input;
  const found = openRecordFor('reportRoute', 'emergency.confirmRoute', id, context);
  if (!found.ok) return found;
  const { record, incident } = found.value;
  const moment = momentGiven(input.at, 'at', context, { what: 'sent', at: record.values.sentAt });
  if (!moment.ok) return moment;
  if (record.values.confirmedAt !== undefined) return wrongState(id, 'confirmed');
  const { at, isTyped } = moment.value;
  const details = { recipient: record.values.recipientName, confirmedWith };
  const entry = { kind: 'route', act: 'receiptConfirmed', at, isTimeTyped: isTyped, details, aboutId: id } as const;
  return accept([
    { recordId: id, fields: { confirmedAt: at, confirmedWith }, baseRevision },
    entryDraft(incident, entry, context),
  ]);
}

/** 再次核实: the same report to the same recipient, in a round of its own. */
export function askAgain({ id }: CommandInput<'emergency.askAgain'>, context: DecisionContext): Decision {
  const found = openRecordFor('reportRoute', 'emergency.askAgain', id, context);
  if (!found.ok) return found;
  const { record, incident } = found.value;
  const { officeId, incidentId, reportId, recipientName, leg, toOfficeId, channel } = record.values;
  const report = context.state.get('incidentReport', reportId);
  if (report?.values.state !== 'signed') return wrongState(reportId, report?.values.state ?? 'missing');
  const rounds = fileOf(incident, context)
    .routes.filter(({ values }) => values.reportId === reportId && isSameRecipient(values, record.values))
    .map(({ values }) => values.round);
  const round = Math.max(...rounds) + 1;
  const asked: ReportRoute = {
    officeId,
    incidentId,
    reportId,
    recipientName,
    leg,
    channel,
    round,
    ...(toOfficeId !== undefined && { toOfficeId }),
    sentAt: serverNow(context),
    isTimeTyped: false,
    sentBy: context.actor.name,
    isVerificationAsked: true,
  };
  const recordId = answeredRecordId('reportRoute', incidentId, context.newKey(), toOfficeId);
  const details = { recipient: recipientName, round };
  const entry = { kind: 'route', act: 'askedAgain', details, aboutId: recordId } as const;
  return accept([{ recordId, fields: fieldsOf(asked) }, entryDraft(incident, entry, context)]);
}

/** 已读 by the recipient's people; what others got, or what was read before, stays as it is. */
export function readRoutes({ ids }: CommandInput<'emergency.readRoutes'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'emergency.readRoutes');
  if (refusal) return refusal;
  const { actor, state } = context;
  const read = { readAt: serverNow(context), readBy: actor.name };
  const unread = ids.filter((id) => {
    const route = state.get('reportRoute', id)?.values;
    return route?.toOfficeId === actor.officeId && route.readAt === undefined;
  });
  return accept(unread.map((recordId) => ({ recordId, fields: read })));
}

/** 签收, which is not 核实. */
export function signRoute({ id, baseRevision, by }: CommandInput<'emergency.signRoute'>, context: DecisionContext) {
  const found = answeredRoute('emergency.signRoute', id, context);
  if (!found.ok) return found;
  const { signedAt, readAt } = found.value.record.values;
  if (signedAt !== undefined) return refuse('ALREADY_SIGNED', { recordId: id });
  const [now, name] = [serverNow(context), by ?? context.actor.name];
  const fields = { signedAt: now, signedBy: name, ...(readAt === undefined && { readAt: now, readBy: name }) };
  return answer(found.value, fields, { act: 'received', by, baseRevision }, context);
}

export function startVerifying(input: CommandInput<'emergency.startVerifying'>, context: DecisionContext): Decision {
  const found = signedRoute('emergency.startVerifying', input.id, ['signed'], context);
  if (!found.ok) return found;
  return answer(found.value, { verifyingAt: serverNow(context) }, { act: 'verificationStarted', ...input }, context);
}

export function reportVerified(input: CommandInput<'emergency.reportVerified'>, context: DecisionContext): Decision {
  const found = signedRoute('emergency.reportVerified', input.id, ['signed', 'verifying'], context);
  if (!found.ok) return found;
  const now = serverNow(context);
  const { feedback, by } = input;
  const fields = {
    verifyingAt: found.value.record.values.verifyingAt ?? now,
    verifiedAt: now,
    verifiedBy: by ?? context.actor.name,
    ...(feedback !== undefined && { feedback, feedbackAt: now }),
  };
  return answer(found.value, fields, { act: 'verified', ...input }, context);
}

/** 反馈 */
export function feedBackRoute(input: CommandInput<'emergency.feedBackRoute'>, context: DecisionContext): Decision {
  const found = signedRoute('emergency.feedBackRoute', input.id, ['signed', 'verifying', 'verified'], context);
  if (!found.ok) return found;
  const { feedback } = input;
  return answer(found.value, { feedback, feedbackAt: serverNow(context) }, { act: 'fedBack', ...input }, context);
}

/** A route that the actor answers: at the office that it went to, or, where it went to none, for the recipient. */
function answeredRoute(
  action: CommandName,
  id: string,
  context: DecisionContext,
): Result<RouteFound, readonly Violation[]> {
  const found = recordAbout('reportRoute', id, context);
  if (!found.ok) return found;
  const { record, incident } = found.value;
  const { toOfficeId, officeId } = record.values;
  const refusal =
    toOfficeId === undefined
      ? forbidden(context, 'emergency.confirmRoute', officeId)
      : forbidden(context, action, toOfficeId);
  if (refusal) return refusal;
  // Whoever was told may still sign when the incident is archived; nothing further is asked.
  const isClosed = incident.values.response === 'archived' && action !== 'emergency.signRoute';
  return isClosed ? wrongState(incident.id, 'archived') : ok(found.value);
}

function signedRoute(
  action: CommandName,
  id: string,
  states: readonly ReturnType<typeof routeState>[],
  context: DecisionContext,
): Result<RouteFound, readonly Violation[]> {
  const found = answeredRoute(action, id, context);
  if (!found.ok) return found;
  const actual = routeState(found.value.record.values);
  return states.includes(actual) ? found : wrongState(id, actual);
}

interface Answer {
  readonly act: TimelineAct;
  readonly baseRevision: number;
  readonly by?: string | undefined;
  readonly feedback?: string | undefined;
}

function answer(
  { record, incident }: RouteFound,
  fields: { readonly [K in keyof ReportRoute]?: ReportRoute[K] },
  { act, by, baseRevision, feedback = '' }: Answer,
  context: DecisionContext,
): Decision {
  const { recipientName, round } = record.values;
  const details = { recipient: recipientName, round };
  const entry = { kind: 'route', act, details, text: feedback, aboutId: record.id, by } as const;
  return accept([
    { recordId: record.id, fields: fieldsOf(fields), baseRevision },
    entryDraft(incident, entry, context),
  ]);
}
