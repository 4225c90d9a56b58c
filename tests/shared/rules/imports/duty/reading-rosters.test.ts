import { describe, expect, test } from 'vitest';
import { aRecord, aShift, officeIdOf, postIdOf, shiftRecord } from '../../documents/duty/sample-duty.ts';
import { dayAndNight, doneBy, doubtsOf, memberId, members, readRoster, tableOf, templates } from './roster-tables.ts';

const head = ['日期', '星期', '带班领导', '主班'];
const due = (key: string, name: string, title: string, phone: string) => ({
  memberId: memberId(key),
  name,
  title,
  phone,
});
const wang = due('wang', '王三', '办公室副主任', '13800000001');
const li = due('li', '李四', '综合科科长', '13800000002');

describe('a table made by hand', () => {
  test('fills the posts of its days, with the hours of the day’s template', () => {
    const result = readRoster([
      tableOf([
        ['区委办2026年11月值班表', '<', '<', '<'],
        head,
        ['11月20日', '星期五', '王三', '李四'],
        ['11月21日', '星期六', '赵五', '孙小六'],
        ['注：值班电话0571-88001200', '<', '<', '<'],
      ]),
    ]);
    expect(doneBy(result)).toEqual([
      '2026-11-20 lead 09:00-09:00 王三',
      '2026-11-20 main 09:00-09:00 李四',
      '2026-11-21 lead 09:00-09:00 赵五',
      '2026-11-21 main 09:00-09:00 孙小六',
    ]);
    const [add] = result.changes;
    expect(add).toMatchObject({
      kind: 'add',
      shiftId: 'dutyShift.2026-M11.party_party_lead_20261120_0',
      shift: { officeId: officeIdOf('party'), due: wang, isPinned: false, origin: 'imported' },
    });
    expect(doubtsOf(result)).toEqual([]);
    expect(result.unread.map(({ text }) => text)).toEqual(['注：值班电话0571-88001200']);
  });

  test.each([
    ['11月20日'],
    ['2026-11-20'],
    ['2026年11月20日'],
    ['2026/11/20'],
    ['11.20'],
    ['20日'],
    ['20'],
    ['20日（星期五）'],
    ['１１月２０日'],
    ['11 月 20 日'],
    ['十一月二十日'],
    ['20261120'],
    ['11月20日 周五'],
  ])('reads the day %s', (text) => {
    expect(doneBy(readRoster([tableOf([head, [text, '', '王三', '']])]))).toEqual(['2026-11-20 lead 09:00-09:00 王三']);
  });

  test.each([
    ['王三'],
    ['王 三'],
    ['王　三'],
    ['王三 办公室副主任'],
    ['王三（办公室副主任）'],
    ['王三\n办公室副主任\n13800000001'],
    ['王三 138 0000 0001'],
    ['王三13800000001'],
    ['副主任王三'],
    ['王副主任'],
    ['王三同志'],
    ['王三、李四'],
    ['王三，李四'],
    ['王三 李四'],
    ['王三\n李四'],
    ['王三李四'],
    ['王三 综合科科长、李四'],
  ])('knows who is meant by %j', (text) => {
    const result = readRoster([tableOf([head, ['20日', '', text, '']])]);
    expect(doubtsOf(result)).toEqual([]);
    expect(doneBy(result)[0]).toBe('2026-11-20 lead 09:00-09:00 王三');
    expect(doneBy(result).slice(1)).toEqual(text.includes('李四') ? ['2026-11-20 lead 09:00-09:00 李四'] : []);
  });

  test.each(['', '—', '/', '无', '空缺', '待定'])('takes %j for nobody', (text) => {
    const result = readRoster([tableOf([head, ['20日', '', text, '李四']])]);
    expect([doubtsOf(result), doneBy(result)]).toEqual([[], ['2026-11-20 main 09:00-09:00 李四']]);
  });

  test.each([
    ['merged days', ['20日', '^', '^'], ['王三', '李四', '赵五'], ['20', '20', '20']],
    ['a day that is named once above empty cells', ['20日', '', ''], ['王三', '李四', '赵五'], ['20', '20', '20']],
  ])('reads several people of one day below each other: %s', (_, dates, names, days) => {
    const result = readRoster([tableOf([head, ...dates.map((date, at) => [date, '', names[at] ?? '', ''])])]);
    expect(doneBy(result)).toEqual(names.map((name, at) => `2026-11-${days[at]} lead 09:00-09:00 ${name}`));
    expect(result.rows.flatMap(({ doubts }) => doubts).every(({ isHint }) => isHint)).toBe(true);
  });

  test('puts a name that is merged over several days on each of them, and a stretch of days on all', () => {
    const result = readRoster([
      tableOf([head, ['16日', '', '王三', ''], ['17日', '', '^', ''], ['18日-20日', '', '李四', '']]),
    ]);
    expect(doneBy(result).map((line) => line.slice(8, 10) + line.slice(-2))).toEqual([
      '16王三',
      '17王三',
      '18李四',
      '19李四',
      '20李四',
    ]);
  });

  test('reads two halves of a month that stand side by side', () => {
    const result = readRoster([
      tableOf([
        ['日期', '主班', '日期', '主班'],
        ['10日', '王三', '20日', '李四'],
      ]),
    ]);
    expect(doneBy(result)).toEqual(['2026-11-10 main 09:00-09:00 王三', '2026-11-20 main 09:00-09:00 李四']);
  });

  test('reads a head of two rows, with posts or with small columns below it', () => {
    const posts = tableOf([
      ['日期', '星期', '值班人员', '<'],
      ['^', '^', '带班领导', '主班'],
      ['20日', '', '王三', '李四'],
    ]);
    expect(doneBy(readRoster([posts]))).toEqual([
      '2026-11-20 lead 09:00-09:00 王三',
      '2026-11-20 main 09:00-09:00 李四',
    ]);
    const small = tableOf([
      ['日期', '带班领导', '<', '<'],
      ['^', '姓名', '职务', '手机'],
      ['20日', '王三', '办公室副主任', '13800000001'],
    ]);
    expect(doneBy(readRoster([small]))).toEqual(['2026-11-20 lead 09:00-09:00 王三']);
    expect(doubtsOf(readRoster([small]))).toEqual([]);
  });

  test('knows a post by its name or by what it is for, whatever the columns’ order', () => {
    const result = readRoster([
      tableOf([
        ['值班员', '备注', '值班领导', '值班日期'],
        ['李四', '双带班', '王三', '20日'],
      ]),
    ]);
    expect(doneBy(result).sort()).toEqual(['2026-11-20 lead 09:00-09:00 王三', '2026-11-20 main 09:00-09:00 李四']);
  });

  test('leaves alone what it says nothing about: days, posts and people that are not in it', () => {
    const present = [
      shiftRecord('party', aShift('party', 'main', '2026-11-20', { due: li })),
      shiftRecord('party', aShift('party', 'lead', '2026-11-21', { due: wang })),
    ];
    const result = readRoster([tableOf([head, ['20日', '', '王三', '']])], [...templates, ...present]);
    expect(doneBy(result)).toEqual(['2026-11-20 lead 09:00-09:00 王三']);
  });

  test('gives a shift that is there to somebody else, and keeps the shift of whoever stays', () => {
    const present = [
      shiftRecord('party', aShift('party', 'main', '2026-11-20', { due: li })),
      shiftRecord('party', aShift('party', 'main', '2026-11-20', { due: wang }), 1),
    ];
    const result = readRoster([tableOf([head, ['20日', '', '', '王三、赵五']])], [...templates, ...present]);
    expect(doneBy(result)).toEqual([`assign ${present[0]?.id} 赵五`]);
  });

  test('says nothing of a roster that is so already', () => {
    const present = shiftRecord('party', aShift('party', 'lead', '2026-11-20', { due: wang }));
    const result = readRoster([tableOf([head, ['20日', '', '王三 副主任', '']])], [...templates, present]);
    expect([doneBy(result), doubtsOf(result)]).toEqual([[], []]);
    expect(result.rows.map(({ date }) => date)).toEqual(['2026-11-20']);
  });

  test('takes only its own office’s rows from a table of several', () => {
    const result = readRoster([
      tableOf([
        ['日期', '单位', '带班领导'],
        ['20日', '区委办', '王三'],
        ['^', '区政府办', '别人'],
      ]),
    ]);
    expect([doneBy(result), doubtsOf(result)]).toEqual([['2026-11-20 lead 09:00-09:00 王三'], []]);
    expect(result.unread.map(({ text }) => text)).toEqual(['区政府办', '别人']);
  });
});

describe('what is unclear keeps its day as it is, with the cell and the reason; the rest is read', () => {
  const others = ['21日', '', '赵五', '孙小六'];
  const reading = (row: readonly string[], records = templates, columns = head) => {
    const result = readRoster([tableOf([columns, row, others])], records);
    expect(doneBy(result).filter((line) => line.includes('2026-11-21'))).toHaveLength(2);
    expect(doneBy(result).filter((line) => !line.includes('2026-11-21'))).toEqual([]);
    return result;
  };
  const firstDoubt = (row: readonly string[], records = templates, columns = head) =>
    reading(row, records, columns).rows.flatMap(({ doubts }) => doubts)[0];

  test('a name that nobody has, with the nearest ones', () => {
    expect(firstDoubt(['20日', '', '孙小陆', '李四'])).toMatchObject({
      code: 'UNKNOWN_NAME',
      address: 'Sheet1!C2',
      text: '孙小陆',
      word: '孙小陆',
      suggestions: ['孙小六'],
      isHint: false,
    });
  });

  test('somebody unknown who stands beside a member, as a name or by surname and title', () => {
    expect(doubtsOf(reading(['20日', '', '王三、钱七', '']))).toEqual(['UNKNOWN_NAME C2 钱七']);
    expect(doubtsOf(reading(['20日', '', '王三、钱主任', '']))).toEqual(['UNKNOWN_NAME C2 钱主任']);
  });

  test('a name that two have, unless title or telephone tell them apart', () => {
    expect(firstDoubt(['20日', '', '周杰', ''])).toMatchObject({
      code: 'AMBIGUOUS_NAME',
      suggestions: ['周杰 信息科科长 13800000005', '周杰 秘书科科员 13800000006'],
    });
    const told = readRoster([tableOf([head, ['20日', '', '周杰（信息科科长）', '周杰 13800000006']])]);
    expect(told.changes.map((change) => (change.kind === 'add' ? change.shift.due?.memberId : ''))).toEqual([
      memberId('zhou1'),
      memberId('zhou2'),
    ]);
  });

  test('somebody on two posts of one day', () => {
    expect(doubtsOf(reading(['20日', '', '王三', '王三']))).toEqual([
      'TWICE_ON_ONE_DAY C2 王三',
      'TWICE_ON_ONE_DAY D2 王三',
    ]);
  });

  test('somebody who is on a post of the day that the table does not show', () => {
    const present = shiftRecord('party', aShift('party', 'second', '2026-11-20', { due: wang }));
    expect(doubtsOf(reading(['20日', '', '王三', ''], [...templates, present]))).toEqual(['TWICE_ON_ONE_DAY C2 王三']);
  });

  test('a day of another month, and one that there is not', () => {
    expect(doubtsOf(reading(['10月20日', '', '王三', '']))).toEqual(['DATE_OUTSIDE_MONTH A2']);
    expect(doubtsOf(reading(['31日', '', '王三', '']))).toEqual(['BAD_DATE A2']);
    expect(doubtsOf(reading(['下周五', '', '王三', '']))).toEqual(['BAD_DATE A2']);
  });

  test('a weekday that is not the day’s', () => {
    expect(doubtsOf(reading(['20日', '星期四', '王三', '']))).toEqual(['WEEKDAY_MISMATCH B2']);
    expect(doubtsOf(reading(['11月20日（周四）', '', '王三', '']))).toEqual(['WEEKDAY_MISMATCH A2']);
  });

  test('a post that the day does not have', () => {
    const columns = ['日期', '星期', '总带班领导', '主班'];
    const [weekday] = readRoster([tableOf([columns, ['20日', '', '王三', '李四']])]).rows;
    expect(weekday?.doubts.map(({ code, address }) => [code, address])).toEqual([['POST_NOT_THAT_DAY', 'Sheet1!C2']]);
    expect(weekday?.changes).toEqual([]);
  });

  test('a day whose shifts have begun, unless the file only says what is so', () => {
    expect(doubtsOf(reading(['3日', '', '王三', '']))).toEqual(['PAST_DAY C2']);
    const present = shiftRecord('party', aShift('party', 'lead', '2026-11-03', { due: wang }));
    expect(doubtsOf(readRoster([tableOf([head, ['3日', '', '王三', '']])], [...templates, present]))).toEqual([]);
  });

  test('a shift that is fixed to somebody else', () => {
    const pinned = shiftRecord('party', aShift('party', 'lead', '2026-11-20', { due: li, isPinned: true }));
    expect(doubtsOf(reading(['20日', '', '王三', ''], [...templates, pinned]))).toEqual(['PINNED C2']);
  });

  test('somebody who has left, or may not serve at night', () => {
    const gone = members({ wang: { leavesOn: '2026-11-10' }, li: { nightBarFrom: '2026-11-01' } });
    const result = reading(['20日', '', '王三', '李四'], [...templates, ...gone]);
    expect(result.rows[0]?.doubts.map(({ code, word, suggestions }) => [code, word, ...suggestions])).toEqual([
      ['MAY_NOT_SERVE', '王三', 'HAS_LEFT'],
      ['MAY_NOT_SERVE', '李四', 'NIGHT_BARRED'],
    ]);
  });

  test('hours that cannot be read, and a shift that nothing gives hours to', () => {
    const columns = ['日期', '值班时段', '带班领导', '主班'];
    const plain = ['21日', '9:00-次日9:00', '赵五', '孙小六'];
    const unread = readRoster([tableOf([columns, ['20日', '白班', '王三', ''], plain])]);
    expect(doubtsOf(unread)).toEqual(['NO_HOURS B2']);
    expect(doneBy(unread)).toHaveLength(2);
    expect(doubtsOf(readRoster([tableOf([head, ['20日', '', '王三', '']])], []))).toEqual(['NO_HOURS C2']);
  });

  test('what one day gives up is not given to another: both wait', () => {
    const present = shiftRecord('party', aShift('party', 'main', '2026-11-20', { due: wang }));
    const table = tableOf([head, ['20日', '', '王三', '钱七']]);
    expect(doubtsOf(readRoster([table], [...templates, present]))).toEqual(['UNKNOWN_NAME D2 钱七']);
  });
});

describe('hours', () => {
  const columns = ['日期', '值班时段', '主班'];

  test.each([
    ['8:30—17:30', '08:30-17:30'],
    ['17:30至次日8:30', '17:30-08:30'],
    ['９：００－次日９：００', '09:00-09:00'],
    ['下午6点至次日上午8点', '18:00-08:00'],
  ])('%j are those of a shift that no template has', (text, span) => {
    const [line] = doneBy(readRoster([tableOf([columns, ['20日', text, '李四']])], []));
    expect(line).toBe(`2026-11-20 main ${span} 李四`);
  });

  test('that differ from the template’s are a hint: the shift keeps what the workspace knows', () => {
    const result = readRoster([tableOf([columns, ['20日', '8:30-17:30', '李四']])]);
    expect(doneBy(result)).toEqual(['2026-11-20 main 09:00-09:00 李四']);
    expect(result.rows[0]?.doubts).toMatchObject([{ code: 'HOURS_DIFFER', address: 'Sheet1!B2', isHint: true }]);
    expect(doubtsOf(readRoster([tableOf([columns, ['20日', '24小时', '李四']])]))).toEqual([]);
  });

  test('of a row tell to which shift of the day it belongs', () => {
    const result = readRoster(
      [tableOf([columns, ['20日', '8:30-17:30', '李四'], ['^', '17:30-次日8:30', '赵五']])],
      [...templates, dayAndNight('workday')],
    );
    expect(doneBy(result)).toEqual(['2026-11-20 main 08:30-17:30 李四', '2026-11-20 main 17:30-08:30 赵五']);
  });

  test('before names in a cell do so too; without them as many names as places stand in their order, and one alone is doubted', () => {
    const records = [...templates, dayAndNight('workday')];
    const read = (text: string) =>
      readRoster(
        [
          tableOf([
            ['日期', '主班'],
            ['20日', text],
          ]),
        ],
        records,
      );
    const both = ['2026-11-20 main 08:30-17:30 李四', '2026-11-20 main 17:30-08:30 赵五'];
    expect(doneBy(read('8:30—17:30：李四\n17:30—次日8:30：赵五'))).toEqual(both);
    expect(doneBy(read('李四、赵五'))).toEqual(both);
    expect(doubtsOf(read('李四'))).toEqual(['NO_HOURS B2 2026-11-20']);
  });
});

describe('columns and sheets', () => {
  test('a column with names whose head is no post is told once, and the other columns are read', () => {
    const result = readRoster([
      tableOf([
        [...head, '联络员'],
        ['20日', '', '王三', '', '钱七'],
        ['21日', '', '李四', '', ''],
      ]),
    ]);
    expect(result.doubts).toMatchObject([{ code: 'POST_UNKNOWN', address: 'Sheet1!E1', text: '联络员' }]);
    expect(doneBy(result)).toHaveLength(2);
    expect(result.unread.map(({ text }) => text)).toEqual(['钱七']);
  });

  test('a file without days and posts says so, and gives back every word', () => {
    const result = readRoster([
      tableOf([
        ['姓名', '电话'],
        ['王三', '138'],
      ]),
    ]);
    expect(result.doubts.map(({ code }) => code)).toEqual(['NO_TABLE']);
    expect(result.unread).toHaveLength(4);
    expect([result.rows, result.changes]).toEqual([[], []]);
  });

  test('every filled cell is in a row, a heading or given back as unread', () => {
    const result = readRoster([
      tableOf([
        ['值班表', '<', '<', '<'],
        head,
        ['20日', '星期五', '王三', '钱七'],
        ['^', '', '李四', ''],
        ['合计', '', '2', ''],
        ['', '', '', '编制：张某'],
      ]),
      tableOf([['其他'], ['备忘']], 'Sheet2'),
    ]);
    const { cells, inRows, headings } = result.accounted;
    expect(inRows + headings + result.unread.length).toBe(cells);
    expect(result.unread.map(({ text }) => text)).toEqual(['合计', '2', '编制：张某', '其他', '备忘']);
  });

  test('a long cell is doubted whole and read in no time', () => {
    const result = readRoster([tableOf([head, ['20日', '', '某'.repeat(30_000), '李四']])]);
    expect(doubtsOf(result).map((line) => line.slice(0, 15))).toEqual(['UNKNOWN_NAME C2']);
  });

  test('days on leave are hints: whoever makes the roster may know better', () => {
    const leave = aRecord('dutyLeave', 'dutyLeave.2026-Y.party_1', {
      officeId: officeIdOf('party'),
      memberId: memberId('wang'),
      fromDate: '2026-11-19',
      toDate: '2026-11-21',
      reason: '',
    });
    const result = readRoster([tableOf([head, ['20日', '', '王三', '']])], [...templates, leave]);
    expect(result.rows[0]?.doubts).toMatchObject([
      { code: 'AWAY', word: '王三', suggestions: ['ON_LEAVE'], isHint: true },
    ]);
    expect(doneBy(result)).toEqual(['2026-11-20 lead 09:00-09:00 王三']);
  });
});

test('the id of a post in a hidden mark counts before its head, and only where the office has the post', () => {
  const marks = [
    `siban-duty/1 date ${officeIdOf('party')} 2026-11`,
    `siban-duty/1 post ${postIdOf('party', 'main')}`,
    'siban-duty/1 post dutyPost.all.party_gone',
  ];
  const result = readRoster([tableOf([marks, ['日子', '我们的人', '主班'], ['20日', '李四', '']])]);
  expect(doneBy(result)).toEqual(['2026-11-20 main 09:00-09:00 李四']);
});

test('a form of another office is not read, one of another month is told and its days are outside', () => {
  const form = (office: 'party' | 'cppcc', month: string, date: string) =>
    tableOf([
      [`siban-duty/1 date ${officeIdOf(office)} ${month}`, `siban-duty/1 post ${postIdOf('party', 'main')}`],
      ['日期', '主班'],
      [date, '李四'],
    ]);
  const foreign = readRoster([form('cppcc', '2026-11', '11月20日')]);
  expect([foreign.doubts.map(({ code }) => code), foreign.changes]).toEqual([['OTHER_OFFICE', 'NO_TABLE'], []]);
  const former = readRoster([form('party', '2026-10', '10月20日')]);
  expect([doubtsOf(former), former.changes]).toEqual([['OTHER_MONTH A1', 'DATE_OUTSIDE_MONTH A3'], []]);
});

test('an empty cell of the form empties the post; of a table made by hand it says nothing', () => {
  const present = [
    shiftRecord('party', aShift('party', 'main', '2026-11-20', { due: li })),
    shiftRecord('party', aShift('party', 'main', '2026-11-20', { due: wang }), 1),
  ];
  const row = ['20日', ''];
  const form = tableOf([
    [`siban-duty/1 date ${officeIdOf('party')} 2026-11`, `siban-duty/1 post ${postIdOf('party', 'main')}`],
    ['日期', '主班'],
    row,
  ]);
  const records = [...templates, ...present];
  expect(doneBy(readRoster([form], records))).toEqual([`assign ${present[0]?.id} -`, `remove ${present[1]?.id}`]);
  expect(doneBy(readRoster([tableOf([['日期', '主班'], row])], records))).toEqual([]);
});
