import type { DocumentRenderer, DocumentRequest, RenderedDocuments } from '../../shared/host/ports.ts';
import { chosenFile, type DocumentChoice } from '../../shared/rules/documents/document-choice.ts';
import { planDocuments } from '../../shared/rules/documents/document-plan.ts';
import type { DutyFile } from '../../shared/rules/documents/duty/duty-document.ts';
import type { EmergencyFile } from '../../shared/rules/documents/emergency/emergency-document.ts';
import { editionFor } from '../../shared/rules/documents/office-editions.ts';
import type { ReceptionFile } from '../../shared/rules/documents/reception/reception-document.ts';
import type { DrawnFile } from '../../shared/rules/documents/reception/seating-file.ts';
import { safeFileName } from '../../shared/rules/documents/safe-file-name.ts';
import { fixedWords } from '../../shared/rules/documents/wording.ts';
import { distributionEntry, distributionListName, mergeDistributionList } from './distribution-list.ts';
import { defaultDocumentFonts } from './document-fonts.ts';
import {
  type HtmlPrinter,
  type RenderOptions,
  renderDocument,
  renderDocuments,
  renderPage,
} from './render-documents.ts';
import { writeDrawnPages } from './write-drawn-pages.ts';
import { writeDutyFile } from './write-duty-file.ts';
import { writeEmergencyFile } from './write-emergency-file.ts';
import { writeReceptionFile } from './write-reception-file.ts';

/** The host's document port over this folder's writers. */
export class PlanDocumentRenderer implements DocumentRenderer {
  readonly #printer: HtmlPrinter | null;

  constructor(printer: HtmlPrinter | null) {
    this.#printer = printer;
  }

  get canPrintPdf(): boolean {
    return this.#printer !== null;
  }

  async renderAll(request: DocumentRequest): Promise<RenderedDocuments> {
    const plan = planDocuments(request.version, request.offices, request.matrixPaper);
    return renderDocuments(plan, request, renderOptions(request), this.#printer);
  }

  async renderOne(
    request: DocumentRequest,
    choice: DocumentChoice,
    officeId: string | undefined,
  ): ReturnType<DocumentRenderer['renderOne']> {
    const file = chosenFile(choice, request.version, request.offices, request.options.districtName);
    if (!file) return null;
    const { name, extension, content } = file;
    const edition = editionFor(request, officeId);
    const options = renderOptions(request);
    if (choice.format === 'html' && content.kind === 'table') {
      return { fileName: safeFileName(`${name}.html`), bytes: renderPage(content, edition, options) };
    }
    const bytes = await renderDocument(content, edition, options, this.#printer);
    return bytes && { fileName: safeFileName(name + extension), bytes };
  }

  renderDuty(file: DutyFile): Promise<Uint8Array | null> {
    return writeDutyFile(file, defaultDocumentFonts, this.#printer);
  }

  renderEmergency(file: EmergencyFile): Promise<Uint8Array | null> {
    return writeEmergencyFile(file, defaultDocumentFonts, this.#printer);
  }

  renderReception(file: ReceptionFile): Promise<Uint8Array | null> {
    return writeReceptionFile(file, defaultDocumentFonts, this.#printer);
  }

  renderSeating(file: DrawnFile): Promise<Uint8Array | null> {
    return writeDrawnPages(file, defaultDocumentFonts, this.#printer);
  }

  distributionList(
    ...[existing, files, facts]: Parameters<DocumentRenderer['distributionList']>
  ): ReturnType<DocumentRenderer['distributionList']> {
    const added = files.map((file) => distributionEntry(file, { ...facts, office: file.path.split('/')[1] ?? '' }));
    const text = existing === null ? undefined : new TextDecoder().decode(existing);
    const path = `${fixedWords.distributionFolder}/${distributionListName}`;
    return { path, bytes: new TextEncoder().encode(mergeDistributionList(text, added).text) };
  }
}

const renderOptions = ({ options }: DocumentRequest): RenderOptions => ({ ...options, fonts: defaultDocumentFonts });
