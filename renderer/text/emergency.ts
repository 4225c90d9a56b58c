import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import type { ReportChannel, ReportLeg } from '../../shared/domain/emergency/emergency-rules.ts';
import {
  type Casualties,
  type CasualtyKind,
  casualtiesSchema,
  type FactState,
  type IncidentLevel,
  type Occurrence,
  type ResponseState,
} from '../../shared/domain/emergency/incident.ts';
import { casualtyNames } from '../../shared/rules/documents/emergency/report-wording.ts';
import type { Obligation } from '../../shared/rules/emergency/obligations.ts';
import { instantWords } from './date-words.ts';

export const factNames: Readonly<Record<FactState, string>> = {
  received: '待核实',
  verifying: '核实中',
  confirmed: '属实',
  dismissed: '不属实',
  transferred: '已移送',
  merged: '已并案',
};

export const responseNames: Readonly<Record<ResponseState, string>> = {
  ongoing: '处置中',
  ended: '处置结束',
  assessed: '已评估',
  archived: '已归档',
};

export const legNames: Readonly<Record<ReportLeg, string>> = {
  city: '报市',
  province: '直报省',
  leaders: '报区领导',
  department: '报主管部门',
  units: '抄告',
};

export const channelNames: Readonly<Record<ReportChannel, string>> = { phone: '电话', written: '书面' };

export const obligationNames: Readonly<Record<Obligation['kind'], string>> = {
  first: '首报',
  daily: '定时续报',
  onChange: '情况变化续报',
  final: '终报',
};

const anchorNames: Readonly<Record<Obligation['anchor'], string>> = {
  occurred: '自事发起',
  known: '自获悉起',
  upgraded: '自级别调整起',
  slot: '每日定时',
  changed: '自数字变化起',
  ended: '自处置结束起',
};

export const emergencyText = {
  page: '突发信息',
  views: '突发信息视图',
  loading: '正在载入突发信息…',
  tabs: { board: '看板', instructions: '批示', statistics: '时效统计', ledger: '台账', rules: '时限与标准' },
  intake: '接报',
  intakeKey: 'F4',
  intakeHint: '接到突发情况，按 F4 立即记录',
  unsaved: (title: string) => `有一条没有保存的接报${title === '' ? '' : `：${title}`}`,
  goOn: '继续填写',
  sensitive: '敏感',
  closed: (office: string) => `${office}的突发信息（内容只给承办单位、总值班室和被告知的单位看）`,
  place: (town: string, address: string) => `${town}${address}` || '地点待核',
  unknownTime: '事发时间不详',
  obligation: ({ leg, channel, kind }: Pick<Obligation, 'leg' | 'channel' | 'kind'>) =>
    kind === 'first'
      ? `${legNames[leg]}·${channelNames[channel]}${obligationNames.first}`
      : `${legNames[leg]}·${obligationNames[kind]}`,
  anchor: ({ anchor }: Pick<Obligation, 'anchor'>) => anchorNames[anchor],
  atOnce: '立即',
} as const;

export const boardText = {
  columns: { ongoing: '处置中', ended: '处置结束', archived: '本月归档' },
  column: (name: string, count: number) => `${name}，${count} 起`,
  none: '无',
  filter: '筛选',
  allOffices: '全部单位',
  allLevels: '全部级别',
  office: '单位',
  level: '级别',
  search: '标题、编号、地点',
  searchLabel: '查找',
  empty: '还没有突发信息',
  emptyHint: '接到报告时按 F4 或点“接报”，半分钟记下要素；记下的同时，报送时限就开始倒计时。',
  emptyReader: '总值班室接报后，这里按处置情况列出，并显示最紧的报送时限。',
  nothingFound: '没有符合筛选条件的突发信息',
  nothingFoundHint: '请放宽级别、单位或查找的字词。',
  clearFilter: '清除筛选',
  occurred: (words: string) => `事发 ${words}`,
  known: (words: string) => `获悉 ${words}`,
  followUps: (count: number) => `续报 ${count}`,
  unsigned: (count: number) => `待签收 ${count}`,
  noneDue: '无待报事项',
  more: (count: number) => `另有 ${count} 项`,
  move: '移动到…',
  moveOf: (title: string) => `移动：${title}`,
  grip: '拖到另一列',
  dragRefused: '不能这样移动：已归档的不能退回，未结束处置的请先办“处置结束”。',
  duplicate: (number: string) => `编号 ${number} 重复`,
  renumber: '改号',
  renumberOf: (title: string) => `改号：${title}`,
  renumbered: '已换用新编号',
  renumberFailed: '没有改成',
  toVerify: (count: number) => `待我单位签收 ${count}`,
} as const;

const yearOf = (instant: number): string => chinaTimeOf(instant).date.slice(0, 4);

/** `约 11月22日 03:15`; of another year than now's, and where no now is given, `2025年12月31日 23:50`. */
export const occurrenceWords = (occurredAt: Occurrence, now?: number): string => {
  if (occurredAt.precision === 'unknown') return '时间不详';
  const year = yearOf(occurredAt.at);
  const isThisYears = now !== undefined && year === yearOf(now);
  const about = occurredAt.precision === 'about' ? '约 ' : '';
  return `${about}${isThisYears ? '' : `${year}年`}${instantWords(occurredAt.at)}`;
};

const kinds: readonly CasualtyKind[] = casualtiesSchema.keyof().options;

/** `11月22日 03:15 → 05:15`: the day of the end only where it is another. */
export function spanWords(from: number, to: number): string {
  const [first, last] = [chinaTimeOf(from), chinaTimeOf(to)];
  return `${instantWords(from)} → ${first.date === last.date ? last.time : instantWords(to)}`;
}

/** `死亡2 重伤3`: what there is; of nothing known, that it is not known. */
export function shortCasualties(casualties: Casualties): string {
  const some = kinds.flatMap((kind) => {
    const count = casualties[kind];
    return count === null || count === 0 ? [] : [`${casualtyNames[kind]}${count}`];
  });
  if (some.length > 0) return some.join(' ');
  return kinds.every((kind) => casualties[kind] === null) ? '伤亡待核' : '暂无伤亡';
}

/** Of which level by the colour that plans give it, beside its word. */
export const levelColours: Readonly<Record<IncidentLevel, 'red' | 'orange' | 'yellow' | 'blue'>> = {
  I: 'red',
  II: 'orange',
  III: 'yellow',
  IV: 'blue',
};
