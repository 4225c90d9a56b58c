import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import type { IncidentBook, IncidentFile } from '../../shared/rules/emergency/incident-book.ts';
import { instructionState } from '../../shared/rules/emergency/instruction-state.ts';
import { openObligationsOf } from '../../shared/rules/emergency/obligations.ts';
import type { Actor } from '../../shared/rules/permissions.ts';
import type { InboxEntry, InboxReason } from './inbox-entry.ts';

const DAY_MS = 86_400_000;
/** How long before its date people are told that personal data will be destroyed: whoever still needs them can say so. */
const DESTRUCTION_NOTICE_MS = 14 * DAY_MS;

interface Desk {
  readonly me: Actor;
  /** By the file server's clock. */
  readonly now: number;
  readonly mayDo: (action: string, officeId?: string) => boolean;
}

/** What of emergency information waits for this person: reports to sign for, to review and to sign, deadlines, instructions. */
export function emergencyInboxEntries(book: IncidentBook, desk: Desk): InboxEntry[] {
  return [...book.files.values()].flatMap((file) => [
    ...told(file, desk),
    ...instructionsFor(file, desk),
    ...(file.incident.officeId === desk.me.officeId ? own(file, book, desk) : []),
  ]);
}

const entry = (
  file: IncidentFile,
  reason: InboxReason,
  key: string,
  since: number,
  rest: Partial<InboxEntry> = {},
): InboxEntry => ({
  key: `${reason} ${key}`,
  reason,
  date: chinaTimeOf(since).date,
  route: { screen: 'emergency', tab: 'board', incidentId: file.id },
  officeId: file.incident.officeId,
  name: file.incident.title,
  since,
  ...rest,
});

/** The offices that a report went to. */
const toldOf = ({ routes }: IncidentFile, reportId: string): string[] => [
  ...new Set(routes.flatMap(({ values }) => (values.reportId === reportId ? (values.toOfficeId ?? []) : []))),
];

function told(file: IncidentFile, { me, mayDo }: Desk): InboxEntry[] {
  if (!mayDo('emergency.signRoute')) return [];
  return file.routes.flatMap(({ id, values }): InboxEntry[] => {
    if (values.toOfficeId !== me.officeId) return [];
    const told = { toldOfficeIds: toldOf(file, values.reportId) };
    if (values.signedAt === undefined) return [entry(file, 'toldReport', id, values.sentAt, told)];
    const isAwaited = values.isVerificationAsked && values.verifiedAt === undefined;
    return isAwaited ? [entry(file, 'verifyReport', id, values.sentAt, told)] : [];
  });
}

function instructionsFor(file: IncidentFile, { me, mayDo }: Desk): InboxEntry[] {
  return file.instructions.flatMap(({ id, values }): InboxEntry[] => {
    const state = instructionState(values);
    const isMine = values.toOfficeId === me.officeId && mayDo('emergency.signInstruction');
    if (isMine && (state === 'forwarded' || state === 'signed' || state === 'started')) {
      const { dueAt, forwardedAt, receivedAt } = values;
      return [entry(file, 'instruction', id, forwardedAt ?? receivedAt, { dueAt })];
    }
    const isOwn = values.officeId === me.officeId && mayDo('emergency.forwardInstruction', me.officeId);
    return isOwn && state === 'entered' ? [entry(file, 'forwardInstruction', id, values.receivedAt)] : [];
  });
}

function own(file: IncidentFile, book: IncidentBook, { me, now, mayDo }: Desk): InboxEntry[] {
  const { personalDataUntil, personalDataDestroyedAt } = file.incident;
  const reports = file.reports.flatMap(({ id, values }): InboxEntry[] => {
    if (values.state === 'inReview' && mayDo('emergency.passReview', me.officeId)) {
      return [entry(file, 'reviewReport', id, values.draftedAt)];
    }
    const isToSign = values.state === 'awaitingSignature' && mayDo('emergency.signReport', me.officeId);
    return isToSign ? [entry(file, 'signReport', id, values.reviewedAt ?? values.draftedAt)] : [];
  });
  const isDestroyedSoon = personalDataDestroyedAt === undefined && personalDataUntil - now < DESTRUCTION_NOTICE_MS;
  const isToTell = isDestroyedSoon && file.people.length > 0 && mayDo('emergency.destroyPersonalData', me.officeId);
  return [
    ...reports,
    ...(mayDo('emergency.sendReport', me.officeId) ? overdue(file, book, now) : []),
    ...(isToTell ? [entry(file, 'personalData', file.id, personalDataUntil, { dueAt: personalDataUntil })] : []),
  ];
}

/** One row for an incident, however many of its reports are late. */
function overdue(file: IncidentFile, { calendar }: IncidentBook, now: number): InboxEntry[] {
  const late = openObligationsOf(file, calendar, now).find(({ isLate }) => isLate);
  return late?.dueAt === undefined ? [] : [entry(file, 'overdueReport', file.id, late.dueAt, { dueAt: late.dueAt })];
}
