import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { IncidentFile } from '../../emergency/incident-book.ts';
import { incidentNumber } from '../../emergency/incident-number.ts';
import type { PageFormat, SheetFormat } from '../duty/duty-document.ts';
import { rangeText } from '../duty/duty-texts.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { fileWords } from './document-wording.ts';
import type { EmergencySource } from './emergency-source.ts';
import type { IncidentArchive } from './incident-archive.ts';
import { incidentLedger } from './incident-ledger.ts';
import { markOf, reportPaper } from './report-paper.ts';
import { reportSlip } from './report-slip.ts';
import { timelineSheet } from './timeline-sheet.ts';

/** One document of emergency information as a person asks for it. */
export type EmergencyDocumentChoice =
  | { readonly document: 'report'; readonly reportId: string; readonly format: PageFormat }
  | {
      readonly document: 'slip';
      readonly incidentId: string;
      /** With the names and telephones of who told of it and who is to be asked on site. */
      readonly withPeople: boolean;
      readonly format: PageFormat;
    }
  | { readonly document: 'timeline'; readonly incidentId: string; readonly format: PageFormat }
  | { readonly document: 'ledger'; readonly from: PlainDate; readonly to: PlainDate; readonly format: SheetFormat };

/** A file before it is written; `name` is not yet safe as the name of a file. */
export type EmergencyFile =
  | { readonly kind: 'pages'; readonly name: string; readonly format: SheetFormat; readonly document: PrintDocument }
  | { readonly kind: 'archive'; readonly name: string; readonly archive: IncidentArchive };

/** The document that was chosen; undefined where the report or incident that it names is not among the source's. */
export function emergencyFile(choice: EmergencyDocumentChoice, source: EmergencySource): EmergencyFile | undefined {
  const made = pagesOf(choice, source);
  return made && { kind: 'pages', format: choice.format, ...made };
}

type Pages = Pick<Extract<EmergencyFile, { kind: 'pages' }>, 'name' | 'document'>;

function pagesOf(choice: EmergencyDocumentChoice, source: EmergencySource): Pages | undefined {
  if (choice.document === 'ledger') {
    const { from, to } = choice;
    return { name: fileWords.ledger(rangeText(from, to)), document: incidentLedger(from, to, source) };
  }
  if (choice.document === 'report') return reportPages(choice.reportId, source);
  const file = source.files.get(choice.incidentId);
  if (!file) return undefined;
  return choice.document === 'slip'
    ? { name: fileWords.slip(...nameOf(file)), document: reportSlip(file, choice.withPeople, source) }
    : { name: fileWords.timeline(...nameOf(file)), document: timelineSheet(file, source) };
}

function reportPages(reportId: string, source: EmergencySource): Pages | undefined {
  for (const file of source.files.values()) {
    const report = file.reports.find(({ id }) => id === reportId)?.values;
    if (!report) continue;
    const day = longDateText(chinaTimeOf(report.signedAt ?? report.draftedAt).date);
    const name = fileWords.report(cleanText(report.title), day, markOf(report));
    return { name, document: reportPaper(report, file, source) };
  }
  return undefined;
}

export const archiveFile = (archive: IncidentArchive): EmergencyFile => ({
  kind: 'archive',
  name: fileWords.archive(archive.number, archive.title),
  archive,
});

const nameOf = ({ incident }: IncidentFile): [number: string, title: string] => [
  incidentNumber(incident),
  cleanText(incident.title),
];
