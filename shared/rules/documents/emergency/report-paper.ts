import { chinaTimeOf } from '../../../domain/china-time.ts';
import { type IncidentReport, reportSectionSchema } from '../../../domain/emergency/incident-report.ts';
import { chineseNumber } from '../../chinese-number.ts';
import type { IncidentFile } from '../../emergency/incident-book.ts';
import { incidentNumber } from '../../emergency/incident-number.ts';
import type { DocumentHead } from '../document-table.ts';
import { cleanLines, momentText } from '../duty/duty-texts.ts';
import { linesOf } from '../duty/form-table.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { DocumentPart, PrintDocument } from '../print-document.ts';
import { internalMark, paperWords } from './document-wording.ts';
import { type EmergencySource, issuerOf } from './emergency-source.ts';

/**
 * 突发事件信息专报, and in the same shape 首报 续报 终报: red head, title, the sections that say something, and who gets it
 * (duty-and-emergency.md §2.4). What nobody signed, or was voided, says so on every page.
 */
export function reportPaper(report: IncidentReport, file: IncidentFile, source: EmergencySource): PrintDocument {
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'letter',
    head: headOf(report, file, source),
    parts: sectionsOf(report),
    foot: voidLines(report),
    colophon: colophonOf(report, issuerOf(file, source)),
  };
}

/** `（未签发）`, `（作废）`, or nothing. */
export function markOf({ state }: Pick<IncidentReport, 'state'>): string {
  if (state === 'void') return paperWords.void;
  return state === 'signed' ? '' : paperWords.unsigned;
}

function headOf(report: IncidentReport, file: IncidentFile, source: EmergencySource): DocumentHead {
  const { kind, number, urgency, title, signedBy = '' } = report;
  const mark = markOf(report);
  const incident = incidentNumber(file.incident);
  const issue = number === undefined ? paperWords.openIssue : paperWords.issue(number);
  return {
    masthead: {
      urgency: paperWords.urgency[urgency],
      signer: paperWords.signer(cleanText(signedBy)),
      name: paperWords.names[kind],
      number: kind === 'special' ? issue : paperWords.incident(incident),
      issuer: issuerOf(file, source),
      date: longDateText(chinaTimeOf(saidAt(report)).date),
    },
    title: cleanText(title),
    range: mark,
    issued: '',
    mark: mark === '' ? internalMark : paperWords.marked(mark),
    pageFoot: paperWords.pageFoot(incident),
    publishedAt: saidAt(report),
  };
}

const saidAt = ({ signedAt, draftedAt }: IncidentReport): number => signedAt ?? draftedAt;

/** One section alone needs no heading. */
function sectionsOf({ kind, sections }: IncidentReport): DocumentPart[] {
  const filled = reportSectionSchema.options.flatMap((section) => {
    const lines = linesOf(sections[section]);
    return lines.length === 0 ? [] : [{ section, lines }];
  });
  return filled.flatMap(({ section, lines }, index): DocumentPart[] => {
    const name = section === 'overview' && kind === 'followUp' ? paperWords.latest : paperWords.sections[section];
    const heading = paperWords.heading(chineseNumber(index + 1), name);
    return [
      ...(filled.length === 1 ? [] : [{ kind: 'text', style: 'heading', paragraphs: [[{ text: heading }]] } as const]),
      { kind: 'text', style: 'body', paragraphs: lines },
    ];
  });
}

const voidLines = ({ state, voidedBy = '', voidedAt, voidReason = '' }: IncidentReport): string[] =>
  state === 'void' && voidedAt !== undefined
    ? [paperWords.voided(cleanText(voidedBy), momentText(voidedAt), cleanLines(voidReason).join(' '))]
    : [];

/** Who gets it, whom to ask, and who signed when: lines without a word are left out. */
function colophonOf(report: IncidentReport, issuer: string): string[][] {
  const { sentTo, copiedTo, contact, signedAt, draftedAt } = report;
  const when =
    signedAt === undefined ? paperWords.draftedOn(momentText(draftedAt)) : paperWords.signedOn(momentText(signedAt));
  const line = (words: (text: string) => string, text: string): string[][] =>
    cleanText(text) === '' ? [] : [[words(cleanText(text))]];
  return [
    ...line(paperWords.sentTo, sentTo),
    ...line(paperWords.copiedTo, copiedTo),
    ...line(paperWords.contact, contact),
    [issuer, when],
  ];
}
