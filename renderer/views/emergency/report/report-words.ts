import type { IncidentReport, ReportSection } from '../../../../shared/domain/emergency/incident-report.ts';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import type { FirstReportElement } from '../../../../shared/rules/emergency/missing-elements.ts';
import { draftSections, reportTitle } from '../../../../shared/rules/emergency/report-draft.ts';
import type { WrittenKind } from './report-flow.ts';

/** What a person writes of a report. */
export type ReportWords = Required<
  Pick<IncidentReport, 'title' | 'sections' | 'urgency' | 'sentTo' | 'copiedTo' | 'contact' | 'earlyReason'>
>;

export const wordsOf = ({
  title,
  sections,
  urgency,
  sentTo,
  copiedTo,
  contact,
  earlyReason = '',
}: IncidentReport): ReportWords => ({ title, sections, urgency, sentTo, copiedTo, contact, earlyReason });

/** A new report as the incident says it would be, for a person to check. */
export function draftedWords(file: IncidentFile, book: IncidentBook, kind: WrittenKind, now: number): ReportWords {
  const last = file.reports.findLast(({ values }) => values.kind !== 'firstCall')?.values;
  const namesOf = (leg: 'city' | 'units'): string =>
    book.recipients
      .filter(({ values }) => values.leg === leg)
      .map(({ values }) => values.name)
      .join('、');
  return {
    title: reportTitle(kind, undefined, file.incident.title),
    sections: draftSections(file, kind, now),
    urgency: kind === 'firstWritten' ? 'topUrgent' : 'urgent',
    sentTo: last?.sentTo ?? namesOf('city').slice(0, 200),
    copiedTo: last?.copiedTo ?? '',
    contact: last?.contact ?? '',
    earlyReason: '',
  };
}

/** As commands take them: the reason is left out where none is given. */
export function commandWords({ earlyReason, ...words }: ReportWords) {
  return { ...words, title: words.title.trim(), ...(earlyReason.trim() && { earlyReason: earlyReason.trim() }) };
}

const sectionOf: Readonly<Partial<Record<FirstReportElement, ReportSection>>> = {
  nature: 'cause',
  measures: 'measures',
  leadersOnSite: 'leaders',
  trend: 'trend',
  plannedMeasures: 'next',
  advice: 'advice',
};

/** Whether a report says something of an element that the facts do not: more than was proposed for its section. */
export function isWritten(
  element: FirstReportElement,
  file: IncidentFile,
  { sections }: Pick<ReportWords, 'sections'>,
  now: number,
): boolean {
  const section = sectionOf[element];
  const words = section ? sections[section].trim() : '';
  return section !== undefined && words !== '' && words !== draftSections(file, 'firstWritten', now)[section].trim();
}
