import type { Incident, IncidentLevel } from '../../../domain/emergency/incident.ts';
import type { IncidentSeverity } from '../../../domain/emergency/incident-severity.ts';
import { incidentRecordId } from '../../../rules/emergency/emergency-ids.ts';
import { slaPackOn, thresholdsOn } from '../../../rules/emergency/emergency-rules.ts';
import { severityNow } from '../../../rules/emergency/incident-book.ts';
import { graver, isGraver } from '../../../rules/emergency/levels.ts';
import { deadOrMissing, suggestLevel } from '../../../rules/emergency/suggest-level.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import { accept, type Decision, type DecisionContext, fieldsOf, type OperationDraft, refuse } from '../context.ts';
import { chinaDate, entryDraft, fileOf, knownOf, momentGiven, openIncidentFor } from './incident-context.ts';

type Judged = Pick<IncidentSeverity, 'level' | 'isSensitive' | 'reason' | 'since'>;
type Facts = Pick<Incident, 'officeId' | 'category' | 'casualties'>;

/** 级别 from a moment on, with the deadlines that hold on its day. */
export function severityDraft(
  incidentId: string,
  { officeId, category, casualties }: Facts,
  judged: Judged,
  { state, actor, newKey }: DecisionContext,
): OperationDraft {
  const pack = slaPackOn(chinaDate(judged.since), state.list('slaPack'));
  const floors = [judged.isSensitive && pack.sensitiveAs, category === 'socialSecurity' && pack.socialSecurityAs];
  const severity: IncidentSeverity = {
    officeId,
    incidentId,
    ...judged,
    category,
    deadOrMissing: deadOrMissing(casualties),
    by: actor.name,
    packName: pack.name,
    packSource: pack.source,
    countsAs: floors.reduce<IncidentLevel>((level, floor) => (floor ? graver(level, floor) : level), judged.level),
    rules: pack.rules,
    escalateAfterMinutes: pack.escalateAfterMinutes,
  };
  return { recordId: incidentRecordId('incidentSeverity', incidentId, newKey()), fields: fieldsOf(severity) };
}

/** Of two levels of one moment nobody could tell which came last. */
export const sinceAfter = (last: Pick<IncidentSeverity, 'since'> | undefined, at: number): number =>
  last ? Math.max(at, last.since + 1) : at;

/** A level below what the numbers say asks for a reason. */
export function levelViolations(
  facts: Parameters<typeof suggestLevel>[0],
  { level, reason, since }: Pick<Judged, 'level' | 'reason' | 'since'>,
  { state }: DecisionContext,
): Violation[] {
  const suggested = suggestLevel(facts, thresholdsOn(chinaDate(since), state.list('thresholdTable'))).level;
  return isGraver(suggested, level) && !reason
    ? [{ code: 'LEVEL_BELOW_NUMBERS', field: 'level', details: { suggested } }]
    : [];
}

/** 定级: the next severity. The deadlines of a graver one run from this moment. */
export function setSeverity(input: CommandInput<'emergency.setSeverity'>, context: DecisionContext): Decision {
  const { level, isSensitive, reason } = input;
  const found = openIncidentFor('emergency.setSeverity', input.id, context);
  if (!found.ok) return found;
  const moment = momentGiven(input.at, 'at', context, knownOf(found.value.values));
  if (!moment.ok) return moment;
  const { at, isTyped } = moment.value;
  const { id, values } = found.value;
  const last = severityNow(fileOf(found.value, context));
  if (last?.level === level && last.isSensitive === isSensitive) return refuse('NOTHING_CHANGED', { recordId: id });
  if (last && input.at !== undefined && at < last.since) return refuse('BEFORE_LAST_LEVEL', { field: 'at' });
  const judged = { level, isSensitive, ...(reason && { reason }), since: sinceAfter(last, at) };
  const violations = levelViolations(values, judged, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const isLower = last !== undefined && isGraver(last.level, level);
  if (isLower && !reason) return refuse('MISSING_TEXT', { field: 'reason' });
  const isHigher = last === undefined || isGraver(level, last.level);
  const entry = {
    kind: 'severity',
    act: isHigher ? 'levelRaised' : isLower ? 'levelLowered' : 'levelKept',
    at,
    isTimeTyped: isTyped,
    text: reason ?? '',
    details: { from: last?.level ?? '', to: level, isSensitive },
  } as const;
  return accept([severityDraft(id, values, judged, context), entryDraft(found.value, entry, context)]);
}
