import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeBook } from '../../../electron/exports/write-book.ts';
import { readXlsx } from '../../../electron/imports/read-xlsx.ts';
import { bookEntries } from '../../../shared/rules/directory/book-entries.ts';
import { bookWorkbook } from '../../../shared/rules/directory/book-workbook.ts';
import { planContactImport } from '../../../shared/rules/directory/plan-contact-import.ts';
import { readContactTables } from '../../../shared/rules/directory/read-contact-tables.ts';
import { aBook } from '../../support/book-builders.ts';

const government = 'office.all.government';
const contact = (key: string, values: object) => ({
  id: `contact.all.${key}`,
  values: { name: '王一', organisation: '气象局', rankOrder: 1, ...values },
});
const contacts = [
  contact('_a', { position: '=1+1', officePhone: '+86-531-8800101', mobile: '13900008111', fax: '8800102' }),
  contact('_b', { name: '@李二', note: '-先打电话\n再发传真', rankOrder: 20 }),
  contact('government_c', { officeId: government, mobile: '139 0000 8112、13900008113', rankOrder: 7 }),
  contact('_d', { name: '_x0041_', organisation: '公司（一）', officePhone: '8861、8862' }),
  contact('_e', { name: '周三', officePhone: '13900008114' }),
  contact('_f', { name: '吴四', officePhone: '经总机转', rankOrder: 9 }),
];
const source = aBook({ contacts });
const workbook = () =>
  bookWorkbook({
    districtName: '云溪区',
    entries: bookEntries(source),
    contacts,
    offices: source.offices,
    by: '林永康',
    today: '2026-11-23',
    now: Date.UTC(2026, 10, 23, 4),
  });
const reopened = async () => {
  const cells = await readXlsx(await writeBook(workbook(), defaultDocumentFonts));
  if (cells.kind !== 'tables') throw new Error(`the workbook opens again: ${cells.kind}`);
  return cells.tables;
};

describe('the book as a workbook', () => {
  test('a sheet for each part, its heads in the first row, every entry below', async () => {
    const tables = await reopened();
    expect(tables.map(({ name, rows }) => [name, rows[0]?.map(({ text }) => text).join(' '), rows.length - 1])).toEqual(
      [
        ['办公室和值班电话', '名称 地点 单位 办公电话 传真', source.offices.length],
        ['领导', '姓名 职务 单位 办公电话 手机', source.leaders.length],
        ['外部联系人', '姓名 单位 职务 办公电话 手机 传真 备注 排序 范围', contacts.length],
      ],
    );
  });

  test('what looks like a formula is text, and no cell is a formula', async () => {
    const cells = (await reopened()).flatMap(({ rows }) => rows.flat());
    for (const text of ['=1+1', '@李二', '+86-531-8800101', '_x0041_']) {
      const cell = cells.find((each) => each.text === text);
      expect(cell, text).toBeDefined();
      expect(cell?.isFormula, text).toBeUndefined();
    }
  });

  test('equal books give equal bytes', async () => {
    expect(await writeBook(workbook(), defaultDocumentFonts)).toEqual(
      await writeBook(workbook(), defaultDocumentFonts),
    );
  });

  test('read in again it changes nothing: every contact is found and says the same', async () => {
    const { rows, skipped } = readContactTables(await reopened());
    expect(skipped).toEqual(['办公室和值班电话', '领导']);
    const planned = planContactImport(rows, {
      contacts,
      offices: source.offices,
      actor: { personId: 'p', name: '', officeId: 'office.all.party', role: 'director' },
      leadOfficeId: 'office.all.party',
      ownerId: undefined,
    });
    expect(planned.map(({ status, problems, changes }) => ({ status, problems, changes }))).toEqual(
      contacts.map(() => ({ status: 'same', problems: [], changes: undefined })),
    );
  });
});
