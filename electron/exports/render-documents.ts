import type { BulletinVersion } from '../../shared/domain/plan-cycle.ts';
import type { DocumentFile, TableContent, TableLayout } from '../../shared/rules/documents/document-file.ts';
import type { DocumentPlan } from '../../shared/rules/documents/document-plan.ts';
import type { PlanDocumentOptions, TableDocument } from '../../shared/rules/documents/document-table.ts';
import { type Edition, editionFor, type Issue, officeEditions } from '../../shared/rules/documents/office-editions.ts';
import { listTable } from '../../shared/rules/documents/plan-list.ts';
import { matrixTable } from '../../shared/rules/documents/plan-matrix.ts';
import { flatTable } from '../../shared/rules/documents/plan-table.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { withFixedPdfDates } from './fixed-stamps.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeIcs } from './write-ics.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Chromium's print, of Electron or of a browser. The page brings its own paper size; rejects when nothing was printed. */
export interface HtmlPrinter {
  print(html: string): Promise<Uint8Array>;
}

export interface RenderedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface RenderedDocuments {
  readonly files: readonly RenderedFile[];
  /** Paths that were planned and could not be made, because nothing here can print. */
  readonly notRendered: readonly string[];
}

export type RenderOptions = PlanDocumentOptions & { readonly fonts: DocumentFonts };

/**
 * The bytes of all planned files, in order, each as its office may read the version. What several offices read alike is
 * made once and its bytes are shared. Equal input gives equal bytes. Rejects when a writer or the printer fails; nothing
 * is written anywhere.
 */
export async function renderDocuments(
  plan: readonly DocumentPlan[],
  issue: Issue,
  options: RenderOptions,
  printer: HtmlPrinter | null,
): Promise<RenderedDocuments> {
  const editions = officeEditions(issue);
  const made = new Map<Edition, Map<string, Uint8Array | null>>();
  const files: RenderedFile[] = [];
  const notRendered: string[] = [];
  for (const { path, officeId, content } of plan) {
    // An office that is in the plan and not among the issue's offices would be a slip; it reads what a stranger may.
    const edition = editions.get(officeId) ?? editionFor(issue, undefined);
    const key = JSON.stringify(content);
    const madeOfEdition = made.get(edition) ?? new Map<string, Uint8Array | null>();
    made.set(edition, madeOfEdition);
    const bytes = madeOfEdition.get(key) ?? (await renderDocument(content, edition, options, printer));
    madeOfEdition.set(key, bytes);
    if (bytes === null) notRendered.push(path);
    else files.push({ path, bytes });
  }
  return { files, notRendered };
}

/** One document of an edition; null where a printer is needed and there is none. */
export async function renderDocument(
  content: DocumentFile['content'],
  edition: Edition,
  options: RenderOptions,
  printer: HtmlPrinter | null,
): Promise<Uint8Array | null> {
  if (content.kind === 'calendar') return writeIcs(edition.version, edition.previous, content, options);
  if (content.format === 'pdf' && printer === null) return null;
  const document = tableOf(content, edition, options);
  if (content.format === 'docx') return writeDocx(document, options.fonts);
  if (content.format === 'xlsx') return writeXlsx(document, options.fonts);
  const pdf = await printer?.print(writeHtml(document, options.fonts));
  return pdf === undefined ? null : withFixedPdfDates(pdf, edition.version.publishedAt);
}

/** The page that a person prints from a browser. */
export const renderPage = (content: TableContent, edition: Edition, options: RenderOptions): Uint8Array =>
  new TextEncoder().encode(writeHtml(tableOf(content, edition, options), options.fonts));

type TableBuilder = (
  version: BulletinVersion,
  previous: BulletinVersion | undefined,
  options: PlanDocumentOptions,
) => TableDocument;

const builders: Readonly<Record<TableLayout, TableBuilder>> = {
  matrix: matrixTable,
  flat: flatTable,
  list: listTable,
};

const tableOf = ({ layout, paper }: TableContent, edition: Edition, options: RenderOptions): TableDocument =>
  builders[layout](edition.version, edition.previous, { ...options, paper });
