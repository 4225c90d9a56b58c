import { chromiumPrinter } from '../../electron/browser-host/chromium-printer.ts';
import { findChromium } from '../../electron/browser-host/find-chromium.ts';
import { defaultDocumentFonts } from '../../electron/exports/document-fonts.ts';
import { writeHtml } from '../../electron/exports/write-html.ts';
import type { PageShape } from '../../shared/rules/documents/page-shape.ts';
import type { PrintDocument } from '../../shared/rules/documents/print-document.ts';
import { type PdfPage, type PdfText, pageText, plainText, readPdf } from './read-pdf.ts';

/** Points by which another program may measure a place or a width otherwise: half a millimetre. */
const MEASURED_OFF = 1.5;

export const inPoints = (mm: number): number => (mm / 25.4) * 72;

/** A document's pages as Chromium prints them and another program reads them. */
export async function printedPages(document: Parameters<typeof writeHtml>[0]): Promise<PdfPage[]> {
  const executable = findChromium();
  if (executable === null) throw new Error('no Chromium was found: npm test names the command that installs one');
  return readPdf(await chromiumPrinter(executable).print(writeHtml(document, defaultDocumentFonts)));
}

/** Sizes in points of the pages that are not on this paper. */
export const pagesOffPaper = (
  pages: readonly PdfPage[],
  { widthMm, heightMm }: Pick<PageShape, 'widthMm' | 'heightMm'>,
): string[] =>
  pages
    .filter(
      ({ width, height }) =>
        Math.abs(width - inPoints(widthMm)) >= MEASURED_OFF || Math.abs(height - inPoints(heightMm)) >= MEASURED_OFF,
    )
    .map(({ width, height }) => `${width}×${height}`);

/** Numbers of the pages that do not say which they are. */
export const unnumberedPages = (pages: readonly PdfPage[]): number[] =>
  pages.flatMap((page, index) => (pageText(page).includes(`第${index + 1}页共${pages.length}页`) ? [] : [index + 1]));

/** Texts that stand in a margin at the side, or off the paper above or below. */
export const textsInMargins = (
  pages: readonly PdfPage[],
  { leftMm, rightMm }: Pick<PageShape, 'leftMm' | 'rightMm'>,
): string[] =>
  pages.flatMap(({ width, height, texts }) =>
    texts
      .filter(
        ({ left, right, bottom, top }) =>
          left < inPoints(leftMm) - MEASURED_OFF ||
          right > width - inPoints(rightMm) + MEASURED_OFF ||
          bottom <= 0 ||
          top >= height,
      )
      .map(({ text }) => text),
  );

/** Pairs of texts of which one is printed over the other. */
export const coveredTexts = (pages: readonly PdfPage[]): string[] =>
  pages.flatMap(({ texts }) =>
    texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other) => `${one.text} | ${other.text}`),
    ),
  );

/** More than the half sign by which, on one line, a bracket moves into the empty half of the one before it. */
function overlap(one: PdfText, other: PdfText): boolean {
  const isOneLine = Math.abs(one.bottom - other.bottom) < 0.5;
  const mostPt = isOneLine ? Math.max(6, (one.top - one.bottom) * 0.6) : 6;
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > mostPt &&
    Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > 3
  );
}

/**
 * Beginnings of paragraphs in the document's tables that no page tells. Compared are so many signs as stand on one line in the
 * narrowest column: a longer stretch is broken, and its ends stand in different places.
 */
export function untoldCells({ parts }: PrintDocument, pages: readonly PdfPage[], signs: number): string[] {
  const text = pages.map(pageText).join('');
  return parts
    .flatMap((part) => (part.kind === 'table' ? part.groups.flatMap(({ rows }) => rows.flat()) : []))
    .flatMap((cell) => cell?.paragraphs ?? [])
    .map((paragraph) => plainText(paragraph.map((run) => run.text).join('')).slice(0, signs))
    .filter((words) => !text.includes(words));
}
