import JSZip from 'jszip';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { verifyArchive } from '../../../electron/exports/verify-archive.ts';
import { writeEmergencyFile } from '../../../electron/exports/write-emergency-file.ts';
import {
  archiveFile,
  type EmergencyDocumentChoice,
  type EmergencyFile,
  emergencyFile,
} from '../../../shared/rules/documents/emergency/emergency-document.ts';
import type { EmergencySource } from '../../../shared/rules/documents/emergency/emergency-source.ts';
import { incidentArchive } from '../../../shared/rules/documents/emergency/incident-archive.ts';
import {
  anIncident,
  aReport,
  emergencySource,
  fireFile,
  fireId,
  noSections,
} from '../../support/emergency-builders.ts';
import { docxTable, openSheet, sheetTable } from '../../support/printed-tables.ts';
import { unzipTexts, zipStamps } from './unzip.ts';

async function written(file: EmergencyFile | undefined): Promise<Uint8Array> {
  const bytes = file && (await writeEmergencyFile(file, defaultDocumentFonts, null));
  if (!bytes) throw new Error('no document was made');
  return bytes;
}

const bytesOf = (choice: EmergencyDocumentChoice, source: EmergencySource = emergencySource()): Promise<Uint8Array> =>
  written(emergencyFile(choice, source));

const report = aReport('special', {
  number: 12,
  title: '关于城东街道永安路居民楼火灾情况的专报',
  sections: { ...noSections, overview: '发生火灾 <A&B>。\n正在处置。', advice: '请市级专家指导。' },
});
const paper = { document: 'report', reportId: report.id, format: 'docx' } as const;
const withReport = (more: Partial<typeof report.values> = {}): EmergencySource =>
  emergencySource([fireFile({ reports: [{ ...report, values: { ...report.values, ...more } }] })]);
const documentXml = (bytes: Uint8Array): string => unzipTexts(bytes).get('word/document.xml') ?? '';

describe('突发事件信息专报 as Word file', () => {
  test('tells head, title, text and 版记 in their order', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await bytesOf(paper, withReport())) });
    expect(value.split('\n').filter(Boolean)).toEqual([
      '特急\t签发人：张建国',
      '突发事件信息专报',
      '第12期',
      '云溪区委办\t2026年11月22日',
      '关于城东街道永安路居民楼火灾情况的专报',
      '一、基本情况',
      '发生火灾 <A&B>。',
      '正在处置。',
      '二、工作建议',
      '请市级专家指导。',
      '主送：市委总值班室、市政府总值班室',
      '抄送：区应急局、区消防救援大队',
      '联系人：陈晓 0000-8720001',
      '云溪区委办\t2026年11月22日4:10签发',
    ]);
  });

  test('has its name in red 小标宋, its title in 二号 小标宋, its text in 三号 仿宋 two characters in', async () => {
    const xml = documentXml(await bytesOf(paper, withReport()));
    const runOf = (text: string): string => new RegExp(`<w:rPr>(?:(?!<w:rPr>).)*${text}`).exec(xml)?.[0] ?? '';
    expect(runOf('突发事件信息专报')).toMatch(/w:val="FF0000".*w:val="84"|w:val="84".*w:val="FF0000"/);
    expect(runOf('突发事件信息专报')).toContain('方正小标宋简体');
    expect(runOf('关于城东街道永安路居民楼火灾情况的专报')).toMatch(/方正小标宋简体.*<w:sz w:val="44"\/>/);
    expect(runOf('正在处置。')).toMatch(/仿宋_GB2312.*<w:sz w:val="32"\/>/);
    expect(/<w:p>(?:(?!<w:p>).)*正在处置。/.exec(xml)?.[0]).toContain('<w:ind w:firstLine="640"/>');
    expect(xml).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="12"/);
  });

  test('keeps the last words of the text with the 版记', async () => {
    const xml = documentXml(await bytesOf(paper, withReport()));
    expect(/<w:p>(?:(?!<w:p>).)*请市级专家指导。/.exec(xml)?.[0]).toContain('<w:keepNext/>');
    expect(/<w:p>(?:(?!<w:p>).)*正在处置。/.exec(xml)?.[0]).not.toContain('<w:keepNext/>');
  });

  test('that nobody signed says so on every page', async () => {
    const source = withReport({ state: 'draft', signedBy: undefined, signedAt: undefined });
    const parts = unzipTexts(await bytesOf(paper, source));
    expect(parts.get('word/header1.xml')).toContain('（未签发）内部资料·注意保存');
    expect(parts.get('word/document.xml')).toContain('（未签发）');
  });

  test('is made of the same bytes from the same records', async () => {
    expect(await bytesOf(paper, withReport())).toEqual(await bytesOf(paper, withReport()));
  });
});

test('the page that is printed has the red head, and every word of it is escaped', async () => {
  const html = new TextDecoder().decode(await bytesOf({ ...paper, format: 'html' }, withReport()));
  expect(html).toContain('<div class="name">突发事件信息专报</div>');
  expect(html).toMatch(/\.masthead \.name \{[^}]*color: #FF0000/);
  expect(html).toContain('发生火灾 &lt;A&amp;B&gt;。');
  expect(html.indexOf('class="masthead"')).toBeLessThan(html.indexOf('<h1>'));
  expect(html.indexOf('class="colophon"')).toBeGreaterThan(html.indexOf('请市级专家指导。'));
});

test('the slip is one table with every label', async () => {
  const bytes = await bytesOf({ document: 'slip', incidentId: fireId, withPeople: false, format: 'docx' });
  const words = docxTable(bytes).flat();
  for (const label of ['编号', '事件名称', '伤亡情况', '现场负责人', '签发人', '上报去向', '附件'])
    expect(words).toContain(label);
  expect(words).not.toContain('13900002222');
});

describe('台账 as workbook', () => {
  const hostile = fireFile({
    id: `${fireId}x`,
    incident: anIncident({ title: '=1+1', town: '+86', address: '', sequence: 13 }),
  });
  const others = ['-2', '@SUM(A1)'].map((title, index) =>
    fireFile({ id: `${fireId}${index}`, incident: anIncident({ title, sequence: 14 + index }) }),
  );
  const choice = { document: 'ledger', from: '2026-11-01', to: '2026-11-30', format: 'xlsx' } as const;

  test('keeps what looks like a formula as text', async () => {
    const sheet = await openSheet(await bytesOf(choice, emergencySource([hostile, ...others])));
    const rows = sheetTable(sheet).slice(1, 4);
    expect(rows.map((row) => row[1])).toEqual(['=1+1', '-2', '@SUM(A1)']);
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        expect([
          cell.address,
          typeof cell.value === 'object' && cell.value !== null && 'formula' in cell.value,
        ]).toEqual([cell.address, false]);
      });
    });
  });

  test('has a column for each figure and repeats its head', async () => {
    const sheet = await openSheet(await bytesOf(choice));
    const [head, row] = sheetTable(sheet);
    expect(head).toHaveLength(14);
    expect(head?.[9]).toBe('时限');
    expect(row?.[10]).toBe('迟报\n有未报');
  });
});

describe('归档包', () => {
  const source = emergencySource();
  const records = [{ id: fireId, values: { title: '火灾' } }];
  const pack = (): Promise<Uint8Array> => written(archiveFile(incidentArchive(fireFile(), records, source)));
  const repacked = async (change: (zip: JSZip) => unknown): Promise<Uint8Array> => {
    const zip = await JSZip.loadAsync(await pack());
    await change(zip);
    return zip.generateAsync({ type: 'uint8array' });
  };

  test('has every file that its manifest lists, with its hash, and can be opened by hand', async () => {
    const bytes = await pack();
    expect(await verifyArchive(bytes)).toEqual([]);
    const zip = await JSZip.loadAsync(bytes);
    const manifest = JSON.parse((await zip.file('清单.json')?.async('string')) ?? '') as Record<string, unknown>;
    expect(manifest).toMatchObject({ number: '2026-012', title: '城东街道永安路居民楼火灾', madeBy: '陈晓' });
    expect(manifest.files).toHaveLength(6);
    const slip = await zip.file('报告单.docx')?.async('nodebuffer');
    expect((await mammoth.extractRawText({ buffer: slip ?? Buffer.alloc(0) })).value).toContain('突发事件信息报告单');
    expect(JSON.parse((await zip.file('记录.json')?.async('string')) ?? '')).toEqual(records);
  });

  test('shows one changed byte', async () => {
    const bytes = await repacked(async (zip) => {
      const content = (await zip.file('时间轴.docx')?.async('uint8array')) ?? new Uint8Array();
      content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
      zip.file('时间轴.docx', content);
    });
    expect(await verifyArchive(bytes)).toEqual([{ fault: 'changed', path: '时间轴.docx' }]);
  });

  test('shows a file that is missing and one that was added', async () => {
    const bytes = await repacked((zip) => {
      zip.remove('记录.json');
      zip.file('说明.txt', '多出的文件');
    });
    expect(await verifyArchive(bytes)).toEqual([
      { fault: 'unlisted', path: '说明.txt' },
      { fault: 'missing', path: '记录.json' },
    ]);
  });

  test('without a manifest, or no zip at all, cannot be read', async () => {
    const fault = [{ fault: 'unreadable', path: '清单.json' }];
    expect(await verifyArchive(await repacked((zip) => zip.remove('清单.json')))).toEqual(fault);
    expect(await verifyArchive(await repacked((zip) => zip.file('清单.json', '{')))).toEqual(fault);
    expect(await verifyArchive(new Uint8Array([1, 2, 3]))).toEqual(fault);
  });

  test('is made of the same bytes from the same records, all stamped alike', async () => {
    const bytes = await pack();
    expect(bytes).toEqual(await pack());
    expect(zipStamps(bytes).size).toBe(1);
  });
});
