import type { PlanCategory } from '../../domain/plan-item.ts';

// First match wins: 会见 is no meeting, 陪同调研 is hospitality, 调研座谈会 is a meeting.
const GUESSES: readonly (readonly [RegExp, PlanCategory])[] = [
  [/接待|会见|会晤|来访|陪同/, 'reception'],
  [/外出|出差|招商|赴外|出访/, 'away'],
  [/会议|座谈|例会|大会|会(?=$|[\s,;。()（）])|汇报会|协商/, 'meeting'],
  [/学习|培训|党校|党课|读书班/, 'study'],
  [/调研|走访|察看|视察|督导|检查|慰问|考察|观摩|看望|商研/, 'fieldStudy'],
  [/活动|仪式|开幕|闭幕|联谊|首映|采风|合影|观看/, 'activity'],
];

/** The kind of item its words point to; 其他 when none does. Only the first 500 characters count. */
export function guessCategory(content: string): PlanCategory {
  const words = content.slice(0, 500);
  return GUESSES.find(([expression]) => expression.test(words))?.[1] ?? 'other';
}

/** 报到, 值守 and what a plan itself calls 可并行 run beside other items without clashing. */
export const isParallelWork = (content: string, remarks: readonly string[]): boolean =>
  /报到|值守|值班|带班|可并行/.test(content.slice(0, 500)) || remarks.some((remark) => /可并行/.test(remark));
