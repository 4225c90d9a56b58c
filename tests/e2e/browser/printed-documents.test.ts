import { beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '../../../shared/domain/paper.ts';
import type { TableDocument } from '../../../shared/rules/documents/document-table.ts';
import { listTable } from '../../../shared/rules/documents/plan-list.ts';
import { matrixTable } from '../../../shared/rules/documents/plan-matrix.ts';
import { flatTable } from '../../../shared/rules/documents/plan-table.ts';
import { bigPrevious, bigVersion } from '../../shared/rules/documents/big-version.ts';
import { documentOptions } from '../../shared/rules/documents/sample-version.ts';
import { expectedItems, missingInFlat, missingInMatrix } from '../../support/expected-items.ts';
import {
  coveredTexts,
  inPoints,
  pagesOffPaper,
  printedPages,
  textsInMargins,
  unnumberedPages,
} from '../../support/printed-pages.ts';
import { columnEdges, joinContinued, pdfRows } from '../../support/printed-tables.ts';
import { type PdfPage, pageText, plainText } from '../../support/read-pdf.ts';

const builders = { matrix: matrixTable, flat: flatTable, list: listTable };
const expected = expectedItems(bigVersion);

async function print(layout: keyof typeof builders, paper: Paper): Promise<{ table: TableDocument; pages: PdfPage[] }> {
  const table = builders[layout](bigVersion, bigPrevious, { ...documentOptions, paper });
  return { table, pages: await printedPages(table) };
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
    expect(pagesOffPaper(printed.pages, { widthMm, heightMm })).toEqual([]);
  });

  test('says its mark, its head, its version and its number on every page', () => {
    const heads = plainText(printed.table.columns.map(({ title }) => title).join(''));
    expect(unnumberedPages(printed.pages)).toEqual([]);
    printed.pages.forEach((page) => {
      const text = pageText(page);
      expect(text).toContain(plainText('内部资料·注意保存'));
      expect(text).toContain(heads);
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
    expect(textsInMargins(printed.pages, { leftMm: 15, rightMm: 15 })).toEqual([]);
    for (const [index, page] of printed.pages.entries()) {
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
    expect(coveredTexts(printed.pages)).toEqual([]);
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
