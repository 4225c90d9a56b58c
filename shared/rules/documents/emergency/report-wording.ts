import type { CasualtyKind, IncidentCategory, IncidentLevel } from '../../../domain/emergency/incident.ts';
import type { ReportKind } from '../../../domain/emergency/incident-report.ts';

/** Every Chinese word of what a report of an incident says. */
export const categoryNames: Readonly<Record<IncidentCategory, string>> = {
  naturalDisaster: '自然灾害',
  accident: '事故灾难',
  publicHealth: '公共卫生事件',
  socialSecurity: '社会安全事件',
};

export const levelNames: Readonly<Record<IncidentLevel, string>> = {
  I: '特别重大',
  II: '重大',
  III: '较大',
  IV: '一般',
};

export const reportKindNames: Readonly<Record<ReportKind, string>> = {
  firstCall: '首报（电话）',
  firstWritten: '首报',
  followUp: '续报',
  final: '终报',
  special: '专报',
};

export const casualtyNames: Readonly<Record<CasualtyKind, string>> = {
  dead: '死亡',
  missing: '失踪',
  seriouslyInjured: '重伤',
  slightlyInjured: '轻伤',
  trapped: '被困',
  relocated: '转移',
  sick: '发病',
  involved: '参与',
};

export const titleWords = {
  first: (subject: string): string => `关于${subject}的报告`,
  followUp: (subject: string, number: string): string => `${subject}续报${number === '' ? '' : `（${number}）`}`,
  final: (subject: string): string => `${subject}终报`,
} as const;

export const timeWords = {
  year: (year: number): string => `${year}年`,
  clock: (hours: number, minutes: number): string => (minutes === 0 ? `${hours}时` : `${hours}时${minutes}分`),
  about: (moment: string): string => `${moment}许`,
} as const;

export const countWords = {
  join: '、',
  clause: '，',
  some: (name: string, count: number): string => `${name}${count}人`,
  none: (names: string): string => `无人员${names}`,
  injuredOrDead: '伤亡',
  unknown: (names: string): string => `${names}人数待核`,
  allUnknown: '伤亡情况待核',
  raised: (name: string, from: number, to: number): string => `${name}由${from}人增至${to}人`,
  lowered: (name: string, from: number, to: number): string => `${name}由${from}人减至${to}人`,
  cleared: (name: string, from: number): string => `已无${name}人员（此前${from}人）`,
  verified: (counts: string): string => `经核实，${counts}`,
  reopened: (name: string, from: number): string => `${name}人数重新核实（此前报告${from}人）`,
} as const;

/** Sentences of a report, without the stop at their end. */
export const sentences = {
  happened: (when: string, place: string, what: string): string =>
    `${when === '' ? '' : `${when}，`}${place}发生${what}`,
  titled: (when: string, title: string, place: string): string =>
    `${when === '' ? '' : `${when}，`}${title}${place === '' ? '' : `（地点：${place}）`}`,
  withUnknown: (sentence: string, unknown: readonly string[]): string => [sentence, ...unknown].join('，'),
  timeUnknown: '发生时间待核',
  placeUnknown: '地点待核',
  told: (when: string, unit: string): string => `${when}，接${unit}报告`,
  known: (when: string): string => `${when}获悉，信息来源待核`,
  scope: (scope: string): string => `影响范围：${scope}`,
  graded: (level: string, category: string): string => `经研判，属${level}${category}`,
  asOf: (when: string, words: string): string => `截至${when}，${words}`,
  loss: (amount: string): string => `直接经济损失约${amount}万元`,
  lossUnknown: '直接经济损失待核',
  causeUnknown: '起因和性质待核',
  arrived: (leader: string, when: string): string => `${leader}${when}到达现场`,
  onTheWay: (leader: string): string => `${leader}正在赶赴现场`,
  at: (when: string, text: string): string => `${when}，${text}`,
  corrected: (text: string): string => `更正：${text}`,
  confirmed: '经核实，情况属实',
  dismissed: '经核实，情况不属实',
  regraded: (from: string, to: string): string => `事件级别由${from}调整为${to}`,
  ended: (when: string): string => `${when}，现场处置结束`,
  nothingNew: '情况较上次报告无新变化',
} as const;

export const fullStop = '。';
export const leaderJoin = '；';
