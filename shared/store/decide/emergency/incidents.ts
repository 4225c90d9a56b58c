import type { Incident, PersonDetails } from '../../../domain/emergency/incident.ts';
import { monthPartition } from '../../../domain/month.ts';
import { partsOfRecordId } from '../../../domain/record.ts';
import { dutyRecordId } from '../../../rules/duty/duty-ids.ts';
import { incidentId, incidentRecordId } from '../../../rules/emergency/emergency-ids.ts';
import { slaPackOn } from '../../../rules/emergency/emergency-rules.ts';
import { incidentNumber } from '../../../rules/emergency/incident-number.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  forbidden,
  type OperationDraft,
  refuse,
  serverNow,
  unknownOffice,
} from '../context.ts';
import { chinaDate, entryDraft, type IncidentView, momentGiven, openIncidentFor } from './incident-context.ts';
import { levelViolations, severityDraft } from './severities.ts';

const DAY_MS = 86_400_000;
/** Nobody writes at one 接报 for longer: a time further back was not measured at its first key. */
const MEASURED_MS = 15 * 60_000;

/** 接报: the incident, its level, who told of it, and the first entry of its timeline. Said twice with one key it is one incident. */
export function register(input: CommandInput<'emergency.register'>, context: DecisionContext): Decision {
  const { officeId, key, values, callId, level, isSensitive, levelReason, source } = input;
  const refusal = forbidden(context, 'emergency.register', officeId);
  if (refusal) return refusal;
  const wrong = unknownOffice(officeId, 'officeId', context);
  if (wrong) return { ok: false, error: [wrong] };
  const moment = momentGiven(input.knownAt, 'knownAt', context);
  if (!moment.ok) return moment;
  const { at: knownAt } = moment.value;
  const isTyped = input.isKnownAtTyped || serverNow(context) - knownAt > MEASURED_MS;
  const id = incidentId(officeId, knownAt, key);
  if (context.state.heads(id)) return accept([]);
  const judged = { level, isSensitive, ...(levelReason && { reason: levelReason }), since: knownAt };
  const violations = [
    ...occurrenceViolations(values, knownAt),
    ...callViolations(callId, incidentsOf(officeId, partsOfRecordId(id).partition, context), context),
    ...levelViolations(values, judged, context),
  ];
  if (violations.length > 0) return { ok: false, error: violations };
  const { personalDataDays } = slaPackOn(chinaDate(knownAt), context.state.list('slaPack'));
  const incident: Incident = {
    ...values,
    officeId,
    sequence: nextSequence(officeId, partsOfRecordId(id).partition, context),
    knownAt,
    isKnownAtTyped: isTyped,
    ...(callId !== undefined && { callId }),
    fact: 'received',
    response: 'ongoing',
    personalDataUntil: knownAt + personalDataDays * DAY_MS,
  };
  const entry = {
    kind: 'received',
    act: 'registered',
    at: knownAt,
    isTimeTyped: isTyped,
    casualties: incident.casualties,
    details: { title: values.title, sourceUnit: values.sourceUnit, level, isSensitive },
    text: levelReason ?? '',
  } as const;
  return accept([
    { recordId: id, fields: fieldsOf(incident) },
    severityDraft(id, incident, judged, context),
    ...sourceDrafts(id, officeId, source, context),
    entryDraft({ id, values: incident }, entry, context),
  ]);
}

/** Nobody knows of an incident before it happens. */
export const occurrenceViolations = ({ occurredAt }: Pick<Incident, 'occurredAt'>, knownAt: number): Violation[] =>
  occurredAt.precision !== 'unknown' && occurredAt.at > knownAt
    ? [{ code: 'KNOWN_BEFORE_OCCURRED', field: 'occurredAt' }]
    : [];

/** A call that is in the log, and of which no other incident came. */
function callViolations(
  callId: string | undefined,
  others: readonly IncidentView[],
  { state }: DecisionContext,
): Violation[] {
  const field = 'callId';
  if (callId === undefined) return [];
  if (!state.get('callRecord', callId)) return [{ code: 'UNKNOWN_RECORD', field, details: { id: callId } }];
  const other = others.find(({ values }) => values.callId === callId);
  return other ? [{ code: 'CALL_TAKEN', field, details: { number: incidentNumber(other.values) } }] : [];
}

const incidentsOf = (officeId: string, partition: string, { state }: DecisionContext): IncidentView[] =>
  state.list('incident', partition).filter(({ values }) => values.officeId === officeId);

const nextSequence = (officeId: string, partition: string, context: DecisionContext): number =>
  Math.max(0, ...incidentsOf(officeId, partition, context).map(({ values }) => values.sequence)) + 1;

function sourceDrafts(
  id: string,
  officeId: string,
  source: PersonDetails | undefined,
  { newKey, sealPerson }: DecisionContext,
): OperationDraft[] {
  if (!source || Object.values(source).every((text) => text === '')) return [];
  const person = { officeId, incidentId: id, role: 'source', sealed: sealPerson(id, source) };
  return [{ recordId: incidentRecordId('incidentPerson', id, newKey()), fields: person }];
}

/** 涉密登记: of a classified document only its number and where it went. */
export function keepStub({ values }: CommandInput<'emergency.keepStub'>, context: DecisionContext): Decision {
  const { officeId } = values;
  const refusal = forbidden(context, 'emergency.keepStub', officeId);
  if (refusal) return refusal;
  const wrong = unknownOffice(officeId, 'officeId', context);
  if (wrong) return { ok: false, error: [wrong] };
  const moment = momentGiven(values.receivedAt, 'receivedAt', context);
  if (!moment.ok) return moment;
  const partition = monthPartition(chinaDate(values.receivedAt));
  const recordId = dutyRecordId('classifiedStub', partition, officeId, context.newKey());
  return accept([{ recordId, fields: fieldsOf({ ...values, enteredBy: context.actor.name }) }]);
}

/** Another number, where two workstations gave the same one without knowing of each other. */
export function renumber({ id, baseRevision }: CommandInput<'emergency.renumber'>, context: DecisionContext): Decision {
  const found = openIncidentFor('emergency.renumber', id, context);
  if (!found.ok) return found;
  const { officeId, sequence } = found.value.values;
  const { partition } = partsOfRecordId(id);
  const same = incidentsOf(officeId, partition, context).filter(({ values }) => values.sequence === sequence);
  if (same.length < 2) return refuse('NOTHING_CHANGED', { recordId: id });
  const next = nextSequence(officeId, partition, context);
  const entry = { kind: 'facts', act: 'renumbered', details: { from: sequence, to: next } } as const;
  return accept([{ recordId: id, fields: { sequence: next }, baseRevision }, entryDraft(found.value, entry, context)]);
}
