import { daysBetween } from '../domain/plain-date.ts';
import type { PlanCategory } from '../domain/plan-item.ts';
import type { ClashFinding } from './clash.ts';
import { compareItems } from './item-order.ts';
import type { PlanWeek, PlanWeekItem } from './plan-week.ts';

/** What may be merged (并会) or held one inside the other (套会); a reception or a journey may not. */
const mergeable: ReadonlySet<PlanCategory> = new Set(['meeting', 'fieldStudy', 'study', 'activity']);

/**
 * Words that name the kind of a meeting, who meets, or how, and not what it is about. Every week has its 常委会会议 and
 * its 主任会议: without a topic of their own, two of them are no reason to merge.
 */
const routineWords = new RegExp(
  [
    '第[一二三四五六七八九十百\\d]+[次届期批轮]',
    '区委|区人大|区政府|区政协|区纪委|全区|我区|本区|常委会|常务|党组|机关|党委|扩大|主任|主席|区长|书记',
    '召开|举行|举办|出席|参加|主持|听取|研究|开展|赴|到|关于|有关|专题|年度|重点|工作',
    '动员|部署|推进|调度|协调|座谈|汇报|总结|表彰|培训|学习|调研|督导|督查|检查|视察|走访|慰问|办公|碰头|联席|研讨|评审',
    '会议|大会|例会|活动|会',
  ].join('|'),
  'g',
);

/** The words that say what an item is about; empty for a meeting named by its kind alone. */
export const topicOf = (content: string): string =>
  content.replaceAll(routineWords, '').replaceAll(/[^\p{Script=Han}A-Za-z]/gu, '');

const pairsOf = (topic: string): ReadonlySet<string> =>
  new Set(topic.length === 1 ? [] : [...topic].slice(1).map((letter, index) => [...topic][index] + letter));

/** Shared neighbouring letters of two topics, 0 to 1 (Dice's coefficient). */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

interface Topic {
  readonly item: PlanWeekItem;
  readonly pairs: ReadonlySet<string>;
}

/**
 * C7: meetings with similar topics within the days that the rules name, proposed for 并会 or 套会
 * (plans-and-reception.md §1.1, §1.7). Those that most of the same leaders attend need only half of the likeness.
 */
export function similarMeetings(items: readonly PlanWeekItem[], { rules }: PlanWeek): ClashFinding[] {
  const byPair = new Map<string, Topic[]>();
  const findings: ClashFinding[] = [];
  for (const item of items) {
    const { values } = item;
    if (!mergeable.has(values.category) || values.isParallel) continue;
    const topic: Topic = { item, pairs: pairsOf(topicOf(values.content)) };
    const candidates = new Set([...topic.pairs].flatMap((pair) => byPair.get(pair) ?? []));
    for (const other of candidates) {
      if (daysApart(other.item, item) > rules.similarWithinDays) continue;
      const needed = rules.similarityPercent / (haveSameLeaders(other.item, item) ? 200 : 100);
      if (likeness(other.pairs, topic.pairs) < needed) continue;
      const pair = [other.item, item].sort(compareItems);
      findings.push({ code: 'C7', items: pair, leaderIds: [], date: pair[0]?.values.date ?? values.date });
    }
    for (const pair of topic.pairs) byPair.set(pair, [...(byPair.get(pair) ?? []), topic]);
  }
  return findings;
}

const daysApart = (left: PlanWeekItem, right: PlanWeekItem): number =>
  Math.abs(daysBetween(left.values.date, right.values.date));

function haveSameLeaders(left: PlanWeekItem, right: PlanWeekItem): boolean {
  const ofLeft = new Set(left.values.attendance.map(({ leaderId }) => leaderId));
  const shared = right.values.attendance.filter(({ leaderId }) => ofLeft.has(leaderId)).length;
  const all = ofLeft.size + right.values.attendance.length - shared;
  return shared >= 2 && shared / all >= 0.5;
}
