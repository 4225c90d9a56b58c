import type { SheetFormat } from '../../shared/rules/documents/duty/duty-document.ts';
import type { PrintDocument } from '../../shared/rules/documents/print-document.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { withFixedPdfDates } from './fixed-stamps.ts';
import type { HtmlPrinter } from './render-documents.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A document in one format; null where it needs a printer and there is none. Rejects when a writer fails. */
export async function writePages(
  document: PrintDocument,
  format: SheetFormat,
  fonts: DocumentFonts,
  printer: HtmlPrinter | null,
): Promise<Uint8Array | null> {
  if (format === 'docx') return writeDocx(document, fonts);
  if (format === 'xlsx') return writeXlsx(document, fonts);
  const html = writeHtml(document, fonts);
  if (format === 'html') return new TextEncoder().encode(html);
  return printer ? withFixedPdfDates(await printer.print(html), document.head.publishedAt) : null;
}
