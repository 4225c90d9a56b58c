import { describe, expect, test } from 'vitest';
import { findInBlock } from '../../../../shared/rules/search/find-in-block.ts';
import { foldText } from '../../../../shared/rules/search/fold-text.ts';
import { searchQuery } from '../../../../shared/rules/search/search-query.ts';
import { soundsOf } from '../../../../shared/rules/search/sounds.ts';
import { blockOf } from '../../../support/text-block.ts';

/** The part of a title that is marked. */
function found(letters: string, title: string, isName = false): string | undefined {
  const block = blockOf([{ key: 'one', searched: { title, isName, names: [], details: [] } }]);
  const [hit] = [...findInBlock(block, searchQuery(letters, '2026-11-23'))];
  const [mark] = hit?.title.marks ?? [];
  return mark && hit?.title.text.slice(mark.at, mark.at + mark.length);
}

describe('typed letters', () => {
  test.each([
    ['zhangjianguo', '主持：张建国书记', '张建国'],
    ['zjg', '主持：张建国书记', '张建国'],
    ['zhangjg', '主持：张建国书记', '张建国'],
    ['zjianguo', '主持：张建国书记', '张建国'],
    ['zhjg', '主持：张建国书记', '张建国'],
    ['zhangjia', '主持：张建国书记', '张建'],
    ['z', '主持：张建国书记', '主'],
    ['fangxun', '全区防汛工作会议', '防汛'],
    ['fx', '全区防汛工作会议', '防汛'],
    ['xian', '赴西安考察', '西安'],
    ['xian', '全县工作会议', '县'],
    ['lvse', '绿色发展', '绿色'],
    ['lüse', '绿色发展', '绿色'],
    ['celue', '研究应对策略', '策略'],
    ['oyx', '欧阳雪到场', '欧阳雪'],
    ['gdp', '上半年ＧＤＰ核算', 'ＧＤＰ'],
    ['g60', '高速G60应急演练', 'G60'],
    ['usb', '清点USB密钥', 'USB'],
    ['up', '移交涉密U盘两个', 'U盘'],
  ])('%s finds it in %s', (letters, text, part) => {
    expect(found(letters, text)).toBe(part);
  });

  test.each([
    ['重庆路改造', 'chongqinglu', '重庆路'],
    ['银行行长座谈', 'hangzhang', '行长'],
    ['会计核算中心', 'kuaiji', '会计'],
    ['市长长期联系', 'shizhang', '市长'],
  ])('of %s the reading in its phrase counts: %s', (text, letters, part) => {
    expect(found(letters, text)).toBe(part);
  });

  test.each([
    ['曾志强', 'zengzhiqiang'],
    ['单国栋', 'shanguodong'],
    ['仇永年', 'qiuyongnian'],
    ['解明', 'xieming'],
  ])('of the name %s the surname is read %s', (name, letters) => {
    expect(found(letters, name, true)).toBe(name);
  });

  test.each([
    ['zjg', '主持：李建国书记'],
    ['zhang', '站前广场'],
    ['zhanj', '张建国'],
    ['xq', '全区防汛'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '啊啊啊'],
  ])('%s does not find %s', (letters, text) => {
    expect(found(letters, text)).toBeUndefined();
  });

  test('do not run from one line into the next', () => {
    const block = blockOf([{ key: 'one', searched: { title: '张建', names: ['国庆'], details: [] } }]);
    expect([...findInBlock(block, searchQuery('zjg', '2026-11-23'))]).toEqual([]);
    expect([...findInBlock(block, searchQuery('zhangjianguo', '2026-11-23'))]).toEqual([]);
  });
});

test('how a text is read is as long as the text, whatever stands in it', () => {
  for (const text of ['𠮷林 OK', '全区（会议）１１月\n第二行\0', '〇一二', '㐀䶵', 'éß😀汉'])
    expect(soundsOf(foldText(text))).toHaveLength(text.length);
});
