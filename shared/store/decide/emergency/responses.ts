import type { ResponseState } from '../../../domain/emergency/incident.ts';
import { slaPackOn } from '../../../rules/emergency/emergency-rules.ts';
import { isOpenIncident } from '../../../rules/emergency/open-files.ts';
import { isFactSettled } from '../../../rules/emergency/open-incidents.ts';
import type { CommandInput, CommandName } from '../../commands.ts';
import { accept, type Decision, type DecisionContext, refuse, serverNow, wrongState } from '../context.ts';
import {
  chinaDate,
  entryDraft,
  fileOf,
  incidentFor,
  knownOf,
  momentGiven,
  openIncidentFor,
} from './incident-context.ts';

const DAY_MS = 86_400_000;

/** 处置结束: the final report is asked for from now on, and personal data are kept for so many days more. */
export function endResponse(input: CommandInput<'emergency.endResponse'>, context: DecisionContext): Decision {
  const { id, baseRevision, note = '' } = input;
  const found = respondingTo('emergency.endResponse', id, ['ongoing'], context);
  if (!found.ok) return found;
  const moment = momentGiven(input.at, 'at', context, knownOf(found.value.values));
  if (!moment.ok) return moment;
  const { at, isTyped } = moment.value;
  const { personalDataUntil } = found.value.values;
  const { personalDataDays } = slaPackOn(chinaDate(at), context.state.list('slaPack'));
  const until = Math.max(personalDataUntil, at + personalDataDays * DAY_MS);
  const fields = { response: 'ended', endedAt: at, endedBy: context.actor.name, personalDataUntil: until };
  const entry = { kind: 'response', act: 'responseEnded', at, isTimeTyped: isTyped, text: note } as const;
  return accept([{ recordId: id, fields, baseRevision }, entryDraft(found.value, entry, context)]);
}

export function resumeResponse(
  { id, baseRevision, reason }: CommandInput<'emergency.resumeResponse'>,
  context: DecisionContext,
): Decision {
  const found = respondingTo('emergency.resumeResponse', id, ['ended'], context);
  if (!found.ok) return found;
  const fields = { response: 'ongoing', endedAt: null, endedBy: null };
  const entry = { kind: 'response', act: 'responseResumed', text: reason } as const;
  return accept([{ recordId: id, fields, baseRevision }, entryDraft(found.value, entry, context)]);
}

/** 评估、总结 */
export function assess(
  { id, baseRevision, assessment }: CommandInput<'emergency.assess'>,
  context: DecisionContext,
): Decision {
  const found = respondingTo('emergency.assess', id, ['ended'], context);
  if (!found.ok) return found;
  const fields = { response: 'assessed', assessment, assessedAt: serverNow(context) };
  const entry = { kind: 'response', act: 'assessed', text: assessment } as const;
  return accept([{ recordId: id, fields, baseRevision }, entryDraft(found.value, entry, context)]);
}

/** 归档: from now on only corrections are added. */
export function archive(
  { id, baseRevision, reason }: CommandInput<'emergency.archive'>,
  context: DecisionContext,
): Decision {
  const incident = context.state.get('incident', id)?.values;
  // What was found untrue, handed on or merged has no response that could end.
  const from: readonly ResponseState[] =
    incident && isFactSettled(incident) ? ['ongoing', 'ended', 'assessed'] : ['ended', 'assessed'];
  const found = respondingTo('emergency.archive', id, from, context);
  if (!found.ok) return found;
  if (!reason && isOpenIncident(fileOf(found.value, context)))
    return refuse('FINAL_REPORT_MISSING', { field: 'reason' });
  const fields = { response: 'archived', archivedAt: serverNow(context), archivedBy: context.actor.name };
  const entry = { kind: 'response', act: 'archived', text: reason ?? '' } as const;
  return accept([{ recordId: id, fields, baseRevision }, entryDraft(found.value, entry, context)]);
}

/** 记事 and 更正; a correction stands below what it is about, also when everything else is closed. */
export function addNote(input: CommandInput<'emergency.addNote'>, context: DecisionContext): Decision {
  const { incidentId, kind, text, aboutId } = input;
  const find = kind === 'correction' ? incidentFor : openIncidentFor;
  const found = find('emergency.addNote', incidentId, context);
  if (!found.ok) return found;
  const moment = momentGiven(input.at, 'at', context);
  if (!moment.ok) return moment;
  const about = aboutId === undefined ? undefined : context.state.get('timelineEntry', aboutId);
  if (aboutId !== undefined && about?.values.incidentId !== incidentId)
    return refuse('UNKNOWN_RECORD', { field: 'aboutId', details: { id: aboutId } });
  const { at, isTyped } = moment.value;
  const act = kind === 'correction' ? 'corrected' : 'noted';
  const entry = { kind, act, at, isTimeTyped: isTyped, text, ...(about && { aboutId: about.id }) } as const;
  return accept([entryDraft(found.value, entry, context)]);
}

function respondingTo(action: CommandName, id: string, from: readonly ResponseState[], context: DecisionContext) {
  const found = openIncidentFor(action, id, context);
  if (!found.ok) return found;
  const actual = found.value.values.response;
  return from.includes(actual) ? found : wrongState(id, actual);
}
