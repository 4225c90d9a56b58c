import { describe, expect, test } from 'vitest';
import { matterLikeness, similarMatters } from '../../../../shared/rules/supervision/similar-matters.ts';
import { supervisionRulesOn } from '../../../../shared/rules/supervision/supervision-rules.ts';

const { similarityPercent } = supervisionRulesOn('2026-11-18', []);
const of = (title: string, words = '') => ({ title, words });

/** Pairs as two offices would write them. */
const pairs: readonly (readonly [left: string, right: string, isAlike: boolean])[] = [
  ['校园食堂食品安全专项检查', '关于开展校园食堂食品安全专项检查的督办', true],
  ['老旧小区改造进度', '加快推进老旧小区改造工作进度情况', true],
  ['滨河路内涝点整治', '滨河路积水内涝点整治工作', true],
  ['农民工工资拖欠问题', '请抓紧解决拖欠农民工工资问题', true],
  ['化工园区安全隐患排查整改', '化工园区安全隐患排查整改情况的报告', true],
  ['第三中学操场改造', '区第三中学操场改造项目推进', true],
  ['信访积案化解', '关于化解信访积案的批示', true],
  ['5G基站选址', '协调解决5G基站选址问题', true],
  ['冬季供暖保障', '切实做好冬季供暖保障工作', true],
  ['城北污水处理厂提标改造', '城北污水处理厂提标改造工程', true],
  ['老旧小区改造进度', '老旧厂房改造成文创园', false],
  ['滨河路内涝点整治', '滨河路夜市占道经营', false],
  ['校园食堂食品安全专项检查', '校园周边交通安全整治', false],
  ['农民工工资拖欠问题', '农民工子女入学问题', false],
  ['第三中学操场改造', '第三中学校长任免', false],
  ['关于有关工作情况的督办', '关于落实有关批示要求的督办', false],
  ['冬季供暖保障', '冬季征兵工作', false],
  ['信访积案化解', '信访局办公楼维修', false],
  ['5G基站选址', '公交站台选址', false],
  ['全区经济运行分析', '全区防汛应急演练', false],
];

describe('相近的督办', () => {
  test.each(pairs)('%s / %s: %s', (left, right, isAlike) => {
    expect(matterLikeness(of(left), of(right)) >= similarityPercent).toBe(isAlike);
  });

  test('is the same from either side', () => {
    for (const [left, right] of pairs)
      expect(matterLikeness(of(left), of(right))).toBe(matterLikeness(of(right), of(left)));
  });

  test('under another title it is found by its words', () => {
    const words = '反映城北污水处理厂夜间偷排异味扰民，请生态环境分局查明原因、限期整改并公开结果';
    const [asked, other] = [of('群众来信', words), of('第16期舆情专报', words)];
    expect(matterLikeness(asked, other)).toBeGreaterThanOrEqual(similarityPercent);
  });

  test('the same source comes first, whatever the words', () => {
    const others = [
      { id: 'a', values: of('信访积案化解') },
      { id: 'b', values: { ...of('完全不同的标题'), sourceId: 'source' } },
      { id: 'c', values: of('河道清淤') },
    ];
    const found = similarMatters({ ...of('化解信访积案'), sourceId: 'source' }, others, similarityPercent);
    expect(found.map(({ id, isSameSource }) => [id, isSameSource])).toEqual([
      ['b', true],
      ['a', false],
    ]);
  });
});
