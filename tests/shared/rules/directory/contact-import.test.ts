import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../../shared/domain/contact.ts';
import type { Role } from '../../../../shared/domain/office.ts';
import {
  type ImportSource,
  importStep,
  planContactImport,
  undoStep,
} from '../../../../shared/rules/directory/plan-contact-import.ts';
import { readContactTables } from '../../../../shared/rules/directory/read-contact-tables.ts';
import type { SourceTable } from '../../../../shared/rules/imports/source-table.ts';
import { testOffices } from '../../../support/plan-builders.ts';

/** A sheet of texts as a file gives it. */
const sheet = (rows: readonly (readonly string[])[], name = 'Sheet1'): SourceTable => ({
  name,
  notes: [],
  rows: rows.map((row, at) =>
    row.map((text, column) => ({ text, address: `${name}!${String.fromCharCode(65 + column)}${at + 1}` })),
  ),
});
const head = ['姓名', '单位', '职务', '办公电话', '手机', '传真', '备注', '排序', '范围'];
const read = (...rows: readonly string[][]) => readContactTables([sheet([head, ...rows])]).rows;

const government = 'office.all.government';
const shared = {
  id: 'contact.all._a',
  values: { name: '马建军', organisation: '柳林街道办', mobile: '13900008111', rankOrder: 3 },
};
const own = {
  id: 'contact.all.government_b',
  values: { name: '顾里', organisation: '云溪宾馆', position: '经理', rankOrder: 1, officeId: government },
};
const source = (office = 'party', role: Role = 'director', rest: Partial<ImportSource> = {}): ImportSource => ({
  contacts: [shared, own],
  offices: [...testOffices].map(([id, values]) => ({ id, values })),
  actor: { personId: 'p', name: '', officeId: `office.all.${office}`, role },
  leadOfficeId: 'office.all.party',
  ownerId: undefined,
  ...rest,
});

describe('which columns a file has', () => {
  test.each([
    [
      'the usual',
      ['姓名', '单位', '手机'],
      ['王一', '气象局', '13900001111'],
      { name: '王一', organisation: '气象局', mobile: '13900001111' },
    ],
    [
      'other words, gaps and brackets',
      ['联系 人', '工作单位（全称）', '手机号码'],
      ['王一', '气象局', '13900001111'],
      { name: '王一', mobile: '13900001111' },
    ],
    [
      'one column of telephones with a mobile number',
      ['名字', '部门', '联系电话'],
      ['王一', '气象局', '13900001111'],
      { officePhone: '', mobile: '13900001111' },
    ],
    [
      'both in one cell',
      ['名字', '部门', '电话'],
      ['王一', '气象局', '8861234、139 0000 1111'],
      { officePhone: '8861234', mobile: '139 0000 1111' },
    ],
    [
      'another order',
      ['手机', '单位', '姓名'],
      ['13900001111', '气象局', '王一'],
      { name: '王一', organisation: '气象局' },
    ],
  ])('%s', (_, heads, row, texts) => {
    expect(readContactTables([sheet([['区直单位通讯录'], heads, row])]).rows).toMatchObject([
      { address: 'Sheet1!A3', texts },
    ]);
  });

  test('a sheet without the heads, and the book’s own other parts, are left alone and named', () => {
    const { rows, skipped } = readContactTables([
      sheet([['说明'], ['本表每季度更新']], '填表说明'),
      sheet(
        [
          ['姓名', '职务', '单位', '手机'],
          ['王建国', '区委书记', '区委办', '13900001111'],
        ],
        '领导',
      ),
      sheet([head, ['王一', '气象局']], '外部联系人'),
    ]);
    expect(rows.map(({ texts }) => texts.name)).toEqual(['王一']);
    expect(skipped).toEqual(['填表说明', '领导']);
  });

  test('empty lines and a head that is printed again are no rows; a merged organisation stands for its rows', () => {
    const table = sheet([
      ['单位', '姓名'],
      ['气象局', '王一'],
      ['气象局', '李二'],
      ['', ''],
      ['单位', '姓名'],
      ['水利局', '赵三'],
    ]);
    const merged: SourceTable = {
      ...table,
      rows: table.rows.map((row, at) =>
        at === 2 ? row.map((cell, column) => (column === 0 ? { ...cell, isMergedCopy: true as const } : cell)) : row,
      ),
    };
    expect(readContactTables([merged]).rows.map(({ texts }) => [texts.name, texts.organisation])).toEqual([
      ['王一', '气象局'],
      ['李二', '气象局'],
      ['赵三', '水利局'],
    ]);
  });
});

describe('what importing a row does', () => {
  const plan = (row: string[], from = source()) => planContactImport(read(row), from)[0];

  test('the same name and organisation is the same contact, whatever gaps; a blank cell clears nothing', () => {
    expect(plan(['马 建军', '柳林街道办', '', '', '', '', '', '', ''])).toMatchObject({ status: 'same' });
    expect(plan(['马建军', '柳林街道办', '主任', '', '13900008111'])).toMatchObject({
      status: 'changed',
      changes: { position: { from: undefined, to: '主任' } },
    });
  });

  test('another organisation is another contact, after the last one', () => {
    expect(plan(['马建军', '河东街道办'])).toMatchObject({
      status: 'new',
      values: { name: '马建军', organisation: '河东街道办', rankOrder: 4 },
    });
  });

  test.each([
    ['NO_NAME', ['', '气象局', '科长']],
    ['NO_ORGANISATION', ['王一', '', '科长']],
    ['TOO_LONG', ['王'.repeat(31), '气象局']],
    ['BAD_NUMBER', ['王一', '气象局', '', '见背面']],
    ['MASKED_NUMBER', ['王一', '气象局', '', '', '139****1111']],
    ['BAD_ORDER', ['王一', '气象局', '', '', '', '', '', '第一']],
    ['UNKNOWN_OWNER', ['王一', '气象局', '', '', '', '', '', '', '区统战部']],
  ])('a row is not taken: %s', (code, row) => {
    const planned = plan(row);
    expect(planned?.status).toBe('wrong');
    expect(planned?.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('a cell of a formula is not taken', () => {
    const table = sheet([head, ['王一', '气象局', '', '8861234']]);
    const rows = table.rows.map((row) =>
      row.map((cell) => (cell.text === '8861234' ? { ...cell, isFormula: true as const } : cell)),
    );
    expect(planContactImport(readContactTables([{ ...table, rows }]).rows, source())[0]?.problems).toEqual([
      { code: 'FORMULA', column: 'officePhone' },
    ]);
  });

  test('of two rows about one contact the second is not taken', () => {
    const rows = read(['王一', '气象局', '科长'], ['王一', '气象局', '局长']);
    expect(planContactImport(rows, source()).map(({ status }) => status)).toEqual(['new', 'wrong']);
  });

  test('what all offices share only its keepers change; others may say the same', () => {
    const other = source('government', 'liaison', { ownerId: government });
    expect(plan(['马建军', '柳林街道办', '', '', '13900008111'], other)?.status).toBe('same');
    expect(plan(['马建军', '柳林街道办', '主任'], other)?.problems).toEqual([{ code: 'NOT_YOURS', column: 'owner' }]);
    expect(plan(['新人', '气象局', '', '', '', '', '', '', '各办共用'], other)?.problems).toEqual([
      { code: 'NOT_YOURS', column: 'owner' },
    ]);
    expect(plan(['新人', '气象局'], other)).toMatchObject({ status: 'new', values: { officeId: government } });
    expect(plan(['新人', '气象局', '', '', '', '', '', '', '区政府办'])).toMatchObject({ status: 'wrong' });
  });
});

test('an import is one step, and another one takes back what it added and changed', () => {
  const planned = planContactImport(
    read(['马建军', '柳林街道办', '主任', '', '13900009999'], ['新人', '气象局'], ['', '无名']),
    source(),
  );
  const step = importStep(planned);
  expect(step.changed).toEqual([{ id: shared.id, changes: { position: '主任', mobile: '13900009999' } }]);
  expect(step.added.map(({ name }: Contact) => name)).toEqual(['新人']);
  expect(undoStep(planned, ['contact.all._new', shared.id])).toEqual({
    added: [],
    changed: [{ id: shared.id, changes: { position: null, mobile: '13900008111' } }],
    removed: ['contact.all._new'],
  });
});
