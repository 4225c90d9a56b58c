import type { ReceptionFile } from '../../shared/rules/documents/reception/reception-document.ts';
import type { DocumentFonts } from './document-fonts.ts';
import type { HtmlPrinter } from './render-documents.ts';
import { writePages } from './write-pages.ts';

/** The bytes of a document of a visit; null where it needs a printer and there is none. Rejects when a writer fails. */
export const writeReceptionFile = (
  { document, format }: ReceptionFile,
  fonts: DocumentFonts,
  printer: HtmlPrinter | null,
): Promise<Uint8Array | null> => writePages(document, format, fonts, printer);
