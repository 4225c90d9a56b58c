import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../electron/imports/parse-html.ts';
import { readPlanFile } from '../../../electron/imports/read-plan-file.ts';
import type { SourceTable } from '../../../shared/rules/imports/source-table.ts';

async function tablesOf(fileName: string, content: string | Uint8Array): Promise<SourceTable[]> {
  const result = await readPlanFile(fileName, Buffer.from(content));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const textsOf = (table: SourceTable | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.map((cell) => cell.text));

describe('HTML of the clipboard', () => {
  test.each([
    ['styles that nobody closes', '<style>'.repeat(300_000)],
    ['styles one after another', '<style>a</style>'.repeat(200_000)],
    ['a line of spaces', ' '.repeat(600_000)],
    ['comments that nobody closes', '<!--'.repeat(300_000)],
    ['cells that nobody closes', '<table><tr>'.repeat(100_000)],
  ])('of %s is read as quickly as other text of its length', (_, html) => {
    expect(JSON.stringify(parseHtml(`${html}<p>常委会</p>`))).not.toContain('</style>');
  });

  test('styles, comments and scripts are no text; spans without quotes count', () => {
    const html = `<html><head><style>td {color:red}</style><script>alert("坏")</script></head><body>
      <!--StartFragment--><!-- 注释 <b>无</b> -->
      <table><tr><td colspan=2 rowspan='2'>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>
      <!--EndFragment--></body></html>`;
    expect(parseHtml(html)).toEqual([
      {
        kind: 'table',
        rows: [
          [
            { text: '甲', columns: 2, rows: 2 },
            { text: '乙', columns: 1, rows: 1 },
          ],
          [{ text: '丙', columns: 1, rows: 1 }],
        ],
      },
    ]);
  });

  test('a line break of the layout is a space, one of the cell stays', () => {
    expect(parseHtml('<table><tr><td>9:00\n  常委会<br>一楼</td></tr></table>')).toEqual([
      { kind: 'table', rows: [[{ text: '9:00 常委会\n一楼', columns: 1, rows: 1 }]] },
    ]);
  });

  test('a style or comment that never ends hides nothing', () => {
    expect(parseHtml('<p>甲</p><style>x')).toEqual([
      { kind: 'paragraph', text: '甲' },
      { kind: 'paragraph', text: 'x' },
    ]);
    expect(parseHtml('<p>甲</p><!-- 乙')).toEqual([
      { kind: 'paragraph', text: '甲' },
      { kind: 'paragraph', text: '<!-- 乙' },
    ]);
  });
});

describe('plain text', () => {
  test('tabs part cells; a cell in quotes keeps its line breaks and quotes', async () => {
    const [table] = await tablesOf('粘贴.txt', '日期\t内容\r\n周一\t"9:00 ""专题""会\n一楼"\r\n');
    expect(textsOf(table)).toEqual([
      ['日期', '内容'],
      ['周一', '9:00 "专题"会\n一楼'],
    ]);
  });

  test('a quote that opens no cell is a letter', async () => {
    const [table] = await tablesOf('粘贴.txt', '"甲\t乙"丙\n丁\t"戊');
    expect(textsOf(table)).toEqual([
      ['"甲', '乙"丙'],
      ['丁', '"戊'],
    ]);
  });

  test('lines without tabs are paragraphs with their numbers', async () => {
    const [table] = await tablesOf('粘贴.txt', '周一上午 甲\n\n周二 乙');
    expect(table?.notes).toEqual([
      { text: '周一上午 甲', address: '第1行' },
      { text: '周二 乙', address: '第2行' },
    ]);
  });

  test('text in the coding of older systems is read', async () => {
    const [table] = await tablesOf('聊天.txt', Uint8Array.from([0xd6, 0xdc, 0xd2, 0xbb]));
    expect(table?.notes[0]?.text).toBe('周一');
  });

  test('blank text is refused, an office file under a text name is still read as one', async () => {
    expect(await readPlanFile('粘贴.txt', Buffer.from(' \n\t\n '))).toMatchObject({ error: { code: 'NO_TABLE' } });
    expect(await readPlanFile('粘贴.txt', Buffer.from('PK\u0003\u0004'))).toMatchObject({ ok: false });
  });
});
