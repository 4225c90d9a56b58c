import { describe, expect, test } from 'vitest';
import type { SpotCheck } from '../../../../../shared/domain/duty/duty-inspection.ts';
import type { CallRecord, DutyLogEntry } from '../../../../../shared/domain/duty/duty-log.ts';
import type { Handover } from '../../../../../shared/domain/duty/handover.ts';
import { type DutyDocumentChoice, dutyFile } from '../../../../../shared/rules/documents/duty/duty-document.ts';
import { headsOf, labelled, rowsOf, tablesOf, textOf } from './printed-text.ts';
import {
  aRecord,
  aShift,
  assigned,
  at,
  memberIdOf,
  officeIdOf,
  officeMembers,
  officePosts,
  officeRecords,
  type SampleRecord,
  shiftRecord,
  sourceOf,
} from './sample-duty.ts';

const day = '2026-11-21';
const party = officeIdOf('party');

function entry(key: string, kind: DutyLogEntry['kind'], time: string, more: Partial<DutyLogEntry> = {}): SampleRecord {
  const moment = at(time);
  return aRecord('dutyLogEntry', `dutyLogEntry.2026-M11.party_${key}`, {
    officeId: party,
    dutyDate: day,
    at: moment,
    isTimeTyped: false,
    enteredAt: moment,
    enteredBy: '陈敏',
    isOpen: false,
    kind,
    content: '',
    ...more,
  });
}

const call = (more: Partial<CallRecord> = {}): SampleRecord =>
  aRecord('callRecord', 'callRecord.2026-M11.party_call', {
    officeId: party,
    dutyDate: day,
    at: at(`${day}T14:08`),
    isTimeTyped: false,
    enteredAt: at(`${day}T14:10`),
    enteredBy: '陈敏',
    isOpen: false,
    direction: 'incoming',
    callerUnit: '市政府总值班室',
    callerName: '周明',
    callerTitle: '值班主任',
    callerPhone: '0571-85256000',
    receivingUnit: '区委值班室',
    receiver: '陈敏',
    content: '请核实有关情况：\n一、基本事实；\n二、已采取的措施。',
    proposal: '拟请区信访局核实',
    urgency: 'important',
    isReadBack: true,
    ...more,
  });

function pages(choice: DutyDocumentChoice, records: readonly SampleRecord[]) {
  const file = dutyFile(choice, sourceOf(records));
  if (file?.kind !== 'pages') throw new Error('printed pages were expected');
  return file;
}

const log = (records: readonly SampleRecord[], date = day) =>
  pages({ document: 'log', officeId: party, date, format: 'docx' }, records);
const logRows = (records: readonly SampleRecord[], date = day) => {
  const table = tablesOf(log(records, date).document).find((each) => headsOf(each).includes('内容及处理'));
  return table ? rowsOf(table) : [];
};

describe('值班日志', () => {
  const office = officeRecords('party', '2026-11');

  test('says at its head who served and when each came and went', () => {
    const { document, name } = log([
      ...office,
      entry('in', 'signIn', `${day}T08:50`, { memberId: memberIdOf('party', 'main', 0) }),
      entry('out', 'signOut', '2026-11-22T09:05', { memberId: memberIdOf('party', 'main', 0) }),
    ]);
    expect(name).toBe('区委办值班日志（2026年11月21日）');
    expect(document.head.title).toBe('云溪区委办值班日志');
    expect(labelled(document, '日期')).toBe('2026年11月21日 星期六');
    expect(labelled(document, '带班领导')).toBe(assigned('party', 'lead', 6).name);
    expect(labelled(document, '值班人员')).toBe(
      `${assigned('party', 'main', 0).name}、${assigned('party', 'second', 1).name}`,
    );
    expect(labelled(document, '值班时段')).toBe('9:00—次日9:00');
    expect(labelled(document, '签到签退')).toBe(`${assigned('party', 'main', 0).name}：8:50签到，次日9:05签退`);
  });

  test('stands in the order of the clock, with what was written about an entry below it, whenever that was', () => {
    const rows = logRows([
      ...office,
      entry('late', 'patrol', '2026-11-22T00:10', { isInOrder: true, content: '东楼' }),
      entry('fire', 'emergency', `${day}T22:15`, { content: '城东街道火情', source: '城东街道' }),
      entry('order', 'instruction', `${day}T22:30`, {
        aboutId: 'dutyLogEntry.2026-M11.party_fire',
        content: '全力扑救',
      }),
      entry('mended', 'correction', '2026-11-25T08:00', {
        dutyDate: '2026-11-24',
        aboutId: 'dutyLogEntry.2026-M11.party_fire',
        content: '应为城西街道',
      }),
      entry('early', 'document', `${day}T10:20`, { content: '收明电', handling: '转应急局', source: '市委办' }),
    ]);
    expect(rows.map(([time, kind]) => [time, kind])).toEqual([
      ['10:20', '文电'],
      ['22:15', '突发'],
      ['22:30', '└ 批示'],
      ['11月25日8:00', '└ 更正'],
      ['次日0:10', '巡查'],
    ]);
    expect(rows[0]?.slice(2)).toEqual(['市委办', '收明电|处理：转应急局', '陈敏']);
    expect(rows[4]?.[3]).toBe('正常 东楼');
  });

  test('shows on its own day what was written about a matter of another day, and says which', () => {
    const fire = entry('fire', 'emergency', `${day}T22:15`, { content: '火情' });
    const mended = entry('mended', 'correction', '2026-11-24T08:00', {
      dutyDate: '2026-11-24',
      aboutId: fire.id,
      content: '应为城西街道',
    });
    expect(logRows([...office, fire, mended], '2026-11-24')).toEqual([
      ['8:00', '更正', '', '（就11月21日所记事项）|应为城西街道', '陈敏'],
    ]);
  });

  test('prints a call with who to call back, the lines as they were said, and a time that was typed in as such', () => {
    const [row] = logRows([...office, call({ isTimeTyped: true })]);
    expect(row).toEqual([
      '14:08|（14:10补记）',
      '来电',
      '市政府总值班室|周明 值班主任|0571-85256000',
      '请核实有关情况：|一、基本事实；|二、已采取的措施。|受话：区委值班室 陈敏　紧急程度：重要　内容已复核|拟办：拟请区信访局核实',
      '陈敏',
    ]);
  });

  test('lists what is not finished, until an entry ends it', () => {
    const open = entry('open', 'document', `${day}T10:20`, { content: '收明电', isOpen: true, owner: '应急局' });
    const done = entry('done', 'closing', '2026-11-23T10:00', {
      dutyDate: '2026-11-22',
      aboutId: open.id,
      content: '已报',
    });
    expect(labelled(log([...office, open]).document, '未办结事项')).toBe('1. 收明电');
    expect(logRows([...office, open])[0]?.[3]).toBe('收明电|【未办结】责任：应急局');
    expect(labelled(log([...office, open, done]).document, '未办结事项')).toBe('无');
    expect(logRows([...office, open, done])[0]?.[3]).toBe('收明电|【已办结】');
  });

  test('prints a warning with when it was told and forwarded', () => {
    const warning = aRecord('dutyWarning', 'dutyWarning.2026-M11.party_w', {
      officeId: party,
      dutyDate: day,
      issuer: '区气象台',
      type: '暴雨',
      colour: 'orange',
      content: '未来6小时有强降雨',
      receivedAt: at(`${day}T16:00`),
      enteredBy: '陈敏',
      toldLeader: '林永康',
      toldAt: at(`${day}T16:06`),
    });
    expect(logRows([...office, warning])[0]).toEqual([
      '16:00',
      '预警',
      '区气象台',
      '暴雨橙色预警|未来6小时有强降雨|16:06报告林永康',
      '陈敏',
    ]);
  });

  test('keeps every word of an entry that is longer than a page, in rows that continue', () => {
    const content = Array.from({ length: 280 }, (_, index) => `第${index}句话说明有关情况。`).join('');
    const rows = logRows([...office, entry('long', 'note', `${day}T10:00`, { content })]);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map((row) => row[3]).join('')).toBe(content);
    expect(rows.slice(1).every(([time]) => time === '10:00续')).toBe(true);
  });

  test('of a day without entries says so, and is not mistaken for another office’s', () => {
    const foreign = entry('x', 'note', `${day}T10:00`, { officeId: officeIdOf('cppcc'), content: '他办记事' });
    expect(logRows([...office, foreign])[0]?.[0]).toBe('本班无记录事项。');
  });

  test('ends although two entries are about each other', () => {
    const ids = ['a', 'b'].map((key) => `dutyLogEntry.2026-M11.party_${key}`);
    const records = [
      entry('a', 'correction', `${day}T10:00`, { aboutId: ids[1] ?? '', content: '甲' }),
      entry('b', 'correction', `${day}T11:00`, { aboutId: ids[0] ?? '', content: '乙' }),
      entry('c', 'note', `${day}T12:00`, { content: '丙' }),
    ];
    expect(logRows([...office, ...records]).map((row) => row[3])).toEqual(['丙']);
  });
});

describe('电话记录单', () => {
  const slip = (records: readonly SampleRecord[]) =>
    pages({ document: 'call', callId: 'callRecord.2026-M11.party_call', format: 'docx' }, records);

  test('has every field of the form, with the instruction, the handling and the result that followed', () => {
    const about = { aboutId: 'callRecord.2026-M11.party_call' };
    const { document, name } = slip([
      ...officePosts('party'),
      call(),
      entry('order', 'instruction', `${day}T14:30`, { ...about, content: '一小时内报告' }),
      entry('done', 'closing', `${day}T17:40`, { ...about, content: '已书面反馈' }),
    ]);
    expect(name).toBe('电话记录单（2026年11月21日市政府总值班室）');
    const fields = ['来话单位', '发话人', '联系电话', '受话单位', '受话人', '紧急程度', '拟办意见', '复　　核'];
    expect(fields.map((field) => labelled(document, field)?.split('|')[0])).toEqual([
      '市政府总值班室',
      '周明 值班主任',
      '0571-85256000',
      '区委值班室',
      '陈敏',
      '重要',
      '拟请区信访局核实',
      '已复述核对',
    ]);
    expect(labelled(document, '领导批示')).toContain('一小时内报告|（2026年11月21日14:30　陈敏记）');
    expect(labelled(document, '办理结果')).toContain('已书面反馈');
    expect(labelled(document, '更　　正')).toBeUndefined();
  });

  test('of a call that went out names the own side as who spoke and the other as who took it', () => {
    const { receivingUnit: _unit, receiver: _receiver, ...rest } = call({ direction: 'outgoing' }).values as CallRecord;
    const { document } = slip([...officePosts('party'), { ...call(), values: rest }]);
    expect(['来话单位', '发话人', '受话单位', '受话人'].map((field) => labelled(document, field))).toEqual([
      '区委办',
      '陈敏',
      '市政府总值班室',
      '周明 值班主任',
    ]);
  });

  test('leaves room to write by hand where nothing is said yet', () => {
    expect(labelled(slip([call()]).document, '领导批示')?.split('|').length).toBeGreaterThan(4);
  });

  test('of a call that is not there is none', () => {
    expect(
      dutyFile({ document: 'call', callId: 'callRecord.2026-M11.none', format: 'docx' }, sourceOf([])),
    ).toBeUndefined();
  });
});

describe('交接班记录', () => {
  const handover = (more: Partial<Handover> = {}): SampleRecord =>
    aRecord('handover', 'handover.2026-M11.party_20261122_0900', {
      officeId: party,
      date: '2026-11-22',
      at: '09:00',
      outgoing: [{ memberId: 'a', name: '陈敏' }],
      incoming: [{ memberId: 'b', name: '邓敏' }],
      situation: '文电3件。\n来电5次。',
      problems: '无',
      tasks: '跟踪降雨',
      items: [
        { key: '1', kind: 'entry', text: '报送落实情况', owner: '应急局', due: '11月22日12:00', nextStep: '催报' },
        { key: '2', kind: 'activity', text: '区委书记调研' },
      ],
      acceptedKeys: ['1'],
      outgoingBy: '陈敏',
      outgoingAt: at('2026-11-22T08:58'),
      ...more,
    });
  const sheet = (records: readonly SampleRecord[]) =>
    pages({ document: 'handover', handoverId: 'handover.2026-M11.party_20261122_0900', format: 'docx' }, records);
  const office = officeRecords('party', '2026-11');

  test('says from which shift to which, 三清 as they were written, and of each item whether it was accepted', () => {
    const { document, name } = sheet([...office, handover()]);
    expect(name).toBe('区委办值班交接班记录（2026年11月22日9:00）');
    expect(labelled(document, '交班班次')).toBe('2026年11月21日 9:00—次日9:00');
    expect(labelled(document, '接班班次')).toBe('2026年11月22日 9:00—次日9:00');
    expect(labelled(document, '情 况 清')).toBe('文电3件。|来电5次。');
    const items = tablesOf(document).find((table) => headsOf(table).includes('接班确认'));
    expect(items && rowsOf(items)).toEqual([
      ['1', '未办结事项', '报送落实情况', '应急局', '11月22日12:00', '催报', '已确认'],
      ['2', '明日活动', '区委书记调研', '', '', '', ''],
    ]);
  });

  test('sums the log of the outgoing shift up, up to the moment at which the other side took over', () => {
    const records = [
      ...office,
      handover({ incomingBy: '邓敏', incomingAt: at('2026-11-22T09:20') }),
      entry('test', 'lineTest', `${day}T08:52`, { isInOrder: true }),
      entry('round', 'patrol', '2026-11-22T00:10', { isInOrder: false, content: '西楼灯未关' }),
      entry('doc', 'document', `${day}T10:00`, { content: '明电', isOpen: true }),
      entry('last', 'note', '2026-11-22T09:10', { content: '交接中来访' }),
      entry('after', 'note', '2026-11-22T10:00', { content: '接班后' }),
      call(),
    ];
    expect(labelled(sheet(records).document, '值班日志\n摘　　要')?.split('|')).toEqual([
      '本班记录文电1件、来电1件、记事1件。其中未办结1件。',
      '线路测试：8:52 正常',
      '巡查：次日0:10 异常 西楼灯未关',
    ]);
  });

  test('of two shifts of one day sums up only its own', () => {
    const half = (post: 'main' | 'second', start: string, end: string) =>
      shiftRecord('party', aShift('party', post, day, { start, end, due: assigned('party', post, 1) }));
    const records = [
      ...officeMembers('party'),
      ...officePosts('party'),
      half('main', '08:30', '17:30'),
      half('second', '17:30', '08:30'),
      handover({ at: '08:30' }),
      entry('noon', 'document', `${day}T12:00`, { content: '白班文电' }),
      entry('early', 'lineTest', `${day}T17:25`, { isInOrder: true }),
      entry('night', 'visit', `${day}T23:00`, { content: '夜班来访' }),
    ];
    expect(labelled(sheet(records).document, '值班日志\n摘　　要')?.split('|')).toEqual([
      '本班记录来访1件。',
      '线路测试：17:25 正常',
    ]);
  });

  test('has a place to sign for each side, with what was confirmed in the program', () => {
    const signatures = tablesOf(sheet([...office, handover()]).document).at(-1);
    expect(signatures && headsOf(signatures)).toEqual(['交班人签字', '接班人签字', '带班领导签字']);
    expect(signatures && rowsOf(signatures)[0]?.map((cell) => cell?.split('|').at(-1)?.trim())).toEqual([
      '陈敏　2026年11月22日8:58确认',
      '',
      '',
    ]);
  });
});

describe('查岗通报', () => {
  const check = (key: string, office: 'party' | 'government', more: Partial<SpotCheck> = {}): SampleRecord =>
    aRecord('spotCheck', `spotCheck.2026-M11.${key}`, {
      officeId: officeIdOf(office),
      checkedAt: at('2026-11-14T21:30'),
      checkedBy: '苏雨桐',
      means: 'phone',
      findings: [],
      action: 'none',
      ...more,
    });
  const report = (records: readonly SampleRecord[]) =>
    pages({ document: 'checkReport', from: '2026-11-01', to: '2026-11-30', format: 'docx' }, records);

  test('tells office by office what was checked, found, done and mended, in the order of the directory', () => {
    const { document, name } = report([
      check('g', 'government', {
        number: '0571-88001202',
        isAnswered: false,
        findings: ['unanswered', 'rosterNotPosted'],
        action: 'corrected',
        rectification: '已公示值班表。',
        rectifiedAt: at('2026-11-16T10:00'),
      }),
      check('p', 'party', {
        checkedAt: at('2026-11-20T22:00'),
        isAnswered: true,
        rings: 2,
        isOnRoster: true,
        answeredBy: '陈敏',
      }),
      check('old', 'party', { checkedAt: at('2026-10-31T22:00') }),
    ]);
    expect(name).toBe('值班值守抽查情况通报（代拟稿）（2026年11月1日—11月30日）');
    expect(document.head).toMatchObject({ title: '关于值班值守抽查情况的通报', range: '（代拟稿）' });
    expect(textOf(document)).toEqual([
      '区委办、区政府办：',
      '2026年11月1日—11月30日，区总值班室对2个单位的值班值守情况进行了2次抽查。现将有关情况通报如下。',
      '一、区委办',
      '11月20日22:00，以电话方式抽查，铃响2声后接通，由陈敏接听，接听人为当班人员。未发现问题。',
      '二、区政府办',
      '11月14日21:30，以电话方式抽查，拨打0571-88001202，电话未接通。发现的问题：值班电话无人接听、值班表未公示。处理情况：已当场纠正。整改情况：已公示值班表（2026年11月16日10:00反馈）。',
      '请各单位继续严格执行值班值守各项制度，对抽查中发现的问题及时整改，并将整改情况反馈区总值班室。',
      '云溪区总值班室',
      '2026年11月22日',
    ]);
  });

  test('ranks nobody: the offices keep their order whatever was found, and no office’s faults are counted', () => {
    const bad = ['a', 'b', 'c'].map((key) => check(key, 'party', { findings: ['offPost'] }));
    const words = textOf(report([...bad, check('g', 'government')]).document).join('');
    expect(words.indexOf('一、区委办')).toBeLessThan(words.indexOf('二、区政府办'));
    expect(words).not.toMatch(/排名|最|名列|\d+个问题/);
  });

  test('says where no check was made', () => {
    expect(textOf(report([]).document)[0]).toBe('2026年11月1日—11月30日，未开展值班值守抽查。');
  });
});
