import type { DutyFile } from '../../shared/rules/documents/duty/duty-document.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { withFixedPdfDates } from './fixed-stamps.ts';
import type { HtmlPrinter } from './render-documents.ts';
import { writeDocx } from './write-docx.ts';
import { writeDutyIcs } from './write-duty-ics.ts';
import { writeHtml } from './write-html.ts';
import { writeRosterForm } from './write-roster-form.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The bytes of a document of duty; null where it needs a printer and there is none. Rejects when a writer fails. */
export async function writeDutyFile(
  file: DutyFile,
  fonts: DocumentFonts,
  printer: HtmlPrinter | null,
): Promise<Uint8Array | null> {
  if (file.kind === 'calendar') return writeDutyIcs(file.calendar);
  if (file.kind === 'rosterForm') return writeRosterForm(file.form, fonts);
  const { document, format } = file;
  if (format === 'docx') return writeDocx(document, fonts);
  if (format === 'xlsx') return writeXlsx(document, fonts);
  const html = writeHtml(document, fonts);
  if (format === 'html') return new TextEncoder().encode(html);
  return printer ? withFixedPdfDates(await printer.print(html), document.head.publishedAt) : null;
}
