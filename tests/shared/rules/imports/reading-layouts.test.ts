import { describe, expect, test } from 'vitest';
import { importKey } from '../../../../shared/rules/imports/import-key.ts';
import { readPlanTables } from '../../../../shared/rules/imports/read-plan-tables.ts';
import {
  copyOf,
  doubtsOf,
  november,
  paragraphsOf,
  readParagraphs,
  readSheet,
  sheetOf,
  summaries,
  timeText,
  whoOf,
} from './import-samples.ts';

const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

describe('L1, leaders by days', () => {
  test('the leader of a row attends and the same item under several leaders is one row', () => {
    const { rows, layouts } = readSheet([
      ['姓名', '时段', ...days],
      ['王建国', '上午', '9:00 常委会会议', '', '', '', '', '', ''],
      ['李明华', '上午', '９：００ 常委会会议', '10:00 专题会', '', '', '', '', ''],
    ]);
    expect(layouts).toEqual([{ table: 'Sheet1', layout: 'L1' }]);
    expect(rows.map((row) => row.content)).toEqual(['常委会会议', '专题会']);
    expect(rows.map(whoOf)).toEqual([['wang attend', 'li attend'], ['li attend']]);
  });

  test('one leader’s repeated item stays twice', () => {
    const { rows } = readSheet([
      ['姓名', '时段', ...days],
      ['王建国', '上午', '接访\n接访', '', '', '', '', '', ''],
    ]);
    expect(rows.map((row) => [row.content, row.repeat])).toEqual([
      ['接访', 0],
      ['接访', 1],
    ]);
  });

  test('a cell merged over days spans them, one merged over morning and afternoon is the whole day', () => {
    const { rows } = readSheet([
      ['姓名', '时段', ...days],
      ['王建国', '上午', '外出招商', copyOf('外出招商'), '', '党校学习', '', '', ''],
      [copyOf('王建国'), '下午', '', '', '', copyOf('党校学习'), '', '', ''],
    ]);
    expect(rows.map((row) => [row.date, row.endDate, timeText(row)])).toEqual([
      ['2026-11-23', '2026-11-24', 'morning'],
      ['2026-11-26', undefined, 'allDay'],
    ]);
  });

  test('a leader without an office is kept by name, and a name that stands once holds for the rows below', () => {
    const { rows } = readSheet([
      ['姓名', '时段', ...days],
      ['孙副区长', '上午', '甲会议', '', '', '', '', '', ''],
      ['', '下午', '乙会议', '', '', '', '', '', ''],
    ]);
    expect(rows.map((row) => row.leaderNames)).toEqual([['孙副区长'], ['孙副区长']]);
    expect(doubtsOf(rows[0])).toEqual(['leaders UNRESOLVED_LEADER']);
  });

  test('the days may stand in two head rows, and morning and afternoon under each day', () => {
    const { rows } = readSheet([
      ['工作安排'],
      ['姓名', '11月23日', copyOf('11月23日'), '11月24日', copyOf('11月24日'), '11月25日', copyOf('11月25日')],
      ['', '上午', '下午', '上午', '下午', '上午', '下午'],
      ['王建国', '', '3:00 甲会议', '9:00 乙会议', '', '调研', copyOf('调研')],
    ]);
    expect(rows.map((row) => [row.date, timeText(row)])).toEqual([
      ['2026-11-23', '15:00'],
      ['2026-11-24', '09:00'],
      ['2026-11-25', 'allDay'],
    ]);
  });

  test('the last row 备注 is a heading', () => {
    const { rows, accounted } = readSheet([
      ['姓名', '时段', ...days],
      ['王建国', '上午', '甲会议', '', '', '', '', '', ''],
      ['备注', '（）内为待定事项', '', '', '', '', '', '', ''],
    ]);
    expect(rows).toHaveLength(1);
    expect(accounted.headings).toBe(13);
  });
});

describe('lists with a head row', () => {
  test('heads are found below titles, repeated, and on several sheets', () => {
    const head = ['日期', '时间', '地点', '内容', '出席领导'];
    const row = (day: string, content: string) => [day, '9:00', '一楼', content, '王建国'];
    const result = readPlanTables(
      [
        sheetOf([['区委办'], [''], ['一周工作安排'], head, row('周一', '甲会议'), head, row('周二', '乙会议')], '一'),
        sheetOf([head, row('周三', '丙会议')], '二'),
      ],
      november,
    );
    expect(summaries(result)).toEqual([
      '2026-11-23 09:00 甲会议',
      '2026-11-24 09:00 乙会议',
      '2026-11-25 09:00 丙会议',
    ]);
    expect(new Set(result.rows.map((each) => each.key)).size).toBe(3);
  });

  test('a row merged across names the day of the rows below', () => {
    const band = (text: string) => [text, copyOf(text), copyOf(text), copyOf(text)];
    const result = readSheet([
      ['时间', '地点', '内容', '出席领导'],
      band('11月24日（星期二）'),
      ['9:00', '一楼', '甲会议', ''],
    ]);
    expect(summaries(result)).toEqual(['2026-11-24 09:00 甲会议']);
  });

  test('several items in one cell share the row', () => {
    const { rows } = readSheet([
      ['日期', '时段', '内容', '出席领导'],
      ['周一', '下午', '①2:30 甲会议②4:00 乙会议', '王建国'],
    ]);
    expect(rows.map(timeText)).toEqual(['14:30', '16:00']);
    expect(rows.map(whoOf)).toEqual([['wang attend'], ['wang attend']]);
  });

  test('a numbered agenda of one timed item stays one row', () => {
    const { rows } = readSheet([
      ['日期', '时间', '内容', '地点'],
      ['周一', '9:00', '常委会会议：1.听取汇报 2.研究人事', '一楼'],
    ]);
    expect(rows.map((row) => row.content)).toEqual(['常委会会议：1.听取汇报 2.研究人事']);
  });

  test('columns that have no meaning here are kept as remarks under their own heads', () => {
    const { rows } = readSheet([
      ['日期', '时间', '内容', '用车'],
      ['周一', '9:00', '调研', '1号车'],
    ]);
    expect(rows[0]?.remarks).toBe('用车：1号车');
  });

  test('a row without 内容 is a row to complete', () => {
    const { rows } = readSheet([
      ['日期', '时间', '内容', '地点'],
      ['周一', '9:00', '', '一楼'],
    ]);
    expect(doubtsOf(rows[0])).toEqual(['content NO_CONTENT']);
    expect(rows[0]?.status).toBe('toComplete');
  });
});

describe('grids, lines and what is none of them', () => {
  test('the numbered points under a timed line are its agenda', () => {
    const { rows } = readParagraphs([
      '11月23日',
      '9:00 召集人会议',
      '1. 听取筹备情况汇报',
      '2. 审议会议日程',
      '10:30 报到',
    ]);
    expect(rows.map((row) => [row.content, row.remarks])).toEqual([
      ['召集人会议', '1. 听取筹备情况汇报；2. 审议会议日程'],
      ['报到', undefined],
    ]);
  });

  test('continuation lines of a cell give place and leaders', () => {
    const { rows } = readSheet([
      ['日期', '上午', '下午'],
      ['周一', '9:00 专题会\n第一会议室\n王书记、李区长', ''],
    ]);
    expect(rows).toHaveLength(1);
    expect([rows[0]?.content, rows[0]?.venueId]).toEqual(['专题会', 'first']);
    expect(whoOf(rows[0])).toEqual(['wang attend', 'li attend']);
  });

  test('a label table with one value per row is one item', () => {
    const { rows } = readSheet([
      ['会议名称', '全区大会'],
      ['会议时间', '11月24日上午9:00'],
      ['会议地点', '第一会议室'],
      ['主持人', '王建国'],
    ]);
    const timed = rows.find((row) => row.time.kind === 'exact');
    expect([timed?.date, timed?.venueId, whoOf(timed)]).toEqual(['2026-11-24', 'first', ['wang host']]);
  });

  test('text that is no plan becomes rows to complete, one for each paragraph', () => {
    const { rows, layouts, accounted } = readParagraphs(['完全无关的文字', '另一段']);
    expect(rows.map((row) => [row.content, row.status])).toEqual([
      ['完全无关的文字', 'toComplete'],
      ['另一段', 'toComplete'],
    ]);
    expect(layouts).toEqual([{ table: '正文', layout: 'unknown' }]);
    expect(accounted).toEqual({ cells: 2, inRows: 2, headings: 0 });
  });

  test('an empty file gives nothing', () => {
    expect(readPlanTables([], november)).toEqual({
      rows: [],
      layouts: [],
      accounted: { cells: 0, inRows: 0, headings: 0 },
    });
  });
});

describe('doubts about cells', () => {
  test('a formula is read as its stored text and doubted', () => {
    const { rows } = readSheet([
      ['日期', '时间', '内容', '地点'],
      ['周一', '9:00', { text: '=1+1 的结果', isFormula: true }, '一楼'],
    ]);
    expect(rows[0]?.content).toBe('=1+1 的结果');
    expect(doubtsOf(rows[0])).toEqual(['content FORMULA']);
    expect(rows[0]?.status).toBe('toComplete');
  });

  test('words beyond the limit are cut in the item and whole in the source', () => {
    const long = '会'.repeat(100_000);
    const { rows } = readSheet([
      ['日期', '时间', '内容', '地点'],
      ['周一', '9:00', long, '一楼'],
    ]);
    expect(rows[0]?.content).toHaveLength(2000);
    expect(rows[0]?.source.text).toContain(long);
    expect(doubtsOf(rows[0])).toEqual(['content TOO_LONG']);
  });
});

describe('the key of an imported row', () => {
  const keysOf = (lines: readonly string[]) =>
    readPlanTables([paragraphsOf(lines)], november).rows.map((row) => importKey(row, 'office.all.a', '2026-11-23'));

  test('is the same for the same words, wherever they stand and however they are spaced', () => {
    expect(keysOf(['5月1日 上午 别的会', '11月23日 上午 主席会议'])[1]).toBe(keysOf(['11月23日　上午　主席会议'])[0]);
  });

  test('differs for two equal rows of one file, for another office and another time', () => {
    const twice = keysOf(['11月23日 上午 主席会议', '11月23日 上午 主席会议', '11月23日 下午 主席会议']);
    expect(new Set(twice).size).toBe(3);
    const [row] = readParagraphs(['11月23日 上午 主席会议']).rows;
    expect(row && importKey(row, 'office.all.b', '2026-11-23')).not.toBe(twice[0]);
  });
});
