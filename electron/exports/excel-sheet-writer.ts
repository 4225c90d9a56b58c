import ExcelJS from 'exceljs';
import type { Paper } from '../../shared/domain/paper.ts';
import { textNumberFormat } from '../../shared/rules/documents/spreadsheet-text.ts';
import { withFixedZipTimes } from './fixed-stamps.ts';
import type { Sheet, SheetCell, SheetRun, SheetWriter } from './sheet-writer.ts';

/** xlsx through exceljs: one page wide, head row repeated, numbered pages. */
export const excelSheetWriter: SheetWriter = {
  async write(first: Sheet, ...others: readonly Sheet[]): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook();
    const stampedAt = new Date(first.stampedAt);
    Object.assign(workbook, {
      creator: first.producer,
      lastModifiedBy: first.producer,
      title: first.title,
      created: stampedAt,
      modified: stampedAt,
    });
    for (const sheet of [first, ...others]) addSheet(workbook, sheet);
    return withFixedZipTimes(new Uint8Array(await workbook.xlsx.writeBuffer()), first.stampedAt);
  },
};

function addSheet(workbook: ExcelJS.Workbook, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    pageSetup: pageSetupOf(sheet),
    headerFooter: {
      differentFirst: true,
      firstFooter: footerOf(sheet),
      oddFooter: footerOf(sheet),
      oddHeader: `&L${footerText(sheet.pageMark)}`,
    },
    views: [{ state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.headRow ?? 0 }],
  });
  sheet.columnWidthsMm.forEach((widthMm, index) => {
    worksheet.getColumn(index + 1).width = characterWidth(widthMm);
  });
  sheet.rowHeightsPt.forEach((heightPt, index) => {
    worksheet.getRow(index + 1).height = heightPt;
  });
  for (const row of sheet.pageBreaks ?? []) worksheet.getRow(row).addPageBreak();
  for (const row of sheet.hiddenRows ?? []) worksheet.getRow(row).hidden = true;
  for (const cell of sheet.cells) writeCell(worksheet, cell);
}

/** As the file format numbers papers. */
const paperNumbers: Readonly<Record<Paper, number>> = { A4: 9, A3: 8 };

function pageSetupOf(sheet: Sheet): Partial<ExcelJS.PageSetup> {
  return {
    paperSize: paperNumbers[sheet.paper],
    orientation: sheet.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    ...(sheet.headRow !== null && { printTitlesRow: `${sheet.headRow}:${sheet.headRow}` }),
    // Inches: the 15 mm and 16 mm of the Word file.
    margins: { left: 0.59, right: 0.59, top: 0.6, bottom: 0.65, header: 0.3, footer: 0.3 },
  };
}

const footerOf = ({ footer }: Sheet): string => {
  const [before, between, after] = footer.middle.map(footerText);
  return `&C${before}&P${between}&N${after}&R${footerText(footer.right)}`;
};

/** `&` begins a code in a footer. */
const footerText = (text: string): string => text.replaceAll('&', '&&');

/** Excel counts columns in figures of its default type: 7 pixels each and 5 of padding, at 96 pixels an inch. */
const characterWidth = (widthMm: number): number => Math.max(1, ((widthMm / 25.4) * 96 - 5) / 7);

function writeCell(worksheet: ExcelJS.Worksheet, cell: SheetCell): void {
  if (cell.lastRow > cell.row || cell.lastColumn > cell.column) {
    worksheet.mergeCells(cell.row, cell.column, cell.lastRow, cell.lastColumn);
  }
  const target = worksheet.getCell(cell.row, cell.column);
  target.value = cellValue(cell.runs);
  target.numFmt = textNumberFormat;
  const [first] = cell.runs;
  if (first !== undefined) target.font = fontOf(first);
  const vertical = cell.lastRow > cell.row ? 'top' : 'middle';
  target.alignment = { horizontal: cell.align, vertical, wrapText: true };
  if (cell.fill !== undefined) {
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${cell.fill}` } };
  }
  if (cell.offers !== undefined) target.dataValidation = offersOf(cell.offers);
  if (cell.border === 'none') return;
  const side = { style: 'thin' } as const;
  for (let row = cell.row; row <= cell.lastRow; row += 1) {
    for (let column = cell.column; column <= cell.lastColumn; column += 1) {
      worksheet.getCell(row, column).border = { top: side, bottom: side, left: side, right: side };
    }
  }
}

const offersOf = ({
  sheetName,
  column,
  firstRow,
  lastRow,
}: NonNullable<SheetCell['offers']>): ExcelJS.DataValidation => {
  const letter = String.fromCharCode(64 + column);
  return {
    type: 'list',
    allowBlank: true,
    // Several names in one cell are in no list.
    showErrorMessage: false,
    formulae: [`'${sheetName}'!$${letter}$${firstRow}:$${letter}$${lastRow}`],
  };
};

/** A plain string where one look is enough, so that filters and copies work on it; rich text otherwise. */
function cellValue(runs: readonly SheetRun[]): ExcelJS.CellValue {
  const [first] = runs;
  if (first === undefined) return null;
  const isOneLook = runs.every(
    (run) => run.font === first.font && run.sizePt === first.sizePt && run.isStruck === first.isStruck,
  );
  if (isOneLook) return storedText(runs.map((run) => run.text).join(''));
  return { richText: runs.map((run) => ({ text: storedText(run.text), font: fontOf(run) })) };
}

/** The format reads `_x0041_` as an escaped character; the underscore itself must then be escaped. */
const storedText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const fontOf = (run: SheetRun): Partial<ExcelJS.Font> => ({
  name: run.font,
  size: run.sizePt,
  strike: run.isStruck,
  // The Chinese character set, without which Excel may pick a Latin stand-in for a missing typeface.
  charset: 134,
});
