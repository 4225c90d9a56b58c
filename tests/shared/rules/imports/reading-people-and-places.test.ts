import { describe, expect, test } from 'vitest';
import { contextOf, doubtsOf, leaders, readParagraphs, readSheet, whoOf } from './import-samples.ts';

const rowWith = (named: string, more = contextOf('2026-11-23')) =>
  readSheet(
    [
      ['日期', '时间', '内容', '出席领导'],
      ['周一', '9:00', '专题会', named],
    ],
    more,
  ).rows[0];

describe('leaders as written', () => {
  test.each([
    ['王建国', ['wang attend']],
    ['王建国书记', ['wang attend']],
    ['区委书记王建国同志', ['wang attend']],
    ['王书记', ['wang attend']],
    ['李区长', ['li attend']],
    ['刘区长', ['liu attend']],
    ['赵主席', ['zhao attend']],
    ['区长', ['li attend']],
    ['王书记、李区长', ['wang attend', 'li attend']],
    ['王书记，李区长', ['wang attend', 'li attend']],
    ['王书记 李区长', ['wang attend', 'li attend']],
    ['王建国和李明华', ['wang attend', 'li attend']],
    ['王建国（主持）、李明华', ['wang host', 'li attend']],
    ['李明华主持，王建国讲话', ['li host', 'wang speak']],
    ['主持：王建国 出席：李明华、刘海涛', ['wang host', 'li attend', 'liu attend']],
    ['张　志远、陈国栋等', ['zhang attend', 'chen attend']],
  ])('%s', (named, expected) => {
    expect(whoOf(rowWith(named))).toEqual(expected);
  });

  test('a name of two characters may be written with a space inside', () => {
    const more = contextOf('2026-11-23', { leaders: [...leaders, { id: 'he', name: '何平', title: '副区长' }] });
    expect(whoOf(rowWith('何　平 王建国', more))).toEqual(['he attend', 'wang attend']);
  });

  test('a name with 和 in it is one name', () => {
    const more = contextOf('2026-11-23', { leaders: [{ id: 'he', name: '李和平', title: '副区长' }] });
    expect(whoOf(rowWith('李和平', more))).toEqual(['he attend']);
  });

  test('a name that nobody answers to stays as written, with a doubt that asks for no completion', () => {
    const row = rowWith('王书记、孙局长');
    expect(row?.leaderNames).toEqual(['王书记', '孙局长']);
    expect(doubtsOf(row)).toEqual(['leaders UNRESOLVED_LEADER']);
    expect(row?.status).toBe('read');
  });

  test('a title that two leaders share is not guessed', () => {
    const more = contextOf('2026-11-23', {
      leaders: [...leaders, { id: 'wang2', name: '王立', title: '区政协党组书记' }],
    });
    const row = rowWith('王书记', more);
    expect(row?.attendance).toEqual([]);
    expect(doubtsOf(row)).toEqual(['leaders AMBIGUOUS_LEADER']);
  });

  test('a mixed list of people keeps what is not a leader as other attendees', () => {
    const [row] = readSheet([
      ['日期', '时间', '内容', '参会人员'],
      ['周一', '9:00', '专题会', '王建国、各镇主要负责人'],
    ]).rows;
    expect(whoOf(row)).toEqual(['wang attend']);
    expect(row?.otherAttendees).toBe('各镇主要负责人');
    expect(doubtsOf(row)).toEqual([]);
  });

  test('leaders named in the words of a line attend, by the role that follows their name', () => {
    const [row] = readParagraphs(['11月23日 上午9:30 王书记主持召开推进会并与李区长座谈']).rows;
    expect(whoOf(row)).toEqual(['wang host', 'li attend']);
    expect(doubtsOf(row)).toContain('leaders LEADER_FROM_CONTENT');
    expect(row?.status).toBe('read');
  });

  test('names that stand apart from the words leave them, with the role behind each', () => {
    const [row] = readParagraphs(['11月23日 上午9:30 召开推进会 王书记主持 李区长']).rows;
    expect(whoOf(row)).toEqual(['wang host', 'li attend']);
    expect(row?.content).toBe('召开推进会');
    expect(doubtsOf(row)).toEqual([]);
  });
});

describe('places', () => {
  const lineOf = (text: string) => readParagraphs([`11月23日 9:00 ${text}`]).rows[0];

  test.each([
    ['召集人会议（区政府八楼会议室）', '召集人会议', '区政府八楼会议室'],
    ['主席团（扩大）会议', '主席团（扩大）会议', undefined],
    ['看望委员（华天）', '看望委员（华天）', undefined],
    ['在会展中心召开推进会', '在会展中心召开推进会', '会展中心'],
    ['推进会 地点：会展中心', '推进会', '会展中心'],
    ['推进会（地点待定）', '推进会', undefined],
  ])('“%s”', (text, content, place) => {
    const row = lineOf(text);
    expect([row?.content, row?.placeText]).toEqual([content, place]);
  });

  test('a known venue is recognised by its name', () => {
    expect(lineOf('常委会（区委常委会议室）')?.venueId).toBe('standing');
  });

  test('an undecided place is empty and doubted', () => {
    const [row] = readSheet([
      ['日期', '时间', '内容', '地点'],
      ['周一', '9:00', '专题会', '待定'],
    ]).rows;
    expect(row?.placeText).toBeUndefined();
    expect(doubtsOf(row)).toEqual(['place PLACE_UNDETERMINED']);
  });
});

describe('tentative and parallel items', () => {
  const lineOf = (text: string) => readParagraphs([`11月23日 9:00 ${text}`]).rows[0];

  test.each([
    '调研项目（待定）',
    '（调研项目）',
    '调研项目待定',
    '待定：调研项目',
    '（待定）调研项目',
    '【待定】调研项目',
  ])('“%s” is tentative and the mark is no part of the words', (text) => {
    const row = lineOf(text);
    expect([row?.content, row?.isTentative]).toEqual(['调研项目', true]);
  });

  test('a bracket inside the words is no mark', () => {
    expect(lineOf('主席团（扩大）会议')?.isTentative).toBe(false);
  });

  test('only 待定 is a row to complete', () => {
    const row = lineOf('待定');
    expect([row?.content, row?.isTentative, row?.status]).toEqual(['', true, 'toComplete']);
  });

  test.each([
    ['委员报到', true],
    ['节日值班', true],
    ['应急值守', true],
    ['宣讲活动（可并行）', true],
    ['常委会会议', false],
  ])('%s runs beside other items: %s', (text, expected) => {
    expect(lineOf(text)?.isParallel).toBe(expected);
  });

  test.each([
    ['区委常委会会议', 'meeting'],
    ['走访企业', 'fieldStudy'],
    ['会见客商', 'reception'],
    ['外出招商', 'away'],
    ['党校学习', 'study'],
    ['启动仪式', 'activity'],
    ['批阅文件', 'other'],
  ])('%s is guessed to be %s', (text, category) => {
    expect(lineOf(text)?.category).toBe(category);
  });
});
