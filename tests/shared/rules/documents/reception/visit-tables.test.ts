import { describe, expect, test } from 'vitest';
import type { PrintDocument } from '../../../../../shared/rules/documents/print-document.ts';
import {
  type ReceptionDocumentChoice,
  receptionFile,
} from '../../../../../shared/rules/documents/reception/reception-document.ts';
import type { ReceptionSource } from '../../../../../shared/rules/documents/reception/reception-source.ts';
import { planSnapshot } from '../../../../../shared/rules/reception/plan-snapshot.ts';
import { changedSource, receptionSource, sampleSnapshot } from '../../../../support/reception-source.ts';
import { sampleNameOf } from '../../../../support/sample-visit.ts';
import { aVisit, type VisitWords } from '../../../../support/visits.ts';
import { cellText, headsOf, rowsOf, tablesOf, textOf } from '../duty/printed-text.ts';

type Name = ReceptionDocumentChoice['document'];

function documentOf(document: Name, source: ReceptionSource = receptionSource()): PrintDocument {
  const file = receptionFile({ document, format: 'docx' }, source);
  if (!file) throw new Error('no document was made');
  return file.document;
}

const sourceOf = (words: VisitWords, more: Partial<ReceptionSource> = {}): ReceptionSource =>
  receptionSource({ snapshot: planSnapshot(aVisit(words), sampleNameOf), ...more });
const rowsIn = (document: PrintDocument): (string | null)[][] => tablesOf(document).flatMap(rowsOf);

describe('接待日程表', () => {
  const schedule = documentOf('schedule');

  test('has the columns of the form across the page, and its days and version at its head', () => {
    expect(schedule.orientation).toBe('landscape');
    expect(tablesOf(schedule).map(headsOf)).toEqual([
      ['日期', '时间', '内容（活动）', '地点', '出席/陪同领导', '汇报/讲解人', '责任单位', '备注\n（车辆/着装）'],
    ]);
    expect(schedule.head).toMatchObject({
      title: '省发展改革委调研组接待日程表',
      range: '（2026年11月26日—11月27日）',
      issued: 'V1　2026年11月24日16:30下发',
    });
    expect(schedule.foot).toEqual(['联系人：陈晓 0000-8720001']);
  });

  test('has a row for each stop and one cell for the date of a day, which stays on one page', () => {
    const rows = rowsIn(schedule);
    expect(rows).toHaveLength(14);
    expect(rows[7]).toEqual([
      null,
      '15:00—17:00',
      '调研座谈会',
      '区委常委会议室',
      '主持：王建国|出席：李明华、刘海涛、赵文静',
      '李明华及三家企业负责人',
      '区委办',
      '着装：正装|议程：区政府汇报、企业发言、交流讨论、赵明远同志讲话',
    ]);
    const [table] = tablesOf(schedule);
    expect(
      table?.groups.map(({ rows: own, isKeptTogether }) => [own.length, own[0]?.[0]?.rowSpan, isKeptTogether]),
    ).toEqual([
      [9, 9, true],
      [5, 5, true],
    ]);
    expect(rows[0]?.[0]).toBe('11月26日\n星期四');
  });

  test('names a day again where it goes on, of which a page cannot hold all', () => {
    const stops = Array.from({ length: 30 }, (_, index) => ({
      content: `第${index + 1}项`,
      remarks: '备注'.repeat(30),
    }));
    const [table] = tablesOf(documentOf('schedule', sourceOf({ stops })));
    const labels = table?.groups.map(({ rows }) => cellText(rows[0]?.[0] ?? null));
    expect(labels?.[0]).toBe('11月26日\n星期四');
    expect(new Set(labels?.slice(1))).toEqual(new Set(['11月26日\n星期四续']));
    expect(table?.groups.flatMap(({ rows }) => rows)).toHaveLength(30);
  });

  test('marks what is new, reads otherwise or was dropped, and says what the marks are', () => {
    const changed = documentOf('schedule', changedSource());
    const rows = rowsIn(changed);
    expect(rows.map((row) => row[2]).filter((text) => text?.startsWith('【'))).toEqual([
      '【取消】考察东湖新能源产业园在建项目',
      '【新增】考察区政务服务中心',
      '【变更】调研座谈会',
    ]);
    const [table] = tablesOf(changed);
    const talks = table?.groups
      .flatMap(({ rows: own }) => own)
      .find((row) => cellText(row[2] ?? null) === '【变更】调研座谈会');
    expect(talks?.map((cell) => cell?.paragraphs[0]?.at(-1)?.weight)).toEqual([
      undefined,
      'strong',
      undefined,
      'strong',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(changed.foot[0]).toContain('【新增】【变更】【取消】');
  });

  test('of a visit without stops says so', () => {
    expect(rowsIn(documentOf('schedule', sourceOf({})))[0]?.[0]).toBe('日程待定');
  });

  test('calls a holiday by its name', () => {
    const rows = rowsIn(documentOf('schedule', sourceOf({ stops: [{ date: '2026-10-01' }] })));
    expect(rows[0]?.[0]).toBe('10月1日\n国庆节');
  });
});

describe('接待任务分工表', () => {
  test('has the tasks by unit and due time, with their states', () => {
    const tasks = documentOf('tasks');
    expect(tablesOf(tasks).map(headsOf)).toEqual([
      ['序号', '任务', '责任单位', '责任人', '电话', '完成时限', '状态', '备注'],
    ]);
    const rows = rowsIn(tasks);
    expect(rows).toHaveLength(17);
    expect(rows[0]).toEqual(['1', '审核汇报材料', '区委办', '何静', '13800000002', '11月24日12:00', '进行中', '']);
    expect(rows[8]).toEqual([
      '9',
      '准备业务汇报材料',
      '区发展改革局',
      '高峰',
      '13800000005',
      '11月24日18:00',
      '受阻',
      '两家企业数据待补',
    ]);
  });

  test('puts what is not due at any time last within its unit', () => {
    const tasks = [{ task: '甲' }, { task: '乙', dueOn: '2026-11-20' }, { task: '丙', responsibleUnit: '区委办' }];
    const dueOf: ReceptionSource['dueOf'] = ({ dueOn }) =>
      dueOn === undefined ? undefined : { date: dueOn, time: '18:00' };
    expect(rowsIn(documentOf('tasks', sourceOf({ tasks }, { dueOf }))).map((row) => [row[1], row[5]])).toEqual([
      ['乙', '11月20日18:00'],
      ['甲', ''],
      ['丙', ''],
    ]);
    expect(rowsIn(documentOf('tasks', sourceOf({})))[0]?.[0]).toBe('尚无任务');
  });
});

describe('接待手册', () => {
  const booklet = documentOf('booklet');
  const titles = (document: PrintDocument): string[] =>
    document.parts.flatMap((part) =>
      part.kind === 'text' && part.style === 'title' ? textOf({ ...document, parts: [part] }) : [],
    );
  const tableAfter = (title: string): (string | null)[][] => {
    const at = booklet.parts.findIndex((part) => part.kind === 'text' && part.paragraphs[0]?.[0]?.text === title);
    const table = booklet.parts[at + 1];
    return table?.kind === 'table' ? rowsOf(table) : [];
  };

  test('has a cover with whom it is for, when, and who issues it', () => {
    expect(booklet.cover).toEqual({
      subject: '省发展改革委调研组',
      name: '接待手册',
      range: '2026年11月26日—11月27日',
      issued: ['云溪区委办公室', '2026年11月'],
    });
  });

  test('has its chapters, each on a page of its own', () => {
    expect(titles(booklet)).toEqual([
      '日程安排',
      '来宾名单',
      '我方领导名单',
      '乘车安排',
      '住房安排',
      '用餐安排',
      '注意事项',
      '工作人员通讯录',
    ]);
    expect(booklet.parts.filter(({ kind }) => kind === 'page')).toHaveLength(4);
  });

  test('says who comes and who receives them', () => {
    expect(tableAfter('来宾名单')[4]).toEqual(['5', '周敏', '女', '回族', '省发展改革委固定资产投资处', '处长']);
    expect(tableAfter('我方领导名单')).toEqual([
      ['1', '王建国', '区委书记'],
      ['2', '李明华', '区委副书记、区长'],
      ['3', '刘海涛', '区委常委、常务副区长'],
      ['4', '赵文静', '区委常委、区委办公室主任'],
    ]);
  });

  test('says in which car everybody rides, in which room everybody sleeps, and where one eats', () => {
    expect(tableAfter('乘车安排')[1]).toEqual([
      '2号车',
      '云A·23456 商务车|陪同车',
      '徐强等工作人员4人，行李',
      '张勇|13800000022',
      '11月26日8:20—|11月27日16:30',
    ]);
    expect(tableAfter('住房安排')[5]).toEqual(['云溪宾馆', '8307', '标准间', '吴海波、王立', '11月26日—11月27日']);
    expect(tableAfter('用餐安排').map((row) => row.slice(0, 3))).toEqual([
      ['11月26日', '午餐', '区机关食堂二楼'],
      ['11月26日', '晚餐', '云溪宾馆自助餐厅'],
      ['11月27日', '早餐', '云溪宾馆自助餐厅'],
      ['11月27日', '午餐', '区机关食堂'],
    ]);
  });

  test('lists everybody to call once, with all that they do', () => {
    const contacts = tableAfter('工作人员通讯录');
    expect(contacts).toHaveLength(16);
    expect(contacts[3]).toEqual(['4', '徐强', '区接待办', '落实住房、用餐和车辆、编印接待手册和日程卡', '13800000003']);
    expect(contacts.at(-1)).toEqual(['16', '孙晓东', '省发展改革委', '来宾联络', '13900001122']);
  });

  test('says nothing of money, and marks no changes', () => {
    expect(JSON.stringify(booklet)).not.toMatch(/320|元/u);
    expect(JSON.stringify(documentOf('booklet', changedSource()))).not.toContain('【');
  });

  test('leaves out what there is nothing to say of, and columns nobody has a word in', () => {
    const small = documentOf('booklet', sourceOf({ guests: [{ name: '甲', title: '处长' }] }));
    expect(titles(small)).toEqual(['来宾名单']);
    expect(tablesOf(small).map(headsOf)).toEqual([['序号', '姓名', '职务']]);
    expect(small.parts.some(({ kind }) => kind === 'page')).toBe(false);
  });
});

describe('接待清单', () => {
  const source = receptionSource();
  const rows = rowsIn(documentOf('sheet', source)).map((row) => row.filter((text) => text !== null));
  const beside = (label: string): string[] => rows.find(([first]) => first === label)?.slice(1) ?? [];

  test('has everything that the rules want it to show', () => {
    const document = documentOf('sheet', source);
    expect(document.parts[0]).toEqual({
      kind: 'line',
      texts: ['清单编号：云接〔2026〕41号', '公函文号：发改函〔2026〕88号'],
    });
    expect(rows[0]).toEqual(['接待单位', '云溪区接待办公室', '来访单位', '省发展改革委']);
    const sections = rows.filter((row) => row.length === 1).map(([text]) => text);
    expect(sections).toEqual(['接待对象（12人）', '公务活动', '接待费用', '陪同人员（2人）', '工作保障人员（1人）']);
    expect(rows).toContainEqual(['1', '赵明远', '省发展改革委', '党组书记、主任']);
    expect(rows).toContainEqual(['5', '调研座谈会', '11月26日15:00', '区委常委会议室']);
    expect(rows).toContainEqual([
      '1',
      '用餐：工作午餐',
      '11月26日',
      '区机关食堂',
      '16',
      '60.00',
      '960.00',
      '接待单位|公务卡',
    ]);
    expect(rows.at(-1)).toEqual(['填报人', '沈丽|2026年11月30日10:00', '审签人', '赵文静|2026年11月30日15:00']);
  });

  test('adds up what each side pays, to the fen', () => {
    expect(beside('接待单位承担小计')[0]).toBe('960.30');
    expect(beside('来宾自付小计')[0]).toBe('3720.00');
    expect(beside('合计')[0]).toBe('4680.30');
    expect(beside('收取来宾费用')[0]).toBe('伙食费840.00元，交通费480.00元');
  });

  test('that nobody signed says so; of what there is none it says 无', () => {
    const { sheet } = source;
    if (!sheet) throw new Error('a sheet is needed');
    const bare = { ...sheet, reviewedAt: undefined, reviewedBy: undefined, escorts: [], lines: [] };
    const document = documentOf('sheet', { ...source, sheet: bare });
    expect(document.head.range).toBe('（未审签）');
    expect(documentOf('sheet', source).head.range).toBe('');
    expect(rowsIn(document).filter(([first]) => first === '无')).toHaveLength(2);
  });
});

describe('复函', () => {
  const { snapshot } = receptionSource();
  const reply = (replyKind: 'accept' | 'postpone' | 'decline', more: object = {}): PrintDocument =>
    documentOf('reply', {
      ...receptionSource(),
      snapshot: {
        ...snapshot,
        reception: { ...snapshot.reception, guestKind: 'peer', guestUnit: '临江市清河区委办公室', replyKind, ...more },
      },
    });

  test('answers the letter, says yes, and asks to check the names', () => {
    const document = reply('accept');
    expect(document.head).toMatchObject({ title: '关于临江市清河区委办公室来访事宜的复函', mark: '' });
    expect(textOf(document).slice(0, 8)).toEqual([
      '临江市清河区委办公室：',
      '贵单位2026年11月18日来函（发改函〔2026〕88号）收悉。',
      '经研究，现函复如下：',
      '热忱欢迎贵单位党组书记、主任赵明远一行12人于11月26日至11月27日来云溪区考察交流，我们将认真做好有关衔接保障工作。',
      '接待工作将严格执行国内公务接待有关规定，从简安排、集中乘车，食宿费用按标准据实结算，敬请理解和支持。',
      '请于行前将最终人员名单、行程和交通方式告知我方联系人，以便做好安排。',
      '随函附来访人员名单，请予核对。',
      '特此函复。',
    ]);
    expect(textOf(document)).toEqual(
      expect.arrayContaining(['云溪区委办公室', '2026年11月25日', '（联系人：陈晓 0000-8720001）']),
    );
    expect(rowsIn(document)).toHaveLength(12);
  });

  test('puts off or declines politely, with no names enclosed', () => {
    expect(textOf(reply('postpone'))[3]).toContain('建议贵单位适当调整来访时间');
    expect(textOf(reply('decline'))[3]).toContain('难以安排接待，深表歉意，敬请谅解。');
    for (const kind of ['postpone', 'decline'] as const) expect(rowsIn(reply(kind))).toEqual([]);
  });

  test('that answers no letter says that they asked', () => {
    expect(textOf(reply('accept', { letterDate: undefined, letterNumber: '' }))[1]).toBe('贵单位商请来访事宜收悉。');
  });

  test('is written to peers alone, once somebody has said which', () => {
    const superior = { ...snapshot.reception, replyKind: 'accept' as const };
    const undecided = { ...snapshot.reception, guestKind: 'peer' as const };
    for (const reception of [superior, undecided])
      expect(
        receptionFile({ document: 'reply', format: 'docx' }, receptionSource({ snapshot: { ...snapshot, reception } })),
      ).toBeUndefined();
  });
});

test('files are called by the visit and its version', () => {
  const peer = { ...sampleSnapshot().reception, guestKind: 'peer', replyKind: 'accept' } as const;
  const source = receptionSource({ snapshot: { ...sampleSnapshot(), reception: peer } });
  const nameOf = (document: Name, from: ReceptionSource): string | undefined =>
    receptionFile({ document, format: 'docx' }, from)?.name;
  expect(
    (['plan', 'schedule', 'booklet', 'tasks', 'sheet', 'reply'] as const).map((each) => nameOf(each, source)),
  ).toEqual([
    '关于省发展改革委调研组的接待方案（V1）',
    '省发展改革委调研组接待日程表（V1）',
    '省发展改革委调研组接待手册（V1）',
    '省发展改革委调研组接待任务分工表（V1）',
    '省发展改革委调研组接待清单',
    '关于省发展改革委调研组来访的复函',
  ]);
  expect(nameOf('plan', changedSource())).toBe('关于省发展改革委调研组的接待方案（V2）');
  expect(nameOf('schedule', receptionSource({ issue: undefined }))).toBe('省发展改革委调研组接待日程表（未下发）');
});

test('a 接待清单 that nobody filled in is none', () => {
  expect(receptionFile({ document: 'sheet', format: 'xlsx' }, receptionSource({ sheet: undefined }))).toBeUndefined();
});
