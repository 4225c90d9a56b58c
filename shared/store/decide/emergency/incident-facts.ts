import { type Incident, incidentFactsSchema } from '../../../domain/emergency/incident.ts';
import type { IncidentSeverity } from '../../../domain/emergency/incident-severity.ts';
import { severityNow } from '../../../rules/emergency/incident-book.ts';
import { incidentNumber } from '../../../rules/emergency/incident-number.ts';
import { isOpenIncident } from '../../../rules/emergency/open-files.ts';
import { deadOrMissing } from '../../../rules/emergency/suggest-level.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import {
  accept,
  changedValues,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  type OperationDraft,
  refuse,
} from '../context.ts';
import {
  entryDraft,
  fileOf,
  type IncidentView,
  knownOf,
  type Moment,
  momentGiven,
  openIncidentFor,
} from './incident-context.ts';
import { occurrenceViolations } from './incidents.ts';
import { severityDraft, sinceAfter } from './severities.ts';

/** What is known of an incident changes; numbers get an entry of their own, by which 续报 are asked for. */
export function editFacts(
  { id, baseRevision, changes, at }: CommandInput<'emergency.editFacts'>,
  context: DecisionContext,
): Decision {
  const found = openIncidentFor('emergency.editFacts', id, context);
  if (!found.ok) return found;
  const moment = momentGiven(at, 'at', context);
  if (!moment.ok) return moment;
  const foreign = Object.keys(changes).filter((field) => !Object.hasOwn(incidentFactsSchema.shape, field));
  if (foreign.length > 0) {
    return { ok: false, error: foreign.map((field) => ({ code: 'INVALID_VALUES', recordId: id, field })) };
  }
  const after = changedValues<Incident>(found.value, changes);
  if (!after.ok) return after;
  const violations = 'occurredAt' in changes ? occurrenceViolations(after.value, after.value.knownAt) : [];
  if (violations.length > 0) return { ok: false, error: violations };
  const fields = differingFields(found.value, changes, after.value);
  if (Object.keys(fields).length === 0) return accept([]);
  return accept([
    { recordId: id, fields, baseRevision },
    ...severityDrafts(found.value, after.value, moment.value, context),
    ...entryDrafts(found.value, after.value, Object.keys(fields), moment.value, context),
  ]);
}

function entryDrafts(
  incident: IncidentView,
  { casualties }: Incident,
  fields: readonly string[],
  { at, isTyped }: Moment,
  context: DecisionContext,
): OperationDraft[] {
  const others = fields.filter((field) => field !== 'casualties');
  const time = { at, isTimeTyped: isTyped };
  const numbers = { kind: 'casualties', act: 'numbersChanged', ...time, casualties } as const;
  const facts = { kind: 'facts', act: 'factsChanged', ...time, details: { fields: others.join() } } as const;
  return [
    ...(others.length < fields.length ? [entryDraft(incident, numbers, context)] : []),
    ...(others.length > 0 ? [entryDraft(incident, facts, context)] : []),
  ];
}

/** The same level anew, where other deadlines hold for the category or for so many dead or missing. */
export function severityDrafts(
  incident: IncidentView,
  after: Incident,
  { at }: Pick<Moment, 'at'>,
  context: DecisionContext,
): OperationDraft[] {
  const last = severityNow(fileOf(incident, context));
  const isSame = last?.category === after.category && !crossesRule(last, deadOrMissing(after.casualties));
  if (!last || isSame) return [];
  const { level, isSensitive, reason } = last;
  const judged = { level, isSensitive, ...(reason && { reason }), since: sinceAfter(last, at) };
  return [severityDraft(incident.id, after, judged, context)];
}

const crossesRule = ({ rules, deadOrMissing: before }: IncidentSeverity, after: number): boolean =>
  rules.some(({ deadOrMissingAtLeast: least = 0 }) => before >= least !== after >= least);

/** 核实中 属实 不属实 移送 并案 */
export function setFact(input: CommandInput<'emergency.setFact'>, context: DecisionContext): Decision {
  const { id, baseRevision, fact, note, transferredTo, mergedInto } = input;
  const found = openIncidentFor('emergency.setFact', id, context);
  if (!found.ok) return found;
  const moment = momentGiven(input.at, 'at', context, knownOf(found.value.values));
  if (!moment.ok) return moment;
  if (found.value.values.fact === fact) return refuse('NOTHING_CHANGED', { recordId: id });
  const violations = factViolations(found.value, input, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const { at, isTyped } = moment.value;
  const into = fact === 'merged' ? mergedInto : undefined;
  const to = fact === 'transferred' ? transferredTo : undefined;
  const fields = {
    fact,
    factAt: at,
    factBy: context.actor.name,
    factNote: note ?? null,
    transferredTo: to ?? null,
    mergedInto: into ?? null,
  };
  const other = into === undefined ? undefined : context.state.get('incident', into)?.values;
  const details = {
    from: found.value.values.fact,
    to: fact,
    ...(to && { transferredTo: to }),
    ...(other && { number: incidentNumber(other), title: other.title }),
  };
  const entry = { kind: 'fact', act: fact, at, isTimeTyped: isTyped, details, text: note ?? '' } as const;
  const about = into === undefined ? entry : { ...entry, aboutId: into };
  return accept([{ recordId: id, fields: fieldsOf(fields), baseRevision }, entryDraft(found.value, about, context)]);
}

const unsettled: ReadonlySet<Incident['fact']> = new Set(['received', 'verifying']);

function factViolations(
  incident: IncidentView,
  { fact, note, transferredTo, mergedInto }: CommandInput<'emergency.setFact'>,
  { state }: DecisionContext,
): Violation[] {
  const missing = (field: string): Violation => ({ code: 'MISSING_TEXT', field });
  const violations: Violation[] = [];
  const isRevoked = !unsettled.has(incident.values.fact);
  if (!note && (isRevoked || fact === 'dismissed')) violations.push(missing('note'));
  if (fact === 'transferred' && !transferredTo) violations.push(missing('transferredTo'));
  if (fact !== 'merged') return violations;
  if (mergedInto === undefined) return [...violations, missing('mergedInto')];
  const other = mergedInto === incident.id ? undefined : state.get('incident', mergedInto);
  const isFit = other?.values.officeId === incident.values.officeId && isOpenIncident(fileOf(other, { state }));
  if (!isFit) violations.push({ code: 'UNKNOWN_RECORD', field: 'mergedInto', details: { id: mergedInto } });
  return violations;
}
