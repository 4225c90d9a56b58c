import { type IncidentReport, type ReportRoute, sectionsSchema } from '../../../domain/emergency/incident-report.ts';
import { rulesThatHold } from '../../../rules/emergency/demand.ts';
import { answeredRecordId, incidentRecordId } from '../../../rules/emergency/emergency-ids.ts';
import { type IncidentFile, type Kept, severityNow } from '../../../rules/emergency/incident-book.ts';
import { reportTitle } from '../../../rules/emergency/report-draft.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  fieldsOf,
  type OperationDraft,
  refuse,
  serverNow,
  unknownOffice,
} from '../context.ts';
import {
  entryDraft,
  fileOf,
  type IncidentView,
  knownOf,
  momentGiven,
  openIncidentFor,
  openRecordFor,
  TYPED_TOLERANCE_MS,
} from './incident-context.ts';
import { detailsOf } from './reports.ts';

type Destination = CommandInput<'emergency.sendReport'>['destinations'][number];

/** 电话报告: what was said, to whom and when. The written report follows. */
export function reportByPhone(input: CommandInput<'emergency.reportByPhone'>, context: DecisionContext): Decision {
  const { incidentId, points } = input;
  const found = openIncidentFor('emergency.reportByPhone', incidentId, context);
  if (!found.ok) return found;
  const destination: Destination = { ...input.destination, channel: 'phone' };
  const moment = momentGiven(destination.sentAt, 'sentAt', context, knownOf(found.value.values));
  if (!moment.ok) return moment;
  const file = fileOf(found.value, context);
  const violations = destinationViolations(destination, file, context);
  if (violations.length > 0) return { ok: false, error: violations };
  const { at, isTyped } = moment.value;
  const { officeId, title, casualties } = found.value.values;
  const report: IncidentReport = {
    officeId,
    incidentId,
    kind: 'firstCall',
    title: reportTitle('firstCall', undefined, title),
    sections: sectionsSchema.parse({ overview: points }),
    urgency: 'normal',
    sentTo: destination.recipientName,
    copiedTo: '',
    contact: '',
    state: 'signed',
    draftedBy: context.actor.name,
    draftedAt: serverNow(context),
    signedBy: context.actor.name,
    signedAt: at,
    signatureEnteredBy: context.actor.name,
    casualties,
  };
  const reportId = incidentRecordId('incidentReport', incidentId, context.newKey());
  const { recipientName, answeredBy = '', isReadBack = false } = destination;
  const entry = {
    kind: 'report',
    act: 'phoned',
    at,
    isTimeTyped: isTyped,
    text: points,
    aboutId: reportId,
    details: { recipients: recipientName, answeredBy, isReadBack },
  } as const;
  return accept([
    { recordId: reportId, fields: fieldsOf(report) },
    routeDraft(reportId, found.value, destination, context),
    entryDraft(found.value, entry, context),
  ]);
}

/** 报送: a route for each destination; a follow-up also reaches every unit that was told before. */
export function sendReport(input: CommandInput<'emergency.sendReport'>, context: DecisionContext): Decision {
  const { id, destinations } = input;
  const found = openRecordFor('incidentReport', 'emergency.sendReport', id, context);
  if (!found.ok) return found;
  const { record, incident } = found.value;
  if (record.values.state !== 'signed') return refuse('NOT_SIGNED', { recordId: id });
  const file = fileOf(incident, context);
  const violations = destinations.flatMap((destination) => [
    ...sentViolations(destination, record.values, incident, context),
    ...destinationViolations(destination, file, context),
  ]);
  if (violations.length > 0) return { ok: false, error: violations };
  const all = [...destinations, ...toldBefore(record, destinations, file)];
  const times = destinations.map(({ sentAt }) => sentAt ?? serverNow(context));
  const entry = {
    kind: 'report',
    act: 'sent',
    at: Math.min(...times),
    aboutId: id,
    isTimeTyped: destinations.some(({ sentAt }) => isTyped(sentAt, context)),
    details: {
      ...detailsOf(record.values, record.values.number),
      recipients: all.map(({ recipientName }) => recipientName).join('、'),
      count: all.length,
    },
    text: [...new Set(destinations.flatMap(({ skipReason }) => skipReason || []))].join('；').slice(0, 4000),
  } as const;
  return accept([
    ...all.map((destination) => routeDraft(id, incident, destination, context)),
    entryDraft(incident, entry, context),
  ]);
}

const isTyped = (at: number | undefined, context: DecisionContext): boolean => {
  const moment = momentGiven(at, 'sentAt', context);
  return moment.ok && moment.value.isTyped;
};

function routeDraft(
  reportId: string,
  { id, values }: IncidentView,
  { sentAt, ...destination }: Destination,
  context: DecisionContext,
): OperationDraft {
  const route: ReportRoute = {
    ...withoutAbsent(destination),
    officeId: values.officeId,
    incidentId: id,
    reportId,
    round: 1,
    sentBy: context.actor.name,
    sentAt: sentAt ?? serverNow(context),
    isTimeTyped: isTyped(sentAt, context),
  };
  const recordId = answeredRecordId('reportRoute', id, context.newKey(), destination.toOfficeId);
  return { recordId, fields: fieldsOf(route) };
}

// Sound: only fields without a value are left out.
const withoutAbsent = (destination: Omit<Destination, 'sentAt'>) =>
  fieldsOf(destination) as unknown as Pick<
    ReportRoute,
    'recipientName' | 'leg' | 'channel' | 'isVerificationAsked' | 'toOfficeId' | 'answeredBy'
  >;

function sentViolations(
  { recipientName, sentAt }: Destination,
  { signedAt = 0 }: IncidentReport,
  incident: IncidentView,
  context: DecisionContext,
) {
  const moment = momentGiven(sentAt, 'sentAt', context, knownOf(incident.values));
  if (!moment.ok) return moment.error;
  const isEarly = sentAt !== undefined && sentAt < signedAt - TYPED_TOLERANCE_MS;
  return isEarly ? [{ code: 'SENT_BEFORE_SIGNED', field: 'sentAt', details: { name: recipientName } } as const] : [];
}

function destinationViolations(
  { recipientName, leg, channel, toOfficeId, answeredBy, skipReason, skipApprovedBy }: Destination,
  file: IncidentFile,
  context: DecisionContext,
): Violation[] {
  const missing = (field: string): Violation => ({ code: 'MISSING_TEXT', field, details: { name: recipientName } });
  const unknown = unknownOffice(toOfficeId, 'toOfficeId', context);
  const isOwn = toOfficeId === file.incident.officeId;
  const isSkip = leg === 'province' && !isProvinceAsked(file);
  return [
    ...(unknown ? [unknown] : []),
    ...(isOwn ? [{ code: 'UNKNOWN_RECORD', field: 'toOfficeId', details: { id: toOfficeId } } as const] : []),
    ...(channel === 'phone' && !answeredBy ? [missing('answeredBy')] : []),
    ...(isSkip && !skipReason ? [missing('skipReason')] : []),
    ...(isSkip && !skipApprovedBy ? [missing('skipApprovedBy')] : []),
  ];
}

/** 越级 is what no deadline asks for. */
function isProvinceAsked(file: IncidentFile): boolean {
  const severity = severityNow(file);
  return severity !== undefined && rulesThatHold(severity).some(({ leg }) => leg === 'province');
}

const later: ReadonlySet<IncidentReport['kind']> = new Set(['followUp', 'final', 'special']);

type Recipient = Pick<ReportRoute, 'toOfficeId' | 'recipientName'>;
export const isSameRecipient = (left: Recipient, right: Recipient): boolean =>
  left.toOfficeId === undefined && right.toOfficeId === undefined
    ? left.recipientName === right.recipientName
    : left.toOfficeId === right.toOfficeId;

/** 抄告 units see every later report: those who got an earlier one and are neither named now nor have this one. */
function toldBefore(
  { id, values }: Kept<IncidentReport>,
  destinations: readonly Destination[],
  { routes }: IncidentFile,
): Destination[] {
  if (!later.has(values.kind)) return [];
  const reached: Recipient[] = [
    ...destinations,
    ...routes.filter((route) => route.values.reportId === id).map((route) => route.values),
  ];
  const told: Destination[] = [];
  for (const { values: route } of routes) {
    const { leg, recipientName, toOfficeId } = route;
    if (leg !== 'units' || [...reached, ...told].some((other) => isSameRecipient(other, route))) continue;
    const recipient = { recipientName, ...(toOfficeId !== undefined && { toOfficeId }) };
    told.push({ ...recipient, leg, channel: 'written', isVerificationAsked: false });
  }
  return told;
}
