import { describe, expect, test } from 'vitest';
import type { PrintDocument } from '../../../../../shared/rules/documents/print-document.ts';
import { turnsOf } from '../../../../../shared/rules/documents/print-document.ts';
import { meetingDocument } from '../../../../../shared/rules/documents/supervision/supervision-document.ts';
import type { MeetingFile } from '../../../../../shared/rules/supervision/matter-book.ts';
import { moment } from '../../../../support/emergency-builders.ts';
import {
  aMeeting,
  aMeetingFile,
  anAttendee,
  aSupervisionSource,
  theMeetingId,
} from '../../../../support/supervision-source.ts';
import { headsOf, rowsOf, tablesOf, textOf } from '../duty/printed-text.ts';

function documentOf(document: 'notice' | 'minutes' | 'attendance', more: Partial<MeetingFile> = {}): PrintDocument {
  const file = aMeetingFile(more);
  const choice = { document, meetingId: theMeetingId, format: 'docx' } as const;
  const made = meetingDocument(choice, aSupervisionSource([], { meetings: new Map([[theMeetingId, file]]) }));
  if (!made) throw new Error('no document was made');
  return made.document;
}
const minuted = aMeeting({ state: 'minuted', minutedAt: moment('2026-11-26T15:00'), minutesSignedBy: '张建国' });

describe('会议通知', () => {
  test('says when, where, what about, who comes and what is asked of them', () => {
    const text = textOf(documentOf('notice'));
    expect(text.slice(0, 6)).toEqual([
      '区委办公室、区人大常委会办公室、区政府办公室、区政协办公室、区接待办公室、区机关事务服务中心：',
      '为研究岁末年初重要会议、重大活动和值班安排，定于2026年11月25日召开2026年第四季度四办主任联席会议。现将有关事项通知如下：',
      '一、会议时间：2026年11月25日（星期三）9:00—11:00，8:40前报到',
      '二、会议地点：区行政中心三楼第二会议室',
      '三、会议议题',
      '1. 关于元旦春节期间值班工作安排的汇报（区委办公室刘洋汇报，15分钟）',
    ]);
    expect(text).toContain('出席：区委办公室张建国，区人大常委会办公室潘德明，区政府办公室李伟，区政协办公室何静。');
    expect(text).toContain('1. 请于2026年11月24日16:00前填报参会回执（见附件）。');
    expect(text.slice(-5)).toEqual([
      '云溪区委办公室',
      '2026年11月18日',
      '（联系人：陈晓；电话：0000-8720001）',
      '附件',
      '参会回执',
    ]);
  });

  test('has the receipt on a sheet on its side, with what is known filled in', () => {
    const document = documentOf('notice');
    expect(turnsOf(document).map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
    const [receipt] = tablesOf(document);
    expect(receipt && headsOf(receipt).map((head) => head.replace('\n', ''))).toEqual([
      ...[
        '单位',
        '姓名',
        '性别',
        '民族',
        '职务',
        '手机',
        '是否参会',
        '代会人姓名/职务/原因',
        '车牌',
        '住宿/用餐',
        '备注',
      ],
      '单位联系人',
    ]);
    expect(receipt && rowsOf(receipt)[2]?.slice(0, 8)).toEqual([
      ...['区政府办公室', '李伟', '', '', '主任', '13800001003', '请假', '周敏/副主任/外出招商'],
    ]);
    expect(receipt && rowsOf(receipt)).toHaveLength(8);
  });

  test('that was not sent says so, and asks for replies as the rules have it', () => {
    const meeting = aMeeting({ state: 'planned', notifiedAt: undefined, replyOn: undefined, replyAt: undefined });
    const document = documentOf('notice', { meeting, topics: [], attendees: [] });
    expect(document.head.range).toBe('（未印发）');
    expect(textOf(document)).toContain('1. 请于2026年11月24日16:00前填报参会回执（见附件）。');
    expect(textOf(document).some((line) => line.includes('会议议题'))).toBe(false);
  });
});

describe('纪要', () => {
  test('has its red name, what was decided by topic, and who was there', () => {
    const document = documentOf('minutes', { meeting: minuted });
    expect(document.head.masthead).toEqual({
      ...{ urgency: '', signer: '', nameTopMm: 35, name: '云溪区主任联席会议纪要', number: '（2026年第4次）' },
      ...{ issuer: '云溪区委办公室', date: '2026年11月26日' },
    });
    expect(document.head.range).toBe('');
    expect(textOf(document)).toEqual([
      '2026年11月25日上午，张建国在区行政中心三楼第二会议室主持召开2026年第四季度四办主任联席会议，研究岁末年初重要会议、重大活动和值班安排。现将会议议定事项纪要如下：',
      '一、关于元旦春节期间值班工作安排的汇报',
      '会议听取了区委办公室刘洋的汇报，议定：',
      '1. 严格执行领导带班和24小时值班制度，节前开展一次值班备勤情况检查。（责任单位：区委办公室；配合单位：区政府办公室；时限：2026年12月25日前）',
      '2. 值班电话变动情况及时更新。',
      '二、关于2027年区“两会”筹备工作的汇报',
      '会议进行了研究。',
      '三、其他议定事项',
      '1. 四办每周五互通下周重要活动安排。（责任单位：区委办公室）',
      '\u00a0',
      '出席：区委办公室张建国，区人大常委会办公室潘德明，区政府办公室周敏（代李伟）',
      '请假：区政协办公室何静',
      '列席：区接待办公室魏长青',
    ]);
    expect(document.colophon).toEqual([
      ['分送：区委办公室、区人大常委会办公室、区政府办公室、区政协办公室、区接待办公室、区机关事务服务中心。'],
      ['签发：张建国', '记录：刘洋'],
      ['云溪区委办公室', '2026年11月26日印发'],
    ]);
  });

  test('that nobody signed is a draft; without topics its decisions stand alone', () => {
    const document = documentOf('minutes', { meeting: aMeeting({ state: 'held' }), topics: [] });
    expect(document.head.range).toBe('（讨论稿）');
    expect(textOf(document)[1]).toMatch(/^1\. 严格执行/);
    expect(document.parts.some((part) => part.kind === 'text' && part.style === 'heading')).toBe(false);
  });
});

describe('签到和到会情况', () => {
  test('counts a substitute with leave as there, one without as absent', () => {
    const [counts, people] = tablesOf(documentOf('attendance', { meeting: minuted }));
    expect(counts && headsOf(counts)).toEqual([
      '类别',
      '应到',
      '实到',
      '到会率',
      '迟到',
      '早退',
      '代会',
      '请假',
      '缺席',
    ]);
    expect(counts && rowsOf(counts)).toEqual([
      ['出席', '4', '3', '75%', '1', '0', '1', '1', '0'],
      ['列席', '2', '1', '50%', '0', '0', '0', '0', '1'],
    ]);
    expect(people && rowsOf(people)[2]).toEqual([
      ...[
        '3',
        '区政府办公室',
        '李伟',
        '主任',
        '出席',
        '请假',
        '按时',
        '周敏 副主任（张建国批准）',
        '外出招商（张建国批准）',
      ],
      ...['', ''],
    ]);
    const substitute = { name: '周敏', position: '', reason: '', approvedBy: '' };
    const unapproved = anAttendee(1, { unit: { name: '区政府办公室' }, signIn: 'onTime', substitute });
    const leave = anAttendee(2, { unit: { name: '区政协办公室' }, reply: 'leave' });
    const [only] = tablesOf(documentOf('attendance', { meeting: minuted, attendees: [unapproved, leave] }));
    expect(only && rowsOf(only).at(-1)).toEqual(['出席', '2', '0', '0%', '0', '0', '0', '0', '2']);
  });

  test('before people were signed in calls nobody absent', () => {
    const attendees = [anAttendee(1, { unit: { name: '区政府办公室' }, reply: 'coming' })];
    for (const state of ['notified', 'held'] as const) {
      const [counts] = tablesOf(documentOf('attendance', { meeting: aMeeting({ state }), attendees }));
      expect(counts && rowsOf(counts).at(-1)).toEqual(['出席', '1', '', '', '', '', '', '', '']);
    }
  });

  test('of nobody says so', () => {
    const [, people] = tablesOf(documentOf('attendance', { attendees: [] }));
    expect(people && rowsOf(people)[0]?.[0]).toBe('没有登记参会人员。');
  });
});
