import type { BulletinVersion } from '../../shared/domain/plan-cycle.ts';
import type { DocumentPlan, TableContent, TableLayout } from '../../shared/rules/documents/document-plan.ts';
import type { PlanDocumentOptions, TableDocument } from '../../shared/rules/documents/document-table.ts';
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
 * The bytes of all planned files, in order. A document that several offices get is made once and its bytes are shared.
 * Equal input gives equal bytes. Rejects when a writer or the printer fails; nothing is written anywhere.
 */
export async function renderDocuments(
  plan: readonly DocumentPlan[],
  version: BulletinVersion,
  previous: BulletinVersion | undefined,
  options: RenderOptions,
  printer: HtmlPrinter | null,
): Promise<RenderedDocuments> {
  const made = new Map<string, Uint8Array | null>();
  const files: RenderedFile[] = [];
  const notRendered: string[] = [];
  for (const { path, content } of plan) {
    const key = JSON.stringify(content);
    const bytes =
      made.get(key) ??
      (content.kind === 'calendar'
        ? writeIcs(version, previous, content, options)
        : await renderTable(content, version, previous, options, printer));
    made.set(key, bytes);
    if (bytes === null) notRendered.push(path);
    else files.push({ path, bytes });
  }
  return { files, notRendered };
}

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

/** Null where a printer is needed and there is none. */
async function renderTable(
  { layout, format }: TableContent,
  version: BulletinVersion,
  previous: BulletinVersion | undefined,
  options: RenderOptions,
  printer: HtmlPrinter | null,
): Promise<Uint8Array | null> {
  if (format === 'pdf' && printer === null) return null;
  const document = builders[layout](version, previous, options);
  if (format === 'docx') return writeDocx(document, options.fonts);
  if (format === 'xlsx') return writeXlsx(document, options.fonts);
  const pdf = await printer?.print(writeHtml(document, options.fonts));
  return pdf === undefined ? null : withFixedPdfDates(pdf, version.publishedAt);
}
