import type { PlanCategory } from '../domain/plan-item.ts';
import type { ClashFinding } from './clash.ts';
import { compareItems } from './item-order.ts';
import { pairsOf } from './likeness.ts';
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

/** Letters that stand together in more topics than this tell none of them from the others. */
const COMMON_TOPICS = 25;

interface Topic {
  readonly items: readonly PlanWeekItem[];
  pairs: readonly string[];
}

/**
 * C7: meetings with similar topics within the days that the rules name, proposed for 并会 or 套会
 * (plans-and-reception.md §1.1, §1.7). Those that most of the same leaders attend need only half of the likeness. All that
 * hang together are one clash: five meetings on one topic are one question to a person and not ten.
 */
export function similarMeetings(items: readonly PlanWeekItem[], { rules }: PlanWeek): ClashFinding[] {
  const groups = new ItemGroups();
  const dayNumbers = new Map(items.map(({ values }) => [values.date, Date.parse(values.date) / 86_400_000]));
  const isNear = (left: PlanWeekItem, right: PlanWeekItem): boolean => {
    const [first = 0, second = 0] = [dayNumbers.get(left.values.date), dayNumbers.get(right.values.date)];
    return Math.abs(first - second) <= rules.similarWithinDays;
  };
  const topics = topicsOf(items);
  for (const { items: alike } of topics) {
    for (const [index, item] of alike.entries()) {
      const next = alike[index + 1];
      if (next && isNear(item, next)) groups.join(item, next);
    }
  }
  for (const [left, right, likeness] of likePairs(topics)) {
    const isLike = likeness * 100 >= rules.similarityPercent;
    if (!isLike && likeness * 200 < rules.similarityPercent) continue;
    for (const item of left.items) {
      const other = right.items.find(
        (candidate) => isNear(item, candidate) && (isLike || haveSameLeaders(item, candidate)),
      );
      if (other) groups.join(item, other);
    }
  }
  return groups.all().map((group) => {
    const inOrder = group.sort(compareItems);
    const [subject = ''] = inOrder.map(({ id }) => id).sort();
    return { code: 'C7', items: inOrder, leaderIds: [], date: inOrder[0]?.values.date ?? '', subject };
  });
}

/** Meetings that may be merged, by their topic and in order of time. */
function topicsOf(items: readonly PlanWeekItem[]): Topic[] {
  const byTopic = Map.groupBy(
    items.filter(({ values }) => mergeable.has(values.category) && !values.isParallel),
    ({ values }) => topicOf(values.content),
  );
  return [...byTopic]
    .map(([topic, alike]) => ({ items: alike.sort(compareItems), pairs: pairsOf(topic) }))
    .filter(({ pairs }) => pairs.length > 0);
}

/** Topics that share letters, with how much (Dice's coefficient, 0 to 1). */
function* likePairs(topics: readonly Topic[]): Generator<[Topic, Topic, number]> {
  const byPair = new Map<string, Topic[]>();
  for (const topic of topics) {
    for (const pair of topic.pairs) {
      const known = byPair.get(pair);
      if (known) known.push(topic);
      else byPair.set(pair, [topic]);
    }
  }
  for (const topic of topics) {
    topic.pairs = topic.pairs.filter((pair) => (byPair.get(pair)?.length ?? 0) <= COMMON_TOPICS);
  }
  const seen = new Set<Topic>();
  for (const topic of topics) {
    seen.add(topic);
    const shared = new Map<Topic, number>();
    for (const pair of topic.pairs) {
      for (const other of byPair.get(pair) ?? []) {
        if (!seen.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of shared) yield [topic, other, (2 * count) / (topic.pairs.length + other.pairs.length)];
  }
}

/** Items that hang together, directly or through others. */
class ItemGroups {
  readonly #groupOf = new Map<PlanWeekItem, PlanWeekItem[]>();

  join(left: PlanWeekItem, right: PlanWeekItem): void {
    const [larger, smaller] = [this.#of(left), this.#of(right)].sort((one, other) => other.length - one.length);
    if (!larger || !smaller || larger === smaller) return;
    for (const item of smaller) {
      larger.push(item);
      this.#groupOf.set(item, larger);
    }
  }

  all(): PlanWeekItem[][] {
    return [...new Set(this.#groupOf.values())];
  }

  #of(item: PlanWeekItem): PlanWeekItem[] {
    const group = this.#groupOf.get(item) ?? [item];
    this.#groupOf.set(item, group);
    return group;
  }
}

function haveSameLeaders(left: PlanWeekItem, right: PlanWeekItem): boolean {
  const ofLeft = new Set(left.values.attendance.map(({ leaderId }) => leaderId));
  const shared = right.values.attendance.filter(({ leaderId }) => ofLeft.has(leaderId)).length;
  const all = ofLeft.size + right.values.attendance.length - shared;
  return shared >= 2 && shared / all >= 0.5;
}
