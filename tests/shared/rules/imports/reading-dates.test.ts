import { describe, expect, test } from 'vitest';
import { contextOf, doubtsOf, readParagraphs, readSheet, summaries } from './import-samples.ts';

const rowOf = (date: string, weekStart = '2026-11-23', weekday = '') =>
  readSheet(
    [
      ['日期', '星期', '时间', '内容'],
      [date, weekday, '9:00', '常委会会议'],
    ],
    contextOf(weekStart),
  ).rows[0];

describe('a date without a year', () => {
  test.each([
    ['11月23日', '2026-11-23'],
    ['１１月２３日', '2026-11-23'],
    ['11/23', '2026-11-23'],
    ['11.23', '2026-11-23'],
    ['11-23', '2026-11-23'],
    ['23日', '2026-11-23'],
    ['星期一', '2026-11-23'],
    ['周日', '2026-11-29'],
    ['周一（11月23日）', '2026-11-23'],
    ['星期一 (2026-11-23)', '2026-11-23'],
    ['11月23日（星期一）', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026年11月23日', '2026-11-23'],
    ['2026.11.23', '2026-11-23'],
    ['46349', '2026-11-23'],
  ])('%s falls in the planned week', (text, expected) => {
    const row = rowOf(text);
    expect(row?.date).toBe(expected);
    expect(row?.status).toBe('read');
  });

  test('a week across New Year takes each day from its own year', () => {
    expect(rowOf('12月31日', '2026-12-28')?.date).toBe('2026-12-31');
    expect(rowOf('1月2日', '2026-12-28')?.date).toBe('2027-01-02');
    expect(rowOf('2日', '2026-12-28')?.date).toBe('2027-01-02');
  });

  test('a day outside the week is kept and doubted', () => {
    const row = rowOf('12月3日');
    expect(row?.date).toBe('2026-12-03');
    expect(doubtsOf(row)).toEqual(['date OUTSIDE_WEEK']);
    expect(row?.status).toBe('toComplete');
  });

  test('a day that does not exist is doubted', () => {
    const row = rowOf('11月31日');
    expect(row?.date).toBeUndefined();
    expect(doubtsOf(row)).toEqual(['date BAD_DATE']);
  });

  test('a weekday that contradicts the date is doubted', () => {
    expect(doubtsOf(rowOf('11月23日', '2026-11-23', '星期二'))).toEqual(['date WEEKDAY_MISMATCH']);
  });
});

describe('a span of days', () => {
  test.each([
    ['11月25日—27日', '2026-11-25', '2026-11-27'],
    ['11月25日至11月27日', '2026-11-25', '2026-11-27'],
    ['25-27日', '2026-11-25', '2026-11-27'],
    ['周三至周五', '2026-11-25', '2026-11-27'],
    ['11月25日、26日', '2026-11-25', '2026-11-26'],
    ['11月29日—12月2日', '2026-11-29', '2026-12-02'],
  ])('%s has a first and a last day', (text, first, last) => {
    const row = rowOf(text);
    expect([row?.date, row?.endDate]).toEqual([first, last]);
    expect(row?.status).toBe('read');
  });

  test('days that are not next to each other are an item each', () => {
    const { rows } = readParagraphs(['11月24日、27日 上午 信访接待', '周一、周三和周五 下午 值班检查']);
    expect(rows.map(({ date, endDate, content }) => [date, endDate, content])).toEqual([
      ['2026-11-24', undefined, '信访接待'],
      ['2026-11-27', undefined, '信访接待'],
      ['2026-11-23', undefined, '值班检查'],
      ['2026-11-25', undefined, '值班检查'],
      ['2026-11-27', undefined, '值班检查'],
    ]);
  });

  test('a span of an item does not spread to the lines after it', () => {
    const { rows } = readParagraphs(['11月25日—27日 全天 委员培训', '上午 主席会议']);
    expect(rows.map((row) => row.endDate)).toEqual(['2026-11-27', undefined]);
  });
});

test('weekdays of a file whose title names another week belong to that week', () => {
  const result = readSheet([
    ['一周工作安排（11月16日—11月22日）'],
    ['日期', '时间', '地点', '内容'],
    ['周一', '9:00', '一楼', '甲会议'],
  ]);
  expect(summaries(result)).toEqual(['2026-11-16 09:00 甲会议']);
  expect(doubtsOf(result.rows[0])).toEqual(['date OUTSIDE_WEEK']);
});

test('an empty date takes the day of the row above and says so without asking for work', () => {
  const { rows } = readSheet([
    ['日期', '时间', '地点', '内容'],
    ['周一', '9:00', '一楼', '甲会议'],
    ['', '10:00', '一楼', '乙会议'],
  ]);
  expect(rows[1]?.date).toBe('2026-11-23');
  expect(doubtsOf(rows[1])).toEqual(['date DATE_FROM_ABOVE']);
  expect(rows[1]?.status).toBe('read');
});
