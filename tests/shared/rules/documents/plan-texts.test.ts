import { describe, expect, test } from 'vitest';
import { documentFoot, documentHead } from '../../../../shared/rules/documents/document-head.ts';
import {
  cleanText,
  contentText,
  dateText,
  issueTime,
  leaderLines,
  roleLead,
  timeText,
  weekdayText,
  weekRangeText,
  weekTitle,
} from '../../../../shared/rules/documents/plan-texts.ts';
import { attending, aVersion, documentOptions, fieldStudy, item, standingCommittee } from './sample-version.ts';

describe('times and dates', () => {
  test('a clock time has no leading zero and a range has a Chinese dash', () => {
    expect(timeText({ kind: 'exact', start: '09:00' })).toBe('9:00');
    expect(timeText({ kind: 'exact', start: '09:00', end: '10:30' })).toBe('9:00—10:30');
    expect(timeText({ kind: 'exact', start: '00:05', end: '24:00' })).toBe('0:05—24:00');
  });

  test('times without a clock keep the words of the plan', () => {
    expect(timeText({ kind: 'dayPart', part: 'morning' })).toBe('上午');
    expect(timeText({ kind: 'dayPart', part: 'allDay' })).toBe('全天');
    expect(timeText({ kind: 'after', text: '会后' })).toBe('会后');
    expect(timeText({ kind: 'undetermined' })).toBe('待定');
    expect(timeText({ kind: 'undetermined', part: 'afternoon' })).toBe('下午待定');
  });

  test('dates, weekdays and the ISO week are written as offices write them', () => {
    expect(dateText('2026-11-03')).toBe('11月3日');
    expect(['2026-11-23', '2026-11-29'].map(weekdayText)).toEqual(['星期一', '星期日']);
    expect(weekTitle('2026-11-23')).toBe('2026年第48周');
    expect(weekTitle('2027-01-04')).toBe('2027年第01周');
  });

  test('a week over New Year names both years in its range and the ISO year in its title', () => {
    expect(weekRangeText('2026-11-23')).toBe('（2026年11月23日—11月29日）');
    expect(weekRangeText('2026-12-28')).toBe('（2026年12月28日—2027年1月3日）');
    expect(weekTitle('2026-12-28')).toBe('2026年第53周');
  });

  test('an instant is shown as the clock in China shows it', () => {
    expect(issueTime(Date.UTC(2026, 10, 20, 8, 30))).toEqual({ date: '2026-11-20', clock: '16:30' });
    expect(issueTime(Date.UTC(2026, 11, 31, 17, 5))).toEqual({ date: '2027-01-01', clock: '1:05' });
  });
});

describe('words of an item', () => {
  test('text loses line breaks and everything an office file cannot hold', () => {
    expect(cleanText(' 一\u0000二\n\t三\uD800四\uFFFE ')).toBe('一二 三四');
  });

  test('a tentative item drops its own brackets and a closing 待定', () => {
    expect(contentText(fieldStudy)).toBe('调研重点项目');
    expect(contentText({ ...fieldStudy, content: '（走访企业）' })).toBe('走访企业');
    expect(contentText({ ...fieldStudy, isTentative: false })).toBe('调研重点项目（待定）');
  });

  test('leaders are grouped by their part and stand in rank order', () => {
    const attendance = [...standingCommittee.attendance].reverse();
    expect(leaderLines({ ...standingCommittee, attendance }, aVersion())).toEqual([
      '主持：王建国',
      '出席：李明、孙丽华、周强',
    ]);
  });

  test('names stand alone when everybody simply attends', () => {
    expect(leaderLines(item('a', { attendance: attending('li', 'wang') }), aVersion())).toEqual(['王建国、李明']);
    expect(leaderLines(item('a', {}), aVersion())).toEqual([]);
  });

  test("a leader's own part leads the content unless the content says it or it is plain attendance", () => {
    expect(roleLead(standingCommittee, 'leader.all.wang')).toBe('主持');
    expect(roleLead({ ...standingCommittee, content: '主持召开常委会' }, 'leader.all.wang')).toBe('');
    expect(roleLead(standingCommittee, 'leader.all.li')).toBe('');
    const both = item('a', {
      content: '全区大会',
      attendance: [
        { leaderId: 'leader.all.wang', role: 'speak' },
        { leaderId: 'leader.all.wang', role: 'host' },
      ],
    });
    expect(roleLead(both, 'leader.all.wang')).toBe('主持并讲话');
    expect(leaderLines(both, aVersion())).toEqual(['主持：王建国']);
  });
});

describe('head and foot', () => {
  test('the head carries range, version with time of issue, and the mark', () => {
    expect(documentHead(aVersion({ sequence: 1 }), '标题')).toEqual({
      title: '标题',
      range: '（2026年11月23日—11月29日）',
      issued: 'V1.1　2026年11月20日16:30发布',
      mark: '内部资料·注意保存',
      pageFoot: 'V1.1',
      publishedAt: Date.UTC(2026, 10, 20, 8, 30),
    });
  });

  test('the foot explains the brackets, names the office that counts, and a contact if there is one', () => {
    expect(documentFoot(aVersion(), documentOptions)).toEqual([
      '注：（）内为待定事项；如有变化，以区委办通知为准',
      '联系人：李晓明 023-6712 0001',
    ]);
    expect(documentFoot(aVersion(), { ...documentOptions, contact: undefined })).toHaveLength(1);
  });

  test('the foot of every page shows the 校验码 of a version that has a digest', () => {
    const digest = '3f2a91c0'.padEnd(64, '0');
    expect(documentHead(aVersion({ digest }), '').pageFoot).toBe('V1　校验码 3F2A-91C0');
  });

  test.each([
    ['2026-10-05', '说明：10月5日—10月7日国庆节放假；10月10日（星期六）调休上班'],
    ['2026-09-21', '说明：9月25日—9月27日中秋节放假'],
    ['2026-11-23', undefined],
    // No notice for these years is here: the law's own days are known, 调休 is not guessed.
    ['2098-12-29', '说明：1月1日元旦放假'],
    ['2099-02-16', undefined],
  ])('the foot of the week of %s says which days are not what they look like', (weekStart, words) => {
    const explanation = documentFoot(aVersion({ weekStart }), documentOptions).find((line) => line.startsWith('说明'));
    expect(explanation).toBe(words);
  });
});
