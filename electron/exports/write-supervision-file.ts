import type { SupervisionFile } from '../../shared/rules/documents/supervision/supervision-document.ts';
import type { DocumentFonts } from './document-fonts.ts';
import type { HtmlPrinter } from './render-documents.ts';
import { writePages } from './write-pages.ts';

/** The bytes of a document of 督办 or of a meeting; null where it needs a printer and there is none. Rejects when a writer fails. */
export const writeSupervisionFile = (
  { document, format }: SupervisionFile,
  fonts: DocumentFonts,
  printer: HtmlPrinter | null,
): Promise<Uint8Array | null> => writePages(document, format, fonts, printer);
