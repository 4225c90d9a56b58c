import exceljs, { type Cell, type CellValue, type Worksheet } from 'exceljs';
import type { SourceCell, SourceTable } from '../../shared/rules/imports/source-table.ts';

export const MOST_CELLS = 200_000;

export type CellsOutcome =
  | { readonly kind: 'tables'; readonly tables: SourceTable[] }
  | { readonly kind: 'tooMany'; readonly cells: number }
  | { readonly kind: 'unreadable' };

const twoDigits = (value: number): string => String(value).padStart(2, '0');
/** Spreadsheets keep a time without a date as a moment of their day zero, 1899-12-30. */
const FIRST_REAL_DAY = Date.UTC(1900, 0, 2);
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** Dates are stored without a zone and come back as UTC. */
function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const codes = format.replace(QUOTED, '').toLowerCase();
  // Stored fractions of a day are rarely exact seconds: 9:29:59.9 means 9:30.
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  const time = `${twoDigits(rounded.getUTCHours())}:${twoDigits(rounded.getUTCMinutes())}`;
  const isTimeOnly = rounded.getTime() < FIRST_REAL_DAY || (/h/.test(codes) && !/[yd]/.test(codes));
  if (isTimeOnly) return time;
  const day = `${rounded.getUTCFullYear()}-${twoDigits(rounded.getUTCMonth() + 1)}-${twoDigits(rounded.getUTCDate())}`;
  return time === '00:00' ? day : `${day} ${time}`;
}

function scalarText(value: CellValue | undefined, format: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value, format);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return scalarText(value.text as CellValue, format);
  if ('result' in value) return scalarText(value.result, format);
  return '';
}

const isFormulaCell = (value: CellValue): boolean =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);

function sourceCell(sheet: string, cell: Cell | undefined, address: string): SourceCell {
  const place = `${sheet}!${address}`;
  if (!cell) return { text: '', address: place };
  const master = cell.isMerged ? cell.master : cell;
  const text = scalarText(master.value, master.numFmt ?? '');
  return {
    text,
    address: place,
    ...(isFormulaCell(master.value) ? { isFormula: true as const } : {}),
    ...(cell.isMerged && master.address !== cell.address ? { isMergedCopy: true as const } : {}),
  };
}

function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** Rows and columns that really hold a value: styled emptiness reaches down to the last row of a sheet. */
function extentOf(sheet: Worksheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (scalarText(cell.value, '') === '') return;
      rows = Math.max(rows, number);
      columns = Math.max(columns, column);
    });
  });
  return { rows, columns };
}

function sheetTable(sheet: Worksheet, extent: { rows: number; columns: number }): SourceTable {
  const rows: SourceCell[][] = [];
  for (let number = 1; number <= extent.rows; number += 1) {
    const row = sheet.findRow(number);
    const cells: SourceCell[] = [];
    for (let column = 1; column <= extent.columns; column += 1) {
      cells.push(sourceCell(sheet.name, row?.findCell(column), `${columnLetters(column)}${number}`));
    }
    rows.push(cells);
  }
  return { name: sheet.name, rows, notes: [] };
}

/** Every sheet, hidden ones too, as text: formulas as their stored results, merged ranges repeated. Never throws. */
export async function readXlsx(bytes: Uint8Array): Promise<CellsOutcome> {
  const workbook = new exceljs.Workbook();
  try {
    // Not `slice`: of a Node buffer that is a view, and its memory may hold other files as well.
    const copy = new Uint8Array(bytes).buffer;
    await workbook.xlsx.load(copy);
    const sheets = workbook.worksheets.map((sheet) => ({ sheet, extent: extentOf(sheet) }));
    const cells = sheets.reduce((sum, { extent }) => sum + extent.rows * extent.columns, 0);
    if (cells > MOST_CELLS) return { kind: 'tooMany', cells };
    return { kind: 'tables', tables: sheets.map(({ sheet, extent }) => sheetTable(sheet, extent)) };
  } catch {
    return { kind: 'unreadable' };
  }
}
