import { isAboutIncident } from '../../emergency/emergency-ids.ts';
import type { IncidentFile } from '../../emergency/incident-book.ts';
import { incidentNumber } from '../../emergency/incident-number.ts';
import { cleanText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { safeFileName } from '../safe-file-name.ts';
import { archiveWords } from './document-wording.ts';
import type { EmergencySource } from './emergency-source.ts';
import { markOf, reportPaper } from './report-paper.ts';
import { reportSlip } from './report-slip.ts';
import { timelineSheet } from './timeline-sheet.ts';

/** A record as it stands, whatever its kind. */
interface KeptRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** 归档包 before it is written: documents become Word files, and a manifest says the hash of every file. */
export interface IncidentArchive {
  readonly number: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly madeBy: string;
  readonly documents: readonly { readonly path: string; readonly document: PrintDocument }[];
  /** Every record of the incident, as JSON. */
  readonly records: { readonly path: string; readonly text: string };
  readonly manifestPath: string;
}

/**
 * Every report that was signed or voided, the slip without names, the timeline, and the records themselves. Personal data stay sealed:
 * who destroys the key destroys them in every archive too (突发事件应对法 第八十五条).
 */
export function incidentArchive(
  file: IncidentFile,
  records: readonly KeptRecord[],
  source: EmergencySource,
): IncidentArchive {
  const about = records.filter(({ id }) => id === file.id || isAboutIncident(file.id, id)).map(sealed);
  return {
    number: incidentNumber(file.incident),
    title: cleanText(file.incident.title),
    madeAt: source.now,
    madeBy: source.by,
    documents: [
      ...reportDocuments(file, source),
      { path: archiveWords.slip, document: reportSlip(file, false, source) },
      { path: archiveWords.timeline, document: timelineSheet(file, source) },
    ],
    records: { path: archiveWords.records, text: JSON.stringify(about, null, 2) },
    manifestPath: archiveWords.manifest,
  };
}

function reportDocuments(file: IncidentFile, source: EmergencySource): IncidentArchive['documents'] {
  return file.reports
    .map(({ values }) => values)
    .filter(({ state }) => state === 'signed' || state === 'void')
    .map((report, index) => ({
      path: archiveWords.report(
        safeFileName(`${archiveWords.place(index + 1)}${report.title}${markOf(report)}${archiveWords.extension}`),
      ),
      document: reportPaper(report, file, source),
    }));
}

/** Whoever may open a person's details keeps them out of what leaves the program. */
function sealed({ values, ...record }: KeptRecord): KeptRecord {
  const { details: _, ...rest } = values;
  return { ...record, values: 'sealed' in values ? rest : values };
}
