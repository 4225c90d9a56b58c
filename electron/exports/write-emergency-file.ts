import type { EmergencyFile } from '../../shared/rules/documents/emergency/emergency-document.ts';
import type { DocumentFonts } from './document-fonts.ts';
import type { HtmlPrinter } from './render-documents.ts';
import { writeIncidentArchive } from './write-incident-archive.ts';
import { writePages } from './write-pages.ts';

/** The bytes of a document of emergency information; null where it needs a printer and there is none. Rejects when a writer fails. */
export const writeEmergencyFile = (
  file: EmergencyFile,
  fonts: DocumentFonts,
  printer: HtmlPrinter | null,
): Promise<Uint8Array | null> =>
  file.kind === 'archive'
    ? writeIncidentArchive(file.archive, fonts)
    : writePages(file.document, file.format, fonts, printer);
