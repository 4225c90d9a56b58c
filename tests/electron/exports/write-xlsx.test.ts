import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import type { Sheet } from '../../../electron/exports/sheet-writer.ts';
import { writeXlsx } from '../../../electron/exports/write-xlsx.ts';
import type { BulletinVersion } from '../../../shared/domain/plan-cycle.ts';
import { matrixTable } from '../../../shared/rules/documents/plan-matrix.ts';
import { flatTable } from '../../../shared/rules/documents/plan-table.ts';
import {
  attending,
  aVersion,
  documentOptions,
  fieldStudy,
  item,
  leaders,
  standingCommittee,
} from '../../shared/rules/documents/sample-version.ts';
import { unzipTexts, zipStamps } from './unzip.ts';

const flatXlsx = (version: BulletinVersion, previous?: BulletinVersion): Promise<Uint8Array> =>
  writeXlsx(flatTable(version, previous, documentOptions), defaultDocumentFonts);
const matrixXlsx = (version: BulletinVersion, previous?: BulletinVersion): Promise<Uint8Array> =>
  writeXlsx(matrixTable(version, previous, documentOptions), defaultDocumentFonts);

async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  return sheet;
}

const rowTexts = (sheet: ExcelJS.Worksheet, row: number): string[] =>
  Array.from({ length: sheet.columnCount }, (_, column) => sheet.getCell(row, column + 1).text);

describe('the flat list read again', () => {
  test('holds every item of the version under its head', async () => {
    const sheet = await sheetOf(await flatXlsx(aVersion({ sequence: 1 })));
    expect(sheet.getCell('A1').text).toBe('内部资料·注意保存');
    expect(rowTexts(sheet, 1)).toContain('V1.1　2026年11月20日16:30发布');
    expect(sheet.getCell('A2').text).toBe('江北区四套班子领导一周工作安排一览表');
    expect(sheet.getCell('A3').text).toBe('（2026年11月23日—11月29日）');
    expect(rowTexts(sheet, 4)[5]).toBe('内容');
    expect(rowTexts(sheet, 5)).toEqual([
      '1',
      '11月23日',
      '星期一',
      '9:00—10:30',
      '区委常委会议室',
      '召开区委常委会会议',
      '主持：王建国\n出席：李明、孙丽华、周强',
      '',
      '区委办',
      '',
    ]);
    expect([6, 7, 8].map((row) => rowTexts(sheet, row)[5])).toEqual(['（调研重点项目）', '赴外地招商', '赴外地招商']);
    expect(sheet.getCell('A9').text).toBe('注：（）内为待定事项；如有变化，以区委办通知为准');
  });

  test('prints on A4 landscape, one page wide, with the head row and numbers on every page', async () => {
    const sheet = await sheetOf(await flatXlsx(aVersion({ sequence: 1 })));
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:4',
    });
    const numbered = '&C第 &P 页　共 &N 页&RV1.1';
    expect(sheet.headerFooter).toMatchObject({ oddFooter: numbered, firstFooter: numbered });
    expect(sheet.headerFooter.oddHeader).toBe('&L内部资料·注意保存');
  });

  test('strikes only the words of a cancelled item', async () => {
    const next = aVersion({ sequence: 1, items: [{ ...standingCommittee, isCancelled: true }] });
    const sheet = await sheetOf(await flatXlsx(next, aVersion()));
    const value = sheet.getCell('F5').value as ExcelJS.CellRichTextValue;
    expect(value.richText.map(({ text, font }) => [text, font?.strike === true])).toEqual([
      ['【取消】', false],
      ['召开区委常委会会议', true],
    ]);
    expect(sheet.getCell('D5').font.strike).toBe(true);
  });

  test.each(['=1+1', '+86 138', '-12', '@SUM(A1)', '=HYPERLINK("http://x","y")', '_x0041_'])(
    'stores %j as text with its words unchanged',
    async (content) => {
      const bytes = await flatXlsx(aVersion({ items: [item('odd', { content })] }));
      const cell = (await sheetOf(bytes)).getCell('F5');
      expect(cell.text).toBe(content);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.numFmt).toBe('@');
      expect(unzipTexts(bytes).get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    },
  );
});

describe('the matrix read again', () => {
  test('names the leader in every row and begins a whole day in its first, so that no page break goes through words', async () => {
    const sheet = await sheetOf(await matrixXlsx(aVersion()));
    expect(rowTexts(sheet, 4)[2]).toBe('星期一（11月23日）');
    expect(sheet.getCell('A5').text).toBe('王建国\n区委书记');
    expect(sheet.getCell('A6').text).toBe('王建国\n区委书记');
    const day = sheet.getCell('F13');
    expect(day.text).toBe('全天 赴外地招商\n苏州市');
    expect([sheet.getCell('F14').master.address, day.alignment.vertical]).toEqual(['F13', 'top']);
    expect(sheet.getRow(13).height).toBeGreaterThan(2 * 14);
    expect(sheet.getCell('C7').text).toBe('①9:00—10:30 召开区委常委会会议\n区委常委会议室\n②（调研重点项目）');
    const names = Array.from({ length: sheet.rowCount }, (_, row) => sheet.getCell(row + 1, 1).text.split('\n')[0]);
    for (const { name } of leaders) expect(names).toContain(name);
  });

  test('gives every row a height in which its words fit and which Excel can show', async () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      item(`m${index}`, {
        content: `第${index + 1}场会见重点招商企业负责人并听取意见建议`,
        placeName: '区委接待室',
        attendance: attending('wang'),
      }),
    );
    const sheet = await sheetOf(await matrixXlsx(aVersion({ items })));
    for (let row = 5; row < sheet.rowCount; row += 1) {
      const height = sheet.getRow(row).height;
      expect(height).toBeLessThanOrEqual(409);
      expect(height).toBeGreaterThanOrEqual(14 * sheet.getCell(row, 3).text.split('\n').length);
    }
  });
});

test('equal input gives equal bytes, stamped with the time of publication', async () => {
  const version = aVersion({ items: [standingCommittee, fieldStudy] });
  const first = await matrixXlsx(version);
  expect(await matrixXlsx(version)).toEqual(first);
  expect(unzipTexts(first).get('docProps/core.xml')).toContain('2026-11-20T08:30:00Z</dcterms:modified>');
  expect(zipStamps(first).size).toBe(1);
});

test('any other writer gets the same sheet, with every word of it as text', async () => {
  const seen: Sheet[] = [];
  const writer = {
    write: (sheet: Sheet): Promise<Uint8Array> => {
      seen.push(sheet);
      return Promise.resolve(new Uint8Array());
    },
  };
  await writeXlsx(flatTable(aVersion(), undefined, documentOptions), defaultDocumentFonts, writer);
  expect(seen[0]?.columnWidthsMm).toHaveLength(10);
  expect(seen[0]?.headRow).toBe(4);
  expect(seen[0]?.rowHeightsPt).toHaveLength(4 + 4 + 2);
});
