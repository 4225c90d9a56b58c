import { setImmediate as nextTurn } from 'node:timers/promises';
import JSZip from 'jszip';
import type { DataPorts, ExportSheet } from '../../shared/host/data/data-ports.ts';
import { fixedWords } from '../../shared/rules/documents/wording.ts';
import { corePropertiesXml, escapeMarkup } from './fixed-stamps.ts';
import { plainWorkbookParts, sheetEnd, sheetHead, sheetRow } from './plain-workbook.ts';

/** Rows that are put into words at once: some milliseconds. */
const ROWS_A_TURN = 200;

/**
 * Packs 导出全部. Sheets of thousands of rows are written as text here rather than by the writer of printed sheets, which builds
 * a whole book before it answers: the host has other things to do meanwhile.
 */
export const packExport: DataPorts['packExport'] = async (content, onProgress) => {
  const total = content.workbooks.flatMap(({ sheets }) => sheets).reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const advance = async (rows: number): Promise<void> => {
    done += rows;
    onProgress(done, total);
    await nextTurn();
  };
  const packed = new JSZip();
  const date = { date: new Date(content.madeAt), createFolders: false };
  for (const { name, sheets } of content.workbooks)
    packed.file(`${name}.xlsx`, await workbookBytes(name, sheets, content.madeAt, advance), {
      ...date,
      compression: 'STORE',
    });
  for (const { path, bytes } of content.texts) packed.file(path, bytes, { ...date, compression: 'DEFLATE' });
  return packed.generateAsync({ type: 'uint8array' });
};

async function workbookBytes(
  title: string,
  sheets: readonly ExportSheet[],
  madeAt: number,
  advance: (rows: number) => Promise<void>,
): Promise<Uint8Array> {
  const zip = new JSZip();
  const options = { date: new Date(madeAt), createFolders: false };
  for (const [path, text] of plainWorkbookParts(sheets.map(({ name }) => escapeMarkup(name))))
    zip.file(path, text, options);
  zip.file('docProps/core.xml', corePropertiesXml(title, fixedWords.producer, madeAt), options);
  for (const [place, sheet] of sheets.entries()) {
    const parts = [Buffer.from(sheetHead(sheet))];
    for (let from = 0; from < sheet.rows.length; from += ROWS_A_TURN) {
      const rows = sheet.rows.slice(from, from + ROWS_A_TURN);
      parts.push(Buffer.from(rows.map((row, at) => sheetRow(row, from + at + 2)).join('')));
      await advance(rows.length);
    }
    parts.push(Buffer.from(sheetEnd(sheet)));
    zip.file(`xl/worksheets/sheet${place + 1}.xml`, Buffer.concat(parts), options);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
