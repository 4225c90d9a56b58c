import { versionNumber } from '../../shared/domain/plan-cycle.ts';
import type { DocumentRenderer, DocumentRequest, RenderedDocuments } from '../../shared/host/ports.ts';
import type { DocumentPlan } from '../../shared/rules/documents/document-plan.ts';
import { planDocuments } from '../../shared/rules/documents/document-plan.ts';
import { matrixTable } from '../../shared/rules/documents/plan-matrix.ts';
import { flatTable } from '../../shared/rules/documents/plan-table.ts';
import { fixedWords } from '../../shared/rules/documents/wording.ts';
import { distributionEntry, distributionListName, mergeDistributionList } from './distribution-list.ts';
import { defaultDocumentFonts } from './document-fonts.ts';
import { type HtmlPrinter, renderDocuments } from './render-documents.ts';
import { writeHtml } from './write-html.ts';

type OneDocument = Parameters<DocumentRenderer['renderOne']>;

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
    const { version, offices } = request;
    return this.#render(planDocuments(version, offices, version.leaders), request);
  }

  async renderOne(
    request: DocumentRequest,
    document: OneDocument[1],
    format: OneDocument[2],
  ): ReturnType<DocumentRenderer['renderOne']> {
    const { version, offices, options } = request;
    const planned = planDocuments(version, offices, version.leaders).find(({ content }) =>
      content.kind === 'table'
        ? content.layout === document && content.format === (format === 'html' ? 'pdf' : format)
        : document === 'calendar',
    );
    if (!planned) return null;
    const fileName = planned.path.slice(planned.path.lastIndexOf('/') + 1);
    if (format === 'html') {
      const table = (document === 'matrix' ? matrixTable : flatTable)(version, request.previous, options);
      const bytes = new TextEncoder().encode(writeHtml(table, defaultDocumentFonts));
      return { fileName: fileName.replace(/\.pdf$/, '.html'), bytes };
    }
    const [file] = (await this.#render([wholeCalendar(planned, request)], request)).files;
    return file ? { fileName, bytes: file.bytes } : null;
  }

  distributionList(
    ...[existing, files, facts]: Parameters<DocumentRenderer['distributionList']>
  ): ReturnType<DocumentRenderer['distributionList']> {
    const added = files.map((file) => distributionEntry(file, { ...facts, office: file.path.split('/')[1] ?? '' }));
    const text = existing === null ? undefined : new TextDecoder().decode(existing);
    const path = `${fixedWords.distributionFolder}/${distributionListName}`;
    return { path, bytes: new TextEncoder().encode(mergeDistributionList(text, added).text) };
  }

  #render(plan: readonly DocumentPlan[], { version, previous, options }: DocumentRequest): Promise<RenderedDocuments> {
    return renderDocuments(plan, version, previous, { ...options, fonts: defaultDocumentFonts }, this.#printer);
  }
}

/** Fetched by hand, a calendar holds the whole plan and not one office's part. */
const wholeCalendar = (planned: DocumentPlan, { version, options }: DocumentRequest): DocumentPlan =>
  planned.content.kind === 'table'
    ? planned
    : {
        ...planned,
        content: {
          kind: 'calendar',
          owner: `${options.districtName} ${versionNumber(version.sequence)}`,
          itemIds: version.items.map(({ id }) => id),
        },
      };
