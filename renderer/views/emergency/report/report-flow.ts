import type { ReportLeg } from '../../../../shared/domain/emergency/emergency-rules.ts';
import type { IncidentReport, ReportKind, ReportState } from '../../../../shared/domain/emergency/incident-report.ts';
import { rulesThatHold } from '../../../../shared/rules/emergency/demand.ts';
import { type IncidentFile, severityNow } from '../../../../shared/rules/emergency/incident-book.ts';
import type { Obligation } from '../../../../shared/rules/emergency/obligations.ts';
import { draftSections } from '../../../../shared/rules/emergency/report-draft.ts';
import { reportName } from '../../../text/emergency-timeline.ts';
import type { Tone } from '../../../ui/StateTag.tsx';
import { isSent, reportAtWork } from '../file-view.ts';

/** A report that is written with the hand; those by telephone are noted after the call. */
export type WrittenKind = Exclude<ReportKind, 'firstCall'>;
export const writtenKinds: readonly WrittenKind[] = ['firstWritten', 'followUp', 'final', 'special'];

/** The report that the composer is at; without an id it is not kept yet. */
export interface OpenReport {
  readonly kind: WrittenKind;
  readonly id?: string;
}

const wentOut = (kind: ReportKind, file: IncidentFile): boolean =>
  file.reports.some(({ id, values }) => values.kind === kind && values.state === 'signed' && isSent(id, file));

/** 首报 before anything was sent, then 续报, and 终报 once the response has ended. */
export function nextKind(file: IncidentFile): WrittenKind {
  if (!wentOut('firstWritten', file)) return 'firstWritten';
  return file.incident.response !== 'ongoing' && !wentOut('final', file) ? 'final' : 'followUp';
}

/** By which report an obligation is met. */
export function kindFor({ kind }: Pick<Obligation, 'kind'>, file: IncidentFile): WrittenKind {
  if (kind === 'final') return 'final';
  return wentOut('firstWritten', file) ? 'followUp' : 'firstWritten';
}

/** The one that somebody has begun; else a new one of the kind that is next. */
export function reportToOpen(file: IncidentFile, kind: WrittenKind = nextKind(file)): OpenReport {
  const begun = reportAtWork(file);
  return begun && begun.values.kind !== 'firstCall' ? { id: begun.id, kind: begun.values.kind } : { kind };
}

export function titleOfReport({ reports }: IncidentFile, reportId: string): string {
  const report = reports.find(({ id }) => id === reportId)?.values;
  return report ? report.title || reportName(report.kind, report.number) : '';
}

/** 越级: to the province although no deadline asks for it. */
export function asksForSkip(leg: ReportLeg, file: IncidentFile): boolean {
  const severity = severityNow(file);
  return leg === 'province' && !(severity && rulesThatHold(severity).some((rule) => rule.leg === 'province'));
}

/** What to read out by telephone: the first report's sentences, one to a line. */
export function phonePoints(file: IncidentFile, now: number): string {
  const { overview, casualties, measures, leaders } = draftSections(file, 'firstWritten', now);
  return [overview, casualties, measures, leaders].join('').replaceAll(/。(?=.)/g, '。\n');
}

/** 送审 审核通过 退回 签发 报送 作废 */
export type ReportStep = 'submit' | 'pass' | 'giveBack' | 'sign' | 'send' | 'void';

const commands = {
  submit: 'emergency.submitReport',
  pass: 'emergency.passReview',
  giveBack: 'emergency.returnReport',
  sign: 'emergency.signReport',
  send: 'emergency.sendReport',
  void: 'emergency.voidReport',
} as const satisfies Record<ReportStep, string>;

const stepsIn: Readonly<Record<ReportState, readonly ReportStep[]>> = {
  draft: ['submit', 'sign'],
  returned: ['submit'],
  inReview: ['pass', 'sign', 'giveBack'],
  awaitingSignature: ['sign', 'giveBack'],
  signed: ['send'],
  void: [],
};

/** What may be done next, the usual first; a report that is not kept yet is a draft, and cannot be voided. */
export function stepsOf(report: IncidentReport | undefined, may: (command: string) => boolean): ReportStep[] {
  const steps = stepsIn[report?.state ?? 'draft'];
  const all: readonly ReportStep[] = report && report.state !== 'void' ? [...steps, 'void'] : steps;
  return all.filter((step) => may(commands[step]));
}

export const isEditable = (report: IncidentReport | undefined): boolean =>
  report === undefined || report.state === 'draft' || report.state === 'returned';

export const reportTones: Readonly<Record<ReportState | 'sent', Tone>> = {
  draft: 'idle',
  inReview: 'busy',
  returned: 'bad',
  awaitingSignature: 'busy',
  signed: 'info',
  sent: 'good',
  void: 'idle',
};
