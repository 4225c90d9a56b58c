import { leaderBodySchema } from '../../shared/domain/leader.ts';
import { addDays, type PlainDate } from '../../shared/domain/plain-date.ts';
import { emptyPlanItem, type PlanItem } from '../../shared/domain/plan-item.ts';
import type { PlanTime } from '../../shared/domain/plan-time.ts';
import type { RunningHost } from '../support/browser-host.ts';
import { foundingInput } from '../support/founding-input.ts';

export const LEADERS = 60;
export const ITEMS = 2000;

interface District {
  readonly officeId: string;
  readonly leaderIds: readonly string[];
}

/** Founds a workspace of sixty leaders through the host's own requests. */
export async function foundDistrict(host: RunningHost): Promise<District> {
  const { me } = await host.call('workspace.create', foundingInput);
  const officeId = me?.officeId ?? '';
  const { ids } = await host.call('directory.addEntries', {
    entries: Array.from({ length: LEADERS }, (_, index) => ({
      kind: 'leader' as const,
      values: {
        name: nameOf(index),
        title: index === 0 ? '区委书记' : index === 1 ? '区长' : '副区长',
        body: leaderBodySchema.options[Math.floor((index * 6) / LEADERS)] ?? 'government',
        servingOfficeId: officeId,
        rankOrder: index,
        isPrincipal: index < 2,
      },
    })),
  });
  return { officeId, leaderIds: ids };
}

const familyNames = [...'王李张刘陈杨黄赵吴周徐孙'];
const nameOf = (index: number): string =>
  `${familyNames[index % familyNames.length]}${[...'建志文国明'][Math.floor(index / familyNames.length)]}${[...'平远强'][index % 3]}`;

/** Gives the week its two thousand items: five meetings a day for every leader, one in ten shared with another. */
export const fillWeek = (host: RunningHost, { officeId, leaderIds }: District, weekStart: PlainDate) =>
  host.call('plans.importItems', {
    weekStart,
    officeId,
    items: Array.from({ length: ITEMS }, (_, index) => ({
      key: index.toString(16).padStart(16, '0'),
      values: itemOf(index, officeId, leaderIds, weekStart),
    })),
  });

const starts = ['08:30', '10:00', '14:30', '16:00', '19:00'] as const;
const ends = ['09:30', '11:00', '15:30', '17:00', '20:00'] as const;
const places = [...'东西南北上下青白金石'].flatMap((first) => [...'河桥岭湾'].map((second) => `${first}${second}`));
const matters =
  '防汛 供水 养老 托育 绿化 消防 禁毒 普法 信访 招商 统计 审计 征兵 扶残 救灾 环保 治污 植树 修路 架桥 通航 供暖 燃气 电网 通信 物流 粮储 农机 水利 渔政 林长 河长 文保 体育 旅游 科普 阅读 戏曲 民族 宗教 侨务 对台 双拥 人防 气象 地震 疾控 医保 就业 社保'.split(
    ' ',
  );
/** Two thousand subjects of which no two are the same, or each would be proposed to be merged with all others. */
export const subjectOf = (index: number): string =>
  `${['研究', '调研', '调度', '座谈', '走访'][index % 5]}${places[index % places.length]}${matters[Math.floor(index / places.length)]}`;

function itemOf(index: number, officeId: string, leaderIds: readonly string[], weekStart: PlainDate): PlanItem {
  const leader = index % LEADERS;
  const round = Math.floor(index / LEADERS);
  const slot = Math.floor(round / 7);
  const leaders = index % 10 === 0 ? [leader, (leader + 13) % LEADERS] : [leader];
  const time: PlanTime =
    index % 8 === 0
      ? { kind: 'dayPart', part: slot < 2 ? 'morning' : slot < 4 ? 'afternoon' : 'evening' }
      : { kind: 'exact', start: starts[slot] ?? '20:30', end: ends[slot] ?? '21:00' };
  return {
    ...emptyPlanItem(officeId, weekStart, addDays(weekStart, round % 7)),
    time,
    content: subjectOf(index),
    placeText: `${leader + 1}号会议室`,
    organiserUnit: '区委办',
    attendance: leaders.map((who) => ({ leaderId: leaderIds[who] ?? '', role: 'attend' as const })),
  };
}
