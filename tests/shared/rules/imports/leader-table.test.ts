import { describe, expect, test } from 'vitest';
import { readLeaderTables } from '../../../../shared/rules/imports/leader-table.ts';
import { sheetOf } from './import-samples.ts';

const head = ['序号', '姓名', '职务', '系统', '服务办公室', '是否正职', '任职时间', '离任'];
const read = (...rows: string[][]) => readLeaderTables([sheetOf([['区领导名册'], head, ...rows])]);
const doubtsOf = (result: ReturnType<typeof read>, index = 0) =>
  result.rows[index]?.doubts.map((doubt) => `${doubt.field} ${doubt.code}`);

describe('a list of leaders', () => {
  test('a full row is read whole', () => {
    const { rows, accounted } = read(['2', '李　明', '副区长', '政府', '区政府办', '否', '2024年1月', '2026-12-31']);
    expect(rows[0]?.values).toEqual({
      name: '李明',
      title: '副区长',
      body: 'government',
      officeName: '区政府办',
      rankOrder: 2,
      isPrincipal: false,
      validFrom: '2024-01-01',
      validTo: '2026-12-31',
    });
    expect(rows[0]?.doubts).toEqual([]);
    expect(accounted).toEqual({ cells: 17, inRows: 8, headings: 9 });
  });

  test.each([
    ['区委书记', 'partyCommittee'],
    ['区委常委', 'partyCommittee'],
    ['区委副书记、区长', 'government'],
    ['区委常委、副区长', 'partyCommittee'],
    ['副区长', 'government'],
    ['区人大常委会主任', 'peoplesCongress'],
    ['区政协副主席', 'cppcc'],
    ['区法院院长', 'court'],
    ['区检察院检察长', 'procuratorate'],
  ])('the body of %s is guessed from the title and doubted', (title, body) => {
    const result = read(['1', '王建国', title, '', '', '是', '', '']);
    expect(result.rows[0]?.values.body).toBe(body);
    expect(doubtsOf(result)).toEqual(['body BODY_GUESSED']);
    expect(result.rows[0]?.status).toBe('read');
  });

  test('missing names, unknown bodies, bad dates and repeated people are doubted, never dropped', () => {
    const result = read(
      ['1', '', '副区长', '政府', '', '', '', ''],
      ['2', '王建国', '巡视组长', '', '', '', '去年', ''],
      ['3', '王建国', '巡视组长', '党委', '', '', '', ''],
    );
    expect(result.rows).toHaveLength(3);
    expect(doubtsOf(result, 0)).toEqual(['name NO_NAME']);
    expect(doubtsOf(result, 1)).toEqual(['body NO_BODY', 'validFrom BAD_DATE']);
    expect(doubtsOf(result, 2)).toEqual(['row DUPLICATE']);
    expect(result.rows.map((row) => row.status)).toEqual(['toComplete', 'toComplete', 'read']);
  });

  test('columns may come in any order and without a number the position is the rank', () => {
    const { rows } = readLeaderTables([
      sheetOf([
        ['职务', '姓名'],
        ['区长', '李明华'],
        ['副区长', '刘海涛'],
      ]),
    ]);
    expect(rows.map((row) => [row.values.name, row.values.rankOrder])).toEqual([
      ['李明华', 1],
      ['刘海涛', 2],
    ]);
  });

  test('a table without a head is kept row by row', () => {
    const { rows, accounted } = readLeaderTables([
      sheetOf([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    ]);
    expect(rows.map((row) => row.text)).toEqual(['甲 | 乙', '丙 | 丁']);
    expect(accounted).toEqual({ cells: 4, inRows: 4, headings: 0 });
  });
});
