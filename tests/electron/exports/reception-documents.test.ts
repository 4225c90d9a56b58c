import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeReceptionFile } from '../../../electron/exports/write-reception-file.ts';
import {
  type ReceptionDocumentChoice,
  receptionFile,
} from '../../../shared/rules/documents/reception/reception-document.ts';
import type { ReceptionSource } from '../../../shared/rules/documents/reception/reception-source.ts';
import { planSnapshot } from '../../../shared/rules/reception/plan-snapshot.ts';
import { docxTable, openSheet, sheetTable } from '../../support/printed-tables.ts';
import { changedSource, receptionSource } from '../../support/reception-source.ts';
import { sampleNameOf } from '../../support/sample-visit.ts';
import { aVisit } from '../../support/visits.ts';
import { unzipTexts, zipStamps } from './unzip.ts';

async function bytesOf(
  choice: ReceptionDocumentChoice,
  source: ReceptionSource = receptionSource(),
): Promise<Uint8Array> {
  const file = receptionFile(choice, source);
  const bytes = file && (await writeReceptionFile(file, defaultDocumentFonts, null));
  if (!bytes) throw new Error('no document was made');
  return bytes;
}

const linesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.split('\n').filter((line) => line.trim() !== '');
const documentXml = (bytes: Uint8Array): string => unzipTexts(bytes).get('word/document.xml') ?? '';
/** The last paragraph of a file that has these words: what is enclosed is also listed before. */
const paragraphWith = (xml: string, words: string): string =>
  xml
    .split('<w:p>')
    .filter((part) => part.includes(words))
    .at(-1) ?? '';

describe('接待方案 as Word file', () => {
  test('tells all its parts in their order', async () => {
    const lines = await linesOf(await bytesOf({ document: 'plan', format: 'docx' }));
    expect(lines.slice(0, 2)).toEqual(['关于省发展改革委调研组的接待方案', '（V1　2026年11月24日16:30下发）']);
    expect(lines.filter((line) => /^[一二三四五六七]、/u.test(line))).toHaveLength(7);
    expect(lines).toEqual(expect.arrayContaining(['附件：1. 来宾名单', '附件1', '附件4', '工作人员通讯录']));
  });

  test('begins its enclosures on pages of their own, with the number in 黑体 and the title in 小标宋', async () => {
    const xml = documentXml(await bytesOf({ document: 'plan', format: 'docx' }));
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(4);
    expect(paragraphWith(xml, '附件1<')).toContain('黑体');
    const title = paragraphWith(xml, '来宾简历和区情简介');
    expect(title).toMatch(/<w:jc w:val="center"\/>.*方正小标宋简体.*<w:sz w:val="44"\/>/);
  });

  test('keeps the list of enclosures with who signs', async () => {
    const xml = documentXml(await bytesOf({ document: 'plan', format: 'docx' }));
    expect(paragraphWith(xml, '4. 工作人员通讯录')).toContain('<w:keepNext/>');
  });

  test('shows what is new in 黑体 and strikes what was dropped', async () => {
    const xml = documentXml(await bytesOf({ document: 'plan', format: 'docx' }, changedSource()));
    const runOf = (words: string): string => new RegExp(`<w:r><w:rPr>(?:(?!<w:rPr>).)*${words}`).exec(xml)?.[0] ?? '';
    expect(runOf('11月26日16:00—17:30，')).toContain('黑体');
    expect(runOf('11月26日11:30—12:00，')).toMatch(/<w:strike\/>/);
    expect(runOf('11月26日9:30—10:20，')).not.toMatch(/<w:strike\/>|黑体/);
  });
});

describe('接待手册 as Word file', () => {
  test('has a cover without head and foot, and its text on the next page', async () => {
    const bytes = await bytesOf({ document: 'booklet', format: 'docx' });
    const xml = documentXml(bytes);
    expect(xml).toContain('<w:titlePg/>');
    expect((await linesOf(bytes)).slice(0, 6)).toEqual([
      '省发展改革委调研组',
      '接待手册',
      '2026年11月26日—11月27日',
      '云溪区委办公室',
      '2026年11月',
      '日程安排',
    ]);
    expect(xml.indexOf('<w:br w:type="page"/>')).toBeGreaterThan(xml.indexOf('2026年11月<'));
    expect(xml.indexOf('<w:br w:type="page"/>')).toBeLessThan(xml.indexOf('日程安排'));
  });

  test('as page has its cover before everything, without page number', async () => {
    const html = new TextDecoder().decode(await bytesOf({ document: 'booklet', format: 'html' }));
    expect(html).toMatch(/<body>\s*<header class="cover">/);
    expect(html).toMatch(/@page cover \{[^}]*content: none/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const plan = new TextDecoder().decode(await bytesOf({ document: 'plan', format: 'html' }));
    expect(plan).not.toContain('@page cover');
  });
});

describe('接待日程表', () => {
  test('as Word file says in every row the date of its day', async () => {
    const rows = docxTable(await bytesOf({ document: 'schedule', format: 'docx' }));
    expect(rows).toHaveLength(15);
    expect(rows[8]?.slice(0, 4)).toEqual(['11月26日星期四', '15:00—17:00', '调研座谈会', '区委常委会议室']);
    expect(rows.slice(10).every(([date]) => date === '11月27日星期五')).toBe(true);
  });

  test('as workbook can be sorted: every row has its date', async () => {
    const sheet = await openSheet(await bytesOf({ document: 'schedule', format: 'xlsx' }));
    const [head, ...rows] = sheetTable(sheet);
    expect(head?.slice(0, 3)).toEqual(['日期', '时间', '内容（活动）']);
    expect(rows.slice(0, 14).map((row) => row[0])).toEqual([
      ...Array.from({ length: 9 }, () => '11月26日\n星期四'),
      ...Array.from({ length: 5 }, () => '11月27日\n星期五'),
    ]);
  });
});

test('分工表 as workbook has a row for each task and repeats its head', async () => {
  const [head, ...rows] = sheetTable(await openSheet(await bytesOf({ document: 'tasks', format: 'xlsx' })));
  expect(head).toEqual(['序号', '任务', '责任单位', '责任人', '电话', '完成时限', '状态', '备注']);
  expect(rows[8]).toEqual([
    '9',
    '准备业务汇报材料',
    '区发展改革局',
    '高峰',
    '13800000005',
    '11月24日18:00',
    '受阻',
    '两家企业数据待补',
  ]);
});

describe('接待清单 as workbook', () => {
  test('has its sections below each other in one grid', async () => {
    const sheet = await openSheet(await bytesOf({ document: 'sheet', format: 'xlsx' }));
    const texts = Array.from({ length: sheet.rowCount }, (_, row) => sheet.getCell(row + 1, 1).text);
    const at = (words: string): number => texts.findIndex((text) => text.startsWith(words));
    const places = ['接待对象', '公务活动', '接待费用', '合计', '陪同人员', '工作保障人员', '填报人'].map(at);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(sheet.getCell(at('合计') + 1, 7).text).toBe('4680.30');
  });

  test('keeps what looks like a formula as text', async () => {
    const { sheet } = aVisit({
      sheet: { guests: [{ name: '=1+1' }], lines: [{ kind: 'meal', item: '@SUM(A1)' }], remarks: '-2' },
    });
    const bytes = await bytesOf({ document: 'sheet', format: 'xlsx' }, receptionSource({ sheet: sheet?.values }));
    const opened = await openSheet(bytes);
    const texts: string[] = [];
    opened.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        texts.push(cell.text);
        expect([
          cell.address,
          typeof cell.value === 'object' && cell.value !== null && 'formula' in cell.value,
        ]).toEqual([cell.address, false]);
      });
    });
    expect(texts).toEqual(expect.arrayContaining(['=1+1', '用餐：@SUM(A1)', '-2']));
  });
});

test('every word of a page is escaped', async () => {
  const visit = aVisit({ stops: [{ content: '考察 <b>A&B</b>' }] });
  const source = receptionSource({ snapshot: planSnapshot(visit, sampleNameOf) });
  for (const document of ['plan', 'booklet', 'schedule'] as const) {
    const html = new TextDecoder().decode(await bytesOf({ document, format: 'html' }, source));
    expect(html).toContain('考察 &lt;b&gt;A&amp;B&lt;/b&gt;');
  }
});

test.each(['plan', 'booklet', 'schedule', 'tasks', 'sheet'] as const)(
  '%s is made of the same bytes from the same plan, all stamped alike',
  async (document) => {
    const bytes = await bytesOf({ document, format: 'docx' });
    expect(bytes).toEqual(await bytesOf({ document, format: 'docx' }));
    expect(zipStamps(bytes).size).toBe(1);
  },
);

test('a pdf needs a printer', async () => {
  const file = receptionFile({ document: 'plan', format: 'pdf' }, receptionSource());
  expect(file && (await writeReceptionFile(file, defaultDocumentFonts, null))).toBeNull();
});
