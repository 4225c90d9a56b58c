import type { DutyFile } from '../../shared/rules/documents/duty/duty-document.ts';
import type { DocumentFonts } from './document-fonts.ts';
import type { HtmlPrinter } from './render-documents.ts';
import { writeDutyIcs } from './write-duty-ics.ts';
import { writePages } from './write-pages.ts';
import { writeRosterForm } from './write-roster-form.ts';

/** The bytes of a document of duty; null where it needs a printer and there is none. Rejects when a writer fails. */
export async function writeDutyFile(
  file: DutyFile,
  fonts: DocumentFonts,
  printer: HtmlPrinter | null,
): Promise<Uint8Array | null> {
  if (file.kind === 'calendar') return writeDutyIcs(file.calendar);
  if (file.kind === 'rosterForm') return writeRosterForm(file.form, fonts);
  return writePages(file.document, file.format, fonts, printer);
}
