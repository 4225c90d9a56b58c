import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { IncidentReport, ReportState } from '../../../domain/emergency/incident-report.ts';
import { addMonths, monthPartition, monthsFrom } from '../../../domain/month.ts';
import { incidentRecordId } from '../../../rules/emergency/emergency-ids.ts';
import { reportTitle, withReportNumber } from '../../../rules/emergency/report-draft.ts';
import type { CommandInput, CommandName } from '../../commands.ts';
import type { TypedRecordView } from '../../record-view.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  refuse,
  serverNow,
  wrongState,
} from '../context.ts';
import {
  entryDraft,
  type IncidentView,
  knownOf,
  momentGiven,
  openIncidentFor,
  openRecordFor,
} from './incident-context.ts';

type ReportView = TypedRecordView<'incidentReport'>;

/** 拟稿 */
export function draftReport(input: CommandInput<'emergency.draftReport'>, context: DecisionContext): Decision {
  const { incidentId, kind } = input;
  const { classification: _none, ...words } = input.values;
  const found = openIncidentFor('emergency.draftReport', incidentId, context);
  if (!found.ok) return found;
  const report = {
    ...words,
    officeId: found.value.values.officeId,
    incidentId,
    kind,
    state: 'draft',
    draftedBy: context.actor.name,
    draftedAt: serverNow(context),
  };
  const recordId = incidentRecordId('incidentReport', incidentId, context.newKey());
  const details = { kind, title: words.title };
  const entry = { kind: 'report', act: 'reportDrafted', details, aboutId: recordId } as const;
  return accept([{ recordId, fields: fieldsOf(report) }, entryDraft(found.value, entry, context)]);
}

/** Words of a draft; what happens to the report is what the timeline tells, not every word that is changed. */
export function editReport(
  { id, baseRevision, values }: CommandInput<'emergency.editReport'>,
  context: DecisionContext,
): Decision {
  const found = reportIn('emergency.editReport', id, ['draft', 'returned'], context);
  if (!found.ok) return found;
  const { classification: _none, ...words } = values;
  const fields = differingFields(found.value.record, fieldsOf(words), words);
  return accept(Object.keys(fields).length === 0 ? [] : [{ recordId: id, fields, baseRevision }]);
}

/** 送审 */
export function submitReport(input: CommandInput<'emergency.submitReport'>, context: DecisionContext): Decision {
  const found = reportIn('emergency.submitReport', input.id, ['draft', 'returned'], context);
  return found.ok
    ? step(found.value, input, { state: 'inReview', returnReason: null }, 'reportSubmitted', context)
    : found;
}

/** 审核通过 */
export function passReview(input: CommandInput<'emergency.passReview'>, context: DecisionContext): Decision {
  const found = reportIn('emergency.passReview', input.id, ['inReview'], context);
  if (!found.ok) return found;
  const reviewed = { reviewedBy: input.by ?? context.actor.name, reviewedAt: serverNow(context) };
  return step(found.value, input, { state: 'awaitingSignature', ...reviewed }, 'reportPassed', context);
}

/** 退回修改 */
export function returnReport(input: CommandInput<'emergency.returnReport'>, context: DecisionContext): Decision {
  const found = reportIn('emergency.returnReport', input.id, ['inReview', 'awaitingSignature'], context);
  return found.ok
    ? step(found.value, input, { state: 'returned', returnReason: input.reason }, 'reportReturned', context)
    : found;
}

/** 作废: the report stays as it is, with its number. */
export function voidReport(input: CommandInput<'emergency.voidReport'>, context: DecisionContext): Decision {
  const states: ReportState[] = ['draft', 'inReview', 'returned', 'awaitingSignature', 'signed'];
  const found = reportIn('emergency.voidReport', input.id, states, context);
  if (!found.ok) return found;
  const voided = { voidReason: input.reason, voidedAt: serverNow(context), voidedBy: context.actor.name };
  return step(found.value, input, { state: 'void', ...voided }, 'reportVoided', context);
}

/** 签发: gives the number, and keeps the numbers of people as the report has them. Steps before it may be left out: speed comes first. */
export function signReport(input: CommandInput<'emergency.signReport'>, context: DecisionContext): Decision {
  const { id, baseRevision, signedBy } = input;
  const found = reportIn('emergency.signReport', id, ['draft', 'inReview', 'awaitingSignature'], context);
  if (!found.ok) return found;
  const { record, incident } = found.value;
  const moment = momentGiven(input.at, 'at', context, knownOf(incident.values));
  if (!moment.ok) return moment;
  if (signedBy === '') return refuse('NO_SIGNER', { field: 'signedBy' });
  const isEarly = record.values.kind === 'final' && incident.values.response === 'ongoing';
  if (isEarly && !record.values.earlyReason) return refuse('FINAL_BEFORE_END', { field: 'earlyReason' });
  const { at, isTyped } = moment.value;
  const number = nextNumber(record, at, context);
  const title = titleOf(record.values, number, incident);
  const { sections, urgency, sentTo, copiedTo, contact } = record.values;
  const fields = {
    // What is signed is written once more: an edit that did not know of the signature disputes it.
    ...{ title, sections, urgency, sentTo, copiedTo, contact },
    state: 'signed',
    signedBy,
    signedAt: at,
    signatureEnteredBy: context.actor.name,
    number,
    casualties: incident.values.casualties,
  };
  const entry = {
    kind: 'report',
    act: 'reportSigned',
    at,
    isTimeTyped: isTyped,
    aboutId: id,
    details: { ...detailsOf(record.values, number), title, signedBy, from: record.values.state },
    text: (isEarly && record.values.earlyReason) || '',
  } as const;
  return accept([{ recordId: id, fields: fieldsOf(fields), baseRevision }, entryDraft(incident, entry, context)]);
}

/** A 续报 gets its number, whatever the incident is called by now. */
const titleOf = ({ kind, title }: IncidentReport, number: number | undefined, { values }: IncidentView): string =>
  withReportNumber(title || reportTitle(kind, undefined, values.title), kind, number);

/** Of 续报 the next of the incident, of 专报 the next 期号 of the office in the year; voided ones keep theirs. */
function nextNumber({ values }: ReportView, signedAt: number, { state }: DecisionContext): number | undefined {
  const { kind, incidentId, officeId } = values;
  if (kind !== 'followUp' && kind !== 'special') return undefined;
  const yearOf = (instant: number): string => chinaTimeOf(instant).date.slice(0, 4);
  const year = yearOf(signedAt);
  // Reports stand in the month in which their incident became known.
  const months = monthsFrom(addMonths(`${year}-01`, -12), `${year}-12`);
  const numbered = months
    .flatMap((month) => state.list('incidentReport', monthPartition(month)))
    .filter(
      ({ values: other }) =>
        other.kind === kind &&
        (kind === 'followUp'
          ? other.incidentId === incidentId
          : other.officeId === officeId && yearOf(other.signedAt ?? 0) === year),
    );
  return Math.max(0, ...numbered.map(({ values: other }) => other.number ?? 0)) + 1;
}

export const detailsOf = ({ kind, title }: IncidentReport, number: number | undefined) => ({
  kind,
  title,
  ...(number !== undefined && { number }),
});

function step(
  { record, incident }: { readonly record: ReportView; readonly incident: IncidentView },
  input: { readonly baseRevision: number; readonly by?: string | undefined; readonly reason?: string },
  fields: { readonly [K in keyof IncidentReport]?: IncidentReport[K] | null },
  act: 'reportSubmitted' | 'reportPassed' | 'reportReturned' | 'reportVoided',
  context: DecisionContext,
): Decision {
  const details = detailsOf(record.values, record.values.number);
  const entry = { kind: 'report', act, details, text: input.reason ?? '', aboutId: record.id, by: input.by } as const;
  const { baseRevision } = input;
  return accept([
    { recordId: record.id, fields: fieldsOf(fields), baseRevision },
    entryDraft(incident, entry, context),
  ]);
}

function reportIn(action: CommandName, id: string, states: readonly ReportState[], context: DecisionContext) {
  const found = openRecordFor('incidentReport', action, id, context);
  if (!found.ok) return found;
  const actual = found.value.record.values.state;
  return states.includes(actual) ? found : wrongState(id, actual);
}
