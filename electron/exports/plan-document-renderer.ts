import type { DocumentRenderer, DocumentRequest, RenderedDocuments } from '../../shared/host/ports.ts';
import type { BookWorkbook } from '../../shared/rules/directory/book-workbook.ts';
import { chosenFile, type DocumentChoice } from '../../shared/rules/documents/document-choice.ts';
import { planDocuments } from '../../shared/rules/documents/document-plan.ts';
import type { DutyFile } from '../../shared/rules/documents/duty/duty-document.ts';
import type { EmergencyFile } from '../../shared/rules/documents/emergency/emergency-document.ts';
import { editionFor } from '../../shared/rules/documents/office-editions.ts';
import type { ReceptionFile } from '../../shared/rules/documents/reception/reception-document.ts';
import type { DrawnFile } from '../../shared/rules/documents/reception/seating-file.ts';
import { safeFileName } from '../../shared/rules/documents/safe-file-name.ts';
import type { SupervisionFile } from '../../shared/rules/documents/supervision/supervision-document.ts';
import { fixedWords } from '../../shared/rules/documents/wording.ts';
import { distributionEntry, distributionListName, mergeDistributionList } from './distribution-list.ts';
import { type DocumentFonts, defaultDocumentFonts } from './document-fonts.ts';
import {
  type HtmlPrinter,
  type RenderOptions,
  renderDocument,
  renderDocuments,
  renderPage,
} from './render-documents.ts';
import { writeBook } from './write-book.ts';
import { writeDrawnPages } from './write-drawn-pages.ts';
import { writeDutyFile } from './write-duty-file.ts';
import { writeEmergencyFile } from './write-emergency-file.ts';
import { writeReceptionFile } from './write-reception-file.ts';
import { writeSupervisionFile } from './write-supervision-file.ts';

/** The host's document port over this folder's writers. */
export class PlanDocumentRenderer implements DocumentRenderer {
  readonly #printer: HtmlPrinter | null;
  readonly #fonts: () => DocumentFonts;

  constructor(printer: HtmlPrinter | null, fonts: () => DocumentFonts = () => defaultDocumentFonts) {
    this.#printer = printer;
    this.#fonts = fonts;
  }

  get canPrintPdf(): boolean {
    return this.#printer !== null;
  }

  async renderAll(request: DocumentRequest): Promise<RenderedDocuments> {
    const plan = planDocuments(request.version, request.offices, request.matrixPaper);
    return renderDocuments(plan, request, this.#optionsOf(request), this.#printer);
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
    const options = this.#optionsOf(request);
    if (choice.format === 'html' && content.kind === 'table') {
      return { fileName: safeFileName(`${name}.html`), bytes: renderPage(content, edition, options) };
    }
    const bytes = await renderDocument(content, edition, options, this.#printer);
    return bytes && { fileName: safeFileName(name + extension), bytes };
  }

  renderDuty(file: DutyFile): Promise<Uint8Array | null> {
    return writeDutyFile(file, this.#fonts(), this.#printer);
  }

  renderEmergency(file: EmergencyFile): Promise<Uint8Array | null> {
    return writeEmergencyFile(file, this.#fonts(), this.#printer);
  }

  renderReception(file: ReceptionFile): Promise<Uint8Array | null> {
    return writeReceptionFile(file, this.#fonts(), this.#printer);
  }

  renderSeating(file: DrawnFile): Promise<Uint8Array | null> {
    return writeDrawnPages(file, this.#fonts(), this.#printer);
  }

  renderSupervision(file: SupervisionFile): Promise<Uint8Array | null> {
    return writeSupervisionFile(file, this.#fonts(), this.#printer);
  }

  renderBook(book: BookWorkbook): Promise<Uint8Array> {
    return writeBook(book, this.#fonts());
  }

  distributionList(
    ...[existing, files, facts]: Parameters<DocumentRenderer['distributionList']>
  ): ReturnType<DocumentRenderer['distributionList']> {
    const added = files.map((file) => distributionEntry(file, { ...facts, office: file.path.split('/')[1] ?? '' }));
    const text = existing === null ? undefined : new TextDecoder().decode(existing);
    const path = `${fixedWords.distributionFolder}/${distributionListName}`;
    return { path, bytes: new TextEncoder().encode(mergeDistributionList(text, added).text) };
  }

  #optionsOf({ options }: DocumentRequest): RenderOptions {
    return { ...options, fonts: this.#fonts() };
  }
}
