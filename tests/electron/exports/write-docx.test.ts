import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeDocx } from '../../../electron/exports/write-docx.ts';
import type { BulletinVersion } from '../../../shared/domain/plan-cycle.ts';
import { matrixTable } from '../../../shared/rules/documents/plan-matrix.ts';
import { flatTable } from '../../../shared/rules/documents/plan-table.ts';
import {
  attending,
  aVersion,
  documentOptions,
  fieldStudy,
  investmentTrip,
  item,
  standingCommittee,
} from '../../shared/rules/documents/sample-version.ts';
import { unzipTexts, zipStamps } from './unzip.ts';

const flatDocx = (version: BulletinVersion, previous?: BulletinVersion): Promise<Uint8Array> =>
  writeDocx(flatTable(version, previous, documentOptions), defaultDocumentFonts);
const matrixDocx = (version: BulletinVersion, previous?: BulletinVersion): Promise<Uint8Array> =>
  writeDocx(matrixTable(version, previous, documentOptions), defaultDocumentFonts);

const htmlOf = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

/** Words of each body row, cell by cell, as another program reads them. */
const rowsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...(row ?? '').matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => (cell ?? '').replace(/<[^>]+>/g, '')),
  );

describe('the flat list read again', () => {
  test('holds every item of the version with all its columns', async () => {
    const rows = rowsOf(await htmlOf(await flatDocx(aVersion())));
    expect(rows[0]?.slice(0, 4)).toEqual(['序号', '日期', '星期', '时间']);
    expect(rows[1]).toEqual([
      '1',
      '11月23日',
      '星期一',
      '9:00—10:30',
      '区委常委会议室',
      '召开区委常委会会议',
      '主持：王建国出席：李明、孙丽华、周强',
      '',
      '区委办',
      '',
    ]);
    expect(rows[2]?.[5]).toBe('（调研重点项目）');
    expect(rows.slice(3).map((row) => [row[1], row[5]])).toEqual([
      ['11月26日', '赴外地招商'],
      ['11月27日', '赴外地招商'],
    ]);
  });

  test('shows title, range, version with time of issue, note and contact', async () => {
    const html = await htmlOf(await flatDocx(aVersion({ sequence: 1 })));
    for (const text of [
      '江北区四套班子领导一周工作安排一览表',
      '（2026年11月23日—11月29日）',
      'V1.1　2026年11月20日16:30发布',
      '注：（）内为待定事项；如有变化，以区委办通知为准',
      '联系人：李晓明 023-6712 0001',
    ]) {
      expect(html).toContain(text);
    }
  });

  test('strikes a cancelled item and leaves its mark upright', async () => {
    const next = aVersion({ sequence: 1, items: [{ ...standingCommittee, isCancelled: true }] });
    const html = await htmlOf(await flatDocx(next, aVersion()));
    expect(html).toContain('【取消】<s>召开区委常委会会议</s>');
  });

  test('keeps markup and formula-like words as plain text', async () => {
    const content = '=1+1 <b>&"x"</b>';
    const html = await htmlOf(await flatDocx(aVersion({ items: [item('odd', { content })] })));
    expect(html).toContain('=1+1 &lt;b&gt;&amp;"x"&lt;/b&gt;');
  });
});

describe('the matrix read again', () => {
  test('merges the name over the parts of the day and whole days over both', async () => {
    const html = await htmlOf(await matrixDocx(aVersion()));
    expect(html).toMatch(/<td rowspan="2"><p>王建国<\/p><p>区委书记<\/p><\/td>/);
    expect(html).toMatch(/<td rowspan="2"><p>全天 赴外地招商<br \/>苏州市<\/p><\/td>/);
  });

  test('holds twelve items of one cell', async () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      item(`m${index + 10}`, { content: `第${index + 1}场会见企业负责人`, attendance: attending('wang') }),
    );
    const html = await htmlOf(await matrixDocx(aVersion({ items })));
    for (const { content } of items) expect(html).toContain(content);
    expect(html).toContain('⑫时间待定 第12场会见企业负责人');
  });
});

describe('the page', () => {
  test('is A4 landscape with a repeated head and rows that do not split', async () => {
    const xml = unzipTexts(await flatDocx(aVersion())).get('word/document.xml') ?? '';
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(5);
  });

  test('carries the mark at the head and page number and version at the foot of every page', async () => {
    const parts = unzipTexts(await flatDocx(aVersion({ sequence: 1 })));
    expect(parts.get('word/header1.xml')).toContain('内部资料·注意保存');
    const footer = parts.get('word/footer1.xml') ?? '';
    expect(footer).toMatch(/PAGE.*NUMPAGES.*V1\.1/s);
  });

  test('names the wanted typefaces and those of the settings', async () => {
    const parts = unzipTexts(await flatDocx(aVersion()));
    const xml = parts.get('word/document.xml') ?? '';
    for (const name of ['方正小标宋简体', '黑体', '仿宋_GB2312']) expect(xml).toContain(`w:eastAsia="${name}"`);
    const own = { title: ['华文中宋'], head: [], body: ['宋体'], kai: [] };
    const other = unzipTexts(await writeDocx(flatTable(aVersion(), undefined, documentOptions), own));
    expect(other.get('word/document.xml')).toContain('w:eastAsia="华文中宋"');
  });
});

describe('equal input', () => {
  test('gives equal bytes, stamped with the time of publication', async () => {
    const version = aVersion({ items: [standingCommittee, fieldStudy, investmentTrip] });
    const first = await matrixDocx(version);
    expect(await matrixDocx(version)).toEqual(first);
    expect(unzipTexts(first).get('docProps/core.xml')).toContain('2026-11-20T08:30:00Z</dcterms:modified>');
    expect(zipStamps(first)).toEqual(new Set([((46 << 25) | (11 << 21) | (20 << 16) | (16 << 11) | (30 << 5)) >>> 0]));
  });

  test('gives equal bytes in every time zone', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/New_York';
      const west = await matrixDocx(aVersion());
      process.env.TZ = 'Asia/Shanghai';
      expect(await matrixDocx(aVersion())).toEqual(west);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
