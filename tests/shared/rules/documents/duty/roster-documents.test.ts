import { describe, expect, test } from 'vitest';
import { datesFrom } from '../../../../../shared/domain/plain-date.ts';
import { type DutyDocumentChoice, dutyFile } from '../../../../../shared/rules/documents/duty/duty-document.ts';
import { maskedPhones } from '../../../../../shared/rules/documents/duty/phone-mask.ts';
import type { PrintDocument } from '../../../../../shared/rules/documents/print-document.ts';
import { headsOf, rowsOf, tablesOf } from './printed-text.ts';
import {
  aRecord,
  aShift,
  assigned,
  at,
  officeIdOf,
  officeKeys,
  officeRecords,
  postIdOf,
  roomRecord,
  rosterRecord,
  type SampleRecord,
  shiftRecord,
  sourceOf,
  substitution,
  versionRecord,
} from './sample-duty.ts';

type RosterChoice = Extract<DutyDocumentChoice, { document: 'roster' | 'holidayRoster' }>;

const november = { from: '2026-11-01', to: '2026-11-30' } as const;
const choice = (more: object): RosterChoice =>
  ({
    document: 'roster',
    layout: 'rows',
    officeId: officeIdOf('party'),
    paper: 'A4',
    masksPhones: false,
    format: 'docx',
    ...november,
    ...more,
  }) as RosterChoice;

function made(records: readonly SampleRecord[], more: object = {}) {
  const file = dutyFile(choice(more), sourceOf(records));
  if (file?.kind !== 'pages') throw new Error('a roster is printed pages');
  return file;
}

const onlyTable = (document: PrintDocument) => {
  const [table, ...others] = tablesOf(document);
  if (!table || others.length > 0) throw new Error('expected one table');
  return table;
};

const rowOfDay = (document: PrintDocument, day: string) => rowsOf(onlyTable(document)).find(([first]) => first === day);

const party = officeRecords('party', '2026-11');

describe('值班表 of one office', () => {
  test('has a row for each day, the posts in their order as columns, and everybody with title and telephone', () => {
    const { document, name } = made([...party, rosterRecord('party', '2026-11'), versionRecord('party', '2026-11')]);
    expect(name).toBe('2026年11月区委办值班表');
    expect(document.head).toMatchObject({
      title: '云溪区委办2026年11月值班表',
      pageFoot: 'V1',
      mark: '内部资料·注意保存',
    });
    const table = onlyTable(document);
    expect(headsOf(table)).toEqual([
      '日期',
      '星期',
      '值班时段',
      '总带班领导',
      '带班领导',
      '主班',
      '副班',
      '值班司机',
      '备注',
    ]);
    expect(rowsOf(table)).toHaveLength(30);
    const { name: main, title, phone } = assigned('party', 'main', 1);
    const row = rowOfDay(document, '11月1日');
    expect(row?.slice(0, 4)).toEqual(['11月1日', '星期日', '9:00—\n次日9:00', '—']);
    expect(row?.[5]).toBe(`${main} ${phone}|${title}`);
  });

  test('names holidays in place of the weekday, shades them, and says where two leaders are asked for', () => {
    const { document } = made(officeRecords('party', '2026-10'), { from: '2026-10-01', to: '2026-10-31' });
    const row = rowOfDay(document, '10月3日');
    expect([row?.[1], row?.at(-1)]).toEqual(['国庆节', '双带班']);
    const [first] = onlyTable(document).groups;
    expect(first?.rows[0]?.every((cell) => cell?.tone === 'marked')).toBe(true);
    expect(rowOfDay(document, '10月10日')?.[1]).toBe('星期六\n调休上班');
    expect(document.foot).toContain('说明：10月1日—10月7日国庆节放假；10月10日（星期六）调休上班');
  });

  test('shows who really serves, with who was due in the cell and in the remarks', () => {
    const shift = shiftRecord('party', aShift('party', 'main', '2026-11-18', { due: assigned('party', 'main', 3) }));
    const to = assigned('party', 'main', 6);
    const { document } = made([...party, shift, ...substitution('party', shift, to)]);
    const row = rowOfDay(document, '11月18日');
    const due = assigned('party', 'main', 3).name;
    expect(row?.[5]).toContain(to.name);
    expect(row?.[5]).toContain(`（代${due}）`);
    expect(row?.at(-1)).toBe(`调班：主班原值班人${due}`);
  });

  test('names a special period, a note of a shift, and a shift that two adjustments claim', () => {
    const period = aRecord('specialPeriod', 'specialPeriod.all.congress', {
      name: '区两会',
      fromDate: '2026-11-16',
      toDate: '2026-11-17',
      officeIds: [],
      source: '通知',
    });
    const noted = shiftRecord('party', aShift('party', 'main', '2026-11-17', { note: '驻会值班' }));
    const claimed = {
      ...shiftRecord('party', aShift('party', 'second', '2026-11-17', { due: assigned('party', 'second', 0) })),
      conflicts: { adjustmentId: [] },
    };
    const { document } = made([...party, period, noted, claimed]);
    expect(rowOfDay(document, '11月17日')?.at(-1)).toBe('双带班|区两会|主班：驻会值班|副班调班存在争议，待确认');
    expect(rowOfDay(document, '11月18日')?.at(-1)).toBe('');
  });

  test('tells a place that nobody fills from a post that the day does not have, and explains both signs', () => {
    const gap = shiftRecord('party', aShift('party', 'second', '2026-11-05'));
    const { document } = made([...party, gap]);
    const row = rowOfDay(document, '11月5日');
    expect([row?.[3], row?.[6]]).toEqual(['—', '待排']);
    expect(document.foot).toContain('注：“—”为当日不设该岗，“待排”为尚未安排');
  });

  test('puts several people of a post below each other, each with the hours where the day has several', () => {
    const night = { start: '18:00', end: '08:00', due: assigned('party', 'main', 5) } as const;
    const { document } = made([...party, shiftRecord('party', aShift('party', 'main', '2026-11-05', night), 1)]);
    const row = rowOfDay(document, '11月5日');
    expect(row?.[2]).toBe('9:00—次日9:00\n18:00—次日8:00');
    expect(row?.[5]?.split('|').filter((line) => line.includes('次日'))).toEqual([
      expect.stringContaining('9:00—次日9:00'),
      expect.stringContaining('18:00—次日8:00'),
    ]);
  });

  test('keeps the column of a post that was removed while days show it, by its name in the issued version', () => {
    const gone = { ...aShift('party', 'main', '2026-11-05'), postId: 'dutyPost.all.party_gone' };
    const version = aRecord('dutyRosterVersion', 'dutyRosterVersion.2026-M11.party_1', {
      officeId: officeIdOf('party'),
      month: '2026-11',
      sequence: 1,
      publishedAt: at('2026-10-28T09:30'),
      publishedBy: '苏雨桐',
      calendarSource: '',
      openFindings: [],
      shifts: [
        { shiftId: 'x', date: '2026-11-05', start: '09:00', end: '09:00', postId: gone.postId, postName: '值班秘书' },
      ],
    });
    const { document } = made([...party, shiftRecord('party', gone), version]);
    expect(headsOf(onlyTable(document))).toContain('值班秘书');
  });

  test('says on the sheet, on every page and in the name of the file that it is a draft', () => {
    const { document, name } = made(party);
    expect(name).toBe('2026年11月区委办值班表（草稿）');
    expect(document.head.issued).toBe('草稿　2026年11月22日16:30制表');
    expect(document.head.pageFoot).toBe('草稿');
    expect(document.foot.at(-1)).toContain('审核：　');
  });

  test('says who reviewed and published it, when, and in which version', () => {
    const { document } = made([
      ...party,
      rosterRecord('party', '2026-11'),
      versionRecord('party', '2026-11'),
      versionRecord('party', '2026-11', 2),
    ]);
    expect(document.foot.at(-1)).toContain(
      '审核：林永康（2026年10月26日10:00）　　　发布：苏雨桐（2026年10月28日9:30）　　　版本：V1.1',
    );
  });

  test('stands upright where few posts leave the room, across the page where they do not', () => {
    expect(made(officeRecords('party', '2026-11', ['main'])).document.orientation).toBe('portrait');
    expect(made(party).document.orientation).toBe('landscape');
  });

  test('masks mobile numbers for a sheet that hangs in public, and no other number', () => {
    const room = roomRecord('party', '201室', '0571-88001200');
    const noted = shiftRecord('party', aShift('party', 'main', '2026-11-17', { note: '可拨13800001234' }));
    const { document } = made([...party, room, noted], { masksPhones: true });
    const words = rowsOf(onlyTable(document)).flat().join(' ');
    expect(words.match(/1[3-9]\d{9}/)).toBeNull();
    expect(words).toContain('138****1234');
    expect(words.match(/138\*{4}\d{4}/g)?.length).toBeGreaterThan(80);
    expect(document.head.mark).toBe('');
    expect(document.foot).toContain('值班地点：201室　值班电话：0571-88001200');
  });

  test.each([
    ['13812345678', '138****5678'],
    ['+86 138 1234 5678、0571-88001234', '138****5678、0571-88001234'],
    ['138-1234-5678', '138****5678'],
    ['单号20261381234567890', '单号20261381234567890'],
  ])('the number in %j is shown as %j', (text, shown) => {
    expect(maskedPhones(text)).toBe(shown);
  });
});

describe('总值班表 of the four offices', () => {
  const records = officeKeys.flatMap((key) =>
    officeRecords(key, '2026-11', key === 'congress' ? ['lead', 'main'] : undefined),
  );
  const { document, name } = made(records, { officeId: 'all' });

  test('has a row for each day and office, the day named once beside them, and posts called alike in one column', () => {
    expect(name).toBe('2026年11月四办总值班表（草稿）');
    expect(document.head.title).toBe('云溪区四办2026年11月总值班表');
    const table = onlyTable(document);
    expect(headsOf(table).slice(0, 5)).toEqual(['日期', '星期', '单位', '值班时段', '总带班领导']);
    expect(rowsOf(table)).toHaveLength(120);
    expect(
      rowsOf(table)
        .slice(0, 4)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['11月1日', '星期日', '区委办'],
      [null, null, '区人大办'],
      [null, null, '区政府办'],
      [null, null, '区政协办'],
    ]);
    expect(table.groups[0]?.isKeptTogether).toBe(true);
    const second = headsOf(table).indexOf('副班');
    expect(rowsOf(table)[1]?.[second]).toBe('—');
  });

  test('says for each office which version it shows', () => {
    const issued = made([...records, rosterRecord('party', '2026-11'), versionRecord('party', '2026-11')], {
      officeId: 'all',
    });
    expect(issued.document.foot.at(-1)).toBe(
      '各办版本：区委办V1（2026年10月28日9:30发布）；区人大办草稿；区政府办草稿；区政协办草稿',
    );
  });

  test('of a stretch that is no whole month names its days', () => {
    const week = made(records, { officeId: 'all', from: '2026-11-23', to: '2026-11-29' });
    expect(week.document.head).toMatchObject({
      title: '云溪区四办总值班表',
      range: '（2026年11月23日—11月29日）',
    });
    expect(week.name).toBe('四办总值班表（2026年11月23日—11月29日）（草稿）');
  });
});

describe('值班表 in blocks', () => {
  test('has at most seven days in a block, and in every block every post, those that nobody fills as well', () => {
    const { document } = made(party, { layout: 'blocks' });
    const tables = tablesOf(document);
    expect(tables.map((table) => headsOf(table).length - 1)).toEqual([7, 7, 7, 7, 2]);
    expect(tables.flatMap((table) => headsOf(table).slice(1)).map((head) => head.split('\n')[0])).toEqual(
      datesFrom(november.from, november.to).map((date) => `11月${Number(date.slice(8))}日`),
    );
    for (const table of tables)
      expect(rowsOf(table).map(([first]) => first)).toEqual([
        '值班时段',
        '总带班领导',
        '带班领导',
        '主班',
        '副班',
        '值班司机',
      ]);
  });

  test('of several offices names each beside its rows, and has a row of remarks where a day has one', () => {
    const shift = shiftRecord('party', aShift('party', 'main', '2026-11-03', { note: '机动' }));
    const records = [...officeKeys.flatMap((key) => officeRecords(key, '2026-11')), shift];
    const { document } = made(records, { officeId: 'all', layout: 'blocks', to: '2026-11-07' });
    const [table] = tablesOf(document);
    const rows = table ? rowsOf(table) : [];
    expect(rows.filter(([unit]) => unit !== null).map(([unit]) => unit)).toEqual([
      '区委办',
      '区人大办',
      '区政府办',
      '区政协办',
    ]);
    expect(rows.filter(([, label]) => label === '备注').map((row) => row[4])).toEqual(['主班：机动']);
  });
});

describe('节假日值班安排表', () => {
  const room = roomRecord('party', '综合楼201室', '0571-88001200', '0571-88001210');
  const holiday = { document: 'holidayRoster', from: '2026-10-01', to: '2026-10-07' };

  test('has the columns that are reported upward, whatever the posts of the office are', () => {
    const { document, name } = made([...officeRecords('party', '2026-10'), room], holiday);
    expect(name).toBe('2026年国庆节区委办值班安排表（草稿）');
    expect(document.head.title).toBe('云溪区委办2026年国庆节值班安排表');
    const table = onlyTable(document);
    expect(headsOf(table)).toEqual([
      '日期',
      '星期',
      '值班时段',
      '总带班领导',
      '带班领导',
      '值班人员',
      '值班地点',
      '值班电话',
      '传真',
      '备注',
    ]);
    const [first] = rowsOf(table);
    for (const post of ['main', 'second', 'driver'] as const) {
      expect(first?.[5]).toContain(assigned('party', post, { main: 2, second: 3, driver: 4 }[post]).name);
    }
    expect(first?.slice(6)).toEqual(['综合楼201室', '0571-88001200', '0571-88001210', '双带班']);
  });

  test('says above the table which office reports, who filled it in, who reviewed it, and when', () => {
    const records = [
      ...officeRecords('party', '2026-10'),
      rosterRecord('party', '2026-10'),
      versionRecord('party', '2026-10'),
    ];
    const { document } = made(records, holiday);
    const [line] = document.parts;
    expect(line).toEqual({
      kind: 'line',
      texts: ['填报单位：云溪区委办', '填报人：苏雨桐', '审核人：林永康', '填报时间：2026年11月22日'],
    });
  });

  test('of two holidays that fall together names both', () => {
    const { document } = made(officeRecords('party', '2026-09'), { ...holiday, from: '2026-09-25', to: '2026-10-07' });
    expect(document.head.title).toBe('云溪区委办2026年中秋节、国庆节值班安排表');
  });
});

test('a shift whose post the office does not know is printed and not dropped', () => {
  const foreign = {
    ...aShift('party', 'main', '2026-11-05', { due: assigned('party', 'main', 4) }),
    postId: postIdOf('cppcc', 'main'),
  };
  const { document } = made([...party, shiftRecord('party', foreign)]);
  expect(headsOf(onlyTable(document))).toContain('原岗位');
  expect(rowOfDay(document, '11月5日')?.join(' ')).toContain(assigned('party', 'main', 4).name);
});
