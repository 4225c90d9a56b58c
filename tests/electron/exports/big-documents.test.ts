import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeDocx } from '../../../electron/exports/write-docx.ts';
import { writeIcs } from '../../../electron/exports/write-ics.ts';
import { writeXlsx } from '../../../electron/exports/write-xlsx.ts';
import { wholeCalendarFile } from '../../../shared/rules/documents/document-file.ts';
import { paperSizes } from '../../../shared/rules/documents/paper-sizes.ts';
import { listTable } from '../../../shared/rules/documents/plan-list.ts';
import { matrixTable } from '../../../shared/rules/documents/plan-matrix.ts';
import { flatTable } from '../../../shared/rules/documents/plan-table.ts';
import { bigPrevious, bigVersion } from '../../shared/rules/documents/big-version.ts';
import { documentOptions } from '../../shared/rules/documents/sample-version.ts';
import { expectedItems, missingInFlat, missingInMatrix } from '../../support/expected-items.ts';
import { docxTable, joinContinued, openSheet, sheetTable } from '../../support/printed-tables.ts';
import { plainText } from '../../support/read-pdf.ts';
import { unzipTexts } from './unzip.ts';

const builders = { matrix: matrixTable, flat: flatTable, list: listTable };
const expected = expectedItems(bigVersion);
const cases = (['matrix', 'flat', 'list'] as const).flatMap((layout) =>
  (['A4', 'A3'] as const).map((paper) => [layout, paper] as const),
);

describe.each(cases)('the %s of sixty leaders for %s', (layout, paper) => {
  const table = builders[layout](bigVersion, bigPrevious, { ...documentOptions, paper });
  const docx = writeDocx(table, defaultDocumentFonts);
  const sheet = writeXlsx(table, defaultDocumentFonts).then(openSheet);

  test('as Word file repeats its head, divides no row and lies across its paper', async () => {
    const xml = unzipTexts(await docx).get('word/document.xml') ?? '';
    const rows = xml.match(/<w:tr\b/g)?.length;
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? 0);
    const size = paper === 'A4' ? 'w:w="16838" w:h="11906"' : 'w:w="23811" w:h="16838"';
    expect(xml).toContain(`<w:pgSz ${size} w:orient="landscape"/>`);
  });

  test('as Word file has the mark above and number of page and version below, on every page', async () => {
    const parts = unzipTexts(await docx);
    expect(parts.get('word/header1.xml')).toContain('内部资料·注意保存');
    expect(parts.get('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES.*V1\.2　校验码 3F2A-91C0/s);
    const xml = parts.get('word/document.xml') ?? '';
    // No other header or footer that some pages would have instead.
    expect(xml.match(/<w:(?:header|footer)Reference [^>]*w:type="default"/g)).toHaveLength(2);
    expect(xml).not.toMatch(/w:titlePg|w:type="(?:first|even)"/);
  });

  test('as workbook repeats its head, is fitted to the width and says version and page on every page', async () => {
    const { pageSetup, headerFooter } = await sheet;
    expect(pageSetup).toMatchObject({
      paperSize: paper === 'A4' ? 9 : 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:4',
    });
    expect([headerFooter.firstFooter, headerFooter.oddFooter]).toEqual(
      Array(2).fill('&C第 &P 页　共 &N 页&RV1.2　校验码 3F2A-91C0'),
    );
  });

  test('as workbook has no row that Excel cannot show or a page cannot hold, and no name over two rows', async () => {
    const opened = await sheet;
    for (let row = 5; row <= opened.rowCount; row += 1) {
      const { height } = opened.getRow(row);
      expect(height).toBeLessThan(409);
      expect(height * (25.4 / 72)).toBeLessThan(paperSizes[paper].heightMm - 35 - 30);
      const cell = opened.getCell(row, 1);
      expect(Number(cell.master.row)).toBe(row);
    }
  });

  test('tells the same of every item as Word file and as workbook', async () => {
    const tables = [docxTable(await docx), sheetTable(await sheet)];
    for (const rows of tables) {
      if (layout === 'flat') expect(missingInFlat(expected, joinContinued(rows, 0, 4))).toEqual([]);
      if (layout === 'matrix')
        expect(
          missingInMatrix(
            bigVersion,
            expected,
            rows.map((row) => row.map(plainText)),
          ),
        ).toEqual([]);
      if (layout === 'list') {
        const lines = joinContinued(rows, 1, 2).filter(([day = '']) => day.startsWith('10月'));
        expect(lines).toHaveLength(expected.length);
        const missing = expected.filter(
          ({ date, content }) =>
            !lines.some(([day = '', , words = '']) => day.startsWith(date) && words.includes(content)),
        );
        expect(missing).toEqual([]);
      }
    }
  });

  test('marks what was changed, added and cancelled beside words that stay readable without colour', async () => {
    const xml = unzipTexts(await docx).get('word/document.xml') ?? '';
    for (const mark of ['【变更】', '【新增】', '【取消】']) {
      const run = new RegExp(`<w:r>((?:(?!</w:r>).)*)<w:t[^>]*>[^<]*${mark}`, 's').exec(xml)?.[1] ?? mark;
      expect(run).not.toContain('<w:strike/>');
      expect(run).not.toContain('<w:color');
    }
    const struck = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:strike\/>(?:(?!<\/w:r>).)*<w:t[^>]*>([^<]*)/gs)];
    expect(struck.map(([, text]) => text).join('')).toContain('全区安全生产工作会议');
  });
});

test('the calendar tells of every item the days, hours, place, content and leaders', () => {
  const file = wholeCalendarFile(bigVersion, '江北区').content;
  if (file.kind !== 'calendar') throw new Error('a calendar was asked for');
  const text = new TextDecoder().decode(writeIcs(bigVersion, bigPrevious, file, documentOptions));
  const events = new Map(
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return [event.uid.replace('@siban-xietong', ''), event] as const;
    }),
  );
  expect(events.size).toBe(bigVersion.items.length);
  const missing = expected.filter(({ item, isoDate, time, place, content, leaders }) => {
    const event = events.get(item.id);
    if (!event) return true;
    const words = plainText(event.description);
    const isTold =
      plainText(event.summary).includes(content) &&
      plainText(event.location ?? '') === place &&
      words.includes(plainText(`时间：${time}`)) &&
      leaders.every((name) => words.includes(name));
    return !isTold || !daysOf(event).includes(isoDate);
  });
  expect(missing.map(({ item, isoDate }) => `${isoDate} ${item.id}`)).toEqual([]);
});

/** The days on which a calendar shows an event: its repetitions, or the stretch of dates. */
function daysOf(event: ICAL.Event): string[] {
  const days: string[] = [];
  if (event.isRecurring()) {
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString().slice(0, 10));
    return days;
  }
  const day = event.startDate.clone();
  do {
    days.push(day.toString().slice(0, 10));
    day.addDuration(ICAL.Duration.fromString('P1D'));
  } while (event.startDate.isDate && day.compare(event.endDate) < 0);
  return days;
}
