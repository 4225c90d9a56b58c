import type { Matter } from '../../domain/supervision/matter.ts';
import type { Kept } from '../kept.ts';
import { likeness, pairsOf } from '../likeness.ts';

/** Words that nearly every matter has: they say how it is to be done and by whom, not what it is about. */
const routineWords = new RegExp(
  [
    '第[一二三四五六七八九十百\\d]+[次届期批轮]',
    '区委|区人大|区政府|区政协|区纪委|全区|我区|本区|常委会|常务会议|党组|办公室|有关部门|相关部门|责任单位',
    '关于|有关|进一步|切实|认真|抓紧|尽快|加快|加强|做好|抓好|推进|推动|落实|完成|开展|研究|组织|牵头|会同|配合|协调|解决',
    '批示|督办|督查|交办|办理|事项|情况|问题|工作|任务|意见|方案|要求|精神|汇报|报告|反馈|并报|请|的|和|与|及|等|对|将|要|在|于|以',
  ].join('|'),
  'g',
);

/** What a matter is about, in its letters and digits. */
export const matterTopic = (words: string): string =>
  words.replaceAll(routineWords, '').replaceAll(/[^\p{Script=Han}A-Za-z0-9]/gu, '');

type Compared = Pick<Matter, 'title' | 'words' | 'sourceId'>;

/** Another matter that may be the same: it comes from the same source, or its words are so much alike, in percent. */
export interface SimilarMatter {
  readonly id: string;
  readonly isSameSource: boolean;
  readonly percent: number;
}

/** The beginning of the words says what it is about; the rest of a long 批示 dilutes it. */
const WORDS_COMPARED = 120;

/**
 * How alike two matters are, 0 to 100: by their titles, or by titles and words together, whichever is more. Somebody copies the title of
 * a matter that another office already tracks, or only its words.
 */
export function matterLikeness(left: Compared, right: Compared): number {
  const titles = likeness(pairsOf(matterTopic(left.title)), pairsOf(matterTopic(right.title)));
  const whole = likeness(pairsOf(wholeTopic(left)), pairsOf(wholeTopic(right)));
  return Math.round(Math.max(titles, whole) * 100);
}

const wholeTopic = ({ title, words }: Compared): string => matterTopic(`${title} ${words.slice(0, WORDS_COMPARED)}`);

/** 严禁重复、多头: matters that track the same thing already, the same source first, then the most alike (duty-and-emergency.md §3.1). */
export function similarMatters(
  asked: Compared,
  others: Iterable<Kept<Compared>>,
  leastPercent: number,
): SimilarMatter[] {
  const found: SimilarMatter[] = [];
  for (const { id, values } of others) {
    const isSameSource = asked.sourceId !== undefined && values.sourceId === asked.sourceId;
    const percent = matterLikeness(asked, values);
    if (isSameSource || percent >= leastPercent) found.push({ id, isSameSource, percent });
  }
  return found.sort(
    (left, right) =>
      Number(right.isSameSource) - Number(left.isSameSource) ||
      right.percent - left.percent ||
      (left.id < right.id ? -1 : 1),
  );
}
