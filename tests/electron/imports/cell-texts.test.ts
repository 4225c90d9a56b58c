import * as docx from 'docx';
import exceljs, { type Worksheet } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../electron/imports/parse-html.ts';
import { readPlanFile } from '../../../electron/imports/read-plan-file.ts';
import { readPlanTables } from '../../../shared/rules/imports/read-plan-tables.ts';
import type { SourceCell, SourceTable } from '../../../shared/rules/imports/source-table.ts';
import { doubtsOf, november, summaries } from '../../shared/rules/imports/import-samples.ts';

async function tablesOf(fileName: string, bytes: Uint8Array): Promise<SourceTable[]> {
  const result = await readPlanFile(fileName, bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function sheetsOf(fill: (sheet: Worksheet, workbook: exceljs.Workbook) => void): Promise<SourceTable[]> {
  const workbook = new exceljs.Workbook();
  fill(workbook.addWorksheet('计划'), workbook);
  return tablesOf('a.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function documentOf(children: (docx.Paragraph | docx.Table)[], more = {}): Promise<SourceTable[]> {
  return tablesOf('a.docx', await docx.Packer.toBuffer(new docx.Document({ sections: [{ children }], ...more })));
}

const textsOf = (table: SourceTable | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.map((cell) => cell.text));
const cellAt = (tables: SourceTable[], row: number, column: number): SourceCell | undefined =>
  tables[0]?.rows[row]?.[column];

describe('a workbook', () => {
  test('dates and times are text by their format, without a time zone', async () => {
    const tables = await sheetsOf((sheet) => {
      const add = (value: Date | number, numFmt: string): void => {
        const cell = sheet.addRow([value]).getCell(1);
        cell.numFmt = numFmt;
      };
      add(new Date('2026-11-23T00:00:00Z'), 'yyyy-mm-dd');
      add(new Date('2026-11-23T00:00:00Z'), 'm"月"d"日"');
      add(0.375, 'h:mm');
      add(0.604166666666667, 'h:mm');
      add(new Date('2026-11-23T14:30:00Z'), 'yyyy/m/d h:mm');
      add(46349, 'General');
    });
    expect(textsOf(tables[0]).flat()).toEqual([
      '2026-11-23',
      '2026-11-23',
      '09:00',
      '14:30',
      '2026-11-23 14:30',
      '46349',
    ]);
  });

  test('rich text is joined, links give their words, errors are text', async () => {
    const tables = await sheetsOf((sheet) => {
      sheet.addRow([
        { richText: [{ text: '常委会' }, { font: { bold: true }, text: '会议' }] },
        { text: '通知', hyperlink: 'https://example.invalid' },
        { error: '#REF!' },
        true,
        3,
      ]);
    });
    expect(textsOf(tables[0])).toEqual([['常委会会议', '通知', '#REF!', 'true', '3']]);
  });

  test('a formula is its stored result and never the formula', async () => {
    const tables = await sheetsOf((sheet) => {
      sheet.addRow([{ formula: 'CONCAT("常委","会")', result: '常委会' }, { formula: 'WEBSERVICE("x")' }]);
    });
    expect(cellAt(tables, 0, 0)).toEqual({ text: '常委会', address: '计划!A1', isFormula: true });
    expect(JSON.stringify(tables)).not.toContain('CONCAT');
    expect(JSON.stringify(tables)).not.toContain('WEBSERVICE');
  });

  test('a formula in the date column is doubted in the row', async () => {
    const tables = await sheetsOf((sheet) => {
      sheet.addRow(['日期', '时间', '地点', '内容']);
      sheet.addRow([{ formula: 'A1+1', result: '11月23日' }, '9:00', '一楼', '常委会会议']);
    });
    const { rows } = readPlanTables(tables, november);
    expect(rows[0]?.date).toBe('2026-11-23');
    expect(doubtsOf(rows[0])).toEqual(['date FORMULA']);
  });

  test('a file that lies in memory beside another one is read by itself', async () => {
    const [mine, other] = await Promise.all(
      ['甲办的安排', '乙办的安排'].map(async (text) => {
        const workbook = new exceljs.Workbook();
        workbook.addWorksheet('计划').addRow([text]);
        return Buffer.from(await workbook.xlsx.writeBuffer());
      }),
    );
    if (!mine || !other) throw new Error('both are written');
    const memory = new Uint8Array([...mine, ...other]).buffer;
    const [table] = await tablesOf('a.xlsx', Buffer.from(memory, 0, mine.length));
    expect(textsOf(table)).toEqual([['甲办的安排']]);
  });

  test('merged cells repeat their text and say so', async () => {
    const tables = await sheetsOf((sheet) => {
      sheet.addRow(['甲', '', '乙']);
      sheet.addRow(['', '', '丙']);
      sheet.mergeCells('A1:B2');
    });
    expect(textsOf(tables[0])).toEqual([
      ['甲', '甲', '乙'],
      ['甲', '甲', '丙'],
    ]);
    expect(tables[0]?.rows.flat().filter((cell) => cell.isMergedCopy)).toHaveLength(3);
    expect(cellAt(tables, 0, 0)?.isMergedCopy).toBeUndefined();
  });

  test('hidden sheets and columns are read too', async () => {
    const tables = await sheetsOf((sheet, workbook) => {
      sheet.addRow(['甲', '乙']);
      sheet.getColumn(2).hidden = true;
      const hidden = workbook.addWorksheet('隐藏');
      hidden.state = 'veryHidden';
      hidden.addRow(['丙']);
    });
    expect(tables.map((table) => [table.name, textsOf(table)])).toEqual([
      ['计划', [['甲', '乙']]],
      ['隐藏', [['丙']]],
    ]);
  });

  test('a cell of 100 000 characters survives whole', async () => {
    const long = '会'.repeat(100_000);
    const tables = await sheetsOf((sheet) => {
      sheet.addRow(['日期', '时间', '地点', '内容']);
      sheet.addRow(['周一', '9:00', '一楼', long]);
    });
    expect(cellAt(tables, 1, 3)?.text).toBe(long);
    expect(readPlanTables(tables, november).rows[0]?.source.text).toContain(long);
  });

  test('empty rows with a style do not count', async () => {
    const tables = await sheetsOf((sheet) => {
      sheet.addRow(['甲']);
      for (let row = 2; row <= 3000; row += 1) sheet.getCell(`CA${row}`).font = { bold: true };
    });
    expect(textsOf(tables[0])).toEqual([['甲']]);
  });
});

describe('a document', () => {
  const cell = (text: string, more = {}): docx.TableCell =>
    new docx.TableCell({ ...more, children: text.split('\n').map((line) => new docx.Paragraph(line)) });
  const tableOf = (...rows: docx.TableCell[][]): docx.Table =>
    new docx.Table({ rows: rows.map((children) => new docx.TableRow({ children })) });

  test('paragraphs belong to the table after them, the last ones to a table of their own', async () => {
    const tables = await documentOf([
      new docx.Paragraph('标题'),
      tableOf([cell('甲')]),
      new docx.Paragraph('第二张'),
      tableOf([cell('乙')]),
      new docx.Paragraph('注：完'),
    ]);
    expect(tables.map((table) => [table.name, textsOf(table), table.notes.map((note) => note.text)])).toEqual([
      ['表1', [['甲']], ['标题']],
      ['表2', [['乙']], ['第二张']],
      ['正文', [], ['注：完']],
    ]);
    expect(tables[2]?.notes[0]?.address).toBe('第3段');
  });

  test('cells merged over rows and columns fill the grid', async () => {
    const tables = await documentOf([
      tableOf(
        [cell('姓名', { rowSpan: 2 }), cell('周一', { columnSpan: 2 })],
        [cell('上午'), cell('下午')],
        [cell('王'), cell('甲'), cell('乙')],
      ),
    ]);
    expect(textsOf(tables[0])).toEqual([
      ['姓名', '周一', '周一'],
      ['姓名', '上午', '下午'],
      ['王', '甲', '乙'],
    ]);
    expect(tables[0]?.rows.map((row) => row.map((each) => each.isMergedCopy ?? false))).toEqual([
      [false, false, true],
      [true, false, false],
      [false, false, false],
    ]);
    expect(cellAt(tables, 1, 2)?.address).toBe('表1·第2行第3列');
  });

  test('paragraphs and line breaks in a cell stay lines', async () => {
    const broken = new docx.TableCell({
      children: [
        new docx.Paragraph({ children: [new docx.TextRun('9:00 甲'), new docx.TextRun({ text: '一楼', break: 1 })] }),
        new docx.Paragraph('10:00 乙'),
      ],
    });
    const tables = await documentOf([tableOf([broken])]);
    expect(cellAt(tables, 0, 0)?.text).toBe('9:00 甲\n一楼\n10:00 乙');
  });

  test('numbers that the program writes itself are put back', async () => {
    const numbered = (text: string): docx.Paragraph =>
      new docx.Paragraph({ text, numbering: { reference: 'list', level: 0 } });
    const level = { level: 0, format: docx.LevelFormat.DECIMAL, text: '%1.', alignment: docx.AlignmentType.START };
    const tables = await documentOf([numbered('听取汇报'), numbered('研究人事')], {
      numbering: { config: [{ reference: 'list', levels: [level] }] },
    });
    expect(tables[0]?.notes.map((note) => note.text)).toEqual(['1. 听取汇报', '2. 研究人事']);
  });

  test('without a table its plan lines are read', async () => {
    const tables = await documentOf(['一周工作安排', '11月23日 上午 主席会议'].map((text) => new docx.Paragraph(text)));
    expect(summaries(readPlanTables(tables, november))).toEqual(['2026-11-23 morning 主席会议']);
  });

  test('one table for each day under a paragraph that names it', async () => {
    const day = (title: string, content: string) => [
      new docx.Paragraph(title),
      tableOf([cell('时间'), cell('内容'), cell('地点')], [cell('9:00'), cell(content), cell('一楼')]),
    ];
    const tables = await documentOf([...day('11月23日 星期一', '甲会议'), ...day('11月24日 星期二', '乙会议')]);
    expect(summaries(readPlanTables(tables, november))).toEqual(['2026-11-23 09:00 甲会议', '2026-11-24 09:00 乙会议']);
  });
});

describe('the HTML between', () => {
  test('unclosed and nested tags lose no text', () => {
    expect(parseHtml('<p>甲<table><tr><td>乙<td>丙<table><tr><td>丁</table><tr><td colspan="9999999">戊')).toEqual([
      { kind: 'paragraph', text: '甲' },
      {
        kind: 'table',
        rows: [
          [
            { text: '乙', columns: 1, rows: 1 },
            { text: '丙\n丁', columns: 1, rows: 1 },
          ],
          [{ text: '戊', columns: 1000, rows: 1 }],
        ],
      },
    ]);
  });

  test('entities are decoded once', () => {
    expect(parseHtml('<p>a &lt;b&gt; &amp;lt; &#20250; &#x4f1a; &unknown;</p>')).toEqual([
      { kind: 'paragraph', text: 'a <b> &lt; 会 会 &unknown;' },
    ]);
  });
});
