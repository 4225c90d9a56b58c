import { describe, expect, test } from 'vitest';
import type { CalendarNotice } from '../../../../shared/domain/work-calendar.ts';
import { calendarProblems } from '../../../../shared/rules/calendar-notice/calendar-problems.ts';
import { readNoticeJson } from '../../../../shared/rules/calendar-notice/read-notice-json.ts';
import { readNoticeTables } from '../../../../shared/rules/calendar-notice/read-notice-tables.ts';
import { readNoticeText } from '../../../../shared/rules/calendar-notice/read-notice-text.ts';
import { shippedCalendar } from '../../../../shared/rules/work-calendar.ts';

/** The notices' way of writing, filled with the days that the shipped calendars have. */
const written: Readonly<Record<number, string>> = {
  2026: `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节等节假日放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
2025年11月4日`,
  2025: `国务院办公厅关于２０２５年部分节假日安排的通知
　　一、元旦：1月1日（周三）放假1天，不调休。
　　二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
　　三、清明节：4月4日（周五）至6日（周日）放假，共3天。
　　四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
　　五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
　　六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
};

const sorted = ({ year, daysOff, makeUpWorkdays }: Pick<CalendarNotice, 'year' | 'daysOff' | 'makeUpWorkdays'>) => ({
  year,
  daysOff: daysOff.map(({ date, name }) => `${date} ${name}`).sort(),
  makeUpWorkdays: [...makeUpWorkdays].sort(),
});

describe('a notice as the State Council writes it', () => {
  test.each([2025, 2026])('of %i gives exactly the days that are shipped for it', (year) => {
    const reading = readNoticeText(written[year] ?? '', 2030);
    const shipped = shippedCalendar.notices.get(year);
    if (!shipped) throw new Error('the year is shipped');
    expect(sorted(reading)).toEqual(sorted(shipped));
    expect(reading.source).toContain(`国务院办公厅关于${year}年部分节假日安排的通知`);
    expect(reading.unread).toEqual([]);
    expect(calendarProblems({ ...reading, source: '通知' })).toEqual([]);
  });

  test('with a paragraph that gives days but says neither off nor worked shows that paragraph', () => {
    const reading = readNoticeText('春节：2月5日至11日，具体安排另行通知', 2027);
    expect(reading).toMatchObject({ year: 2027, daysOff: [], unread: ['春节:2月5日至11日,具体安排另行通知'] });
  });

  test('a day of the year before is read as such and refused by name', () => {
    const reading = readNoticeText('元旦：2026年12月31日至2027年1月2日放假，共3天。', 2027);
    expect(reading.daysOff.map(({ date }) => date)).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
    const [problem] = calendarProblems({ ...reading, source: '通知' });
    expect(problem).toMatchObject({ code: 'DAY_OF_OTHER_YEAR', details: { dates: ['2026-12-31'] } });
  });
});

describe('a notice as data', () => {
  const days = [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '春节', date: '2027-02-06', isOffDay: true },
    { name: '春节', date: '2027-02-20', isOffDay: false },
    { name: '元旦', date: '2026-12-31', isOffDay: true },
  ];

  test('in JSON gives days off and worked days, and names those of other years', () => {
    const text = JSON.stringify({ year: 2027, papers: ['国办通知'], days });
    expect(readNoticeJson(text)).toEqual({
      year: 2027,
      source: '国办通知',
      daysOff: [
        { date: '2027-01-01', name: '元旦' },
        { date: '2027-02-06', name: '春节' },
      ],
      makeUpWorkdays: ['2027-02-20'],
      unread: ['2026-12-31 元旦'],
    });
  });

  test.each(['', '[]', '{"year":2027}', '{"year":2027,"days":[{"name":"元旦","date":"2027-02-30","isOffDay":true}]}'])(
    'is not read from %j',
    (text) => {
      expect(readNoticeJson(text)).toBeNull();
    },
  );

  test('in a sheet is read by its head row, wherever that stands; a row of no known kind is shown', () => {
    const rows = [
      ['2027年放假安排', '', ''],
      ['日期', '类型', '节日名称'],
      ['2027-01-01', '放假', '元旦'],
      ['2027年2月20日', '调休上班', ''],
      ['2027/2/6', '休息', '春节'],
      ['2027-03-08', '半天', '妇女节'],
    ].map((cells, row) => cells.map((text, column) => ({ text, address: `表1!${row}${column}` })));
    expect(readNoticeTables([{ name: '表1', rows, notes: [] }], 2027)).toEqual({
      year: 2027,
      source: '',
      daysOff: [
        { date: '2027-01-01', name: '元旦' },
        { date: '2027-02-06', name: '春节' },
      ],
      makeUpWorkdays: ['2027-02-20'],
      unread: ['2027-03-08 半天 妇女节'],
    });
  });

  test('a document with the words of the notice is read by its words', () => {
    const notes = (written[2026] ?? '').split('\n').map((text, index) => ({ text, address: `第${index + 1}段` }));
    const shipped = shippedCalendar.notices.get(2026);
    if (!shipped) throw new Error('the year is shipped');
    expect(sorted(readNoticeTables([{ name: '正文', rows: [], notes }], 2030))).toEqual(sorted(shipped));
  });
});
