import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeDutyFile } from '../../../electron/exports/write-duty-file.ts';
import { type DutyDocumentChoice, dutyFile } from '../../../shared/rules/documents/duty/duty-document.ts';
import {
  aShift,
  assigned,
  memberIdOf,
  officeIdOf,
  officeKeys,
  officeRecords,
  rosterRecord,
  type SampleRecord,
  shiftRecord,
  sourceOf,
  substitution,
} from '../../shared/rules/documents/duty/sample-duty.ts';
import { docxTable, openSheet } from '../../support/printed-tables.ts';
import { unzipTexts } from './unzip.ts';

const november = { from: '2026-11-01', to: '2026-11-30', paper: 'A4', masksPhones: false } as const;
const allOffices = officeKeys.flatMap((key) => officeRecords(key, '2026-11'));
const party = officeRecords('party', '2026-11');

async function bytesOf(choice: DutyDocumentChoice, records: readonly SampleRecord[] = party): Promise<Uint8Array> {
  const file = dutyFile(choice, sourceOf(records));
  const bytes = file && (await writeDutyFile(file, defaultDocumentFonts, null));
  if (!bytes) throw new Error('no document was made');
  return bytes;
}

const roster = (more: object = {}): DutyDocumentChoice =>
  ({
    document: 'roster',
    layout: 'rows',
    officeId: officeIdOf('party'),
    format: 'docx',
    ...november,
    ...more,
  }) as DutyDocumentChoice;

const documentXml = (bytes: Uint8Array): string => unzipTexts(bytes).get('word/document.xml') ?? '';

describe('值班表 as Word file', () => {
  test('repeats its head, divides no row, shades holidays, and tells of every day who serves', async () => {
    const bytes = await bytesOf(roster({ from: '2026-10-01', to: '2026-10-31' }), officeRecords('party', '2026-10'));
    const xml = documentXml(bytes);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(32);
    expect(xml.match(/<w:shd [^>]*w:fill="EBEBEB"/g)).toHaveLength(7 * 9);
    const rows = docxTable(bytes);
    expect(rows).toHaveLength(32);
    expect(rows[1]?.slice(0, 2)).toEqual(['10月1日', '国庆节']);
    expect(rows[1]?.[5]).toContain(assigned('party', 'main', 2).phone);
  });

  test('of several offices has the day over all of their rows, which stay on one page', async () => {
    const bytes = await bytesOf(roster({ officeId: 'all' }), allOffices);
    const rows = docxTable(bytes);
    expect(rows.slice(1, 5).map((row) => row.slice(0, 3))).toEqual(
      ['区委办', '区人大办', '区政府办', '区政协办'].map((office) => ['11月1日', '星期日', office]),
    );
    expect(documentXml(bytes)).toContain('<w:vMerge w:val="restart"/>');
    expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value).toContain(
      '云溪区四办2026年11月总值班表',
    );
  });

  test('in blocks has a table with its own head for every seven days, apart from each other', async () => {
    const xml = documentXml(await bytesOf(roster({ layout: 'blocks' })));
    expect(xml.match(/<w:tbl>/g)).toHaveLength(5);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(5);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
  });

  test('lies or stands as its posts need it, on the paper that was asked for', async () => {
    const sizeOf = async (records: readonly SampleRecord[], paper: string) =>
      /<w:pgSz [^>]*\/>/.exec(documentXml(await bytesOf(roster({ paper }), records)))?.[0];
    expect(await sizeOf(party, 'A4')).toBe('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(await sizeOf(party, 'A3')).toBe('<w:pgSz w:w="16838" w:h="23811" w:orient="portrait"/>');
    expect(await sizeOf(officeRecords('party', '2026-11', ['main']), 'A4')).toBe(
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    );
  });

  test('is made of the same bytes from the same records', async () => {
    expect(await bytesOf(roster())).toEqual(await bytesOf(roster()));
    expect(await bytesOf(roster({ format: 'xlsx' }))).toEqual(await bytesOf(roster({ format: 'xlsx' })));
  });
});

describe('值班表 as workbook', () => {
  test('names the day in every row, repeats its head and prints one page wide', async () => {
    const sheet = await openSheet(await bytesOf(roster({ officeId: 'all', format: 'xlsx' }), allOffices));
    expect(sheet.pageSetup).toMatchObject({
      printTitlesRow: '4:4',
      fitToWidth: 1,
      fitToHeight: 0,
      orientation: 'landscape',
    });
    for (let row = 5; row < 125; row += 1) {
      expect(sheet.getCell(row, 1).text).toMatch(/^11月\d+日$/);
      expect(Number(sheet.getCell(row, 1).master.row)).toBe(row);
    }
    expect([5, 6, 7, 8].map((row) => sheet.getCell(row, 3).text)).toEqual([
      '区委办',
      '区人大办',
      '区政府办',
      '区政协办',
    ]);
  });

  test('in blocks ends pages between offices, and begins every page that goes on with the block’s head', async () => {
    const bytes = await bytesOf(roster({ officeId: 'all', layout: 'blocks', format: 'xlsx' }), allOffices);
    const sheet = await openSheet(bytes);
    expect(sheet.pageSetup.printTitlesRow).toBeUndefined();
    const xml = unzipTexts(bytes).get('xl/worksheets/sheet1.xml') ?? '';
    const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
    expect(breaks.length).toBeGreaterThan(4);
    for (const row of breaks) expect(sheet.getCell(row + 1, 2).text).toBe('岗位');
  });

  test('in a row of high cells has room for every line', async () => {
    const sheet = await openSheet(await bytesOf(roster({ format: 'xlsx' })));
    for (let row = 5; row < 35; row += 1) {
      const lines = Math.max(...[4, 5, 6, 7].map((column) => sheet.getCell(row, column).text.split('\n').length));
      expect(sheet.getRow(row).height).toBeGreaterThanOrEqual(lines * 14);
    }
  });
});

test('the page that is printed brings paper and direction, a head for each table, and the shading', async () => {
  const html = new TextDecoder().decode(
    await bytesOf(roster({ format: 'html', layout: 'blocks', from: '2026-10-01', to: '2026-10-31' })),
  );
  expect(html).toContain('size: A4 landscape');
  expect(html.match(/<thead>/g)).toHaveLength(5);
  expect(html).toContain('<td class="center marked">');
  expect(html).toContain('print-color-adjust: exact');
  const handmade = new TextDecoder().decode(
    await bytesOf({ document: 'log', officeId: officeIdOf('party'), date: '2026-11-21', format: 'html' }),
  );
  expect(handmade).toContain('size: A4 portrait');
  expect(handmade).toContain('colspan="3"');
});

test('the draft of a 通报 is set as a letter', async () => {
  const report = { document: 'checkReport', from: '2026-11-01', to: '2026-11-30' } as const;
  const xml = documentXml(await bytesOf({ ...report, format: 'docx' }));
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(/<w:pgMar [^>]*w:left="(\d+)"/.exec(xml)?.[1]).toBe(String(Math.round((28 / 25.4) * 1440)));
  expect(xml).toContain('w:firstLine="640"');
  expect(new TextDecoder().decode(await bytesOf({ ...report, format: 'html' }))).toContain(
    'margin: 37mm 26mm 35mm 28mm',
  );
});

test('a pdf needs a printer; its dates are those of the document', async () => {
  const file = dutyFile(roster({ format: 'pdf' }), sourceOf(party));
  if (!file) throw new Error('no document was made');
  expect(await writeDutyFile(file, defaultDocumentFonts, null)).toBeNull();
  const printer = { print: () => Promise.resolve(new TextEncoder().encode('/CreationDate (D:20200101000000)')) };
  const pdf = await writeDutyFile(file, defaultDocumentFonts, printer);
  expect(new TextDecoder().decode(pdf ?? undefined)).toBe('/CreationDate (D:20261122083000)');
});

describe('the calendar of a member, read by another program', () => {
  const due = assigned('party', 'main', 3);
  const shift = shiftRecord('party', aShift('party', 'main', '2026-11-18', { due }));
  const issued = [...party, shift, rosterRecord('party', '2026-11')];
  const eventsOf = async (index: number, records: readonly SampleRecord[]) => {
    const memberId = memberIdOf('party', 'main', index);
    const bytes = await bytesOf({ document: 'calendar', memberId, from: '2026-11-01', to: '2026-11-30' }, records);
    return new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes))).getAllSubcomponents('vevent');
  };
  const value = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name)?.toString();

  test('has each shift once, in Chinese time, until the next morning, and rings for none', async () => {
    const events = await eventsOf(3, issued);
    expect(new Set(events.map((event) => value(event, 'uid'))).size).toBe(events.length);
    const own = events.find((event) => value(event, 'uid') === `${shift.id}@siban-xietong`);
    expect(own && [value(own, 'dtstart'), value(own, 'dtend'), value(own, 'status')]).toEqual([
      '2026-11-18T09:00:00',
      '2026-11-19T09:00:00',
      'CONFIRMED',
    ]);
    for (const event of events) {
      expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Asia/Shanghai');
      expect(event.getAllSubcomponents('valarm')).toEqual([]);
    }
  });

  test('after a substitution is cancelled for the one and there for the other, as the same event', async () => {
    const changed = [...issued, ...substitution('party', shift, assigned('party', 'main', 6))];
    const uid = `${shift.id}@siban-xietong`;
    const statusFor = async (index: number) => {
      const event = (await eventsOf(index, changed)).find((each) => value(each, 'uid') === uid);
      return event && value(event, 'status');
    };
    expect([await statusFor(3), await statusFor(6)]).toEqual(['CANCELLED', 'CONFIRMED']);
  });
});

describe('the form of a month', () => {
  const form = { document: 'form', officeId: officeIdOf('party'), month: '2026-10' } as const;
  const opened = async (records: readonly SampleRecord[]) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await bytesOf(form, records)).slice().buffer);
    const [sheet, people] = workbook.worksheets;
    if (!sheet || !people) throw new Error('the form has a sheet of days and one of people');
    return { sheet, people };
  };
  const empty = officeRecords('party', '2026-10').filter(({ kind }) => kind !== 'dutyShift');

  test('has a row for each day with its kind, posts in their order, and grey where the day has no such post', async () => {
    const { sheet } = await opened(empty);
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((column) => sheet.getCell(4, column).text)).toEqual([
      '日期',
      '星期',
      '值班时段',
      '总带班领导',
      '带班领导',
      '主班',
      '副班',
      '值班司机',
    ]);
    expect([sheet.getCell('A5').text, sheet.getCell('B5').text]).toEqual(['10月1日', '国庆节\n双带班']);
    expect([sheet.getCell('A35').text, sheet.getCell('A36').text]).toEqual(['10月31日', '']);
    const fillOf = (address: string) => (sheet.getCell(address).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;
    expect([fillOf('D5'), fillOf('D12'), fillOf('F12')]).toEqual(['FFEBEBEB', 'FFD0D0D0', undefined]);
  });

  test('offers the office’s people in the cells that are to be filled, and in no other', async () => {
    const { sheet, people } = await opened(empty);
    const offered = sheet.getCell('F12').dataValidation;
    expect(offered).toMatchObject({ type: 'list', formulae: [`'人员名单'!$A$3:$A$37`] });
    expect([sheet.getCell('D12').dataValidation, sheet.getCell('A12').dataValidation]).toEqual([undefined, undefined]);
    expect(people.getCell('A37').text).not.toBe('');
    expect(people.getCell('A38').text).toBe('');
    expect([1, 2, 3, 4].map((column) => people.getCell(2, column).text)).toEqual(['填写姓名', '姓名', '职务', '电话']);
  });

  test('holds what is filled already, and its marks out of sight', async () => {
    const { sheet } = await opened(officeRecords('party', '2026-10'));
    expect(sheet.getCell('F5').text).toBe(assigned('party', 'main', 2).name);
    expect(sheet.getRow(1).hidden).toBe(true);
    expect(sheet.getCell('A1').text).toBe(`siban-duty/1 date ${officeIdOf('party')} 2026-10`);
    expect(sheet.pageSetup.printTitlesRow).toBe('4:4');
  });

  test('keeps text that looks like a formula as text', async () => {
    const records = empty.map((record) =>
      record.id === memberIdOf('party', 'main', 0)
        ? { ...record, values: { ...record.values, name: '=1+1', title: '@SUM(A1)' } }
        : record,
    );
    const { people } = await opened(records);
    const found: string[] = [];
    people.eachRow((row) => row.eachCell((cell) => found.push(`${cell.type} ${cell.text}`)));
    expect(found).toContain(`${ExcelJS.ValueType.String} =1+1`);
    expect(found).toContain(`${ExcelJS.ValueType.String} @SUM(A1)`);
  });
});
