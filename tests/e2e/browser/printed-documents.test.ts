import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPrinter } from '../../../electron/browser-host/chromium-printer.ts';
import { findChromium } from '../../../electron/browser-host/find-chromium.ts';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeHtml } from '../../../electron/exports/write-html.ts';
import type { Paper } from '../../../shared/domain/paper.ts';
import type { TableDocument } from '../../../shared/rules/documents/document-table.ts';
import { listTable } from '../../../shared/rules/documents/plan-list.ts';
import { matrixTable } from '../../../shared/rules/documents/plan-matrix.ts';
import { flatTable } from '../../../shared/rules/documents/plan-table.ts';
import { bigPrevious, bigVersion } from '../../shared/rules/documents/big-version.ts';
import { documentOptions } from '../../shared/rules/documents/sample-version.ts';
import { expectedItems, missingInFlat, missingInMatrix } from '../../support/expected-items.ts';
import { columnEdges, joinContinued, pdfRows } from '../../support/printed-tables.ts';
import { type PdfPage, pageText, plainText, readPdf } from '../../support/read-pdf.ts';

const builders = { matrix: matrixTable, flat: flatTable, list: listTable };
const expected = expectedItems(bigVersion);
const inPoints = (mm: number): number => (mm / 25.4) * 72;

async function print(layout: keyof typeof builders, paper: Paper): Promise<{ table: TableDocument; pages: PdfPage[] }> {
  const executable = findChromium();
  if (executable === null) throw new Error('no Chromium was found: npm test names the command that installs one');
  const table = builders[layout](bigVersion, bigPrevious, { ...documentOptions, paper });
  const pdf = await chromiumPrinter(executable).print(writeHtml(table, defaultDocumentFonts));
  return { table, pages: await readPdf(pdf) };
}

describe.each([
  ['matrix', 'A4', 297, 210],
  ['matrix', 'A3', 420, 297],
  ['flat', 'A4', 297, 210],
  ['flat', 'A3', 420, 297],
  ['list', 'A4', 297, 210],
  ['list', 'A3', 420, 297],
] as const)('the %s of sixty leaders printed on %s', (layout, paper, widthMm, heightMm) => {
  let printed: Awaited<ReturnType<typeof print>>;
  let widths: number[];
  beforeAll(async () => {
    printed = await print(layout, paper);
    widths = printed.table.columns.map((column) => column.widthMm);
  });

  test('lies across its paper and takes several pages', () => {
    expect(printed.pages.length).toBeGreaterThan(3);
    for (const { width, height } of printed.pages) {
      expect(Math.abs(width - inPoints(widthMm))).toBeLessThan(1.5);
      expect(Math.abs(height - inPoints(heightMm))).toBeLessThan(1.5);
    }
  });

  test('says its mark, its head, its version and its number on every page', () => {
    const heads = plainText(printed.table.columns.map(({ title }) => title).join(''));
    printed.pages.forEach((page, index) => {
      const text = pageText(page);
      expect(text).toContain(plainText('内部资料·注意保存'));
      expect(text).toContain(heads);
      expect(text).toContain(`第${index + 1}页共${printed.pages.length}页`);
      const low = page.texts.filter(({ bottom }) => bottom < inPoints(16));
      expect(pageText({ ...page, texts: low })).toContain(plainText('V1.2　校验码 3F2A-91C0'));
    });
  });

  test('says title and range once, at the beginning, and the notes once, below the last row', () => {
    const texts = printed.pages.map(pageText);
    const pagesWith = (words: string): number[] =>
      texts.flatMap((text, index) => Array<number>(text.split(plainText(words)).length - 1).fill(index));
    expect(pagesWith(printed.table.head.title)).toEqual([0]);
    expect(pagesWith('（2026年10月5日—10月11日）')).toEqual([0]);
    const last = printed.pages.length - 1;
    expect(pagesWith('注：（）内为待定事项；如有变化，以区委办通知为准')).toEqual([last]);
    expect(pagesWith('说明：10月5日—10月7日国庆节放假；10月10日（星期六）调休上班')).toEqual([last]);
    // More than head and notes: at least one row is above them.
    expect(pdfRows(printed.pages[last] as PdfPage, widths).length).toBeGreaterThan(2);
  });

  test('puts every word inside the margins, and no word of a cell into the next', () => {
    const edges = columnEdges(widths);
    for (const [index, page] of printed.pages.entries()) {
      for (const { left, right, bottom, top, text } of page.texts) {
        expect([text, left >= inPoints(15) - 1, right <= page.width - inPoints(15) + 1]).toEqual([text, true, true]);
        expect([text, bottom > 0, top < page.height]).toEqual([text, true, true]);
      }
      const rows = page.texts.filter(
        ({ bottom, top }) => bottom > inPoints(16) && top < page.height - inPoints(index === 0 ? 45 : 19),
      );
      for (const { left, right, text } of index === printed.pages.length - 1 ? [] : rows) {
        const column = edges.findLastIndex((edge) => left >= edge.left - 0.5);
        expect([text, right <= (edges[column]?.right ?? 0) + 0.5]).toEqual([text, true]);
      }
    }
  });

  test('prints no line over another', () => {
    for (const { texts } of printed.pages) {
      for (const [index, text] of texts.entries()) {
        const covered = texts.slice(index + 1).find((other) => overlap(text, other));
        expect([text.text, covered?.text]).toEqual([text.text, undefined]);
      }
    }
  });

  test('begins every page with a whole row, which names its day or leader', () => {
    for (const page of printed.pages.slice(1)) {
      const [, first] = pdfRows(page, widths);
      expect(first?.[0]).not.toBe('');
    }
  });

  test('tells every item of the version', () => {
    const rows = printed.pages.flatMap((page) =>
      pdfRows(page, widths).filter(([first]) => first !== head(printed.table)),
    );
    if (layout === 'flat') expect(missingInFlat(expected, joinContinued(rows, 0, 4))).toEqual([]);
    if (layout === 'matrix') expect(missingInMatrix(bigVersion, expected, named(rows))).toEqual([]);
    if (layout === 'list') {
      const lines = joinContinued(rows, 1, 2);
      const missing = expected.filter(
        ({ date, content }) =>
          !lines.some(([day = '', , words = '']) => day.startsWith(date) && words.includes(content)),
      );
      expect(missing).toEqual([]);
      expect(lines.filter(([day = '']) => day.startsWith('10月'))).toHaveLength(expected.length);
    }
  });
});

const head = ({ columns }: TableDocument): string | undefined => columns[0]?.title;

/** Rows of a matrix with the leader's name in each: where a name is merged over several rows, it stands in the first. */
function named(rows: readonly string[][]): string[][] {
  let name = '';
  return rows.map(([own = '', ...cells]) => {
    name = own === '' ? name : plainText(own);
    return [name, ...cells.map(plainText)];
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** More than the half sign by which a bracket moves into the empty half of the one before it. */
const overlap = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 6 &&
  Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > 3;
