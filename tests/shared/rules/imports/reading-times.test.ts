import { describe, expect, test } from 'vitest';
import { doubtsOf, readParagraphs, readSheet, timeText } from './import-samples.ts';

const rowOf = (time: string) =>
  readSheet([
    ['日期', '时间', '内容', '地点'],
    ['11月23日', time, '常委会会议', '一楼'],
  ]).rows[0];

const written: readonly (readonly [written: string, read: string])[] = [
  ['9:00', '09:00'],
  ['9：00', '09:00'],
  ['９：３０', '09:30'],
  ['9点', '09:00'],
  ['9点半', '09:30'],
  ['9时30分', '09:30'],
  ['上午9时', '09:00'],
  ['上午九点半', '09:30'],
  ['下午三时', '15:00'],
  ['下午3:00', '15:00'],
  ['下午 3：00', '15:00'],
  ['晚上7:30', '19:30'],
  ['中午12:00', '12:00'],
  ['上午12:00', '12:00'],
  ['14:30-17:30', '14:30-17:30'],
  ['14:30–17:30', '14:30-17:30'],
  ['14:30—17:30', '14:30-17:30'],
  ['14:30——17:30', '14:30-17:30'],
  ['14：30～17：30', '14:30-17:30'],
  ['14:30至17:30', '14:30-17:30'],
  ['下午2:30-5:30', '14:30-17:30'],
  ['下午3至5点', '15:00-17:00'],
  ['上午9:00至下午5:00', '09:00-17:00'],
  ['上午10:00-1:00', '10:00-13:00'],
  ['20:00-24:00', '20:00-24:00'],
  ['上午', 'morning'],
  ['下午', 'afternoon'],
  ['晚上', 'evening'],
  ['全天', 'allDay'],
  ['会后', '会后'],
  ['下午会后', '会后@afternoon'],
  ['会后（接#5）', '会后'],
  ['待定', '?'],
  ['下午（时间待定）', '?@afternoon'],
  ['0.375', '09:00'],
];

describe('a time as plans write it', () => {
  test.each(written)('%s is read as %s without a doubt about the time', (text, expected) => {
    const row = rowOf(text);
    expect(row && timeText(row)).toBe(expected);
    expect(doubtsOf(row).filter((doubt) => doubt.startsWith('time'))).toEqual([]);
  });

  test.each([
    ['25:70', 'time TIME_UNREADABLE'],
    ['看通知', 'time TIME_UNREADABLE'],
    ['', 'time NO_TIME'],
    ['3:00', 'time AFTERNOON_GUESSED'],
    ['14:30-13:00', 'time END_BEFORE_START'],
    ['上午15:00', 'time TIME_OUTSIDE_PART'],
  ])('%s must be confirmed by a person', (text, doubt) => {
    const row = rowOf(text);
    expect(doubtsOf(row)).toContain(doubt);
    expect(row?.status).toBe('toComplete');
  });

  test('an unreadable time leaves the time open and keeps its words in the source', () => {
    const row = rowOf('看通知');
    expect(row?.time).toEqual({ kind: 'undetermined' });
    expect(row?.source.text).toContain('看通知');
  });

  test('a deadline is not the time of an item', () => {
    const [row] = readParagraphs(['11月23日 上午 材料汇总，16:00前报区委办']).rows;
    expect(row && timeText(row)).toBe('morning');
  });

  test('“三点意见” is no time', () => {
    const [row] = readParagraphs(['11月23日 上午 研究三点意见落实']).rows;
    expect(row && timeText(row)).toBe('morning');
  });

  test('a time inside the words is found', () => {
    const [row] = readParagraphs(['11月23日 定于下午3:00召开全区大会']).rows;
    expect(row && timeText(row)).toBe('15:00');
  });
});

describe('a twelve-hour time under a heading', () => {
  const inCell = (part: string, text: string) =>
    readSheet([
      ['日期', '上午', '下午', '晚上'],
      ['11月23日', ...['上午', '下午', '晚上'].map((each) => (each === part ? text : ''))],
    ]).rows;

  test.each([
    ['上午', '9:00 甲会议', '09:00'],
    ['下午', '3:00 甲会议', '15:00'],
    ['下午', '18:00 甲会议', '18:00'],
    ['晚上', '7:30 甲会议', '19:30'],
  ])('%s “%s” is %s', (part, text, expected) => {
    const [row] = inCell(part, text);
    expect(row && timeText(row)).toBe(expected);
    expect(row?.status).toBe('read');
  });

  test('7:30 in an afternoon column is the evening, and doubtful', () => {
    const [row] = inCell('下午', '7:30 观看演出');
    expect(row && timeText(row)).toBe('19:30');
    expect(doubtsOf(row)).toEqual(['time EVENING_GUESSED']);
    expect(row?.status).toBe('toComplete');
  });

  test('a list that steps back in time is doubted, not reordered', () => {
    const [, row] = readParagraphs(['11月23日上午9:00 甲会议', '7:30 观看演出']).rows;
    expect(row && timeText(row)).toBe('19:30');
    expect(doubtsOf(row)).toEqual(['time EVENING_GUESSED']);
  });

  test('an item without a time of its own takes the part of the heading', () => {
    expect(inCell('下午', '调研企业').map(timeText)).toEqual(['afternoon']);
  });

  test('a part named inside a cell holds for the items after it', () => {
    const rows = inCell('上午', '9:00 甲会议；下午3:00 乙会议；4:00 丙会议');
    expect(rows.map(timeText)).toEqual(['09:00', '15:00', '16:00']);
  });
});
