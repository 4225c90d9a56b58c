import ExcelJS from 'exceljs';
import { unzipTexts } from '../electron/exports/unzip.ts';
import { type PdfPage, plainText } from './read-pdf.ts';

/** The rows of a Word file's table with a text for every column; merged places say what the cell over them says. */
export function docxTable(bytes: Uint8Array): string[][] {
  const xml = unzipTexts(bytes).get('word/document.xml') ?? '';
  const rows: string[][] = [];
  for (const [, row = ''] of xml.matchAll(/<w:tr\b.*?>(.*?)<\/w:tr>/gs)) {
    const above = rows.at(-1);
    const cells = [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = ''], column) =>
      /<w:vMerge w:val="continue"\/>/.test(cell) ? (above?.[column] ?? '') : wordsOf(cell),
    );
    rows.push(cells);
  }
  return rows;
}

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*>(.*?)<\/w:t>/gs)]
    .map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
    .join('');

/** The first sheet of a workbook, as a person's program opens it. */
export async function openSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  return sheet;
}

/** The rows of a sheet from its printed head on; exceljs gives every place of a merged cell its text. */
export function sheetTable(sheet: ExcelJS.Worksheet): string[][] {
  const head = Number(sheet.pageSetup.printTitlesRow?.split(':')[0]);
  return Array.from({ length: sheet.rowCount - head + 1 }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => sheet.getCell(head + row, column + 1).text),
  );
}

/** Left and right edges of the columns on a printed page, in points. */
export function columnEdges(widthsMm: readonly number[]): readonly { readonly left: number; readonly right: number }[] {
  let at = 15;
  return widthsMm.map((widthMm) => {
    const left = at;
    at += widthMm;
    return { left: (left / 25.4) * 72, right: (at / 25.4) * 72 };
  });
}

/** Words in the margins: the mark above and the page number and version below. */
const isInTable = (page: PdfPage, { bottom }: { bottom: number }): boolean =>
  bottom > (16 / 25.4) * 72 && bottom < page.height - (19 / 25.4) * 72;

/** One row of a page's table: a text for each column. A row begins where a column follows that is not further right. */
export function pdfRows(page: PdfPage, widthsMm: readonly number[]): string[][] {
  const edges = columnEdges(widthsMm);
  const rows: string[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const text of page.texts) {
    if (!isInTable(page, text)) continue;
    const column = edges.findLastIndex(({ left }) => text.left >= left - 0.5);
    if (column < last && !(column === 0 && last === 0)) rows.push(edges.map(() => ''));
    const row = rows.at(-1);
    if (row) row[column] = (row[column] ?? '') + text.text;
    last = column;
  }
  return rows;
}

/** Rows that continue the one above are joined to it: their label ends with 续. */
export function joinContinued(rows: readonly string[][], continuedColumn: number, labelColumns: number): string[][] {
  const joined: string[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && row[continuedColumn]?.endsWith('续')) {
      row.forEach((cell, column) => {
        if (column >= labelColumns) above[column] = (above[column] ?? '') + cell;
      });
    } else joined.push([...row]);
  }
  return joined.map((row) => row.map(plainText));
}
