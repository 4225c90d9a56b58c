import * as docx from 'docx';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { checkZip, zipLimits } from '../../../electron/imports/check-zip.ts';
import { LARGEST_FILE_BYTES, readPlanFile } from '../../../electron/imports/read-plan-file.ts';
import { zipOf } from '../../fixtures/zip-writer.ts';

const codeOf = async (fileName: string, bytes: Uint8Array): Promise<string> => {
  const result = await readPlanFile(fileName, bytes);
  return result.ok ? 'read' : result.error.code;
};

const text = (value: string): Buffer => Buffer.from(value);
const zeros = (mebibytes: number): Buffer => Buffer.alloc(mebibytes * 1024 * 1024);
const oldOffice = (rest: Buffer): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), rest]);

async function documentOf(paragraphs: readonly string[]): Promise<Uint8Array> {
  const children = paragraphs.map((each) => new docx.Paragraph(each));
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
}

async function workbookOf(fill: (sheet: exceljs.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  fill(workbook.addWorksheet('Sheet1'));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('files that are not read', () => {
  test.each([
    ['an empty file', 'a.xlsx', Buffer.alloc(0), 'FILE_EMPTY'],
    ['text named xlsx', 'a.xlsx', text('日期,内容'), 'NOT_A_WORKBOOK'],
    ['text named docx', 'a.docx', text('日期,内容'), 'NOT_A_DOCUMENT'],
    ['an old workbook', 'a.xls', oldOffice(Buffer.alloc(0)), 'OLD_FORMAT'],
    ['an old document named docx', 'a.docx', oldOffice(Buffer.alloc(0)), 'OLD_FORMAT'],
    ['a text in WPS format', 'a.wps', text('WPS'), 'OLD_FORMAT'],
    ['a workbook with a password', 'a.xlsx', oldOffice(Buffer.from('EncryptedPackage', 'utf16le')), 'ENCRYPTED'],
    ['a zip of something else', 'a.xlsx', zipOf([{ name: 'a.txt', bytes: text('a') }]), 'NOT_A_WORKBOOK'],
    [
      'a zip with a password',
      'a.xlsx',
      zipOf([{ name: 'xl/workbook.xml', bytes: text('a'), isEncrypted: true }]),
      'ENCRYPTED',
    ],
    [
      'a workbook without its parts',
      'a.xlsx',
      zipOf([{ name: 'xl/workbook.xml', bytes: text('<a') }]),
      'NOT_A_WORKBOOK',
    ],
    [
      'a document without its parts',
      'a.docx',
      zipOf([{ name: 'word/document.xml', bytes: text('<a') }]),
      'NOT_A_DOCUMENT',
    ],
  ])('%s', async (_, fileName, bytes, code) => {
    expect(await codeOf(fileName, bytes)).toBe(code);
  });

  test('a file of 50 MB is refused by its size alone, with the limit', async () => {
    const result = await readPlanFile('a.xlsx', zeros(50));
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'FILE_TOO_LARGE',
        details: { fileName: 'a.xlsx', bytes: 50 * 1024 * 1024, limit: LARGEST_FILE_BYTES },
      },
    });
  });

  test('a torn archive is refused', async () => {
    const whole = await workbookOf((sheet) => sheet.addRow(['日期']));
    expect(await codeOf('a.xlsx', whole.slice(0, whole.length / 2))).toBe('NOT_A_WORKBOOK');
  });

  test('an empty document has nothing to read', async () => {
    expect(await codeOf('a.docx', await documentOf(['']))).toBe('NO_TABLE');
  });

  test('a sheet with one cell far away is refused for its extent', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.getCell('A1').value = '日期';
      sheet.getCell('Z10000').value = 'x';
    });
    expect(await codeOf('a.xlsx', bytes)).toBe('TOO_MANY_CELLS');
  });
});

describe('archives that unpack too large', () => {
  const workbook = { name: 'xl/workbook.xml', bytes: text('<workbook/>') };

  test('an honest bomb is refused by its directory', async () => {
    expect(await checkZip(zipOf([workbook, { name: 'a', bytes: zeros(12) }]))).toEqual({
      kind: 'bomb',
      reason: 'ratio',
    });
    const parts = Array.from({ length: 21 }, (_, index) => ({ name: `${index}`, bytes: zeros(10) }));
    expect(await checkZip(zipOf(parts))).toEqual({ kind: 'bomb', reason: 'size' });
  });

  test('a header that promises less than it unpacks is caught while unpacking', async () => {
    const bytes = zipOf([workbook, { name: 'a', bytes: zeros(64), declaredSize: 1000 }]);
    expect(await checkZip(bytes)).toEqual({ kind: 'bomb', reason: 'lyingHeader' });
    expect(await codeOf('a.xlsx', bytes)).toBe('ZIP_BOMB');
  });

  test('too many entries are refused before any is unpacked', async () => {
    const parts = Array.from({ length: zipLimits.entries + 1 }, (_, index) => ({ name: `${index}`, bytes: text('a') }));
    expect(await checkZip(zipOf(parts))).toEqual({ kind: 'bomb', reason: 'entries' });
  });

  test('a sheet of more cells than a library should hold is refused before it is loaded', async () => {
    const row = '<c r="A1"/><c r="B1"><v>1234</v></c>';
    const sheet = text(Array.from({ length: 300 }, (_, index) => `${row}${index}`).join(''));
    const limits = { ...zipLimits, elements: 500 };
    const bytes = zipOf([workbook, { name: 'xl/worksheets/sheet1.xml', bytes: sheet }]);
    expect(await checkZip(bytes, limits)).toEqual({ kind: 'crowded', elements: 600 });
  });

  test('an ordinary archive is sound', async () => {
    expect(await checkZip(zipOf([workbook]))).toEqual({ kind: 'sound', names: new Set(['xl/workbook.xml']) });
  });
});
